"""Figures: numbers with what they count, in any notation."""

from __future__ import annotations

from collections.abc import Iterable

from ...news.read import Figure
from ..digits import numerals
from .cjk import figures as unspaced_figures
from .counted import concept
from .found import Found
from .lexicon import UNSPACED, lexicon
from .shown import format_number
from .spaced import figures as spaced_figures

__all__ = ["concept", "figures", "format_number", "numerals"]


def _outside(found: Iterable[Found], taken: list[tuple[int, int]]) -> list[Found]:
    """Those that touch none of the ``taken`` stretches."""
    return [f for f in found if not any(f.start < end and start < f.end for start, end in taken)]


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """All numbers of ``text`` but days of dates, clock times and numbers inside names ("G7").

    Knows en de es fr it nl pt ru uk tr ar ja zh ko; in other languages numbers in digits only.
    ``lang`` is BCP-47 and decides what "1.234" means. Fractions ("two thirds") come as percent.
    """
    from ..dates import day_spans

    base = lang.split("-")[0].lower()
    plain = numerals(text)
    found = unspaced_figures(plain, base) if base in UNSPACED else spaced_figures(plain, lexicon(base))
    taken = day_spans(plain, base)
    return tuple(f.figure(text) for f in sorted(_outside(found, taken), key=lambda f: f.start))
