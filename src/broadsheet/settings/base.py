"""What every section of the settings is made of."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict

from ..redact import hide, hide_in_address

Lang = Literal["en", "de", "es", "fr", "it", "nl", "ja", "ko", "zh-Hans", "ar"]
INTERFACE: tuple[Lang, ...] = get_args(Lang)
"""The languages that a site can have."""


def _hidden(secret: str) -> str:
    hide(secret)
    return secret


def _password_hidden(address: str) -> str:
    hide_in_address(address)
    return address


Secret = Annotated[str, AfterValidator(_hidden)]
"""Never shown again once it is read."""
Address = Annotated[str, AfterValidator(_password_hidden)]
"""May hold a password, which is never shown again once it is read."""


def _each_once(value: tuple[Lang, ...]) -> tuple[Lang, ...]:
    if len(set(value)) != len(value):
        raise ValueError("each language once")
    return value


Langs = Annotated[tuple[Lang, ...], AfterValidator(_each_once)]
"""Languages of the site in order, each once."""


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
