"""What a round says to its owner: what failed, what was done instead, what waits; and what ``doctor`` adds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadsheet.errors import TooSlow
from broadsheet.models import chat
from broadsheet.news import Feed, Page
from broadsheet.newsroom import RoundResult, open_newsroom
from broadsheet.office.articles import leaving, sign
from broadsheet.office.doctor import examine
from broadsheet.office.rounds import Round, describe, needs, reprint, sentences
from broadsheet.office.shelves import waiting_rows
from broadsheet.office.words import CODES, counted, listed, said
from broadsheet.settings import read_stylebook
from broadsheet.wire.opml import opml_write

from ..morgue.smalltown import HandClock, Town
from ..servers import Answer, HostileServer
from .conftest import PACK_SETTINGS, broadsheet
from .test_lives import Wire
from .test_settings_change import Owner

JARGON = ("placing", "spiked", "identities", "slate", "galley", "dispatch")
ENGLISH = {"languages": ("en",)}


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Owner]:
    with HostileServer() as server, chat.requests_allowed(True):
        wire = Wire(server)
        wire.load()
        yield Owner(tmp_path, wire)


def test_a_round_is_told_in_plain_words(owner: Owner) -> None:
    server, good = owner.wire.server, owner.wire.feeds()
    server.put("/gone.xml", Answer(b"", status=404))
    bad = [
        Feed(url=server.url("/gone.xml"), outlet="Elbe-Anzeiger"),
        Feed(url="http://127.0.0.1:9/x", outlet="달빛신문"),
    ]
    owner.wire.feeds = lambda: [*good, *bad]  # type: ignore[method-assign]
    owner.wire.serve(next(iter(owner.wire.outlets.values())), status=403)
    done = owner.round(paper=ENGLISH, publish={"mode": "approve"})
    told = "\n".join(sentences(done))
    assert not [word for word in JARGON if word in told.lower()], told
    assert "1 feed failed: Elbe-Anzeiger (there is no such page); broadsheet doctor says what to do" in told
    assert "1 feed did not answer: 달빛신문 (the server cannot be reached)" in told
    assert "1 article waits for sign-off: broadsheet article waiting; to sign all: " in told
    quiet = "\n".join(needs(done))
    assert "Elbe-Anzeiger" in quiet and "waits for sign-off" in quiet
    assert "달빛신문" not in quiet and "reports" not in quiet
    assert describe(done)["waiting"] == 1


def test_approve_turned_on_says_what_leaves_the_site_and_signing_brings_it_back(owner: Owner) -> None:
    both = {"paper": {"languages": ("en", "ko")}}
    approve = {**both, "publish": {"mode": "approve"}}
    owner.round(**both)
    before = {path: path.read_bytes() for path in owner.site.rglob("*") if path.is_file()}
    with owner.open(**both) as room:
        assert leaving(room) == []
    with owner.open(**approve) as room:
        (line,) = leaving(room)
        assert (
            '[publish] mode is "approve": 2 printed articles that nobody signed leave the site with the next run'
            in line
        )
        assert "sign before it: broadsheet article sign-off --all" in line
        (line,) = leaving(room, printing=True)
        assert "leave the site now, and come back at the same address once signed: broadsheet article" in line
    done = owner.round(**approve)
    assert done.left == 2 and "2 articles wait for sign-off (2 of them left the site)" in needs(done)[0]
    assert owner.languages() == set()
    with owner.open(**approve) as room:
        assert leaving(room) == []
        assert {row["lang"] for row in waiting_rows(room)} == {"en", "ko"}
    with owner.open(paper={"languages": ("en",)}, publish={"mode": "approve"}) as room:
        assert {row["lang"] for row in waiting_rows(room)} == {"en"}
    with owner.open(**approve) as room:
        assert sign(room, (), every=True, by="A. Editor").startswith("2 articles signed off by A. Editor")
        printed, kept = reprint(room)
    assert kept == [] and printed.written and owner.languages() == {"en", "ko"}
    after = {path for path in owner.site.rglob("*") if path.is_file()}
    assert {path for path in before if "articles" in path.parts} <= after
    assert needs(owner.round(**approve)) == []


def test_stories_told_only_in_other_languages_are_counted(owner: Owner) -> None:
    done = owner.round(paper={"languages": ("it",)})
    told = [line for line in sentences(done) if "languages the site does not have" in line]
    assert told == [
        "1 story is told only in languages the site does not have: broadsheet ledger --code other-languages"
    ]
    assert not any("languages the site does not have" in line for line in needs(done))
    done = owner.round(paper=ENGLISH)
    assert not any("languages the site does not have" in line for line in sentences(done))


def test_a_quiet_round_says_nothing(owner: Owner) -> None:
    assert needs(owner.round(paper=ENGLISH)) == []
    again = owner.round(paper=ENGLISH)
    assert needs(again) == [] and sentences(again)[0].startswith("Nothing new")


@pytest.mark.parametrize("status", [503, 500, 404])
def test_a_quiet_round_says_when_no_feed_at_all_could_be_read(owner: Owner, status: int) -> None:
    """Held to be tried again or given up: where all are down the owner hears it, in one line, and once."""
    feeds = owner.wire.feeds()
    for outlet in owner.wire.outlets.values():
        owner.wire.server.put(f"/{outlet.key}.xml", Answer(b"", status=status))
    done = owner.round(paper=ENGLISH)
    (line,) = needs(done)
    assert line.startswith(f"{len(feeds)} feeds visited, none could be read: ")
    assert (
        said("not-found" if status == 404 else f"http-{status}") in line and f"{len(feeds) - 3} more" in line
    )
    assert sum(line.count("feeds") for line in sentences(done)) == 1
    owner.wire.load()
    assert needs(owner.round(later_h=80, paper=ENGLISH)) == []


def test_one_feed_that_answers_is_enough_for_silence_and_so_is_a_site_that_asks_for_it(owner: Owner) -> None:
    first, *others = owner.wire.outlets.values()
    for outlet in others:
        owner.wire.server.put(f"/{outlet.key}.xml", Answer(b"", status=503))
    assert needs(owner.round(paper=ENGLISH)) == []
    owner.wire.outlets = {first.key: first}
    owner.wire.server.put("/robots.txt", Answer(b"User-agent: *\nCrawl-delay: 9999", type="text/plain"))
    assert needs(owner.round(later_h=80, paper=ENGLISH)) == []


def test_a_model_that_is_down_is_named_with_what_was_done_instead(owner: Owner) -> None:
    down = {"write": {"model": "ollama:qwen3:8b"}, "models": {"base_url": "http://127.0.0.1:9/v1"}}
    done = owner.round(paper=ENGLISH, **down)
    assert owner.languages() == {"en"}
    (line,) = needs(done)
    assert line.startswith("ollama:qwen3:8b did not answer; the digest writer wrote 1 article instead")
    assert "broadsheet ledger --code model-down" in line


@pytest.mark.parametrize(
    "settings",
    [
        {"write": {"model": "gguf:none.gguf"}},
        {"write": {"model": "tape:none.jsonl"}},
        {"verify": {"entail": "onnx:none"}},
        {"verify": {"entail": "gguf:none.gguf"}},
        {"write": {"model": "ollama:x"}, "absent": {"ollama": "no_such_module"}},
    ],
    ids=str,
)
def test_a_model_that_cannot_be_asked_does_not_stop_the_round(
    owner: Owner, settings: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, module in settings.pop("absent", {}).items():
        provider = chat.Provider(
            name=name, base_url="http://127.0.0.1:9/v1", package=module, extra="llm", about=""
        )
        monkeypatch.setitem(chat.PROVIDERS, name, provider)
    with owner.open(paper=ENGLISH, **settings) as room:
        (line,) = room.unusable
    named = next(iter(next(iter(settings.values())).values()))
    assert named in line and "Until then" in line
    done = owner.round(paper=ENGLISH, **settings)
    assert owner.languages() == {"en"} and done.printed.written


def findings(folder: Path, server: HostileServer, settings: str, feeds: list[Feed]) -> dict[str, list[dict]]:
    (folder / "broadsheet.toml").write_text(settings, "utf-8")
    (folder / "feeds.opml").write_bytes(opml_write(feeds, "x"))
    found: dict[str, list[dict]] = {}
    for row in examine(folder):
        found.setdefault(row["what"], []).append(row)
    return found


def test_doctor_asks_the_models_server(owner: Owner) -> None:
    server = owner.wire.server
    server.put(
        "/v1/models", Answer(json.dumps({"data": [{"id": "gemma3:4b"}]}).encode(), type="application/json")
    )
    base = f'[models]\nbase_url = "{server.url("/v1")}"\n'

    def writer(model: str, more: str = base) -> tuple[str, str]:
        (row,) = findings(owner.folder, server, f'{more}[write]\nmodel = "{model}"\n', [])["writer"]
        return row["state"], row["advice"]

    assert writer("ollama:gemma3:4b")[0] == "good"
    state, advice = writer("ollama:qwen3:8b")
    assert state == "wrong" and "gemma3:4b" in advice and "ollama pull qwen3:8b" in advice
    state, advice = writer("ollama:x", '[models]\nbase_url = "http://127.0.0.1:9/v1"\n')
    assert state == "wrong" and "ollama serve" in advice
    state, advice = writer("gguf:none.gguf", "")
    assert state == "wrong" and "none.gguf" in advice
    server.put("/v1/models", Answer(b"", status=401))
    state, advice = writer("openai:x")
    assert state == "wrong" and "[models] key" in advice
    server.put("/v1/models", Answer(b"", status=404))
    assert writer("openai:x")[0] == "note"


def test_doctor_names_dead_feeds_and_what_to_do(owner: Owner) -> None:
    server = owner.wire.server
    server.put("/gone.xml", Answer(b"", status=404))
    first = next(iter(owner.wire.outlets.values()))
    feeds = [Feed(url=server.url("/gone.xml"), outlet="Elbe-Anzeiger"), owner.wire.feeds()[0]]
    owner.wire.feeds = lambda: feeds  # type: ignore[method-assign]
    owner.round(paper=ENGLISH)
    told = findings(owner.folder, server, "", feeds)
    (empty := owner.folder / "empty").mkdir()
    (line,) = told["feed"]
    assert "Elbe-Anzeiger has never worked (there is no such page)" in line["advice"]
    assert "broadsheet sources add" in line["advice"]
    server.put(f"/{first.key}.xml", Answer(b"<html>", status=200))
    owner.round(later_h=80, paper=ENGLISH)
    told = findings(owner.folder, server, "", feeds)
    assert any(first.name in row["advice"] and "has not worked for" in row["advice"] for row in told["feed"])
    assert findings(empty, server, "", [])["feeds"][0]["advice"].startswith("there are none yet")


def test_doctor_tells_a_feed_that_did_not_answer_the_last_time(owner: Owner) -> None:
    server, feeds = owner.wire.server, [owner.wire.feeds()[0]]
    owner.wire.feeds = lambda: feeds  # type: ignore[method-assign]
    owner.clock.moment = datetime.now(UTC) - timedelta(hours=4)  # the doctor goes by the real clock
    owner.round(paper=ENGLISH)
    assert findings(owner.folder, server, "", feeds)["feeds"][0]["advice"] == "1, none is dead"
    first = next(iter(owner.wire.outlets.values()))
    server.put(f"/{first.key}.xml", Answer(b"", status=503))
    owner.round(later_h=2, paper=ENGLISH)
    assert "1 did not answer the last time" in findings(owner.folder, server, "", feeds)["feeds"][0]["advice"]


def test_what_hurt_the_program_is_told_by_the_round_and_by_doctor(tmp_path: Path) -> None:
    (tmp_path / "broadsheet.toml").write_text("", "utf-8")
    clock = HandClock(datetime.now(UTC))
    with open_newsroom(read_stylebook(tmp_path, environ={}), feeds=(), clock=clock) as room:
        town = Town(clock)
        extract = town.desks["extract"].make

        def hurt(page: Page) -> Any:
            if page.dispatch.url.endswith("/1"):
                raise ZeroDivisionError("odd")
            if page.dispatch.url.endswith("outlet2.example/2"):
                raise TooSlow("more than 20 s of processor time")
            return extract(page)

        town.desks["extract"].make = hurt
        shifts = tuple(town.shift(room.morgue, desk, strict=False) for desk in town.ROTA[:4])
        result = RoundResult(shifts=shifts)
        lines = needs(Round(result=result, printed=room.print()))
        assert "3 pieces hit a bug: broadsheet ledger --code bug" in lines
        assert "1 piece took too long: broadsheet ledger --code too-slow" in lines
        assert (result.bugs, result.slow, result.of("understand")) == (3, 1, 8)
    told = {row["what"]: row for row in examine(tmp_path)}
    assert told["bugs"]["advice"] == "3 pieces hit a bug: broadsheet ledger --code bug"
    assert told["slow"]["advice"] == "1 piece took too long: broadsheet ledger --code too-slow"


def test_every_code_is_told_in_words() -> None:
    for code in CODES:
        assert said(code) != code
    assert said("http-503") == "its server answers 503" and said("never-heard") == "never-heard"
    assert counted(1, "story", "stories") == "1 story" and counted(0, "page") == "0 pages"
    assert listed({"no-text": 3, "too-large": 1}) == "3 no article text found, 1 too large"


def test_quiet_version_and_help_through_the_command_line(tmp_path: Path) -> None:
    broadsheet("init", "paper", cwd=tmp_path)
    done = broadsheet("run", "--once", "--quiet", cwd=tmp_path / "paper", env=PACK_SETTINGS)
    assert (done.stdout, done.stderr) == ("", "")
    loud = broadsheet("run", "--once", cwd=tmp_path / "paper", env=PACK_SETTINGS)
    assert "Nothing new" in loud.stdout
    assert broadsheet("--version", cwd=tmp_path).stdout.startswith("broadsheet 0.")
