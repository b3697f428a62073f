"""Names of authors out of a byline: no label, role, time or verb."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"^(?:(?:by|von|par|por|di|da|de|door|af|av|przez|autor(?:in|a|es)?|autore|auteur(?:e|s)?|authors?|text|texte|story by|written by|reported by|yazan|від|от|автор[ыи]?|текст)(?: ?[:：] ?| )"
    r"|(?:作者|記者|记者|執筆|取材・文|文|글|기자|저자|كتب(?:ت|ه)?|بقلم|تحرير|الكاتب)(?: ?[:：/／|] ?| )|文/|文／)",
    re.I,
)
_DATELINE = re.compile(r"^\([^()]{1,30}\) ?|^[^=]{1,12}= ?")
""" "(서울=연합뉴스) 김민수 기자", "나라=문가온 기자": the place before the name."""
_CUT = re.compile(
    r" ?(?:[|·•‧(\[（【<@]|(?<= )[\u2013\u2014-] |\b(?:published|updated|posted|modified|last updated|contributing|reporting|reports?\b|writes\b|veröffentlicht|aktualisiert|erstellt|stand:|berichtet|publié|modifié|mis à jour|le \d"
    r"|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|opublikowano|опубликовано|обновлено|сообщает|пишет|оновлено)\b|\b(?:yayın|güncel)|公開|更新|掲載|入力|입력|수정|등록|发布|發佈|نشر|تحديث|يوم \d|\d).*$",
    re.I | re.S,
)
_ROLE_TAIL = re.compile(
    r" ?(?:(?:\b(?:senior|chief|staff|deputy|political|foreign|diplomatic|business|economics?|health|science|sports?|news|world|home|special|freier?|freie|leitender?) ){0,3}"
    r"\b(?:correspondent|reporter|editor|writer|journalist|columnist|redakteur(?:in)?|reporterin|korrespondent(?:in)?|correspondant(?:e)?|journaliste|corresponsal|periodista|redactora?|correspondente|repórter|giornalista|corrispondente|inviat[oa]|redacteur"
    r"|correspondent[ea]|reporterka|dziennikarz|muhabir[i]?|корреспондент|журналист(?:ка)?|обозреватель|кореспондент)"
    r"|(?:記者|特派員|編集委員|論説委員|기자|특파원|논설위원|记者|记者报道|通讯员|特約記者|編輯))$",
    re.I,
)
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|journalist|columnist|redakt\w+|korrespondent\w*|correspondant\w*|journaliste|rédact\w+|corresponsal|enviad[oa]|periodista|redactor\w*|correspondente|repórter|giornalista|corrispondente|inviat[oa]|muhabir\w*)\b"
    r"|корреспондент|журналист|обозреватель|редактор|記者|特派員|編集|기자|특파원|记者|مراسل|محرر|صحفي",
    re.I,
)
_BETWEEN = re.compile(r"[;,、，;؛/&+]|(?<= )(?:and|und|et|och|og|oraz|with|ve) ")


def names(told: str) -> tuple[str, ...]:
    """The names of one byline in their order; empty where there is none.

    Stops at times, verbs and brackets; parts that are a role go, roles at the end of a name too.
    """
    told = " ".join(told.split())[:300]
    while (label := _LABEL.match(told)) is not None:
        told = told[label.end() :]
    parts = _BETWEEN.split(_CUT.sub("", _DATELINE.sub("", told)))
    found = (_name(part, first=place == 0) for place, part in enumerate(parts))
    return tuple(dict.fromkeys(name for name in found if name))


def _name(part: str, *, first: bool) -> str:
    """The name in a part of a byline; "Tokyo correspondent" behind a name is none."""
    part = part.strip(" .:：-\u2013\u2014|")
    while (label := _LABEL.match(part)) is not None:
        part = part[label.end() :]
    bare = _ROLE_TAIL.sub("", part).strip(" .:-")
    only_role = not first and bare != part and " " not in bare and bare.isascii()
    return "" if only_role or _ROLE.search(bare) or len(bare) < 2 else bare
