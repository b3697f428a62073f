"""Trays of pieces that were filed by the desk before: dispatches, pages, reports, assignments, articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from ...flow import Row
from ...news import Article, Assignment, Dispatch, Galley, Notice, Page, Passed, Report, Returned, Slip
from ...text.urls import host
from .. import mending, versions
from ..filing import Occasion, put_assignment, put_look, wake
from ..stacks import ARTICLE, rows_by_id
from ..tables import ARTICLES, ASSIGNMENTS, DISPATCHES, WAITING
from .base import Backroom, BaseTray

GONE = {"not-found": 404, "gone": 410}


class FetchTray(BaseTray[Dispatch]):
    """Hosts take turns: fifty pages of one host, asked for one at a time, keep no other waiting.

    After each visit the next look at the page is laid here, to be ready when it is due.
    """

    def __init__(self, row: Row, room: Backroom, *, revisit_h: Sequence[float], window_days: float) -> None:
        super().__init__(row, room)
        self.revisit_h = tuple(revisit_h)
        self.window = timedelta(days=window_days)

    def load(self, c: sa.Connection, subjects: Sequence[str]) -> Sequence[Dispatch]:
        stored = self.room.stacks.dispatches(c, subjects)
        found = {id: self._with_story(c, dispatch) for id, dispatch in stored.items()}
        turns: Counter[str] = Counter()
        queue: list[tuple[int, Dispatch]] = []
        for dispatch in (found[id] for id in subjects if id in found):
            name = host(dispatch.link)
            queue.append((turns[name], dispatch))
            turns[name] += 1
        return [dispatch for _, dispatch in sorted(queue, key=lambda entry: entry[0])]

    def _with_story(self, c: sa.Connection, dispatch: Dispatch) -> Dispatch:
        """Closed where nobody needs the look: not one a person asked for, nor one at a page of an open story."""
        if dispatch.last is None or self.take(c, dispatch.id):
            return dispatch
        if versions.is_open(c, dispatch, self.window, self.room.clock.now()):
            return dispatch
        return replace(dispatch, last=replace(dispatch.last, closed=True))

    def count(self) -> int:
        """Pages to fetch; looks that are not due yet are none."""
        looks = sa.select(DISPATCHES.c.id).where(DISPATCHES.c.visit > 0)
        where = (WAITING.c.desk == self.desk, sa.or_(self.is_ready(), WAITING.c.subject.not_in(looks)))
        with self.room.store.read() as c:
            return int(c.execute(sa.select(sa.func.count()).select_from(WAITING).where(*where)).scalar_one())

    def feed(self, piece: Dispatch) -> str:
        return piece.feed.url

    def host(self, piece: Dispatch, /) -> str:
        return host(piece.link)

    def finished(self, c: sa.Connection, piece: Dispatch, made: Sequence[Any], slip: Slip) -> None:
        """What a page that is gone means for its report, and when to look again."""
        page = next((noun for noun in made if isinstance(noun, Page)), None)
        if piece.last is not None:
            url = versions.report_address(c, piece.url)
            if slip.outcome == "spiked" and slip.code in GONE:
                changed = versions.note_vanished(c, url, GONE[slip.code], slip.at)
            else:
                changed = slip.outcome == "filed" and page is None and versions.came_back(c, url, slip.at)
            if changed:
                wake(c, Notice, versions.story_of(c, url), slip.at)
        if slip.code == "story-closed" or (piece.last is None and page is None):
            return
        if following := versions.next_look(c, piece, page, slip.at, self.revisit_h):
            put_look(c, *following)


class ExtractTray(BaseTray[Page]):
    most = 32
    """Pages may be megabytes each."""

    def load(self, c: sa.Connection, subjects: Sequence[str]) -> Sequence[Page]:
        found = self.room.stacks.pages(c, subjects)
        return [found[id] for id in subjects if id in found]

    def feed(self, piece: Page) -> str:
        return piece.dispatch.feed.url

    def host(self, piece: Page, /) -> str:
        return host(piece.url)


class UnderstandTray(BaseTray[Report]):
    def load(self, c: sa.Connection, subjects: Sequence[str]) -> Sequence[Report]:
        found = self.room.stacks.reports(c, subjects)
        return [found[id] for id in subjects if id in found]

    def feed(self, piece: Report) -> str:
        return piece.feed.url

    def host(self, piece: Report, /) -> str:
        return host(piece.url)


class WriteTray(BaseTray[Assignment]):
    """A story one of whose reports is set aside here is assigned anew, without it."""

    def load(self, c: sa.Connection, subjects: Sequence[str]) -> Sequence[Assignment]:
        found = self.room.stacks.assignments(c, subjects)
        return [found[id] for id in subjects if id in found]

    def story(self, piece: Assignment) -> str:
        return piece.story.id

    def without(self, c: sa.Connection, piece: Assignment, part: str, slip: Slip) -> None:
        spiked = replace(slip, subject=piece.id, outcome="spiked")
        self._write_slip(c, piece, spiked, self.take(c, piece.id))
        self.settle(c, piece)
        wake(c, Notice, [piece.story.id], self.room.clock.now())


class VerifyTray(BaseTray[Galley]):
    """What the copy desk returns goes back to the writer as a new assignment; each attempt once. Sentences set aside
    stay on the galley and are not read."""

    def load(self, c: sa.Connection, subjects: Sequence[str]) -> Sequence[Galley]:
        rows = rows_by_id(c, ARTICLES, subjects)
        assigned = self.room.stacks.assignments(c, {row.assignment for row in rows.values()})
        aside = frozenset(self.aside(c))
        galleys = []
        for id in subjects:
            article = ARTICLE.decode(rows[id].body)
            assignment = assigned.get(rows[id].assignment) or self._assemble(c, article)
            galley = Galley(article=article, assignment=assignment)
            galleys.append(replace(galley, aside=aside.intersection(galley.parts)))
        return galleys

    def _assemble(self, c: sa.Connection, article: Article) -> Assignment:
        """The evidence of an article that was not assigned: a translation rests on what its source did."""
        stacks = self.room.stacks
        readings = stacks.readings_of(c, article.made_from)
        told = tuple(readings[id] for id in article.made_from if id in readings)
        return Assignment(
            story=stacks.stories_by_id(c, [article.story])[article.story],
            lang=article.lang,
            readings=told,
            people=stacks.people_in(c, told),
            revision=article.revision,
        )

    def subjects(self, piece: Galley) -> tuple[str, ...]:
        return (piece.article.id,)

    def story(self, piece: Galley) -> str:
        return piece.article.story

    def finished(self, c: sa.Connection, piece: Galley, made: Sequence[Any], slip: Slip) -> None:
        if piece.article.notices:
            passed = next((noun for noun in made if isinstance(noun, Passed)), None)
            mending.mended(c, piece.article, passed, slip.at)
        assignment = piece.assignment
        known = rows_by_id(c, ASSIGNMENTS, [assignment.id], ASSIGNMENTS.c.id)
        for noun in (noun for noun in made if isinstance(noun, Returned)):
            first = assignment.returned is None or noun.article.attempt > assignment.returned.article.attempt
            if first and known:
                again = replace(assignment, returned=noun)
                put_assignment(c, again, Occasion(slip.at, 0, piece.id))
