"""What is printed, in which order and section, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from ...news import Article, Edition, Filed, Held, Placement, Recipe, Slate, SlateEntry, Spiked
from ...news import content_id as _id
from ...settings import Edit as Settings
from .fronts import front_page
from .ranking import news_days, rank, reasons, standing
from .sections import own_sections, section
from .storylines import storylines

VERSION = 4


class Edit:
    """Takes the slate of all stories, files one Edition.

    Printed is each story with an article in a language of the site, in its newest revision (in mode "approve": the
    newest a person has signed off). Order is by ``rank``, then newest first, then by story id. The first ``max_front``
    stories that are young enough stand on the front page, but no outlet may carry more than its share of it: an outlet
    carries a story when it brought more than half of the reports.
    """

    name = "edit"
    batch = 1
    lanes = 1

    def __init__(self, settings: Settings, languages: tuple[str, ...], mode: str) -> None:
        self._settings = settings
        self._languages = languages
        self._mode = mode
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=_id(VERSION, settings.model_dump_json(), mode, *languages)
        )

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Edition] | Spiked | Held]:
        """One Filed for each slate, with one Edition."""
        for slate in pieces:
            days = news_days(reading for entry in slate.entries for reading in entry.readings)
            placed = [p for p in (self._place(entry, slate.at, days) for entry in slate.entries) if p]
            placed.sort(key=lambda p: (-p[0].rank, -p[1].story.updated.timestamp(), p[0].story))
            lines = storylines([entry for _, entry in placed])
            made = [replace(p, storyline=lines.get(p.story, "")) for p, _ in placed]
            fronts = {lang: self._front(placed, lang, slate.at) for lang in self._languages}
            edition = Edition(languages=self._languages, placements=_in_order(made, fronts), at=slate.at)
            yield Filed(subject=slate.id, made=(edition,))

    def _front(
        self, placed: Sequence[tuple[Placement, SlateEntry]], lang: str, at: datetime
    ) -> Mapping[str, str]:
        """Of the stories told in ``lang``: story id -> why it is not on that front page, else empty."""
        return front_page(
            [entry for placement, entry in placed if lang in dict(placement.articles)],
            at=at,
            most=self._settings.max_front,
            share=self._settings.outlet_share,
            max_age_days=self._settings.max_age_days,
        )

    def _place(
        self, entry: SlateEntry, at: datetime, days: frozenset[date]
    ) -> tuple[Placement, SlateEntry] | None:
        may = (a for a in entry.articles if self._may_print(a, entry))
        articles = list({a.lang: a for a in sorted(may, key=lambda a: a.revision)}.values())
        if not articles or not entry.readings or entry.story.merged_into:
            return None
        measured = standing(entry.readings, at, days)
        articles.sort(key=lambda a: self._languages.index(a.lang))
        return (
            Placement(
                story=entry.story.id,
                slug=entry.story.slug,
                beat=section(entry.readings),
                sections=own_sections(entry.readings, self._settings.sections),
                rank=rank(measured),
                why=reasons(measured),
                articles=tuple((a.lang, a.id) for a in articles),
                picture=entry.picture.id if entry.picture and entry.picture.alt else "",
                links=entry.links.id if entry.links else "",
            ),
            entry,
        )

    def _may_print(self, article: Article, entry: SlateEntry) -> bool:
        signed = self._mode != "approve" or article.id in entry.signed_off
        return signed and article.lang in self._languages


def _in_order(
    placements: Sequence[Placement], fronts: Mapping[str, Mapping[str, str]]
) -> tuple[Placement, ...]:
    """First what stands on a front page, then the rest, each in order of rank."""
    told = [_held_back(p, fronts) for p in placements]
    return (*(p for p in told if p.front), *(p for p in told if not p.front))


def _held_back(placement: Placement, fronts: Mapping[str, Mapping[str, str]]) -> Placement:
    """The placement with the languages whose front page it is not on, and why."""
    off = {lang: why for lang, found in fronts.items() if (why := found.get(placement.story, ""))}
    on = [lang for lang, found in fronts.items() if found.get(placement.story) == ""]
    words = (
        tuple(dict.fromkeys(off.values())) if not on else tuple(f"{lang}: {why}" for lang, why in off.items())
    )
    return replace(placement, why=(*placement.why, *words), front=bool(on) or not off, off=tuple(off))
