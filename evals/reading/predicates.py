"""Whether a sentence says something of something: a finite verb, or what a language has in its stead.

Finite verbs are known by ``broadsheet.text.clauses``; here stand the sentences that are whole without one, Arabic
nominal sentences and Chinese predicates of state, and the fragments in which a verb only belongs to a noun.
"""

from __future__ import annotations

import re

from broadsheet.languages import language
from broadsheet.text.clauses import has_finite_verb

_AR_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652\d]+")
_AR_MARKS = re.compile("[\u064b-\u0652\u0640]")
_AR_PREPOSITIONS = (
    "في من إلى على عن مع بين بعد قبل خلال عند منذ حتى كل أي غير شمال جنوب شرق غرب وسط قرب حول ضد تحت فوق أمام داخل"
    " خارج دون عبر لدى نحو وراء خلف ضمن حيث ثم أو أن إلا بحسب وفق"
)
_AR_BEFORE = frozenset(_AR_PREPOSITIONS.split())
_AR_DANGLING = re.compile(
    r"(?:وذلك|كل ذلك|وكل ذلك)\s(?:بعد|قبل|خلال|في|من|على|عقب|منذ|مع|ضمن|إثر|رغم|وسط|بسبب|ل\w|ب\w)"
)
_AR_MOST = re.compile(r"أ[\u0621-\u064a]{3}|أول|أولى|آخر|ثاني|ثالث|رابع|خامس|أحد|إحدى|جزء|سبب|دليل|خطوة")
_AR_COUNTED = re.compile(r"(?<!\w)و?(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)ة? \w+")
"""Arabic: a numeral takes what it counts along, "books" and never "wrote"."""
_ZH_STATE = re.compile(
    r"(?:依旧|依然|仍然|仍旧|仍未|很|十分|较为|更加|更为|非常|尤为|极为|极其|极|相当|日益|趋于|颇为|不太|最为|较|偏|尚|均)"
    r"[^的，。；、！？]{0,6}(?:[，。；！？]|$)|依旧[，。]|依然[，。]|(?:多云|晴|阴|有雨|有雪|立[春夏秋冬])(?:[，。；]|$)"
    r"|(?:不明|不足|不一|不等|有限|未知|不详|良好|平稳|紧张|低迷|活跃|敞开|充足|正常|困难|严峻)(?:[，。；]|$)|(.)\1[，。；]"
)
_ZH_MODIFIED = re.compile(
    r"(?:(?P<one>[一两二三四五六七八九十数几多这那]+\s?[场场次座个名位家项种批起条部幅辆艘架只份组群段片栋])"
    r"|从[^，]{1,8}到|来自|位于|名为|由|有着|曾经|被称为|被誉为|长达|高达|多达|历时|占地)"
    r"(?P<rest>[^，。；！？]+)的[^的，。；！？是了]{1,12}[。！]?"
)
_ZH_NOUNS = re.compile(
    r"(?:(?:关于|对于|针对|围绕|来自)|[一两二三四五六七八九十百千万数几多余]+[件场座个名位家项种批起条部幅辆艘架只份组群段片栋支次张])"
    r"[^。；！？]*的(?P<last>[^的，。；！？是了]{1,12})[。！]?"
)
"""Chinese: from a number or "about" to the last noun nothing but nouns."""
LONG = 4
"""More characters may be a noun and its verb."""
_FR_AT = re.compile(r"\b(?:à|de|dans|sur|pour|par|en|vers|sous) l['’]\w+|\btou(?:te|t|tes|s) (?:la|le|les)\b")
_FR_INVERTED = re.compile(
    r"(?:\w{3,}(?:ront|raient|èrent|irent|urent)|reste(?:nt)?|vien(?:t|nent)|manque(?:nt)?|figure(?:nt)?|sui(?:t|vent)"
    r"|arrive(?:nt)?|peu importe)\b",
    re.IGNORECASE,
)


def is_whole(sentence: str, lang: str) -> bool:
    """Is it a sentence: with a finite verb, or whole without one in its language?"""
    code = lang.partition("-")[0]
    if code == "ar":
        sentence = _AR_COUNTED.sub("", _AR_MARKS.sub("", sentence))
        return not _AR_DANGLING.match(_AR_MARKS.sub("", sentence)) and (
            has_finite_verb(sentence, lang) or _nominal(sentence)
        )
    if code == "zh":
        return (
            not _modified_noun(sentence)
            and not _nouns(sentence)
            and (has_finite_verb(sentence, lang) or bool(_ZH_STATE.search(sentence)))
        )
    if code == "fr":
        return bool(_FR_INVERTED.match(sentence)) or has_finite_verb(_FR_AT.sub("", sentence), lang)
    return has_finite_verb(sentence, lang)


def _nominal(sentence: str) -> bool:
    """Arabic: a definite subject, and behind it something indefinite that no preposition or noun takes along."""
    words = _AR_WORD.findall(_AR_MARKS.sub("", sentence))
    first, second = words[0].removeprefix("و"), words[1]
    if not (first.startswith("ال") or second.startswith("ال")):
        return False
    start = 1 if first.startswith("ال") else 2
    for at in range(start, len(words)):
        word, last = words[at], words[at - 1].removeprefix("و")
        loose = last not in _AR_BEFORE and not last.startswith(("ب", "ك", "لل", "ول", "وب"))
        if word in _AR_BEFORE or word.startswith(("ال", "وال", "بال", "لل", "ب", "ل", "كال")) or not loose:
            continue
        if first.startswith("ال") or _AR_MOST.fullmatch(word):
            return True
    return False


def _nouns(sentence: str) -> bool:
    """Chinese: is it nothing but nouns, and what is said of each before its "的"?"""
    found = _ZH_NOUNS.fullmatch(sentence)
    lasts = [part.rpartition("的")[2] for part in sentence.rstrip("。！").split("，") if "的" in part]
    return bool(found) and not any(len(last) > LONG and has_finite_verb(last, "zh") for last in lasts)


def _modified_noun(sentence: str) -> bool:
    """Chinese: nothing but a noun and what is said of it before its "的"."""
    found = _ZH_MODIFIED.fullmatch(sentence)
    if not found:
        return False
    finite = language("zh").verbs.finite
    return not found["one"] or found["rest"].startswith(tuple(w for w in finite if len(w) > 1))
