"""Names in Arabic texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .gazetteer import Gazetteer, fold
from .tables import (
    NATIONS_AR,
    TITLES_AR,
)
from .tokens import Candidate
from .unspaced import COMMON_AR, STOPS_AR, alternatives

ARABIC_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652\u0670-\u06d3]+(?:-[\u0621-\u064a]+)?")


PARTICLES_AR = frozenset({"فان", "فون", "دير", "دو", "دي", "دا", "دوس", "ديل", "تير"})
"""Particles of European names as Arabic writes them."""
GIVEN_AR = frozenset(
    [
        "محمد",
        "أحمد",
        "احمد",
        "محمود",
        "علي",
        "حسن",
        "حسين",
        "عمر",
        "عثمان",
        "خالد",
        "يوسف",
        "إبراهيم",
        "ابراهيم",
        "مصطفى",
        "سعيد",
        "سليمان",
        "طارق",
        "كريم",
        "سامي",
        "سمير",
        "نبيل",
        "وليد",
        "ياسر",
        "هاني",
        "فادي",
        "رامي",
        "بلال",
        "حمزة",
        "أنس",
        "مروان",
        "عادل",
        "جمال",
        "كمال",
        "فؤاد",
        "رشيد",
        "منير",
        "زياد",
        "إياد",
        "باسم",
        "حاتم",
        "هشام",
        "أسامة",
        "أيمن",
        "ماجد",
        "ناصر",
        "صالح",
        "عباس",
        "جعفر",
        "ليلى",
        "فاطمة",
        "مريم",
        "عائشة",
        "زينب",
        "خديجة",
        "سارة",
        "نادية",
        "سلمى",
        "هدى",
        "منى",
        "رنا",
        "ريم",
        "دينا",
        "هالة",
        "نورا",
        "نور",
        "لينا",
        "لمى",
        "رانيا",
        "سميرة",
        "أمل",
        "إيمان",
        "هند",
        "سعاد",
        "نجلاء",
        "ياسمين",
        "مها",
        "سلوى",
        "حنان",
        "وفاء",
        "سناء",
        "ندى",
        "رغد",
        "شيماء",
        "أسماء",
        "آمنة",
        "جميلة",
        "لطيفة",
        "أميرة",
        "بشرى",
        "كوثر",
        "غادة",
        "عبير",
        "رشا",
    ]
)
"""Common given names: behind one, a word with the article is a family name ("ليلى المنصوري")."""
WITHIN_AR = PARTICLES_AR | frozenset({"بن", "ابن", "بنت", "أبو", "ابو", "أبي", "آل", "ولد", "عبد", "أم"})
"""Words inside a name that lean on the one after them: son of, father of, house of."""
TITLE_AR = re.compile(alternatives(TITLES_AR))


def arabic(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    title = re.compile(rf"(?<![\u0621-\u064a])[وفبلك]?({alternatives(TITLES_AR)})(?![\u0621-\u064a])")
    nations = frozenset(NATIONS_AR.split())
    for match in title.finditer(text):
        at = match.end()
        taken: list[re.Match[str]] = []
        office = match.group(1)
        for word in ARABIC_WORD.finditer(text, at):
            gap = text[at : word.start()]
            if gap.strip() or "\n" in gap:
                break
            at = word.end()
            if word.group() in nations and not taken:
                continue
            entry = gazetteer.lookup(word.group(), "ar", "place")
            if entry and not taken and office.endswith(("بلدية", "رئيس", "حاكم", "محافظ", "عمدة")):
                continue
            if _ends(word.group(), taken, gazetteer):
                break
            if not taken and word.group().startswith(("ال", "لل")):
                continue_title = len(word.group()) > 4
                if continue_title and not gazetteer.people.get(fold(word.group())):
                    office = f"{office} {word.group()}"
                    continue
            taken.append(word)
        while taken and taken[-1].group() in WITHIN_AR:
            taken.pop()
        if len(taken) == 3 and _runs_on(taken, text):
            taken.pop()
        if taken:
            start, end = taken[0].start(), taken[-1].end()
            yield Candidate(start, end, text[start:end], "person", office, sure=True)
    for match in _SPEAKER_AR.finditer(text):
        words = match["name"].split()
        family = words.pop() if words[0] in GIVEN_AR and words[-1] not in COMMON_AR else ""
        if not any(
            w in STOPS_AR or w in COMMON_AR or w.startswith("ال") or TITLE_AR.search(w) for w in words
        ) and not TITLE_AR.search(family):
            yield Candidate(*match.span("name"), match["name"], "person")
    yield from _arabic_listed(text, gazetteer)


def _ends(word: str, taken: list[re.Match[str]], gazetteer: Gazetteer) -> bool:
    """Does the name end before this word?"""
    if TITLE_AR.fullmatch(word) or word.endswith(("ها", "هما", "هم")) or word in STOPS_AR:
        return True
    if sum(w.group() not in WITHIN_AR for w in taken) == 3:
        return True
    glued = word.startswith(("بال", "وال", "فال", "كال", "لل"))
    joined = word[:1] == "و" and len(word) > 4 and word not in gazetteer.people
    return bool(taken) and (glued or joined)


_SPEAKER_AR = re.compile(
    r"(?<![\u0621-\u064a])[وف]?(?:قال|قالت|أعلن|أعلنت|صرح|صرحت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت|ذكر|ذكرت)\s"
    r"(?P<name>[\u0621-\u064a]{3,}\s"
    rf"(?:(?:{'|'.join(sorted(WITHIN_AR))})\s){{0,2}}[\u0621-\u064a]{{3,}})"
    rf"(?=\s(?:إن|أن)\s|\s?[:،]|\s(?:ال)?(?:{alternatives(TITLES_AR)})ة?(?![\u0621-\u064a]))"
)
"""Two words between a verb of saying and "that": who said it."""


def _runs_on(taken: list[re.Match[str]], text: str) -> bool:
    """Is the third word no name? Elsewhere the second stands without it, as a surname does, and it nowhere else."""
    written = [word.group() for word in ARABIC_WORD.finditer(text)]
    return written.count(taken[1].group()) > 1 == written.count(taken[2].group())


def _arabic_listed(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    found = list(ARABIC_WORD.finditer(text))
    i = 0
    while i < len(found):
        for n in (3, 2, 1):
            if i + n > len(found):
                continue
            start, end = found[i].start(), found[i + n - 1].end()
            piece = text[start:end]
            if "\n" in piece or "،" in piece or piece in COMMON_AR or piece.lstrip("وف") in STOPS_AR:
                continue
            cut = 0
            entry = gazetteer.places.get(fold(piece))
            if (
                entry is None
                and piece[0] in "وبلف"
                and len(piece) > 4
                and piece[1:] not in COMMON_AR
                and piece[1:] not in STOPS_AR
            ):
                lam = "ال" + piece[2:] if piece.startswith("لل") else piece[1:]
                entry, cut = gazetteer.places.get(fold(lam)), 1
            if entry and (entry.weight >= 150_000 or n > 1) and len(piece) - cut > 2:
                yield Candidate(start + cut, end, text[start + cut : end], "place", key=entry.key, sure=True)
                i += n - 1
                break
        i += 1
