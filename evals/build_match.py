"""Fit the weights of ``text/names/evidence.py``. Run: python evals/build_match.py DATA_FOLDER

Trains on ``wikidata_name_pairs`` (CC0 1.0) only: full names in English with Hebrew and Korean, and names put
together from word pairs for all pairs of scripts. Wrong pairs share a word or come nearest by trigrams. Words
``build_sounds`` holds out are left out here too. Writes ``pieces/levels.py`` (how well right words of two scripts
answer each other) and prints the weights and an intercept, at which one wrong pair in a thousand RATE passes.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
from anyascii import anyascii
from build_sounds import LANGS, OUT, SCRIPTS, held_out

from broadsheet.text.names.across import evidence
from broadsheet.text.names.evidence import Evidence
from broadsheet.text.names.sounds import SCRIPT_ORDER, log_odds
from broadsheet.text.names.units import units
from broadsheet.text.scripts import script

TAGS = LANGS | {"Latn": "en"}
JOINER = {"Kana": "・", "Hani": "·"}
PER_PAIR, NEAR, RATE, SEED = 180, 3, 0.004, 7
NAMES_PER_LANGUAGE = 900
Name = tuple[str, str, str, str]
"""(name, language, name, language)."""


def word_rows(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Latin word -> script -> native words, not held out, longer than two letters."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with gzip.open(folder / "name_token_pairs_20pct.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            kind = SCRIPTS[row["script"]]
            if len(row["latin"]) > 2 and not held_out(row["latin"]) and script(row["native"]) == kind:
                found[row["latin"]][kind].append(row["native"])
    return found


def full_names(folder: Path, rng: random.Random) -> list[Name]:
    """Whole names of real people, English with Hebrew or Korean, and Hebrew with Korean."""
    out: dict[str, list[Name]] = defaultdict(list)
    with gzip.open(folder / "wikidata_person_names_en_he_ko.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if len(row["en"].split()) < 2 or any(held_out(w.lower()) for w in row["en"].split()):
                continue
            for lang in ("he", "ko"):
                if row[lang]:
                    out[lang].append((row[lang], lang, row["en"], "en"))
            if row["he"] and row["ko"]:
                out["both"].append((row["he"], "he", row["ko"], "ko"))
    return [name for lang in sorted(out) for name in rng.sample(out[lang], NAMES_PER_LANGUAGE)]


def made_names(words: dict[str, dict[str, list[str]]], rng: random.Random) -> Iterator[Name]:
    """Names of two or three words for every pair of scripts; a middle word may be missing on one side."""
    for one, two in combinations(SCRIPT_ORDER, 2):
        pairs = [
            (a, b)
            for latin, kinds in sorted(words.items())
            for a in kinds.get(one, ())[:1]
            for b in ([latin] if two == "Latn" else kinds.get(two, ())[:1])
        ]
        for _ in range(PER_PAIR * (3 if two == "Latn" else 1)):
            parts = rng.sample(pairs, 3 if rng.random() < 0.15 else 2)
            left, right = [a for a, _ in parts], [b for _, b in parts]
            if len(parts) == 3 and rng.random() < 0.7:
                (left if rng.random() < 0.5 else right).pop(1)
            if rng.random() < 0.1:
                right = [right[-1], *right[:-1]]
            yield JOINER.get(one, " ").join(left), TAGS[one], JOINER.get(two, " ").join(right), TAGS[two]


def trigrams(name: str) -> frozenset[str]:
    padded = f"  {' '.join(sorted(anyascii(name).lower().split()))} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def wrong(names: list[Name], rng: random.Random) -> Iterator[Name]:
    """For each name, names of others in the second script that come near it, and names with one word right."""
    by_langs: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        by_langs[name[1], name[3]].append(name)
    for (_, lang_b), some in sorted(by_langs.items()):
        index: dict[str, list[int]] = defaultdict(list)
        grams = [trigrams(b) for _, _, b, _ in some]
        for place, own in enumerate(grams):
            for gram in own:
                index[gram].append(place)
        for a, lang_a, b, _ in some:
            mine = trigrams(a)
            common: Counter[int] = Counter()
            for gram in mine:
                common.update(index[gram])
            near = sorted((-n / len(mine | grams[p]), p) for p, n in common.items() if some[p][0] != a)
            for _, place in near[:NEAR]:
                yield a, lang_a, some[place][2], lang_b
            joiner = "・" if lang_b == "ja" else "·" if lang_b == "zh" else " "
            own, other = b.split(joiner), rng.choice(some)[2].split(joiner)
            if len(own) > 1 and len(other) > 1:
                mixed = [own[0], other[-1]] if rng.random() < 0.6 else [other[0], own[-1]]
                yield a, lang_a, joiner.join(mixed), lang_b


def write_levels(words: dict[str, dict[str, list[str]]], rng: random.Random) -> None:
    """Mean and spread of the odds per letter that right words get."""
    lines = [
        '"""Mean and spread of the log odds per letter of right words. Made by ``evals/build_match.py``."""',
        "",
        "LEVELS = {",
    ]
    for one, two in combinations(SCRIPT_ORDER, 2):
        pairs = [
            (a, b)
            for latin, kinds in sorted(words.items())
            for a in kinds.get(one, ())[:1]
            for b in ([latin] if two == "Latn" else kinds.get(two, ())[:1])
        ]
        levels = []
        for a, b in rng.sample(pairs, min(len(pairs), 900)):
            x, y = units(a, TAGS[one]), units(b, TAGS[two])
            levels.append(log_odds(x, y, one, two) / (max(len(x), len(y)) - 1))
        low, middle, high = np.quantile(levels, [0.16, 0.5, 0.84])
        lines.append(f'    ("{one}", "{two}"): ({middle:.2f}, {(high - low) / 2:.2f}),')
    (OUT / "levels.py").write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method, a little ridge; the first column is the intercept."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    mean[0], spread[0] = 0.0, 1.0
    z = (x - mean) / spread
    w = np.zeros(z.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        slope = z.T @ (y - p) - 0.1 * w
        w += np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + 0.1 * np.eye(len(w)), slope)
    raw = w / spread
    raw[0] = w[0] - (w[1:] * mean[1:] / spread[1:]).sum()
    return raw


def main(folder: str, *what: str) -> None:
    rng = random.Random(SEED)
    path = Path(folder) / "wikidata_name_pairs"
    words = word_rows(path)
    if "levels" in what:
        write_levels(words, rng)
        return
    right = full_names(path, rng) + list(made_names(words, rng))
    rows, truth = [], []
    for some, same in ((right, 1.0), (list(wrong(right, rng)), 0.0)):
        for a, lang_a, b, lang_b in some:
            found = evidence(a, lang_a, b, lang_b)
            if found is not None:
                rows.append((1.0, *found))
                truth.append(same)
    x, y = np.array(rows), np.array(truth)
    raw = fit(x, y)
    score = x @ raw
    bar = np.sort(score[y == 0])[::-1][int((y == 0).sum() * RATE)]
    print(f"INTERCEPT = {raw[0] - bar:.2f}")
    print("WEIGHTS =", Evidence(*(float(round(v, 3)) for v in raw[1:])))
    recall = (score[y == 1] > bar).mean()
    print(f"recall {recall:.3f} on {int(y.sum())} right, {int((y == 0).sum())} wrong pairs")


if __name__ == "__main__":
    main(*sys.argv[1:])
