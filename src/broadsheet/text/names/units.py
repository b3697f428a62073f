"""A word of a name as the tables of sounds know it: which script, and its letters one character each."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ...languages import all_names, scripts
from ..scripts import script
from .pieces.forms import SIMPLIFIED, TRADITIONAL
from .romanise import DIACRITICS, romanise_word

READ_AS = {"Jpan": "Hani", "Hira": "Kana"}
TABLED = frozenset({"Hani", "Arab", "Hebr", "Kana", "Hang", "Cyrl", "Latn"})
SIMPLE = str.maketrans(TRADITIONAL, SIMPLIFIED)
DOUBLED, CAPTURED = re.compile(r"(.)\1+"), r"\1"


@cache
def _forms(kind: str) -> dict[int, str]:
    """Letters of a script that are read as others."""
    return str.maketrans(dict(scripts()[kind].forms))


@cache
def _read_as(lang: str) -> dict[int, str]:
    """Those that are in one language."""
    return str.maketrans(dict(all_names().read_as.get(lang, {})))


@cache
def _by_sound() -> re.Pattern[str]:
    return re.compile("|".join(scripts()["Cyrl"].of_latin))


@lru_cache(maxsize=200_000)
def script_read(name: str) -> str:
    """The script the tables know ``name`` by: Japanese with Han as Hani; scripts without tables as Cyrl."""
    kind = script(name)
    kind = READ_AS.get(kind, kind)
    return kind if kind in TABLED else "Cyrl"


@lru_cache(maxsize=200_000)
def units(word: str, lang: str) -> str:
    """``word`` between "^" and "$", doubled letters once, in the letters of ``script_read``.

    Hangul becomes jamo, Han simplified, letters of one sound in one script (Arabic and Persian yeh, Hebrew
    finals, Serbian and Russian) one letter. Greek, Armenian, Georgian, Indian, Thai and other words are
    written in Cyrillic by their sound.
    """
    kind = script(word)
    kind = READ_AS.get(kind, kind)
    low = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).lower())
    if kind == "Latn" or not kind:
        out = romanise_word(low.translate(_forms("Latn")), lang)
    elif kind == "Cyrl":
        plain = DIACRITICS.sub("", unicodedata.normalize("NFC", low))
        out = plain.translate(_read_as(lang)).translate(_forms("Cyrl"))
    elif kind == "Hang":
        out = unicodedata.normalize("NFD", low).replace("\u110b", "")
    elif kind == "Arab":
        plain = DIACRITICS.sub("", low).translate(_forms("Arab")).replace("ء", "")
        out = plain[2:] if plain.startswith("ال") and len(plain) > 4 else plain
    elif kind == "Hebr":
        out = DIACRITICS.sub("", low).translate(_forms("Hebr"))
    elif kind == "Kana":
        out = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in low)
    elif kind == "Hani":
        out = low.translate(SIMPLE)
    else:
        romanised = romanise_word(word, lang)
        of_latin = scripts()["Cyrl"].of_latin
        out = _by_sound().sub(lambda match: of_latin[match.group()], romanised)
    letters = "".join(c for c in out if c.isalpha() or c in "ー׳")
    return f"^{DOUBLED.sub(CAPTURED, letters)}$"
