"""Who and whom by the verb's own object: right after it, or by particle (Japanese, Korean), names known or not."""

from __future__ import annotations

import re

from broadsheet.news import Mention, Span
from broadsheet.text.words import alike

from ...evidence import Evidence, Finding, Text, contradicted
from .subject import NEAR, passive

OBJECT_AFTER = frozenset({"en", "fr", "es", "it", "nl", "pt"})
"""Languages whose object follows the verb closely."""
CLOSE = 34
"""Most characters between a verb and the name of its object ("the Jamaican")."""
_RUN = r"(?<![ァ-ヺー・])[ァ-ヺー・]{2,}+|(?<![一-龯々])[一-龯々]{2,}+|(?<![A-Za-z])[A-Za-z]{2,}+"
"""A Japanese run of one script."""
_DOER = {
    "ja": re.compile(rf"(?P<name>{_RUN})(?:は|が)"),
    "ko": re.compile(r"(?<![가-힣])(?P<name>[가-힣A-Za-z]{2,40}?)(?:은|는|이|가)(?=\s)"),
}
_OBJECT = {
    "ja": re.compile(rf"(?P<name>{_RUN})を"),
    "ko": re.compile(r"(?<![가-힣])(?P<name>[가-힣A-Za-z]{2,40}?)(?:을|를)(?=\s)"),
}
_BY = {
    "ja": re.compile(rf"(?P<name>{_RUN})に(?:よって|より)?"),
    "ko": re.compile(r"(?<![가-힣])(?P<name>[가-힣A-Za-z]{2,40}?)(?:에게|에)(?: 의해)?(?=\s)"),
}
_SUFFERED = {"ja": re.compile(r"され|られ"), "ko": re.compile(r"된다|됐다|되었다|될 |됩니다|당했|당한다")}


def check(claim: Text, evidence: Evidence) -> Finding | None:
    if claim.code in _DOER:
        return _by_particle(claim, evidence)
    if claim.code in OBJECT_AFTER and not passive(claim):
        return _object(claim, evidence)
    return None


def _object(claim: Text, evidence: Evidence) -> Finding | None:
    """The name before the verb here stands only right after it there: "Bloom beat", "beat the Jamaican Bloom"."""
    known = {m.text.split()[-1] for line in evidence.lines for m in line.names if m.kind != "place"}
    loose = [
        Mention(span=Span(start=w.start, end=w.end), text=claim.text[w.start : w.end], kind="person", key="")
        for w in claim.content
        if claim.text[w.start : w.end] in known
        and not any(m.span.start <= w.start < m.span.end for m in claim.names)
    ]
    for name in (*loose, *claim.names):
        if name.kind == "place" or any(
            q.span.start <= name.span.start < q.span.end for q in claim.quotations
        ):
            continue
        verb = next((w for w in claim.content if w.start >= name.span.end), None)
        gap = claim.text[name.span.end : verb.start] if verb else ""
        if (
            verb is None
            or len(gap) > NEAR
            or re.search(r"[^\w\s'’]", gap)
            or not claim.text[verb.start].islower()
        ):
            continue
        if not any(o.span.start >= verb.end and o.kind != "place" for o in claim.names):
            continue
        last = name.text.split()[-1]
        before = after = False
        for line in evidence.own(claim.lang):
            if passive(line):
                continue
            for w in (w for w in line.content if alike(w.text, verb.text, claim.lang)):
                for m in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", line.text):
                    between = line.text[w.end : m.start()]
                    before = before or m.end() <= w.start
                    after = after or (
                        0 < len(between) <= CLOSE
                        and not re.search(r"[.,;:\"“«]| (?:and|et|y|e|en) ", between)
                    )
        if after and not before:
            return contradicted(f"{name.text} is whom it was done to", name.span.start, verb.end)
    return None


def _by_particle(claim: Text, evidence: Evidence) -> Finding | None:
    ours = _deed(claim)
    if ours is None:
        return None
    for line in evidence.own(claim.lang):
        theirs = _deed(line)
        if (
            theirs is not None
            and theirs == ours[::-1]
            and ours[0] != ours[1]
            and _one_verb(claim, line, ours)
        ):
            at = claim.text.find(ours[0])
            return contradicted("who and whom are the other way round in the source", at, at + len(ours[0]))
    return None


def _one_verb(claim: Text, line: Text, names: tuple[str, str]) -> bool:
    """Does the same word stand after the two names in both: 인수 in "인수된다" and "인수하기로"?"""
    ours = [w.text for w in claim.content if w.start > max(claim.text.find(n) for n in names)]
    theirs = [w.text for w in line.content if w.start > max(line.text.find(n) for n in names)]
    return any(a[:2] == b[:2] for a in ours for b in theirs if a not in names)


def _deed(text: Text) -> tuple[str, str] | None:
    """(who, whom) where the sentence marks one of each."""
    first = _DOER[text.code].search(text.text)
    whom = _OBJECT[text.code].search(text.text, first.end() if first else 0)
    if first and whom:
        return first["name"], whom["name"]
    by = _BY[text.code].search(text.text, first.end() if first else 0)
    if first and by and _SUFFERED[text.code].search(text.text):
        return by["name"], first["name"]
    return None
