"""The scorer of `broadsheet eval ground` by hand-made outcomes, and the floors on the cases that ship."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from broadsheet.gauge.ground import evaluate_ground
from broadsheet.models.embed import Usem3
from broadsheet.news import Filed, Galley, Passed, Returned, Ruling, Verdict
from tests import floors_ground
from tests.desks.readings import gazetteer, understand

FLOORS = tomllib.loads((Path(__file__).parents[2] / "evals" / "floors.toml").read_text("utf-8"))
SOURCE = {
    "id": "s1",
    "lang": "en",
    "published": "2026-03-04",
    "text": "Nine boats left the harbour on Tuesday.",
}


class Suspicious:
    """A desk that rules as the sentence itself says: "wrong" in it is wrong."""

    def work(self, pieces: Sequence[Galley], /) -> Iterable[Filed[Passed | Returned]]:
        for galley in pieces:
            wrong = "wrong" in galley.article.body[0].text
            ruling = Ruling.UNSUPPORTED if wrong else Ruling.SUPPORTED
            verdicts = (Verdict(part="body", place=0, check="support", ruling=ruling, note="so it says"),)
            made = (Returned if wrong else Passed)(article=galley.article, verdicts=verdicts)
            yield Filed(subject=galley.id, made=(made,))


def row(number: int, candidate: str, label: str | None, kind: str = "k") -> dict[str, object]:
    found = {
        "id": f"r{number}",
        "kind": kind,
        "lang": "eng",
        "sources": [SOURCE],
        "candidate": candidate,
        "cites": ["s1"],
    }
    return {**found, "label": label} if label else found


def test_scores_by_hand():
    rows = [
        row(1, "a wrong one", "contradicted"),
        row(2, "another wrong one", "supported"),
        row(3, "a good one", "unsupported"),
        row(4, "a good one too", "supported", "other"),
    ]
    out: list[dict[str, object]] = []
    found = evaluate_ground(rows, understand(), Suspicious(), out)
    assert (found["precision"], found["recall"], found["f1"], found["false_alarm_rate"]) == (
        0.5,
        0.5,
        0.5,
        0.5,
    )
    assert found["by_kind"] == {"k": {"n": 3, "right": 0.333}, "other": {"n": 1, "right": 1.0}}
    assert [(o["id"], o["ruling"]) for o in out] == [
        ("r1", "unsupported"), ("r2", "unsupported"), ("r3", "supported"), ("r4", "supported"),
    ]  # fmt: skip


def test_rows_without_labels_give_predictions_only():
    out: list[dict[str, object]] = []
    found = evaluate_ground([row(1, "a good one", None)], understand(), Suspicious(), out)
    assert found["n"] == 1 and found["recall"] is None and found["by_kind"] is None
    assert out == [{"id": "r1", "ruling": "supported", "note": ""}]


def test_a_citation_of_nothing_is_unsupported():
    from broadsheet.desks.verify import Verify

    bad = {**row(1, "Nine boats left the harbour on Tuesday.", "unsupported"), "cites": ["s9"]}
    found = evaluate_ground([bad], understand(), Verify(gazetteer=gazetteer(), embed=Usem3()), [])
    assert found["recall"] == 1.0


@pytest.mark.parametrize(
    ("section", "key"), [(section, key) for section in floors_ground.SETS for key in FLOORS[section]]
)
def test_the_shipped_cases_stay_above_their_floors(section, key):
    assert floors_ground.measure(section)[key] >= FLOORS[section][key]


def test_no_kind_of_error_is_missed_altogether():
    by_kind = floors_ground.scores()["by_kind"]
    assert all(by_kind[kind]["right"] > 0 for kind in floors_ground.WRONG_KINDS)
