"""The scorers of `broadsheet eval extract`, against figures worked out by hand and by the benchmark's rule."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from broadsheet.desks.extract import Extract
from broadsheet.gauge.extract import evaluate_extract, gold_text, rouge_lsum, shingle_scores, shingle_shares
from broadsheet.settings import Extract as Settings

TEXTS = [
    "The ferry between the two harbours ran again on Tuesday after three days of storm, the port authority said.",
    "Some 340 passengers were waiting on the quay when the first boat came in, and all of them found a place.",
    "The company will run two more boats a day until Sunday and asks passengers to come an hour early.",
]
HTML = "<html lang='en'><body><article><h1>Ferry runs again</h1>{}</article></body></html>".format(
    "".join(f"<p>{text}</p>" for text in TEXTS)
)


@pytest.fixture(scope="module")
def desk() -> Extract:
    return Extract(settings=Settings())


@pytest.mark.parametrize(
    ("gold", "text", "shares"),
    [
        ("a b c d", "a b c d", (1, 0, 0)),
        ("a b c d", "", (0, 0, 1)),
        ("", "a b c d", (0, 1, 0)),
        ("", "", (0, 0, 0)),
        ("a b c d e", "a b c d x", (1 / 3, 1 / 3, 1 / 3)),
        ("a b", "a b", (1, 0, 0)),
        ("a b c d a b c d", "a b c d", (1 / 5, 0, 4 / 5)),
        ("A, b! c d", "A b c d", (1, 0, 0)),
        ("A b c d", "a b c d", (0, 1 / 2, 1 / 2)),
    ],
)
def test_shingles_are_multisets_of_four_tokens(gold, text, shares):
    assert shingle_shares(gold, text) == pytest.approx(shares)


def test_f1_is_of_the_mean_precision_and_the_mean_recall():
    pairs = [("a b c d e", "a b c d"), ("a b c d", "a b c d e f g"), ("a b c d", "")]
    scores = shingle_scores(pairs)
    precision, recall = (1 + 1 / 4) / 2, (1 / 2 + 1 + 0) / 3
    assert scores["shingle_p"] == pytest.approx(precision, abs=1e-4)
    assert scores["shingle_r"] == pytest.approx(recall, abs=1e-4)
    assert scores["shingle_f1"] == pytest.approx(2 * precision * recall / (precision + recall), abs=1e-4)


def test_rouge_is_of_english_pages_only():
    german = "Die Fähre zwischen den beiden Häfen fuhr am Dienstag nach drei Tagen Sturm wieder."
    assert rouge_lsum([("\n".join(TEXTS), "\n".join(TEXTS)), (german, "")]) == 1.0
    assert rouge_lsum([(german, german)]) is None
    assert rouge_lsum([]) is None


@pytest.mark.parametrize(
    ("row", "gold"),
    [
        ({"articleBody": "one\n\ntwo"}, "one\n\ntwo"),
        ({"body": ["one", "two"]}, "one\ntwo"),
        ({"body": "one"}, "one"),
        (
            {
                "expected": {
                    "body": {
                        "summary": ["s"],
                        "sections": [{"headline": ["h"], "paragraphs": ["one", "two"]}],
                    }
                }
            },
            "s\nh\none\ntwo",
        ),
        ({"expected": {"title": "t"}}, None),
        ({"articleBody": None, "html": "x"}, None),
        ({}, None),
    ],
)
def test_gold_in_its_three_forms(row, gold):
    assert gold_text(row) == gold


def test_rows_go_through_the_desk_and_predictions_come_out_in_order(desk):
    rows = [
        {
            "id": "a",
            "url": "https://x.example/a.html",
            "html": HTML,
            "articleBody": "\n".join(TEXTS),
            "more": 1,
        },
        {
            "id": "b",
            "url": "https://x.example/b.html",
            "html": "",
            "articleBody": "something that is not there",
        },
        {"id": "c", "html": HTML},
        {"id": "d", "html": HTML, "body": TEXTS},
    ]
    out: list[dict[str, object]] = []
    result = evaluate_extract(rows, desk, out)
    assert [row["id"] for row in out] == ["a", "b", "c", "d"]
    assert [row["text"] for row in out] == ["\n".join(TEXTS), "", "\n".join(TEXTS), "\n".join(TEXTS)]
    assert (result["n"], result["spiked"]) == (4, 1)
    assert (result["shingle_p"], result["shingle_r"]) == (1.0, pytest.approx(2 / 3, abs=1e-4))
    assert result["rouge_lsum_f1"] == pytest.approx(2 / 3, abs=1e-4)
    assert result["pages_per_s"] > 0


def test_rows_without_gold_give_predictions_and_null_scores(desk):
    out: list[dict[str, object]] = []
    result = evaluate_extract([{"id": 1, "html": HTML}], desk, out)
    assert out == [{"id": 1, "text": "\n".join(TEXTS)}]
    assert {result[key] for key in ("shingle_f1", "shingle_p", "shingle_r", "rouge_lsum_f1")} == {None}


def test_no_rows(desk):
    assert evaluate_extract([], desk, [])["shingle_f1"] is None


def test_reservations_do_not_hide_pages_from_measuring(desk):
    html = HTML.replace("<body>", '<head><meta name="tdm-reservation" content="1"></head><body>')
    assert evaluate_extract([{"html": html, "body": TEXTS}], desk, [])["shingle_f1"] == 1.0


@pytest.mark.outside_data
@pytest.mark.parametrize("name", ["pages_benchmark", "pages_publishers"])
def test_at_least_as_good_as_trafilatura_alone(desk, name):
    folder = os.environ.get("BROADSHEET_EVAL_DATA")
    if not folder:
        pytest.skip("BROADSHEET_EVAL_DATA names no folder")
    import gzip
    import json

    import trafilatura

    with gzip.open(Path(folder) / name / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    ours = evaluate_extract(rows, desk, [], rouge=False)
    alone = shingle_scores(
        [
            (gold_text(row) or "", trafilatura.extract(row["html"], include_comments=False) or "")
            for row in rows
        ]
    )
    assert ours["shingle_f1"] >= alone["shingle_f1"]
