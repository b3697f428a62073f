"""What an owner does with articles, by whatever they are called: list, look, sign, correct, take back."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from .conftest import PACK_SETTINGS, PackNewsroom, broadsheet

APPROVE = PACK_SETTINGS | {"BROADSHEET_PUBLISH__MODE": "approve"}


@pytest.fixture(scope="module")
def paper(pack_newsroom: PackNewsroom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("owner") / "paper"
    shutil.copytree(pack_newsroom.folder, folder)
    return folder


def say(folder: Path, *words: str, code: int = 0) -> str:
    done = broadsheet(*words, cwd=folder, env=APPROVE, check=False)
    assert done.returncode == code and "Traceback" not in done.stderr, done.stdout + done.stderr
    return done.stdout + done.stderr


def listed(folder: Path, *words: str) -> list[dict]:
    return json.loads(say(folder, "article", "list", *words, "--json"))


def test_an_article_is_found_by_id_address_slug_and_beginning(paper: Path) -> None:
    rows = listed(paper)
    assert {row["lang"] for row in rows} >= {"en", "de", "ko", "ja", "zh-Hans", "ar", "es", "fr"}
    for lang in ("en", "ko", "ja", "zh-Hans", "ar", "de", "fr", "es"):
        row = next(row for row in listed(paper, "--language", lang) if row["lang"] == lang)
        address = f"/{lang}/articles/{row['slug']}/"
        names = [f"https://news.example/sub{address}"]  # what of a name depends on its language
        if lang in ("en", "ko", "ar"):
            names += [row["id"], row["id"][:12], address, f"site{address}index.html"]
        for name in names:
            shown = json.loads(say(paper, "article", "show", name, "--json"))
            assert shown["id"] == row["id"], name


def test_a_name_that_means_several_is_refused_with_the_candidates(paper: Path) -> None:
    rows = listed(paper)
    start = max("0123456789abcdef", key=lambda c: sum(row["id"].startswith(c) for row in rows))
    meant = [row["id"] for row in rows if row["id"].startswith(start)]
    said = say(paper, "article", "show", start, code=2)
    assert len(meant) > 1 and all(id in said for id in meant[:3])
    assert "no-such" in say(paper, "article", "show", "zzzz", code=1)
    assert "no-such" in say(paper, "article", "show", "", code=1)
    stories = json.loads(say(paper, "stories", "list", "--json"))
    digit = max("0123456789abcdef", key=lambda c: sum(s["id"].startswith(c) for s in stories))
    assert sum(s["id"].startswith(digit) for s in stories) > 1
    assert "means more than one story" in say(paper, "stories", "show", digit, code=2)
    first = stories[0]
    for name in (first["id"][:13], first["slug"], f"/en/stories/{first['slug']}/"):
        assert json.loads(say(paper, "stories", "show", name, "--json"))["id"] == first["id"]


def test_an_article_that_waits_is_looked_at_and_signed(paper: Path) -> None:
    rows = listed(paper, "--waiting")
    assert rows and {row["state"] for row in rows} == {"waiting"}
    english = next(row for row in rows if row["lang"] == "en")
    page = Path(say(paper, "article", "preview", english["id"][:12]).strip())
    for _ in range(2):
        told = html.document_fromstring((paper / page).read_bytes())
        assert english["headline"] in told.text_content()
        needed = told.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src")
        assert len(needed) == 3
        for href in [*needed, *told.xpath("//footer//nav//a[not(contains(@href, 'feed'))]/@href")]:
            assert not href.startswith("/") and (paper / page).parent.joinpath(href).resolve().is_file(), href
        say(paper, "article", "preview", english["id"][:12])
    assert "say who signs" in say(paper, "article", "sign-off", english["id"], code=2)
    assert "--all" in say(paper, "article", "sign-off", "--by", "A. Editor", code=2)
    some = [row["id"][:12] for row in rows[:3]]
    assert "3 articles signed off by A. Editor" in say(
        paper, "article", "sign-off", *some, "--by", "A. Editor"
    )
    assert len(listed(paper, "--waiting")) == len(rows) - 3
    again = say(paper, "article", "sign-off", *some[:2], rows[3]["id"], "--by", "B. Editor")
    assert again.count("was already signed off by A. Editor") == 2 and "1 article signed off by B." in again
    say(paper, "article", "sign-off", "--all", "--by", "A. Editor")
    assert not listed(paper, "--waiting")
    assert "no article waits" in say(paper, "article", "sign-off", "--all", "--by", "A. Editor")
    say(paper, "print")
    assert {row["state"] for row in listed(paper)} == {"printed"}
    printed = html.document_fromstring(
        (paper / "site/en/articles" / english["slug"] / "index.html").read_bytes()
    )
    who = "B. Editor" if english == rows[3] else "A. Editor"
    assert printed.xpath("//details[@class='byline']/summary/bdi/text()") == [who]
    assert listed(paper, "--since", "2030-01-01") == []


def test_reports_are_named_by_address_and_beginning(paper: Path) -> None:
    stories = json.loads(say(paper, "stories", "list", "--json"))
    whole = max(stories, key=lambda s: len(s["reports"]))
    report = whole["reports"][0]
    parted = say(paper, "stories", "split", whole["id"][:12], report["url"])
    say(paper, *parted.split("undo: broadsheet ")[1].split())
    moved = say(paper, "stories", "move", report["id"][:12], "new")
    say(paper, *moved.split("undo: broadsheet ")[1].split())
    assert "no-such" in say(paper, "stories", "move", "https://nobody.example/", "new", code=1)


def test_why_a_report_is_in_its_story_is_told_in_words(pack_newsroom: PackNewsroom) -> None:
    whole = max(pack_newsroom.stories, key=lambda s: len(s["reports"]))
    told = say(pack_newsroom.folder, "stories", "show", whole["id"], "--why")
    assert "both name " in told
    assert not re.search(r"name:[a-z]|place:[A-Z]|person:[a-z]", told), told
