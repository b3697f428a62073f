"""Surnames alone, once the text has given the full name, in languages whose texts do not tell them by a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ...languages import language
from ..limits import PERSONS
from ..scripts import script
from ..stretches import Stretches
from .readings import SIMPLE_FORMS, family_names
from .tokens import Candidate
from .unspaced import alternatives

SHORTEST = {"Arab": 4, "Hebr": 4}
"""Letters a surname alone needs, by its script; three in others."""
PLACE_ENDS, MAKES_A_WORD = frozenset("市町村区"), "场場民价價区區长長内立"
"""A surname that ends like a place, and letters that make another word of its end ("高市场")."""


def later_surnames(text: str, found: Sequence[Candidate], lang: str) -> list[Candidate]:
    """Surnames of the persons found that stand alone somewhere, where nothing else was found."""
    taken = Stretches((c.start, c.end) for c in found)
    out = []
    persons = dict.fromkeys(s for c in found if c.kind == "person" for s in _surnames(c.text, lang))
    for surname in sorted(islice(persons, PERSONS)):
        for match in re.finditer(_alone(surname, lang), text):
            if not taken.touch(*match.span("name")):
                out.append(Candidate(*match.span("name"), surname, "person"))
    return out


def _surnames(name: str, lang: str) -> Iterator[str]:
    words = re.split(r"[\s・·•‧＝]+", name)
    spacing = language(lang).traits.spacing
    if spacing == "none":
        if len(words) > 1 and len(words[-1]) > 1:
            yield words[-1]
        elif script(name) == "Hani" and len(name) in (3, 4):
            plain = name.translate(SIMPLE_FORMS)
            if (
                any(len(family) == 2 and plain.startswith(family) for family in family_names())
                or len(name) == 4
            ):
                yield name[:2]
    elif len(words) > 1 and len(words[-1]) >= SHORTEST.get(script(name), 3):
        yield words[-1]
        if spacing == "phrases" and len(words[0]) >= 3:
            yield words[0]


def _alone(surname: str, lang: str) -> str:
    """A pattern whose group ``name`` is the surname where it stands by itself."""
    word = f"(?P<name>{re.escape(surname)})"
    pack = language(lang)
    if pack.traits.spacing == "phrases":
        return rf"(?<![가-힣]){word}(?=(?:{alternatives(pack.names.after_name)})?(?![가-힣]))"
    if pack.names.script == "Arab":
        grown = f"[{pack.traits.grown_on}]?" if pack.traits.grown_on else ""
        return rf"(?<![\u0621-\u064a\u06a9-\u06d3]){grown}{word}(?![\u0621-\u064a\u06a9-\u06d3])"
    if pack.traits.spacing == "none":
        if script(surname) == "Kana":
            return rf"(?<![ァ-ヴー・＝]){word}(?![ァ-ヴー・＝])"
        return rf"{word}(?![{MAKES_A_WORD}])" if surname[-1] in PLACE_ENDS else word
    return rf"(?<!\w){word}(?=s?(?!\w))"
