"""The only loop of the house, and the check that the desks' order makes sense.

``shift``: pending, carry, then file, spike or hold. It alone catches BroadsheetErrors; each class says
by its verdict what follows. Anything else is a bug and goes through with its traceback.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .errors import BroadsheetError, MorgueError, StylebookError
from .log import log
from .news import Article, Filed, Galley, Held, Reading, Slate, Slip, Spiked, StoryMove, Visit, Window
from .ports import CHUNK, Clock, Crew, Desk, Outcome, Tray

FIRST_RETRY_S = 60.0
LONGEST_RETRY_S = 6 * 3600.0
ASSEMBLED: dict[type, tuple[type, ...]] = {
    Visit: (),
    Window: (Reading,),
    Slate: (StoryMove,),
    Galley: (Article,),
}
"""Pieces that no desk files: trays make them of these (a visit of the owner's list of sources)."""

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
    took_s: float = 0.0
    """Seconds of work at the desk, all lanes together."""


def shift(
    desk: Desk[Any, Any],
    tray: Tray[Any, Any],
    crew: Crew,
    clock: Clock,
    *,
    limit: int | None = None,
    max_tries: int = 4,
    on_progress: OnProgress | None = None,
) -> ShiftResult:
    """Work what stands before one desk, each piece at most once.

    ``limit``: most pieces worked. ``max_tries``: a piece held that often is spiked. Raises the errors whose
    verdict is stop or keep, after the ledger noted them, and MorgueError.
    """
    clerk = _Clerk(desk, tray, clock, max_tries)
    seen: set[str] = set()
    while limit is None or len(seen) < limit:
        ask = CHUNK if limit is None else min(CHUNK, limit - len(seen))
        pieces = [p for p in tray.pending(desk.recipe, ask + clerk.result.held) if p.id not in seen][:ask]
        if not pieces:
            break
        seen.update(piece.id for piece in pieces)
        for piece, outcome, took_s in crew.carry(desk, pieces):
            clerk.enter(piece, outcome, took_s)
            if on_progress:
                on_progress(desk.name, clerk.done, len(seen))
    return clerk.result


class _Clerk:
    """Writes slips and counts them."""

    def __init__(self, desk: Desk[Any, Any], tray: Tray[Any, Any], clock: Clock, max_tries: int) -> None:
        self.desk = desk
        self.tray = tray
        self.clock = clock
        self.max_tries = max_tries
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

    def _slip(self, piece: Any, outcome: str, took_s: float, code: str = "", note: str = "") -> Slip:
        return Slip(
            subject=piece.id,
            recipe=self.desk.recipe,
            outcome=outcome,
            at=self.clock.now(),
            took_s=took_s,
            code=code,
            note=note,
            tries=self.tray.tries(piece) + 1,
        )

    def _file(self, piece: Any, filed: Filed[Any], took_s: float) -> None:
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
        log.info(f"{self.desk.name}.spiked", subject=piece.id, code=code, note=note)

    def _hold(self, piece: Any, code: str, note: str, retry_after_s: float | None, took_s: float) -> None:
        slip = self._slip(piece, "held", took_s, code, note)
        if slip.tries >= self.max_tries:
            self._spike(piece, code, note, took_s)
            return
        if retry_after_s is None:
            retry_after_s = min(FIRST_RETRY_S * 2 ** (slip.tries - 1), LONGEST_RETRY_S)
        self.tray.hold(piece, slip, retry_after_s)
        self.result = replace(self.result, held=self.result.held + 1)
        log.info(
            f"{self.desk.name}.held", subject=piece.id, code=code, note=note, retry_after_s=retry_after_s
        )

    def _fail(self, piece: Any, error: BroadsheetError, took_s: float) -> None:
        if error.verdict == "spike":
            self._spike(piece, error.code, str(error), took_s)
        elif error.verdict == "hold":
            self._hold(piece, error.code, str(error), getattr(error, "retry_after_s", None), took_s)
        else:
            if not isinstance(error, MorgueError):
                self.tray.hold(piece, self._slip(piece, "held", took_s, error.code, str(error)), 0.0)
            log.error(f"{self.desk.name}.stopped", subject=piece.id, code=error.code, note=str(error))
            raise error


def check_rota(desks: Sequence[Desk[Any, Any]]) -> None:
    """Raises StylebookError where a desk takes what no desk before it files."""
    filed: set[type] = set()
    for desk in desks:
        missing = [t.__name__ for t in ASSEMBLED.get(desk.takes, (desk.takes,)) if t not in filed]
        if missing:
            raise StylebookError(
                f"{desk.name} takes {desk.takes.__name__}, but no desk before it files {', '.join(missing)}",
                key="rota",
                value=_names(desks),
                allowed=missing,
            )
        filed |= set(desk.files)


def _names(desks: Iterable[Desk[Any, Any]]) -> list[str]:
    return [desk.name for desk in desks]


__all__ = ["ASSEMBLED", "OnProgress", "ShiftResult", "check_rota", "shift"]
