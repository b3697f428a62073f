"""A regular expression of a pack, with its samples."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Pattern:
    """A regular expression of one language, with texts in which it must be found and in which it must not."""

    regex: re.Pattern[str]
    matches: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


NEVER = Pattern(regex=re.compile(r"(?!)"))
"""What a language without that pattern has: it is found nowhere."""
