"""Fits the two models by which the digest writer knows a story's main facts, and says how well they find them.

    .venv/bin/python evals/facts.py

Material: the packs in ``tests/gold/packs`` (CC0), of whose sentences a fact's patterns say whether they tell it.
Printed: the weights of ``SAME_FACT`` and ``MAIN`` in ``desks/write/echo.py``, fitted on all packs, and the average
precision (of the sentences, the mean over the packs), each pack asked of weights fitted on the other nine tenths,
beside that of what the writer went by before. Then the same of the packs in ``evals/packs`` (CC0), on which nothing
was fitted, and how many of their main facts the editions print.
"""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
HELD_OUT = ROOT / "evals/packs"
sys.path.insert(0, str(ROOT))

from tests.desks import test_write_packs as packs  # noqa: E402
from tests.desks.readings import read  # noqa: E402

from broadsheet.desks.write import echo  # noqa: E402
from broadsheet.models.embed import Usem3  # noqa: E402

FOLDS = 10
RIDGE = 3.0
OTHERS = 0.15
"""Share of the pairs that tell no fact alike which are asked; each stands for as many as were left out."""


def fitted(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression with a ridge on standardised features, by Newton's method; the last one is that
    of no feature."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    w = np.zeros(z.shape[1])
    ridge = RIDGE * np.diag([*np.ones(x.shape[1]), 0.0])
    for _ in range(25):
        p = 1 / (1 + np.exp(-z @ w))
        hessian = (z * (weight * p * (1 - p))[:, None]).T @ z + ridge
        w -= np.linalg.solve(hessian, z.T @ (weight * (p - y)) + ridge @ w)
    slopes = w[:-1] / spread
    return np.r_[slopes, w[-1] - slopes @ mean]


def precision(score: np.ndarray, y: np.ndarray, weight: np.ndarray | None = None) -> float:
    """Average precision of a ranking."""
    order = np.argsort(-score, kind="stable")
    w = np.ones(len(y)) if weight is None else weight
    hits, seen = np.cumsum((w * y)[order]), np.cumsum(w[order])
    return float(((hits / seen) * (w * y)[order]).sum() / (w * y).sum())


def story(name: str) -> tuple[Any, ...]:
    """The sentences of one pack, the main facts that each tells, and whether it tells any."""
    rows = packs.rows(name)
    reports = sorted(map(packs.report, rows["reports"]), key=lambda r: (r.published, r.id))
    readings = [r for r in read(*reports) if r.genre in ("news", "brief", "live")]
    echoes = echo.Echoes(readings, embed=Usem3(together=True))
    main = [fact for fact in rows["facts"] if fact["main"]]
    told = [
        {
            n
            for n, fact in enumerate(main)
            if packs.tells_so(t.span.of(t.reading.report.text), packs.worded(fact, t.reading.lang))
        }
        for t in echoes.traces
    ]
    return echoes, told, np.array([bool(t) for t in told])


def pairs(echoes: echo.Echoes, told: list[set[int]], lot: np.random.Generator) -> list[tuple[float, ...]]:
    """(cosine, common figure, day, name, concepts, old likeness, weight, same fact) of pairs of sentences of different
    reports, one of which tells a main fact."""
    found = []
    rows = echoes.rows
    for i, j in combinations(range(len(told)), 2):
        same = bool(told[i] & told[j])
        if echoes.reports[i] == echoes.reports[j] or not (told[i] or told[j]):
            continue
        if not same and lot.random() > OTHERS:
            continue
        both = [kind for kind, _ in echoes.traces[i].marks & echoes.traces[j].marks]
        marks = ["f" in both, "d" in both, "n" in both, both.count("c")]
        found.append((rows[i] @ rows[j], *marks, echoes.likeness[i, j], 1.0 if same else 1 / OTHERS, same))
    return found


def features(echoes: echo.Echoes) -> np.ndarray:
    """(heads, all, depth, days, matters, what a sentence was worth before) of each sentence."""
    place = np.concatenate([np.arange(n) for n in np.bincount(echoes.reports)])
    depth = place / np.bincount(echoes.reports)[echoes.reports]
    reports = sorted(set(echoes.reports.tolist()))
    far = [
        sum(echoes._pairs[:, of & (echoes.reports == r)].max(axis=1, initial=0.0) for r in reports)
        for of in (place < echo.HEADS, place >= 0)
    ]
    shared = [
        [
            min(most, sum(echoes._shared.get(m, 0.0) for m in echoes._all(t) if m[0] == kind))
            for t in echoes.traces
        ]
        for kind, most in echo.MOST_SHARED.items()
    ]
    before = (echoes.told + 0.15) ** 2 / (1 + place)
    return np.c_[
        far[0] / (len(reports) - 1), far[1] / (len(reports) - 1), depth, *map(np.array, shared), before
    ]


def asked(x: np.ndarray, y: np.ndarray, weight: np.ndarray, of: np.ndarray) -> np.ndarray:
    """The log odds of each row by weights that were fitted without its fold."""
    odds = np.zeros(len(y))
    for fold in range(FOLDS):
        w = fitted(x[of != fold], y[of != fold], weight[of != fold])
        odds[of == fold] = x[of == fold] @ w[:-1] + w[-1]
    return odds


def main() -> None:
    lot = np.random.default_rng(1)
    stories = [story(name) for name in packs.NAMES]
    found = [np.array(pairs(echoes, told, lot)) for echoes, told, _ in stories]
    all_pairs = np.concatenate(found)
    fold = np.repeat([n % FOLDS for n in range(len(found))], [len(f) for f in found])
    x, likeness, weight, y = all_pairs[:, :5], all_pairs[:, 5], all_pairs[:, 6], all_pairs[:, 7]
    print(
        "SAME_FACT",
        dict(zip(["cosine", *"fdnc", "rest"], fitted(x, y, weight).round(2).tolist(), strict=True)),
    )
    odds = asked(x, y, weight, fold)
    print(f"{len(y)} pairs: {precision(odds, y, weight):.3f}; likeness {precision(likeness, y, weight):.3f}")
    each = [features(echoes) for echoes, _, _ in stories]
    fold = np.repeat([n % FOLDS for n in range(len(each))], [len(e) for e in each])
    x, before = np.concatenate(each)[:, :5], [e[:, 5] for e in each]
    labels = [y for _, _, y in stories]
    y = np.concatenate(labels)
    one = np.ones(len(y))
    names = ["heads", "all", "depth", "d", "m", "rest"]
    weights = fitted(x, y, one)
    print("MAIN", dict(zip(names, weights.round(2).tolist(), strict=True)))
    odds = np.split(asked(x, y, one, fold), np.cumsum([len(e) for e in each])[:-1])
    now = np.mean([precision(o, label) for o, label in zip(odds, labels, strict=True)])
    was = np.mean([precision(b, label) for b, label in zip(before, labels, strict=True)])
    print(f"{len(y)} sentences, {int(y.sum())} of a main fact: {now:.3f}; before {was:.3f}")
    held_out(weights)


def held_out(weights: np.ndarray) -> None:
    """Prints what the weights find, and the writer tells, of packs on which nothing was fitted."""
    packs.PACKS = HELD_OUT
    for name in sorted(file.stem for file in HELD_OUT.glob("*.json")):
        echoes, _, label = story(name)
        x = features(echoes)
        now, was = precision(x[:, :5] @ weights[:-1], label), precision(x[:, 5], label)
        told, of = packs.told(name)
        print(f"{name}: {now:.3f}; before {was:.3f}; {told} of {of} main facts are told")


if __name__ == "__main__":
    main()
