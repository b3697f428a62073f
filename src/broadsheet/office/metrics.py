"""What the archive knows, in the Prometheus text format; read anew at each scrape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from ..newsroom import Newsroom
from .models import cost_row
from .shelves import pending_rows


@dataclass(frozen=True, eq=False)
class _Archive(Collector):
    room: Newsroom

    def collect(self) -> Iterator[Metric]:
        held = GaugeMetricFamily("broadsheet_archive", "Nouns in the archive.", labels=["noun"])
        for noun, count in self.room.library.stats().items():
            held.add_metric([noun], count)
        yield held
        waiting = GaugeMetricFamily("broadsheet_pending", "Pieces before each desk.", labels=["desk"])
        for row in pending_rows(self.room):
            waiting.add_metric([row["desk"]], row["pending"])
        yield waiting
        yield from self._spending()

    def _spending(self) -> Iterator[Metric]:
        """Spent by language models today (UTC); left is absent where there is no limit."""
        row = cost_row(self.room)
        for unit in ("tokens", "usd"):
            name = f"broadsheet_model_{unit}"
            yield GaugeMetricFamily(f"{name}_today", f"Spent today, UTC ({unit}).", value=row["today"][unit])
            if (left := row["left_today"][unit]) is not None:
                yield GaugeMetricFamily(
                    f"{name}_left_today", f"Left of the day's budget ({unit}).", value=left
                )


def metrics(room: Newsroom) -> bytes:
    """One scrape. Raises MorgueError."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Archive(room))
    return generate_latest(registry)
