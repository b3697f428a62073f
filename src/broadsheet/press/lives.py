"""Addresses for life: earlier revisions, stories that moved, articles that were taken back.

None of these pages stands in the sitemap, in a feed or in hreflang, and all say noindex.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from broadsheet.news import Withdrawal

from .article import ArticleViews
from .changes import changes, earlier
from .layout import Layout, asset
from .page import BYLINES, HTML, chrome, path_of, render
from .sheet import Planned, digest_of


def plan_lives(layout: Layout) -> Iterator[Planned]:
    moved = layout.library.redirects()
    for spread in layout.spreads:
        for lang in spread.cards:
            yield from _revisions(
                layout, spread.placement.story, lang, spread.slug, spread.cards[lang].article
            )
    for slug, (story, target) in moved.items():
        if target != story and slug not in layout.slugs:
            yield from _moved(layout, slug, story, target)
    for slug, taken_back in layout.withdrawn.items():
        if slug not in moved:
            yield from _withdrawn(layout, slug, taken_back)


# -- earlier revisions -------------------------------------------------------------------------


def _revisions(
    layout: Layout, story: str, lang: str, slug: str, current: str, target: str = ""
) -> Iterator[Planned]:
    """Pages of all revisions but the one that is printed (``current``); ``target``: where that one stands."""
    at = layout.addresses
    known = layout.revisions(story, lang)
    newest = next((number for number, id in known if id == current), 0)
    leads_to = target or at.article(lang, slug)
    for number, id in known:
        if id == current or (newest and number > newest):
            continue
        yield Planned(
            path=path_of(at.revision(lang, slug, number)),
            media_type=HTML,
            digest=digest_of(layout.house, "revision", id, leads_to, layout.corrected(story), known),
            render=lambda id=id, number=number: _revision(layout, id, number, leads_to),  # type: ignore[misc]
        )


def _revision(layout: Layout, id: str, number: int, current: str) -> bytes:
    """The article as it was, with what was changed up to then, under a line that leads to the current one."""
    at = layout.addresses
    passed = layout.stock.passed(id)
    article = passed.article
    cited = [c.report for s in (article.headline, *article.dek, *article.body) for c in s.cites]
    reports = {r.id: r for r in layout.stock.reports(dict.fromkeys([*article.made_from, *cited]))}
    t = layout.tongue(article.lang)
    views = ArticleViews(passed, reports, t)
    card = layout.stock.card(id)
    c = chrome(
        layout,
        article.lang,
        at.revision(article.lang, article.slug, number),
        article.headline.text,
        description=card.dek,
        ways={},
        renderings={},
        canonical=current,
        credits=card.credits,
        noindex=True,
    )
    return render(
        "article.html",
        layout,
        c,
        article=article,
        native=True,
        foreign=article.lang != t.lang,
        beat="",
        page_lang=article.lang if article.lang in layout.languages else layout.default,
        slug=article.slug,
        byline=BYLINES[article.writer.value],
        figure=None,
        dek=views.dek(),
        paragraphs=views.paragraphs(),
        differences=views.differences(),
        sources=views.sources,
        counts=card,
        changes=changes(layout, article),
        featured=None,
        storyline=None,
        related=[],
        renderings=[],
        evidence="",
        earlier=earlier(layout, article),
        current=at.link(current),
        script=asset("evidence.js")[0],
        joint="" if article.lang.split("-")[0] in ("ja", "zh") else " ",
    )


# -- stories that moved --------------------------------------------------------------------------


def _moved(layout: Layout, slug: str, story: str, target: str) -> Iterator[Planned]:
    """The old addresses lead to the story that has the reports now, else to the front page."""
    at = layout.addresses
    spread = layout.by_story.get(target)
    for lang in layout.languages:
        article = at.article(lang, spread.slug) if spread else at.front(lang)
        timeline = at.story(lang, spread.slug) if spread else at.front(lang)
        for old, new in ((at.article(lang, slug), article), (at.story(lang, slug), timeline)):
            yield _redirect(layout, lang, old, new)
        yield from _revisions(layout, story, lang, slug, "", article)


def _redirect(layout: Layout, lang: str, old: str, new: str) -> Planned:
    def page() -> bytes:
        title = str(layout.tongue(lang)("This story has moved"))
        c = chrome(layout, lang, old, title, ways={}, renderings={}, canonical=new, noindex=True)
        return render("moved.html", layout, c, target=layout.addresses.link(new))

    digest = digest_of(layout.house, lang, old, new)
    return Planned(path=path_of(old), media_type=HTML, digest=digest, render=page)


# -- what was taken back -------------------------------------------------------------------------


def _withdrawn(layout: Layout, slug: str, taken_back: Mapping[str, Withdrawal]) -> Iterator[Planned]:
    """A page in each language in which it was taken back; in all where nothing of the story is left."""
    at = layout.addresses
    spread = layout.slugs.get(slug)
    first = next(iter(taken_back.values()))
    others = tuple(spread.cards) if spread else ()
    for lang in layout.languages:
        if spread is not None and lang not in taken_back:
            continue
        own = taken_back.get(lang, first)
        digest = digest_of(layout.house, lang, own.id, others, layout.revisions(own.story, lang))
        here = [at.article(lang, slug)] if spread else [at.article(lang, slug), at.story(lang, slug)]
        for address in here:
            yield Planned(
                path=path_of(address),
                media_type=HTML,
                digest=digest,
                render=lambda lang=lang, own=own: _withdrawn_page(layout, slug, lang, own, others),  # type: ignore[misc]
            )
        yield from _revisions(layout, own.story, lang, slug, "")


def _withdrawn_page(
    layout: Layout, slug: str, lang: str, withdrawal: Withdrawal, others: tuple[str, ...]
) -> bytes:
    at = layout.addresses
    t = layout.tongue(lang)
    c = chrome(
        layout,
        lang,
        at.article(lang, slug),
        str(t("This article has been withdrawn")),
        ways={code: at.article(code, slug) for code in layout.languages},
        renderings={},
        noindex=True,
    )
    known = layout.revisions(withdrawal.story, lang)
    return render(
        "withdrawn.html",
        layout,
        c,
        withdrawal=withdrawal,
        renderings=[(code, at.link(at.article(code, slug))) for code in others],
        earlier=[(number, at.link(at.revision(lang, slug, number))) for number, _ in known],
    )
