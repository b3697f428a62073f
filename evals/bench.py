"""make bench: speed on this machine, on the sample material. Figures are ratios to remember, not promises.

Prints one JSON object: reports/s from HTML to clustered (no network), seconds and pages/s of a full print, seconds to
print after one new story in a site of 20,000 pages, and peak memory.
"""

from __future__ import annotations

import json
import resource
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from broadsheet.log import configure
from broadsheet.news import Edition, Links, Passed, Placement, Story
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.press import print_edition
from broadsheet.settings import Stylebook, read_stylebook
from broadsheet.wire.sample import SampleWire

PAGES = 20_000
MARK = "~"


class Many:
    """The library of one edition, told ``copies`` times over under other slugs, each with storylines of its own.

    ``extra``: so many stories more, each one more step of a storyline of the last copy.
    """

    _names: ClassVar[dict[str, str]] = {}
    """Id of a copy -> the article and the number it is made of; a later print asks for copies of an earlier one."""

    def __init__(self, library: Any, copies: int, *, extra: int = 0) -> None:
        self._library = library
        edition = library.edition()
        placements: list[Placement] = []
        for n in range(copies):
            placements += [self._copy(p, n, line=n) for p in edition.placements]
        placements += [self._copy(p, copies, line=copies - 1) for p in edition.placements[:extra]]
        self._edition = Edition(languages=edition.languages, placements=tuple(placements), at=edition.at)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._library, name)

    @staticmethod
    def _copy(p: Placement, n: int, *, line: int) -> Placement:
        """The ``n``-th copy; ``line``: that of the storyline it is part of."""
        articles = tuple((lang, f"{article}{MARK}{n}") for lang, article in p.articles)
        links = f"{p.links}{MARK}{n}" if p.links else ""
        storyline = f"{p.storyline}-{line}" if p.storyline else ""
        return replace(
            p,
            story=f"{p.story}{MARK}{n}",
            slug=f"{p.slug}-{n}",
            articles=articles,
            links=links,
            storyline=storyline,
        )

    def edition(self) -> Edition:
        return self._edition

    def article(self, name: str) -> Passed:
        name, n = self._names.get(name, name).split(MARK)
        passed = self._library.article(name)
        article = passed.article
        copy = replace(article, story=f"{article.story}{MARK}{n}", slug=f"{article.slug}-{n}")
        self._names[copy.id] = f"{name}{MARK}{n}"
        return replace(passed, article=copy)

    def articles(self, story: str) -> list[Passed]:
        name, n = story.split(MARK)
        return [self.article(f"{p.article.id}{MARK}{n}") for p in self._library.articles(name)]

    def corrections(self, story: str = "") -> Any:
        return self._library.corrections(story.split(MARK)[0]) if story else ()

    def story(self, name: str) -> Story:
        name, n = name.split(MARK)
        story = self._library.story(name)
        return replace(story, id=f"{story.id}{MARK}{n}", slug=f"{story.slug}-{n}")

    def links(self, name: str) -> Links:
        name, n = name.split(MARK)
        links = self._library.links(name)
        own = tuple(replace(k, story=f"{k.story}{MARK}{n}", to=f"{k.to}{MARK}{n}") for k in links.links)
        return replace(links, story=f"{links.story}{MARK}{n}", links=own)


def settings(folder: Path) -> Stylebook:
    return read_stylebook(
        folder,
        environ={},
        paper={"base_url": "http://127.0.0.1:8000", "banner": "sample"},
        wire={"allow_private_addresses": True, "min_gap_s": 0.0},
        gather={"max_age_days": 0.0},
    )


def measure_desks(room: Newsroom) -> dict[str, Any]:
    """From HTML to clustered; the pages are in the archive already."""
    room.staff.embed.embed(["warm"], ["en"])
    room.staff.gazetteer  # noqa: B018  (loaded before the clock starts)
    started = time.perf_counter()
    took = {name: round(room.shift(name).took_s, 2) for name in ("extract", "understand", "cluster")}
    seconds = time.perf_counter() - started
    reports = room.library.stats()["reports"]
    return {
        "embedder": room.staff.embed.model,
        "reports": reports,
        "reports_per_s": round(reports / seconds, 1),
        "desk_s": took,
    }


def timed_print(library: Any, stylebook: Stylebook, target: Path) -> tuple[float, Any]:
    started = time.perf_counter()
    printed = print_edition(library, library.edition(), stylebook, target)
    return time.perf_counter() - started, printed


def measure_press(room: Newsroom, folder: Path) -> dict[str, Any]:
    stylebook = room.stylebook
    seconds, printed = timed_print(room.library, stylebook, folder / "once")
    copies = -(-PAGES // printed.pages)
    big_s, big = timed_print(Many(room.library, copies), stylebook, folder / "big")
    same_s, same = timed_print(Many(room.library, copies), stylebook, folder / "big")
    one_s, one = timed_print(Many(room.library, copies, extra=1), stylebook, folder / "big")
    return {
        "pages": printed.pages,
        "pages_per_s": round(printed.pages / seconds, 1),
        "big_site_pages": big.pages,
        "big_site_s": round(big_s, 1),
        "unchanged_s": round(same_s, 2),
        "unchanged_written": same.written,
        "one_new_story_s": round(one_s, 2),
        "one_new_story_written": one.written,
    }


def main() -> None:
    configure(level="error")
    with tempfile.TemporaryDirectory() as name, SampleWire() as wire:
        folder = Path(name)
        with open_newsroom(settings(folder), feeds=wire.feeds()) as room:
            for desk in ("gather", "fetch"):
                room.shift(desk, all_now=True)
            figures: dict[str, Any] = {"desks": measure_desks(room)}
            room.round()
            figures["press"] = measure_press(room, folder)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures["peak_memory_mb"] = round(peak)
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
