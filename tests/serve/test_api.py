"""The archive's rows over HTTP: a real server before a real archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.catalogue import Catalogue
from broadsheet.serve.site import site_app
from broadsheet.settings import read_stylebook
from tests.morgue.smalltown import HandClock, Town

from .running import running


@dataclass
class Served:
    room: Newsroom
    web: httpx.Client


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("archive")
    (folder / "site").mkdir()
    clock = HandClock()
    with open_newsroom(read_stylebook(folder, environ={}), feeds=(), clock=clock) as room:
        town = Town(clock)
        town.round(room.morgue)
        town.round(room.morgue)
        app = site_app(folder / "site", Catalogue(room), metrics=True)
        with running(app) as port, httpx.Client(base_url=f"http://127.0.0.1:{port}") as web:
            yield Served(room, web)


def test_stories_and_articles_are_rows(served: Served) -> None:
    answer = served.web.get("/api/stories", params={"limit": 2})
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/json"
    rows = answer.json()
    assert len(rows) == 2
    assert {"id", "slug", "title", "languages", "updated", "reports"} <= set(rows[0])
    assert {"id", "url", "outlet", "lang", "headline", "published"} <= set(rows[0]["reports"][0])
    by_id = served.web.get(f"/api/stories/{rows[0]['id']}").json()
    assert by_id["slug"] == rows[0]["slug"]
    assert served.web.get(f"/api/stories/{rows[0]['slug']}").json() == by_id
    told = next(row for row in served.web.get("/api/stories").json() if _articles(served, row["id"]))
    article = _articles(served, told["id"])[0]
    assert served.web.get(f"/api/articles/{article['id']}").json()["story"] == told["id"]
    assert served.web.get("/api/stories", params={"since": "2999-01-01T00:00:00Z"}).json() == []


def _articles(served: Served, story: str) -> list[dict]:
    return served.web.get(f"/api/stories/{story}").json()["articles"]


def test_articles_are_listed_page_by_page(served: Served) -> None:
    every = served.web.get("/api/articles", params={"limit": 200})
    rows = every.json()
    assert every.status_code == 200 and "link" not in every.headers and len(rows) > 3
    for row in rows:
        shown = served.web.get(f"/api/articles/{row['id']}").json()
        assert (shown["lang"], shown["headline"], shown["story"]) == (
            row["lang"],
            row["headline"],
            row["story"],
        )
        assert row["url"].startswith(f"/{row['lang']}/articles/")
    paged, address = [], "/api/articles?limit=2&since=2000-01-01T00:00:00Z"
    while address:
        answer = served.web.get(address)
        assert 1 <= len(answer.json()) <= 2
        paged += answer.json()
        address = answer.links.get("next", {}).get("url", "")
    assert paged == rows
    for lang in sorted({row["lang"] for row in rows}):
        own = served.web.get("/api/articles", params={"language": lang}).json()
        assert own == [row for row in rows if row["lang"] == lang]
    assert served.web.get("/api/articles", params={"since": "2999-01-01T00:00:00Z"}).json() == []
    assert served.web.get("/api/articles", params={"page": 99}).json() == []


def test_a_merged_story_leads_to_the_one_it_went_to(served: Served) -> None:
    kept, gone = served.web.get("/api/stories").json()[:2]
    served.room.morgue.merge_stories(kept["id"], gone["id"])
    for name in (gone["id"], gone["slug"]):
        answer = served.web.get(f"/api/stories/{name}")
        assert answer.status_code == 301
        assert answer.headers["location"] == f"/api/stories/{kept['id']}"
    followed = served.web.get(f"/api/stories/{gone['slug']}", follow_redirects=True).json()
    assert {r["id"] for r in gone["reports"]} <= {r["id"] for r in followed["reports"]}


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/stories/nothing-of-that-name", 404, "no-such"),
        ("/api/articles/0000000000000000", 404, "no-such"),
        ("/api/", 404, "no-such"),
        ("/api/elsewhere/x", 404, "no-such"),
        ("/api/stories?limit=0", 400, "bad-query"),
        ("/api/articles?page=0", 400, "bad-query"),
        ("/api/articles?page=1e9", 400, "bad-query"),
        ("/api/articles?page=99999999999999999999", 400, "bad-query"),
        ("/api/stories?limit=9999", 400, "bad-query"),
        ("/api/stories?limit=many", 400, "bad-query"),
        ("/api/stories?since=yesterday", 400, "bad-query"),
        ("/api/stories?since=2026-01-01", 400, "bad-query"),
    ],
)
def test_errors_have_one_shape(served: Served, address: str, status: int, code: str) -> None:
    answer = served.web.get(address)
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == code and answer.json()["error"]["message"]


def test_nothing_is_written(served: Served) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert served.web.request(method, "/api/stories").status_code == 405


def test_a_scrape_counts_the_archive_and_what_models_spent(served: Served) -> None:
    answer = served.web.get("/metrics")
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/plain; version=")
    lines = dict(line.rsplit(" ", 1) for line in answer.text.splitlines() if not line.startswith("#"))
    assert float(lines['broadsheet_archive{noun="reports"}']) == served.room.library.stats()["reports"] > 0
    assert 'broadsheet_pending{desk="write"}' in lines
    assert float(lines["broadsheet_model_tokens_today"]) == 0


def test_no_scrape_where_it_was_not_asked_for(served: Served, tmp_path: Path) -> None:
    app = site_app(tmp_path, Catalogue(served.room))
    with TestClient(app) as web:
        assert web.get("/metrics").status_code == 404
