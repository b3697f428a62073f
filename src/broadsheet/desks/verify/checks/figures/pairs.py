"""When two figures are one, and the two numbers of a vote: "68 votes to 52"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from broadsheet.news import Figure
from broadsheet.text.listed import listed

from ...evidence import Text


def equal(a: Figure, b: Figure) -> bool:
    """Do the two have a value in common, or a range as a whole?"""
    values = {b.value} | ({b.high} if b.high is not None else set())
    mine = {a.value} | ({a.high} if a.high is not None else set())
    if a.high is not None and b.high is not None:
        return same(a.value, b.value) and same(a.high, b.high)
    return any(same(x, y) for x in mine for y in values)


def same(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


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
