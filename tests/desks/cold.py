"""Pairs of look-alike events, each alone in a window with two reports a side (one has three),
told by the desks of a real newsroom.

``tests/gold/cold_start.jsonl``: invented, CC0. Rows ``half = "unseen"`` were not run before the desk was done with.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from broadsheet.gauge.cluster import evaluate_cluster
from broadsheet.newsroom import open_newsroom
from broadsheet.settings import read_stylebook

FILE = Path(__file__).parents[1] / "gold/cold_start.jsonl"


def pairs() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        found[row["pair"]].append(row)
    return found


@cache
def stories(block: str = "", place: int = 0) -> dict[str, dict[str, set[str]]]:
    """Pair to event to the stories its reports stand in. ``block``: a paragraph put into each report, before the one of
    that number or at the end."""
    told: dict[str, dict[str, set[str]]] = {}
    with TemporaryDirectory() as folder:
        book = read_stylebook(Path(folder), environ={})
        with open_newsroom(book, feeds=(), archive="sqlite://") as room:
            for pair, rows in pairs().items():
                out: list[dict[str, Any]] = []
                for row in rows if block else ():
                    told_lines = row["text"].split("\n")
                    told_lines.insert(place, block)
                    row["text"] = "\n".join(told_lines)
                evaluate_cluster(rows, room.desk("understand"), room.desk("cluster"), out)
                events = told[pair] = defaultdict(set)
                for row, made in zip(rows, out, strict=True):
                    events[row["cluster"]].add(made["cluster"])
    return told


def merged(block: str = "", place: int = 0) -> list[str]:
    """The pairs of which a story tells both events."""
    return [pair for pair, events in stories(block, place).items() if set.intersection(*events.values())]


def figures(block: str = "", place: int = 0) -> dict[str, float]:
    """Of the pairs, the share kept apart; of the events, the share told by one story."""
    events = [found for pair in stories(block, place).values() for found in pair.values()]
    return {
        "cold_apart": 1 - len(merged(block, place)) / len(stories(block, place)),
        "cold_together": sum(len(found) == 1 for found in events) / len(events),
    }
