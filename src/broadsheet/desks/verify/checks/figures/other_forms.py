"""Figures that sources give in another form: "3 p.m." for 15 Uhr, a decade for ten years, 4:1 for 4-1."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from broadsheet.languages import language
from broadsheet.news import Figure
from broadsheet.text.listed import follows_listed, listed
from broadsheet.text.words import alike

from ...evidence import Evidence, Text
from .time_of_day import same_time


def otherwise(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Do the sources say the figure in another form?"""
    return (
        same_time(figure, claim, evidence)
        or _decade(figure, claim, evidence)
        or _written_together(figure, claim, evidence)
        or _unit_in_words(figure, claim, evidence)
    )


def ranged(figure: Figure, text: Text) -> Figure:
    """The first figure of "2 to 4 inches" with the unit of the second."""
    if figure.unit or figure.kind != "count":
        return figure
    for other in text.figures:
        between = text.text[figure.span.end : other.span.start]
        if other.unit and figure.span.end <= other.span.start and _to(text.lang).fullmatch(between.strip()):
            return replace(figure, unit=other.unit, kind=other.kind)
    return figure


@lru_cache(maxsize=64)
def _to(lang: str) -> re.Pattern[str]:
    """What stands between the two figures of a range, blanks apart."""
    ranges = map(re.escape, language(lang).numbers.ranges)
    return re.compile(
        "|".join(["[-–—~～〜至到]", *ranges, listed(lang, "to_value", "ors").pattern]), re.IGNORECASE
    )


def _decade(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Ten years told as a decade; the eighties told as 1980s."""
    if (
        figure.value == 10
        and figure.unit in ("year", "")
        and any(_unit_named("decade", w, 0, len(w.text)) for w in evidence.wholes)
    ):
        return True
    tens = follows_listed(claim.lang, "decades").match(claim.text, figure.span.end)
    if tens and 10 <= figure.value < 100 and figure.value % 10 == 0:
        return any(re.search(rf"\d\d{figure.value:.0f}s?", w.text) for w in evidence.wholes)
    return False


_RUN = re.compile(r"(?<!\d)\d++(?:(?:[ \u00a0]\d++)+|\s?[-–—:/]\s?\d+)")


def _written_together(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Part of a telephone number, a score, a span of years that stands in a source whole."""
    for run in _RUN.finditer(claim.text):
        if run.start() <= figure.span.start and figure.span.end <= run.end():
            digits = _joined(run.group())
            if any(re.search(rf"(?<!\d){re.escape(digits)}(?!\d)", _joined(w.text)) for w in evidence.wholes):
                return True
    return False


def _joined(text: str) -> str:
    return re.sub(r"(?<=\d)[ \u00a0](?=\d)", "", re.sub(r"(?<=\d)\s?[-–—:/]\s?(?=\d)", "-", text))


REACH = 26
"""Characters after a number in which such a word may stand."""


def _unit_in_words(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """The same number, one of the two with its unit only in words nearby."""
    for other, line in evidence.figures():
        if other.value != figure.value or bool(other.unit) == bool(figure.unit) or other.high is not None:
            continue
        bare, text, unit = (other, line, figure.unit) if figure.unit else (figure, claim, other.unit)
        if unit == "°C" and under_zero(other, line) != under_zero(figure, claim):
            continue
        if _unit_named(unit, text, bare.span.end, bare.span.end + REACH):
            return True
    return False


def _unit_named(unit: str, text: Text, start: int, end: int) -> bool:
    """Do words of the text there name the unit, or begin to?"""
    told = text.pack.numbers
    named = [*told.measures.get(unit, ()), *told.money.get(unit, ())]
    named += told.points if unit == "pp" else told.magnitude if unit == "magnitude" else ()
    named += text.pack.calendar.year_sign if unit == "year" else ()
    heads = {phrase.split()[0] for phrase in named}
    if not text.spaced:
        return any(head in text.text[start:end] for head in heads)
    near = [part for w in text.words if start <= w.start < end for part in w.text.split("-")]
    return any(alike(word, head, text.lang) for word in near for head in heads)


def under_zero(figure: Figure, text: Text) -> bool:
    """By its sign or a word beside it: "minus 28", "28 degrees below zero"."""
    around = text.text[max(0, figure.span.start - 10) : figure.span.end + 24]
    return figure.value < 0 or bool(listed(text.lang, "below_zero").search(around))
