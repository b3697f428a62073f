"""How reports are compared: vectors through a lens, and the groups of letters of their headlines.

News of one week has much in common (one summit, one tournament), and a model places each language
in a corner of its own. Both hide what tells two events apart. The lens learns them from the window.

All that is compared is whole numbers small enough for float32 to hold every sum exactly. So the order of
sums, the size of blocks and the number of threads change no bit of any likeness.

Sources: Mu and Viswanath, All-but-the-Top, ICLR 2018 (common directions); Su et al., Whitening
Sentence Representations, 2021; Artetxe et al. 2018 (per-language centring); Weinberger et al.,
Feature Hashing for Large Scale Multitask Learning, ICML 2009 (letters).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...text.letters import BUCKETS

FULL = 4095
"""Length of a row in whole numbers: FULL squared, the greatest dot product, is below 2 to the 24th."""
LETTER_DIMS = 512
LETTER_SHARE = 0.1
"""Part of the squared length that is the letters'."""
_PRIOR_ROWS = 10
"""A language's mean leans on the mean of all as on that many rows; the mean of all leans on zero."""
_LEAST_ROWS = 32
"""With fewer rows directions are left as they are."""
_FLOOR = 1.0
"""Added to each direction's variance, in units of the mean variance."""
_WIDEST = 512
"""Of more main directions than that only so many are kept, once there are twice as many rows."""
_TURNED = 1500
"""Scale of the turning matrix in whole numbers."""


def whole(rows: np.ndarray) -> np.ndarray:
    """Unit rows (float) as whole numbers of length FULL, int16."""
    return np.rint(rows * np.float32(FULL)).astype(np.int16)


class Lens:
    """Made of ``rows`` (whole numbers, shape (n, dims)), their language codes and letter groups; immutable."""

    def __init__(self, rows: np.ndarray, langs: np.ndarray, letters: Sequence[np.ndarray] = ()) -> None:
        self.dims = rows.shape[1]
        total = rows.sum(axis=0, dtype=np.int64)
        common = total / (len(rows) + _PRIOR_ROWS)
        self._common = np.rint(common).astype(np.float32)
        self._means: dict[int, np.ndarray] = {}
        for code in np.unique(langs).tolist():
            own = rows[langs == code]
            summed = own.sum(axis=0, dtype=np.int64) + _PRIOR_ROWS * common
            self._means[code] = np.rint(summed / (len(own) + _PRIOR_ROWS)).astype(np.float32)
        self._turn = _turn(self._centred(rows, langs)) if len(rows) >= _LEAST_ROWS else None
        held = np.bincount(np.concatenate([*letters, np.zeros(0, np.uint16)]), minlength=BUCKETS)
        rarity = np.log((1 + len(letters)) / np.maximum(held, 1)).clip(0.0)
        self._rarity = np.rint(64 * rarity).astype(np.int64)

    @property
    def width(self) -> int:
        """Whole numbers in a row it shows."""
        return int(self.dims if self._turn is None else self._turn.shape[1]) + LETTER_DIMS

    @property
    def is_turned(self) -> bool:
        """True where the first dimensions are the main directions."""
        return self._turn is not None

    def through(self, rows: np.ndarray, langs: np.ndarray, letters: Sequence[np.ndarray]) -> np.ndarray:
        """int16, shape (n, width), the letters last: length FULL, main directions first; zeros stay zeros."""
        seen = self._centred(rows, langs)
        if self._turn is not None:
            seen = seen @ self._turn
        seen[~rows.any(axis=1)] = 0.0
        out = np.zeros((len(rows), self.width), np.int16)
        out[:, :-LETTER_DIMS] = _scaled(seen, (1.0 - LETTER_SHARE) ** 0.5)
        out[:, -LETTER_DIMS:] = _scaled(self._hashed(letters), LETTER_SHARE**0.5)
        return out

    def _centred(self, rows: np.ndarray, langs: np.ndarray) -> np.ndarray:
        out = rows.astype(np.float32)
        for code in np.unique(langs).tolist():
            out[langs == code] -= self._means.get(code, self._common)
        return out

    def _hashed(self, letters: Sequence[np.ndarray]) -> np.ndarray:
        """Rarity of each letter group at its hashed place, whole numbers, shape (n, LETTER_DIMS)."""
        counts = [len(groups) for groups in letters]
        buckets = np.concatenate([*letters, np.zeros(0, np.uint16)]).astype(np.int64)
        mixed = (buckets * 2654435761) >> 7
        places = np.repeat(np.arange(len(letters)), counts) * LETTER_DIMS + mixed % LETTER_DIMS
        weights = np.where((mixed >> 12) & 1, 1, -1) * self._rarity[buckets]
        flat = np.bincount(places, weights, minlength=len(letters) * LETTER_DIMS)
        return flat.reshape(len(letters), LETTER_DIMS)


def _scaled(rows: np.ndarray, share: float) -> np.ndarray:
    """Rows (whole numbers) brought to length ``share * FULL`` and rounded."""
    square = np.einsum("ij,ij->i", rows, rows, dtype=np.float64)
    factor = np.where(square > 0, share * FULL / np.sqrt(np.maximum(square, 1.0)), 0.0)
    return np.asarray(np.rint(rows * factor[:, None]), np.int16)


def _turn(centred: np.ndarray) -> np.ndarray:
    """Main directions as columns, the widest first, each divided by the fourth root of its variance."""
    product = centred.astype(np.float64)
    variances, directions = np.linalg.eigh(product.T @ product / len(centred))
    mean = max(float(variances.mean()), 1e-12)
    few = centred.shape[1] / len(centred)
    gain = ((variances.clip(0.0) / mean + _FLOOR + few) / (1.0 + _FLOOR + few)) ** -0.25
    turned = np.rint(_TURNED * (directions * gain)[:, ::-1])
    kept = _WIDEST if len(centred) >= 2 * _WIDEST else len(turned)
    return np.ascontiguousarray(turned[:, :kept], np.float32)
