"""Processes carry the work: same outcomes as here, errors with their piece."""

from __future__ import annotations

import gc
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from broadsheet.crew import limits
from broadsheet.crew.processes import ProcessCrew
from broadsheet.errors import Bug, NoText, TooSlow
from broadsheet.news import Filed, Held, Recipe


@dataclass(frozen=True)
class Card:
    id: str


class Stamp:
    """Files the process that worked the card; refuses blank ones."""

    name = "stamp"
    recipe = Recipe(desk="stamp", version=1, digest="")
    batch = 4
    lanes = 1

    def work(self, pieces: Sequence[Card], /) -> Iterator[Filed[int]]:
        for piece in pieces:
            if piece.id.startswith("blank"):
                raise NoText("nothing on it", card=piece.id)
            if piece.id.startswith("bug"):
                raise ZeroDivisionError("a bug")
            if piece.id.startswith("spin"):
                re.match(r"(x+x+)+y", "x" * 60)
            if piece.id.startswith("sleep"):
                time.sleep(600)
            if piece.id.startswith("die"):
                os.kill(os.getpid(), signal.SIGSEGV)
            yield Filed(subject=piece.id, made=(os.getpid(),))


def make_desk(name: str) -> Stamp:
    assert name == "stamp"
    return Stamp()


def make_slowly(name: str) -> Stamp:
    """What it loads takes longer than a piece may."""
    until = time.process_time() + 0.8
    while time.process_time() < until:
        pass
    return make_desk(name)


@pytest.fixture(scope="module")
def crew() -> Iterator[ProcessCrew]:
    crew = ProcessCrew(make_desk, workers=2)
    yield crew
    crew.close()


def test_many_pieces_are_worked_in_other_processes_each_once(crew):
    cards = [Card(f"card {n}") for n in range(50)]
    carried = list(crew.carry(Stamp(), cards))
    assert sorted(card.id for card, _, _ in carried) == sorted(card.id for card in cards)
    processes = {outcome.made[0] for _, outcome, _ in carried}
    assert os.getpid() not in processes
    assert len(processes) <= 2


def test_one_piece_is_worked_in_another_process_too(crew):
    ((_, outcome, _),) = crew.carry(Stamp(), [Card("one")])
    assert outcome.made[0] != os.getpid()


def test_a_desk_that_fills_the_cores_gets_one_worker():
    crew = ProcessCrew(make_desk, workers=2, alone=frozenset({"stamp"}))
    carried = list(crew.carry(Stamp(), [Card(f"card {n}") for n in range(50)]))
    crew.close()
    assert len({outcome.made[0] for _, outcome, _ in carried}) == 1


@pytest.fixture
def quick() -> Iterator[ProcessCrew]:
    """A piece may take 0.3 s."""
    crew = ProcessCrew(make_desk, workers=2, limit_s=0.3)
    yield crew
    crew.close()


def test_a_piece_over_its_time_is_ended_alone(quick):
    """Inside one call of the pattern engine, which no signal handler of Python's would leave while it waits in C."""
    cards = [Card("spin" if n == 10 else f"card {n}") for n in range(20)]
    carried = {card.id: outcome for card, outcome, _ in quick.carry(Stamp(), cards)}
    assert isinstance(carried.pop("spin"), TooSlow)
    assert len(carried) == 19 and all(isinstance(outcome, Filed) for outcome in carried.values())
    assert len(list(quick.carry(Stamp(), cards[:3]))) == 3


def test_what_a_desk_loads_is_not_counted():
    crew = ProcessCrew(make_slowly, workers=1, limit_s=0.3)
    carried = {
        card.id: outcome for card, outcome, _ in crew.carry(Stamp(), [Card("a"), Card("spin"), Card("b")])
    }
    crew.close()
    assert isinstance(carried.pop("spin"), TooSlow)
    assert [type(outcome) for outcome in carried.values()] == [Filed, Filed]


def test_time_on_the_clock_ends_a_piece_that_uses_no_processor(quick, monkeypatch):
    monkeypatch.setattr("broadsheet.crew.processes.PATIENCE", 10.0)
    carried = {card.id: outcome for card, outcome, _ in quick.carry(Stamp(), [Card("sleep"), Card("after")])}
    assert isinstance(carried["sleep"], TooSlow)
    assert isinstance(carried["after"], Filed)


def test_a_worker_that_breaks_down_is_a_bug_of_its_piece(quick):
    carried = {
        card.id: outcome for card, outcome, _ in quick.carry(Stamp(), [Card("a"), Card("die"), Card("b")])
    }
    assert isinstance(carried["die"], Bug)
    assert isinstance(carried["a"], Filed) and isinstance(carried["b"], Filed)


def test_no_piece_is_begun_that_is_to_wait(quick):
    slow: list[str] = []

    def skip(card: Card) -> Held | None:
        return Held(subject=card.id, code="wait", why="", retry_after_s=1.0) if len(slow) > 1 else None

    outcomes = []
    for card, outcome, _ in quick.carry(Stamp(), [Card(f"spin {n}") for n in range(12)], skip=skip):
        outcomes.append(type(outcome))
        if isinstance(outcome, TooSlow):
            slow.append(card.id)
    assert outcomes.count(TooSlow) <= 3 and outcomes.count(Held) >= 9


def test_a_call_of_a_function(quick):
    assert quick.call(divmod, 7, 2) == (3, 1)
    with pytest.raises(TooSlow):
        quick.call(re.match, r"(x+x+)+y", "x" * 60)
    with pytest.raises(Bug, match="ZeroDivisionError"):
        quick.call(divmod, 1, 0)
    assert quick.call(divmod, 7, 2) == (3, 1)


def test_time_is_limited_in_place_where_python_runs():
    with pytest.raises(TooSlow), limits.in_place(0.2):
        re.match(r"(x+x+)+y", "x" * 60)
    with limits.in_place(0.2):
        time.sleep(0.3)


def test_the_limit_is_not_lost_in_a_callback_of_the_garbage_collector():
    """What is raised there is swallowed and told as unraisable, which fails a test; the next signal ends the piece."""

    def slow(phase: str, info: object) -> None:
        for _ in range(200_000):
            pass

    gc.callbacks.append(slow)
    try:
        with pytest.raises(TooSlow), limits.in_place(0.2):
            while True:
                sum(range(100_000))
                gc.collect(0)
    finally:
        gc.callbacks.remove(slow)


def test_an_error_belongs_to_its_piece_and_keeps_its_fields(crew):
    cards = [Card("blank 1" if n == 13 else f"card {n}") for n in range(40)]
    carried = {card.id: outcome for card, outcome, _ in crew.carry(Stamp(), cards)}
    failed = carried.pop("blank 1")
    assert isinstance(failed, NoText)
    assert failed.fields == {"card": "blank 1"}
    assert str(failed) == "nothing on it"
    assert len(carried) == 39
    assert all(isinstance(outcome, Filed) for outcome in carried.values())


PARENT = """
import sys
from tests.crew.test_processes import Card, ProcessCrew, Stamp, make_desk
if __name__ == "__main__":
    crew = ProcessCrew(make_desk, workers=2)
    done = list(crew.carry(Stamp(), [Card(f"card {n}") for n in range(40)]))
    print(*{outcome.made[0] for _, outcome, _ in done}, flush=True)
    sys.stdin.read()
"""


def test_a_killed_newsroom_leaves_no_worker_behind(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    root = Path(__file__).parents[2]
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])},
    )
    with parent:
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        parent.kill()
    assert workers
    deadline = time.monotonic() + 10
    while any(_alive(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_alive(pid) for pid in workers)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]


def test_a_bug_is_that_of_its_piece(crew):
    cards = [Card("bug" if n == 7 else f"card {n}") for n in range(20)]
    carried = {card.id: outcome for card, outcome, _ in crew.carry(Stamp(), cards)}
    bug = carried.pop("bug")
    assert isinstance(bug, Bug)
    assert "ZeroDivisionError: a bug" in bug.trace
    assert all(isinstance(outcome, Filed) for outcome in carried.values())
