"""Pages that show many stories: front pages, sections; and the page of one story's reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from broadsheet.news import Report
from broadsheet.news.base import noun

from .article import SourceLine
from .article import source_line as line_of
from .layout import Layout, Shelf, Spread
from .page import BYLINES, HTML, CardView, card_view, chrome, merge_credits, path_of, render
from .plate import plate_graph
from .sheet import Planned, digest_of
from .stock import Card, credits_of
from .tongue import Tongue

SECTION_LIMIT = 120
"""Most stories in one section."""
ABROAD_LIMIT = 24
"""Most headlines in other languages on one page."""
FEW = 5
"""So many stories are a front page by themselves, without blocks."""
SECONDS = 3
"""Stories that stand below the lead where there are more."""
HEADLINES = 5
"""Most headlines below the first story of a section's block: the rest is one step away."""


@noun
class Numbers:
    reports: int
    outlets: int
    languages: int


@noun
class Block:
    """A section on the front page: a story and headlines. ``href`` empty for the stories without a section."""

    title: str
    href: str
    first: CardView
    rest: tuple[CardView, ...]


def plan_fronts(layout: Layout) -> Iterator[Planned]:
    limit = layout.stylebook.edit.max_front
    for lang in layout.languages:
        front = [s for s in layout.spreads if lang not in s.placement.off]
        yield _planned_shelf(layout, lang, front, limit, None)
        for shelf in layout.shelves:
            yield _planned_shelf(layout, lang, shelf.spreads, SECTION_LIMIT, shelf)


def _planned_shelf(
    layout: Layout, lang: str, spreads: Sequence[Spread], limit: int, shelf: Shelf | None
) -> Planned:
    """A front page, or a section where ``shelf`` is given."""
    own = [s for s in spreads if lang in s.cards][:limit]
    abroad = [s for s in spreads if lang not in s.cards][:ABROAD_LIMIT]
    at = shelf.address(layout.addresses, lang) if shelf else layout.addresses.front(lang)
    shown = [
        (s.where, layout.home(s, lang), s.card(lang).article, s.placement.picture, s.placement.beat)
        for s in (*own, *abroad)
    ]
    return Planned(
        path=path_of(at),
        media_type=HTML,
        digest=digest_of(layout.house, lang, at, len(own), shown),
        render=lambda: _render_shelf(layout, lang, own, abroad, shelf),
    )


def _render_shelf(
    layout: Layout, lang: str, own: Sequence[Spread], abroad: Sequence[Spread], shelf: Shelf | None
) -> bytes:
    at = layout.addresses
    t = layout.tongue(lang)
    ways = {c: shelf.address(at, c) if shelf else at.front(c) for c in layout.languages}
    title = shelf.title(t) if shelf else layout.paper.title
    c = chrome(
        layout,
        lang,
        ways[lang],
        title,
        description=layout.tagline(lang),
        ways=ways,
        default=ways[layout.default] if shelf else "/",
        credits=merge_credits(s.card(lang) for s in (*own, *abroad)),
        graph=_graph(layout, lang, title, ways[lang]),
        beat=shelf.slug if shelf else "",
    )
    above = len(own) if len(own) <= FEW else SECONDS + 1
    cards = [card_view(layout, s, lang) for s in own]
    cards[:above] = _led(cards[:above])
    return render(
        "category.html" if shelf else "front.html",
        layout,
        c,
        title=title,
        cards=cards[:above],
        rest=cards[above:],
        blocks=[] if shelf else _blocks(layout, lang, own[above:]),
        abroad=_by_language([card_view(layout, s, lang) for s in abroad]),
        bylines=list(dict.fromkeys(str(t(BYLINES[s.card(lang).writer])) for s in (*own, *abroad))),
        newest=max((s.card(lang).newest_at for s in own), default=None),
    )


def _graph(layout: Layout, lang: str, title: str, address: str) -> tuple[tuple[str, str], ...]:
    """Open Graph of a page of many stories: its preview shows the name plate."""
    graph = [("og:type", "website"), ("og:title", title), ("og:site_name", layout.paper.title)]
    if layout.paper.base_url:
        graph += [("og:url", layout.addresses.absolute(address)), *plate_graph(layout, lang)]
    return tuple(graph)


def _led(cards: Sequence[CardView]) -> list[CardView]:
    """The stories at the head of a page by rank, but the first that has a picture leads where the highest has none."""
    lead = next((card for card in cards[: SECONDS + 1] if card.figure), None)
    return [lead, *(card for card in cards if card is not lead)] if lead else list(cards)


def _blocks(layout: Layout, lang: str, spreads: Sequence[Spread]) -> list[Block]:
    """Each story in the first section that has it, those of no section last and all of them."""
    t, at = layout.tongue(lang), layout.addresses
    left = {s.placement.story: s for s in spreads}
    found = []
    for shelf in layout.shelves:
        within = [left.pop(s.placement.story) for s in shelf.spreads if s.placement.story in left]
        found.append((shelf.title(t), at.link(shelf.address(at, lang)), within[: HEADLINES + 1]))
    found.append((str(t("More stories")), "", list(left.values())))
    views = ((title, href, [card_view(layout, s, lang) for s in within]) for title, href, within in found)
    return [Block(title=title, href=href, first=v[0], rest=tuple(v[1:])) for title, href, v in views if v]


def _by_language(views: Sequence[CardView]) -> list[tuple[str, list[CardView]]]:
    """(language, its headlines), in the order in which the languages first stand: each is named once."""
    found: dict[str, list[CardView]] = {}
    for view in views:
        found.setdefault(view.lang, []).append(view)
    return list(found.items())


def plan_stories(layout: Layout) -> Iterator[Planned]:
    for spread in layout.spreads:
        story = layout.story(spread.placement.story)
        shared = digest_of(
            layout.house,
            spread.where,
            story.reports,
            [(lang, card.article) for lang, card in spread.cards.items()],
            spread.placement.beat,
        )
        for lang in layout.languages:
            yield _planned_story(layout, spread, lang, shared)


def _planned_story(layout: Layout, spread: Spread, lang: str, shared: str) -> Planned:
    return Planned(
        path=path_of(layout.addresses.story(lang, spread.at(lang))),
        media_type=HTML,
        digest=f"{shared}.{lang}",
        render=lambda: _story_page(layout, spread, lang),
    )


def _story_page(layout: Layout, spread: Spread, lang: str) -> bytes:
    at = layout.addresses
    story = layout.story(spread.placement.story)
    reports = sorted(layout.stock.reports(story.reports), key=lambda r: (r.published, r.id))
    card = spread.card(lang)
    ways = {code: at.story(code, spread.at(code)) for code in layout.languages}
    t = layout.tongue(lang)
    c = chrome(
        layout,
        lang,
        at.story(lang, spread.at(lang)),
        f"{card.headline} · {t('Timeline of reports')}",
        description=card.dek,
        ways=ways,
        credits=credits_of(reports),
        beat=spread.placement.beat,
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
    href = layout.addresses.link(layout.addresses.article(card.lang, spread.at(card.lang)))
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
