"""The checks, a folder each: ``CHECKS`` of the news gives their names and order,
``RULES`` what each may hold against a sentence.

To add one: its row in ``news/checks.py``, its folder here with ``RULES`` (and ``EXCUSES`` where pieces are excused by
name), its line below, its word in the catalogues and its row in docs/desks/verify.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..evidence import Evidence, Finding, Statement
from ..rule import Rule, first
from . import certainty, dates, figures, names, offices, polarity, quotations, roles, support

Run = Callable[[Statement, Evidence], Finding | None]


def _of(rules: tuple[Rule, ...]) -> Run:
    return lambda statement, evidence: first(rules, statement, evidence)


RULES: Mapping[str, tuple[Rule, ...]] = {
    "figures": figures.RULES,
    "quotations": quotations.RULES,
    "names": names.RULES,
    "dates": dates.RULES,
    "offices": offices.RULES,
    "roles": roles.RULES,
    "polarity": polarity.RULES,
    "certainty": certainty.RULES,
    "support": support.RULES,
}
RUN: Mapping[str, Run] = {name: _of(rules) for name, rules in RULES.items()}
"""The checks that read a sentence beside its evidence, in the list's order; ``rights`` and ``entailment`` read more."""
EXCUSES: Mapping[str, tuple[str, ...]] = {
    "figures": tuple(e.name for e in figures.EXCUSES),
    "dates": tuple(e.name for e in dates.EXCUSES),
    "names": tuple(e.name for e in names.EXCUSES),
    "quotations": tuple(e.name for e in quotations.EXCUSES),
}


def names_of_rules() -> tuple[str, ...]:
    """``check/rule`` of everything that can stand in a note, for what counts them."""
    held = [f"{check}/{rule.name}" for check, rules in RULES.items() for rule in rules]
    return (*held, *(f"{check}/+{name}" for check, excuses in EXCUSES.items() for name in excuses))
