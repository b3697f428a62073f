"""eval cluster: the scores, the order of time, rows without gold or date."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from broadsheet.desks.cluster import Cluster
from broadsheet.errors import StylebookError
from broadsheet.gauge.cluster import bcubed, evaluate_cluster, pairwise
from broadsheet.settings import Cluster as Settings
from broadsheet.shelf import open_shelf

from ..desks import pack


def run(rows):
    out: list[dict] = []
    return evaluate_cluster(rows, pack.understand(), Cluster(Settings(), open_shelf), out), out


def rows(wanted):
    return [
        {
            "id": article,
            "lang": report.lang,
            "published": report.published.isoformat(),
            "title": report.headline,
            "text": report.text,
            "cluster": pack.EVENT[article],
            "more": "ignored",
        }
        for article, report in pack.reports().items()
        if article.startswith(wanted)
    ]


def groups(out):
    """The ids told together; labels are free."""
    return sorted(sorted(o["id"] for o in out if o["cluster"] == one) for one in {o["cluster"] for o in out})


def test_scores_by_hand():
    pairs = [("a", "x"), ("a", "x"), ("a", "y"), ("b", "y")]
    assert bcubed(pairs) == {"p": round((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 4), "r": 0.75, "f1": 0.7059}
    assert pairwise(pairs) == {"p": round(1 / 3, 4), "r": 0.5, "f1": 0.4}
    assert bcubed([("a", "x"), ("b", "x")])["p"] == 1.0


def test_rows_of_the_pack_in_any_order():
    given = rows(("main-en", "main-ko", "patrol", "dis-matsuyama"))
    scores, out = run(given)
    assert scores["n"] == len(given) and scores["undated"] == 0
    assert scores["bcubed"]["f1"] == 1.0 and scores["docs_per_s"] > 0
    assert [o["id"] for o in out] == [r["id"] for r in given]
    again, other = run(given[::-1])
    assert again["bcubed"] == scores["bcubed"]
    assert groups(out) == groups(other)


def test_rows_without_gold_date_or_title():
    scores, out = run(
        [
            {"title": "Flood in the north"},
            {"id": "b", "lang": "kor", "title": "북부 홍수"},
            {"id": 3, "title": ""},
        ]
    )
    assert scores["undated"] == 3 and scores["bcubed"] is None and scores["pairwise"] is None
    assert [o["id"] for o in out] == ["1", "b", 3] and all(o["cluster"] for o in out)
    assert run([])[0]["n"] == 0


def flood(day, line):
    """One of the floods of one town: only the day tells them apart."""
    title = "Flood cuts off the town of Millbrook"
    return {
        "id": f"{day} {line}",
        "day": day,
        "lang": "en",
        "title": title,
        "sentences": [title, day, f"The river rose overnight, {line} said."],
    }


def test_the_day_printed_above_the_text_is_the_time_of_a_row():
    given = [
        flood(day, line)
        for day in ("March 3, 2024", "8 June 2024", "2024-11-20")
        for line in ("the mayor", "an engineer", "the police")
    ]
    scores, out = run(given)
    assert scores["undated"] == 0
    by_day = [
        sorted(row["id"] for row in given if row["day"] == day) for day in {row["day"] for row in given}
    ]
    assert groups(out) == sorted(by_day)


def test_printed_days_are_believed_only_where_most_rows_have_one_and_none_has_a_time():
    given = [flood("March 3, 2024", f"witness {n}") for n in range(8)]
    bare = [{**row, "sentences": [row["title"], row["sentences"][2]]} for row in given[:2]]
    assert run([*given[2:], *bare])[0]["undated"] == 8
    assert run([{**given[0], "published": "2024-03-03"}, *given[1:]])[0]["undated"] == 7


def test_a_time_that_is_none():
    with pytest.raises(StylebookError, match="ISO 8601"):
        run([{"id": 1, "title": "x", "published": "soon"}])


def test_odd_languages_are_read_and_nobody_knows_is_und():
    given = [
        {"id": n, "lang": lang, "title": title}
        for n, (lang, title) in enumerate(
            (
                ("eng", "Flood cuts off three villages in the north"),
                ("slv", "Poplave so odrezale tri vasi na severu"),
                ("zho", "北部洪水围困三个村庄"),
                ("und", "???"),
                ("xx_YY", "Flood cuts off three villages in the north"),
                ("", ""),
            )
        )
    ]
    scores, out = run(given)
    assert scores["undated"] == scores["n"] == 6
    assert [o["id"] for o in out] == list(range(6)) and all(o["cluster"] for o in out)
    assert out[0]["cluster"] == out[4]["cluster"]


@pytest.mark.outside_data
@pytest.mark.parametrize(
    ("file", "floor"),
    [
        ("stories_multilingual/stories.jsonl.gz", 0.73),
        ("meantime/meantime_docs.jsonl.gz", 0.97),
        ("newswcl50/newswcl50.jsonl.gz", 0.82),
        ("ecbplus/ecbplus_docs.jsonl.gz", 0.81),
    ],
)
def test_outside_sets(file, floor):
    folder = os.environ.get("BROADSHEET_EVAL_DATA")
    if not folder:
        pytest.skip("BROADSHEET_EVAL_DATA is not set")
    with gzip.open(Path(folder) / file, "rt", encoding="utf-8") as lines:
        scores, _ = run([json.loads(line) for line in lines])
    assert scores["bcubed"]["f1"] >= floor
