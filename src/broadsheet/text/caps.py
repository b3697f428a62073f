"""How much of a report may be printed: the rights of a source as lengths.

Lengths are words, or characters for languages written without spaces (``text.length``). Words inside
quotation marks do not count towards a passage of a ``brief`` source.
"""

from __future__ import annotations

import re

from ..news import Pictures, Report, Use
from .length import counts_characters, length
from .words import words

BRIEF_WORDS, BRIEF_CHARACTERS = 25, 50
DIGEST_WORDS, DIGEST_CHARACTERS = 90, 180
DEFAULT_SHARE = 0.25
_OPEN = re.compile(r"^CC0|^Public Domain|^CC BY(?:-SA)?\b(?!-N)")
_QUOTED = re.compile(r"[“„«][^“”„«»]{2,400}[”“»]|「[^「」]{2,200}」|『[^『』]{2,200}』|\"[^\"]{2,400}\"")


def is_open(licence: str) -> bool:
    """Does a licence, by its short name, allow extracts in a work that is changed and sold: CC0, CC BY, CC BY-SA?"""
    return bool(_OPEN.match(licence))


def may_copy(report: Report) -> bool:
    """May the report's picture be printed: under an open licence of its own, or by the outlet's word to the owner?"""
    if report.photo is None or report.feed.pictures is Pictures.NONE:
        return False
    if report.feed.pictures is Pictures.ALLOWED:
        return True
    return report.use is not Use.LINK and is_open(report.photo.licence)


def passage_cap(report: Report, lang: str) -> int | None:
    """Longest run of the report's own consecutive words outside quotations; None for no limit."""
    if report.use is not Use.BRIEF:
        return None
    return BRIEF_CHARACTERS if counts_characters(lang) else BRIEF_WORDS


def extract_cap(report: Report, lang: str) -> int:
    """Most of the report's text that may be printed in one article, all passages together.

    One passage as under ``brief`` may be printed however short the report is;
    an open licence allows all under ``digest``.
    """
    if report.use is Use.LINK:
        return 0
    if report.use is Use.DIGEST and (is_open(report.licence) or is_open(report.feed.licence)):
        return length(report.text, lang)
    share = report.feed.share if report.use is Use.DIGEST else DEFAULT_SHARE
    allowed = int(share * length(report.text, lang))
    if report.use is Use.BRIEF or share <= DEFAULT_SHARE:
        allowed = min(allowed, DIGEST_CHARACTERS if counts_characters(lang) else DIGEST_WORDS)
    return max(allowed, BRIEF_CHARACTERS if counts_characters(lang) else BRIEF_WORDS)


def outside_quotes(text: str) -> str:
    """``text`` without what stands between quotation marks."""
    return _QUOTED.sub(" ", text)


def copied_run(text: str, source: str, lang: str, cap: int) -> int:
    """Length of the longest run of ``text`` that stands in ``source`` word for word, if above ``cap``.

    0 where no run is longer than ``cap``. Both texts are taken without their quotations.
    """
    ours, theirs = _units(outside_quotes(text), lang), _units(outside_quotes(source), lang)
    size = cap + 1
    known = {tuple(theirs[i : i + size]) for i in range(len(theirs) - size + 1)}
    if not known:
        return 0
    best = run = 0
    for i in range(len(ours) - size + 1):
        run = run + 1 if tuple(ours[i : i + size]) in known else 0
        best = max(best, run + cap if run else 0)
    return best


def _units(text: str, lang: str) -> list[str]:
    if counts_characters(lang):
        return [char for char in text if char.isalnum()]
    return [word.text for word in words(text, lang)]
