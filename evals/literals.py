"""Long tables of text as lines of string constants, for the scripts that make modules of them."""

from __future__ import annotations

import re

from rich.cells import cell_len

COLUMNS = 120


def literals(text: str, indent: str = " " * 8) -> list[str]:
    """Lines of string constants that are ``text`` together: cut behind blanks, and a word too long anywhere."""
    room = COLUMNS - len(indent) - len('""')
    lines = [""]
    for word in re.findall(r"\S+ ?", text):
        for part in [word] if cell_len(word) <= room else word:
            if cell_len(lines[-1] + part) > room:
                lines.append("")
            lines[-1] += part
    return [f'{indent}"{line}"' for line in lines]
