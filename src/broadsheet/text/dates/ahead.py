"""Does a text speak of what is still to come? For days that name no date: "will rule on Friday".

Only clear marks of the future in the clause of the day count, and only where no mark of the past stands
nearer: "said on Monday it will rule on Friday". In Japanese and Korean the verb that governs a day
follows it, so the first mark after the day decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import NEVER, Language

STOPS = r"[.!?;:,。！？；：，、،؛؟\n()（）«»„“”\"「」–—]"
SHORT = 3
"""Words up to which what stands before a comma is only a time and goes with what follows: "On Friday, ..."."""
SHORT_SIGNS = 8
"""The same in characters, for Chinese, Japanese and Korean."""
PREPOSITION = 5
"""Characters that may stand between a verb and its day and still be next to it: " on ", " für "."""


@lru_cache(maxsize=64)
def _joints(known: Language) -> re.Pattern[str]:
    joined = known.grammar.joined
    return re.compile(STOPS if joined is NEVER else f"{STOPS}|{joined.regex.pattern}", joined.regex.flags)


def _clause(text: str, start: int, end: int, joints: re.Pattern[str], spacing: str) -> tuple[int, int]:
    low = max(
        (m.end() for m in joints.finditer(text, max(0, start - 300), start)), default=max(0, start - 300)
    )
    ends = [m for m in joints.finditer(text, end, end + 300)]
    high = ends[0].start() if ends else min(len(text), end + 300)
    head = text[low:high].strip()
    brief = len(head) <= SHORT_SIGNS if spacing != "words" else len(head.split()) <= SHORT
    if brief and ends and ends[0].group() in ",，、،":
        high = ends[1].start() if len(ends) > 1 else min(len(text), end + 300)
    return low, high


def looks_ahead(text: str, start: int, end: int, known: Language) -> bool:
    """Is the day at ``text[start:end]`` told of as still to come? False where nothing says so clearly."""
    grammar, traits = known.grammar, known.traits
    if grammar.ahead is NEVER:
        return False
    low, high = _clause(text, start, end, _joints(known), traits.spacing)
    governed = traits.verb == "last" and traits.spacing != "words"

    def gap(marks: re.Pattern[str]) -> int | None:
        spans = [m.span() for m in marks.finditer(text, low, high)]
        if governed:
            return min((a - end for a, _ in spans if a >= end), default=None)
        return min((max(start - b - PREPOSITION, a - end - PREPOSITION, 0) for a, b in spans), default=None)

    ahead, behind = gap(grammar.ahead.regex), gap(grammar.behind.regex)
    return ahead is not None and (behind is None or ahead < behind)
