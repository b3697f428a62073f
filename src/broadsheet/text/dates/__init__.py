"""Days named in a text, resolved against its publication time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from ...languages import NEVER, Language, alternation, language
from ...news.read import DateMention, Span
from ..digits import numerals
from .calendar import Day, resolve
from .signs import find_signed
from .spaced import find_spaced

STOPS = r"[.!?;:,。！？；：，、،؛؟\n()（）«»„“”\"「」–—]"
SHORT = 3
"""Words up to which what stands before a comma is only a time and goes with what follows: "On Friday, ..."."""
SHORT_SIGNS = 8
"""The same in characters, for Chinese, Japanese and Korean."""
SPAN = 5
"""Characters between two days of one span or change: "から", "에서 ", "推迟到"."""
PREPOSITION = 5
"""Characters that may stand between a verb and its day and still be next to it: " on ", " für "."""


@lru_cache(maxsize=64)
def _joints(known: Language) -> re.Pattern[str]:
    joined = known.grammar.joined
    return re.compile(STOPS if joined is NEVER else f"{STOPS}|{joined.regex.pattern}", joined.regex.flags)


def _clause(text: str, start: int, end: int, joints: re.Pattern[str], spacing: str) -> tuple[int, int]:
    low = max(
        (m.end() for m in joints.finditer(text, max(0, start - 300), start)), default=max(0, start - 300)
    )
    ends = [m for m in joints.finditer(text, end, end + 300)]
    high = ends[0].start() if ends else min(len(text), end + 300)
    head = text[low:high].strip()
    brief = len(head) <= SHORT_SIGNS if spacing != "words" else len(head.split()) <= SHORT
    if brief and ends and ends[0].group() in ",，、،":
        high = ends[1].start() if len(ends) > 1 else min(len(text), end + 300)
    return low, high


def looks_ahead(text: str, start: int, end: int, known: Language) -> bool:
    """Is the day at ``text[start:end]`` told of as still to come? False where nothing says so clearly."""
    grammar, traits = known.grammar, known.traits
    if grammar.ahead is NEVER:
        return False
    low, high = _clause(text, start, end, _joints(known), traits.spacing)
    governed = traits.verb == "last" and traits.spacing != "words"

    def gap(marks: re.Pattern[str]) -> int | None:
        spans = [m.span() for m in marks.finditer(text, low, high)]
        if governed:
            return min((a - end for a, _ in spans if a >= end), default=None)
        return min((max(start - b - PREPOSITION, a - end - PREPOSITION, 0) for a, b in spans), default=None)

    ahead, behind = gap(grammar.ahead.regex), gap(grammar.behind.regex)
    if governed and behind is None and _until(known).match(text, end):
        return True  # "30日まで不通となる"
    return ahead is not None and (behind is None or ahead < behind)


@lru_cache(maxsize=64)
def _until(known: Language) -> re.Pattern[str]:
    """Right behind a day, in a language with its verb at the end: until then."""
    return re.compile(rf"\s?{alternation(known.words.place_to, known.traits)}")


__all__ = ["dates", "day_spans", "is_ahead", "local_day"]


def _find(plain: str, known: Language) -> list[Day]:
    found = find_signed(plain, known) if known.calendar.day_sign else find_spaced(plain, known)
    found.sort(key=lambda day: (day.start, -day.end))
    out: list[Day] = []
    for day in found:
        if not out or day.start >= out[-1].end:
            out.append(day)
    return out


def day_spans(plain: str, lang: str) -> list[tuple[int, int]]:
    """(start, end) of the dates with digits in ``plain``: their numbers are no figures."""
    return [
        (d.start, d.end)
        for d in _find(plain, language(lang))
        if any(c.isdigit() for c in plain[d.start : d.end])
    ]


def local_day(published: datetime, lang: str) -> date:
    """The day it was where outlets of ``lang`` publish; midnight UTC counts as a day without a time."""
    if published.tzinfo is None or (published.hour, published.minute, published.second) == (0, 0, 0):
        return published.date()
    offset = published.utcoffset() or timedelta()
    if offset:
        return published.date()
    return (published + timedelta(hours=language(lang).calendar.hours_ahead)).date()


def is_ahead(text: str, day: DateMention, lang: str) -> bool:
    """Is a day that ``text`` names told of as still to come? False where nothing says so clearly."""
    return looks_ahead(text, day.span.start, day.span.end, language(lang))


def _month_before(day: Day, found: Sequence[DateMention], text: str) -> tuple[int, int] | None:
    """Year and month that a bare day takes from the day right before it, of a month told: "from 4 January to the 11th";
    None for any other."""
    bare = day.month is None and day.shift is None and day.weekday is None and day.day is not None
    if not bare or not found:
        return None
    last = found[-1]
    between = text[last.span.end : day.start]
    told = last.first == last.last and not last.relative and len(between) <= SPAN
    first = date.fromisoformat(last.first)
    joined = told and not re.search(STOPS, between) and (day.day or 0) > first.day
    return (first.year, first.month) if joined else None


def dates(text: str, lang: str, published: datetime) -> tuple[DateMention, ...]:
    """All days, weeks, months and years (relative ones) that ``text`` names, in order.

    A bare weekday is the last such day on or before publication ("last Saturday" before it); where its clause clearly
    speaks of what is to come, the next such day on or after it. A day without a year gets the year that brings it
    nearest to publication. "28日" is the nearest such day of this month or the last, or the next one where its clause
    looks ahead. "That day" and "the next day" count from the single day named last before them, and are none where
    there is no such day ("the day before" counts from publication then). Bare years ("2024") are figures, not dates.
    """
    known = language(lang)
    today = local_day(published, lang)
    out: list[DateMention] = []
    plain = numerals(text)
    named: date | None = None
    for day in _find(plain, known):
        if day.month is None and day.shift is None and day.to_weekday is None:
            day.ahead = looks_ahead(plain, day.start, day.end, known)
        if day.either_way and day.shift and looks_ahead(plain, day.start, day.end, known):
            day.shift = day.shift[0], -day.shift[1]
        if day.shift and day.shift[0] == "named" and named is None and day.shift[1] >= 0:
            continue
        if (month := _month_before(day, out, text)) is not None:
            day.year, day.month = month
        stretch = resolve(day, named or today if day.shift and day.shift[0] == "named" else today)
        if stretch is None:
            continue
        first, last = stretch
        named = first if first == last else named
        out.append(
            DateMention(
                span=Span(start=day.start, end=day.end),
                text=text[day.start : day.end],
                first=first.isoformat(),
                last=last.isoformat(),
                weekday=day.weekday,
                relative=day.relative,
            )
        )
    return tuple(out)
