"""Vectors from a sentence model in ONNX form, on this machine (extra ``onnx``)."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ModelDown, StylebookError
from .embed import unit

if TYPE_CHECKING:
    import numpy as np

MAX_TOKENS = 128
_BATCH = 32


class OnnxEmbed:
    """A folder with ``model.onnx`` (or ``onnx/model.onnx``) and ``tokenizer.json``; mean of the token vectors. ``dims`` is 0
    until the first call.

    Raises StylebookError when the folder lacks a file, ModelDown when onnxruntime or tokenizers is not
    installed or the model cannot be opened.
    """

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        found = [p for p in (self._folder / "model.onnx", self._folder / "onnx/model.onnx") if p.is_file()]
        if not folder or not found or not (self._folder / "tokenizer.json").is_file():
            raise StylebookError(
                f"understand.embed_model = {folder!r}: not a folder with model.onnx and tokenizer.json",
                key="understand.embed_model",
                value=folder,
                allowed="a folder with model.onnx and tokenizer.json",
            )
        self._file = found[0]
        self.model = f"onnx/{self._folder.name}"
        self._lock = threading.Lock()
        self._session: Any = None
        self._tokenizer: Any = None
        self.dims = 0

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), dims), unit rows."""
        import numpy as np

        with self._lock:
            self._load()
            parts = [self._run(texts[i : i + _BATCH]) for i in range(0, len(texts), _BATCH)]
        if not parts:
            return np.zeros((0, self.dims), np.float32)
        rows = np.vstack(parts)
        self.dims = int(rows.shape[1])
        return unit(rows)

    def _run(self, texts: Sequence[str]) -> np.ndarray:
        import numpy as np

        coded = self._tokenizer.encode_batch([" ".join(text.split()) or " " for text in texts])
        mask = np.asarray([c.attention_mask for c in coded], np.int64)
        known = {
            "input_ids": np.asarray([c.ids for c in coded], np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        wanted = [port.name for port in self._session.get_inputs()]
        states = np.asarray(self._session.run(None, {name: known[name] for name in wanted})[0], np.float32)
        if states.ndim == 2:
            return states
        weights = mask[:, :, None].astype(np.float32)
        return np.asarray((states * weights).sum(1) / np.maximum(weights.sum(1), 1.0))

    def _load(self) -> None:
        if self._session is not None:
            return
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelDown(
                "understand.embedder = onnx needs the extra: pip install 'broadsheet[onnx]'", model=self.model
            ) from error
        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(MAX_TOKENS)
        tokenizer.enable_padding()
        try:
            self._session = onnxruntime.InferenceSession(str(self._file), providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises a family of its own
            raise ModelDown(f"{self._file.name} cannot be opened", model=self.model) from error
        self._tokenizer = tokenizer
