"""Offices under one name in all languages."""

from __future__ import annotations

from functools import lru_cache

from ..limits import NAME

OFFICES: dict[str, str] = {
    "vice-president": "vice president|vizepräsident|vice-président|vicepresidente|vicepresident|вице-президент|نائب الرئيس|副大統領|副总统|副總統|부통령",
    "prime-minister": "prime minister|premierminister|premierministerin|ministerpräsident|ministerpräsidentin|regierungschef|regierungschefin|premier ministre|première ministre|primer ministro|primera ministra|primo ministro|"
    "prima ministra|premier|minister-president|primeiro-ministro|primeira-ministra|премьер-министр|премьер|прем'єр-міністр|прем'єр|başbakan|رئيس الوزراء|رئيسة الوزراء|رئيس مجلس الوزراء|首相|総理|総理大臣|总理|總理|총리",
    "president": "president|präsident|präsidentin|us-präsident|staatschef|président|présidente|le président|presidente|presidenta|президент|президента|президентка|cumhurbaşkanı|başkan|الرئيس|الرئيسة|大統領|总统|總統|대통령",
    "chair-of-state": "国家主席|主席|국가주석|주석|председатель|الرئيس الصيني",
    "chancellor": "chancellor|bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|chancelier|canciller|cancelliere|kanselier|chanceler|канцлер|şansölye|المستشار|المستشارة",
    "foreign-minister": "foreign minister|außenminister|außenministerin|ministre des affaires étrangères|وزير الخارجية|وزيرة الخارجية|外相|外長|外长|외교부 장관",
    "secretary-of-state": "secretary of state|国務長官|国务卿|國務卿|국무장관",
    "treasury-secretary": "treasury secretary|財務長官|재무장관",
    "governor": "governor|gov.|gouverneur|gobernador|gobernadora|governatore|governador|governadora|губернатор|губернатора|vali|知事|州长|州長|지사|도지사|حاكم|محافظ",
    "mayor": "mayor|bürgermeister|bürgermeisterin|oberbürgermeister|maire|alcalde|alcaldesa|sindaco|sindaca|burgemeester|prefeito|prefeita|мэр|мэра|мер|мера|belediye başkanı|رئيس بلدية|عمدة|市長|市长|시장",
    "company-president": "社長|사장",
    "chair": "chairman|chairwoman|vorsitzender|vorsitzende|会長|董事长|董事長|회장",
    "emperor": "emperor|kaiser|empereur|emperador|imperatore|keizer|imperador|император|الإمبراطور|天皇|일왕|천황",
    "king": "king|könig|roi|rey|re|koning|rei|король|kral|الملك|国王|國王|국왕",
    "pope": "pope|papst|pape|papa|paus|папа|البابا|教皇|法王|교황",
    "minister": "minister|ministerin|ministre|ministro|ministra|министр|министра|міністр|міністерка|bakan|bakanı|وزير|وزيرة|大臣|相|장관",
}  # fmt: skip

DENSE = frozenset({"ja", "zh", "ko"})
FORMER = frozenset("元前전原")
"""First letters of titles no longer held."""


@lru_cache(maxsize=1)
def _by_word() -> dict[str, str]:
    return {word: name for name, words in OFFICES.items() for word in words.split("|")}


@lru_cache(maxsize=10_000)
def office(title: str, lang: str) -> str:
    """The office ("prime-minister") that ``title`` names in ``lang``, else "".

    Forms of address ("Mr", "氏") are no office. A country before the office is passed over; in scripts without
    blanks so is whatever stands before it ("財務相"), unless that makes it a former one ("元首相").
    A title longer than ``limits.NAME`` names none.
    """
    if len(title) > NAME:
        return ""
    words = (
        " ".join(title.lower().replace("ι", "i").split())
        if lang != "tr"
        else title.replace("İ", "i").replace("I", "ı").lower()
    )
    if not words:
        return ""
    known = _by_word()
    if words in known:
        return known[words]
    endings = [words[i + 1 :] for i, char in enumerate(words) if char == " "]
    starts = [words[:i] for i, char in enumerate(words) if char == " "]
    if lang.split("-")[0] in DENSE and words[0] not in FORMER:
        endings += [words[i:] for i in range(1, len(words))]
    return next((known[piece] for piece in (*endings, *reversed(starts)) if piece in known), "")
