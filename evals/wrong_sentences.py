"""Wrong sentences made by program from right ones, and what the copy desk says to them.

``python evals/wrong_sentences.py [frames|texts] --count N --rows FILE``. ``frames``: small reports in nine languages
with slots (``wrong_frames.py``), each sentence once in the language of its report and once in another. ``texts``:
sentences of free reports (Wikinews in six languages, the summit pack in eight), found through BROADSHEET_EVAL_DATA: a
figure, name, direction, negation, day or quoted word is changed. A right sentence is the same one rewritten by rule
(attribution added, head moved, number format changed), so that no sentence stands as it is in its source. Seeded.
Prints recall by kind and language and false alarms by language; ``--rows`` writes what was ruled.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wrong_frames import FIRMS, FRAMES, LANGS, PEOPLE, PLACES, SCALES
from wrong_frames_words import WORDS
from wrong_texts import texts

from broadsheet.gauge.ground import evaluate_ground
from broadsheet.newsroom import open_newsroom
from broadsheet.settings import Stylebook

ALL = {**FRAMES, **WORDS}
PUBLISHED = "2026-05-14"
"""A Thursday: Tuesday is the 12th."""
CHECKS = {
    "figures": ("number_changed", "numbers_swapped", "scale_changed", "unit_changed", "percent_vs_points"),
    "quotations": ("quote_altered", "quote_misattributed"),
    "names": ("name_substituted", "place_wrong"),
    "dates": ("date_shifted",),
    "offices": ("office_wrong",),
    "roles": ("roles_swapped",),
    "polarity": ("negation_flipped", "comparison_flipped"),
    "certainty": ("modality", "attribution_dropped"),
    "support": ("invented_cause", "invented_detail"),
}


def _slots(rng: random.Random) -> dict[str, Any]:
    """One value a slot, of no language yet."""
    people, places, firms = rng.sample(PEOPLE, 3), rng.sample(PLACES, 2), rng.sample(FIRMS, 2)
    a = rng.randint(3, 9)
    return {
        "person": people[0], "other": people[1], "third": people[2], "place": places[0], "elsewhere": places[1],
        "firm": firms[0], "rival": firms[1], "a": a, "b": rng.randint(11, 48), "n": rng.choice([350, 620, 840]),
        "year": rng.choice([2028, 2029, 2031]), "p": 0.5, "q": rng.choice([2.75, 3.25, 4.5]),
        "r": rng.choice([1.9, 2.6]), "hi": rng.randint(31, 44), "lo": rng.randint(12, 25), "d": 12,
        "d2": rng.randint(16, 28), "dx": rng.choice([5, 7, 19]),
    }  # fmt: skip


def _number(value: float, lang: str) -> str:
    text = f"{value:g}"
    return text.replace(".", ",") if lang in ("de", "es", "fr", "ru") else text


def _filled(template: str, slots: dict[str, Any], lang: str, **changed: Any) -> str:
    values: dict[str, str] = {"small": SCALES[lang][0], "big": SCALES[lang][1]}
    for key, value in {**slots, **changed}.items():
        values[key] = (
            value[lang] if isinstance(value, dict) else _number(value, lang) if key != "year" else str(value)
        )
    values["a0"] = str((changed.get("a") or slots["a"]) * 10)
    return template.format(**values)


def _wrong(name: str, lines: dict[str, str], slots: dict[str, Any], lang: str) -> Iterator[tuple[str, str]]:
    """(kind, sentence) of one frame in one language."""
    for kind, template in lines.items():
        if kind not in ("src", "right", "swap", "date"):
            yield kind.rstrip("2"), _filled(template, slots, lang)
    right = lines["right"]
    if name == "casualties":
        yield "number_changed", _filled(right, slots, lang, b=slots["b"] + 3)
        yield "numbers_swapped", _filled(right, slots, lang, a=slots["b"], b=slots["a"])
        yield "name_substituted", _filled(right, slots, lang, person=slots["third"])
        if "{place}" in right:
            yield "place_wrong", _filled(right, slots, lang, place=slots["elsewhere"])
    if name == "plant":
        yield "number_changed", _filled(right, slots, lang, n=slots["n"] + 100)
        yield "date_shifted", _filled(right, slots, lang, year=slots["year"] + 1)
    if name == "vote":
        yield "numbers_swapped", _filled(right, slots, lang, hi=slots["lo"], lo=slots["hi"])
    if name == "quote":
        yield "quote_misattributed", _filled(right, slots, lang, person=slots["other"])
    if name == "takeover":
        yield "roles_swapped", _filled(lines["swap"], slots, lang)
        yield "roles_swapped", _filled(right, slots, lang, firm=slots["rival"], rival=slots["firm"])
    if name == "trial":
        yield "date_shifted", _filled(lines["date"], slots, lang)
        yield "date_shifted", _filled(right, slots, lang, d=slots["d2"])


def frames(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """``count`` fillings of each frame and language, each once in the report's language and once in another."""
    for name in ALL:
        for lang in LANGS:
            for turn in range(count):
                rng = random.Random(f"{seed} {name} {lang} {turn}")
                slots = _slots(rng)
                other = rng.choice([code for code in LANGS if code != lang])
                for source in (lang, other):
                    if source != lang and name == "quote":
                        continue  # a translated quotation has to say so: another matter
                    text = _filled(ALL[name][source]["src"], slots, source)
                    made = [("right", _filled(ALL[name][lang]["right"], slots, lang))]
                    made += _wrong(name, ALL[name][lang], slots, lang)
                    for kind, candidate in made:
                        yield row(f"{name}-{turn}", kind, lang, source, text, candidate)


def row(story: str, kind: str, lang: str, source: str, text: str, candidate: str) -> dict[str, Any]:
    return {
        "kind": kind, "lang": lang, "source_langs": [source], "story": story,
        "sources": [{"id": "s1", "lang": source, "published": PUBLISHED, "text": text}], "candidate": candidate,
        "cites": ["s1"], "label": "supported" if kind.startswith("right") else "contradicted",
    }  # fmt: skip


def table(rows: list[dict[str, Any]], out: list[dict[str, Any]], langs: list[str]) -> str:
    """Recall of wrong sentences by check and language, same language / across; last line false alarms."""
    share: dict[tuple[str, str, bool], list[bool]] = defaultdict(list)
    for made, ruled in zip(rows, out, strict=True):
        flagged = ruled["ruling"] != "supported"
        check = next((c for c, kinds in CHECKS.items() if made["kind"] in kinds), made["kind"])
        check = "false alarms" if made["label"] == "supported" else check
        share[check, made["lang"], made["lang"] == made["source_langs"][0]].append(flagged)
    lines = ["| check | " + " | ".join(langs) + " | all |", "|---|" + "---|" * (len(langs) + 1)]
    for check in [*CHECKS, "false alarms"]:
        cells = []
        for lang in [*langs, None]:
            both = []
            for same in (True, False):
                found = [
                    x
                    for (c, code, s), v in share.items()
                    if c == check and s == same and lang in (None, code)
                    for x in v
                ]
                both.append(f"{sum(found) / len(found):.2f}" if found else "-")
            cells.append(" / ".join(both) if both[1] != "-" else both[0])
        lines.append(f"| {check} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=("frames", "texts"))
    parser.add_argument(
        "--count", type=int, default=2, help="fillings a frame and language, or sentences a language"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", default="", help="write each ruling here")
    options = parser.parse_args()
    made = (
        frames(options.count, options.seed) if options.set == "frames" else texts(options.count, options.seed)
    )
    rows = [{**r, "id": str(i)} for i, r in enumerate(made, 1)]
    out: list[dict[str, Any]] = []
    with open_newsroom(Stylebook(understand={"embedder": "fast"}), archive="sqlite://") as room:
        scores = evaluate_ground(rows, room.desk("understand"), room.desk("verify"), out)
    if options.rows:
        with Path(options.rows).open("w", encoding="utf-8") as file:
            for r, ruled in zip(rows, out, strict=True):
                file.write(json.dumps({**r, **ruled}, ensure_ascii=False) + "\n")
    langs = [code for code in (*LANGS, "it", "nl") if any(r["lang"] == code for r in rows)]
    print(table(rows, out, langs))
    print(json.dumps({k: scores[k] for k in ("n", "recall", "false_alarm_rate", "by_kind", "cases_per_s")}))


if __name__ == "__main__":
    main()
