"""What can be drawn: one frozen type for each kind of picture, its words already in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Card:
    """``label`` says in the picture who drew it; ``foot`` of what day it is, where that is known.
    ``kept``: names at which no line breaks."""

    lang: str
    label: str
    foot: str = ""
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FigureCard(Card):
    """A number with its unit or noun."""

    figure: str
    course: str = ""
    """``up`` or ``down`` for what rose or fell by so much."""
    what: str = ""
    """What befell so many, in a word above it: "Closures"."""
    noun: str = ""
    """What it counts, in a few words, or the sentence that states it."""


@dataclass(frozen=True, kw_only=True)
class QuoteCard(Card):
    words: str
    """Between their quotation marks."""
    speaker: str
    office: str = ""


@dataclass(frozen=True)
class Spot:
    """A place on a map. Degrees."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, kw_only=True)
class MapCard(Card):
    """A locator map: one to three places, or a country as a whole."""

    spots: tuple[Spot, ...] = ()
    is_way: bool = False
    """The story moves from the first place to the last."""
    countries: tuple[str, ...] = ()
    """ISO 3166 codes of the countries drawn in the colour of the news."""
    named: tuple[tuple[str, str], ...] = ()
    """(ISO code, name) of countries whose name may stand on the map."""
    figure: str = ""
    noun: str = ""
    """The figure of the news and what it counts, beside the map."""
    line: str = ""
    """What happened there, in a sentence beside the map."""
    borders: str = "held"


@dataclass(frozen=True)
class Bar:
    name: str
    value: float
    shown: str
    strong: bool = False


@dataclass(frozen=True, kw_only=True)
class ChartCard(Card):
    """Bars of one unit from one zero. ``course``: as that of a figure."""

    title: str
    bars: tuple[Bar, ...]
    course: str = ""


@dataclass(frozen=True)
class Day:
    day: str
    text: str


@dataclass(frozen=True, kw_only=True)
class TimelineCard(Card):
    days: tuple[Day, ...]


@dataclass(frozen=True)
class Person:
    name: str
    office: str


@dataclass(frozen=True, kw_only=True)
class PeopleCard(Card):
    people: tuple[Person, ...]
    line: str = ""
    """What they did, in a sentence."""


@dataclass(frozen=True, kw_only=True)
class NamePlate(Card):
    """The paper's own name, where a page has no picture."""

    name: str
    line: str = ""
