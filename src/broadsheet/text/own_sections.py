"""The owner's own sections, as they stand in the settings."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .slugs import slug


class OwnSection(BaseModel):
    """A section of the owner's own, beside those of IPTC Media Topics. A story may stand in several."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str = Field(
        "",
        pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$",
        description="Its part of the address; else made of the name.",
    )
    name: str = Field("", description="Its name as printed. Must be given.")
    names: dict[str, str] = Field({}, description="Its name in other languages of the site.")
    feeds: tuple[str, ...] = Field(
        (), description="Addresses of feeds or names of outlets; one report from one of them puts a story in."
    )
    words: tuple[str, ...] = Field(
        (), description="One of them in headline or first paragraph of a report puts its story in."
    )

    @model_validator(mode="before")
    @classmethod
    def complete(cls, given: Any) -> Any:
        """A name, something to go by, and a slug."""
        if not isinstance(given, dict):
            return given
        if not str(given.get("name") or "").strip() or not (given.get("feeds") or given.get("words")):
            raise ValueError("a section needs a name, and feeds or words")
        return {**given, "slug": given.get("slug") or slug(str(given["name"]))}
