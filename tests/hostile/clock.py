"""How the time of a call grows with the length of what it is given."""

from __future__ import annotations

import gc
import signal
import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

FLOOR_S = 0.02
"""What takes less at the largest size is not looked at further."""
GROWTH = 8.0
"""Most by which four times the text may take longer: linear is 4, quadratic 16."""
TRIES = 5
ROUNDS = 4
LEAST_S = 1e-4
"""No call is taken to be faster: clocks of processor time are coarse."""
MORE = 24
"""Characters by which each try is longer than the last."""
LIMIT_S = 2.0


class TooSlow(Exception):
    pass


def growth(call: Callable[[Any], Any], text: Callable[[int], Any], n: int) -> float:
    """How many times longer 4n takes than n, best of five; 0.0 below the floor. Raises TooSlow after ``LIMIT_S``.

    ``text`` makes what ``call`` gets, not counted; each try has one a little longer, which no cache knows.
    What grows too fast is measured again, ``ROUNDS`` times in all: a processor that changes its pace is no proof.
    """
    times = _growth(call, text, n)
    for _ in range(ROUNDS - 1):
        if times <= GROWTH:
            break
        times = min(times, _growth(call, text, n))
    return times


def _growth(call: Callable[[Any], Any], text: Callable[[int], Any], n: int) -> float:
    with limited():
        few = max(n // 16, 1)
        if took(call, text(few)) > FLOOR_S * 5 and took(call, text(few + MORE)) > FLOOR_S * 5:
            raise TooSlow(f"{few} times")
        if took(call, text(4 * n)) < FLOOR_S:
            return 0.0
        best = worst = float("inf")
        for number in range(1, TRIES + 1):
            best = min(best, took(call, text(4 * n + number * MORE)))
            worst = min(worst, took(call, text(n + number * MORE)))
            if best < FLOOR_S:
                return 0.0
            if best / max(worst, LEAST_S) <= GROWTH:
                break
        return best / max(worst, LEAST_S)


def took(call: Callable[[Any], Any], made: Any) -> float:
    """Seconds of processor time: what else runs on the machine does not count."""
    start = time.process_time()
    call(made)
    return time.process_time() - start


@contextmanager
def limited() -> Any:
    """Raises TooSlow in what runs longer than ``LIMIT_S``; the engine of ``re`` looks for signals too."""

    def ring(*_: object) -> None:
        raise TooSlow(f"more than {LIMIT_S:.0f} s")

    old = signal.signal(signal.SIGVTALRM, ring)
    gc.disable()  # what the tests before it left behind is not of the function
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
        gc.enable()
