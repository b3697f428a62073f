"""The table of the flow: its rows agree with the desks, with the archive and with one another."""

from __future__ import annotations

import importlib
import typing
from operator import attrgetter

import pytest

from broadsheet.errors import StylebookError
from broadsheet.flow import DESKS, FLOW, ROTA, Row, Unit, Work, doing, halves, stretch, taking, woken
from broadsheet.morgue.filing import _PUT
from broadsheet.news import Article, Dispatch, Filed, Notice, Page, Passed, Reading, StoryMove, Visited
from broadsheet.newsroom import Staff
from broadsheet.rota import check_rota
from broadsheet.settings import Stylebook

ROWS = pytest.mark.parametrize("row", FLOW, ids=lambda row: row.name)
BY_PEOPLE = {"Notice", "Correction", "SignOff", "Withdrawal"}
"""What becomes of an article after print, and what people do to it: filed by no desk."""


def test_every_desk_takes_what_a_desk_before_it_files() -> None:
    check_rota(FLOW)


@pytest.mark.parametrize(
    ("first", "missing"),
    [("fetch", "Dispatch"), ("cluster", "Reading"), ("assign", "StoryMove"), ("verify", "Article"),
     ("write", "Assignment"), ("edit", "Passed")],
)  # fmt: skip
def test_a_desk_before_its_piece_is_filed(first: str, missing: str) -> None:
    with pytest.raises(StylebookError, match=missing):
        check_rota([DESKS[first], *(row for row in FLOW if row.name != first)])


@ROWS
def test_the_desk_takes_and_files_what_its_row_says(row: Row) -> None:
    module = importlib.import_module(f"broadsheet.desks.{row.name}")
    desk = getattr(module, row.name.capitalize())
    assert desk.name == row.name
    hints = typing.get_type_hints(desk.work)
    assert typing.get_args(hints["pieces"]) == (row.takes,)
    (outcomes,) = typing.get_args(hints["return"])
    alternatives = typing.get_args(outcomes) if typing.get_origin(outcomes) is not Filed else (outcomes,)
    (filed,) = (typing.get_args(a)[0] for a in alternatives if typing.get_origin(a) is Filed)
    told = typing.get_args(filed) or (filed,)
    assert set(told) <= set(row.files)
    assert all(issubclass(noun, told) for noun in row.files)


@ROWS
def test_what_wakes_a_desk_is_on_its_piece_or_was_done_by_people(row: Row) -> None:
    woken_by = {noun for noun in row.woken_by if noun.__name__ not in BY_PEOPLE}
    assert woken_by <= row.shows
    if row.unit in (Unit.NOUN, Unit.WINDOW):
        assert row.woken_by == row.of


def test_the_archive_can_file_all_that_is_filed_and_no_more() -> None:
    assert {noun for row in FLOW for noun in row.files} - {StoryMove, Visited} == _PUT.keys()


@ROWS
def test_the_model_of_a_desk_is_named_by_a_setting(row: Row) -> None:
    if row.model:
        assert attrgetter(row.model)(Stylebook()) == ""


def test_each_row_is_a_desk_of_the_newsroom() -> None:
    assert len(DESKS) == len(FLOW)
    assert all(hasattr(Staff, name) for name in ROTA)


def test_what_other_processes_carry() -> None:
    assert doing(Work.OUTSIDE) == {"gather", "fetch", "acquire"}
    assert doing(Work.COMPUTES, Work.FILLS) == {"extract", "understand", "write", "verify", "illustrate"}


def test_stretches_and_takers() -> None:
    assert stretch(Page, Reading) == ("fetch", "extract", "understand")
    assert stretch(Article, Passed) == ("write", "verify")
    assert taking(Dispatch) == "fetch"
    assert [row.name for row in woken(Notice)] == ["assign"]


@pytest.mark.parametrize(("model_writes", "rounds"), [(False, 2), (True, 3)])
def test_what_came_back_is_written_and_checked_again(model_writes: bool, rounds: int) -> None:
    words, rest = halves(model_writes=model_writes)
    assert words.count("write") == words.count("verify") == rounds
    assert words[-3:] == ("assign", "write", "verify")
    assert tuple(dict.fromkeys(words)) + rest == ROTA
