"""The edition laid out: which story stands where, in which languages, before any page is rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from broadsheet import ports
from broadsheet.errors import PressError
from broadsheet.news import Edition, Feed, Placement, SignOff, Story, Withdrawal
from broadsheet.news.base import noun
from broadsheet.settings import OwnSection, Stylebook
from broadsheet.text.topics import SECTIONS, newspaper_section

from .address import Addresses
from .sheet import digest_of
from .stock import Card, Lead, Stock
from .tongue import Tongue, tongue


@noun
class Spread:
    """One story of the edition with its renderings, the site's languages first."""

    placement: Placement
    cards: Mapping[str, Card]
    original: str
    """Language a reader without a rendering gets: first of the site's, else first published."""

    slugs: Mapping[str, str]
    """Under which slug it stands in each language, as far as one was given."""

    @property
    def slug(self) -> str:
        """The story's own: of its pictures and its storyline, and of pages without an address of their own."""
        return self.placement.slug

    def at(self, lang: str) -> str:
        """The slug of its pages in ``lang``: the rendering's, else that of the original."""
        return self.slugs.get(lang) or self.slugs.get(self.original) or self.slug

    @property
    def where(self) -> tuple[object, ...]:
        """All its slugs, for digests."""
        return (self.slug, sorted(self.slugs.items()))

    def card(self, lang: str) -> Card:
        """The rendering in ``lang``, else the original."""
        return self.cards.get(lang) or self.cards[self.original]


@noun
class Shelf:
    """A section with its stories in order of rank. ``own`` where it is one of the owner's."""

    slug: str
    own: OwnSection | None
    spreads: tuple[Spread, ...]

    def title(self, t: Tongue) -> str:
        if self.own is None:
            return str(t(self.slug, context="beat"))
        names: Mapping[str, str] = {**self.own.names}
        return names.get(t.lang, self.own.name)

    def address(self, at: Addresses, lang: str) -> str:
        return at.category(lang, self.slug) if self.own is None else at.section(lang, self.slug)


class Layout:
    """What every page may ask. Holds no page."""

    def __init__(
        self,
        library: ports.Library,
        edition: Edition,
        stylebook: Stylebook,
        stock: Stock,
        listed: Sequence[Feed] | None = None,
    ) -> None:
        self.library = library
        self.listed = None if listed is None else {feed.url: feed for feed in listed}
        """The feeds of the owner's list by address, None where all that brought a report count."""
        self.edition = edition
        self.stylebook = stylebook
        self.paper = stylebook.paper
        self.stock = stock
        self.addresses = Addresses(base_url=stylebook.paper.base_url)
        self.languages: tuple[str, ...] = tuple(edition.languages) or tuple(stylebook.paper.languages)
        self.default = self.languages[0]
        self.spreads = tuple(self._spread(p) for p in edition.placements if p.articles)
        self.by_story = {s.placement.story: s for s in self.spreads}
        self.slugs = {s.slug: s for s in self.spreads}
        self.house = digest_of(
            press_digest(),
            stylebook.paper.model_dump_json(),
            stylebook.publisher.model_dump_json(),
            [section.model_dump_json() for section in stylebook.edit.sections],
            self.languages,
            [(shelf.slug, shelf.own is None) for shelf in self.shelves],
            stock.mark,
        )

    def _spread(self, placement: Placement) -> Spread:
        cards = {lang: self.stock.card(id) for lang, id in placement.articles}
        ordered = [lang for lang in self.languages if lang in cards]
        ordered += sorted(
            set(cards) - set(ordered), key=lambda lang: (cards[lang].published, cards[lang].newest, lang)
        )
        return Spread(
            placement=replace(placement, beat=newspaper_section(placement.beat)),
            cards={lang: cards[lang] for lang in ordered},
            original=ordered[0],
            slugs={lang: slugs[0] for lang, slugs in self.printed_at.get(placement.story, {}).items()},
        )

    @cached_property
    def printed_at(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """Slugs under which stories were ever printed, by story and language, the one that counts first."""
        return self.library.addresses()

    def slug_at(self, story: str, lang: str, slug: str) -> str:
        """The slug of a story's pages in ``lang``; ``slug``, the story's own, where none was given."""
        if story in self.by_story:
            return self.by_story[story].at(lang)
        return next(iter(self.printed_at.get(story, {}).get(lang, ())), slug)

    def tongue(self, lang: str) -> Tongue:
        """Words for the interface around a page in ``lang``: its own, else the default language's."""
        return tongue(self.page_lang(lang), self.paper.zone)

    def page_lang(self, lang: str) -> str:
        """The language of the frame around a text in ``lang``: the site's default where it is none of the site."""
        return lang if lang in self.languages else self.default

    def tagline(self, lang: str) -> str:
        """The line under the name, in the page's language where the catalogue has it."""
        return self.tongue(lang).known(self.paper.tagline)

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """All stories by id, read at once."""
        return {story.id: story for story in self.library.stories()}

    @cached_property
    def _corrected(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the corrections of each story, also those to an earlier revision."""
        found: dict[str, tuple[str, ...]] = {}
        for correction in self.library.corrections():
            found[correction.story] = (*found.get(correction.story, ()), correction.id)
        return found

    @cached_property
    def _signed(self) -> Mapping[str, SignOff]:
        return self.library.signed_off()

    @property
    def _approved_only(self) -> bool:
        return self.stylebook.publish.mode == "approve"

    def may_print(self, article: str) -> bool:
        """False for an article that waits for a sign-off."""
        return not self._approved_only or article in self._signed

    def signer(self, article: str) -> str:
        """The person who answers for an article; empty where nobody signed it."""
        return self._signed[article].who if article in self._signed else ""

    @cached_property
    def _revisions(self) -> Mapping[str, Sequence[tuple[str, int, str]]]:
        return self.library.revisions()

    def revisions(self, story: str, lang: str) -> tuple[tuple[int, str], ...]:
        """(number, article id) of all printed revisions of a story in a language, oldest first."""
        known = self._revisions.get(story, ())
        return tuple((number, id) for code, number, id in known if code == lang and self.may_print(id))

    @cached_property
    def withdrawn(self) -> Mapping[str, Mapping[str, Withdrawal]]:
        """What was taken back, by slug and language.

        Where sign-offs are asked for: what was once signed, until a newer revision is signed and printed.
        """
        found: dict[str, dict[str, Withdrawal]] = {}
        signed = {(sign_off.story, sign_off.lang) for sign_off in self._signed.values()}
        for slug, withdrawal in self.library.withdrawals(ended=self._approved_only):
            if self._approved_only:
                spread = self.slugs.get(slug)
                if (withdrawal.story, withdrawal.lang) not in signed or (
                    spread and withdrawal.lang in spread.cards
                ):
                    continue
            found.setdefault(slug, {})[withdrawal.lang] = withdrawal
        return found

    def home(self, spread: Spread, lang: str) -> str:
        """Under which language's address a reader in ``lang`` finds the story's article.

        Their own, unless the site does not have it or its address says that the article was taken back; then that of
        the rendering they are shown.
        """
        stands = lang in self.languages and lang not in self.withdrawn.get(spread.slug, {})
        return lang if stands else spread.card(lang).lang

    def corrections(self, spread: Spread) -> tuple[str, ...]:
        return self.corrected(spread.placement.story)

    def corrected(self, story: str) -> tuple[str, ...]:
        """Ids of the corrections of a story."""
        return self._corrected.get(story, ())

    def story(self, id: str) -> Story:
        return self.stories.get(id) or self.library.story(id)

    @cached_property
    def beats(self) -> tuple[str, ...]:
        """Sections of the paper that have a story, in its order."""
        used = {s.placement.beat for s in self.spreads}
        return tuple(section for section in SECTIONS if section in used)

    def related(self, spread: Spread) -> tuple[tuple[Spread, Lead], ...]:
        """Printed stories it leads to, with the link, strongest first; at most seven."""
        found = {
            lead.to: (self.by_story[lead.to], lead)
            for lead in reversed(self.stock.links(spread.placement.links))
            if lead.to in self.by_story and lead.to != spread.placement.story
        }
        return tuple(reversed(found.values()))[:7]

    @cached_property
    def storylines(self) -> Mapping[str, tuple[Spread, ...]]:
        """Printed stories by the slug of their storyline, in order of time; at least two in each."""
        found: dict[str, list[Spread]] = {}
        for spread in self.spreads:
            if spread.placement.storyline:
                found.setdefault(spread.placement.storyline, []).append(spread)
        ordered = {slug: sorted(told, key=self._since) for slug, told in sorted(found.items())}
        return {slug: tuple(told) for slug, told in ordered.items() if len(told) > 1}

    def storyline(self, spread: Spread) -> tuple[Spread, ...]:
        """The storyline a story is part of, in order of time; else empty."""
        return self.storylines.get(spread.placement.storyline, ())

    def _since(self, spread: Spread) -> tuple[datetime, str]:
        return self.story(spread.placement.story).opened, spread.slug

    @cached_property
    def shelves(self) -> tuple[Shelf, ...]:
        """The sections that have a story: the owner's own first, then those of the paper."""
        own = [
            Shelf(slug=section.slug, own=section, spreads=within)
            for section in self.stylebook.edit.sections
            if (within := tuple(s for s in self.spreads if section.slug in s.placement.sections))
        ]
        beats = [
            Shelf(slug=beat, own=None, spreads=tuple(s for s in self.spreads if s.placement.beat == beat))
            for beat in self.beats
        ]
        return (*own, *beats)


@lru_cache(maxsize=1)
def press_digest() -> str:
    """Changes whenever a template, a catalogue, the style or the press itself does."""
    digest = hashlib.blake2b(digest_size=8)

    def walk(folder: Traversable, name: str) -> None:
        for entry in sorted(folder.iterdir(), key=lambda e: e.name):
            if entry.is_dir() and entry.name != "__pycache__":
                walk(entry, f"{name}/{entry.name}")
            elif entry.name.endswith((".py", ".html", ".css", ".js", ".svg", ".po")):
                digest.update(f"{name}/{entry.name}\x00".encode() + entry.read_bytes())

    walk(files(__package__), "")
    return digest.hexdigest()


@lru_cache(maxsize=8)
def asset(name: str) -> tuple[str, bytes]:
    """(address with the hash of the content in it, content) of a file in assets/."""
    content = (files(__package__) / "assets" / name).read_bytes()
    stem, _, extension = name.rpartition(".")
    if not stem:
        raise PressError(f"no such asset: {name}", name=name)
    return f"/assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{extension}", content
