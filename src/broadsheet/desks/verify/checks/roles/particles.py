"""Who and whom by the particles of Japanese and Korean, names known or not."""

from __future__ import annotations

import re

from ...evidence import Evidence, Finding, Text, contradicted

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
    if claim.code not in _DOER:
        return None
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
