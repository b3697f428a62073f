"""Scores of `eval relate`: precision of the first five, what is found, kinds, rows without gold."""

from __future__ import annotations

import pytest

from broadsheet.gauge.relate import evaluate_relate
from broadsheet.news import Filed, Link, Links, Reading, Recipe, Vector


class Read:
    """A desk that reads nothing into a report."""

    name = "understand"
    batch = 8
    lanes = 1
    recipe = Recipe(desk="understand", version=0, digest="nothing")

    def work(self, pieces):
        vector = Vector(model="none", data=b"\x00\x00")
        for r in pieces:
            made = Reading(
                report=r, lang=r.lang, sentences=(), names=(), figures=(), quotations=(), dates=(), vector=vector
            )  # fmt: skip
            yield Filed(subject=r.id, made=(made,))


class Chain:
    """A desk that links each story to the one before it and the one after it."""

    name = "relate"
    batch = 1
    lanes = 1
    recipe = Recipe(desk="relate", version=0, digest="chain")

    def work(self, pieces):
        for slate in pieces:
            ids = [e.story.id for e in sorted(slate.entries, key=lambda e: e.story.opened)]
            made = []
            for n, story in enumerate(ids):
                links = []
                if n:
                    links.append(Link(story=story, to=ids[n - 1], kind="background", score=2.0, why=("A",)))
                if n + 1 < len(ids):
                    links.append(Link(story=story, to=ids[n + 1], kind="follow-up", score=1.0))
                made.append(Links(story=story, links=tuple(links), of=slate.id))
            yield Filed(subject=slate.id, made=tuple(made))


STORIES = [
    {"id": n, "published": f"2026-05-0{n}", "title": f"Title {n}", "text": "", "lang": "en"}
    for n in range(1, 5)
]


def pair(story, other, related, kind=""):
    return {"story": story, "other": other, "related": related, **({"kind": kind} if kind else {})}


def test_scores():
    out = []
    gold = [
        pair(2, 1, True, "background"),
        pair(2, 3, True, "same"),
        pair(3, 4, False),
        pair(1, 4, True, "follow-up"),
    ]
    found = evaluate_relate([*STORIES, *gold], Read(), Chain(), out)
    assert (found["stories"], found["pairs"]) == (4, 4)
    # shown by 1: {2}; by 2: {1, 3}; by 3: {2, 4}; only 3-4 is not related
    assert found["precision_at_5"] == 0.8 and found["judged_at_5"] == 1.0
    assert found["found"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["kind_right"] == 0.5
    assert {"story": "2", "other": "1", "kind": "background", "score": 2.0, "why": ["A"]} in out


def test_kinds_are_turned_with_the_pair():
    found = evaluate_relate([*STORIES, pair(1, 2, True, "follow-up")], Read(), Chain(), [])
    assert found["kind_right"] == 1.0
    found = evaluate_relate([*STORIES, pair(1, 2, True, "background")], Read(), Chain(), [])
    assert found["kind_right"] == 0.0


def test_rows_without_gold_are_only_predicted():
    out = []
    found = evaluate_relate([*STORIES, {"story": 1, "other": 2}], Read(), Chain(), out)
    assert found["precision_at_5"] is None and found["found"] is None and len(out) == 6
    assert evaluate_relate([], Read(), Chain(), [])["stories"] == 0
