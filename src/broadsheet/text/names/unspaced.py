"""What the readers of names without capitals share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .gazetteer import Entry, Gazetteer
from .tokens import Candidate

LONGEST = 12
KATA = "[ァ-ヴー]"
HAN = "[\u4e00-\u9fff々]"
NATION_LETTERS = "米日中露独仏英韓伊豪印朝台露ロ"
SAYS_ZH = "说|說|表示|称|稱|指出|强调|認為|认为|宣布|透露|告诉|回应|警告|写道|当面|会见|會見|访问|与|同|和|对|在|举行|會談|会谈|抵达|抵達|出席|签署|到|将|將|已|曾|是|的|及|当天|首次|今|昨|就|向|也|还|要|于|結束|结束|通话"
PARTICLES_KO = "은|는|이|가|을|를|의|에게|에서|에|와|과|도|로|으로|께서|만|까지|부터|라며|라고"
STOPS_AR = frozenset(
    [
        "إن",
        "أن",
        "في",
        "من",
        "إلى",
        "على",
        "عن",
        "يوم",
        "خلال",
        "بعد",
        "قبل",
        "مع",
        "التي",
        "الذي",
        "كما",
        "وقد",
        "قد",
        "لقد",
        "هذا",
        "هذه",
        "ذلك",
        "كان",
        "كانت",
        "بشأن",
        "حول",
        "أول",
        "عند",
        "منذ",
        "حتى",
        "ضد",
        "خلال",
        "أمام",
        "بين",
        "لدى",
        "ولم",
        "لم",
        "لا",
        "ما",
        "وهو",
        "وهي",
        "أيضا",
        "اليوم",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
        "الاثنين",
    ]
)
COMMON_AR = frozenset(
    [
        "الجديدة",
        "الجديد",
        "قال",
        "قالت",
        "الى",
        "هذه",
        "تلك",
        "غير",
        "بلاده",
        "بلادها",
        "عصر",
        "كرة",
        "فيه",
        "بلد",
        "وطن",
        "حرب",
        "سلام",
        "نار",
        "باب",
        "عين",
        "بيت",
        "جبل",
        "نهر",
        "صور",
        "بدر",
        "منى",
        "هبة",
        "سلمى",
        "رجب",
        "مصدر",
        "حلف",
        "ثلاثة",
        "أربعة",
        "خمسة",
        "وان",
        "الوزراء",
        "المدارس",
        "المدينة",
    ]
)


def alternatives(words: str) -> str:
    return "|".join(sorted(map(re.escape, words.split("|")), key=len, reverse=True))


def listed_cjk(text: str, gazetteer: Gazetteer, lang: str) -> Iterator[Candidate]:
    """Longest names of the lists at each place (no spaces needed): countries and cities."""
    i, size = 0, len(text)
    while i < size:
        char = text[i]
        if not ("\u3040" <= char <= "\u9fff"):
            i += 1
            continue
        entry, length = None, 0
        for n in range(min(LONGEST, size - i), 1, -1):
            piece = text[i : i + n]
            found = gazetteer.place_in_han(piece)
            if found and piece[-1] == "国" and text[i + n : i + n + 1] in "内会民家防际際務务産产" and n > 2:
                continue
            if found and not _cut_katakana(text, i, i + n):
                entry, length = found, n
                break
        if entry and (length > 2 or _free_standing(text, i, i + length, entry, lang)):
            yield Candidate(i, i + length, text[i : i + length], "place", key=entry.key, sure=True)
            i += length
        else:
            i += 1


def _cut_katakana(text: str, start: int, end: int) -> bool:
    """Would the match cut a katakana word in two?"""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(re.match(KATA + "|・", text[start]) and before and re.match(KATA, before)) or bool(
        re.match(KATA, text[end - 1]) and after and re.match(KATA, after)
    )


def _free_standing(text: str, start: int, end: int, entry: Entry, lang: str) -> bool:
    """Two characters are a place when it is a country, a big city, or a place suffix follows; in Japanese also between kana."""
    if entry.weight >= 400_000:
        return True
    if lang == "ja" and entry.weight >= 100_000 and not re.match(HAN, text[end : end + 1] or " "):
        return not re.match(f"{HAN}|{KATA}", text[start - 1 : start] or " ")
    return text[end : end + 1] in "市县縣都府県区省州町村镇"
