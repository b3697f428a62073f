"""Which stories get an article now, in which languages, and when a printed one is written again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..news import Article, Assignment, Filed, Held, Person, Reading, Recipe, Slate, SlateEntry, Spiked
from ..news import content_id as _id
from ..stylebook import Assign as Settings
from ..text.language import site_language
from ..text.length import counts_characters, length
from ..text.sameness import voices

VERSION = 1
_LEAST_WORDS = 40
_LEAST_CHARACTERS = 90
_GROWTH = 0.25
"""Part of the outlets printed before that must be new to call a story moved."""


class Assign:
    """Takes the slate of one story; files one Assignment for each language it is to be written in.

    Spikes ``few-outlets`` (fewer independent outlets than the owner asks) and ``no-material``
    (no language of the site has a report long enough). Files nothing when the story has not moved.
    """

    name = "assign"
    takes = Slate
    files = (Assignment,)
    lanes = 1

    def __init__(self, settings: Settings, languages: tuple[str, ...]) -> None:
        self._settings = settings
        self._languages = languages
        self.batch = settings.max_articles_per_round
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=_id(VERSION, settings.model_dump_json(), *languages)
        )

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Assignment] | Spiked | Held]:
        """One outcome for each slate; the stories beyond the round's limit are held."""
        given = 0
        for slate in pieces:
            if given >= self._settings.max_articles_per_round:
                yield Held(
                    subject=slate.id, code="round-full", why="the round has its articles", retry_after_s=1.0
                )
                continue
            outcome = self._decide(slate)
            given += isinstance(outcome, Filed) and bool(outcome.made)
            yield outcome

    def _decide(self, slate: Slate) -> Filed[Assignment] | Spiked:
        made: list[Assignment] = []
        for entry in slate.entries:
            if slate.due and entry.story.id not in slate.due:
                continue
            news = [reading for reading in entry.readings if reading.genre == "news"]
            outlets = independent_outlets(news)
            if len(outlets) < self._settings.min_outlets:
                return Spiked(
                    subject=slate.id,
                    code="few-outlets",
                    reason=f"{len(outlets)} independent of {self._settings.min_outlets} outlets needed",
                )
            native = native_languages(news, self._languages)
            if not native:
                return Spiked(
                    subject=slate.id, code="no-material", reason="no report in a language of the site"
                )
            made += self._assignments(entry, slate, native)
        return Filed(subject=slate.id, made=tuple(made))

    def _assignments(self, entry: SlateEntry, slate: Slate, native: Sequence[str]) -> list[Assignment]:
        readings = tuple(sorted(entry.readings, key=lambda r: (r.report.published, r.report.id)))
        people = _named(slate.people, readings)
        printed = {a.lang: a for a in entry.articles if not a.translation_of}
        made = []
        for lang in native:
            before = printed.get(lang)
            why = what_moved(before, readings) if before else ()
            if before and not why:
                continue
            made.append(
                Assignment(
                    story=entry.story,
                    lang=lang,
                    readings=readings,
                    people=people,
                    revision=before.revision + 1 if before else 1,
                    before=before,
                    why=why,
                )
            )
        return made


def independent_outlets(readings: Sequence[Reading]) -> tuple[str, ...]:
    """The outlets that speak for themselves, in order of publication.

    One agency text in forty outlets is one voice: reports whose texts are near-duplicates count
    once, for the first outlet that is not counted already.
    """
    ordered = sorted(readings, key=lambda r: (r.report.published, r.report.id))
    groups = voices([reading.report.text or reading.report.headline for reading in ordered])
    found: list[str] = []
    for group in groups:
        fresh = [ordered[place].report.outlet for place in group]
        outlet = next((name for name in fresh if name not in found), "")
        if outlet:
            found.append(outlet)
    return tuple(found)


def native_languages(readings: Sequence[Reading], languages: tuple[str, ...]) -> tuple[str, ...]:
    """Languages of the site in which a report long enough to write from exists, in the site's order."""
    found = set()
    for reading in readings:
        lang = site_language(reading.lang, languages)
        least = _LEAST_CHARACTERS if counts_characters(reading.lang) else _LEAST_WORDS
        if lang and length(reading.report.text, reading.lang) >= least:
            found.add(lang)
    return tuple(lang for lang in languages if lang in found)


def what_moved(before: Article, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Why the story needs a new revision: new-outlets, new-version, new-language, changed-figure, or nothing."""
    used = [r for r in readings if r.report.id in before.made_from]
    fresh = [r for r in readings if r.report.id not in before.made_from]
    why = []
    known = {r.report.outlet for r in used}
    new = {r.report.outlet for r in fresh} - known
    if new and len(new) >= _GROWTH * max(1, len(known)):
        why.append("new-outlets")
    if {r.report.url for r in fresh} & {r.report.url for r in used} or len(used) < len(before.made_from):
        why.append("new-version")
    if {r.lang for r in fresh} - {r.lang for r in used}:
        why.append("new-language")
    if _changed_figures(used, fresh):
        why.append("changed-figure")
    return tuple(why)


def _changed_figures(used: Sequence[Reading], fresh: Sequence[Reading]) -> bool:
    """True where a new report counts the same thing as an older one and comes to another number."""
    told: dict[tuple[str, str, str, str], set[float]] = {}
    for reading in used:
        for figure in reading.figures:
            if figure.of:
                key = (reading.lang, figure.kind, figure.unit, figure.of)
                told.setdefault(key, set()).add(figure.value)
    for reading in fresh:
        for figure in reading.figures:
            values = told.get((reading.lang, figure.kind, figure.unit, figure.of))
            if values and figure.value not in values:
                return True
    return False


def _named(people: Sequence[Person], readings: Sequence[Reading]) -> tuple[Person, ...]:
    """Those of the register that a reading names."""
    spellings = {mention.text for r in readings for mention in (*r.headline_names, *r.names)}
    return tuple(
        person
        for person in people
        if any(spelling in spellings for _, spelling in (*person.names, *person.variants))
    )
