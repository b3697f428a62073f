"""Between languages: where one line must be what a sentence translates, what the line denies or only allows for must not be lost.

The line is told by vectors of whole sentences: near, far nearer than every other, about as long. What is lost
is looked for by words alone, so nothing is held against a sentence with any word that may deny or allow for.
"""

from __future__ import annotations

import re

from broadsheet.text.lexicon import base

from ...align import told_by
from ...denials import nots
from ...evidence import Evidence, Finding, Text, contradicted, unsupported
from ...meaning import Meaning

ALIKE, APART = 0.6, 0.2
"""Cosine from which a line says what the sentence says; how far behind the next line must stay."""
_UNLESS = re.compile(
    r"\b(?:un|in|im|ir|il|non|dis|des|dés|mis|anti)[a-zà-ÿ]{4,}|(?<=\w{3})(?:less|los|lose[nrsm]?|frei|vrij)\b|\b(?:не|без|бес|ні)\w{3,}|"
    r"(?<=\w)(?:siz|sız|suz|süz|maz|mez|m[ae]d|m[ae]y[ae])|\b(?:oppos|ignor|last|only|seul|nur|solo|derni|letzt|dern|sonst|wrong|"
    r"out of|free|barely|hardly)\w*|不|無|非|未|무|비|불|غير|عديم",
    re.IGNORECASE,
)
"""Words that may deny within themselves."""
_MAY = {
    "en": r"\b(?:may(?! not)|might|could(?! not)|perhaps|possibly)\b(?! have)", "de": r"könnte|möglicherweise|vielleicht|womöglich",
    "fr": r"pourrai|peut-être", "es": r"podría|quizá|tal vez|posiblemente", "it": r"potrebbe|forse\b",
    "nl": r"misschien|mogelijk\b", "pt": r"poderia|poderão|poderá|talvez", "ru": r"возможно|может быть|вероятно|могут|может",
    "uk": r"можливо|ймовірно|може\b|можуть", "tr": r"\w{1,40}[ae]bilir|belki", "ar": r"(?<!ل)قد ي|ربما|من المحتمل",
    "ja": r"かもしれ|可能性(?!が高)", "ko": r"수도? 있|가능성(?!이? 높)", "zh": r"可能|或许|也许",
}  # fmt: skip
"""Words that only allow for what they stand by."""
_ALLOWING = re.compile(
    r"threat|chance|guess|suppos|danger|risk|bedroh|gefahr|risiko|menac|amenaz|minacc|dreig|ameaç|угро|загро|риск|ризик|tehdit|"
    r"خطر|تهدد|恐れ|おそれ|危険|우려|위험|威胁|风险|"
    r"hätt|wäre|würd|dürft|(?<=\w)(?:rai(?:t|ent)|r[íi]an?|rebber?o?)\b|\bzou|бы\b|би\b",
    re.IGNORECASE,
)


def denies_less(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """The sentence denies nothing, the line it translates does."""
    if any(h.concept in ("not", "lacking") for h in claim.hits("stance")) or _UNLESS.search(claim.text):
        return None
    line = meaning.once("translated", claim, evidence, lambda: _translated(claim, evidence, meaning))
    if line is None:
        return None
    denial = next((hit for hit in nots(line) if hit.text != "غير"), None)
    return contradicted(f"the source denies ({denial.text})") if denial else None


def surer(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """The sentence allows for nothing, the line it translates says may."""
    if any(h.concept == "possible" for h in claim.hits("stance")) or _ALLOWING.search(claim.text):
        return None
    line = meaning.once("translated", claim, evidence, lambda: _translated(claim, evidence, meaning))
    hedge = re.search(_MAY[line.code], line.text) if line is not None and line.code in _MAY else None
    if hedge is None or re.search(_MAY.get(base(claim.lang), "$^"), claim.text):
        return None
    return unsupported(f"the source says {hedge.group()}")


def _translated(claim: Text, evidence: Evidence, meaning: Meaning) -> Text | None:
    """The one line that says what the sentence says, in another language.

    None where there is none or several, or it quotes.
    """
    if not meaning.able or claim.code in evidence.langs or claim.quotations:
        return None
    lines = told_by(claim, evidence, meaning, most=3)
    if not lines:
        return None
    near = meaning.nearness(claim.text, claim.lang, [(line.text, line.lang) for line in lines])
    best = int(near.argmax())
    others = max((float(n) for i, n in enumerate(near) if i != best), default=0.0)
    length = len(claim.content) / max(1, len(lines[best].content))
    if near[best] < ALIKE or others > near[best] - APART or not 0.5 < length < 2.0 or lines[best].quotations:
        return None
    return lines[best]
