"""The wall clock."""

from __future__ import annotations

from datetime import UTC, datetime


class WallClock:
    """Now, in aware UTC. Only the scheduling of visits and the ledger read it."""

    def now(self) -> datetime:
        return datetime.now(UTC)
