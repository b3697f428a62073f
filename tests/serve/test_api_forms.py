"""Forms and parts beside the prose where people and machines read the archive:
API, ``article show``, preview, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from broadsheet.errors import NoSuch
from broadsheet.news import PARTS, Article, Form, Galley, Item, Passed, Ruling, Verdict
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.articles import preview
from broadsheet.office.catalogue import Catalogue
from broadsheet.office.shelves import article_lines, article_row
from broadsheet.serve.site import site_app
from broadsheet.settings import read_stylebook
from tests.morgue.smalltown import HandClock, Town
from tests.press.trees import page, words

from .running import running

OF = {"figures": "Length of the bridge", "quotations": "Ana Brandt", "outlets": "Tidings"}
TEXT = {
    "figures": "Length of the bridge: 12.5 km",
    "quotations": "“Ana Brandt sprach.”",
    "outlets": "It opened.",
}


class TownWithItems(Town):
    """Its articles in English have all parts; those in Korean are briefs."""

    def write(self, work: Any) -> Iterable[Article]:
        for article in super().write(work):
            if article.lang != "en":
                yield replace(article, form=Form.BRIEF, dek=())
                continue
            line = article.headline
            items = tuple(
                Item(part=part, sentence=replace(line, text=TEXT[part]), of=OF[part],
                     lang="de" if part == "quotations" else "")
                for part in PARTS
            )  # fmt: skip
            yield replace(article, items=items)

    def verify(self, galley: Galley) -> Iterable[Any]:
        verdicts = tuple(
            Verdict(part=part, place=place, check=check, ruling=Ruling.SUPPORTED)
            for part, place, _ in galley.article.placed
            for check in ("figures", "quotations", "names")
        )
        yield Passed(article=galley.article, verdicts=verdicts)


@pytest.fixture
def town() -> Town:
    return TownWithItems(HandClock())


@pytest.fixture
def room(town: Town, tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(read_stylebook(tmp_path, environ={}), feeds=(), clock=town.clock) as opened:
        town.round(opened.morgue)
        town.round(opened.morgue)
        yield opened


def article(room: Newsroom, lang: str) -> Article:
    library = room.library
    return next(
        p.article for s in library.stories() for p in library.articles(s.id) if p.article.lang == lang
    )


def test_the_api_tells_form_and_parts(room: Newsroom, tmp_path: Path) -> None:
    with (
        running(site_app(tmp_path / "site", Catalogue(room))) as port,
        httpx.Client(base_url=f"http://127.0.0.1:{port}/api/articles/") as web,
    ):
        row = web.get(article(room, "en").id).json()
        brief = web.get(article(room, "ko").id).json()
    assert (row["form"], brief["form"], brief["beside"]) == ("article", "brief", [])
    assert [(b["part"], b["of"], b["lang"], b["text"]) for b in row["beside"]] == [
        (part, OF[part], "de" if part == "quotations" else "en", TEXT[part]) for part in PARTS
    ]
    for item in row["beside"]:
        assert item["cites"][0]["quote"]
        assert {c["check"] for c in item["checks"]} == {"figures", "quotations", "names"}


def test_show_numbers_what_stands_beside_the_prose_after_it(room: Newsroom) -> None:
    row = article_row(room, article(room, "en").id)
    lines = article_lines(row, evidence=True)
    for n, part in enumerate(PARTS, start=4):
        at = lines.index(f"[{n}] {part}, {OF[part]}: {TEXT[part]}")
        assert lines[at + 2] == "    passed: figures, quotations, names"


def test_a_preview_has_the_parts_and_a_brief_none(room: Newsroom, tmp_path: Path) -> None:
    shown = page(preview(room, article(room, "en").id, tmp_path / "out").parent, "/")
    assert [words(h) for h in shown.xpath("//section[contains(@class, 'part')]/h2")] == [
        "In figures", "In their words", "What each outlet adds",
    ]  # fmt: skip
    brief = page(preview(room, article(room, "ko").id, tmp_path / "out").parent, "/")
    assert brief.xpath("//article[@class='article brief']") and not brief.xpath(
        "//section[contains(@class, 'part')]"
    )


def test_an_item_is_corrected_and_dropped_by_its_number(room: Newsroom, town: Town) -> None:
    before = article(room, "en")
    with pytest.raises(NoSuch, match="1 to 6"):
        room.morgue.correct_sentence(before.id, 7, "x", "y")
    id = room.morgue.correct_sentence(before.id, 4, "Length of the bridge: 12.4 km", "Misread")
    town.shift(room.morgue, "verify")
    now = room.library.article(id).article
    assert [i.sentence.text for i in now.items] == [
        "Length of the bridge: 12.4 km",
        TEXT["quotations"],
        TEXT["outlets"],
    ]
    assert (now.headline, now.dek, now.paragraphs) == (before.headline, before.dek, before.paragraphs)
    id = room.morgue.correct_sentence(now.id, 5, "", "He did not say so")
    town.shift(room.morgue, "verify")
    now = room.library.article(id).article
    assert [(i.part, i.of) for i in now.items] == [("figures", OF["figures"]), ("outlets", OF["outlets"])]
    last = room.library.corrections(now.story)[-1]
    assert (last.dropped, last.added, last.of_our_words) == ((TEXT["quotations"],), (), True)
