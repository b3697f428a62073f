"""Extraction beside the installed trafilatura in default mode, on the same pages.

    BROADSHEET_EVAL_DATA=FOLDER python evals/extract_side_by_side.py [--rouge] [--json]

``pages_benchmark`` and ``pages_publishers``: 4-gram shingle scores (and ROUGE). ``pages_multilingual``: by
language, strings to keep that were found (recall), strings to leave out that were not (clean), F1 of both as
true and false positives, and exact titles, authors and days. No row of these sets is in the program.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import trafilatura

from broadsheet.desks.extract import Extract
from broadsheet.gauge.extract import evaluate_extract, gold_text, page_of, rouge_lsum, shingle_scores
from broadsheet.news import Filed, Report
from broadsheet.settings import Extract as Settings

SETS = ("pages_benchmark", "pages_publishers")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rouge", action="store_true", help="also ROUGE (minutes)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    folder = os.environ.get("BROADSHEET_EVAL_DATA")
    if not folder:
        print("BROADSHEET_EVAL_DATA names no folder", file=sys.stderr)
        return 2
    logging.disable(logging.CRITICAL)
    found: dict[str, Any] = {name: whole_texts(rows(Path(folder), name), options.rouge) for name in SETS}
    found["pages_multilingual"] = kept_and_left(rows(Path(folder), "pages_multilingual"))
    if options.json:
        print(json.dumps(found, indent=1))
        return 0
    for name, sides in found.items():
        for side, figures in sides.items():
            print(name, side, json.dumps(figures))
    return 0


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    with gzip.open(folder / name / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def whole_texts(pages: Sequence[Mapping[str, Any]], rouge: bool) -> dict[str, Any]:
    predictions: list[dict[str, Any]] = []
    ours = evaluate_extract(pages, Extract(settings=Settings()), predictions, rouge=rouge)
    started = time.perf_counter()
    texts = [trafilatura.extract(page["html"], include_comments=False) or "" for page in pages]
    took = time.perf_counter() - started
    pairs = [(gold_text(page) or "", text) for page, text in zip(pages, texts, strict=True)]
    alone = {
        "n": len(pages),
        **shingle_scores(pairs),
        "rouge_lsum_f1": rouge_lsum(pairs) if rouge else None,
        "pages_per_s": round(len(pages) / took, 1),
    }
    return {"broadsheet": ours, f"trafilatura {trafilatura.__version__}": alone}


def kept_and_left(pages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Figures by ``html_lang`` for both sides; languages with under five pages come together as "other"."""
    desk = Extract(settings=Settings(min_characters=0))
    reports = [_report(desk, number, page) for number, page in enumerate(pages)]
    texts = ["\n".join(report.paragraphs) if report else "" for report in reports]
    alone = [trafilatura.extract(page["html"], include_comments=False) or "" for page in pages]
    counts: dict[str, int] = defaultdict(int)
    for page in pages:
        counts[_lang(page)] += 1
    by_lang: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        lang = _lang(page)
        by_lang[lang if counts[lang] >= 5 else "other"].append(number)
        by_lang["all"].append(number)
    found: dict[str, Any] = {}
    for lang, numbers in sorted(by_lang.items()):
        found[f"{lang} broadsheet"] = strings([(pages[n], texts[n]) for n in numbers]) | facts(
            [(pages[n], reports[n]) for n in numbers]
        )
        found[f"{lang} trafilatura"] = strings([(pages[n], alone[n]) for n in numbers])
    return found


def _lang(page: Mapping[str, Any]) -> str:
    return str(page.get("html_lang") or "none").split("-")[0].lower()


def _report(desk: Extract, number: int, page: Mapping[str, Any]) -> Report | None:
    (outcome,) = desk.work([page_of(number, page)])
    return outcome.made[0] if isinstance(outcome, Filed) else None


def strings(pairs: Iterable[tuple[Mapping[str, Any], str]]) -> dict[str, float]:
    """``must_include`` found is right, not found is missed; ``must_exclude`` found is wrong."""
    right = missed = wrong = left = n = 0
    for page, text in pairs:
        n += 1
        flat = " ".join(text.split())
        for wanted in page["must_include"]:
            hit = " ".join(wanted.split()) in flat
            right, missed = right + hit, missed + (not hit)
        for unwanted in page["must_exclude"]:
            hit = " ".join(unwanted.split()) in flat
            wrong, left = wrong + hit, left + (not hit)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return {
        "n": n,
        "p": round(precision, 4),
        "r": round(recall, 4),
        "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4),
        "clean": round(left / max(1, left + wrong), 4),
    }


def facts(pairs: Iterable[tuple[Mapping[str, Any], Report | None]]) -> dict[str, float | None]:
    """Exact title, same authors (as sets of words) and same day, each over the pages that have gold."""
    hits: dict[str, list[bool]] = {"title": [], "author": [], "date": []}
    for page, report in pairs:
        gold = page.get("meta") or {}
        if report is None:
            continue
        if gold.get("title"):
            hits["title"].append(" ".join(gold["title"].split()) == report.headline)
        if gold.get("author"):
            hits["author"].append(_words(gold["author"]) == _words(report.byline))
        if gold.get("date"):
            hits["date"].append(str(gold["date"])[:10] == report.published.date().isoformat())
    return {key: round(sum(told) / len(told), 4) if told else None for key, told in hits.items()}


def _words(names: str | Sequence[str]) -> frozenset[str]:
    names = names if isinstance(names, str) else " ".join(names)
    return frozenset(names.lower().replace(";", " ").replace(",", " ").split())


if __name__ == "__main__":
    sys.exit(main())
