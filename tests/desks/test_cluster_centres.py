"""Centres kept up member by member are those summed anew."""

from __future__ import annotations

import numpy as np
import pytest

from broadsheet.desks.cluster.stories import Centres, Stories

WINDOW_S = 100


def _same(stories: Stories, code: int, seen: np.ndarray) -> None:
    kept = stories.centre(code, seen)
    told = kept.total.tolist(), kept.seconds, kept.rows
    stories.forget_centres()
    anew = stories.centre(code, seen)
    assert told == (anew.total.tolist(), anew.seconds, anew.rows)


def test_any_order_of_members_and_merges_gives_the_centre_summed_anew() -> None:
    rng = np.random.default_rng(3)
    for _ in range(40):
        seen = rng.integers(-4095, 4096, (60, 8)).astype(np.int16)
        stories = Stories(WINDOW_S)
        one, two = stories.code("one", 0), stories.code("two", 5)
        for row in range(60):
            stories.add(int(rng.choice([one, one, two])), row, int(rng.integers(0, 260)), seen[row])
            if row % 7 == 6:
                stories.centre(one, seen)
        assert sorted(stories.merge(one, two, seen))
        _same(stories, one, seen)


def test_closeness_to_many_is_the_closeness_to_each() -> None:
    rng = np.random.default_rng(4)
    seen = rng.integers(-4095, 4096, (40, 8)).astype(np.int16)
    seen[9] = 0
    stories = Stories(WINDOW_S)
    for row in range(40):
        stories.add(stories.code(f"story {row % 30}" if row < 35 else "story 1", 0), row, row, seen[row])
    codes = list(range(30))
    own = stories.centre(1, seen)
    together = Centres(stories.centres(codes, seen)).closeness(own, 0.08)
    assert together == [Centres([stories.centre(code, seen)]).closeness(own, 0.08)[0] for code in codes]
    assert together[1] == pytest.approx(1.0)
