"""Reckoning: from what a text says of a day to the day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

YEARS = range(1500, 2200)


@dataclass(slots=True)
class Day:
    """What a text says of a day. ``shift`` is (unit, offset) for "last week" and the like; its unit is "named" where it
    counts from the day named before ("that day")."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    to_weekday: int | None = None
    """The second weekday of "lundi à mardi"."""
    to_day: int | None = None
    """The last day of "5 to 7 May"."""
    shift: tuple[str, int] | None = None
    direction: int = 0
    """-1 for "last", 1 for "next" beside a weekday or month."""
    ahead: bool = False
    """The clause speaks of what is still to come."""
    either_way: bool = False
    """Its word names a day to come as well as one gone by."""

    @property
    def relative(self) -> bool:
        return self.month is None or (self.day is None and self.year is None)


def _safe(year: int, month: int, day: int) -> date | None:
    if year not in YEARS or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _add_months(year: int, month: int, by: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + by
    return total // 12, total % 12 + 1


def _nearest_year(month: int, day: int, today: date) -> date | None:
    options = [found for y in (today.year - 1, today.year, today.year + 1) if (found := _safe(y, month, day))]
    return min(options, key=lambda d: (abs((d - today).days), d > today), default=None)


def _nearest_month(month: int, today: date, direction: int) -> tuple[date, date]:
    here = today.year * 12 + today.month
    years = [today.year - 1, today.year, today.year + 1]
    if direction < 0:
        years = [y for y in years if y * 12 + month < here]
    elif direction > 0:
        years = [y for y in years if y * 12 + month > here]
    year = min(years, key=lambda y: (abs(y * 12 + month - here), y * 12 + month > here))
    return _month(year, month)


def _bare_day(day: int, today: date, ahead: bool) -> date | None:
    """ "28日": in this month, or in the last when that is nearer; the next such day where that is said."""
    here = _safe(today.year, today.month, day)
    if ahead:
        return here if here and here >= today else _safe(*_add_months(today.year, today.month, 1), day)
    if here and here <= today + timedelta(days=1):
        return here
    year, month = _add_months(today.year, today.month, -1)
    before = _safe(year, month, day)
    if here and before:
        return before if (today - before).days < (here - today).days else here
    return here or before


def _weekday(day: Day, today: date) -> date:
    back = (today.weekday() - (day.weekday or 0)) % 7
    found = today - timedelta(days=back)
    if day.direction < 0 and not back:
        return today - timedelta(days=7)
    if day.direction > 0 or (day.ahead and back and not day.direction):
        return found + timedelta(days=7)
    return found


def _shifted(unit: str, offset: int, today: date) -> tuple[date, date]:
    if unit in ("day", "named"):
        found = today + timedelta(days=offset)
        return found, found
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=offset)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return _month(*_add_months(today.year, today.month, offset))
    return date(today.year + offset, 1, 1), date(today.year + offset, 12, 31)


def resolve(day: Day, today: date) -> tuple[date, date] | None:
    """First and last day, or None where the calendar has no such day."""
    if day.shift:
        unit, offset = day.shift
        if day.day is not None and unit == "month":
            found = _safe(*_add_months(today.year, today.month, offset), day.day)
            return (found, found) if found else None
        if day.month is not None and unit == "year":
            year = today.year + offset
            if day.day is None:
                return _month(year, day.month)
            found = _safe(year, day.month, day.day)
            return (found, found) if found else None
        if day.weekday is not None and unit == "week":
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=offset)
            found = monday + timedelta(days=day.weekday)
            return found, found
        return _shifted(unit, offset, today)
    if day.month is not None:
        return _of_month(day, today)
    if day.day is not None:
        found = _bare_day(day.day, today, day.ahead or day.direction > 0)
        if found is None:
            return None
        last = _safe(found.year, found.month, day.to_day) if day.to_day else found
        return found, last or found
    if day.weekday is not None:
        first = _weekday(day, today)
        if day.to_weekday is None:
            return first, first
        last = today - timedelta(days=(today.weekday() - day.to_weekday) % 7)
        return (last - timedelta(days=(last.weekday() - day.weekday) % 7), last)
    return None


def _of_month(day: Day, today: date) -> tuple[date, date] | None:
    month = day.month or 1
    if day.day is None:
        if day.year is not None:
            return _month(day.year, month) if day.year in YEARS else None
        return _nearest_month(month, today, day.direction)
    first = _safe(day.year, month, day.day) if day.year is not None else _nearest_year(month, day.day, today)
    if first is None:
        return None
    last = _safe(first.year, month, day.to_day) if day.to_day else first
    return first, last or first
