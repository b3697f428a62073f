"""A clock that is set by hand, and an archive in memory that goes by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from broadsheet.morgue import Morgue, open_morgue


class HandClock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def morgue(clock: HandClock) -> Iterator[Morgue]:
    with open_morgue("sqlite://", clock=clock) as opened:
        yield opened
