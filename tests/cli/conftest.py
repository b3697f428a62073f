"""A newsroom's folder after two rounds of a made-up town."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.newsroom import open_newsroom
from broadsheet.settings import read_stylebook
from broadsheet.wire.opml import opml_write
from tests.day.conftest import broadsheet
from tests.morgue.smalltown import HandClock, Town


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    broadsheet("init", "paper", cwd=tmp_path)
    folder = tmp_path / "paper"
    clock = HandClock()
    town = Town(clock)
    (folder / "feeds.opml").write_bytes(opml_write(town.feeds, "Town"))
    with open_newsroom(read_stylebook(folder, environ={}), feeds=(), clock=clock) as room:
        town.round(room.morgue)
        town.round(room.morgue)
    return folder
