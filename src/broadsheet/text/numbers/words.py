"""Numbers written in words, and the tokens of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .lexicon import Lexicon, key
from .literals import WITH_SPACES, WITHOUT_SPACES

LETTERS = r"[^\W\d_]+(?:['’ʼ](?=[яюєїЯЮЄЇ])[^\W\d_]+)*"
WITH = re.compile(f"(?P<num>{WITH_SPACES.pattern})|(?P<word>{LETTERS})|(?P<sym>[^\\w\\s])")
WITHOUT = re.compile(f"(?P<num>{WITHOUT_SPACES.pattern})|(?P<word>{LETTERS})|(?P<sym>[^\\w\\s])")


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
        if lex.lang == "ar" and kind == "word" and len(known) > 2 and known[0] == "و":
            rest = known[1:]
            if rest in lex.cardinals or rest in lex.scales or rest in lex.duals:
                out.append(Token(start, start + 1, "و", "و", "word"))
                start, word, known = start + 1, word[1:], rest
        out.append(Token(start, end, word, known, kind))
    return out


@lru_cache(maxsize=8)
def _below_thousand(lang: str) -> dict[str, int]:
    """All numbers below 1,000 written as one word (German, Dutch, Italian)."""
    makers = {"de": _german, "nl": _dutch, "it": _italian}
    return {key(makers[lang](n), lang): n for n in range(2, 1000)}


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


def _german(n: int) -> str:
    if n >= 100:
        head = "hundert" if n < 200 else DE[n // 100] + "hundert"
        return head + (_german(n % 100) if n % 100 else "")
    if n < 20:
        return "eins" if n == 1 else DE[n]
    unit = n % 10
    return (DE[unit] + "und" if unit else "") + DE_TENS[n // 10]


def _dutch(n: int) -> str:
    if n >= 100:
        head = "honderd" if n < 200 else NL[n // 100] + "honderd"
        return head + (_dutch(n % 100) if n % 100 else "")
    if n < 20:
        return NL[n]
    unit = n % 10
    joint = "ën" if unit in (2, 3) else "en"
    return (NL[unit] + joint if unit else "") + NL_TENS[n // 10]


def _italian(n: int) -> str:
    if n >= 100:
        head = "cento" if n < 200 else IT[n // 100] + "cento"
        return head + (_italian(n % 100) if n % 100 else "")
    if n < 20:
        return IT[n]
    unit, tens = n % 10, IT_TENS[n // 10]
    if unit in (1, 8):
        tens = tens[:-1]
    return tens + ("tré" if unit == 3 else IT[unit] if unit else "")


COMPOUND_TAILS = {
    "de": ((("tausend",), 1e3),),
    "nl": ((("duizend",), 1e3),),
    "it": ((("mila",), 1e3),),
}


@lru_cache(maxsize=20_000)
def compound(word: str, lang: str) -> float | None:
    """The value of a number written as one word ("dreiundvierzigtausend"), else None."""
    table = _below_thousand(lang)
    if word in table:
        return float(table[word])
    if lang == "it" and word.endswith("tre") and word[:-3] + "tré" in table:
        return float(table[word[:-3] + "tré"])
    for tails, factor in COMPOUND_TAILS[lang]:
        for tail in tails:
            head, found, rest = word.partition(tail)
            if not found:
                continue
            first = 1.0 if head in ("", "ein", "een") else table.get(head)
            last = 0.0 if not rest else table.get(rest.removeprefix("und"))
            if first is not None and last is not None and (head or rest):
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


def spelled(run: Sequence[Token], i: int, lex: Lexicon) -> tuple[int, float, bool] | None:
    """(index after, value, has a scale) of the number in words that starts at token ``i``, else None.

    Lone articles ("ein", "un") are no numbers; "a million" and "one hundred" are.
    """
    total, scaled, last_scale = 0.0, False, float("inf")
    current: float | None = None
    j = end = i
    joined = False
    while j < len(run) and run[j].kind != "num":
        token = run[j]
        value = single(token, lex)
        if lex.lang == "tr" and token.key == "bir" and current and current % 10 == 0:
            value = 1.0
        if value is None and token.key in lex.articles and current is None and j == i:
            follower = run[j + 1].key if j + 1 < len(run) else ""
            if follower in lex.hundred or (follower in lex.scales and follower not in ("k", "m", "b")):
                current, j = 1.0, j + 1
                continue
            return None
        if value is not None and not (token.key in lex.hundred and current and current < 100):
            if current is None:
                current = value
            else:
                sum_ = _adds(current, value, lex, joined)
                if sum_ is None:
                    break
                current = sum_
        elif token.key in lex.hundred and current and current < 100:
            current *= 100
        elif token.key in lex.scales and (current is not None or token.key in lex.bare):
            scale = lex.scales[token.key]
            if scale >= last_scale or len(token.key) == 1:
                break
            total += (current or 1.0) * scale
            scaled, last_scale, current = True, scale, None
        elif token.key in lex.duals and current is None:
            total += lex.duals[token.key]
            scaled = True
        elif _may_join(run, j, lex, current, scaled):
            joined, j = True, j + 1
            continue
        else:
            break
        joined = False
        j += 1
        end = j
    if end == i:
        return None
    return end, total + (current or 0.0), scaled


def _may_join(run: Sequence[Token], j: int, lex: Lexicon, current: float | None, scaled: bool) -> bool:
    """Is ``run[j]`` an "and" or a hyphen inside a number?"""
    token = run[j]
    if j + 1 >= len(run) or (current is None and not scaled):
        return False
    follower = run[j + 1]
    value = single(follower, lex)
    if value is None:
        if lex.lang == "ar" and token.key == "و":
            return follower.key in lex.scales or follower.key in lex.duals
        return False
    if token.text == "-":
        return token.start == run[j - 1].end and follower.start == token.end
    if token.key not in lex.joiners:
        return False
    if lex.lang == "en":
        return (current is not None and current >= 100) or (current is None and scaled and value < 100)
    if current is None:
        return scaled and lex.lang in ("pt", "ar", "it")
    return _adds(current, value, lex, True) is not None
