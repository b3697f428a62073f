"""Trays of slates: stories with all that is known of them.

A story lies on a tray once for all that changed since the desk last looked. A slate that is the last one the
desk finished of that story is not handed out again: it says nothing new. One that comes back after another is
worked again: what was made of it then has been overtaken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from ...flow import Row
from ...news import (
    Article,
    Links,
    Notice,
    Passed,
    Person,
    Picture,
    Reading,
    Recipe,
    SignOff,
    Slate,
    SlateEntry,
    Story,
    Withdrawal,
)
from .. import versions
from ..filing import EDITION_SUBJECT, final_slip
from ..stacks import LINKS_OF_STORY, PASSED_BY_DESK, PICTURE, last_edition, story_query
from ..standing import latest_articles, newest_articles, withdrawals
from ..store import rows_of
from ..tables import LINKS, PASSED, PICTURES, SIGN_OFFS, SLIPS, STORIES, WAITING
from .base import Backroom, BaseTray

MOST_RELATED = 2000
"""Stories on the slate of relate: the newest ones."""


class SlateTray(BaseTray[Slate]):
    """A slate of one story, for each story on the tray."""

    most = 200

    def __init__(self, row: Row, room: Backroom) -> None:
        super().__init__(row, room)
        if Person in row.files:  # each story must see the identities that the one before it filed
            self.most = 1
        self._seen: dict[str, dict[str, int]] = {}
        """Id of a slate handed out to the marks of what it was made of."""

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[Slate]:
        with self.room.store.read() as c:
            marks = self.waiting(c, min(limit, self.most))
            slates = self.assemble(c, marks) if marks else []
            fresh: list[Slate] = []
            void: list[Slate] = []
            for slate in slates:
                (void if self._is_last(c, slate) else fresh).append(slate)
        self._remember(marks, slates)
        left_over = marks.keys() - {s for slate in slates for s in self.subjects(slate)}
        if void or left_over:
            with self.room.store.write() as c:
                for slate in void:
                    self.settle(c, slate)
                for subject in left_over:
                    self._drop(c, subject, marks[subject])
        if not fresh and void:
            return self.pending(recipe, limit)
        return fresh

    def assemble(self, c: sa.Connection, marks: dict[str, int]) -> list[Slate]:
        stories = self.room.stacks.stories_by_id(c, marks)
        wanted = [s for id in marks if (s := stories.get(id)) and s.reports and not s.merged_into]
        slates = []
        for entry in self.entries(c, wanted):
            if (Passed in self.row.of and not entry.articles) or self.is_emptied(entry):
                continue
            people = self.room.stacks.people_in(c, entry.readings)
            due = frozenset({entry.story.id})
            slates.append(Slate(entries=(entry,), due=due, people=people, at=entry.story.updated))
        return slates

    def entries(self, c: sa.Connection, stories: Sequence[Story]) -> list[SlateEntry]:
        """Entries in the order of ``stories``, with what the flow says is shown on them.

        The pictures come without their images: nobody decides by them, and those of a large site fill
        the memory. The press reads them from the library, one at a time.
        """
        shows = self.row.shows
        ids = [story.id for story in stories]
        readings = self.room.stacks.readings_of(c, {r for story in stories for r in story.reports})
        articles = latest_articles(c, ids) if Passed in shows else {}
        gone = self._gone(c, readings.values())
        aside = self.aside(c)
        standing = {id for id, r in readings.items() if r.report.url not in gone and id not in aside}
        pictures = latest_pictures(c, ids) if Picture in shows else {}
        links = latest_links(c, ids) if Links in shows else {}
        signed = set(c.execute(sa.select(SIGN_OFFS.c.article)).scalars()) if SignOff in shows else set()
        found = [
            SlateEntry(
                story=story,
                readings=tuple(readings[r] for r in story.reports if r in standing),
                articles=articles.get(story.id, ()),
                picture=pictures.get(story.id),
                links=links.get(story.id),
                signed_off=frozenset(a.id for a in articles.get(story.id, ()) if a.id in signed),
            )
            for story in stories
            if story.id not in aside
        ]
        return [self._with_past(c, entry) for entry in found] if Withdrawal in shows else found

    def _with_past(self, c: sa.Connection, entry: SlateEntry) -> SlateEntry:
        """With what became of the reports the articles were made from, and of the articles themselves."""
        stacks = self.room.stacks
        told = stacks.readings_of(c, entry.story.reports).values()
        taken_back = withdrawals(c, [entry.story.id]).get(entry.story.id, {})
        written = newest_articles(c, [entry.story.id]).get(entry.story.id, {})
        former = [r for a in entry.articles for r in stacks.former(c, a, entry.readings)]
        return replace(
            entry,
            former=tuple({reading.report.id: reading for reading in former}.values()),
            gone=tuple(notice for _, notice in sorted(self._gone(c, told).items())),
            withdrawn=tuple((written[lang], w) for lang, w in sorted(taken_back.items()) if lang in written),
        )

    @staticmethod
    def is_emptied(entry: SlateEntry) -> bool:
        """True where all its reports are set aside: nothing is left to look over."""
        return bool(entry.story.reports) and not entry.readings and not entry.gone and not entry.articles

    def _gone(self, c: sa.Connection, readings: Iterable[Reading]) -> dict[str, Notice]:
        """What to say of reports whose page is gone, by address."""
        by_url = {reading.report.url: reading.report for reading in readings}
        return {
            url: Notice(kind="gone", report=by_url[url].id, outlet=by_url[url].outlet, lang=by_url[url].lang, at=at)
            for url, at in versions.vanished(c, by_url).items()
        }  # fmt: skip

    def _is_last(self, c: sa.Connection, slate: Slate) -> bool:
        """Is it finished, and nothing else of its story was since?"""
        own = final_slip(c, self.desk, slate.id, self.take(c, slate.id))
        if own is None:
            return False
        same = (
            SLIPS.c.desk == self.desk,
            SLIPS.c.story == self.story(slate),
            SLIPS.c.outcome.in_(("filed", "spiked")),
        )
        return c.execute(sa.select(SLIPS.c.seq).where(SLIPS.c.seq > own, *same).limit(1)).scalar() is None

    # -- what lies on the tray ------------------------------------------------------------

    def _remember(self, marks: dict[str, int], slates: Sequence[Slate]) -> None:
        for slate in slates:
            self._seen[slate.id] = {s: marks[s] for s in self.subjects(slate) if s in marks}

    def subjects(self, piece: Slate) -> Iterable[str]:
        return piece.due

    def story(self, piece: Slate) -> str:
        return next(iter(piece.due)) if len(piece.due) == 1 else ""

    def waits(self, c: sa.Connection, piece: Slate) -> bool:
        return any(self._marked(c, subject, mark) for subject, mark in self._seen.get(piece.id, {}).items())

    def _marked(self, c: sa.Connection, subject: str, mark: int) -> bool:
        where = (WAITING.c.desk == self.desk, WAITING.c.subject == subject, WAITING.c.mark == mark)
        return c.execute(sa.select(WAITING.c.mark).where(*where)).scalar() is not None

    def settle(self, c: sa.Connection, piece: Slate) -> None:
        """Only what the desk has seen leaves the tray; a story that moved meanwhile stays."""
        for subject, mark in self._seen.get(piece.id, {}).items():
            self._drop(c, subject, mark)

    def _drop(self, c: sa.Connection, subject: str, mark: int) -> None:
        where = (WAITING.c.desk == self.desk, WAITING.c.subject == subject, WAITING.c.mark == mark)
        c.execute(sa.delete(WAITING).where(*where))


class PaintedTray(SlateTray):
    """Of the pictures what is not asked for twice: what a model painted last, whole, and a publisher's photograph."""

    def entries(self, c: sa.Connection, stories: Sequence[Story]) -> list[SlateEntry]:
        found = super().entries(c, stories)
        pictures = [entry.picture for entry in found if entry.picture]
        kept = {p.id: p for p in pictures if p.photo}
        kept |= self.room.stacks.pictures(c, [p.id for p in pictures if p.model])
        return [
            replace(entry, picture=kept.get(entry.picture.id) if entry.picture else None) for entry in found
        ]


class SignedTray(PaintedTray):
    """Where sign-offs are asked for: nothing is drawn from words that nobody signed."""

    def entries(self, c: sa.Connection, stories: Sequence[Story]) -> list[SlateEntry]:
        found = []
        for entry in super().entries(c, stories):
            signed = {a.lang: a for a in signed_articles(c, entry.story.id)}
            standing = {a.lang for a in entry.articles}
            found.append(
                replace(entry, articles=tuple(a for lang, a in sorted(signed.items()) if lang in standing))
            )
        return found


class RelateTray(SlateTray):
    """One slate of all live stories; ``due`` are those that moved."""

    most = MOST_RELATED

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[Slate]:
        return super().pending(recipe, self.most)

    def assemble(self, c: sa.Connection, marks: dict[str, int]) -> list[Slate]:
        live = (STORIES.c.merged_into == "", STORIES.c.size > 0)
        newest = story_query().where(*live).order_by(STORIES.c.updated.desc(), STORIES.c.id)
        stories = {s.id: s for s in self.room.stacks.stories(c, c.execute(newest.limit(MOST_RELATED)).all())}
        moved = self.room.stacks.stories_by_id(c, marks.keys() - stories.keys())
        stories.update((s.id, s) for s in moved.values() if s.reports and not s.merged_into)
        ordered = sorted(stories.values(), key=lambda s: (s.updated, s.id))
        entries = tuple(entry for entry in self.entries(c, ordered) if entry.readings)
        due = frozenset(entry.story.id for entry in entries) & marks.keys()
        if not due:
            return []
        people = self.room.stacks.people_in(c, [r for entry in entries for r in entry.readings])
        return [Slate(entries=entries, due=due, people=people, at=max(s.updated for s in ordered))]


class EditTray(SlateTray):
    """One slate of all printable stories."""

    def assemble(self, c: sa.Connection, marks: dict[str, int]) -> list[Slate]:
        with_articles = sa.select(PASSED.c.story)
        query = story_query().where(
            STORIES.c.merged_into == "", STORIES.c.size > 0, STORIES.c.id.in_(with_articles)
        )
        ordered = query.order_by(STORIES.c.updated, STORIES.c.id)
        stories = self.room.stacks.stories(c, c.execute(ordered).all())
        found = self.entries(c, stories)
        entries = tuple(self._with_signed(c, entry) for entry in found if entry.articles)
        if entries:
            return [Slate(entries=entries, at=max(entry.story.updated for entry in entries))]
        before = last_edition(c)
        return [Slate(entries=(), at=before.at)] if before else []

    def _with_signed(self, c: sa.Connection, entry: SlateEntry) -> SlateEntry:
        """With the last revision a person signed, where the newest is not signed: that one stays printed."""
        unsigned = {a.lang for a in entry.articles if a.id not in entry.signed_off}
        last = (
            {a.lang: a for a in signed_articles(c, entry.story.id) if a.lang in unsigned} if unsigned else {}
        )
        if not last:
            return entry
        return replace(
            entry,
            articles=(*entry.articles, *last.values()),
            signed_off=entry.signed_off | {article.id for article in last.values()},
        )

    def subjects(self, piece: Slate) -> Iterable[str]:
        return (EDITION_SUBJECT,)


def signed_articles(c: sa.Connection, story: str) -> list[Article]:
    """The articles of a story that a person signed and nobody took back since, oldest first."""
    query = (
        sa.select(PASSED.c.body)
        .join(SIGN_OFFS, SIGN_OFFS.c.article == PASSED.c.article)
        .where(PASSED.c.story == story)
        .order_by(PASSED.c.revision, PASSED.c.seq)
    )
    found = [PASSED_BY_DESK.decode(body).article for body in c.execute(query).scalars()]
    taken_back = withdrawals(c, [story], ended=True).get(story, {}) if found else {}
    return [a for a in found if a.lang not in taken_back or a.revision > taken_back[a.lang].revision]


def latest_pictures(c: sa.Connection, stories: Sequence[str]) -> dict[str, Picture]:
    """By story, without images."""
    return {story: PICTURE.decode(body, images=()) for story, body in _newest(c, PICTURES, stories)}


def latest_links(c: sa.Connection, stories: Sequence[str]) -> dict[str, Links]:
    return {story: LINKS_OF_STORY.decode(body) for story, body in _newest(c, LINKS, stories)}


def _newest(c: sa.Connection, table: sa.Table, stories: Iterable[str]) -> Iterator[Any]:
    """(story, body) of the newest row of each of these stories."""
    newest = sa.select(sa.func.max(table.c.seq)).group_by(table.c.story)
    query = sa.select(table.c.story, table.c.body).where(table.c.seq.in_(newest))
    return rows_of(c, query, table.c.story, stories)
