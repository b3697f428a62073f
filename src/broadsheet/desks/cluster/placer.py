"""Places readings one by one: pure state and pure decisions, no clock, no input or output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...news import Member, MoveKind, Reading, StoryMove, content_id
from ...stylebook import Cluster as Settings
from .evidence import Evidence, facts
from .memory import Memory, hours

VERSION = 1
_JOIN = 0.36
_MERGE = 0.34
_DECAY_PER_DAY = 0.08
_MERGE_DECAY_PER_DAY = 0.12
_NEAREST = 3
_CANDIDATES = 32
_KEPT_OUT = frozenset({"brief", "live", "listing"})


@dataclass(frozen=True, slots=True)
class _Tie:
    """How well a reading fits one story, and the member that ties it most."""

    story: int
    score: float
    row: int
    best: float
    bonus: float


class Placer:
    """The open stories and the way to place the next reading.

    ``members`` come in the order they were placed; only those whose vectors are of the same model
    as the reading's are compared with it.
    """

    def __init__(self, members: Sequence[Member], settings: Settings, mark: str) -> None:
        self.mark = mark
        self._settings = settings
        self._memories: dict[str, Memory] = {}
        for member in members:
            self._memory(member).add(member, defer=True)
        for memory in self._memories.values():
            memory.focus()

    def place(self, reading: Reading) -> list[StoryMove]:
        """The moves that place one reading: spike, or open or join and then perhaps a merge."""
        member = Member.of(reading)
        vector = member.vector.array
        if not reading.report.headline.strip() and not vector.any():
            return [self._move(MoveKind.SPIKE, member, "", why=("empty",))]
        ties = self._ties(member, vector)
        join = _JOIN + self._settings.threshold
        best = ties[0] if ties else None
        if reading.genre in _KEPT_OUT:
            told = self._memory(member).stories[best.story] if best and best.score >= join else ""
            return [self._move(MoveKind.SPIKE, member, told, why=(reading.genre,))]
        return self._settle(member, ties, join)

    def _settle(self, member: Member, ties: list[_Tie], join: float) -> list[StoryMove]:
        memory = self._memory(member)
        best = ties[0] if ties else None
        if best is None or best.score < join:
            story = content_id("story", member.report)
            near = memory.stories[best.story] if best else ""
            score = best.score if best else 0.0
            move = self._move(MoveKind.OPEN, member, story, runner_up=near, runner_up_score=score)
        else:
            story = memory.stories[best.story]
            second = ties[1] if len(ties) > 1 else None
            move = self._move(
                MoveKind.JOIN,
                member,
                story,
                score=best.score,
                why=self._why(member, memory, best),
                runner_up=memory.stories[second.story] if second else "",
                runner_up_score=second.score if second else 0.0,
            )
        memory.add(_placed(member, story))
        return [move, *self._second_look(member, memory, memory.story_code(story), ties)]

    def _second_look(self, member: Member, memory: Memory, story: int, ties: list[_Tie]) -> list[StoryMove]:
        """Merges of the story that just moved with those beside it whose centres are close to its own."""
        moves: list[StoryMove] = []
        shared = {tie.story: tie.bonus for tie in ties}
        beside = {tie.story for tie in ties if not memory.is_by_hand(tie.story)} - {story}
        while beside and not memory.is_by_hand(story):
            near = sorted(beside, key=lambda code: memory.stories[code])
            centres, mids = zip(*(memory.centre(code) for code in near), strict=True)
            own, mid_h = memory.centre(story)
            bonus = np.array([shared[code] for code in near])
            closeness = (
                bonus + np.stack(centres) @ own - _MERGE_DECAY_PER_DAY * np.abs(np.array(mids) - mid_h) / 24.0
            )
            at = int(np.argmax(np.round(closeness, 5)))
            best, other = float(closeness[at]), near[at]
            if best < _MERGE + self._settings.threshold:
                break
            kept, gone = sorted((story, other), key=lambda code: self._age(memory, code))
            move = self._move(
                MoveKind.MERGE,
                member,
                memory.stories[kept],
                other=memory.stories[gone],
                score=best,
                why=(f"centres {best:.2f}",),
            )
            moves.append(move)
            memory.merge(kept, gone)
            beside -= {kept, gone}
            story = kept
        return moves

    def _age(self, memory: Memory, story: int) -> tuple[float, str]:
        """The older story keeps its address."""
        return float(memory.at_h[memory.rows_of[story]].min()), memory.stories[story]

    def _why(self, member: Member, memory: Memory, tie: _Tie) -> tuple[str, ...]:
        nearest = memory.members[tie.row]
        shared = sorted(member.names & nearest.names)
        return (
            f"nearest {nearest.report}",
            f"likeness {tie.best:.2f}",
            *(f"name {key}" for key in shared[:5]),
        )

    def _ties(self, member: Member, vector: np.ndarray) -> list[_Tie]:
        """Candidate stories, best first."""
        memory = self._memory(member)
        if not memory.size or not vector.any():
            return []
        at_h = hours(member.published.timestamp())
        size = memory.size
        apart_days = np.abs(memory.at_h[:size] - at_h) / 24.0
        likeness = memory.seen[:size] @ memory.view(vector, member.lang)
        rough = np.where(
            apart_days * 24.0 <= memory.window_h, likeness - _DECAY_PER_DAY / 2 * apart_days, -9.0
        )
        rows = np.arange(size)
        if size > _CANDIDATES:
            rows = np.argpartition(-rough, _CANDIDATES)[:_CANDIDATES]
        own = facts(member)
        found: dict[int, list[tuple[float, int, Evidence]]] = {}
        for row in np.sort(rows[rough[rows] > -9.0]).tolist():
            seen = memory.rarity.evidence(own, memory.facts[row])
            late = _DECAY_PER_DAY * apart_days[row] * (1.0 - seen.sure)
            score = round(float(likeness[row] + seen.bonus - late), 5)
            found.setdefault(int(memory.story[row]), []).append((score, row, seen))
        ties = []
        for story, near in found.items():
            near.sort(key=lambda entry: (-entry[0], entry[1]))
            top = near[:_NEAREST]
            scores = [score for score, _, _ in top]
            # Members too far to be candidates pull the mean down as the farthest candidate does.
            lacking = min(_NEAREST, len(memory.rows_of[story])) - len(top)
            scores += [min(scores[-1], float(rough[rows].min()))] * lacking
            bonus = sum(seen.bonus for _, _, seen in top) / len(top)
            mean = round(sum(scores) / len(scores), 5)
            ties.append(_Tie(story, mean, top[0][1], float(likeness[top[0][1]]), bonus))
        return sorted(ties, key=lambda tie: (-tie.score, memory.stories[tie.story]))

    def _memory(self, member: Member) -> Memory:
        model = member.vector.model
        if model not in self._memories:
            self._memories[model] = Memory(len(member.vector.data) // 2, self._settings.window_days)
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
            at=member.published,
            before=self.mark,
            other=other,
            score=round(score, 4),
            why=why,
            runner_up=runner_up,
            runner_up_score=round(runner_up_score, 4),
        )
        self.mark = move.id
        return move


def _placed(member: Member, story: str) -> Member:
    return Member(
        report=member.report,
        story=story,
        lang=member.lang,
        outlet=member.outlet,
        published=member.published,
        headline=member.headline,
        names=member.names,
        figures=member.figures,
        genre=member.genre,
        vector=member.vector,
    )
