"""Maps: who holds the land and who claims it are two views; a country without a quarrel looks the same in both."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import ImageChops

from broadsheet.easel import Faces, MapCard, Spot, draw
from broadsheet.easel.maps import _dashes
from broadsheet.errors import NoRoom


def drawn(code: str, name: str, borders: str, *spots: Spot):
    card = MapCard(
        lang="en", label="x", countries=(code,), named=((code, name),), borders=borders, spots=spots
    )
    return draw(card, Faces("en"))


@pytest.mark.parametrize(
    ("code", "name", "differs"),
    [
        ("UA", "Ukraine", True),
        ("CY", "Cyprus", True),
        ("RS", "Serbia", True),
        ("SO", "Somalia", True),
        ("JP", "Japan", False),
        ("CL", "Chile", False),
    ],
)
def test_disputed_land_is_coloured_as_the_owner_sets(code: str, name: str, differs: bool) -> None:
    held, claimed = (drawn(code, name, view) for view in ("held", "claimed"))
    assert bool(ImageChops.difference(held, claimed).getbbox()) is differs


def test_a_place_in_the_middle_of_the_sea_or_at_a_pole_has_a_map_or_no_room() -> None:
    for lat, lon in ((0.0, -30.0), (89.9, 0.0), (-89.9, 10.0), (10.0, 179.99)):
        try:
            assert drawn("FJ", "Fiji", "held", Spot("Here", lat, lon)).size == (1200, 630)
        except NoRoom:
            continue


@pytest.mark.parametrize("borders", ["held", "claimed"])
@pytest.mark.parametrize(
    ("code", "name", "quarrel"),
    [("CY", "Cyprus", True), ("IN", "India", True), ("MA", "Morocco", True), ("CL", "Chile", False),
     ("PT", "Portugal", False)],
)  # fmt: skip
def test_a_disputed_border_is_dashed_in_every_view(code: str, name: str, quarrel: bool, borders: str) -> None:
    """Dashes are the only thing above the foot in their grey."""
    land = drawn(code, name, borders).convert("RGB").crop((0, 0, 1200, 540))
    grey = dict((colour, count) for count, colour in land.getcolors(1200 * 540)).get((0x66, 0x5F, 0x53), 0)
    assert bool(grey) is quarrel


def test_dashes_leave_gaps() -> None:
    dashes = list(_dashes(np.array([[0.0, 0.0], [60.0, 0.0], [100.0, 0.0]]), 14.0, 10.0))
    assert [(dash[0][0], dash[-1][0]) for dash in dashes] == [
        (0, 14),
        (24, 38),
        (48, 62),
        (72, 86),
        (96, 100),
    ]
