"""What others know of languages, against what is read here: units.

CLDR (through Babel) makes the words of units; where it writes what no text has, the exception is named here. Number
words: ``tests/languages/test_number_words.py``; days: ``tests/languages/test_calendar.py``.
"""

from __future__ import annotations

import pytest
from babel import Locale

from broadsheet.languages import codes, language
from broadsheet.text.numbers import figures
from broadsheet.text.numbers.measures import UNITS
from broadsheet.text.numbers.signs import SYMBOLS

LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "tr", "ar", "ja", "ko", "zh")
OTHER_SENSE = {(lang, "lb") for lang in ("en", "de", "es", "fr", "pt", "ru", "uk", "ja", "ko")} | {
    ("ja", "day"), ("ko", "day"), ("ja", "year"), ("zh", "year"), ("fr", "nmi"), ("fr", "mi²"),
    ("ja", "decade"), ("ko", "decade"), ("zh", "decade"), ("tr", "decade"),
}  # fmt: skip
"""CLDR's word says something else where it stands alone: pounds are money, 3日 a date, 3年 a year,
"mille" and 十 numbers."""


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
