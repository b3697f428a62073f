"""Names in Japanese, Chinese, Korean and Arabic: lists, offices, surnames and suffixes."""

from __future__ import annotations

from collections.abc import Iterable

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
    taken: list[Candidate] = []
    for candidate in ranked:
        if not any(candidate.start < t.end and t.start < candidate.end for t in taken):
            taken.append(candidate)
    return sorted(taken, key=lambda c: c.start)
