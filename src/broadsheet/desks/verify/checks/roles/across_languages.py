"""Who did it to whom: the doer of a deed here must be its doer there.

Two actors and one deed of the table ``acts`` that both texts hold. Japanese, Korean and Turkish
mark who and whom; elsewhere the doer stands first, in the passive behind a "by". Where word order or marks
leave doubt (an object put first), nothing is decided.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from broadsheet.languages import NEVER, alternation
from broadsheet.text.lexicon import Hit
from broadsheet.text.listed import listed
from broadsheet.text.words import Word

from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning
from ..names.by_sound import heard, one_name
from .voice import passive

Place = tuple[int, int]
"""Start and end of an actor."""
SPOKEN = frozenset({"tell", "ask"})
"""Deeds of speech: who is told is seldom named beside who tells."""
MEANT, ALSO = 0.7, 0.6
"""Likeness of meaning from which two nouns are one actor, and from which another noun may be the one."""


def check(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """The first deed whose doer is the other one in a source."""
    if not claim.hits("acts"):
        return None
    for line in evidence.lines:
        if not line.hits("acts"):
            continue
        for (a, a2), (b, b2) in combinations(_actors(claim, line, meaning), 2):
            ours, theirs = _deeds(claim, a, b), _deeds(line, a2, b2)
            both = ours.keys() & theirs.keys()
            if len(both) != 1:
                continue
            deed = both.pop()
            here, there = _doer(claim, a, b, ours[deed]), _doer(line, a2, b2, theirs[deed])
            if here and there and (here == a) != (there == a2):
                return contradicted(
                    "who and whom are the other way round in the source", *min(a, b)[:1], max(a, b)[1]
                )
    return None


def _deeds(text: Text, a: Place, b: Place) -> dict[str, Hit]:
    """Deeds between the two, or anywhere in their clause where the verb may stand apart."""
    first, last = sorted((a, b))
    low, high = first[1], last[0]
    if high < low:
        return {}
    if text.pack.traits.verb != "free" or text.pack.traits.spacing == "none" or passive(text):
        low, high = text.clause(first[0])[0], text.clause(last[0])[1]
    found = [h for h in text.hits("acts") if low <= h.start and h.end <= high]
    return {
        h.concept: h
        for h in found
        if h.concept not in SPOKEN and sum(o.concept == h.concept for o in text.hits("acts")) == 1
    }


def _suffered(text: Text, deed: Hit) -> bool:
    """Is the deed told in the passive?"""
    low, high = text.clause(deed.start)
    return bool(
        text.pack.grammar.passive_aux.regex.search(text.text[low : high if text.verb_second else deed.start])
    )


def _doer(text: Text, a: Place, b: Place, deed: Hit) -> Place | None:
    """Which of the two does it; None where that cannot be told."""
    told = text.pack.grammar
    if told.doer_mark is not NEVER:
        return _marked(text, a, b)
    first, last = sorted((a, b))
    if passive(text) or _suffered(text, deed):
        after = rf"{listed(text.lang, 'by').pattern}\s?(?:[\w-]+\s+){{0,3}}$"
        doers = [p for p in (first, last) if re.search(after, text.text[: p[0]], re.IGNORECASE)]
        return doers[0] if len(doers) == 1 else None
    if told.object_first.regex.search(text.text[: first[0]]) or told.object_form.regex.search(
        text.text[slice(*first)]
    ):
        return None
    return first


def _marked(text: Text, a: Place, b: Place) -> Place | None:
    """The one with the mark of a doer, where the other has the mark of whom; turned round in the passive."""
    told = text.pack.grammar
    after = {p: text.text[p[1] : p[1] + 14] + " " for p in (a, b)}
    subject = [p for p in (a, b) if told.doer_mark.regex.match(after[p])]
    object_ = [p for p in (a, b) if told.whom_mark.regex.match(after[p])]
    if len(subject) != 1 or len(object_) != 1 or subject == object_:
        return None
    if passive(text):
        return object_[0] if not text.spaced else None
    return subject[0]


def _actors(claim: Text, line: Text, meaning: Meaning) -> list[tuple[Place, Place]]:
    """What both texts name once: by name, by sound, or, where meaning is sure, as a noun."""
    found: list[tuple[Place, Place]] = []

    def free(place: Place, side: int) -> bool:
        return all(place[1] <= other[side][0] or place[0] >= other[side][1] for other in found)

    for m in claim.names:
        same = [o for o in line.names if one_name(m, claim, o, line)]
        if (
            len(same) == 1
            and free((m.span.start, m.span.end), 0)
            and free((same[0].span.start, same[0].span.end), 1)
        ):
            found.append(((m.span.start, m.span.end), (same[0].span.start, same[0].span.end)))
    for w in _nameable(claim):
        spelled = claim.text[w.start : w.end]
        same_words = [
            t for t in _nameable(line) if heard(spelled, claim.lang, line.text[t.start : t.end], line.lang)
        ]
        if len(same_words) == 1:
            one, other = (w.start, w.end), (same_words[0].start, same_words[0].end)
            if free(one, 0) and free(other, 1):
                found.append((one, other))
    named = len(found)
    if not named:
        return found
    ours, theirs = _nouns(claim), _nouns(line)
    if ours and theirs:
        likeness = meaning.likeness(ours, claim.lang, theirs, line.lang)
        for i, w in enumerate(ours):
            j = int(likeness[i].argmax())
            one, other = (w.start, w.end), (theirs[j].start, theirs[j].end)
            alone = (likeness[i] >= ALSO).sum() == 1 == (likeness[:, j] >= ALSO).sum()
            if (
                alone
                and likeness[i, j] >= MEANT
                and likeness[i, j] >= likeness[:, j].max() - 1e-6
                and free(one, 0)
                and free(other, 1)
            ):
                found.append((one, other))
    return found


def _nameable(text: Text) -> Iterator[Word]:
    """Words that may be names nobody lists: with a capital inside the sentence, or in an alphabet without any."""
    kana = text.verb_last and text.pack.traits.spacing == "none"
    cased = text.pack.traits.capitals != "none"
    for w in (_bare(w, text) for w in text.content):
        if len(w.text) < (3 if text.spaced or kana else 2) or any(
            h.start <= w.start < h.end for h in text.hits("acts")
        ):
            continue
        if text.text[w.start].isupper() or not (cased or (kana and not _KANA.match(text.text, w.start))):
            yield w


_KANA = re.compile("[ァ-ヺー]")


def _bare(word: Word, text: Text) -> Word:
    """A word without its particle."""
    particle = re.search(alternation(text.pack.words.particles, text.pack.traits) + "$", word.text)
    cut = len(word.text) - particle.start() if particle and particle.start() > 1 else 0
    return replace(word, text=word.text[: len(word.text) - cut], end=word.end - cut) if cut else word


def _nouns(text: Text) -> list[Word]:
    skip = [h.start for table in ("acts", "stance", "polar") for h in text.hits(table)]
    spans = [f.span for f in text.figures] + [d.span for d in text.dates]
    skip += [at for span in spans for at in range(span.start, span.end)]
    return [w for w in text.content if w.start not in skip]
