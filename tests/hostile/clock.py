"""How the time of a call grows with the length of what it is given."""

from __future__ import annotations

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
LIMIT_S = 2.0


class TooSlow(Exception):
    pass


def growth(call: Callable[[str], Any], text: Callable[[int], str], n: int) -> float:
    """How many times longer 4n takes than n, best of five; 0.0 below the floor. Raises TooSlow after ``LIMIT_S``."""
    with limited():
        few = text(max(n // 16, 1))
        if took(call, few) > FLOOR_S * 5 and took(call, few) > FLOOR_S * 5:
            raise TooSlow(f"{n // 16} times")
        large, small = text(4 * n), text(n)
        if took(call, large) < FLOOR_S:
            return 0.0
        best = worst = float("inf")
        for _ in range(TRIES):
            best = min(best, took(call, large))
            worst = min(worst, took(call, small))
            if best < FLOOR_S:
                return 0.0
            if best / worst <= GROWTH:
                break
        return best / worst


def took(call: Callable[[str], Any], text: str) -> float:
    start = time.perf_counter()
    call(text)
    return time.perf_counter() - start


@contextmanager
def limited() -> Any:
    """Raises TooSlow in what runs longer than ``LIMIT_S``; the engine of ``re`` looks for signals too."""

    def ring(*_: object) -> None:
        raise TooSlow(f"more than {LIMIT_S:.0f} s")

    old = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
