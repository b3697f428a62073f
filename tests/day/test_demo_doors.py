"""The demo's doors: the port it serves at, and public feeds where there is no network."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

from broadsheet.news import Feed
from broadsheet.office.demo import Demo
from broadsheet.wire.opml import opml_read

NO_NETWORK = """
import socket, sys
def nowhere(*_, **__):
    raise socket.gaierror(socket.EAI_AGAIN, "no network")
socket.getaddrinfo = nowhere
sys.argv = ["broadsheet", "demo", "--live", "--once", "--out", sys.argv[1]]
from broadsheet.cli import main
main()
"""


def test_a_taken_port_gives_the_next_free_one_and_all_addresses_say_it(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        demo = Demo(out=tmp_path, live=False, port=port, once=False)
    assert demo.port > port
    assert demo.base_url == f"http://127.0.0.1:{demo.port}"
    assert Demo(out=tmp_path, live=False, port=port, once=True).base_url == "http://127.0.0.1:8000"


def test_without_a_network_the_public_feeds_are_given_up_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, str(tmp_path / "site")],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert [line for line in done.stderr.splitlines() if "no network" in line] == done.stderr.splitlines()
    assert not (tmp_path / "site").exists()


def test_the_public_feeds_are_sixty_in_ten_languages() -> None:
    from broadsheet.shelf import open_shelf

    with open_shelf("feeds.opml") as file:
        feeds: tuple[Feed, ...] = opml_read(file.read())
    assert len(feeds) >= 60
    assert len({feed.lang for feed in feeds}) >= 10


def test_the_summary_counts(demo_site) -> None:
    summary = demo_site.summary
    assert summary["feeds"] == 16
    assert summary["articles"] == len(demo_site.articles)
    assert summary["languages"] == len({lang for lang, _ in demo_site.articles})
    assert summary["pages"] == len(list(demo_site.folder.rglob("*.html")))
    assert summary["seconds"] > 0
