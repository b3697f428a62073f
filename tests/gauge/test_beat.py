"""Scores of `eval beat`: what counts as right, what is left open, rows without gold."""

from __future__ import annotations

from broadsheet.gauge.beat import evaluate_beat
from broadsheet.news import Filed, Reading, Recipe, Vector


class Sections:
    """A desk that takes the section the row names, and nothing else."""

    name = "understand"
    batch = 8
    lanes = 1
    recipe = Recipe(desk="understand", version=0, digest="sections")

    def work(self, pieces):
        vector = Vector(model="none", data=b"\x00\x00")
        for r in pieces:
            made = Reading(
                report=r, lang=r.lang, sentences=(), names=(), figures=(), quotations=(), dates=(),
                beat=r.section, vector=vector,
            )  # fmt: skip
            yield Filed(subject=r.id, made=(made,))


def row(number, given, beat="", **more):
    gold = {"beat": beat} if beat else {}
    return {"id": number, "lang": "en", "title": f"Title {number}", "section": given, **gold, **more}


def test_scores():
    out = []
    rows = [
        row(1, "sport", "sport"),
        row(2, "crime", "politics", also=["crime"]),
        row(3, "", "health"),
        row(4, "sport", "health", lang="fr"),
        row(5, "weather"),
    ]
    found = evaluate_beat(rows, Sections(), out)
    assert out[1] == {"id": 2, "beat": "crime"} and out[2] == {"id": 3, "beat": ""} and len(out) == 5
    assert (found["n"], found["coverage"]) == (5, 0.75)
    assert (found["accuracy"], found["accuracy_any"], found["precision_any"]) == (0.25, 0.5, 0.6667)
    assert found["by_beat"] == {"health": 0.0, "politics": 1.0, "sport": 1.0}
    assert found["by_lang"]["fr"]["accuracy"] == 0.0 and found["by_lang"]["en"]["n"] == 3


def test_rows_without_gold_are_only_predicted():
    out = []
    found = evaluate_beat([row(1, "sport")], Sections(), out)
    assert out == [{"id": 1, "beat": "sport"}]
    assert found["accuracy"] is None and found["by_lang"] == {}
    assert evaluate_beat([], Sections(), [])["n"] == 0
