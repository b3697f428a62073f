"""Foreign words in messages, notes and log lines: visible, on one line, bounded."""

from __future__ import annotations

LONGEST = 600
"""Characters of a note."""


def printable(words: str, longest: int = LONGEST) -> str:
    """``words`` with every character that would steer a terminal or a line (controls, escapes, line ends, bidi
    overrides, half characters) written as its escape, cut in the middle where they are longer than ``longest``."""
    if len(words) > longest:
        half = (longest - 5) // 2
        words = f"{words[:half]} ... {words[-half:]}"
    return "".join(c if c.isprintable() else _escaped(c) for c in words)


def _escaped(c: str) -> str:
    return " " if c in "\n\t\u3000\u00a0" else c.encode("unicode_escape").decode("ascii")
