"""Processes of this machine carry the work of desks that only compute."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from typing import Any

from ..errors import BroadsheetError
from ..ports import Crew, Desk, Outcome
from .local import LocalCrew, work_batch

MakeDesk = Callable[[str], Desk[Any, Any]]
"""Name of a desk -> the desk, built anew in the worker; must pickle."""
ENOUGH = 24
"""With fewer pieces than this, handing them over costs more than it saves."""
TASK = 8
"""Pieces handed over at once."""
MOST = 4

_make: MakeDesk
_desks: dict[str, Desk[Any, Any]] = {}


class ProcessCrew:
    """ports.Crew. Few pieces are worked in this process, many in ``workers`` others, started when first needed.

    Only for desks that keep no state between pieces. Each worker builds its own desks and stays for the
    next shift, until ``close``; work after that starts new ones. A BroadsheetError comes back as the error of its piece; anything else propagates.
    """

    def __init__(self, make_desk: MakeDesk, workers: int = 0) -> None:
        self.workers = workers or min(MOST, _cores())
        self._make_desk = make_desk
        self._here: Crew = LocalCrew()
        self._pool: ProcessPoolExecutor | None = None

    def carry(
        self, desk: Desk[Any, Any], pieces: Sequence[Any], /
    ) -> Iterator[tuple[Any, Outcome | BroadsheetError, float]]:
        if self.workers < 2 or len(pieces) < ENOUGH:
            yield from self._here.carry(desk, pieces)
            return
        pool = self._open()
        tasks: dict[Future[list[tuple[int, Outcome | BroadsheetError, float]]], int] = {}
        for start in range(0, len(pieces), TASK):
            tasks[pool.submit(_work, desk.name, tuple(pieces[start : start + TASK]))] = start
        try:
            for task in as_completed(tasks):
                for place, outcome, took_s in task.result():
                    yield pieces[tasks[task] + place], outcome, took_s
        finally:
            for task in tasks:
                task.cancel()

    def close(self) -> None:
        """Send the workers home."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _open(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                max_workers=self.workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin,
                initargs=(self._make_desk,),
            )
        return self._pool


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(make: MakeDesk) -> None:
    global _make
    _make = make
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """A killed newsroom must not leave its workers behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(name: str, pieces: tuple[Any, ...]) -> list[tuple[int, Outcome | BroadsheetError, float]]:
    """In the worker: each piece with its place, how it ended and the seconds it took."""
    if name not in _desks:
        _desks[name] = _make(name)
    desk = _desks[name]
    places = {piece.id: place for place, piece in enumerate(pieces)}
    done = []
    for start in range(0, len(pieces), desk.batch):
        for piece, outcome, took_s in work_batch(desk, pieces[start : start + desk.batch]):
            done.append((places[piece.id], outcome, took_s))
    return done
