"""A model in ONNX form with its tokenizer, from a folder on this machine (extra ``onnx``)."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import ModelDown
from .chat import install_hint


def model_file(folder: str, *beside: str) -> Path | None:
    """``model.onnx`` (or ``onnx/model.onnx``) of a folder that has the files ``beside`` as well, else None."""
    home = Path(folder)
    found = [p for p in (home / "model.onnx", home / "onnx/model.onnx") if p.is_file()]
    whole = folder and found and all((home / name).is_file() for name in beside)
    return found[0] if whole else None


class Onnx:
    """A model in a folder, opened when it is first asked: encoded texts in, its first answer out, one thread at a time.

    ``setting``: what the owner wrote, for the error. Raises ModelDown when onnxruntime or tokenizers is not
    installed or the model cannot be opened.
    """

    def __init__(self, file: Path, folder: Path, *, max_tokens: int, setting: str) -> None:
        self.model = f"onnx/{folder.name}"
        self._file, self._folder = file, folder
        self._max_tokens = max_tokens
        self._setting = setting
        self._lock = threading.Lock()

    @cached_property
    def _opened(self) -> tuple[Any, Any]:
        """(tokenizer, session)"""
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            hint = install_hint("onnx")
            raise ModelDown(f"{self._setting} needs the extra: {hint}", model=self.model) from error
        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(self._max_tokens, strategy="longest_first")
        tokenizer.enable_padding()
        try:
            return tokenizer, onnxruntime.InferenceSession(
                str(self._file), providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime raises a family of its own
            raise ModelDown(f"{self._file.name} cannot be opened", model=self.model) from error

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> tuple[np.ndarray, np.ndarray]:
        """The model's first answer for texts or pairs of texts, and the attention mask, int64, shape (n, tokens)."""
        with self._lock:
            tokenizer, session = self._opened
            coded = tokenizer.encode_batch(list(texts))
            mask = np.asarray([c.attention_mask for c in coded], np.int64)
            known = {
                "input_ids": np.asarray([c.ids for c in coded], np.int64),
                "attention_mask": mask,
                "token_type_ids": np.asarray([c.type_ids for c in coded], np.int64),
            }
            wanted = [port.name for port in session.get_inputs()]
            return np.asarray(session.run(None, {name: known[name] for name in wanted})[0]), mask
