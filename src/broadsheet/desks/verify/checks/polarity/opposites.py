"""Negation and direction: yes must not become no, up not down, accepted not refused."""

from __future__ import annotations

from broadsheet.text.lexicon import Hit, opposite, opposites
from broadsheet.text.listed import listed
from broadsheet.text.words import Word

from ...align import resting, told_by
from ...denials import nots
from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning
from ...rule import Rule, by_meaning, by_text
from ..figures.pairs import equal
from . import across_languages, lost_denial

STRONG = frozenset(
    {"up", "down", "accept", "refuse", "approve", "reject", "win", "lose", "guilty", "acquitted", "allow", "ban",
     "confirm", "deny", "profit", "loss", "open", "shut", "support", "oppose", "begin", "end", "release", "import",
     "export", "hire", "fire", "ruling", "opposing", "ample", "short", "improve", "worsen", "postpone", "advance",
     "keep", "withdraw", "praise", "criticise", "highest", "lowest", "free_of_charge", "paid_for", "north", "south",
     "east", "west"}
)  # fmt: skip
SCOPE = 2
"""Content words a negation reaches."""


def _opposite(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """A word whose opposite stands in the sentence of the source this one rests on."""
    crossing = claim.code not in evidence.langs
    lines = told_by(claim, evidence, meaning, most=2) if crossing else resting(claim, evidence)
    whole = {concept for line in evidence.lines for concept in _poles(line)}
    here = {h.concept for h in claim.hits("polar")}
    for hit in claim.hits("polar"):
        others = opposites(hit.concept)
        beside = {h.concept for h in claim.hits("polar") if h.start < hit.end and hit.start < h.end}
        if others & here or any(opposite(concept) in here for concept in beside):
            continue  # it names both sides
        if _a_rate(hit, claim):
            continue
        if hit.start > 0 and listed(claim.lang, "limits").fullmatch(hit.text):
            continue  # "before"
        if hit.concept not in STRONG or claim.quoted(hit.start):
            continue
        if _a_name(hit, claim) or (crossing and hit.text.casefold() in LOOSE):
            continue
        for line in lines:
            rival = next(
                (
                    h
                    for h in line.hits("polar")
                    if h.concept in others
                    and not line.quoted(h.start)
                    and not _a_name(h, line)
                    and not (crossing and h.text.casefold() in LOOSE)
                ),
                None,
            )
            said = _of_its_figures(claim, hit, line, evidence) or whole
            if rival is None or hit.concept in said or _negated_at(claim, hit) != _negated_at(line, rival):
                continue
            return contradicted(f"{hit.text} where a source has {rival.text}", hit.start, hit.end)
    return None


def _of_its_figures(claim: Text, hit: Hit, line: Text, evidence: Evidence) -> set[str]:
    """What the lines that give a figure of the word's clause say, where ``line`` does too; none where it has none."""
    low, high = claim.clause(hit.start)
    ours = [f for f in claim.figures if low <= f.span.start < high]
    if not any(equal(f, g) for f in ours for g in line.figures):
        return set()
    telling = [other for other in evidence.lines if any(equal(f, g) for f in ours for g in other.figures)]
    return {concept for other in telling for concept in _poles(other)}


def _poles(line: Text) -> set[str]:
    """What the line says of the one pole or the other."""
    return {h.concept for h in line.hits("polar") if not _a_rate(h, line)}


def _a_rate(hit: Hit, text: Text) -> bool:
    """A rate of growth, which may go either way."""
    return bool(listed(text.lang, "rates").match(text.text, hit.end))


LOOSE = frozenset({"up", "down", "over", "higher", "lower", "clear", "cleared"})
"""English words that say where something goes only beside what goes: "give up", "keep up", "cleared the box"."""


def _a_name(hit: Hit, text: Text) -> bool:
    """A word with a capital inside a sentence, where nouns have none: "Baja California", "Rose"."""
    return (
        text.pack.traits.capitals != "nouns"
        and hit.start > 0
        and hit.text[0].isupper()
        and not hit.text.isupper()
    )


def _negation(claim: Text, evidence: Evidence) -> Finding | None:
    """The same word denied here and not there, or the other way round."""
    lines = resting(claim, evidence)
    if not lines:
        return None
    own = [line for line in lines if line.code == claim.code]
    denied_here = negated(claim)
    everywhere = [line for line in evidence.lines if line.code == claim.code]
    denied_there = {s for line in own for s in negated(line)}
    plain_there = {s for line in everywhere for s in _plain(line)}
    plain_here = _plain(claim)
    days = [x.span for part in (claim.dates, claim.figures, claim.quotations) for x in part]
    for word in (w for w in claim.content if not any(d.start <= w.start < d.end for d in days)):
        s = _key(word, claim)
        if (
            s in denied_there
            and s not in plain_there
            and s in plain_here
            and s not in denied_here
            and not _lacking([claim])
        ):
            return contradicted(f"the source denies {word.text}", word.start, word.end)
        if (
            s in denied_here
            and s in plain_there
            and s not in denied_there
            and s not in plain_here
            and _bears(s, own)
            and not _lacking(lines)
        ):
            return contradicted(f"no source denies {word.text}", word.start, word.end)
    return None


def _lacking(lines: list[Text]) -> bool:
    """Does a line deny without a word for "not" ("refused to say")?"""
    return any(h.concept == "lacking" for line in lines for h in line.hits("stance"))


def _bears(s: str, lines: list[Text]) -> bool:
    return any(s in _plain(line) for line in lines)


def _key(word: Word, text: Text) -> str:
    return (text.pack.root or text.pack.stem)(word.text)


def negated(text: Text) -> frozenset[str]:
    """Stems a negation of the text reaches: the next content words, or those before it where verbs stand last."""
    found: set[str] = set()
    for hit in nots(text):
        low, high = text.clause(hit.start)
        if text.verb_last:
            said = [w for w in text.content if low <= w.start and w.start < hit.end]
            reach = [w for w in said if text.pack.traits.spacing != "phrases" or w.start != hit.start][-1:]
        else:
            reach = [w for w in text.content if hit.end <= w.start < high]
            reach = reach[
                : SCOPE if text.pack.traits.spacing != "none" else SCOPE + 2
            ]  # pairs of signs there
        found |= {_key(w, text) for w in reach}
    return frozenset(found)


def _plain(text: Text) -> frozenset[str]:
    """Stems that stand in the text outside the reach of every negation."""
    return frozenset(_key(w, text) for w in text.content) - negated(text)


def _negated_at(text: Text, hit: Hit) -> bool:
    """Is the word at ``hit`` in the reach of a negation?"""
    for other in nots(text):
        low, high = text.clause(other.start)
        if not (low <= hit.start < high or low < hit.end <= high):
            continue
        if text.verb_last:
            if 0 <= other.start - hit.end <= 12 or (hit.start <= other.start < hit.end):
                return True
        elif 0 <= hit.start - other.end <= 24 or (text.verb_second and 0 <= other.start - hit.end <= 20):
            return True
    return False


RULES = (
    Rule(name="opposite", find=by_meaning(_opposite)),
    Rule(name="negated", find=by_text(_negation), doubt=True, by_words=True),
    Rule(name="negated-across-languages", find=by_meaning(across_languages.check), doubt=True, by_words=True),
    Rule(name="lost-denial", find=by_meaning(lost_denial.check), doubt=True),
)
