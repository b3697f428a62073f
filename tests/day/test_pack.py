"""The story pack through the command line: one event, one story; a second round changes nothing."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from urllib.parse import urlsplit

import c2pa
from lxml import html

from broadsheet.shelf import path

from .conftest import GOLD, PACK_SETTINGS, broadsheet


def _event_of(url: str) -> str:
    return EVENTS[urlsplit(url).path.strip("/")]


def _events() -> dict[str, str]:
    """Path on the wire (outlet/page) -> event, by the gold and the addresses of the pack."""
    event_of = {article: event["id"] for event in GOLD["events"] for article in event["articles"]}
    paths = {}
    for file in path("sample/summit/articles").glob("*.json"):
        article = json.loads(file.read_text("utf-8"))
        host, _, rest = article["url"].removeprefix("https://").partition("/")
        paths[f"{host.removesuffix('.example')}/{rest}"] = event_of[article["id"]]
    return paths


EVENTS = _events()


def test_the_main_event_is_one_story_in_eight_languages(pack_newsroom):
    told = {}
    for story in pack_newsroom.stories:
        events = {_event_of(report["url"]) for report in story["reports"]}
        if "main_summit" in events:
            told[story["id"]] = (
                events,
                {report["lang"].split("-")[0] for report in story["reports"]},
                len(story["reports"]),
            )
    assert len(told) == 1
    events, languages, count = next(iter(told.values()))
    assert events == {"main_summit"}
    assert languages == {"en", "ja", "ko", "zh", "de", "es", "fr", "ar"}
    assert count == 10


def test_a_report_under_three_addresses_is_one_report(pack_newsroom):
    urls = [report["url"] for story in pack_newsroom.stories for report in story["reports"]]
    assert len(urls) == len(set(urls)) == 32
    assert not any("utm_" in url or "/amp/" in url for url in urls)


def test_robots_are_obeyed_and_it_shows(pack_newsroom):
    slips = json.loads(
        broadsheet(
            "ledger", "--code", "robots-refused", "--json", cwd=pack_newsroom.folder, env=PACK_SETTINGS
        ).stdout
    )
    assert len(slips) == 1
    health = json.loads(
        broadsheet("sources", "check", "--json", cwd=pack_newsroom.folder, env=PACK_SETTINGS).stdout
    )
    assert sum(row["refused"].get("robots-refused", 0) for row in health) == 1


def test_a_second_round_files_nothing_and_changes_no_file(pack_newsroom):
    site = pack_newsroom.folder / "site"
    before = {
        p: hashlib.sha256(p.read_bytes()).hexdigest() + str(p.stat().st_mtime_ns)
        for p in site.rglob("*")
        if p.is_file()
    }
    for words in (("run", "--once"), ("run", "--once", "--now")):
        done = broadsheet(*words, cwd=pack_newsroom.folder, env=PACK_SETTINGS)
        assert "Nothing new" in done.stdout
    after = {
        p: hashlib.sha256(p.read_bytes()).hexdigest() + str(p.stat().st_mtime_ns)
        for p in site.rglob("*")
        if p.is_file()
    }
    assert before == after


def test_printed_to_another_folder_every_signed_picture_is_the_file_it_was(pack_newsroom, tmp_path):
    """Signing the same twice gives two files: each is signed once and kept, so that two prints are alike."""
    broadsheet("print", "--out", str(tmp_path / "again"), cwd=pack_newsroom.folder, env=PACK_SETTINGS)
    first, again = pack_newsroom.folder / "site", tmp_path / "again"
    pictures = [
        file.relative_to(first)
        for file in (first / "pictures").rglob("*")
        if file.suffix in (".webp", ".png")
    ]
    assert pictures
    for name in pictures:
        assert (first / name).read_bytes() == (again / name).read_bytes(), name
    reader = c2pa.Reader(
        "image/webp", BytesIO(next((first / n).read_bytes() for n in pictures if n.suffix == ".webp"))
    )
    assert reader.get_validation_state() == "Valid"


def test_cards_say_what_stories_share_in_the_spelling_of_the_page(pack_newsroom):
    edition = json.loads(broadsheet("edition", "show", "--json", cwd=pack_newsroom.folder).stdout)
    main = next(row for row in edition if len(row["articles"]) >= 8)
    for lang, name in (("ko", "다카이치"), ("en", "Takaichi"), ("ja", "高市")):
        page = html.parse(
            pack_newsroom.folder / "site" / lang / "articles" / main["slugs"][lang] / "index.html"
        )
        reasons = [p.text_content() for p in page.xpath("//p[@class='reason']")]
        assert reasons and any(name in said for said in reasons), (lang, reasons)
        [line] = page.xpath("//section[@class='storyline']//p[@class='more']/a/@href")
        target = html.parse(pack_newsroom.folder / "site" / line.lstrip("/") / "index.html")
        assert len(target.xpath("//div[@class='timeline']//h3")) >= 3


def test_the_archive_is_sound(pack_newsroom):
    done = broadsheet("morgue", "check", cwd=pack_newsroom.folder)
    assert "sound" in done.stdout
