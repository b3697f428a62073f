"""Numbers and words of Japanese, Chinese and Korean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...languages import Grammar, Meanings, Numbers, language
from .lexicon import number
from .measures import UNITS, cldr_words
from .signs import CODES, LETTER_SCALES, SIGNS, SYMBOLS

DIGITS = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
LETTER_SCALE = re.compile(
    rf"(\s?)({'|'.join(LETTER_SCALES)})(?:(?=[€$£₩₽₹]|(?:{'|'.join(CODES)})(?![A-Za-z]))|(?<=[kKMB])(?![A-Za-z\d]))"
)
""" "50MUSD", "1.2M人"."""
LABEL_BEFORE = re.compile(r"[A-Za-z][-‐]?$|[ァ-ヶー가-힣]-$")
QUOTED_LABEL = re.compile(r"[「『“]\w+-?$")
"""A name in quotation marks up to its number: 「のぞみ3号」."""
AGE_IN_BRACKETS = re.compile(r"(?<=[\w])\((\d{1,3})\)")


@dataclass(frozen=True)
class CjkLexicon:
    numbers: Numbers
    grammar: Grammar
    phrased: bool
    """Do blanks part phrases, with particles grown on to their words?"""
    start: re.Pattern[str]
    """With what a number may begin."""
    digits: Mapping[str, int]
    small: Mapping[str, float]
    """Signs that multiply the digit before them, and those that multiply all terms before them."""
    big: Mapping[str, float]
    unit_starts: tuple[str, ...]
    """Units and other words that begin with such a sign: 千瓦 is a kilowatt, no thousand."""
    more: re.Pattern[str]
    """How a number goes on behind a blank, after digits and after words."""
    more_words: re.Pattern[str]
    year_sign: str
    signs: Mapping[str, str]
    units: tuple[tuple[str, str], ...]
    """(word, canonical unit), longest first."""
    rates: tuple[tuple[str, dict[str, str]], ...]
    """Words before a number that change its unit: ("時速", {"km": "km/h"})."""
    counters: tuple[str, ...]
    ages: tuple[str, ...]
    tenths: str
    about_before: tuple[str, ...]
    about_after: tuple[str, ...]
    bounds: Mapping[str, str]
    """What those words say: "at least", empty for what only says about."""
    magnitude: tuple[str, ...]
    ordinal_before: str
    ordinal_after: tuple[str, ...]
    parts: str
    half: tuple[str, ...]
    range_marks: frozenset[str]
    natives: tuple[tuple[str, int], ...]
    spans: tuple[tuple[str, float, str], ...]
    """Words that are a length of time: (word, number, canonical unit)."""


def _longest(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _any(*signs: Mapping[str, float]) -> str:
    """The signs for inside a character class, which may not be empty."""
    return re.escape("".join(sign for table in signs for sign in table)) or r"\0"


def _start(
    digits: Mapping[str, int],
    small: Mapping[str, float],
    big: Mapping[str, float],
    bare: tuple[str, ...],
    *,
    phrased: bool,
) -> re.Pattern[str]:
    """Any digit or sign; among the syllables of phrases only a digit with a sign, at the head of a word."""
    if not phrased:
        return re.compile(rf"\d|[{_any(digits, small)}]")
    alone, digit = _any(small) + re.escape("".join(bare)), _any({d: n for d, n in digits.items() if n})
    large = _any({sign: value for sign, value in big.items() if sign not in bare})
    return re.compile(rf"\d|(?<![가-힣])(?:[{digit}]?[{alone}]|[{digit}][{large}])")


def _flat(table: Meanings) -> Iterator[tuple[str, str]]:
    """(word, meaning)."""
    return ((word, meaning) for meaning, words in table.items() for word in words)


def _units(told: Numbers, lang: str) -> Iterator[tuple[str, str]]:
    yield from ((word, "%") for word in told.percent)
    yield from ((word, "pp") for word in told.points if len(word) > 2)
    yield from _flat(told.money)
    yield from _flat(told.measures)
    yield from ((s, u) for s, u in SYMBOLS.items() if len(s) > 1 or s in ("m", "g", "t"))
    yield from ((s.upper(), u) for s, u in SYMBOLS.items() if len(s) > 1 and s.isascii())
    yield from ((unit, unit) for unit in SYMBOLS.values())
    yield from ((sign, code) for sign, code in SIGNS.items() if len(sign) == 1 and sign != "¥")
    yield from ((code, "CNY" if code == "RMB" else code) for code in CODES)
    words = cldr_words(lang, told.locales)
    yield from ((word, unit) for word, unit in words if UNITS[unit].dimension not in ("time", "months"))


@lru_cache(maxsize=8)
def cjk_lexicon(lang: str) -> CjkLexicon:
    pack = language(lang)
    told, phrased = pack.numbers, pack.traits.spacing == "phrases"
    digits = {word: int(number(name)) for word, name in _flat(told.cardinals)}
    small, big = ({w: number(n) for w, n in _flat(table)} for table in (told.multiples, told.scales))
    units: dict[str, str] = {}
    for word, unit in _units(told, lang):
        units.setdefault(word, unit)
    rates: dict[str, dict[str, str]] = {}
    for word, change in _flat(told.rates):
        unit, _, changed = change.partition(" ")
        rates.setdefault(word, {})[unit] = changed
    bounds = {
        word: "" if said == "about" else said
        for word, said in (*_flat(told.bounds_after), *_flat(told.bounds_before))
    }
    return CjkLexicon(
        numbers=told,
        grammar=pack.grammar,
        phrased=phrased,
        start=_start(digits, small, big, told.bare, phrased=phrased),
        digits=digits,
        small=small,
        big=big,
        unit_starts=_longest(w for w in (*units, *told.not_numbers) if w[0] in small or w[0] in big),
        more=re.compile(rf"\s\d[\d,]*(?:[{_any(small, big)}]|(?=\s?[가-힣]))"),
        more_words=re.compile(rf"\s(?:\d{{1,3}}|[{_any(digits)}])?[{_any(small)}]"),
        year_sign="".join(pack.calendar.year_sign[:1]),
        signs={sign: code for sign, code in (SIGNS | dict(told.signs)).items()},
        units=tuple(sorted(units.items(), key=lambda u: (-len(u[0]), u))),
        rates=tuple(rates.items()),
        counters=_longest(told.counters),
        ages=_longest(told.age_after),
        tenths=told.tenths,
        about_before=_longest(word for word, _ in _flat(told.bounds_before)),
        about_after=_longest(word for word, _ in _flat(told.bounds_after)),
        bounds=bounds,
        magnitude=_longest(told.magnitude),
        ordinal_before=told.ordinal_before,
        ordinal_after=_longest(told.ordinal_after),
        parts=told.over,
        half=_longest(told.half),
        range_marks=frozenset(told.ranges),
        natives=tuple(
            sorted(((w, int(number(v))) for w, v in _flat(told.natives)), key=lambda n: -len(n[0]))
        ),
        spans=tuple((w, float(v.split()[0]), v.split()[1]) for w, v in _flat(told.spans)),
    )


def read_number(text: str, start: int, lang: str) -> tuple[int, float, bool, bool] | None:
    """(end, value, written in digits, has a scale) of the number at ``start``, else None.

    A large scale multiplies all smaller terms before it: 1.2万亿, 一万五千亿.
    """
    lex = cjk_lexicon(lang)
    pos, section = start, 0.0
    done: list[float] = []
    current: float | None = None
    digits = scaled = False
    while pos < len(text):
        char = text[pos]
        if text.startswith(lex.unit_starts, pos) and (digits or current is None or not (section or done)):
            break
        match = DIGITS.match(text, pos)
        run = _digit_run(text, pos, lex, begun=pos > start) if current is None else pos
        if match and current is None:
            current, pos, digits = float(match.group().replace(",", "")), match.end(), True
        elif run > pos:
            if _spoken(text, pos, run, lex):
                return None
            current = float("".join(str(lex.digits[c]) for c in text[pos:run]))
            current *= _colloquial(text, pos, run, lex)
            pos = run
        elif char in lex.small and (not lex.phrased or digits or _sino(text, pos, lex) or pos > start):
            if current is None and digits and section:
                break
            section += (1.0 if current is None else current) * lex.small[char]
            current, pos, scaled = None, pos + 1, True
        elif char in lex.big and (
            current is not None or section or done or (char in lex.numbers.bare and pos == start)
        ):
            head = section + (current or 0.0) or float(pos == start)
            while done and done[-1] <= lex.big[char]:
                head += done.pop()
            if done and not head:
                return None
            done.append(head * lex.big[char])
            section, current, pos, scaled = 0.0, None, pos + 1, True
        elif char == " " and _goes_on(text, pos, lex, digits=digits, scaled=scaled, waits=current is None):
            pos += 1
        else:
            break
    if pos == start:
        return None
    return pos, sum(done) + section + (current or 0.0), digits, scaled


def _digit_run(text: str, pos: int, lex: CjkLexicon, *, begun: bool) -> int:
    """Where the run of number characters at ``pos`` ends ("零五"); ``pos`` itself if there is none."""
    if lex.phrased and not begun and not _sino(text, pos, lex):
        return pos
    while pos < len(text) and text[pos] in lex.digits:
        pos += 1
    return pos


def _spoken(text: str, start: int, end: int, lex: CjkLexicon) -> bool:
    """Two or three number characters without a zero are no number ("二三十": twenty or thirty)."""
    return 1 < end - start < 4 and all(lex.digits[char] for char in text[start:end])


def _colloquial(text: str, start: int, end: int, lex: CjkLexicon) -> float:
    """Chinese "两千五", "一万五": the last digit counts the next lower unit, unless a zero stands before it."""
    unit = lex.small.get(text[start - 1]) or lex.big.get(text[start - 1]) if start else None
    ends = text[end : end + 1] not in lex.small and text[end : end + 1] not in lex.big
    lower = lex.numbers.last_digit_lower and unit and unit >= 100 and end - start == 1 and ends
    return unit / 10 if lower and unit and lex.digits[text[start]] else 1.0


def _goes_on(text: str, pos: int, lex: CjkLexicon, *, digits: bool, scaled: bool, waits: bool) -> bool:
    """Does a number go on after the blank at ``pos``: "3 万", Korean "3만 2천", "만 이천오백"?"""
    if not lex.phrased:
        return digits and not scaled and text[pos + 1 : pos + 2] in lex.big
    return scaled and waits and bool((lex.more if digits else lex.more_words).match(text, pos))


def _sino(text: str, pos: int, lex: CjkLexicon) -> bool:
    """A Sino-Korean number in Hangul: at least one sign of a power within two syllables."""
    return any(char in lex.small or char in lex.big for char in text[pos : pos + 2])


def _prefix(text: str, pos: int, words: tuple[str, ...]) -> str:
    return next((w for w in words if text.startswith(w, pos)), "")
