"""Denial between languages: what a line denies and the sentence states, or the reverse, by the meaning of words."""

from __future__ import annotations

from broadsheet.text.listed import listed
from broadsheet.text.words import Word

from ...align import clauses, told_by
from ...denials import nots
from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning


def check(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """By the meaning of words: what the nearest line denies and the sentence states, or the other way round."""
    if claim.code in evidence.langs:
        return None
    for line in told_by(claim, evidence, meaning):
        ours, theirs = _free(claim), _free(line)
        if not ours or not theirs:
            continue
        here, there = denied_words(claim) | refused(claim), denied_words(line) | refused(line)
        denying = [bool(nots(text) or refused(text)) for text in (claim, line)]
        if bool(here) == bool(there) or denying[0] == denying[1]:
            continue
        if (
            _never_before(line if here else claim)
            or _lacks(line if here else claim)
            or _lacks(claim if here else line, beside=here or there)
        ):
            continue
        likeness = meaning.likeness(ours, claim.lang, theirs, line.lang)
        for i, word in enumerate(ours):
            j = int(likeness[i].argmax())
            one = likeness[i, j] >= ONE_THING and likeness[i, j] >= likeness[:, j].max() - 1e-6
            if (
                one
                and (word.start in here) != (theirs[j].start in there)
                and not _said_alike(word, bool(here), claim, line, evidence, meaning)
            ):
                return contradicted(
                    f"{word.text} is denied in one of sentence and source", word.start, word.end
                )
    return None


def _never_before(text: Text) -> bool:
    """Does the text say "the first", which another says as "never before"?"""
    return bool(listed(text.lang, "firsts").search(text.text))


def _lacks(text: Text, beside: frozenset[int] | None = None) -> bool:
    """Does the text deny without "not" ("refused", "without success"), in the clauses of ``beside`` or anywhere?"""
    refusing = text.pack.grammar.refused.regex
    hits = [
        h for h in text.hits("stance") if h.concept == "lacking" and not refusing.match(text.text, h.start)
    ]
    if beside is None:
        return bool(hits)
    spans = [s for s in clauses(text)[:-1] or clauses(text) if any(s[0] <= at < s[1] for at in beside)]
    return any(s[0] <= h.start < s[1] for s in spans for h in hits)


def _said_alike(
    word: Word, denied: bool, claim: Text, line: Text, evidence: Evidence, meaning: Meaning
) -> bool:
    """Does another line speak of the word, and deny something as the sentence does, or nothing?"""
    for other in evidence.lines:
        if other is line or bool(denied_words(other)) != denied or not other.content:
            continue
        if float(meaning.likeness([word], claim.lang, other.content, other.lang).max()) >= ONE_THING:
            return True
    return False


ONE_THING = 0.55
"""Likeness from which two words of different languages, each the other's nearest, are taken for one."""


def refused(text: Text) -> frozenset[int]:
    """Starts of the words for what the text says is refused to be done."""
    ends = [m.end() for m in text.pack.grammar.refused.regex.finditer(text.text)]
    return frozenset(
        w.start for end in ends for w in [w for w in text.content if w.start >= end][:1] if w.start - end <= 6
    )


def denied_words(text: Text) -> frozenset[int]:
    """Starts of the words a negation stands right beside."""
    found: set[int] = set()
    for hit in nots(text):
        if text.quoted(hit.start):
            continue
        low, high = text.clause(hit.start)
        before = [w for w in text.content if low <= w.start < hit.end and w.start != hit.start]
        after = [w for w in text.content if hit.end <= w.start < high]
        light = len(after) > 1 and after[0].text in text.pack.words.light
        inside = [w.start for w in text.content if w.start <= hit.start < w.end]
        noun = listed(text.lang, "denies_noun").match(hit.text)
        if inside and text.verb_last:
            found |= set(inside)
        elif text.verb_last or (text.verb_second and not noun):
            found |= {w.start for w in before[-1:] if hit.start - w.end <= 8}
        if not text.verb_last:
            found |= {w.start for w in after[: 1 + light] if w.start - hit.end <= 16 + 8 * light}
    return frozenset(found)


def _free(text: Text) -> list[Word]:
    """Content words that are no name, figure, day, quotation or word of stance."""
    negated = {
        w.start
        for w in text.content
        if text.verb_last and text.spaced and any(w.start <= h.start < w.end for h in nots(text))
    }
    return [w for w in text.content if len(w.text) > 1 and (w.start in negated or not _named(w, text))]


def _named(word: Word, text: Text) -> bool:
    spans = [x.span for part in (text.names, text.figures, text.dates, text.quotations) for x in part]
    if any(s.start <= word.start < s.end for s in spans):
        return True
    return any(h.start <= word.start < h.end for h in text.hits("stance"))
