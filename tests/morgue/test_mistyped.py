"""Text where bytes belong, which SQLite allows: ``morgue check`` says so."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from broadsheet.morgue import open_morgue
from broadsheet.morgue.tables import METADATA

from .smalltown import HandClock, Town

COLUMNS = [("pages", "content"), ("moves", "body"), ("members", "vector"), ("articles", "body")]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
@pytest.mark.parametrize(("value", "kind"), [("'text'", "text"), ("17", "integer")])
def test_what_is_no_bytes_is_named(tmp_path: Path, table: str, column: str, value: str, kind: str) -> None:
    assert str(METADATA.tables[table].c[column].type) in ("BLOB", "BYTEA")
    clock = HandClock()
    url = f"sqlite:///{tmp_path / 'morgue.sqlite'}"
    town = Town(clock)
    with open_morgue(url, clock=clock) as morgue:
        for desk in ("gather", "fetch", "extract", "understand", "cluster", "assign", "write"):
            town.shift(morgue, desk)
        assert morgue.check() == []
    raw = sqlite3.connect(tmp_path / "morgue.sqlite")
    with raw:
        raw.execute(f"UPDATE {table} SET {column} = {value} WHERE seq = (SELECT min(seq) FROM {table})")
    raw.close()
    with open_morgue(url, clock=clock) as morgue:
        (said,) = morgue.check()
    assert said == f"{table}: 1 with {kind} for bytes in column {column}; restore a backup"
