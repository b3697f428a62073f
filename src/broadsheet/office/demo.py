"""broadsheet demo: the whole house on sample material, or on public feeds."""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from ..easel.seal import make_chain
from ..errors import FetchError
from ..log import configure
from ..news import Feed
from ..newsroom import Newsroom, Progress, RoundResult, open_newsroom
from ..serve.site import free_port, serve_site
from ..settings import Stylebook, read_stylebook
from ..shelf import open_shelf
from ..wire.opml import opml_read
from ..wire.sample import SampleWire

HOST = "127.0.0.1"
ONCE_PORT = 8000
WIRE_PORT = 8400
"""Where the sample wire is served, or the next free port: reports keep their addresses and ids from run to run."""


class Demo:
    """Runs one round into ``out`` and can serve it. The archive lives in a temporary folder.

    The sample wire stays up while the site is served, so that links to sources work.
    ``live``: the curated public feeds instead. Raises FetchError where none can be reached.
    """

    def __init__(self, *, out: Path, live: bool, port: int, once: bool) -> None:
        self.out = out
        self.live = live
        self.port = ONCE_PORT if once else free_port(HOST, port)
        self.base_url = f"http://{HOST}:{self.port}"
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        configure(level="error")
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="broadsheet-demo-")))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def run(self, *, on_progress: Progress | None = None) -> dict[str, Any]:
        """One round of the whole rota and one print; returns the closing summary."""
        started = time.monotonic()
        feeds = self._feeds()
        make_chain(self._folder / "keys", "Broadsheet demo")
        with open_newsroom(self._settings(), feeds=feeds) as room:
            room.shift("gather", all_now=True, on_progress=on_progress)
            if self.live:
                self._refuse_silence(room)
            result = room.round(on_progress=on_progress)
            printed = room.print(self.out)
            summary = self._summary(room, feeds, result)
        summary |= {
            "pages": printed.pages,
            "seconds": round(time.monotonic() - started, 1),
            "folder": str(self.out),
        }
        return summary

    def _feeds(self) -> tuple[Feed, ...]:
        if not self.live:
            return self._stack.enter_context(SampleWire(free_port(HOST, WIRE_PORT))).feeds()
        with open_shelf("feeds.opml") as file:
            return opml_read(file.read())

    def _settings(self) -> Stylebook:
        paper = {
            "base_url": self.base_url,
            "title": "The Sample Broadsheet" if not self.live else "Broadsheet",
        }
        if self.live:
            return read_stylebook(self._folder, environ={}, paper=paper)
        return read_stylebook(
            self._folder,
            environ={},
            paper=paper
            | {"banner": "sample", "tagline": "Many outlets, one page, every sentence with its source"},
            publisher={"name": "Broadsheet demo", "contact": self.base_url},
            wire={"allow_private_addresses": True, "min_gap_s": 0.0},
            gather={"max_age_days": 0.0},
        )

    def _refuse_silence(self, room: Newsroom) -> None:
        if room.library.stats().get("dispatches", 0) == 0:
            raise FetchError(
                "no network: none of the public feeds could be reached; the sample needs none: broadsheet demo"
            )

    def _summary(self, room: Newsroom, feeds: tuple[Feed, ...], result: RoundResult) -> dict[str, Any]:
        edition = room.library.edition()
        articles = [pair for p in edition.placements for pair in p.articles] if edition else []
        stats = room.library.stats()
        return {
            "feeds": len(feeds),
            "reports": stats["reports"],
            "stories": stats["stories"],
            "stories_with_article": len(edition.placements) if edition else 0,
            "articles": len(articles),
            "languages": len({lang for lang, _ in articles}),
            "spiked": result.spiked,
            "held": result.held,
        }

    def sentence(self, summary: dict[str, Any]) -> str:
        """The closing summary for people."""
        return (
            "{feeds} feeds, {reports} reports, {stories} stories, {articles} articles on "
            "{stories_with_article} stories in {languages} languages, {pages} pages in {folder}, "
            "{seconds} seconds ({spiked} items could not be used, {held} put off)."
        ).format(**summary)

    def serve(self) -> None:
        """Serve the printed site until interrupted."""
        serve_site(self.out, host=HOST, port=self.port)
