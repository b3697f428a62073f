"""The owner's own sections: by the feeds that brought a story, or by words in its headlines and leads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...news import Reading
from ...text.own_sections import OwnSection
from ...text.scripts import script

_UNSPACED = frozenset({"Hani", "Hira", "Kana", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"})
_AROUND = {"Hang": (r"(?<!\w)", ""), "Arab": (r"(?<!\w)[وفبكل]?(?:ال|ل)?", r"(?!\w)")}
"""What may stand around a word: in Korean its particles after it, in Arabic conjunction and article before."""


def own_sections(readings: Sequence[Reading], sections: Sequence[OwnSection]) -> tuple[str, ...]:
    """Slugs of the sections a story stands in, in the owner's order.

    One report is enough: brought by a feed the section names (by address or outlet), or with one of its words
    in headline or first paragraph. Words are whole words, whatever their case, with the particles and articles
    that Korean and Arabic write together with them; in scripts that set no spaces they may stand anywhere.
    """
    return tuple(s.slug for s in sections if any(_belongs(reading, s) for reading in readings))


def _belongs(reading: Reading, section: OwnSection) -> bool:
    report = reading.report
    if report.feed.url in section.feeds or report.outlet in section.feeds:
        return True
    opening = f"{report.headline}\n{report.paragraphs[0] if report.paragraphs else ''}"
    return any(_stands(word, opening) for word in section.words)


def _stands(word: str, text: str) -> bool:
    written = script(word)
    if written in _UNSPACED:
        return word.casefold() in text.casefold()
    before, after = _AROUND.get(written, (r"(?<!\w)", r"(?!\w)"))
    return re.search(before + re.escape(word) + after, text, re.IGNORECASE) is not None
