"""Ships and aircraft that carry a person's or a place's name ("the carrier George Washington")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...languages import in_all, language
from .tokens import Candidate
from .unspaced import alternatives

MARKS = r"\s\"'“”„«»‹›‘’「」『』《》〈〉"
AROUND = 24
"""Characters looked at before and after a name."""


@lru_cache(maxsize=32)
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = _before(lang), alternatives(language(lang).names.ship_ends)
    return (
        re.compile(rf"(?i)(?:^|[^\w-]|(?<=[\u3040-\u9fff]))(?:{before})[{MARKS}]+$"),
        re.compile(rf"[{MARKS}]{{0,9}}(?:{after})(?![가-힣]{{2}})"),
    )


def _before(lang: str) -> str:
    names = language(lang).names
    return alternatives((*names.ships, *names.ship_prefixes))


def is_vessel(text: str, start: int, end: int, lang: str) -> bool:
    """Is what ``text`` names from ``start`` to ``end`` a ship, by the word before or after it or its prefix?"""
    before, after = _patterns(lang)
    first, blank, _ = text[start:end].partition(" ")
    return bool(
        before.search(text[max(0, start - AROUND) : start])
        or (blank and first.isupper() and first.lower() in in_all("ship_prefixes"))
        or after.match(text[end : end + AROUND])
    )


QUOTED = r"[\"“„«‘「『《]\s?(?P<name>[^\"“”„«»‘’「」『』《》\n]{3,40}?)\s?[\"”“»’」』》]"


@lru_cache(maxsize=32)
def _ships(lang: str) -> re.Pattern[str]:
    """A word for a ship and a name in quotation marks or, where particles grow on, a name before what ends a ship's."""
    pack, before = language(lang), _before(lang)
    if pack.traits.spacing == "phrases":
        ends, particles = alternatives(pack.names.ship_ends), alternatives(pack.names.after_name)
        return re.compile(
            rf"(?:{before})[ ]{QUOTED}|(?:{before})[ ](?P<word>[가-힣]{{2,6}}"
            rf"(?: [가-힣]{{2,6}}){{0,2}}?)(?=(?:{ends})(?:{particles})?(?![가-힣]))"
        )
    spaced = pack.traits.spacing == "words"
    return re.compile(rf"(?i)(?<!\w)(?:{before})[\s]?{QUOTED}" if spaced else rf"(?:{before}){QUOTED}")


def named_ships(text: str, lang: str) -> Iterator[Candidate]:
    """Ships by the word before them: organisations, as they act and are named like those."""
    for match in _ships(lang).finditer(text):
        group = "name" if match["name"] else "word"
        yield Candidate(*match.span(group), match[group], "organisation", sure=True)
