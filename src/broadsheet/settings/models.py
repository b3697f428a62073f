"""The language model, where one is named elsewhere. Nothing is sent to a model that is not named."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Address, Secret, Section


class Models(Section):
    """The language model, where one is named elsewhere. Nothing is sent to a model that is not named."""

    base_url: Address = Field(
        "",
        pattern=r"^(https?://[^\s]+)?$",
        examples=["http://127.0.0.1:11434/v1"],
        description="Address of the model's server; empty for the provider's own (ollama: http://127.0.0.1:11434/v1).",
    )
    key: Secret = Field(
        "", repr=False, description="API key, where the server wants one; better given by the environment."
    )
    timeout_s: float = Field(120.0, gt=0, le=3600, description="Longest wait for one answer.")
    max_attempts: int = Field(
        2, ge=1, le=5, description="Times one article is asked for when the answer is unusable."
    )
    rest_s: float = Field(
        300.0,
        ge=0,
        le=86_400,
        description="A model that was down is left alone for so long; the digest writer writes.",
    )
    reply: Literal["schema", "tool", "prompt"] = Field(
        "schema",
        description=(
            'How a typed answer is asked for: "schema" (the server constrains it), "tool" (a tool '
            'call), "prompt" (words only).'
        ),
    )
    temperature: float = Field(0.0, ge=0, le=2, description="Randomness of the answers.")
    max_prompt_tokens: int = Field(
        4000, ge=300, le=200_000, description="Longest prompt for one article, in tokens (estimated)."
    )
    max_reply_tokens: int = Field(2500, ge=100, le=100_000, description="Longest answer, in tokens.")
    tokens_per_day: int = Field(
        0, ge=0, description="Most tokens in one day (UTC), prompts and answers; 0 for no limit."
    )
    tokens_per_story: int = Field(
        60_000, ge=0, description="Most tokens for one story in all its languages; 0 for no limit."
    )
    usd_per_day: float = Field(0.0, ge=0, description="Most money in one day (UTC), US dollars; 0: no limit.")
    usd_per_story: float = Field(0.0, ge=0, description="Most money for one story, US dollars; 0: no limit.")
    usd_per_million_prompt_tokens: float = Field(
        0.0, ge=0, description="Price of what is sent; 0 takes the known list price of a hosted model."
    )
    usd_per_million_reply_tokens: float = Field(0.0, ge=0, description="Price of what is answered.")
    context_tokens: int = Field(
        8192, ge=512, le=1_000_000, description="Window of a GGUF model: prompt and answer together."
    )
    threads: int = Field(0, ge=0, le=256, description="Threads of a GGUF model; 0 for half of the cores.")
    record: str = Field("", description="File that every exchange with a model is added to (JSON lines).")
    folder: str = Field("models", description="Folder of model files.")
    downloads: bool = Field(False, description='Allow "models get" to download model files.')
    hub_url: Address = Field(
        "https://huggingface.co",
        pattern=r"^https?://[^\s]+$",
        examples=["https://huggingface.co"],
        description="Hub that names of the form owner/repository/file are looked up at.",
    )
