"""Entailment adapters: a real tiny ONNX model made here; a language model as judge, from a tape of answers."""

from __future__ import annotations

import json

import numpy as np
import pytest

from broadsheet.errors import ModelDown, StylebookError
from broadsheet.models.entail_onnx import OnnxEntail, softmax

from .test_embed import TOKENIZER, _field, _whole


def tiny_classifier() -> bytes:
    """An ONNX model: the scores of a pair are the sum of its tokens' rows, ``ReduceSum(Gather(table, ids), 1)``."""
    table = np.array([[0, 0, 0], [0, 0, 4], [4, 0, 0], [0, 4, 0]], "<f4").tobytes()
    axes = np.array([1], "<i8").tobytes()
    rows = _whole(1, 4) + _whole(1, 3) + _whole(2, 1) + _field(8, b"table") + _field(9, table)
    along = _whole(1, 1) + _whole(2, 7) + _field(8, b"along") + _field(9, axes)
    gather = _field(1, b"table") + _field(1, b"input_ids") + _field(2, b"states") + _field(4, b"Gather")
    flat = _field(1, b"keepdims") + _whole(3, 0) + bytes([0xA0, 0x01, 2])
    total = _field(1, b"states") + _field(1, b"along") + _field(2, b"logits") + _field(4, b"ReduceSum")
    total += _field(5, flat)

    def port(name: bytes, kind: int, dims: list[bytes]) -> bytes:
        shape = b"".join(_field(1, _field(2, dim)) for dim in dims)
        return _field(1, name) + _field(2, _field(1, _whole(1, kind) + _field(2, shape)))

    graph = _field(1, gather) + _field(1, total) + _field(2, b"tiny") + _field(5, rows) + _field(5, along)
    graph += _field(11, port(b"input_ids", 7, [b"n", b"t"])) + _field(12, port(b"logits", 1, [b"n", b"c"]))
    return _whole(1, 8) + _field(7, graph) + _field(8, _field(1, b"") + _whole(2, 13))


def folder(path, labels):
    (path / "model.onnx").write_bytes(tiny_classifier())
    (path / "tokenizer.json").write_text(json.dumps(TOKENIZER), "utf-8")
    (path / "config.json").write_text(json.dumps({"id2label": labels}), "utf-8")
    return str(path)


LABELS = {"0": "entailment", "1": "neutral", "2": "contradiction"}


def test_classes_go_by_the_names_in_the_config(tmp_path):
    pytest.importorskip("onnxruntime")
    model = OnnxEntail(folder(tmp_path, LABELS))
    war, peace, none = model.judge([("war", "war"), ("peace", "peace and and"), ("and", "and")])
    assert war[2] > 0.99
    assert none[1] > 0.99
    assert peace[0] == pytest.approx(peace[1])
    assert all(sum(row) == pytest.approx(1.0) for row in (war, peace, none))
    turned = {"0": "CONTRADICTION", "1": "NEUTRAL", "2": "ENTAILMENT"}
    ((supported, _, _),) = OnnxEntail(folder(tmp_path, turned)).judge([("war", "war")])
    assert supported > 0.99


def test_long_evidence_is_cut_and_the_claim_kept(tmp_path):
    pytest.importorskip("onnxruntime")
    model = OnnxEntail(folder(tmp_path, LABELS))
    ((_, _, denied),) = model.judge([("elsewhere " * 2000, "war war")])
    assert denied > 0.99


def test_what_is_missing_is_said_before_the_first_sentence(tmp_path):
    with pytest.raises(StylebookError, match=r"config\.json"):
        OnnxEntail(str(tmp_path))
    with pytest.raises(StylebookError, match="are not entailment"):
        OnnxEntail(folder(tmp_path, {"0": "cat", "1": "dog"}))
    pytest.importorskip("onnxruntime")
    broken = folder(tmp_path, LABELS)
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ModelDown, match="cannot be opened"):
        OnnxEntail(broken).judge([("war", "war")])


def test_softmax_rows_sum_to_one():
    rows = softmax(np.array([[1000.0, 0.0], [0.0, 0.0]]))
    assert np.allclose(rows, [[1, 0], [0.5, 0.5]])
