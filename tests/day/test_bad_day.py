"""A whole day with every bad feed, page and host of the list, through the command line: held or spiked by
name, never a crash, never a story; what is hostile in a good report comes out inert."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

import pytest
from lxml import html

from broadsheet.news import Feed
from broadsheet.wire.opml import opml_write

from ..servers import FEED, Answer, HostileServer, entry, rss
from .conftest import broadsheet
from .test_bad_input import FEEDS, PAGES

SETTINGS = {
    "BROADSHEET_WIRE__ALLOW_PRIVATE_ADDRESSES": "true",
    "BROADSHEET_WIRE__MIN_GAP_S": "0",
    "BROADSHEET_WIRE__TOTAL_TIMEOUT_S": "1",
    "BROADSHEET_WIRE__MAX_PAGE_BYTES": "1000000",
    "BROADSHEET_WIRE__MAX_FEED_BYTES": "1000000",
}
EVIL = "<script>alert(1)</script> {{ 7*7 }} {% raw %} ${7*7} \u202egnp.exe\u202c"
STORY = (
    "The storm closed the harbour of Port Alma on Tuesday and 42 ships wait outside, harbour master Ida Quill said.",
    "The wind reached 140 kilometres an hour in the night. Two cranes fell into the dock, and nobody was hurt.",
    "The port wants to open again on Friday. Repairs will cost 3.5 million euros, Quill said in Port Alma.",
)
RETOLD = (
    "Port Alma's harbour has been shut since Tuesday because of the storm; 42 ships lie outside, said Ida Quill, the "
    "harbour master.",
    "Gusts of 140 kilometres an hour were measured overnight. Nobody was hurt when two cranes toppled into a dock.",
    "Ida Quill expects to reopen on Friday. She puts the damage in Port Alma at 3.5 million euros.",
)
NO_ARTICLES = {
    "/consent": ("consent-wall", "We value your privacy. This site and our partners use cookies and tracking. "
                 "With your consent we store cookies and personal data."),
    "/paywall": ("paywall",
                 "Subscribe to continue reading. Already a subscriber? Log in. This article is for subscribers only."),
    "/nothing": ("no-text", "Loading."),
}  # fmt: skip
# no tag closed in order
SOUP = "<html><body><div><p>{0}<table><tr><td><p><b><i>{1}</b></i><p>{2}</div></span></p></html><p></body>"


def _page(title: str, *paragraphs: str) -> Answer:
    text = "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
    shown = escape(title)
    return Answer(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{shown}</title></head><body><article>'
        f'<h1>{shown}</h1><img src="javascript:alert(1)" alt="{escape(EVIL)}">{text}</article></body></html>'.encode()
    )


def _serve(server: HostileServer) -> list[Feed]:
    now = datetime.now(UTC) - timedelta(hours=1)
    server.put("/robots.txt", Answer(b"User-agent: *\nDisallow: /secret", type="text/plain"))
    server.put("/storm", _page(f"Storm closes harbour {EVIL}", *STORY, f"Somebody wrote {EVIL} on a wall."))
    server.put("/soup", Answer(SOUP.format(*RETOLD).encode()))
    for path, (_, words) in NO_ARTICLES.items():
        server.put(path, _page("Page", words))
    late = [path for path in PAGES if path not in ("/429", "/article", "/tdm", "/shift-jis")]
    bad = [entry(path, f"Bad page {path}", when=now) for path in (*late, *NO_ARTICLES)]
    server.put("/bad-pages", Answer(rss(*bad), type=FEED))
    future, undated = datetime.now(UTC) + timedelta(days=900), None
    server.put(
        "/ledger", Answer(rss(entry("storm", f"Storm closes harbour {escape(EVIL)}", when=future)), type=FEED)
    )
    server.put("/post", Answer(rss(entry("/soup", "Storm shuts Port Alma harbour", when=undated)), type=FEED))
    server.put(
        "/latin",
        Answer(
            rss(entry("javascript:alert(1)", "Kaffee für alle")).replace(b"utf-8", b"us-ascii"),
            type="text/xml; charset=ascii",
        ),
    )
    listed = {"Ledger": "/ledger", "Post": "/post", "Bad pages": "/bad-pages", "Wrong charset": "/latin"}
    good = [Feed(url=server.url(path), outlet=name) for name, path in listed.items()]
    return good + [Feed(url=server.url(path), outlet=path) for path in FEEDS if path != "/feed"]


@pytest.fixture(scope="module")
def bad_day(tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("bad") / "paper"
    broadsheet("init", str(folder), "--base-url", "https://news.example", cwd=folder.parent)
    with HostileServer() as server:
        (folder / "feeds.opml").write_bytes(opml_write(_serve(server), "bad day"))
        done = broadsheet("run", "--once", "--now", cwd=folder, env=SETTINGS)
    assert "Traceback" not in done.stderr
    return folder


def _told(folder: Path, *words: str) -> list[dict]:
    return json.loads(broadsheet(*words, "--json", cwd=folder, env=SETTINGS).stdout)


def test_each_bad_feed_shows_its_code_in_sources_check(bad_day):
    health = {row["outlet"]: row for row in _told(bad_day, "sources", "check")}
    for path, (_, code) in FEEDS.items():
        if path != "/feed":
            assert health[path]["code"] == code, health[path]
            assert health[path]["errors"] >= 1 and health[path]["next_visit"], health[path]
    refused = {code for path, (outcome, code) in PAGES.items() if outcome == "spiked"}
    assert set(health["Bad pages"]["refused"]) >= refused | {code for code, _ in NO_ARTICLES.values()}


def test_each_bad_page_is_in_the_ledger_and_none_is_a_story(bad_day):
    fetched = {slip["code"] for slip in _told(bad_day, "ledger", "--desk", "fetch", "--limit", "500")}
    assert fetched >= {code for path, (_, code) in PAGES.items() if code and path != "/429"}
    extracted = {slip["code"] for slip in _told(bad_day, "ledger", "--desk", "extract", "--limit", "500")}
    assert extracted >= {code for code, _ in NO_ARTICLES.values()} | {"login-page"}
    reports = [report for story in _told(bad_day, "stories", "list") for report in story["reports"]]
    assert {report["outlet"] for report in reports} == {"Ledger", "Post"}
    assert all(datetime.fromisoformat(report["published"]) <= datetime.now(UTC) for report in reports)


def test_hostile_text_is_printed_and_inert(bad_day):
    pages = [bad_day / "site" / "en" / "index.html", *(bad_day / "site").glob("en/articles/*/index.html")]
    assert len(pages) == 2
    for path in pages:
        text = path.read_text("utf-8")
        page = html.fromstring(text.encode())
        for script in page.xpath("//script"):
            assert script.get("src", "").startswith("/assets/") or script.get("type") == "application/ld+json"
        assert not [a for a in page.xpath("//@href | //@src") if a.lower().startswith("javascript:")]
        assert not any(mark in text for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        assert "49" not in page.xpath("string(//h1)") + page.xpath("string(//h2)")
    feed = (bad_day / "site" / "en" / "feed.xml").read_text("utf-8")
    assert "<script>" not in feed and "javascript:" not in feed
