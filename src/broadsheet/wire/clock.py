"""The wall clock."""

from __future__ import annotations

from datetime import UTC, datetime


class WallClock:
    """Now, in aware UTC. The scheduling of visits, the ledger and the times of print go by it."""

    def now(self) -> datetime:
        return datetime.now(UTC)
