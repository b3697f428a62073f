"""The desk illustrate: a lead picture drawn by rule from facts the article's sources bear out.

It draws no scene and no person: a map of where it happened, the figure of the news with what it counts, bars, days,
names with offices, or words with the name of who said them; each comes from a passage that the article cites. An
article that has none of these gets no picture, or one by the image model that the owner names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from broadsheet import ports
from broadsheet.easel import Drawn, Faces, Marks, draw, prints, source_type
from broadsheet.errors import MissingGlyph, ModelError, NoRoom
from broadsheet.languages import digest as packs
from broadsheet.news import (
    Article,
    Filed,
    Form,
    Picture,
    Recipe,
    Slate,
    SlateEntry,
    Spiked,
    content_id,
)
from broadsheet.settings import INTERFACE
from broadsheet.settings import Illustrate as Settings
from broadsheet.text.caps import may_copy

from .facts import Facts
from .painted import Painter
from .places import Places
from .told import Teller, Told
from .words import Speaker

__all__ = ["Illustrate"]

VERSION = 17
NONE = "none"
"""Kind of a picture without images: the story is printed without one, whatever was drawn for it before."""


class Illustrate:
    """Takes the slate of one story; files its picture with words in the language of each article that has a card,
    a picture without images where none has one.

    ``words``: the catalogues of the interface; ``paint``: an image model, where one is to be asked. What it could not
    give stands beside the filed picture (``model-down``, ``model-refused``, ``bad-reply``, ``budget-spent``,
    ``grave-news``). Spikes with ``no-article`` where nothing is written yet, ``brief`` where only briefs are,
    ``no-words`` where no article is in a language of the interface,
    ``missing-glyph`` where no font at hand draws the words.
    """

    name = "illustrate"
    batch = 1
    lanes = 1

    def __init__(
        self,
        *,
        settings: Settings,
        languages: tuple[str, ...],
        words: ports.Words,
        sign: ports.Sign | None = None,
        paint: ports.Paint | None = None,
    ) -> None:
        self.settings = settings
        self.languages = tuple(lang for lang in languages if lang in INTERFACE)
        self.speakers: dict[str, Speaker] = {lang: Speaker(lang, words) for lang in INTERFACE}
        self.sign = sign
        self.painter = Painter(paint, settings, self.speakers, self.languages) if paint else None
        decides = settings.model_dump_json(include={"fonts_dir", "borders", "chain", "key"})
        asked = [self.painter.digest, settings.paint_when, settings.paint_grave] if self.painter else []
        digest = content_id(VERSION, decides, *asked, packs(), *self.languages)
        self.recipe = Recipe(desk=self.name, version=VERSION, digest=digest)
        self._faces: dict[str, Faces] = {}

    def work(self, pieces: Sequence[Slate], /) -> Iterator[Filed[Picture] | Spiked]:
        for slate in pieces:
            yield self._outcome(slate)

    def _outcome(self, slate: Slate) -> Filed[Picture] | Spiked:
        made: list[Picture] = []
        notes: dict[str, str] = {}
        for entry in slate.entries:
            if slate.due and entry.story.id not in slate.due:
                continue
            if not entry.articles:
                return Spiked(
                    subject=slate.id, code="no-article", reason="nothing is written on this story yet"
                )
            whole = [a for a in entry.articles if a.form is not Form.BRIEF]
            if not whole:
                return Spiked(subject=slate.id, code="brief", reason="a brief has no card")
            articles = self._drawable(whole)
            if not articles:
                return Spiked(
                    subject=slate.id, code="no-words", reason="cards have no words for these languages"
                )
            if _has_photograph(entry):
                continue
            try:
                picture = self._picture(slate, entry, articles)
            except MissingGlyph as missing:
                return Spiked(subject=slate.id, code=missing.code, reason=str(missing))
            if self.painter and (self.settings.paint_when == "always" or not picture.images):
                picture = self._painted(self.painter, slate, entry, articles, notes) or picture
            if not _same(picture, entry.picture):
                made.append(self._signed(picture))
        return Filed(
            subject=slate.id, made=tuple(made), code=next(iter(notes), ""), note="; ".join(notes.values())
        )

    def _drawable(self, articles: Sequence[Article]) -> list[Article]:
        """Articles in languages with words, in the order of the site's languages."""
        known: dict[str, Article] = {a.lang: a for a in articles if a.lang in self.speakers}
        order: list[str] = [lang for lang in self.languages if lang in known]
        order += sorted(set(known) - set(order))
        return [known[lang] for lang in order]

    def _picture(self, slate: Slate, entry: SlateEntry, articles: Sequence[Article]) -> Picture:
        facts, places = Facts(articles, entry.readings), Places(entry.readings, slate.people, articles)
        teller = Teller(facts, places, self.speakers, self.settings.borders)
        drawn = {a.lang: found for a in articles if (found := self._drawn(teller.tell(a)))}
        cards = {lang: told for lang, (told, _) in drawn.items()}
        first = next(iter(cards.values()), None)
        charts = bool(cards) and all(told.kind == "chart" for told in cards.values())
        source = source_type("dataDrivenMedia" if charts else "algorithmicMedia")
        return Picture(
            story=entry.story.id,
            of=slate.id,
            kind=first.kind if first else NONE,
            source_type=source,
            alt=self._alt(cards, first) if first else (),
            images=tuple(
                image
                for told, canvas in drawn.values()
                for image in prints(
                    canvas, told.lang, Marks(source, ((told.lang, told.alt(self.speakers[told.lang])),))
                )
            ),
        )

    def _painted(
        self,
        painter: Painter,
        slate: Slate,
        entry: SlateEntry,
        articles: Sequence[Article],
        notes: dict[str, str],
    ) -> Picture | None:
        """The model's picture; where there is none ``notes`` says by code why."""
        if why := painter.refused(entry, articles):
            notes["grave-news"] = f"no model is asked for a picture of such news: {why}"
            return None
        try:
            return painter.picture(slate, entry, articles)
        except ModelError as error:
            notes[error.code] = f"no picture of a model: {error}"
            return None

    def _drawn(self, could: Sequence[Told]) -> tuple[Told, Drawn] | None:
        """The first that fits its canvas. Raises MissingGlyph."""
        for told in could:
            try:
                return told, draw(told.card, self._faces_of(told.lang))
            except NoRoom:
                continue
        return None

    def _signed(self, picture: Picture) -> Picture:
        """The picture with a manifest in each of its files, where there are keys."""
        if self.sign is None:
            return picture
        signed = tuple(self.sign(image, picture.source_type) for image in picture.images)
        return replace(picture, images=signed)

    def _alt(self, cards: Mapping[str, Told], first: Told) -> tuple[tuple[str, str], ...]:
        """A description in every language of the site: of its own card, else of the first one."""
        langs = dict.fromkeys((*self.languages, *cards))
        return tuple((lang, cards.get(lang, first).alt(self.speakers[lang])) for lang in langs)

    def _faces_of(self, lang: str) -> Faces:
        if lang not in self._faces:
            self._faces[lang] = Faces(lang, self.settings.fonts_dir)
        return self._faces[lang]


def _has_photograph(entry: SlateEntry) -> bool:
    """True where a publisher's photograph stands that may still be printed: it shows what no drawing can."""
    photo = entry.picture.photo if entry.picture else None
    return bool(photo) and photo in [r.report.photo for r in entry.readings if may_copy(r.report)]


def _same(new: Picture, old: Picture | None) -> bool:
    """True where the picture that is filed already looks and reads the same."""
    if old is None or old.kind != new.kind or old.alt != new.alt:
        return False
    return [i.digest for i in old.images] == [i.digest for i in new.images]
