"""How pages become reports."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Extract(Section):
    """How pages become reports."""

    min_characters: int = Field(
        200,
        ge=0,
        description="Shorter texts are spiked as no-text (characters; a third of it for Chinese, Japanese and Korean).",
    )
