"""A model server's numbers and words are foreign: bounded here before anything reckons with them or shows them."""

from __future__ import annotations

import math
from typing import Any

MOST_TOKENS = 10_000_000
"""Tokens of one call that are believed."""


def token_count(said: Any) -> int:
    """Tokens of one call as a server counts them, from 0 to ``MOST_TOKENS``; 0 for what is no number."""
    try:
        return min(max(int(said), 0), MOST_TOKENS)
    except (TypeError, ValueError, OverflowError):
        return 0


def price_usd(said: Any) -> float:
    """Dollars of one call, never below 0; 0 for what is no finite number."""
    try:
        usd = float(said)
    except (TypeError, ValueError, OverflowError):
        return 0.0
    return max(usd, 0.0) if math.isfinite(usd) else 0.0
