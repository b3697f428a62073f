"""Publishing modes, sources and the questions a newcomer asks, through the command line."""

from __future__ import annotations

import json
from collections import Counter

from broadsheet.wire.opml import opml_write
from broadsheet.wire.sample import SampleWire

from .conftest import PACK_OUTLETS, PACK_SETTINGS, broadsheet


def test_in_approve_mode_nothing_prints_until_a_person_signs(tmp_path):
    env = PACK_SETTINGS | {"BROADSHEET_PUBLISH__MODE": "approve"}
    broadsheet("init", "paper", cwd=tmp_path)
    folder = tmp_path / "paper"
    with SampleWire() as wire:
        feeds = [feed for feed in wire.feeds() if feed.outlet in PACK_OUTLETS]
        (folder / "feeds.opml").write_bytes(opml_write(feeds, "pack"))
        broadsheet("run", "--once", "--now", cwd=folder, env=env)
        assert not list((folder / "site").glob("*/articles/*/evidence.json"))
        waiting = json.loads(broadsheet("article", "waiting", "--json", cwd=folder, env=env).stdout)
        assert waiting
        chosen = next(row for row in waiting if row["lang"] == "en")
        broadsheet("article", "sign-off", chosen["id"], "--by", "A. Editor", cwd=folder, env=env)
        broadsheet("run", "--once", cwd=folder, env=env)
    printed = list((folder / "site").glob("*/articles/*/evidence.json"))
    assert [path.parts[-4] for path in printed] == ["en"]
    assert json.loads(printed[0].read_text("utf-8"))["article"] == chosen["id"]


def test_sources_add_finds_the_feed_of_a_page_and_refuses_twins(tmp_path):
    broadsheet("init", "paper", cwd=tmp_path)
    folder = tmp_path / "paper"
    with SampleWire() as wire:
        home = next(feed.home for feed in wire.feeds() if feed.outlet == "Harbour Ledger")
        done = broadsheet("sources", "add", home, cwd=folder, env=PACK_SETTINGS)
        assert "Harbour Ledger" in done.stdout
        again = broadsheet("sources", "add", home, cwd=folder, env=PACK_SETTINGS, check=False)
        assert again.returncode == 2
    listed = json.loads(broadsheet("sources", "list", "--json", cwd=folder).stdout)
    assert [row["outlet"] for row in listed] == ["Harbour Ledger"]
    exported = broadsheet("sources", "export", cwd=folder).stdout
    (tmp_path / "other.opml").write_text(exported, "utf-8")
    broadsheet("init", "second", cwd=tmp_path)
    done = broadsheet("sources", "import", str(tmp_path / "other.opml"), cwd=tmp_path / "second")
    assert "1 added" in done.stdout


def test_private_addresses_are_refused_unless_allowed(tmp_path):
    broadsheet("init", "paper", cwd=tmp_path)
    with SampleWire() as wire:
        home = wire.feeds()[0].home
        done = broadsheet("sources", "add", home, cwd=tmp_path / "paper", check=False)
    assert done.returncode == 1
    assert "unsafe-address" in done.stderr


def test_articles_and_editions_explain_themselves(pack_newsroom):
    folder = pack_newsroom.folder
    edition = json.loads(broadsheet("edition", "show", "--why", "--json", cwd=folder).stdout)
    for row in edition:
        assert {reason.split()[0] for reason in row["reasons"]} >= {
            "outlets",
            "countries",
            "novelty",
            "age",
            "weight",
        }
        assert row["why"] == "; ".join(row["reasons"])
        assert row["front"] or any("front page" in reason or "share" in reason for reason in row["reasons"])
    lines = Counter(row["storyline"] for row in edition if row["storyline"])
    assert max(lines.values()) >= 3 and {row["slug"] for row in edition} >= lines.keys()
    article = next(iter(edition[0]["articles"].values()))
    shown = broadsheet("article", "show", article, "--evidence", cwd=folder).stdout
    assert "[" in shown and "    passed: figures" in shown
    row = json.loads(broadsheet("article", "show", article, "--evidence", "--json", cwd=folder).stdout)
    for sentence in (*row["head"], *(s for p in row["body"] for s in p)):
        assert sentence["cites"] and {c["ruling"] for c in sentence["checks"]} == {"supported"}
        assert f"    [{sentence['cites'][0]['outlet']}, {sentence['cites'][0]['lang']}] " in shown
    story = json.loads(
        broadsheet("stories", "show", edition[0]["slug"], "--why", "--json", cwd=folder).stdout
    )
    told = {move["report"] for move in story["moves"]}
    merged = any(move["kind"] == "merge" for move in story["moves"])
    assert merged or told >= {report["id"] for report in story["reports"]}
    names = json.loads(broadsheet("names", "show", "Takaichi", "--json", cwd=folder).stdout)
    assert any({"en", "ja"} <= set(row["names"]) for row in names)
