"""What the readers of names without capitals share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...languages import names_of
from .gazetteer import Entry, Gazetteer
from .tokens import Candidate

LONGEST = 12
KATA = "[ァ-ヴー]"
HAN = "[\u4e00-\u9fff々]"


def alternatives(words: Iterable[str]) -> str:
    """Any of the words, the longest first; what matches nothing where there are none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def listed_cjk(text: str, gazetteer: Gazetteer, lang: str) -> Iterator[Candidate]:
    """Longest names of the lists at each place (no spaces needed): countries and cities."""
    i, size = 0, len(text)
    while i < size:
        char = text[i]
        if not ("\u3040" <= char <= "\u9fff"):
            i += 1
            continue
        entry, length = None, 0
        for n in range(min(LONGEST, size - i), 1, -1):
            piece = text[i : i + n]
            found = gazetteer.place_in_han(piece)
            if found and piece[-1] == "国" and text[i + n : i + n + 1] in "内会民家防际際務务産产" and n > 2:
                continue
            if found and not _cut_katakana(text, i, i + n):
                entry, length = found, n
                break
        if entry and (length > 2 or _free_standing(text, i, i + length, entry, lang)):
            yield Candidate(i, i + length, text[i : i + length], "place", key=entry.key, sure=True)
            i += length
        else:
            i += 1


def _cut_katakana(text: str, start: int, end: int) -> bool:
    """Would the match cut a katakana word in two?"""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(re.match(KATA + "|・", text[start]) and before and re.match(KATA, before)) or bool(
        re.match(KATA, text[end - 1]) and after and re.match(KATA, after)
    )


def _free_standing(text: str, start: int, end: int, entry: Entry, lang: str) -> bool:
    """Two characters are a place: a country, a big city, or before a place suffix; in Japanese between kana too."""
    if entry.weight >= 400_000:
        return True
    if (
        names_of(lang).script == "Jpan"
        and entry.weight >= 100_000
        and not re.match(HAN, text[end : end + 1] or " ")
    ):
        return not re.match(f"{HAN}|{KATA}", text[start - 1 : start] or " ")
    return text.startswith(names_of(lang).districts, end)
