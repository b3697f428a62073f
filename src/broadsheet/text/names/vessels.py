"""Ships and aircraft that carry a person's or a place's name ("the carrier George Washington")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .tokens import Candidate
from .unspaced import PARTICLES_KO

BEFORE: dict[str, str] = {
    "en": "uss|hms|hmas|hmcs|ins|jds|rss|usns|rms|carrier|destroyer|frigate|submarine|warship|cruiser|battleship|corvette|"
    "tanker|freighter|ferry|icebreaker|cruise ship|cargo ship|container ship|vessel|yacht|trawler",
    "de": "flugzeugträger|zerstörer|fregatte|u-boot|kriegsschiff|kreuzer|schlachtschiff|korvette|tanker|frachter|fähre|"
    "eisbrecher|kreuzfahrtschiff|containerschiff|schiff|jacht|segelschulschiff",
    "es": "portaaviones|portaviones|destructor|fragata|submarino|buque|crucero|acorazado|corbeta|petrolero|carguero|"
    "rompehielos|portacontenedores|barco|yate|pesquero",
    "fr": "porte-avions|destroyer|frégate|sous-marin|navire|croiseur|cuirassé|corvette|pétrolier|cargo|ferry|"
    "brise-glace|paquebot|porte-conteneurs|bateau|yacht|chalutier",
    "it": "portaerei|cacciatorpediniere|fregata|sottomarino|nave|incrociatore|corvetta|petroliera|mercantile|traghetto|"
    "rompighiaccio|portacontainer|yacht|peschereccio",
    "nl": "vliegdekschip|torpedobootjager|fregat|onderzeeër|oorlogsschip|kruiser|korvet|tanker|vrachtschip|veerboot|"
    "ijsbreker|cruiseschip|containerschip|schip|jacht",
    "ru": "авианосец|авианосца|авианосце|эсминец|эсминца|фрегат|фрегата|подлодка|подлодки|крейсер|крейсера|корвет|танкер|"
    "танкера|сухогруз|сухогруза|паром|парома|ледокол|ледокола|судно|судна|корабль|корабля",
    "ar": "حاملة الطائرات|المدمرة|الفرقاطة|الغواصة|السفينة|سفينة|الطراد|ناقلة النفط|الناقلة|العبارة|البارجة|اليخت",
    "ko": "항공모함|구축함|호위함|잠수함|순양함|유조선|화물선|여객선|쇄빙선|군함",
    "ja": "空母|駆逐艦|護衛艦|フリゲート艦|潜水艦|巡洋艦|戦艦|タンカー|貨物船|客船|砕氷船|軍艦",
    "zh": "航母|航空母舰|航空母艦|驱逐舰|驅逐艦|护卫舰|巡防艦|潜艇|潛艦|巡洋舰|战列舰|油轮|货轮|貨輪|邮轮|郵輪",
}  # fmt: skip
SHIPS = frozenset(word for word in BEFORE["en"].split("|") if " " not in word)
AFTER: dict[str, str] = {"ko": "함|호", "ja": "号", "zh": "号|號"}
MARKS = r"\s\"'“”„«»‹›‘’「」『』《》〈〉"
AROUND = 24
"""Characters looked at before and after a name."""


@lru_cache(maxsize=32)
def _patterns(lang: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    before, after = BEFORE.get(lang), AFTER.get(lang)
    return (
        re.compile(rf"(?i)(?:^|[^\w-]|(?<=[\u3040-\u9fff]))(?:{before})[{MARKS}]+$") if before else None,
        re.compile(rf"[{MARKS}]{{0,9}}(?:{after})(?![가-힣]{{2}})") if after else None,
    )


def is_vessel(text: str, start: int, end: int, lang: str) -> bool:
    """Is what ``text`` names from ``start`` to ``end`` a ship, by the word before or after it or its prefix?"""
    before, after = _patterns(lang)
    first, blank, _ = text[start:end].partition(" ")
    return bool(
        (before and before.search(text[max(0, start - AROUND) : start]))
        or (blank and first.isupper() and first.lower() in BEFORE["en"].split("|"))
        or (after and after.match(text[end : end + AROUND]))
    )


QUOTED = r"[\"“„«‘「『《]\s?(?P<name>[^\"“”„«»‘’「」『』《》\n]{3,40}?)\s?[\"”“»’」』》]"


@lru_cache(maxsize=32)
def _ships(lang: str) -> re.Pattern[str] | None:
    """A word for a ship and a name in quotation marks, or in Korean a name before 함 or 호."""
    before = BEFORE.get(lang)
    if not before:
        return None
    if lang == "ko":
        return re.compile(
            rf"(?:{before})[ ]{QUOTED}|(?:{before})[ ](?P<word>[가-힣]{{2,6}}(?: [가-힣]{{2,6}}){{0,2}}?)(?=[함호](?:{PARTICLES_KO})?(?![가-힣]))"
        )
    return re.compile(
        rf"(?i)(?<!\w)(?:{before})[\s]?{QUOTED}" if lang not in ("ja", "zh") else rf"(?:{before}){QUOTED}"
    )


def named_ships(text: str, lang: str) -> Iterator[Candidate]:
    """Ships by the word before them: organisations, as they act and are named like those."""
    pattern = _ships(lang)
    for match in pattern.finditer(text) if pattern else ():
        group = "name" if match["name"] else "word"
        yield Candidate(*match.span(group), match[group], "organisation", sure=True)
