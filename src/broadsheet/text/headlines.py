"""What a headline says, without the names of outlets and sections hung on its end."""

from __future__ import annotations

import re

_JOINT = re.compile(r"(?<!\s)\s+[-–—»\"]\s+|(?:(?<!\s)\s+)?\|\s*")
_LEAST = 15
"""Letters that must be left before the joint; in scripts as dense as Han half of it."""
_WORDS = 6
_ROUNDS = 3


def bare_headline(headline: str) -> str:
    """``headline`` without what aggregators and content systems add: "… - The Outlet", "… | Sport | Outlet".

    Cut is only what reads as a name: at most six words, none of four letters or more in lower case.
    """
    bare = " ".join(headline.split())
    for _ in range(_ROUNDS):
        joints = list(_JOINT.finditer(bare))
        if not joints:
            break
        before, after = bare[: joints[-1].start()].strip(), bare[joints[-1].end() :].strip()
        dense = sum("぀" <= c <= "鿿" or "가" <= c <= "힣" for c in before)
        if len(before) + dense < _LEAST or (after and not _is_name(after)):
            break
        bare = before
    return bare


def _is_name(words: str) -> bool:
    parts = words.split()
    cased = [part for part in parts if part[0].isalpha()]
    return (
        len(parts) <= _WORDS
        and any(not part[0].islower() for part in cased)
        and all(len(part) < 4 or not part[0].islower() or "." in part for part in cased)
    )
