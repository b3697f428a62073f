"""broadsheet article: a retracted article is listed and shown as one, and is not retracted twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.day.conftest import broadsheet

WHY = "The outlet made it up"


def say(paper: Path, *words: str) -> str:
    return str(broadsheet("article", *words, cwd=paper).stdout)


def listed(paper: Path) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in json.loads(say(paper, "list", "--json"))}


def test_a_retracted_article_is_listed_and_shown_as_withdrawn(paper: Path) -> None:
    before = listed(paper)
    retracted = next(row for row in before.values() if row["lang"] == "en")
    first = say(paper, "retract", retracted["id"], "--why", WHY)
    assert first.startswith("retracted")

    after = listed(paper)
    assert after.keys() == before.keys()
    gone = {id for id, row in after.items() if row["state"] == "withdrawn"}
    assert retracted["id"] in gone
    assert {after[id]["story"] for id in gone} == {retracted["story"]}
    table = [line.split("\t") for line in say(paper, "list").splitlines()]
    (line,) = (cells for cells in table if cells[0] == retracted["id"])
    assert line[3:] == ["withdrawn", retracted["headline"], retracted["slug"]]

    shown = say(paper, "show", retracted["id"])
    assert shown.startswith("withdrawn ") and WHY in shown.splitlines()[0]
    assert f"undo: broadsheet article reinstate {retracted['id']}" in shown.splitlines()[0]
    (own,) = (text for text in shown.splitlines() if text.startswith("* revision"))
    assert own.endswith("withdrawn")
    stands = next(id for id in after if id not in gone)
    assert "withdrawn" not in say(paper, "show", stands)

    again = say(paper, "retract", retracted["id"], "--why", "Another reason")
    assert again.startswith("already retracted") and WHY in again and "nothing changed" in again
    assert WHY in say(paper, "show", retracted["id"])

    say(paper, "reinstate", retracted["id"])
    assert listed(paper) == before
    assert "withdrawn" not in say(paper, "show", retracted["id"])


def test_a_retracted_article_that_was_forgotten_is_not_listed(paper: Path) -> None:
    before = listed(paper)
    retracted = next(row for row in before.values() if row["lang"] == "en")
    say(paper, "retract", retracted["id"], "--why", WHY)
    for report in json.loads(say(paper, "show", retracted["id"], "--json"))["reports"]:
        broadsheet("forget", report["url"], "--why", "asked for", "--yes", cwd=paper, check=False)
    after = listed(paper)
    assert after and retracted["id"] not in after
