"""The archive."""

from __future__ import annotations

import re

from pydantic import Field, field_validator

from .base import Address, Section


class Morgue(Section):
    """The archive."""

    url: Address = Field("", description="SQLAlchemy address; empty for morgue.sqlite in the site's folder.")

    @field_validator("url")
    @classmethod
    def known_archive(cls, value: str) -> str:
        if value and not re.match(r"(sqlite|postgres(ql)?)(\+\w+)?://", value):
            raise ValueError("sqlite:///FILE or postgresql://USER@HOST/NAME")
        return value
