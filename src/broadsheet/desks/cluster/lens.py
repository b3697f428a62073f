"""How vectors are compared: each language's mean taken off, common directions turned down.

News of one week has much in common (one summit, one tournament), and a model places each language
in a corner of its own. Both hide what tells two events apart. The lens learns them from the window.

Sources: Mu and Viswanath, All-but-the-Top, ICLR 2018 (common directions); Su et al., Whitening
Sentence Representations, 2021; Artetxe et al. 2018 (per-language centring).
"""

from __future__ import annotations

import numpy as np

_PRIOR_ROWS = 10
"""A language's mean leans on the mean of all as on that many rows; the mean of all leans on zero."""
_LEAST_ROWS = 32
"""With fewer rows directions are left as they are."""
_FLOOR = 1.0
"""Added to each direction's variance, in units of the mean variance."""


class Lens:
    """Made of ``rows`` (float32, shape (n, dims)) and their language codes; immutable."""

    def __init__(self, rows: np.ndarray, langs: np.ndarray) -> None:
        dims = rows.shape[1]
        total = rows.sum(axis=0, dtype=np.float64)
        self._common = (total / (len(rows) + _PRIOR_ROWS)).astype(np.float32)
        self._means: dict[int, np.ndarray] = {}
        for code in np.unique(langs).tolist():
            own = rows[langs == code]
            summed = own.sum(axis=0, dtype=np.float64) + _PRIOR_ROWS * self._common
            self._means[code] = (summed / (len(own) + _PRIOR_ROWS)).astype(np.float32)
        self._turn = _turn(self._centred(rows, langs)) if len(rows) >= _LEAST_ROWS else None
        self.dims = dims

    def through(self, rows: np.ndarray, langs: np.ndarray) -> np.ndarray:
        """``rows`` as the lens shows them: unit rows of the same shape; zeros stay zeros."""
        seen = self._centred(rows, langs)
        if self._turn is not None:
            seen = seen @ self._turn
        lengths = np.linalg.norm(seen, axis=1, keepdims=True)
        blank = ~rows.any(axis=1)
        seen = seen / np.where(lengths > 1e-6, lengths, 1.0)
        seen[blank] = 0.0
        return np.asarray(seen, np.float32)

    def _centred(self, rows: np.ndarray, langs: np.ndarray) -> np.ndarray:
        out = rows.astype(np.float32, copy=True)
        for code in np.unique(langs).tolist():
            out[langs == code] -= self._means.get(code, self._common)
        return out


def _turn(centred: np.ndarray) -> np.ndarray:
    """The matrix that divides each main direction by the fourth root of its variance."""
    variances, directions = np.linalg.eigh(centred.T @ centred / len(centred))
    mean = max(float(variances.mean()), 1e-12)
    few = centred.shape[1] / len(centred)
    gain = ((variances.clip(0.0) / mean + _FLOOR + few) / (1.0 + _FLOOR + few)) ** -0.25
    return np.asarray((directions * gain) @ directions.T, np.float32)
