"""A late report: what was published after it is placed again, and the differences are filed.

Decided from the stories as they stood when it was published, the result is that of arrival in order. A
story keeps its id where it can: the half with its oldest report has it, and a story that was merged away
and is one of its own again gets its own back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ...news import MoveKind, Past, StoryMove, content_id

_NEW = "new "


def provisional(report: str) -> str:
    """Name of a story opened while placing again, until it is known which of the stories there it is."""
    return _NEW + report


@dataclass(frozen=True, slots=True)
class Anew:
    """The names of the stories opened while placing again, and the moves to be filed."""

    names: Mapping[str, str]
    moves: tuple[StoryMove, ...]


def differences(past: Past, moves: Sequence[StoryMove], mark: str) -> Anew:
    """What changes if the reports since ``past`` are told as ``moves`` say, a chain from ``mark`` on."""
    names = _names(past, moves)
    told = [_renamed(move, names) for move in moves]
    made: list[StoryMove] = []
    for move in (*_taken_back(past, told), *_changed(past, told)):
        made.append(replace(move, before=mark))
        mark = made[-1].id
    return Anew(names, tuple(made))


def _names(past: Past, moves: Sequence[StoryMove]) -> dict[str, str]:
    """A name for each story that was opened: of the stories there, the oldest first, else of its own."""
    stands = _stands(moves)
    taken = {member.story for member in past.before} | {m.story for m in past.since if m.by_hand}
    names: dict[str, str] = {}
    told: dict[str, list[str]] = {}
    for member, now in zip(past.since, past.now, strict=True):
        told.setdefault(now, []).append(member.report)
    for known, reports in told.items():
        heirs = [s for r in reports if (s := stands.get(r, "")).startswith(_NEW) and s not in names]
        if heirs and known not in taken:
            names[heirs[0]] = known
            taken.add(known)
    for move in moves:
        if move.kind is MoveKind.OPEN and move.story not in names:
            name, number = content_id("story", move.report), 1
            while name in taken:
                number += 1
                name = content_id("story", move.report, str(number))
            names[move.story] = name
            taken.add(name)
    return names


def _stands(moves: Sequence[StoryMove]) -> dict[str, str]:
    """Report to the story it stands in after all of ``moves``."""
    merged = {move.other: move.story for move in moves if move.kind is MoveKind.MERGE}
    stands: dict[str, str] = {}
    for move in moves:
        if move.kind in (MoveKind.OPEN, MoveKind.JOIN):
            story = move.story
            while story in merged:
                story = merged[story]
            stands[move.report] = story
    return stands


def _renamed(move: StoryMove, names: Mapping[str, str]) -> StoryMove:
    story, other, second = (names.get(name, name) for name in (move.story, move.other, move.runner_up))
    return replace(move, story=story, other=other, runner_up=second)


def _taken_back(past: Past, moves: Sequence[StoryMove]) -> list[StoryMove]:
    """The merges that are not made again, of stories that tell something."""
    again = {move.other: move.story for move in moves if move.kind is MoveKind.MERGE}
    telling = {name for move in moves for name in (move.story, move.other)}
    telling |= {member.story for member in past.before}
    first = moves[0]
    return [
        StoryMove(kind=MoveKind.UNMERGE, story=gone, report=first.report, at=first.at, before="", other=kept)
        for gone, kept, _ in past.merges
        if gone in telling and again.get(gone) != kept
    ]


def _changed(past: Past, moves: Sequence[StoryMove]) -> list[StoryMove]:
    """The placings and merges that are not as they were.

    A report is ``split`` off where it stands in another story in the end, and not by a merge; one that
    came to its story by another way ``join``s it.
    """
    stands = _stands(moves)
    put_in = {member.report: (member.story, now) for member, now in zip(past.since, past.now, strict=True)}
    merged: dict[str, tuple[str, datetime]] = {gone: (kept, at) for gone, kept, at in past.merges}
    known = {member.story for member in (*past.before, *past.since)} | set(past.now) | merged.keys()
    made = []
    for move in moves:
        if move.kind is MoveKind.MERGE:
            if merged.get(move.other) != (move.story, move.at):
                made.append(move)
            continue
        was, now = put_in.get(move.report, ("", ""))
        if move.kind is not MoveKind.SPIKE and now:
            if was == move.story:
                continue
            if now in (move.story, stands[move.report]):
                made.append(replace(move, kind=MoveKind.JOIN))
            else:
                made.append(replace(move, kind=MoveKind.SPLIT, other=now))
        elif move.kind is MoveKind.OPEN and move.story in known:
            made.append(replace(move, kind=MoveKind.JOIN))
        else:
            made.append(move)
        known.add(move.story)
    return made
