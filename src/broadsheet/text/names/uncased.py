"""Names in Japanese, Chinese, Korean and Arabic: lists, offices, surnames and suffixes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...languages import language
from ..stretches import Stretches
from .arabic import arabic
from .chinese import chinese
from .gazetteer import Gazetteer
from .japanese import japanese
from .korean import korean
from .tokens import Candidate
from .unspaced import listed_cjk

Reader = Callable[[str, str, Gazetteer], Iterator[Candidate]]
READERS: dict[str, Reader] = {"Jpan": japanese, "Hani": chinese, "Hang": korean, "Arab": arabic}
"""By ``names.script``."""


def find(text: str, lang: str, gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates, best first of those that overlap: with an office, lists, rules. None where capitals tell names."""
    reader = READERS.get(language(lang).names.script)
    found = [*reader(text, lang, gazetteer)] if reader else []
    if language(lang).traits.spacing == "none":
        found += listed_cjk(text, gazetteer, lang)
    ranked = sorted(found, key=lambda c: (not (c.kind == "person" and c.title), not c.sure, c.start - c.end))
    kept: list[Candidate] = []
    taken = Stretches()
    for candidate in ranked:
        if not taken.touch(candidate.start, candidate.end):
            taken.add(candidate.start, candidate.end)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
