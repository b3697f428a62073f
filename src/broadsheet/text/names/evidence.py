"""What speaks for two names of different scripts being one, and how it is weighed."""

from __future__ import annotations

import math
from typing import NamedTuple


class Evidence(NamedTuple):
    """Log odds come from ``sounds.log_odds``; all are taken over the best pairing of words."""

    worst: float
    """Log odds per letter of the pair of words that fits worst."""
    whole: float
    """Log odds per letter of the names written as one word each, with or without the words nobody answers."""
    alike: float
    """Worst likeness by sound classes, 0 to 1."""
    total: float
    """Sum of log odds."""
    extra: float
    """Words of the longer name left over."""
    single: float
    """1 where a name has one word only."""
    turned: float
    """1 where the words stand in another order."""
    initials: float
    """Words of one letter in both."""
    form: float
    """Words that only another form of the given name answers."""
    mean: float
    """Log odds per letter of all pairs of words."""


INTERCEPT = -2.2
WEIGHTS = Evidence(
    worst=0.373,
    whole=0.581,
    alike=4.543,
    total=0.145,
    extra=-0.293,
    single=-1.6,
    turned=-1.043,
    initials=2.53,
    form=-0.57,
    mean=-0.439,
)
"""Made by ``evals/build_match.py``; the intercept, and what one word alone costs,
set by hand for some five wrong joins in a thousand."""


LEAN_HAN, LEAN_SYLLABIC, LEAN_GUEST_LATIN, LEAN_GUEST = -1.0, -0.68, 1.8, 0.5
"""Added for names in Han characters, in kana or Hangul, and for scripts without tables beside Latin and beside others:
set by hand."""


def weigh(evidence: Evidence, lean: float = 0.0) -> float:
    """The probability, by a logistic function, that it is one name; ``lean`` is added to its argument."""
    z = INTERCEPT + lean + sum(w * x for w, x in zip(WEIGHTS, evidence, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, z))))
