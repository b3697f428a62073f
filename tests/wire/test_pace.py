"""Turns: one at a time for each host, and a pause between two."""

from __future__ import annotations

import threading
import time
from itertools import pairwise

import pytest

from broadsheet.errors import FetchError
from broadsheet.wire.pace import MAX_WAIT_S, Pace


class Ticks:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.at = 100.0

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.at += seconds


def paced(min_gap_s: float) -> tuple[Pace, Ticks]:
    ticks = Ticks()
    return Pace(min_gap_s, now=ticks.now, sleep=ticks.sleep), ticks


def test_the_first_request_does_not_wait_the_second_does() -> None:
    pace, ticks = paced(2.0)
    with pace.turn("a"):
        assert ticks.at == 100.0
        ticks.sleep(5)
    with pace.turn("a"):
        assert ticks.at == 107.0
    with pace.turn("b"):
        assert ticks.at == 107.0


def test_a_longer_crawl_delay_counts_a_shorter_one_does_not() -> None:
    pace, ticks = paced(2.0)
    for gap, expected in ((10.0, 100.0), (10.0, 110.0), (0.5, 112.0)):
        with pace.turn("a", gap):
            assert ticks.at == expected


def test_a_crawl_delay_is_slept_through_for_a_minute_in_all() -> None:
    pace, ticks = paced(1.0)
    for _ in range(7):
        with pace.turn("a", 10.0):
            pass
    with pytest.raises(FetchError) as caught, pace.turn("a", 10.0):
        pass
    assert (caught.value.code, ticks.at) == ("crawl-delay", 160.0)
    ticks.sleep(61)  # a break as long
    for _ in range(2):
        with pace.turn("a", 10.0):
            pass
    assert ticks.at == 231.0


def test_a_host_of_very_many_pages_has_a_minute_at_a_time_and_no_other_host_pays() -> None:
    pace, ticks = paced(2.0)
    asked = held = 0
    for _ in range(500):
        try:
            with pace.turn("a"):
                asked += 1
        except FetchError as error:
            assert (error.code, error.verdict) == ("host-busy", "hold")
            assert error.retry_after_s >= 60
            held += 1
            ticks.sleep(0.05)  # what noting it takes
    assert (asked, held) == (31, 469)
    with pace.turn("a", None), pace.turn("b"):  # its rules are read, others are served
        pass
    ticks.sleep(61)
    with pace.turn("a"):
        pass


def test_no_crawl_delay_counts_from_the_files_that_state_it() -> None:
    pace, ticks = paced(1.0)
    with pace.turn("a", None):
        pass
    with pace.turn("a", 3600.0):
        assert ticks.at == 101.0
    with pace.turn("a", None):
        assert ticks.at == 102.0


def test_a_very_long_crawl_delay_is_a_hold_not_a_sleep() -> None:
    pace, ticks = paced(1.0)
    with pace.turn("a"):
        pass
    for place in (1, 2, 3):  # each is told a moment of its own
        with pytest.raises(FetchError) as caught, pace.turn("a", MAX_WAIT_S * 10):
            pass
        assert caught.value.code == "crawl-delay"
        assert caught.value.retry_after_s == pytest.approx(100 * place)
    assert ticks.at == 100.0
    ticks.sleep(100)
    with pace.turn("a", MAX_WAIT_S * 10):
        pass


def test_a_host_that_asked_for_quiet_is_left_alone() -> None:
    pace, ticks = paced(0.0)
    pace.quiet("a", 30)
    pace.quiet("a", 10)
    with pytest.raises(FetchError) as caught, pace.turn("a"):
        pass
    assert caught.value.code == "host-quiet"
    assert caught.value.retry_after_s == pytest.approx(30)
    ticks.sleep(31)
    with pace.turn("a"):
        pass


def test_threads_take_turns() -> None:
    pace = Pace(0.02)
    spans: list[tuple[float, float]] = []

    def visit() -> None:
        with pace.turn("a"):
            start = time.monotonic()
            time.sleep(0.005)
            spans.append((start, time.monotonic()))

    threads = [threading.Thread(target=visit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spans.sort()
    assert len(spans) == 8
    assert all(later[0] - earlier[1] >= 0.019 for earlier, later in pairwise(spans))


def test_a_turn_ends_also_with_an_error() -> None:
    pace, _ = paced(0.0)
    with pytest.raises(ValueError, match="broken"), pace.turn("a"):
        raise ValueError("broken")
    with pace.turn("a"):
        pass
