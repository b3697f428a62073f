"""A printed article once more, when reports it cites are gone or changed: the same sentences on what still stands.

Nothing is written anew here. A cite moves to the newer version of its report where that has the words, or
the sentence nearest to them that gives the same figures, names and days; a cite of a report that is gone, or tells it otherwise now, is
dropped where others remain. A sentence left
without a standing cite keeps its old one, and the copy desk drops it. Where all that is asked is the owner's spelling of a
name, the words are those of before in that spelling: no words of ours were wrong, and no notice is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher

from ...news import Article, Assignment, Cite, Difference, Reading, Sentence, Span

NEAREST = 0.6
"""Least likeness of a sentence of the newer version to the words cited (ratio of matching characters)."""


def mended(assignment: Assignment) -> Article:
    """The next revision of ``assignment.before``, for the copy desk to judge."""
    before = assignment.before
    if before is None:
        raise ValueError(f"assignment {assignment.id} mends nothing")
    moves = _Moves(assignment)
    return replace(
        before,
        revision=assignment.revision,
        headline=moves.sentence(before.headline),
        dek=tuple(moves.sentence(s) for s in before.dek),
        paragraphs=tuple(tuple(moves.sentence(s) for s in paragraph) for paragraph in before.paragraphs),
        differences=tuple(d for d in map(moves.difference, before.differences) if len(d.values) > 1),
        made_from=tuple(dict.fromkeys(moves.now[id] for id in before.made_from if id in moves.now)),
        updated=max([before.updated + timedelta(seconds=1), *(n.at for n in assignment.mends)]),
        news="",
        notices=tuple(notice for notice in assignment.mends if notice.kind != "spelling"),
        attempt=2,
    )


class _Moves:
    """Where the reports an article was made from stand now."""

    def __init__(self, assignment: Assignment) -> None:
        standing = {r.report.url: r for r in assignment.readings}
        self._newer: Mapping[str, tuple[Reading, Reading]] = {
            old.report.id: (old, standing[old.report.url])
            for old in assignment.former
            if old.report.url in standing
        }
        self._standing = {r.report.id for r in assignment.readings}
        self.now = {id: id for id in self._standing}
        self.now |= {old: new.report.id for old, (_, new) in self._newer.items()}

    def sentence(self, sentence: Sentence) -> Sentence:
        cites = [moved for cite in sentence.cites if (moved := self._cite(cite))]
        return replace(sentence, cites=tuple(dict.fromkeys(cites))) if cites else sentence

    def _cite(self, cite: Cite) -> Cite | None:
        if cite.report in self._standing:
            return cite
        if cite.report not in self._newer:
            return None
        old, new = self._newer[cite.report]
        span = _find(cite.span.of(old.report.text), new)
        if span is None or _facts(old, cite.span) - _facts(new, span):
            return None
        return Cite(report=new.report.id, span=span)

    def difference(self, difference: Difference) -> Difference:
        values = [(v, tuple(self.now[id] for id in ids if id in self.now)) for v, ids in difference.values]
        return replace(difference, values=tuple((value, ids) for value, ids in values if ids))


def _facts(reading: Reading, span: Span) -> frozenset[tuple[str, str]]:
    """The figures, names and days that a passage gives."""

    def inside(other: Span) -> bool:
        return span.start <= other.start and other.end <= span.end

    return frozenset(
        [("figure", f"{f.value:.9g} {f.unit}") for f in reading.figures if inside(f.span)]
        + [("name", m.key) for m in reading.names if inside(m.span)]
        + [("day", d.first) for d in reading.dates if inside(d.span)]
    )


def _find(words: str, reading: Reading) -> Span | None:
    """The words in a report, else its sentence nearest to them."""
    text = reading.report.text
    at = text.find(words)
    if at >= 0:
        return Span(start=at, end=at + len(words))
    likeness = [(SequenceMatcher(None, words, s.of(text)).ratio(), s) for s in reading.sentences]
    best = max(likeness, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= NEAREST else None
