"""Vectors from any server that speaks the OpenAI embeddings protocol (Ollama, vLLM, llama.cpp, OpenAI)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import BadReply
from .embed import unit
from .exchange import exchange

MAX_CHARACTERS = 1000
MOST_BYTES = 64_000_000
"""Largest answer read: 64 vectors of 16,384 numbers written out in full are some 25 million."""
LARGEST = 1e9
"""Numbers of a vector are far below this; what is not, is infinite or none, spoils every comparison."""
_BATCH = 64


class OpenAIEmbed:
    """``POST {url}/embeddings``. ``dims`` is 0 until the first answer.

    Raises ModelDown (no answer in ``timeout_s``, 429, 5xx; ``retry_after_s`` as the server says, a day at most),
    ModelRefused (other 4xx: wrong key, unknown model) and BadReply (not the promised shape, or too large).
    """

    def __init__(self, url: str, model: str, key: str = "", *, timeout_s: float = 60.0) -> None:
        self.model = model or "default"
        self._url = url.rstrip("/") + "/embeddings"
        self._key = key
        self._timeout_s = timeout_s
        self.dims = 0

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), dims), unit rows."""
        rows: list[list[float]] = []
        for start in range(0, len(texts), _BATCH):
            heads = [" ".join(t.split())[:MAX_CHARACTERS] or " " for t in texts[start : start + _BATCH]]
            rows += self._ask(heads)
        if not rows:
            return np.zeros((0, self.dims), np.float32)
        found = np.asarray(rows, np.float32)
        if self.dims and found.shape[1] != self.dims:
            raise BadReply(f"vectors of {found.shape[1]} numbers, before {self.dims}", model=self.model)
        self.dims = int(found.shape[1])
        return unit(found)

    def _ask(self, heads: Sequence[str]) -> list[list[float]]:
        body = exchange(
            "POST",
            self._url,
            value={"model": self.model, "input": list(heads)},
            key=self._key,
            timeout_s=self._timeout_s,
            most_bytes=MOST_BYTES,
            model=self.model,
        )
        return _rows(body, len(heads), self.model)


def _rows(body: bytes, count: int, model: str) -> list[list[float]]:
    """The vectors in the order asked. Raises BadReply."""
    try:
        entries: list[dict[str, Any]] = sorted(
            json.loads(body)["data"], key=lambda entry: int(entry["index"])
        )
        rows = [[float(number) for number in entry["embedding"]] for entry in entries]
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
        raise BadReply("the embedding server's answer has not the agreed shape", model=model) from error
    if len(rows) != count or len({len(row) for row in rows}) != 1 or not rows[0]:
        raise BadReply(f"asked for {count} vectors, got {len(rows)} of unlike length or none", model=model)
    if not all(abs(number) < LARGEST for row in rows for number in row):
        raise BadReply("the embedding server's answer holds what is no number", model=model)
    return rows
