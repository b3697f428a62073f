"""The site itself."""

from __future__ import annotations

import re
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, field_validator

from .base import INTERFACE, Langs, Section


class Paper(Section):
    """The site itself."""

    title: str = Field("Broadsheet", min_length=1, description="Name of the site.")
    tagline: str = Field("", description="One line under the name.")
    base_url: str = Field(
        "",
        description=(
            "Address the site will be served at, e.g. https://news.example.org; without it no feeds, "
            "canonical addresses and sitemap are printed."
        ),
    )
    languages: Langs = Field(
        INTERFACE, min_length=1, description="Languages of the site in order; the first is the default."
    )
    time_zone: str = Field("UTC", description="IANA time zone of the times shown to readers.")
    licence: str = Field("", description="Licence of what you print, shown in the footer, e.g. CC BY 4.0.")
    banner: Literal["", "sample"] = Field(
        "", description='"sample" prints the banner "Sample material" and noindex on every page.'
    )

    @field_validator("time_zone")
    @classmethod
    def known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("an IANA time zone such as Europe/Berlin")
        return value

    @field_validator("base_url")
    @classmethod
    def no_slash(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
            raise ValueError("empty or an address such as https://news.example.org")
        return value.rstrip("/")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)
