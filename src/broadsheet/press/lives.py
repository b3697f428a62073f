"""Addresses for life: earlier revisions, stories that moved, articles that were taken back.

None of these pages stands in the sitemap, in a feed or in hreflang, and all say noindex.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from broadsheet.news import Article, Report, Withdrawal

from .article import ArticleViews
from .changes import changes, earlier, renewed
from .disclosure import disclosure
from .layout import Layout, asset
from .page import HTML, chrome, path_of, render
from .sheet import Planned, digest_of


def plan_lives(layout: Layout) -> Iterator[Planned]:
    moved = layout.library.redirects()
    for spread in layout.spreads:
        langs = dict.fromkeys([*layout.languages, *spread.cards])
        for lang in spread.cards:
            yield from _revisions(
                layout, spread.placement.story, lang, spread.at(lang), spread.cards[lang].article
            )
        yield from _former(layout, spread.placement.story, {lang: spread.at(lang) for lang in langs})
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
            digest=digest_of(
                layout.house, "revision", id, layout.signer(id), leads_to, layout.corrected(story), known
            ),
            render=lambda id=id, number=number: _revision(layout, id, number, leads_to),  # type: ignore[misc]
        )


def _revision(layout: Layout, id: str, number: int, current: str) -> bytes:
    """The article as it was, with what was changed up to then, under a line that leads to the current one."""
    at = layout.addresses
    passed = layout.stock.passed(id)
    article = passed.article
    t = layout.tongue(article.lang)
    page_lang = layout.page_lang(article.lang)
    own = layout.slug_at(article.story, article.lang, article.slug)
    views = ArticleViews(passed, _reports(layout, article), t)
    card = layout.stock.card(id)
    c = chrome(
        layout,
        article.lang,
        at.revision(article.lang, own, number),
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
        native=True,
        foreign=article.lang != t.lang,
        beat="",
        page_lang=page_lang,
        slug=layout.slug_at(article.story, page_lang, article.slug),
        figure=None,
        **views.told(),
        counts=card,
        made=disclosure(layout, article),
        changes=changes(layout, article),
        renewed=renewed(layout, article),
        featured=None,
        storyline=None,
        related=[],
        renderings=[],
        evidence="",
        earlier=earlier(layout, article),
        current=at.link(current),
        script=asset("evidence.js")[0],
    )


def _reports(layout: Layout, article: Article) -> dict[str, Report]:
    """Those it was made from and those it cites, by id."""
    return {r.id: r for r in layout.stock.reports(dict.fromkeys([*article.made_from, *article.cited]))}


# -- stories that moved --------------------------------------------------------------------------


def _moved(layout: Layout, slug: str, story: str, target: str) -> Iterator[Planned]:
    """The old addresses lead to the story that has the reports now, else to the front page."""
    at = layout.addresses
    spread = layout.by_story.get(target)
    for lang in layout.languages:
        article = at.article(lang, spread.at(lang)) if spread else at.front(lang)
        timeline = at.story(lang, spread.at(lang)) if spread else at.front(lang)
        known = layout.printed_at.get(story, {}).get(lang) or (slug,)
        for own in known:
            for old, new in ((at.article(lang, own), article), (at.story(lang, own), timeline)):
                yield _redirect(layout, lang, old, new, merged=True)
        yield from _revisions(layout, story, lang, known[0], "", article)


def _former(layout: Layout, story: str, now: Mapping[str, str]) -> Iterator[Planned]:
    """Addresses under which a story was printed before it had a rendering in that language lead to where it stands."""
    at = layout.addresses
    for lang, current in now.items():
        for old in layout.printed_at.get(story, {}).get(lang, ()):
            if old != current:
                yield _redirect(layout, lang, at.article(lang, old), at.article(lang, current), merged=False)
                yield _redirect(layout, lang, at.story(lang, old), at.story(lang, current), merged=False)


def _redirect(layout: Layout, lang: str, old: str, new: str, *, merged: bool) -> Planned:
    def page() -> bytes:
        title = str(layout.tongue(lang)("This story has moved"))
        c = chrome(layout, lang, old, title, ways={}, renderings={}, canonical=new, noindex=True)
        return render("moved.html", layout, c, target=layout.addresses.link(new), merged=merged)

    digest = digest_of(layout.house, lang, old, new, merged)
    return Planned(path=path_of(old), media_type=HTML, digest=digest, render=page)


# -- what was taken back -------------------------------------------------------------------------


def _withdrawn(layout: Layout, slug: str, taken_back: Mapping[str, Withdrawal]) -> Iterator[Planned]:
    """A page in each language in which it was taken back; in all where nothing of the story is left."""
    at = layout.addresses
    spread = layout.slugs.get(slug)
    first = next(iter(taken_back.values()))
    others = tuple(spread.cards) if spread else ()
    langs = tuple(lang for lang in layout.languages if spread is None or lang in taken_back)
    now = {lang: layout.slug_at(first.story, lang, slug) for lang in langs}
    if spread is None:
        yield from _former(layout, first.story, now)
    for lang, stands in now.items():
        own = taken_back.get(lang, first)
        beside = [(code, layout.slug_at(own.story, code, slug)) for code in dict.fromkeys((*langs, *others))]
        digest = digest_of(layout.house, lang, own.id, others, beside, layout.revisions(own.story, lang))
        here = [at.article(lang, stands)] if spread else [at.article(lang, stands), at.story(lang, stands)]
        for address in here:
            yield Planned(
                path=path_of(address),
                media_type=HTML,
                digest=digest,
                render=lambda lang=lang, own=own: _withdrawn_page(layout, slug, lang, own, others),  # type: ignore[misc]
            )
        yield from _revisions(layout, own.story, lang, stands, "")


def _withdrawn_page(
    layout: Layout, slug: str, lang: str, withdrawal: Withdrawal, others: tuple[str, ...]
) -> bytes:
    at = layout.addresses
    t = layout.tongue(lang)
    c = chrome(
        layout,
        lang,
        at.article(lang, layout.slug_at(withdrawal.story, lang, slug)),
        str(t("This article has been withdrawn")),
        ways={
            code: at.article(code, layout.slug_at(withdrawal.story, code, slug)) for code in layout.languages
        },
        renderings={},
        noindex=True,
    )
    known = layout.revisions(withdrawal.story, lang)

    def stands(code: str) -> str:
        return layout.slug_at(withdrawal.story, code, slug)

    return render(
        "withdrawn.html",
        layout,
        c,
        withdrawal=withdrawal,
        renderings=[(code, at.link(at.article(code, stands(code)))) for code in others],
        earlier=[(number, at.link(at.revision(lang, stands(lang), number))) for number, _ in known],
    )
