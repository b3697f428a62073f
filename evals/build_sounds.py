"""Learn how sounds are written from script to script. Run: python evals/build_sounds.py DATA_FOLDER

Reads the word pairs of ``wikidata_name_pairs`` (CC0 1.0), joins them on the Latin word for pairs of two
other scripts, and writes the modules of ``src/broadsheet/text/names/pieces/``: for each pair of scripts, pieces
of one or two romanised letters that answer each other, with the logarithm of how much likelier they are
together than apart. Hard expectation maximisation over pieces (after Ristad and Yianilos 1998). Deterministic.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import sys
import textwrap
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

from broadsheet.text.names.romanise import romanise_word
from broadsheet.text.names.sounds import SCRIPT_ORDER, best_path, bounded

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
MOST_PAIRS, ROUNDS, LEAST = 9000, 5, 3
NEAR = ("bpvfw", "kgqcxh", "szcjx", "td", "lr", "mn", "aeiouyw")


def read(folder: Path) -> dict[str, dict[str, list[str]]]:
    """script -> Latin word -> native words, romanised."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    path = folder / "wikidata_name_pairs" / "name_token_pairs_20pct.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            script = SCRIPTS[row["script"]]
            latin = romanise_word(row["latin"], "en")
            native = romanise_word(row["native"], LANGS[script])
            if 2 <= len(latin) <= 12 and 2 <= len(native) <= 18:
                found[script][bounded(latin)].append(bounded(native))
    return found


def pairs_of(found: dict[str, dict[str, list[str]]], one: str, two: str) -> list[tuple[str, str]]:
    if two == "Latn":
        pairs = {(native, latin) for latin, natives in found[one].items() for native in natives}
    else:
        common = found[one].keys() & found[two].keys()
        pairs = {(a, b) for latin in common for a in found[one][latin] for b in found[two][latin]}
    return sorted(pairs, key=lambda pair: hashlib.blake2b("|".join(pair).encode(), digest_size=8).digest())[
        :MOST_PAIRS
    ]


def first_guess() -> dict[tuple[str, str], float]:
    """Same letter well, same class fair, all else badly."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    table = {(a, b): 2.0 if a == b else -1.5 for a in letters for b in letters}
    for group in NEAR:
        for a in group:
            for b in group:
                table[a, b] = max(table[a, b], 0.7)
    table["^", "^"] = table["$", "$"] = 0.0
    for a in letters:
        table[a, ""] = table["", a] = -0.4 if a in "aeiouywh" else -1.2
    return table


def learn(pairs: list[tuple[str, str]]) -> dict[tuple[str, str], float]:
    table, floor = first_guess(), -3.0
    for step in range(ROUNDS):
        counts: Counter[tuple[str, str]] = Counter()
        for a, b in pairs:
            score, path = best_path(a, b, table, floor, explore=step <= 1)
            if step and score < 0:
                continue
            counts.update(path)
        left, right = Counter[str](), Counter[str]()
        for (x, y), n in counts.items():
            left[x] += n
            right[y] += n
        total = sum(counts.values())
        table = {
            (x, y): math.log((n / total) / background(x, left, total) / background(y, right, total))
            for (x, y), n in counts.items()
            if n >= LEAST
        }
    return table


def background(piece: str, counts: Counter[str], total: int) -> float:
    """How likely a piece is by itself: of letters singly, so that long pieces are rare."""
    return max(counts[piece], 1) / total


def write(left: str, tables: dict[str, dict[tuple[str, str], float]]) -> None:
    """One module for all tables with ``left`` as their left script."""
    lines = [
        f'"""Pieces of {left} names and what answers them, made by ``evals/build_sounds.py``: "x>y:log odds"."""',
        "",
        "PIECES = {",
    ]
    for right, table in tables.items():
        entries = " ".join(f"{x}>{y}:{value:.2f}" for (x, y), value in sorted(table.items()))
        lines.append(f'    "{right}": (')
        lines += [
            f'        "{line} "'
            for line in textwrap.wrap(entries, 96, break_long_words=False, break_on_hyphens=False)
        ]
        lines.append("    ),")
    lines += ["}", ""]
    (OUT / f"{left.lower()}.py").write_text("\n".join(lines), encoding="utf-8")


def main(folder: str) -> None:
    found = read(Path(folder))
    made: dict[str, dict[str, dict[tuple[str, str], float]]] = defaultdict(dict)
    for one, two in combinations(SCRIPT_ORDER, 2):
        pairs = pairs_of(found, one, two)
        made[one][two] = learn(pairs)
        print(one, two, len(pairs), "pairs", len(made[one][two]), "pieces", file=sys.stderr)
    for left, tables in made.items():
        write(left, tables)


if __name__ == "__main__":
    main(sys.argv[1])
