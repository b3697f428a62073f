"""A walk over tokens: the numbers themselves, in digits and in words."""

from .compound import compound, lasting
from .counted import is_head
from .found import Found, kind_of
from .lexicon import Lexicon, number
from .literals import is_score, parse
from .signs import CODES, LETTER_SCALES, SIGNS
from .words import Token, spelled, tokens

YEARS = range(1900, 2101)
HYPHENS = "-–"


class NumberReader:
    """The tokens of one text and the numbers that start at them."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lex = lex
        self.run = tokens(text, lex)
        self.keys = [token.key for token in self.run]

    def literal(self, i: int) -> Found | None:
        token = self.run[i]
        if self.is_label(token):
            return None
        value = parse(token.text, self.lex.decimal)
        if value is None:
            return None
        found = Found(token.start, token.end, value, i, i + 1, literal=token.text, digits_start=token.start)
        self.take_scales(found)
        self.take_rest(found)
        if found.scale == 1 and self.has_capital(found):
            found.kind = "unread"
        return found

    def has_capital(self, found: Found) -> bool:
        """Does a capital stand after it that may be a scale and is no unit: "5G", "100 M"?"""
        token = self.run[found.after] if found.after < len(self.run) else None
        if token is None or token.text not in LETTER_SCALES or token.text.islower():
            return False
        return self.text[found.end : token.start] in ("", " ", "\u00a0")

    def unread(self, i: int) -> int:
        """The index after a number in digits that is none of ours ("A320", "1.2.3"), with its scale words."""
        i += 1
        while i < len(self.run) and self.keys[i] in self.lex.scales:
            i += 1
        return i

    def is_label(self, token: Token) -> bool:
        """Part of a name or code: "G7", "Sakhalin-2", "A320", "10:30", "#5"."""
        text, start, end = self.text, token.start, token.end
        before = text[start - 1] if start else " "
        if before.isalpha():
            is_sign = (
                text[max(0, start - 2) : start] in ("US", "Rs", "RM")
                or text[max(0, start - 3) : start] in CODES
            )
            return not (is_sign or before in self.lex.traits.grown_on)
        if before in HYPHENS and start > 1 and text[start - 2].isalpha() and not self.is_year(token.text):
            return not (text[start - 2] in "ـ" or text[max(0, start - 4) : start - 1].lower() == "mid")
        if is_score(text, start):
            return before == ":"
        if before in ":#№_@/" and start > 1 and (before in "#@_" or text[start - 2].isdigit()):
            return True
        after = text[end : end + 2]
        if len(after) == 2 and after[0] == ":" and after[1].isdigit():
            return True
        return len(after) == 2 and after[0] in "/" and after[1].isdigit() and not self.is_year(token.text)

    @staticmethod
    def is_year(literal: str) -> bool:
        return len(literal) == 4 and literal.isdigit() and int(literal) in YEARS

    def take_scales(self, found: Found) -> None:
        """ "1.2 million", "40 тысяч", "700 Mrd.", "5 k€"; several in a row multiply."""
        self.over_hyphen(found)
        while found.after < len(self.run):
            token = self.run[found.after]
            more = self.lex.half_more.at(self.keys, found.after)
            if more:
                found.value += found.scale / 2
                found.after += more[0]
                found.end = self.run[found.after - 1].end
                continue
            scale = self.lex.scales.get(token.key) or self.letter_scale(found)
            if scale is None:
                return
            found.scale *= scale
            found.value *= scale
            found.end = token.end
            found.after += 1
            if found.after < len(self.run) and self.keys[found.after] == "." and self.continues(found.after):
                found.after += 1

    def letter_scale(self, found: Found) -> float | None:
        """The scale that a letter after a number in digits stands for ("1.2M people", "£5m", "20 M€"), else None.

        The case of the letter and the money beside it tell millions from metres, thousands from
        nothing; before a currency a letter may have a sense of its own, as German T.
        """
        token = self.run[found.after]
        scale = LETTER_SCALES.get(token.text)
        gap = self.text[found.end : token.start]
        if scale is None or found.scale > 1 or gap not in ("", " ", "\u00a0"):
            return None
        if self.has_money_sign(found) and token.text != "G":
            return None if gap and found.value >= 1000 else scale
        following = self.run[found.after + 1] if found.after + 1 < len(self.run) else None
        unit = self.lex.units.at(self.keys, found.after + 1)
        if following and unit and kind_of(unit[1].partition("/")[0]) == "money":
            written = following.text in CODES or following.kind == "sym"
            near = following.start == token.end or token.text != "m"
            own = self.lex.money_letters.get(token.text, scale)
            return own if near and (written or not gap) else None
        if token.text not in ("k", "K", "m", "M", "B"):
            return None
        counted = following is not None and (
            is_head(following.key, self.lex.lang) or (token.text == "M" and following.key in self.lex.links)
        )
        return scale if counted or (not gap and token.text != "m") else None

    def take_rest(self, found: Found) -> None:
        """Further terms, in digits or in words: "12 mil 500 millones", "2 миллиона 300 тысяч", "ألف و200"."""
        while found.scale > 1 and not found.value % 1 and found.after < len(self.run):
            j = found.after + (self.keys[found.after] in self.lex.grown_joiners)
            rest = self.term(j) if j < len(self.run) else None
            if rest is None or rest.value % rest.scale or not rest.value:
                return
            if rest.scale >= found.scale and rest.value / rest.scale < found.scale < rest.scale:
                found.value = found.value * rest.scale + rest.value
            elif rest.value < found.scale and (rest.scale > 1 or self.ends_number(rest, found)):
                found.value += rest.value
            else:
                return
            found.scale, found.end, found.after = rest.scale, rest.end, rest.after

    def term(self, j: int) -> Found | None:
        """A whole number in digits or words at token ``j`` with its scale words."""
        token = self.run[j]
        if token.kind == "num":
            value = None if self.is_label(token) else parse(token.text, self.lex.decimal)
            if value is None or value % 1:
                return None
            found = Found(token.start, token.end, value, j, j + 1, literal=token.text)
            self.take_scales(found)
            return found
        read = spelled(self.run, j, self.lex)
        if read is None or read.value is None or self.keys[j] in self.lex.bare:
            return None
        end = self.run[read.after - 1].end
        return Found(token.start, end, read.value, j, read.after, scale=read.scale)

    def ends_number(self, rest: Found, found: Found) -> bool:
        """Is a term without a scale the last of its number ("12 тысяч 500 рублей", "1 million 200 000")?"""
        if not rest.literal or self.is_year(rest.literal):
            return False
        hyphen = rest.after < len(self.run) and self.run[rest.after].text in HYPHENS
        return not hyphen and rest.value >= 100 and (found.scale == 1000 or rest.value >= 1000)

    def over_hyphen(self, found: Found) -> None:
        """ "a 39-million-euro park": a scale word tied to the number."""
        i = found.after
        if i + 1 >= len(self.run) or self.run[i].text != "-" or self.run[i].start != found.end:
            return
        scale = self.run[i + 1]
        if scale.start == self.run[i].end and scale.key in self.lex.scales and len(scale.key) > 2:
            found.end, found.after = scale.start, i + 1

    def continues(self, dot: int) -> bool:
        """Is the dot at token ``dot`` part of an abbreviation inside a sentence?"""
        token = self.run[dot]
        if token.start != self.run[dot - 1].end or dot + 1 >= len(self.run):
            return False
        return bool(self.lex.units.at(self.keys, dot + 1)) or self.run[dot + 1].text[0].islower()

    def has_money_sign(self, found: Found) -> bool:
        return self.text[max(0, found.digits_start - 1) : found.digits_start] in SIGNS

    def in_words(self, i: int) -> Found | None:
        token, lex = self.run[i], self.lex
        if token.kind != "word":
            return None
        if i and self.text[token.start - 1] in HYPHENS and self.run[i - 1].kind == "word":
            return None
        if (i and self.keys[i - 1] in lex.not_after) or lex.not_numbers.at(self.keys, i):
            return None
        part = lex.unit_parts.at(self.keys, i)
        if part:
            after, (unit, _, parts) = i + part[0], part[1].partition("/")
            found = Found(
                token.start, self.run[after - 1].end, 1 / int(parts or 2), i, after, digits_start=token.start
            )
            found.take_unit(unit)
            return found
        read = spelled(self.run, i, lex)
        if read:
            end = self.run[read.after - 1].end
            found = Found(token.start, end, read.value or 0.0, i, read.after, digits_start=token.start)
            found.scale = read.scale
            if read.value is None or self.is_name_part(i):
                found.kind = "unread"
                return found
            self.take_rest(found)
            return self.hyphened(found) or self.fraction(found) or self.dozen(found) or found
        return self.half_scale(i) or self.lasting(i) or self.other_words(i)

    def half_scale(self, i: int) -> Found | None:
        """ "half a million", "medio millón", "полмиллиона"."""
        part = self.lex.before_scale.at(self.keys, i)
        if part and i + part[0] < len(self.run):
            after, value = i + part[0], number(part[1])
            scale = self.lex.scales.get(self.keys[after])
            if scale and scale >= 1000 and len(self.keys[after]) > 2:
                token = self.run[i]
                made = Found(
                    token.start, self.run[after].end, value * scale, i, after + 1, digits_start=token.start
                )
                made.scale = scale
                return made
        scale = self.lex.half_scales.get(self.keys[i])
        if scale:
            token = self.run[i]
            return Found(token.start, token.end, scale / 2, i, i + 1, digits_start=token.start, scale=scale)
        return None

    def lasting(self, i: int) -> Found | None:
        """ "vierzigminütig", "dreitägige": an adjective with its number inside."""
        word = self.run[i].key
        for ending, unit in lasting(self.lex.lang).items():
            head, found, _ = word.partition(ending)
            value = compound(head, self.lex.lang) if found else None
            if value is not None:
                token = self.run[i]
                made = Found(token.start, token.end, value, i, i + 1, digits_start=token.start)
                made.take_unit(unit)
                return made
        return None

    def is_name_part(self, i: int) -> bool:
        """A capitalised number word in the middle of a capitalised run ("Air Force One", "Sept morts" is none)."""
        token = self.run[i]
        if self.lex.traits.capitals == "nouns" or not token.text[:1].isupper() or i == 0:
            return False
        before = self.run[i - 1]
        return (
            before.kind == "word" and before.text[:1].isupper() and self.text[before.end : token.start] == " "
        )

    def hyphened(self, found: Found) -> Found | None:
        """ "twenty-first", "dix-neuvième": an ordinal behind its tens."""
        if found.value % 10 or found.after + 1 >= len(self.run) or self.keys[found.after] not in HYPHENS:
            return None
        last = self.run[found.after + 1]
        nth = self.lex.ordinals.get(last.key, 0.0)
        if not 0 < nth < 10 or last.start != found.end + 1 or self.is_other(found.after + 1):
            return None
        found.value, found.kind = found.value + nth, "ordinal"
        found.end, found.after = last.end, found.after + 2
        return found

    def fraction(self, found: Found) -> Found | None:
        """ "two thirds", "zwei Drittel": a percent figure, approximate."""
        if found.after >= len(self.run) or not 1 <= found.value <= 9:
            return None
        j = found.after + (self.keys[found.after] == "-")
        part, after = self.part(j)
        if part <= found.value:
            return None
        found.after, found.end = after, self.run[after - 1].end
        return self.share(found, found.value / part)

    def part(self, i: int) -> tuple[float, int]:
        """The denominator at token ``i`` ("thirds", "cuartas partes") and the token after it; 0 where there is none."""
        if i >= len(self.run):
            return 0.0, i
        word, lex = self.keys[i], self.lex
        if self.is_followed(i + 1, lex.part_nouns) and lex.part_nouns:
            nth = lex.ordinals.get(word) or lex.ordinals.get(word.removesuffix("s"), 0.0)
            if nth > 2:
                return nth, i + 2
        return lex.parts.get(word, 0.0), i + 1

    def dozen(self, found: Found) -> Found | None:
        """ "two dozen", "deux douzaines"."""
        if found.after >= len(self.run):
            return None
        size = self.lex.dozens.get(self.keys[found.after].removesuffix("s"))
        if not size:
            return None
        found.value *= size
        found.approximate, found.end = True, self.run[found.after].end
        found.after += 1
        return found

    def other_words(self, i: int) -> Found | None:
        """Ordinals, halves, dozens, duals and "twice"."""
        token, lex = self.run[i], self.lex
        word = token.key
        made = Found(token.start, token.end, 0.0, i, i + 1, digits_start=token.start)
        before = self.keys[i - 1] if i else ""
        part, after = self.part(i)
        lone = before in lex.one and self.is_followed(after, lex.part_before)
        if part > 2 and (after > i + 1 or lone):
            made.after, made.end = after, self.run[after - 1].end
            return self.share(made, 1 / part)
        if word in lex.ordinals and not self.is_other(i):
            return self.nth(made)
        if word in lex.times:
            made.value, made.of = lex.times[word], "times"
            return made
        if word in lex.dual_units:
            made.value = 2.0
            made.take_unit(lex.dual_units[word])
            return made
        if word in lex.fractions:
            return self.share(made, lex.fractions[word])
        half = lex.half.at(self.keys, i)
        if half:
            made.value, made.unit, made.kind = 50.0, "%", "percent"
            made.after, made.end = i + half[0], self.run[i + half[0] - 1].end
            return made if self.is_followed(i + half[0], lex.half_before) else None
        if word in lex.dozens and (before in lex.one or before in lex.determiners):
            made.value, made.approximate = lex.dozens[word], True
            made.start, made.first = self.run[i - 1].start, i - 1
            return made
        return self.lone_one(i)

    def nth(self, made: Found) -> Found | None:
        """An ordinal; where the ones come first also with its ten: "the fifth ten" for the fifteenth. One above ten
        ("the eleventh ten") is none without it."""
        made.value, made.kind = self.lex.ordinals[self.keys[made.first]], "ordinal"
        if self.lex.numbers.order != "ones" or made.value == 1:
            return made
        ten = made.after < len(self.run) and self.lex.cardinals.get(self.keys[made.after]) == 10
        if ten:
            made.value = made.value % 10 + 10
            made.end, made.after = self.run[made.after].end, made.after + 1
        return made if ten or made.value <= 10 else None

    @staticmethod
    def share(made: Found, part: float) -> Found:
        made.value, made.unit, made.kind, made.approximate = 100 * part, "%", "percent", True
        return made

    def is_other(self, i: int) -> bool:
        """ "segundo" and "secondo" as "according to", "quinta" in "quinta-feira", "second" as unit of time."""
        before = self.keys[i - 1] if i else ""
        return self.keys[i] in self.lex.guarded and (before not in self.lex.guards or i + 1 >= len(self.run))

    def is_followed(self, j: int, by: frozenset[str]) -> bool:
        return not by or (j < len(self.run) and self.keys[j] in by)

    def lone_one(self, i: int) -> Found | None:
        """An article that counts people ("un muerto", "bir kişi", "ein Mensch")."""
        word = self.keys[i]
        value = 1.0 if word in self.lex.one else self.lex.weak.get(word)
        if value is None or i + 1 >= len(self.run) or word in self.lex.never_one:
            return None
        if not is_head(self.keys[i + 1], self.lex.lang):
            return None
        token = self.run[i]
        return Found(token.start, token.end, value, i, i + 1, digits_start=token.start)
