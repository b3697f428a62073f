"""When two reports tell of one event."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Cluster(Section):
    """When two reports tell of one event."""

    window_days: float = Field(7.0, gt=0, description="A story takes reports this long after its last one.")
    late_hours: float = Field(24.0, ge=0, description="So long after publication a late report moves others.")
    threshold: float = Field(
        0.0, ge=-1, le=1, description="Added to the score a report needs to join a story; higher splits more."
    )
