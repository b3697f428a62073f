"""Every protocol of the house on one page.

A desk is a pure decision and gets only the doors it needs. Rooms that implement a door
(``wire``, ``models``, ``morgue``, ``crew``) never meet the desks: ``newsroom`` introduces them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, runtime_checkable

from .errors import BroadsheetError, Bug
from .news import (
    Article,
    Correction,
    Edition,
    Feed,
    Filed,
    Held,
    Image,
    Links,
    Passed,
    Person,
    Photo,
    Picture,
    Reading,
    Recipe,
    Report,
    SignOff,
    Slip,
    Spent,
    Spiked,
    Story,
    StoryMove,
    Visited,
    Withdrawal,
)

if TYPE_CHECKING:
    import numpy as np

A = TypeVar("A", bound="Piece")
F_contra = TypeVar("F_contra", contravariant=True)
A_contra = TypeVar("A_contra", contravariant=True)
F_co = TypeVar("F_co", covariant=True)

Outcome = Filed[object] | Spiked | Held

CHUNK = 256
"""Pieces the rota asks a tray for at once; one of large ones gives fewer. The register works as many as one batch."""


class Piece(Protocol):
    """Whatever a desk takes: its ``id`` is the subject of the slip."""

    @property
    def id(self) -> str: ...


class Desk(Protocol[A_contra, F_co]):
    """One verb of the newsroom; what it takes and files, and where it stands, says its row in ``flow``.

    ``work`` yields one outcome for each piece, in any order. It may raise a BroadsheetError: the loop
    then works the unfinished pieces of the batch one by one and gives the error to its piece. Anything else it
    raises is the Bug of that piece.
    """

    name: str
    recipe: Recipe
    batch: int
    """Pieces per call of ``work``; 1 where each stands alone."""
    lanes: int
    """Calls that may run side by side (threads); 1 where the desk keeps state."""

    def work(self, pieces: Sequence[A_contra], /) -> Iterable[Filed[F_co] | Spiked | Held]: ...


@runtime_checkable
class Warm(Protocol):
    """A desk that loads models: all of them, so that no piece pays for it."""

    def warm(self) -> None: ...


# -- the outside world ----------------------------------------------------------


class Clock(Protocol):
    """The wall clock. Scheduled visits, the ledger and the times of print go by it; stories by their reports."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Response:
    """An HTTP answer, body decoded from gzip or br, not from its charset."""

    url: str
    """Final address."""
    moved_to: str
    """Where a chain of *permanent* redirects led, else empty."""
    status: int
    headers: Mapping[str, str]
    """Keys lower case."""
    body: bytes

    @property
    def not_modified(self) -> bool:
        return self.status == 304


class Web(Protocol):
    """Polite, guarded HTTP.

    Raises FetchError (also for status >= 400), RobotsRefused, TooLarge, UnsafeAddress, WrongType.
    """

    def get(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        accept: str = "*/*",
        types: Sequence[str] = (),
        max_bytes: int | None = None,
        robots: bool = True,
    ) -> Response: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedEntry:
    """One entry of a feed as the feed tells it; texts but ``content`` are plain."""

    link: str
    """Absolute, empty where the entry names no page."""
    title: str = ""
    summary: str = ""
    content: str = ""
    """Full text as HTML where the feed carries it, else empty. Not yet sanitised."""
    lang: str = "und"
    byline: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    section: str = ""
    image: str = ""
    photo: Photo | None = None
    """Its only picture, where the entry states terms of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedContent:
    """A feed, parsed, entries in the order of the feed."""

    title: str
    entries: tuple[FeedEntry, ...]
    home: str = ""
    lang: str = "und"
    licence: str = ""
    """Address of the open licence the feed names for itself, else empty."""
    ttl_s: float = 0.0
    """How long the feed asks to be left alone, 0 where it does not say."""
    bugs: tuple[Bug, ...] = ()
    """Of the entries left out because the program failed at them."""


class ReadFeed(Protocol):
    """Bytes to a feed of any format. ``lang``: what the owner says of it. Raises WrongType."""

    def __call__(self, body: bytes, content_type: str, url: str, lang: str = "und", /) -> FeedContent: ...


class Embed(Protocol):
    """Text to unit vectors. Raises ModelDown."""

    model: str
    dims: int

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), dims), rows of unit length. Cuts the input itself."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """A model's answer. ``value``: an instance of the schema that was asked for; of an image model, a file's bytes."""

    value: Any
    spent: Spent


class Chat(Protocol):
    """A language model with typed answers.

    Raises ModelDown, ModelRefused, BadReply (the answer is not of the schema; its ``spent`` tells what it
    cost all the same) and BudgetSpent.
    """

    model: str

    def ask(
        self, prompt: str, *, system: str = "", schema: type[Any], max_tokens: int, story: str = ""
    ) -> Reply:
        """``system``: the standing orders. ``schema``: a pydantic model. ``story``: whose budget pays."""
        ...


class Till(Protocol):
    """Where it is written down what language models used up. Raises MorgueError."""

    def pay(self, spent: Spent, /) -> None:
        """Written at once, in a transaction of its own: a call is paid for even if its piece fails."""
        ...

    def spent(self, *, since: datetime | None = None, story: str = "", model: str = "") -> Spent:
        """The sum, of one story or of all, of one model or of all."""
        ...


class Words(Protocol):
    """The catalogues of the interface: the words of a language for an English text. Raises MissingString."""

    def __call__(self, lang: str, text: str, /, *, context: str = "", **values: str) -> str: ...


class Sign(Protocol):
    """Who signs pictures: the same image with a manifest that says ``source``, the address of a digital source type, or
    that it was cut from ``parent``, the file of a photograph."""

    def __call__(self, image: Image, source: str, /, *, parent: bytes = b"") -> Image: ...


class Paint(Protocol):
    """An image model. Raises ModelDown, ModelRefused, BadReply and BudgetSpent."""

    model: str

    def paint(self, prompt: str, *, story: str = "") -> Reply:
        """``value``: a file of an image as it came, foreign bytes. ``story``: whose budget pays."""
        ...


class Entail(Protocol):
    """Does the evidence say what the claim says? Raises ModelError."""

    model: str

    def judge(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[tuple[float, float, float]]:
        """(supported, unsupported, contradicted) for each (evidence, claim); each row sums to 1."""
        ...


class Translate(Protocol):
    """Machine translation. Raises ModelError."""

    model: str
    trained: bool
    """Whether it is a trained model, whose words are told of as a model's."""

    def pairs(self) -> frozenset[tuple[str, str]]: ...

    def translate(self, texts: Sequence[str], *, source: str, target: str, story: str = "") -> Sequence[str]:
        """The texts in ``target``, in order. ``story``: whose budget pays."""
        ...


# -- the morgue -------------------------------------------------------------------


class Tray(Protocol[A, F_contra]):
    """What stands before one desk. Filing and its slip are one transaction."""

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[A]:
        """Pieces without a final slip (filed or spiked) whose hold, if any, is over."""
        ...

    def file(self, piece: A, made: Sequence[F_contra], slip: Slip, /) -> None: ...

    def spike(self, piece: A, slip: Slip, /) -> None: ...

    def hold(self, piece: A, slip: Slip, retry_after_s: float, /) -> None: ...

    def set_aside(self, piece: A, part: str, slip: Slip, /) -> None:
        """Hand out ``piece`` and later ones without this part (a report, a story) until the desk is reworked."""
        ...

    def tries(self, piece: A, /) -> int:
        """How often this piece has been held."""
        ...

    def host(self, piece: A, /) -> str:
        """Whose piece it is: the host it was read from, empty where it is of many."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedState:
    """What the morgue knows of one feed beside the owner's list."""

    url: str
    visited: Visited | None
    next_due: datetime | None
    last_new: datetime | None
    status: int
    code: str
    """Code of the last failure, empty after a success."""
    errors_in_row: int
    refused: Mapping[str, int] = field(default_factory=dict)
    """Reports not used, by code (robots-refused, rights-reserved, ...)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How often pieces ended in one way at one desk."""

    desk: str
    outcome: str
    code: str
    feed: str
    """Address of the feed they came from, empty past the reports."""
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleName:
    """What an article that passed can be called by."""

    id: str
    story: str
    lang: str
    revision: int
    slug: str
    """Of its printed address."""
    others: frozenset[str]
    """Every slug of its story, in any language, now or before: they lead to it as well."""


class Library(Protocol):
    """The read side, for press, serve and cli. Raises NoSuch, Locked, Corrupt."""

    def edition(self) -> Edition | None: ...
    def article(self, id: str, /) -> Passed: ...
    def articles(self, story: str, /) -> Sequence[Passed]:
        """All revisions in all languages, oldest first."""
        ...

    def revisions(self) -> Mapping[str, Sequence[tuple[str, int, str]]]:
        """(language, number, article id) of all revisions but what a person took back, by story."""
        ...

    def withdrawals(self, *, ended: bool = False) -> Sequence[tuple[str, Withdrawal]]:
        """Articles taken back, each with the address (slug) of its story; with ``ended`` also those that a newer
        revision has ended."""
        ...

    def signed_off(self) -> Mapping[str, SignOff]:
        """The articles a person answers for, by id."""
        ...

    def redirects(self) -> Mapping[str, tuple[str, str]]:
        """Addresses (slugs) of printed stories that live on in another: (their own id, that story's id)."""
        ...

    def addresses(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """Where stories were ever printed: slugs by story and language, the one that counts first."""
        ...

    def forgotten(self) -> str:
        """A mark of all that was ever forgotten, another after each time; empty where nothing was.

        An article written again after that may have its old id: what was kept under an id before is no longer true.
        """
        ...

    def corrections(self, story: str = "", /) -> Sequence[Correction]:
        """Of one story, or all of them; oldest first."""
        ...

    def story(self, id: str, /) -> Story: ...
    def stories(self, *, since: datetime | None = None, limit: int | None = None) -> Sequence[Story]:
        """Newest first; merged ones left out."""
        ...

    def moves(self, story: str = "", /) -> Sequence[StoryMove]: ...
    def report(self, id: str, /) -> Report: ...
    def reports(self, ids: Sequence[str], /) -> Sequence[Report]: ...
    def reading(self, report: str, /) -> Reading: ...
    def picture(self, id: str, /) -> Picture: ...
    def links(self, id: str, /) -> Links: ...
    def people(self) -> Sequence[Person]:
        """The whole register: persons, places and organisations."""
        ...

    def sources(self) -> Sequence[Feed]:
        """Feeds whose reports are in the archive, as they stood at the last report."""
        ...

    def feed_states(self) -> Mapping[str, FeedState]: ...
    def ledger(self, *, desk: str = "", code: str = "", limit: int = 100) -> Sequence[Slip]: ...
    def stats(self) -> Mapping[str, int]: ...


class Skip(Protocol):
    """Asked before a piece is begun: what becomes of it instead, else None."""

    def __call__(self, piece: Piece, /) -> Outcome | None: ...


class Crew(Protocol):
    """Who carries the work."""

    def carry(
        self, desk: Desk[A, object], pieces: Sequence[A], /, *, skip: Skip | None = None
    ) -> Iterator[tuple[A, Outcome | BroadsheetError, float]]:
        """Each piece once, with how it ended and the seconds it took.

        A Bug is the error of its piece, and so is TooSlow where the crew limits the time.
        """
        ...


__all__ = [
    "Article", "ArticleName", "Chat", "Clock", "Crew", "Desk", "Embed", "Entail", "FeedContent", "FeedEntry",
    "FeedState", "Library", "Outcome", "Paint", "Picture", "Piece", "ReadFeed", "Reply", "Response", "Sign", "Skip",
    "Tally", "Till", "Translate", "Tray", "Warm", "Web", "Words",
]  # fmt: skip
