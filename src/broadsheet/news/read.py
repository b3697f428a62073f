"""A report, understood: what the desks understand and register file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import content_id, noun
from .gathered import Report

if TYPE_CHECKING:
    import numpy as np


@noun
class Span:
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, at: int) -> bool:
        return self.start <= at < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@noun
class Figure:
    """A number with what it counts. ``value`` is in ``unit``, scale already applied."""

    span: Span
    text: str
    value: float
    unit: str = ""
    """Canonical: ISO 4217 for money, "%", "pp" (percentage points), "km", "min", "°C", else ""."""
    kind: str = "count"
    """count, money, percent, points, measure, duration, ordinal, score, year, age, range."""
    of: str = ""
    """Lower-cased word counted ("killed", "drones") in the text's language, else empty."""
    approximate: bool = False
    bound: str = ""
    """at least, at most, more than, less than; empty where an approximate figure is only about so much."""
    high: float | None = None
    """Upper end of a range, else None."""


@noun
class Quotation:
    """Words between quotation marks. ``speaker`` as written, empty where not found."""

    span: Span
    """The words without the marks."""
    text: str
    speaker: str = ""
    speech: bool = True
    """False for scare quotes, titles and other marks around what nobody said."""


@noun
class DateMention:
    """A day or a stretch of days named in a text, resolved against the publication time."""

    span: Span
    text: str
    first: str
    """ISO date of the first day."""
    last: str
    """ISO date of the last day (the same for one day)."""
    weekday: int | None = None
    """0 Monday to 6 Sunday where the text names one."""
    relative: bool = False
    """True for "Tuesday", "yesterday", "28日": resolved by the publication time."""


@noun
class Mention:
    """A name in a text. ``key`` joins spellings across languages as far as lists and rules know."""

    span: Span
    text: str
    kind: str
    """person, organisation, place, other."""
    key: str
    title: str = ""
    """Office or form of address found with it ("Prime Minister"), else empty."""

    @property
    def country(self) -> str:
        """ISO 3166 code of the country that it names; else empty."""
        kind, _, code = self.key.partition(":")
        named = kind == "place" and len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()
        return code if named else ""


@noun
class Vector:
    """A unit vector and the model that made it. Only vectors of one model are compared."""

    model: str
    data: bytes
    """float16, little endian."""

    @property
    def array(self) -> np.ndarray:
        import numpy as np

        return np.frombuffer(self.data, dtype="<f2").astype(np.float32)


@noun
class Reading:
    """A report, understood. All spans point into ``report.text``."""

    report: Report
    lang: str
    sentences: tuple[Span, ...]
    names: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    dates: tuple[DateMention, ...]
    headline_names: tuple[Mention, ...] = ()
    """Names in the headline; their spans point into ``report.headline``."""
    beat: str = ""
    """IPTC Media Topics top level code, e.g. "politics"; empty where unclear."""
    genre: str = "news"
    """news, opinion, brief (news in brief), live, listing (horoscope, weather, results), satire."""
    vector: Vector

    @property
    def id(self) -> str:
        return content_id("reading", self.report.id)


@noun
class Person:
    """One identity. ``names`` holds the canonical spelling per language; ``variants`` all seen."""

    id: str
    names: tuple[tuple[str, str], ...]
    variants: tuple[tuple[str, str], ...]
    """(lang, spelling), sorted."""
    votes: tuple[tuple[str, str, str], ...] = ()
    """(lang, outlet, full spelling the outlet wrote last), sorted: one for each outlet and language."""
    same_as: str = ""
    """Id of the identity this one turned out to be; then nothing else here counts."""
    uses: tuple[tuple[str, str, str, str, str], ...] = ()
    """(lang, outlet, spelling, first, last), sorted: since when and until when an outlet writes it so."""
    kind: str = "person"
    """person, organisation or place: it stays known where identities are stored inside another noun."""
    decided: tuple[str, ...] = ()
    """Languages whose spelling the owner decided, sorted."""

    def name(self, lang: str) -> str:
        """Canonical spelling in ``lang``, else empty."""
        return dict(self.names).get(lang, "")


@noun
class Organisation(Person):
    kind: str = "organisation"


@noun
class Place(Person):
    kind: str = "place"
