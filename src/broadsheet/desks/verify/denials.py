"""Words of negation that deny nothing where they stand: "not only", かもしれない, 不仅, "ne … que"."""

from __future__ import annotations

import re

from ...text.lexicon import Hit
from .evidence import Text

IDIOMS = {
    "en": r"not (?:only|just|merely|least)|no (?:longer|fewer|more than|less than|later than|doubt)|nothing but|not least|cannot but",
    "de": r"nicht (?:nur|zuletzt|weniger|mehr als)|nichts (?:anderes|als)|kein Geringerer",
    "fr": r"(?:la|une|cette|chaque|toute|de|par|autre) personne|non (?:seulement|loin)|(?:ne |n['’])(?!pas |plus |jamais |rien |aucun|guère |point )(?:(?! pas | jamais | plus | rien| aucun| personne| guère)[^.;,]){2,40}? qu(?:e |['’])|sans doute|avant qu[^.;]{2,30} n[e'’]|moins que [^.;]{2,20} n[e'’]",
    "es": r"no (?:solo|sólo|menos de|obstante|más de)|sin (?:embargo|duda)",
    "it": r"non (?:solo|soltanto|meno di|più di|appena|a caso)|senza dubbio",
    "nl": r"niet (?:alleen|minder dan|in de laatste plaats)",
    "pt": r"não (?:só|apenas|obstante|menos de)|sem dúvida",
    "ru": r"что-то не так|не имеющ\w+ выхода|не (?:только|менее|более|позднее|позже|раз|исключ\w+)|ничего, кроме",
    "uk": r"не (?:лише|тільки|менш\w*|більш\w*|пізніше|раз|виключ\w+)",
    "tr": r"(?:sadece|yalnızca) [^.;]{0,30}değil|yok denecek",
    "ar": r"ليس فقط|لا سيما|لا (?:تزال|يزال|يقل|تقل)|لا بد|لا شك|بلا شك|غير أن|دون (?:سن |ال(?:خامسة|عاشرة|ثامنة عشرة|سادسة عشرة))|غير مباشر",
    "ja": r"かもしれな[いかく]|少なくとも|類を見ない|(?:だけで|ばかりで|のみなら)[なず][くい]?|(?<![一-龯])まず|みず(?:ほ|から)|(?:は|必|少なから|相変わら|引き続か)ず|ず(?:つ|れ|か|っ)|なければなら[なず][いか]?|ねばなら[なず]|ざるを|"
    r"ない?といけない|かねない|違いない|に過ぎない|とどまらず|問わず|少なくない|間もなく|まもなく",
    "ko": r"[가-힣]안|안(?=[가-힣])|잘못|뿐(?:만)? 아니|지 않을 수 없|못지않|안에|안팎|끊임없|틀림없|아니라 [^.,]{0,12}도|[을ㄹ] 수밖에 없",
    "zh": r"不(?:仅|但|如|及(?!时|時)|断|久|同(?!意)|少|过|只|光|管|得不|论|错|无|已|等|乏|排除|止)|无(?:人机|人驾|人艇|人区|论|线|疑)|差不多|未来|未婚|来不及|没有(?:人)?比|不得不",
}
"""What surrounds a word of negation that denies nothing."""


def denies(text: Text, hit: Hit) -> bool:
    """Does the word of negation deny what it stands by?"""
    pattern = IDIOMS.get(text.code)
    if pattern is None:
        return True
    low = max(0, hit.start - 40)
    return not any(
        low + m.start() < hit.end and hit.start < low + m.end()
        for m in re.finditer(pattern, text.text[low : hit.end + 40], re.IGNORECASE)
    )


def nots(text: Text) -> list[Hit]:
    """Words of negation that deny."""
    return [h for h in text.hits("stance") if h.concept == "not" and denies(text, h)]
