"""The copy desk."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Verify(Section):
    """The copy desk."""

    entail: str = Field(
        "",
        pattern=r"^(off|(onnx|ollama|openai|anthropic|gguf|tape):.+)?$",
        examples=["onnx:FOLDER", "ollama:qwen3:8b", "openai:NAME", "anthropic:NAME", "gguf:FILE.gguf", "off"],
        description=(
            "Entailment model that reads what the rules let pass: onnx:FOLDER (model.onnx, "
            "tokenizer.json, config.json) or a language model as provider:name; empty for the model of "
            "[write], as far as it answers and its budget goes, rules alone where there is none; off "
            "for rules alone."
        ),
    )
