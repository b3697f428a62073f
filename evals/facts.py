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
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.desks import test_write_packs as packs  # noqa: E402
from tests.desks.readings import read  # noqa: E402

from broadsheet.desks.write import echo  # noqa: E402
from broadsheet.desks.write.choose import DEPTH, OWN  # noqa: E402
from broadsheet.models.embed import Usem3  # noqa: E402

FOLDS = 10
RIDGE = 3.0


def fitted(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression with a ridge on standardised features, by Newton's method; the last one is that
    of no feature."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    w = np.zeros(z.shape[1])
    ridge = RIDGE * np.diag([*np.ones(x.shape[1]), 0.0])
    for _ in range(25):
        p = 1 / (1 + np.exp(-z @ w))
        hessian = (z * (p * (1 - p))[:, None]).T @ z + ridge
        w -= np.linalg.solve(hessian, z.T @ (p - y) + ridge @ w)
    slopes = w[:-1] / spread
    return np.r_[slopes, w[-1] - slopes @ mean]


def precision(score: np.ndarray, y: np.ndarray) -> float:
    """Average precision of a ranking."""
    hits = y[np.argsort(-score, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(y) + 1))[hits].mean())


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


def pairs(echoes: echo.Echoes, told: list[set[int]]) -> tuple[np.ndarray, np.ndarray]:
    """(cosine, common figure, day, name, concepts, likeness) of all pairs of sentences of different reports, one of
    which tells a main fact, and whether both tell the same."""
    marks = [t.marks for t in echoes.traces]
    common = [echo._in_common(kind, marks, marks) for kind in "fdnc"]
    all_of = [
        echoes.rows @ echoes.rows.T,
        *(np.minimum(c, 1) for c in common[:3]),
        common[3],
        echoes.likeness,
    ]
    some = np.array([bool(t) for t in told])
    apart = echoes.reports[:, None] != echoes.reports
    at = np.nonzero(np.tril(apart & (some[:, None] | some)))
    same = np.array([bool(told[i] & told[j]) for i, j in zip(*at, strict=True)])
    return np.column_stack([m[at] for m in all_of]), same


def before(echoes: echo.Echoes) -> np.ndarray:
    """What each sentence was worth before."""
    return (echoes.told + OWN) ** 2 / (1 + DEPTH * echoes.place)


def everyone(echoes: echo.Echoes) -> np.ndarray:
    return echoes.features(set(echoes.reports.tolist()))


def asked(x: np.ndarray, y: np.ndarray, of: np.ndarray) -> np.ndarray:
    """The log odds of each row by weights that were fitted without its fold."""
    odds = np.zeros(len(y))
    for fold in range(FOLDS):
        w = fitted(x[of != fold], y[of != fold])
        odds[of == fold] = x[of == fold] @ w[:-1] + w[-1]
    return odds


def folds(parts: Sequence[np.ndarray]) -> np.ndarray:
    """The fold of each row: a pack's are of one."""
    return np.repeat([n % FOLDS for n in range(len(parts))], [len(part) for part in parts])


def said(names: Iterable[str], weights: np.ndarray) -> dict[str, float]:
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def main() -> None:
    stories = [story(name) for name in packs.NAMES]
    found = [pairs(echoes, told) for echoes, told, _ in stories]
    x, y = (np.concatenate(part) for part in zip(*found, strict=True))
    print("SAME_FACT", said(echo.SAME_FACT, fitted(x[:, :-1], y)))
    odds = asked(x[:, :-1], y, folds([y for _, y in found]))
    print(f"{len(y)} pairs: {precision(odds, y):.3f}; likeness {precision(x[:, -1], y):.3f}")

    each = [everyone(echoes) for echoes, _, _ in stories]
    labels = [y for _, _, y in stories]
    x, y = np.concatenate(each), np.concatenate(labels)
    weights = fitted(x, y)
    print("MAIN", said(echo.MAIN, weights))
    odds = np.split(asked(x, y, folds(each)), np.cumsum([len(e) for e in each])[:-1])
    now = np.mean([precision(o, label) for o, label in zip(odds, labels, strict=True)])
    was = np.mean([precision(before(echoes), label) for echoes, _, label in stories])
    print(f"{len(y)} sentences, {int(y.sum())} of a main fact: {now:.3f}; before {was:.3f}")
    held_out(weights)


def held_out(weights: np.ndarray) -> None:
    """Prints what the weights find, and the writer tells, of packs on which nothing was fitted."""
    for name in packs.HELD_OUT:
        echoes, _, label = story(name)
        now, was = precision(everyone(echoes) @ weights[:-1], label), precision(before(echoes), label)
        told, of = packs.told(name)
        print(f"{name}: {now:.3f}; before {was:.3f}; {told} of {of} main facts are told")


if __name__ == "__main__":
    main()
