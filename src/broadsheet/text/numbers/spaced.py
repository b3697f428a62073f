"""Figures in languages written with spaces between words."""

from __future__ import annotations

from collections.abc import Sequence

from .counted import is_head, role_near
from .found import Found
from .lexicon import Lexicon
from .reader import HYPHENS
from .units import UnitReader
from .words import Token, single


class Reader(UnitReader):
    """Walks over the tokens of one text once, left to right."""

    def figures(self) -> list[Found]:
        found: list[Found] = []
        i = 0
        while i < len(self.run):
            token = self.run[i]
            number = self.literal(i) if token.kind == "num" else self.in_words(i)
            if number is None or number.kind == "unread":
                i = self.unread(i) if token.kind == "num" else number.after if number else i + 1
                continue
            self.attach(number)
            i = max(i + 1, number.after)
            found.append(number)
        self.pair_up(found)
        for number in found:
            if not number.of and number.kind in ("count", "year"):
                self.name_counted(number)
        return found

    # -- numbers that belong together -----------------------------------------

    def pair_up(self, found: list[Found]) -> None:
        """Ranges ("30-40 people", "between 5 and 7 percent") and scales said once ("14 to 9 thousand")."""
        for at in range(len(found) - 2, -1, -1):
            one, two = found[at], found[at + 1]
            gap = self.run[one.after : two.first]
            if len(gap) > 2 or not gap or gap[0].text == "," or any(token.kind == "num" for token in gap):
                self.lend_currency(one, two)
                continue
            if self.later_year(one, two, gap):
                continue
            words = [token.key for token in gap]
            dash = len(gap) == 1 and gap[0].text in HYPHENS
            linked = (
                dash
                or words[-1] in self.lex.span_to
                or (two.start < two.digits_start and words[0] in self.lex.span_to)
            )
            if not linked or "year" in (one.kind, two.kind) or one.kind == "ordinal":
                self.lend_currency(one, two)
                continue
            bare = not one.unit and not one.of and one.scale == 1 and one.kind == "count"
            before = self.keys[one.first - 1] if one.first else ""
            if (
                bare
                and (two.unit or two.scale > 1)
                and one.value < 1000
                and (dash or before in self.lex.span_from | self.lex.between)
            ):
                one.value *= two.scale
                one.scale, one.unit, one.kind, one.of = two.scale, two.unit, two.kind, two.of
            is_range = (
                dash
                or before in self.lex.between
                or (words[-1] in self.lex.ranges and before not in self.lex.span_from)
            )
            if (
                is_range
                and one.kind == two.kind
                and one.value < two.value
                and one.unit == two.unit
                and two.kind != "age"
            ):
                one.high, one.end, one.after = two.value, two.end, two.after
                one.approximate = one.approximate or two.approximate
                del found[at + 1]

    def later_year(self, one: Found, two: Found, gap: Sequence[Token]) -> bool:
        """ "1950-53": the second is a year too, its century left out."""
        short = len(gap) == 1 and gap[0].text in HYPHENS and two.literal.isdigit() and len(two.literal) == 2
        if not short or one.kind != "year" or two.kind not in ("count", "year"):
            return False
        value = one.value - one.value % 100 + float(two.literal)
        if value <= one.value:
            return False
        two.value, two.kind, two.of = value, "year", ""
        return True

    def lend_currency(self, one: Found, two: Found) -> None:
        """ "rose to 3.94 billion euros from 3.61 billion": the second is in euros too."""
        if one.kind != "money" or two.kind != "count" or two.scale < 1e6 or two.first - one.after > 12:
            return
        between = self.text[one.end : two.start]
        follower = self.run[two.after] if two.after < len(self.run) else None
        counts = (
            follower is not None
            and follower.kind == "word"
            and follower.key not in self.lex.stops
            and follower.key not in self.lex.year_before
        )
        if "." not in between and "\n" not in between and not counts:
            two.unit, two.kind = one.unit, "money"

    # -- what is counted --------------------------------------------------------

    def name_counted(self, found: Found) -> None:
        noun = self.noun_after(found) if found.kind == "count" else ""
        if found.kind == "year" and not noun:
            return
        role = role_near(self.run, found.first, found.after, noun, self.lex)
        found.of = role or noun

    def noun_after(self, found: Found) -> str:
        lex, i = self.lex, found.after
        if found.scale > 1 and i < len(self.run) and self.keys[i] in lex.links:
            i += 1
            if i < len(self.run) and self.keys[i] in ("'", "’"):
                i += 1
        window: list[Token] = []
        while i < len(self.run) and len(window) < 4:
            token = self.run[i]
            if token.text in HYPHENS:
                i += 1
                continue
            if token.kind != "word" or token.key in lex.stops or single(token, lex) is not None:
                break
            window.append(token)
            i += 1
        if not window:
            return ""
        for token in window:
            if is_head(token.key, lex.lang):
                return token.key
        return self.head(window)

    def head(self, window: Sequence[Token]) -> str:
        """Of the words after a number the one that is counted, as far as capitals and endings tell."""
        told, nouns = self.lex.numbers, window
        if self.lex.traits.capitals == "nouns":
            return next((t.key for t in window if t.text[:1].isupper()), "")
        if told.not_nouns:
            nouns = [t for t in window if t.text[:1].islower() and t.key not in self.lex.not_nouns] or window
        ends = [t.key for t in nouns if t.key.endswith(told.noun_endings or "")]
        return next((word for word in ends if not word.endswith(told.not_noun_endings)), nouns[0].key)


def figures(text: str, lex: Lexicon) -> list[Found]:
    return Reader(text, lex).figures()
