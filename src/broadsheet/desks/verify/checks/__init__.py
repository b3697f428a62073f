"""The checks, a folder each: ``CHECKS`` of the news gives their names and order, the folder's
``RULES`` what each may hold against a sentence, its ``EXCUSES`` what bears a piece of one out by name.

Nothing is listed here: to add one, see CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from ....news import CHECKS
from ..evidence import Evidence, Finding, Statement
from ..rule import Rule, first

Run = Callable[[Statement, Evidence], Finding | None]


def _of(rules: tuple[Rule, ...]) -> Run:
    return lambda statement, evidence: first(rules, statement, evidence)


_FOLDERS = {check.name: import_module(f"{__name__}.{check.name}") for check in CHECKS}
RULES: Mapping[str, tuple[Rule, ...]] = {
    name: folder.RULES for name, folder in _FOLDERS.items() if hasattr(folder, "RULES")
}
RUN: Mapping[str, Run] = {name: _of(rules) for name, rules in RULES.items()}
"""The checks that read a sentence beside its evidence, in the list's order; ``rights`` and ``entailment`` read more."""


def names_of_rules() -> tuple[str, ...]:
    """``check/rule`` of everything that can stand in a note, for what counts them."""
    held = [f"{check}/{rule.name}" for check, rules in RULES.items() for rule in rules]
    excuses = [(check, e.name) for check, folder in _FOLDERS.items() for e in getattr(folder, "EXCUSES", ())]
    return (*held, *(f"{check}/+{name}" for check, name in excuses))
