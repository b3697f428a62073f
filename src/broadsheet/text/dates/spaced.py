"""Dates in languages written with spaces between words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...languages import Calendar, Language
from ..stretches import Stretches
from .calendar import YEARS, Day
from .words import DOTTED, ISO, SLASHED, DateLexicon, Names, lexicon, words_of


@dataclass(frozen=True, slots=True)
class _Named:
    """A month or weekday found: its number, the index behind it, its key without what is grown on."""

    number: int
    after: int
    key: str


class DateReader:
    def __init__(self, text: str, lex: DateLexicon) -> None:
        self.text, self.lex, self.sets, self.calendar = text, lex, lex.sets, lex.calendar
        self.words = words_of(text, lex.calendar.apostrophe)
        self.keys = [word.key for word in self.words]
        self.starts = [word.start for word in self.words]
        self.size = len(self.keys)

    def find(self) -> list[Day]:
        found: list[Day] = []
        i = 0
        while i < self.size:
            read = self.at(i)
            if read is None:
                i += 1
                continue
            day, after = read
            self.beside(day, i, after)
            found.append(day)
            i = after
        return self.merged(found)

    def at(self, i: int) -> tuple[Day, int] | None:
        key = self.keys[i]
        if not (key in self.lex.heads or key.isdecimal() or "-" in key or key.startswith(self.lex.grown_on)):
            return None
        return (
            self.day_month(i)
            or self.in_numbers(i)
            or self.month_first(i)
            or self.span(i)
            or self.weekday(i)
            or self.day_word(i)
        )

    def key(self, i: int) -> str:
        """The word at ``i``; "" outside the text."""
        return self.keys[i] if 0 <= i < self.size else ""

    def capital(self, i: int) -> bool:
        return self.words[i].text[:1].isupper()

    def beside(self, day: Day, i: int, after: int) -> None:
        """The weekday, in full or abbreviated, right before or after a date: "Fr., 3. Okt.", "3 Ekim 2025 Cum"."""
        if day.day is None or day.month is None:
            return
        before = i - 1
        while before >= 0 and self.keys[before] in (",", ".") and i - before <= 2:
            before -= 1
        named = self.lex.short_days.ending(self.keys, before)
        if named and self.near(named[1], before, i) and self.fits(day, named[0], self.key(before)):
            day.weekday, day.start = named[0], self.words[named[1]].start
            return
        while self.key(after) in ("(", ",", "."):
            after += 1
        weekday = self.named(self.lex.short_days, after)
        if weekday and self.text[day.end : self.words[after].start] in (" ", " (", ", ", ". ("):
            day.weekday, day.end = weekday.number, self.words[weekday.after - 1].end

    def beside_numbers(self, day: Day) -> None:
        """The same of a date of numbers alone: "Freitag, den 3.1.2025"."""
        i = bisect_left(self.starts, day.start)
        i -= self.key(i - 1) in self.sets["before_date"]
        self.beside(day, i, bisect_left(self.starts, day.end))

    def fits(self, day: Day, weekday: int, key: str) -> bool:
        """May the word be that weekday? One mostly another word, Czech "po", only where the date is on that day."""
        if key not in self.sets["common"]:
            return True
        try:
            return day.year is not None and date(day.year, day.month or 0, day.day or 0).weekday() == weekday
        except ValueError:
            return False

    def near(self, first: int, last: int, j: int) -> bool:
        """Is the word at ``first`` as a weekday, at most a comma, a point and blanks between ``last`` and ``j``?"""
        if self.calendar.capitals == "all" and not self.capital(first):
            return False
        return self.words[j].start - self.words[last].end <= 3

    def number(self, i: int, low: int, high: int) -> int | None:
        key = self.key(i)
        if not key.isdecimal() or len(key) > 4:
            return None
        value = int(key)
        return value if low <= value <= high else None

    def named(self, names: Names, i: int, *, hyphened: bool = False) -> _Named | None:
        """The longest name at ``i``; ``hyphened``: also "April" of "April-June"."""
        for size in range(min(names.longest, self.size - i), 1, -1):
            key = " ".join(self.keys[i : i + size])
            if key in names.numbers:
                return _Named(names.numbers[key], i + size, key)
        key = self.key(i)
        if hyphened:
            key = key.split("-")[0]
        for letters in self.lex.grown_on:
            if key in names.numbers:
                break
            key = key.removeprefix(letters)
        number = names.numbers.get(key)
        return None if number is None else _Named(number, i + 1, key)

    def month(self, i: int, *, numbered: bool = False) -> _Named | None:
        """The month at ``i``; ``numbered``: behind the number of a day."""
        found = self.named(self.lex.months, i, hyphened=True)
        if found is None:
            return None
        match self.calendar.capitals:
            case "all" if not self.capital(i):
                return None
            case "short" if len(found.key) == 3 and not self.capital(i):
                return None
            case "none" if self.is_name(i):
                return None
        if found.key in self.sets["with_number"] and not numbered:
            at = found.after + (self.key(found.after) in (".", "॰"))
            first = self.calendar.month_first and self.number(at, 1, 31)
            if not first and self.number(at, YEARS.start, YEARS.stop - 1) is None:
                return None
        return found

    def is_name(self, i: int) -> bool:
        """Where months are written small: "Марта" inside a sentence, with no number before, is a person."""
        return (
            i > 0
            and self.words[i].text.istitle()
            and not self.keys[i - 1].isdecimal()
            and self.keys[i - 1] != "."
        )

    def year(self, i: int) -> tuple[int | None, int]:
        """(year, index after) at ``i``, past a comma or a "de"."""
        for skip in range(3):
            if skip and self.key(i + skip - 1) not in self.sets["before_year"]:
                break
            value = self.number(i + skip, YEARS.start, YEARS.stop - 1)
            if value is not None and len(self.keys[i + skip]) == 4:
                after = i + skip + 1
                return value, after + (self.key(after) in self.sets["after_year"])
        return None, i

    def day_month(self, i: int) -> tuple[Day, int] | None:
        """ "28 October 2025", "am 28. Okt.", "1er décembre", "1º de junho", "5-7 May", "5. bis 7. Mai"."""
        value = self.number(i, 1, 31)
        if value is None or self.part_of_number(i):
            return None
        j, last = i + 1, None
        to = j + (self.key(j) == "." and self.key(j + 1) in self.sets["to_day"])
        if self.key(to) in self.sets["to_day"]:
            last = self.number(to + 1, 1, 31)
            j = to + 2 if last else j
        while self.key(j) in self.sets["ordinals"] or self.key(j) in self.sets["of"]:
            j += 1
        month = self.month(j, numbered=True)
        if month is None or j - i > (6 if last else 4):
            return None
        after = month.after
        if self.key(after) in ("/", "-"):
            same = self.month(after + 1, numbered=True)
            after = same.after if same and same.number == month.number else after
        year, after = self.year(after)
        day = Day(
            self.words[i].start,
            self.words[after - 1].end,
            year=year,
            month=month.number,
            day=value,
            to_day=last,
        )
        return day, self.of_year(day, after)

    def in_numbers(self, i: int) -> tuple[Day, int] | None:
        """ "Selasa (28/10)", "ngày 28-10", "ngày 28": behind a weekday or a word for a day."""
        value = self.number(i, 1, 31)
        if value is None or self.calendar.month_first:
            return None
        named, at = self.key(i - 1) in self.sets["before_day"], i - 1
        while self.key(at) in ("(", ","):
            at -= 1
        if (
            not named
            and self.key(at) not in self.sets["before_weekday"]
            and not self.lex.weekdays.ending(self.keys, at)
        ):
            return None
        start, sign, month = self.words[i].start, self.key(i + 1), self.number(i + 2, 1, 12)
        if month and self.touch(i + 1) and self.touch(i + 2) and (sign == "/" or (sign == "-" and named)):
            year = self.number(i + 4, YEARS.start, YEARS.stop - 1) if self.key(i + 3) == sign else None
            if year is None and self.key(i + 3) in ("/", "-"):
                return None
            after = i + 5 if year else i + 3
            return Day(start, self.words[after - 1].end, year=year, month=month, day=value), after
        if not named or (sign in ("/", "-", ",", ".") and self.number(i + 2, 0, 9999) is not None):
            return None
        return Day(start, self.words[i].end, day=value), i + 1

    def part_of_number(self, i: int) -> bool:
        """ "3.5": the second half of a number."""
        if i < 2 or self.keys[i - 1] not in (".", ",") or not self.keys[i - 2].isdecimal():
            return False
        return self.touch(i - 1) and self.touch(i)

    def touch(self, i: int) -> bool:
        return self.words[i].start == self.words[i - 1].end

    def month_first(self, i: int) -> tuple[Day, int] | None:
        """ "October 28, 2025", "in January", "July 2025"."""
        month = self.month(i)
        if month is None:
            return None
        after = month.after
        if self.calendar.month_first:
            after += self.key(after) == "." and self.number(after + 1, 1, 31) is not None
            if not self.owns(i) and (day := self.number(after, 1, 31)):
                return self.american(i, month.number, day, after + 1)
        year, after_year = self.year(after)
        if year is None and not self.plain_month(i, month):
            return None
        after = after_year if year else after
        found = Day(self.words[i].start, self.words[after - 1].end, year=year, month=month.number)
        found.direction = self.direction(i - 1) or self.direction(month.after)
        return found, self.of_year(found, after)

    def direction(self, i: int) -> int:
        """-1 where the word at ``i`` says "last", 1 for "next"."""
        return (self.key(i) in self.sets["next"]) - (self.key(i) in self.sets["last"])

    def plain_month(self, i: int, month: _Named) -> bool:
        """May the word at ``i`` stand for a month without day and year?"""
        short = len(month.key) <= 3 and month.key.upper() != month.key
        if not short and month.key not in self.sets["common"]:
            return True
        after = self.lex.after_month.match(self.key(month.after))
        return self.key(i - 1) in self.sets["before_month"] or after is not None

    def american(self, i: int, month: int, day: int, after: int) -> tuple[Day, int]:
        last = None
        if self.key(after) in self.sets["to_weekday"]:
            last = self.number(after + 1, 1, 31)
            after += 2 if last else 0
        after += self.key(after) in self.sets["ordinals"]
        year, after = self.year(after)
        day_ = Day(
            self.words[i].start, self.words[after - 1].end, year=year, month=month, day=day, to_day=last
        )
        return day_, after

    def phrase(self, i: int) -> tuple[tuple[str, int], int] | None:
        """(unit and offset, index after) of the longest phrase at ``i`` that names a day, week, month or year."""
        for words, shift in self.lex.spans.get(self.key(i), ()):
            if tuple(self.keys[i : i + len(words)]) == words:
                after = i + len(words)
                return None if self.barred(" ".join(words), i, after) else (shift, after)
        return None

    def span(self, i: int) -> tuple[Day, int] | None:
        found = self.phrase(i)
        if found is None:
            return None
        shift, after = found
        day = Day(self.words[i].start, self.words[after - 1].end, shift=shift)
        return self.week_and_day(day, after) or self.year_and_month(day, after) or (day, after)

    def year_and_month(self, year: Day, after: int) -> tuple[Day, int] | None:
        """ "geçen yıl mayıs", "last year in May": the month of that year."""
        if year.shift is None or year.shift[0] != "year":
            return None
        at = after + (self.key(after) in self.sets["before_week"])
        month = self.month(at)
        if month is None or self.year(month.after)[0] or not self.plain_month(at, month):
            return None
        end = self.words[month.after - 1].end
        return Day(year.start, end, month=month.number, shift=year.shift), month.after

    def of_year(self, day: Day, after: int) -> int:
        """ "May of last year", "5 мая прошлого года": ``day`` in that year; the index behind it."""
        if day.year is not None:
            return after
        found = self.phrase(after)
        if found is None and self.key(after) in self.sets["before_week"]:
            found = self.phrase(after + 1)
        if found is None or found[0][0] != "year":
            return after
        day.shift, day.end = found[0], self.words[found[1] - 1].end
        return found[1]

    def week_and_day(self, week: Day, after: int) -> tuple[Day, int] | None:
        """ "last week on Friday", "letzte Woche Freitag": the weekday of that week."""
        if week.shift is None or week.shift[0] != "week":
            return None
        at = after + (self.key(after) in self.sets["before_weekday"])
        weekday = self.named(self.lex.weekdays, at)
        if weekday is None or self.in_a_title(weekday.after):
            return None
        end = self.words[weekday.after - 1].end
        return Day(week.start, end, weekday=weekday.number, shift=week.shift), weekday.after

    def day_of_week(self, i: int, weekday: _Named) -> tuple[Day, int] | None:
        """ "Friday last week", "viernes de la semana pasada", "Freitag vergangener Woche"."""
        at = weekday.after + (self.key(weekday.after) in self.sets["before_week"])
        week = self.span(at) if at < self.size else None
        if week is None or week[0].shift is None or week[0].shift[0] != "week" or week[0].weekday is not None:
            return None
        return Day(self.words[i].start, week[0].end, weekday=weekday.number, shift=week[0].shift), week[1]

    def weekday(self, i: int) -> tuple[Day, int] | None:
        found = self.named(self.lex.weekdays, i)
        if found is None or (self.calendar.capitals == "all" and not self.capital(i)):
            return None
        if not self.plain_weekday(i, found) or self.in_a_title(found.after):
            return None
        if in_week := self.day_of_week(i, found):
            return in_week
        start, after = self.words[i].start, found.after
        after += self.key(after) in self.sets["after_weekday"]
        if self.key(after) in self.sets["to_weekday"]:
            other = self.named(self.lex.weekdays, after + 1)
            if other and other.number == (found.number + 1) % 7:
                end = self.words[other.after - 1].end
                return Day(start, end, weekday=found.number, to_weekday=other.number), other.after
        before, behind = self.direction(i - 1), self.direction(after)
        after += not before and behind != 0
        return Day(start, self.words[after - 1].end, weekday=found.number, direction=before or behind), after

    def plain_weekday(self, i: int, found: _Named) -> bool:
        """Is the word at ``i`` no other word?"""
        before, follower = self.key(i - 1), self.key(found.after)
        if found.key in self.lex.clipped:
            ends = follower in ("", ",", ".", "(") or follower in self.sets["after_clipped"]
            return ends and before in self.sets["before_clipped"]
        if found.key in self.sets["common"]:
            if found.after - i > 1 and self.capital(found.after - 1):
                return True  # "thứ Hai" is no second
            return before in self.sets["before_weekday"] or follower in self.sets["after_weekday"]
        return True

    def owns(self, i: int) -> bool:
        """ "February's 4-1 win" names no day of the month."""
        return self.text[self.words[i].end : self.words[i].end + 2] in ("'s", "’s")

    def in_a_title(self, i: int) -> bool:
        """ "The Sunday Times", "Saturday Night Live"."""
        return i < self.size and self.words[i].text in self.calendar.titles

    def day_word(self, i: int) -> tuple[Day, int] | None:
        key, word = self.keys[i], self.words[i]
        offset = self.lex.days.get(key)
        if offset is None or (key in self.sets["small"] and self.capital(i)):
            return None
        if self.barred(key, i, i + 1):
            return None
        return Day(
            word.start, word.end, shift=("day", offset), either_way=key in self.sets["either_way"]
        ), i + 1

    def barred(self, phrase: str, i: int, after: int) -> bool:
        """Is the phrase from ``i`` to ``after`` none for a day, by the word before or behind it?"""
        beside = self.lex.no_day.get(phrase)
        if beside is None:
            return False
        other_day = self.key(after) in self.lex.weekdays.numbers
        return bool(beside[0].match(self.key(i - 1)) or (not other_day and beside[1].match(self.key(after))))

    def merged(self, found: Sequence[Day]) -> list[Day]:
        """Join "Thursday, June 19" and "Donnerstag, 19. Juni" into one day."""
        out: list[Day] = []
        for day in found:
            before = out[-1] if out else None
            gap = self.text[before.end : day.start] if before else ""
            words = gap.strip(" \u00a0\n\t,.(،").lower()
            near = len(gap) <= 12 and (not words or words in self.sets["before_date"])
            if before and near and _weekday_alone(before) and day.day is not None:
                day.start, day.weekday = before.start, before.weekday
                out[-1] = day
            elif (
                before
                and not words
                and len(gap) <= 12
                and _weekday_alone(day)
                and before.day is not None
                and before.weekday is None
            ):
                before.weekday, before.end = day.weekday, day.end
            else:
                out.append(day)
        return out


def _weekday_alone(day: Day) -> bool:
    return day.weekday is not None and day.month is None and not day.shift and day.to_weekday is None


def _numeric(text: str, calendar: Calendar) -> list[Day]:
    """Dates of numbers alone. Where the month may come first "05/06/2025" is none."""
    out = [Day(*m.span(), year=int(m[1]), month=int(m[2]), day=int(m[3])) for m in ISO.finditer(text)]
    for match in DOTTED.finditer(text):
        day, month = int(match[1]), int(match[2])
        if 1 <= day <= 31 and 1 <= month <= 12 and (match[3] or calendar.dotted_day):
            year = int(match[3]) if match[3] else None
            year = year + 2000 if year is not None and year < 100 else year
            out.append(Day(*match.span(), year=year, month=month, day=day))
    for match in SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        either = calendar.month_first
        day, month = (second, first) if either and second > 12 else (first, second)
        told = not either or first > 12 or second > 12 or first == second
        if told and 1 <= day <= 31 and 1 <= month <= 12:
            out.append(Day(*match.span(), year=int(match[3]), month=month, day=day))
    return out


def find_spaced(text: str, known: Language) -> list[Day]:
    """All dates of a text that has been through ``numerals``. Where no months are known: dates of numbers alone."""
    found = _numeric(text, known.calendar)
    lex = lexicon(known)
    if lex is None:
        return found
    reader = DateReader(text, lex)
    for day in found:
        reader.beside_numbers(day)
    taken = Stretches((d.start, d.end) for d in found)
    for day in reader.find():
        if not taken.touch(day.start, day.end):
            found.append(day)
    return found
