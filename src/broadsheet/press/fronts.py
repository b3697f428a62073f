"""Pages that show many stories: front pages, sections; and the page of one story's reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from broadsheet.news import Report
from broadsheet.news.base import noun

from .article import SourceLine
from .article import source_line as line_of
from .layout import Layout, Spread
from .page import BYLINES, HTML, card_view, chrome, merge_credits, path_of, render
from .sheet import Planned, digest_of
from .stock import Card, credits_of
from .tongue import Tongue

SECTION_LIMIT = 120
"""Most stories in one section."""
ABROAD_LIMIT = 24
"""Most headlines in other languages on one page."""


@noun
class Numbers:
    reports: int
    outlets: int
    languages: int


def plan_fronts(layout: Layout) -> Iterator[Planned]:
    limit = layout.stylebook.edit.max_front
    for lang in layout.languages:
        yield _shelf(layout, lang, layout.spreads, limit, "")
        for beat in layout.beats:
            within = [s for s in layout.spreads if s.placement.beat == beat]
            yield _shelf(layout, lang, within, SECTION_LIMIT, beat)


def _shelf(layout: Layout, lang: str, spreads: Sequence[Spread], limit: int, beat: str) -> Planned:
    """A front page, or a section where ``beat`` is given."""
    own = [s for s in spreads if lang in s.cards][:limit]
    abroad = [s for s in spreads if lang not in s.cards][:ABROAD_LIMIT]
    at = layout.addresses.category(lang, beat) if beat else layout.addresses.front(lang)
    shown = [(s.slug, s.card(lang).article, s.placement.picture, s.placement.beat) for s in (*own, *abroad)]
    return Planned(
        path=path_of(at),
        media_type=HTML,
        digest=digest_of(layout.house, lang, beat, layout.beats, len(own), shown),
        render=lambda: _render_shelf(layout, lang, own, abroad, beat),
    )


def _render_shelf(
    layout: Layout, lang: str, own: Sequence[Spread], abroad: Sequence[Spread], beat: str
) -> bytes:
    at = layout.addresses
    t = layout.tongue(lang)
    address = at.category(lang, beat) if beat else at.front(lang)
    ways = {code: at.category(code, beat) if beat else at.front(code) for code in layout.languages}
    title = str(t(beat, context="beat")) if beat else layout.paper.title
    c = chrome(
        layout,
        lang,
        address,
        title,
        description=layout.paper.tagline,
        ways=ways,
        default=ways[layout.default] if beat else "/",
        credits=merge_credits(s.card(lang) for s in (*own, *abroad)),
        graph=(("og:type", "website"), ("og:title", title), ("og:site_name", layout.paper.title)),
    )
    return render(
        "category.html" if beat else "front.html",
        layout,
        c,
        beats=layout.beats,
        here=beat,
        cards=[card_view(layout, s, lang) for s in own],
        abroad=[card_view(layout, s, lang) for s in abroad],
    )


def plan_stories(layout: Layout) -> Iterator[Planned]:
    for spread in layout.spreads:
        story = layout.story(spread.placement.story)
        shared = digest_of(
            layout.house,
            spread.slug,
            story.reports,
            [(lang, card.article) for lang, card in spread.cards.items()],
            spread.placement.beat,
        )
        for lang in layout.languages:
            yield _planned_story(layout, spread, lang, shared)


def _planned_story(layout: Layout, spread: Spread, lang: str, shared: str) -> Planned:
    return Planned(
        path=path_of(layout.addresses.story(lang, spread.slug)),
        media_type=HTML,
        digest=f"{shared}.{lang}",
        render=lambda: _story_page(layout, spread, lang),
    )


def _story_page(layout: Layout, spread: Spread, lang: str) -> bytes:
    at = layout.addresses
    story = layout.story(spread.placement.story)
    reports = sorted(layout.stock.reports(story.reports), key=lambda r: (r.published, r.id))
    card = spread.card(lang)
    ways = {code: at.story(code, spread.slug) for code in layout.languages}
    t = layout.tongue(lang)
    c = chrome(
        layout,
        lang,
        at.story(lang, spread.slug),
        f"{card.headline} · {t('Timeline of reports')}",
        description=card.dek,
        ways=ways,
        credits=credits_of(reports),
    )
    return render(
        "story.html",
        layout,
        c,
        lang=card.lang,
        foreign=card.lang != t.lang,
        headline=card.headline,
        beat=spread.placement.beat if spread.placement.beat in layout.beats else "",
        numbers=_numbers(reports),
        days=_days(layout, reports),
        articles=[_edition(layout, spread, own, t) for own in spread.cards.values()],
    )


def _edition(layout: Layout, spread: Spread, card: Card, t: Tongue) -> Mapping[str, str]:
    href = layout.addresses.link(layout.addresses.article(card.lang, spread.slug))
    return {
        "href": href,
        "lang": card.lang,
        "headline": card.headline,
        "byline": str(t(BYLINES[card.writer])),
    }


def _numbers(reports: Sequence[Report]) -> Numbers:
    return Numbers(
        reports=len(reports),
        outlets=len({r.outlet for r in reports}),
        languages=len({r.lang for r in reports}),
    )


def _days(layout: Layout, reports: Sequence[Report]) -> list[tuple[str, list[SourceLine]]]:
    """(ISO date in the site's zone, reports of that day in order)."""
    lines = [line_of(n, report) for n, report in enumerate(reports, start=1)]
    zone = layout.paper.zone
    grouped = groupby(lines, key=lambda line: line.published.astimezone(zone).date().isoformat())
    return [(day, list(found)) for day, found in grouped]
