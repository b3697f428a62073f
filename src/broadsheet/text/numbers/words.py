"""Numbers written in words, and the tokens of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .compound import compound
from .lexicon import LETTERS, Lexicon, key
from .literals import WITH_SPACES, WITHOUT_SPACES
from .signs import CODES, LETTER_SCALES

PARAGRAPH = r"\n[^\S\n]*\n"
"""The break between two paragraphs: a token of its own, so that no number reaches over it."""

WITH = re.compile(f"(?P<num>{WITH_SPACES.pattern})|(?P<word>{LETTERS})|(?P<sym>[^\\w\\s]|{PARAGRAPH})")
WITHOUT = re.compile(f"(?P<num>{WITHOUT_SPACES.pattern})|(?P<word>{LETTERS})|(?P<sym>[^\\w\\s]|{PARAGRAPH})")
LETTER_AND_CODE = re.compile(f"({'|'.join(sorted(LETTER_SCALES, key=len, reverse=True))})({'|'.join(CODES)})")
""" "50 MUSD", "300 TEUR"."""


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str
    key: str
    kind: str
    """num, word or sym."""


def tokens(text: str, lex: Lexicon) -> list[Token]:
    """Numbers in digits, words and signs of ``text`` (already through ``numerals``)."""
    pattern = WITH if lex.spaces else WITHOUT
    out: list[Token] = []
    for match in pattern.finditer(text):
        kind = str(match.lastgroup)
        start, end, word = match.start(), match.end(), match.group()
        known = key(word, lex.lang) if kind == "word" else word
        cut = _first_part(known, word, lex, out) if kind == "word" else 0
        if cut:
            out.append(Token(start, start + cut, word[:cut], key(word[:cut], lex.lang), "word"))
            start, word = start + cut, word[cut:]
            known = key(word, lex.lang)
        out.append(Token(start, end, word, known, kind))
    return out


def _first_part(known: str, word: str, lex: Lexicon, before: Sequence[Token]) -> int:
    """Characters of a word of its own that is written together with what follows: "وعشرون", "MUSD"; else 0."""
    for joiner in lex.grown_joiners:
        if len(known) > 2 and known.startswith(joiner):
            whole = known in lex.cardinals or known in lex.scales or known in lex.one
            rest = known.removeprefix(joiner)
            known_rest = rest in lex.cardinals or rest in lex.scales or rest in lex.duals or rest in lex.one
            return len(joiner) * (known_rest and not whole)
    if before and before[-1].kind == "num" and (both := LETTER_AND_CODE.fullmatch(word)):
        return both.end(1)
    return 0


def single(token: Token, lex: Lexicon) -> float | None:
    """The value of one number word below a thousand (or a compound), else None."""
    if token.kind != "word":
        return None
    value = lex.cardinals.get(token.key)
    if value is None and lex.numbers.one_word.ones:
        return compound(token.key, lex.lang)
    return value


def _adds(current: float, value: float, lex: Lexicon, joined: bool) -> float | None:
    """``current`` and ``value`` as one number, else None."""
    told, below = lex.numbers, current % 100
    if told.order == "ones":
        teen = not joined and 0 < below < 10 and value == 10
        tens = joined and 0 < below < 10 and 20 <= value < 100 and value % 10 == 0
        hundreds = joined and current >= 100 and below == 0 and value < 100
        return current + value if teen or tens or hundreds else None
    if told.vigesimal:
        if below == 4 and value == 20:
            return current - 4 + 80
        if (below in (60, 80) and value < 20) or (below == 10 and 7 <= value <= 9):
            return current + value
    if told.ten_takes_ones and below == 10 and 0 < value < 10:
        return current + value
    hundreds = current >= 100 and below == 0 and value < (100 if current % 1000 else 1000)
    tens = 20 <= below <= 90 and current % 10 == 0 and 0 < value < 10
    return current + value if hundreds or tens else None


def _multiplied(current: float, key: str, lex: Lexicon) -> float | None:
    """``current`` with its last term multiplied ("dua puluh", "two hundred") or a teen ("dua belas"), else None."""
    last = current % 10
    if key in lex.teens:
        return current + 10 if last and current % 100 == last else None
    factor = lex.multiples.get(key, 0)
    if factor < 100:
        return current - last + last * factor if factor and last and current % 100 == last else None
    return current * factor if 0 < current < factor else None


@dataclass(slots=True)
class Terms:
    """A number while its words are read: "two million" is finished, "three hundred" not yet."""

    done: list[float] = field(default_factory=list)
    current: float | None = None
    scale: float = 1.0
    """The last scale word read; 1 if none."""

    @property
    def value(self) -> float:
        return sum(self.done) + (self.current or 0.0)

    def multiply(self, scale: float) -> bool:
        """A scale word: it multiplies all smaller terms before it ("dos mil quinientos millones")."""
        before = self.current or 0.0
        while self.done and self.done[-1] <= scale:
            before += self.done.pop()
        if self.done and not before:
            return False
        self.done.append((before or 1.0) * scale)
        self.current, self.scale = None, scale
        return True


@dataclass(frozen=True, slots=True)
class Spelled:
    after: int
    """The index of the token after the number."""
    value: float | None
    """None where the words make no number known here."""
    scale: float


def spelled(run: Sequence[Token], i: int, lex: Lexicon) -> Spelled | None:
    """The number in words that starts at token ``i``, else None.

    Lone articles ("ein", "un") are no numbers; "a million" and "one hundred" are. A number that breaks
    off before a scale word has no value: better unread than smaller.
    """
    terms = Terms()
    j = end = i
    joined = False
    while j < len(run) and run[j].kind != "num":
        if _take(run, j, lex, terms, joined, j == i):
            joined, j = False, j + 1
            end = j
        elif _may_join(run, j, lex, terms):
            joined, j = True, j + 1
        elif more := lex.half_more.at([t.key for t in run[j : j + 4]], 0):
            if j == i:
                break
            if terms.current is None:
                terms.done.append(terms.scale / 2)
            else:
                terms.current += 0.5
            j = end = j + more[0]
        else:
            break
    if end == i:
        return None
    broken = end < len(run) and run[end].key in lex.scales
    vague = i > 0 and run[i - 1].key in lex.vague and (run[i].key in lex.bare or run[i].key in lex.multiples)
    while end < len(run) and run[end].key in lex.scales:
        end += 1
    return Spelled(end, None if broken or vague else terms.value, terms.scale)


def _take(run: Sequence[Token], j: int, lex: Lexicon, terms: Terms, joined: bool, first: bool) -> bool:
    """Is ``run[j]`` a word of the number? Then ``terms`` hold it."""
    token, current = run[j], terms.current
    value = single(token, lex)
    if first and value is None and (token.key in lex.one or token.key in lex.weak):
        if not _one_before(run, j, lex):
            return False
        terms.current = lex.weak.get(token.key, 1.0)
        return True
    if current and not joined and (multiplied := _multiplied(current, token.key, lex)) is not None:
        terms.current = multiplied
        return True
    if value is None and not first:
        value = _inside(run, j, lex, terms, joined)
    if value is not None:
        if current is None and value >= terms.scale > 1:
            return False
        sum_ = value if current is None else _adds(current, value, lex, joined)
        if sum_ is not None:
            terms.current = sum_
        return sum_ is not None
    if token.key in lex.scales and (not first or token.key in lex.bare):
        return terms.multiply(lex.scales[token.key])
    if token.key in lex.duals and current is None:
        terms.done.append(lex.duals[token.key])
        terms.scale = lex.duals[token.key] / 2
        return True
    return False


def _inside(run: Sequence[Token], j: int, lex: Lexicon, terms: Terms, joined: bool) -> float | None:
    """The value of a word that counts only inside a number, where it stands inside one."""
    word = run[j].key
    if word in lex.inside:
        return lex.inside[word] if terms.current else None
    if word in _ones(lex):
        return 1.0 if terms.current is not None or terms.scale == 1000 or _one_before(run, j, lex) else None
    return lex.weak.get(word) if joined or _one_before(run, j, lex) else None


def _ones(lex: Lexicon) -> frozenset[str]:
    """Words for one that may stand inside a number of several words ("vingt et un", "двадцать один")."""
    return lex.one if lex.numbers.one_inside else frozenset()


def _one_before(run: Sequence[Token], j: int, lex: Lexicon) -> bool:
    """Does the word for one at ``j`` begin a number ("a million", "واحد وعشرون")?"""
    follower = run[j + 1].key if j + 1 < len(run) else ""
    if lex.numbers.order == "ones" and follower in lex.joiners and j + 2 < len(run):
        return lex.cardinals.get(run[j + 2].key, 0) in range(20, 100)
    counts = run[j].key in lex.weak and lex.units.at([t.key for t in run[j + 1 : j + 4]], 0) is not None
    return follower in lex.multiples or follower in lex.scales or counts


def _may_join(run: Sequence[Token], j: int, lex: Lexicon, terms: Terms) -> bool:
    """Is ``run[j]`` an "and" or a hyphen inside a number?"""
    token, current, joins = run[j], terms.current, lex.numbers.joins
    if j + 1 >= len(run) or (current is None and terms.scale == 1):
        return False
    follower, hyphen = run[j + 1], token.text == "-"
    if hyphen and (token.start != run[j - 1].end or follower.start != token.end):
        return False
    if not hyphen and token.key not in lex.joiners:
        return False
    value = 1.0 if follower.key in _ones(lex) else lex.weak.get(follower.key) or single(follower, lex)
    if value is None:
        known = follower.key in lex.scales or follower.key in lex.duals
        return known and (hyphen or lex.numbers.order == "ones")
    if current is None:
        return hyphen or "scales" in joins
    if not hyphen and "tens" not in joins:
        return current >= 100
    return _adds(current, value, lex, True) is not None
