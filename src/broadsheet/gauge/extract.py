"""`broadsheet eval extract`: does the text of a page come out whole and alone?"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from statistics import mean
from typing import Any, NamedTuple

from ..languages import FALLBACK
from ..news import Dispatch, Feed, Filed, Page, Use
from ..ports import Desk
from ..text.language import identify

_TOKEN = re.compile(r"\w+")
_SHINGLE = 4
_AT = datetime(2100, 1, 1, tzinfo=UTC)
_FEED = Feed(url="https://eval.invalid/feed", outlet="eval", use=Use.DIGEST, licence="evaluation")
"""Reservations bind whoever has no licence; measuring one's own copies is licensed by name."""


class Shares(NamedTuple):
    """Parts of all shingles of two texts: in both, only in the prediction, only in the gold."""

    both: float
    extra: float
    missed: float


def evaluate_extract(
    rows: Sequence[Mapping[str, Any]], desk: Desk[Any, Any], out: list[dict[str, Any]], *, rouge: bool = True
) -> dict[str, Any]:
    """Rows ``{id, url, html, articleBody | body | expected}`` through the real extract desk.

    Returns ``{n, spiked, shingle_f1, shingle_p, shingle_r, rouge_lsum_f1, pages_per_s}``; scores are null
    where no row has gold. Shingles as in the benchmark's ``evaluate.py`` (Zyte, article-extraction-benchmark):
    multisets of 4 tokens, F1 of the mean precision and the mean recall over pages. ROUGE over English pages
    only (Lin 2004; ``rouge-score``, rougeLsum, no stemmer). A spiked page predicts no text.
    Predictions are appended to ``out`` as ``{id, text}``. ``rouge=False`` leaves ROUGE out: null (it is slow).
    """
    pages = [page_of(number, row) for number, row in enumerate(rows)]
    started = time.perf_counter()
    found = {
        o.subject: "\n".join(o.made[0].paragraphs)
        for o in desk.work(pages)
        if isinstance(o, Filed) and o.made
    }
    took = time.perf_counter() - started
    texts = [found.get(page.id, "") for page in pages]
    out.extend({"id": row.get("id", ""), "text": text} for row, text in zip(rows, texts, strict=True))
    pairs = [
        (gold, text) for row, text in zip(rows, texts, strict=True) if (gold := gold_text(row)) is not None
    ]
    return {
        "n": len(rows),
        "spiked": len(pages) - sum(page.id in found for page in pages),
        **shingle_scores(pairs),
        "rouge_lsum_f1": rouge_lsum(pairs) if rouge else None,
        "pages_per_s": round(len(rows) / took, 1) if rows and took else None,
    }


def page_of(number: int, row: Mapping[str, Any]) -> Page:
    """The page of a row, as fetched under a feed whose use is licensed by name."""
    url = str(row.get("url") or f"https://eval.invalid/page/{number}.html")
    dispatch = Dispatch(feed=_FEED, url=url, link=url, title="", seen=_AT)
    body = str(row.get("html") or "").encode("utf-8", "replace")
    return Page(
        dispatch=dispatch,
        url=url,
        status=200,
        content_type="text/html",
        charset="utf-8",
        body=body,
        fetched=_AT,
    )


def gold_text(row: Mapping[str, Any]) -> str | None:
    """The expected text, one paragraph or subheading a line; None where the row has none."""
    for key in ("articleBody", "body"):
        told = row.get(key)
        if isinstance(told, list):
            return "\n".join(str(part) for part in told)
        if isinstance(told, str):
            return told
    expected = row.get("expected")
    body = expected.get("body") if isinstance(expected, Mapping) else None
    if not isinstance(body, Mapping):
        return None
    parts = [str(part) for part in body.get("summary") or ()]
    for section in body.get("sections") or ():
        parts += [str(part) for part in section.get("headline") or ()]
        parts += [str(part) for part in section.get("paragraphs") or ()]
    return "\n".join(parts)


def shingle_scores(pairs: Sequence[tuple[str, str]]) -> dict[str, float | None]:
    """``shingle_f1``, ``shingle_p``, ``shingle_r`` of (gold, prediction) pairs; null without pairs."""
    shares = [shingle_shares(gold, text) for gold, text in pairs]
    told = [s.both / (s.both + s.extra) for s in shares if s.both + s.extra > 0]
    wanted = [s.both / (s.both + s.missed) for s in shares if s.both + s.missed > 0]
    if not wanted:
        return {"shingle_f1": None, "shingle_p": None, "shingle_r": None}
    precision, recall = mean(told) if told else 0.0, mean(wanted)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"shingle_f1": round(f1, 4), "shingle_p": round(precision, 4), "shingle_r": round(recall, 4)}


def shingle_shares(gold: str, text: str) -> Shares:
    """How the shingles of two texts agree, as parts that sum to 1 (all 0 for two empty texts)."""
    wanted, told = _shingles(gold), _shingles(text)
    both = (wanted & told).total()
    extra, missed = told.total() - both, wanted.total() - both
    whole = both + extra + missed
    return Shares(both / whole, extra / whole, missed / whole) if whole else Shares(0.0, 0.0, 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    starts = range(max(1, len(tokens) - _SHINGLE + 1))
    return Counter(shingle for at in starts if (shingle := tuple(tokens[at : at + _SHINGLE])))


def rouge_lsum(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Mean rougeLsum F1 over the pairs whose gold is English; null where there are none."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rougeLsum"], use_stemmer=False)
    scores = [
        scorer.score(gold, text)["rougeLsum"].fmeasure
        for gold, text in pairs
        if gold.strip() and identify(gold) == FALLBACK
    ]
    return round(mean(scores), 4) if scores else None
