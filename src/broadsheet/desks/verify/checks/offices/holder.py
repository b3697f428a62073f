"""Offices: what a person is called must be what the sources call that person."""

import re
from collections.abc import Iterator

from broadsheet.news import Mention
from broadsheet.text.lexicon import Hit
from broadsheet.text.listed import listed

from ...evidence import Evidence, Finding, Text, contradicted
from ...rule import Rule, by_text
from ..names.by_sound import one_name
from . import ministries

NEAR = 40
BROAD = {
    "president": {"chair", "director", "chief-executive", "central-bank-head"},
    "chair": {"director", "speaker", "union-leader"},
    "director": {"chief-executive", "fire-chief", "police-chief", "governor", "secretary-general"},
    "governor": {"central-bank-head"},
    "central-bank-head": {"chief-executive"},
    "minister": {"prime-minister"},
    "prime-minister": {"president"},
    "union-leader": {"captain"},
    "coach": {"director"},
    "captain": {"fire-chief", "police-chief"},
    "judge": {"prosecutor"},
}
"""Offices one word may stand for in some language: no contradiction between them across languages."""
DEPUTY = "deputy"
RANKED = frozenset({"president", "chair", "director", "chief-executive", "governor", "minister", "mayor"})
"""Offices that have deputies."""


def _deputy(claim: Text, evidence: Evidence) -> Finding | None:
    """A deputy for the head, or the head for a deputy."""
    for hit, _, held in _with_held(claim, evidence):
        allowed = {concept for concept, _ in held}
        if hit.concept in allowed & RANKED and (DEPUTY in allowed) != _is_deputy(hit, claim):
            return contradicted(f"{hit.text} where a source says {held[0][1]}", hit.start, hit.end)
    return None


def _another(claim: Text, evidence: Evidence) -> Finding | None:
    """Another office than those the sources give the person."""
    for hit, mention, held in _with_held(claim, evidence):
        allowed = {concept for concept, _ in held}
        if not held or hit.concept in allowed or _unattached(hit, mention, claim, evidence):
            continue
        if claim.code in evidence.langs or not _kin(hit.concept, allowed):
            return contradicted(f"{hit.text} where a source says {held[0][1]}", hit.start, hit.end)
    return None


def _with_held(claim: Text, evidence: Evidence) -> Iterator[tuple[Hit, Mention, list[tuple[str, str]]]]:
    """Each office beside a person, with the offices the sources give the person."""
    for hit, mention in attached(claim):
        yield hit, mention, _held(mention, claim, evidence)


def _is_deputy(hit: Hit, text: Text) -> bool:
    """Does a word for "deputy" belong to the office?"""
    return any(
        h.concept == DEPUTY and (h.end > hit.start - 12 and h.start < hit.end + 4)
        for h in text.hits("offices")
    )


def attached(text: Text) -> list[tuple[Hit, Mention]]:
    """Office words with the person they stand beside: right before or after."""
    found = []
    persons = [m for m in text.names if m.kind == "person"]
    hits = [
        h
        for h in _longest(text.hits("offices"))
        if not text.quoted(h.start) and not listed(text.lang, "no_offices").match(text.text, h.start)
    ]
    for hit in hits:
        best: tuple[int, Mention] | None = None
        for m in persons:
            gap = (
                text.text[hit.end : m.span.start]
                if m.span.start >= hit.end
                else text.text[m.span.end : hit.start]
            )
            if m.span.start >= hit.end and listed(text.lang, "belongings").fullmatch(gap.strip()):
                continue  # the office of that person's ("Coste's lawyer")
            if len(gap) > NEAR or re.search("[.;。；]", gap) or listed(text.lang, "ands", "says").search(gap):
                continue
            if best is None or len(gap) < best[0]:
                best = len(gap), m
        if best:
            found.append((hit, best[1]))
    return found


def _longest(hits: tuple[Hit, ...]) -> list[Hit]:
    """Hits that stand inside no longer one: 首相 not 相, "prime minister" not "minister"."""
    return [
        h
        for h in hits
        if not any(o.start <= h.start and h.end <= o.end and len(o.text) > len(h.text) for o in hits)
    ]


def _held(mention: Mention, claim: Text, evidence: Evidence) -> list[tuple[str, str]]:
    """The offices the sources give this person."""
    found = []
    for line in evidence.lines:
        for hit, other in attached(line):
            if one_name(mention, claim, other, line):
                found.append((hit.concept, hit.text))
                if _is_deputy(hit, line):
                    found.append((DEPUTY, hit.text))
    return found


def _unattached(hit: Hit, mention: Mention, claim: Text, evidence: Evidence) -> bool:
    """Does a line that names the person have the office too, beside nobody else ("professor and director ...")?"""
    for line in evidence.lines:
        if not _names(mention, claim, line):
            continue
        others = {h.start for h, m in attached(line) if not one_name(mention, claim, m, line)}
        if any(h.concept == hit.concept and h.start not in others for h in line.hits("offices")):
            return True
    return False


def _kin(concept: str, allowed: set[str]) -> bool:
    return any(a in BROAD.get(concept, set()) or concept in BROAD.get(a, set()) for a in allowed)


def _names(person: Mention, claim: Text, line: Text) -> bool:
    return any(one_name(person, claim, m, line) for m in line.names)


RULES = (
    Rule(name="deputy", find=by_text(_deputy)),
    Rule(name="another", find=by_text(_another)),
    Rule(name="no-such-ministry", find=by_text(ministries.check)),
)
