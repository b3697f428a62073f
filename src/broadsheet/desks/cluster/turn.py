"""Which directions of the vectors are turned down, and which come first.

Two ways. By pairs: reports that are each other's nearest tell of one event, so what they differ in is
wording, language and noise; those directions are turned down. It takes times: within days a near pair
is one event, over years it may be two of one kind, and what tells these apart would be turned down.
By spread: where no times are known or pairs are few, the directions in which all reports spread widest.

Sources: Hatch, Kajarekar and Stolcke, Within-Class Covariance Normalization, Interspeech 2006, the
classes here being mutual nearest neighbours; Mu and Viswanath, All-but-the-Top, ICLR 2018 (spread).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .background import Ground

PAIRED = 2048
"""Most rows among which pairs are looked for."""
_NEIGHBOURS = 3
"""A pair is near if each is among so many nearest of the other ..."""
_NEAR = 0.5
"""... and their cosine, each language's mean taken off, is not below that."""
_FLOOR = 1.0
"""Added to each direction's variance, in units of the mean variance."""
_WIDEST = 512
"""Of more main directions than that only so many are kept, once there are twice as many rows."""
_TURNED = 1500
"""Scale of the turning matrix in whole numbers."""


def by_spread(centred: np.ndarray, ground: Ground) -> np.ndarray:
    """Main directions as columns, the widest first, each divided by the fourth root of its variance.

    ``centred``: whole numbers, float32, shape (n, dims). The result is whole numbers too.
    """
    rows = len(centred) + ground.rows
    wide = centred.astype(np.float64)
    return _spread(wide.T @ wide + ground.spread, rows)


@lru_cache(maxsize=4)
def by_ground(ground: Ground) -> np.ndarray:
    """The same of the background alone."""
    return _spread(ground.spread, ground.rows)


def _spread(products: np.ndarray, rows: int) -> np.ndarray:
    variances, directions = np.linalg.eigh(products / rows)
    mean = max(float(variances.mean()), 1e-12)
    few = len(products) / rows
    gain = ((variances.clip(0.0) / mean + _FLOOR + few) / (1.0 + _FLOOR + few)) ** -0.25
    return _whole(directions * gain, rows)


def by_pairs(centred: np.ndarray, apart: np.ndarray) -> np.ndarray:
    """Main directions after each direction is divided by the square root of what near pairs differ in it.

    ``apart``: the differences of near pairs, shape (pairs, dims). The fewer pairs there are, the more
    the directions are left as they are.
    """
    pairs, dims = apart.shape
    within = _covariance(apart)
    mean = max(float(np.trace(within)) / dims, 1e-12)
    variances, directions = np.linalg.eigh(within / mean)
    gain = ((pairs * (variances.clip(0.0) + _FLOOR) + dims) / (pairs * (1.0 + _FLOOR) + dims)) ** -0.5
    turn = (directions * gain) @ directions.T
    _, main = np.linalg.eigh(turn @ _covariance(centred) @ turn)
    return _whole(turn @ main, len(centred))


def near_pairs(unit: np.ndarray, full: int) -> tuple[np.ndarray, np.ndarray]:
    """Row numbers of the near pairs among ``unit``: whole numbers, each row of length ``full``.

    At most _NEIGHBOURS pairs for each row, however many rows are alike: of equals the first come first.
    """
    rows = unit.astype(np.float32)
    likeness = (rows @ rows.T).astype(np.float64)
    np.fill_diagonal(likeness, -(full**2))
    count = len(rows)
    if count <= _NEIGHBOURS:
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    ranked = likeness * count - np.arange(count)
    least = np.partition(ranked, -_NEIGHBOURS, axis=1)[:, -_NEIGHBOURS]
    near = (ranked >= least[:, None]) & (likeness >= _NEAR * full**2)
    one, other = np.nonzero(np.triu(near & near.T))
    return one, other


def _covariance(rows: np.ndarray) -> np.ndarray:
    """Exact for whole numbers, float64, shape (dims, dims)."""
    wide = rows.astype(np.float64)
    return np.asarray(wide.T @ wide / max(1, len(wide)))


def _whole(columns: np.ndarray, rows: int) -> np.ndarray:
    """``columns``, in order of rising variance, as whole numbers, the widest first."""
    turned = np.rint(_TURNED * columns[:, ::-1])
    kept = _WIDEST if rows >= 2 * _WIDEST else len(turned)
    return np.ascontiguousarray(turned[:, :kept], np.float32)
