"""A language model in this process: a GGUF file run by llama.cpp (package ``xllamacpp``, extra ``local``).

The answer is constrained by a grammar made of the JSON schema, so it cannot be malformed, only cut short.
The engine opens a port on loopback of its own accord; it is closed to all by a key made for this run.
"""

from __future__ import annotations

import os
import secrets
import threading
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..errors import BadReply, ModelDown, ModelRefused, StylebookError
from ..news import Spent
from ..ports import Reply
from ..settings import Models
from .chat import check_allowed, install_hint

SEED = 1
AGAINST_LOOPS = {"repeat_penalty": 1.1, "repeat_last_n": 128}
"""Small models fall into saying one sentence for ever."""


class LocalChat:
    """``ports.Chat`` over a file. One question at a time. Raises ModelDown, ModelRefused, BadReply."""

    def __init__(self, path: Path, settings: Models) -> None:
        self.path = path
        self.model = f"gguf:{path.name}/{path.stat().st_size}"
        self._settings = settings
        self._lock = threading.Lock()
        self._engine: Any = None

    def ask(
        self, prompt: str, *, system: str = "", schema: type[Any], max_tokens: int, story: str = ""
    ) -> Reply:
        check_allowed()
        messages = [{"role": "system", "content": system}] if system else []
        question = {
            "messages": [*messages, {"role": "user", "content": prompt}],
            "max_tokens": max_tokens,
            "temperature": self._settings.temperature,
            "seed": SEED,
            **AGAINST_LOOPS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {
                    "name": schema.__name__,
                    "schema": schema.model_json_schema(),
                    "strict": True,
                },
            },
        }
        with self._lock:
            answer = self._load().handle_chat_completions(question)
        if "error" in answer:
            raise ModelRefused(f"{self.path.name}: {answer['error'].get('message', '')}", model=self.model)
        usage = answer.get("usage", {})
        spent = Spent(
            model=self.model,
            story=story,
            prompt_tokens=usage.get("prompt_tokens", 0),
            reply_tokens=usage.get("completion_tokens", 0),
        )
        text = answer["choices"][0]["message"].get("content") or ""
        try:
            return Reply(value=schema.model_validate_json(text), spent=spent)
        except ValidationError as error:
            cut = answer["choices"][0].get("finish_reason") == "length"
            why = (
                "the answer was cut short"
                if cut
                else f"the answer is not of the schema: {error.errors()[0]['msg']}"
            )
            raise BadReply(why, model=self.model, reply=text[:500], spent=spent) from None

    def _load(self) -> Any:
        if self._engine is None:
            try:
                import xllamacpp
            except ImportError as error:
                raise StylebookError(
                    f"{self.model} needs the extra: {install_hint('local')}", key="write.model"
                ) from error
            params = xllamacpp.CommonParams()
            params.model.path = str(self.path)
            params.n_ctx = self._settings.context_tokens
            params.n_parallel = 1
            threads = self._settings.threads or max(1, (os.cpu_count() or 2) // 2)
            params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
            params.warmup = False
            params.verbosity = 0
            params.api_keys = [secrets.token_urlsafe(24)]
            params.ui = False
            try:
                self._engine = xllamacpp.Server(params)
            except (RuntimeError, ValueError, OSError) as error:
                raise ModelDown(f"{self.path} cannot be loaded as a GGUF model", model=self.model) from error
        return self._engine
