"""Cluster on odd input: copies, vague reports, odd dates and scripts; chunks, restarts and late arrivals."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.desks.cluster import Cluster
from broadsheet.desks.cluster.lens import FULL
from broadsheet.desks.cluster.nearest import CANDIDATES, LEAST, Nearest
from broadsheet.desks.cluster.placer import Placer
from broadsheet.gauge.cluster import bcubed
from broadsheet.news import MoveKind, Window
from broadsheet.settings import Cluster as Settings

from . import sampled
from .test_cluster import DAY, fold, in_chunks, reading, towns


def place_all(readings) -> dict[str, str]:
    placer = Placer((), Settings(), "")
    return fold([move for one in readings for move in placer.place(one)])


@settings(max_examples=6, deadline=None)
@given(st.lists(st.integers(1, 23), min_size=1, max_size=8), st.booleans())
def test_any_chunks_and_any_restarts_give_the_same_moves(sizes, restart):
    readings = towns(9, 7, dims=48, noise=0.06)
    whole = in_chunks(readings, len(readings), restart=False)
    for size in sizes:
        assert in_chunks(readings, size, restart=restart) == whole


def test_blocks_change_nothing():
    readings = towns(20, 10, dims=64, noise=0.08)
    whole = in_chunks(readings, len(readings), restart=False)
    placer = Placer((), Settings(), "")
    assert [move for one in readings for move in placer.place(one)] == whole


def test_ten_thousand_copies_are_one_story_and_bend_nothing():
    usual = towns(6, 5, dims=32)
    copy = usual[0].vector.array
    copies = [reading(1000 + n, copy, "Agency copy", at=DAY + timedelta(seconds=n)) for n in range(10_000)]
    placer = Placer((), Settings(), "")
    told = fold([move for one in copies for move in placer.place(one) if move.kind is not MoveKind.JOIN])
    assert len(set(told.values())) == 1
    own = fold(
        [move for one in usual[1:] for move in placer.place(replace_at(one, DAY + timedelta(hours=4)))]
    )
    assert len(set(own.values())) == 6


def replace_at(one, at):
    return replace(one, report=replace(one.report, published=at))


def test_no_story_grows_by_being_vague():
    rng = np.random.default_rng(11)
    common = rng.normal(size=256) / 16
    vague = []
    for number in range(600):
        row = 0.75 * common + 0.66 * rng.normal(size=256) / 16
        vague.append(
            reading(
                5000 + number,
                row / np.linalg.norm(row),
                "Notes " + "".join(chr(97 + int(digit)) for digit in str(number)),
            )
        )
    told = place_all(sorted([*vague, *towns(20, 6)], key=lambda r: (r.report.published, r.report.id)))
    sizes = Counter(told[one.report.id] for one in vague)
    assert max(sizes.values()) <= 60
    assert Counter(Counter(told[one.report.id] for one in towns(20, 6)).values())[6] >= 18


def test_a_feed_of_next_year_loses_no_story():
    usual = towns(6, 8)
    odd = [reading(700 + n, usual[n].vector.array, at=DAY + timedelta(days=365)) for n in range(6)]
    placer = Placer((), Settings(), "")
    told: dict[str, str] = {}
    for number, one in enumerate(usual):
        for late in odd if number == 20 else ():
            placer.place(late)
        told |= fold(placer.place(one))
    assert Counter(Counter(told.values()).values()) == {8: 6}


@pytest.mark.parametrize("at", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)])
def test_an_odd_date_first_of_all(at):
    usual = towns(3, 4)
    told = place_all([reading(900, usual[0].vector.array, at=at), *usual])
    assert Counter(Counter(told[one.report.id] for one in usual).values()) == {4: 3}


def test_headlines_of_two_scripts_and_of_none():
    (one, *_) = towns(1, 2)
    for number, headline in enumerate(("Трамп meets 高市 in 도쿄", "١٢٣ — ??", "\u202e\u0000 x", "🙂" * 300)):
        moves = Placer((), Settings(), "").place(reading(number, one.vector.array, headline))
        assert [move.kind for move in moves] == [MoveKind.OPEN]


def test_arrival_within_twelve_hours_in_any_order_changes_little():
    """On the sample material: BCubed against the stories of the ordered arrival."""
    found = [one for one, _ in sampled.readings().values()]
    ordered = place_all(sorted(found, key=lambda r: (r.report.published, r.report.id)))
    for seed in range(3):
        delay = random.Random(seed)
        late = sorted(
            found,
            key=lambda r: r.report.published + timedelta(hours=delay.uniform(0, 12)),
        )
        shuffled = place_all(late)
        assert bcubed([(shuffled[r], ordered[r]) for r in ordered])["f1"] >= 0.97


def test_the_sample_material_is_told_exactly():
    assert sampled.figures()["sample_bcubed_f1"] >= 0.99


def test_where_no_times_are_known_far_apart_is_no_evidence():
    """Two blocks of one set of events, forty days apart by the order of a collection without dates."""
    events = towns(30, 4)
    late = [
        replace(r, report=replace(r.report, published=r.report.published + timedelta(days=40)))
        for r in events[60:]
    ]
    readings = (*events[:60], *late)
    stories = {}
    for timeless in (False, True):
        whole = Window(readings=readings, mark="", members=lambda: (), timeless=timeless)
        (filed,) = Cluster(Settings()).work([whole])
        stories[timeless] = len(set(fold(filed.made).values()))
    assert stories == {False: 60, True: 30}


@pytest.mark.parametrize("latest", [1000, 60])
def test_looking_ahead_finds_the_nearest_of_all(latest):
    """In slabs, by times, with hundreds of equal rows and rows added after the look ahead."""
    rng = np.random.default_rng(2)
    rows = np.rint(rng.normal(size=(9000, 96)) * 300).astype(np.int16)
    rows[4000:4600] = rows[4000]
    at_s = rng.integers(0, 1000, 9000)
    near = Nearest(96)
    near.reset(rows[:8000], turned=True)
    asked = [4000, *range(0, 8000, 500)]
    near.look_ahead([str(n) for n in asked], rows[asked])
    for row in rows[8000:]:
        near.add(row)
    for n in asked:
        score = rows.astype(np.int64) @ rows[n].astype(np.int64)
        kept = np.flatnonzero((score > LEAST * FULL * FULL) & (at_s <= latest))
        best = np.sort(kept[np.lexsort((kept, score[kept]))][-CANDIDATES:]).tolist()
        assert len(best) == CANDIDATES or (latest == 60 and len(best) > 9)
        for key in (str(n), "never looked ahead at"):
            assert near.candidates(key, rows[n], at_s, 0, latest).tolist() == best
