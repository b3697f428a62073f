"""Model files over a real server: whole, cut short, resumed, changed, wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from broadsheet.errors import FetchError, WrongType
from broadsheet.wire.download import download
from tests.servers import Answer, Handler, HostileServer

CONTENT = bytes(range(256)) * 4096 * 3
SHA256 = hashlib.sha256(CONTENT).hexdigest()


class Shelf:
    """Serves CONTENT; the first ``cuts`` answers break off half way; ``ranges`` False ignores Range."""

    def __init__(self, server: HostileServer, *, cuts: int = 0, ranges: bool = True) -> None:
        self.asked: list[str] = []
        self.sent = 0
        self._cuts = cuts
        self._ranges = ranges
        self.url = server.put("/model.gguf", self._serve)

    def _serve(self, handler: Handler) -> None:
        wanted = handler.headers.get("Range", "")
        self.asked.append(wanted)
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self._ranges else 0
        if start >= len(CONTENT):
            handler.reply(Answer(status=416))
            return
        rest = CONTENT[start:]
        cut = len(self.asked) <= self._cuts
        handler.send_response(206 if start else 200)
        handler.send_header("Content-Length", str(len(rest)))
        handler.end_headers()
        handler.wfile.write(rest[: len(rest) // 2] if cut else rest)
        self.sent += len(rest) // 2 if cut else len(rest)
        handler.close_connection = True


def test_a_file_comes_whole_and_progress_is_told(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile)
    seen: list[tuple[int, int]] = []
    target = tmp_path / "models" / "model.gguf"
    assert download(shelf.url, target, SHA256, advance=lambda *at: seen.append(at)) == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert seen[-1] == (len(CONTENT), len(CONTENT)) and seen == sorted(seen)
    assert [p.name for p in target.parent.iterdir()] == ["model.gguf"]


def test_what_is_there_is_not_fetched_again(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile)
    (tmp_path / "model.gguf").write_bytes(CONTENT)
    download(shelf.url, tmp_path / "model.gguf", SHA256)
    assert shelf.asked == []


def test_a_cut_is_told_and_the_next_run_goes_on(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile, cuts=1)
    target = tmp_path / "model.gguf"
    with pytest.raises(FetchError, match="go on"):
        download(shelf.url, target, SHA256)
    assert not target.exists() and (tmp_path / "model.gguf.part").exists()
    download(shelf.url, target, SHA256)
    assert target.read_bytes() == CONTENT
    assert shelf.asked[1].startswith("bytes=")
    assert shelf.sent < 1.6 * len(CONTENT)


def test_a_server_without_ranges_starts_anew(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile, cuts=1, ranges=False)
    with pytest.raises(FetchError):
        download(shelf.url, tmp_path / "model.gguf", SHA256)
    download(shelf.url, tmp_path / "model.gguf", SHA256)
    assert (tmp_path / "model.gguf").read_bytes() == CONTENT


def test_a_kill_after_the_last_byte_loses_nothing(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile)
    (tmp_path / "model.gguf.part").write_bytes(CONTENT)
    download(shelf.url, tmp_path / "model.gguf", SHA256)
    assert (tmp_path / "model.gguf").read_bytes() == CONTENT


def test_another_file_is_not_kept(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile)
    with pytest.raises(WrongType, match="SHA-256"):
        download(shelf.url, tmp_path / "model.gguf", "0" * 64)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", ["/404", "/403", "/reset", "/garbage", "/loop"])
def test_failures_have_a_code(hostile: HostileServer, tmp_path: Path, path: str) -> None:
    with pytest.raises(FetchError):
        download(hostile.url(path), tmp_path / "model.gguf", SHA256)
    assert not (tmp_path / "model.gguf").exists()


def test_redirects_of_a_hub_are_followed(hostile: HostileServer, tmp_path: Path) -> None:
    shelf = Shelf(hostile)
    moved = hostile.put("/hub", Answer(status=302, headers={"Location": shelf.url}))
    download(moved, tmp_path / "model.gguf", SHA256)
    assert (tmp_path / "model.gguf").read_bytes() == CONTENT
