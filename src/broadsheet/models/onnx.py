"""A model in ONNX form with its tokenizer, from a folder on this machine (extra ``onnx``)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ModelDown
from .chat import install_hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np


def model_file(folder: str, *beside: str) -> Path | None:
    """``model.onnx`` (or ``onnx/model.onnx``) of a folder that has the files ``beside`` as well, else None."""
    home = Path(folder)
    found = [p for p in (home / "model.onnx", home / "onnx/model.onnx") if p.is_file()]
    whole = folder and found and all((home / name).is_file() for name in beside)
    return found[0] if whole else None


class Onnx:
    """An open model: encoded texts in, the model's first answer out. Not for two threads at a time.

    ``setting``: what the owner wrote, for the error. Raises ModelDown when onnxruntime or tokenizers is not
    installed or the model cannot be opened.
    """

    def __init__(self, file: Path, tokenizer: Path, *, max_tokens: int, model: str, setting: str) -> None:
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelDown(f"{setting} needs the extra: {install_hint('onnx')}", model=model) from error
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(max_tokens, strategy="longest_first")
        self._tokenizer.enable_padding()
        try:
            self._session: Any = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises a family of its own
            raise ModelDown(f"{file.name} cannot be opened", model=model) from error

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> tuple[np.ndarray, np.ndarray]:
        """The model's first answer for texts or pairs of texts, and the attention mask, int64, shape (n, tokens)."""
        import numpy as np

        coded = self._tokenizer.encode_batch(list(texts))
        mask = np.asarray([c.attention_mask for c in coded], np.int64)
        known = {
            "input_ids": np.asarray([c.ids for c in coded], np.int64),
            "attention_mask": mask,
            "token_type_ids": np.asarray([c.type_ids for c in coded], np.int64),
        }
        wanted = [port.name for port in self._session.get_inputs()]
        return np.asarray(self._session.run(None, {name: known[name] for name in wanted})[0]), mask
