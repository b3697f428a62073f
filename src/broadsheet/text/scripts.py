"""Writing systems: which script a character or a text is in."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x137F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x3040, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xAC00, 0xD7AF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFF, "Arab"),
    (0xFF21, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9F, "Kana"),
    (0x20000, 0x3FFFF, "Hani"),
)

_CASED = frozenset({"Latn", "Grek", "Cyrl", "Armn"})
CASED = "".join(
    chr(code)
    for low, high, name in RANGES
    if name in _CASED
    for code in range(low, high + 1)
    if chr(code).isalpha()
)
"""Inside a character class: the letters of scripts that have capitals."""
CAPITALS = "".join(char for char in CASED if char.isupper())
SMALL = "".join(char for char in CASED if char.islower())
VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0640]+")
"""What Arabic writes above and between its letters or leaves out: short vowels, doubling, the drawn-out line."""


def within(*names: str) -> str:
    """Inside a character class: what belongs to these scripts."""
    return "".join(f"{chr(low)}-{chr(high)}" for low, high, name in RANGES if name in names)


@lru_cache(maxsize=20_000)
def script_of(char: str) -> str:
    """ISO 15924 code of the script of one letter; empty for digits, marks and punctuation."""
    if not char.isalpha() and not (char == "ー" or "\u0900" <= char <= "\u0dff"):
        return ""
    code = ord(char)
    for low, high, name in RANGES:
        if low <= code <= high:
            return name
    return "Zyyy"


def scripts(text: str) -> Counter[str]:
    """How many letters of each script, ISO 15924 codes."""
    found: Counter[str] = Counter()
    for char, times in Counter(text).items():
        found[script_of(char)] += times
    found.pop("", None)
    return found


def script(text: str) -> str:
    """The script most letters are in, ISO 15924; empty without letters. Kana wins over Han ("Jpan")."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else ""
    counts = scripts(text)
    if not counts:
        return ""
    kana = counts["Hira"] + counts["Kana"]
    if kana and kana + counts["Hani"] >= sum(counts.values()) / 2:
        return "Kana" if not counts["Hani"] and not counts["Hira"] else "Jpan"
    return counts.most_common(1)[0][0]
