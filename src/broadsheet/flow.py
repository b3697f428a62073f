"""What follows what: a row a desk, in the order of a round. The only place that says so.

Archive, crew, rota and newsroom read it and hold no list of desks: which desks a noun wakes when it is filed, what a
tray assembles, which desks other processes carry, and which work once more what came back, all derive from these rows.

Two things go against the stream, and no others. What the copy desk returns goes back to the writer: see ``halves``. And
what becomes of reports after print (a ``Notice``: gone, back, corrected, changed), of an article that was taken back or
put back (``Withdrawal``) or of its story is looked at by ``assign``, which has the article mended: see its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from .news import (
    Article,
    Assignment,
    Correction,
    Dispatch,
    Edition,
    Galley,
    Links,
    Notice,
    Organisation,
    Page,
    Passed,
    Person,
    Picture,
    Place,
    Reading,
    Report,
    Returned,
    SignOff,
    Slate,
    StoryMove,
    Visit,
    Visited,
    Window,
    Withdrawal,
)


class Unit(Enum):
    """What one piece before a desk is."""

    FEED = "feed"
    """Of the owner's list, when it is due."""
    NOUN = "noun"
    """As it was filed."""
    WINDOW = "window"
    """New readings in order of publication, many at once."""
    STORY = "story"
    """Once for all that changed since the desk last looked."""
    STORIES = "stories"
    """All at once, with those that changed marked."""
    EDITION = "edition"
    """All that can be printed, at once."""


class Work(Enum):
    """What kind of work it is, which decides who carries it."""

    OUTSIDE = "reads the outside"
    COMPUTES = "computes"
    """Keeps no state: other processes carry it, and can be ended."""
    FILLS = "computes on all cores"
    """The same, but several at once would only be in one another's way."""
    DECIDES = "looks over the house"
    """One piece after the other, in the newsroom's own process."""
    PRINTS = "makes up the print"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One desk."""

    name: str
    """Its verb."""
    does: str
    """In a line, for the command of that name."""
    takes: type
    of: tuple[type, ...]
    """What its piece cannot be without: filed by desks before it."""
    beside: tuple[type, ...] = ()
    """What else the tray lays on the piece where it is there."""
    files: tuple[type, ...]
    woken_by: tuple[type, ...]
    """Nouns that, when they are filed, lay a piece before it."""
    unit: Unit
    work: Work
    model: str = ""
    """The setting that names the model it asks; empty where it asks none the owner could name."""

    @property
    def shows(self) -> frozenset[type]:
        """All that its tray assembles a piece of."""
        return frozenset((*self.of, *self.beside))


FLOW: tuple[Row, ...] = (
    Row(name="gather", does="Visit the feeds that are due.",
        takes=Visit, of=(), beside=(Visited,), files=(Dispatch, Visited),
        woken_by=(), unit=Unit.FEED, work=Work.OUTSIDE),
    Row(name="fetch", does="Fetch the pages of new dispatches.",
        takes=Dispatch, of=(Dispatch,), files=(Page,),
        woken_by=(Dispatch,), unit=Unit.NOUN, work=Work.OUTSIDE),
    Row(name="extract", does="Turn pages into reports.",
        takes=Page, of=(Page,), files=(Report,),
        woken_by=(Page,), unit=Unit.NOUN, work=Work.COMPUTES),
    Row(name="understand", does="Read reports: names, figures, quotations, dates, vector.",
        takes=Report, of=(Report,), files=(Reading,),
        woken_by=(Report,), unit=Unit.NOUN, work=Work.FILLS),
    Row(name="cluster", does="Place readings in stories.",
        takes=Window, of=(Reading,), beside=(StoryMove,), files=(StoryMove,),
        woken_by=(Reading,), unit=Unit.WINDOW, work=Work.DECIDES),
    Row(name="register", does="Keep one spelling for each person, organisation and place.",
        takes=Slate, of=(StoryMove, Reading), beside=(Person,), files=(Person, Organisation, Place),
        woken_by=(StoryMove,), unit=Unit.STORY, work=Work.DECIDES),
    Row(name="assign", does="Decide which stories deserve an article.",
        takes=Slate, of=(StoryMove, Reading), beside=(Person, Passed, Notice, Withdrawal), files=(Assignment,),
        woken_by=(StoryMove, Notice, Withdrawal), unit=Unit.STORY, work=Work.DECIDES),
    Row(name="write", does="Write articles.",
        takes=Assignment, of=(Assignment,), beside=(Returned,), files=(Article,),
        woken_by=(Assignment,), unit=Unit.NOUN, work=Work.COMPUTES, model="write.model"),
    Row(name="verify", does="Check articles against their sources.",
        takes=Galley, of=(Article,), beside=(Assignment,), files=(Passed, Returned),
        woken_by=(Article,), unit=Unit.NOUN, work=Work.COMPUTES, model="entailment"),
    Row(name="acquire", does="Fetch publishers' photographs that may be printed.",
        takes=Slate, of=(StoryMove, Reading, Passed), beside=(Picture,), files=(Picture,),
        woken_by=(Passed, SignOff, Withdrawal), unit=Unit.STORY, work=Work.OUTSIDE),
    Row(name="illustrate", does="Draw lead pictures.",
        takes=Slate, of=(StoryMove, Reading, Passed), beside=(Person, Picture), files=(Picture,),
        woken_by=(Passed, SignOff, Withdrawal), unit=Unit.STORY, work=Work.COMPUTES, model="illustrate.paint_model"),
    Row(name="translate", does="Translate articles.",
        takes=Slate, of=(StoryMove, Reading, Passed), beside=(Person, Notice, Withdrawal), files=(Article,),
        woken_by=(Passed, Withdrawal), unit=Unit.STORY, work=Work.DECIDES, model="translate.model"),
    Row(name="relate", does="Link stories.",
        takes=Slate, of=(StoryMove, Reading), beside=(Person, Passed), files=(Links,),
        woken_by=(StoryMove, Person), unit=Unit.STORIES, work=Work.DECIDES),
    Row(name="edit", does="Make up the edition.",
        takes=Slate, of=(StoryMove, Reading, Passed), beside=(Picture, Links, SignOff), files=(Edition,),
        woken_by=(StoryMove, Passed, Picture, Links, Correction, SignOff, Withdrawal), unit=Unit.EDITION,
        work=Work.PRINTS),
)  # fmt: skip
ROTA = tuple(row.name for row in FLOW)
"""The verbs in the order of a round."""
DESKS: Mapping[str, Row] = {row.name: row for row in FLOW}


def woken(noun: type) -> tuple[Row, ...]:
    """The desks that this noun wakes when it is filed."""
    return tuple(row for row in FLOW if noun in row.woken_by)


def taking(noun: type) -> str:
    """The desk that takes this noun, where it is one alone."""
    (name,) = (row.name for row in FLOW if row.takes is noun)
    return name


def stretch(first: type, last: type) -> tuple[str, ...]:
    """The desks from the one that files ``first`` to the one that files ``last``."""
    start = next(place for place, row in enumerate(FLOW) if first in row.files)
    end = next(place for place, row in enumerate(FLOW) if last in row.files)
    return ROTA[start : end + 1]


def doing(*kinds: Work) -> frozenset[str]:
    """The desks whose work is of these kinds."""
    return frozenset(row.name for row in FLOW if row.work in kinds)


def halves(*, model_writes: bool, translates: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The desks of one round, each time they work: what makes the words that stand, and what is made of these.

    After the copy desk's first word the stretch from ``assign`` to it works once more: what it returned is written a
    second time, and what it took back is assigned anew. Where a language model writes, a third time: what was returned
    of a model twice the digest writer writes. Where articles are translated,
    the copy desk reads these too before they are printed.
    """
    again = stretch(Assignment, Returned)
    end = ROTA.index(again[-1]) + 1
    after = [
        (row.name, again[-1]) if translates and Article in row.files else (row.name,) for row in FLOW[end:]
    ]
    return ROTA[:end] + again * (2 if model_writes else 1), tuple(chain.from_iterable(after))
