"""How sure: may must not become will, a plan not a deed, an accusation not a fact."""

from __future__ import annotations

import re
from functools import lru_cache

from broadsheet.languages import NEVER
from broadsheet.text.lexicon import Hit
from broadsheet.text.listed import ends_listed, listed
from broadsheet.text.words import stem

from ...align import resting, told_by
from ...evidence import Evidence, Finding, Same, Text, contradicted, unsupported
from ...meaning import Meaning
from ...rule import Rule, by_meaning

REACH = 8
"""Content words a hedge reaches."""


def hits(text: Text, *concepts: str) -> list[Hit]:
    inside = [q.span for q in text.quotations] + [d.span for d in text.dates]
    return [
        h
        for h in text.hits("stance")
        if h.concept in concepts
        and not any(s.start <= h.start < s.end for s in inside)
        and not ends_listed(text.lang, "than").search(text.text[: h.start])
        and not _no_hedge(text, h)
    ]


def _no_hedge(text: Text, h: Hit) -> bool:
    """A word of hedging that hedges nothing here: a name, "may not", a plan of which something else is said."""
    if (
        text.pack.traits.capitals != "nouns"
        and h.text[0].isupper()
        and re.search(r"\w\s$", text.text[: h.start])
    ):
        return True  # a name: "Ferreira" ends like a French future
    if text.pack.grammar.no_hedge.regex.match(text.text, h.start):
        return True
    noun = h.concept == "plan" and listed(text.lang, "plan_nouns").fullmatch(h.text)
    return bool(noun) and not re.match(rf"\s+{listed(text.lang, 'aims').pattern}", text.text[h.end :])


def _level(text: Text) -> int:
    """1 possible, 2 planned or pending, 3 stated, 4 stated as final."""
    if hits(text, "possible"):
        return 1
    if hits(text, "plan", "pending"):
        return 2
    return 3


def done(claim: Text) -> bool:
    """May the sentence speak of what has happened? Else it may well speak of a plan, without a word for one."""
    pattern = claim.pack.grammar.done
    return pattern is NEVER or bool(pattern.regex.search(claim.text))


def _hedged(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """The sentence is surer than the clause of the source it rests on."""
    ours = _level(claim)
    if ours == 1:
        return None
    crossing = claim.code not in evidence.langs
    for line in evidence.lines if crossing else _near(claim, evidence):
        for hedge in hits(line, "possible", "plan", "pending"):
            if hedge.concept != "possible" and (ours == 2 or not done(claim)):
                continue
            if _rests_on(claim, line, hedge, evidence, meaning):
                return unsupported(f"the source says {hedge.text}")
    return None


def _alleged(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """What a source gives as somebody's claim stands here as fact."""
    if hits(claim, "alleged", "said", "possible") or _quoting(claim, evidence):
        return None
    crossing = claim.code not in evidence.langs
    for line in told_by(claim, evidence, meaning) if crossing else _near(claim, evidence):
        for hedge in hits(line, "alleged"):
            if _rests_on(claim, line, hedge, evidence, meaning):
                return unsupported(f"{hedge.text} in the source")
    return None


def _quoting(claim: Text, evidence: Evidence) -> bool:
    """Does the sentence quote words of its sources?"""
    return any(q.speech or any(q.text in line.text for line in evidence.lines) for q in claim.quotations)


def _near(claim: Text, evidence: Evidence) -> list[Text]:
    """The line the sentence rests on, and others that hold as many words found nowhere else in the sources."""
    first = resting(claim, evidence, most=1)
    others = [line for line in evidence.own(claim.lang) if line not in first]
    rest = frozenset[str]().union(*(line.stems for line in others), *(line.stems for line in first))
    if not rest or not first:
        return first
    alone = {
        id(line): len(
            (line.stems & claim.stems)
            - frozenset[str]().union(*(o.stems for o in evidence.own(claim.lang) if o is not line))
        )
        for line in (*first, *others)
    }
    return first + [line for line in others if alone[id(line)] >= max(2, alone.get(id(first[0]), 0))]


def scope(text: Text, hedge: Hit) -> tuple[int, int]:
    """Where the hedge reaches: on to the end of its part of the sentence, or back where verbs stand last."""
    low, high = 0, len(text.text)
    for mark in (*_STRONG_STOPS, *("，," if text.pack.traits.spacing == "none" else "")):
        before = text.text.rfind(mark, 0, hedge.start)
        after = text.text.find(mark, hedge.end)
        low = max(low, before + 1) if before >= 0 else low
        high = min(high, after) if after >= 0 else high
    others = [h.end for h in hits(text, "said") if h.end <= hedge.start]
    if text.verb_last:
        comma = max(text.text.rfind("、", 0, hedge.start), text.text.rfind(", ", 0, hedge.start))
        return max(low, comma + 1 if comma >= 0 and hedge.start - comma > 6 else low), min(
            high, hedge.end + 2
        )
    reach = [w.end for w in text.content if w.start >= hedge.end][:REACH]
    start = max([low, *[e for e in others if hedge.start - e < 25]])
    return max(start, hedge.start - 30 if text.pack.traits.capitals == "none" else hedge.start - 18), min(
        high, max([*reach, hedge.end])
    )


_STRONG_STOPS = (";", "；", ". ", "。", ":")


def _rests_on(claim: Text, line: Text, hedge: Hit, evidence: Evidence, meaning: Meaning) -> bool:
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
    return _means_inside(claim, line, (low, high), evidence, meaning)


def _means_inside(
    claim: Text,
    line: Text,
    reach: tuple[int, int],
    evidence: Evidence,
    meaning: Meaning,
    least: int = 2,
) -> bool:
    """By the meaning of words, across languages: does the sentence say mostly what stands in the hedge's reach?"""
    names = [x.span for part in (claim.names, claim.figures, claim.dates) for x in part]
    ours = [w for w in claim.content if not any(s.start <= w.start < s.end for s in names)]
    ours = [w for w in ours if not any(h.start <= w.start < h.end for h in claim.hits("stance"))]
    inside = [w for w in line.content if reach[0] <= w.start and w.end <= reach[1]]
    if len(ours) < least or not inside:
        return False
    meaning.learn([claim, *evidence.lines])
    near = meaning.likeness(ours, claim.lang, inside, line.lang).max(axis=1)
    away = meaning.best(ours, claim.lang, [o for o in evidence.lines if o is not line])
    firm = int(((near >= ALIGNED) & (near > away + NEARER)).sum())
    return firm >= least and firm >= (SHARE_FIRM if least > 1 else 0.25) * len(ours)


ALIGNED, NEARER, SHARE_FIRM = 0.5, 0.05, 0.4
"""Likeness from which two words are one thing; how much nearer inside the reach; share of words that must be."""


def _already_across(claim: Text, now: Hit, evidence: Evidence, meaning: Meaning) -> Finding | None:
    for line in evidence.lines:
        for hedge in hits(line, "plan", "pending", "possible"):
            if _means_inside(claim, line, scope(line, hedge), evidence, meaning, least=1):
                return contradicted(f"{now.text} where a source says {hedge.text}", now.start, now.end)
    return None


def _already(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """ "Already" in the sentence of what the source only plans, promises or has not yet."""
    now = [h for h in claim.hits("stance") if h.concept == "already" and not hits(claim, "plan", "possible")]
    if not now or any(h.concept == "already" for line in evidence.lines for h in line.hits("stance")):
        return None
    own = evidence.own(claim.lang)
    if not own:
        return _already_across(claim, now[0], evidence, meaning)
    done = {stem(w.text, claim.lang) for w in claim.content if w.start >= now[0].end} or claim.stems
    for line in own:
        for hedge in line.hits("stance"):
            if hedge.concept not in ("plan", "pending", "possible", "not"):
                continue
            low, high = scope(line, hedge)
            reached = {stem(w.text, line.lang) for w in line.content if low <= w.start and w.end <= high}
            elsewhere = {stem(w.text, o.lang) for o in own for w in o.content if o is not line}
            if done & reached - elsewhere:
                return contradicted(
                    f"{now[0].text} where a source says {hedge.text}", now[0].start, now[0].end
                )
    return None


def _whole(text: Text) -> frozenset[str]:
    """Tokens of the whole text, kept: a report's lines come back for every sentence that cites it."""
    return _tokens(Same(text))


@lru_cache(maxsize=4096)
def _tokens(text: Same[Text]) -> frozenset[str]:
    return frozenset(tokens(text.held, 0, len(text.held.text)))


def tokens(text: Text, low: int, high: int) -> set[str]:
    found = {f"w:{stem(w.text, text.lang)}" for w in text.content if low <= w.start and w.end <= high}
    found |= {f"f:{f.value:g}{f.unit}" for f in text.figures if low <= f.span.start and f.span.end <= high}
    found |= {f"d:{d.first}" for d in text.dates if low <= d.span.start and d.span.end <= high}
    return found | set(text.concepts(low, high))


RULES = (
    Rule(name="alleged", find=by_meaning(_alleged), doubt=True),
    Rule(name="hedged", find=by_meaning(_hedged), doubt=True),
    Rule(name="already", find=by_meaning(_already)),
)
