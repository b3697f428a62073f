"""Stories: what the desks cluster and relate take and file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from zlib import crc32

from .base import content_id, noun
from .read import Reading, Vector


@noun
class Member:
    """What clustering remembers of a reading once it is placed."""

    report: str
    story: str
    """Story id; empty before placing."""
    lang: str
    outlet: str
    published: datetime
    headline: str
    names: frozenset[str]
    figures: frozenset[str]
    genre: str
    vector: Vector
    by_hand: bool = False
    """True where a person's move put it in this story: no later round takes it out again."""
    opened: datetime | None = None
    """When its story opened, where the archive knows."""
    letters: bytes = b""
    """Letter groups of the headline as the archive keeps them; empty where it does not."""
    told_in: bytes = b""
    """Beside each of the names, in order, then of the figures: which sentence alone tells it (``sentence_mark``,
    "<u4"), 0 where the headline or several do. Empty where the archive does not know."""

    @classmethod
    def of(cls, reading: Reading, story: str = "", *, by_hand: bool = False) -> Member:
        """What is remembered of ``reading``; names of headline and text, figures and days of the text."""
        report = reading.report
        names, figures = _in_sentences(reading)
        told_in = [names[name] for name in sorted(names)] + [figures[figure] for figure in sorted(figures)]
        return cls(
            report=report.id,
            story=story,
            lang=reading.lang,
            outlet=report.outlet,
            published=report.published,
            headline=report.headline,
            names=frozenset(names),
            figures=frozenset(figures),
            genre=reading.genre,
            vector=reading.vector,
            by_hand=by_hand,
            told_in=array("I", told_in).tobytes(),
        )


_LINE = re.compile(r"[^\n]+")
"""No sentence goes on in the next paragraph, wherever its end was found."""


def sentence_mark(text: str) -> int:
    """A number for a sentence by its letters, never 0: the same words with another clock in them have the same."""
    return crc32("".join(filter(str.isalpha, text.casefold())).encode()) or 1


def _in_sentences(reading: Reading) -> tuple[dict[str, int], dict[str, int]]:
    """Names, figures and days as clustering remembers them, each with the mark of the only sentence that tells it."""
    text = reading.report.text
    lines = [
        found.span() for span in reading.sentences for found in _LINE.finditer(text, span.start, span.end)
    ]
    starts = [start for start, _ in lines]
    marks = [sentence_mark(text[start:end]) for start, end in lines]

    def placed(told: Iterable[tuple[str, int]], found: dict[str, int]) -> dict[str, int]:
        for key, start in told:
            number = bisect_right(starts, start) - 1
            mark = marks[number] if number >= 0 else 0
            found[key] = mark if found.get(key, mark) == mark else 0
        return found

    headline = {m.key: 0 for m in reading.headline_names if m.key}
    names = placed(((m.key, m.span.start) for m in reading.names if m.key), headline)
    counted = [(f"{f.value:g} {f.unit or f.kind}", f.span.start) for f in reading.figures]
    days = [(f"{d.first} {d.last} day", d.span.start) for d in reading.dates if not d.relative]
    return names, placed([*counted, *days], {})


class Members(Protocol):
    """The placed members of the window, read only when the desk's own state is stale."""

    def __call__(self) -> Sequence[Member]: ...


@noun
class Past:
    """The stories as they stood at one moment, and what was decided since."""

    before: tuple[Member, ...]
    """Placed reports published before it, each with the story it told then."""
    since: tuple[Member, ...]
    """Placed reports published since, in order, each with the story it was put in, whatever that was merged into."""
    now: tuple[str, ...]
    """Beside each of ``since``: the story it stands in now."""
    merges: tuple[tuple[str, str, datetime], ...]
    """Merges made since: (the story that went, the one it went to, when)."""


class ReadPast(Protocol):
    """The stories as of a moment, read from the archive."""

    def __call__(self, moment: datetime, /) -> Past: ...


@noun
class Window:
    """New readings in order of publication, and the way to what is already placed.

    ``mark`` names the last move filed. A desk that made that move may go on with the
    state it holds; any other desk reads ``members()`` anew. A reading published before
    ``newest`` is late: what was published after it is placed again, from the ``past``.
    """

    readings: tuple[Reading, ...]
    mark: str
    members: Members
    newest: tuple[datetime, str] | None = None
    """Publication time and id of the newest placed report; None where nothing is placed."""
    settled: datetime | None = None
    """Nothing published before is placed again, however late a reading comes."""
    past: ReadPast | None = None
    """None where nothing is ever placed again: a collection all of which is at hand."""
    timeless: bool = False
    """True for a collection of which no times are known: the order of its reports says nothing."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of the readings it is made of."""
        return tuple(reading.id for reading in self.readings)

    def only(self, parts: frozenset[str]) -> Window:
        """The same of these readings alone."""
        return replace(self, readings=tuple(r for r in self.readings if r.id in parts))

    @property
    def id(self) -> str:
        return content_id("window", self.mark, *(r.id for r in self.readings))


class MoveKind(StrEnum):
    OPEN = "open"
    JOIN = "join"
    MERGE = "merge"
    UNMERGE = "unmerge"
    SPLIT = "split"
    SPIKE = "spike"


@noun
class StoryMove:
    """One decision about which story a report tells.

    ``open``: ``report`` starts ``story``. ``join``: ``report`` goes to ``story``. ``merge``:
    all of ``other`` goes to ``story``, which leaves a redirect. ``unmerge``: ``story`` was merged into
    ``other`` and comes back with all that had been put in it. ``split``: ``report`` leaves
    ``other`` for ``story``. ``spike``: the report is no story ("brief", "live").
    """

    kind: MoveKind
    story: str
    report: str
    at: datetime
    """The report's publication time, not the wall clock; of a merge, that of the newest report placed."""
    before: str
    """Id of the move before it: the moves are a chain, replayable from the first."""
    other: str = ""
    score: float = 0.0
    why: tuple[str, ...] = ()
    runner_up: str = ""
    runner_up_score: float = 0.0
    by_hand: bool = False

    @property
    def id(self) -> str:
        return content_id("move", self.before, self.kind, self.story, self.report, self.other)


@noun
class Story:
    """One event. Folded from its moves; ``id`` and ``slug`` are for life."""

    id: str
    slug: str
    """ASCII, one for all languages, made once from the first report's headline."""
    headline: str
    """Headline of the first report, in ``lang``."""
    lang: str
    reports: tuple[str, ...]
    """In order of publication."""
    opened: datetime
    updated: datetime
    merged_into: str = ""


@noun
class Notice:
    """What became of a report after an article was made from it."""

    kind: str
    """gone (404, 410), corrected (marked by its outlet), changed (silently); person: no report, a person's act;
    spelling: no report either, the owner decided how a name is written."""
    report: str
    """Id of the report as the article knew it."""
    outlet: str
    lang: str
    at: datetime
    """When it was seen (gone), or the time of the newer version."""
    words: str = ""
    """The outlet's own words of its correction, or the person's reason, in ``lang``; empty where none."""

    @property
    def id(self) -> str:
        return content_id("notice", self.kind, self.report, self.at.isoformat(), self.words)


@noun
class Link:
    """Why one story leads to another: follow-up, background, people, place, contradicts."""

    story: str
    to: str
    kind: str
    score: float
    why: tuple[str, ...] = ()
    """Names the two share, as the reports of ``story`` write them, weightiest first."""
    names: tuple[tuple[tuple[str, str], ...], ...] = ()
    """Beside each of ``why``: (language, spelling) where the name is registered, else empty."""

    @property
    def id(self) -> str:
        return content_id("link", self.story, self.to, self.kind)


@noun
class Links:
    """All links of one story at one moment of its life; replaces the earlier ones."""

    story: str
    links: tuple[Link, ...]
    of: str
    """Id of the slate they were drawn from."""

    @property
    def id(self) -> str:
        return content_id("links", self.story, self.of)
