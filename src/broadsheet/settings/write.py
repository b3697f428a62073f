"""The words."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Write(Section):
    """The words."""

    max_words: int = Field(
        450, ge=60, description="Longest article, in words (ja, zh: twice as many characters)."
    )
    model: str = Field(
        "",
        pattern=r"^((ollama|openai|anthropic|gguf|tape):.+)?$",
        examples=["ollama:qwen3:8b", "openai:NAME", "anthropic:NAME", "gguf:FILE.gguf"],
        description=(
            "Language model to write with, as provider:name (ollama, openai for any compatible server, "
            "anthropic, gguf for a file, tape for a recording); empty for the digest writer."
        ),
    )
