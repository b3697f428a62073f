"""Words of dates: the calendar of one language, ready to look things up in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .tables import TABLES

WORD = re.compile(r"\d+|[^\W\d_]+(?:['’ʼ-](?=[^\W\d_])[^\W\d_]+)*|[^\w\s]")
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)")
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?((?:19|20)\d\d|\d\d(?!\d)))?(?![\d%])")
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[\u200e\u200f]?/(\d{1,2})[\u200e\u200f]?/((?:19|20)\d\d)(?!\d)")
ORDINALS = ("st", "nd", "rd", "th", "er", "º", "°", "e", "ro", "го", "-го", "ª")
ARABIC = str.maketrans("أإآٱىة", "اااايه", "ًٌٍَُِّْـ")
COMMON_WORDS = {"en": {"may", "march", "mar", "sun", "sat", "mon", "wed", "jan", "sep"}, "it": {"set", "mar", "gen", "ago"},
                "es": {"mar", "sep", "ago", "dic", "ene"}, "pt": {"mar", "set", "out", "mai", "ago", "dez"}, "de": {"mär", "sep"},
                "nl": {"mei", "dec"}, "fr": {"mars", "sept", "avr"}, "tr": {"mart", "ekim", "ocak", "nisan", "pazar"}, "uk": {"лютий", "лист", "бер", "вер", "лип", "трав", "січ"},
                "ru": {"мая", "мар", "сен"}, "ar": {"اب", "احد", "سبت", "خميس", "جمعه", "اثنين", "ثلاثاء", "اربعاء"}}  # fmt: skip
MONTH_BEFORE = {
    "en": "in of since until by from last this next early late mid through during for between and",
    "fr": "en de depuis fin début mi dès jusqu au", "it": "a di da in entro fine inizio metà dal a", "es": "en de desde a hasta fines finales",
    "tr": "", "uk": "у в", "ru": "в", "nl": "in van sinds eind begin tot", "pt": "em de desde até", "de": "im seit ende anfang mitte bis",
}  # fmt: skip


@dataclass(frozen=True)
class DateLexicon:
    months: dict[str, int]
    weekdays: dict[str, int]
    short_days: dict[str, int]
    """Weekdays in full and abbreviated, for beside a date."""
    days: dict[str, int]
    spans: dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]]
    last: frozenset[str]
    next: frozenset[str]
    of: frozenset[str]
    to: frozenset[str]
    common: frozenset[str]
    month_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    key: str


def _key(word: str, lang: str) -> str:
    if lang == "tr":
        word = word.replace("İ", "i").replace("I", "ı")
    word = word.lower().replace("’", "'").replace("ʼ", "'")
    if lang == "uk":
        return word.replace("'", "")
    if lang == "ar":
        word = word.translate(ARABIC)
        return word
    return word


def _words(text: str, lang: str) -> list[Word]:
    out: list[Word] = []
    for match in WORD.finditer(text):
        word, start = match.group(), match.start()
        if lang == "tr" and re.search(r"['’]", word):
            word = re.split(r"['’]", word)[0]
        if lang == "en":
            word = re.sub(r"['’]s$", "", word)  # "Saturday's crash"
        if lang in ("fr", "it") and re.match(r"(?i)(d|l|all|dell|dall|nell|sull|jusqu|qu)['’]", word):
            head = re.split(r"['’]", word, maxsplit=1)[0]
            out.append(Word(start, start + len(head), head, _key(head, lang)))
            start, word = start + len(head) + 1, word[len(head) + 1 :]
        out.append(Word(start, start + len(word), word, _key(word, lang)))
    return out


@lru_cache(maxsize=16)
def _lexicon(lang: str) -> DateLexicon | None:
    t = TABLES.get(lang)
    if t is None:
        return None
    spans: dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]] = {}
    for pair in t["spans"].split("; "):
        phrase, _, meaning = pair.strip().rpartition("=")
        unit, offset = meaning.split(":")
        keys = tuple(w.key for w in _words(phrase, lang))
        spans.setdefault(keys[0], []).append((keys, (unit, int(offset))))
    for options in spans.values():
        options.sort(key=lambda option: -len(option[0]))

    def numbered(text: str) -> dict[str, int]:
        return {
            _key(w.replace("_", " "), lang): i
            for i, group in enumerate(text.split())
            for w in group.split("|")
        }

    def words(name: str) -> frozenset[str]:
        return frozenset(_key(w, lang) for w in t.get(name, "").split())

    weekdays = numbered(t["weekdays"]) | numbered(t.get("short_weekdays", ""))
    return DateLexicon(
        months={w: i + 1 for w, i in numbered(t["months"]).items()},
        weekdays=weekdays,
        short_days=weekdays | numbered(t.get("short_days", "")),
        days={_key(p.split("=")[0], lang): int(p.split("=")[1]) for p in t["days"].split()},
        spans=spans,
        last=words("last"),
        next=words("next"),
        of=words("of") | frozenset({"de", "of", "di", "من"}),
        to=words("to"),
        common=frozenset(COMMON_WORDS.get(lang, ())),
        month_before=frozenset(MONTH_BEFORE.get(lang, "").split()),
    )
