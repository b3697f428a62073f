"""Fits what the digest writer knows a sentence by that cannot stand without the one before it, and says how well.

    .venv/bin/python evals/hanging/fit.py

Printed: agreement of two labellers, the weights of ``HANGS`` in ``desks/write/hanging.py`` fitted on the reports of the
packs in ``tests/gold/packs``, and the area under the curve (how often of two sentences, one of which hangs, the right
one has the higher chance): each pack asked of weights fitted on the others, by language; that of the rules alone; and
that of the packs in ``evals/packs``, on which nothing was fitted. Last, how many sentences of the editions of both
hang by one that is not printed above them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "evals"), str(ROOT / "evals/reading")]

from facts import FOLDS, asked, fitted, said  # noqa: E402
from score import kappa  # noqa: E402
from tests.desks import test_write_packs as packs  # noqa: E402

from broadsheet.desks.write import hanging  # noqa: E402
from broadsheet.desks.write.passages import cleaned, rests  # noqa: E402

Row = dict[str, Any]


def labelled(name: str) -> list[Row]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


def features(row: Row) -> tuple[np.ndarray, np.ndarray]:
    """What the model goes by of each sentence of a report, shape (sentences, features), and which hang. Raises
    ValueError where the report is parted into other sentences than were labelled."""
    reading = next(r for r in packs.readings(row["pack"]) if r.report.id == row["report"])
    if len(reading.sentences) != row["sentences"]:
        raise ValueError(f"{row['report']}: {len(reading.sentences)} sentences, labelled {row['sentences']}")
    context = hanging.Context(reading)
    x = []
    for place, span in enumerate(reading.sentences):
        text = cleaned(span.of(reading.report.text), reading.lang)
        x.append(context.features(text, place, leans=rests(text, reading, place)))
    return np.array(x), np.array([str(n) in row["hangs"] for n in range(row["sentences"])])


def area(score: np.ndarray, y: np.ndarray) -> float:
    """Area under the curve: how often of two, one of which is ``y``, that one scores higher; a draw is half."""
    above = np.searchsorted(np.sort(score[~y]), score[y], side="left").sum()
    same = np.searchsorted(np.sort(score[~y]), score[y], side="right").sum()
    return float((above + same) / 2 / (y.sum() * (~y).sum()))


def agreement() -> tuple[int, float, float]:
    """Sentences that two labelled, the share on which they agree, and Cohen's kappa."""
    first = {row["report"]: row for row in labelled("labelled")}
    both = [
        (str(str(n) in first[row["report"]]["hangs"]), str(str(n) in row["hangs"]))
        for row in labelled("second")
        for n in range(row["sentences"])
    ]
    return len(both), sum(a == b for a, b in both) / len(both), kappa(both, weighted=False)


def material(*, held_out: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """``features`` of all labelled sentences of the packs on which the weights are fitted, or ``held_out`` of the
    others, which hang, and their languages."""
    found = [
        (row, *features(row)) for row in labelled("labelled") if held_out is (row["pack"] not in packs.NAMES)
    ]
    x, y = np.concatenate([x for _, x, _ in found]), np.concatenate([y for *_, y in found])
    return x, y, np.concatenate([np.full(len(y), row["lang"]) for row, _, y in found])


def main() -> None:
    print("{} sentences labelled twice: agreement {:.3f}, kappa {:.2f}".format(*agreement()))
    leans = list(hanging.HANGS).index("leans")
    x, y, lang = material(held_out=False)
    weights = fitted(x, y)
    print("HANGS", said(hanging.HANGS, weights))
    pack = [row["pack"] for row in labelled("labelled") for _ in range(row["sentences"])]
    odds = asked(x, y, np.array([packs.NAMES.index(name) % FOLDS for name in pack if name in packs.NAMES]))
    print(
        f"{len(y)} sentences, {y.sum()} hang: area {area(odds, y):.3f}; rules alone {area(x[:, leans], y):.3f}"
    )
    print(*(f"{code} {area(odds[lang == code], y[lang == code]):.2f}" for code in sorted(set(lang))))
    x, y, _ = material(held_out=True)
    print(f"held out: {len(y)}: area {area(x @ weights[:-1], y):.3f}; rules alone {area(x[:, leans], y):.3f}")
    for names in (packs.NAMES, packs.HELD_OUT):
        found, every = map(sum, zip(*map(packs.torn, names), strict=True))
        print(f"printed of {len(names)} packs: {found} of {every} hang by what is not printed above")


if __name__ == "__main__":
    main()
