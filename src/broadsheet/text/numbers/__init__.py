"""Figures: numbers with what they count, in any notation."""

from __future__ import annotations

from babel.numbers import format_decimal

from ...languages import language
from ...news.read import Figure
from ..digits import numerals
from ..limits import DIGITS
from ..stretches import Stretches
from .cjk import figures as unspaced_figures
from .counted import concept
from .lexicon import lexicon
from .spaced import figures as spaced_figures


def format_number(value: float, lang: str) -> str:
    """``value`` with the separators of ``lang`` (CLDR), at most three decimals, Western digits."""
    return format_decimal(value, locale=lang.split("-")[0], numbering_system="latn")


MOST = 10.0**DIGITS
"""What is larger has more digits than anybody counts to: it is unreadable, no figure."""

__all__ = ["concept", "figures", "format_number", "numerals"]


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """All numbers of ``text`` but days of dates, clock times and numbers inside names ("G7").

    In a language whose pack has no numbers: what is in digits, with the signs and codes that all share.
    ``lang`` is BCP-47 and decides what "1.234" means. Fractions ("two thirds") come as percent.
    """
    from ..dates import day_spans

    base = lang.split("-")[0].lower()
    plain = numerals(text)
    pack = language(base)
    spaced = pack.traits.spacing == "words" or not pack.numbers.cardinals
    found = spaced_figures(plain, lexicon(base)) if spaced else unspaced_figures(plain, base)
    days = Stretches(day_spans(plain, base))
    outside = [f for f in found if abs(f.value) < MOST and not days.touch(f.start, f.end)]
    return tuple(f.figure(text) for f in sorted(outside, key=lambda f: f.start))
