"""Dates written as numbers with a sign grown on to each: Japanese, Chinese, Korean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...languages import Calendar, Language
from .calendar import Day
from .words import UNITS

ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-/]|\.\s?)(\d{1,2})(?:[-/]|\.\s?)(\d{1,2})(?!\d)")
_GAP = r"\s?"
_MONTH, _DAY = r"1[0-2]|0?[1-9]", r"3[01]|[12]\d|0?[1-9]"
_BEFORE = 6
"""Characters before a weekday in which "next" may stand."""


@dataclass(frozen=True)
class _Signs:
    """What finds the dates of one language, and what their words mean."""

    dates: Mapping[str, re.Pattern[str]]
    """"full", "month" and "day", in the order in which they are looked for."""
    weekday: re.Pattern[str]
    phrase: re.Pattern[str]
    short: re.Pattern[str]
    """A weekday in brackets behind a date."""
    meanings: Mapping[str, tuple[str, int]]
    weeks: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_days: Mapping[str, int]
    months: Mapping[str, int]
    """Those written without digits."""


def _any(words: Iterable[str]) -> str:
    options = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return f"(?:{options})" if options else "(?!)"


@lru_cache(maxsize=16)
def _signs(known: Language) -> _Signs:
    calendar = known.calendar
    year, month, day = _any(calendar.year_sign), _any(calendar.month_sign), _any(calendar.day_sign)
    offsets = {
        unit: {phrase: n for n, phrases in getattr(calendar.relative, unit).items() for phrase in phrases}
        for unit in (*UNITS, "weekday")
    }
    of = rf"{_any(calendar.of)}?"
    months = {word: i + 1 for i, group in enumerate(calendar.months) for word in group}
    numbered = rf"(?:(?P<m>{_MONTH}){month}|(?<!十)(?P<name>{_any(months)}))"
    week, grown = _any(offsets["week"]), _any(offsets["weekday"])
    when = rf"(?:(?P<y>\d{{4}}){year}{_GAP}|(?P<shift>{_any(offsets['year'])}){of}{_GAP})?"
    meanings = {phrase: (unit, n) for unit in UNITS for phrase, n in offsets[unit].items()}
    weekdays = {word: i for i, group in enumerate(calendar.weekdays) for word in group}
    short_days = {word: i for i, group in enumerate(calendar.short_days) for word in group}
    return _Signs(
        dates={
            "full": re.compile(
                rf"(?<!\d)(?<!\d[.,]){when}{numbered}{_GAP}(?P<d>{_DAY}){day}"
                rf"(?:{_GAP}[-~〜～至到]{_GAP}(?P<d2>{_DAY}){day})?"
            ),
            "month": re.compile(rf"(?<!\d)(?<!\d[.,]){when}{numbered}"),
            "day": re.compile(
                rf"(?<![\d第])(?<!\d[.,])(?:(?P<shift>{_any(offsets['month'])}){_GAP})?{_any(calendar.day_lead)}?"
                rf"(?:(?P<d0>{_DAY})(?:{day})?[-~〜～・·∼])?(?P<d>{_DAY}){day}"
            ),
        },
        weekday=re.compile(rf"(?:(?P<shift>{week}){_GAP}{of}|(?P<grown>{grown}))?(?P<w>{_any(weekdays)})"),
        phrase=re.compile(_any(meanings)),
        short=re.compile(rf"\.?\s?\(({_any(short_days)})\)"),
        meanings=meanings,
        weeks=offsets["week"] | offsets["weekday"],
        weekdays=weekdays,
        short_days=short_days,
        months=months,
    )


def _number(match: re.Match[str], name: str) -> int | None:
    value = match.groupdict().get(name)
    return int(value) if value else None


def find_signed(text: str, known: Language) -> list[Day]:
    """All dates of a text that has been through ``numerals``; they may overlap, longest first at a place."""
    signs, grammar, calendar = _signs(known), known.grammar, known.calendar
    found: list[Day] = []
    for match in ISO.finditer(text):
        found.append(Day(*match.span(), year=int(match[1]), month=int(match[2]), day=int(match[3])))
    for name, pattern in signs.dates.items():
        for match in pattern.finditer(text):
            if name == "day" and grammar.no_day.regex.match(text, match.start("d")):
                continue
            parts = match.groupdict()
            in_words = parts.get("name")
            if name == "month" and grammar.no_month.regex.match(
                text, match.start("name" if in_words else "m")
            ):
                continue
            first = _number(match, "d0")
            day = Day(
                *match.span(),
                year=_number(match, "y"),
                month=signs.months[in_words] if in_words else _number(match, "m"),
                day=first or _number(match, "d"),
            )
            day.to_day = _number(match, "d") if first else _number(match, "d2")
            if shift := parts.get("shift"):
                day.shift = signs.meanings[shift]
            day.direction = _direction(text, day.start, calendar)
            found.append(day)
    for match in signs.weekday.finditer(text):
        if grammar.no_weekday.regex.match(text, match.start("w")):
            continue
        if calendar.titles and text.startswith(calendar.titles, match.end()):
            continue
        week = match["shift"] or match["grown"]
        day = Day(
            *match.span(),
            weekday=signs.weekdays[match["w"]],
            shift=("week", signs.weeks[week]) if week else None,
        )
        day.direction = _direction(text, day.start, calendar)
        found.append(day)
    for match in signs.phrase.finditer(text):
        found.append(Day(*match.span(), shift=signs.meanings[match.group()]))
    return _merged(found, text, signs)


def _direction(text: str, at: int, calendar: Calendar) -> int:
    """1 where "the coming" stands before ``at``, -1 where "last" does, else 0."""
    lead = text[max(0, at - _BEFORE) : at].rstrip()
    return int(lead.endswith(calendar.next)) - int(lead.endswith(calendar.last))


def _merged(found: list[Day], text: str, signs: _Signs) -> list[Day]:
    """Drop those inside longer ones; join "10月28日(火)" with its weekday."""
    found.sort(key=lambda d: (d.start, -(d.end - d.start)))
    out: list[Day] = []
    for day in found:
        if out and day.start < out[-1].end:
            continue
        if out and day.weekday is not None and not day.shift and out[-1].day is not None:
            gap = text[out[-1].end : day.start]
            if gap in ("(", " (", "，", ",", " ", "、", ""):
                out[-1].weekday, out[-1].end = day.weekday, day.end + (text[day.end : day.end + 1] == ")")
                continue
        out.append(day)
    for day in out:
        match = signs.short.match(text, day.end)
        if match and day.day is not None and day.weekday is None:
            day.weekday, day.end = signs.short_days[match[1]], match.end()
    return out
