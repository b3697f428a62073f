"""A whole day: the demo printed once for all tests that look at it, and a newsroom on the story pack."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from broadsheet.wire.opml import opml_write
from broadsheet.wire.sample import SampleWire

from .. import floors_demo

ROOT = Path(__file__).parents[2]
GOLD = json.loads((ROOT / "tests" / "gold" / "summit.json").read_text("utf-8"))


def broadsheet(*words: str, cwd: Path, env: dict[str, str] | None = None, check: bool = True):
    """Run the real command and return its result."""
    command = [str(Path(sys.executable).parent / "broadsheet"), *words]
    environ = _environ() | (env or {})
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environ, timeout=900)
    if check:
        assert done.returncode == 0, done.stderr[-3000:]
    return done


def _environ() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("BROADSHEET_")}


@dataclass(frozen=True)
class DemoSite:
    folder: Path
    summary: dict
    articles: dict
    """(lang, slug) -> evidence.json"""


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory) -> DemoSite:
    base = tmp_path_factory.mktemp("demo")
    site = base / "site"
    said = floors_demo.printed(site, "--json", cwd=base, env=_environ())
    articles = {}
    for path in sorted(site.glob("*/articles/*/evidence.json")):
        articles[path.parts[-4], path.parts[-2]] = json.loads(path.read_text("utf-8"))
    return DemoSite(folder=site, summary=json.loads(said), articles=articles)


@dataclass(frozen=True)
class PackNewsroom:
    folder: Path
    first: dict
    stories: list


@pytest.fixture(scope="session")
def pack_newsroom(tmp_path_factory):
    """`init`, the pack's ten feeds, `run --once --now`, all through the command line."""
    folder = tmp_path_factory.mktemp("pack") / "paper"
    broadsheet("init", str(folder), "--base-url", "http://127.0.0.1:8000", cwd=folder.parent)
    with SampleWire() as wire:
        feeds = [feed for feed in wire.feeds() if feed.outlet in PACK_OUTLETS]
        (folder / "feeds.opml").write_bytes(opml_write(feeds, "pack"))
        env = PACK_SETTINGS
        first = json.loads(broadsheet("run", "--once", "--now", "--json", cwd=folder, env=env).stdout)
        stories = json.loads(broadsheet("stories", "list", "--json", cwd=folder, env=env).stdout)
        yield PackNewsroom(folder=folder, first=first, stories=stories)


PACK_SETTINGS = {
    "BROADSHEET_WIRE__ALLOW_PRIVATE_ADDRESSES": "true",
    "BROADSHEET_WIRE__MIN_GAP_S": "0",
    "BROADSHEET_GATHER__MAX_AGE_DAYS": "0",
}
PACK_OUTLETS = {
    "Harbour Ledger",
    "Pacific Tidings",
    "Meridian Dispatch",
    "朝凪新報",
    "너울일보",
    "海灯观察",
    "Der Deichbote",
    "Cuaderno del Istmo",
    "Le Quai des Nouvelles",
    "مرفأ الأخبار",
}
