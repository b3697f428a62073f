"""Which entries of a feed are taken, and how often it is visited."""

from __future__ import annotations

from pydantic import Field, field_validator

from .base import Section


class Gather(Section):
    """Which entries of a feed are taken, and how often it is visited."""

    max_age_days: float = Field(7.0, ge=0, description="Entries older than this are left alone; 0: no limit.")
    min_interval_s: float = Field(600.0, ge=0, description="Shortest time between two visits of one feed.")
    max_interval_s: float = Field(86_400.0, ge=1, description="Longest time between two visits of one feed.")
    revisit_h: tuple[float, ...] = Field(
        (1.0, 6.0, 24.0),
        description=(
            "Hours after a page was first fetched at which it is looked at again while its story is "
            "open; empty for never."
        ),
    )

    @field_validator("revisit_h")
    @classmethod
    def in_order(cls, value: tuple[float, ...]) -> tuple[float, ...]:
        if list(value) != sorted(set(value)) or any(not 0 < hours <= 8760 for hours in value):
            raise ValueError("hours in ascending order, each above 0 and at most 8760")
        return value
