"""Vectors from a sentence model in ONNX form, on this machine (extra ``onnx``)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..errors import StylebookError
from .embed import unit
from .onnx import Onnx, model_file

MAX_TOKENS = 128
_BATCH = 32


class OnnxEmbed:
    """A folder with ``model.onnx`` (or ``onnx/model.onnx``) and ``tokenizer.json``; mean of the token vectors.
    ``dims`` is 0 until the first call.

    Raises StylebookError when the folder lacks a file, ModelDown when onnxruntime or tokenizers is not
    installed or the model cannot be opened.
    """

    def __init__(self, folder: str) -> None:
        file = model_file(folder, "tokenizer.json")
        if file is None:
            raise StylebookError(
                f"understand.embed_model = {folder!r}: not a folder with model.onnx and tokenizer.json",
                key="understand.embed_model",
                value=folder,
                allowed="a folder with model.onnx and tokenizer.json",
            )
        self._onnx = Onnx(file, Path(folder), max_tokens=MAX_TOKENS, setting="understand.embedder = onnx")
        self.model = self._onnx.model
        self.dims = 0

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), dims), unit rows."""
        parts = [_means(self._onnx, texts[i : i + _BATCH]) for i in range(0, len(texts), _BATCH)]
        if not parts:
            return np.zeros((0, self.dims), np.float32)
        rows = np.vstack(parts)
        self.dims = int(rows.shape[1])
        return unit(rows)


def _means(engine: Onnx, texts: Sequence[str]) -> np.ndarray:
    """One row a text: the mean of its tokens' vectors, or what the model itself makes of them."""
    states, mask = engine.run([" ".join(text.split()) or " " for text in texts])
    if states.ndim == 2:
        return states.astype(np.float32)
    weights = mask[:, :, None].astype(np.float32)
    return np.asarray((states * weights).sum(1) / np.maximum(weights.sum(1), 1.0), np.float32)
