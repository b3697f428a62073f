"""Which picture an article has, chosen by what it has; no drawing here.

A kind is drawn only where its material is there and the sources bear it out. What says most of the news goes first: a
map with the figure of the news, bars, a figure, who met whom, a course of days, words, a map alone. Else there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from broadsheet.easel import (
    Bar,
    Card,
    ChartCard,
    Day,
    FigureCard,
    MapCard,
    PeopleCard,
    Person,
    QuoteCard,
    Spot,
    TimelineCard,
)  # fmt: skip
from broadsheet.news import Article
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import figures

from . import words as w
from .compared import Compared, compared, gathered
from .course import called, course, figure_of_headline, holder, met, tells_of_meeting
from .facts import Facts
from .figured import Number, news_figure, values_of_headline
from .line import DEEP, news_line
from .matter import NEAR, NEARER
from .named import doer, is_in, is_part_in, parties, thing
from .places import IN_HEADLINE, MOST_SPOTS, Found, Places
from .words import Speaker, countries, whole

C = TypeVar("C", bound=Card)
_LONGEST_LINE = 220
"""Characters of the sentence beside a map."""


@dataclass(frozen=True)
class Told:
    """The card of one article. ``alt``: what it shows, in whole sentences of any interface language."""

    kind: str
    card: Card
    alt: Callable[[Speaker], str]

    @property
    def lang(self) -> str:
        return self.card.lang


class Teller:
    """Chooses for the articles of one story. ``speakers``: of every interface language."""

    def __init__(self, facts: Facts, places: Places, speakers: Mapping[str, Speaker], borders: str) -> None:
        self.facts = facts
        self.places = places
        self.speakers = speakers
        self.borders = borders
        self._prefer: tuple[float, str] | None = None

    def tell(self, article: Article) -> tuple[Told, ...]:
        """What could be drawn for an article, the best first."""
        say = self.speakers[article.lang]
        there = self.places.of(article)
        way = self.places.way(article, there)
        number = news_figure(article, self.facts, self._prefer)
        if number:
            self._prefer = self._prefer or (number.figure.value, number.figure.unit)
        base = Card(lang=article.lang, label=say(w.LABEL), kept=self.facts.names(article))
        reported = self.facts.reported(article)
        map_first = self.facts.befell_a_place or bool(way)
        found = [
            self._map(base, there, way, number, article) if map_first else None,
            self._bars(base, compared(article, self.facts), say, reported),
            self._figure(base, number, article),
            self._bars(base, gathered(article, self.facts), say, reported),
            self._people(base, article),
            self._course(base, article, say),
            self._quote(base, article, say),
            self._parties(base, article, parties(article, self.facts)),
            self._thing(base, article),
            self._parties(base, article, tuple(filter(None, (doer(article, self.facts),)))),
            None if map_first else self._map(base, there, way, None, article),
        ]
        return tuple(told for told in found if told)

    # -- one for each kind -----------------------------------------------------------

    def _map(
        self,
        base: Card,
        there: tuple[Found, ...],
        way: tuple[Found, ...],
        number: Number | None,
        article: Article,
    ) -> Told | None:
        """A place is the news where something befell it, where the story moves, or where the headline names it: else it
        is where somebody spoke or built what the news is of."""
        if not there or not (way or there[0].at):
            return None
        if not (way or self.facts.befell_a_place or there[0].weight >= IN_HEADLINE):
            return None
        cities = list(way)
        if not way and there[0].city:
            cities = [there[0], *(p for p in there[1:] if p.city and p.at and p.weight >= 2)][:MOST_SPOTS]
        if not cities and not (self.facts.befell_a_place and there[0].weight >= IN_HEADLINE):
            return None
        shaded = tuple(dict.fromkeys(p.country for p in (cities or there[:1])))
        marked = cities or there[:1]
        line = news_line(
            article,
            self.facts,
            lambda text: len(text) <= _LONGEST_LINE and any(p.name in text for p in marked),
            least=NEAR if self.facts.befell_a_place else NEARER,
            opening=self.facts.befell_a_place,
        )
        noun = number.noun if number else ""
        if not (line or noun):
            return None
        names = dict(countries(base.lang))
        names |= {p.country: p.name for p in there if not p.city and len(p.name) > 3 and "." not in p.name}
        if not cities and shaded[0] not in names:
            return None
        spots = tuple(Spot(p.name, p.city.lat, p.city.lon) for p in cities if p.city)
        card = _made(
            MapCard, base, spots=spots, is_way=bool(way), countries=shaded, named=tuple(sorted(names.items())),
            figure=number.shown if number else "", noun=noun, line="" if noun else line, borders=self.borders,
        )  # fmt: skip
        return Told("map", card, lambda speaker: _say_map(card, speaker))

    def _bars(self, base: Card, found: Compared | None, say: Speaker, day: date) -> Told | None:
        if not found:
            return None
        if found.in_time:
            names = [say(w.BEFORE), say(w.AFTER)]
            strong = 1
        else:
            names = [name for name, _, _ in found.values]
            strong = max(range(len(names)), key=lambda n: abs(found.values[n][1]))
        bars = tuple(
            Bar(name, value, shown, n == strong)
            for n, (name, (_, value, shown)) in enumerate(zip(names, found.values, strict=True))
        )
        card = _made(
            ChartCard,
            base,
            title=found.title,
            bars=bars,
            course=found.course,
            foot=say(w.REPORTED, date=say.day(day)),
        )
        return Told("chart", card, lambda speaker: _say_bars(card, found.in_time, speaker))

    def _figure(self, base: Card, number: Number | None, article: Article) -> Told | None:
        if not number:
            return None
        course = ""
        if number.figure.kind == "percent":
            course = self.facts.matter(article).shared_course(number.line)
        card = _made(
            FigureCard,
            base,
            course=course,
            figure=number.shown,
            noun=number.line or number.noun,
            what=self._what(number, article.lang) if not course else "",
        )
        return Told("figure", card, lambda speaker: _say_figure(card, speaker))

    def _what(self, number: Number, lang: str) -> str:
        """What befell so many, where figure and noun do not say it themselves: "10,000 job cuts"."""
        says = number.befell in concepts(number.shown, lang, "losses")
        return self.speakers[lang](w.WHAT[number.befell]) if number.befell and not says else ""

    def _quote(self, base: Card, article: Article, say: Speaker) -> Told | None:
        said = self.facts.quote(article)
        if not said:
            return None
        card = _made(QuoteCard, base, words=say.quoted(said.words), speaker=said.speaker, office=said.office)
        return Told("quote", card, lambda speaker: _say_quote(card, said.words, speaker))

    def _people(self, base: Card, article: Article) -> Told | None:
        together = met(article, self.facts)
        alone = None if together else figure_of_headline(article, self.facts) or holder(article, self.facts)
        those = (alone,) if alone else together
        people = tuple(Person(name, office) for name, office in those)
        matter = self.facts.matter(article)

        def names_all(text: str) -> bool:
            return all(called(p.name, text) for p in people) and not matter.is_headline_in(text)

        line = news_line(article, self.facts, names_all, opening=not together) or news_line(
            article,
            self.facts,
            lambda text: bool(together) and names_all(text) and tells_of_meeting(text, article.lang),
            least=1,
        )
        if not people or not line:
            return None
        people = tuple(sorted(people, key=lambda p: found.start() if (found := called(p.name, line)) else 0))
        card = _made(PeopleCard, base, people=people, line=line)
        return Told("people", card, lambda speaker: _say_people(card, speaker))

    def _thing(self, base: Card, article: Article) -> Told | None:
        """Above a sentence that names its maker too, where the headline begins with one, else of the dek."""
        name, maker = thing(article, self.facts), doer(article, self.facts)
        if not name:
            return None
        return self._parties(base, article, (name,), beside=maker, in_body=bool(maker))

    def _parties(
        self, base: Card, article: Article, names: tuple[str, ...], *, beside: str = "", in_body: bool = True
    ) -> Told | None:
        """Where a sentence tells the headline again with all of them, one of the body is of a side fact.
        ``beside``: who stands in the sentence too."""
        told, matter = values_of_headline(article, self.facts), self.facts.matter(article)
        beginning = [
            s.text
            for s in (*article.dek, *article.body[:DEEP])
            if all(_stands_in(n, s.text) for n in (*names, *filter(None, (beside,))))
        ]
        again = any(matter.is_headline_in(text) for text in beginning)
        in_dek = {s.text for s in article.dek}
        line = news_line(
            article,
            self.facts,
            lambda text: (
                text in beginning
                and not matter.is_headline_in(text)
                and (text in in_dek or (in_body and not again))
                and (told is None or any((f.value, f.unit) in told for f in figures(text, article.lang)))
            ),
            least_in_body=NEAR if len(names) > 1 else NEARER,
            opening=len(names) > 1,
        )
        if not names or not line:
            return None
        card = _made(PeopleCard, base, people=tuple(Person(name, "") for name in names), line=line)
        return Told("parties", card, lambda speaker: _say_people(card, speaker))

    def _course(self, base: Card, article: Article, say: Speaker) -> Told | None:
        days = course(article, self.facts)
        if not days:
            return None
        card = _made(TimelineCard, base, days=tuple(Day(say.day(day), text) for day, text in days))
        return Told("timeline", card, lambda speaker: _say_course(card, speaker))


def _stands_in(name: str, text: str) -> bool:
    return bool(called(name, text) or is_in(name, text)) and not is_part_in(name, text)


def _made(kind: type[C], base: Card, **more: Any) -> C:
    """A card of a kind with what every card of the article has."""
    return kind(**({"lang": base.lang, "label": base.label, "kept": base.kept} | more))


def _say_map(card: MapCard, say: Speaker) -> str:
    places = [spot.name for spot in card.spots]
    named = dict(card.named)
    country = say.country(card.countries[0]) if say.lang != card.lang else named.get(card.countries[0], "")
    if len(places) > 1:
        text = say.sentence(w.MAP_OF_PLACES, places=say.join(places))
    elif places and country and country != places[0]:
        text = say.sentence(w.MAP_OF_CITY_IN, place=places[0], country=country)
    elif places:
        text = say.sentence(w.MAP_OF_CITY, place=places[0])
    else:
        text = say.sentence(w.MAP_OF_COUNTRY, country=country or named[card.countries[0]])
    if card.line and say.lang == card.lang:
        return f"{text} {whole(card.line, say.lang)}"
    if not card.figure:
        return text
    if card.noun and say.lang == card.lang:
        return f"{text} {say.sentence(w.BESIDE_OF, figure=card.figure, noun=card.noun)}"
    return f"{text} {say.sentence(w.BESIDE, figure=card.figure)}"


def _say_bars(card: ChartCard, in_time: bool, say: Speaker) -> str:
    if in_time:
        return say.sentence(w.CHANGE, first=card.bars[0].shown, second=card.bars[1].shown)
    return say.sentence(w.CHART, values=say.join([f"{bar.name} {bar.shown}" for bar in card.bars]))


def _say_figure(card: FigureCard, say: Speaker) -> str:
    if card.noun and say.lang == card.lang:
        shown = f"{card.what}: {card.figure}" if card.what else card.figure
        return say.sentence(w.FIGURE_OF, figure=shown, noun=card.noun)
    return say.sentence(w.FIGURE, figure=card.figure)


def _say_quote(card: QuoteCard, words: str, say: Speaker) -> str:
    if card.office and say.lang == card.lang:
        return say.sentence(w.QUOTE_OF, speaker=card.speaker, office=card.office, words=say.quoted(words))
    return say.sentence(w.QUOTE, speaker=card.speaker, words=say.quoted(words))


def _say_people(card: PeopleCard, say: Speaker) -> str:
    names = [f"{p.name} ({p.office})" if p.office else p.name for p in card.people]
    text = (
        say.sentence(w.PERSON, person=say.join(names))
        if not any(p.office for p in card.people)
        else say.sentence(w.PEOPLE, people=say.join(names))
    )
    return f"{text} {whole(card.line, say.lang)}" if card.line and say.lang == card.lang else text


def _say_course(card: TimelineCard, say: Speaker) -> str:
    return say.sentence(w.COURSE, days=" ".join(f"{day.day}: {day.text}" for day in card.days))


__all__ = ["Teller", "Told"]
