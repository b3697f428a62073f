"""Who did what to whom: two actors around one verb must stand as they stand in the source."""

from broadsheet.text.lexicon import find
from broadsheet.text.words import alike, stem

from ...evidence import Evidence, Finding, Text, contradicted
from ...rule import Rule, by_meaning, by_text
from ..names.by_sound import one_name
from . import across_languages, another_actor, routes, side
from .voice import passive


def _by_words(claim: Text, evidence: Evidence) -> Finding | None:
    """Same language or not, names first: A verb B here, B verb A there, both active."""
    if claim.verb_last or passive(claim):
        return None
    for line in evidence.lines:
        if line.verb_last or passive(line):
            continue
        found = _swapped(claim, line)
        if found:
            return contradicted("who and whom are the other way round in the source", *found)
    return None


def _swapped(claim: Text, line: Text) -> tuple[int, int] | None:
    pairs = _pairs(claim, line)
    known = {(m.span.start, m.span.end) for m in claim.names if m.kind != "place"}
    for i, (a, a2) in enumerate(pairs):
        for b, b2 in pairs[i + 1 :]:
            if a[0] > b[0]:
                (a, a2), (b, b2) = (b, b2), (a, a2)
            if a[1] > b[0] or not b2[1] <= a2[0]:
                continue
            here, there = claim.text[a[1] : b[0]], line.text[b2[1] : a2[0]]
            named = a in known and b in known
            done = _verbs(here, claim) & _verbs(there, line)
            acts = {v for v in done if v.startswith("act:")}
            near = 140 if claim.code == line.code else 110
            if claim.pack.grammar.object_first.regex.search(claim.text[: a[0]]) or (
                claim.pack.grammar.object_form.regex.search(claim.text[a[0] : a[1]])
            ):
                continue
            if acts and len(here) <= 70 and len(there) <= near:
                return a[0], b[1]
            if named and done and claim.code == line.code and len(here) <= 60 and len(there) <= 60:
                return a[0], b[1]
    return None


Span4 = tuple[int, int]


def _pairs(claim: Text, line: Text) -> list[tuple[Span4, Span4]]:
    """Actors both texts have, once each, with their places in both."""
    found: list[tuple[Span4, Span4]] = []
    for m in claim.names:
        if claim.quoted(m.span.start):
            continue
        same = [o for o in line.names if one_name(m, claim, o, line)]
        if same:
            found.append(((m.span.start, m.span.end), (same[0].span.start, same[0].span.end)))
    if claim.code == line.code:
        taken = [a for a, _ in found]
        verbs = {h.start for h in find(claim.text, claim.lang, "stance")} | {
            h.start for h in claim.hits("polar")
        }
        for w in claim.content:
            if w.start in verbs or claim.quoted(w.start) or any(s <= w.start < e for s, e in taken):
                continue
            same_words = [o for o in line.content if alike(w.text, o.text, claim.lang)]
            once = sum(alike(w.text, o.text, claim.lang) for o in claim.content) == 1
            if len(same_words) == 1 and once:
                found.append(((w.start, w.end), (same_words[0].start, same_words[0].end)))
    return found


def _verbs(between: str, text: Text) -> frozenset[str]:
    """What the words between two actors do, as stems and as acts known across languages."""
    found = {
        stem(w.text, text.lang)
        for w in Text(text=between, lang=text.lang, figures=(), dates=(), quotations=(), names=()).content
    }
    acts = {f"act:{hit.concept}" for hit in find(between, text.lang, "acts")}
    return frozenset(found | acts)


RULES = (
    Rule(name="word-order", find=by_text(_by_words), doubt=True, by_words=True),
    Rule(name="across-languages", find=by_meaning(across_languages.check)),
    Rule(name="route", find=by_text(routes.check)),
    Rule(name="body-of-another", find=side.check, doubt=True),
    Rule(name="another-actor", find=another_actor.check, doubt=True),
)
