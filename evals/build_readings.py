"""Make ``text/names/pieces/readings.py``: how Han characters are read in names. Run:
python evals/build_readings.py UNIHAN NAMES

UNIHAN: the folder of Unihan_Readings.txt.bz2 (Unicode licence; Debian package unicode-data). NAMES: naist-jdic.csv,
UTF-8 (3-clause BSD; Debian package mecab-naist-jdic-eucjp). Cantonese, Vietnamese and Korean readings stand in Unihan.
Japanese ones are learned: each family or given name of the dictionary is cut into the readings of its characters, by
hard expectation maximisation that starts from Unihan's readings. Only characters of the lists of general use are kept.
"""

from __future__ import annotations

import bz2
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

from literals import literals

from broadsheet.text.names.romanise import romanise_word
from broadsheet.text.names.units import SIMPLE

OUT = Path(__file__).parent.parent / "src" / "broadsheet" / "text" / "names" / "pieces"
HAN = re.compile("[\u4e00-\u9fff]+")
LONGEST, ROUNDS, UNSEEN, COMMON, LEAST = 5, 6, -7.0, 0.25, 0.02
"""Letters of kana one character may answer; the share of a character's occurrences a common reading has,
and a kept one."""
NO_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
Table = dict[str, dict[str, set[str]]]


def unihan(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Field -> character -> readings in small letters."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    with bz2.open(folder / "Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                found[field][chr(int(code[2:], 16))] = value.lower().split()
    return found


def plain(syllable: str) -> str:
    """Without marks of tone, in a to z ("đ" as d)."""
    marked = unicodedata.normalize("NFD", syllable.replace("đ", "d"))
    return "".join(c for c in marked if "a" <= c <= "z")


def romaji(kana: str) -> str:
    """In letters, long vowels short ("コウ" is "ko")."""
    out = romanise_word(kana, "ja").replace("ou", "o")
    return re.sub(r"([aiueo])\1", r"\1", out)


def kana_of(letters: str) -> str:
    """Small letters of Unihan's romanised readings, only to begin with: compared as romaji."""
    return re.sub(r"([aiueo])\1", r"\1", letters.replace("ou", "o"))


def names(path: Path) -> Counter[tuple[str, str]]:
    """(name, reading in kana) of family and given names."""
    found: Counter[tuple[str, str]] = Counter()
    for line in path.read_text("utf-8").splitlines():
        row = line.split(",")
        if row[6] == "人名" and row[7] in ("姓", "名") and HAN.fullmatch(row[0]):
            found[row[0], row[11]] += 3 if row[7] == "姓" else 1
    return found


def cut(name: str, reading: str, value: dict[tuple[str, str], float]) -> list[tuple[str, str]]:
    """The best way to give each character its part of the reading; empty where there is none."""
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for char in name:
        row: dict[int, tuple[float, int]] = {}
        for start, (sum_, _) in best[-1].items():
            for end in range(start + 1, min(start + LONGEST, len(reading)) + 1):
                got = sum_ + value.get((char, reading[start:end]), UNSEEN - abs(end - start - 2))
                if end not in row or got > row[end][0]:
                    row[end] = (got, start)
        best.append(row)
    at, ends = len(reading), [len(reading)]
    for row in reversed(best[1:]):
        if at not in row:
            return []
        at = row[at][1]
        ends.append(at)
    return [(char, reading[a:b]) for char, (a, b) in zip(name, pairwise(reversed(ends)), strict=True)]


def japanese(known: dict[str, dict[str, list[str]]], path: Path) -> tuple[Table, Table]:
    """Common and rarer readings of characters in Japanese names, in letters."""
    given = names(path)
    begun: dict[str, set[str]] = defaultdict(set)
    for field in ("kJapaneseOn", "kJapaneseKun"):
        for char, readings in known[field].items():
            begun[char] |= {kana_of(r) for r in readings}
    value: dict[tuple[str, str], float] = {}
    for name, reading in given:
        for char in set(name):
            for start in range(len(reading)):
                for end in range(start + 1, min(start + LONGEST, len(reading)) + 1):
                    said = romaji(reading[start:end])
                    if any(r == said or (len(said) > 2 and r.startswith(said)) for r in begun[char]):
                        value[char, reading[start:end]] = -1.0
    counts: Counter[tuple[str, str]] = Counter()
    for _ in range(ROUNDS):
        counts = Counter()
        for (name, reading), n in given.items():
            for part in cut(name, reading, value):
                counts[part] += n
        total = Counter[str]()
        for (char, _), n in counts.items():
            total[char] += n
        value = {part: math.log(n / total[part[0]]) for part, n in counts.items() if n > 1}
    common: Table = defaultdict(lambda: defaultdict(set))
    rare: Table = defaultdict(lambda: defaultdict(set))
    shares: dict[str, Counter[str]] = defaultdict(Counter)
    for (char, kana), n in counts.items():
        shares[char.translate(SIMPLE)][romaji(kana)] += n
    for char, by in shares.items():
        for said, n in by.items():
            share = n / sum(by.values())
            if n > 1 and share >= LEAST:
                (common if share >= COMMON else rare)["ja"][said].add(char)
    return common, rare


def main(folder: str, dictionary: str) -> None:
    known = unihan(Path(folder))
    common, rare = japanese(known, Path(dictionary))
    used = {c.translate(SIMPLE) for c in known["kTGHZ2013"]}
    table: dict[str, dict[str, set[str]]] = {name: defaultdict(set) for name in ("yue", "vi", "ko")}
    for name, field in (("yue", "kCantonese"), ("vi", "kVietnamese"), ("ko", "kHangul")):
        for char, readings in known[field].items():
            key = char.translate(SIMPLE)
            for reading in readings if key in used else ():
                spelled = reading.split(":")[0]
                table[name][romanise_word(spelled, "ko") if name == "ko" else plain(spelled)].add(key)
    table["ja"], table["ja-rare"] = common["ja"], rare["ja"]
    write("readings", "READINGS", {name: by for name, by in table.items() if not name.startswith("ja")})
    write("japanese", "JAPANESE", {name: by for name, by in table.items() if name.startswith("ja")})


def write(module: str, constant: str, table: dict[str, dict[str, set[str]]]) -> None:
    whose = "in Japan" if module == "japanese" else "in the other traditions"
    lines = [
        f'"""How Han characters are read in names {whose}: "reading:characters"; simplified forms.',
        "",
        "Made by ``evals/build_readings.py`` from Unihan (Unicode licence) and NAIST-jdic (3-clause BSD).",
        '"""',
        "",
        f"{constant} = {{",
    ]
    for name, by in table.items():
        text = " ".join(f"{said}:{''.join(sorted(chars))}" for said, chars in sorted(by.items()) if said)
        lines += [f'    "{name}": (', *literals(f"{text} "), "    ),"]
    (OUT / f"{module}.py").write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
