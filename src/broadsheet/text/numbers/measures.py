"""Every unit that is read (``languages/units.toml``): what it measures, how much of it, and how CLDR calls it.

The one table behind reading (``lexicon``, ``unspaced``), printing (the digest writer) and comparing
(the copy desk). A unit that is read and not listed here fails a test.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from ...languages import units

UNITS = units()


def same_amount(one: float, unit: str, other: float, other_unit: str) -> bool:
    """Do two amounts come to the same: 3 decades and 30 years, but for rounding?"""
    a, b = UNITS.get(unit), UNITS.get(other_unit)
    if unit != other_unit:
        if a is None or b is None or a.dimension != b.dimension or not a.factor or not b.factor:
            return False
        one, other = one * a.factor, other * b.factor
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other))


def cldr_words(lang: str, locales: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """(words after a number, unit) of CLDR in ``lang``, or in these locales of it: ("kilomètres carrés", "km²")."""
    for name in locales or (lang,):
        patterns = Locale.parse(name)._data["unit_patterns"]
        for unit, about in UNITS.items():
            for form, pattern in patterns.get(about.cldr, {}).get("long", {}).items():
                words = pattern.removeprefix("{0}").strip()
                if form != "per" and pattern.startswith("{0}") and words and not words[0].isdigit():
                    yield words, unit
