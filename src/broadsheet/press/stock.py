"""What the press knows of the library without loading it anew: cards, pictures, links.

A card holds the little of an article that *other* pages show. It derives from the article's id,
so a card once made stays true until something is forgotten or the press becomes another, and the manifest keeps it
from print to print. Only what is unknown is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from broadsheet import ports
from broadsheet.news import WORDLESS, Article, Correction, Form, Passed, Photo, Report, Writer
from broadsheet.news.base import noun

from .sheet import digest_of


@noun
class Credit:
    """What a page owes to an outlet whose material it uses."""

    outlet: str
    attribution: str
    licence: str


@noun
class Card:
    """An article as other pages show it."""

    article: str
    story: str
    slug: str
    lang: str
    headline: str
    told: tuple[str, ...]
    """The sentences of its teaser."""
    writer: str
    published: str
    updated: str
    newest: str
    """When its newest report was published: when the news is of;
    ``published`` and ``updated`` are the site's own times."""
    reports: int
    outlets: int
    languages: int
    credits: tuple[Credit, ...]
    form: str

    @property
    def dek(self) -> str:
        return " ".join(self.told)

    @property
    def brief(self) -> bool:
        return self.form == Form.BRIEF

    @property
    def updated_at(self) -> datetime:
        return datetime.fromisoformat(self.updated)

    @property
    def newest_at(self) -> datetime:
        return datetime.fromisoformat(self.newest)

    @property
    def published_at(self) -> datetime:
        return datetime.fromisoformat(self.published)


@noun
class Print:
    """One encoded image of an illustration."""

    lang: str
    media_type: str
    width_px: int
    height_px: int
    digest: str


@noun
class Art:
    """A picture as pages show it, without its bytes."""

    picture: str
    source_type: str
    alt: tuple[tuple[str, str], ...]
    prints: tuple[Print, ...]
    photo: Photo | None = None

    def said(self, *langs: str) -> tuple[str, str]:
        """(language, description) in the first of ``langs`` that has one, else in any."""
        known = dict(self.alt)
        for lang in langs:
            if known.get(lang):
                return lang, known[lang]
        return self.alt[0] if self.alt else ("", "")

    def in_lang(self, lang: str) -> tuple[Print, ...]:
        """The images with words in ``lang`` or without any:
        none with words stands beside a text in another language."""
        return tuple(p for p in self.prints if p.lang in (lang, WORDLESS))


def credits_of(reports: Iterable[Report]) -> tuple[Credit, ...]:
    """One credit for each outlet, in order of its name."""
    found = {(r.outlet, r.feed.attribution, r.licence or r.feed.licence): None for r in reports}
    return tuple(Credit(outlet=o, attribution=a, licence=n) for o, a, n in sorted(found))


def card_of(article: Article, reports: Iterable[Report]) -> Card:
    used = tuple(reports)
    return Card(
        article=article.id,
        story=article.story,
        slug=article.slug,
        lang=article.lang,
        headline=article.headline.text,
        told=article.teasers,
        writer=Writer(article.writer).value,
        published=article.published.isoformat(),
        updated=article.updated.isoformat(),
        newest=max((r.published for r in used), default=article.published).isoformat(),
        reports=len(used),
        outlets=len({r.outlet for r in used}),
        languages=len({r.lang for r in used}),
        credits=credits_of(used),
        form=article.form.value,
    )


@noun
class Lead:
    """One link of a story, as pages word it."""

    to: str
    kind: str
    why: tuple[str, ...]
    """Names both stories have, as the reports of this one write them."""
    names: tuple[tuple[tuple[str, str], ...], ...]
    """Beside each of ``why``: (language, spelling) as far as the register knows."""

    def shared(self, lang: str) -> tuple[str, ...]:
        """The names in the spelling of ``lang`` where it is known."""
        known = [dict(spelled) for spelled in self.names] or [{}] * len(self.why)
        return tuple(
            names.get(lang) or names.get(lang.split("-")[0]) or text
            for text, names in zip(self.why, known, strict=True)
        )


class Stock:
    """The library as the press sees it during one print: each thing loaded once, or not at all."""

    def __init__(self, library: ports.Library, kept: dict[str, Any], press: str) -> None:
        """``kept``: the manifest of the last print; ``press``: a digest of this press, another's cards are not kept."""
        self._library = library
        self.mark = library.forgotten()
        self._maker = digest_of(press, _PHOTO)
        if (kept.get("forgotten", ""), kept.get("maker")) != (self.mark, self._maker):
            kept = {"sheets": kept.get("sheets", {})}
        self._cards = {k: _card(v) for k, v in kept.get("cards", {}).items()}
        self._arts = {k: _art(v) for k, v in kept.get("arts", {}).items()}
        self._links = {k: tuple(map(_lead, v)) for k, v in kept.get("links", {}).items()}
        self.printed: frozenset[str] = frozenset(kept.get("sheets", {}))
        """Paths of the files of the last print."""
        self._used: set[str] = set()
        self._history: tuple[str, tuple[Article, ...], tuple[Correction, ...]] | None = None
        self._images: tuple[str, dict[str, bytes]] | None = None
        self._passed: dict[str, Passed] = {}
        self._reports: dict[str, Report] = {}

    # what pages show of others

    def card(self, article: str) -> Card:
        self._used.add(article)
        if article not in self._cards:
            written = self.passed(article).article
            self._cards[article] = card_of(written, self.reports(written.made_from))
        return self._cards[article]

    def art(self, picture: str) -> Art:
        self._used.add(picture)
        if picture not in self._arts:
            drawn = self._library.picture(picture)
            prints = tuple(
                Print(
                    lang=i.lang,
                    media_type=i.media_type,
                    width_px=i.width_px,
                    height_px=i.height_px,
                    digest=i.digest,
                )
                for i in drawn.images
            )
            self._arts[picture] = Art(
                picture=picture,
                source_type=drawn.source_type,
                alt=drawn.alt,
                prints=prints,
                photo=drawn.photo,
            )
        return self._arts[picture]

    def links(self, links: str) -> tuple[Lead, ...]:
        """In order of weight; empty where the placement has none."""
        if not links:
            return ()
        self._used.add(links)
        if links not in self._links:
            found = sorted(self._library.links(links).links, key=lambda link: -link.score)
            self._links[links] = tuple(
                Lead(to=link.to, kind=link.kind, why=link.why, names=link.names) for link in found
            )
        return self._links[links]

    # whole things, for the page that is about them

    def passed(self, article: str) -> Passed:
        if article not in self._passed:
            self._passed[article] = self._library.article(article)
        return self._passed[article]

    def reports(self, ids: Iterable[str]) -> tuple[Report, ...]:
        wanted = tuple(ids)
        missing = [id for id in wanted if id not in self._reports]
        if missing:
            self._reports.update((r.id, r) for r in self._library.reports(missing))
        return tuple(self._reports[id] for id in wanted)

    def history(self, story: str) -> tuple[tuple[Article, ...], tuple[Correction, ...]]:
        """All revisions of a story's articles and all corrections; kept for one story at a time."""
        if self._history is None or self._history[0] != story:
            revisions = tuple(passed.article for passed in self._library.articles(story))
            self._history = (story, revisions, tuple(self._library.corrections(story)))
        return self._history[1:]

    def image(self, picture: str, digest: str) -> bytes:
        """The bytes of one image; the images of one picture are kept at a time."""
        if self._images is None or self._images[0] != picture:
            self._images = (picture, {i.digest: i.data for i in self._library.picture(picture).images})
        return self._images[1][digest]

    def kept(self) -> dict[str, Any]:
        """What the manifest keeps: only what this edition used."""
        return {
            "forgotten": self.mark,
            "maker": self._maker,
            "cards": {k: _plain_card(v) for k, v in self._cards.items() if k in self._used},
            "arts": {k: _plain_art(v) for k, v in self._arts.items() if k in self._used},
            "links": {
                k: [[v.to, v.kind, v.why, v.names] for v in vs]
                for k, vs in self._links.items()
                if k in self._used
            },
        }


_CARD = tuple(field.name for field in fields(Card))
_PHOTO = tuple(field.name for field in fields(Photo))


def _plain_card(card: Card) -> list[Any]:
    credits = [[c.outlet, c.attribution, c.licence] for c in card.credits]
    return [*(getattr(card, name) for name in _CARD if name != "credits"), credits]


def _card(plain: list[Any]) -> Card:
    *values, credits = plain
    names = [name for name in _CARD if name != "credits"]
    made = tuple(Credit(outlet=o, attribution=a, licence=n) for o, a, n in credits)
    return Card(**dict(zip(names, values, strict=True)), credits=made)


def _lead(plain: list[Any]) -> Lead:
    to, kind, why, names = plain
    return Lead(
        to=to,
        kind=kind,
        why=tuple(why),
        names=tuple(tuple((lang, name) for lang, name in spelled) for spelled in names),
    )


def _plain_art(art: Art) -> list[Any]:
    prints = [[p.lang, p.media_type, p.width_px, p.height_px, p.digest] for p in art.prints]
    photo = [getattr(art.photo, name) for name in _PHOTO] if art.photo else None
    return [art.picture, art.source_type, art.alt, prints, photo]


def _art(plain: list[Any]) -> Art:
    picture, source_type, alt, prints, photo = plain
    return Art(
        picture=picture,
        source_type=source_type,
        alt=tuple((lang, said) for lang, said in alt),
        prints=tuple(
            Print(lang=a, media_type=b, width_px=c, height_px=d, digest=e) for a, b, c, d, e in prints
        ),
        photo=Photo(**dict(zip(_PHOTO, photo, strict=True))) if photo else None,
    )
