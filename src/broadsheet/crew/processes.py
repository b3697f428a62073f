"""Processes of this machine carry the work of desks that only compute, and can be ended.

Each worker stands at the end of a pipe of its own, so one that is ended takes nothing with it. It tells each
outcome as soon as there is one; the piece it was at when it ended is the piece that ended it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from math import isfinite
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, TypeVar, cast

from ..errors import BroadsheetError, Bug
from ..flow import ROTA, Work, doing
from ..ports import Desk, Skip
from .limits import CAN_LIMIT, PATIENCE, arm, too_slow
from .local import Carried, as_ours, work_batch

MakeDesk = Callable[[str], Desk[Any, Any]]
"""Name of a desk -> the desk, built anew in the worker with all it has to load; must pickle."""
TASK = 8
"""Pieces handed over at once."""
MOST = 4
_PRELOADED = ("numpy", "lxml.html", "trafilatura", "broadsheet.wire.feeds",
              *(f"broadsheet.desks.{name}" for name in ROTA if name in doing(Work.COMPUTES, Work.FILLS)))  # fmt: skip
"""Modules that the server which forks the workers holds already."""

T = TypeVar("T")


@dataclass(eq=False)
class Worker:
    """A process, our end of its pipe, and what it is at."""

    process: Any
    pipe: Connection
    places: Sequence[int] = ()
    """Where the pieces of its task stand among all pieces."""
    open: list[int] = field(default_factory=list)
    """Which of these it has not told of, in order."""
    deadline: float = 0.0
    """On the clock (``monotonic``); past it the worker is ended."""

    def end(self) -> int:
        """Its exit code; it is no more."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        return int(self.process.exitcode or 0)


class ProcessCrew:
    """ports.Crew. Workers start when first needed, as many as there is work for, ``workers`` at most.

    Only for desks that keep no state between pieces; those named in ``alone`` fill the cores by themselves and
    get one worker. Each worker builds its own desks and stays for the next shift, until ``close``; work after that
    starts new ones. ``limit_s`` is the processor time a piece may take (0: no limit); loading models is not
    counted. A worker past it is ended and replaced, and where it had several pieces in one batch these are
    worked one by one.
    """

    def __init__(
        self,
        make_desk: MakeDesk,
        workers: int = 0,
        *,
        limit_s: float = 0.0,
        alone: frozenset[str] = frozenset(),
    ) -> None:
        self.workers = workers or min(MOST, _cores())
        self.limit_s = limit_s
        self._alone = alone
        self._make_desk = make_desk
        self._free: list[Worker] = []
        self._guard = threading.Lock()
        self._turns = threading.BoundedSemaphore(self.workers)
        self._context = _context()

    def carry(
        self, desk: Desk[Any, Any], pieces: Sequence[Any], /, *, skip: Skip | None = None
    ) -> Iterator[Carried]:
        queue = deque(
            list(range(start, min(start + TASK, len(pieces)))) for start in range(0, len(pieces), TASK)
        )
        most = 1 if desk.name in self._alone else self.workers
        busy: dict[Connection, Worker] = {}
        try:
            while queue or busy:
                while queue and len(busy) < most:
                    places = queue.popleft()
                    held = {place: out for place in places if skip and (out := skip(pieces[place]))}
                    yield from ((pieces[place], out, 0.0) for place, out in held.items())
                    if left := [place for place in places if place not in held]:
                        worker = self._take()
                        busy[worker.pipe] = worker
                        self._hand(worker, ("work", desk.name, tuple(pieces[p] for p in left)), left)
                for worker in self._with_news(busy):
                    for place, outcome, took_s in self._news(worker, desk.batch, queue):
                        yield pieces[place], outcome, took_s
                    if not worker.open:
                        del busy[worker.pipe]
        finally:
            for worker in busy.values():
                worker.end()

    def call(self, function: Callable[..., T], *args: Any) -> T:
        """``function(*args)`` in a worker; both must pickle. May be called from many threads.

        Raises what it raises, TooSlow, and Bug for a worker that broke down.
        """
        with self._turns:
            worker = self._take()
            self._hand(worker, ("call", function, args), [0])
            ready = worker.pipe.poll(self._patience if isfinite(self._patience) else None)
            told = _received(worker.pipe) if ready else None
            if told is None:
                raise self._ended(worker)
            self._give_back(worker)
        (value,) = told
        if isinstance(value, Exception):
            raise value
        return cast(T, value)

    def close(self) -> None:
        """Send the workers home."""
        with self._guard:
            leaving, self._free = self._free, []
        for worker in leaving:
            worker.end()

    # -- workers -----------------------------------------------------------------------

    @property
    def _patience(self) -> float:
        return self.limit_s * PATIENCE if self.limit_s else float("inf")

    def _take(self) -> Worker:
        with self._guard:
            while self._free:
                worker = self._free.pop()
                if worker.process.is_alive():
                    return worker
                worker.end()
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_serve, args=(theirs, self._make_desk, self.limit_s), daemon=True, name="broadsheet-crew"
        )
        process.start()
        theirs.close()
        return Worker(process=process, pipe=ours, open=[])

    def _hand(self, worker: Worker, task: tuple[Any, ...], places: Sequence[int]) -> None:
        worker.places, worker.open = places, list(range(len(places)))
        worker.deadline = monotonic() + self._patience
        with suppress(BrokenPipeError):  # its end is found out when it is listened to
            worker.pipe.send(task)

    def _with_news(self, busy: Mapping[Connection, Worker]) -> list[Worker]:
        """Those that have told something, have ended or are past their time; waits for the first."""
        if not busy:
            return []
        longest = min(worker.deadline for worker in busy.values()) - monotonic()
        ready = wait(list(busy), max(longest, 0.0) if isfinite(longest) else None)
        return [busy[pipe] for pipe in cast("list[Connection]", ready)] or [
            worker for worker in busy.values() if worker.deadline <= monotonic()
        ]

    def _news(self, worker: Worker, batch: int, queue: deque[list[int]]) -> Iterator[tuple[int, Any, float]]:
        """(place, outcome, seconds) that the worker tells; where it ended, that of the piece that ended it.

        Which one of a batch of several it was is not known: they go back to the queue, each alone.
        """
        told = _received(worker.pipe) if worker.pipe.poll() else None
        if told is not None:
            number, outcome, took_s = told
            worker.open.remove(number)
            worker.deadline = monotonic() + self._patience
            if not worker.open:
                self._give_back(worker)
            yield worker.places[number], outcome, took_s
            return
        error = self._ended(worker)
        now = [number for number in worker.open if number // batch == worker.open[0] // batch]
        later = [worker.places[number] for number in worker.open if number not in now]
        if later:
            queue.appendleft(later)
        worker.open = []
        if len(now) == 1:
            yield worker.places[now[0]], error, 0.0
        else:
            queue.extendleft([worker.places[number]] for number in reversed(now))

    def _ended(self, worker: Worker) -> BroadsheetError:
        """End the worker, and say why that had to be."""
        late = worker.deadline <= monotonic()
        code = worker.end()
        if self.limit_s and (late or (CAN_LIMIT and code == -signal.SIGPROF)):
            return too_slow(self.limit_s)
        return Bug(f"the process that worked it ended with code {code}")

    def _give_back(self, worker: Worker) -> None:
        with self._guard:
            self._free.append(worker)


def _received(pipe: Connection) -> Any:
    """What stands in the pipe, None where its other end is gone."""
    try:
        return pipe.recv()
    except (EOFError, OSError):
        return None


def _context() -> Any:
    """Forked from a server with the large modules at hand where the system has that, else started anew."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_PRELOADED))
    return context


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# -- in the worker --------------------------------------------------------------------------


def _serve(pipe: Connection, make: MakeDesk, limit_s: float) -> None:
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the newsroom decides when its workers go
    if CAN_LIMIT:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
    desks: dict[str, Desk[Any, Any]] = {}
    while (task := _received(pipe)) is not None:
        if task[0] == "call":
            pipe.send((_called(task[1], task[2], limit_s),))
            continue
        _, name, pieces = task
        left = set(range(len(pieces)))
        try:
            if name not in desks:
                desks[name] = make(name)
            for told in _work(desks[name], pieces, limit_s):
                pipe.send(told)
                left.discard(told[0])
        except Exception as error:  # noqa: BLE001  told to the newsroom as the end of each piece
            for number in left:
                pipe.send((number, as_ours(error), 0.0))


def _called(function: Callable[..., Any], args: tuple[Any, ...], limit_s: float) -> Any:
    arm(limit_s)
    try:
        return function(*args)
    except Exception as error:  # noqa: BLE001  raised again in the newsroom
        return as_ours(error)
    finally:
        arm(0.0)


def _work(desk: Desk[Any, Any], pieces: tuple[Any, ...], limit_s: float) -> Iterator[tuple[int, Any, float]]:
    """Each piece by its number, how it ended and the seconds it took; the time is limited from one to the next."""
    numbers = {piece.id: number for number, piece in enumerate(pieces)}
    for start in range(0, len(pieces), desk.batch):
        arm(limit_s)
        for piece, outcome, took_s in work_batch(desk, pieces[start : start + desk.batch]):
            arm(0.0)
            yield numbers[piece.id], outcome, took_s
            arm(limit_s)
        arm(0.0)


def _leave_with_parent() -> None:
    """A killed newsroom must not leave its workers behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
