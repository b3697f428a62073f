"""A figure with a bound is printed with that bound, in every language the writer knows."""

from __future__ import annotations

import pytest

from broadsheet.desks.write import phrases
from broadsheet.languages.slots import BOUNDS
from broadsheet.news import Figure, Span
from broadsheet.text.numbers import figures

WORDED = [bound for bound in BOUNDS if bound != "about"]
LANGS = ("en", "ko", "ja", "zh", "de", "es", "fr", "ru", "ar", "it", "nl", "pt", "uk")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("bound", ["", *WORDED])
def test_what_is_printed_reads_back_as_the_same_figure(lang: str, bound: str) -> None:
    found = Figure(span=Span(start=0, end=2), text="12", value=12, unit="%", approximate=True, bound=bound)
    printed = phrases.figure(found, lang)
    (back,) = figures(printed, lang)
    assert (back.value, back.unit, back.approximate, back.bound) == (12, "%", True, bound), printed


@pytest.mark.parametrize("lang", LANGS)
def test_the_four_bounds_and_about_are_worded_apart(lang: str) -> None:
    figure = {
        bound: phrases.figure(
            Figure(span=Span(start=0, end=2), text="12", value=12, approximate=True, bound=bound), lang
        )
        for bound in ("", *WORDED)
    }
    assert len(set(figure.values())) == 5
