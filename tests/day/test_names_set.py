"""The owner decides how a name is written, after the articles are printed: every page follows, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from broadsheet.newsroom import open_newsroom
from broadsheet.office.doctor import examine
from broadsheet.office.names import set_spellings, unset_spellings
from broadsheet.office.rounds import run_round
from broadsheet.settings import read_stylebook
from broadsheet.text.quotes import quotations

from ..servers import HostileServer
from .test_lives import DayClock, Paper, Wire

SETTINGS = """
[paper]
title = "Two Days"
base_url = "https://news.example"
languages = ["en", "de", "ja"]

[wire]
allow_private_addresses = true
min_gap_s = 0.0

[gather]
max_age_days = 30.0
min_interval_s = 0.0

[crew]
processes = 1
"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paper]:
    folder = tmp_path_factory.mktemp("names")
    (folder / "broadsheet.toml").write_text(SETTINGS, encoding="utf-8")
    with HostileServer() as server:
        wire = Wire(server)
        wire.load()
        clock = DayClock()
        with open_newsroom(read_stylebook(folder), feeds=wire.feeds(), clock=clock) as room:
            run_round(room)
            yield Paper(room=room, wire=wire, clock=clock)


def said(paper: Paper, lang: str) -> str:
    """All that the article page and the front page of a language say in our words: no sources, no quotations."""
    texts = []
    for page in [*(paper.site / lang / "articles").glob("*/index.html"), paper.site / lang / "index.html"]:
        tree = html.fromstring(page.read_bytes())
        for gone in tree.xpath(
            "//details | //*[contains(@class, 'sources')] | //script | //*[@data-evidence]"
        ):
            gone.drop_tree()
        texts += [*tree.xpath("//h1//text() | //main//p//text() | //img/@alt | //h2//text() | //h3//text()")]
    text = "\n".join(texts)
    for quotation in reversed(quotations(text, lang)):
        text = text[: quotation.span.start] + text[quotation.span.end :]
    return text


def test_a_spelling_set_after_printing_reaches_every_page_and_can_be_taken_back(paper: Paper) -> None:
    before = {lang: said(paper, lang) for lang in ("en", "de", "ja")}
    assert "Sanae Takaichi" in before["en"] and "Sanae Takaichi" in before["de"]
    applied = set_spellings(paper.room, "Sanae Takaichi", ["en=Sanaé Takaitchi", "de=Sanae Takaitschi"])
    assert {article.lang for article in applied.articles} == {"en", "de"}
    first = applied.lines()[0]
    assert re.fullmatch(
        r"1 identity, 2 articles in de, en will be printed anew; run: broadsheet run --once", first
    )
    paper.round(minutes=1)
    english, german = said(paper, "en"), said(paper, "de")
    assert "Sanaé Takaitchi" in english and "Sanae Takaichi" not in english
    assert "Sanae Takaitschi" in german and "Sanae Takaichi" not in german
    assert said(paper, "ja") == before["ja"]
    assert "been corrected" not in english
    assert paper.room.morgue.check() == []
    _, back = unset_spellings(paper.room, "Sanae Takaichi")
    assert {article.lang for article in back.articles} == {"en", "de"}
    paper.round(minutes=1)
    assert "Sanae Takaichi" in said(paper, "en") and "Takaitchi" not in said(paper, "en")
    assert "Sanae Takaichi" in said(paper, "de") and "Takaitschi" not in said(paper, "de")


def test_a_file_written_by_hand_counts_in_the_next_round_and_says_what_it_does_not_know(
    paper: Paper, capsys: pytest.CaptureFixture[str]
) -> None:
    path: Path = paper.room.stylebook.names_file
    path.write_text(
        '# mine\n\n[[spelling]]\nname = "Nobody Anywhere"\nspellings = { en = "No One" }\n\n'
        '[[spelling]]\nname = "高市早苗"\nspellings = { en = "Sanae Takaiti" }\n',
        encoding="utf-8",
    )
    paper.round(minutes=1)
    assert "Sanae Takaiti" in said(paper, "en") and "Sanae Takaichi" not in said(paper, "en")
    assert "names.toml line 3" in "".join(capsys.readouterr())
    (found,) = [row for row in examine(paper.room.stylebook.folder) if row["what"] == "names"]
    assert found["state"] == "note" and "names.toml line 3" in found["advice"]
    assert "Nobody Anywhere" in found["advice"]
