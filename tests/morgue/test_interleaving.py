"""Any interleaving of shifts leaves exactly one final slip for each (subject, desk)."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.morgue import Morgue, open_morgue
from broadsheet.morgue.tables import ARTICLES, ASSIGNMENTS, DISPATCHES, PAGES, REPORTS, SLIPS
from broadsheet.news import Slip

from .smalltown import HandClock, Town, feeds

DESKS = tuple(dict.fromkeys(Town.ROTA))
WORKERS = 3

take = st.tuples(st.just("take"), st.integers(0, WORKERS - 1), st.sampled_from(DESKS), st.integers(1, 4))
finish = st.tuples(
    st.sampled_from(["filed", "filed", "filed", "held", "spiked"]),
    st.integers(0, WORKERS - 1),
    st.integers(0, 20),
    st.just(0),
)
whole = st.tuples(st.just("shift"), st.integers(0, WORKERS - 1), st.sampled_from(DESKS), st.just(0))


class Worker:
    """A program of its own on the same archive, with pieces in its hands."""

    def __init__(self, url: str, clock: HandClock, town: Town) -> None:
        self.morgue = open_morgue(url, clock=clock)
        self.town = town
        self.hands: list[tuple[Any, str, Any]] = []

    def take(self, desk: str, limit: int) -> None:
        tray = self.town.tray(self.morgue, desk, all_now=True)
        self.hands += [(tray, desk, piece) for piece in tray.pending(self.town.desks[desk].recipe, limit)]

    def finish(self, outcome: str, which: int) -> None:
        """Let go of one piece, perhaps long after another worker did."""
        if not self.hands:
            return
        tray, name, piece = self.hands.pop(which % len(self.hands))
        desk = self.town.desks[name]
        slip = Slip(
            subject=piece.id, recipe=desk.recipe, outcome=outcome, at=self.town.clock.now(), took_s=0.0
        )
        if outcome == "held":
            tray.hold(piece, slip, 30.0)
        elif outcome == "spiked":
            tray.spike(piece, slip)
        else:
            tray.file(piece, tuple(desk.make(piece)), slip)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("empty") / "morgue.sqlite"
    open_morgue(f"sqlite:///{place}", clock=HandClock()).close()
    return place


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(st.one_of(take, finish, whole), min_size=5, max_size=40))
def test_one_final_slip(empty: Path, steps: list[tuple[str, int, Any, int]]) -> None:
    with TemporaryDirectory() as folder:
        place = Path(folder) / "morgue.sqlite"
        shutil.copyfile(empty, place)
        clock = HandClock()
        town = Town(clock, feeds=feeds(2), entries=2)
        workers = [Worker(f"sqlite:///{place}", clock, town) for _ in range(WORKERS)]
        try:
            for kind, who, what, limit in steps:
                clock.wait(seconds=7)
                if kind == "take":
                    workers[who].take(what, limit)
                elif kind == "shift":
                    town.shift(workers[who].morgue, what)
                else:
                    workers[who].finish(kind, what)
            for _ in range(3):
                clock.wait(hours=12)
                town.round(workers[0].morgue)
            for worker in workers:
                while worker.hands:
                    worker.finish("filed", 0)
            for _ in range(2):
                town.round(workers[0].morgue)
            look(workers[0].morgue)
        finally:
            for worker in workers:
                worker.morgue.close()


def look(morgue: Morgue) -> None:
    assert morgue.check() == []
    with morgue._store.read() as c:
        final = c.execute(sa.select(SLIPS.c.desk, SLIPS.c.subject).where(SLIPS.c.outcome != "held")).all()
        counts = Counter((row.desk, row.subject) for row in final)
        assert set(counts.values()) <= {1}
        for desk, table in (
            ("fetch", DISPATCHES),
            ("extract", PAGES),
            ("understand", REPORTS),
            ("write", ASSIGNMENTS),
        ):
            for id in c.execute(sa.select(table.c.id)).scalars():
                assert counts[desk, id] == 1, (desk, id)
        from broadsheet.news import content_id

        for id in c.execute(sa.select(ARTICLES.c.id)).scalars():
            assert counts["verify", content_id("galley", id)] == 1
    for desk in DESKS:
        if desk != "gather":
            assert morgue.count_pending(desk) == 0, desk
