"""broadsheet forget: a report, or all of an outlet; how much that is is said before."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.newsroom import open_newsroom
from broadsheet.settings import read_stylebook
from tests.day.conftest import broadsheet


def reports(paper: Path) -> str:
    return str(broadsheet("stories", "list", "--json", cwd=paper).stdout)


@pytest.mark.parametrize("what", ["outlet 1 신문", "https://outlet1.example/feed/", "outlet1.example"])
def test_an_outlet_is_forgotten_once_it_was_said_how_much_that_is(paper: Path, what: str) -> None:
    words = ("forget", "--outlet", what, "--why", "asked for")
    asked = broadsheet(*words, cwd=paper, check=False)
    assert (
        asked.returncode == 2
        and "4 reports and with them 12 articles would be deleted for good" in asked.stderr
    )
    assert "only a backup made before still has them; to do it add --yes" in asked.stderr
    assert "https://outlet1.example/" in reports(paper)
    done = broadsheet(*words, "--yes", cwd=paper)
    assert done.stdout.startswith("forgotten: 4 reports of ") and "12 articles retracted" in done.stdout
    assert "broadsheet sources remove https://outlet1.example/feed" in done.stdout
    assert "https://outlet1.example/" not in reports(paper) and "https://outlet2.example/" in reports(paper)
    assert "sound" in broadsheet("morgue", "check", cwd=paper).stdout
    again = broadsheet(*words, cwd=paper, check=False)
    assert again.returncode == (1 if what == "outlet1.example" else 2)


def test_what_a_person_signed_or_corrected_is_named_before_it_goes(paper: Path) -> None:
    with open_newsroom(read_stylebook(paper, environ={}), feeds=()) as room:
        one, two = [name.id for name in room.morgue.library.article_names()][:2]
        room.morgue.sign_off(one, "A. Editor")
        room.morgue.correct(two, what="a name", why="misread")
    words = ("forget", "--outlet", "outlet1.example", "--why", "asked for")
    asked = broadsheet(*words, cwd=paper, check=False).stderr
    assert "a person signed or corrected 2 of these" in asked


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--outlet", "nobody.example"), 1, "there is no outlet, feed or host 'nobody.example' here"),
        (("--outlet", "https://outlet1.example/2"), 1, "there is no outlet, feed or host"),
        (("https://outlet1.example/2", "--outlet", "outlet1.example"), 2, "name a report, or --outlet"),
        ((), 2, "name a report, or --outlet"),
    ],
    ids=str,
)
def test_what_is_none_is_said_and_nothing_is_deleted(
    paper: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    before = reports(paper)
    done = broadsheet("forget", *words, "--why", "x", "--yes", cwd=paper, check=False)
    assert done.returncode == code and said in done.stderr, done.stderr
    assert reports(paper) == before


def test_one_report_goes_alone(paper: Path) -> None:
    done = broadsheet("forget", "https://outlet1.example/2", "--why", "x", cwd=paper)
    assert done.stdout.strip() == "forgotten; 3 articles retracted; run: broadsheet run --once"
    assert "https://outlet1.example/1" in reports(paper)
