"""The dated sample material with gold stories (280 reports in four languages and the summit pack), read once."""

from __future__ import annotations

import gzip
import json
from datetime import datetime
from functools import cache

from broadsheet.desks.cluster import Cluster
from broadsheet.gauge.cluster import bcubed, place
from broadsheet.news import Feed, Filed, Reading, Report
from broadsheet.settings import Cluster as Settings
from broadsheet.shelf import open_shelf

from . import pack


@cache
def readings() -> dict[str, tuple[Reading, str]]:
    """Article id -> reading and gold story."""
    with (
        open_shelf("sample/wikinews.json.gz") as packed,
        gzip.open(packed, "rt", encoding="utf-8") as file,
    ):
        rows = [row for row in json.load(file)["articles"] if row["id"].startswith("mt-")]
    reports = [_report(row) for row in rows]
    made = [outcome.made[0] for outcome in pack.understand().work(reports)]
    found = {row["id"]: (one, row["id"].split("-")[1]) for row, one in zip(rows, made, strict=True)}
    return found | {article: (one, pack.EVENT[article]) for article, one in pack.readings().items()}


def _report(row: dict) -> Report:
    return Report(
        feed=Feed(url=f"https://{row['outlet']}.example/feed", outlet=row["outlet"]),
        url=row["url"],
        headline=row["title"],
        lang=row["lang"],
        paragraphs=tuple(row["paragraphs"]),
        published=datetime.fromisoformat(row["published"]),
    )


class _Read(pack.Read):
    """The desk understand, its readings kept."""

    def __init__(self) -> None:
        self.recipe = pack.understand().recipe
        self.by_report = {one.report.id: one for one, _ in readings().values()}

    def work(self, pieces):
        for report in pieces:
            yield Filed(subject=report.id, made=(self.by_report[report.id],))


def figures() -> dict[str, float]:
    """What evals/floors.toml holds under [cluster] of all sample material together."""
    found = list(readings().values())
    told = place([one.report for one, _ in found], _Read(), Cluster(Settings(), open_shelf))
    return {"sample_bcubed_f1": bcubed([(told[one.report.id], gold) for one, gold in found])["f1"]}
