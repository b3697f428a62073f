"""One request at a time for each host, with a pause between two, and none while it asked for quiet."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..errors import FetchError
from ..text.foreign import DAY_S, seconds

MAX_WAIT_S = 10.0
"""A longer pause (crawl-delay) is not slept through: the piece is held instead."""
MAX_SLEPT_S = 60.0
"""So long one host may keep us waiting in one go, for its crawl-delay or our own pause; its other pieces are held then,
until it has been left alone as long."""
UNREACHABLE_QUIET_S = 60.0
"""A host that could not be reached is not asked again for this long."""


class _Turn:
    """What is known of one host. ``lock`` is held for the whole of one request."""

    __slots__ = ("asked_at", "free_at", "lock", "promised", "quiet_until", "slept_s")

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.asked_at = float("-inf")
        """When the last request ended; our own pause counts from here."""
        self.free_at = float("-inf")
        """When the last request ended that the host's crawl-delay counts from."""
        self.slept_s = 0.0
        self.quiet_until = 0.0
        self.promised = float("-inf")
        """The latest moment that was named to a piece sent away."""


class Pace:
    """Turns for hosts, shared by all threads. Times are of the monotonic clock."""

    def __init__(
        self,
        min_gap_s: float,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._min_gap_s = min_gap_s
        self._now = now
        self._sleep = sleep
        self._turns: dict[str, _Turn] = {}
        self._guard = threading.Lock()

    @contextmanager
    def turn(self, host: str, gap_s: float | None = 0.0) -> Iterator[None]:
        """Wait for the host to be free, then hold it.

        ``gap_s``: its crawl-delay, if more than our own pause; None for the files that state its rules (robots.txt),
        from which no crawl-delay counts. Raises FetchError with ``retry_after_s`` where the host asked for quiet, or
        the pause is longer than ``MAX_WAIT_S``, or ``MAX_SLEPT_S`` have been waited without a break.
        """
        turn = self._turn(host)
        with turn.lock:
            self.check(host)
            now = self._now()
            wait = turn.asked_at + self._min_gap_s - now
            if gap_s is not None:
                wait = max(wait, turn.free_at + gap_s - now)
                self._require_patience(host, turn, wait, gap_s, now)
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                turn.asked_at = self._now()
                if gap_s is not None:
                    turn.free_at = turn.asked_at

    def _require_patience(self, host: str, turn: _Turn, wait: float, gap_s: float, now: float) -> None:
        """Counts the wait. Raises FetchError where it, or all the host had without a break, is more than we sleep."""
        if now - turn.free_at > MAX_SLEPT_S:
            turn.slept_s = 0.0
        gap_s, wait = max(gap_s, self._min_gap_s), max(wait, 0.0)
        is_long = wait > max(MAX_WAIT_S, self._min_gap_s)
        if not is_long and turn.slept_s + wait <= max(MAX_SLEPT_S, gap_s):
            turn.slept_s += wait
            return
        if not is_long:
            turn.slept_s = float("inf")  # nothing more without a break
        turn.promised = max(turn.free_at, turn.promised) + gap_s
        asks = gap_s > self._min_gap_s
        told = f"wants {gap_s:.0f} s between two requests" if asks else f"has had {MAX_SLEPT_S:.0f} s of us"
        raise FetchError(
            f"{host} {told}",
            code="crawl-delay" if asks else "host-busy",
            host=host,
            retry_after_s=min(max(turn.promised - now, MAX_SLEPT_S), DAY_S),
        )

    def check(self, host: str) -> None:
        """Raises FetchError while nothing may be asked of this host."""
        left_s = self._turn(host).quiet_until - self._now()
        if left_s > 0:
            raise FetchError(
                f"{host} is left in peace for now", code="host-quiet", host=host, retry_after_s=left_s
            )

    def quiet(self, host: str, wait_s: float) -> None:
        """Ask nothing of this host for so long (at most a day)."""
        turn = self._turn(host)
        turn.quiet_until = max(turn.quiet_until, self._now() + (seconds(wait_s) or 0.0))

    def _turn(self, host: str) -> _Turn:
        with self._guard:
            return self._turns.setdefault(host, _Turn())
