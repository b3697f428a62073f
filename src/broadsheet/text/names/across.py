"""Two names in different scripts: what speaks for their being one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import permutations

from ...languages import FALLBACK
from .. import limits
from ..scripts import CAPITALS, script
from .evidence import LEAN_GUEST, LEAN_GUEST_LATIN, LEAN_HAN, LEAN_SYLLABIC, Evidence
from .likeness import PATRONYMIC, likeness, sounds, uncounted
from .pieces.levels import LEVELS
from .romanise import romanise_word, words_of
from .shortnames import other_forms
from .sounds import SCRIPT_ORDER, log_odds
from .units import READ_AS, TABLED, script_read, units

ORDER = {name: place for place, name in enumerate(SCRIPT_ORDER)}
UNSEGMENTED = frozenset({"Hani", "Hang", "Kana"})
ABBREVIATED = re.compile(rf"(?<!\w)[^\W\d_]{{1,6}}\.(?=\s|\w|$)|(?<=\s)[{CAPITALS}](?=\s)")
"""Initials, spelled letters ("اچ."), "Jr.": left out where more is left."""
ABJADS = frozenset({"Arab", "Hebr"})
LOWEST = -12.0
"""Figures worse than this tell no more."""
SHORT = 2
"""Romanised words up to this length are initials or spelled letters."""


@dataclass(frozen=True, slots=True)
class Word:
    units: str
    romanised: str
    forms: tuple[tuple[str, str], ...] = ()
    """Other forms of the word, as units and romanised."""


@dataclass(frozen=True, slots=True)
class Match:
    """One word of each name, and how well they answer each other."""

    odds: float
    level: float
    left: int
    right: int
    size: int
    """Letters of the longer."""
    form: bool
    """Only another form of the name answers."""
    said: str
    """The right word that answers, romanised."""
    units: str
    """The same as units."""


@lru_cache(maxsize=200_000)
def _words(name: str, lang: str, in_latin: bool = False) -> tuple[tuple[Word, ...], str]:
    """The words that count, and the script the tables know them by; ``in_latin``: written in Latin by sound."""
    kind, base = "Latn" if in_latin else script_read(name), lang.split("-")[0]
    out, kept = [], []
    whole = [w for w in ABBREVIATED.sub(" ", name).split() if w]
    words = words_of(ABBREVIATED.sub(" ", name) if len(whole) > 1 else name)[: limits.NAME_WORDS]
    for word in map(partial(romanise_word, lang=base), words) if in_latin else words:
        romanised = romanise_word(word, base)
        if romanised:
            forms = other_forms(romanised, base) if kind == "Latn" else ()
            out.append(Word(units(word, base), romanised, tuple((units(f, FALLBACK), f) for f in forms)))
            if word.lower() not in uncounted() and not (kind == "Latn" and romanised in uncounted()):
                kept.append(out[-1])
    return tuple(kept or out), kind


class _Judge:
    """Weighs words of one pair of scripts."""

    def __init__(self, one: str, two: str) -> None:
        self.one, self.two = one, two
        self.middle, self.spread = LEVELS[one, two]

    def level(self, odds: float, size: int) -> float:
        """Odds per letter, in spreads above what right words of these scripts get."""
        return (odds / (size + 1) - self.middle) / self.spread

    def odds(self, a: str, b: str) -> float:
        return log_odds(a, b, self.one, self.two)

    def match(self, a: Sequence[Word], i: int, b: Sequence[Word], j: int) -> Match:
        x, y = a[i], b[j]
        best, chosen, said = self.odds(x.units, y.units), y.units, y.romanised
        for other, romanised in y.forms:
            if (found := self.odds(x.units, other)) > max(best, 0.0) + 1.0:
                best, chosen, said = found, other, romanised
        size = max(len(x.units) - 2, len(chosen) - 2, 1)
        return Match(best, self.level(best, size), i, j, size, chosen != y.units, said, chosen)


def _paired(judge: _Judge, a: Sequence[Word], b: Sequence[Word]) -> list[Match]:
    """The pairing of words with the greatest sum of odds: best of all for short names, greedy for long."""
    table = [[judge.match(a, i, b, j) for j in range(len(b))] for i in range(len(a))]
    if max(len(a), len(b)) > 4:
        ranked = sorted((m for row in table for m in row), key=lambda m: (-m.odds, m.left, m.right))
        made: list[Match] = []
        for match in ranked:
            if all(match.left != m.left and match.right != m.right for m in made):
                made.append(match)
        return made
    if len(a) <= len(b):
        orders = [
            [table[i][j] for i, j in enumerate(chosen)] for chosen in permutations(range(len(b)), len(a))
        ]
    else:
        orders = [
            [table[i][j] for j, i in enumerate(chosen)] for chosen in permutations(range(len(a)), len(b))
        ]
    return max(orders, key=lambda made: sum(m.odds for m in made))


def _merged(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """``words`` with one pair of neighbours written together, every way."""
    out = []
    for k in range(len(words) - 1):
        x, y = words[k], words[k + 1]
        both = Word(x.units[:-1] + y.units[1:], x.romanised + y.romanised)
        out.append((*words[:k], both, *words[k + 2 :]))
    return out


def _joined(words: Sequence[str]) -> str:
    """Words (as units) written as one."""
    return "^" + "".join(word[1:-1] for word in words) + "$"


def _whole(judge: _Judge, left: Sequence[str], right: Sequence[str]) -> float:
    """How well the names answer each other written as one word each, the last word first or not."""
    turned_left, turned_right = [left[-1], *left[:-1]], [right[-1], *right[:-1]]
    ways = ((left, right), (turned_left, right), (left, turned_right))
    size = max(len(_joined(left)), len(_joined(right))) - 2
    return judge.level(max(judge.odds(_joined(a), _joined(b)) for a, b in ways), size)


def _left_over(words: Sequence[Word], used: set[int]) -> float:
    """Weight of the words nobody answers: a patronymic or an initial counts little."""
    total = 0.0
    for place, word in enumerate(words):
        if place not in used:
            small = len(word.romanised) <= SHORT or PATRONYMIC.search(word.romanised)
            total += 0.3 if small else 1.0
    return total


def _sided(
    a: str, lang_a: str, b: str, lang_b: str
) -> tuple[tuple[Word, ...], tuple[Word, ...], str, str] | None:
    """The words of both names and their scripts, in the order of the tables; None within one script."""
    words_a, one = _words(a, lang_a)
    words_b, two = _words(b, lang_b)
    if one == two and script(a) != script(b) and "Latn" not in (script(a), script(b)):
        if script(a) == one:
            words_b, two = _words(b, lang_b, in_latin=True)
        else:
            words_a, one = _words(a, lang_a, in_latin=True)
    if one == two or not words_a or not words_b:
        return None
    return (words_b, words_a, two, one) if ORDER[one] > ORDER[two] else (words_a, words_b, one, two)


def evidence(a: str, lang_a: str, b: str, lang_b: str) -> Evidence | None:
    """What speaks for one name, of two names in different scripts; None within one script."""
    sided = _sided(a, lang_a, b, lang_b)
    if sided is None:
        return None
    words_a, words_b, one, two = sided
    judge = _Judge(one, two)
    made = _paired(judge, words_a, words_b)
    ways = [(words_a, words_b, made)]
    if len(words_a) != len(words_b) and min(len(words_a), len(words_b)) > 1:
        if len(words_a) > len(words_b):
            ways += [(m, words_b, _paired(judge, m, words_b)) for m in _merged(words_a)]
        else:
            ways += [(words_a, m, _paired(judge, words_a, m)) for m in _merged(words_b)]
    words_a, words_b, made = max(
        ways, key=lambda way: (min(m.level for m in way[2]), sum(m.odds for m in way[2]))
    )
    answered = {m.right: m.units for m in made}
    right = [answered.get(place, word.units) for place, word in enumerate(words_b)]
    whole = _whole(judge, [w.units for w in words_a], right)
    if len(words_a) != len(words_b) and len(made) > 1:
        lefts = [words_a[m.left].units for m in sorted(made, key=lambda m: m.left)]
        rights = [m.units for m in sorted(made, key=lambda m: m.right)]
        whole = max(whole, _whole(judge, lefts, rights))
    extra = _left_over(words_a, {m.left for m in made}) + _left_over(words_b, {m.right for m in made})
    worst = min(m.level for m in made)
    abjad = one in ABJADS or two in ABJADS
    alike = min(likeness(*sorted((sounds(words_a[m.left].romanised), sounds(m.said))), abjad) for m in made)
    unparted = min(len(words_a), len(words_b)) == 1 and {one, two} & UNSEGMENTED
    total = sum(m.odds for m in made)
    if unparted and len(words_a) != len(words_b) and whole > worst:
        worst, extra = whole, 0.0
        total = judge.odds(_joined([w.units for w in words_a]), _joined(right))
        said = [sounds("".join(w.romanised for w in some)) for some in (words_a, words_b)]
        alike = max(alike, likeness(*sorted(said), abjad))
    return Evidence(
        worst=max(worst, LOWEST),
        whole=max(whole, LOWEST),
        alike=alike,
        total=max(total, LOWEST),
        extra=extra,
        single=float(min(len(words_a), len(words_b)) == 1),
        turned=float(any(m.left < n.left and m.right > n.right for m in made for n in made)),
        initials=float(sum(len(w.romanised) == 1 for w in (*words_a, *words_b))),
        form=float(sum(m.form for m in made)),
        mean=max(judge.level(sum(m.odds for m in made), sum(m.size + 1 for m in made) - 1), LOWEST),
    )


def lean(a: str, b: str) -> float:
    """What the scripts of two names add for or against their being one."""
    kinds = [READ_AS.get(script(name), script(name)) for name in (a, b)]
    total = LEAN_HAN if "Hani" in kinds else 0.0
    total += LEAN_SYLLABIC if {"Kana", "Hang"} & set(kinds) else 0.0
    if all(kind in TABLED for kind in kinds):
        return total
    return total + (LEAN_GUEST_LATIN if "Latn" in kinds else LEAN_GUEST)
