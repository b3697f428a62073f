"""What is logged."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Section


class Log(Section):
    level: Literal["debug", "info", "warning", "error"] = Field(
        "warning", description="Least severity written to standard error."
    )
    json_lines: bool = Field(False, description="Write events as JSON lines.")
