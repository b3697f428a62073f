"""Which stories get an article now, in which languages, and when a printed one is mended or written again.

What is printed is mended first: where a report that a sentence cites is gone, was corrected by its outlet, or
no longer has the words cited, the article goes to the copy desk once more without what rests on it. Only
then is asked whether the story moved so far that it is written anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..news import (
    Article,
    Assignment,
    Filed,
    Held,
    Notice,
    Person,
    Reading,
    Recipe,
    Report,
    Slate,
    SlateEntry,
    Spiked,
)  # fmt: skip
from ..news import content_id as _id
from ..settings import Assign as Settings
from ..text.language import site_language
from ..text.length import counts_characters, length
from ..text.moved import shifts
from ..text.sameness import independent

VERSION = 3
KINDS = ("gone", "corrected", "changed")
"""What can become of a report, gravest first."""
_LEAST_WORDS = 40
_LEAST_CHARACTERS = 90
_LEAST_LONE_WORDS = 15
_LEAST_LONE_CHARACTERS = 35
"""Where one outlet alone tells the story and the owner wants it all the same: two sentences are enough."""


class Assign:
    """Takes the slate of one story; files one Assignment for each language it is to be written in.

    Spikes ``few-outlets`` (fewer independent outlets than the owner asks), ``other-languages`` (none of its reports
    is in a language of the site) and ``no-material`` (none of those that are is long enough).
    Files nothing when the story has not moved.
    """

    name = "assign"
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
            mends = self._mends(entry, slate)
            made += mends
            outcome = self._news(entry, slate, {mend.lang for mend in mends})
            if isinstance(outcome, Spiked):
                if not made:
                    return outcome
            else:
                made += outcome
        return Filed(subject=slate.id, made=tuple(made))

    def _mends(self, entry: SlateEntry, slate: Slate) -> list[Assignment]:
        """For each article that cites a report which no longer says or stands for what it did."""
        made = []
        for article in entry.articles:
            if not article.translation_of and (notices := notices_of(article, entry)):
                made.append(self._assignment(entry, slate, article.lang, article, (), notices))
        return made

    def _news(self, entry: SlateEntry, slate: Slate, busy: set[str]) -> list[Assignment] | Spiked:
        """What is to be written, in the languages that are not being mended."""
        news = [reading for reading in entry.readings if reading.genre == "news"]
        outlets = independent_outlets(news)
        if len(outlets) < self._settings.min_outlets:
            reason = f"{len(outlets)} independent of {self._settings.min_outlets} outlets needed"
            if other := sorted({reading.genre for reading in entry.readings} - {"news"}):
                reason += f"; not counted: {', '.join(other)}"
            return Spiked(subject=slate.id, code="few-outlets", reason=reason)
        native = native_languages(news, self._languages)
        spoken = {reading.lang for reading in news}
        if not any(site_language(lang, self._languages) for lang in spoken):
            told = f"told in {', '.join(sorted(spoken))} alone; the site has {', '.join(self._languages)}"
            return Spiked(subject=slate.id, code="other-languages", reason=told)
        if not native:
            return Spiked(subject=slate.id, code="no-material", reason="no report in a language of the site")
        printed = {a.lang: a for a in entry.articles if not a.translation_of}
        taken_back = {article.lang: (article, w) for article, w in entry.withdrawn}
        made = []
        for lang in native:
            if lang in busy or (lang in taken_back and taken_back[lang][1].by_hand):
                continue
            before = printed.get(lang)
            why: tuple[str, ...] = ()
            if before:
                why = what_moved(before, entry.readings, entry.former, self._settings)
                if not why:
                    continue
            elif lang in taken_back:
                before, why = taken_back[lang][0], ("taken-back",)
            made.append(self._assignment(entry, slate, lang, before, why, ()))
        return made

    def _assignment(
        self,
        entry: SlateEntry,
        slate: Slate,
        lang: str,
        before: Article | None,
        why: tuple[str, ...],
        mends: tuple[Notice, ...],
    ) -> Assignment:
        readings = tuple(sorted(entry.readings, key=lambda r: (r.report.published, r.report.id)))
        standing = {reading.report.id for reading in readings}
        former = [r for r in entry.former if before and r.report.id in set(before.made_from) - standing]
        return Assignment(
            story=entry.story,
            lang=lang,
            readings=readings,
            people=_named(slate.people, readings),
            revision=before.revision + 1 if before else 1,
            before=before,
            why=why,
            mends=mends,
            former=tuple(former),
        )


def notices_of(article: Article, entry: SlateEntry) -> tuple[Notice, ...]:
    """Why the article cannot stay as it is: what became of reports its sentences cite.

    ``gone`` (the page answers 404 or 410), ``corrected`` (a newer version is marked as corrected) and ``changed``
    (a newer version has not the words that are cited). A newer version that still has them is no reason.
    """
    now = {reading.report.url: reading.report for reading in entry.readings}
    gone = {notice.report: notice for notice in entry.gone}
    found: list[Notice] = []
    for reading in entry.former:
        old = reading.report
        cites = [c for s in article.sentences for c in s.cites if c.report == old.id]
        if not cites:
            continue
        if old.id in gone or old.url not in now:
            if old.id in gone:
                found.append(gone[old.id])
        elif (new := now[old.url]).correction and new.correction != old.correction:
            found.append(_notice("corrected", old, new))
        elif any(c.span.of(old.text) not in new.text for c in cites):
            found.append(_notice("changed", old, new))
    return tuple(sorted(found, key=lambda notice: KINDS.index(notice.kind)))


def _notice(kind: str, old: Report, new: Report) -> Notice:
    return Notice(
        kind=kind,
        report=old.id,
        outlet=old.outlet,
        lang=new.lang,
        at=new.updated or new.published,
        words=new.correction if kind == "corrected" else "",
    )


def independent_outlets(readings: Sequence[Reading]) -> tuple[str, ...]:
    """The outlets that speak for themselves, in order of publication.

    One agency text in forty outlets is one voice: reports whose texts are near-duplicates count
    once, for the first outlet that is not counted already.
    """
    ordered = sorted(readings, key=lambda r: (r.report.published, r.report.id))
    return independent([(r.report.outlet, r.report.text or r.report.headline) for r in ordered])


def native_languages(readings: Sequence[Reading], languages: tuple[str, ...]) -> tuple[str, ...]:
    """Languages of the site in which a report long enough to write from exists, in the site's order."""
    found = set()
    lone = len({reading.report.outlet for reading in readings}) == 1
    words, characters = (
        (_LEAST_LONE_WORDS, _LEAST_LONE_CHARACTERS) if lone else (_LEAST_WORDS, _LEAST_CHARACTERS)
    )
    for reading in readings:
        lang = site_language(reading.lang, languages)
        least = characters if counts_characters(reading.lang) else words
        if lang and length(reading.report.text, reading.lang) >= least:
            found.add(lang)
    return tuple(lang for lang in languages if lang in found)


def what_moved(
    before: Article,
    readings: Sequence[Reading],
    former: Sequence[Reading] = (),
    settings: Settings | None = None,
) -> tuple[str, ...]:
    """Why the story needs a new revision, empty where it did not move enough:

    ``new-outlets`` (as many new ones as the share asks), ``new-language``, ``changed-figure`` and
    ``contradiction`` (a new report or version gives another figure for the same thing, later or at about the
    same time), ``reports-left`` (a report it was made from tells another story now).
    """
    settings = settings or Settings()
    used = [r for r in readings if r.report.id in before.made_from]
    fresh = [r for r in readings if r.report.id not in before.made_from]
    newer = {r.report.url for r in fresh}
    older = [r for r in former if r.report.id in before.made_from]
    why = []
    known = {r.report.outlet for r in (*used, *older)}
    new = {r.report.outlet for r in fresh} - known
    if new and len(new) >= settings.new_outlets_share * max(1, len(known)):
        why.append("new-outlets")
    if {r.lang for r in fresh} - {r.lang for r in (*used, *older)}:
        why.append("new-language")
    changes = shifts([*used, *older], fresh, least=settings.figure_change)
    if any(change.is_update for change in changes):
        why.append("changed-figure")
    if not all(change.is_update for change in changes):
        why.append("contradiction")
    if any(r.report.url not in newer for r in older):
        why.append("reports-left")
    return tuple(why)


def _named(people: Sequence[Person], readings: Sequence[Reading]) -> tuple[Person, ...]:
    """Those of the register that a reading names."""
    spellings = {mention.text for r in readings for mention in (*r.headline_names, *r.names)}
    return tuple(
        person
        for person in people
        if any(spelling in spellings for _, spelling in (*person.names, *person.variants))
    )
