"""How sure: may must not become will, a plan not a deed, an accusation not a fact."""

from __future__ import annotations

import re

from ...text.lexicon import Hit
from ...text.words import stem
from .align import VERB_LAST, resting
from .evidence import Evidence, Finding, Statement, Text, unsupported

LEVEL = {"possible": 1, "plan": 2, "pending": 2}
_DECIDED = frozenset(
    {"polar:approve", "polar:reject", "polar:accept", "polar:refuse", "polar:guilty", "polar:acquitted"}
)
REACH = 8
"""Content words a hedge reaches."""


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    claim = statement.text
    return _alleged(claim, evidence) or _hedged(claim, evidence)


_THAN = re.compile(r"\b(?:than|que|als|dan|di quanto|do que|de lo|чем|ніж)\s+$", re.IGNORECASE)
"""Before a hedge that only compares: "earlier than planned"."""


def _hits(text: Text, *concepts: str) -> list[Hit]:
    inside = [q.span for q in text.quotations] + [d.span for d in text.dates]
    return [
        h
        for h in text.hits("stance")
        if h.concept in concepts
        and not any(s.start <= h.start < s.end for s in inside)
        and not _THAN.search(text.text[: h.start])
    ]


def _level(text: Text) -> int:
    """1 possible, 2 planned or pending, 3 stated, 4 stated as final."""
    if _hits(text, "possible"):
        return 1
    if _hits(text, "plan", "pending"):
        return 2
    return 3


def _hedged(claim: Text, evidence: Evidence) -> Finding | None:
    """The sentence is surer than the clause of the source it rests on."""
    ours = _level(claim)
    if _listing(claim):
        return None
    certain = _hits(claim, "certain")
    if certain and not _certain_there(evidence):
        for line in resting(claim, evidence, most=1):
            hedge = next(iter(_hits(line, "possible", "pending")), None)
            if hedge:
                return unsupported(
                    f"certainty: {certain[0].text} where a source says {hedge.text}",
                    certain[0].start,
                    certain[0].end,
                )
    if ours == 1:
        return None
    crossing = claim.code not in evidence.langs
    for line in evidence.lines if crossing else resting(claim, evidence, most=1):
        for hedge in _hits(line, "possible", "plan", "pending"):
            level = LEVEL[hedge.concept]
            if level >= ours or (ours == 2 and hedge.concept != "possible"):
                continue
            if _rests_on(claim, line, hedge, evidence):
                return unsupported(f"certainty: the source says {hedge.text}")
    return None


def _listing(claim: Text) -> bool:
    """Does the sentence only list figures, each with what it counts in brackets?"""
    text = claim.text
    return bool(claim.figures) and all(_BRACKET.match(text[f.span.end :]) for f in claim.figures)


_BRACKET = re.compile(r"[^,;.、。()（）]{0,32}[(（]|\s*[)）]")


def _certain_there(evidence: Evidence) -> bool:
    return any(_hits(line, "certain") for line in evidence.lines)


def _alleged(claim: Text, evidence: Evidence) -> Finding | None:
    """What a source gives as somebody's claim stands here as fact."""
    if _hits(claim, "alleged", "said", "possible"):
        return None
    for line in resting(claim, evidence, most=1):
        for hedge in _hits(line, "alleged"):
            if _rests_on(claim, line, hedge, evidence):
                return unsupported(f"attribution: {hedge.text} in the source")
    return None


def scope(text: Text, hedge: Hit) -> tuple[int, int]:
    """Where the hedge reaches: on to the end of its part of the sentence, or back where verbs stand last."""
    low, high = 0, len(text.text)
    for mark in (*_STRONG_STOPS, *("，," if text.code == "zh" else "")):
        before = text.text.rfind(mark, 0, hedge.start)
        after = text.text.find(mark, hedge.end)
        low = max(low, before + 1) if before >= 0 else low
        high = min(high, after) if after >= 0 else high
    others = [h.end for h in _hits(text, "said") if h.end <= hedge.start]
    if text.code in VERB_LAST:
        comma = max(text.text.rfind("、", 0, hedge.start), text.text.rfind(", ", 0, hedge.start))
        return max(low, comma + 1 if comma >= 0 and hedge.start - comma > 6 else low), min(
            high, hedge.end + 2
        )
    reach = [w.end for w in text.content if w.start >= hedge.end][:REACH]
    start = max([low, *[e for e in others if hedge.start - e < 25]])
    if text.code in ("de", "nl"):
        comma = text.text.rfind(",", 0, hedge.start)
        start = max(low, comma + 1)
        return start, min(high, max([*reach, hedge.end]))
    return max(start, hedge.start - 30 if text.code in ("zh", "ar") else hedge.start - 18), min(
        high, max([*reach, hedge.end])
    )


_STRONG_STOPS = (";", "；", ". ", "。", ":")


def _rests_on(claim: Text, line: Text, hedge: Hit, evidence: Evidence) -> bool:
    """Is most of what the sentence shares with the line inside the hedge's reach and nowhere unhedged?"""
    low, high = scope(line, hedge)
    one = line.code == claim.code
    mine, inside = _whole(claim), tokens(line, low, high)
    shared = {
        t for t in mine & inside if t.startswith(("w:", "f:", "d:")) or (not one and not t.startswith("w:"))
    }
    if not shared:
        return False
    outside = tokens(line, 0, low) | tokens(line, high, len(line.text))
    for other in evidence.lines:
        if other is not line:
            outside |= _whole(other)
    firm = shared - outside
    if one:
        own = {t for t in mine if t.startswith(("w:", "f:", "d:"))}
        words = {t for t in shared if t.startswith(("w:", "f:", "d:"))}
        return len(firm & words) >= 2 and len(words) >= 0.4 * len(own)
    return any(t in _DECIDED for t in firm) or (
        len(firm) >= 2 and any(t.startswith(("f:", "d:", "polar:")) for t in firm)
    )


def _whole(text: Text) -> frozenset[str]:
    """Tokens of the whole text, kept: a report's lines come back for every sentence that cites it."""
    key = (text.report, text.lang, text.text)
    if key not in _KEPT:
        if len(_KEPT) > 4096:
            _KEPT.clear()
        _KEPT[key] = frozenset(tokens(text, 0, len(text.text)))
    return _KEPT[key]


_KEPT: dict[tuple[str, str, str], frozenset[str]] = {}


def tokens(text: Text, low: int, high: int) -> set[str]:
    found = {f"w:{stem(w.text, text.lang)}" for w in text.content if low <= w.start and w.end <= high}
    found |= {f"f:{f.value:g}{f.unit}" for f in text.figures if low <= f.span.start and f.span.end <= high}
    found |= {f"d:{d.first}" for d in text.dates if low <= d.span.start and d.span.end <= high}
    return found | set(text.concepts(low, high))
