"""Figures of extraction on the material that ships, for the tests and the gate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from broadsheet.desks.extract import Extract
from broadsheet.gauge.extract import shingle_scores
from broadsheet.news import Dispatch, Filed, Page
from broadsheet.settings import Extract as Settings
from broadsheet.wire.sample import Site
from broadsheet.wire.sample.material import SampleArticle, material

BASE = "http://127.0.0.1:1"
SEEN = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SUMMIT = frozenset(outlet.id for outlet in material().outlets if not outlet.licence)
WIKINEWS = frozenset(outlet.id for outlet in material().outlets) - SUMMIT


def sample_pages(outlets: frozenset[str]) -> Iterator[tuple[SampleArticle, Page]]:
    """Each article of these outlets with its page as the sample wire serves it."""
    site = Site(material(), BASE)
    feeds = {feed.url.split("/")[3]: feed for feed in site.feeds()}
    for article in material().articles:
        if article.outlet in outlets:
            url = f"{BASE}/{article.outlet}/{article.path}"
            served = site.answer(f"{article.outlet}/{article.path}")
            assert served is not None
            dispatch = Dispatch(feed=feeds[article.outlet], url=url, link=url, title="", seen=SEEN)
            yield (
                article,
                Page(
                    dispatch=dispatch, url=url, status=200, content_type=served.media_type, charset="",
                    body=served.body, fetched=SEEN,
                ),
            )  # fmt: skip


def measure() -> dict[str, float]:
    """``summit_shingle_f1`` (33 pages, 8 languages) and ``wikinews_shingle_f1`` (320 pages, 4 languages)."""
    return {"summit_shingle_f1": _f1(SUMMIT), "wikinews_shingle_f1": _f1(WIKINEWS)}


def _f1(outlets: frozenset[str]) -> float:
    desk = Extract(settings=Settings())
    pairs = []
    for article, piece in sample_pages(outlets):
        (outcome,) = desk.work([piece])
        text = "\n".join(outcome.made[0].paragraphs) if isinstance(outcome, Filed) else ""
        pairs.append(("\n".join(article.paragraphs), text))
    return shingle_scores(pairs)["shingle_f1"] or 0.0
