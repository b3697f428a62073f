"""How the outside world is visited."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Wire(Section):
    """How the outside world is visited."""

    min_gap_s: float = Field(1.0, ge=0, le=3600, description="Least pause between two requests to one host.")
    connect_timeout_s: float = Field(10.0, gt=0, le=120, description="Longest wait for a connection.")
    total_timeout_s: float = Field(
        30.0, gt=0, le=600, description="Longest time for one answer, redirects included."
    )
    max_page_bytes: int = Field(5_000_000, ge=1000, description="Largest page read.")
    max_feed_bytes: int = Field(10_000_000, ge=1000, description="Largest feed read.")
    max_redirects: int = Field(8, ge=0, le=30, description="Longest chain of redirects followed.")
    max_tries: int = Field(4, ge=1, le=50, description="Holds of one page before it is spiked.")
    allow_private_addresses: bool = Field(
        False,
        description=(
            "Allow addresses that resolve to loopback, private, link-local or metadata ranges. Leave "
            "off on the open web."
        ),
    )
