"""What each pack's calendar must pass: the words of CLDR (through Babel) are read, and what is printed is read back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from broadsheet.desks.write import phrases
from broadsheet.languages import codes, language, written
from broadsheet.text.dates import dates

from .samples import having, samples

PACKS = sorted(codes())
LOCALES = dict(zip(PACKS, PACKS, strict=True)) | {"zh": "zh_Hans"}
NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
DAYS = [date(2025, 1, 3) + timedelta(days=15 * k + k % 7) for k in range(24)]
"""Two days of each month, each day of the week."""
YEAR = [date(2025, 1, 1) + timedelta(days=k) for k in range(365)]
FORMS = [(context, width) for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]
NOT_ALONE = {("tr", "pazar"): "also a market: a day only beside a date or what the pack names"}
"""Names that are read as a day beside a date and not by themselves, with the reason. A month that is never read stands
under ``[left_out]`` in the samples of its pack."""


def _read(text: str, code: str) -> list[tuple[str, str, int | None]]:
    return [(d.first, d.last, d.weekday) for d in dates(text, code, NOON)]


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_has_months_weekdays_and_words_for_days(code: str) -> None:
    calendar = language(code).calendar
    assert calendar.months or calendar.month_sign
    assert len(calendar.weekdays) == 7
    assert {-1, 0, 1} <= set(calendar.relative.day)
    for unit in ("week", "month", "year"):
        assert {-1, 0, 1} <= set(getattr(calendar.relative, unit)), unit


@pytest.mark.parametrize("code", PACKS)
def test_dates_as_cldr_writes_them(code: str) -> None:
    wrong = []
    for day in DAYS:
        forms = {name: format_date(day, name, locale=LOCALES[code]) for name in ("full", "long", "medium")}
        forms |= {name: format_skeleton(name, day, locale=LOCALES[code]) for name in ("yMMMEd", "yMMMd")}
        for name, text in forms.items():
            weekday = day.weekday() if "E" in name or name == "full" else None
            if _read(text, code) != [(day.isoformat(), day.isoformat(), weekday)]:
                wrong.append((text, _read(text, code)))
    assert not wrong


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", PACKS)
def test_months_of_cldr(code: str, form: tuple[str, str]) -> None:
    context, width = form
    wrong = []
    for number, name in get_month_names(width, context, LOCALES[code]).items():  # type: ignore[arg-type]
        signed = language(code).calendar.year_sign
        text = f"2025{signed[0]} {name}" if signed else f"{name} 2025"
        expected = [] if name in samples(code, "left_out") else [f"2025-{number:02}-01"]
        if [first for first, _, _ in _read(text, code)] != expected:
            wrong.append((text, _read(text, code)))
    assert not wrong


@pytest.mark.parametrize("context", ["format", "stand-alone"])
@pytest.mark.parametrize("code", PACKS)
def test_weekdays_of_cldr(code: str, context: str) -> None:
    wrong = []
    for number, name in get_day_names("wide", context, LOCALES[code]).items():  # type: ignore[arg-type]
        found = [weekday for _, _, weekday in _read(name, code)]
        if found != [number] and (code, name.lower()) not in NOT_ALONE:
            wrong.append((name, found))
    assert not wrong


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", PACKS)
def test_weekdays_of_cldr_beside_a_date(code: str, form: tuple[str, str]) -> None:
    context, width = form
    wrong = []
    for number, name in get_day_names(width, context, LOCALES[code]).items():  # type: ignore[arg-type]
        day = date(2025, 9, 1) + timedelta(days=number)
        text = f"{format_date(day, 'long', locale=LOCALES[code])} ({name})"
        if _read(text, code) != [(day.isoformat(), day.isoformat(), number)]:
            wrong.append((text, _read(text, code)))
    assert not wrong


@pytest.mark.parametrize("code", written())
def test_each_printed_day_is_read_back(code: str) -> None:
    wrong = []
    for day in YEAR:
        now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(days=3)
        for year in (True, False):
            printed = phrases.on(phrases.day(day.isoformat(), code, year=year), code)
            if [found.first for found in dates(printed, code, now)] != [day.isoformat()]:
                wrong.append(printed)
    assert not wrong


@pytest.mark.parametrize("code", having("dates"))
def test_the_days_of_the_samples_are_read(code: str) -> None:
    now, wrong = datetime(2026, 1, 5, 12, tzinfo=UTC), {}
    for text, days in samples(code, "dates").items():
        found = [d.first if d.first == d.last else f"{d.first}/{d.last}" for d in dates(text, code, now)]
        if found != days:
            wrong[text] = found
    assert not wrong
