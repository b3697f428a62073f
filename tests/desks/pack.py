"""The summit pack as it stands on the shelf, read by the real desk, once for the whole run."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from broadsheet.desks.cluster import Cluster
from broadsheet.desks.register import Register
from broadsheet.desks.understand import Understand
from broadsheet.gauge.cluster import place
from broadsheet.models.embed import make_embed
from broadsheet.news import Feed, Person, Reading, Report, Slate, SlateEntry, Story
from broadsheet.settings import Cluster as ClusterSettings
from broadsheet.settings import Understand as UnderstandSettings
from broadsheet.shelf import open_shelf, path
from broadsheet.text.names import Gazetteer

GOLD = json.loads((Path(__file__).parents[1] / "gold/summit.json").read_text("utf-8"))
EVENT = {article: event["id"] for event in GOLD["events"] for article in event["articles"]}


@cache
def reports() -> dict[str, Report]:
    """Article id -> report, without the answer fields."""
    found = {}
    for file in sorted(path("sample/summit").glob("articles/*.json")):
        row: dict[str, Any] = json.loads(file.read_text("utf-8"))
        found[row["id"]] = Report(
            feed=Feed(url=f"https://{row['outlet']}.example/feed", outlet=row["outlet"]),
            url=row["url"],
            headline=row["title"],
            lang=row["lang"],
            paragraphs=tuple(row["paragraphs"]),
            published=datetime.fromisoformat(row["published"]),
        )
    return found


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.load(open_shelf)


@cache
def understand() -> Understand:
    return Understand(embed=make_embed(UnderstandSettings()), gazetteer=gazetteer(), shelf=open_shelf)


@cache
def readings() -> dict[str, Reading]:
    """Article id -> reading."""
    wanted = reports()
    made = [o.made[0] for o in understand().work(list(wanted.values()))]
    return dict(zip(wanted, made, strict=True))


class Read:
    """The desk understand, its readings kept."""

    name = "understand"
    batch = 32
    lanes = 1

    def __init__(self) -> None:
        self.recipe = understand().recipe
        self.by_report = {reading.report.id: reading for reading in readings().values()}

    def work(self, pieces):
        from broadsheet.news import Filed

        for report in pieces:
            yield Filed(subject=report.id, made=(self.by_report[report.id],))


@cache
def stories() -> dict[str, str]:
    """Article id -> story id, by the real desks."""
    told = place(list(reports().values()), Read(), Cluster(ClusterSettings(), open_shelf))
    return {article: told[report.id] for article, report in reports().items()}


@cache
def slate() -> Slate:
    """All stories of the pack, every one due, with the identities the register made of them in order."""
    groups: dict[str, list[Reading]] = {}
    for article, story in stories().items():
        groups.setdefault(story, []).append(readings()[article])
    entries = []
    for story, found in groups.items():
        found.sort(key=lambda r: (r.report.published, r.report.id))
        entries.append(entry_of(story, found))
    at = max(r.published for r in reports().values())
    people: dict[str, Person] = {}
    for entry in sorted(entries, key=lambda e: (e.story.opened, e.story.id)):
        one = Slate(entries=(entry,), people=tuple(people.values()), at=at)
        for filed in Register(gazetteer=gazetteer()).work([one]):
            people.update((person.id, person) for person in filed.made)
    return Slate(entries=tuple(entries), due=frozenset(groups), people=tuple(people.values()), at=at)


def entry_of(story: str, found: list[Reading]) -> SlateEntry:
    first = found[0].report
    return SlateEntry(
        story=Story(
            id=story,
            slug=story,
            headline=first.headline,
            lang=first.lang,
            reports=tuple(r.report.id for r in found),
            opened=first.published,
            updated=found[-1].report.published,
        ),
        readings=tuple(found),
    )


def figures() -> dict[str, float]:
    """What evals/floors.toml holds of the pack under [cluster]."""
    from broadsheet.desks.relate import relate
    from broadsheet.gauge.cluster import bcubed

    told = stories()
    event = {told[article]: name for article, name in EVENT.items()}
    links = {(event[k.to], event[k.story]) for found in relate(slate()) for k in found.links}
    gold = {(relation["from"], relation["to"]) for relation in GOLD["relations"]}
    return {
        "summit_bcubed_f1": bcubed([(told[article], name) for article, name in EVENT.items()])["f1"],
        "summit_relations_found": float(len(gold & links)),
    }


def relations() -> dict[str, float]:
    """What evals/floors.toml holds of the pack under [relate]."""
    from broadsheet.desks.relate import relate

    event = {stories()[article]: name for article, name in EVENT.items()}
    links = {(event[k.to], event[k.story]): k.kind for found in relate(slate()) for k in found.links}
    gold = {(r["from"], r["to"]): r["type"].replace("_", "-") for r in GOLD["relations"]}
    return {
        "summit_relations": float(len(gold.keys() & links.keys())),
        "summit_kinds": float(sum(links.get(pair) == kind for pair, kind in gold.items())),
    }
