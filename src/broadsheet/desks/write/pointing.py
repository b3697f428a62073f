"""Sentences that point at something they do not name: "these orders", "under the agreement"."""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.lexicon import base

DEMONSTRATIVE = {
    "en": r"\b(?:this|these|those|such) (?!{not})(\w{{3,}})",
    "de": r"\b(?:dies(?:e|er|es|em|en)|solche[rnms]?) (?!{not})(\w{{3,}})",
    "fr": r"\b(?:ce|cet|cette|ces) (?!{not})(\w{{3,}})",
    "es": r"\b(?:est[aeo]s?|es[ae]s?|dich[ao]s?) (?!{not})(\w{{3,}})",
    "it": r"\b(?:quest[oaie]|quest['’]|quell[oaie]|tal[ei]) ?(?!{not})(\w{{3,}})",
    "nl": r"\b(?:deze|dit|zulke) (?!{not})(\w{{3,}})",
    "pt": r"\b(?:est[ae]s?|ess[ae]s?|dest[ae]s?|dess[ae]s?) (?!{not})(\w{{3,}})",
    "ru": r"\b(?:эт(?:от|а|о|и|ой|ого|ому|им|их|у|ом)) (?!{not})(\w{{3,}})",
    "uk": r"\b(?:цей|ця|це|ці|цього|цій|цим|цих|цю|цьому) (?!{not})(\w{{3,}})",
    "ar": r"(?<!\w)[وبلفك]?(?:هذا|هذه|ذلك|تلك|هؤلاء) (?!{not})(\w{{3,}})",
    "ja": r"(?:この|その|こうした|そうした|これらの)(?!{not})(\w)",
    "ko": r"(?<!\S)(?:이|그|이런|그런|이러한|해당) (?!{not})(\w{{2,}})",
    "zh": r"(?:这(?:个|些|次|项|一|种|家)|(?<!应)该)(?!{not})(\w)",
}
MOMENTS = {
    "en": "week|year|month|morning|afternoon|evening|night|summer|winter|spring|autumn|fall|season|time|century|decade|quarter|"
    "weekend|one\\b|who|that|was|were|are|will|has|have|would|could|should|may|can|means|as\\b",
    "de": "woche|jahr|monat|tag|abend|morgen|nacht|sommer|winter|frühjahr|frühling|herbst|saison|zeit|mal\\b|stunde|wochenende",
    "fr": "semaine|année|mois|matin|soir|après-midi|nuit|été|hiver|printemps|automne|saison|jour|lundi|mardi|mercredi|jeudi|"
    "vendredi|samedi|dimanche|week|qui|que|qu['’]|sont|serait|n['’]",
    "es": "semana|año|mes|mañana|tarde|noche|verano|invierno|primavera|otoño|temporada|lunes|martes|miércoles|jueves|viernes|"
    "sábado|domingo|fin de|día|vez|siglo|década|trimestre",
    "it": "settimana|anno|mese|mattina|pomeriggio|sera|notte|estate|inverno|primavera|autunno|stagione|volta|lunedì|martedì|"
    "mercoledì|giovedì|venerdì|sabato|domenica|giorn|secolo|che\\b",
    "nl": "week|jaar|maand|ochtend|middag|avond|nacht|zomer|winter|lente|herfst|seizoen|keer|moment|weekend|is\\b|was\\b",
    "pt": "semana|ano|mês|manhã|tarde|noite|verão|inverno|primavera|outono|temporada|segunda|terça|quarta|quinta|sexta|sábado|"
    "domingo|dia|vez|século|década",
    "ru": "недел|год|месяц|утр|вечер|ноч|лет|зим|осен|весн|раз\\b|день|дня|время",
    "uk": "тиж|рік|рок|місяц|ранк|вечор|вечер|ніч|літ|зим|осен|осін|весн|раз\\b|день|дня|час",
    "ar": "الأسبوع|العام|الشهر|السنة|اليوم|الصباح|المساء|الموسم|المرة|القرن|الليلة",
    "ja": "日|年|月|週|夏|冬|春|秋|夜|朝|ほか|他|後|間|まま|うち|時",
    "ko": "날|해|달|주|때|번",
    "zh": "天|周|年|月|晚|早|时",
}
"""After these beginnings a demonstrative names a moment, or is no demonstrative."""
EARLY = {"ja": 20, "zh": 20, "ko": 20}
"""Characters into a sentence up to which nothing in it can be what it points at; 45 in other languages."""


def points_back(sentence: str, lang: str) -> bool:
    """Does the sentence speak of "these orders" before it can have named them?"""
    code = base(lang)
    found = _demonstrative(code).search(sentence)
    return found is not None and found.start() < EARLY.get(code, 45)


@lru_cache(maxsize=64)
def _demonstrative(code: str) -> re.Pattern[str]:
    shape = DEMONSTRATIVE.get(code)
    return re.compile(shape.format(**{"not": MOMENTS[code]}) if shape else r"(?!)", re.IGNORECASE)


__all__ = ["points_back"]
