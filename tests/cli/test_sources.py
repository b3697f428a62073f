"""sources add, import, remove, rename, pause, resume, list, check, export:
what an owner does with the list in a week."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from broadsheet.wire.opml import opml_read
from tests.day.conftest import broadsheet
from tests.servers import FEED, Answer, entry, rss

ENV = {"BROADSHEET_WIRE__ALLOW_PRIVATE_ADDRESSES": "true", "BROADSHEET_WIRE__MIN_GAP_S": "0"}


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    broadsheet("init", "paper", cwd=tmp_path)
    return tmp_path / "paper"


def failing(code: int, *words: str, **more: Any) -> Any:
    done = broadsheet(*words, check=False, **more)
    assert done.returncode == code, done.stderr
    return done


def sources(paper: Path, *words: str, **more: Any) -> str:
    return str(broadsheet("sources", *words, cwd=paper, env=ENV, **more).stdout)


def listed(paper: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(sources(paper, "list", "--json"))
    return rows


def undo(paper: Path, told: str) -> None:
    words = shlex.split(told.rpartition("Undo: ")[2].strip())
    assert words[:2] == ["broadsheet", "sources"]
    sources(paper, *words[2:])


def test_a_feed_is_renamed_paused_resumed_and_removed_and_each_can_be_undone(hostile, paper: Path) -> None:
    url = hostile.put(
        "/feed/",
        Answer(rss(entry("/article"), head="<title>港の新聞</title><language>ja</language>"), type=FEED),
    )
    sources(paper, "add", url)
    assert [(r["outlet"], r["lang"], r["paused"]) for r in listed(paper)] == [("港の新聞", "ja", False)]
    before = (paper / "feeds.opml").read_bytes()
    told = sources(paper, "rename", url, 'Kim & "Söhne" <부산>')
    assert listed(paper)[0]["outlet"] == 'Kim & "Söhne" <부산>'
    undo(paper, told)
    told = sources(paper, "pause", "港の新聞")
    assert listed(paper)[0]["paused"] is True
    assert broadsheet("gather", cwd=paper, env=ENV) and hostile.count("/feed/") == 1
    undo(paper, told)
    assert opml_read((paper / "feeds.opml").read_bytes()) == opml_read(before)
    told = sources(paper, "remove", url.rstrip("/"))
    assert listed(paper) == []
    undo(paper, told)
    assert [r["outlet"] for r in listed(paper)] == ["港の新聞"]


LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head>
  <body>
    <outline text="Welt &amp; Meer" title="x"><!-- the coast -->
      <outline type="rss" text="Küstenblatt" xmlUrl="https://kueste.example/feed" language="de" use="digest" \
licence="CC BY 4.0"
        attribution="Küste" share="0.6" country="DE" weight="2" category="politics" paused="true"/>
    </outline>
    <outline text="港の新聞" xmlUrl='https://minato.example/rss' language="ja" use="link" />
  </body>
</opml>
"""


def test_what_was_removed_comes_back_exactly(paper: Path) -> None:
    """Folder, language, use and all else; in the reverse order to the byte, after other changes with all it had."""
    (paper / "feeds.opml").write_text(LIST, "utf-8")
    before = (paper / "feeds.opml").read_bytes()
    first = sources(paper, "remove", "Küstenblatt")
    second = sources(paper, "remove", "https://minato.example/rss/")
    assert listed(paper) == []
    undo(paper, second)
    undo(paper, first)
    assert (paper / "feeds.opml").read_bytes() == before
    told = sources(paper, "remove", "Küstenblatt")
    sources(paper, "rename", "港の新聞", "Minato")
    undo(paper, told)
    rows = {feed.url: feed for feed in opml_read((paper / "feeds.opml").read_bytes())}
    was = {feed.url: feed for feed in opml_read(before)}
    url = "https://kueste.example/feed"
    assert rows[url] == was[url] and rows[url].folder == "Welt & Meer"
    assert rows["https://minato.example/rss"].outlet == "Minato"
    again = sources(paper, "restore", url, check=False)
    assert again == "" and len(listed(paper)) == 2
    sources(paper, "remove", "Küstenblatt")
    sources(paper, "restore", "küstenblatt")
    assert len(listed(paper)) == 2


@pytest.mark.parametrize("again", ["/feed", "/feed/", "/FEED/"])
def test_one_feed_once_whatever_its_slash(hostile, paper: Path, again: str) -> None:
    url = hostile.put("/feed/", Answer(rss(entry("/article")), type=FEED))
    hostile.routes["/feed"] = hostile.routes["/feed/"]
    opml = paper / "in.opml"
    opml.write_text(
        f'<opml><body><outline text="A" xmlUrl="{url}"/><outline text="B" xmlUrl="{url.rstrip("/")}"/></body></opml>'
    )
    assert sources(paper, "import", str(opml)).startswith("1 added, 0 already")
    assert sources(paper, "import", str(opml)).startswith("0 added, 1 already")
    failed = failing(2, "sources", "add", hostile.url(again), cwd=paper, env=ENV)
    assert "is in the list already" in failed.stderr


def test_folders_languages_and_what_is_no_feed_of_other_readers(paper: Path) -> None:
    opml = paper / "in.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="Deutsch"><outline text="Nord"><outline text="Deichbote" '
        'type="rss" language="de" '
        'xmlUrl="https://deich.example/f"/></outline></outline><outline text="한국어"><outline text="너울" '
        'xmlUrl="https://k.example/f"/>'
        '</outline><outline text="Kratzer" type="HTML+XPath" xmlUrl="https://x.example/"/><outline text="J" '
        'type="JSON+DotPath" xmlUrl="https://j.example/"/></body></opml>'
    )
    told = sources(paper, "import", str(opml))
    assert told.startswith("2 added") and "Kratzer (HTML+XPath" in told and "J (JSON+DotPath" in told
    assert [(r["folder"], r["outlet"], r["lang"]) for r in listed(paper)] == [
        ("Deutsch/Nord", "Deichbote", "de"),
        ("한국어", "너울", "und"),
    ]
    out = broadsheet("sources", "export", cwd=paper, env=ENV).stdout
    assert [(f.folder, f.outlet, f.lang) for f in opml_read(str(out).encode())] == [
        ("Deutsch/Nord", "Deichbote", "de"),
        ("한국어", "너울", "und"),
    ]


def test_a_feed_without_a_name_is_never_called_by_its_address(hostile, paper: Path) -> None:
    url = hostile.put("/f.xml", Answer(rss(entry("/article")), type=FEED))
    (paper / "in.opml").write_text(
        f'<opml version="2.0"><body><outline type="rss" xmlUrl="{url}"/></body></opml>'
    )
    sources(paper, "import", "in.opml")
    assert url not in [feed.outlet for feed in opml_read((paper / "feeds.opml").read_bytes())]
    broadsheet("gather", cwd=paper, env=ENV)
    assert listed(paper)[0]["outlet"] == "Harbour Ledger"


@pytest.mark.parametrize("path", ["/feed/", "/rss.xml", "/atom.xml", "/index.xml", "/feeds/posts/default"])
def test_usual_places_are_tried_where_a_page_names_no_feed(hostile, paper: Path, path: str) -> None:
    hostile.routes.pop("/feed")
    hostile.put("/", Answer(b"<html><body><p>News</p></body></html>"))
    hostile.put(path, Answer(rss(entry("/article")), type=FEED))
    assert f"Added Harbour Ledger: {hostile.url(path)}" in sources(paper, "add", hostile.url("/"))


def test_an_address_without_a_scheme_and_a_site_without_a_feed(hostile, paper: Path) -> None:
    hostile.routes.pop("/feed")
    hostile.put("/", Answer(b"<html><body><p>News</p></body></html>"))
    failed = failing(1, "sources", "add", f"127.0.0.1:{hostile.port}", cwd=paper, env=ENV)
    assert "Look on the site for a feed" in failed.stderr
    hostile.put("/news.xml", Answer(rss(entry("/article")), type=FEED))
    assert "Added Harbour Ledger" in sources(paper, "add", f"127.0.0.1:{hostile.port}/news.xml")


def test_a_private_address_is_refused_with_the_setting_that_allows_it(hostile, paper: Path) -> None:
    failed = failing(1, "sources", "add", hostile.url("/feed"), cwd=paper)
    assert "[wire] allow_private_addresses" in failed.stderr


def test_the_table_of_health_has_a_head_and_no_python_in_it(hostile, paper: Path) -> None:
    sources(paper, "add", hostile.url("/feed"))
    broadsheet("gather", cwd=paper, env=ENV)
    head, row = sources(paper, "check").splitlines()
    assert head.split("\t")[:3] == ["outlet", "status", "code"]
    assert row.split("\t")[:3] == ["Harbour Ledger", "200", "ok"] and row.split("\t")[-1] == hostile.url(
        "/feed"
    )
    assert not any(word in row for word in ("{", "None", "+00:00", ".000"))


@pytest.mark.parametrize("what", ["nobody.example/feed", "Nobody"])
@pytest.mark.parametrize("verb", ["remove", "pause", "resume"])
def test_what_is_not_in_the_list_is_said(paper: Path, verb: str, what: str) -> None:
    failed = failing(2, "sources", verb, what, cwd=paper, env=ENV)
    assert "broadsheet sources list" in failed.stderr


def test_a_feed_is_moved_between_folders_and_back(paper: Path) -> None:
    (paper / "feeds.opml").write_text(LIST, "utf-8")
    told = sources(paper, "move", "港の新聞", "Welt & Meer")
    assert (paper / "feeds.opml").read_text("utf-8").count("<outline") == 3
    assert {r["outlet"]: r["folder"] for r in listed(paper)} == {
        "港の新聞": "Welt & Meer",
        "Küstenblatt": "Welt & Meer",
    }
    assert listed(paper)[0] | {"folder": ""} == next(
        vars_of(f) for f in opml_read(LIST.encode()) if f.outlet == "港の新聞"
    )
    undo(paper, told)
    assert opml_read((paper / "feeds.opml").read_bytes()) == opml_read(LIST.encode())
    told = sources(paper, "move", "Küstenblatt", "세계/아시아")
    assert listed(paper)[-1]["folder"] == "세계/아시아"
    assert listed(paper)[-1]["use"] == "digest" and "<!-- the coast -->" in (paper / "feeds.opml").read_text(
        "utf-8"
    )
    sources(paper, "move", "港の新聞", "세계/아시아")
    assert (paper / "feeds.opml").read_text("utf-8").count("아시아") == 1
    assert "already in 세계/아시아" in sources(paper, "move", "港の新聞", "세계/아시아")
    undo(paper, told)
    assert {r["outlet"]: r["folder"] for r in listed(paper)}["Küstenblatt"] == "Welt & Meer"


def vars_of(feed: Any) -> dict[str, Any]:
    return {
        "outlet": feed.outlet, "url": feed.url, "lang": feed.lang, "use": feed.use.value, "licence": feed.licence,
        "folder": feed.folder, "paused": feed.paused,
    }  # fmt: skip


def test_a_feed_is_added_into_a_folder(hostile, paper: Path) -> None:
    url = hostile.put("/feed/", Answer(rss(entry("/article")), type=FEED))
    sources(paper, "add", url, "--folder", "Häfen & <Meer>/Nord")
    assert [(r["url"], r["folder"]) for r in listed(paper)] == [(url, "Häfen & <Meer>/Nord")]


def test_what_is_so_already_is_said(paper: Path) -> None:
    (paper / "feeds.opml").write_text(LIST, "utf-8")
    assert "Küstenblatt is already paused" in sources(paper, "pause", "Küstenblatt")
    assert "Resumed" in sources(paper, "resume", "Küstenblatt")
    assert "already visited; it was not paused" in sources(paper, "resume", "Küstenblatt")
    assert "is already called 港の新聞" in sources(paper, "rename", "https://minato.example/rss", "港の新聞")
    assert "Undo" not in sources(paper, "resume", "Küstenblatt")
