"""An entailment model in ONNX form, on this machine (extra ``onnx``).

Any cross-encoder trained for natural language inference (Bowman et al., SNLI, EMNLP 2015; Conneau et al.,
XNLI, EMNLP 2018) with its tokenizer will do; which of its classes means what is read from its ``config.json``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from ..errors import StylebookError
from ..settings import Models
from .chat import install_hint, unusable
from .onnx import Onnx, model_file

MAX_TOKENS = 512
_BATCH = 16
_MEANINGS = {"entail": 0, "support": 0, "neutral": 1, "not_entail": 1, "contradict": 2, "refut": 2}
"""Beginning of a class name -> supported, unsupported, contradicted."""


def unusable_entail(name: str, settings: Models, folder: Path) -> str:
    """Why the entailment model cannot be asked from this machine, and what to do; empty where it can."""
    if not name.startswith("onnx:"):
        return unusable(name, settings, folder)
    if missing := [module for module in ("onnxruntime", "tokenizers") if find_spec(module) is None]:
        return f"{' and '.join(missing)} not installed; install with: {install_hint('onnx')}"
    there = folder / name.removeprefix("onnx:")
    try:
        OnnxEntail(str(there))
    except StylebookError as error:
        return error.message
    return ""


class OnnxEntail:
    """``ports.Entail`` over a folder with ``model.onnx`` (or ``onnx/model.onnx``), ``tokenizer.json``, ``config.json``.

    Raises StylebookError when the folder lacks a file or the classes of the model are none of inference,
    ModelDown when onnxruntime or tokenizers is not installed or the model cannot be opened.
    """

    def __init__(self, folder: str) -> None:
        file = model_file(folder, "tokenizer.json", "config.json")
        if file is None:
            raise _wrong(folder, "not a folder with model.onnx, tokenizer.json and config.json")
        self._classes = _classes(Path(folder) / "config.json", folder)
        self._onnx = Onnx(file, Path(folder), max_tokens=MAX_TOKENS, setting="verify.entail = onnx:...")
        self.model = self._onnx.model

    def judge(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[tuple[float, float, float]]:
        """(supported, unsupported, contradicted) for each (evidence, claim), in order; each sums to 1."""
        return [
            self._meant(row)
            for start in range(0, len(pairs), _BATCH)
            for row in softmax(_logits(self._onnx, pairs[start : start + _BATCH]))
        ]

    def _meant(self, row: np.ndarray) -> tuple[float, float, float]:
        found = [0.0, 0.0, 0.0]
        for place, meaning in self._classes.items():
            found[meaning] += float(row[place])
        return found[0], found[1], found[2]


def _logits(engine: Onnx, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
    logits, _ = engine.run([(evidence or " ", claim or " ") for evidence, claim in pairs])
    return logits.astype(np.float64)


def softmax(logits: np.ndarray) -> np.ndarray:
    """Rows of scores as rows of probabilities."""
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
