"""A printed site as a reader has it: the editions from evidence.json and page, the reports behind them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from export import REPORTS
from lxml import html

BESIDE = ("figures", "quotations", "outlets")
"""Parts beside the prose."""


@dataclass(frozen=True)
class Said:
    """One printed sentence. ``cites``: (report, start, end, quote)."""

    part: str
    paragraph: int
    text: str
    cites: tuple[tuple[str, int, int, str], ...]
    of: str = ""


@dataclass(frozen=True)
class Source:
    """A report behind an edition. ``text`` is empty where only its cites are known."""

    id: str
    outlet: str
    lang: str
    headline: str
    use: str
    text: str = ""


@dataclass(frozen=True)
class Edition:
    """One printed article in one language."""

    lang: str
    slug: str
    form: str
    kicker: str
    published: str
    updated: str
    picture: str
    """What the picture's description says; empty without one."""
    said: tuple[Said, ...]
    differences: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    sources: tuple[Source, ...]

    @property
    def name(self) -> str:
        return f"{self.lang}/{self.slug}"

    @property
    def headline(self) -> str:
        return next((s.text for s in self.said if s.part == "headline"), "")

    def part(self, *names: str) -> tuple[Said, ...]:
        return tuple(s for s in self.said if s.part in names)


def editions(site: Path) -> Iterator[Edition]:
    """Every edition printed into ``site``, by language and address; pages that only point elsewhere are none."""
    reports = known_reports(site)
    for path in sorted(site.glob("*/articles/*/evidence.json")):
        yield _edition(path, reports)


def known_reports(site: Path) -> dict[str, Mapping[str, str]]:
    """The reports written down by export.py, by id; none where it was not run."""
    path = site / REPORTS
    if not path.is_file():
        return {}
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return {row["id"]: row for row in rows}


def _edition(path: Path, reports: Mapping[str, Mapping[str, str]]) -> Edition:
    value: dict[str, Any] = json.loads(path.read_text("utf-8"))
    page = html.fromstring((path.parent / "index.html").read_text("utf-8"))
    said = tuple(
        Said(
            part=s["part"],
            paragraph=s["paragraph"],
            text=s["text"],
            cites=tuple((c["report"], *c["span"], c["quote"]) for c in s["cites"]),
            of=s.get("of", ""),
        )
        for s in value["sentences"]
    )
    return Edition(
        lang=value["lang"],
        slug=value["slug"],
        form=value.get("form", "article"),
        kicker=" ".join(page.xpath("string(//p[@class='kicker'])").split()),
        published=value["published"],
        updated=value["updated"],
        picture=(value["picture"] or {}).get("alt", ""),
        said=said,
        differences=tuple(
            (d["what"], tuple((v["value"], tuple(v["reports"])) for v in d["values"]))
            for d in value["differences"]
        ),
        sources=tuple(
            Source(
                id=r["id"],
                outlet=r["outlet"],
                lang=r["lang"],
                headline=r["headline"],
                use=r["use"],
                text=reports.get(r["id"], {}).get("text", ""),
            )
            for r in value["reports"]
        ),
    )
