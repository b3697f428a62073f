"""Who says or does it: the line that tells the same has another actor, and the sentence's stands elsewhere."""

from __future__ import annotations

from broadsheet.news import Mention
from broadsheet.news.base import noun
from broadsheet.text.listed import listed

from ...evidence import Evidence, Finding, Statement, Text, contradicted
from ...meaning import Meaning
from ...telling import telling
from ..names.by_sound import heard
from ..names.spelling import stands
from .voice import oblique

SHARED, AHEAD = 2.0, 1.8
"""Words of the sentence that its line must tell, and how many times as much as every other."""
MEANT = 0.6
"""Likeness of meaning from which an office is named by another word."""


@noun
class Actor:
    """Who a sentence names: a person or body, or somebody by an office."""

    start: int
    end: int
    name: Mention | None = None
    office: str = ""


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    claim, meaning = statement.text, statement.meaning
    ours = _actors(claim)
    if not ours or len(evidence.lines) < 2 or oblique(claim, ours[0].start, "placed"):
        return None
    told = [w for w in claim.content if not any(a.start <= w.start < a.end for a in ours)]
    line = telling(claim, told, evidence, meaning, least=SHARED, ahead=AHEAD) if len(told) > 1 else None
    if line is None or listed(line.lang, "pronouns").search(line.text):
        return None
    lead = ours[0]
    beside = [a for a in ours if a.start <= lead.end + BESIDE]
    if any(_in(actor, line, statement) for actor in beside):
        return None
    if not any(_in(lead, other, statement) for other in evidence.lines if other is not line):
        return None
    others = [a for a in _actors(line) if not any(_one(a, line, mine, claim) for mine in ours)]
    other = next((a for a in others if not oblique(line, a.start)), None)
    if other is None or _meant(lead, claim, other, line, meaning):
        return None
    there, here = line.text[other.start : other.end], claim.text[lead.start : lead.end]
    return contradicted(f"{there} in the source, not {here}", lead.start, lead.end)


BESIDE = 25
"""Characters after the first actor within which another names the same one: an office and its holder."""


def _actors(text: Text) -> list[Actor]:
    """Names but of places, and offices, in their order, outside quotations."""
    found = [Actor(start=m.span.start, end=m.span.end, name=m) for m in text.names if m.kind != "place"]
    found += [Actor(start=h.start, end=h.end, office=h.concept) for h in text.hits("offices")]
    quoted = [q.span for q in text.quotations]
    return sorted(
        (a for a in found if not any(q.start <= a.start < q.end for q in quoted)), key=lambda a: a.start
    )


def _in(actor: Actor, line: Text, statement: Statement) -> bool:
    """Does the line name the actor?"""
    claim = statement.text
    if actor.name is not None:
        return stands(actor.name, claim, line, statement.gazetteer)
    if any(h.concept == actor.office for h in line.hits("offices")):
        return True
    words = [w for w in claim.content if actor.start <= w.start < actor.end]
    near = statement.meaning.best(words, claim.lang, [line])
    return bool(len(near)) and float(near.max()) >= MEANT


def _meant(a: Actor, claim: Text, b: Actor, line: Text, meaning: Meaning) -> bool:
    """Is the one the other in other words: councillors, the council?"""
    ours = [w for w in claim.content if a.start <= w.start < a.end]
    theirs = [w for w in line.content if b.start <= w.start < b.end]
    near = meaning.likeness(ours, claim.lang, theirs, line.lang)
    return bool(near.size) and float(near.max()) >= MEANT


def _one(a: Actor, line: Text, b: Actor, claim: Text) -> bool:
    if a.name is None or b.name is None:
        return bool(a.office) and a.office == b.office
    return a.name.key == b.name.key or heard(b.name.text, claim.lang, a.name.text, line.lang)
