"""Which cites of a sentence add something to it, and which reports are no source of facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...news import Article, Cite, Reading, Sentence
from ...text.words import alike
from .checks.dates import days as dates
from .checks.figures.pairs import equal
from .checks.names import spelling as names
from .checks.quotations import words as quotations
from .evidence import Finding, Statement, Text, lines, unsupported

NO_FACTS = ("satire", "opinion")
"""Genres whose word is nobody's fact: told only as what the outlet or its author says."""
MEANS = 0.5
"""Likeness from which a word of another language says what a word of the sentence says."""
SECOND = 0.25
"""Share of what all cites hold from which one without a fact is a source of its own."""
SMALL = 10
"""Bare counts up to here ("the two") are no facts that make a second source."""


def adding(held: Sequence[frozenset[str]], facts: frozenset[str]) -> tuple[int, ...]:
    """Indices of the cites that add something, in order; never none.

    ``held``: what each cite holds of the sentence, facts and words; ``facts``: which of these are figures, days
    and quotations. A cite adds what no other holds; or it is a second source: it holds a fact, or
    ``SECOND`` of all that is held. The one that holds least is looked at first.
    """
    left = list(range(len(held)))
    everything = frozenset[str]().union(*held)
    for i in sorted(left, key=lambda i: (len(held[i]), -i)):
        others = frozenset[str]().union(*(held[j] for j in left if j != i))
        bears = bool(held[i] & facts) or len(held[i]) >= SECOND * len(everything)
        if len(left) > 1 and held[i] <= others and not (bears and held[i]):
            left.remove(i)
    return tuple(left)


def without_idle(sentence: Sentence, statement: Statement, readings: Mapping[str, Reading]) -> Sentence:
    """The sentence without the cites that add nothing. ``readings`` by report id holds that of every cite."""
    cited = [readings[c.report] for c in sentence.cites]
    claim = statement.text
    some_told = any(r.genre not in NO_FACTS for r in cited)
    passages = [
        [line for line in lines(reading) if _within(line, cite, reading)]
        if not (some_told and reading.genre in NO_FACTS)
        else []
        for cite, reading in zip(sentence.cites, cited, strict=True)
    ]
    foreign = [line for passage in passages for line in passage if line.code != claim.code]
    if foreign:
        statement.meaning.learn([claim, *foreign])
    found = [holds(statement, passage) for passage in passages]
    telling = [f for f in claim.figures if f.unit or f.value > SMALL]
    facts = frozenset(_mark(x.span.start) for part in (telling, claim.dates, claim.quotations) for x in part)
    return replace(sentence, cites=tuple(sentence.cites[i] for i in adding(found, facts)))


def with_cites(article: Article, other: Article) -> Article:
    """The article with the cites of ``other``, which has the same sentences, maybe spelt otherwise."""
    theirs = iter(other.sentences)
    return article.each(lambda sentence: replace(sentence, cites=next(theirs).cites))


def holds(statement: Statement, passage: Sequence[Text]) -> frozenset[str]:
    """What of the sentence stands in the passage: facts as ``fact:START``, content words as ``word:START``."""
    claim = statement.text
    if not passage:
        return frozenset()
    found = {
        _mark(f.span.start)
        for f in claim.figures
        if any(equal(f, o) and f.unit == o.unit for line in passage for o in line.figures)
    }
    found |= {
        _mark(d.span.start)
        for d in claim.dates
        if any(dates.fits(d, o) for line in passage for o in line.dates)
    }
    found |= {
        _mark(m.span.start)
        for m in claim.names
        if any(names.stands(m, claim, line, statement.gazetteer) for line in passage)
    }
    found |= {
        _mark(q.span.start)
        for q in claim.quotations
        if any(quotations.bare(q.text) in quotations.bare(line.text) for line in passage)
    }
    return frozenset(found) | _words(statement, passage)


def _words(statement: Statement, passage: Sequence[Text]) -> frozenset[str]:
    """The content words of the sentence that the passage says, in any form or another language."""
    claim, meaning = statement.text, statement.meaning
    own = [line for line in passage if line.code == claim.code]
    said = {w.start for w in claim.content if _written(w.text, claim.lang, own)}
    foreign = [line for line in passage if line.code != claim.code]
    if foreign:
        near = meaning.best(claim.content, claim.lang, foreign)
        said |= {w.start for w, likeness in zip(claim.content, near, strict=True) if likeness >= MEANS}
    return frozenset(f"word:{start}" for start in said)


def _written(word: str, lang: str, passage: Sequence[Text]) -> bool:
    return any(alike(word, w.text, lang) for line in passage for w in line.content)


def _mark(start: int) -> str:
    return f"fact:{start}"


def _within(line: Text, cite: Cite, reading: Reading) -> bool:
    """Does the cite's passage reach into the line?"""
    spans = [s for s in reading.sentences if s.start < cite.span.end and cite.span.start < s.end]
    return any(s.of(reading.report.text) == line.text for s in spans)


def no_fact(claim: Text, cited: Sequence[Reading]) -> Finding | None:
    """A sentence on satire or opinion alone has to say whose word it is: the outlet's or the author's."""
    said = any(h.concept in ("said", "alleged") for h in claim.hits("stance"))
    for reading in cited:
        outlet = reading.report.outlet.casefold() in claim.text.casefold()
        author = any(len(m.text) > 2 and m.text in reading.report.byline for m in claim.names)
        if said and (outlet or author):
            return None
    return unsupported(f"{cited[0].genre} is no source of facts", rule="genre")


__all__ = ["NO_FACTS", "adding", "holds", "no_fact", "without_idle"]
