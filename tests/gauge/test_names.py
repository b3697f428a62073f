"""`eval names`: pairs of people across scripts, through the register."""

from __future__ import annotations

import gzip
import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from broadsheet.desks.register import Register
from broadsheet.gauge.names import evaluate_names
from broadsheet.text.names import Gazetteer
from tests import floors_names

PEOPLE = [
    {
        "id": "1",
        "country": "x",
        "names": {
            "en": "Pavel Gromov",
            "ru": "Павел Громов",
            "ko": "파벨 그로모프",
            "ja": "パーヴェル・グロモフ",
        },
    },
    {
        "id": "2",
        "country": "x",
        "names": {"eng": "Olga Smirnova", "rus": "Ольга Смирнова", "kor": "올가 스미르노바"},
    },
    {
        "id": "3",
        "country": "x",
        "names": {"en": "Sergei Kuzmin", "ru": "Сергей Кузьмин", "ar": "سيرغي كوزمين"},
    },
    {"id": "4", "country": "x", "names": {"en": "Anna Petrova", "de": "Anna Petrowa"}},
]


def test_people_give_pairs_across_scripts() -> None:
    out: list[dict[str, Any]] = []
    found = evaluate_names(PEOPLE, Register(gazetteer=Gazetteer()), out, False)
    assert found["n"] == len(out) > 12
    assert found["p"] == 1.0 and found["r"] >= 0.8
    assert found["wrong_joins_per_1000"] == 0.0
    assert set(found["by_scripts"]) >= {"Cyrl-Latn", "Hang-Latn", "Cyrl-Kana"}
    assert set(out[0]) == {"a", "b", "same"}


def test_given_pairs_in_their_order() -> None:
    rows = [
        {
            "name1": "Donald Trump",
            "lang1": "en",
            "name2": "Дональд Трамп",
            "lang2": "rus",
            "is_match": "true",
        },
        {"id": "b", "name1": "Donald Trump", "name2": "Дональд Туск", "is_match": False},
        {"name1": "Donald Trump", "name2": "Donald Trump", "is_match": True},
        {"name1": "Donald Trump", "name2": "دونالد ترامب", "lang2": "ar"},
    ]
    out: list[dict[str, Any]] = []
    found = evaluate_names(rows, Register(gazetteer=Gazetteer()), out, False)
    assert out == [
        {"id": "1", "same": True},
        {"id": "b", "same": False},
        {"id": "3", "same": True},
        {"id": "4", "same": True},
    ]
    assert (found["p"], found["r"], found["wrong_joins_per_1000"]) == (1.0, 1.0, 0.0)


def test_without_gold_the_scores_are_null() -> None:
    found = evaluate_names([{"name1": "A B", "name2": "А Б"}], Register(gazetteer=Gazetteer()), [], False)
    assert found["p"] is None and found["r"] is None and found["f1"] is None
    assert found["wrong_joins_per_1000"] is None
    assert evaluate_names([], Register(gazetteer=Gazetteer()), [], True)["n"] == 0


def test_held_out_names_reach_their_floors() -> None:
    wanted = tomllib.loads((Path(__file__).parents[2] / "evals" / "floors.toml").read_text("utf-8"))["names"]
    figures = floors_names.measure()
    assert {key: figures[key] >= floor for key, floor in wanted.items()} == dict.fromkeys(wanted, True), (
        figures
    )


@pytest.mark.outside_data
def test_politicians() -> None:
    """Development figures: thresholds were chosen while looking at these rows."""
    folder = os.environ.get("BROADSHEET_EVAL_DATA")
    if not folder:
        pytest.skip("BROADSHEET_EVAL_DATA is not set")
    path = Path(folder) / "names_politicians" / "people_multiscript.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for place, line in enumerate(lines) if place % 25 == 0]
    found = evaluate_names(rows, Register(gazetteer=Gazetteer()), [], False)
    assert found["f1"] >= 0.87
    assert found["wrong_joins_per_1000"] <= 8
