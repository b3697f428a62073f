"""Names by ear and by the lists: may two words be one name, and which places does a text name?"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from broadsheet.languages import all_names, in_all, language
from broadsheet.news import Mention
from broadsheet.text.lexicon import Hit, base, concepts
from broadsheet.text.names import Gazetteer, same_name
from broadsheet.text.scripts import script
from broadsheet.text.words import content

from ...evidence import Same, Text

WITHIN, ACROSS, SYLLABIC, SURNAME = 0.75, 0.25, 0.02, 0.7
"""Likeness by sound from which two words are one, within a script, across two, and where
a sign stands for a syllable, whose spelling in letters varies most; and of a bare surname: doubt is for the writer."""
AMONG_MANY = 0.08
"""The third, where one of two hundred words of a text might sound alike by chance."""


@cache
def generic() -> re.Pattern[str]:
    """Words of bodies, of all languages: names that another language words otherwise."""
    words = sorted(in_all("bodies"))
    return re.compile("|".join(f"{w[1:]}$" if w[0] == "*" else w for w in words), re.IGNORECASE)


def heard(a: str, lang_a: str, b: str, lang_b: str, *, among_many: bool = False) -> bool:
    """May two words or names be one by their sound? ``among_many``: ``b`` is any word of a text, so more is asked."""
    if any(_heard(x, lang_a, y, lang_b, among_many) for x in _forms(a, lang_a) for y in _forms(b, lang_b)):
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
def _heard(a: str, lang_a: str, b: str, lang_b: str, among_many: bool) -> bool:
    scripts = {script(a), script(b)}
    syllabic = AMONG_MANY if among_many else SYLLABIC
    bar = WITHIN if len(scripts) == 1 else syllabic if scripts & {"Hang", "Hani"} else ACROSS
    return same_name(a, lang_a, b, lang_b) >= bar


def _surname(a: str, lang_a: str, b: str, lang_b: str) -> bool:
    """Is the one word ``a`` the surname, one sign long, at the head of the Korean or Chinese name ``b``?"""
    if script(b) not in ("Hang", "Hani") or " " in a or not 2 <= len(b) <= 4:
        return False
    return same_name(a, lang_a, b[0], lang_b) >= SURNAME


def places(text: str, lang: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Keys of the places the words of a text name or belong to, and the codes of their countries."""
    return _places(text, lang, Same(gazetteer))


@lru_cache(maxsize=512)
def _places(text: str, lang: str, lists: Same[Gazetteer]) -> frozenset[str]:
    found: set[str] = set()
    for part in set(_stretches(text, lang)):
        entry = lists.held.demonym(part) or lists.held.lookup(part, lang, "place")
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


def nations(text: str, lang: str) -> frozenset[str]:
    """Which of England, Scotland, Wales and Northern Ireland the text names or speaks of."""
    return frozenset("england" if c == "english" else c for c in concepts(text, lang, "nations"))


def other_nation(claim: Text, wholes: Sequence[Text]) -> Hit | None:
    """Where the sentence names one of the four, and the sources others of them alone; English may be the language."""
    told = frozenset[str]().union(*(nations(whole.text, whole.lang) for whole in wholes))
    return next((h for h in claim.hits("nations") if told and h.concept not in told | {"english"}), None)


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


BEGINS = 5
"""Letters that the name of a country and the word for its people share."""


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
    return found + [_alone(w, lang) for w in words if language(lang).traits.grown_on]


def _alone(word: str, lang: str) -> str:
    """A word without what is written on to it before it."""
    traits = language(lang).traits
    return re.sub(f"^[{traits.grown_on}]?(?:{traits.article})?", "", word) if traits.grown_on else word


RUN = re.compile(r"[ァ-ヺー]{2,}|[A-Za-zÀ-ɏ]{2,}|[가-힣]+|[\u0400-\u04ff]{2,}|[\u0621-\u064a]{2,}")
"""What may be a foreign name in Chinese and Japanese texts."""


@lru_cache(maxsize=256)
def spoken(text: str, lang: str) -> tuple[str, ...]:
    """Words of a text that may be names: capitalised ones, or all runs in scripts without capitals."""
    traits = language(lang).traits
    if traits.spacing == "none":
        return tuple(dict.fromkeys([*RUN.findall(text), *dotted(text)]))
    if traits.spacing == "phrases":
        return tuple(dict.fromkeys(w.text for w in content(text, lang)))
    if traits.capitals == "none":
        words = re.findall(r"[\u0621-\u0652\u0670-\u06d3\u0900-\u0963]{2,}", text)
        return tuple(dict.fromkeys([*words, *(_alone(w, lang) for w in words)]))
    words = re.findall(r"[^\W\d_]+", text)
    return tuple(dict.fromkeys(w for w in words if w[0].isupper()))


def dotted(text: str) -> list[str]:
    """What may be the parts of a foreign name in Chinese characters: two to five on either side of its dot."""
    found = []
    for dot in re.finditer("·", text):
        before = re.search(r"[\u3400-\u9fff]{2,5}$", text[: dot.start()])
        after = re.match(r"[\u3400-\u9fff]{1,5}", text[dot.end() :])
        found += [before.group()[-n:] for n in range(2, len(before.group()) + 1)] if before else []
        found += [after.group()[:n] for n in range(2, len(after.group()) + 1)] if after else []
    return found
