"""A picture by an image model, where the owner names one: for which news it is asked, and what it is asked for.

It is asked for the subject and the country of the news, as the articles that passed name them, in the hand of the
house; never for a person, and no words of a report reach it. News of deaths,
crimes and accusations has no such picture unless the owner allows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from broadsheet import ports
from broadsheet.easel import Marks, develop, painted_prints, source_type
from broadsheet.news import Article, Picture, Reading, Slate, SlateEntry, content_id
from broadsheet.settings import Illustrate as Settings
from broadsheet.text.lexicon import concepts
from broadsheet.text.topics import newspaper_section

from ...languages import FALLBACK, language
from ..prompts import prompt
from . import words as w
from .places import Places
from .words import Speaker

KIND = "model"
_GRAVE_BEATS = frozenset({"conflict", "crime", "disaster"})
_SUBJECTS: Mapping[tuple[str, str], str] = {
    ("portfolios", "energy"): "energy",
    ("topics", "power"): "energy",
    ("matters", "energy"): "energy",
    ("portfolios", "farming"): "farming",
    ("portfolios", "transport"): "transport",
    ("portfolios", "education"): "education",
    ("portfolios", "health"): "health",
    ("portfolios", "defence"): "defence",
    ("topics", "defence"): "defence",
    ("portfolios", "trade"): "trade",
    ("topics", "imports"): "trade",
    ("topics", "exports"): "trade",
    ("topics", "tariffs"): "trade",
    ("portfolios", "finance"): "finance",
    ("topics", "investment"): "investment",
    ("topics", "inflation"): "prices",
    ("topics", "price"): "prices",
    ("topics", "wages"): "wages",
    ("topics", "vote"): "elections",
    ("topics", "meeting"): "talks",
    ("matters", "law"): "legislation",
}
"""What the lexicon tells apart, as the catalogues have words for it (context ``subject``)."""
MOST_SUBJECTS = 3
MOST_COUNTRIES = 2


@dataclass(frozen=True)
class Order:
    """What a model is asked to show, in words of no language yet."""

    section: str
    subjects: tuple[str, ...]
    countries: tuple[str, ...]
    """ISO 3166."""

    def __bool__(self) -> bool:
        return bool(self.subjects or (self.section and self.countries))

    def things(self, say: Speaker) -> str:
        section = [say.section(self.section)] if self.section and self.section not in self.subjects else []
        return say.join([*section, *(say(subject, context=w.SUBJECT) for subject in self.subjects)])

    def setting(self, say: Speaker) -> str:
        return say.join([name for code in self.countries if (name := say.country(code))])

    def alt(self, say: Speaker) -> str:
        """In whole sentences: who drew it, what was asked for, and what was not to be shown."""
        things, setting = self.things(say), self.setting(say)
        asked = (
            say.sentence(w.PAINTED_IN, things=things, places=setting)
            if setting
            else say.sentence(w.PAINTED, things=things)
        )
        joint = language(say.lang).traits.joint
        return f"{asked}{joint}{say.sentence(w.NOT_REAL)}"

    def prompt(self, say: Speaker) -> str:
        """In English. ``say`` speaks it."""
        setting = self.setting(say)
        return prompt("paint").filled(
            things=self.things(say), setting=f" Setting: {setting}." if setting else ""
        )


class Painter:
    """Asks ``paint``. ``languages``: those of the site, for the descriptions."""

    def __init__(
        self,
        paint: ports.Paint,
        settings: Settings,
        speakers: Mapping[str, Speaker],
        languages: Sequence[str],
    ) -> None:
        self.paint = paint
        self.settings = settings
        self.speakers = speakers
        self.languages = tuple(languages)

    @property
    def digest(self) -> str:
        """Of all that says what it would ask for."""
        return content_id("painter", self.paint.model, prompt("paint").digest)

    def refused(self, entry: SlateEntry, articles: Sequence[Article]) -> str:
        """Why no model is asked for a picture of this news, empty where it may be."""
        return "" if self.settings.paint_grave else grave(articles, entry.readings)

    def picture(self, slate: Slate, entry: SlateEntry, articles: Sequence[Article]) -> Picture | None:
        """The story's picture; None where nothing is known to ask for.

        What was painted for the same words before is kept. Raises the errors of ``paint``,
        and BadReply for a file that is no picture.
        """
        order = ordered(articles, entry.readings, Places(entry.readings, slate.people))
        if not order:
            return None
        asked = order.prompt(self.speakers[FALLBACK])
        langs = dict.fromkeys((*self.languages, *(a.lang for a in articles)))
        alt = tuple((lang, order.alt(self.speakers[lang])) for lang in langs)
        old = entry.picture
        if old and (old.model, old.prompt, old.alt) == (self.paint.model, asked, alt):
            return old
        file = self.paint.paint(asked, story=entry.story.id).value
        marks = Marks(source_type("trainedAlgorithmicMedia"), alt, self.paint.model, asked)
        return Picture(
            story=entry.story.id,
            of=slate.id,
            kind=KIND,
            source_type=marks.source,
            alt=alt,
            images=painted_prints(develop(file), marks),
            model=self.paint.model,
            prompt=asked,
        )


def grave(articles: Iterable[Article], readings: Iterable[Reading]) -> str:
    """What the news tells of deaths, crimes or accusations, in a word for the ledger; empty where it tells of none.

    Read are the beats of the reports, their headlines, and headline and dek of the articles:
    one that says so is enough.
    """
    told = list(readings)
    if beat := next((r.beat for r in told if r.beat in _GRAVE_BEATS), ""):
        return beat
    texts = [(r.report.headline, r.lang) for r in told]
    texts += [(s.text, a.lang) for a in articles for s in (a.headline, *a.dek)]
    return next((min(found) for text, lang in texts if (found := concepts(text, lang, "grave"))), "")


def ordered(articles: Sequence[Article], readings: Sequence[Reading], places: Places) -> Order:
    """Section, subjects and countries, those that most articles name first."""
    beats = Counter(
        section for r in readings if (section := newspaper_section(r.beat)) and section != "world"
    )
    subjects: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for article in articles:
        text = " ".join(s.text for s in (article.headline, *article.dek))
        tables = {
            table: concepts(text, article.lang, table) for table in dict.fromkeys(t for t, _ in _SUBJECTS)
        }
        subjects.update({word for (table, name), word in _SUBJECTS.items() if name in tables[table]})
        countries.update({place.country for place in places.of(article)})
    return Order(
        section=_most(beats, 1)[0] if beats else "",
        subjects=_most(subjects, MOST_SUBJECTS),
        countries=_most(countries, MOST_COUNTRIES),
    )


def _most(counts: Counter[str], most: int) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:most])


__all__ = ["KIND", "Order", "Painter", "grave", "ordered"]
