"""The program asks for traits of a language, not which one it has:
codes outside ``languages/`` may only become fewer."""

from __future__ import annotations

import ast
from pathlib import Path

import broadsheet
from broadsheet.languages import codes

ROOM = Path(broadsheet.__file__).parent
CODES = (codes() | {"zh-Hans", "zh-Hant", "cs", "el", "he", "th"}) - {"id"}
""" "id" is the name of a column as often."""
REASONS: dict[str, dict[str, int]] = {
    "what is learned of the ways to read Han characters": {"text/names/pieces/japanese.py": 1,
        "text/names/pieces/readings.py": 2},
    "a sound": {"text/names/skeleton.py": 1},
    "elements of HTML": {"text/html.py": 4, "desks/extract/body.py": 1},
    "English where nothing else is said": {"desks/write/model.py": 1, "desks/write/phrases.py": 1},
    "an English word": {"office/articles.py": 1},
}  # fmt: skip


def test_codes_of_languages_stand_where_there_is_a_reason_and_become_fewer() -> None:
    allowed = {name: most for files in REASONS.values() for name, most in files.items()}
    found = _codes()
    more = {name: number for name, number in found.items() if number > allowed.get(name, 0)}
    assert not more, "ask language(...).traits or a list of its pack instead"


def _codes() -> dict[str, int]:
    """How many literals of a file are codes of languages."""
    found = {}
    for path in sorted(ROOM.rglob("*.py")):
        name = path.relative_to(ROOM).as_posix()
        if name.startswith(("languages/", "morgue/migrations/")):
            continue
        number = sum(
            isinstance(node, ast.Constant) and node.value in CODES
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
        if number:
            found[name] = number
    return found
