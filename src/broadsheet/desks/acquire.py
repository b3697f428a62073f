"""Acquire: publishers' photographs that may be printed.

Takes the slate of one story, files the Picture made of a photograph of one of the reports its articles were made
from: one that an open licence of its own, or the outlet's word to the owner, allows (``may_copy``). The desk reads the
outside and draws nothing; what a page looks like without a photograph is decided by illustrate, which leaves one that
stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from .. import ports
from ..easel import Developed
from ..errors import BadReply, BroadsheetError, FetchError, TooSlow, UnsafeAddress, WireError
from ..languages import language
from ..news import Filed, Form, Held, Photo, Picture, Recipe, Report, Slate, SlateEntry, Spiked, content_id
from ..settings import INTERFACE
from ..text.caps import may_copy
from ..text.urls import host

VERSION = 2
KIND = "photo"
TYPES = ("image/jpeg", "image/png", "image/webp")
ACCEPT = "image/jpeg, image/webp;q=0.9, image/png;q=0.9"
MOST_BYTES = 10_000_000
MOST_ASKED = 3
"""Photographs of one story that are asked for in turn."""
AGAIN = frozenset({408, 425, 429})
"""Answers of 4xx that may be others soon."""
PUBLISHED = "{outlet} published this photograph."
CAPTION = "Its caption there: {caption}."
CONTEXT = "picture"
_NO_PHOTOGRAPH = re.compile(
    r"(?<![a-z])(?:logo|icon|favicon|avatar|placeholder|sprite)s?(?![a-z])", re.IGNORECASE
)

Develop = Callable[[bytes, Photo, tuple[tuple[str, str], ...]], Developed]
"""``easel.photograph``, in a process that can be ended."""


class Acquire:
    """See the module. Raises what the web raises where no photograph is to be had now, but may be later."""

    name = "acquire"
    batch = 1
    lanes = 4

    def __init__(
        self,
        *,
        web: ports.Web,
        languages: tuple[str, ...],
        words: ports.Words,
        develop: Develop,
        sign: ports.Sign | None = None,
    ) -> None:
        self._web = web
        self._languages = tuple(lang for lang in languages if lang in INTERFACE)
        self._words = words
        self._develop = develop
        self._sign = sign
        self.recipe = Recipe(desk=self.name, version=VERSION, digest=content_id(VERSION, *self._languages))

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Picture] | Spiked | Held]:
        for slate in pieces:
            yield self._outcome(slate)

    def _outcome(self, slate: Slate) -> Filed[Picture]:
        notes: dict[str, str] = {}
        made: list[Picture] = []
        for entry in slate.entries:
            made += self._picture(slate, entry, notes)
        code, note = next(iter(notes), ""), "; ".join(notes.values())
        return Filed(subject=slate.id, made=tuple(made), code="" if made else code, note=note)

    def _picture(self, slate: Slate, entry: SlateEntry, notes: dict[str, str]) -> Iterator[Picture]:
        """The first that can be had, none where it stands already. ``notes`` says by code why others could not.

        Raises WireError.
        """
        later: WireError | None = None
        for report in list(_allowed(entry))[:MOST_ASKED]:
            photo = report.photo
            if photo is None:
                continue
            alts = self._alts(report, entry)
            if entry.picture and (entry.picture.photo, entry.picture.alt) == (photo, alts):
                return
            try:
                file = self._file(photo)
                developed = self._develop(file, photo, alts)
            except (BadReply, TooSlow, WireError) as error:
                if isinstance(error, FetchError) and _is_passing(error):
                    later = error
                notes[_code(error)] = f"{photo.url}: {error}"
                continue
            yield self._signed(_print(slate, entry, photo, alts, developed), file)
            return
        if later:
            raise later

    def _file(self, photo: Photo) -> bytes:
        """Raises WireError. Its terms were stated of what is at this address: where another host answers nobody knows
        those of what it gives."""
        answer = self._web.get(photo.url, accept=ACCEPT, types=TYPES, max_bytes=MOST_BYTES)
        if not _is_same_site(host(photo.url), host(answer.url)):
            raise UnsafeAddress(f"it leads to {answer.url}", url=photo.url)
        return answer.body

    def _signed(self, picture: Picture, file: bytes) -> Picture:
        if self._sign is None:
            return picture
        signed = tuple(self._sign(image, picture.source_type, parent=file) for image in picture.images)
        return replace(picture, images=signed)

    def _alts(self, report: Report, entry: SlateEntry) -> tuple[tuple[str, str], ...]:
        """In every language of the site and of the articles: whose photograph it is, and the publisher's caption."""
        langs = dict.fromkeys((*self._languages, *(a.lang for a in entry.articles if a.lang in INTERFACE)))
        return tuple((lang, self._alt(report, lang)) for lang in langs)

    def _alt(self, report: Report, lang: str) -> str:
        pack = language(lang)
        said = self._words(lang, PUBLISHED, context=CONTEXT, outlet=report.outlet)
        caption = report.photo.caption if report.photo else ""
        if not caption:
            return said
        quoted = pack.phrases.lists.quoted.replace("{words}", caption.rstrip(". 。"))
        return f"{said}{pack.traits.joint}{self._words(lang, CAPTION, context=CONTEXT, caption=quoted)}"


def _allowed(entry: SlateEntry) -> Iterator[Report]:
    """Reports whose picture may be printed, in the order of the story: of those that articles with a picture were
    made from."""
    cited = {id for article in entry.articles if article.form is not Form.BRIEF for id in article.made_from}
    for reading in entry.readings:
        report = reading.report
        if report.id in cited and may_copy(report) and report.photo and not _is_sign(report.photo.url):
            yield report


def _is_sign(url: str) -> bool:
    """True for what its own name calls a logo or an icon."""
    return bool(_NO_PHOTOGRAPH.search(urlsplit(url).path.rpartition("/")[2]))


def _is_same_site(one: str, other: str) -> bool:
    """Same host, or one below the other ("media.example.org" and "example.org")."""
    a, b = one.removeprefix("www."), other.removeprefix("www.")
    return a == b or a.endswith(f".{b}") or b.endswith(f".{a}")


def _is_passing(error: FetchError) -> bool:
    return not 400 <= error.status < 500 or error.status in AGAIN


def _code(error: BroadsheetError) -> str:
    return "no-photograph" if isinstance(error, BadReply) else error.code


def _print(
    slate: Slate, entry: SlateEntry, photo: Photo, alts: tuple[tuple[str, str], ...], developed: Developed
) -> Picture:
    return Picture(
        story=entry.story.id,
        of=slate.id,
        kind=KIND,
        source_type=developed.source_type,
        alt=alts,
        images=developed.images,
        photo=photo,
    )
