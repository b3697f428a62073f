"""Which places the words of a text name or belong to, in any form: "argentino", "Spaanse", "Beogradu"."""

import re
import unicodedata
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from ...languages import all_names, language
from ..lexicon import base
from .gazetteer import Gazetteer

BEGINS = 5
"""Letters that the name of a country and the word for its people share."""


@lru_cache(maxsize=512)
def places(text: str, lang: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Keys of the places the words of a text name or belong to, and the codes of their countries."""
    found: set[str] = set()
    for part in set(_stretches(text, lang)):
        entry = gazetteer.demonym(part) or gazetteer.lookup(part, lang, "place")
        if entry is not None and entry.key.startswith("place:"):
            found |= {entry.key, entry.country}
        elif code := _countries(base(lang)).get(part.casefold()) or _people(part, base(lang)):
            found |= {f"place:{code}", code}
    return frozenset(found)


@lru_cache(maxsize=64)
def cldr(lang: str) -> Locale:
    """What CLDR says of a language; where it has none its root, which names nothing."""
    try:
        return Locale(lang)
    except UnknownLocaleError:
        return Locale("root")


def _people(word: str, lang: str) -> str:
    """The code of the only country whose name in ``lang`` begins as the word does: "argentino", "Spaanse"; else ""."""
    return _beginnings(lang).get(_plain(word)[:BEGINS], "") if len(word) >= BEGINS else ""


@lru_cache(maxsize=64)
def _beginnings(lang: str) -> dict[str, str]:
    codes: dict[str, set[str]] = {}
    named = [
        *_countries(lang).items(),
        *((cldr(lang).languages.get(of, ""), code) for of, code in all_names().named_after.items()),
    ]
    for name, code in named:
        if len(name) >= BEGINS and " " not in name:
            codes.setdefault(_plain(name)[:BEGINS], set()).add(code)
    return {begin: next(iter(found)) for begin, found in codes.items() if len(found) == 1}


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=64)
def _countries(lang: str) -> dict[str, str]:
    """Name of a country in ``lang`` -> its code, by CLDR, for languages whose names the lists lack."""
    return {
        name.casefold(): code
        for code, name in cldr(lang).territories.items()
        if len(code) == 2 and code.isalpha()
    }


def _stretches(text: str, lang: str) -> list[str]:
    if language(lang).traits.spacing == "none":
        runs = re.findall(r"[\u3400-\u9fff]+|[ァ-ヺー]+", text)
        return [r[i : i + n] for r in runs for n in range(2, 7) for i in range(len(r) - n + 1)]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    found = [" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)]
    if ends := language(base(lang)).words.place_ends:
        cut = [w[:-n] for w in words for n in (1, 2, 3) if len(w) - n >= 3]
        found += [stem + end.removeprefix("*") for stem in cut for end in ("", *ends)]
    if language(lang).calendar.apostrophe == "suffix":
        found += [re.split("['’]", w)[0] for w in words]
    if language(lang).traits.spacing == "phrases":
        found += [w[:n] for w in words for n in range(2, min(7, len(w)))]
    return found + [alone(w, lang) for w in words if language(lang).traits.grown_on]


def alone(word: str, lang: str) -> str:
    """A word without what is written on to it before it."""
    traits = language(lang).traits
    return re.sub(f"^[{traits.grown_on}]?(?:{traits.article})?", "", word) if traits.grown_on else word
