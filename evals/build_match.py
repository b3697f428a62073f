"""Fit the weights of ``text/names/evidence.py``. Run: python evals/build_match.py DATA_FOLDER

Trains on ``wikidata_name_pairs`` (CC0 1.0) only: full names in English with Hebrew and Korean, and names put
together from word pairs for the other scripts. Wrong pairs share a word or come nearest by trigrams. Prints
the weights and the intercept, shifted so that one wrong pair in RATE passes at .5.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from broadsheet.text.names.evidence import Evidence
from broadsheet.text.names.match import evidence

SCRIPTS = {"russian": "ru", "katakana": "ja", "arabic": "ar", "chinese": "zh"}
JOINER = {"ja": "・", "zh": "·"}
PER_SCRIPT, NEAR, RATE, SEED = 3000, 3, 0.004, 7
Name = tuple[str, ...]


def trigrams(word: str) -> frozenset[str]:
    padded = f" {word.lower()} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def full_names(folder: Path, rng: random.Random) -> list[tuple[str, str, str]]:
    """(Latin, native, language) of whole names."""
    out: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    with gzip.open(folder / "wikidata_person_names_en_he_ko.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for lang in ("he", "ko"):
                if row[lang] and len(row["en"].split()) > 1:
                    out[lang].append((row["en"], row[lang], lang))
    return [name for lang in ("he", "ko") for name in rng.sample(out[lang], PER_SCRIPT)]


def made_names(folder: Path, rng: random.Random) -> list[tuple[str, str, str]]:
    words: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with gzip.open(folder / "name_token_pairs_20pct.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["script"] in SCRIPTS and len(row["latin"]) > 2:
                words[SCRIPTS[row["script"]]].append((row["latin"], row["native"]))
    out = []
    for lang, known in sorted(words.items()):
        for _ in range(PER_SCRIPT):
            parts = rng.sample(known, 3 if rng.random() < 0.15 else 2)
            native = [n for _, n in parts]
            if len(parts) == 3 and rng.random() < 0.7:
                native.pop(1)
            out.append((" ".join(w for w, _ in parts), JOINER.get(lang, " ").join(native), lang))
    return out


def wrong(names: list[tuple[str, str, str]], rng: random.Random) -> list[tuple[str, str, str]]:
    """For each Latin name, native names of others that come near it."""
    out = []
    by_lang: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for name in names:
        by_lang[name[2]].append(name)
    for lang, some in sorted(by_lang.items()):
        grams = [trigrams(latin) for latin, _, _ in some]
        index: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(grams):
            for gram in own:
                index[gram].append(place)
        for place, (latin, _, _) in enumerate(some):
            common: dict[int, float] = defaultdict(float)
            for gram in grams[place]:
                for other in index[gram]:
                    common[other] += 1 / len(grams[other] | grams[place])
            near = sorted((o for o in common if some[o][0] != latin), key=lambda o: -common[o])
            out += [(latin, some[o][1], lang) for o in near[:NEAR]]
        out += shared_word(some, rng)
    return out


def shared_word(some: list[tuple[str, str, str]], rng: random.Random) -> list[tuple[str, str, str]]:
    """One word right, the other somebody else's; also words turned round."""
    out = []
    for latin, native, lang in some:
        joiner = JOINER.get(lang, " ")
        mine, other = native.split(joiner), rng.choice(some)[1].split(joiner)
        if len(mine) > 1 and len(other) > 1:
            mixed = [mine[0], other[-1]] if rng.random() < 0.6 else [other[0], mine[-1]]
            out.append((latin, joiner.join(mixed), lang))
    return out


def main(folder: str) -> None:
    rng = random.Random(SEED)
    path = Path(folder) / "wikidata_name_pairs"
    right = full_names(path, rng) + made_names(path, rng)
    pairs = [(p, 1.0) for p in right] + [(p, 0.0) for p in wrong(right, rng)]
    rows, truth = [], []
    for (latin, native, lang), same in pairs:
        found = evidence(latin, "en", native, lang)
        if found is not None:
            rows.append((1.0, *found))
            truth.append(same)
    x, y = np.array(rows), np.array(truth)
    mean, spread = x.mean(axis=0), x.std(axis=0)
    mean[0], spread[0] = 0.0, 1.0
    z = (x - mean) / spread
    w = np.zeros(z.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        slope = z.T @ (y - p) - 0.01 * w
        w += np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + 0.01 * np.eye(len(w)), slope)
    raw = w / spread
    raw[0] = w[0] - (w[1:] * mean[1:] / spread[1:]).sum()
    score = x @ raw
    bar = np.sort(score[y == 0])[::-1][int((y == 0).sum() * RATE)]
    print(f"INTERCEPT = {raw[0] - bar:.2f}")
    print("WEIGHTS =", Evidence(*(float(round(v, 3)) for v in raw[1:])))
    print(
        f"recall {(score[y == 1] > bar).mean():.3f} on {int(y.sum())} right, {int((y == 0).sum())} wrong pairs"
    )


if __name__ == "__main__":
    main(sys.argv[1])
