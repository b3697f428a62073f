"""What others know of languages, against what is read here: number words, months, weekdays, units.

num2words makes the number words and CLDR (through Babel) the words of the calendar and of units; where
one of them is known to be wrong or writes what no text has, the exception is named here.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names
from num2words import num2words

from broadsheet.text.dates import dates
from broadsheet.text.numbers import figures
from broadsheet.text.numbers.lexicon import LANGUAGES as READ
from broadsheet.text.numbers.lexicon import table
from broadsheet.text.numbers.measures import UNITS
from broadsheet.text.numbers.tables.common import SYMBOLS

SPACED = ("en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "tr", "ar")
SCALED = [
    1000, 1001, 1021, 1100, 1200, 1234, 1999, 2000, 2021, 3456, 9999, 10_000, 12_500, 21_000, 31_000, 99_999,
    100_000, 121_000, 250_000, 300_000, 999_999, 10**6, 1_200_000, 2 * 10**6, 21 * 10**6, 2_500_000,
    100 * 10**6, 345 * 10**6, 10**9, 2 * 10**9, 3_500_000_000, 12 * 10**9, 100 * 10**9, 10**12, 2 * 10**12,
]  # fmt: skip
NUMBERS = [*range(2, 1001), *SCALED]
MISSPELLED = {
    "it": {
        f"{head}centodicotto"
        for head in ("", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
    }
}
"""Words of num2words that the language does not have ("centodicotto" for "centodiciotto")."""
DUAL = ("ألفا", "مليونا", "مليارا", "تريليونا")
"""Arabic "two thousand" without what is counted looks like "a thousand" in another case: not asked for."""
COUNTER = {"ja": "人", "ko": "명", "zh": "人"}


def _said(number: int, lang: str) -> str:
    words = _chinese(number) if lang == "zh" else num2words(number, lang=lang)
    return words.replace(",", "") + COUNTER.get(lang, "")


def _chinese(number: int) -> str:
    """num2words has no Chinese: the rules of the language, written out."""
    for name, unit in (("亿", 10**8), ("万", 10**4)):
        if number >= unit:
            head, rest = divmod(number, unit)
            gap = "零" if rest and rest < unit // 10 else ""
            return _chinese(head) + name + gap + (_chinese(rest) if rest else "")
    out, gap = "", False
    for name, unit in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // unit % 10
        if digit:
            out += ("零" if gap and out else "") + "零一二三四五六七八九"[digit] + name
        gap = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


@pytest.mark.parametrize("lang", [*SPACED, "ja", "ko", "zh"])
def test_number_words(lang: str) -> None:
    wrong = {}
    for number in NUMBERS if lang != "ko" else NUMBERS[8:]:
        text = _said(number, lang)
        if text in MISSPELLED.get(lang, ()) or text.endswith(DUAL):
            continue
        found = figures(text, lang)
        if [(f.value, f.text) for f in found] != [(number, text)]:
            wrong[text] = found
    assert not wrong


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
    for lang in READ:
        for name in ("money", "measures"):
            read |= {group.partition("=")[2] for group in table(lang)[name].split("; ")}
    assert {u for u in read if not (u[:3].isupper() and u[3:] in ("", "/100"))} <= set(UNITS)
