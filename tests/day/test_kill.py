"""kill -9 at any moment loses nothing that was filed and repeats nothing; the next run goes on."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from broadsheet.wire.opml import opml_write
from broadsheet.wire.sample import SampleWire

from .conftest import PACK_OUTLETS, PACK_SETTINGS, broadsheet


def _story_set(folder: Path) -> set[frozenset[str]]:
    done = broadsheet("stories", "list", "--json", cwd=folder, env=PACK_SETTINGS)
    return {frozenset(report["url"] for report in story["reports"]) for story in json.loads(done.stdout)}


def test_killed_again_and_again_the_newsroom_ends_where_an_unkilled_one_does(tmp_path, pack_newsroom):
    folder = tmp_path / "paper"
    broadsheet("init", str(folder), "--base-url", "http://127.0.0.1:8000", cwd=tmp_path)
    command = [str(Path(sys.executable).parent / "broadsheet"), "run", "--once"]
    environ = {k: v for k, v in os.environ.items() if not k.startswith("BROADSHEET_")} | PACK_SETTINGS
    chance = random.Random(7)
    with SampleWire() as wire:
        feeds = [feed for feed in wire.feeds() if feed.outlet in PACK_OUTLETS]
        (folder / "feeds.opml").write_bytes(opml_write(feeds, "pack"))
        for _ in range(6):
            running = subprocess.Popen(
                command, cwd=folder, env=environ, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
            time.sleep(chance.uniform(0.8, 4.0))
            running.send_signal(signal.SIGKILL)
            running.wait()
        broadsheet("run", "--once", "--now", cwd=folder, env=PACK_SETTINGS)
        again = broadsheet("run", "--once", "--now", cwd=folder, env=PACK_SETTINGS)
    assert "Nothing new" in again.stdout
    assert "sound" in broadsheet("morgue", "check", cwd=folder).stdout
    assert len(_story_set(folder)) == len({s["id"] for s in pack_newsroom.stories})
    for evidence in (folder / "site").glob("*/articles/*/evidence.json"):
        assert json.loads(evidence.read_text("utf-8"))["sentences"]
        assert (evidence.parent / "index.html").read_text("utf-8").rstrip().endswith("</html>")
