"""When articles are printed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Section


class Publish(Section):
    """When articles are printed."""

    mode: Literal["auto", "approve"] = Field(
        "auto",
        description=(
            '"auto" prints what passed the copy desk; "approve" waits for "article sign-off ID", and '
            'what was printed unsigned leaves the site ("article sign-off --all" keeps it).'
        ),
    )
