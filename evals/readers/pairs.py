"""Digests beside the first three sentences of a report, in hidden order, to be judged by a reader.

python evals/readers/pairs.py print     the demo's rounds up to the copy desk; writes pairs.md and key.json
python evals/readers/pairs.py score     counts judgements.jsonl by the key; prints one JSON object
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from broadsheet.desks.write import Write
from broadsheet.flow import ROTA
from broadsheet.news import Article, Assignment, Filed, Galley, Passed, Returned
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.demo import Demo
from broadsheet.text.language import site_language

HERE = Path(__file__).parent
SEED = 20261126
PER_LANGUAGE = {
    "en": 5, "es": 3, "it": 2, "nl": 2, "ja": 2, "ko": 2, "zh-Hans": 1, "de": 1, "fr": 1, "ar": 1,
}  # fmt: skip
QUESTIONS = ("order", "repetition", "dangling", "headline")
LEAD = 3


def assignments(room: Newsroom) -> list[Assignment]:
    """What the desk assign asks of the writer in the demo's first round."""
    room.shift("gather", all_now=True)
    for name in ROTA[: ROTA.index("write")]:
        room.shift(name)
    tray = room.morgue.tray("write", stylebook=room.stylebook, feeds=room.feeds)
    return sorted(tray.pending(room.desk("write").recipe, 10_000), key=lambda a: (a.lang, a.story.slug))


def digest(assignment: Assignment, room: Newsroom) -> Article | None:
    """The article as it would be printed, the copy desk's second chance included."""
    for _ in range(2):
        (written,) = Write(room.stylebook.write).work([assignment])
        if not isinstance(written, Filed):
            return None
        (outcome,) = room.desk("verify").work([Galley(article=written.made[0], assignment=assignment)])
        if not isinstance(outcome, Filed):
            return None
        (found,) = outcome.made
        if isinstance(found, Passed):
            return found.article
        assert isinstance(found, Returned)
        assignment = replace(assignment, returned=found)
    return None


def baseline(assignment: Assignment) -> str:
    """Headline and first three sentences of the newest report in the language."""
    native = [r for r in assignment.readings if site_language(r.lang, (assignment.lang,))]
    newest = max(native, key=lambda r: (r.report.published, r.report.id))
    lead = " ".join(" ".join(s.of(newest.report.text).split()) for s in newest.sentences[:LEAD])
    return f"**{newest.report.headline}**\n\n{lead}"


def printed(article: Article) -> str:
    paragraphs = [" ".join(s.text for s in p) for p in (article.dek, *article.paragraphs) if p]
    return "\n\n".join([f"**{article.headline.text}**", *paragraphs])


def chosen(found: list[Assignment], room: Newsroom) -> Iterator[tuple[Assignment, Article]]:
    """Drawn by seed, so many of each language; those the copy desk spikes are passed over."""
    draw = random.Random(SEED)
    for lang, wanted in PER_LANGUAGE.items():
        pool = [a for a in found if a.lang == lang]
        for assignment in draw.sample(pool, len(pool)):
            article = digest(assignment, room) if wanted else None
            if article is not None:
                wanted -= 1
                yield assignment, article


def print_pairs() -> None:
    coin = random.Random(SEED + 1)
    lines, key = ["# Pairs", "", "Two tellings of each story, in an order made by a coin. See README.md."], {}
    with (
        Demo(out=HERE, live=False, port=0, once=True) as demo,
        open_newsroom(demo._settings(), feeds=demo._feeds()) as room,
    ):
        for number, (assignment, article) in enumerate(chosen(assignments(room), room), 1):
            texts = [("digest", printed(article)), ("lead", baseline(assignment))]
            coin.shuffle(texts)
            key[str(number)] = {letter: name for letter, (name, _) in zip("AB", texts, strict=True)}
            credit = "; ".join(dict.fromkeys(r.report.feed.outlet for r in assignment.readings))
            lines += ["", f"## {number} ({assignment.lang})", "", f"Reports: {credit}"]
            for letter, (_, text) in zip("AB", texts, strict=True):
                lines += ["", f"### {number}{letter}", "", text]
    (HERE / "pairs.md").write_text("\n".join(lines) + "\n", "utf-8")
    (HERE / "key.json").write_text(json.dumps(key, indent=1) + "\n", "utf-8")


def score() -> dict[str, object]:
    """How often the digest was better, worse or the same, for each question and on the whole."""
    key = json.loads((HERE / "key.json").read_text("utf-8"))
    rows = [json.loads(line) for line in (HERE / "judgements.jsonl").read_text("utf-8").splitlines()]
    result: dict[str, object] = {"n": len(rows)}
    for question in (*QUESTIONS, "better"):
        told = Counter(key[str(row["pair"])].get(row[question], "same") for row in rows)
        result[question] = {name: told[name] for name in ("digest", "lead", "same")}
    return result


if __name__ == "__main__":
    if sys.argv[1:] == ["print"]:
        print_pairs()
    elif sys.argv[1:] == ["score"]:
        print(json.dumps(score(), indent=1))
    else:
        sys.exit(__doc__)
