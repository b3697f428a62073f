"""Named rules: what a check holds against a sentence, and what excuses it, by the name in the verdict's note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from ...news import Ruling
from ...news.base import noun
from .align import in_words_of_source
from .evidence import Evidence, Finding, Statement, Text, fails
from .meaning import Meaning

T = TypeVar("T")
Find = Callable[[Statement, Evidence], Finding | None]


@noun
class Rule:
    """One thing that can be wrong with a sentence. ``doubt``: what it finds cannot be shown, the sentence is unsure.

    ``by_words``: it lays word beside word, which tells nothing of a sentence that has words of its own throughout.
    """

    name: str
    find: Find
    doubt: bool = False
    by_words: bool = False

    def __call__(self, statement: Statement, evidence: Evidence) -> Finding | None:
        if self.by_words and not in_words_of_source(statement.text, evidence, statement.meaning):
            return None
        found = self.find(statement, evidence)
        if found is None or not fails(found):
            return found
        return replace(found, rule=self.name, ruling=Ruling.UNSURE if self.doubt else found.ruling)


@noun
class Excuse(Generic[T]):
    """One way in which the sources bear out a piece of a sentence (a figure, a name) that they word otherwise."""

    name: str
    holds: Callable[[T, Statement, Evidence], bool]


def first(rules: Sequence[Rule], statement: Statement, evidence: Evidence) -> Finding | None:
    """What the first rule holds against the sentence, what can be shown before any doubt; else what bore it out."""
    borne_out = None
    for rule in sorted(rules, key=lambda rule: rule.doubt):
        found = rule(statement, evidence)
        if fails(found):
            return found
        borne_out = borne_out or found
    return borne_out


def excuse(excuses: Sequence[Excuse[T]], piece: T, statement: Statement, evidence: Evidence) -> str:
    """The name of the first excuse that holds for the piece, "" where none does."""
    return next((e.name for e in excuses if e.holds(piece, statement, evidence)), "")


def passed(excuses: Sequence[str]) -> Finding | None:
    """That these excuses bore a sentence out, for the note of its verdict; none where it needed none."""
    if not excuses:
        return None
    return Finding(ruling=Ruling.SUPPORTED, note="", rule=", ".join(dict.fromkeys(excuses)))


def by_text(find: Callable[[Text, Evidence], Finding | None]) -> Find:
    """A rule that reads the sentence alone."""
    return lambda statement, evidence: find(statement.text, evidence)


def by_meaning(find: Callable[[Text, Evidence, Meaning], Finding | None]) -> Find:
    """A rule that reads the sentence by the meaning of its words."""
    return lambda statement, evidence: find(statement.text, evidence, statement.meaning)
