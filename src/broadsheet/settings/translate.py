"""Articles in languages of the site in which no report is."""

from __future__ import annotations

from pydantic import Field

from .base import Langs, Section


class Translate(Section):
    """Articles in languages of the site in which no report is."""

    model: str = Field(
        "",
        pattern=r"^(apertium|(ollama|openai|anthropic|gguf|tape):.+)?$",
        examples=["ollama:qwen3:8b", "openai:NAME", "apertium"],
        description=(
            "Translator: a language model as provider:name (see [write] model), or apertium where that "
            "is installed; empty for none: readers get the page in the original, with a notice."
        ),
    )
    languages: Langs = Field((), description="Languages to translate into; empty for all of the site.")
