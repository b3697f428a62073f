"""One round: every desk, then the press."""

from __future__ import annotations

from typing import Any

from ..newsroom import Newsroom, Progress, RoundResult
from ..press import PrintResult

LONGEST_WAIT_S = 600.0
SHORTEST_WAIT_S = 15.0


def run_round(
    room: Newsroom, *, all_now: bool = False, on_progress: Progress | None = None
) -> tuple[RoundResult, PrintResult]:
    """Work the rota once and print what changed. Raises MorgueError and PressError."""
    result = room.round(all_now=all_now, on_progress=on_progress)
    return result, room.print()


def wait_s(room: Newsroom) -> float:
    """Seconds until the next feed is due, within reason."""
    now = room.clock.now()
    due = [state.next_due for state in room.library.feed_states().values() if state.next_due]
    ahead = min(((when - now).total_seconds() for when in due), default=LONGEST_WAIT_S)
    return min(max(ahead, SHORTEST_WAIT_S), LONGEST_WAIT_S)


def describe(result: RoundResult, printed: PrintResult) -> dict[str, Any]:
    """A round as JSON: counts per desk and what the press did."""
    desks: dict[str, dict[str, int]] = {}
    for s in result.shifts:
        row = desks.setdefault(s.desk, {"filed": 0, "spiked": 0, "held": 0})
        row["filed"] += s.filed
        row["spiked"] += s.spiked
        row["held"] += s.held
    return {
        "desks": desks,
        "bugs": result.bugs,
        "too_slow": result.slow,
        "pages": printed.pages,
        "written": printed.written,
        "removed": printed.removed,
        "notes": list(printed.notes),
    }


def sentences(result: RoundResult, printed: PrintResult) -> list[str]:
    """A round in a few lines for people."""
    lines = []
    if not (result.moved or printed.written or printed.removed):
        lines.append("Nothing new: nothing filed, no page changed.")
    else:
        lines.append(
            f"{result.of('extract')} new reports, {result.of('cluster')} placings, "
            f"{result.of('verify')} articles checked; "
            f"{printed.pages} pages, {printed.written} written, {printed.removed} removed."
        )
    if result.spiked or result.held:
        lines.append(
            f"{result.spiked} pieces spiked, {result.held} held; see: broadsheet ledger, broadsheet sources check"
        )
    if result.bugs:
        lines.append(f"{_times(result.bugs, 'piece')} hit a bug: broadsheet ledger --code bug")
    if result.slow:
        lines.append(f"{_times(result.slow, 'piece')} took too long: broadsheet ledger --code too-slow")
    return lines + list(printed.notes)


def _times(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
