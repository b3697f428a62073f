"""What the sources of a story bear out that can be drawn: figures with what they count, words with who said them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from broadsheet.languages import language
from broadsheet.news import Article, Cite, DateMention, Figure, Reading, Sentence
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.length import counts_characters
from broadsheet.text.numbers import figures
from broadsheet.text.quotes import quotations

from .matter import Matter, lead, shared
from .shown import is_same
from .spoken import Said, before_name, explained, is_office, is_whole, speaker
from .words import bare, countries

_QUOTE_LENGTH = range(20, 181)
_QUOTE_LENGTH_CJK = range(10, 81)
_OPENING = 200
_BEGINNING = 3
"""So many sentences of the body may hold the quotation of the news."""
_BEFELL = frozenset({"disaster", "conflict", "weather"})


class Facts:
    """What the readings and articles of one story offer for a card."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.articles = tuple(articles)
        self._readings = {r.report.id: r for r in readings}
        self._matters: dict[str, Matter] = {}
        self._models: dict[str, frozenset[float]] = {}

    def matter(self, article: Article) -> Matter:
        """What the headline of the article names."""
        if article.id not in self._matters:
            self._matters[article.id] = Matter(article, self.own(article))
        return self._matters[article.id]

    @property
    def befell_a_place(self) -> bool:
        """True where most reports tell of a disaster, battle or storm: of anything else a map shows where, not what."""
        return self._beat in _BEFELL

    @property
    def _beat(self) -> str:
        beats = Counter(r.beat for r in self._readings.values() if r.beat)
        return beats.most_common(1)[0][0] if beats else ""

    def own(self, article: Article) -> list[Reading]:
        """The readings in the article's language."""
        base = article.lang.split("-")[0]
        return [r for r in self._readings.values() if r.lang.split("-")[0] == base]

    def names(self, article: Article) -> tuple[str, ...]:
        """Names of several words or signs that stand in the article, at which no line of a picture breaks."""
        told = "\n".join(s.text for s in article.sentences)
        found = {m.text for r in self.own(article) for m in (*r.headline_names, *r.names) if len(m.text) > 1}
        return tuple(sorted(name for name in found if name in told))

    def reported(self, article: Article) -> date:
        """The day of the first report that the article cites."""
        cited = {cite.report for s in article.sentences for cite in s.cites}
        days = [r.report.published for id, r in self._readings.items() if id in cited and r.report.published]
        return min(days, default=article.published).date()

    def numbers_of_names(self, article: Article) -> frozenset[float]:
        """Numbers that a sentence of the article has right behind a name: they belong to it, "Boeing 717"."""
        if article.id not in self._models:
            names = {
                m.text for r in self.own(article) for m in (*r.headline_names, *r.names) if m.kind != "place"
            }
            self._models[article.id] = frozenset(
                figure.value
                for sentence in article.sentences
                for figure in figures(sentence.text, article.lang)
                if figure.kind == "count" and _follows_any(names, sentence.text[: figure.span.start])
            )
        return self._models[article.id]

    def is_told(self, figure: Figure) -> bool:
        """True where half of the story's reports or more have it in headline or lead: what comes later is a detail."""
        told = sum(
            any(is_same(known, figure) for known in r.figures if known.span.start < lead(r.lang))
            or any(is_same(known, figure) for known in figures(r.report.headline, r.lang))
            for r in self._readings.values()
        )
        return 2 * told >= len(self._readings)

    def opens(self, sentence: Sentence) -> bool:
        """True for a sentence with which or near which a cited report begins."""
        return any(cite.span.start < _OPENING and cite.report in self._readings for cite in sentence.cites)

    def states(self, figure: Figure, sentence: Sentence) -> bool:
        return any(is_same(known, figure) for cite in sentence.cites for known in self._cited_figures(cite))

    def _cited_figures(self, cite: Cite) -> list[Figure]:
        reading = self._readings.get(cite.report)
        return [f for f in reading.figures if cite.span.covers(f.span)] if reading else []

    def dates(self, sentence: Sentence) -> Iterator[Sequence[DateMention]]:
        """The days that each cited passage names."""
        for cite in sentence.cites:
            if reading := self._readings.get(cite.report):
                yield [d for d in reading.dates if cite.span.covers(d.span)]

    def quote(self, article: Article) -> Said | None:
        """A quotation of dek or beginning with name and office of who said it, found word for word in a cited report.

        The headline names the person and shares a long word with the quotation,
        so that it is understood alone and is the news.
        """
        lengths = _QUOTE_LENGTH_CJK if counts_characters(article.lang) else _QUOTE_LENGTH
        told = article.headline.text
        for sentence in (*article.dek, *article.body[:_BEGINNING]):
            for found in quotations(sentence.text, article.lang):
                if not found.speech or len(found.text) not in lengths or not is_whole(found.text):
                    continue
                if not has_finite_verb(found.text, article.lang):
                    continue
                for reading in self._cited(sentence):
                    if found.text not in reading.report.text or not (name := speaker(found, reading.names)):
                        continue
                    office = self.office(name, article) or explained(name, sentence.text, article.lang)
                    if name.split()[-1] in told and shared(found.text, told, article.lang) >= 1:
                        return Said(found.text.strip().rstrip(",،，"), name, office)
        return None

    def office(self, name: str, article: Article) -> str:
        """What the reports of the language call the person by office, most often; empty where they give none."""
        mentions = [m for r in self.own(article) for m in (*r.headline_names, *r.names) if m.kind == "person"]
        keys = {m.key for m in mentions if m.text == name and m.key}
        titles = Counter(m.title for m in mentions if m.title and (m.text == name or m.key in keys))
        given = next((t for t, _ in titles.most_common() if is_office(t, article.lang)), "")
        if given and (whole := self._with_country(given, name, article)):
            return whole
        others = {m.text for m in mentions if m.text not in name}
        said = (before_name(name, s.text, article.lang, others) for s in article.sentences)
        return bare(given or next(filter(None, said), ""), article.lang)

    def _with_country(self, title: str, name: str, article: Article) -> str:
        """The title with the country that stands at it, beside the name, as East Asian reports write it:
        "다카이치 사나에 일본 총리", "日本首相高市早苗"."""
        if language(article.lang).traits.spacing == "words":
            return ""
        lands = {name for _, name in countries(article.lang)}
        lands |= {m.text for r in self.own(article) for m in (*r.headline_names, *r.names) if m.country}
        longest = "|".join(map(re.escape, sorted(lands, key=len, reverse=True)))
        office = rf"((?:{longest})[ の]?{re.escape(title)})"
        beside = re.compile(rf"{office}[ の]?{re.escape(name)}|{re.escape(name)}[ ]?{office}")
        found = next(filter(None, (beside.search(s.text) for s in article.sentences)), None)
        return (found[1] or found[2]) if found else ""

    def _cited(self, sentence: Sentence) -> Iterator[Reading]:
        for cite in sentence.cites:
            if reading := self._readings.get(cite.report):
                yield reading


def _follows_any(names: Collection[str], before: str) -> bool:
    return before[-1:].isspace() and before.rstrip().endswith(tuple(names))
