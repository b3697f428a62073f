"""The page of a storyline: its stories over weeks, in every language; and its place on an article page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from broadsheet.news.base import noun

from .layout import Layout, Spread
from .page import BYLINES, HTML, chrome, merge_credits, path_of, render
from .sheet import Planned, digest_of

_BESIDE = 2
"""Stories before and after it that an article page shows of its storyline."""


@noun
class Step:
    """One story of a storyline, in the page's language where there is a rendering."""

    at: datetime
    """When its first report was published."""
    href: str
    lang: str
    foreign: bool
    headline: str
    dek: str
    byline: str
    counts: str
    here: bool


@noun
class StorylinePart:
    """A storyline as the article page of one of its stories shows it."""

    href: str
    count: int
    near: tuple[Step, ...]


def step(layout: Layout, spread: Spread, lang: str, *, here: bool = False) -> Step:
    card = spread.card(lang)
    t = layout.tongue(lang)
    home = layout.home(spread, lang)
    counts = (
        t.n("{n} report", "{n} reports", card.reports),
        t.n("{n} outlet", "{n} outlets", card.outlets),
        t.n("{n} language", "{n} languages", card.languages),
    )
    return Step(
        at=layout.story(spread.placement.story).opened,
        href=layout.addresses.link(layout.addresses.article(home, spread.at(home))),
        lang=card.lang,
        foreign=card.lang != t.lang,
        headline=card.headline,
        dek=card.dek,
        byline=str(t(BYLINES[card.writer])),
        counts=" · ".join(str(part) for part in counts),
        here=here,
    )


def around(layout: Layout, spread: Spread) -> tuple[Spread, ...]:
    """The stories of its storyline that an article page shows, its own among them; none where it stands alone."""
    told = layout.storyline(spread)
    place = told.index(spread) if told else 0
    start = max(0, min(place - _BESIDE, len(told) - 2 * _BESIDE - 1))
    return told[start : start + 2 * _BESIDE + 1]


def storyline_part(layout: Layout, spread: Spread, page_lang: str) -> StorylinePart | None:
    """The stories around one, with the way to all of them; None where it stands alone."""
    near = around(layout, spread)
    if not near:
        return None
    return StorylinePart(
        href=layout.addresses.link(layout.addresses.storyline(page_lang, spread.placement.storyline)),
        count=len(layout.storyline(spread)),
        near=tuple(step(layout, other, page_lang, here=other is spread) for other in near),
    )


def told_in(layout: Layout, told: Sequence[Spread]) -> tuple[str, ...]:
    """The site's languages in which at least one of these stories is told, else the first one's original.

    In these the page is a page of its own, in sitemap and hreflang; in the others it is the same page in
    another frame and points to the first of these.
    """
    found = tuple(lang for lang in layout.languages if any(lang in spread.cards for spread in told))
    return found or (layout.default,)


def plan_storylines(layout: Layout) -> Iterator[Planned]:
    """A page for each storyline in each language; where an address of the last print has lost its
    storyline to an earlier first story, a page that leads there."""
    for slug, told in layout.storylines.items():
        shown = [
            (
                s.where,
                [layout.home(s, lang) for lang in layout.languages],
                s.placement.beat,
                [(lang, card.article) for lang, card in s.cards.items()],
            )
            for s in told
        ]
        digest = digest_of(layout.house, "storyline", slug, shown)
        for lang in layout.languages:
            yield Planned(
                path=path_of(layout.addresses.storyline(lang, slug)),
                media_type=HTML,
                digest=f"{digest}.{lang}",
                render=lambda lang=lang, slug=slug, told=told: _page(layout, lang, slug, told),  # type: ignore[misc]
            )
            yield from _ways_on(layout, lang, slug, told)


def _ways_on(layout: Layout, lang: str, slug: str, told: Sequence[Spread]) -> Iterator[Planned]:
    for spread in told:
        path = path_of(layout.addresses.storyline(lang, spread.slug))
        if spread.slug not in layout.storylines and path in layout.stock.printed:
            yield Planned(
                path=path,
                media_type=HTML,
                digest=digest_of(layout.house, "storyline moved", lang, slug),
                render=lambda at=spread.slug: _moved(layout, lang, at, slug),  # type: ignore[misc]
            )


def _page(layout: Layout, lang: str, slug: str, told: Sequence[Spread]) -> bytes:
    """Headed by the newest story that is told in the page's language."""
    at, t = layout.addresses, layout.tongue(lang)
    newest = next((s for s in reversed(told) if lang in s.cards), told[-1]).card(lang)
    own = told_in(layout, told)
    steps = [step(layout, spread, lang) for spread in told]
    c = chrome(
        layout,
        lang,
        at.storyline(lang, slug),
        f"{newest.headline} · {t('Storyline')}",
        description=newest.dek,
        ways={code: at.storyline(code, slug) for code in layout.languages},
        renderings={code: at.storyline(code, slug) for code in own} if lang in own else {},
        canonical=at.storyline(lang if lang in own else own[0], slug),
        credits=merge_credits(spread.card(lang) for spread in told),
    )
    return render(
        "storyline.html",
        layout,
        c,
        lang=newest.lang,
        foreign=newest.lang != t.lang,
        headline=newest.headline,
        count=len(told),
        first=steps[0].at,
        last=steps[-1].at,
        days=_days(layout, steps),
    )


def _days(layout: Layout, steps: Sequence[Step]) -> list[tuple[str, list[Step]]]:
    """(ISO date in the site's zone, stories of that day in order)."""
    zone = layout.paper.zone
    grouped = groupby(steps, key=lambda step: step.at.astimezone(zone).date().isoformat())
    return [(day, list(found)) for day, found in grouped]


def _moved(layout: Layout, lang: str, old: str, slug: str) -> bytes:
    at, t = layout.addresses, layout.tongue(lang)
    target = at.storyline(lang, slug)
    c = chrome(
        layout,
        lang,
        at.storyline(lang, old),
        str(t("This storyline goes further back")),
        ways={code: at.storyline(code, slug) for code in layout.languages},
        renderings={},
        canonical=target,
    )
    return render("storyline_moved.html", layout, c, target=at.link(target))
