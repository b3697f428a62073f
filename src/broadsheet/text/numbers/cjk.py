"""Figures in Japanese, Chinese and Korean, where counters and units touch the number."""

import re
from functools import lru_cache

from ..stretches import Stretches
from .counted import ROLES, concept
from .found import Found
from .literals import is_score
from .signs import CODES, LETTER_SCALES
from .unspaced import (
    AGE_IN_BRACKETS,
    LABEL_BEFORE,
    LETTER_SCALE,
    QUOTED_LABEL,
    _prefix,
    cjk_lexicon,
    read_number,
)


@lru_cache(maxsize=8)
def _in_a_word(lang: str) -> re.Pattern[str]:
    return re.compile("|".join(word for word, _, _ in cjk_lexicon(lang).spans) or "(?!)")


@lru_cache(maxsize=8)
def _scored(lang: str) -> re.Pattern[str]:
    """How a score goes on: "-2", "対2"."""
    marks = "|".join(cjk_lexicon(lang).numbers.scores) or "(?!)"
    return re.compile(rf"\s?(?:[-–:]|{marks})\s?(\d{{1,3}})(?![\d年월月%])")


@lru_cache(maxsize=8)
def _natives(lang: str) -> re.Pattern[str] | None:
    """A native number before a counter, "두 명", or what else such numbers count."""
    lex = cjk_lexicon(lang)
    after = [word for words in lex.numbers.native_after.values() for word in words]
    words = "|".join(word for word, _ in lex.natives)
    counters = "|".join(sorted((*after, *lex.counters), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣])({words})\s?({counters})(?![가-힣]{{3}})") if words else None


class CjkReader:
    def __init__(self, text: str, lang: str) -> None:
        self.text, self.lang, self.lex = text, lang, cjk_lexicon(lang)

    def figures(self) -> list[Found]:
        found: list[Found] = []
        pos = 0
        for match in self.lex.start.finditer(self.text):
            if match.start() < pos:
                continue
            number = self.number_at(match.start())
            if number is None:
                read = read_number(self.text, match.start(), self.lang)
                pos = read[0] if read else match.end()
                continue
            found.append(number)
            pos = number.end
        taken = Stretches((f.start, f.end) for f in found)
        found += self.halves()
        found += [f for f in self.in_a_word() if not taken.touch(f.start, f.end)]
        found.sort(key=lambda f: f.start)
        self.ranges(found)
        for number in found:
            if number.kind == "count":
                self.name_counted(number)
        return found

    def number_at(self, start: int) -> Found | None:
        text, lex = self.text, self.lex
        before = text[max(0, start - 6) : start]
        quoted = QUOTED_LABEL.search(before) and lex.grammar.numbered_name.regex.match(text, start)
        if text[start].isdigit() and (quoted or LABEL_BEFORE.search(before)):
            prefix = text[max(0, start - 3) : start]
            if not prefix.endswith(lex.magnitude) and prefix not in CODES and prefix[-2:] not in ("S$", "US"):
                return None
        read = read_number(text, start, self.lang)
        if read is None or (not read[2] and start and text[start - 1] in lex.numbers.vague):
            return None
        end, value, digits, scaled = read
        found = Found(start, end, value, digits_start=start, scale=10.0 if scaled else 1.0)
        letter = LETTER_SCALE.match(text, end) if digits and not scaled else None
        if letter and not (letter[1] and value >= 1000):
            found.end = end = letter.end()
            found.scale, scaled = LETTER_SCALES[letter[2]], True
            found.value *= found.scale
        found.literal = text[start:end] if digits and not scaled else ""
        if (
            lex.grammar.clock.regex.match(text, end)
            or (text[end : end + 1] == ":" and not is_score(text, start))
            or (
                start
                and digits
                and (text[start - 1] == "#" or re.search(r"\d:$", text[max(0, start - 2) : start]))
            )
        ):
            return None
        before = text[max(0, start - 8) : start]
        told = lex.numbers
        if before.rstrip(" ").endswith(told.clock_signs) and text.startswith(told.clock_rests, end):
            return None
        part = lex.parts
        if part and text.startswith((part, " " + part), end):
            return self.fraction(found)
        share = next((word for word in told.percent_before if before.endswith(word)), "")
        if share:
            found.start, found.unit, found.kind = start - len(share), "%", "percent"
            return self.around(found)
        if before.endswith(lex.ordinal_before) and lex.ordinal_before and (not lex.phrased or digits):
            found.start, found.kind = start - len(lex.ordinal_before), "ordinal"
            return found
        return self.with_unit(found, digits)

    def fraction(self, found: Found) -> Found | None:
        at = self.text.index(self.lex.parts, found.end) + len(self.lex.parts)
        at += self.text[at : at + 1] == " "
        read = read_number(self.text, at, self.lang)
        if read is None or not found.value:
            return None
        if found.value == 100:
            found.value, found.approximate = read[1], False
        else:
            found.value, found.approximate = 100 * read[1] / found.value, True
        found.end, found.unit, found.kind = read[0], "%", "percent"
        return found

    def about_behind(self, found: Found, digits: bool) -> int:
        """The length of a word for a bound behind the number; a sign of a power behind that multiplies it."""
        text, lex = self.text, self.lex
        about = _prefix(text, found.end, lex.about_after)
        if not about or not (digits or found.scale > 1):
            return 0
        found.approximate, found.bound = True, lex.bounds[about]
        after = found.end + len(about)
        scale = lex.big.get(text[after : after + 1])
        if not scale:
            return len(about)
        found.value, found.scale, found.literal = found.value * scale, scale, ""  # 二十余万: over 200,000
        found.end = after + 1
        return 0

    def with_unit(self, found: Found, digits: bool) -> Found | None:
        text, lex = self.text, self.lex
        about = _prefix(text, found.end, lex.about_after)
        after = self.about_behind(found, digits) + found.end
        space = text[after : after + 1] == " "
        at = after + space
        scored = lex.phrased and text.startswith(lex.numbers.scores, at)
        if scored and re.match(r"\s?\d", text[at + 1 : at + 3]):
            return self.around(found)  # 3대 1, a score
        year = self.year(found, digits)
        if year:
            return year
        if (
            lex.tenths
            and text.startswith(lex.tenths, at)
            and not space
            and not found.scale > 1
            and found.value < 10
        ):
            found.value, found.unit, found.kind, found.end = found.value * 10, "%", "percent", at + 1
            return self.around(found)
        age = _prefix(text, at, lex.ages)
        if age and found.value < 125 and not self.longer_counter(at):
            found.kind, found.unit, found.end = "age", "year", at + len(age)
            found.approximate = found.approximate or age in lex.numbers.about_ages
            return self.around(found)
        ordinal = _prefix(text, at, lex.ordinal_after)
        spelled = bool(lex.numbers.no_length) and not digits and found.value < 100
        unit = self.unit_at(at, more=bool(about) or spelled)
        if self.took_half_inside(found, at):
            return self.around(found)
        if ordinal and (unit is None or len(unit[0]) <= len(ordinal)) and (digits or not lex.phrased):
            found.kind, found.end = "ordinal", at + len(ordinal)
            return found
        bound = _prefix(text, at, lex.about_after)
        if unit and len(bound) > len(unit[0]):
            return self.around(found)  # 12 초과: more than 12, no seconds
        if unit and self.unit_fits(unit[0], at, digits):
            found.take_unit(self.rate(found, unit[1]))
            found.end = at + len(unit[0])
            self.and_a_half(found)
            return self.around(found)
        counter = _prefix(text, at, lex.counters)
        if counter and (digits or found.scale > 1 or self.counts(found, at, counter)):
            found.of, found.end = counter, at + len(counter)
            return self.around(found)
        if not digits and not (found.scale > 1 and found.value >= 20 and not lex.phrased):
            return None
        self.bracketed_age(found)
        return self.around(found)

    def unit_at(self, at: int, *, more: bool) -> tuple[str, str] | None:
        """(word, unit): a unit, or the sign of a year between two lengths of time or behind a word for a bound."""
        text, lex = self.text, self.lex
        unit = next(((w, u) for w, u in lex.units if text.startswith(w, at)), None)
        signed = more and not lex.phrased and lex.year_sign and text.startswith(lex.year_sign, at)
        signed = signed and not text.startswith(lex.numbers.no_length, at + 1)
        if unit is None and (signed or lex.grammar.months_follow.regex.match(text, at)):
            return text[at], "year"
        return unit

    def took_half_inside(self, found: Found, at: int) -> bool:
        """Takes a unit with a half behind the counter that opens it, where there is one: 五个半小时."""
        for word, unit in self.lex.units:
            if word[0] in self.lex.counters and self.text.startswith(f"{word[0]}半{word[1:]}", at):
                found.value += 0.5
                found.take_unit(unit)
                found.end = at + len(word) + 1
                return True
        return False

    def and_a_half(self, found: Found) -> None:
        """ "2年半", "7メートル半", "3년 반": half a unit more."""
        behind = self.lex.grammar.half_follows.regex.match(self.text, found.end)
        inside = self.text[found.end - 1] == "半" and not self.text.startswith("ば", found.end)
        if found.kind in ("duration", "measure") and (inside or behind):
            found.value += 0.5
            found.end = behind.end() if behind else found.end

    def rate(self, found: Found, unit: str) -> str:
        """The unit as the word before the number changes it: 時速80キロ is a speed; ``found`` takes the word in."""
        before = self.text[max(0, found.start - 12) : found.start]
        ahead = max((w for w in self.lex.about_before if before.rstrip(" ").endswith(w)), key=len, default="")
        bare = before.rstrip(" ").removesuffix(ahead).rstrip(" ")
        for word, changed in self.lex.rates:
            if bare.endswith(word) and unit in changed:
                if not ahead:
                    found.start -= len(before) - len(bare) + len(word)
                return changed[unit]
        return unit

    def longer_counter(self, at: int) -> bool:
        """ "3세대" counts households, "70代表" nobody."""
        return self.text.startswith(self.lex.numbers.longer_counters, at)

    def unit_fits(self, word: str, at: int, digits: bool) -> bool:
        nxt = self.text[at + len(word) : at + len(word) + 1]
        if word.isascii() and word.isalpha() and nxt.isascii() and nxt.isalpha():
            return False
        told = self.lex.numbers
        if nxt in told.no_unit_before.get(word, ()):
            return False
        return digits or word not in told.weak_units or nxt in told.unit_before.get(word, ())

    def counts(self, found: Found, at: int, counter: str) -> bool:
        """A number in Han characters before a counter; "一" before one is mostly an article."""
        told, start = self.lex.numbers, found.start
        if self.lex.phrased:
            return True
        if found.value == 1:
            return counter in told.people_counters and bool(self.role(start, at + len(counter)))
        inside = start and "\u4e00" <= self.text[start - 1] <= "\u9fff"
        return not (inside and self.text[start - 1] in told.not_after) and counter not in told.weak_counters

    def year(self, found: Found, digits: bool) -> Found | None:
        text, sign = self.text, self.lex.year_sign
        at = found.end
        if not sign or not text.startswith(sign, at):
            return None
        four = 1900 <= found.value <= 2100 and (digits or len(text[found.start : at]) == 4)
        if four and not text.startswith(tuple(sign + span for span in self.lex.numbers.year_spans), at):
            found.kind, found.unit, found.end = "year", "", at + 1
            return found
        about = text[max(0, found.start - 8) : found.start].rstrip().endswith(self.lex.about_before)
        if about:
            return None
        if (
            digits
            and 15 <= found.value <= 45
            and self.lex.grammar.recent_year.regex.match(text, at)
            and found.scale == 1
        ):
            found.value += 2000
            found.kind, found.end = "year", at + 1
            return found
        return None

    def bracketed_age(self, found: Found) -> None:
        match = AGE_IN_BRACKETS.match(self.text, found.start - 1) if found.start else None
        if match and 1 <= found.value <= 115:
            found.kind, found.unit = "age", "year"

    def around(self, found: Found) -> Found:
        """Signs before, approximation on both sides."""
        text, lex = self.text, self.lex
        start = found.digits_start
        for size in (3, 2, 1):
            sign = text[max(0, start - size) : start]
            if found.kind == "count" and sign in lex.signs:
                found.take_unit(lex.signs[sign])
                found.start = start - size
                break
        before = text[max(0, found.start - 12) : found.start].rstrip(" ")
        for word in lex.magnitude:
            if (
                found.kind == "count"
                and (before.endswith(word) or (before + ")").endswith(word))
                and not found.of
            ):
                found.unit, found.kind = "magnitude", "measure"
                before = before.removesuffix(word).rstrip(" ")
                break
        degree = _prefix(text, found.end, lex.numbers.magnitude_after)
        if degree and found.kind == "count" and any(word in text for word in lex.numbers.quakes):
            found.unit, found.kind, found.end = "magnitude", "measure", found.end + len(degree)
        ahead = max((w for w in lex.about_before if before.endswith(w)), key=len, default="")
        behind = _prefix(text, found.end + (text[found.end : found.end + 1] == " "), lex.about_after)
        if ahead or behind:
            found.approximate = True
            found.bound = lex.bounds.get(ahead) or lex.bounds.get(behind) or found.bound
        self.score(found)
        return found

    def score(self, found: Found) -> None:
        match = _scored(self.lang).match(self.text, found.end)
        if match and found.kind == "count" and found.literal.isdigit() and not found.of and found.value < 200:
            found.kind, found.high, found.end = "score", float(match.group(1)), match.end()

    def halves(self) -> list[Found]:
        return [
            Found(m.start(), m.end(), 50.0, unit="%", kind="percent", digits_start=m.start())
            for word in self.lex.half
            for m in re.finditer(word, self.text)
        ]

    def in_a_word(self) -> list[Found]:
        """Lengths of time in a word, "사흘", 半世紀, no part of another ("上半年", "보름달"); native numbers."""
        out = []
        spans = {word: (value, unit) for word, value, unit in self.lex.spans}
        grammar = self.lex.grammar
        for match in _in_a_word(self.lang).finditer(self.text):
            before = self.text[max(0, match.start() - 1) : match.start()]
            if grammar.length_before.regex.search(before) or grammar.length_after.regex.match(
                self.text, match.end()
            ):
                continue
            value, unit = spans[match.group()]
            found = Found(match.start(), match.end(), value, digits_start=match.start())
            found.take_unit(unit)
            out.append(self.around(found))
        return out + self.native()

    def native(self) -> list[Found]:
        """Korean native numbers before a counter, "두 명", "열두 살", "세 번째"."""
        pattern, out = _natives(self.lang), []
        values = dict(self.lex.natives)
        kinds = {word: kind for kind, words in self.lex.numbers.native_after.items() for word in words}
        for match in pattern.finditer(self.text) if pattern else ():
            found = Found(
                match.start(), match.end(), float(values[match.group(1)]), digits_start=match.start()
            )
            counter = match.group(2)
            kind = kinds.get(counter, "")
            if kind in ("ordinal", "age"):
                found.kind, found.unit = kind, "year" if kind == "age" else ""
            elif kind:
                found.take_unit(kind)
                self.and_a_half(found)
            else:
                found.of = counter
            out.append(found)
        return out

    def ranges(self, found: list[Found]) -> None:
        for at in range(len(found) - 2, -1, -1):
            one, two = found[at], found[at + 1]
            gap = self.text[one.end : two.start].strip()
            if (
                gap not in self.lex.range_marks
                or "year" in (one.kind, two.kind)
                or one.kind in ("ordinal", "score")
            ):
                continue
            bare = not one.unit and not one.of
            if bare and (two.unit or two.of or two.scale > 1):
                one.unit, one.kind, one.of = two.unit, two.kind, two.of
            if bare and one.value < two.value and one.kind == two.kind:
                one.high, one.end = two.value, two.end
                one.approximate = one.approximate or two.approximate
                del found[at + 1]

    def name_counted(self, found: Found) -> None:
        counted = concept(found.of, self.lang) if found.of else ""
        if counted in ("people", "") or found.of in self.lex.numbers.people_counters:
            role = self.role(found.start, found.end)
            if role:
                found.of = role
                return
        if found.of in self.lex.numbers.plain_counters:
            links = "|".join((*self.lex.numbers.links, r"\s"))
            noun = r"([\u4e00-\u9fff]{2,6}|[가-힣]{2,8}|[ァ-ヶー]{2,12})"
            match = re.compile(rf"(?:{links})?{noun}").match(self.text, found.end)
            if match:
                found.of = match.group(1)

    def role(self, start: int, end: int) -> str:
        """The word for what befell them, in the same clause after or right before the number."""
        after = re.split(r"[、，,。；;\n\d（(]", self.text[end : end + 16])[0]
        before = re.split(r"[、，,。；;\n\d）)]", self.text[max(0, start - 9) : start])[-1]
        for stretch in (after, before):
            for i in range(len(stretch)):
                if concept(stretch[i : i + 6], self.lang) in ROLES:
                    return self.role_word(stretch[i : i + 6])
        return ""

    def role_word(self, piece: str) -> str:
        """The shortest beginning of ``piece`` that still names a role."""
        return next(piece[:n] for n in range(1, len(piece) + 1) if concept(piece[:n], self.lang) in ROLES)


def figures(text: str, lang: str) -> list[Found]:
    """Figures of a Japanese, Chinese or Korean text that has been through ``numerals``."""
    return CjkReader(text, lang).figures()
