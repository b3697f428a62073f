"""Two names in one script: how alike they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...languages import all_names, in_all
from ..scripts import script
from .legal import numbers, without_articles, without_form
from .likeness import COSTS, PATRONYMIC, likeness, sounds, uncounted
from .romanise import romanise_word, words_of
from .shortnames import other_forms
from .units import READ_AS, SIMPLE

ABJADS = frozenset({"Arab", "Hebr"})
INITIAL = 0.9
"""Likeness of an initial and a word that begins with it, and of two forms of one given name."""
OTHER_NUMBER = 0.3
"""Likeness of names whose numbers are not the same."""


@lru_cache(maxsize=100_000)
def _parts(name: str, lang: str) -> tuple[str, ...]:
    """Sounds of the words that count."""
    words = [romanise_word(word, lang.split("-")[0]) for word in words_of(name)]
    kept = [w for w in words if w and w not in uncounted()] or [w for w in words if w]
    return tuple(sounds(w) for w in kept)


@lru_cache(maxsize=20_000)
def _other_sounds(sound: str) -> frozenset[str]:
    """How other forms of the given name sound."""
    return _forms_by_sound().get(sound, frozenset())


@lru_cache(maxsize=1)
def _forms_by_sound() -> dict[str, frozenset[str]]:
    return {
        sounds(form): frozenset(map(sounds, other_forms(form)))
        for line in all_names().given
        for form in line.split()
    }


def _word_likeness(a: str, b: str, abjad: bool) -> float:
    if a == b:
        return 1.0
    if b in _other_sounds(a):
        return INITIAL
    if len(a) == 1 or len(b) == 1:
        same = a[:1] == b[:1] or COSTS.get((a[:1], b[:1]), 1.0) <= 0.1
        return INITIAL if same else 0.0
    return likeness(a, b, abjad) if a <= b else likeness(b, a, abjad)


def _aligned(a: Sequence[str], b: Sequence[str], abjad: bool, in_order: bool) -> tuple[float, float]:
    """Greedy best one-to-one alignment: (mean likeness weighted by length, worst)."""
    scores = sorted(
        ((_word_likeness(x, y, abjad), i, j) for i, x in enumerate(a) for j, y in enumerate(b)), reverse=True
    )
    made: list[tuple[float, int, int]] = []
    for score, i, j in scores:
        if any(i == m[1] or j == m[2] for m in made):
            continue
        if in_order and any((i < m[1]) != (j < m[2]) for m in made):
            continue
        made.append((score, i, j))
    if len(made) < len(a):
        return 0.0, 0.0
    weights = [min(len(a[i]), len(b[j])) + 1.0 for _, i, j in made]
    mean = sum(m[0] * w for m, w in zip(made, weights, strict=True)) / sum(weights)
    return mean, min(m[0] for m in made)


def _unpaired_ok(longer: Sequence[str], shorter: Sequence[str]) -> float:
    """Factor for words of the longer name that found no partner: patronymics cost little."""
    extra = len(longer) - len(shorter)
    if not extra:
        return 1.0
    patronymic = sum(bool(PATRONYMIC.search(w)) for w in longer)
    unexplained = max(0, extra - patronymic)
    return 0.98 * 0.95**unexplained if len(shorter) > 1 else 0.8


def likeness_within(a: str, lang_a: str, b: str, lang_b: str, kind: str) -> float:
    """0 to 1 for two names of one script; organisations by their name without the legal form."""
    if _in_han(a) and _in_han(b):
        return float(a.translate(SIMPLE) == b.translate(SIMPLE))
    core_a, firm_a = without_form(a)
    core_b, firm_b = without_form(b)
    if firm_a or firm_b or kind == "organisation":
        return _firms(core_a, lang_a, core_b, lang_b)
    numbers_a, numbers_b = numbers(core_a), numbers(core_b)
    if numbers_a and numbers_b and numbers_a != numbers_b:
        return OTHER_NUMBER
    return _persons(a, lang_a, b, lang_b, kind)


def _in_han(name: str) -> bool:
    """A name in Han characters without a dot between words: read alike is not written alike."""
    return READ_AS.get(script(name), script(name)) == "Hani" and not re.search(r"[\s·・]", name)


def _firms(core_a: tuple[str, ...], lang_a: str, core_b: tuple[str, ...], lang_b: str) -> float:
    """All words count, numbers must be the same; written together or apart is one."""
    if numbers(core_a) != numbers(core_b):
        return OTHER_NUMBER
    core_a, core_b = without_articles(core_a), without_articles(core_b)
    words_a = [sounds(w) for word in core_a if (w := romanise_word(word, lang_a.split("-")[0]))]
    words_b = [sounds(w) for word in core_b if (w := romanise_word(word, lang_b.split("-")[0]))]
    if not words_a or not words_b:
        return float(core_a == core_b)
    joined = likeness(*sorted(("".join(words_a), "".join(words_b))))
    if len(words_a) != len(words_b):
        return joined if joined > 0.97 else 0.8 * joined
    mean, worst = _aligned(words_a, words_b, False, False)
    return max(0.3 * mean + 0.7 * worst, joined if joined > 0.97 else 0.0)


def _persons(a: str, lang_a: str, b: str, lang_b: str, kind: str) -> float:
    parts_a, parts_b = _parts(a, lang_a), _parts(b, lang_b)
    if not parts_a or not parts_b:
        return 0.0
    abjad = bool(ABJADS & {script(a), script(b)})
    in_order = all(in_all("sons").intersection(name.lower().split()) for name in (a, b))
    joined_a, joined_b = "".join(parts_a), "".join(parts_b)
    whole = likeness(*sorted((joined_a, joined_b)), abjad)
    if not in_order:
        whole = max(whole, _rotated(parts_a, joined_b, abjad), _rotated(parts_b, joined_a, abjad))
    shorter, longer = (parts_a, parts_b) if len(parts_a) <= len(parts_b) else (parts_b, parts_a)
    mean, worst = _aligned(shorter, longer, abjad, in_order)
    worded = (0.4 * mean + 0.6 * worst) * _unpaired_ok(longer, shorter)
    if kind != "person":
        return max(whole, mean if len(shorter) == len(longer) else 0.0)
    return max(worded, whole if len(shorter) != len(longer) or len(shorter) == 1 else 0.0)


def _rotated(parts: Sequence[str], joined: str, abjad: bool) -> float:
    """Likeness with the last word first ("takaichisanae")."""
    if len(parts) < 2:
        return 0.0
    turned = parts[-1] + "".join(parts[:-1])
    return likeness(*sorted((turned, joined)), abjad)


def written_alike(a: str, b: str) -> bool:
    """Are the letters the same, whatever capitals, marks, blanks and hyphens ("VladimirPutin")?"""
    if _in_han(a) or _in_han(b):
        return a.translate(SIMPLE) == b.translate(SIMPLE)
    left, right = ("".join(romanise_word(w, "") for w in words_of(n)) for n in (a, b))
    return left == right and len(left) > 3
