"""The gazetteer on the shelf, loaded once for all tests."""

from __future__ import annotations

from functools import cache

from broadsheet.shelf import open_shelf
from broadsheet.text.names import Gazetteer


@cache
def shelf_gazetteer() -> Gazetteer:
    return Gazetteer.load(open_shelf)
