"""Who carries the work."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Crew(Section):
    """Who carries the work."""

    processes: int = Field(
        0,
        ge=0,
        le=64,
        description=(
            "Processes for the desks that only compute; 0 for one per "
            "core (at most 4), 1 for this process alone."
        ),
    )
    piece_s: float = Field(
        20.0,
        ge=0,
        le=3600,
        description=(
            "Most processor time, in seconds, that one feed, page or "
            "report may take at a desk; 0 for no limit."
        ),
    )
