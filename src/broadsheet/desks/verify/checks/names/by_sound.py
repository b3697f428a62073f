"""Names by ear and by the lists: may two words be one name?"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from broadsheet.languages import in_all, language
from broadsheet.news import Mention
from broadsheet.text.lexicon import Hit, base, concepts
from broadsheet.text.names import same_name
from broadsheet.text.names.places import alone
from broadsheet.text.scripts import script
from broadsheet.text.words import content

from ...evidence import Text

WITHIN, ACROSS, SYLLABIC, SURNAME = 0.75, 0.25, 0.02, 0.7
"""Likeness by sound from which two words are one, within a script, across two, and where
a sign stands for a syllable, whose spelling in letters varies most; and of a bare surname: doubt is for the writer."""


@cache
def generic() -> re.Pattern[str]:
    """Words of bodies, of all languages: names that another language words otherwise."""
    words = sorted(in_all("bodies"))
    return re.compile("|".join(f"{w[1:]}$" if w[0] == "*" else w for w in words), re.IGNORECASE)


def heard(a: str, lang_a: str, b: str, lang_b: str) -> bool:
    """May two words or names be one by their sound?"""
    if any(_heard(x, lang_a, y, lang_b) for x in _forms(a, lang_a) for y in _forms(b, lang_b)):
        return True
    return script(a) != script(b) and (_surname(a, lang_a, b, lang_b) or _surname(b, lang_b, a, lang_a))


def one_name(a: Mention, claim: Text, b: Mention, line: Text) -> bool:
    """Do a claim and a line of its sources name one with these?"""
    return a.key == b.key or heard(a.text, claim.lang, b.text, line.lang)


@lru_cache(maxsize=50_000)
def _forms(name: str, lang: str) -> tuple[str, ...]:
    """The name as it stands, and as it may be said: "Kavanaugh" Kavano, "Мэттом Дэймоном" Мэтт Дэймон."""
    said = _SILENT.sub("o", name) if script(name) == "Latn" else name
    case = language(base(lang)).grammar.name_case.regex
    return tuple(dict.fromkeys((name, said, " ".join(case.sub("", word) for word in name.split()))))


_SILENT = re.compile(r"(?:au|ou)gh(?!\w)", re.IGNORECASE)


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


def nations(text: str, lang: str) -> frozenset[str]:
    """Which of England, Scotland, Wales and Northern Ireland the text names or speaks of."""
    return frozenset("england" if c == "english" else c for c in concepts(text, lang, "nations"))


def other_nation(claim: Text, wholes: Sequence[Text]) -> Hit | None:
    """Where the sentence names one of the four, and the sources others of them alone; English may be the language."""
    told = frozenset[str]().union(*(nations(whole.text, whole.lang) for whole in wholes))
    return next((h for h in claim.hits("nations") if told and h.concept not in told | {"english"}), None)


RUN = re.compile(r"[ァ-ヺー]{2,}|[A-Za-zÀ-ɏ]{2,}|[가-힣]+|[\u0400-\u04ff]{2,}|[\u0621-\u064a]{2,}")
"""What may be a foreign name in Chinese and Japanese texts."""


@lru_cache(maxsize=256)
def spoken(text: str, lang: str) -> tuple[str, ...]:
    """Words of a text that may be names: capitalised ones, or all runs in scripts without capitals."""
    traits = language(lang).traits
    if traits.spacing == "none":
        return tuple(dict.fromkeys(RUN.findall(text)))
    if traits.spacing == "phrases":
        return tuple(dict.fromkeys(w.text for w in content(text, lang)))
    if traits.capitals == "none":
        words = re.findall(r"[\u0621-\u0652\u0670-\u06d3\u0900-\u0963]{2,}", text)
        return tuple(dict.fromkeys([*words, *(alone(w, lang) for w in words)]))
    words = re.findall(r"[^\W\d_]+", text)
    return tuple(dict.fromkeys(w for w in words if w[0].isupper()))
