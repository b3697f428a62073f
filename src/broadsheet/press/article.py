"""The article page: one story in one language, or the original where there is no rendering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from broadsheet.errors import PressError
from broadsheet.news import (
    ALWAYS,
    PARTS,
    SHOWN,
    Article,
    Form,
    Item,
    Passed,
    Report,
    Ruling,
    Sentence,
    stands,
)
from broadsheet.news.base import noun

from ..languages import language
from .address import safe_href
from .changes import changes, corrected, earlier, renewed
from .days import behind, days
from .disclosure import disclosure
from .evidence import evidence_json
from .jsonld import article_ld
from .layout import Layout, Spread, asset
from .page import (
    BYLINES,
    HTML,
    Chrome,
    Figure,
    card_view,
    chrome,
    merge_credits,
    path_of,
    render,
    spread_figure,
)
from .plate import plate_graph
from .sheet import Planned, digest_of
from .storylines import around, storyline_part
from .tongue import Tongue

A_DAY = timedelta(days=1)
BESIDE = 14
"""Items and sources that stand beside the prose; where there are more, the sources stand below it."""


@noun
class SourceLine:
    """One report in the list of sources; ``n`` is the small number beside sentences."""

    n: int
    report: str
    outlet: str
    headline: str
    lang: str
    href: str
    published: datetime
    licence: str
    licence_href: str


@noun
class Original:
    """The words of a report that a sentence rests on."""

    source: SourceLine
    quote: str
    anchor: str
    """Where the sentence's number for this source leads; empty for a second passage of one source."""


@noun
class SentenceView:
    n: int
    text: str
    sources: tuple[SourceLine, ...]
    originals: tuple[Original, ...]
    checks: tuple[str, ...]
    """The checks it passed that readers have a word for, in the reader's words."""


@noun
class ParagraphView:
    sentences: tuple[SentenceView, ...]
    outlets: tuple[SourceLine, ...]
    """Each outlet once."""
    day: date | None = None
    """The day it is headed by."""


@noun
class ItemView:
    """One statement beside the prose. ``label``, ``mark`` and ``rest`` are its text,
    cut around the colon after what is counted."""

    sentence: SentenceView
    of: str
    label: str
    mark: str
    rest: str
    lang: str
    """Language of the words where it is not the article's."""


@noun
class PartView:
    name: str
    items: tuple[ItemView, ...]
    evidence: ParagraphView


@noun
class DifferenceView:
    what: str
    values: tuple[tuple[str, tuple[SourceLine, ...]], ...]


def check_passed(passed: Passed) -> None:
    """Raises PressError where a sentence was ruled against, or one of the body or beside it was not examined."""
    article = passed.article
    examined: dict[tuple[str, int], set[str]] = {}
    for verdict in passed.verdicts:
        if not stands(verdict, article):
            raise PressError(
                f"article {article.id} holds a sentence ruled {verdict.ruling.value} ({verdict.check})",
                article=article.id,
                part=verdict.part,
                place=verdict.place,
            )
        examined.setdefault((verdict.part, verdict.place), set()).add(verdict.check)
    for part, place, _ in article.placed:
        missing = [check for check in ALWAYS if check not in examined.get((part, place), ())]
        if missing and part not in ("headline", "dek"):
            raise PressError(
                f"sentence {place} of the {part} of article {article.id} was not examined for {', '.join(missing)}",
                article=article.id,
                part=part,
                place=place,
            )


def source_lines(article: Article, reports: dict[str, Report]) -> tuple[SourceLine, ...]:
    """Reports in the order they are first cited, those only read after them."""
    headline, *rest = article.sentences
    order = [c.report for s in (*rest, headline) for c in s.cites]
    order += article.made_from
    return tuple(source_line(n, reports[id]) for n, id in enumerate(dict.fromkeys(order), start=1))


def source_line(n: int, report: Report) -> SourceLine:
    licence = report.licence or report.feed.licence
    return SourceLine(
        n=n,
        report=report.id,
        outlet=report.outlet,
        headline=report.headline,
        lang=report.lang,
        href=safe_href(report.url),
        published=report.published,
        licence=licence,
        licence_href=safe_href(licence),
    )


class ArticleViews:
    """The parts of one article as the template wants them."""

    def __init__(self, passed: Passed, reports: dict[str, Report], t: Tongue) -> None:
        check_passed(passed)
        self._t = t
        self.article = passed.article
        self.reports = reports
        self.sources = source_lines(self.article, reports)
        self._line = {line.report: line for line in self.sources}
        self._n = 0
        self._checks: dict[tuple[str, int], dict[str, None]] = {}
        for verdict in passed.verdicts:
            if verdict.check in SHOWN and verdict.ruling is Ruling.SUPPORTED:
                self._checks.setdefault((verdict.part, verdict.place), {})[verdict.check] = None

    def sentence(self, sentence: Sentence, part: str, place: int) -> SentenceView:
        self._n += 1
        originals: list[Original] = []
        for c in sentence.cites:
            line = self._line[c.report]
            fresh = all(o.source != line for o in originals)
            quote = self._quote(c.report, c.span.start, c.span.end)
            originals.append(
                Original(source=line, quote=quote, anchor=f"e{self._n}-{line.n}" if fresh else "")
            )
        lines = sorted({o.source for o in originals}, key=lambda line: line.n)
        return SentenceView(
            n=self._n,
            text=sentence.text,
            sources=tuple(lines),
            originals=tuple(originals),
            checks=tuple(self._t(check, context="check") for check in self._checks.get((part, place), ())),
        )

    def _quote(self, report: str, start: int, end: int) -> str:
        text = self.reports[report].text
        if not 0 <= start < end <= len(text):
            raise PressError(
                f"a cite points outside report {report}: {start} to {end}",
                report=report,
                start=start,
                end=end,
            )
        return text[start:end]

    def told(self) -> dict[str, object]:
        """What the template prints of the article itself; its sentences are numbered in this order."""
        dek, paragraphs, parts = self.dek(), self.paragraphs(), self.parts()
        beside = sum(len(part.items) for part in parts) + len(self.sources)
        return {
            "article": self.article,
            "narrow_sources": beside <= BESIDE,
            "brief": self.article.form is Form.BRIEF,
            "byline": BYLINES[self.article.writer.value],
            "dek": dek,
            "paragraphs": paragraphs,
            "parts": parts,
            "differences": self.differences(),
            "sources": self.sources,
            "newest": self._newest(),
            "told_until": behind(self.article, self.reports),
            "joint": language(self.article.lang).traits.joint,
        }

    def _newest(self) -> datetime | None:
        """When the newest report was published, where the first print was so much later that its days may mislead."""
        newest = max((self.reports[id].published for id in self.article.made_from), default=None)
        late = newest is not None and self.article.published - newest >= A_DAY
        return newest if late else None

    def dek(self) -> ParagraphView:
        return self._paragraph(self.article.dek, "dek", 0)

    def paragraphs(self) -> list[ParagraphView]:
        found, place = [], 0
        for sentences, day in zip(self.article.paragraphs, days(self.article, self.reports), strict=True):
            found.append(replace(self._paragraph(sentences, "body", place), day=day))
            place += len(sentences)
        return found

    def _paragraph(self, sentences: tuple[Sentence, ...], part: str, first: int) -> ParagraphView:
        views = tuple(self.sentence(s, part, place) for place, s in enumerate(sentences, first))
        outlets: dict[tuple[str, str], SourceLine] = {}
        for line in (line for view in views for line in view.sources):
            outlets.setdefault((line.outlet, line.lang), line)
        return ParagraphView(sentences=views, outlets=tuple(outlets.values()))

    def parts(self) -> list[PartView]:
        """What stands beside the prose, the parts that are there."""
        beside = self.article.beside
        found = []
        for name in PARTS:
            items = [item for (part, _), item in beside.items() if part == name]
            evidence = self._paragraph(self.article.part(name), name, 0)
            views = (_item_view(i, s) for i, s in zip(items, evidence.sentences, strict=True))
            if items:
                found.append(PartView(name=name, items=tuple(views), evidence=evidence))
        return found

    def differences(self) -> tuple[DifferenceView, ...]:
        return tuple(
            DifferenceView(
                what=d.what,
                values=tuple(
                    (value, tuple(self._line[id] for id in ids if id in self._line))
                    for value, ids in d.values
                ),
            )
            for d in self.article.differences
        )


def _item_view(item: Item, sentence: SentenceView) -> ItemView:
    text = item.sentence.text
    label = text[: len(item.of)] if text.casefold().startswith(item.of.casefold()) else ""
    mark = re.match(r"\s*[:：]\s*", text[len(label) :]) if label else None
    cut = len(label) + mark.end() if mark else 0
    return ItemView(
        sentence=sentence, of=item.of, label=text[:cut] and label, mark=mark.group() if mark else "", rest=text[cut:],
        lang=item.lang,
    )  # fmt: skip


def plan_articles(layout: Layout) -> Iterator[Planned]:
    for spread in layout.spreads:
        off_site = [lang for lang in spread.cards if lang not in layout.languages]
        shared = _shared_digest(layout, spread)
        taken_back = layout.withdrawn.get(spread.slug, {})
        for lang in (code for code in (*layout.languages, *off_site) if code not in taken_back):
            yield _planned_page(layout, spread, lang, shared)
            if lang in spread.cards:
                yield _planned_evidence(layout, spread, lang, shared)


def _shared_digest(layout: Layout, spread: Spread) -> str:
    """Everything the pages of one story depend on, in all languages."""
    place = spread.placement

    def homes(other: Spread) -> list[str]:
        return [layout.home(other, lang) for lang in layout.languages]

    related = [
        (
            other.where,
            homes(other),
            repr(lead),
            [card.article for card in other.cards.values()],
            other.placement.picture,
        )
        for other, lead in layout.related(spread)
    ]
    line = [
        (other.where, homes(other), [(lang, card.article) for lang, card in other.cards.items()])
        for other in layout.storyline(spread)
    ]
    own = [(lang, card.article, layout.signer(card.article)) for lang, card in spread.cards.items()]
    corrected = layout.corrections(spread)
    revised = [(lang, layout.revisions(place.story, lang)) for lang in spread.cards]
    beside = (place.picture, related, place.storyline, line)
    return digest_of(layout.house, spread.where, place.beat, own, beside, corrected, revised)


def _planned_page(layout: Layout, spread: Spread, lang: str, shared: str) -> Planned:
    return Planned(
        path=path_of(layout.addresses.article(lang, spread.at(lang))),
        media_type=HTML,
        digest=f"{shared}.{lang}",
        render=lambda: article_page(layout, spread, lang),
    )


def _planned_evidence(layout: Layout, spread: Spread, lang: str, shared: str) -> Planned:
    return Planned(
        path=path_of(layout.addresses.evidence(lang, spread.at(lang))),
        media_type="application/json",
        digest=f"{shared}.{lang}",
        render=lambda: evidence_page(layout, spread, lang),
    )


def _loaded(layout: Layout, spread: Spread, lang: str) -> tuple[Passed, dict[str, Report]]:
    passed = layout.stock.passed(spread.card(lang).article)
    article = passed.article
    wanted = dict.fromkeys([*article.made_from, *article.cited])
    return passed, {r.id: r for r in layout.stock.reports(wanted)}


def article_page(layout: Layout, spread: Spread, lang: str) -> bytes:
    passed, reports = _loaded(layout, spread, lang)
    article = passed.article
    t = layout.tongue(lang)
    views = ArticleViews(passed, reports, t)
    figure = spread_figure(layout, spread, lang)
    native = lang in spread.cards
    related = [card_view(layout, other, lang, lead) for other, lead in layout.related(spread)]
    featured = next((card for card in related if card.figure), None)
    return render(
        "article.html",
        layout,
        _chrome(layout, spread, lang, article, figure, reports),
        native=native,
        foreign=article.lang != t.lang,
        beat=spread.placement.beat if spread.placement.beat in layout.beats else "",
        page_lang=layout.page_lang(lang),
        slug=spread.at(lang),
        figure=figure,
        **views.told(),
        counts=spread.card(lang),
        made=disclosure(layout, article),
        changes=changes(layout, article),
        renewed=renewed(layout, article),
        corrected=corrected(layout, article),
        featured=featured,
        related=[card for card in related if card is not featured],
        storyline=storyline_part(layout, spread, layout.page_lang(lang)),
        renderings=_renderings(layout, spread, lang),
        evidence=layout.addresses.link(layout.addresses.evidence(article.lang, spread.at(article.lang))),
        earlier=earlier(layout, article) if native else [],
        current="",
        script=asset("evidence.js")[0],
    )


def _renderings(layout: Layout, spread: Spread, lang: str) -> list[tuple[str, str]]:
    """(language, address) of every other rendering."""
    at = layout.addresses
    return [(code, at.link(at.article(code, spread.at(code)))) for code in spread.cards if code != lang]


def _chrome(
    layout: Layout,
    spread: Spread,
    lang: str,
    article: Article,
    figure: Figure | None,
    reports: dict[str, Report],
) -> Chrome:
    at = layout.addresses
    native = lang in spread.cards
    address = at.article(lang, spread.at(lang))
    original = at.article(spread.original, spread.at(spread.original))
    description = article.teaser
    cards = [spread.card(lang), *(other.card(lang) for other, _ in layout.related(spread))]
    cards += [other.card(layout.page_lang(lang)) for other in around(layout, spread)]
    graph = [("og:type", "article"), ("og:title", article.headline.text), ("og:description", description)]
    graph += [("og:locale", article.lang.replace("-", "_")), ("og:site_name", layout.paper.title)]
    graph += [("article:published_time", article.published.isoformat())]
    graph += [("article:modified_time", article.updated.isoformat())]
    if layout.paper.base_url:
        graph += [("og:url", at.absolute(address if native else original))]
        graph += _graph_image(layout, figure) if figure else plate_graph(layout, lang)
    return chrome(
        layout,
        lang,
        address,
        article.headline.text,
        description=description,
        ways={code: at.article(code, spread.at(code)) for code in layout.languages},
        renderings={code: at.article(code, spread.at(code)) for code in spread.cards} if native else {},
        default=original,
        canonical=address if native else original,
        credits=merge_credits(cards),
        graph=tuple(graph),
        ld=article_ld(layout, spread, article, figure, list(reports.values())) if native else None,
        beat=spread.placement.beat,
    )


def _graph_image(layout: Layout, figure: Figure) -> list[tuple[str, str]]:
    return [
        ("og:image", absolute_of(layout, figure.png)),
        ("og:image:width", str(figure.width_px)),
        ("og:image:height", str(figure.height_px)),
        ("og:image:alt", figure.alt),
    ]


def absolute_of(layout: Layout, link: str) -> str:
    """The absolute form of a root-relative link."""
    root = layout.addresses.link("")
    return layout.addresses.absolute(link.removeprefix(root))


def evidence_page(layout: Layout, spread: Spread, lang: str) -> bytes:
    passed, reports = _loaded(layout, spread, lang)
    check_passed(passed)
    related = [
        (card_view(layout, other, lang).href, other.card(lang).lang, lead.kind)
        for other, lead in layout.related(spread)
    ]
    picture = None
    if spread.placement.picture:
        art = layout.stock.art(spread.placement.picture)
        figure = spread_figure(layout, spread, lang)
        picture = (figure, art.source_type) if figure else None
    lines = source_lines(passed.article, reports)
    return evidence_json(
        passed,
        [reports[line.report] for line in lines],
        slug=spread.at(lang),
        url=layout.addresses.absolute(layout.addresses.article(lang, spread.at(lang))),
        picture=picture,
        related=related,
    )
