"""Dates of feeds, in the language of the feed: read whole, or not at all.

Every word and number of a stamp must be understood. A word nobody knows (a zone, "PM" in another language, a month of
no language) makes it unreadable, never earlier or later than it says. Names of months and days, and the words for the
halves of the day, are those of the CLDR.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from itertools import chain
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global

from ..languages import FALLBACK, all_pages, calendars, codes, language, of_clocks, pages_of
from .digits import numerals
from .language import UNKNOWN

MAX_CHARACTERS = 100
FIRST_YEAR, LAST_YEAR = 1990, 2100
_HOURS: Mapping[str, float] = {
    "gmt": 0, "utc": 0, "ut": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "jst": 9, "kst": 9, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "bst": 1, "wet": 0, "west": 1, "eet": 2,
    "eest": 3, "msk": 3, "мск": 3, "ist": 5.5, "sgt": 8, "hkt": 8, "wib": 7, "pkt": 5, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13, "brt": -3, "art": -3, "sast": 2, "wat": 1, "eat": 3, "ast": 3, "trt": 3, "ict": 7, "pht": 8,
    "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip
"""Zones by their letters as news feeds mean them (IST India, AST Arabia), hours from UTC."""
_MAIN_ZONES = {
    "DE": "Europe/Berlin",
    "ES": "Europe/Madrid",
    "CN": "Asia/Shanghai",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
}
_ZONE = re.compile(
    r"(?:(?<=:\d\d)|(?<=\s)|(?<=gmt)|(?<=utc))([+\-\u2212])(\d{1,2})(?::?(\d{2}))?\s?(?:\([^()]*\))?$"
)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)\.?")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)\.?")
_WORD = re.compile(r"[^\W\d_](?:[^\s\d,،;:()（）/+\-]*[^\s\d.,،;:()（）/+\-])?")


def read_stamp(raw: str, lang: str = "und", url: str = "") -> datetime | None:
    """The moment a feed's date names, aware UTC; None where one part of it is not understood, or no year of the web.

    ``lang``: of the feed, where it says. A stamp without a zone is in that of the outlet, told by the country of
    ``url`` or by the language where that is at home in one zone, else UTC; a day without a time is midnight UTC.
    """
    text = _fold(numerals(unicodedata.normalize("NFKC", raw[: MAX_CHARACTERS + 1]))).strip(" \t\r\n.,")
    if not text or len(raw) > MAX_CHARACTERS:
        return None
    base = re.split(r"[-_]", lang.lower())[0]
    try:
        moment = _iso(text) or _read(text, base)
        if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=_zone(_hint(text, base), url))
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


@cache
def _fillers(lang: str) -> frozenset[str]:
    """Words that say nothing: a half of the day only where the language itself has it for one."""
    every = {word for pages, _ in all_pages() for word in pages.fillers}
    return frozenset(map(_fold, every)) - _halves().keys() | _own_fillers(lang)


@cache
def _own_fillers(lang: str) -> frozenset[str]:
    """Those of the language, which are no half of the day there: German "am"."""
    return frozenset(map(_fold, pages_of(lang)[0].fillers)) if lang else frozenset()


@cache
def _halves() -> Mapping[str, int]:
    """What to add to an hour for a half of the day."""
    told = [
        (word, add)
        for p, _ in all_pages()
        for words, add in ((p.before_noon, 0), (p.after_noon, 12))
        for word in words
    ]
    return {_fold(word): add for word, add in told}


def _iso(text: str) -> datetime | None:
    if not re.match(r"\d{4}-\d\d(?:-\d\d)?(?:[t ]|$)", text):
        return None
    try:
        moment = datetime.fromisoformat(text.upper() if len(text) > 7 else f"{text}-01")
        return moment if len(text) > 10 else moment.replace(tzinfo=UTC)
    except ValueError:
        return None


def _read(text: str, lang: str) -> datetime | None:
    """One part after another is taken out of the text; what is left at the end has to be nothing."""
    zone: tzinfo | None = None
    text, signed = _take(_ZONE, _numbered_day().sub("", text))
    if signed:
        hours, minutes = int(signed[2]), int(signed[3] or 0)
        if hours > 14 or minutes > 59:
            return None
        zone = timezone((1 if signed[1] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
    text, day = _take(_eastern(), text)
    text, time = _take(_time(), text)
    half, left = None, list[str]()
    for word in _words(text):
        is_half = word in _halves() and time is not None and half is None and word not in _own_fillers(lang)
        if is_half and time is not None and int(time[1]) <= 12:
            half = _halves()[word]
        elif word in _HOURS and word not in _month_names() and time is not None:
            zone = zone or timezone(timedelta(hours=_HOURS[word]))
        elif word not in _fillers(lang):
            left.append(word)
    parts = _day(text, day, left, lang)
    if parts is None:
        return None
    hour, minute, second = (int(time[n] or 0) for n in (1, 2, 3)) if time else (0, 0, 0)
    hour = hour if half is None else hour % 12 + half
    return datetime(*parts, hour, minute, min(second, 59), tzinfo=zone or (None if time else UTC))


def _day(
    text: str, eastern: re.Match[str] | None, words: list[str], lang: str
) -> tuple[int, int, int] | None:
    """Year, month and day; ``words``: all that are neither a half of the day nor a zone."""
    if eastern:
        rest = "".join(word for word in words if not _is_day(word))
        return None if rest or re.search(r"\d", text) else (int(eastern[1]), int(eastern[2]), int(eastern[3]))
    for pattern in (_YEAR_FIRST, _YEAR_LAST):
        rest, found = _take(pattern, text)
        if found:
            if not all(map(_is_day, words)) or re.search(r"\d", rest):
                return None
            return (
                _ordered(found, lang)
                if pattern is _YEAR_LAST
                else (int(found[1]), int(found[3]), int(found[4]))
            )
    rest, counted = _take(_numbered_month(), text)
    if counted:
        named = [{int(counted[1] or counted[2])}]
        words = [word for word in words if word not in (*_month_words()[0], *_month_words()[1])]
    else:
        months = [word for word in words if _month(word, lang)]
        months = [word for word in months if not _is_day(word)] or months  # "mar, 07 oct"
        named = [_month(word, lang) for word in months]
        words = [word for word in words if word not in months]
    numbers = [int(n) for n in re.findall(r"\d+", rest)]
    if (
        not all(map(_is_day, words))
        or not named
        or any(one != named[0] for one in named)
        or len(named[0]) != 1
    ):
        return None
    if len(numbers) != 2:
        return None
    day, year = numbers if numbers[0] <= 31 else (numbers[1], numbers[0])
    return (year + 2000 if year < 70 else year), min(named[0]), day


def _ordered(found: re.Match[str], lang: str) -> tuple[int, int, int] | None:
    """Day and month of "08/10/2025": by the sign, the size or the language; None where nothing tells."""
    one, sign, two, year = int(found[1]), found[2], int(found[3]), int(found[4])
    if one == two or one > 12 or sign == "." or (two <= 12 and not _month_first(lang)):
        return year, two, one
    return (year, one, two) if two > 12 else None


def _month_first(lang: str) -> bool:
    return lang == UNKNOWN or (lang in calendars() and calendars()[lang].month_first)


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    found = pattern.search(text)
    return (text, None) if found is None else (f"{text[: found.start()]} {text[found.end() :]}", found)


def _words(text: str) -> Iterator[str]:
    """Words, names of two words as one ("تشرين الأول", "a. m.")."""
    words = _WORD.findall(re.sub(r"\b([ap])\.?\s?m\b\.?", r"\1m", text))
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        if pair in _month_names():
            yield pair
            at += 2
        else:
            yield words[at]
            at += 1


def _fold(text: str) -> str:
    """Case and accents folded, marks of direction gone."""
    bare = "".join(
        char
        for char in unicodedata.normalize("NFKD", text.casefold())
        if unicodedata.category(char) not in ("Mn", "Cf")
    )
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", re.sub("[\u05f3\u05f4]", "", bare)))


def _names(kind: str) -> Iterator[tuple[str, str, int]]:
    """(language, folded name, number) of all months or days."""
    for code in (*codes(), *(locale for pages, _ in all_pages() for locale in pages.locales)):
        table = getattr(Locale.parse(code), kind)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated", *(("short",) if kind == "days" else ())):
                for number, name in dict(table[context].get(width, {})).items():
                    yield code.split("_")[0], _fold(str(name)).strip(". "), int(number)


@cache
def _month_names() -> Mapping[str, Mapping[str, frozenset[int]]]:
    """Name to language to months; names of four letters and more also by their first three and more."""
    found: dict[str, dict[str, set[int]]] = {}
    prefixes: dict[str, dict[str, set[int]]] = {}
    for lang, name, number in _names("months"):
        if re.search(r"\d", name):
            continue
        found.setdefault(name, {}).setdefault(lang, set()).add(number)
        for size in range(3, len(name)):
            prefixes.setdefault(name[:size], {}).setdefault(lang, set()).add(number)
    for name, langs in prefixes.items():
        for lang, numbers in langs.items():
            if len(numbers) == 1 and lang not in found.get(name, {}) and " " not in name:
                found.setdefault(name, {})[lang] = numbers
    return {name: {lang: frozenset(n) for lang, n in langs.items()} for name, langs in found.items()}


@cache
def _day_names() -> frozenset[str]:
    """Names of weekdays, by CLDR and by the packs, with what they begin with; of one sign where dates have signs."""
    names = {part for _, name, _ in _names("days") for part in re.split(r"[\s-]", name)}
    begun = {name[:size] for name in names for size in range(2, 5) if len(name) > size}
    signed = [code for code, calendar in calendars().items() if calendar.year_sign]
    signs = [Locale.parse(code).days["format"]["narrow"].values() for code in signed]
    own = [
        day for calendar in calendars().values() for day in chain(*calendar.weekdays, *calendar.short_days)
    ]
    return frozenset(names | begun | {_fold(day) for day in (*own, *chain(*signs))})


def _is_day(word: str) -> bool:
    return word in _day_names()


@cache
def _time() -> re.Pattern[str]:
    """An hour with its minutes and seconds."""
    hour, rest, second = map(_any, map(of_clocks, ("clock_signs", "clock_rests", "clock_seconds")))
    return re.compile(
        rf"(?<![\d.])(\d{{1,2}})\s?(?::|{hour}|h(?![^\W\d_])|\.(?=\d{{2}}(?!\d|\.\d{{4}})))\s?"
        rf"(?:(\d{{2}})\s?{rest}?(?:[:.]?\s?(\d{{2}})(?:[.,]\d{{1,9}})?\s?{second}?)?)?(?![\d])"
    )


@cache
def _eastern() -> re.Pattern[str]:
    """A date in numbers with signs grown on."""
    year, month, day = (
        _any(sign for calendar in calendars().values() for sign in getattr(calendar, name))
        for name in ("year_sign", "month_sign", "day_sign")
    )
    hour = _any(of_clocks("clock_signs"))
    return re.compile(rf"(\d{{4}})\s?{year}\s?(\d{{1,2}})\s?{month}\s?(\d{{1,2}})(?![\d:]|{hour})\s?{day}?")


@cache
def _month_words() -> tuple[frozenset[str], frozenset[str]]:
    """What stands behind and before the number of a month, by CLDR: 月, Vietnamese "thang", "thg"."""
    names = {name for _, name, _ in _names("months")}
    behind = {found[1] for name in names if (found := re.fullmatch(r"\d+(\D+)", name))}
    before = {found[1] for name in names if (found := re.fullmatch(r"(\D+?) ?\d+", name))}
    return frozenset(behind), frozenset(word[:size] for word in before for size in range(2, len(word) + 1))


@cache
def _numbered_month() -> re.Pattern[str]:
    behind, before = map(_any, _month_words())
    return re.compile(rf"(?<!\d)(\d{{1,2}}){behind}|{before}\s?(\d{{1,2}})(?=[\s,])")


@cache
def _numbered_day() -> re.Pattern[str]:
    """A weekday with a number at the head of a stamp: Vietnamese "thu 2"."""
    days = (
        day for calendar in calendars().values() for day in chain(*calendar.weekdays, *calendar.short_days)
    )
    numbered = (found.groups() for day in days if (found := re.fullmatch(r"(\D+?) ?(\d)", _fold(day))))
    words = "|".join(rf"{word}\s?{number}" for word, number in sorted(set(numbered), reverse=True))
    return re.compile(rf"^(?:{words})\b")


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, set(words)), key=len, reverse=True)) or '(?!)'})"


def _month(word: str, lang: str) -> set[int]:
    """Months a word may mean: in the feed's language, in English, else in any."""
    langs = _month_names().get(word.strip("."), {})
    for code in (lang, FALLBACK):
        if code in langs:
            return set(langs[code])
    return {number for numbers in langs.values() for number in numbers}


def _hint(text: str, lang: str) -> str:
    """The language, told where the feed does not say by its signs; of two that have them the last."""
    if lang not in ("", UNKNOWN):
        return lang
    found = {code: sum(mark in text for mark in marks) for code, marks in _marks().items()}
    most = max(found.values(), default=0)
    return max((code for code, number in found.items() if number == most), default="") if most else UNKNOWN


@cache
def _marks() -> Mapping[str, frozenset[str]]:
    """Signs, weekdays and halves of the day where dates are numbers with signs; of the signs of an hour the first."""
    told: dict[str, frozenset[str]] = {}
    for code, calendar in calendars().items():
        if calendar.year_sign:
            pack = language(code)
            days = (*chain(*calendar.weekdays), *calendar.year_sign, *calendar.month_sign, *calendar.day_sign)
            halves = (*pack.pages.before_noon, *pack.pages.after_noon)
            told[code] = frozenset(map(_fold, (*days, *halves, *pack.numbers.clock_signs[:1])))
    return told


def _zone(lang: str, url: str) -> tzinfo:
    ending = re.sub(r"^\w+://", "", url).split("/")[0].split(":")[0].rpartition(".")[2].upper()
    name = _zone_of("GB" if ending == "UK" else ending) or _home(lang)
    return ZoneInfo(name) if name else UTC


def _zone_of(country: str) -> str:
    """The zone of a country that has one, or of most of it; else empty."""
    zones = get_global("territory_zones").get(country, [])
    return _MAIN_ZONES.get(country) or (zones[0] if len(zones) == 1 else "")


def _home(lang: str) -> str:
    """The zone in which a language is at home; of one without a pack that of the country CLDR names first."""
    if lang in codes():
        return pages_of(lang)[0].zone
    return _zone_of(get_global("likely_subtags").get(lang, "").rpartition("_")[2])
