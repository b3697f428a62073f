"""The records of ``calendar.toml``: by which words and forms a language names days, and how it writes dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

Groups = tuple[tuple[str, ...], ...]
"""Twelve months or seven weekdays from Monday, each with all its spellings and forms."""
Offsets = Mapping[int, tuple[str, ...]]
"""Phrases by how far they lie from the day of publication: -1 "yesterday", "last week"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relative:
    """Phrases for days, weeks, months and years as seen from the day of publication."""

    day: Offsets = field(default_factory=dict)
    week: Offsets = field(default_factory=dict)
    month: Offsets = field(default_factory=dict)
    year: Offsets = field(default_factory=dict)
    named: Offsets = field(default_factory=dict)
    """Counted from the day that the text named before: 0 "that day", 1 "the next day"."""
    weekday: Offsets = field(default_factory=dict)
    """Grown on to a weekday: of which week it is, Chinese "上" of "上周五"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """Words, in the notation of words, beside which a word for a day is none."""

    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """What ``calendar.toml`` says. Words are whole, in any case, but where a list is said to be in the notation."""

    months: Groups = ()
    """Where dates are written with signs: those written without digits, Chinese "十月"."""
    weekdays: Groups = ()
    short_days: Groups = ()
    """Abbreviations of weekdays, days only beside a date: "Mon"."""
    clipped_days: Groups = ()
    """Weekdays without the part that tells them from other words: Portuguese "segunda"."""
    before_clipped: tuple[str, ...] = ()
    """Before such a word, and what follows it, where it is a day; both at once."""
    after_clipped: tuple[str, ...] = ()
    relative: Relative = Relative()
    last: tuple[str, ...] = ()
    """Beside a weekday or month: the last such one before publication."""
    next: tuple[str, ...] = ()
    """The next one."""
    capitals: Literal["any", "all", "short", "none"] = "any"
    """Which months and weekdays have a capital: all; abbreviations; none, so that one with a capital is a name."""
    month_first: bool = False
    """May the month stand before the day: "October 28", "10/28/2025"?"""
    dotted_day: bool = False
    """Is "28.10." a day?"""
    hours_ahead: int = 0
    """Hours ahead of UTC where most outlets of the language publish."""
    apostrophe: Literal["part", "suffix", "elided"] = "part"
    """What stands at an apostrophe: nothing of its own; an ending behind it; a word of its own before it."""
    grown_on: tuple[str, ...] = ()
    """Letters written on to a month or weekday before it: Arabic "and"."""
    ordinals: tuple[str, ...] = ()
    """After the number of a day: "1st"."""
    of: tuple[str, ...] = ()
    """Between the day and its month."""
    before_year: tuple[str, ...] = ()
    """Between the month and its year."""
    after_year: tuple[str, ...] = ()
    """After the year, and part of the date: Russian "года"."""
    to_day: tuple[str, ...] = ()
    """Between the first and the last of some days of a month: "5 to 7 May"."""
    to_weekday: tuple[str, ...] = ()
    """Between a weekday and the next one, whose night is meant: French "lundi à mardi"."""
    before_date: tuple[str, ...] = ()
    """Between a weekday and its date: German "den"."""
    before_day: tuple[str, ...] = ()
    """Before the bare number of a day, or a day and month in numbers: Vietnamese "ngày"."""
    before_week: tuple[str, ...] = ()
    """Between a weekday and its week, a month and its year: "Friday of last week"."""
    before_weekday: tuple[str, ...] = ()
    """Before a weekday, that of a week included: "last week on Friday"."""
    after_weekday: tuple[str, ...] = ()
    """After a weekday, and part of it: Turkish "günü"."""
    common: tuple[str, ...] = ()
    """Months and weekdays that are another word too: months only beside a number or what ``before_month`` and
    ``after_month`` name, weekdays only beside what ``before_weekday`` and ``after_weekday`` name."""
    before_month: tuple[str, ...] = ()
    """Before a month without a number, where that is an abbreviation or a common word."""
    after_month: tuple[str, ...] = ()
    """The same after it; in the notation of words."""
    with_number: tuple[str, ...] = ()
    """Months that are so often another word that they are a month only beside a number: French "sept"."""
    small: tuple[str, ...] = ()
    """Words for a day that are another word with a capital: German "Morgen"."""
    either_way: tuple[str, ...] = ()
    """Of the words for a day gone by: those that name one to come where the clause does: Hindi "कल"."""
    no_day: Mapping[str, Beside] = field(default_factory=dict)
    """Words for a day, week, month or year with what they are none beside; a weekday there changes nothing."""
    titles: tuple[str, ...] = ()
    """After a weekday, with a capital where there are any: a paper or programme is meant: "The Sunday Times"."""
    year_sign: tuple[str, ...] = ()
    """Where dates are numbers with signs grown on to them: the sign of the year, Japanese "年"."""
    month_sign: tuple[str, ...] = ()
    day_sign: tuple[str, ...] = ()
    day_lead: tuple[str, ...] = ()
    """There: before the number of a day, and part of it: Japanese "同" of "同28日"."""

    def capitalised(self) -> frozenset[str]:
        """Months in full and weekdays as they stand inside a sentence, where all have a capital; else none."""
        if self.capitals != "all":
            return frozenset()
        months = (group[0] for group in self.months)
        return frozenset(word.capitalize() for word in (*months, *chain.from_iterable(self.weekdays)))
