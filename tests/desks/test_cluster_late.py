"""Reports that come late: the stories are those of arrival in order, and keep their addresses."""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from broadsheet.desks.cluster import Cluster
from broadsheet.gauge.cluster import bcubed, reports_of, times_of
from broadsheet.morgue import open_morgue
from broadsheet.news import MoveKind
from broadsheet.settings import Cluster as Settings
from broadsheet.wire.clock import WallClock

from . import late, pack, sampled
from .test_cluster import DAY, reading, towns


def alike(one: dict[str, str], other: dict[str, str]) -> float:
    return bcubed([(one[report], other[report]) for report in other])["f1"]


@pytest.fixture
def morgue():
    with open_morgue("sqlite://", clock=WallClock()) as opened:
        yield opened


def in_order(readings) -> dict[str, str]:
    with open_morgue("sqlite://", clock=WallClock()) as ordered:
        late.file(ordered, readings)
        late.place(ordered, Cluster(Settings()))
        return late.told(ordered, readings)


@pytest.mark.parametrize(("seed", "most"), [(0, 1000), (1, 7)])
def test_within_twelve_hours_in_any_order_the_sample_material_is_told_alike(morgue, seed, most):
    found = [one for one, _ in sampled.readings().values()]
    shuffled = late.arrive(morgue, found, 12, seed, most=most)
    assert alike(shuffled, in_order(found)) == 1.0
    assert morgue.check() == []


def test_events_much_alike_are_told_alike_and_the_archive_is_sound(morgue):
    found = [
        late.replace_hours(one, number * 0.05)
        for number, one in enumerate(towns(25, 8, dims=48, noise=0.115))
    ]
    ordered = in_order(found)
    assert len(set(ordered.values())) > 12
    shuffled = late.arrive(morgue, found, 12, 3)
    assert alike(shuffled, ordered) == 1.0
    moves = list(morgue.library.moves())
    assert all(move.story != move.other for move in moves if move.kind is MoveKind.SPLIT)
    kinds = Counter(move.kind for move in moves)
    assert kinds[MoveKind.SPLIT] and kinds[MoveKind.MERGE] and kinds[MoveKind.UNMERGE]
    assert morgue.check() == []


def row(*weights: float) -> np.ndarray:
    """Near the first axes of a space, as ``weights`` say."""
    made = np.zeros(64)
    made[: len(weights)] = weights
    return made / np.linalg.norm(made)


def test_a_story_keeps_its_address_when_an_earlier_report_comes_late(morgue):
    first, second, early = (reading(n, row(1, 0.05 * n), f"Bridge reopened {n}") for n in (30, 40, 10))
    desk = Cluster(Settings())
    late.file(morgue, [first, second])
    late.place(morgue, desk)
    (story,) = morgue.library.stories()
    late.file(morgue, [early])
    late.place(morgue, desk)
    (now,) = morgue.library.stories()
    assert (now.id, now.slug) == (story.id, story.slug)
    assert now.reports[0] == early.report.id and len(now.reports) == 3
    assert morgue.check() == []


def test_what_a_person_placed_stays_when_others_are_placed_again(morgue):
    found = towns(4, 4)
    desk = Cluster(Settings())
    late.file(morgue, [one for number, one in enumerate(found) if number != 2])
    late.place(morgue, desk)
    own = morgue.move_report(found[8].report.id)
    home = morgue.placed(found[1].report.id)
    morgue.move_report(found[9].report.id, home)
    kept = {n: morgue.placed(found[n].report.id) for n in (1, 5, 8, 9)}
    late.file(morgue, [found[2]])
    late.place(morgue, Cluster(Settings()))
    assert {n: morgue.placed(found[n].report.id) for n in kept} == kept
    assert kept[8] == own and morgue.placed(found[2].report.id) == morgue.placed(found[6].report.id)
    assert morgue.check() == []


def test_what_is_settled_is_not_placed_again(morgue):
    """A feed added today brings reports of last week: they are placed beside the stories as they stand."""
    found = towns(4, 8)
    desk = Cluster(Settings())
    late.file(morgue, found)
    late.place(morgue, desk)
    before = late.told(morgue, found)
    old = reading(900, found[0].vector.array, at=DAY - timedelta(days=5))
    late.file(morgue, [old])
    late.place(morgue, desk)
    assert late.told(morgue, found) == before
    assert [move.report for move in morgue.library.moves()][-1] == old.report.id


@pytest.mark.outside_data
def test_a_month_of_headlines_shuffled_within_twelve_hours():
    folder = os.environ.get("BROADSHEET_EVAL_DATA")
    if not folder:
        pytest.skip("BROADSHEET_EVAL_DATA is not set")
    with gzip.open(Path(folder) / "stories_multilingual/stories.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = sorted(map(json.loads, lines), key=lambda one: one["published"])[:1000]
    reports = reports_of(rows, times_of(rows))
    found = [outcome.made[0] for outcome in pack.understand().work(reports)]
    with open_morgue("sqlite://", clock=WallClock()) as opened:
        assert alike(late.arrive(opened, found, 12, 0), in_order(found)) >= 0.97
