"""Cluster: a report that stands alone gets a second look when a report like it joins a story."""

from __future__ import annotations

import numpy as np

from broadsheet.desks.cluster.placer import Placer
from broadsheet.news import Member, MoveKind
from broadsheet.settings import Cluster as Settings

from .test_cluster import reading

DIMS = 64


def unit(*parts: tuple[int, float]) -> np.ndarray:
    row = np.zeros(DIMS)
    for place, weight in parts:
        row[place] = weight
    return row / np.linalg.norm(row)


def placed() -> list[Member]:
    """Other news of the day; a story told from two sides; a report alone, like one of the sides."""
    others = [Member.of(reading(n, unit((n, 1.0))), f"other-{n}") for n in range(20, 50)]
    here = [unit((0, 1.0), (1, 0.9), (2 + n, 0.9)) for n in range(3)]
    there = [unit((0, 1.0), (9, 2.0), (10 + n, 0.3)) for n in range(8)]
    story = [Member.of(reading(60 + n, row), "story-a") for n, row in enumerate([*there, *here])]
    return [*others, *story, Member.of(reading(80, unit((1, 1.0), (15, 1.1))), "alone")]


def test_a_lone_report_goes_to_the_story_its_neighbour_joined():
    new = reading(90, unit((0, 0.9), (1, 1.0), (3, 0.6)))
    moves = Placer(placed(), Settings(), "m").place(new)
    assert [(m.kind, m.story) for m in moves] == [(MoveKind.JOIN, "story-a"), (MoveKind.MERGE, "story-a")]
    assert moves[1].other == "alone" and moves[1].why[0].startswith("members")


def test_a_lone_report_unlike_the_new_one_stays():
    new = reading(90, unit((0, 1.0), (9, 2.0)))
    assert [m.kind for m in Placer(placed(), Settings(), "m").place(new)] == [MoveKind.JOIN]
