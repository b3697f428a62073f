"""What all may read over HTTP: nothing that was taken back, and where sign-offs are asked for nothing without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from broadsheet.news import Article
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.catalogue import Catalogue
from broadsheet.serve.site import site_app
from broadsheet.settings import read_stylebook
from tests.morgue.smalltown import HandClock, Town

from .running import running


@dataclass
class Served:
    room: Newsroom
    town: Town
    web: httpx.Client

    def articles(self) -> list[Article]:
        library = self.room.library
        return [p.article for s in library.stories() for p in library.articles(s.id)]

    def listed(self, story: str) -> set[str]:
        return {a["id"] for a in self.web.get(f"/api/stories/{story}").json()["articles"]}

    def status(self, article: Article) -> int:
        return self.web.get(f"/api/articles/{article.id}").status_code

    def everything(self) -> str:
        stories = self.web.get("/api/stories", params={"limit": 200})
        articles = self.web.get("/api/articles", params={"limit": 200})
        pages = [stories, articles, *(self.web.get(f"/api/stories/{row['id']}") for row in stories.json())]
        return "".join(page.text for page in pages)


@pytest.fixture(params=["approve", "auto"])
def served(request: Any, tmp_path: Path) -> Iterator[Served]:
    clock = HandClock()
    book = read_stylebook(tmp_path, environ={}, publish={"mode": request.param})
    with open_newsroom(book, feeds=(), clock=clock) as room:
        town = Town(clock)
        town.round(room.morgue)
        town.round(room.morgue)
        with (
            running(site_app(tmp_path / "site", Catalogue(room))) as port,
            httpx.Client(base_url=f"http://127.0.0.1:{port}") as web,
        ):
            yield Served(room, town, web)


def approves(served: Served) -> bool:
    return served.room.stylebook.publish.mode == "approve"


def test_without_a_sign_off_nothing_is_read(served: Served) -> None:
    articles = served.articles()
    assert articles
    for article in articles:
        assert served.status(article) == (404 if approves(served) else 200)
    said = served.everything()
    for article in articles:
        assert (article.id in said) != approves(served)
    signed, other = articles[0], articles[-1]
    served.room.morgue.sign_off(signed.id, "A. Editor")
    assert served.status(signed) == 200
    assert served.listed(signed.story) >= {signed.id}
    row = served.web.get(f"/api/articles/{signed.id}").json()
    assert "dropped" not in row and row["headline"]
    if approves(served):
        assert served.listed(signed.story) == {signed.id}
        assert [r["id"] for r in row["revisions"]] == [signed.id]
        assert served.status(other) == 404


def test_what_was_taken_back_is_gone_at_once_and_back_when_it_is_put_back(served: Served) -> None:
    article = served.articles()[0]
    served.room.morgue.sign_off(article.id, "A. Editor")
    assert served.status(article) == 200
    served.room.morgue.retract(article.id, "the outlet made it up")
    answer = served.web.get(f"/api/articles/{article.id}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no-such")
    assert article.body[0].text not in answer.text
    assert article.id not in served.everything()
    served.room.morgue.reinstate(article.id)
    assert served.status(article) == 200


def test_a_revision_waits_for_a_sign_off_of_its_own_also_where_no_word_changed(served: Served) -> None:
    article = served.articles()[0]
    served.room.morgue.sign_off(article.id, "A. Editor")
    same = article.headline.text
    newer = served.room.morgue.correct_sentence(article.id, 0, same, "looked at once more")
    served.town.shift(served.room.morgue, "verify")
    row = served.web.get(f"/api/articles/{article.id}").json()
    if approves(served):
        assert served.listed(article.story) == {article.id}
        assert newer not in str(row)
        assert served.web.get(f"/api/articles/{newer}").status_code == 404
        served.room.morgue.sign_off(newer, "A. Editor")
    assert {article.id, newer} <= served.listed(article.story)
    [correction] = served.web.get(f"/api/articles/{newer}").json()["corrections"]
    assert (correction["article"], correction["of_our_words"]) == (newer, False)
