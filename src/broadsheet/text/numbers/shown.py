"""Numbers as a reader of a language expects them."""

from __future__ import annotations

from babel.numbers import format_decimal


def format_number(value: float, lang: str) -> str:
    """``value`` with the separators of ``lang`` (CLDR), at most three decimals, Western digits."""
    return format_decimal(value, locale=lang.split("-")[0], numbering_system="latn")
