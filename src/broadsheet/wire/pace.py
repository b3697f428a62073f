"""One request at a time for each host, with a pause between two, and none while it asked for quiet."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..errors import FetchError

MAX_WAIT_S = 60.0
"""A longer pause (crawl-delay, Retry-After) is not slept through: the piece is held instead."""
MAX_QUIET_S = 86_400.0
UNREACHABLE_QUIET_S = 60.0
"""A host that could not be reached is not asked again for this long."""


class _Turn:
    """What is known of one host. ``lock`` is held for the whole of one request."""

    __slots__ = ("free_at", "lock", "promised", "quiet_until")

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free_at = float("-inf")
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
    def turn(self, host: str, gap_s: float = 0.0) -> Iterator[None]:
        """Wait for the host to be free, then hold it. ``gap_s``: its crawl-delay, if more than ours.

        Raises FetchError with ``retry_after_s`` where the host asked for quiet, or the pause is longer
        than ``MAX_WAIT_S``.
        """
        turn = self._turn(host)
        with turn.lock:
            now = self._now()
            if turn.quiet_until > now:
                raise FetchError(
                    f"{host} is left in peace for now",
                    code="host-quiet",
                    host=host,
                    retry_after_s=turn.quiet_until - now,
                )
            gap = max(self._min_gap_s, gap_s)
            wait = turn.free_at + gap - now
            if wait > max(MAX_WAIT_S, self._min_gap_s):
                turn.promised = max(turn.free_at, turn.promised) + gap
                raise FetchError(
                    f"{host} wants {gap:.0f} s between two requests",
                    code="crawl-delay",
                    host=host,
                    retry_after_s=turn.promised - now,
                )
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                turn.free_at = self._now()

    def quiet(self, host: str, seconds: float) -> None:
        """Ask nothing of this host for so long (at most a day)."""
        turn = self._turn(host)
        turn.quiet_until = max(turn.quiet_until, self._now() + min(seconds, MAX_QUIET_S))

    def _turn(self, host: str) -> _Turn:
        with self._guard:
            return self._turns.setdefault(host, _Turn())
