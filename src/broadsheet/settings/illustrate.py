"""The lead picture."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator

from .base import Address, Secret, Section


class Illustrate(Section):
    """The lead picture."""

    fonts_dir: str = Field("", description="Folder of fonts to try first.")
    borders: Literal["held", "claimed"] = Field(
        "held",
        description="Borders on maps where they are disputed: of who holds the land, or of who claims it against that.",
    )

    chain: str = Field(
        "keys/chain.pem", description="Certificates pictures are signed with, the signing one first."
    )
    key: str = Field(
        "keys/key.pem", description="Its private key (ES256). Without both files pictures are not signed."
    )
    paint_model: str = Field(
        "",
        pattern=r"^(openai:.+)?$",
        examples=["openai:gpt-image-1", "openai:stablediffusion"],
        description=(
            "Image model, as openai:NAME for any server that speaks /images/generations (LocalAI, "
            "stable-diffusion servers, OpenAI); empty for none."
        ),
    )
    paint_url: Address = Field(
        "https://api.openai.com/v1",
        pattern=r"^https?://[^\s]+$",
        examples=["http://127.0.0.1:8080/v1"],
        description="Address of the image model's server.",
    )
    paint_key: Secret = Field(
        "", repr=False, description="API key, where the server wants one; better given by the environment."
    )
    paint_when: Literal["missing", "always"] = Field(
        "missing",
        description=(
            '"missing" asks the model only where nothing can be drawn by rule, "always" for every story '
            "that may have its picture."
        ),
    )
    paint_grave: bool = Field(
        False, description="Allow the model's pictures also for news of deaths, crimes and accusations."
    )
    paint_size: str = Field(
        "1536x1024",
        pattern=r"^[1-9]\d{2,3}x[1-9]\d{2,3}$",
        description="Size asked for, one the server makes; the picture is cut to 1200x630.",
    )
    paint_timeout_s: float = Field(120.0, gt=0, le=3600, description="Longest wait for one picture.")
    paint_usd: float = Field(
        0.0, ge=0, description="Price of one picture, US dollars; counts towards the budgets of [models]."
    )
    paint_per_day: int = Field(
        0, ge=0, description="Most pictures asked for in one day (UTC); 0 for no limit."
    )

    @field_validator("fonts_dir")
    @classmethod
    def is_folder(cls, value: str) -> str:
        if value and not Path(value).is_dir():
            raise ValueError("a folder that exists")
        return value
