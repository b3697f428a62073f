"""How reports are compared: vectors through a lens, and the groups of letters of their headlines.

News of one week has much in common (one summit, one tournament), a model places each language in a
corner of its own, and words differ where the event is one. All three hide what tells two events apart.
The lens learns them from the window, without labels; ``turn`` has the directions.

All that is compared is whole numbers small enough for float32 to hold every sum exactly. So the order of
sums, the size of blocks and the number of threads change no bit of any likeness.

Sources: Artetxe et al. 2018 (per-language centring); Weinberger et al.,
Feature Hashing for Large Scale Multitask Learning, ICML 2009 (letters).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...text.letters import BUCKETS
from .background import Ground
from .turn import by_ground, by_pairs, by_spread, near_pairs

FULL = 4095
"""Length of a row in whole numbers: FULL squared, the greatest dot product, is below 2 to the 24th."""
LETTER_DIMS = 512
LETTER_SHARE = 0.1
"""Part of the squared length that is the letters'."""
_PRIOR_ROWS = 10
"""A language's mean leans on the mean of all as on that many rows; the mean of all leans on the background's."""
_LEAST_ROWS = 32
"""With fewer rows directions are those of the background; without one they are left as they are."""
_LEAST_LEARNED = 0.1
"""Where near pairs have told less, the directions are turned by their spread."""


def whole(rows: np.ndarray) -> np.ndarray:
    """Unit rows (float) as whole numbers of length FULL, int16."""
    return np.rint(rows * np.float32(FULL)).astype(np.int16)


class Lens:
    """Made of ``rows`` (whole numbers, shape (n, dims)), their language codes and letter groups; immutable.

    ``near``: rows of a few days and their language codes, among which near pairs are looked for; None
    where no times are known. ``ground``: what is known of vectors of this model beforehand; its languages
    have the first codes.
    """

    def __init__(
        self,
        rows: np.ndarray,
        langs: np.ndarray,
        letters: Sequence[np.ndarray] = (),
        near: tuple[np.ndarray, np.ndarray] | None = None,
        ground: Ground | None = None,
    ) -> None:
        self.dims = rows.shape[1]
        ground = ground or Ground.none(self.dims)
        total = rows.sum(axis=0, dtype=np.int64) + _PRIOR_ROWS * ground.common
        common = total / (len(rows) + _PRIOR_ROWS)
        self._common = np.rint(common).astype(np.float32)
        self._means: dict[int, np.ndarray] = {}
        for code in {*range(len(ground.means)), *np.unique(langs).tolist()}:
            own = rows[langs == code]
            usual = common + (ground.means[code] - ground.common if code < len(ground.means) else 0.0)
            summed = own.sum(axis=0, dtype=np.int64) + _PRIOR_ROWS * usual
            self._means[code] = np.rint(summed / (len(own) + _PRIOR_ROWS)).astype(np.float32)
        self._turn: np.ndarray | None = None
        self.learned = 0.0
        """How much near pairs have told, 0 to 1: the more, the greater all likeness is."""
        if len(rows) >= _LEAST_ROWS:
            self._turn = self._made_turn(self._centred(rows, langs), near, ground)
        elif ground.rows:
            self._turn = by_ground(ground)
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

    def _made_turn(
        self, centred: np.ndarray, near: tuple[np.ndarray, np.ndarray] | None, ground: Ground
    ) -> np.ndarray:
        if near is not None:
            own = self._centred(*near)
            one, other = near_pairs(_scaled(own, 1.0), FULL)
            learned = len(one) / (len(one) + self.dims)
            if learned >= _LEAST_LEARNED:
                self.learned = learned
                return by_pairs(centred, own[one] - own[other])
        return by_spread(centred, ground)

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
