"""The samples of the packs: each table of ``samples.toml``, by language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from broadsheet.languages import codes


@cache
def _all(code: str) -> dict[str, dict[str, Any]]:
    path = files("broadsheet.languages") / code / "samples.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def samples(code: str, table: str) -> dict[str, Any]:
    return _all(code).get(table, {})


def having(table: str) -> list[str]:
    """The languages with such samples."""
    return [code for code in sorted(codes()) if samples(code, table)]


def each(table: str) -> list[tuple[str, str, Any]]:
    """(language, text, what must be read in it)."""
    return [(code, text, read) for code in having(table) for text, read in samples(code, table).items()]
