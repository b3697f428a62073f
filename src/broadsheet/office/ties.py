"""Why a report is in its story: what tied it, what the runner-up was, how it got here."""

from __future__ import annotations

from typing import Any

from ..errors import NoSuch
from ..news import MoveKind, Story, StoryMove
from ..newsroom import Newsroom

PLACING = (MoveKind.OPEN, MoveKind.JOIN, MoveKind.SPLIT)


def moves_of(room: Newsroom, story: Story) -> list[StoryMove]:
    """The moves of the story and of all that were merged into it, in the order they were filed."""
    own = list(room.library.moves(story.id))
    if not any(move.kind is MoveKind.MERGE for move in own):
        return own
    every = list(room.library.moves())
    names, grown = {story.id}, True
    while grown:
        more = {m.other for m in every if m.kind is MoveKind.MERGE and m.story in names} - names
        names |= more
        grown = bool(more)
    return [move for move in every if move.story in names or move.other in names]


def ties(room: Newsroom, story: Story) -> dict[str, dict[str, Any]]:
    """For each report of the story: the move that placed it, in words, with the runner-up."""
    moves = moves_of(room, story)
    merges: dict[str, StoryMove] = {}
    for move in moves:
        if move.kind is MoveKind.MERGE:
            merges[move.other] = move
        elif move.kind is MoveKind.UNMERGE:
            merges.pop(move.story, None)
    found: dict[str, dict[str, Any]] = {}
    for move in moves:
        if move.kind in PLACING and move.report in story.reports:
            found[move.report] = _tie(room, move) | {"merged": _merge(room, merges.get(move.story))}
    return found


def _tie(room: Newsroom, move: StoryMove) -> dict[str, Any]:
    reasons = [_reason(room, words, move.report) for words in move.why]
    return {
        "kind": move.kind.value,
        "score": round(move.score, 3),
        "by_hand": move.by_hand,
        "reasons": [reason for reason in reasons if reason],
        "runner_up": _story(room, move.runner_up) | {"score": round(move.runner_up_score, 3)}
        if move.runner_up
        else None,
    }


def _merge(room: Newsroom, move: StoryMove | None) -> dict[str, Any] | None:
    if move is None:
        return None
    said = {"score": round(move.score, 3), "reasons": list(move.why), "by_hand": move.by_hand}
    return _story(room, move.other) | said


def _story(room: Newsroom, id: str) -> dict[str, Any]:
    try:
        story = room.library.story(id)
    except NoSuch:
        return {"id": id, "slug": "", "title": ""}
    return {"id": id, "slug": story.slug, "title": story.headline}


def _reason(room: Newsroom, words: str, report_id: str) -> str:
    """A reason with the report it names, where it names one; a shared name as the report ``report_id`` writes it."""
    head, _, rest = words.rpartition(" ")
    if words.startswith("name "):
        return f"both name {_spelled(room, report_id, words.removeprefix('name '))}"
    if head not in ("nearest",) and not head.endswith(" of"):
        return words
    try:
        report = room.library.report(rest)
    except NoSuch:
        return words
    return f'{head} {report.outlet}: "{report.headline}" ({rest})'


def _spelled(room: Newsroom, report: str, key: str) -> str:
    """The longest spelling a report has for the name of this key; the key itself where it has none any more."""
    try:
        reading = room.library.reading(report)
    except NoSuch:
        return key
    found = [m.text for m in (*reading.headline_names, *reading.names) if m.key == key]
    return max(found, key=len, default=key)


def tie_lines(tie: dict[str, Any]) -> list[str]:
    """A tie for people."""
    head = {"open": "opened the story", "join": "joined", "split": "moved here"}[tie["kind"]]
    other = tie["runner_up"]
    if tie["by_hand"]:
        lines = [f"      {head} by hand"]
    else:
        score = f" with a score of {tie['score']}" if tie["score"] else ""
        near = "no other story came near"
        if other:
            near = f'the story "{other["title"]}" ({other["slug"] or other["id"]}), score {other["score"]}'
        lines = [
            f"      {head}{score}: {'; '.join(tie['reasons']) or 'nothing nearer'}",
            f"      runner-up: {near}",
        ]
    if merged := tie["merged"]:
        by = "by hand" if merged["by_hand"] else f"with {merged['score']}"
        lines.append(f"      came with {merged['slug'] or merged['id']}, merged {by}")
    return lines
