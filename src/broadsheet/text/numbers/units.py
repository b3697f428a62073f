"""What stands around a number: signs, units, ages, scores, approximation, years."""

from __future__ import annotations

from ...languages import language
from ..clauses import opens_with_verb
from .counted import ROLES, concept, is_head
from .found import Found
from .literals import parse
from .reader import HYPHENS, NumberReader
from .signs import CODES, SIGNS
from .words import Token

LONGEST_SIGN = 3
CLAUSE = 60
"""So many characters from a word on show whether it is a verb."""


class UnitReader(NumberReader):
    """Numbers with their units."""

    def attach(self, found: Found) -> None:
        if found.kind not in ("ordinal", "percent") and found.of != "times" and not found.unit:
            self.sign_and_unit(found)
        self.age(found)
        self.approximation(found)
        if found.kind == "count" and not found.unit:
            self.year(found)

    def sign_and_unit(self, found: Found) -> None:
        if not self.ordinal_sign(found) and not self.score(found):
            self.sign_before(found)
            self.unit_after(found)

    def ordinal_sign(self, found: Found) -> bool:
        if not found.literal or found.after >= len(self.run) or found.literal != str(int(found.value)):
            return False
        token = self.run[found.after]
        gap = self.text[found.end : token.start]
        if token.text == "-" and not gap and found.after + 1 < len(self.run):
            follower = self.run[found.after + 1]
            if follower.start == token.end and follower.key in self.lex.suffixes:
                found.kind, found.end, found.after = "ordinal", follower.end, found.after + 2
                return True
        if gap or token.key not in self.lex.suffixes or found.value > 3000:
            return False
        found.kind, found.end, found.after = "ordinal", token.end, found.after + 1
        return True

    def score(self, found: Found) -> bool:
        """ "3-2", "2:1", also "3–2": two small numbers, the first not the smaller unless nothing is counted."""
        i = found.after
        if not found.literal or i + 1 >= len(self.run) or found.value > 200:
            return False
        dash, second = self.run[i], self.run[i + 1]
        if (
            dash.text not in "-–:"
            or second.kind != "num"
            or dash.start != found.end
            or second.start != dash.end
        ):
            return False
        high = parse(second.text, self.lex.decimal)
        if high is None or not found.literal.isdigit() or not second.text.isdigit() or high > 200:
            return False
        unit = self.lex.units.at(self.keys, i + 2) or (
            i + 2 < len(self.keys) and self.keys[i + 2] in self.lex.scales
        )
        following = self.run[i + 2] if i + 2 < len(self.run) else None
        counts = following is not None and following.kind == "word" and following.key not in self.lex.stops
        if unit or (high > found.value and counts and following is not None and following.text[0].islower()):
            return False
        found.kind, found.high, found.end, found.after = "score", high, second.end, i + 2
        return True

    def sign_before(self, found: Found) -> None:
        """Currency signs and codes, "yüzde", a minus, "magnitude" before the number."""
        start = found.digits_start
        for size in (LONGEST_SIGN, 2, 1):
            sign = self.text[max(0, start - size) : start]
            if (
                len(sign) == size
                and sign in SIGNS
                and not self.text[max(0, start - size - 1) : start - size].isalpha()
            ):
                found.take_unit(SIGNS[sign])
                found.start = start - size
                return
        i = found.first
        if not i:
            return
        before = self.run[i - 1]
        if before.text in CODES or (before.text in SIGNS and before.kind == "sym"):
            found.take_unit(SIGNS.get(before.text, "CNY" if before.text == "RMB" else before.text))
            found.start = before.start
        elif before.key in self.lex.percent_before:
            found.unit, found.kind, found.start = "%", "percent", before.start
        elif self.lex.magnitude.before(self.keys, i - self.lex.bounds_before.before(self.keys, i)):
            found.unit, found.kind = "magnitude", "measure"
        elif before.text == "-" and before.end == start and self.is_minus(i - 1):
            found.value, found.start = -found.value, before.start

    def is_minus(self, i: int) -> bool:
        """Is the dash at token ``i`` a minus and no range or hyphen?"""
        return i < 1 or (self.run[i - 1].end < self.run[i].start and self.run[i - 1].kind != "num")

    def unit_after(self, found: Found) -> None:
        i = found.after
        if i >= len(self.run):
            return
        if self.lex.numbers.apostrophe and self.keys[i] in ("'", "’"):
            i += 2
        hyphen = i < len(self.run) and self.run[i].text in HYPHENS and self.run[i].start == found.end
        i += hyphen
        if found.scale > 1 and i < len(self.run) and self.keys[i] in self.lex.links:
            i += 1
            if i < len(self.run) and self.keys[i] in ("'", "’"):
                i += 1
        unit = self.lex.units.at(self.keys, i)
        if unit is None or self.verb(self.run[i].start):
            return
        size, name = unit
        last = self.run[i + size - 1]
        if not self.unit_fits(found, i, size, name):
            return
        if name == "year" and self.is_year(found.literal) and found.scale == 1:
            return
        if found.kind == "percent" and name != "pp":
            return
        if found.kind == "money" and name not in ("USD",):
            return
        if found.unit != name:
            found.take_unit(name)
        found.end, found.after = last.end, i + size
        more = self.lex.half_more.at(self.keys, found.after)
        if more and found.kind in ("duration", "measure") and not found.value % 1:
            found.value += 0.5
            found.after += more[0]
            found.end = self.run[found.after - 1].end

    def verb(self, start: int) -> bool:
        """Is what looks like a unit a verb: "el Ibex 35 ha subido"?"""
        return language(self.lex.lang).grammar.no_unit.regex.match(self.text, start) is not None

    def unit_fits(self, found: Found, i: int, size: int, name: str) -> bool:
        """One-letter symbols must touch a number in digits or stand one space after it."""
        token = self.run[i]
        if size == 1 and len(token.key) == 1 and token.kind == "word":
            gap = self.text[self.run[i - 1].end : token.start]
            follower = self.text[token.end : token.end + 1]
            return (
                bool(found.literal)
                and gap in ("", " ", "\u00a0")
                and follower not in ("'", "’", ".")
                and name != "s"
            )
        if token.text[:1].isupper() and len(token.key) <= 3 and name in ("mi", "min", "t", "h", "s", "ha"):
            return False
        return bool(found.literal) or token.key not in self.lex.weak_units

    def age(self, found: Found) -> None:
        lex, i = self.lex, found.first
        if found.kind not in ("count", "duration") or not 0 < found.value < 125 or found.scale > 1:
            return
        after = lex.age_after.at(self.keys, found.after)
        if after is None and found.unit == "year":
            after = lex.age_after_year.at(self.keys, found.after)
        if after and (found.kind == "count" or found.unit == "year"):
            found.after += after[0]
            found.end = self.run[found.after - 1].end
            self.set_age(found)
        elif before := lex.age_before.before(self.keys, i):
            speaks_of_age = self.keys[i - before] != ","
            if found.unit == "year" or (found.kind == "count" and speaks_of_age):
                self.set_age(found)
        elif found.kind == "count" and found.literal.isdigit() and 2 <= found.value <= 110:
            self.age_in_commas(found)
        if (
            found.unit == "year"
            and found.kind == "duration"
            and 5 < found.value < 111
            and self.person_before(i)
        ):
            self.set_age(found)

    @staticmethod
    def set_age(found: Found) -> None:
        found.kind, found.unit = "age", "year"

    def person_before(self, i: int) -> bool:
        """ "hombre de 44 años", "Julien, 44 ans,", "(44 anni)"."""
        before = self.keys[i - 1] if i else ""
        if before in (",", "(") and i > 1 and self.run[i - 2].text[:1].isupper():
            return True
        return before in self.lex.age_links and i > 1 and is_head(self.keys[i - 2], self.lex.lang)

    def age_in_commas(self, found: Found) -> None:
        """ "Weston, 44, faces", "Watanabe (71)"."""
        i, j = found.first, found.after
        if i < 2 or j >= len(self.run):
            return
        before, name, after = self.run[i - 1], self.run[i - 2], self.run[j]
        pair = before.text + after.text
        closed = pair in (",,", "()", ",.", ",;", "(,") or (before.text == "(" and after.text == ")")
        if (closed and name.kind == "word" and name.text[:1].isupper() and name.end == before.start) or (
            pair == "()" and name.kind == "word" and self.lex.traits.capitals == "none"
        ):
            self.set_age(found)

    def approximation(self, found: Found) -> None:
        at, words = self.first_of(found), self.lex.bounds_before
        size = words.before(self.keys, at)
        named = self.lex.magnitude.before(self.keys, at) if found.unit == "magnitude" and not size else 0
        for back in range(named, 0, -1):
            if size := words.before(self.keys, at - back):
                at -= back
                break
        before = at - 1
        if not size and before >= 0 and self.keys[before] in self.lex.determiners:
            at, size = before, words.before(self.keys, before)
        if size and (self.compares(self.first_of(found) - size) or self.lasts(found, size)):
            return
        said = words.at(self.keys, at - size) if size else self.lex.bounds_after.at(self.keys, found.after)
        if said or self.text[max(0, found.start - 1) : found.start] in ("~", "≈"):
            found.approximate = True
            found.bound = said[1].removeprefix("about") if said else ""

    def lasts(self, found: Found, size: int) -> bool:
        """ "over two years" tells how long, not about how much."""
        return (
            size == 1
            and found.kind == "duration"
            and self.keys[self.first_of(found) - 1] in self.lex.spanning
        )

    def compares(self, i: int) -> bool:
        """Does the phrase at token ``i`` compare with a figure before it ("4.5 points more than five years ago")?"""
        if i and self.keys[i - 1] in self.lex.comparing:
            return True
        return i > 1 and any(
            self.lex.units.before(self.keys[: i + 1], i) and t.kind == "num"
            for t in self.run[max(0, i - 4) : i]
        )

    def first_of(self, found: Found) -> int:
        i = found.first
        while i and self.run[i - 1].start >= found.start:
            i -= 1
        return i

    def year(self, found: Found) -> None:
        if not self.is_year(found.literal) or found.value % 1:
            return
        following = self.run[found.after] if found.after < len(self.run) else None
        before = self.keys[found.first - 1] if found.first else ""
        counted = (
            following is not None
            and is_head(following.key, self.lex.lang)
            and not self.before_verb(found, following, before)
        )
        if counted or (
            found.approximate
            and following is not None
            and following.kind == "word"
            and following.key not in self.lex.stops
            and before not in self.lex.year_before
        ):
            return
        found.kind, found.approximate = "year", False

    def before_verb(self, found: Found, following: Token, before: str) -> bool:
        """Is it a year, and behind it the verb and none it counts: "im Jahr 1978 starben acht", "1978 starben acht"?"""
        lex = self.lex
        if concept(following.key, lex.lang) not in ROLES:
            return False
        if any(self.names_year(before.removeprefix(grown)) for grown in ("", *lex.traits.grown_on)):
            return not (lex.traits.capitals == "nouns" and following.text[0].isupper())
        opens = not before or before in ".!?" or "\n" in before
        placed = before in lex.year_before - lex.joiners or (opens and lex.traits.verb == "second")
        return placed and opens_with_verb(self.text[following.start : following.start + CLAUSE], lex.lang)

    def names_year(self, word: str) -> bool:
        unit = self.lex.units.at([word], 0)
        return unit is not None and unit[1] == "year"
