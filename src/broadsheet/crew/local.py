"""This process carries the work: batches, in as many threads as the desk has lanes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from time import perf_counter
from typing import Any

from ..errors import BroadsheetError
from ..ports import Desk, Outcome

Carried = tuple[Any, Outcome | BroadsheetError, float]


class LocalCrew:
    """ports.Crew. A desk of one lane works in the caller's thread and streams as it goes.

    A BroadsheetError that a batch raises is nobody's until its unfinished pieces have been worked one by
    one; then it belongs to the piece that raised it. Anything else propagates; batches not yet begun are
    dropped then, and on KeyboardInterrupt.
    """

    def carry(self, desk: Desk[Any, Any], pieces: Sequence[Any], /) -> Iterator[Carried]:
        batches = [pieces[i : i + desk.batch] for i in range(0, len(pieces), max(desk.batch, 1))]
        if desk.lanes <= 1 or len(batches) <= 1:
            for batch in batches:
                yield from work_batch(desk, batch)
            return
        pool = ThreadPoolExecutor(max_workers=desk.lanes, thread_name_prefix=desk.name)
        try:
            running: list[Future[list[Carried]]] = [
                pool.submit(lambda batch: list(work_batch(desk, batch)), batch) for batch in batches
            ]
            for future in as_completed(running):
                yield from future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def work_batch(desk: Desk[Any, Any], batch: Sequence[Any]) -> Iterator[Carried]:
    """Each piece of the batch once, with how it ended and its seconds. Raises RuntimeError for a desk that
    gives an outcome twice, gives none, or gives one for a piece it did not get."""
    open_pieces = {piece.id: piece for piece in batch}
    began = perf_counter()
    try:
        for outcome in desk.work(tuple(batch)):
            piece = open_pieces.pop(outcome.subject, None)
            if piece is None:
                raise RuntimeError(
                    f"{desk.name} gave an outcome for {outcome.subject!r}, not or no longer its"
                )
            now = perf_counter()
            yield piece, outcome, now - began
            began = now
    except BroadsheetError as error:
        if len(batch) == 1:
            yield batch[0], error, perf_counter() - began
            return
        for piece in list(open_pieces.values()):
            yield from work_batch(desk, (piece,))
        return
    if open_pieces:
        raise RuntimeError(f"{desk.name} gave no outcome for {', '.join(open_pieces)}")
