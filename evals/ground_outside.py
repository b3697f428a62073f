"""False alarms on translations, and balanced accuracy on outside sets, of the copy desk.

``python evals/ground_outside.py parallel|exchanged|qags|aggrefact`` with BROADSHEET_EVAL_DATA set. ``parallel``: each
sentence of a professional translation against the whole English document, and each English sentence against
the translation; every ruling but support is a false alarm (quotations apart: a translated quotation has to say
so). ``exchanged``: of the same sentences those with a number in digits or a person named in full, each with another
number or another person in its place; what stands is missed. ``qags``, ``aggrefact``: English summaries by machines,
one row a sentence or summary; balanced accuracy is the mean of the recalls of right and wrong. Prints one JSON object;
``--rows FILE`` writes what was ruled.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import json
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel.core import get_global
from wrong_frames import PEOPLE

from broadsheet.gauge.ground import evaluate_ground
from broadsheet.languages import codes
from broadsheet.news import Figure
from broadsheet.newsroom import open_newsroom
from broadsheet.settings import Stylebook
from broadsheet.shelf import open_shelf
from broadsheet.text.names import Gazetteer, mentions
from broadsheet.text.numbers import figures

LANGS = {
    "arb": "ar", "deu": "de", "spa": "es", "fra": "fr", "ita": "it", "jpn": "ja", "kor": "ko", "nld": "nl",
    "por": "pt", "rus": "ru", "tur": "tr", "ukr": "uk", "zho-CN": "zh",
}  # fmt: skip
READ = {
    three: two
    for three, two in get_global("language_aliases").items()
    if len(three) == 3 and two in codes() and two not in LANGS.values()
}
"""All other packs, by CLDR's list of codes of three letters: asked for by ``--langs``."""


def folder() -> Path:
    found = os.environ.get("BROADSHEET_EVAL_DATA")
    if not found:
        raise SystemExit("BROADSHEET_EVAL_DATA is not set")
    return Path(found)


def packed(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def joined(text: str) -> str:
    """Numbers that a tokeniser cut in two ("1, 600") put together again."""
    return re.sub(r"(?<=\d), (?=\d{3}\b)", ",", text)


def _row(
    number: int, lang: str, text: str, source: str, source_lang: str, label: str, kind: str
) -> dict[str, Any]:
    sources = [{"id": "s1", "lang": source_lang, "published": "2018-10-01", "text": joined(source)}]
    return {
        "id": str(number), "kind": kind, "lang": lang, "sources": sources, "candidate": joined(text), "cites": ["s1"],
        "label": label,
    }  # fmt: skip


def parallel(count: int, langs: Mapping[str, str] = LANGS) -> Iterator[dict[str, Any]]:
    """``count`` sentences a language and direction, drawn by a seed."""
    documents: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in packed(folder() / "parallel_news" / "documents.jsonl.gz"):
        documents[row["doc"]][row["lang"]] = row["sentences"]
    number = 0
    for code, lang in langs.items():
        if not any(code in texts for texts in documents.values()):
            continue
        pairs = [(d, i) for d, texts in sorted(documents.items()) for i in range(len(texts["eng"]))]
        for doc, i in random.Random(f"{code}").sample(pairs, count):
            english, other = documents[doc]["eng"], documents[doc][code]
            for text, source, ours, theirs in (
                (other[i], english, lang, "en"),
                (english[i], other, "en", lang),
            ):
                number += 1
                yield _row(number, ours, text, "\n\n".join(source), theirs, "supported", f"{theirs}>{ours}")


def exchanged(count: int, langs: Mapping[str, str] = LANGS) -> Iterator[dict[str, Any]]:
    """``parallel`` with a number or a person exchanged, drawn by a seed."""
    rng, people = random.Random("exchanged"), Gazetteer.load(open_shelf)
    for row in parallel(count, langs):
        text, lang = row["candidate"], row["lang"]
        number = next((n for f in figures(text, lang) if f.kind != "year" and (n := _digits(f, text))), None)
        if number:
            value = int(number.group())
            other = value * 3 + 1 if value < 10 else value + max(2, value // 3)
            yield _other(row, number.span(), str(other), "figures")
        person = next((m for m in mentions(text, lang, people) if m.kind == "person" and " " in m.text), None)
        if person and lang in PEOPLE[0]:
            yield _other(row, (person.span.start, person.span.end), rng.choice(PEOPLE)[lang], "names")


def _digits(figure: Figure, text: str) -> re.Match[str] | None:
    return re.compile(r"(?<![\d.,:])\d{1,4}(?![\d.,:])").search(text, figure.span.start, figure.span.end + 1)


def _other(row: dict[str, Any], place: tuple[int, int], new: str, kind: str) -> dict[str, Any]:
    text = row["candidate"]
    changed = text[: place[0]] + new + text[place[1] :]
    return {**row, "candidate": changed, "label": "contradicted", "kind": f"{kind} {row['kind']}"}


def qags(_: int, __: Mapping[str, str] = LANGS) -> Iterator[dict[str, Any]]:
    for part in ("cnndm", "xsum"):
        for row in packed(folder() / "qags" / f"qags_{part}.jsonl.gz"):
            for i, sentence in enumerate(row["sentences"]):
                label = "supported" if sentence["majority"] in ("yes", True) else "unsupported"
                yield _row(i, "en", sentence["sentence"], row["article"], "en", label, part)


def aggrefact(_: int, __: Mapping[str, str] = LANGS) -> Iterator[dict[str, Any]]:
    for name in ("CLIFF", "Goyal21"):
        for row in packed(folder() / "aggrefact_unified" / f"{name}_error_types.jsonl.gz"):
            found = row["error_type"]
            kinds = ast.literal_eval(found) if found.startswith("[") else [found]
            right = all(kind in ("", "correct") for kind in kinds)
            label = "supported" if right else "unsupported"
            yield _row(
                0,
                "en",
                row["summ"],
                row["doc"],
                "en",
                label,
                f"{row['origin']}-{'right' if right else 'wrong'}",
            )


SETS = {"parallel": parallel, "exchanged": exchanged, "qags": qags, "aggrefact": aggrefact}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=sorted(SETS))
    parser.add_argument(
        "--count", type=int, default=30, help="sentences a language and direction of parallel"
    )
    parser.add_argument("--langs", default="", help="of parallel and exchanged only these: pl,sv")
    parser.add_argument("--rows", default="", help="write each ruling here")
    options = parser.parse_args()
    wanted = options.langs.split(",") if options.langs else LANGS.values()
    langs = {code: lang for code, lang in (LANGS | READ).items() if lang in wanted}
    rows = [{**row, "id": str(i)} for i, row in enumerate(SETS[options.set](options.count, langs), 1)]
    out: list[dict[str, Any]] = []
    with open_newsroom(Stylebook(understand={"embedder": "fast"}), archive="sqlite://") as room:
        scores = evaluate_ground(rows, room.desk("understand"), room.desk("verify"), out)
    if options.rows:
        with Path(options.rows).open("w", encoding="utf-8") as file:
            for row, ruled in zip(rows, out, strict=True):
                kept = {key: row[key] for key in ("id", "kind", "lang", "candidate", "label")}
                file.write(json.dumps({**kept, **ruled}, ensure_ascii=False) + "\n")
    print(json.dumps(_summary(options.set, rows, out, scores), indent=1))


def _summary(
    name: str, rows: list[dict[str, Any]], out: list[dict[str, Any]], scores: dict[str, Any]
) -> dict[str, Any]:
    if name == "exchanged":
        found: dict[str, list[bool]] = defaultdict(list)
        for row, ruled in zip(rows, out, strict=True):
            for key in (row["kind"].split()[0], row["kind"]):
                found[key].append(ruled["ruling"] != "supported")
        return {key: {"n": len(f), "recall": round(sum(f) / len(f), 3)} for key, f in sorted(found.items())}
    if name != "parallel":
        balanced = (scores["recall"] + 1 - scores["false_alarm_rate"]) / 2
        return {**scores, "balanced_accuracy": round(balanced, 4)}
    alarms = [
        (row["kind"], ruled["note"].split(":")[0])
        for row, ruled in zip(rows, out, strict=True)
        if ruled["ruling"] != "supported" and not ruled["note"].startswith("quotations")
    ]
    return {
        "n": len(rows),
        "false_alarms_per_100": round(100 * len(alarms) / len(rows), 1),
        "by_check": dict(Counter(check for _, check in alarms).most_common()),
        "by_direction": dict(sorted(Counter(kind for kind, _ in alarms).items())),
        "cases_per_s": scores["cases_per_s"],
    }


if __name__ == "__main__":
    main()
