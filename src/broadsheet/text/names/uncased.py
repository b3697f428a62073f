"""Names in Japanese, Chinese, Korean and Arabic: lists, offices, surnames and suffixes."""

from __future__ import annotations

from collections.abc import Iterable

from ..stretches import Stretches
from .arabic import arabic
from .chinese import chinese
from .gazetteer import Gazetteer
from .japanese import japanese
from .korean import korean
from .tokens import Candidate
from .unspaced import listed_cjk


def find(text: str, lang: str, gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates, best first where they overlap: persons with an office, lists, then rules."""
    found: Iterable[Candidate]
    if lang == "ja":
        found = [*japanese(text, gazetteer), *listed_cjk(text, gazetteer, lang)]
    elif lang == "zh":
        found = [*chinese(text, gazetteer), *listed_cjk(text, gazetteer, lang)]
    elif lang == "ko":
        found = [*korean(text, gazetteer)]
    else:
        found = [*arabic(text, gazetteer)]
    ranked = sorted(found, key=lambda c: (not (c.kind == "person" and c.title), not c.sure, c.start - c.end))
    kept: list[Candidate] = []
    taken = Stretches()
    for candidate in ranked:
        if not taken.touch(candidate.start, candidate.end):
            taken.add(candidate.start, candidate.end)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
