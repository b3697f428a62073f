"""What a page owes for what it shows: outlets with their licence and credit line, and who made its pictures."""

from __future__ import annotations

import json
from pathlib import Path
from zoneinfo import ZoneInfo

from broadsheet.press.tongue import tongue

from .sample import Sample
from .sample_piers import PHOTO
from .trees import page, words

BY = "https://creativecommons.org/licenses/by/4.0/"


def addresses(site: Path) -> list[str]:
    return [f"/{file.relative_to(site)}".removesuffix("index.html") for file in sorted(site.rglob("*.html"))]


def told(site: Path) -> dict[tuple[str, str], set[str]]:
    """The outlets of each printed article, by its slug and headline: the rendering that a card shows."""
    found = {}
    for file in site.glob("*/articles/*/evidence.json"):
        held = json.loads(file.read_bytes())
        headline = next(s["text"] for s in held["sentences"] if s["part"] == "headline")
        found[file.parent.name, headline] = {report["outlet"] for report in held["reports"]}
    return found


def shown(site: Path, address: str, stories: dict[tuple[str, str], set[str]]) -> set[str]:
    """The outlets whose material stands on a page: of headlines, of its own article, of a list of reports."""
    found = page(site, address)
    owed = {words(one) for one in found.xpath("//bdi[@class='outlet'] | //*[@class='outlet']/bdi")}
    for said in found.xpath("//main//a[contains(@href, '/articles/')] | //main//h1"):
        slug = (said.get("href") or address).rstrip("/").rpartition("/")[2]
        owed |= stories.get((slug, words(said)), set())
    return owed


def test_every_page_names_the_outlets_of_what_it_shows_and_no_other(any_site: Path) -> None:
    stories, outlets = told(any_site), {feed.outlet for feed in Sample().feeds.values()}
    with_none = []
    for address in addresses(any_site):
        owed = shown(any_site, address, stories)
        said = {words(one) for one in page(any_site, address).xpath("//section[@class='credits']//li/bdi")}
        assert said & outlets == owed, address
        with_none += [] if owed else [address.split("/")[-2]]
    assert {*with_none} == {"", "about", "imprint", "privacy", "sources"}


def test_an_outlet_is_named_with_its_licence_and_its_words(any_site: Path) -> None:
    for address in addresses(any_site):
        lines = [words(line) for line in page(any_site, address).xpath("//section[@class='credits']//li")]
        for outlet, owed in (
            ("Harbour Ledger", ": Harbour Ledger, staff (CC BY 4.0)"),
            ("Hafenbote", f"({BY})"),
        ):
            [*named] = [line for line in lines if outlet in line]
            assert len(named) <= 1 and all(line.endswith(owed) for line in named), (address, lines)


def test_every_picture_says_who_made_it_and_a_photograph_its_licence(any_site: Path) -> None:
    kinds = set()
    for address in addresses(any_site):
        lang = address.split("/")[1]
        for image in page(any_site, address).xpath("//main//img"):
            [label] = image.xpath("./ancestor::figure[@class='picture']/figcaption")
            t = tongue(lang, ZoneInfo("UTC"))
            drawn = t.plain("Illustration drawn by software")
            photo = t.plain("Photograph: {credit} (cropped)", credit=PHOTO.credit)
            assert words(label) in (drawn, f"{photo} · {PHOTO.licence}"), (address, words(label))
            taken = words(label) != drawn
            assert label.xpath(".//a[@rel='license']/@href") == [PHOTO.terms] * taken, address
            kinds.add(taken)
    assert kinds == ({False, True} if any_site.parent.name.startswith("full") else {False})
