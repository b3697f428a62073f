"""The wall clock is aware and in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from broadsheet.wire.clock import WallClock


def test_now() -> None:
    now = WallClock().now()
    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=2)
