"""Every printed edition of the demo, read by the counters of ``evals/reading``: no figure may get worse."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests import floors_demo
from tests.floors import holds

FLOORS = tomllib.loads((Path(__file__).parents[2] / "evals" / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def counted(demo_site) -> floors_demo.Found:
    return floors_demo.found(demo_site.folder)


@pytest.mark.parametrize("counter", [*(c.__name__ for c in floors_demo.COUNTERS), "short"])
def test_no_more_cases_than_are_pinned(counted: floors_demo.Found, counter: str) -> None:
    most = FLOORS["demo_at_most"][counter]
    seen = [
        f"{edition.name}: {case.text} ({case.why})"
        for edition, cases in counted
        for case in cases
        if case.counter == counter
    ]
    told = seen or [edition.name for edition in floors_demo.short(counted)]
    assert holds("demo_at_most", floors_demo.cases(counted)[counter], most), "\n".join(["", *told])


def test_nothing_is_pinned_that_is_not_counted(counted: floors_demo.Found) -> None:
    assert FLOORS["demo_at_most"].keys() == floors_demo.cases(counted).keys()
    assert FLOORS["demo"].keys() == floors_demo.forms(counted).keys()


def test_most_editions_are_articles(counted: floors_demo.Found) -> None:
    figures = floors_demo.forms(counted)
    assert not {k: v for k, v in figures.items() if not holds("demo", v, FLOORS["demo"][k])}


def test_the_reports_behind_every_edition_are_at_hand(counted: floors_demo.Found) -> None:
    """Without their texts the counter of references judges nothing."""
    for edition, _ in counted:
        assert all(source.text for source in edition.sources), edition.name
