"""The composition root: the only place that names concrete classes.

``open_newsroom`` brings strangers together; ``Newsroom.round`` runs the rota once;
``Newsroom.print`` hands the newest edition to the press.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache, partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from .errors import StylebookError
from .flow import DESKS, FLOW, ROTA, Work, doing, halves
from .morgue import Morgue, open_morgue
from .news import (
    Article,
    Assignment,
    Dispatch,
    Edition,
    Feed,
    Galley,
    Links,
    Page,
    Passed,
    Person,
    Picture,
    Reading,
    Report,
    Returned,
    Slate,
    StoryMove,
    Visit,
    Visited,
    Window,
)
from .ports import (
    Chat,
    Clock,
    Crew,
    Desk,
    Embed,
    Entail,
    Library,
    Paint,
    Piece,
    ReadFeed,
    Sign,
    Till,
    Translate,
    Warm,
    Web,
)
from .press import PrintResult, print_edition
from .rota import ShiftResult, SlowHosts, check_rota, shift
from .settings import Stylebook
from .text.names.owner import NOBODY, Owner, parse_owner
from .wire.clock import WallClock
from .wire.opml import opml_read

if TYPE_CHECKING:
    from .crew.processes import ProcessCrew
    from .text.names import Gazetteer
    from .wire.web import PoliteWeb

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Progress = Callable[[str, int, int], None]
"""Called with the desk's name, the pieces done and the pieces known so far."""


@dataclass(frozen=True, kw_only=True)
class RoundResult:
    """What one round of the whole rota did."""

    shifts: tuple[ShiftResult, ...]

    @property
    def filed(self) -> int:
        return sum(s.filed for s in self.shifts)

    @property
    def moved(self) -> int:
        """Pieces filed anywhere after gather: a visit, or a second look, that brings nothing new moves nothing."""
        idle = self.of("gather") + self.of("fetch")
        return self.filed - idle + self.new_dispatches + self.made_by("fetch")

    @property
    def new_dispatches(self) -> int:
        return sum(s.made - s.filed for s in self.shifts if s.desk == "gather")

    @property
    def spiked(self) -> int:
        return sum(s.spiked for s in self.shifts)

    @property
    def held(self) -> int:
        return sum(s.held for s in self.shifts)

    @property
    def bugs(self) -> int:
        return sum(s.bugs for s in self.shifts)

    @property
    def slow(self) -> int:
        return sum(s.slow for s in self.shifts)

    def made_by(self, desk: str) -> int:
        """Nouns filed by one desk."""
        return sum(s.made for s in self.shifts if s.desk == desk)

    def of(self, desk: str) -> int:
        """Pieces filed at one desk."""
        return sum(s.filed for s in self.shifts if s.desk == desk)


@dataclass(kw_only=True)
class Staff:
    """The desks of one newsroom and the doors they are given, each made when first needed."""

    stylebook: Stylebook
    clock: Clock
    till: Till | None = None
    """Where language models are paid for; None in processes that ask none."""

    def close(self) -> None:
        self.send_home()
        if "web" in self.__dict__:
            self.web.close()

    # -- doors, opened when first used ------------------------------------------

    @cached_property
    def processes(self) -> ProcessCrew:
        from .crew.processes import ProcessCrew

        crew = self.stylebook.crew
        make = partial(_desk_of_worker, self.stylebook)
        return ProcessCrew(make, crew.processes, limit_s=crew.piece_s, alone=doing(Work.FILLS))

    @property
    def in_processes(self) -> bool:
        return self.stylebook.crew.processes != 1

    def send_home(self) -> None:
        """Other processes end, and with them the models they hold; they start anew when next needed."""
        if "processes" in self.__dict__:
            self.processes.close()

    @cached_property
    def web(self) -> PoliteWeb:
        from .wire.web import PoliteWeb

        return PoliteWeb(self.stylebook)

    @cached_property
    def embed(self) -> Embed:
        from .models.embed import make_embed

        return make_embed(self.stylebook.understand)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        from .shelf import open_shelf
        from .text.names import Gazetteer

        return Gazetteer.load(open_shelf)

    def chat(self, model: str) -> Chat:
        """The language model of that name, paid for by the archive's till. Raises StylebookError."""
        from .models.chat import make_chat
        from .models.chat_meter import Metered

        if self.till is None:
            raise RuntimeError("a language model is asked where no till is")
        settings = self.stylebook.models
        return Metered(make_chat(model, settings, self.stylebook.folder), self.till, self.clock, settings)

    @cached_property
    def unusable(self) -> Mapping[str, str]:
        """A line for each desk whose configured model cannot be asked, with what to do and what is done instead."""
        from .models.chat import unusable
        from .models.entail_onnx import unusable_entail
        from .models.translate import unusable_translator

        book = self.stylebook
        found = {}
        if book.write.model and (why := unusable(book.write.model, book.models, book.folder)):
            found["write"] = (
                f"[write] model = {book.write.model!r}: {why}. Until then the digest writer writes."
            )
        named = book.entailment if book.verify.entail else ""
        if named and (why := unusable_entail(named, book.models, book.folder)):
            found["verify"] = (
                f"[verify] entail = {named!r}: {why}. Until then articles are checked by the rules alone."
            )
        named = book.translate.model
        if named and (why := unusable_translator(named, book.models, book.folder)):
            found["translate"] = f"[translate] model = {named!r}: {why}. Until then nothing is translated."
        return found

    @cached_property
    def owner(self) -> Owner:
        """The owner's names.toml. Raises StylebookError."""
        return read_owner(self.stylebook)

    # -- desks -------------------------------------------------------------------

    def desk(self, name: str) -> Desk[Piece, object]:
        """The desk of that name. Raises StylebookError for a name not on the rota."""
        if name not in ROTA:
            raise StylebookError(f"no desk called {name!r}; the desks are {', '.join(ROTA)}", key=name)
        desk: Desk[Piece, object] = getattr(self, name)
        return desk

    @cached_property
    def gather(self) -> Desk[Visit, Dispatch | Visited]:
        from .desks.gather import Gather
        from .wire.feeds import parse_feed

        book = self.stylebook
        parse: ReadFeed = partial(self.processes.call, parse_feed) if self.in_processes else parse_feed
        return Gather(web=self.web, clock=self.clock, settings=book.gather, wire=book.wire, parse=parse)

    @cached_property
    def fetch(self) -> Desk[Dispatch, Page]:
        from .desks.fetch import Fetch

        return Fetch(web=self.web, clock=self.clock, settings=self.stylebook.wire)

    @cached_property
    def extract(self) -> Desk[Page, Report]:
        from .desks.extract import Extract

        return Extract(settings=self.stylebook.extract)

    @cached_property
    def understand(self) -> Desk[Report, Reading]:
        from .desks.understand import Understand
        from .shelf import open_shelf

        return Understand(embed=self.embed, gazetteer=self.gazetteer, shelf=open_shelf)

    @cached_property
    def cluster(self) -> Desk[Window, StoryMove]:
        from .desks.cluster import Cluster
        from .shelf import open_shelf

        return Cluster(settings=self.stylebook.cluster, shelf=open_shelf)

    @cached_property
    def register(self) -> Desk[Slate, Person]:
        from .desks.register import Register

        return Register(gazetteer=self.gazetteer, owner=self.owner)

    @cached_property
    def assign(self) -> Desk[Slate, Assignment]:
        from .desks.assign import Assign

        return Assign(settings=self.stylebook.assign, languages=self.stylebook.paper.languages)

    @cached_property
    def write(self) -> Desk[Assignment, Article]:
        from .desks.write import Write
        from .models.embed import Usem3

        book = self.stylebook
        digest = Write(settings=book.write, embed=Usem3(together=True), gazetteer=self.gazetteer)
        if not book.write.model or "write" in self.unusable:
            return digest
        from .desks.write.model import ModelWrite

        return ModelWrite(digest, self.chat(book.write.model), book.write, book.models)

    @cached_property
    def verify(self) -> Desk[Galley, Passed | Returned]:
        from .desks.verify import Verify
        from .models.embed import Usem3

        return Verify(
            gazetteer=self.gazetteer,
            embed=Usem3(together=True),
            entail=self._entail(),
        )

    def _entail(self) -> Entail | None:
        """The entailment model: the one named, else the writer's, none where that is off or cannot be used."""
        book = self.stylebook
        name = book.entailment
        if not name or ("verify" if book.verify.entail else "write") in self.unusable:
            return None
        if name.startswith("onnx:"):
            from .models.entail_onnx import OnnxEntail

            return OnnxEntail(str(self.stylebook.folder / name.removeprefix("onnx:")))
        from .desks.verify.judge import ChatEntail, Willing

        judge = ChatEntail(self.chat(name))
        return judge if book.verify.entail else Willing(judge)

    @cached_property
    def acquire(self) -> Desk[Slate, Picture]:
        from .desks.acquire import Acquire
        from .easel import photograph
        from .press.tongue import say

        return Acquire(
            web=self.web,
            languages=self.stylebook.paper.languages,
            words=say,
            develop=partial(self.processes.call, photograph) if self.in_processes else photograph,
            sign=self._seal(),
        )

    @cached_property
    def illustrate(self) -> Desk[Slate, Picture]:
        from .desks.illustrate import Illustrate
        from .press.tongue import say

        book = self.stylebook
        return Illustrate(
            settings=book.illustrate,
            languages=book.paper.languages,
            words=say,
            sign=self._seal(),
            paint=self._paint(),
        )

    def _paint(self) -> Paint | None:
        """The image model, None where the owner names none."""
        settings = self.stylebook.illustrate
        if not settings.paint_model:
            return None
        if self.till is None:
            raise RuntimeError("an image model is asked where no till is")
        from .models.paint_openai import OpenAIPaint

        return OpenAIPaint(settings, self.stylebook.models, self.web, self.till, self.clock)

    def _seal(self) -> Sign | None:
        """What signs pictures, None where there are no keys. Raises StylebookError."""
        from .easel.seal import Seal

        settings = self.stylebook.illustrate
        chain, key = (self.stylebook.folder / path for path in (settings.chain, settings.key))
        return Seal(chain, key) if chain.exists() and key.exists() else None

    @cached_property
    def translate(self) -> Desk[Slate, Article]:
        from .desks import translate

        book = self.stylebook
        return translate.Translate(self._translator(), book.translate.languages or book.paper.languages)

    def _translator(self) -> Translate | None:
        """What translates, None where the owner names nothing or it cannot be used."""
        book = self.stylebook
        if not book.translate.model or "translate" in self.unusable:
            return None
        if book.translate.model == "apertium":
            from .models.translate import Apertium

            return Apertium()
        from .desks.translate.chat import ChatTranslate

        return ChatTranslate(
            self.chat(book.translate.model),
            book.paper.languages,
            most_tokens=book.models.max_reply_tokens,
            attempts=book.models.max_attempts,
        )

    @cached_property
    def relate(self) -> Desk[Slate, Links]:
        from .desks.relate import Relate

        return Relate()

    @cached_property
    def edit(self) -> Desk[Slate, Edition]:
        from .desks.edit import Edit

        paper, mode = self.stylebook.paper, self.stylebook.publish.mode
        return Edit(settings=self.stylebook.edit, languages=paper.languages, mode=mode)


@dataclass(kw_only=True)
class Newsroom:
    """One open newsroom. Use as a context manager; desks are built when first needed."""

    stylebook: Stylebook
    clock: Clock
    morgue: Morgue
    feeds: tuple[Feed, ...]
    staff: Staff
    strict: bool = True
    """A bug at a desk stops the round; else its piece is set aside."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.staff.close()
        self.morgue.close()

    @property
    def library(self) -> Library:
        return self.morgue.library

    @property
    def web(self) -> Web:
        return self.staff.web

    @property
    def unusable(self) -> tuple[str, ...]:
        """A line for each configured model that cannot be asked, with what is done instead."""
        return tuple(self.staff.unusable.values())

    def desk(self, name: str) -> Desk[Piece, object]:
        """The desk of that name. Raises StylebookError for a name not on the rota."""
        return self.staff.desk(name)

    def _crew(self, name: str) -> Crew:
        from .crew.local import LocalCrew

        model = DESKS[name].model
        asks_a_model = bool(model and attrgetter(model)(self.stylebook))
        computes = name in doing(Work.COMPUTES, Work.FILLS)
        if computes and not asks_a_model and self.staff.in_processes:
            return self.staff.processes
        # A model in this process takes processor time of its own, which is no fault of the piece.
        return LocalCrew(0.0 if asks_a_model else self.stylebook.crew.piece_s)

    # -- work ----------------------------------------------------------------------

    def shift(
        self,
        name: str,
        *,
        all_now: bool = False,
        on_progress: Progress | None = None,
        slow: SlowHosts | None = None,
    ) -> ShiftResult:
        """Work everything that stands before one desk. ``slow``: what the round knows of slow hosts."""
        desk = self.desk(name)
        tray = self.morgue.tray(name, stylebook=self.stylebook, feeds=self.feeds, all_now=all_now)
        return shift(
            desk,
            tray,
            self._crew(name),
            self.clock,
            max_tries=self.stylebook.wire.max_tries,
            on_progress=on_progress,
            strict=self.strict,
            slow=slow,
        )

    def round(self, *, all_now: bool = False, on_progress: Progress | None = None) -> RoundResult:
        """The whole rota once, in the order of ``flow.halves``; between the halves the processes end."""
        check_rota(FLOW)
        done: list[ShiftResult] = []
        slow = SlowHosts()
        book = self.stylebook
        for half in halves(model_writes=bool(book.write.model), translates=bool(book.translate.model)):
            done += [self.shift(name, all_now=all_now, on_progress=on_progress, slow=slow) for name in half]
            self.staff.send_home()
        return RoundResult(shifts=tuple(done))

    def print(
        self, target: Path | None = None, *, side: Path | None = None, verify: bool = False
    ) -> PrintResult:
        """Print the newest edition. Raises PressError; the printed site then stays as it was.

        ``side``: folder of the press's private files, else one beside ``target``. ``verify``: read the disk back.
        """
        empty = Edition(languages=self.stylebook.paper.languages, placements=(), at=EPOCH)
        edition = self.library.edition() or empty
        where = target or self.stylebook.site_dir
        return print_edition(
            self.library, edition, self.stylebook, where, listed=self.feeds, side=side, verify=verify
        )


def open_newsroom(
    stylebook: Stylebook,
    *,
    feeds: Sequence[Feed] | None = None,
    archive: str = "",
    clock: Clock | None = None,
    strict: bool = True,
) -> Newsroom:
    """Bring strangers together.

    ``feeds``: the sources, else those of ``feeds.opml`` beside the settings. ``archive``: a database
    address that stands in for the settings' own. ``strict``: a bug at a desk stops the round instead of costing
    the piece. Raises StylebookError and MorgueError.
    """
    clock = clock or WallClock()
    read_owner(stylebook)
    url = archive or stylebook.morgue.url or f"sqlite:///{stylebook.folder / 'morgue.sqlite'}"
    morgue = open_morgue(url, clock=clock)
    return Newsroom(
        stylebook=stylebook,
        clock=clock,
        morgue=morgue,
        staff=Staff(stylebook=stylebook, clock=clock, till=morgue.till),
        feeds=tuple(feeds) if feeds is not None else _owner_feeds(stylebook),
        strict=strict,
    )


@lru_cache(maxsize=1)
def _staff_of_worker(stylebook: str) -> Staff:
    return Staff(stylebook=Stylebook.model_validate_json(stylebook), clock=WallClock())


def _desk_of_worker(stylebook: Stylebook, name: str) -> Desk[Piece, object]:
    """A desk built in a process of the crew, its models loaded."""
    desk = _staff_of_worker(stylebook.model_dump_json()).desk(name)
    if isinstance(desk, Warm):
        desk.warm()
    return desk


def read_owner(stylebook: Stylebook) -> Owner:
    """The decisions of names.toml beside the settings. Raises StylebookError."""
    path = stylebook.names_file
    return parse_owner(path.read_text("utf-8"), path.name) if path.exists() else NOBODY


def _owner_feeds(stylebook: Stylebook) -> tuple[Feed, ...]:
    path = stylebook.sources_file
    return opml_read(path.read_bytes()) if path.exists() else ()


__all__ = ["Newsroom", "Progress", "RoundResult", "open_newsroom"]
