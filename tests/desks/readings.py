"""Readings for the tests of the copy desk: real reports through the real understand desk."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from typing import Any

from broadsheet.desks.understand import Understand
from broadsheet.models.embed import make_embed
from broadsheet.news import Assignment, Feed, Reading, Report, Story, Use, content_id
from broadsheet.settings import Understand as Settings
from broadsheet.shelf import open_shelf, path
from broadsheet.text.names import Gazetteer

AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.load(open_shelf)


@cache
def understand() -> Understand:
    return Understand(embed=make_embed(Settings(embedder="fast")), gazetteer=gazetteer(), shelf=open_shelf)


def report(
    text: str,
    lang: str,
    *,
    outlet: str = "Harbour Ledger",
    headline: str = "",
    use: Use = Use.DIGEST,
    share: float = 0.6,
    at: datetime = AT,
) -> Report:
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{content_id(text)}"
    return Report(
        feed=Feed(url=f"{url}/feed", outlet=outlet, lang=lang, use=use, share=share),
        url=url,
        headline=headline,
        lang=lang,
        paragraphs=tuple(text.split("\n\n")),
        published=at,
        use=use,
    )


def read(*reports: Report) -> tuple[Reading, ...]:
    made = {o.subject: o.made[0] for o in understand().work(reports)}
    return tuple(made[r.id] for r in reports)


def assign(lang: str, readings: tuple[Reading, ...], **more: Any) -> Assignment:
    reports = [r.report for r in readings]
    story = Story(
        id="story", slug="story", headline=reports[0].headline, lang=reports[0].lang,
        reports=tuple(r.id for r in reports), opened=reports[0].published, updated=reports[-1].published,
    )  # fmt: skip
    return Assignment(story=story, lang=lang, readings=readings, **more)


@cache
def pack(event: str, use: Use = Use.DIGEST, share: float = 0.6) -> tuple[Reading, ...]:
    """The readings of one event of the story pack, in order of publication."""
    root = path("sample/summit")
    outlets = {o["id"]: o for o in json.loads((root / "outlets.json").read_text("utf-8"))}
    reports = []
    for file in sorted((root / "articles").glob("*.json")):
        row = json.loads(file.read_text("utf-8"))
        if not file.stem.startswith(f"{event}-"):
            continue
        outlet = outlets[row["outlet"]]
        lang = "zh-Hans" if row["lang"] == "zh" else row["lang"]
        reports.append(
            Report(
                feed=Feed(url=f"https://{outlet['host']}/feed", outlet=outlet["name"], lang=lang, use=use, share=share),
                url=row["url"],
                headline=row["title"],
                lang=lang,
                paragraphs=tuple(row["paragraphs"]),
                published=datetime.fromisoformat(row["published"]).astimezone(UTC),
                use=use,
            )
        )  # fmt: skip
    return read(*sorted(reports, key=lambda r: (r.published, r.id)))
