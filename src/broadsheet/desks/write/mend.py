"""A printed article once more, when reports it cites are gone or changed: the same sentences on what still stands.

Nothing is written anew here. A cite moves to the newer version of its report where that has the words, or
the sentence nearest to them that gives the same figures, names and days; a cite of a report that is gone, or tells it
otherwise now, is dropped where others remain, and so is its outlet where a sentence of ours names it: the outlets that
still say so are named instead. A sentence left without a standing cite, or that names such an outlet in words not of
ours, keeps its old cites, and the copy desk drops it. Where all that is asked is the owner's spelling of a name, the
words are those of before in that spelling: no words of ours were wrong, and no notice is given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher

from ...languages import language
from ...news import Article, Assignment, Cite, Difference, Reading, Sentence, Span
from ...text.numbers import figures
from .parts import outlet

NEAREST = 0.6
"""Least likeness of a sentence of the newer version to the words cited (ratio of matching characters)."""


def mended(assignment: Assignment) -> Article:
    """The next revision of ``assignment.before``, for the copy desk to judge."""
    before = assignment.before
    if before is None:
        raise ValueError(f"assignment {assignment.id} mends nothing")
    moves = _Moves(assignment)
    return replace(
        before.each(moves.sentence),
        revision=assignment.revision,
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
        self._lang = assignment.lang
        self._newer: Mapping[str, tuple[Reading, Reading]] = {
            old.report.id: (old, standing[old.report.url])
            for old in assignment.former
            if old.report.url in standing
        }
        self._standing = {r.report.id for r in assignment.readings}
        self._readings = {r.report.id: r for r in (*assignment.former, *assignment.readings)}
        self._former = {outlet(r, self._lang) for r in assignment.former}
        self.now = {id: id for id in self._standing}
        self.now |= {old: new.report.id for old, (_, new) in self._newer.items()}

    def sentence(self, sentence: Sentence) -> Sentence:
        cites = tuple(dict.fromkeys(moved for cite in sentence.cites if (moved := self._cite(cite))))
        text = self._recredited(sentence, cites) if cites else ""
        return replace(sentence, text=text, cites=cites) if text else sentence

    def _recredited(self, sentence: Sentence, cites: Sequence[Cite]) -> str:
        """Its words without outlets that tell it no longer; empty where they cannot be so worded."""
        text = sentence.text
        left = list(dict.fromkeys(outlet(self._readings[c.report], self._lang) for c in cites))
        cited = {
            outlet(self._readings[c.report], self._lang) for c in sentence.cites if c.report in self._readings
        }
        lost = (cited | self._former).difference(left)
        if not lost:
            return text
        text = _credited_to(text, lost, left, self._lang)
        own = " ".join(c.span.of(self._readings[c.report].report.text) for c in cites)
        rest = text
        for name in left:
            rest = rest.replace(name, "")
        gone = {r.report.outlet for r in self._readings.values() if outlet(r, self._lang) in lost}
        return "" if any(name in rest and name not in own for name in gone) else text

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
        """What is left of it: without reports that are gone or give another figure now."""
        values = [
            (value, tuple(self.now[id] for id in ids if id in self.now and self._still_gives(id, value)))
            for value, ids in difference.values
        ]
        return replace(difference, values=tuple((value, ids) for value, ids in values if ids))

    def _still_gives(self, report: str, value: str) -> bool:
        given = {f.value for f in figures(value, self._lang)}
        return report in self._standing or given <= {f.value for f in self._newer[report][1].figures}


def _credited_to(text: str, lost: Collection[str], left: Sequence[str], lang: str) -> str:
    """A sentence told as the word of a ``lost`` outlet as that of the first ``left``; any other as it is."""
    ends = language(lang).phrases.sentences["according"].rstrip(".。").split("{outlet}")
    head, tail = (re.sub(r"\\\{\w+\\\}", ".+", re.escape(end)) for end in ends)
    names = "|".join(re.escape(name) for name in sorted(lost, key=len, reverse=True))
    built = re.fullmatch(rf"((?i:{head}))(?:{names})({tail}[.。]?)", text)
    return built[1] + left[0] + built[2] if built else text


def _facts(reading: Reading, span: Span) -> frozenset[tuple[str, str]]:
    """The figures, names and days that a passage gives."""

    return frozenset(
        [("figure", f"{f.value:.9g} {f.unit}") for f in reading.figures if span.covers(f.span)]
        + [("name", m.key) for m in reading.names if span.covers(m.span)]
        + [("day", d.first) for d in reading.dates if span.covers(d.span)]
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
