"""This process carries the work: batches, in as many threads as the desk has lanes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from time import perf_counter
from typing import Any

from ..errors import BroadsheetError, Bug
from ..ports import Desk, Outcome, Skip
from .limits import in_place

Carried = tuple[Any, Outcome | BroadsheetError, float]
_END = object()


class LocalCrew:
    """ports.Crew. A desk of one lane works in the caller's thread and streams as it goes.

    An error that a batch raises is nobody's until its unfinished pieces have been worked one by
    one; then it belongs to the piece that raised it. Batches not yet begun are dropped on KeyboardInterrupt.
    ``limit_s``: processor time between two outcomes, in the main thread; 0 for no limit.
    """

    def __init__(self, limit_s: float = 0.0) -> None:
        self.limit_s = limit_s

    def carry(
        self, desk: Desk[Any, Any], pieces: Sequence[Any], /, *, skip: Skip | None = None
    ) -> Iterator[Carried]:
        batches = [pieces[i : i + desk.batch] for i in range(0, len(pieces), max(desk.batch, 1))]
        if desk.lanes <= 1 or len(batches) <= 1:
            for batch in batches:
                yield from self._work(desk, batch, skip)
            return
        pool = ThreadPoolExecutor(max_workers=desk.lanes, thread_name_prefix=desk.name)
        try:
            running: list[Future[list[Carried]]] = [
                pool.submit(lambda batch: list(self._work(desk, batch, skip)), batch) for batch in batches
            ]
            for future in as_completed(running):
                yield from future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, desk: Desk[Any, Any], batch: Sequence[Any], skip: Skip | None) -> Iterator[Carried]:
        skipped = {piece.id: held for piece in batch if skip and (held := skip(piece))}
        for piece in batch:
            if piece.id in skipped:
                yield piece, skipped[piece.id], 0.0
        if left := [piece for piece in batch if piece.id not in skipped]:
            yield from work_batch(desk, left, self.limit_s)


def work_batch(desk: Desk[Any, Any], batch: Sequence[Any], limit_s: float = 0.0) -> Iterator[Carried]:
    """Each piece of the batch once, with how it ended and its seconds.

    Whatever a desk raises that is no error of ours is the Bug of its piece, and so is an outcome too many or missing.
    """
    open_pieces = {piece.id: piece for piece in batch}
    began = perf_counter()
    try:
        outcomes = iter(desk.work(tuple(batch)))
        while True:
            with in_place(limit_s):
                outcome: Any = next(outcomes, _END)
            if outcome is _END:
                break
            piece = open_pieces.pop(outcome.subject, None)
            if piece is None:
                raise RuntimeError(
                    f"{desk.name} gave an outcome for {outcome.subject!r}, not or no longer its"
                )
            now = perf_counter()
            yield piece, outcome, now - began
            began = now
        if open_pieces:
            raise RuntimeError(f"{desk.name} gave no outcome for {', '.join(open_pieces)}")
    except Exception as error:  # noqa: BLE001  foreign material may do anything to a desk; it goes into the ledger
        left = list(open_pieces.values())
        if len(batch) > 1:
            for piece in left:
                yield from work_batch(desk, (piece,), limit_s)
        elif left:
            yield left[0], as_ours(error), perf_counter() - began


def as_ours(error: Exception) -> BroadsheetError:
    """The error itself where it is one of ours, else the Bug it is."""
    return error if isinstance(error, BroadsheetError) else Bug.of(error)
