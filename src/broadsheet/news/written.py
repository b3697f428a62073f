"""The words and what is printed: what the desks assign to edit take and file."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from .base import content_id, noun
from .gathered import Photo
from .read import Person, Reading, Span
from .told import Links, Notice, Story


class Ruling(StrEnum):
    SUPPORTED = "supported"
    UNSURE = "unsure"
    """A doubt that cannot be shown."""
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"


class Writer(StrEnum):
    DIGEST = "digest"
    MODEL = "model"
    PERSON = "person"


@noun
class Cite:
    """A place in a report that a sentence rests on. ``span`` points into ``report.text``."""

    report: str
    span: Span


@noun
class Sentence:
    text: str
    cites: tuple[Cite, ...]


PARTS = ("figures", "quotations", "outlets")
"""What stands beside the prose, in order of print: In figures, In their words, What each outlet adds."""


@noun
class Item:
    """One statement beside the prose, complete in itself. ``part``: one of ``PARTS``."""

    part: str
    sentence: Sentence
    of: str = ""
    """What the figure counts, who says the words, which outlet adds it."""
    lang: str = ""
    """Language of the words where they are in the original and not in the article's language."""


STAGE = timedelta(hours=12)
"""So long before the newest report of a story is still its news; what is older is background to it."""


class Form(StrEnum):
    ARTICLE = "article"
    BRIEF = "brief"
    """Headline and two or three sentences, for what the reports of the language allow no more."""


@noun
class Difference:
    """Where reports disagree. ``values``: (value as written, ids of the reports that say so)."""

    what: str
    """What is counted or claimed, in the article's language, e.g. "minutes"."""
    values: tuple[tuple[str, tuple[str, ...]], ...]


@noun
class Verdict:
    """One check of one sentence. ``part``: headline, dek, body or one of ``PARTS``; ``place``: index in that part."""

    part: str
    place: int
    check: str
    """figures, quotations, names, dates, roles, support, ..."""
    ruling: Ruling
    note: str = ""
    span: Span | None = None
    """The wrong words in the sentence."""


@noun
class Article:
    """One story in one language, as written. A new revision keeps ``story`` and ``lang``."""

    story: str
    slug: str
    lang: str
    revision: int
    headline: Sentence
    dek: tuple[Sentence, ...]
    paragraphs: tuple[tuple[Sentence, ...], ...]
    writer: Writer
    made_from: tuple[str, ...]
    """Ids of the reports on the desk."""
    published: datetime
    """When this site first printed the story in this language, as the archive's library gives it; of what no edition
    has held yet, as the desks work with it, the time of the newest report the first revision was made from."""
    updated: datetime
    """When this site first printed these words, alike; before, when the newest report was published or changed."""
    beat: str = ""
    short: bool = False
    """A short edition: one report in this language."""
    translation_of: str = ""
    """Language it was translated from; empty for a native edition."""
    differences: tuple[Difference, ...] = ()
    news: str = ""
    """One line saying what is new in this revision; empty in the first."""
    notices: tuple[Notice, ...] = ()
    """Why an earlier revision was mended: what became of reports it cited. Empty where written anew."""
    attempt: int = 1
    form: Form = Form.ARTICLE
    items: tuple[Item, ...] = ()
    """The parts beside the prose, in order of ``PARTS``."""

    @property
    def id(self) -> str:
        words = [s.text for s in self.sentences]
        return content_id("article", self.story, self.lang, self.revision, self.attempt, *words)

    @property
    def teaser(self) -> str:
        """What stands for it elsewhere, in feeds and previews: its dek; of a brief, or without, its first sentence."""
        return " ".join(self.teasers)

    @property
    def teasers(self) -> tuple[str, ...]:
        """The sentences of its teaser."""
        dek = self.dek[:2] if self.form is Form.ARTICLE else ()
        return tuple(s.text for s in dek or self.body[:1])

    @property
    def words(self) -> frozenset[str]:
        """All sentences, as they read."""
        return frozenset(s.text for s in self.sentences)

    @property
    def body(self) -> tuple[Sentence, ...]:
        """All body sentences in order; ``Verdict.place`` of part "body" counts in this."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph)

    def part(self, name: str) -> tuple[Sentence, ...]:
        """The sentences of a part as ``Verdict.part`` names it: headline, dek, body or one of ``PARTS``."""
        if name in PARTS:
            return tuple(item.sentence for item in self.items if item.part == name)
        return {"headline": (self.headline,), "dek": self.dek, "body": self.body}.get(name, ())

    @property
    def placed(self) -> tuple[tuple[str, int, Sentence], ...]:
        """Every sentence in order of print with its part and its index in that part, as a ``Verdict`` names it."""
        parts = ("headline", "dek", "body", *PARTS)
        return tuple((part, place, s) for part in parts for place, s in enumerate(self.part(part)))

    @property
    def beside(self) -> dict[tuple[str, int], Item]:
        """The items by part and index in that part, in order of print."""
        own = {name: [item for item in self.items if item.part == name] for name in PARTS}
        return {(name, place): item for name, items in own.items() for place, item in enumerate(items)}

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in order of print."""
        return tuple(sentence for _, _, sentence in self.placed)

    @property
    def cited(self) -> tuple[str, ...]:
        """Ids of the reports its sentences cite, in order of print, each once."""
        return tuple(dict.fromkeys(cite.report for s in self.sentences for cite in s.cites))

    def in_one_block(self) -> Article:
        """The same sentences as a brief: dek and body in one paragraph."""
        block = (*self.dek, *self.body)
        return replace(self, form=Form.BRIEF, dek=(), paragraphs=(block,) if block else ())

    def without(self, gone: Set[tuple[str, int]]) -> Article:
        """The same article without the sentences at these places (part, index); empty paragraphs go too,
        and the line of news that says one of them."""
        lost = any(s.text in self.news for part, place, s in self.placed if (part, place) in gone)
        kept: list[tuple[Sentence, ...]] = []
        place = 0
        for paragraph in self.paragraphs:
            left = tuple(s for i, s in enumerate(paragraph, place) if ("body", i) not in gone)
            place += len(paragraph)
            kept += [left] if left else []
        return replace(
            self,
            dek=tuple(s for i, s in enumerate(self.dek) if ("dek", i) not in gone),
            paragraphs=tuple(kept),
            news="" if lost else self.news,
            items=tuple(item for at, item in self.beside.items() if at not in gone),
        )

    def each(self, put: Callable[[Sentence], Sentence]) -> Article:
        """The same article with every sentence changed by ``put``, called in order of print."""
        return replace(
            self,
            headline=put(self.headline),
            dek=tuple(map(put, self.dek)),
            paragraphs=tuple(tuple(map(put, paragraph)) for paragraph in self.paragraphs),
            items=tuple(
                replace(item, sentence=put(item.sentence))
                for item in sorted(self.items, key=lambda item: PARTS.index(item.part))
            ),
        )


@noun
class Assignment:
    """Write this story in this language from these readings."""

    story: Story
    lang: str
    readings: tuple[Reading, ...]
    """All readings of the story, in every language, in order of publication."""
    people: tuple[Person, ...] = ()
    """Registered persons, organisations and places named in the readings."""
    revision: int = 1
    before: Article | None = None
    """The last printed revision in this language, else None."""
    returned: Returned | None = None
    """Set when the copy desk sent the first attempt back."""
    why: tuple[str, ...] = ()
    """What moved since ``before``: codes such as new-outlets, changed-figure, contradiction."""
    mends: tuple[Notice, ...] = ()
    """Where not empty ``before`` is not written anew but mended: what no longer stands goes."""
    former: tuple[Reading, ...] = ()
    """Readings ``before`` was made from that stand no longer: older versions, reports that are gone."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of the reports it is made of."""
        return tuple(reading.report.id for reading in self.readings)

    def only(self, parts: frozenset[str]) -> Assignment:
        """The same of these reports alone."""
        return replace(self, readings=tuple(r for r in self.readings if r.report.id in parts))

    @property
    def id(self) -> str:
        back = self.returned.id if self.returned else ""
        made_from = (r.report.id for r in self.readings)
        mends = (notice.id for notice in self.mends)
        return content_id("assignment", self.story.id, self.lang, self.revision, back, *made_from, *mends)


@noun
class Galley:
    """An article with all the evidence it was written from, for the copy desk."""

    article: Article
    assignment: Assignment
    aside: frozenset[str] = frozenset()
    """The sentences, as ``parts`` names them, at which the copy desk failed: it reads the others alone."""

    @property
    def parts(self) -> tuple[str, ...]:
        """What it is made of: every sentence not set aside, by article, part and place."""
        return tuple(name for name in self._names if name not in self.aside)

    def only(self, parts: frozenset[str]) -> Galley:
        """The same with these sentences alone to be read."""
        return replace(self, aside=frozenset(self._names) - parts)

    @property
    def unread(self) -> frozenset[tuple[str, int]]:
        """(part, place) of the sentences set aside, as a ``Verdict`` names them."""
        named = zip(self._names, self.article.placed, strict=True)
        return frozenset((part, place) for name, (part, place, _) in named if name in self.aside)

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(f"{self.article.id}:{part}:{place}" for part, place, _ in self.article.placed)

    @staticmethod
    def id_of(article: str) -> str:
        return content_id("galley", article)

    @property
    def id(self) -> str:
        return self.id_of(self.article.id)


@noun
class Passed:
    """What may stand: ``article`` holds only sentences whose verdicts are all supported."""

    article: Article
    verdicts: tuple[Verdict, ...]
    dropped: tuple[tuple[Sentence, tuple[Verdict, ...]], ...] = ()

    @property
    def id(self) -> str:
        return content_id("passed", self.article.id)


@noun
class Returned:
    """Goes back to the writer once. Verdicts point into ``article``."""

    article: Article
    verdicts: tuple[Verdict, ...]

    @property
    def id(self) -> str:
        return content_id("returned", self.article.id)


WORDLESS = "zxx"
"""Language of an image without words (ISO 639: no linguistic content); it stands beside a text in any language."""


@noun
class Image:
    """One encoded picture of a ``Picture``: the drawing with words in ``lang``, ``WORDLESS`` for one without words."""

    lang: str
    media_type: str
    width_px: int
    height_px: int
    data: bytes
    unsigned: str = ""
    """Digest of the bytes before they were signed, empty where they are not: signing twice gives two files."""

    @property
    def digest(self) -> str:
        return self.unsigned or content_id("image", self.data)


@noun
class Picture:
    """The lead picture of a story. ``source_type`` is an IPTC DigitalSourceType URI."""

    story: str
    of: str
    """Id of the slate it was drawn from."""
    kind: str
    """map, chart, figure, people, parties, timeline, quote, model or photo; none where nothing is worth drawing."""
    source_type: str
    """Empty for a photograph whose file says none."""
    alt: tuple[tuple[str, str], ...]
    """(language, description)."""
    images: tuple[Image, ...]
    model: str = ""
    """The image model that made it; empty where it was drawn by rule."""
    prompt: str = ""
    """What the model was asked for."""
    photo: Photo | None = None
    """The publisher's picture that this is a print of."""

    @property
    def id(self) -> str:
        return content_id("picture", self.story, self.of, self.kind)


@noun
class SignOff:
    """A person (``who``) read an article and answers for it from ``at`` on."""

    article: str
    story: str
    lang: str
    who: str
    at: datetime


@noun
class Withdrawal:
    """An article taken back. Its address stays and says so.

    By a person (no ``notices``) it holds until a person lifts it; by the desks until a newer revision passes.
    """

    article: str
    story: str
    lang: str
    revision: int
    at: datetime
    why: str = ""
    """A person's words; empty where the desks withdrew it."""
    notices: tuple[Notice, ...] = ()

    @property
    def by_hand(self) -> bool:
        return not self.notices

    @property
    def id(self) -> str:
        return content_id("withdrawal", self.article, self.at.isoformat())


@noun
class SlateEntry:
    """A story with all that is known of it at this moment."""

    story: Story
    readings: tuple[Reading, ...]
    articles: tuple[Article, ...] = ()
    """Latest passed revision in each language."""
    picture: Picture | None = None
    links: Links | None = None
    signed_off: frozenset[str] = frozenset()
    """Ids of articles a person has signed off."""
    former: tuple[Reading, ...] = ()
    """Readings the articles were made from that stand no longer: older versions, reports that are gone."""
    gone: tuple[Notice, ...] = ()
    """Reports of the story whose page answers 404 or 410; they are not among ``readings``."""
    withdrawn: tuple[tuple[Article, Withdrawal], ...] = ()
    """The newest revision in each language in which it was taken back."""


@noun
class Slate:
    """What a desk looks over at once: one story (assign, register, illustrate) or all (relate, edit)."""

    entries: tuple[SlateEntry, ...]
    due: frozenset[str] = frozenset()
    """Ids of the stories that moved and want work; the others are there to compare with."""
    people: tuple[Person, ...] = ()
    at: datetime
    """The newest publication time on it: the clock of windows, decay and ranks."""

    @property
    def parts(self) -> tuple[str, ...]:
        """What it is made of: ids of its stories, or of the reports of its only one."""
        if len(self.entries) == 1:
            return tuple(reading.report.id for reading in self.entries[0].readings)
        return tuple(entry.story.id for entry in self.entries)

    def only(self, parts: frozenset[str]) -> Slate:
        """The same of these parts alone."""
        if len(self.entries) == 1:
            (entry,) = self.entries
            kept = tuple(reading for reading in entry.readings if reading.report.id in parts)
            return replace(self, entries=(replace(entry, readings=kept),))
        return replace(
            self,
            entries=tuple(entry for entry in self.entries if entry.story.id in parts),
            due=self.due & parts,
        )

    @property
    def id(self) -> str:
        parts: list[str] = sorted(self.due)
        for entry in self.entries:
            parts += [entry.story.id, *entry.story.reports, *(a.id for a in entry.articles)]
            parts += sorted({*entry.story.reports} - {reading.report.id for reading in entry.readings})
            parts += [entry.picture.id if entry.picture else "", entry.links.id if entry.links else ""]
            parts += sorted(entry.signed_off)
            parts += [*(n.id for n in entry.gone), *(w.id for _, w in entry.withdrawn)]
        parts += [content_id(person.id, person.names) for person in self.people]
        return content_id("slate", *parts)


@noun
class Placement:
    """One story's place in an edition."""

    story: str
    slug: str
    beat: str
    rank: float
    why: tuple[str, ...]
    articles: tuple[tuple[str, str], ...]
    """(language, article id)."""
    picture: str
    links: str
    """Id of its Links, else empty."""
    front: bool = True
    """On a front page; all others stand in their section and the archive only."""
    off: tuple[str, ...] = ()
    """Languages that tell it but do not have it on their front page."""
    sections: tuple[str, ...] = ()
    """Slugs of the owner's sections it stands in."""
    storyline: str = ""
    """Slug of the storyline it is part of, that of the storyline's first story; else empty."""


@noun
class Edition:
    """What is printed, in order of rank."""

    languages: tuple[str, ...]
    placements: tuple[Placement, ...]
    at: datetime

    @property
    def id(self) -> str:
        parts = (
            f"{p.story}{p.rank}{p.articles}{p.picture}{p.links}{p.beat}{p.off}{p.sections}{p.storyline}"
            for p in self.placements
        )
        return content_id("edition", *self.languages, *parts)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of all that is printed, in order of rank."""
        return tuple(id for placement in self.placements for _, id in placement.articles)


WITHDRAWN = "withdrawn"
"""``Correction.what`` where the desks took the whole article back."""


@noun
class Correction:
    """A change to what was printed: what, when, why.

    By a person: ``what`` and ``why`` in their words. By the desks: ``notices`` say why and ``dropped`` what
    was removed; the press words both in the reader's language.
    """

    article: str
    """Id of the revision that carries the change."""
    at: datetime
    what: str
    why: str
    story: str = ""
    notices: tuple[Notice, ...] = ()
    dropped: tuple[str, ...] = ()
    """Sentences that no longer stand, in the article's language."""
    added: tuple[str, ...] = ()
    """Sentences a person put in their place."""

    @property
    def of_our_words(self) -> bool:
        """True where what was printed was wrong: a person says so,
        or words went because their source no longer has them.

        False where no word changed, and where words went because a report is no longer to be found.
        """
        if not self.notices:
            return True
        return bool(self.dropped or self.added) and any(notice.kind != "gone" for notice in self.notices)

    @property
    def id(self) -> str:
        notices = (notice.id for notice in self.notices)
        return content_id("correction", self.article, self.at.isoformat(), self.what, *notices)
