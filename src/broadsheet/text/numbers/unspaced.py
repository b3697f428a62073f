"""Numbers and words of Japanese, Chinese and Korean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...languages import Meanings, Numbers, language
from .lexicon import number
from .measures import UNITS, cldr_words
from .signs import CODES, LETTER_SCALES, SIGNS, SYMBOLS

HAN = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
    "壱": 1,
    "弐": 2,
    "参": 3,
}
SMALL = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
BIG = {"万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12, "京": 1e16, "만": 1e4, "억": 1e8, "조": 1e12}
DIGITS = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
KO_MORE = re.compile(r"\s\d[\d,]*(?:[십백천만억조]|(?=\s?[가-힣]))")
KO_MORE_WORDS = re.compile(r"\s(?:\d{1,3}|[일이삼사오육칠팔구])?[십백천]")
START = {
    "ja": re.compile(r"\d|[〇一二三四五六七八九十百千両壱弐参]"),
    "zh": re.compile(r"\d|[零〇一二三四五六七八九十百千两兩]"),
    "ko": re.compile(r"\d|(?<![가-힣])(?:(?:[일이삼사오육칠팔구]?[십백천만]|[일이삼사오육칠팔구][억조]))"),
}
SINO = {c: i for i, c in enumerate("영일이삼사오육칠팔구")}
METRIC_PREFIX = re.compile(r"[千兆][克瓦米赫帕卡焦]")
"""Chinese kilo and mega in a unit, not thousand and trillion: 5兆瓦 is 5 MW, 100万千瓦 1 GW."""
VAGUE = "数數几幾何多"
"""Before a number in characters: some tens, thousands. No figure."""
LETTER_SCALE = re.compile(
    rf"(\s?)({'|'.join(LETTER_SCALES)})(?:(?=[€$£₩₽₹]|(?:{'|'.join(CODES)})(?![A-Za-z]))|(?<=[kKMB])(?![A-Za-z\d]))"
)
""" "50MUSD", "1.2M人"."""
CLOCK = re.compile(r"\s?(?:時(?!間)|시(?!간|민|장|의|도)|点(?!\d)(?=[半钟整左]|\d)|點(?=[半鐘整]|\d))")
LABEL_BEFORE = re.compile(r"[A-Za-z][-‐]?$|[ァ-ヶー가-힣]-$")
QUOTED_LABEL, NUMBERED = re.compile(r"[「『“]\w+-?$"), re.compile(r"\d+(?:[」』”号號世型]|호(?!텔))")
"""A name in quotation marks up to its number, and how one ends: 「のぞみ3号」."""
RECENT_YEAR = {
    "ja": re.compile(r"年(?=から|まで|に|度|春|夏|秋|冬|末|初|以降|、)"),
    "ko": re.compile(r"년(?=부터|까지|에|도|에서|,|~)"),
    "zh": re.compile(r"年(?=至|到|底|初|春|夏|秋|冬|前后)"),
}
YEAR_SIGN = {"ja": "年", "zh": "年", "ko": "년"}
MONTHS_FOLLOW = re.compile(r"年(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[かカヶヵ]月|[个個箇]月))")
"""A year sign between two lengths of time, "2年9か月", is no date."""
HALF_MORE = re.compile(r"半(?![ば数數期径徑圆圓円額分島])|\s?반(?![가-힣]{2})")
"""Half a unit more, after it."""
AGE_IN_BRACKETS = re.compile(r"(?<=[\w])\((\d{1,3})\)")
BREAKS = '。！？!?；;\n「」『』“”"'


@dataclass(frozen=True)
class CjkLexicon:
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
    told = language(lang).numbers
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
    pos, section = start, 0.0
    done: list[float] = []
    current: float | None = None
    digits = scaled = False
    while pos < len(text):
        char = text[pos]
        if METRIC_PREFIX.match(text, pos) and (digits or current is None or not (section or done)):
            break
        match = DIGITS.match(text, pos)
        run = _digit_run(text, pos, lang, begun=pos > start) if current is None else pos
        if match and current is None:
            current, pos, digits = float(match.group().replace(",", "")), match.end(), True
        elif run > pos:
            if _spoken(text, pos, run):
                return None
            current = float("".join(str(_DIGIT[c]) for c in text[pos:run]))
            current *= _colloquial(text, pos, run, lang)
            pos = run
        elif char in SMALL and (lang != "ko" or digits or _sino(text, pos) or pos > start):
            if current is None and digits and section:
                break
            section += (1.0 if current is None else current) * SMALL[char]
            current, pos, scaled = None, pos + 1, True
        elif char in BIG and (current is not None or section or done or (char == "만" and pos == start)):
            head = section + (current or 0.0) or float(pos == start)
            while done and done[-1] <= BIG[char]:
                head += done.pop()
            if done and not head:
                return None
            done.append(head * BIG[char])
            section, current, pos, scaled = 0.0, None, pos + 1, True
        elif (char == " " and digits and not scaled and text[pos + 1 : pos + 2] in BIG and lang != "ko") or (
            char == " " and lang == "ko" and scaled and current is None and _goes_on(text, pos, digits)
        ):
            pos += 1
        else:
            break
    if pos == start:
        return None
    return pos, sum(done) + section + (current or 0.0), digits, scaled


_DIGIT = HAN | SINO


def _digit_run(text: str, pos: int, lang: str, *, begun: bool) -> int:
    """Where the run of number characters at ``pos`` ends ("零五"); ``pos`` itself if there is none."""
    han = HAN if lang != "ko" else SINO
    if lang == "ko" and not begun and not _sino(text, pos):
        return pos
    while pos < len(text) and text[pos] in han:
        pos += 1
    return pos


def _spoken(text: str, start: int, end: int) -> bool:
    """Two or three number characters without a zero are no number ("二三十": twenty or thirty)."""
    return 1 < end - start < 4 and not any(zero in text[start:end] for zero in "〇零")


def _colloquial(text: str, start: int, end: int, lang: str) -> float:
    """Chinese "两千五", "一万五": the last digit counts the next lower unit, unless a zero stands before it."""
    unit = SMALL.get(text[start - 1]) or BIG.get(text[start - 1]) if start else None
    ends = text[end : end + 1] not in SMALL and text[end : end + 1] not in BIG
    return (
        unit / 10
        if lang == "zh" and unit and unit >= 100 and end - start == 1 and ends and text[start] not in "零〇"
        else 1.0
    )


def _goes_on(text: str, pos: int, digits: bool) -> bool:
    """Does a Korean number go on after the blank at ``pos``: "3만 2천", "만 이천오백"?"""
    return bool((KO_MORE if digits else KO_MORE_WORDS).match(text, pos))


def _sino(text: str, pos: int) -> bool:
    """A Sino-Korean number in Hangul: at least one of 십 백 천 만 억 조 within two syllables."""
    return any(c in "십백천만억조" for c in text[pos : pos + 2])


def _prefix(text: str, pos: int, words: tuple[str, ...]) -> str:
    return next((w for w in words if text.startswith(w, pos)), "")
