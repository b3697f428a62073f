"""Score the counters on the labelled sentences: recall and precision by counter and language.

    python evals/reading/labelled.py [--wrong] [--file labelled_b.jsonl]

``labelled.jsonl``: text up to and with the sentence, the sentence, the sentence before it in its report (``before``)
where that was not printed, a headline or a card where these are judged, and what is true of it.
A label that is absent is not judged.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counters import bare, glossed, repeated, same
from predicates import is_whole
from promises import unkept
from references import Place, dangling
from spelling import spellings

from broadsheet.text.sentences import split

LABELLED = Path(__file__).parent / "labelled.jsonl"
LABELS = ("dangling", "unpaid", "finite", "gloss", "repeats", "bare", "twice", "spelling")
Tally = Counter[tuple[str, str, bool, bool]]
"""(counter, language, found, true)."""


def rows(path: Path = LABELLED) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in path.read_text("utf-8").splitlines())


def found(label: str, row: dict[str, Any]) -> bool:
    """Does the counter of a label find the fault in a row?"""
    text, sentence, lang = row["text"], row["sentence"], row["lang"]
    if label == "bare":
        return bare(row["card"], lang)
    if label == "repeats":
        return repeated(row["headline"], text, lang)
    if label == "unpaid":
        return bool(unkept(row["headline"], text, lang))
    if label == "finite":
        return not is_whole(sentence, lang)
    if label == "gloss":
        return bool(glossed(sentence, lang))
    if label == "spelling":
        return bool(spellings(text, lang))
    above = _above(text, sentence, lang)
    if label == "twice":
        return any(same(one, sentence, lang) for one in above)
    before = row.get("before", "")
    return bool(dangling(Place(sentence=sentence, above=above, before=before, earlier=before, lang=lang)))


def _above(text: str, sentence: str, lang: str) -> list[str]:
    head = text[: text.rindex(sentence)].strip()
    return [span.of(head) for span in split(head, lang)] if head else []


def tally(path: Path = LABELLED) -> tuple[Tally, list[str]]:
    """All judgements, and a line for each wrong one."""
    counted: Tally = Counter()
    wrong = []
    for row in rows(path):
        for label in LABELS:
            if label not in row["labels"]:
                continue
            true = row["labels"][label] is not (label == "finite")
            got = found(label, row)
            counted[label, row["lang"], got, true] += 1
            if got != true:
                told = row.get("headline") or row.get("card") or row["sentence"]
                wrong.append(f"{label}\t{row['lang']}\t{'missed' if true else 'false'}\t{told}")
    return counted, wrong


def scores(counted: Tally, label: str, lang: str = "") -> tuple[float, float, int]:
    """(recall, precision, faults) of one counter, in one language or all; 1 where there is nothing to find or found."""

    def number(got: bool, true: bool) -> int:
        return sum(
            n
            for (a, b, g, t), n in counted.items()
            if a == label and b == (lang or b) and (g, t) == (got, true)
        )

    right, missed, wrong = number(True, True), number(False, True), number(True, False)
    recall = right / (right + missed) if right + missed else 1.0
    precision = right / (right + wrong) if right + wrong else 1.0
    return recall, precision, right + missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what was judged wrongly")
    parser.add_argument("--file", type=Path, default=LABELLED)
    options = parser.parse_args()
    counted, wrong = tally(options.file)
    if options.wrong:
        print("\n".join(wrong))
    langs = sorted({lang for _, lang, _, _ in counted})
    for label in LABELS:
        recall, precision, faults = scores(counted, label)
        if not faults:
            continue
        print(f"{label:9} recall {recall:.2f} precision {precision:.2f} ({faults} faults)")
        told = (
            f"{lang} {scores(counted, label, lang)[0]:.2f}/{scores(counted, label, lang)[1]:.2f}"
            for lang in langs
        )
        print("          " + "  ".join(told))


if __name__ == "__main__":
    main()
