"""How long one piece may keep the processor.

Counted is processor time of the process (``ITIMER_PROF``), not time on the clock: waiting for the network or
for other programs costs nothing. In a worker of the crew the signal keeps its default action, so the kernel ends the
process wherever it is, inside a library's C code too. In the newsroom's own process it raises, which reaches Python
code and patterns that run long, and no single call into C.
"""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ..errors import TooSlow

CAN_LIMIT = hasattr(signal, "setitimer")
PATIENCE = 15.0
"""Seconds on the clock that a piece may take for each second of its limit before its worker is ended all the same:
one that sleeps uses no processor time."""
_AGAIN_S = 0.25
"""The signal is repeated so often, should somebody's ``except`` have swallowed the first."""
_SOON_S = 0.01
"""And so soon where it came in a callback of the garbage collector."""


class _Rung(BaseException):
    """The time is up."""


def arm(limit_s: float) -> None:
    """From now on this process may use ``limit_s`` seconds of processor time, then the kernel ends it. 0: no end."""
    if CAN_LIMIT:
        signal.setitimer(signal.ITIMER_PROF, limit_s)


@contextmanager
def in_place(limit_s: float) -> Iterator[None]:
    """The block may use ``limit_s`` seconds of processor time, else TooSlow. 0, or outside the main thread: no end."""
    if not (limit_s and CAN_LIMIT and threading.current_thread() is threading.main_thread()):
        yield
        return
    armed = True

    def ring(_: int, frame: FrameType | None) -> None:
        if armed and _collecting(frame):
            signal.setitimer(signal.ITIMER_PROF, _SOON_S, _AGAIN_S)
        elif armed:
            raise _Rung

    before = signal.signal(signal.SIGPROF, ring)
    try:
        try:
            signal.setitimer(signal.ITIMER_PROF, limit_s, _AGAIN_S)
            yield
        finally:
            armed = False
            signal.setitimer(signal.ITIMER_PROF, 0.0)
            signal.signal(signal.SIGPROF, before)
    except _Rung:
        raise too_slow(limit_s) from None


def _collecting(frame: FrameType | None) -> bool:
    """Is the garbage collector calling somebody back? What is raised there is lost; the signal comes again."""
    return frame is not None and any(frame.f_code is getattr(c, "__code__", None) for c in gc.callbacks)


def too_slow(limit_s: float) -> TooSlow:
    """The error of a piece that took longer."""
    return TooSlow(f"more than {limit_s:g} s of processor time", limit_s=limit_s)
