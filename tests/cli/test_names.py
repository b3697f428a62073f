"""names set, join, split, undo: kept in names.toml, seen at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from broadsheet.morgue import open_morgue
from broadsheet.news import Person
from broadsheet.wire.clock import WallClock
from tests.day.conftest import broadsheet

KYIV = Person(id="a1", names=(("en", "Kyiv"),), variants=(("en", "Kyiv"),), votes=(("en", "Ledger", "Kyiv"),))
KIEW = Person(id="b2", names=(("de", "Kiew"),), variants=(("de", "Kiew"),), votes=(("de", "Blatt", "Kiew"),))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    broadsheet("init", "paper", cwd=tmp_path)
    folder = tmp_path / "paper"
    with open_morgue(f"sqlite:///{folder / 'morgue.sqlite'}", clock=WallClock()) as morgue:
        morgue.file_people([KYIV, KIEW])
    return folder


def shown(paper: Path, text: str = "") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(broadsheet("names", "show", text, "--json", cwd=paper).stdout)
    return rows


def test_init_writes_an_example_that_decides_nothing(paper: Path) -> None:
    text = (paper / "names.toml").read_text("utf-8")
    assert "# [[join]]" in text
    assert all(line.startswith("#") for line in text.splitlines() if line)
    assert {row["id"] for row in shown(paper)} == {"a1", "b2"}


def test_join_set_split_undo(paper: Path) -> None:
    broadsheet("names", "join", "Kyiv", "kiew", cwd=paper)
    (one,) = shown(paper)
    assert one["id"] == "a1" and one["names"] == {"de": "Kiew", "en": "Kyiv"}
    broadsheet("names", "set", "Kiew", "de=Kyjiw", "fr=Kyïv", cwd=paper)
    assert shown(paper, "kyjiw")[0]["names"] == {"de": "Kyjiw", "en": "Kyiv", "fr": "Kyïv"}
    undone = broadsheet("names", "undo", cwd=paper)
    assert "Kyjiw" in undone.stdout
    assert shown(paper)[0]["names"] == {"de": "Kiew", "en": "Kyiv"}
    broadsheet("names", "undo", cwd=paper)
    assert {row["id"]: row["names"] for row in shown(paper)} == {"a1": {"en": "Kyiv"}, "b2": {"de": "Kiew"}}
    broadsheet("names", "split", "Kyiv", "Kiew", cwd=paper)
    assert "[[never]]" in (paper / "names.toml").read_text("utf-8")
    listed = broadsheet("names", "list", "--kind", "person", cwd=paper).stdout.splitlines()
    assert len(listed) == 2 and listed[0].split("\t")[1] == "person"


def test_what_is_not_known_or_not_allowed_changes_nothing(paper: Path) -> None:
    before = (paper / "names.toml").read_bytes()
    for words, code in (
        (("join", "Kyiv", "Atlantis"), 1),
        (("join", "Kyiv", "Kyiv"), 2),
        (("set", "Kyiv", "Kiev"), 2),
        (("set", "Kyiv", "zz99=Kiev"), 2),
        (("set", "Kyiv", "xx=Kiev"), 2),
        (("undo",), 1),
    ):
        done = broadsheet("names", *words, cwd=paper, check=False)
        assert done.returncode == code, (words, done.stderr)
        assert done.stderr.startswith("broadsheet: ")
    assert (paper / "names.toml").read_bytes() == before
    assert {row["id"] for row in shown(paper)} == {"a1", "b2"}


def test_a_mistake_in_the_file_stops_with_line_and_key(paper: Path) -> None:
    (paper / "names.toml").write_text("# mine\n\n[[join]]\nnames = ['Kyiv']\n", encoding="utf-8")
    done = broadsheet("run", "--once", cwd=paper, check=False)
    assert done.returncode == 2
    assert "names.toml line 3: names" in done.stderr


def test_show_says_who_writes_what_and_what_else_is_written(paper: Path) -> None:
    votes = tuple(("en", outlet, "Oleh Syniehubov") for outlet in "ABC")
    votes = (*votes, ("en", "Echo", "Oleg Sinegubov"))
    variants = (
        ("en", "Oleg Sinegubov"),
        ("en", "Oleh Syniehubov"),
        ("en", "Syniehubov"),
        ("uk", "Олег Синєгубов"),
    )
    man = Person(
        id="c3", names=(("en", "Oleh Syniehubov"), ("uk", "Олег Синєгубов")), variants=variants, votes=votes
    )
    with open_morgue(f"sqlite:///{paper / 'morgue.sqlite'}", clock=WallClock()) as morgue:
        morgue.file_people([man])
    done = broadsheet("names", "show", "синєгубов", cwd=paper)
    assert done.stdout.splitlines() == [
        "c3  person",
        "  en\tOleh Syniehubov (3)\talso: Oleg Sinegubov (1), Syniehubov",
        "  uk\tОлег Синєгубов (0)",
    ]
    broadsheet("names", "set", "Syniehubov", "en=Oleh Synehubov", cwd=paper)
    assert (
        "Oleh Synehubov (0)\talso: Oleg Sinegubov (1), Oleh Syniehubov (3)"
        in broadsheet("names", "show", "c3", cwd=paper).stdout
        + broadsheet("names", "show", "Synehubov", cwd=paper).stdout
    )
    assert "Oleh Synehubov" in broadsheet("names", "unset", "Syniehubov", cwd=paper).stdout
    assert shown(paper, "Sinegubov")[0]["names"]["en"] == "Oleh Syniehubov"


def test_show_of_an_unknown_name_says_so(paper: Path) -> None:
    done = broadsheet("names", "show", "Atlantis", cwd=paper)
    assert done.stdout == "" and "'Atlantis'" in done.stderr
    assert broadsheet("names", "show", "Atlantis", "--json", cwd=paper).stdout.strip() == "[]"
