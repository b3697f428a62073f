"""What stands before the site: headers on every answer, no waiting for half a request, a site below a path."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from broadsheet.serve import doorway
from broadsheet.serve.doorway import MOST_CONNECTIONS, ImpatientProtocol
from broadsheet.serve.site import HEADERS, site_app

from .running import running


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for lang in ("en", "ko"):
        (tmp_path / "site" / lang).mkdir(parents=True)
        (tmp_path / "site" / lang / "index.html").write_text(f"<!doctype html><title>{lang}</title>")
    (tmp_path / "site/index.html").write_text("<!doctype html><title>root</title>")
    (tmp_path / "site/404.html").write_text("<!doctype html><title>nothing here</title>")
    return tmp_path / "site"


@pytest.mark.parametrize("query", ["self=1", "a=1&a=2", "path=x&url=%2F%2Fb", "a=%E9&%00", "=&&"])
def test_a_folder_without_its_slash_keeps_the_query_as_it_came(site: Path, query: str) -> None:
    with running(site_app(site)) as port:
        answer = httpx.get(f"http://127.0.0.1:{port}/en?{query}")
        assert (answer.status_code, answer.headers["location"]) == (301, f"/en/?{query}")
        assert httpx.get(f"http://127.0.0.1:{port}/en?{query}", follow_redirects=True).status_code == 200


def test_every_answer_has_the_headers_refusals_too(site: Path) -> None:
    app = site_app(site, base_url="https://example.org/news")
    with running(app, server_header=False) as port, httpx.Client() as web:
        base = f"http://127.0.0.1:{port}"
        answers = [
            web.get(base + path) for path in ("/news/en/", "/news/none", "/none", "/", "/news", "/news/en")
        ]
        answers += [
            web.request(method, base + path)
            for method in ("POST", "DELETE")
            for path in ("/news/en/", "/", "/x")
        ]
        for answer in answers:
            for name, value in HEADERS.items():
                assert answer.headers[name] == value, (answer.request.url, answer.status_code)
            assert "server" not in answer.headers
        assert [a.status_code for a in answers] == [
            200,
            404,
            404,
            302,
            302,
            301,
            405,
            405,
            405,
            405,
            405,
            405,
        ]


def test_a_site_below_a_path_is_served_there(site: Path) -> None:
    with running(site_app(site, base_url="https://example.org/news/")) as port:
        web = httpx.Client(base_url=f"http://127.0.0.1:{port}")
        for path in ("/", "/news"):
            answer = web.get(path)
            assert (answer.status_code, answer.headers["location"]) == (302, "/news/")
        assert web.get("/news/ko/").text.endswith("ko</title>")
        assert web.get("/news/", headers={"Accept-Language": "ko"}).headers["location"] == "/news/ko/"
        assert web.get("/news/en?a=1").headers["location"] == "/news/en/?a=1"
        assert web.get("/en/").status_code == 404
        assert "nothing here" in web.get("/news/none").text
        web.close()
    with running(site_app(site, base_url="https://example.org")) as port:
        assert httpx.get(f"http://127.0.0.1:{port}/en/").status_code == 200


def open_half(port: int, count: int, said: bytes) -> list[socket.socket]:
    found = []
    for _ in range(count):
        one = socket.create_connection(("127.0.0.1", port), timeout=10)
        one.sendall(said)
        one.setblocking(False)
        found.append(one)
    return found


def closed(one: socket.socket) -> bool:
    try:
        while part := one.recv(4096):
            assert part
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\n\r\nGET /en/ HTT",
        b"GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc",
    ],
    ids=["nothing", "half a head", "half a second head", "half a body"],
)
def test_half_a_request_is_not_waited_for_however_it_drips(site: Path, monkeypatch, said: bytes) -> None:
    assert doorway.HEAD_TIMEOUT_S <= 10
    monkeypatch.setattr(doorway, "HEAD_TIMEOUT_S", 1.0)
    with running(site_app(site), http=ImpatientProtocol, limit_concurrency=MOST_CONNECTIONS) as port:
        held = open_half(port, 40, said)
        until = time.monotonic() + 8
        while time.monotonic() < until and not all(closed(one) for one in held):
            for one in held[:20]:
                with contextlib.suppress(OSError):
                    one.sendall(b"a")
            assert httpx.get(f"http://127.0.0.1:{port}/en/").status_code == 200
            time.sleep(0.2)
        assert all(closed(one) for one in held)
        for one in held:
            one.close()


def test_a_kept_connection_and_a_slow_answer_are_not_cut(site: Path, monkeypatch) -> None:
    monkeypatch.setattr(doorway, "HEAD_TIMEOUT_S", 1.0)
    (site / "large.txt").write_bytes(b"x" * 30_000_000)
    with (
        running(site_app(site), http=ImpatientProtocol, timeout_keep_alive=5) as port,
        httpx.Client(base_url=f"http://127.0.0.1:{port}") as web,
    ):
        for _ in range(4):
            assert web.get("/en/").status_code == 200
            time.sleep(0.4)
        with web.stream("GET", "/large.txt") as answer:
            count = 0
            for part in answer.iter_raw(3_000_000):
                count += len(part)
                time.sleep(0.2)
        assert count == 30_000_000


def test_serve_says_when_it_moves_to_the_next_port(tmp_path: Path) -> None:
    (tmp_path / "broadsheet.toml").write_text('[paper]\nbase_url = "https://example.org/news"\n')
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<!doctype html><title>root</title>")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "broadsheet", "serve", "-C", str(tmp_path), "--port", str(port)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running_:
            assert running_.stdout
            try:
                said = [running_.stdout.readline(), running_.stdout.readline()]
            finally:
                running_.terminate()
    assert said[0].startswith(f"Port {port} is taken; the next free one is ")
    moved = said[0].split()[-1].rstrip(".")
    assert f"http://127.0.0.1:{moved}/news/" in said[1]
