"""The edition."""

from __future__ import annotations

from typing import Any

from pydantic import Field, field_validator, model_validator

from ..text.slugs import slug
from .base import INTERFACE, Section


class OwnSection(Section):
    """A section of the owner's own, beside those of IPTC Media Topics. A story may stand in several."""

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


class Edit(Section):
    """The edition."""

    max_front: int = Field(40, ge=1, description="Stories on a front page.")
    max_age_days: float = Field(
        0.0, ge=0, description="Stories older than this leave the front page; 0: never."
    )
    outlet_share: float = Field(
        1 / 3, gt=0, le=1, description="Largest part of a front page that may rest on one outlet alone."
    )
    sections: tuple[OwnSection, ...] = Field(
        (), description="Your own sections, each a table [[edit.sections]] with the keys below."
    )

    @field_validator("sections")
    @classmethod
    def one_of_each(cls, value: tuple[OwnSection, ...]) -> tuple[OwnSection, ...]:
        if len({section.slug for section in value}) != len(value):
            raise ValueError("each slug once")
        if strange := {lang for section in value for lang in section.names} - {*INTERFACE}:
            raise ValueError(f"names in languages of the site, not {', '.join(sorted(strange))}")
        return value
