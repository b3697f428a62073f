"""What the digest writer prints of a figure is read back as that figure: value, unit and bound."""

from __future__ import annotations

import pytest

from broadsheet.desks.write import phrases
from broadsheet.languages import written
from broadsheet.news import Figure, Span
from broadsheet.text.numbers import figures
from broadsheet.text.numbers.measures import UNITS, same_amount
from broadsheet.text.numbers.signs import CODES, SIGNS

BOUNDS = ["", "at least", "at most", "more than", "less than"]
MONEY = sorted((CODES | set(SIGNS.values())) - {"RMB"})


def _read_back(value: float, unit: str, bound: str | None, lang: str) -> str:
    """Empty if the printed figure is read as it was meant, else what was printed."""
    meant = Figure(
        span=Span(start=0, end=1), text="0", value=value, unit=unit, kind="", of="",
        approximate=bound is not None, bound=bound or "", high=None,
    )  # fmt: skip
    printed = phrases.figure(meant, lang)
    found = figures(printed, lang)
    same = len(found) == 1 and same_amount(value, unit, found[0].value, found[0].unit)
    hedged = same and (found[0].approximate, found[0].bound) == (bound is not None, bound or "")
    return "" if hedged else f"{value} {unit} {bound}: {printed!r}"


@pytest.mark.parametrize("lang", written())
def test_every_unit_can_be_printed(lang: str) -> None:
    wrong = [
        _read_back(value, unit, bound, lang)
        for unit in ("", *UNITS)
        for value in (2, 5, 21, 1.5, 1200)
        for bound in (None, *BOUNDS)
        if bound is None or value == 5
    ]
    assert not any(wrong), [w for w in wrong if w]


@pytest.mark.parametrize("lang", written())
def test_large_amounts_and_money(lang: str) -> None:
    large = ["", "t", "ha", "bbl", "kWh", "USD", "EUR", "JPY"]
    wrong = [_read_back(value, unit, None, lang) for unit in large for value in (3_400_000, 2e9, 1.2e12)]
    wrong += [_read_back(12.0, code, bound, lang) for code in MONEY for bound in (None, "at least")]
    assert not any(wrong), [w for w in wrong if w]


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("lang", written())
def test_bounds_of_plain_counts_and_money(lang: str, bound: str) -> None:
    assert [
        _read_back(value, unit, bound, lang) for unit in ("", "%", "USD", "h") for value in (12, 40_000)
    ] == [""] * 8
