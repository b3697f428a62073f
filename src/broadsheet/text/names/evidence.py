"""What speaks for two names of different scripts being one, and how it is weighed."""

from __future__ import annotations

import math
from typing import NamedTuple


class Evidence(NamedTuple):
    """Log odds come from ``sounds.log_odds``; all are taken over the best pairing of words."""

    worst: float
    """Log odds per letter of the pair of words that fits worst."""
    whole: float
    """Log odds per letter of the names written as one word."""
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


INTERCEPT = -12.65
WEIGHTS = Evidence(
    worst=0.912,
    whole=2.087,
    alike=4.889,
    total=0.064,
    extra=0.776,
    single=-0.728,
    turned=-2.176,
    initials=0.256,
)
"""Made by ``evals/build_match.py``; the intercept set by hand for some five wrong joins in a thousand."""


def weigh(evidence: Evidence) -> float:
    """The probability, by a logistic function, that it is one name."""
    z = INTERCEPT + sum(w * x for w, x in zip(WEIGHTS, evidence, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, z))))
