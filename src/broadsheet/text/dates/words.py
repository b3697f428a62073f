"""Words of dates: the calendar of one language, ready to look things up in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ...languages import MARKS, Beside, Calendar, Language, Relative, alternation

_LETTERS = rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
WORD = re.compile(rf"\d+|{_LETTERS}(?:['’ʼ-](?=[^\W\d_]){_LETTERS})*|[^\w\s]")
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)")
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?((?:19|20)\d\d|\d\d(?!\d)))?(?![\d%])")
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[\u200e\u200f]?/(\d{1,2})[\u200e\u200f]?/((?:19|20)\d\d)(?!\d)")
_APOSTROPHE = re.compile("['’]")
_FOLDED = str.maketrans("أإآٱىةۀکیı°", "ااااي" + "ههكيiº", "ًٌٍَُِّْٔـ'’ʼ\u0307\u093c\u200c\u200d")
"""Letters that writers of one language put for each other, and signs that many leave out."""


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True)
class Names:
    """Months or weekdays by their keys, and of how many words the longest is."""

    numbers: dict[str, int]
    longest: int

    def ending(self, keys: list[str], at: int) -> tuple[int, int] | None:
        """(number, index of its first word) of the longest name whose last word is at ``at``."""
        for size in range(min(self.longest, at + 1), 0, -1):
            number = self.numbers.get(" ".join(keys[at + 1 - size : at + 1]))
            if number is not None:
                return number, at + 1 - size
        return None


@dataclass(frozen=True)
class DateLexicon:
    """The calendar of a language with all words as keys; the sets are lists of ``Calendar`` of the same name."""

    calendar: Calendar
    months: Names
    weekdays: Names
    clipped: frozenset[str]
    short_days: Names
    """Weekdays in full and abbreviated, for beside a date."""
    days: dict[str, int]
    spans: dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]]
    """By their first word: phrases, longest first, with unit and offset."""
    heads: frozenset[str]
    """First words of all of these."""
    no_day: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]
    after_month: re.Pattern[str]
    grown_on: tuple[str, ...]
    sets: dict[str, frozenset[str]]


SETS = (
    "last", "next", "ordinals", "of", "before_year", "after_year", "to_day", "to_weekday", "before_date", "before_day",
    "before_week", "before_weekday", "after_weekday", "common", "before_month", "with_number", "small", "either_way",
    "before_clipped", "after_clipped",
)  # fmt: skip
MARKS_TOO = {"before_year": ",./॰", "to_day": "-–", "to_weekday": "-–", "of": ".-"}
"""Marks that stand in these places in any language."""
UNITS = ("day", "week", "month", "year", "named")


def key_of(word: str) -> str:
    """The word as it is compared: without case and what writers leave out."""
    word = word.lower()
    return word if word.isascii() and "'" not in word else word.translate(_FOLDED)


def words_of(text: str, apostrophe: str) -> list[Word]:
    """Words, numbers and marks; ``apostrophe`` as ``Calendar`` has it."""
    out: list[Word] = []
    for match in WORD.finditer(text):
        word, start = match.group(), match.start()
        if apostrophe != "part" and len(word) > 1 and ("'" in word or "’" in word):
            parts = _APOSTROPHE.split(word)
            for part in parts if apostrophe == "elided" else parts[:1]:
                out.append(Word(start, start + len(part), part, key_of(part)))
                start += len(part) + 1
            continue
        out.append(Word(start, start + len(word), word, key_of(word)))
    return out


@lru_cache(maxsize=64)
def lexicon(language: Language) -> DateLexicon | None:
    """None for a language whose months and weekdays nobody has named."""
    calendar, traits = language.calendar, language.traits
    if not calendar.weekdays:
        return None

    def key(phrase: str) -> str:
        return " ".join(word.key for word in words_of(phrase, calendar.apostrophe))

    def numbered(groups: Iterable[Iterable[str]]) -> dict[str, int]:
        return {key(word): i for i, group in enumerate(groups) for word in group}

    def pattern(words: Iterable[str]) -> re.Pattern[str]:
        return re.compile(alternation(map(key_of, words), traits))

    def around(beside: Beside) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return pattern(beside.after), pattern(beside.before)

    clipped = numbered(calendar.clipped_days)
    weekdays = numbered(calendar.weekdays) | clipped
    months = {word: i + 1 for word, i in numbered(calendar.months).items()}
    days, spans = _relative(calendar.relative, calendar.apostrophe)
    return DateLexicon(
        calendar=calendar,
        months=_names(months),
        weekdays=_names(weekdays),
        clipped=frozenset(clipped),
        short_days=_names(weekdays | numbered(calendar.short_days)),
        days=days,
        spans=spans,
        heads=frozenset(
            name.partition(" ")[0] for names in (months, weekdays, days, spans) for name in names
        ),
        no_day={key(word): around(beside) for word, beside in calendar.no_day.items()},
        after_month=pattern(calendar.after_month),
        grown_on=tuple(map(key_of, calendar.grown_on)),
        sets={
            name: frozenset([*map(key, getattr(calendar, name)), *MARKS_TOO.get(name, "")]) for name in SETS
        },
    )


def _names(numbers: dict[str, int]) -> Names:
    return Names(numbers, max((name.count(" ") + 1 for name in numbers), default=1))


def _relative(
    relative: Relative, apostrophe: str
) -> tuple[dict[str, int], dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]]]:
    """Days of one word, and all longer phrases by their first word."""
    days: dict[str, int] = {}
    spans: dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]] = {}
    for unit in UNITS:
        for offset, phrases in getattr(relative, unit).items():
            for phrase in phrases:
                keys = tuple(word.key for word in words_of(phrase, apostrophe))
                if unit == "day" and len(keys) == 1:
                    days[keys[0]] = offset
                else:
                    spans.setdefault(keys[0], []).append((keys, (unit, offset)))
    for options in spans.values():
        options.sort(key=lambda option: -len(option[0]))
    return days, spans
