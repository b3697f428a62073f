"""Does an outlet mark its own report as corrected?

Outlets put the words at the head or the foot of the text: "Correction: an earlier version ...",
"[정정] ...", "【訂正】...". A paragraph there that opens with such a mark is the outlet's own correction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

HEAD, FOOT = 2, 4
"""Paragraphs at the start and at the end in which a correction is looked for."""
LONGEST = 600
"""Characters of a correction that are kept."""

_NOUNS = {
    "en": r"corrections?(?: and clarifications?)?|clarification|erratum|retraction",
    "de": r"berichtigung|korrektur(?:hinweis)?|richtigstellung|klarstellung",
    "fr": r"rectificatif|correctif|correction|erratum|rectification",
    "es": r"correcci[oó]n|rectificaci[oó]n|fe de err(?:atas|ores)|aclaraci[oó]n",
    "it": r"correzione|rettifica|errata corrige|precisazione",
    "nl": r"correctie|rectificatie|verbetering",
    "pt": r"corre[cç][aã]o|errata|retifica[cç][aã]o",
    "ru": r"исправление|поправка|уточнение|опровержение",
    "ar": r"تصحيح|تصويب|استدراك|توضيح",
    "tr": r"düzeltme|tashih",
    "uk": r"виправлення|уточнення|спростування",
    "ko": r"정정\s?보도(?:문)?|정정|바로잡습니다|바로잡음|반론\s?보도",
    "ja": r"お詫びと訂正|訂正(?:とお詫び|・お詫び)?|おことわり",
    "zh": r"更正(?:启事|啟事|声明|聲明|说明|說明)?|勘误|勘誤|订正|訂正",
}
_SENTENCES = {
    "en": (
        r"(?:an )?(?:earlier|previous) versions? of th(?:is|e)\b",
        r"this (?:article|story|report|post) (?:was|has been) (?:corrected|amended)\b",
    ),
    "de": (
        r"in einer (?:früheren|vorherigen|ersten) (?:version|fassung)\b",
        r"dieser (?:artikel|text|beitrag) wurde (?:korrigiert|berichtigt)\b",
    ),
    "fr": (
        r"une (?:version précédente|première version) de (?:cet|l)\b",
        r"cet article a été (?:corrigé|rectifié)\b",
    ),
    "es": (
        r"(?:en )?una versión (?:anterior|previa) de (?:este|esta)\b",
        r"este artículo ha sido (?:corregido|rectificado)\b",
    ),
    "it": (
        r"(?:in )?una versione precedente di quest",
        r"questo articolo è stato (?:corretto|rettificato)\b",
    ),
    "nl": (
        r"in een (?:eerdere|vorige) versie van dit\b",
        r"dit artikel is (?:gecorrigeerd|gerectificeerd)\b",
    ),
    "pt": (r"(?:em )?uma versão anterior dest", r"est[ea] (?:artigo|reportagem) foi corrigid[oa]\b"),
    "ru": (
        r"в (?:более ранней|предыдущей|первоначальной) версии\b",
        r"в текст(?:е)? (?:внесены исправления|исправлен)",
    ),
    "ar": (r"(?:في|ذكرت|ورد في) نسخة سابقة", r"تم تصحيح هذا"),
    "tr": (r"bu haberin önceki (?:sürümünde|versiyonunda)", r"bu haber düzeltilmiştir"),
    "uk": (r"у попередній версії\b",),
    "ko": (r"(?:이 기사의 )?이전 (?:기사|버전)에서", r"기사(?:를|의 일부를?) (?:수정|정정)(?:했|합)"),
    "ja": (r"(?:当初|以前)の(?:記事|版)(?:では|で)", r"(?:記事|本文)(?:の一部)?を(?:訂正|修正)しま"),
    "zh": (r"本文(?:早前|此前|先前|較早|较早)版本", r"本文(?:已|有)(?:更正|修正)"),
}
_OPEN, _CLOSE = r"[\[(【〔（<〈《*•·\s]*", r"[\])】〕）>〉》*]"
_UNSPACED = frozenset({"ko", "ja", "zh"})


def _pattern(lang: str) -> re.Pattern[str]:
    nouns = f"(?:{_NOUNS[lang]})"
    dated = r"\s*+(?:[,(–—-]\s*+)?[^\n:：]{0,24}?" if lang not in _UNSPACED else ""
    marked = rf"{_OPEN}{nouns}(?:{dated}\s*+[:：]|\s*{_CLOSE})"
    alone = rf"{nouns}[.。]?\s*$"
    said = "|".join(_SENTENCES[lang])
    return re.compile(rf"(?:{marked}|{alone}|{_OPEN}(?:{said}))", re.IGNORECASE)


_PATTERNS = {lang: _pattern(lang) for lang in _NOUNS}
_BARE = {
    lang: re.compile(rf"{_OPEN}(?:{nouns})\s*+{_CLOSE}?\s*+[:：.。]?\s*$", re.IGNORECASE)
    for lang, nouns in _NOUNS.items()
}


def marked_correction(paragraphs: Sequence[str], lang: str) -> str:
    """The paragraph with which the outlet corrects itself, at most 600 characters; empty where there is none.

    ``lang``: BCP-47; text in a language without marks of its own is read for the English ones.
    """
    base = lang.partition("-")[0].lower()
    code = base if base in _NOUNS else "en"
    places = range(len(paragraphs))
    for place in sorted({*places[:HEAD], *places[-FOOT:]}):
        text = paragraphs[place].strip()
        if _PATTERNS[code].match(text):
            if _BARE[code].match(text) and place + 1 < len(paragraphs):
                text = f"{text} {paragraphs[place + 1].strip()}"
            return str(text[:LONGEST])
    return ""
