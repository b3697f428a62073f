"""Names by ear and by the lists: may two words be one name, and which places does a text name?"""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from ...text.lexicon import base
from ...text.names import Gazetteer, same_name
from ...text.scripts import script

WITHIN, ACROSS, SYLLABIC, SURNAME = 0.75, 0.25, 0.02, 0.7
"""Likeness by sound from which two words are one, within a script, across two, and where
a sign stands for a syllable, whose spelling in letters varies most; and of a bare surname: doubt is for the writer."""

GENERIC = re.compile(
    r"bank|banc|ministr|minister|council|consejo|conseil|universi|agency|agenc|agence|agenzia|agentur|office|oficina|party|"
    r"partei|parti|partido|government|gobierno|regierung|gouvernement|court|corte|cour|gericht|police|polic|polizei|politie|polit|"
    r"associat|asocia|company|compañía|group|grup|committee|comit|institut|academ|akadem|federa|union|commission|"
    r"comisi|depart|parlament|parliament|senat|house|hospital|airline|airport|national|nacional|international|"
    r"jury|air|state|federal|city|county|province|river|guest|street|school|festival|cup|league|treasury|white|"
    r"은행|대학|위원회|협회|정부|경찰|법원|의회|총국|공사|그룹|항공|신문|당$|부$|청$|원$|"
    r"省|庁|銀行|大学|協会|委員会|政府|警察|党|局|部|会|院|航空|新聞|公司|集团|银行|大学|协会|报|"
    r"министерств|банк|парти|міністерств|університет|университет|комитет|комітет|совет|рада|управлени|управлінн|"
    r"وزارة|جامعة|بنك|حزب|مجلس|هيئة|رئاسة|شركة|مؤسسة|قصر",
    re.IGNORECASE,
)
"""Words of bodies: names that another language words otherwise."""


def heard(a: str, lang_a: str, b: str, lang_b: str) -> bool:
    """May the two words or names be one by their sound?"""
    return _heard(a, lang_a, b, lang_b) or (
        script(a) != script(b) and (_surname(a, lang_a, b, lang_b) or _surname(b, lang_b, a, lang_a))
    )


@lru_cache(maxsize=50_000)
def _heard(a: str, lang_a: str, b: str, lang_b: str) -> bool:
    scripts = {script(a), script(b)}
    bar = WITHIN if len(scripts) == 1 else SYLLABIC if scripts & {"Hang", "Hani"} else ACROSS
    return same_name(a, lang_a, b, lang_b) >= bar


def _surname(a: str, lang_a: str, b: str, lang_b: str) -> bool:
    """Is the one word ``a`` the surname, one sign long, at the head of the Korean or Chinese name ``b``?"""
    if script(b) not in ("Hang", "Hani") or " " in a or not 2 <= len(b) <= 4:
        return False
    return same_name(a, lang_a, b[0], lang_b) >= SURNAME


def places(text: str, lang: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Keys of the places the words of a text name or belong to, and the codes of their countries."""
    return _places(text, lang, _Lists(gazetteer))


class _Lists:
    """The gazetteer as a cache key."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __hash__(self) -> int:
        return id(self.gazetteer)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Lists) and other.gazetteer is self.gazetteer


@lru_cache(maxsize=512)
def _places(text: str, lang: str, lists: _Lists) -> frozenset[str]:
    found: set[str] = set()
    for part in set(_stretches(text, lang)):
        entry = lists.gazetteer.demonym(part) or lists.gazetteer.lookup(part, lang, "place")
        if entry is not None and entry.key.startswith("place:"):
            found |= {entry.key, entry.country}
        elif code := _countries(base(lang)).get(part.casefold()):
            found |= {f"place:{code}", code}
    return frozenset(found)


@lru_cache(maxsize=64)
def _countries(lang: str) -> dict[str, str]:
    """Name of a country in ``lang`` -> its code, by CLDR, for languages whose names the lists lack."""
    try:
        names = Locale(lang).territories
    except UnknownLocaleError:
        return {}
    return {name.casefold(): code for code, name in names.items() if len(code) == 2 and code.isalpha()}


def _stretches(text: str, lang: str) -> list[str]:
    if base(lang) in ("ja", "zh"):
        runs = re.findall(r"[\u3400-\u9fff]+|[ァ-ヺー]+", text)
        return [r[i : i + n] for r in runs for n in range(2, 7) for i in range(len(r) - n + 1)]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    found = [" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)]
    if base(lang) in ("ru", "uk"):
        cut = [w[:-n] for w in words for n in (1, 2, 3) if len(w) - n >= 3]
        found += [stem + end for stem in cut for end in ("", "а", "я", "й", "ь", "ия", "ія", "о")]
    if base(lang) == "tr":
        found += [re.split("['’]", w)[0] for w in words]
    if base(lang) == "ko":
        found += [w[:n] for w in words for n in range(2, min(7, len(w)))]
    if base(lang) == "ar":
        found += [re.sub("^[وفبلك]?(?:ال)?", "", w) for w in words]
    return found
