"""Which stories get an article."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Assign(Section):
    """Which stories get an article."""

    min_outlets: int = Field(2, ge=1, description="Least number of independent outlets.")
    max_articles_per_round: int = Field(500, ge=1, description="Most stories assigned in one round.")
    new_outlets_share: float = Field(
        0.25,
        ge=0,
        description=(
            "An article is written again when so many new outlets tell "
            "the story, as a part of those it rests on."
        ),
    )
    figure_change: float = Field(
        0.05,
        ge=0,
        le=1,
        description="An article is written again when a figure changed at least so much, as a part of the larger one.",
    )
