"""Places readings one by one: pure state and pure decisions, no clock, no input or output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...news import Member, MoveKind, Reading, StoryMove, content_id
from ...stylebook import Cluster as Settings
from .memory import Memory, hours

VERSION = 1
_JOIN = 0.40
_MERGE = 0.60
_DECAY_PER_DAY = 0.02
_NEAREST = 3
_CANDIDATES = 128
_KEPT_OUT = frozenset({"brief", "live", "listing"})


@dataclass(frozen=True, slots=True)
class _Tie:
    """How well a reading fits one story, and the member that ties it most."""

    story: int
    score: float
    row: int
    best: float


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
            self._memory(member).add(member)

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
        return [move]

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
        at_h = hours(member.published)
        rows = memory.open_rows(at_h)
        if not len(rows) or not vector.any():
            return []
        rough = memory.vectors[rows] @ vector
        if len(rows) > _CANDIDATES:
            rows = rows[np.sort(np.argpartition(-rough, _CANDIDATES)[:_CANDIDATES])]
        likeness = self._likeness(memory, rows, member, vector)
        scores = likeness - _DECAY_PER_DAY * np.abs(at_h - memory.at_h[rows]) / 24.0
        ties = []
        for story in dict.fromkeys(memory.story[rows].tolist()):
            own = memory.story[rows] == story
            values = np.sort(scores[own])[::-1][:_NEAREST]
            top = int(np.argmax(np.where(own, scores, -9.0)))
            ties.append(_Tie(story, round(float(values.mean()), 6), int(rows[top]), float(likeness[top])))
        return sorted(ties, key=lambda tie: (-tie.score, memory.stories[tie.story]))

    def _likeness(self, memory: Memory, rows: np.ndarray, member: Member, vector: np.ndarray) -> np.ndarray:
        """Cosines after each language's own mean is taken off."""
        codes = sorted({memory.lang_code(member.lang), *memory.lang[rows].tolist()})
        means = memory.means(codes)
        place = {code: index for index, code in enumerate(codes)}
        own = vector - means[place[memory.lang_code(member.lang)]]
        others = memory.vectors[rows] - means[[place[code] for code in memory.lang[rows].tolist()]]
        lengths = np.linalg.norm(others, axis=1) * np.linalg.norm(own)
        return np.asarray((others @ own) / np.where(lengths > 1e-6, lengths, 1.0))

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
