"""Numbers written in words, and the tokens of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .lexicon import LETTERS, Lexicon, key
from .literals import WITH_SPACES, WITHOUT_SPACES
from .tables.common import CODES, LETTER_SCALES

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
    if lex.lang == "ar" and len(known) > 2 and known[0] == "و":
        whole = known in lex.cardinals or known in lex.scales or known in lex.articles
        rest = known[1:]
        known_rest = rest in lex.cardinals or rest in lex.scales or rest in lex.duals or rest in lex.articles
        return int(known_rest and not whole)
    if before and before[-1].kind == "num" and (both := LETTER_AND_CODE.fullmatch(word)):
        return both.end(1)
    return 0


@lru_cache(maxsize=8)
def _one_word(lang: str) -> dict[str, int]:
    """All numbers below 1,000 as they stand inside one word (German, Dutch, Italian, Turkish), and
    "zwölfhundert" and its like."""
    out: dict[str, int] = {}
    for n in [*range(1, 1000), *(range(1100, 10_000, 100) if lang in ("de", "nl") else ())]:
        for word in _MAKERS[lang](n):
            out.setdefault(key(word, lang), n)
    return out


DE = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
DE_TENS = [".", ".", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
NL = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
NL_TENS = [".", ".", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
IT = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
]
IT_TENS = [".", ".", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]


TR = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
TR_TENS = [".", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]


def _german(n: int) -> Iterator[str]:
    if n >= 100:
        heads = {1: ("hundert", "einhundert")}.get(n // 100) or [w + "hundert" for w in _german(n // 100)]
        tails = [joint + w for w in _german(n % 100) for joint in ("", "und")] if n % 100 else [""]
        yield from (head + tail for head in heads for tail in tails)
    elif n < 20:
        yield from ("eins", "ein", "eine", "einen") if n == 1 else (DE[n],)
    else:
        yield (DE[n % 10] + "und" if n % 10 else "") + DE_TENS[n // 10]


def _dutch(n: int) -> Iterator[str]:
    if n >= 100:
        heads = {1: ("honderd",)}.get(n // 100) or [w + "honderd" for w in _dutch(n // 100)]
        tails = [joint + w for w in _dutch(n % 100) for joint in ("", "en", "ën")] if n % 100 else [""]
        yield from (head + tail for head in heads for tail in tails)
    elif n < 20:
        yield from ("een", "één") if n == 1 else (NL[n],)
    else:
        joint = "ën" if n % 10 in (2, 3) else "en"
        yield (NL[n % 10] + joint if n % 10 else "") + NL_TENS[n // 10]


def _italian(n: int) -> Iterator[str]:
    if n >= 100:
        head = "cento" if n < 200 else IT[n // 100] + "cento"
        for tail in _italian(n % 100) if n % 100 else ("",):
            yield head + tail
            if tail[:1] == "o":
                yield head[:-1] + tail
    elif n < 20:
        yield from ("tre", "tré") if n == 3 else ("uno", "un") if n == 1 else (IT[n],)
    else:
        unit, tens = n % 10, IT_TENS[n // 10]
        stem = tens[:-1] if unit in (1, 8) else tens
        yield from (
            stem + end for end in {0: ("",), 1: ("uno", "un"), 3: ("tré", "tre")}.get(unit, (IT[unit],))
        )


def _turkish(n: int) -> Iterator[str]:
    hundreds = ("" if n < 200 else TR[n // 100]) + "yüz" if n >= 100 else ""
    yield hundreds + (TR_TENS[n % 100 // 10] if n % 100 >= 10 else "") + (TR[n % 10] if n % 10 else "")


_MAKERS = {"de": _german, "nl": _dutch, "it": _italian, "tr": _turkish}
SCALES_INSIDE = {
    "de": (("tausend", 1e3),),
    "nl": (("duizend", 1e3),),
    "it": (("mila", 1e3), ("mille", 1e3)),
    "tr": (("trilyon", 1e12), ("milyar", 1e9), ("milyon", 1e6), ("bin", 1e3)),
}
HALF_INSIDE = {"de": ("einhalb",), "nl": ("ënhalf", "enhalf", "eneenhalf", "eenhalf")}
""" "zweieinhalb", "tweeënhalf"."""


LONGEST_WORD = 100
"""Letters of a number in one word; longer ones are none."""


@lru_cache(maxsize=20_000)
def compound(word: str, lang: str) -> float | None:
    """The value of a number written as one word ("dreiundvierzigtausend"), else None."""
    table = _one_word(lang)
    if len(word) > LONGEST_WORD:
        return None
    if word in table:
        return float(table[word]) if table[word] > 1 else None
    for tail in HALF_INSIDE.get(lang, ()):
        if word.endswith(tail) and (whole := table.get(word.removesuffix(tail))):
            return whole + 0.5
    for scale, factor in SCALES_INSIDE[lang]:
        head, found, rest = word.partition(scale)
        if not found or not (head or rest):
            continue
        first = 1 if not head and factor == 1e3 and scale != "mila" else table.get(head)
        rest = rest.removeprefix("und")
        last = table.get(rest) or compound(rest, lang) if rest else 0
        if first is not None and last is not None and last < factor:
            return first * factor + last
    return None


def single(token: Token, lex: Lexicon) -> float | None:
    """The value of one number word below a thousand (or a compound), else None."""
    if token.kind != "word":
        return None
    value = lex.cardinals.get(token.key)
    if value is not None:
        return float(value)
    if lex.compound:
        return compound(token.key, lex.compound)
    return None


def _adds(current: float, value: float, lex: Lexicon, joined: bool) -> float | None:
    """``current`` and ``value`` as one number, else None."""
    if lex.lang == "fr":
        if current % 100 == 4 and value == 20:
            return current - 4 + 80
        if current % 100 in (60, 80) and value < 20:
            return current + value
        if current % 100 == 10 and 7 <= value <= 9:
            return current + value
    if lex.lang == "tr" and current % 100 == 10 and 0 < value < 10:
        return current + value
    if lex.lang == "ar":
        if joined and current % 100 < 10 and 20 <= value < 100 and value % 10 == 0 and current % 100:
            return current + value
        if not joined and 0 < current % 100 < 10 and value == 10:
            return current + value
        if joined and current >= 100 and current % 100 == 0 and value < 100:
            return current + value
        return None
    if current >= 100 and current % 100 == 0 and value < 100:
        return current + value
    if 20 <= current % 100 <= 90 and current % 10 == 0 and 0 < value < 10:
        return current + value
    return None


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
    vague = i > 0 and run[i - 1].key in lex.vague and run[i].key in lex.bare | lex.hundred
    while end < len(run) and run[end].key in lex.scales:
        end += 1
    return Spelled(end, None if broken or vague else terms.value, terms.scale)


def _take(run: Sequence[Token], j: int, lex: Lexicon, terms: Terms, joined: bool, first: bool) -> bool:
    """Is ``run[j]`` a word of the number? Then ``terms`` hold it."""
    token, current = run[j], terms.current
    value = single(token, lex)
    if first and value is None and token.key in lex.articles:
        if not _one_before(run, j, lex):
            return False
        terms.current = 1.0
        return True
    if token.key in lex.hundred and current and current < 100 and not joined:
        terms.current = current * 100
        return True
    if value is None and token.key in _ones(lex) and not first:
        value = 1.0 if current is not None or terms.scale == 1000 else None
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


def _ones(lex: Lexicon) -> frozenset[str]:
    """Words for one that may stand inside a number of several words ("vingt et un", "двадцать один")."""
    return frozenset() if lex.lang in ("en", "de", "nl", "it") else lex.articles


def _one_before(run: Sequence[Token], j: int, lex: Lexicon) -> bool:
    """Does the article at ``j`` begin a number ("a million", "واحد وعشرون")?"""
    follower = run[j + 1].key if j + 1 < len(run) else ""
    if lex.lang == "ar" and follower in lex.joiners and j + 2 < len(run):
        return lex.cardinals.get(run[j + 2].key, 0) in range(20, 100)
    return follower in lex.hundred or follower in lex.scales


def _may_join(run: Sequence[Token], j: int, lex: Lexicon, terms: Terms) -> bool:
    """Is ``run[j]`` an "and" or a hyphen inside a number?"""
    token, current = run[j], terms.current
    if j + 1 >= len(run) or (current is None and terms.scale == 1):
        return False
    follower = run[j + 1]
    if token.text == "-" and (token.start != run[j - 1].end or follower.start != token.end):
        return False
    if token.text != "-" and token.key not in lex.joiners:
        return False
    value = 1.0 if follower.key in _ones(lex) else single(follower, lex)
    if value is None:
        known = follower.key in lex.scales or follower.key in lex.duals
        return known and (token.text == "-" or lex.lang == "ar")
    if lex.lang == "en" and token.text != "-":
        return (current is not None and current >= 100) or (current is None and value < 100)
    if current is None:
        return token.text == "-" or lex.lang in ("pt", "ar", "it")
    return _adds(current, value, lex, True) is not None
