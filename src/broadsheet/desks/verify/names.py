"""Names: every person, organisation and place of a sentence must be one a cited report names."""

from __future__ import annotations

import re

from ...news import Mention
from ...text.lexicon import base
from ...text.names import same_name
from ...text.words import alike, content
from .evidence import Evidence, Finding, Statement, Text, contradicted, unsupported

SAME = 0.7
_GENERIC = re.compile(
    r"bank|ministr|council|university|universit|agency|agentur|office|party|partei|government|court|police|association|"
    r"company|group|committee|institut|academy|federation|union|commission|department|parliament|house|"
    r"은행|대학|위원회|협회|정부|경찰|법원|의회|당$|부$|청$|원$|省|庁|銀行|大学|協会|委員会|政府|警察|党|局|部|会|院|"
    r"министерств|банк|партия|міністерств|партія|университет|університет|وزارة|جامعة|بنك|حزب|مجلس|هيئة|رئاسة",
    re.IGNORECASE,
)


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    claim = statement.text
    for mention in claim.names:
        if _outlet(mention.text, statement.outlets) or _in_quotation(mention, claim):
            continue
        if any(_stands(mention, claim, whole) for whole in evidence.wholes):
            continue
        if _common(mention, claim, evidence):
            continue
        rival = _rival(mention, evidence)
        start, end = mention.span.start, mention.span.end
        if rival:
            return contradicted(f"name: {mention.text} where a source names {rival}", start, end)
        return unsupported(f"name: no source names {mention.text}", start, end)
    return None


def _outlet(name: str, outlets: tuple[str, ...]) -> bool:
    return any(name in outlet or outlet in name for outlet in outlets)


def _in_quotation(mention: Mention, claim: Text) -> bool:
    return any(
        q.span.start <= mention.span.start and mention.span.end <= q.span.end for q in claim.quotations
    )


def _stands(mention: Mention, claim: Text, whole: Text) -> bool:
    """Is the name in the report, in any spelling?"""
    if mention.key and mention.key in whole.name_keys:
        return True
    if claim.code == whole.code and _written(mention.text, whole.text, claim.lang):
        return True
    if re.search(rf"(?<!\w){re.escape(mention.text)}(?!\w)", whole.text):
        return True
    kind = mention.kind if mention.kind in ("person", "organisation", "place") else "person"
    return any(
        same_name(mention.text, claim.lang, other.text, whole.lang, kind=kind) >= SAME
        for other in whole.names
    )


def _written(name: str, text: str, lang: str) -> bool:
    """The words of the name stand in the text, in any inflected form."""
    if name in text:
        return True
    theirs = {w.text for w in content(text, lang)}
    ours = [w.text for w in content(name, lang)]
    return bool(ours) and all(any(_inflected(a, b, lang) for b in theirs) for a in ours)


def _inflected(a: str, b: str, lang: str) -> bool:
    if a == b:
        return True
    if base(lang) not in ("ru", "uk", "tr", "ko", "ar", "de", "pl", "cs", "fi"):
        return False
    short, long_ = sorted((a, b), key=len)
    same = (
        len(short) >= 3
        and long_[: len(short) - 2] == short[: len(short) - 2]
        and len(long_) - len(short) <= 3
    )
    return same and alike(a, b, lang)


def _common(mention: Mention, claim: Text, evidence: Evidence) -> bool:
    """Names that nothing can be held against: translated bodies across languages, capitals of plain words."""
    if mention.kind == "other":
        return True
    crossing = claim.code not in evidence.langs
    if not crossing:
        return False
    return mention.kind == "organisation" and bool(_GENERIC.search(mention.text))


def _rival(mention: Mention, evidence: Evidence) -> str:
    """A name of the same kind the sources have instead."""
    return next((m.text for whole in evidence.wholes for m in whole.names if m.kind == mention.kind), "")
