"""Two numbers in one expression: "from 8 to 13", "68 votes to 52", whose order says which is which."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from broadsheet.news import Figure
from broadsheet.text.listed import ends_listed, follows_listed, listed

from ...evidence import Evidence, Finding, Text, contradicted

DECIDED = ("approve", "reject", "accept", "refuse")


def equal(a: Figure, b: Figure) -> bool:
    """Do the two have a value in common, or a range as a whole?"""
    values = {b.value} | ({b.high} if b.high is not None else set())
    mine = {a.value} | ({a.high} if a.high is not None else set())
    if a.high is not None and b.high is not None:
        return same(a.value, b.value) and same(a.high, b.high)
    return any(same(x, y) for x in mine for y in values)


def same(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def check(claim: Text, evidence: Evidence) -> Finding | None:
    """The same two numbers the other way round: what it was and what it is, votes for and against."""
    for pairs in (_changes, votes):
        for one, other in pairs(claim):
            for line in evidence.lines:
                theirs = pairs(line)
                if any(_same_pair(one, a, other, b) for a, b in theirs):
                    break
                if any(_same_pair(one, b, other, a) for a, b in theirs) and (
                    pairs is _changes or _one_outcome(claim, line)
                ):
                    low, high = sorted((one.span, other.span), key=lambda s: s.start)
                    return contradicted(
                        f"{one.text} and {other.text} the other way round in the source", low.start, high.end
                    )
    return None


def _same_pair(a: Figure, b: Figure, c: Figure, d: Figure) -> bool:
    return same(a.value, b.value) and same(c.value, d.value) and not same(a.value, c.value)


def _changes(text: Text) -> list[tuple[Figure, Figure]]:
    """(what it was, what it is) wherever both are marked."""
    was = [f for f in text.figures if _marked(f, text, "from_value")]
    now = [f for f in text.figures if f not in was and _marked(f, text, "to_value")]
    return [(a, b) for a in was for b in now if abs(a.span.start - b.span.start) <= CLOSE]


CLOSE = 48
"""Most characters between the beginnings of two numbers of one change."""


def _marked(figure: Figure, text: Text, which: str) -> bool:
    head = text.text[max(0, figure.span.start - 8) : figure.span.start]
    if not text.verb_last:
        return bool(ends_listed(text.lang, which).search(head))
    return bool(follows_listed(text.lang, which).match(text.text, figure.span.end))


def votes(text: Text) -> list[tuple[Figure, Figure]]:
    """Two counts with "to" or "against" between them, in the order of the text."""
    found = []
    for one, other in pairwise([f for f in text.figures if f.kind == "count" and f.high is None]):
        if against(text.lang).fullmatch(text.text[one.span.end : other.span.start].strip(" ,\n\t\u00a0")):
            found.append((one, other))
    return found


@lru_cache(maxsize=64)
def against(lang: str) -> re.Pattern[str]:
    """What stands between the votes for and those against, without the blanks and commas around it."""
    votes, versus = listed(lang, "vote_nouns").pattern, listed(lang, "versus", "against").pattern
    return re.compile(rf"(?:{votes})?\s?{versus}", re.IGNORECASE)


def _one_outcome(claim: Text, line: Text) -> bool:
    """Do both tell of the same decision? Seven to four for is four to seven against."""
    ours = {h.concept for h in claim.hits("polar")} & set(DECIDED)
    return bool(ours & {h.concept for h in line.hits("polar")})
