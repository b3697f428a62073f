"""Places readings one by one: pure state and pure decisions, no clock, no input or output."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log2

import numpy as np

from ...news import Member, MoveKind, Reading, StoryMove, content_id
from ...settings import Cluster as Settings
from .background import Background
from .evidence import name_fact
from .lens import FULL, Lens
from .lone import drawn, is_lone
from .memory import Memory
from .stories import Centre, Centres
from .ties import Tie, ties

VERSION = 10
JOIN = 0.32
MERGE = 0.28
LEARNED = 0.12
"""Asked for on top of both as the lens has learned from near pairs: all likeness is greater through it."""
_MERGE_DECAY_PER_DAY = 0.08
JOIN_TIMELESS, MERGE_TIMELESS = 0.10, 0.14
"""Asked for on top where no times are known: the more reports, the nearer the nearest that tells another event."""
_TIMELESS_FROM = 24
"""Reports held from which that begins; at twice as many it is asked for in full."""
LONE = 0.05
"""So much less than of a report that joins is asked of one that stood alone when a report like it has joined."""
MOST = 0.1
"""By so much shared names and figures can help a merge; they can hinder it more."""
_LOOSE = 0.30
"""A story whose members are on average no more alike than that takes no more ..."""
_LOOSE_FROM = 12
"""... once it has so many members."""
_KEPT_OUT = frozenset({"brief", "live", "listing"})
AHEAD = 128
"""Readings compared with the window at once."""


def of_opener(report: str) -> str:
    """Id of a story, by the report that opens it."""
    return content_id("story", report)


@dataclass(slots=True)
class _Expected:
    """A reading soon to be placed, and what ``lens`` shows of it."""

    member: Member
    lens: Lens | None = None
    seen: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int16))


class Placer:
    """The open stories and the way to place the next reading.

    ``members`` come in the order they were placed; only those whose vectors are of the same model
    as the reading's are compared with it. ``timeless``: no times are known; all are compared,
    and being far apart counts nothing. ``name`` gives a story its id by the report that opens it.
    """

    def __init__(
        self,
        members: Sequence[Member],
        settings: Settings,
        mark: str,
        *,
        timeless: bool = False,
        name: Callable[[str], str] = of_opener,
        background: Background | None = None,
    ) -> None:
        self.mark = mark
        self._background = background or Background()
        self.name = name
        self._newest = max((member.published for member in members), default=None)
        self.timeless = timeless
        self._settings = settings
        self._memories: dict[str, Memory] = {}
        self._expected: dict[str, _Expected] = {}
        by_model: dict[str, list[Member]] = {}
        for member in members:
            by_model.setdefault(member.vector.model, []).append(member)
        for placed in by_model.values():
            self._memory(placed[0]).load(placed)

    def expect(self, readings: Sequence[Reading | Member]) -> None:
        """Look ahead at readings soon to be placed; it saves time and changes nothing."""
        members = [_member(reading) for reading in readings]
        self._expected = {member.report: _Expected(member) for member in members}
        self._look_ahead()

    def _look_ahead(self) -> None:
        """See the expected readings through the lens of now, and compare them with the window."""
        by_model: dict[str, list[_Expected]] = {}
        for one in self._expected.values():
            by_model.setdefault(one.member.vector.model, []).append(one)
        for some in by_model.values():
            memory = self._memory(some[0].member)
            memory.refresh()
            rows = memory.view([one.member for one in some])
            memory.nearest.look_ahead([one.member.report for one in some], rows)
            for one, row in zip(some, rows, strict=True):
                one.lens, one.seen = memory.lens, row

    def rename(self, names: Mapping[str, str]) -> None:
        """Give stories other ids."""
        for memory in self._memories.values():
            memory.stories.rename(names)

    def keep(self, member: Member) -> None:
        """Take in a member that stays in its story."""
        memory, seen = self._come(member)
        self._add(memory, member, seen)

    def place(self, reading: Reading | Member) -> list[StoryMove]:
        """The moves that place one reading: spike, or open or join and then perhaps merges."""
        expected = self._expected.get(reading.report if isinstance(reading, Member) else reading.report.id)
        member = expected.member if expected else _member(reading)
        blank = not any(member.vector.data)
        if not member.headline.strip() and blank:
            return [self._move(MoveKind.SPIKE, member, "", why=("empty",))]
        memory, seen = self._come(member)
        near = [] if blank else ties(memory, member, seen)
        if member.genre in _KEPT_OUT:
            told = memory.stories.name(near[0].story) if near and near[0].score >= self._join(memory) else ""
            return [self._move(MoveKind.SPIKE, member, told, why=(member.genre,))]
        return self._settle(member, memory, seen, near)

    def _join(self, memory: Memory) -> float:
        return JOIN + LEARNED * memory.lens.learned + self._settings.threshold

    def _extra(self, memory: Memory) -> float:
        """How far more than elsewhere is asked for because no times are known, 0 to 1."""
        return self.timeless * min(1.0, max(0.0, log2(max(memory.size, 1) / _TIMELESS_FROM)))

    def _come(self, member: Member) -> tuple[Memory, np.ndarray]:
        """The memory that a member comes into, and the member as this sees it; it is expected no more."""
        memory = self._memory(member)
        memory.refresh()
        seen = self._seen(memory, member)
        self._expected.pop(member.report, None)
        return memory, seen

    def _seen(self, memory: Memory, member: Member) -> np.ndarray:
        expected = self._expected.get(member.report)
        if expected is None:
            return np.asarray(memory.view([member])[0])
        if expected.lens is not memory.lens or not memory.nearest.knows(member.report):
            self._look_ahead()
        return expected.seen

    def _settle(self, member: Member, memory: Memory, seen: np.ndarray, near: list[Tie]) -> list[StoryMove]:
        extra = self._extra(memory)
        least = self._join(memory) + JOIN_TIMELESS * extra
        fits = [tie for tie in near if tie.score >= least and not self._is_loose(memory, tie.story, seen)]
        best = fits[0] if fits else None
        others = [tie for tie in near if tie is not best]
        second = (memory.stories.name(others[0].story), others[0].score) if others else ("", 0.0)
        if best is None:
            story = self.name(member.report)
            move = self._move(MoveKind.OPEN, member, story, runner_up=second[0], runner_up_score=second[1])
        else:
            story = memory.stories.name(best.story)
            move = self._move(
                MoveKind.JOIN,
                member,
                story,
                score=best.score,
                why=self._why(member, memory, best),
                runner_up=second[0],
                runner_up_score=second[1],
            )
        row = self._add(memory, replace(member, story=story, opened=None), seen)
        return [move, *self._second_look(member, memory, int(memory.story[row]), near)]

    def _add(self, memory: Memory, member: Member, seen: np.ndarray) -> int:
        self._newest = max(self._newest or member.published, member.published)
        return memory.add(member, seen)

    def _is_loose(self, memory: Memory, story: int, seen: np.ndarray) -> bool:
        """Would the story be a heap of reports that have little to do with one another?"""
        if memory.stories.size(story) < _LOOSE_FROM:
            return False
        centre = memory.stories.centre(story, memory.seen)
        return _is_loose(Centre(centre.total + seen, 0, centre.rows + 1))

    def _second_look(self, member: Member, memory: Memory, story: int, near: list[Tie]) -> list[StoryMove]:
        """Merges of the story that just moved with those beside it.

        Its centre is close to theirs, or they are one report that is near enough to some of its members.
        Two stories that each name their own and share next to no name stay two, however alike they are.
        """
        moves: list[StoryMove] = []
        stories = memory.stories
        beside = {tie.story: tie.bonus for tie in near if not stories.is_by_hand(tie.story)}
        beside.pop(story, None)
        decay = 0.0 if self.timeless else _MERGE_DECAY_PER_DAY
        least = MERGE + LEARNED * memory.lens.learned + MERGE_TIMELESS * self._extra(memory)
        least += self._settings.threshold
        if not beside or stories.is_by_hand(story):
            return moves
        codes = list(beside)
        centres = Centres(stories.centres(codes, memory.seen))
        lone = {tie.story: tie.row for tie in near if is_lone(memory, tie.story, tie.best)}
        while beside and not stories.is_by_hand(story):
            close = dict(
                zip(codes, centres.closeness(stories.centre(story, memory.seen), decay), strict=True)
            )
            by_members = _drawn(memory, story, {c: r for c, r in lone.items() if c in beside}, close)
            closest = [
                (close[code] + min(bonus, MOST), stories.name(code), code) for code, bonus in beside.items()
            ]
            best, _, other = max(closest)
            if best < least:
                break
            if memory.rarity.is_apart(memory.told(story), memory.told(other)):
                del beside[other]
                continue
            kept, gone = sorted((story, other), key=stories.age)
            moves.append(
                self._move(
                    MoveKind.MERGE,
                    member,
                    stories.name(kept),
                    other=stories.name(gone),
                    score=best,
                    why=(f"{'members' if other in by_members else 'centres'} {best:.2f}",),
                )
            )
            memory.merge(kept, gone)
            del beside[other]
            story = kept
        return moves

    def _why(self, member: Member, memory: Memory, tie: Tie) -> tuple[str, ...]:
        held = set(memory.facts.of(tie.row).tolist())
        shared = [key for key in sorted(member.names) if name_fact(key) in held]
        return (
            f"nearest {memory.reports[tie.row]}",
            f"likeness {tie.best:.2f}",
            *(f"name {key}" for key in shared[:5]),
        )

    def _memory(self, member: Member) -> Memory:
        model = member.vector.model
        if model not in self._memories:
            days = None if self.timeless else self._settings.window_days
            known = self._background
            self._memories[model] = Memory(
                len(member.vector.data) // 2, days, known, known.grounds.get(model)
            )
        return self._memories[model]

    def _move(
        self,
        kind: MoveKind,
        member: Member,
        story: str,
        *,
        other: str = "",
        score: float = 0.0,
        why: tuple[str, ...] = (),
        runner_up: str = "",
        runner_up_score: float = 0.0,
    ) -> StoryMove:
        move = StoryMove(
            kind=kind,
            story=story,
            report=member.report,
            at=self._newest if kind is MoveKind.MERGE and self._newest else member.published,
            before=self.mark,
            other=other,
            score=round(score, 4),
            why=why,
            runner_up=runner_up,
            runner_up_score=round(runner_up_score, 4),
        )
        self.mark = move.id
        return move


def _member(reading: Reading | Member) -> Member:
    return reading if isinstance(reading, Member) else Member.of(reading)


def _drawn(memory: Memory, story: int, lone: Mapping[int, int], close: dict[int, float]) -> set[int]:
    """The ``lone`` stories (to the row of each) nearer by members than by centres; ``close`` is raised for them."""
    found = set()
    for code, nearness in zip(lone, drawn(memory, story, list(lone.values())), strict=True):
        if nearness - (JOIN - MERGE) + LONE > close[code]:
            close[code] = nearness - (JOIN - MERGE) + LONE
            found.add(code)
    return found


def _is_loose(centre: Centre) -> bool:
    return centre.rows >= _LOOSE_FROM and centre.cohesion(FULL) ** 2 < _LOOSE
