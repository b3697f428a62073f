"""Copying: no more of a report than its rights allow, in one passage and in the whole article."""

from __future__ import annotations

from collections.abc import Mapping

from broadsheet.news import Article, Reading, Sentence, Use
from broadsheet.text.caps import copied_run, extract_cap, passage_cap
from broadsheet.text.length import counts_characters, length

from ...evidence import Finding, unsupported


def passage(sentence: Sentence, readings: Mapping[str, Reading], lang: str) -> Finding | None:
    """A sentence that repeats more words in a row than a ``brief`` source allows, or any of a ``link``."""
    for report in {c.report for c in sentence.cites}:
        reading = readings.get(report)
        if reading is None or reading.lang[:2] != lang[:2]:
            continue
        if reading.report.use is Use.LINK and copied_run(sentence.text, reading.report.text, lang, 8):
            return unsupported(
                f"words of {reading.report.outlet}, which allows a link only", rule="link-only"
            )
        cap = passage_cap(reading.report, lang)
        if cap is not None and copied_run(sentence.text, reading.report.text, lang, cap):
            return unsupported(f"more than {cap} words in a row of {reading.report.outlet}", rule="passage")
    return None


def quoted(sentence: Sentence, readings: Mapping[str, Reading]) -> Finding | None:
    """A quotation beside the prose of a report that allows a link only."""
    cited = (readings[c.report] for c in sentence.cites if c.report in readings)
    linked = next((r for r in cited if r.report.use is Use.LINK), None)
    return (
        unsupported(f"words of {linked.report.outlet}, which allows a link only", rule="link-only")
        if linked
        else None
    )


def over(article: Article, readings: Mapping[str, Reading]) -> list[tuple[str, int]]:
    """Places (part, index) past what a report's rights allow in one article: prose first, then what stands beside it.

    All that is taken of one report counts together. The dek counts, and stays.
    """
    spent: dict[str, int] = {}
    found = []
    beside = article.beside
    for part, place, sentence in article.placed[1:]:
        item = beside.get((part, place))
        whole = part == "quotations"
        lang = (item.lang if item else "") or article.lang
        if _spend(sentence, readings, lang, spent, whole=whole) and part != "dek":
            found.append((part, place))
    return found


def _spend(
    sentence: Sentence, readings: Mapping[str, Reading], lang: str, spent: dict[str, int], *, whole: bool
) -> bool:
    """Count what the sentence copies (``whole``: all is a report's words); True where that passes a report's limit."""
    past = False
    for report in {c.report for c in sentence.cites}:
        reading = readings.get(report)
        if reading is None or reading.lang[:2] != lang[:2]:
            continue
        least = 12 if counts_characters(lang) else 6
        if not whole and not copied_run(sentence.text, reading.report.text, lang, least):
            continue
        spent[report] = spent.get(report, 0) + length(sentence.text, lang)
        allowed = extract_cap(reading.report, lang)
        past = past or spent[report] > allowed * 1.1 + 12
    return past
