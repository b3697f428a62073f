"""How likely two words of two scripts are one word, by learned pairs of pieces.

The tables (``pieces``) are made by ``evals/build_sounds.py`` from word pairs of Wikidata (CC0 1.0). They
hold no names: only pieces of one to three letters (five for a Han character).
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from anyascii import anyascii

SCRIPT_ORDER = ("Hani", "Arab", "Hebr", "Kana", "Hang", "Cyrl", "Latn")
"""The earlier of two scripts is the left side of its table."""
UNSEEN, LEFT_GAP, RIGHT_GAP = -7.0, -4.5, -6.0
"""Log shares of what the tables do not hold: a wrong letter, a letter without an answer on each side."""
NEVER = -1e9
RARE = 9.0
"""Minus log probability of a letter never seen after another."""
PERSIAN_SOUNDS = {
    "پ": {"Latn": "p", "Cyrl": "п", "Hebr": "פ", "Kana": "パ", "Hang": "ᄑ"},
    "چ": {"Latn": "ch", "Cyrl": "ч", "Hebr": "צ׳", "Kana": "チ", "Hang": "ᄎ"},
    "ژ": {"Latn": "j", "Cyrl": "ж", "Hebr": "ז׳", "Kana": "ジ", "Hang": "ᄌ"},
    "گ": {"Latn": "g", "Cyrl": "г", "Hebr": "ג", "Kana": "グ", "Hang": "ᄀ"},
    "ڤ": {"Latn": "v", "Cyrl": "в", "Hebr": "ו", "Kana": "ヴ", "Hang": "ᄇ"},
}
Table = dict[str, dict[str, float]]


@lru_cache(maxsize=32)
def table(one: str, two: str) -> Table:
    """Left piece -> right piece -> log share of the left one's occurrences that the right one answers."""
    pieces: dict[str, str] = import_module(f".pieces.{one.lower()}", __package__).PIECES
    out: Table = {}
    for entry in pieces[two].split():
        piece, _, answers = entry.partition(">")
        out[piece] = {y: -int(n) / 10 for y, _, n in (a.partition(":") for a in answers.split(","))}
    if one == "Arab":
        for letter, sounds in PERSIAN_SOUNDS.items():
            if two in sounds:
                out.setdefault(letter, {}).setdefault(sounds[two], -0.7)
    return out


@lru_cache(maxsize=8)
def _followers(kind: str) -> dict[str, float]:
    text: str = import_module(".pieces.followers", __package__).FOLLOWERS[kind]
    return {x: -int(n) / 10 for x, _, n in (entry.partition(":") for entry in text.split())}


@lru_cache(maxsize=100_000)
def surprise(word: str, kind: str) -> float:
    """How rare ``word`` is, letter by letter: minus the log probability of the script ``kind`` writing it."""
    known = _followers(kind)
    total = 0.0
    for i in range(1, len(word)):
        pair = known.get(word[i - 1 : i + 1])
        total -= pair if pair is not None else known.get(word[i], -RARE) - 1.0
    return total


@lru_cache(maxsize=100_000)
def _parts(word: str) -> dict[str, list[int]]:
    """Pieces of one to five letters of ``word`` and where each ends."""
    out: dict[str, list[int]] = {}
    for length in range(1, 6):
        for start in range(len(word) - length + 1):
            out.setdefault(word[start : start + length], []).append(start + length)
    return out


@lru_cache(maxsize=20_000)
def _answers(piece: str, one: str, two: str) -> dict[str, float] | None:
    """What answers ``piece``; an unknown Han character is asked for by the sound of its Mandarin reading."""
    found = table(one, two).get(piece)
    if found is None and one == "Hani" and len(piece) == 1:
        return _by_reading(two).get(anyascii(piece).lower())
    return found


@lru_cache(maxsize=8)
def _by_reading(two: str) -> Table:
    """Mandarin syllable -> what answers its characters, on average."""
    sums: dict[str, dict[str, float]] = {}
    sizes: dict[str, int] = {}
    from math import exp, log

    for char, answers in table("Hani", two).items():
        if len(char) == 1 and char not in "^$":
            syllable = anyascii(char).lower()
            sizes[syllable] = sizes.get(syllable, 0) + 1
            into = sums.setdefault(syllable, {})
            for y, value in answers.items():
                into[y] = into.get(y, 0.0) + exp(value)
    return {s: {y: log(p / sizes[s]) for y, p in into.items()} for s, into in sums.items()}


@lru_cache(maxsize=500_000)
def log_odds(a: str, b: str, one: str, two: str) -> float:
    """Natural logarithm of how much likelier ``b`` is as a rendering of ``a`` than as any word of its script.

    ``a`` and ``b`` are ``units`` of the scripts ``one`` and ``two``, ``one`` before ``two`` in SCRIPT_ORDER.
    """
    size = len(b)
    ends = _parts(b)
    added = table(one, two).get("", {})
    inserted = [0.0, *(added.get(y, RIGHT_GAP) for y in b)]
    rows = [[0.0] * (size + 1)]
    rows[0][1:] = [NEVER] * size
    _run(rows[0], inserted)
    for i in range(1, len(a) + 1):
        before = rows[i - 1]
        x = a[i - 1]
        answers = _answers(x, one, two) or {}
        gap = answers.get("", LEFT_GAP)
        row = [before[0] + gap] + [max(before[j] + gap, before[j - 1] + UNSEEN) for j in range(1, size + 1)]
        _answer(row, before, answers, ends)
        if i > 1 and (pair := _answers(a[i - 2 : i], one, two)):
            _answer(row, rows[i - 2], pair, ends)
        _run(row, inserted)
        rows.append(row)
    return rows[-1][size] + surprise(b, two)


def _answer(
    row: list[float], before: list[float], answers: dict[str, float], ends: dict[str, list[int]]
) -> None:
    for y in answers.keys() & ends.keys():
        value, length = answers[y], len(y)
        for end in ends[y]:
            reached = before[end - length] + value
            if reached > row[end]:
                row[end] = reached


def _run(row: list[float], inserted: list[float]) -> None:
    """Letters of the right word that nothing answers."""
    for j in range(1, len(row)):
        reached = row[j - 1] + inserted[j]
        if reached > row[j]:
            row[j] = reached
