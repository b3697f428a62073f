"""Stories are the fold of their moves; this is the fold, and the table that keeps its result.

The rules, in the order of the moves:
- ``open``, ``join`` and ``split`` put the report into the story (or where that story was merged into),
  wherever it stood before. ``merge`` takes all of ``other`` there and leaves a redirect; ``unmerge`` takes back
  out what had been put in ``story`` or in stories merged into it. ``spike`` takes the report out of all stories.
- A ``split`` by hand to a story that was merged away brings it back, with its id and address.
- A story is named once, by the headline of the report that opened it; slugs are filed, not derived.
- Headline and language are those of the opening report while it stays, then of the earliest left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from ..news import MoveKind, Story, StoryMove
from ..text.slugs import slug
from .store import delete_of, ids_of, insert_new, rows_of
from .tables import EPOCH, PASSED, PLACED, REPORTS, SLUGS, STORIES


@dataclass(frozen=True, slots=True)
class Fact:
    """What the fold needs to know of a report."""

    headline: str
    lang: str
    published: datetime


@dataclass(slots=True)
class Fold:
    """Where every report stands. Fed with moves, it says which stories changed."""

    placed: dict[str, tuple[str, bool]] = field(default_factory=dict)
    """Report to (story, put there by hand)."""
    put_in: dict[str, str] = field(default_factory=dict)
    """Report to the story it was put in, before that was merged into others."""
    told: dict[str, set[str]] = field(default_factory=dict)
    """Story to its reports."""
    opener: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    merged_at: dict[str, datetime | None] = field(default_factory=dict)
    """When, in publication time; None where a person did it."""
    touched: set[str] = field(default_factory=set)
    """Reports that stand elsewhere since the fold was loaded."""

    def now(self, story: str) -> str:
        """The story itself or the one it was merged into, however far."""
        while story in self.merged:
            story = self.merged[story]
        return story

    def apply(self, move: StoryMove) -> set[str]:
        """Ids of the stories that are different now."""
        if move.kind is MoveKind.MERGE:
            return self._merge(move)
        if move.kind is MoveKind.UNMERGE:
            return self._unmerge(move)
        if move.kind is MoveKind.SPLIT and move.story in self.merged and move.by_hand:
            self._bring_back(move.story)
        self.touched.add(move.report)
        if move.kind is MoveKind.SPIKE:
            return self._take_out(move.report)
        target = self.now(move.story)
        self.opener.setdefault(move.story, move.report)
        self.told.setdefault(move.story, set())
        changed = self._take_out(move.report) | {target}
        self.placed[move.report] = (target, move.by_hand)
        self.put_in[move.report] = target if move.by_hand else move.story
        self.told[target].add(move.report)
        return changed

    def _merge(self, move: StoryMove) -> set[str]:
        source, target = self.now(move.other), self.now(move.story)
        if self.merged.get(move.other) == move.story:
            self.merged_at[move.other] = None if move.by_hand else move.at
            return {move.other, target}
        if source == target:
            return set()
        for report in self.told.get(source, ()):
            self.placed[report] = (target, move.by_hand or self.placed[report][1])
        self.touched |= self.told.get(source, set())
        self.told.setdefault(target, set()).update(self.told.pop(source, ()))
        self.told[source] = set()
        self.merged[source] = move.story
        self.merged_at[source] = None if move.by_hand else move.at
        return {source, target}

    def _unmerge(self, move: StoryMove) -> set[str]:
        if move.story not in self.merged:
            return set()
        source, reports = self._part(move.story)
        for report in reports:
            self.told[source].discard(report)
            self.told[move.story].add(report)
            self.placed[report] = (move.story, self.placed[report][1])
        return {move.story, source}

    def _bring_back(self, story: str) -> None:
        """Not merged any more, but its reports stay where they are."""
        source, reports = self._part(story)
        for report in reports:
            self.put_in[report] = source

    def _part(self, story: str) -> tuple[str, list[str]]:
        """End the merge of ``story``: the story its reports stand in, and these reports."""
        source = self.now(story)
        del self.merged[story], self.merged_at[story]
        reports = [report for report in self.told[source] if self.now(self.put_in[report]) == story]
        self.touched.update(reports)
        return source, reports

    def _take_out(self, report: str) -> set[str]:
        story, _ = self.placed.pop(report, ("", False))
        self.put_in.pop(report, None)
        if not story:
            return set()
        self.told[story].discard(report)
        return {story}

    def story(self, id: str, slug: str, facts: Mapping[str, Fact]) -> Story:
        """The story as it stands. One that lost all its reports keeps what its opener said."""
        known = [(facts[r].published, r) for r in self.told.get(id, ()) if r in facts]
        reports = tuple(report for _, report in sorted(known))
        opener = self.opener.get(id, "")
        named_by = opener if opener in reports or not reports else reports[0]
        fact = facts.get(named_by, Fact("", "und", EPOCH))
        return Story(
            id=id,
            slug=slug,
            headline=fact.headline,
            lang=fact.lang,
            reports=reports,
            opened=facts[reports[0]].published if reports else fact.published,
            updated=facts[reports[-1]].published if reports else fact.published,
            merged_into=self.merged.get(id, ""),
        )


def replay(
    moves: Iterable[StoryMove], slugs: Mapping[str, str], facts: Mapping[str, Fact]
) -> dict[str, Story]:
    """All stories from nothing but their moves."""
    fold = Fold()
    for move in moves:
        fold.apply(move)
    return {id: fold.story(id, slugs.get(id, ""), facts) for id in fold.opener}


def apply_moves(c: sa.Connection, moves: Sequence[StoryMove]) -> set[str]:
    """Fold the moves into the tables. Returns the ids of the stories that changed."""
    fold = load_fold(c, moves)
    changed: set[str] = set()
    for move in moves:
        changed |= fold.apply(move)
    facts = load_facts(c, {r for s in changed for r in fold.told.get(s, ())} | set(fold.opener.values()))
    slugs = _name(c, fold, changed, facts)
    stories = [fold.story(id, slugs[id], facts) for id in sorted(changed)]
    _write(c, fold, stories)
    return changed


def load_fold(c: sa.Connection, moves: Sequence[StoryMove]) -> Fold:
    """As much of the fold as the moves can touch."""
    fold = Fold()
    wanted = {m.story for m in moves} | {m.other for m in moves if m.other}
    wanted |= ids_of(c, PLACED.c.story, PLACED.c.report, (m.report for m in moves if m.report))
    known: set[str] = set()
    while ahead := wanted - known:
        known |= ahead
        columns = (STORIES.c.id, STORIES.c.merged_into, STORIES.c.merged_at)
        for id, into, at in rows_of(c, sa.select(*columns), STORIES.c.id, ahead):
            fold.told.setdefault(id, set())
            if into:
                fold.merged[id], fold.merged_at[id] = into, at
                wanted.add(into)
        openers = rows_of(c, sa.select(SLUGS.c.story, SLUGS.c.report), SLUGS.c.story, ahead)
        fold.opener.update((id, opener) for id, opener in openers)
        for row in rows_of(c, sa.select(PLACED), PLACED.c.story, ahead):
            fold.placed[row.report] = (row.story, row.by_hand)
            fold.put_in[row.report] = row.told or row.story
            wanted.add(fold.put_in[row.report])
            fold.told[row.story].add(row.report)
    return fold


def load_facts(c: sa.Connection, reports: Iterable[str]) -> dict[str, Fact]:
    query = sa.select(REPORTS.c.id, REPORTS.c.headline, REPORTS.c.lang, REPORTS.c.published)
    rows = rows_of(c, query, REPORTS.c.id, reports)
    return {row.id: Fact(row.headline, row.lang, row.published) for row in rows}


def _name(c: sa.Connection, fold: Fold, stories: set[str], facts: Mapping[str, Fact]) -> dict[str, str]:
    """The slug of each story; new stories get theirs here, once and for life."""
    slugs = slugs_of(c, stories)
    for id in sorted(stories - slugs.keys()):
        opener = fold.opener.get(id, "")
        base = slug(facts[opener].headline, facts[opener].lang) if opener in facts else f"story-{id}"
        name, number = base, 1
        row = {"story": id, "slug": name, "report": opener}
        while not insert_new(c, SLUGS, [row]):
            number += 1
            name = f"{base}-{number}"
            row["slug"] = name
        slugs[id] = name
    return slugs


def slugs_of(c: sa.Connection, stories: Iterable[str]) -> dict[str, str]:
    query = sa.select(SLUGS.c.story, SLUGS.c.slug)
    return {row.story: row.slug for row in rows_of(c, query, SLUGS.c.story, stories)}


def redirects(c: sa.Connection) -> dict[str, tuple[str, str]]:
    """Slug of each story with an article but no reports any more: its id and the story that has them now.

    That is the one it was merged into, or the one in which the report that opened it stands.
    """
    has_article = sa.select(PASSED.c.story)
    empty = sa.or_(STORIES.c.merged_into != "", STORIES.c.size == 0)
    query = (
        sa.select(STORIES.c.id, STORIES.c.merged_into, SLUGS.c.slug, PLACED.c.story.label("opener_in"))
        .join(SLUGS, SLUGS.c.story == STORIES.c.id)
        .outerjoin(PLACED, PLACED.c.report == SLUGS.c.report)
        .where(empty, STORIES.c.id.in_(has_article))
    )
    rows = c.execute(query).all()
    into = dict(
        c.execute(sa.select(STORIES.c.id, STORIES.c.merged_into).where(STORIES.c.merged_into != "")).all()
    )
    found = {}
    for row in rows:
        target = row.merged_into or row.opener_in or ""
        while target in into:
            target = into[target]
        if target:
            found[row.slug] = (row.id, target)
    return found


def _write(c: sa.Connection, fold: Fold, stories: Sequence[Story]) -> None:
    delete_of(c, STORIES.c.id, (story.id for story in stories))
    touched = sorted(fold.touched)
    delete_of(c, PLACED.c.report, touched)
    insert_new(c, STORIES, [story_row(story, fold.merged_at.get(story.id)) for story in stories])
    rows = [
        {
            "report": report,
            "story": fold.placed[report][0],
            "by_hand": fold.placed[report][1],
            "told": fold.put_in[report],
        }
        for report in touched
        if report in fold.placed
    ]
    insert_new(c, PLACED, rows)


def story_row(story: Story, merged_at: datetime | None = None) -> dict[str, object]:
    return {
        "id": story.id,
        "headline": story.headline,
        "lang": story.lang,
        "opened": story.opened,
        "updated": story.updated,
        "merged_into": story.merged_into,
        "size": len(story.reports),
        "merged_at": merged_at,
    }
