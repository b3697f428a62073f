"""Learn how sounds are written from script to script. Run: python evals/build_sounds.py DATA_FOLDER [--held-out]

Reads the word pairs of ``wikidata_name_pairs`` (CC0 1.0), joins them on the Latin word for pairs of two
other scripts, and writes the modules of ``src/broadsheet/text/names/pieces/``: for each pair of scripts, which
pieces of the right script stand for a piece of the left one, and how often; for each right script, how
likely a letter is after another. Hard expectation maximisation over pieces (after Ristad and Yianilos 1998,
and Bisani and Ney 2008). Deterministic. Words of HELD_OUT parts in ten are not learned from: the tests measure on them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import sys
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from pathlib import Path

from anyascii import anyascii
from literals import literals

from broadsheet.text.names.romanise import romanise_word
from broadsheet.text.names.sounds import SCRIPT_ORDER
from broadsheet.text.names.units import units
from broadsheet.text.scripts import script

OUT = Path(__file__).parent.parent / "src" / "broadsheet" / "text" / "names" / "pieces"
SCRIPTS = {
    "russian": "Cyrl",
    "katakana": "Kana",
    "arabic": "Arab",
    "chinese": "Hani",
    "hebrew": "Hebr",
    "korean": "Hang",
}
LANGS = {"Cyrl": "ru", "Kana": "ja", "Arab": "ar", "Hani": "zh", "Hebr": "he", "Hang": "ko"}
MOST_PAIRS, ROUNDS, LEAST, DISCOUNT = 12000, 5, 3, 0.75
LEAST_SHARE = 0.004
"""A piece that answers fewer than this share of the occurrences of the other is left out."""
UNSEEN, GAP = -7.0, -5.0
HELD_OUT = 1
MARKS = frozenset("^$")
Pair = tuple[str, str]


def held_out(latin: str) -> bool:
    """One word in ten, by hash: never learned from."""
    return hashlib.blake2b(latin.encode(), digest_size=2).digest()[0] % 10 < HELD_OUT


def read(folder: Path) -> dict[str, dict[str, dict[str, int]]]:
    """script -> Latin word -> native words and how often each is seen, as ``units``."""
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(Counter))
    path = folder / "wikidata_name_pairs" / "name_token_pairs_20pct.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            kind, word = SCRIPTS[row["script"]], row["native"].replace("'", "׳")
            if held_out(row["latin"]) or script(word) != kind:
                continue
            latin, native = units(row["latin"], "en"), units(word, LANGS[kind])
            if 4 <= len(latin) <= 15 and 3 <= len(native) <= 20:
                found[kind][latin][native] += row["count"]
    return found


def pairs_of(found: dict[str, dict[str, dict[str, int]]], one: str, two: str) -> list[tuple[str, str, float]]:
    """(left, right, weight), the most frequent first; a word seen eight times weighs as four."""
    seen: Counter[Pair] = Counter()
    for latin, natives in found[one].items():
        answers = {latin: 1 << 30} if two == "Latn" else found[two].get(latin, {})
        for a, often in natives.items():
            for b, often_b in answers.items():
                seen[a, b] = max(seen[a, b], min(often, often_b))
    ranked = sorted(seen.items(), key=lambda p: (-p[1], hashlib.blake2b("|".join(p[0]).encode()).digest()))
    return [(a, b, 1 + math.log2(n)) for (a, b), n in ranked[:MOST_PAIRS]]


@cache
def romanised(piece: str) -> str:
    """How a piece sounds, roughly: the first guess stands on it."""
    out = ""
    for char in piece.strip("^$"):
        if "\u1100" <= char <= "\u11ff" or "\u4e00" <= char <= "\u9fff":
            out += anyascii(char).lower()
        else:
            out += romanise_word(char, "")
    return out


@cache
def first_guess(x: str, y: str) -> float:
    """Log probability of ``y`` for ``x`` before anything is learned: by likeness of their romanised forms."""
    if bool(MARKS & set(x)) or bool(MARKS & set(y)):
        return 0.0 if x == y else -20.0
    if not x or not y:
        return (
            -3.0
            - 1.0 * (max(len(romanised(x + y)), 1) - 1)
            + 1.0 * (set(romanised(x + y)) <= set("aeiouwyh"))
        )
    a, b = romanised(x), romanised(y)
    like = SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else 0.0
    return -0.3 * max(len(x), len(y)) - 6.0 * (1 - like)


class Aligner:
    """The best way to cut two words into pieces that answer each other."""

    def __init__(self, left: int, right: int) -> None:
        self.left, self.right = left, right
        self.table: dict[str, dict[str, float]] | None = None

    def value(self, x: str, y: str) -> float:
        if self.table is None:
            return first_guess(x, y)
        found = self.table.get(x, {}).get(y)
        if found is not None:
            return found
        if len(x) + len(y) == 1:
            return GAP * 1.6
        return UNSEEN * 1.5 if len(x) == len(y) == 1 else -99.0

    def path(self, a: str, b: str) -> list[Pair]:
        best = {(0, 0): 0.0}
        back: dict[tuple[int, int], tuple[int, int]] = {}
        for i in range(len(a) + 1):
            for j in range(len(b) + 1):
                here = best.get((i, j))
                if here is None:
                    continue
                for di in range(min(self.left, len(a) - i) + 1):
                    for dj in range(min(self.right, len(b) - j) + 1):
                        if di + dj == 0 or (di == 0 and dj > 1) or (dj == 0 and di > 1):
                            continue
                        value = here + self.value(a[i : i + di], b[j : j + dj])
                        if value > best.get((i + di, j + dj), -1e9):
                            best[i + di, j + dj] = value
                            back[i + di, j + dj] = (di, dj)
        out, i, j = [], len(a), len(b)
        while i or j:
            di, dj = back[i, j]
            out.append((a[i - di : i], b[j - dj : j]))
            i, j = i - di, j - dj
        return out[::-1]


def learn(pairs: list[tuple[str, str, float]], left: int, right: int) -> dict[str, dict[str, float]]:
    """piece -> piece -> log share of the first's occurrences that the second answers."""
    aligner = Aligner(left, right)
    occurs: dict[str, float] = defaultdict(float)
    for a, _, weight in pairs:
        for n in range(1, left + 1):
            for i in range(len(a) - n + 1):
                occurs[a[i : i + n]] += weight
        occurs[""] += weight * len(a)
    for step in range(ROUNDS):
        counts: dict[Pair, float] = defaultdict(float)
        for a, b, weight in pairs:
            for piece in aligner.path(a, b):
                counts[piece] += weight
        least = (2 if left == 1 else LEAST) if step == ROUNDS - 1 else 1.5
        table: dict[str, dict[str, float]] = defaultdict(dict)
        for (x, y), n in counts.items():
            if n >= least and (n - DISCOUNT) / occurs[x] >= LEAST_SHARE * (step == ROUNDS - 1):
                table[x][y] = math.log((n - DISCOUNT) / occurs[x])
        aligner.table = dict(table)
    return dict(table)


def pruned(table: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Without the long pieces that the short ones say nearly as well."""
    out: dict[str, dict[str, float]] = {}
    for x, entries in table.items():
        for y, value in entries.items():
            if len(x) == 2:
                composed = max(
                    table.get(x[0], {}).get(y[:k], -99.0) + table.get(x[1], {}).get(y[k:], -99.0)
                    for k in range(len(y) + 1)
                )
                if composed > value - 0.35:
                    continue
            out.setdefault(x, {})[y] = value
    return out


def followers(words: set[str]) -> dict[str, float]:
    """Two letters -> log probability of the second after the first; one letter -> of the letter."""
    one, two, starts = Counter[str](), Counter[str](), Counter[str]()
    for word in words:
        one.update(word[1:])
        two.update(word[i : i + 2] for i in range(len(word) - 1))
        starts.update(word[:-1])
    total = sum(one.values())
    out = {letter: math.log(n / total) for letter, n in one.items()}
    for pair, n in two.items():
        if n >= 3:
            out[pair] = math.log(0.9 * n / starts[pair[0]] + 0.1 * one[pair[1]] / total)
    return out


def literal(name: str, entries: str) -> list[str]:
    return [f'    "{name}": (', *literals(f"{entries} "), "    ),"]


def write(left: str, tables: dict[str, dict[str, dict[str, float]]]) -> None:
    """One module for all tables with ``left`` as their left script."""
    lines = [
        f'"""{left}: "x>y:n ..." says how often y answers x, as -10 times the natural logarithm.',
        "",
        "Made by ``evals/build_sounds.py``.",
        '"""',
        "",
        "PIECES = {",
    ]
    for right, table in tables.items():
        entries = " ".join(
            x + ">" + ",".join(f"{y}:{round(-10 * v)}" for y, v in sorted(answers.items()))
            for x, answers in sorted(table.items())
        )
        lines += literal(right, entries)
    (OUT / f"{left.lower()}.py").write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


def write_followers(words: dict[str, set[str]]) -> None:
    lines = [
        '"""How likely a letter is after another in names of a script: "xy:n", -10 times the natural logarithm.',
        "",
        "Made by ``evals/build_sounds.py``.",
        '"""',
        "",
        "FOLLOWERS = {",
    ]
    for kind, some in sorted(words.items()):
        table = followers(some)
        lines += literal(kind, " ".join(f"{x}:{round(-10 * v)}" for x, v in sorted(table.items())))
    (OUT / "followers.py").write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


def sizes(one: str, two: str) -> tuple[int, int]:
    """Longest pieces of each side, in letters."""
    if one == "Hani":
        return 1, 5 if two == "Latn" else 4 if two == "Hang" else 3
    return 2, 3 if two in ("Latn", "Hang") else 2


def main(folder: str, *only: str) -> None:
    found = read(Path(folder))
    made: dict[str, dict[str, dict[str, dict[str, float]]]] = defaultdict(dict)
    rights: dict[str, set[str]] = defaultdict(set)
    for one, two in sorted(combinations(SCRIPT_ORDER, 2), key=lambda pair: pair[1] != "Latn"):
        pairs = pairs_of(found, one, two)
        rights[two] |= {b for _, b, _ in pairs}
        if only and one + two not in only:
            continue
        made[one][two] = pruned(learn(pairs, *sizes(one, two)))
        size = sum(map(len, made[one][two].values()))
        print(one, two, len(pairs), "pairs", size, "pieces", file=sys.stderr, flush=True)
        write(one, made[one])
    write_followers(rights)


if __name__ == "__main__":
    main(*sys.argv[1:])
