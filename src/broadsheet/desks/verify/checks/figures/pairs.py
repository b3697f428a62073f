"""Two numbers in one expression: "from 8 to 13", "68 votes to 52", whose order says which is which."""

from __future__ import annotations

import re
from itertools import pairwise

from broadsheet.news import Figure

from ...evidence import Evidence, Finding, Text, contradicted

_FROM = {
    "en": r"from", "de": r"von|aus", "fr": r"de|d['’]", "es": r"de|desde", "it": r"da|dal|dall['’]|dai", "nl": r"van",
    "pt": r"de", "ru": r"с|со|от", "uk": r"з|із|від", "ar": r"من",
}  # fmt: skip
_TO = {
    "en": r"to", "de": r"auf|zu", "fr": r"à", "es": r"a|hasta", "it": r"a|al|ai", "nl": r"naar|tot", "pt": r"para|a",
    "ru": r"до", "uk": r"до", "ar": r"إلى",
}  # fmt: skip
_FROM_AFTER = {"ja": r"から|だったのが", "ko": r"에서", "tr": r"['’]?(?:den|dan|ten|tan)\b", "zh": r"^$"}
_TO_AFTER = {"ja": r"に|へ|まで", "ko": r"으로|로", "tr": r"['’]?(?:e|a|ye|ya)\b", "zh": r"^$"}
_FROM_ZH, _TO_ZH = r"(?:从|由|自)\s?$", r"(?:到|至|增至|升至|降至|为)\s?$"
_AGAINST = re.compile(
    r"^[\s,]*+(?:votes?|Stimmen|voix|votos?|voti|stemmen|голосов|голосами|голоси|голосів|oy|صوتا?|票|표)?\s*+(?:to|against|zu|gegen|a|à|"
    r"contre|contra|por|contro|tegen|при|против|проти|karşı|مقابل|对|對|対|대)\s*$",
    re.IGNORECASE,
)
"""What stands between the votes for and those against."""
DECIDED = ("approve", "reject", "accept", "refuse")


def equal(a: Figure, b: Figure) -> bool:
    """Do the two have a value in common, or a range as a whole?"""
    values = {b.value} | ({b.high} if b.high is not None else set())
    mine = {a.value} | ({a.high} if a.high is not None else set())
    if a.high is not None and b.high is not None:
        return same(a.value, b.value) and same(a.high, b.high)
    return any(same(x, y) for x in mine for y in values)


def same(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def check(claim: Text, evidence: Evidence) -> Finding | None:
    """The same two numbers the other way round: what it was and what it is, votes for and against."""
    for pairs in (_changes, votes):
        for one, other in pairs(claim):
            for line in evidence.lines:
                theirs = pairs(line)
                if any(_same_pair(one, a, other, b) for a, b in theirs):
                    break
                if any(_same_pair(one, b, other, a) for a, b in theirs) and (
                    pairs is _changes or _one_outcome(claim, line)
                ):
                    low, high = sorted((one.span, other.span), key=lambda s: s.start)
                    return contradicted(
                        f"{one.text} and {other.text} the other way round in the source", low.start, high.end
                    )
    return None


def _same_pair(a: Figure, b: Figure, c: Figure, d: Figure) -> bool:
    return same(a.value, b.value) and same(c.value, d.value) and not same(a.value, c.value)


def _changes(text: Text) -> list[tuple[Figure, Figure]]:
    """(what it was, what it is) wherever both are marked."""
    was = [f for f in text.figures if _marked(f, text, _FROM, _FROM_AFTER, _FROM_ZH)]
    now = [f for f in text.figures if f not in was and _marked(f, text, _TO, _TO_AFTER, _TO_ZH)]
    return [(a, b) for a in was for b in now if abs(a.span.start - b.span.start) <= CLOSE]


CLOSE = 48
"""Most characters between the beginnings of two numbers of one change."""


def _marked(figure: Figure, text: Text, before: dict[str, str], after: dict[str, str], chinese: str) -> bool:
    head = text.text[max(0, figure.span.start - 8) : figure.span.start]
    tail = text.text[figure.span.end : figure.span.end + 8]
    if text.code == "zh":
        return bool(re.search(chinese, head))
    if text.code in after:
        return bool(re.match(rf"\s?(?:{after[text.code]})", tail))
    words = before.get(text.code)
    return bool(words and re.search(rf"(?<!\w)(?:{words})\s?$", head, re.IGNORECASE))


def votes(text: Text) -> list[tuple[Figure, Figure]]:
    """Two counts with "to" or "against" between them, in the order of the text."""
    found = []
    for one, other in pairwise([f for f in text.figures if f.kind == "count" and f.high is None]):
        if _AGAINST.match(text.text[one.span.end : other.span.start]):
            found.append((one, other))
    return found


def _one_outcome(claim: Text, line: Text) -> bool:
    """Do both tell of the same decision? Seven to four for is four to seven against."""
    ours = {h.concept for h in claim.hits("polar")} & set(DECIDED)
    return bool(ours & {h.concept for h in line.hits("polar")})
