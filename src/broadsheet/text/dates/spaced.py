"""Dates in languages written with spaces between words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..stretches import Stretches
from .calendar import Day
from .words import DOTTED, ISO, ORDINALS, SLASHED, DateLexicon, _lexicon, _words

TITLES = frozenset(
    [
        "Times",
        "Telegraph",
        "Mail",
        "Express",
        "Mirror",
        "Herald",
        "Post",
        "World",
        "People",
        "Business",
        "Independent",
        "Star",
        "Sun",
        "Tribune",
        "Review",
        "League",
        "Night",
        "Morning",
    ]
)
"""After a weekday: a paper, a programme or a league is meant, and no day, as far as capitals tell."""
BEFORE_WEEK = frozenset(["of", "in", "de", "da", "della", "der", "van", "من", "в", "у"])
BEFORE_WEEKDAY = frozenset(["on", "am", "op", "le", "el", "il", "na", "в", "у", "во", "يوم"])
DAY_TO_DAY = frozenset(["-", "–", "au", "al", "bis", "to", "and", "und", "et", "y", "e", "до", "و"])


class DateReader:
    def __init__(self, text: str, lang: str, lex: DateLexicon) -> None:
        self.text, self.lang, self.lex = text, lang, lex
        self.words = _words(text, lang)
        self.keys = [word.key for word in self.words]

    def find(self) -> list[Day]:
        found: list[Day] = []
        i = 0
        while i < len(self.words):
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
        return self.day_month(i) or self.month_first(i) or self.span(i) or self.weekday(i) or self.day_word(i)

    def beside(self, day: Day, i: int, after: int) -> None:
        """The weekday, in full or abbreviated, right before or after a date: "Fr., 3. Okt.", "3 Ekim 2025 Cum"."""
        if day.day is None or day.month is None:
            return
        before = i - 1
        while before >= 0 and self.keys[before] in (",", ".") and i - before <= 2:
            before -= 1
        if before >= 0 and self.keys[before] in self.lex.short_days and self.near(before, i):
            day.weekday, day.start = self.lex.short_days[self.keys[before]], self.words[before].start
            return
        after += after < len(self.keys) and self.keys[after] in ("(", ",")
        weekday = self.lex.short_days.get(self.keys[after]) if after < len(self.keys) else None
        if weekday is not None and self.text[day.end : self.words[after].start] in (" ", " (", ", "):
            day.weekday, day.end = weekday, self.words[after].end

    def near(self, i: int, j: int) -> bool:
        """Is the word at ``i`` written as a weekday, with at most a comma, a point and blanks before ``j``?"""
        if self.lang in ("en", "de") and not self.words[i].text[:1].isupper():
            return False
        return self.words[j].start - self.words[i].end <= 3

    def number(self, i: int, low: int, high: int) -> int | None:
        key = self.keys[i] if i < len(self.keys) else ""
        if not key.isdecimal() or len(key) > 4:
            return None
        value = int(key)
        return value if low <= value <= high else None

    def month(self, i: int) -> tuple[int, int] | None:
        """(month, index after) of the month name at ``i``; two-word Arabic names too."""
        if i >= len(self.keys):
            return None
        if i + 1 < len(self.keys) and (pair := self.lex.months.get(f"{self.keys[i]} {self.keys[i + 1]}")):
            return pair, i + 2
        key = self.keys[i].split("-")[0] if "-" in self.keys[i] else self.keys[i]
        if self.lang == "ar":
            key = key if key in self.lex.months else key.removeprefix("و").removeprefix("ل").removeprefix("ب")
        month = self.lex.months.get(key)
        if month and self.lang in ("ru", "uk") and self.is_name(i):
            return None
        if month and self.lang == "fr" and key == "sept" and not (i and self.keys[i - 1].isdecimal()):
            dotted = self.keys[i + 1 : i + 2] == ["."] and self.number(i + 2, 1000, 2199)
            return (month, i + 2) if dotted else None  # seven
        if month and self.lang == "tr" and len(key) == 3 and not self.words[i].text[:1].isupper():
            return None
        return (month, i + 1) if month else None

    def is_name(self, i: int) -> bool:
        """Russian and Ukrainian write months small: "Марта" inside a sentence, with no number before, is a person."""
        word = self.text[self.words[i].start : self.words[i].end]
        return i > 0 and word.istitle() and not self.keys[i - 1].isdecimal() and self.keys[i - 1] != "."

    def year(self, i: int) -> tuple[int | None, int]:
        """(year, index after) at ``i``, past a comma or a "de"."""
        for skip in range(3):
            if all(
                k in {",", ".", "de", "del", "года", "року", "عام", "سنه", "год", "do"}
                for k in self.keys[i : i + skip]
            ):
                value = self.number(i + skip, 1000, 2199)
                if value is not None and len(self.keys[i + skip]) == 4:
                    return value, i + skip + 1
        return None, i

    def day_month(self, i: int) -> tuple[Day, int] | None:
        """ "28 October 2025", "am 28. Okt.", "1er décembre", "1º de junho", "5-7 May"."""
        value = self.number(i, 1, 31)
        if value is None or (
            i
            and self.keys[i - 1] in (".", ",")
            and i > 1
            and self.keys[i - 2].isdecimal()
            and self.touch(i - 1)
        ):
            return None
        j, last = i + 1, None
        if j + 1 < len(self.keys) and self.keys[j] in DAY_TO_DAY:
            last = self.number(j + 1, 1, 31)
            j += 2 if last else 0
        while j < len(self.keys) and (
            self.keys[j] in ORDINALS or self.keys[j] in self.lex.of or self.keys[j] in (".", "-")
        ):
            j += 1
        month = self.month(j)
        if month is None or (j - i > 4):
            return None
        if self.lang == "de" and not self.words[j].text[:1].isupper():
            return None
        after = month[1]
        if (
            after < len(self.keys)
            and self.keys[after] == "."
            and len(self.keys[after - 1]) <= 5
            and self.number(after + 1, 1000, 2199)
        ):
            after += 1
        if self.lang == "ar" and after + 1 < len(self.keys) and self.keys[after] in ("/", "-"):
            other = self.month(after + 1)
            after = other[1] if other else after
        year, after = self.year(after)
        day = Day(
            self.words[i].start, self.words[after - 1].end, year=year, month=month[0], day=value, to_day=last
        )
        return day, after

    def touch(self, i: int) -> bool:
        return self.words[i].start == self.words[i - 1].end

    def month_first(self, i: int) -> tuple[Day, int] | None:
        """ "October 28, 2025", "in January", "July 2025"."""
        month = self.month(i)
        if month is None:
            return None
        value, after = month
        if (
            self.lang == "en"
            and after < len(self.keys)
            and self.keys[after] == "."
            and self.number(after + 1, 1, 31)
        ):
            after += 1
        if (
            self.lang == "en"
            and not self.owns(i)
            and (day := self.number(after, 1, 31))
            and self.words[i].text[0].isupper()
        ):
            return self.american(i, value, day, after + 1)
        year, after_year = self.year(after)
        before = self.keys[i - 1] if i else ""
        if year is None and not self.plain_month(i, before):
            return None
        found = Day(
            self.words[i].start, self.words[(after_year if year else after) - 1].end, year=year, month=value
        )
        follower = self.keys[after] if after < len(self.keys) else ""
        if before in self.lex.last or follower in self.lex.last:
            found.direction = -1
        elif before in self.lex.next or follower in self.lex.next:
            found.direction = 1
        return found, after_year if year else after

    def plain_month(self, i: int, before: str) -> bool:
        """May the word at ``i`` stand for a month without day and year?"""
        word = self.words[i]
        if self.lang in ("en", "de") and not word.text[:1].isupper():
            return False
        if len(word.key) <= 3 and self.lang != "ar":
            return (
                before in self.lex.month_before and word.key not in {"set", "out", "mar", "mai", "bir"}
            ) or (word.key in ("may", "mai", "mei") and before in self.lex.month_before)
        if word.key in self.lex.common and self.lex.month_before:
            return before in self.lex.month_before
        if self.lang == "tr" and word.key in self.lex.common:
            return (i + 1 < len(self.keys) and self.keys[i + 1].startswith("ay")) or self.keys[i].endswith(
                ("ta", "da")
            )
        return word.key not in self.lex.common

    def american(self, i: int, month: int, day: int, after: int) -> tuple[Day, int]:
        last = None
        if after + 1 < len(self.keys) and self.keys[after] in ("-", "–", "to"):
            last = self.number(after + 1, 1, 31)
            after += 2 if last else 0
        if after < len(self.keys) and self.keys[after] in ORDINALS:
            after += 1
        year, after = self.year(after)
        return Day(
            self.words[i].start, self.words[after - 1].end, year=year, month=month, day=day, to_day=last
        ), after

    def span(self, i: int) -> tuple[Day, int] | None:
        for words, shift in self.lex.spans.get(self.keys[i], ()):
            if tuple(self.keys[i : i + len(words)]) == words:
                after = i + len(words)
                day = Day(self.words[i].start, self.words[after - 1].end, shift=shift)
                return self.week_and_day(day, after) or (day, after)
        return None

    def week_and_day(self, week: Day, after: int) -> tuple[Day, int] | None:
        """ "last week on Friday", "letzte Woche Freitag": the weekday of that week."""
        at = after + (after < len(self.keys) and self.keys[after] in BEFORE_WEEKDAY)
        key = self.keys[at] if at < len(self.keys) else ""
        weekday = self.lex.weekdays.get(key)
        if weekday is None or week.shift is None or week.shift[0] != "week" or len(key) <= 3:
            return None
        if self.lang == "en" and self.in_a_title(at):
            return None
        return Day(week.start, self.words[at].end, weekday=weekday, shift=week.shift), at + 1

    def day_of_week(self, i: int, weekday: int) -> tuple[Day, int] | None:
        """ "Friday last week", "viernes de la semana pasada", "Freitag vergangener Woche"."""
        at = i + 1 + (i + 1 < len(self.keys) and self.keys[i + 1] in BEFORE_WEEK)
        week = self.span(at) if at < len(self.keys) else None
        if week is None or week[0].shift is None or week[0].shift[0] != "week" or week[0].weekday is not None:
            return None
        return Day(self.words[i].start, week[0].end, weekday=weekday, shift=week[0].shift), week[1]

    def weekday(self, i: int) -> tuple[Day, int] | None:
        key = self.keys[i]
        if self.lang == "ar":
            key = key if key in self.lex.weekdays else key.removeprefix("و").removeprefix("ل")
        value = self.lex.weekdays.get(key)
        word = self.words[i]
        if value is None or (self.lang in ("en", "de") and not word.text[:1].isupper()):
            return None
        before = self.keys[i - 1] if i else ""
        if not self.plain_weekday(i, before) or (self.lang == "en" and self.in_a_title(i)):
            return None
        if in_week := self.day_of_week(i, value):
            return in_week
        day = Day(word.start, word.end, weekday=value)
        after = i + 1
        if (
            after < len(self.keys)
            and self.keys[after].startswith("ngün") is False
            and self.lang == "tr"
            and self.keys[after] in ("günü", "gün")
        ):
            day.end, after = self.words[after].end, after + 1
        follower = self.keys[after] if after < len(self.keys) else ""
        if self.lex.to and follower in self.lex.to and after + 1 < len(self.keys):
            other = self.lex.weekdays.get(self.keys[after + 1])
            if other == (value + 1) % 7:
                return Day(word.start, self.words[after + 1].end, weekday=value, to_weekday=other), after + 2
        if before in self.lex.last or follower in self.lex.last:
            day.direction = -1
            after += follower in self.lex.last
        elif before in self.lex.next or follower in self.lex.next:
            day.direction = 1
            after += follower in self.lex.next
        if after > i + 1:
            day.end = self.words[after - 1].end
        return day, after

    def plain_weekday(self, i: int, before: str) -> bool:
        word = self.words[i]
        if (
            self.lang == "en"
            and len(word.key) <= 5
            and word.key in ("sun", "sat", "mon", "wed", "fri", "thu", "tue", "tues", "thurs")
        ):
            return i + 1 < len(self.keys) and (
                (self.keys[i + 1] in (",", ".") and self.number(i + 2, 1, 31) is not None)
                or self.month(i + 1) is not None
                or self.month(min(i + 2, len(self.keys) - 1)) is not None
            )
        if self.lang == "pt" and "-" not in word.key and word.key not in ("sábado", "domingo"):
            return before in ("na", "nesta", "desta", "última", "de", "da") and (
                i + 1 >= len(self.keys) or self.keys[i + 1] in (",", ".", "(", "à", "passada", "e")
            )
        if self.lang == "ar":
            plain = word.key.removeprefix("و").removeprefix("ل")
            if plain == "الاحد" or plain == "السبت" or plain.startswith("ال"):
                return True
            return before == "يوم"
        if self.lang == "tr" and word.key == "pazar":
            return (i + 1 < len(self.keys) and self.keys[i + 1].startswith("gün")) or before in (
                "geçen",
                "bu",
            )
        return not (self.lang == "tr" and word.key == "salı" and not (i + 1 < len(self.keys) or before))

    def owns(self, i: int) -> bool:
        """English: "February's 4-1 win" names no day of the month."""
        return self.text[self.words[i].end : self.words[i].end + 2] in ("'s", "’s")

    def one_of_several(self, key: str, follower: str) -> bool:
        """Arabic: "the last day", "the second night" is not today."""
        definite = follower.startswith("ال") and follower not in self.lex.weekdays
        return key in ("اليوم", "الليله") and definite

    def in_a_title(self, i: int) -> bool:
        """ "The Sunday Times", "Saturday Night Live"."""
        return i + 1 < len(self.words) and self.words[i + 1].text in TITLES

    def day_word(self, i: int) -> tuple[Day, int] | None:
        key = self.keys[i]
        offset = self.lex.days.get(key)
        word = self.words[i]
        if offset is None:
            return None
        before = self.keys[i - 1] if i else ""
        follower = self.keys[i + 1] if i + 1 < len(self.keys) else ""
        if self.lang == "ar" and self.one_of_several(key, follower):
            return None
        if (
            self.lang in ("de", "nl")
            and key == "morgen"
            and (
                word.text[0].isupper()
                or before in ("am", "heute", "gestern", "'s", "guten", "goede", "de", "den")
            )
        ):
            return None
        if key == "اليوم" and (before in ("حتي", "هذا") or follower in ("التالي", "السابق", "الاول")):
            return None
        if (
            self.lang == "ru"
            and key == "накануне"
            and follower
            and follower[0].islower()
            and follower.endswith(("ов", "ия", "а", "ей"))
        ):
            return None
        return Day(word.start, word.end, shift=("day", offset)), i + 1

    def merged(self, found: Sequence[Day]) -> list[Day]:
        """Join "Thursday, June 19" and "Donnerstag, 19. Juni" into one day."""
        out: list[Day] = []
        for day in found:
            before = out[-1] if out else None
            gap = self.text[before.end : day.start] if before else ""
            near = (
                len(gap) <= 12
                and re.fullmatch(r"[\s,.(]*(?:den|dem|the|le|el|il|dia|de|på|день|،)?[\s,]*", gap) is not None
            )
            if (
                before
                and near
                and before.weekday is not None
                and before.month is None
                and not before.shift
                and day.day is not None
                and before.to_weekday is None
            ):
                day.start, day.weekday = before.start, before.weekday
                out[-1] = day
            elif (
                before
                and near
                and day.weekday is not None
                and day.month is None
                and not day.shift
                and before.day is not None
                and before.weekday is None
                and gap.strip() in ("", ",", "(")
            ):
                before.weekday, before.end = day.weekday, day.end
            else:
                out.append(day)
        return out


def _numeric(text: str, lang: str) -> list[Day]:
    out = [Day(*m.span(), year=int(m[1]), month=int(m[2]), day=int(m[3])) for m in ISO.finditer(text)]
    for match in DOTTED.finditer(text):
        day, month = int(match[1]), int(match[2])
        if 1 <= day <= 31 and 1 <= month <= 12 and (match[3] or lang in ("de", "nb", "da", "fi", "cs")):
            year = int(match[3]) if match[3] else None
            out.append(
                Day(
                    *match.span(),
                    year=year + 2000 if year is not None and year < 100 else year,
                    month=month,
                    day=day,
                )
            )
    for match in SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        day, month = (second, first) if (lang == "en" and second > 12) else (first, second)
        if (
            1 <= day <= 31
            and 1 <= month <= 12
            and (lang != "en" or first > 12 or second > 12 or first == second)
        ):
            out.append(Day(*match.span(), year=int(match[3]), month=month, day=day))
    return out


def find_spaced(text: str, lang: str) -> list[Day]:
    """All dates of a text that has been through ``numerals``. Unknown languages: numeric dates only."""
    found = _numeric(text, lang)
    lex = _lexicon(lang)
    if lex is None:
        return found
    taken = Stretches((d.start, d.end) for d in found)
    for day in DateReader(text, lang, lex).find():
        if not taken.touch(day.start, day.end):
            found.append(day)
    return found
