"""Names of any script in plain Latin letters, near enough to compare sounds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from ...languages import names_of, scripts
from ..scripts import script

SEPARATORS = re.compile(r"[\s·・･•‧=＝\-‐‑‒–—./,、，\"“”„״()（）_]+")
APOSTROPHES = re.compile("['’‘ʼʻ`´]")
GERESH = "\u05f3"
AFTER_COMMA = re.compile(
    r"(?i)^\W*(?:\d|jr\b|sr\b|junior|senior|[iv]+\b|(?:the\s)?(?:lord|lady|baron|bar[aã]o|viscount|earl|"
    r"count|duke|marquess|baronet|graf|freiherr|comte|"
    r"sir\b|m\.?p\b)|барон|виконт|граф|герцог|мл\b)"
)
"""What follows a comma here is a title or a number, not the given name."""
DIACRITICS = re.compile("[\u064b-\u065f\u0670\u0640\u0591-\u05c7\u0300-\u036f\u200c-\u200f\u202a-\u202e]")


def _hangul(word: str) -> str:
    hangul, out = scripts()["Hang"], []
    for char in word:
        code = ord(char) - 0xAC00
        if not 0 <= code < 11172:
            out.append(anyascii(char))
            continue
        lead, vowel, tail = (
            hangul.leads[code // 588],
            hangul.vowels[code % 588 // 28],
            hangul.tails[code % 28],
        )
        out.append(f"{lead}{vowel}{tail}".replace(".", ""))
    return "".join(out)


def _kana(word: str) -> str:
    katakana = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in word)
    out, i, double = [], 0, False
    kana = scripts()["Kana"]
    while i < len(katakana):
        pair = katakana[i : i + 2]
        if pair in kana.pairs:
            sound, step = kana.pairs[pair], 2
        elif katakana[i] == "ッ":
            double, i = True, i + 1
            continue
        elif katakana[i] in "ーｰ":
            i += 1
            continue
        else:
            sound, step = kana.latin.get(katakana[i]) or anyascii(katakana[i]).lower(), 1
        out.append(sound[:1] + sound if double and sound[:1] not in "aiueo" else sound)
        double, i = False, i + step
    return "".join(out)


def _greek(word: str) -> str:
    greek = scripts()["Grek"]
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for pair, sound in greek.opening.items():
        plain = sound + plain[2:] if plain.startswith(pair) else plain
    for pair, sound in greek.pairs.items():
        plain = plain.replace(pair, sound)
    return "".join(greek.latin.get(c, c) for c in plain)


def _arabic(word: str) -> str:
    plain = DIACRITICS.sub("", word)
    if plain.startswith("ال") and len(plain) > 4:
        plain = plain[2:]
    letters = scripts()["Arab"].latin
    return "".join(letters.get(c, "") if "\u0600" <= c <= "\u06ff" else anyascii(c).lower() for c in plain)


def _latin(word: str, lang: str) -> str:
    sound = names_of(lang).sound
    if not word.isascii() and not sound.keys().isdisjoint(word):
        own = any(letter in word for letter in sound if not letter.isascii())
        word = "".join(sound.get(c, c) for c in word) if own else word
    folded = unicodedata.normalize("NFD", "".join(scripts()["Latn"].latin.get(c, c) for c in word))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return plain if plain.isascii() else anyascii(plain).lower()


@lru_cache(maxsize=200_000)
def romanise_word(word: str, lang: str) -> str:
    """One word in lower-case a to z."""
    word = unicodedata.normalize("NFKC", word).lower()
    kind = script(word)
    if kind == "Latn" or not kind:
        out = _latin(word, lang)
    elif kind == "Cyrl":
        table = {**scripts()["Cyrl"].latin, **names_of(lang).sound}
        out = "".join(
            table.get(c, "") if "\u0400" <= c <= "\u052f" else anyascii(c).lower()
            for c in DIACRITICS.sub("", word)
        )
    elif kind == "Hang":
        out = _hangul(word)
    elif kind == "Kana" or (kind in ("Hira", "Jpan") and not any("\u4e00" <= c <= "\u9fff" for c in word)):
        out = _kana(word)
    elif kind == "Grek":
        out = _greek(word)
    elif kind == "Arab":
        out = _arabic(word)
    elif kind == "Hebr":
        plain = DIACRITICS.sub("", APOSTROPHES.sub(GERESH, word))
        for pair, sound in scripts()["Hebr"].pairs.items():
            plain = plain.replace(pair, sound)
        out = "".join(scripts()["Hebr"].latin.get(c, c if c.isascii() else "") for c in plain)
    else:
        out = anyascii(DIACRITICS.sub("", word)).lower()
    return re.sub("[^a-z]", "", out)


def words_of(text: str) -> list[str]:
    """The words of a name; "Миквабия, Артур" gives the parts after a comma first, "O'Neill" is one word.

    What stands in brackets and titles after a comma ("Baron Smith of Ayr", "Jr.") are no part of it.
    """
    kind = script(text)
    if kind in ("Arab", "Hebr"):
        text = DIACRITICS.sub("", unicodedata.normalize("NFC", text))
    else:
        text = unicodedata.normalize("NFC", text).replace("\u200e", "").replace("\u200f", "")
    text = APOSTROPHES.sub(GERESH if kind == "Hebr" else "", text)
    text = re.sub(r"[(（][^)）]{0,200}[)）]", " ", text)
    before, comma, after = text.partition(",")
    if comma and before.strip() and (not after.strip() or AFTER_COMMA.match(after)):
        text = before
    elif comma and len(before.split()) <= 3:
        text = f"{after} {before}"
    return [word for word in SEPARATORS.split(text) if word]


def romanise(text: str, lang: str) -> str:
    """``text`` in lower-case Latin letters, words in their order ("高市" by Chinese readings).

    "Трамп" -> "tramp", "トランプ" -> "toranpu", "트럼프" -> "teureompeu". Made for comparing, not for print.
    """
    base = lang.split("-")[0]
    return " ".join(filter(None, (romanise_word(word, base) for word in words_of(text))))
