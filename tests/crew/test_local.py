"""The local crew: batches, lanes, and whose error it was."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import sleep
from typing import Any

import pytest

from broadsheet.crew.local import LocalCrew
from broadsheet.errors import BroadsheetError, Bug, FetchError, ModelDown, NoText, TooSlow
from broadsheet.news import Filed, Held, Recipe, Spiked

Work = Callable[[Sequence["Card"]], Iterator[Filed[Any] | Spiked | Held]]


@dataclass(frozen=True)
class Card:
    id: str


class Desk:
    """A desk whose ``work`` is given, and that notes the batches it got."""

    name = "sort"
    recipe = Recipe(desk="sort", version=1, digest="")

    def __init__(self, work: Work, *, batch: int = 1, lanes: int = 1) -> None:
        self._work, self.batch, self.lanes = work, batch, lanes
        self.batches: list[int] = []
        self.threads: set[int] = set()

    def work(self, pieces: Sequence[Card], /) -> Iterator[Filed[Any] | Spiked | Held]:
        self.batches.append(len(pieces))
        self.threads.add(threading.get_ident())
        yield from self._work(pieces)


def cards(count: int) -> list[Card]:
    return [Card(f"{n}") for n in range(count)]


def file_all(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
    for piece in pieces:
        yield Filed(subject=piece.id, made=(piece,))


def carry(desk: Desk, pieces: Sequence[Card]) -> dict[str, Any]:
    done = list(LocalCrew().carry(desk, pieces))
    assert len({piece.id for piece, _, _ in done}) == len(done)
    assert all(took_s >= 0 for _, _, took_s in done)
    return {piece.id: outcome for piece, outcome, _ in done}


@pytest.mark.parametrize("lanes", [1, 4])
def test_each_piece_once_in_batches(lanes: int) -> None:
    desk = Desk(file_all, batch=4, lanes=lanes)
    done = carry(desk, cards(10))
    assert len(done) == 10
    assert sorted(desk.batches) == [2, 4, 4]


def test_outcomes_may_come_in_any_order() -> None:
    desk = Desk(lambda pieces: reversed(list(file_all(pieces))), batch=5)
    assert list(carry(desk, cards(5))) == ["4", "3", "2", "1", "0"]


def test_one_lane_works_where_the_caller_stands_and_streams() -> None:
    desk = Desk(file_all, batch=2)
    carried = LocalCrew().carry(desk, cards(6))
    next(carried)
    assert desk.batches == [2]
    assert desk.threads == {threading.get_ident()}


def test_lanes_run_side_by_side() -> None:
    meeting = threading.Barrier(3, timeout=10)

    def wait(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        meeting.wait()
        yield from file_all(pieces)

    assert len(carry(Desk(wait, lanes=3), cards(3))) == 3


@pytest.mark.parametrize("lanes", [1, 3])
def test_an_error_belongs_to_its_piece(lanes: int) -> None:
    """The batch is worked again piece by piece, without those already finished."""

    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        for piece in pieces:
            if piece.id == "2":
                raise NoText("nothing to read")
            yield Filed(subject=piece.id, made=())

    desk = Desk(work, batch=5, lanes=lanes)
    done = carry(desk, cards(5))
    assert isinstance(done.pop("2"), NoText)
    assert all(isinstance(outcome, Filed) for outcome in done.values())
    assert sorted(desk.batches) == [1, 1, 1, 5]


def test_every_piece_its_own_error() -> None:
    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        raise ModelDown("away", asked=[piece.id for piece in pieces])
        yield

    done = carry(Desk(work, batch=3), cards(3))
    assert {id: error.fields["asked"] for id, error in done.items()} == {"0": ["0"], "1": ["1"], "2": ["2"]}


def test_a_single_piece_is_not_tried_twice() -> None:
    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        raise FetchError("reset")
        yield

    desk = Desk(work)
    assert isinstance(carry(desk, cards(1))["0"], BroadsheetError)
    assert desk.batches == [1]


@pytest.mark.parametrize("lanes", [1, 2])
def test_a_bug_is_that_of_its_piece_with_its_traceback(lanes: int) -> None:
    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        for piece in pieces:
            if piece.id == "2":
                raise ZeroDivisionError
            yield Filed(subject=piece.id, made=())

    done = carry(Desk(work, batch=2, lanes=lanes), cards(4))
    bug = done.pop("2")
    assert isinstance(bug, Bug)
    assert isinstance(bug.__cause__, ZeroDivisionError)
    assert "in work" in bug.trace
    assert all(isinstance(outcome, Filed) for outcome in done.values())


def test_time_is_limited_from_one_outcome_to_the_next() -> None:
    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        for piece in pieces:
            while piece.id == "1":
                pass
            yield Filed(subject=piece.id, made=())

    done = {piece.id: outcome for piece, outcome, _ in LocalCrew(limit_s=0.2).carry(Desk(work), cards(3))}
    assert isinstance(done.pop("1"), TooSlow)
    assert all(isinstance(outcome, Filed) for outcome in done.values())


@pytest.mark.parametrize("lanes", [1, 2])
def test_an_interrupt_drops_what_has_not_begun(lanes: int) -> None:
    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        if pieces[0].id == "0":
            raise KeyboardInterrupt
        sleep(0.05)
        yield from file_all(pieces)

    desk = Desk(work, lanes=lanes)
    with pytest.raises(KeyboardInterrupt):
        carry(desk, cards(50))
    assert len(desk.batches) < 25
    assert threading.active_count() == 1


def test_closing_the_stream_drops_what_has_not_begun() -> None:
    def work(pieces: Sequence[Card]) -> Iterator[Filed[Any]]:
        sleep(0.01)
        yield from file_all(pieces)

    desk = Desk(work, lanes=2)
    carried = LocalCrew().carry(desk, cards(60))
    next(carried)
    carried.close()  # type: ignore[attr-defined]
    assert len(desk.batches) < 30


@pytest.mark.parametrize(
    "outcomes",
    [
        [],
        [Filed(subject="0", made=())],
        [Filed(subject="0", made=()), Filed(subject="0", made=()), Filed(subject="1", made=())],
        [Filed(subject="0", made=()), Filed(subject="1", made=()), Filed(subject="9", made=())],
    ],
)
def test_a_desk_that_miscounts_has_a_bug(outcomes: list[Filed[Any]]) -> None:
    done = carry(Desk(lambda pieces: iter(outcomes if len(pieces) > 1 else []), batch=2), cards(2))
    bugs = [outcome for outcome in done.values() if isinstance(outcome, Bug)]
    assert all("sort gave" in str(bug) for bug in bugs)
    assert bugs or len(outcomes) > 2


def test_nothing_to_do() -> None:
    assert carry(Desk(file_all, lanes=4), []) == {}
