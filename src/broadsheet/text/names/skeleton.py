"""What is left of a name when vowels and easily confused consonants are folded."""

from __future__ import annotations

import re

from .romanise import romanise

FOLDS = (
    (re.compile("tsch|tch|cz|ch|sch|sh|sz|zh|dz|ts|tz|dj|j|sj|zs"), "s"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("kh|gh|ck|qu|x"), "k"),
    (re.compile("mb$"), "mp"),
    (re.compile("n(?=[pb])"), "m"),
)
CLASSES = str.maketrans("bpfvwgkqcdtszlrmnhy", "ppppukkkkttssllnnhi")
DROPPED = re.compile("[aeiouhyw]")
TWICE = re.compile(r"(.)\1+")


def skeleton_word(romanised: str) -> str:
    """Consonant classes of one romanised word: "tramp", "toranpu", "teureompeu" -> "tlnp"."""
    for pattern, sound in FOLDS:
        romanised = pattern.sub(sound, romanised)
    first = romanised[:1] if romanised[:1] in "aeiou" else ""
    folded = TWICE.sub(r"\1", DROPPED.sub("", romanised.translate(CLASSES)))
    return folded or ("a" if first else romanised[:1])


def skeleton(text: str, lang: str) -> str:
    """Sorted skeletons of the words of a name, "-" between: word order does not matter."""
    parts = sorted(filter(None, (skeleton_word(word) for word in romanise(text, lang).split())))
    return "-".join(parts)


def shares_sounds(a: str, b: str) -> bool:
    """Do two skeletons have enough letters in common to be worth comparing? Quick, errs on the side of yes."""
    if not a or not b:
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    common = sum(min(short.count(letter), long.count(letter)) for letter in set(short))
    return common >= 0.4 * len(short)
