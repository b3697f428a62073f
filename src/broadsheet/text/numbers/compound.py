"""Numbers written as one word, as German, Dutch, Italian, Turkish and Swedish write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from ...languages import OneWord, language
from .lexicon import key, number

LONGEST_WORD = 100
"""Letters of a number in one word; longer ones are none."""
VOWELS = frozenset("aeiou")


@lru_cache(maxsize=64)
def one_words(lang: str) -> Mapping[str, int]:
    """All numbers below 1,000 as they stand inside one word of ``lang``, and "zwölfhundert" and its like; empty
    where numbers are not written so."""
    told = language(lang).numbers.one_word
    below = {n: tuple(_below_hundred(n, told)) for n in range(1, 100)}
    out: dict[str, int] = {}
    for n in [*range(1, 1000), *(range(1100, 10_000, 100) if told.above_thousand else ())]:
        for word in below[n] if n < 100 else _hundreds(n, below, told):
            out.setdefault(key(word, lang), n)
    return out


def _below_hundred(n: int, told: OneWord) -> Iterable[str]:
    ones = told.ones.get(str(n % 10), ("",) if n % 10 == 0 else ())
    if str(n) in told.ones:
        yield from told.ones[str(n)]
    for ten in told.tens.get(str(n - n % 10), ()):
        for one in ones:
            for joint in told.joints if one else ("",):
                yield one + joint + ten if told.ones_first else ten + joint + one
            if told.elides and one[:1] in VOWELS and one:
                yield ten[:-1] + one


def _hundreds(n: int, below: Mapping[int, tuple[str, ...]], told: OneWord) -> Iterable[str]:
    heads = (*(("",) if n < 200 else ()), *below[n // 100])
    tails = below[n % 100] if n % 100 else ("",)
    for hundred in told.hundred:
        for head in (h + hundred for h in heads):
            for tail in tails:
                for joint in told.hundred_joints if tail else ("",):
                    yield head + joint + tail
                if told.elides and tail[:1] in VOWELS and tail:
                    yield head[:-1] + tail


@lru_cache(maxsize=20_000)
def compound(word: str, lang: str) -> float | None:
    """The value of a number written as one word ("dreiundvierzigtausend"), else None; one alone is an article."""
    told, table = language(lang).numbers.one_word, one_words(lang)
    if len(word) > LONGEST_WORD or not table:
        return None
    if word in table:
        return float(table[word]) if table[word] > 1 else None
    for tail in told.halves:
        if word.endswith(tail) and (whole := table.get(word.removesuffix(tail))):
            return whole + 0.5
    for scale, factor in _scales(lang):
        head, found, rest = word.partition(scale)
        if not found or not (head or rest):
            continue
        first = 1 if not head and scale in _alone(lang) else table.get(head)
        last = _rest(rest, told.hundred_joints, lang) if rest else 0
        if first is not None and last is not None and last < factor:
            return first * factor + last
    return None


def _rest(rest: str, joints: tuple[str, ...], lang: str) -> float | None:
    """What stands behind a scale, with or without an "and": "tausendundeins"."""
    table = one_words(lang)
    tails = (rest.removeprefix(joint) for joint in joints if rest.startswith(joint))
    values = (table.get(tail) or compound(tail, lang) for tail in tails if tail)
    return next((value for value in values if value), None)


@lru_cache(maxsize=64)
def _scales(lang: str) -> tuple[tuple[str, float], ...]:
    told = language(lang).numbers.one_word.scales
    return tuple((key(word, lang), number(name)) for name, words in told.items() for word in words)


@lru_cache(maxsize=64)
def _alone(lang: str) -> frozenset[str]:
    """Words for a thousand that need no number before them: "tausend", "mille" and not "mila"."""
    pack = language(lang).numbers
    return frozenset(key(word, lang) for word in pack.bare)


@lru_cache(maxsize=64)
def lasting(lang: str) -> Mapping[str, str]:
    """Endings of adjectives with their number inside, and their units."""
    told = language(lang).numbers.one_word.lasting
    return {word: unit for unit, words in told.items() for word in words}
