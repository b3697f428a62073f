"""Two days of one newsroom over a local server whose pages change, vanish and are corrected.

The reports are those of the story pack's main event: ten outlets in eight languages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

import pytest
from lxml import etree, html

from broadsheet.news import Feed, Use
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.catalogue import Catalogue
from broadsheet.office.rounds import run_round
from broadsheet.settings import read_stylebook
from broadsheet.shelf import path

from ..servers import FEED, Answer, HostileServer, entry, rss

START = datetime(2025, 10, 28, 14, 0, tzinfo=UTC)
NOTES = {
    "en": "Correction: An earlier version of this report gave a wrong figure.",
    "ja": "【訂正】記事の数値に誤りがありました。",
    "ko": "[정정] 기사에 나온 수치를 바로잡습니다.",
    "de": "Berichtigung: In einer früheren Fassung stand eine falsche Zahl.",
    "fr": "Rectificatif : une version précédente de cet article donnait un autre chiffre.",
    "es": "Corrección: una versión anterior daba otra cifra.",
    "zh-Hans": "更正：此前版本的数字有误。",
    "ar": "تصحيح: ذكرت نسخة سابقة من هذا التقرير رقما غير صحيح.",
}


@dataclass
class DayClock:
    moment: datetime = START

    def now(self) -> datetime:
        return self.moment


@dataclass
class Outlet:
    """One outlet with one report, on the local server."""

    key: str
    name: str
    lang: str
    headline: str
    published: datetime
    paragraphs: list[str]


@dataclass
class Wire:
    """The outlets of the main event; ``serve`` puts the pages as they stand."""

    server: HostileServer
    outlets: dict[str, Outlet] = field(default_factory=dict)

    def load(self) -> None:
        root = path("sample/summit")
        names = {o["id"]: o["name"] for o in json.loads((root / "outlets.json").read_text("utf-8"))}
        for file in sorted((root / "articles").glob("main-*.json")):
            row = json.loads(file.read_text("utf-8"))
            lang = "zh-Hans" if row["lang"] == "zh" else row["lang"]
            self.outlets[file.stem] = Outlet(
                key=file.stem,
                name=names[row["outlet"]],
                lang=lang,
                headline=row["title"],
                published=datetime.fromisoformat(row["published"]).astimezone(UTC),
                paragraphs=list(row["paragraphs"]),
            )
        for outlet in self.outlets.values():
            self.serve(outlet)

    def serve(self, outlet: Outlet, status: int = 200) -> None:
        body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in outlet.paragraphs)
        page = (
            f"<!doctype html><html lang='{outlet.lang}'><head><title>{escape(outlet.headline)}</title>"
            f"<meta property='article:published_time' content='{outlet.published.isoformat()}'></head>"
            f"<body><article><h1>{escape(outlet.headline)}</h1>{body}</article></body></html>"
        ).encode()
        tag = f'"{hash(page)}"'

        def answer(handler) -> None:  # type: ignore[no-untyped-def]
            if status == 200 and handler.headers.get("If-None-Match") == tag:
                handler.send_response(304)
                handler.end_headers()
                return
            handler.reply(Answer(page if status == 200 else b"gone", status=status, headers={"ETag": tag}))

        self.server.put(f"/{outlet.key}.html", answer)
        item = entry(f"/{outlet.key}.html", escape(outlet.headline), when=outlet.published)
        self.server.put(
            f"/{outlet.key}.xml", Answer(rss(item, head=f"<title>{outlet.name}</title>"), type=FEED)
        )

    def feeds(self) -> list[Feed]:
        return [
            Feed(
                url=self.server.url(f"/{o.key}.xml"), outlet=o.name, lang=o.lang, use=Use.DIGEST, share=0.6,
                licence="https://creativecommons.org/licenses/by/4.0/",
            )
            for o in self.outlets.values()
        ]  # fmt: skip


@dataclass
class Paper:
    room: Newsroom
    wire: Wire
    clock: DayClock

    @property
    def site(self) -> Path:
        return self.room.stylebook.site_dir

    def round(self, **later: float) -> None:
        self.clock.moment += timedelta(**later)
        run_round(self.room)

    def evidence(self) -> dict[str, dict]:
        """By language."""
        return {
            p.parts[-4]: json.loads(p.read_text("utf-8"))
            for p in self.site.glob("*/articles/*/evidence.json")
        }

    def page(self, address: str) -> html.HtmlElement:
        return html.fromstring((self.site / address.strip("/") / "index.html").read_bytes())

    def entries(self, lang: str) -> dict[str, str]:
        feed = json.loads((self.site / lang / "feed.json").read_text("utf-8"))
        return {e["id"]: e["date_modified"] for e in feed["items"]}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paper]:
    folder = tmp_path_factory.mktemp("lives")
    with HostileServer() as server:
        wire = Wire(server)
        wire.load()
        clock = DayClock()
        book = read_stylebook(
            folder, environ={}, wire={"allow_private_addresses": True, "min_gap_s": 0.0},
            paper={"base_url": "https://news.example"}, gather={"max_age_days": 30.0, "min_interval_s": 0.0},
            crew={"processes": 1},
        )  # fmt: skip
        with open_newsroom(book, feeds=wire.feeds(), clock=clock) as room:
            yield Paper(room, wire, clock)


def test_two_days(paper: Paper) -> None:
    """One long test: each part needs the one before it."""
    paper.round()
    first = paper.evidence()
    assert set(first) == {"en", "de", "es", "fr", "ja", "ko", "zh-Hans", "ar"}
    assert len({e["story"] for e in first.values()}) == 1
    ids = {lang: paper.entries(lang) for lang in first}
    slugs = {lang: evidence["slug"] for lang, evidence in first.items()}
    assert len(set(slugs.values())) == len(slugs) and slugs["en"].startswith("japan-will-keep")

    times_of_print(paper, first, dict.fromkeys(first, START))
    quiet_hours(paper)
    gone_and_corrected(paper, first, ids, slugs)
    the_next_day(paper, slugs)


def texts(evidence: dict) -> list[str]:
    return [sentence["text"] for sentence in evidence["sentences"]]


def times_of_print(paper: Paper, editions: dict, changed: dict[str, datetime]) -> None:
    """When the site first printed each edition and when it last changed: by its own clock,
    in every place that says so."""
    newest = max(o.published for o in paper.wire.outlets.values())
    assert newest not in (START, *changed.values()), "the reports have times of their own"
    for lang, evidence in editions.items():
        printed = {"published": plain(START), "updated": plain(changed[lang])}
        assert {key: evidence[key] for key in printed} == printed
        page = paper.page(f"/{lang}/articles/{evidence['slug']}/")
        (ld,) = (json.loads(found) for found in page.xpath("//script[@type='application/ld+json']/text()"))
        assert (ld["datePublished"], ld["dateModified"]) == tuple(printed.values())
        shown = page.xpath("//p[@class='dates']/time/@datetime")
        assert shown == list(dict.fromkeys(printed.values()))
        (entry,) = json.loads((paper.site / lang / "feed.json").read_text("utf-8"))["items"]
        assert (entry["date_published"], entry["date_modified"]) == tuple(printed.values())
        for feed, name in (("atom.xml", "published"), ("atom.xml", "updated"), ("feed.xml", "updated")):
            tree = etree.parse(paper.site / lang / feed)
            at = tree.xpath(
                f"//*[local-name()='entry' or local-name()='item']/*[local-name()='{name}']/text()"
            )
            assert at == [printed[name]]
        front = paper.page(f"/{lang}/")
        assert front.xpath("//p[@class='dateline']/time/@datetime") == [plain(newest)]
        assert set(front.xpath("//article//p[@class='meta']/time/@datetime")) == {plain(newest)}
        row = Catalogue(paper.room).article(evidence["article"])
        assert (row["published"], row["updated"]) == (START, changed[lang])
    sitemap = etree.parse(paper.site / "sitemap.xml")
    assert set(sitemap.xpath("//*[local-name()='lastmod']/text()")) == {
        at.isoformat() for at in changed.values()
    }


def plain(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def quiet_hours(paper: Paper) -> None:
    """After half an hour nothing is asked; after an hour every page once, and nothing has changed."""
    before = {p: p.stat().st_mtime_ns for p in paper.site.rglob("*.*") if p.is_file()}
    paper.wire.server.asked.clear()
    paper.round(minutes=30)
    assert not [p for _, p, _ in paper.wire.server.asked if p.endswith(".html")]
    paper.round(minutes=31)
    asked = [headers for _, p, headers in paper.wire.server.asked if p.endswith(".html")]
    assert len(asked) == len(paper.wire.outlets)
    assert all(headers.get("If-None-Match") for headers in asked)
    assert {p: p.stat().st_mtime_ns for p in paper.site.rglob("*.*") if p.is_file()} == before


def gone_and_corrected(paper: Paper, first: dict, ids: dict, slugs: dict[str, str]) -> None:
    """At the second look the Korean report is gone; all others are corrected, an English one lost a paragraph."""
    outlets = paper.wire.outlets
    cited = {r["outlet"] for e in first.values() for r in e["reports"]}
    vanished = next(o for o in outlets.values() if o.lang == "ko" and o.name in cited)
    mended = next(o for o in outlets.values() if o.lang == "en" and o.name in cited)
    paper.wire.serve(vanished, status=410)
    dropped = mended.paragraphs.pop(1)
    for outlet in outlets.values():
        if outlet is not vanished:
            outlet.paragraphs.append(NOTES[outlet.lang])
            paper.wire.serve(outlet)
    paper.round(hours=5)

    library = paper.room.library
    versions = {r.outlet: r for story in library.stories() for r in library.reports(story.reports)}
    gone = versions.pop(vanished.name)
    assert {(r.lang, r.version, r.correction) for r in versions.values()} == {
        (lang, 2, note) for lang, note in NOTES.items() if lang != vanished.lang
    }
    assert dropped not in versions[mended.name].text

    now = paper.evidence()
    for lang, evidence in now.items():
        for sentence in evidence["sentences"]:
            for cite in sentence["cites"]:
                assert cite["report"] != gone.id, (lang, sentence["text"])
                assert cite["quote"] in library.report(cite["report"]).text
    assert set(now) == set(first) - {"ko"}
    moved = {lang for lang in now if texts(now[lang]) != texts(first[lang])}
    assert moved
    for lang in now:
        assert now[lang]["revision"] > first[lang]["revision"]
        page = paper.page(f"/{lang}/articles/{slugs[lang]}/")
        assert paper.entries(lang).keys() == ids[lang].keys()
        assert (paper.entries(lang) != ids[lang]) is (lang in moved), "only other words are an update"
        [old] = page.xpath("//section[contains(@class, 'changes')]//a[@rel='nofollow']/@href")[:1]
        assert "noindex" in paper.page(old).xpath("//meta[@name='robots']/@content")
        said = page.xpath("string(//section[contains(@class, 'changes')])")
        assert any(note in said for code, note in NOTES.items() if code != vanished.lang), lang
    times_of_print(paper, now, {lang: paper.clock.moment if lang in moved else START for lang in now})
    # Korean had one report only: its article cannot stand on what is gone
    assert "ko" not in now
    korean = paper.page(f"/ko/articles/{slugs['ko']}/")
    assert korean.xpath("string(//h1)") == "이 기사는 철회되었습니다"
    assert vanished.name in korean.text_content()
    assert [s.code for s in library.ledger(desk="fetch", code="gone")] == ["gone"]
    assert paper.room.morgue.check() == []


def the_next_day(paper: Paper, slugs: dict[str, str]) -> None:
    """A late echo and a last look: the same story, the same address, no new entry, nothing written again."""
    now = paper.evidence()
    paper.round(hours=19)
    echo = next(o for o in paper.wire.outlets.values() if o.lang == "de")
    late = Outlet(
        key="late", name=echo.name, lang="de", headline=echo.headline, paragraphs=echo.paragraphs[:3],
        published=START + timedelta(hours=26),
    )  # fmt: skip
    paper.wire.serve(late)
    item = entry("/late.html", escape(late.headline), when=late.published)
    paper.wire.server.put(
        f"/{echo.key}.xml", Answer(rss(item, head=f"<title>{echo.name}</title>"), type=FEED)
    )
    paper.round(hours=3)
    library = paper.room.library
    reports = {r.url for story in library.stories() for r in library.reports(story.reports)}
    assert any(url.endswith("/late.html") for url in reports)
    later = paper.evidence()
    assert {lang: e["slug"] for lang, e in later.items()} == {lang: slugs[lang] for lang in later}
    assert {lang: e["article"] for lang, e in later.items()} == {
        lang: e["article"] for lang, e in now.items()
    }
    assert len(paper.entries("en")) == 1
    paper.wire.server.asked.clear()
    paper.round(hours=48)
    assert not [p for _, p, _ in paper.wire.server.asked if p.endswith(".html") and "late" not in p]


# -- by hand, through the command line -------------------------------------------------------------


def test_what_a_person_undoes_and_how_the_command_says_it(pack_newsroom, tmp_path: Path) -> None:
    import shutil

    from .conftest import PACK_SETTINGS, broadsheet

    folder = tmp_path / "paper"
    shutil.copytree(pack_newsroom.folder, folder)

    def say(*words: str, check: bool = True) -> str:
        done = broadsheet(*words, cwd=folder, env=PACK_SETTINGS, check=check)
        return done.stdout + done.stderr

    def story(name: str) -> dict:
        return json.loads(say("stories", "show", name, "--why", "--json"))

    stories = json.loads(say("stories", "list", "--json"))
    main = max(stories, key=lambda s: len(s["reports"]))
    other = next(s for s in stories if s["id"] != main["id"])
    why = {r["id"]: r["why"] for r in story(main["slug"])["reports"]}
    assert {w["kind"] for w in why.values()} >= {"open", "join"}
    assert all(
        w["reasons"] and w["score"] > 0 for w in why.values() if w["kind"] == "join" and not w["by_hand"]
    )
    shown = say("stories", "show", main["slug"], "--why")
    assert "runner-up:" in shown and "nearest" in shown and "revision 1" in shown

    merged = say("stories", "merge", main["id"], other["id"])
    undo = merged.split("undo: broadsheet ")[1].split()
    assert story(other["slug"])["merged_into"] == main["id"]
    assert any(r["why"]["merged"] for r in story(main["id"])["reports"])
    say(*undo)
    assert story(other["slug"])["merged_into"] == ""
    assert len(story(other["slug"])["reports"]) == len(other["reports"])

    parted = say("stories", "split", main["id"], main["reports"][0]["id"])
    assert f"the older half keeps {main['slug']}" in parted
    assert [r["id"] for r in story(main["id"])["reports"]] == [main["reports"][0]["id"]]
    say(*parted.split("undo: broadsheet ")[1].split())
    assert len(story(main["id"])["reports"]) == len(main["reports"])

    moved = say("stories", "move", main["reports"][1]["id"], other["slug"])
    assert len(story(main["id"])["reports"]) == len(main["reports"]) - 1
    say(*moved.split("undo: broadsheet ")[1].split())
    say("run", "--once")
    back = story(main["id"])
    assert len(back["reports"]) == len(main["reports"])  # later rounds respect it
    assert back["slug"] == main["slug"]

    english = [a for a in back["articles"] if a["lang"] == "en"][-1]
    rows = json.loads(say("article", "show", english["id"], "--json"))
    assert [r["revision"] for r in rows["revisions"]] == sorted(r["revision"] for r in rows["revisions"])
    refused = say(
        "article",
        "correct",
        english["id"],
        "--sentence",
        "1",
        "--text",
        "Canada sank 987 ships on Friday.",
        "--why",
        "x",
        check=False,
    )
    assert "[unsupported]" in refused
    first = rows["head"][1]["text"] if len(rows["head"]) > 1 else rows["body"][0][0]["text"]
    last = sum(len(p) for p in rows["body"]) + len(rows["head"]) - 1
    dropped = say(
        "article", "correct", english["id"], "--sentence", str(last), "--drop", "--why", "Told twice"
    )
    revision = dropped.split(" is ")[1].split(";")[0]
    english = story(main["slug"])["slugs"]["en"]
    again = say("article", "correct", revision, "--sentence", "1", "--text", first, "--why", "As it was")
    assert "undo: broadsheet article correct" in again
    newest = again.split(" is ")[1].split(";")[0]
    say("run", "--once")
    page = html.fromstring((folder / "site" / "en" / "articles" / english / "index.html").read_bytes())
    assert "Told twice" in page.xpath("string(//section[contains(@class, 'changes')])")

    taken = say("article", "retract", newest, "--why", "Made up")
    say("run", "--once")
    page = html.fromstring((folder / "site" / "en" / "articles" / english / "index.html").read_bytes())
    assert "Made up" in page.text_content()
    say(*taken.split("undo: broadsheet ")[1].split())
    say("run", "--once")
    evidence = json.loads(
        (folder / "site" / "en" / "articles" / english / "evidence.json").read_text("utf-8")
    )
    assert evidence["article"] == newest
