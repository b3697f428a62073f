"""kill -9 between any two statements: nothing filed is lost, nothing is done twice, the next run goes on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from broadsheet.morgue import open_morgue
from broadsheet.news import Edition

from . import killed
from .smalltown import HandClock, Town

DRIVER = Path(killed.__file__)


DESKS_OF_PIECES = ("gather", "fetch", "extract", "understand", "assign", "write", "verify")
"""How often a desk looks over a slate may differ after a kill; what comes of it in the end may not."""


def finals(url: str) -> tuple[set[tuple[str, str]], Edition | None, dict[str, int]]:
    """Who finished what, each of it once; the edition; and how many there are of the nouns."""
    with open_morgue(url, clock=HandClock()) as morgue:
        assert morgue.check() == []
        slips = [slip for slip in morgue.library.ledger(limit=100_000) if slip.outcome != "held"]
        finished = {(slip.recipe.desk, slip.subject) for slip in slips}
        assert len(finished) == len(slips)
        stats = {k: v for k, v in morgue.library.stats().items() if k not in ("slips", "pictures")}
        return {f for f in finished if f[0] in DESKS_OF_PIECES}, morgue.library.edition(), stats


def drive(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", "tests.morgue.killed", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=DRIVER.parents[2])
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int]:
    """An archive worked without any accident, and how many statements that took."""
    url = f"sqlite:///{tmp_path_factory.mktemp('whole') / 'morgue.sqlite'}"
    return url, int(drive("count", url)[0])


def test_killed_anywhere_on_sqlite(whole: tuple[str, int], tmp_path: Path) -> None:
    url, statements = whole
    assert statements > 400
    points = sorted({2, 4} | {statements * n // 11 + n for n in range(1, 11)})
    urls = [f"sqlite:///{tmp_path / f'killed{point}.sqlite'}" for point in points]
    killed_by = drive("kill", *(f"{point}={at}" for point, at in zip(points, urls, strict=True)))
    assert killed_by == ["9"] * len(points)
    expected = finals(url)
    for at in urls:
        assert finals(at) == expected


def test_killed_on_postgres(whole: tuple[str, int], postgres: Callable[..., str]) -> None:
    url, statements = whole
    points = [statements * n // 4 for n in range(1, 4)]
    urls = [postgres() for _ in points]
    assert drive("kill", *(f"{point}={at}" for point, at in zip(points, urls, strict=True))) == ["9"] * 3
    expected = finals(url)
    for at in urls:
        assert finals(at) == expected


def test_a_killed_round_is_not_worked_again_from_the_start(tmp_path: Path) -> None:
    """What was filed before the kill is not handed out after it."""
    url = f"sqlite:///{tmp_path / 'morgue.sqlite'}"
    clock = HandClock()
    town = Town(clock)
    with open_morgue(url, clock=clock) as morgue:
        town.shift(morgue, "gather")
        town.shift(morgue, "fetch", limit=5)
    with open_morgue(url, clock=clock) as morgue:
        assert town.shift(morgue, "fetch").filed == 7
