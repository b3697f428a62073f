"""What every section of the settings is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from ..languages import interface
from ..redact import hide, hide_in_address

INTERFACE = interface()
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


def _known(value: str) -> str:
    if value not in INTERFACE:
        raise ValueError("one of " + ", ".join(f'"{lang}"' for lang in INTERFACE))
    return value


def _each_once(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(value)) != len(value):
        raise ValueError("each language once")
    return value


Langs = Annotated[tuple[Annotated[str, AfterValidator(_known)], ...], AfterValidator(_each_once)]
"""Languages of the site in order, each once."""


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
