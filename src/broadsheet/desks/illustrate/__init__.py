"""The desk illustrate: a lead picture drawn by rule from facts the article's sources bear out.

It draws no scene and no person. What stands on the card is the figure of the news with its unit and
noun, or a quotation with the name of who said it; each comes from a passage that the article cites.
An article that has neither gets no card.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from broadsheet import stylebook
from broadsheet.errors import MissingGlyph
from broadsheet.news import (
    Article,
    Filed,
    Form,
    Image,
    Picture,
    Recipe,
    Slate,
    SlateEntry,
    Spiked,
    content_id,
)

from .draw import SOURCE_TYPE, draw_card, encode
from .fonts import Faces
from .told import Facts, Told, tell
from .words import WORDS, describe

__all__ = ["Illustrate"]

VERSION = 2
NONE = "none"
"""Kind of a picture without images: the story is printed without one, whatever was drawn for it before."""


class Illustrate:
    """Takes the slate of one story; files its picture with words in the language of each article that has a card,
    a picture without images where none has one.

    Spikes with ``no-article`` where nothing is written yet, ``brief`` where only briefs are, ``no-words`` where no article is in a
    language the cards have words for, ``missing-glyph`` where no font at hand draws the words.
    """

    name = "illustrate"
    takes = Slate
    files = (Picture,)
    batch = 1
    lanes = 1

    def __init__(self, *, settings: stylebook.Illustrate, languages: tuple[str, ...]) -> None:
        self.settings = settings
        self.languages = tuple(lang for lang in languages if lang in WORDS)
        digest = content_id(VERSION, settings.model_dump_json(), *self.languages)
        self.recipe = Recipe(desk=self.name, version=VERSION, digest=digest)
        self._faces: dict[str, Faces] = {}

    def work(self, pieces: Sequence[Slate], /) -> Iterator[Filed[Picture] | Spiked]:
        for slate in pieces:
            yield self._outcome(slate)

    def _outcome(self, slate: Slate) -> Filed[Picture] | Spiked:
        made: list[Picture] = []
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
            try:
                picture = self._picture(slate, entry, articles)
            except MissingGlyph as missing:
                return Spiked(subject=slate.id, code=missing.code, reason=str(missing))
            if not _same(picture, entry.picture):
                made.append(picture)
        return Filed(subject=slate.id, made=tuple(made))

    def _drawable(self, articles: Sequence[Article]) -> list[Article]:
        """Articles in languages with words, in the order of the site's languages."""
        known = {a.lang: a for a in articles if a.lang in WORDS}
        order = [lang for lang in self.languages if lang in known]
        order += sorted(set(known) - set(order))
        return [known[lang] for lang in order]

    def _picture(self, slate: Slate, entry: SlateEntry, articles: Sequence[Article]) -> Picture:
        cards = tell(Facts(articles, entry.readings))
        images: list[Image] = []
        for lang, told in cards.items():
            images += encode(draw_card(told, self._faces_of(lang)), lang)
        first = next(iter(cards.values()), None)
        return Picture(
            story=entry.story.id,
            of=slate.id,
            kind=first.kind if first else NONE,
            source_type=SOURCE_TYPE,
            alt=self._alt(cards, first) if first else (),
            images=tuple(images),
        )

    def _alt(self, cards: Mapping[str, Told], first: Told) -> tuple[tuple[str, str], ...]:
        """A description in every language of the site: of its own card, else of the first one."""
        langs = dict.fromkeys((*self.languages, *cards))
        return tuple((lang, describe(cards.get(lang, first), lang)) for lang in langs)

    def _faces_of(self, lang: str) -> Faces:
        if lang not in self._faces:
            self._faces[lang] = Faces(lang, self.settings.fonts_dir)
        return self._faces[lang]


def _same(new: Picture, old: Picture | None) -> bool:
    """True where the picture that is filed already looks and reads the same."""
    if old is None or old.kind != new.kind or old.alt != new.alt:
        return False
    return [i.digest for i in old.images] == [i.digest for i in new.images]
