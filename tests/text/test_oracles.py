"""What others know of languages, against what is read here: months, weekdays, units.

CLDR (through Babel) makes the words of the calendar and of units; where it writes what no text has, the exception is
named here. Number words: ``tests/languages/test_number_words.py``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from broadsheet.languages import codes, language
from broadsheet.text.dates import dates
from broadsheet.text.numbers import figures
from broadsheet.text.numbers.measures import UNITS
from broadsheet.text.numbers.signs import SYMBOLS

SPACED = ("en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "tr", "ar")
LANGUAGES = (*SPACED, "ja", "ko", "zh")
NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
DAYS = [date(2025, 1, 3) + timedelta(days=15 * k + k % 7) for k in range(24)]
"""Two days of each month, each day of the week."""
ALSO_OTHER_WORDS = {("tr", "pazar"), ("tr", "salı")}
"""A market and a name of a month in other calendars: days only beside a date or "günü"."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dates_as_cldr_writes_them(lang: str) -> None:
    wrong = []
    for day in DAYS:
        forms = {name: format_date(day, name, locale=lang) for name in ("full", "long", "medium")}
        forms |= {name: format_skeleton(name, day, locale=lang) for name in ("yMMMEd", "yMMMd")}
        for name, text in forms.items():
            weekday = day.weekday() if "E" in name or name == "full" else None
            found = [(d.first, d.last, d.weekday) for d in dates(text, lang, NOON)]
            if found != [(day.isoformat(), day.isoformat(), weekday)]:
                wrong.append((text, found))
    assert not wrong


@pytest.mark.parametrize("lang", SPACED)
def test_months_of_cldr(lang: str) -> None:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, context, lang).items():  # type: ignore[arg-type]
                found = dates(f"{name} 2025", lang, NOON)
                assert [d.first for d in found] == [f"2025-{number:02}-01"], name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_weekdays_of_cldr(lang: str) -> None:
    for context in ("format", "stand-alone"):
        for number, name in get_day_names("wide", context, lang).items():  # type: ignore[arg-type]
            if (lang, name.lower()) not in ALSO_OTHER_WORDS:
                assert [d.weekday for d in dates(name, lang, NOON)] == [number], name


OTHER_SENSE = {(lang, "lb") for lang in ("en", "de", "es", "fr", "pt", "ru", "uk", "ja", "ko")} | {
    ("ja", "day"), ("ko", "day"), ("ja", "year"), ("zh", "year"), ("fr", "nmi"), ("fr", "mi²"),
    ("ja", "decade"), ("ko", "decade"), ("zh", "decade"), ("tr", "decade"),
}  # fmt: skip
"""CLDR's word says something else where it stands alone: pounds are money, 3日 a date, 3年 a year, "mille" and 十 numbers."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_units_in_the_words_of_cldr(lang: str) -> None:
    patterns = Locale.parse({"zh": "zh_Hans"}.get(lang, lang))._data["unit_patterns"]
    wrong = {}
    for unit, about in UNITS.items():
        if not about.cldr or (lang, unit) in OTHER_SENSE:
            continue
        for form, pattern in patterns[about.cldr]["long"].items():
            if form == "per" or "{0}" not in pattern:
                continue
            text = pattern.replace("{0}", "5")
            found = [(f.value, f.unit) for f in figures(text, lang)]
            if found != [(5, unit)]:
                wrong[text] = found
    assert not wrong


def test_every_unit_that_is_read_is_in_the_table() -> None:
    """Signs, codes and names of currencies are ISO 4217; a word for a hundredth is "USD/100"."""
    read = set(SYMBOLS.values())
    for code in codes():
        told = language(code).numbers
        read |= {*told.money, *told.measures, *told.dual_units, *told.one_word.lasting}
        read |= {unit.partition("/")[0] for unit in told.unit_parts if not unit.startswith("km/")}
    assert {u for u in read if not (u[:3].isupper() and u[3:] in ("", "/100"))} <= set(UNITS)
