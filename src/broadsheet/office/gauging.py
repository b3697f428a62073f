"""broadsheet eval: rows in, one JSON object out, by the very desks a newsroom uses."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import StylebookError
from ..gauge.beat import evaluate_beat
from ..gauge.cluster import evaluate_cluster
from ..gauge.extract import evaluate_extract
from ..gauge.ground import evaluate_ground
from ..gauge.names import evaluate_names
from ..gauge.relate import evaluate_relate
from ..newsroom import Newsroom, open_newsroom
from ..settings import read_stylebook


def read_rows(file: Path) -> Iterator[dict[str, Any]]:
    """JSON lines, plain or gzipped. Raises StylebookError with the line that is wrong."""
    opener = gzip.open if file.read_bytes()[:2] == b"\x1f\x8b" else open
    with opener(file, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise StylebookError(f"{file}, line {number}: not JSON: {error}", key=str(file)) from None
            if not isinstance(row, dict):
                raise StylebookError(f"{file}, line {number}: expected an object", key=str(file))
            yield row


def gauge(kind: str, file: Path, out: Path | None, *, register: bool = True) -> dict[str, Any]:
    """Score one kind of rows. Predictions go to ``out`` as JSON lines where it is given."""
    rows = list(read_rows(file))
    predictions: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        stylebook = read_stylebook(Path(folder))
        with open_newsroom(stylebook, feeds=(), archive="sqlite://") as room:
            scores = _score(kind, rows, room, predictions, register=register)
    if out:
        out.write_text(
            "".join(json.dumps(p, ensure_ascii=False) + "\n" for p in predictions), encoding="utf-8"
        )
    return scores


def _score(
    kind: str, rows: list[dict[str, Any]], room: Newsroom, out: list[dict[str, Any]], *, register: bool
) -> dict[str, Any]:
    match kind:
        case "cluster":
            return evaluate_cluster(rows, room.staff.understand, room.staff.cluster, out)
        case "extract":
            return evaluate_extract(rows, room.staff.extract, out)
        case "ground":
            return evaluate_ground(rows, room.staff.understand, room.staff.verify, out)
        case "names":
            return evaluate_names(rows, room.staff.register, out, use_register=register)
        case "relate":
            return evaluate_relate(rows, room.staff.understand, room.staff.relate, out)
        case _:
            return evaluate_beat(rows, room.staff.understand, out)
