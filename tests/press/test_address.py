"""Addresses and the plan: known before a page is rendered, each but once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import DuplicatePath, PressError
from broadsheet.press import print_edition
from broadsheet.press.address import path_of, safe_href
from broadsheet.press.sheet import Planned, by_path

from .library import place
from .sample import Sample, stylebook


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/zh-Hans/articles/a-b/", "zh-Hans/articles/a-b/index.html"),
        ("/en/feed.xml", "en/feed.xml"),
    ],
)
def test_a_page_stands_in_a_folder(address: str, path: str) -> None:
    assert path_of(address) == path


@pytest.mark.parametrize(
    "address", ["en/", "/en/articles/../../x/", "/en//x/", "/a b/", "/.hidden/", "/\x00/"]
)
def test_an_address_that_leads_elsewhere_raises(address: str) -> None:
    with pytest.raises(PressError):
        path_of(address)


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://a.example/x", True), ("http://a.example", True), ("javascript:alert(1)", False)]
    + [(u, False) for u in ("data:text/html,x", " JaVaScRiPt:x", "//a.example", "", "file:///etc")],
)
def test_only_the_web_becomes_a_link(url: str, kept: bool) -> None:
    assert bool(safe_href(url)) is kept


def sheet(path: str) -> Planned:
    return Planned(path=path, media_type="text/plain", digest="", render=lambda: b"")


@pytest.mark.parametrize("twin", ["en/a/index.html", "EN/a/index.html"])
def test_two_sheets_for_one_path_raise(twin: str) -> None:
    with pytest.raises(DuplicatePath):
        by_path([sheet("en/a/index.html"), sheet(twin)])


def test_two_stories_with_one_slug_print_nothing(tmp_path: Path) -> None:
    sample = Sample()
    first, second = sample.placements[:2]
    twin = place(
        sample.library.told[second.story],
        [sample.articles["storm-north-quay", "en"]],
        slug=first.slug,
    )
    with pytest.raises(DuplicatePath):
        print_edition(
            sample.library, replace(sample.edition, placements=(first, twin)), stylebook(), tmp_path / "site"
        )
    assert not (tmp_path / "site").exists()
