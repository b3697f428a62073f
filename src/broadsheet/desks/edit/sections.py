"""Where a story is filed: the section of the paper by the vote of its reports, and the owner's own sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...languages import BEGINS, grown_on, language
from ...news import Reading
from ...settings import OwnSection
from ...text.language import of_script
from ...text.scripts import script
from ...text.topics import newspaper_section

_UNSPACED = frozenset({"Hani", "Hira", "Kana", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"})


def section(readings: Sequence[Reading]) -> str:
    """The section of the paper: what two thirds of the reports that have a topic vote for, else empty.

    A report votes by its topic (by headline, standfirst and lead, or by the section its outlet filed it in), but
    politics between countries is world news.
    """
    votes = Counter(vote for reading in readings if (vote := _vote(reading)))
    [(first, count)] = votes.most_common(1) or [("", 0)]
    return first if 3 * count >= 2 * votes.total() else ""


def _vote(reading: Reading) -> str:
    section = newspaper_section(reading.beat)
    return "world" if section == "politics" and len(_countries(reading)) > 1 else section


def _countries(reading: Reading) -> frozenset[str]:
    """Keys of the countries named in headline and first paragraph."""
    lead = len(reading.report.paragraphs[0]) if reading.report.paragraphs else 0
    top = (*reading.headline_names, *(name for name in reading.names if name.span.end <= lead))
    return frozenset(name.key for name in top if name.country)


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
    traits = language(of_script(written)).traits
    after = r"(?!\w)" if traits.spacing == "words" else ""
    return re.search(BEGINS + grown_on(traits) + re.escape(word) + after, text, re.IGNORECASE) is not None
