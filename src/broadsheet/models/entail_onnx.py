"""An entailment model in ONNX form, on this machine (extra ``onnx``).

Any cross-encoder trained for natural language inference (Bowman et al., SNLI, EMNLP 2015; Conneau et al.,
XNLI, EMNLP 2018) with its tokenizer will do; which of its classes means what is read from its ``config.json``.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ModelDown, StylebookError

if TYPE_CHECKING:
    import numpy as np

MAX_TOKENS = 512
_BATCH = 16
_MEANINGS = {"entail": 0, "support": 0, "neutral": 1, "not_entail": 1, "contradict": 2, "refut": 2}
"""Beginning of a class name -> supported, unsupported, contradicted."""


class OnnxEntail:
    """``ports.Entail`` over a folder with ``model.onnx`` (or ``onnx/model.onnx``), ``tokenizer.json``, ``config.json``.

    Raises StylebookError when the folder lacks a file or the classes of the model are none of inference,
    ModelDown when onnxruntime or tokenizers is not installed or the model cannot be opened.
    """

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        found = [p for p in (self._folder / "model.onnx", self._folder / "onnx/model.onnx") if p.is_file()]
        needed = [self._folder / name for name in ("tokenizer.json", "config.json")]
        if not folder or not found or not all(p.is_file() for p in needed):
            raise _wrong(folder, "not a folder with model.onnx, tokenizer.json and config.json")
        self._file = found[0]
        self._classes = _classes(needed[1], folder)
        self.model = f"onnx/{self._folder.name}"
        self._lock = threading.Lock()
        self._session: Any = None
        self._tokenizer: Any = None

    def judge(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[tuple[float, float, float]]:
        """(supported, unsupported, contradicted) for each (evidence, claim), in order; each sums to 1."""
        with self._lock:
            self._load()
            return [
                row
                for start in range(0, len(pairs), _BATCH)
                for row in self._run(pairs[start : start + _BATCH])
            ]

    def _run(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
        import numpy as np

        coded = self._tokenizer.encode_batch([(evidence or " ", claim or " ") for evidence, claim in pairs])
        known = {
            "input_ids": np.asarray([c.ids for c in coded], np.int64),
            "attention_mask": np.asarray([c.attention_mask for c in coded], np.int64),
            "token_type_ids": np.asarray([c.type_ids for c in coded], np.int64),
        }
        wanted = [port.name for port in self._session.get_inputs()]
        logits = np.asarray(self._session.run(None, {name: known[name] for name in wanted})[0], np.float64)
        return [self._meant(row) for row in softmax(logits)]

    def _meant(self, row: np.ndarray) -> tuple[float, float, float]:
        found = [0.0, 0.0, 0.0]
        for place, meaning in self._classes.items():
            found[meaning] += float(row[place])
        return found[0], found[1], found[2]

    def _load(self) -> None:
        if self._session is not None:
            return
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelDown(
                "verify.entail = onnx:... needs the extra: pip install 'broadsheet[onnx]'", model=self.model
            ) from error
        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
        tokenizer.enable_padding()
        try:
            self._session = onnxruntime.InferenceSession(str(self._file), providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises a family of its own
            raise ModelDown(f"{self._file.name} cannot be opened", model=self.model) from error
        self._tokenizer = tokenizer


def softmax(logits: np.ndarray) -> np.ndarray:
    """Rows of scores as rows of probabilities."""
    import numpy as np

    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def _classes(config: Path, folder: str) -> dict[int, int]:
    """Place of a class in the model's answer -> what it means to us."""
    try:
        names = json.loads(config.read_text("utf-8")).get("id2label") or {}
    except (json.JSONDecodeError, AttributeError):
        names = {}
    found = {}
    for place, name in names.items():
        said = str(name).lower().replace("-", "_").replace(" ", "_")
        meaning = next((m for beginning, m in _MEANINGS.items() if said.startswith(beginning)), None)
        if meaning is not None:
            found[int(place)] = meaning
    if 0 not in found.values() or len(found) != len(names):
        raise _wrong(
            folder, f"classes {sorted(map(str, names.values()))} are not entailment, neutral, contradiction"
        )
    return found


def _wrong(folder: str, why: str) -> StylebookError:
    return StylebookError(
        f"verify.entail = 'onnx:{folder}': {why}",
        key="verify.entail",
        value=folder,
        allowed="onnx: and a folder with model.onnx, tokenizer.json and config.json",
    )
