"""How likely two romanised words of two scripts are one word, by learned pairs of pieces.

The tables (``pieces``) are made by ``evals/build_sounds.py`` from word pairs of Wikidata (CC0 1.0). They
hold no names: only pieces of one or two letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

SCRIPT_ORDER = ("Hani", "Arab", "Hebr", "Kana", "Hang", "Cyrl", "Latn")
"""The earlier of two scripts is the left side of its table."""
STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2))
FLOOR_SWAP, FLOOR_GAP = -4.0, -2.5
NOTHING: dict[str, float] = {}
DOUBLED, CAPTURED = re.compile(r"(.)\1+"), r"\1"
Table = Mapping[tuple[str, str], float]


def bounded(romanised: str) -> str:
    """A word as the tables know it: doubled letters once, "^" and "$" around it."""
    return f"^{DOUBLED.sub(CAPTURED, romanised)}$"


@lru_cache(maxsize=1)
def tables() -> dict[tuple[str, str], dict[tuple[str, str], float]]:
    """(script, script) -> pieces -> log odds of standing for each other."""
    out: dict[tuple[str, str], dict[tuple[str, str], float]] = {}
    for one in SCRIPT_ORDER[:-1]:
        pieces: Mapping[str, str] = import_module(f".pieces.{one.lower()}", __package__).PIECES
        for two, entries in pieces.items():
            table = out.setdefault((one, two), {})
            for entry in entries.split():
                letters, _, value = entry.partition(":")
                x, _, y = letters.partition(">")
                table[x, y] = float(value)
    return out


@lru_cache(maxsize=1)
def _by_left() -> dict[tuple[str, str], dict[str, dict[str, float]]]:
    """The tables by left piece, for speed."""
    out: dict[tuple[str, str], dict[str, dict[str, float]]] = {}
    for pair, table in tables().items():
        for (x, y), value in table.items():
            out.setdefault(pair, {}).setdefault(x, {})[y] = value
    return out


def best_path(
    a: str, b: str, table: Table, floor: float, explore: bool = False
) -> tuple[float, list[tuple[str, str]]]:
    """The best score and its pieces. ``explore`` lets unseen two-letter pieces stand at the sum of their parts."""
    best = [[float("-inf")] * (len(b) + 1) for _ in range(len(a) + 1)]
    back: dict[tuple[int, int], tuple[int, int]] = {}
    best[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            here = best[i][j]
            if here == float("-inf"):
                continue
            for di, dj in STEPS:
                if i + di > len(a) or j + dj > len(b):
                    continue
                x, y = a[i : i + di], b[j : j + dj]
                value = table.get((x, y))
                if value is None:
                    if explore and di + dj == 3:
                        value = (
                            max(table.get((x[:1], y[:1]), floor), table.get((x[-1:], y[-1:]), floor)) - 0.3
                        )
                    elif di + dj > 2:
                        continue
                    else:
                        value = floor
                if here + value > best[i + di][j + dj]:
                    best[i + di][j + dj] = here + value
                    back[i + di, j + dj] = (di, dj)
    path, i, j = [], len(a), len(b)
    while i or j:
        di, dj = back[i, j]
        path.append((a[i - di : i], b[j - dj : j]))
        i, j = i - di, j - dj
    return best[len(a)][len(b)], path


@lru_cache(maxsize=500_000)
def log_odds(a: str, b: str, script_a: str, script_b: str) -> float:
    """Natural logarithm of how much likelier the two words are one word than two by chance.

    ``a`` and ``b`` are ``bounded``, ``script_a`` before ``script_b`` in SCRIPT_ORDER.
    """
    table = _by_left()[script_a, script_b]
    ys1 = ["", *b]
    ys2 = ["", "", *(b[j - 2 : j] for j in range(2, len(b) + 1))]
    gaps = table.get("", NOTHING)
    inserted = [gaps.get(y, FLOOR_GAP) for y in ys1]
    row = [0.0]
    for j in range(1, len(ys1)):
        row.append(row[-1] + inserted[j])
    before1: list[float] = []
    before2: list[float] = []
    for i, x in enumerate(a):
        before2, before1 = before1, row
        one = table.get(x, NOTHING)
        two = table.get(a[i - 1 : i + 1]) if i else None
        gap = one.get("", FLOOR_GAP)
        left = before1[0] + gap
        row = [left]
        for j in range(1, len(ys1)):
            value = before1[j - 1] + one.get(ys1[j], FLOOR_SWAP)
            value = max(value, before1[j] + gap, left + inserted[j])
            y2 = ys2[j]
            if y2 and (found := one.get(y2)) is not None:
                value = max(value, before1[j - 2] + found)
            if two is not None:
                if (found := two.get(ys1[j])) is not None:
                    value = max(value, before2[j - 1] + found)
                if y2 and (found := two.get(y2)) is not None:
                    value = max(value, before2[j - 2] + found)
            row.append(value)
            left = value
    return row[-1]
