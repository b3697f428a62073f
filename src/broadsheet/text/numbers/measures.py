"""Every unit that is read: what it measures, how much of it, and how CLDR calls it.

The one table behind reading (``lexicon``, ``unspaced``), printing (the digest writer) and comparing
(the copy desk). A unit that is read and not listed here fails a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale


@dataclass(frozen=True)
class Unit:
    dimension: str
    factor: float
    """How many of the dimension's base unit it is; 0 where no factor joins it to the others (degrees)."""
    cldr: str = ""
    """Its name in CLDR; empty where CLDR has none."""


UNITS: dict[str, Unit] = {
    "mm": Unit("length", 0.001, "length-millimeter"),
    "cm": Unit("length", 0.01, "length-centimeter"),
    "m": Unit("length", 1.0, "length-meter"),
    "km": Unit("length", 1000.0, "length-kilometer"),
    "in": Unit("length", 0.0254, "length-inch"),
    "ft": Unit("length", 0.3048, "length-foot"),
    "yd": Unit("length", 0.9144, "length-yard"),
    "mi": Unit("length", 1609.344, "length-mile"),
    "nmi": Unit("length", 1852.0, "length-nautical-mile"),
    "m²": Unit("area", 1.0, "area-square-meter"),
    "km²": Unit("area", 1e6, "area-square-kilometer"),
    "ha": Unit("area", 10_000.0, "area-hectare"),
    "ft²": Unit("area", 0.092903, "area-square-foot"),
    "mi²": Unit("area", 2.58999e6, "area-square-mile"),
    "acre": Unit("area", 4046.86, "area-acre"),
    "L": Unit("volume", 0.001, "volume-liter"),
    "m³": Unit("volume", 1.0, "volume-cubic-meter"),
    "gal": Unit("volume", 0.00378541, "volume-gallon"),
    "bbl": Unit("volume", 0.158987, "volume-barrel"),
    "g": Unit("mass", 0.001, "mass-gram"),
    "kg": Unit("mass", 1.0, "mass-kilogram"),
    "t": Unit("mass", 1000.0, "mass-tonne"),
    "kt": Unit("mass", 1e6),
    "oz": Unit("mass", 0.0283495, "mass-ounce"),
    "lb": Unit("mass", 0.453592, "mass-pound"),
    "km/h": Unit("speed", 0.277778, "speed-kilometer-per-hour"),
    "mph": Unit("speed", 0.44704, "speed-mile-per-hour"),
    "m/s": Unit("speed", 1.0, "speed-meter-per-second"),
    "kn": Unit("speed", 0.514444, "speed-knot"),
    "°C": Unit("temperature", 0.0, "temperature-celsius"),
    "°F": Unit("temperature", 0.0, "temperature-fahrenheit"),
    "kW": Unit("power", 1e3, "power-kilowatt"),
    "MW": Unit("power", 1e6, "power-megawatt"),
    "GW": Unit("power", 1e9, "power-gigawatt"),
    "kWh": Unit("energy", 1.0, "energy-kilowatt-hour"),
    "MWh": Unit("energy", 1e3),
    "GWh": Unit("energy", 1e6),
    "TWh": Unit("energy", 1e9),
    "s": Unit("time", 1.0, "duration-second"),
    "min": Unit("time", 60.0, "duration-minute"),
    "h": Unit("time", 3600.0, "duration-hour"),
    "day": Unit("time", 86_400.0, "duration-day"),
    "week": Unit("time", 604_800.0, "duration-week"),
    "month": Unit("months", 1.0, "duration-month"),
    "year": Unit("months", 12.0, "duration-year"),
    "decade": Unit("months", 120.0, "duration-decade"),
    "century": Unit("months", 1200.0, "duration-century"),
    "magnitude": Unit("magnitude", 1.0),
    "%": Unit("share", 1.0),
    "pp": Unit("points", 1.0),
}


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
