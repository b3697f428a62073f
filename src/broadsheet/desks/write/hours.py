"""Hours and parts of the day that a text names: "by midnight", "Thursday evening", "14:30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from ...languages import alternation, language
from ...text.dates import looks_ahead
from ...text.listed import listed
from ...text.names.unspaced import HAN

_CLOCK = re.compile(r"\d[:h時时시]\s?\d\d(?!\d)", re.IGNORECASE)


def hours(text: str, lang: str) -> Iterator[re.Match[str]]:
    """Where a text says at which hour or in which part of the day something was, is or will be."""
    clock = language(lang).grammar.time_of_day.regex
    return chain(_CLOCK.finditer(text), clock.finditer(text), _parts(lang).finditer(text))


def to_come(text: str, lang: str) -> bool:
    """Is something to come at an hour that the text names: "expected at dawn", "meets this evening"?"""
    known = language(lang)
    planned = listed(lang, "scheduled").search(text) and not known.grammar.behind.regex.search(text)
    found = chain(hours(text, lang), listed(lang, "tonight").finditer(text))
    return any(planned or looks_ahead(text, m.start(), m.end(), known) for m in found)


@lru_cache(maxsize=64)
def _parts(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    said = (*pack.words.hours, *pack.words.day_parts)
    words = alternation(said, pack.traits)
    if pack.traits.spacing == "none":
        lone = alternation((word for word in said if len(word) == 1), pack.traits)
        long = alternation((word for word in said if len(word) > 1), pack.traits)
        return re.compile(rf"(?:{long}|(?<=[日号\d]){lone}|{lone}(?!{HAN}))")  # no "night train"
    if pack.traits.spacing == "phrases":
        words = rf"{words}(?:에|까지|부터|께)?"
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
