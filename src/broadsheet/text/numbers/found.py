"""A number while it is being understood."""

from __future__ import annotations

from dataclasses import dataclass

from ...news.read import Figure, Span
from .signs import DURATIONS


@dataclass(slots=True)
class Found:
    """``start`` and ``end`` are offsets in the text; ``first`` and ``after`` token indices."""

    start: int
    end: int
    value: float
    first: int = 0
    after: int = 0
    unit: str = ""
    kind: str = "count"
    of: str = ""
    approximate: bool = False
    bound: str = ""
    high: float | None = None
    scale: float = 1.0
    literal: str = ""
    digits_start: int = 0
    """Where the number itself starts (``start`` may take in a sign before it)."""

    def take_unit(self, unit: str) -> None:
        """Set unit and kind. "USD/100" and "%=10" style factors are applied to the value."""
        name, _, divisor = unit.partition("/") if unit[:3].isupper() else (unit, "", "")
        if divisor:
            self.value /= float(divisor)
        self.unit = name
        self.kind = kind_of(name)

    def figure(self, text: str) -> Figure:
        value = round(self.value, 6)
        high = None if self.high is None else round(self.high, 6)
        kind = "range" if high is not None and self.kind == "count" else self.kind
        return Figure(
            span=Span(start=self.start, end=self.end),
            text=text[self.start : self.end],
            value=value,
            unit=self.unit,
            kind=kind,
            of=self.of,
            approximate=self.approximate,
            bound=self.bound if self.approximate and self.high is None else "",
            high=high,
        )


def kind_of(unit: str) -> str:
    """The kind of figure a canonical unit makes."""
    if unit == "%":
        return "percent"
    if unit == "pp":
        return "points"
    if len(unit) == 3 and unit.isalpha() and unit.isupper() and unit not in ("GWH", "MWH", "TWH"):
        return "money"
    if unit in DURATIONS:
        return "duration"
    return "measure" if unit else "count"
