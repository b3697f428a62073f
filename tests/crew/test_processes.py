"""Processes carry the work: same outcomes as here, errors with their piece."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from broadsheet.crew.processes import ProcessCrew
from broadsheet.errors import NoText
from broadsheet.news import Filed, Recipe


@dataclass(frozen=True)
class Card:
    id: str


class Stamp:
    """Files the process that worked the card; refuses blank ones."""

    name = "stamp"
    takes = Card
    files: tuple[type, ...] = (int,)
    recipe = Recipe(desk="stamp", version=1, digest="")
    batch = 4
    lanes = 1

    def work(self, pieces: Sequence[Card], /) -> Iterator[Filed[int]]:
        for piece in pieces:
            if piece.id.startswith("blank"):
                raise NoText("nothing on it", card=piece.id)
            if piece.id.startswith("bug"):
                raise ZeroDivisionError("a bug")
            yield Filed(subject=piece.id, made=(os.getpid(),))


def make_desk(name: str) -> Stamp:
    assert name == "stamp"
    return Stamp()


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


def test_few_pieces_stay_here(crew):
    carried = list(crew.carry(Stamp(), [Card("one"), Card("two")]))
    assert {outcome.made[0] for _, outcome, _ in carried} == {os.getpid()}


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
        env=os.environ | {"PYTHONPATH": str(root)},
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


def test_a_bug_propagates(crew):
    with pytest.raises(ZeroDivisionError):
        list(crew.carry(Stamp(), [Card(f"bug {n}") for n in range(30)]))
