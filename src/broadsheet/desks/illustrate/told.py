"""What a card may say: facts of the story that its cited sentences bear out. No drawing here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from broadsheet.news import Article, Cite, Figure, Reading, Sentence, Span
from broadsheet.text.length import counts_characters, shorten
from broadsheet.text.numbers import figures
from broadsheet.text.quotes import quotations

_WEIGHT = {
    "money": 3.0,
    "percent": 3.0,
    "points": 2.6,
    "count": 2.2,
    "measure": 2.2,
    "duration": 1.6,
    "range": 1.4,
}
_QUOTE_LENGTH = range(20, 181)
_QUOTE_LENGTH_CJK = range(10, 81)


@dataclass(frozen=True)
class Counts:
    reports: int
    outlets: int
    languages: int


@dataclass(frozen=True)
class Point:
    """One report on the timeline."""

    at: datetime
    outlet: str


@dataclass(frozen=True)
class Told:
    """The words of one card. ``kind``: figure, quote, timeline, card."""

    kind: str
    lang: str
    beat: str
    main: str
    """The figure, the quotation, the place; empty on a timeline."""
    below: str
    """The sentence the figure stands in, the speaker."""
    counts: Counts
    first: datetime
    last: datetime
    points: tuple[Point, ...]


class Facts:
    """What the readings and articles of one story offer for a card."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.articles = tuple(articles)
        self._readings = {r.report.id: r for r in readings}
        used = {id for article in articles for id in article.made_from}
        self.readings = tuple(r for r in readings if r.report.id in used) or tuple(readings)

    @property
    def counts(self) -> Counts:
        return Counts(
            reports=len(self.readings),
            outlets=len({r.report.outlet for r in self.readings}),
            languages=len({r.lang for r in self.readings}),
        )

    @property
    def points(self) -> tuple[Point, ...]:
        found = sorted((r.report.published, r.report.outlet) for r in self.readings)
        return tuple(Point(at=at, outlet=outlet) for at, outlet in found)

    def figure(self, article: Article, prefer: tuple[float, str] | None = None) -> tuple[Figure, str] | None:
        """The most telling figure of the article that a cited passage states, and its sentence.

        ``prefer``: (value, unit) that wins where the article has it.
        """
        best: tuple[float, Figure, str] | None = None
        for place, sentence in enumerate((*article.dek, *article.body)):
            for n, found in enumerate(figures(sentence.text, article.lang)):
                if not _telling(found) or not self._stated(found, sentence):
                    continue
                weight = _WEIGHT[found.kind] + 0.4 * bool(found.of) - 0.12 * place - 0.15 * n
                weight += 5.0 * (prefer == (found.value, found.unit))
                if best is None or weight > best[0]:
                    best = (weight, found, sentence.text)
        return (best[1], best[2]) if best else None

    def _stated(self, figure: Figure, sentence: Sentence) -> bool:
        return any(
            known.value == figure.value and (known.unit == figure.unit or not known.unit or not figure.unit)
            for cite in sentence.cites
            for known in self._cited_figures(cite)
        )

    def _cited_figures(self, cite: Cite) -> list[Figure]:
        reading = self._readings.get(cite.report)
        if reading is None:
            return []
        return [f for f in reading.figures if _within(f.span, cite.span)]

    def quote(self, article: Article) -> tuple[str, str] | None:
        """A quotation of the article with its speaker, found word for word in a cited passage."""
        lengths = _QUOTE_LENGTH_CJK if counts_characters(article.lang) else _QUOTE_LENGTH
        for sentence in (*article.body, *article.dek):
            for found in quotations(sentence.text, article.lang):
                if (
                    found.speech
                    and found.speaker
                    and len(found.text) in lengths
                    and self._said(found.text, sentence)
                ):
                    return found.text.strip().rstrip(",，،"), found.speaker
        return None

    def _said(self, words: str, sentence: Sentence) -> bool:
        cited = (self._readings.get(c.report) for c in sentence.cites)
        return any(words in reading.report.text for reading in cited if reading)

    def place(self, article: Article) -> str:
        """The place named most in the article, among those its cited passages name; else empty."""
        text = " ".join(s.text for s in (article.headline, *article.dek, *article.body))
        names: dict[str, int] = {}
        for sentence in article.body:
            for cite in sentence.cites:
                for name in self._cited_places(cite):
                    if name in text:
                        names[name] = names.get(name, 0) + text.count(name)
        return max(sorted(names), key=lambda name: names[name]) if names else ""

    def _cited_places(self, cite: Cite) -> list[str]:
        reading = self._readings.get(cite.report)
        if reading is None:
            return []
        return [m.text for m in reading.names if m.kind == "place" and _within(m.span, cite.span)]


def _telling(figure: Figure) -> bool:
    """In digits, of a kind worth showing, and a bare count only of ten or more of something."""
    if figure.kind not in _WEIGHT or not any(c.isdigit() for c in figure.text):
        return False
    return figure.kind != "count" or (bool(figure.of) and figure.value >= 10) or not figure.text.isascii()


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def tell(facts: Facts) -> Mapping[str, Told]:
    """One card in the language of each article, all of one kind.

    A figure where every article has one, else a quotation, else the timeline of four reports or
    more, else place and date.
    """
    return _figure_cards(facts) or _quote_cards(facts) or _plain_cards(facts)


def _figure_cards(facts: Facts) -> dict[str, Told]:
    prefer: tuple[float, str] | None = None
    found: dict[str, Told] = {}
    for article in facts.articles:
        best = facts.figure(article, prefer)
        if best is None:
            return {}
        figure, sentence = best
        prefer = prefer or (figure.value, figure.unit)
        found[article.lang] = _told(
            facts,
            article,
            "figure",
            main=figure.text.strip(),
            below=_short(sentence, article.lang),
        )
    return found


def _quote_cards(facts: Facts) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for article in facts.articles:
        best = facts.quote(article)
        if best is None:
            return {}
        found[article.lang] = _told(facts, article, "quote", main=best[0], below=best[1])
    return found


def _plain_cards(facts: Facts) -> dict[str, Told]:
    kind = "timeline" if len({p.at for p in facts.points}) >= 4 else "card"
    return {a.lang: _told(facts, a, kind, main=facts.place(a), below="") for a in facts.articles}


def _told(facts: Facts, article: Article, kind: str, *, main: str, below: str) -> Told:
    points = facts.points
    return Told(
        kind=kind,
        lang=article.lang,
        beat=article.beat,
        main=main,
        below=below,
        counts=facts.counts,
        first=points[0].at,
        last=points[-1].at,
        points=points,
    )


def _short(sentence: str, lang: str) -> str:
    return shorten(sentence, lang, 60 if counts_characters(lang) else 26)
