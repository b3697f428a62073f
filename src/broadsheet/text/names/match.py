"""Is it one name? Spellings of two scripts compared by sound, without lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..scripts import script
from .evidence import Evidence, weigh
from .romanise import romanise_word, words_of
from .sounds import SCRIPT_ORDER, bounded, log_odds

SAME = 0.5
"""From here on ``same_name`` means yes."""
VOWELS = frozenset("aeiouyw")
ABJADS = frozenset({"Arab", "Hebr"})
CLASSES = ("bpvfw", "kgqcxh", "szcjx", "td", "lr", "mn", "dzj", "tc", "jyg", "hx")
NEAR = {(a, b) for group in CLASSES for a in group for b in group}
DIGRAPHS = (
    ("tsch", "C"), ("dsch", "J"), ("sch", "S"), ("tch", "C"), ("chr", "kr"), ("ch", "C"), ("sh", "S"), ("zh", "J"), ("kh", "h"), ("gh", "g"), ("ph", "f"),
    ("th", "T"), ("cz", "C"), ("sz", "S"), ("ts", "Z"), ("tz", "Z"), ("dz", "Z"), ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("dj", "J"), ("sj", "S"), ("ng", "N"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i"), ("ae", "e"), ("oe", "e"), ("eu", "u"), ("ue", "u"), ("aa", "a"),
)  # fmt: skip
SOUND_COST = {
    ("C", "S"): 0.35, ("C", "c"): 0.3, ("C", "k"): 0.4, ("C", "t"): 0.5, ("C", "j"): 0.4, ("C", "J"): 0.3, ("C", "Z"): 0.35, ("C", "h"): 0.4, ("S", "s"): 0.2,
    ("S", "c"): 0.4, ("S", "J"): 0.35, ("S", "Z"): 0.4, ("J", "j"): 0.1, ("J", "z"): 0.3, ("J", "g"): 0.4, ("J", "y"): 0.4, ("J", "s"): 0.4, ("J", "d"): 0.5,
    ("T", "t"): 0.1, ("T", "s"): 0.3, ("T", "d"): 0.3, ("T", "z"): 0.45, ("T", "f"): 0.5, ("Z", "z"): 0.2, ("Z", "s"): 0.2, ("Z", "c"): 0.2, ("Z", "t"): 0.4, ("Z", "d"): 0.45,
    ("Z", "j"): 0.35, ("N", "n"): 0.15, ("N", "g"): 0.4, ("N", "m"): 0.4, ("b", "v"): 0.25, ("v", "w"): 0.1, ("f", "v"): 0.2, ("f", "p"): 0.35, ("f", "h"): 0.3,
    ("b", "p"): 0.25, ("f", "b"): 0.4, ("k", "g"): 0.3, ("k", "c"): 0.1, ("k", "q"): 0.05, ("g", "h"): 0.35, ("k", "h"): 0.35, ("j", "g"): 0.4, ("j", "h"): 0.3,
    ("j", "y"): 0.2, ("j", "z"): 0.4, ("s", "z"): 0.15, ("s", "c"): 0.15, ("t", "d"): 0.25, ("l", "r"): 0.2, ("m", "n"): 0.3, ("s", "t"): 0.6, ("d", "z"): 0.45,
    ("y", "g"): 0.6, ("v", "u"): 0.3, ("w", "u"): 0.05, ("y", "i"): 0.05, ("w", "o"): 0.2, ("j", "i"): 0.3,
}  # fmt: skip
COSTS = SOUND_COST | {(b, a): cost for (a, b), cost in SOUND_COST.items()}
VOWEL_SWAP, VOWEL_GAP, ABJAD_GAP, CONSONANT_GAP, SOFT_GAP = 0.2, 0.3, 0.08, 1.0, 0.35
SOFT = frozenset("hrn")
PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "dos",
        "das",
        "do",
        "van",
        "der",
        "den",
        "von",
        "zu",
        "zur",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "bint",
        "abu",
        "y",
        "ter",
        "ten",
        "af",
        "av",
        "dalla",
        "degli",
        "und",
        "e",
        "i",
        "the",
        "sir",
        "mr",
        "mrs",
        "ms",
        "dr",
        "jr",
        "sr",
        "san",
        "st",
        "saint",
    ]
)
PATRONYMIC = re.compile(r"(ovich|evich|ovych|evych|ovna|evna|ivna|yivna|ich|ychna|ovic|oglu|ogly|kyzy|qizi)$")
NICKNAMES = {
    a: b
    for names in (
        "bill william", "bob robert", "dick richard", "jim james", "joe joseph", "mike michael", "tom thomas", "tony anthony", "ted edward",
        "dan daniel", "dave david", "ben benjamin", "chris christopher", "nick nicholas", "alex alexander", "sasha alexander", "steve stephen", "ed edward",
        "jack john", "liz elizabeth", "beth elizabeth", "kate katherine", "meg margaret", "sam samuel", "pete peter", "greg gregory", "jeff jeffrey",
        "andy andrew", "matt matthew", "tim timothy", "ron ronald", "don donald", "ken kenneth", "larry lawrence", "chuck charles", "pepe jose", "paco francisco",
        "volodya vladimir", "misha mikhail", "kolya nikolai", "dima dmitry", "hans johannes", "fritz friedrich", "gigi luigi", "beppe giuseppe",
    )
    for a, b in [tuple(names.split())]
}  # fmt: skip


@lru_cache(maxsize=200_000)
def sounds(romanised: str) -> str:
    """Digraphs as one capital letter, doubles once."""
    for pair, sound in DIGRAPHS:
        romanised = romanised.replace(pair, sound)
    return re.sub(r"(.)\1+", r"\1", romanised)


def _gap(char: str, abjad: bool) -> float:
    if char in VOWELS:
        return ABJAD_GAP if abjad else VOWEL_GAP
    return SOFT_GAP if char in SOFT else CONSONANT_GAP


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    cost = COSTS.get((a, b))
    if cost is not None:
        return cost
    return VOWEL_SWAP if a in VOWELS and b in VOWELS else 1.3


@lru_cache(maxsize=400_000)
def likeness(a: str, b: str, abjad: bool = False) -> float:
    """How alike two words (as ``sounds``) are, 0 to 1: weighted edit distance over sound classes."""
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    row = [0.0]
    for char in b:
        row.append(row[-1] + _gap(char, abjad))
    for x in a:
        gap_x = _gap(x, abjad)
        before, row[0] = row[0], row[0] + gap_x
        for j, y in enumerate(b, 1):
            best = min(before + _swap(x, y), row[j] + gap_x, row[j - 1] + _gap(y, abjad))
            before, row[j] = row[j], best
    weight = sum(1.0 if c not in VOWELS else 0.35 for c in a) + sum(
        1.0 if c not in VOWELS else 0.35 for c in b
    )
    return max(0.0, 1.0 - 2 * row[-1] / max(weight, 2.0))


@lru_cache(maxsize=100_000)
def _parts(name: str, lang: str) -> tuple[tuple[str, ...], bool, str]:
    """(sounds of the words, is it an abjad, script)."""
    base = lang.split("-")[0]
    words = [romanise_word(word, base) for word in words_of(name)]
    kind = script(name)
    kept = [w for w in words if w and w not in PARTICLES] or [w for w in words if w]
    kept = [NICKNAMES.get(w, w) for w in kept]
    return tuple(sounds(w) for w in kept), kind in ABJADS, kind


def _word_likeness(a: str, b: str, abjad: bool) -> float:
    if len(a) == 1 or len(b) == 1:
        same = a[:1] == b[:1] or COSTS.get((a[:1], b[:1]), 1.0) <= 0.1
        return 0.75 if same else 0.0
    return likeness(a, b, abjad) if a <= b else likeness(b, a, abjad)


def _aligned(a: tuple[str, ...], b: tuple[str, ...], abjad: bool) -> tuple[float, float, int]:
    """Greedy best one-to-one alignment: (mean likeness weighted by length, worst, pairs made)."""
    scores = sorted(
        ((_word_likeness(x, y, abjad), i, j) for i, x in enumerate(a) for j, y in enumerate(b)), reverse=True
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    made: list[tuple[float, float]] = []
    for score, i, j in scores:
        if i in used_a or j in used_b:
            continue
        used_a.add(i)
        used_b.add(j)
        made.append((score, min(len(a[i]), len(b[j])) + 1.0))
    weight = sum(w for _, w in made)
    return sum(s * w for s, w in made) / weight, min(s for s, _ in made), len(made)


def _unpaired_ok(longer: tuple[str, ...], shorter: tuple[str, ...], abjad: bool) -> float:
    """Factor for words of the longer name that found no partner: patronymics cost little."""
    extra = len(longer) - len(shorter)
    if not extra:
        return 1.0
    patronymic = sum(bool(PATRONYMIC.search(w)) for w in longer)
    unexplained = max(0, extra - patronymic)
    return 0.98 * 0.95**unexplained if len(shorter) > 1 else 0.8


@lru_cache(maxsize=200_000)
def same_name(a: str, lang_a: str, b: str, lang_b: str, kind: str = "person") -> float:
    """How likely ``a`` and ``b`` are one name, 0 to 1, by sound alone. SAME and more means yes.

    Across scripts the learned tables of ``sounds`` weigh every word; within one script a weighted edit
    distance does. Word order, initials, particles, patronymics and missing middle names are allowed for.
    Han names of Japanese people cannot be read without lists and score low.
    """
    found = evidence(a, lang_a, b, lang_b)
    if found is not None:
        return weigh(found)
    return _same_script(a, lang_a, b, lang_b, kind)


LEFT = {name: place for place, name in enumerate(SCRIPT_ORDER)}
READ_AS = {"Jpan": "Hani", "Hira": "Kana"}


@lru_cache(maxsize=200_000)
def _words(name: str, lang: str) -> tuple[tuple[str, ...], str]:
    """(romanised words without particles, script as the tables know it)."""
    kind = script(name)
    kind = READ_AS.get(kind, kind)
    words = [w for word in words_of(name) if (w := romanise_word(word, lang.split("-")[0]))]
    kept = [w for w in words if w not in PARTICLES] or words
    return tuple(kept), kind if kind in LEFT else "Cyrl"


def evidence(a: str, lang_a: str, b: str, lang_b: str) -> Evidence | None:
    """What speaks for one name, of two names in different scripts; None within one script."""
    words_a, script_a = _words(a, lang_a)
    words_b, script_b = _words(b, lang_b)
    if script_a == script_b or not words_a or not words_b:
        return None
    if LEFT[script_a] > LEFT[script_b]:
        words_a, words_b, script_a, script_b = words_b, words_a, script_b, script_a
    abjad = script_a in ABJADS or script_b in ABJADS

    def odds(x: str, y: str) -> float:
        return log_odds(bounded(x), bounded(y), script_a, script_b)

    scores = sorted(
        ((odds(x, y), i, j) for i, x in enumerate(words_a) for j, y in enumerate(words_b)), reverse=True
    )
    made: list[tuple[float, int, int]] = []
    for score, i, j in scores:
        if all(i != m[1] and j != m[2] for m in made):
            made.append((score, i, j))
    joined_a, joined_b = "".join(words_a), "".join(words_b)
    whole = max(
        odds(joined_a, joined_b),
        odds(words_a[-1] + "".join(words_a[:-1]), joined_b),
        odds(joined_a, words_b[-1] + "".join(words_b[:-1])),
    )
    whole_ratio = whole / max(len(joined_a), len(joined_b))
    worst = min(s / (max(len(words_a[i]), len(words_b[j])) + 2) for s, i, j in made)
    alike = min(likeness(*sorted((sounds(words_a[i]), sounds(words_b[j]))), abjad) for _, i, j in made)
    extra = abs(len(words_a) - len(words_b))
    if extra and _unsegmented(words_a, script_a, words_b, script_b):
        worst, extra = whole_ratio, 0
        alike = max(
            likeness(*sorted((sounds(x), sounds(y))), abjad)
            for x in _orders(words_a)
            for y in _orders(words_b)
        )
    return Evidence(
        worst=worst,
        whole=whole_ratio,
        alike=alike,
        total=sum(s for s, _, _ in made),
        extra=extra,
        single=float(min(len(words_a), len(words_b)) == 1),
        turned=float(any(m[1] < n[1] and m[2] > n[2] for m in made for n in made)),
        initials=sum(len(w) == 1 for w in words_a + words_b),
    )


UNSEGMENTED = frozenset({"Hani", "Hang", "Kana"})


def _unsegmented(a: Sequence[str], script_a: str, b: Sequence[str], script_b: str) -> bool:
    """Is one of the two a whole name written as one word (a Chinese or Korean one)?"""
    return (len(a) == 1 and script_a in UNSEGMENTED) or (len(b) == 1 and script_b in UNSEGMENTED)


def _orders(words: Sequence[str]) -> set[str]:
    """The words as one, also with the last first."""
    return {"".join(words), words[-1] + "".join(words[:-1])}


def _same_script(a: str, lang_a: str, b: str, lang_b: str, kind: str) -> float:
    parts_a, abjad_a, _ = _parts(a, lang_a)
    parts_b, abjad_b, _ = _parts(b, lang_b)
    if not parts_a or not parts_b:
        return 0.0
    abjad = abjad_a or abjad_b
    joined_a, joined_b = "".join(parts_a), "".join(parts_b)
    whole = max(
        likeness(*sorted((joined_a, joined_b)), abjad),
        _rotated(parts_a, joined_b, abjad),
        _rotated(parts_b, joined_a, abjad),
    )
    shorter, longer = (parts_a, parts_b) if len(parts_a) <= len(parts_b) else (parts_b, parts_a)
    mean, worst, _ = _aligned(shorter, longer, abjad)
    worded = (0.4 * mean + 0.6 * worst) * _unpaired_ok(longer, shorter, abjad)
    if kind != "person":
        return max(whole, mean if len(shorter) == len(longer) else 0.0)
    return max(worded, whole if len(shorter) != len(longer) or len(shorter) == 1 else 0.0)


def _rotated(parts: tuple[str, ...], joined: str, abjad: bool) -> float:
    """Likeness with the last word first ("takaichisanae")."""
    if len(parts) < 2:
        return 0.0
    turned = parts[-1] + "".join(parts[:-1])
    return likeness(*sorted((turned, joined)), abjad)
