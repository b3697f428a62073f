"""The only loop of the house, and the check that the desks' order makes sense.

``shift``: pending, carry, then file, spike or hold. It alone catches BroadsheetErrors; each class says
by its verdict what follows. What foreign material makes a desk raise is the Bug of its piece and spiked; where a piece
is made of many parts (the readings of a window, the reports of a story, the sentences of an article), those that hurt
are found by halving and set aside. A bug of the archive goes through with its traceback,
and under ``strict`` every bug does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .errors import BroadsheetError, Bug, MorgueError, StylebookError, TooSlow
from .flow import Row
from .log import log
from .news import ASIDE, Filed, Held, Slip, Spiked
from .ports import CHUNK, A, Clock, Crew, Desk, Outcome, Tray
from .text.printable import printable

FIRST_RETRY_S = 60.0
LONGEST_RETRY_S = 6 * 3600.0
SLOW_PIECES = 3
"""After so many pieces of one host that were too slow its others wait for the next round."""
HOST_SLOW = "host-slow"
PATIENT = frozenset({HOST_SLOW, "crawl-delay", "host-busy"})
"""Holds that are no failure of the piece: it waits its turn, however often."""
LONGEST_TRACE = 6000
"""Characters of a traceback in the log."""
MOST_PROBES = 60
"""Times the parts of a piece are halved to find those that hurt."""

OnProgress = Callable[[str, int, int], None]
"""Called with the desk's name, the pieces done and the pieces known so far."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShiftResult:
    """What one desk did in one shift."""

    desk: str
    filed: int = 0
    spiked: int = 0
    held: int = 0
    made: int = 0
    """Nouns filed."""
    bugs: int = 0
    """Pieces, and parts of pieces, at which the desk failed in a way nobody foresaw."""
    slow: int = 0
    """Those that took too long."""
    took_s: float = 0.0
    """Seconds of work at the desk, all lanes together."""


@dataclass(slots=True)
class SlowHosts:
    """How many pieces of each host were too slow in this round."""

    counts: Counter[str] = field(default_factory=Counter)

    def note(self, host: str) -> None:
        if host:
            self.counts[host] += 1

    def waits(self, host: str) -> bool:
        return self.counts[host] >= SLOW_PIECES


def shift(
    desk: Desk[A, object],
    tray: Tray[A, object],
    crew: Crew,
    clock: Clock,
    *,
    limit: int | None = None,
    max_tries: int = 4,
    on_progress: OnProgress | None = None,
    strict: bool = True,
    slow: SlowHosts | None = None,
) -> ShiftResult:
    """Work what stands before one desk, each piece at most once.

    ``limit``: most pieces worked. ``max_tries``: a piece held that often is spiked. ``strict``: a bug stops.
    ``slow``: what the round knows of slow hosts. Raises the errors whose verdict is stop or keep, after the ledger
    noted them, and MorgueError.
    """
    clerk = _Clerk(desk, tray, clock, max_tries, strict, slow or SlowHosts())
    seen: set[str] = set()
    while limit is None or len(seen) < limit:
        ask = CHUNK if limit is None else min(CHUNK, limit - len(seen))
        pieces = [p for p in tray.pending(desk.recipe, ask + clerk.result.held) if p.id not in seen][:ask]
        if not pieces:
            break
        seen.update(piece.id for piece in pieces)
        hurt: list[tuple[A, Bug | TooSlow]] = []
        for piece, outcome, took_s in crew.carry(desk, pieces, skip=clerk.skip):
            if isinstance(outcome, Bug | TooSlow) and not clerk.stops(outcome) and len(_parts(piece)) > 1:
                hurt.append((piece, outcome))
                continue
            clerk.enter(piece, outcome, took_s)
            if on_progress:
                on_progress(desk.name, clerk.done, len(seen))
        for piece, error in hurt:
            if clerk.take_apart(piece, error, crew):
                seen.discard(piece.id)
    return clerk.result


def _parts(piece: object) -> tuple[str, ...]:
    """Ids of what a piece is made of, where it can be worked without some of it."""
    return getattr(piece, "parts", ())


class _Clerk:
    """Writes slips and counts them."""

    def __init__(
        self,
        desk: Desk[Any, object],
        tray: Tray[Any, object],
        clock: Clock,
        max_tries: int,
        strict: bool,
        slow: SlowHosts,
    ) -> None:
        self.desk = desk
        self.tray = tray
        self.clock = clock
        self.max_tries = max_tries
        self.strict = strict
        self.slow = slow
        self.done = 0
        self.result = ShiftResult(desk=desk.name)

    def enter(self, piece: Any, outcome: Outcome | BroadsheetError, took_s: float) -> None:
        """One piece and how it ended."""
        self.done += 1
        self.result = replace(self.result, took_s=self.result.took_s + took_s)
        if isinstance(outcome, Filed):
            try:
                self._file(piece, outcome, took_s)
            except MorgueError:
                raise
            except BroadsheetError as error:
                self._fail(piece, error, took_s)
        elif isinstance(outcome, Spiked):
            self._spike(piece, outcome.code, outcome.reason, took_s)
        elif isinstance(outcome, Held):
            self._hold(piece, outcome.code, outcome.why, outcome.retry_after_s, took_s)
        else:
            self._fail(piece, outcome, took_s)

    def stops(self, error: Bug | TooSlow) -> bool:
        return self.strict and isinstance(error, Bug)

    def skip(self, piece: Any) -> Held | None:
        """What becomes of the piece of a host that has taken its time in this round."""
        host = self.tray.host(piece)
        if not self.slow.waits(host):
            return None
        why = f"{SLOW_PIECES} pieces of {host} were too slow in this round; the others wait for the next"
        return Held(subject=piece.id, code=HOST_SLOW, why=why, retry_after_s=1.0)

    def take_apart(self, piece: Any, error: Bug | TooSlow, crew: Crew) -> bool:
        """Set aside the parts that hurt. The tray hands the rest out again; where no part hurts alone (then False) the
        piece is spiked."""
        probes = 0

        def hurts(parts: Sequence[str]) -> Bug | TooSlow | None:
            nonlocal probes
            probes += 1
            carried = crew.carry(self.desk, [piece.only(frozenset(parts))])
            outcome = next((outcome for _, outcome, _ in carried), None)
            return outcome if isinstance(outcome, Bug | TooSlow) else None

        found: list[tuple[str, Bug | TooSlow]] = []
        left = [_parts(piece)]
        while left and probes < MOST_PROBES:
            parts = left.pop()
            middle = len(parts) // 2
            for half in (parts[middle:], parts[:middle]):
                if why := hurts(half):
                    left.append(half) if len(half) > 1 else found.append((half[0], why))
        if not found:
            self.enter(piece, error, 0.0)
        for part, why in found:
            self._count(why)
            slip = replace(self._slip(piece, ASIDE, 0.0, why.code, f"{part}: {why}"), subject=part, tries=1)
            self.tray.set_aside(piece, part, slip)
            self._log(why, part)
        return bool(found)

    def _count(self, error: BroadsheetError) -> None:
        self.result = replace(
            self.result,
            bugs=self.result.bugs + isinstance(error, Bug),
            slow=self.result.slow + isinstance(error, TooSlow),
        )

    def _log(self, error: BroadsheetError, subject: str) -> None:
        """A bug is for who mends the program: with its traceback, at a level that is always written."""
        if isinstance(error, Bug):
            trace = printable(error.trace.replace("\n", " | "), LONGEST_TRACE)
            log.error(f"{self.desk.name}.bug", subject=subject, note=printable(str(error)), trace=trace)

    def _slip(self, piece: Any, outcome: str, took_s: float, code: str = "", note: str = "") -> Slip:
        return Slip(
            subject=piece.id,
            recipe=self.desk.recipe,
            outcome=outcome,
            at=self.clock.now(),
            took_s=took_s,
            code=code,
            note=printable(note),
            tries=self.tray.tries(piece) + 1,
        )

    def _file(self, piece: Any, filed: Filed[Any], took_s: float) -> None:
        if filed.code == Bug.code:  # at a part of it that the desk left out
            bug = Bug(filed.note, trace=filed.trace)
            self._log(bug, piece.id)
            if self.strict:
                raise bug
            self._count(bug)
        self.tray.file(piece, filed.made, self._slip(piece, "filed", took_s, filed.code, filed.note))
        self.result = replace(
            self.result, filed=self.result.filed + 1, made=self.result.made + len(filed.made)
        )
        more = {"code": filed.code, "note": filed.note} if filed.code else {}
        log.info(
            f"{self.desk.name}.filed", subject=piece.id, made=len(filed.made), took_s=round(took_s, 3), **more
        )

    def _spike(self, piece: Any, code: str, note: str, took_s: float) -> None:
        self.tray.spike(piece, self._slip(piece, "spiked", took_s, code, note))
        self.result = replace(self.result, spiked=self.result.spiked + 1)
        log.info(f"{self.desk.name}.spiked", subject=piece.id, code=code, note=printable(note))

    def _hold(self, piece: Any, code: str, note: str, retry_after_s: float | None, took_s: float) -> None:
        slip = self._slip(piece, "held", took_s, code, note)
        if slip.tries >= self.max_tries and code not in PATIENT:
            self._spike(piece, code, note, took_s)
            return
        if retry_after_s is None:
            retry_after_s = min(FIRST_RETRY_S * 2 ** (slip.tries - 1), LONGEST_RETRY_S)
        self.tray.hold(piece, slip, retry_after_s)
        self.result = replace(self.result, held=self.result.held + 1)
        log.info(
            f"{self.desk.name}.held",
            subject=piece.id,
            code=code,
            note=printable(note),
            retry_after_s=retry_after_s,
        )

    def _fail(self, piece: Any, error: BroadsheetError, took_s: float) -> None:
        if isinstance(error, Bug) and self.strict:
            raise error.__cause__ or error
        self._count(error)
        self._log(error, piece.id)
        if isinstance(error, TooSlow):
            self.slow.note(self.tray.host(piece))
        if error.verdict == "spike":
            self._spike(piece, error.code, str(error), took_s)
        elif error.verdict == "hold":
            self._hold(piece, error.code, str(error), getattr(error, "retry_after_s", None), took_s)
        else:
            if not isinstance(error, MorgueError):
                self.tray.hold(piece, self._slip(piece, "held", took_s, error.code, str(error)), 0.0)
            log.error(
                f"{self.desk.name}.stopped", subject=piece.id, code=error.code, note=printable(str(error))
            )
            raise error


def check_rota(rows: Sequence[Row]) -> None:
    """Raises StylebookError where a desk's piece is made of what no desk before it files."""
    filed: set[type] = set()
    for row in rows:
        missing = [noun.__name__ for noun in row.of if noun not in filed]
        if missing:
            raise StylebookError(
                f"{row.name} takes {row.takes.__name__}, but no desk before it files {', '.join(missing)}",
                key="rota",
                value=[row.name for row in rows],
                allowed=missing,
            )
        filed |= set(row.files)


__all__ = ["OnProgress", "ShiftResult", "SlowHosts", "check_rota", "shift"]
