"""No pattern of the package holds a doubled escape: ``\\\\w`` in a raw string means a backslash and a w."""

from __future__ import annotations

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "broadsheet"
DOUBLED = re.compile(r"\\\\[wWsSdDbB]")


def test_no_pattern_has_a_doubled_escape() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno}: {node.value[:60]}"
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and DOUBLED.search(node.value)
    ]
    assert not found
