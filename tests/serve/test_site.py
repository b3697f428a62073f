"""The real server before a printed site."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from broadsheet.errors import StylebookError
from broadsheet.press import print_edition
from broadsheet.serve.site import accepted_languages, free_port, site_app
from tests.press.sample import Sample, stylebook

from .running import running


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "site"
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(), folder)
    (folder / ".secret").write_text("hidden")
    (folder.parent / "outside.txt").write_text("outside")
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    return folder


@pytest.fixture(scope="module")
def web(root: Path) -> Iterator[httpx.Client]:
    with running(site_app(root)) as port, httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        yield client


def test_pages_come_with_strict_headers(web: httpx.Client) -> None:
    answer = web.get("/en/")
    assert answer.status_code == 200 and answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src 'self';" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers and answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/ko/feed.xml", "application/rss+xml; charset=utf-8"),
        ("/ko/atom.xml", "application/atom+xml; charset=utf-8"),
        ("/ko/feed.json", "application/feed+json; charset=utf-8"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/ko/articles/heat-record-seoul/evidence.json", "application/json"),
    ],
)
def test_media_types(web: httpx.Client, path: str, media_type: str) -> None:
    answer = web.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)


def test_what_did_not_change_is_not_sent_again(web: httpx.Client) -> None:
    etag = web.get("/en/").headers["etag"]
    again = web.get("/en/", headers={"If-None-Match": f'"other", W/{etag}'})
    assert again.status_code == 304 and again.content == b"" and again.headers["etag"] == etag
    assert web.get("/en/", headers={"If-None-Match": '"other"'}).status_code == 200


def test_what_has_its_content_in_its_name_is_kept_for_long(web: httpx.Client, root: Path) -> None:
    style = next(root.glob("assets/site.*.css")).name
    assert "immutable" in web.get(f"/assets/{style}").headers["cache-control"]


def test_an_unknown_address_gets_the_page_that_says_so(web: httpx.Client) -> None:
    answer = web.get("/en/articles/no-such/")
    assert answer.status_code == 404 and "이 주소에는 페이지가 없습니다." in answer.text
    assert web.get("/pictures/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/.secret",
        "/link.txt",
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/en/..%2f..%2foutside.txt",
        "/%00",
        "//etc/passwd",
    ],
)
def test_nothing_outside_or_hidden_is_shown(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 404 and "hidden" not in answer.text and "outside" not in answer.text


def test_a_folder_without_its_slash_is_redirected_inside(web: httpx.Client) -> None:
    answer = web.get("/en/about?x=1")
    assert answer.status_code == 301 and answer.headers["location"] == "/en/about/?x=1"


@pytest.mark.parametrize(
    ("accepted", "place"),
    [
        ("ko-KR,ko;q=0.9,en;q=0.8", "/ko/"),
        ("pt-BR, de;q=0.5, fr;q=0.7", "/fr/"),
        ("zh-CN", "/zh-Hans/"),
        ("AR", "/ar/"),
    ],
)
def test_the_root_goes_by_the_readers_language(web: httpx.Client, accepted: str, place: str) -> None:
    answer = web.get("/", headers={"Accept-Language": accepted})
    assert (answer.status_code, answer.headers["location"]) == (302, place)
    assert answer.headers["vary"] == "Accept-Language"


@pytest.mark.parametrize("accepted", ["pt-BR", "", "zh-TW", "*", "en;q=0"])
def test_a_reader_of_none_of_its_languages_gets_the_root_page(web: httpx.Client, accepted: str) -> None:
    answer = web.get("/", headers={"Accept-Language": accepted})
    assert answer.status_code == 200 and "Choose a language" in answer.text
    assert answer.headers["vary"] == "Accept-Language"


def test_only_reading_is_allowed(web: httpx.Client) -> None:
    assert web.post("/en/").status_code == 405
    head = web.head("/en/")
    assert head.status_code == 200 and head.content == b""


def test_accept_language_is_read_as_the_standard_says() -> None:
    assert accepted_languages("da, en-GB;q=0.8, en;q=0.7, x;q=nonsense, y;q=0") == ("da", "en-gb", "en")
    assert accepted_languages("") == ()


def test_a_taken_port_gives_the_next_free_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert port < free_port("127.0.0.1", port) <= port + 100
    with pytest.raises(StylebookError):
        free_port("127.0.0.1", 70_000)
