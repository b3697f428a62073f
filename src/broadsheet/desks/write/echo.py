"""What sentences tell in no language, to see where reports in any language tell the same.

Figures, years, days, names and the concepts of the word tables are marks that a translation keeps. Marks few
sentences of the story have count most.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...news import Person, Reading, Span
from ...news.base import noun
from ...text.lexicon import concepts

TABLES = ("counts", "topics", "events", "acts", "polar")
WEIGHTS = {"f": 1.5, "d": 0.6, "n": 1.0, "c": 0.5}
"""Of a figure or year, a day, a name, a concept."""
FEW = 3
"""Bare counts up to this tell nothing: "two leaders"."""
NEAR = 0.3
"""Likeness from which one sentence lends weight to another."""
SAME = 0.4
"""Likeness from which two sentences are taken to tell the same."""
LEAST = 2.5
"""Least mass of what they share."""


@noun
class Trace:
    """A sentence of a report and its marks: ("f", "40min"), ("n", "place:JP"), ("c", "polar:rise")."""

    reading: Reading
    span: Span
    marks: frozenset[tuple[str, str]]
    negated: bool


def _unpolar(trace: Trace) -> Trace:
    marks = frozenset(m for m in trace.marks if not m[1].startswith("polar:"))
    return replace(trace, marks=marks)


class Echoes:
    """All sentences of a story, in every language, by their marks."""

    def __init__(self, readings: Sequence[Reading], people: Sequence[Person] = ()) -> None:
        self._ids = {spelling: person.id for person in people for _, spelling in person.variants}
        self.traces = [t for reading in readings for t in self._traces(reading)]
        self._at = {(t.reading.report.id, t.span.start): t for t in self.traces}
        self._told: dict[tuple[str, int], dict[str, tuple[float, Trace]]] = {}
        seen = Counter(mark for t in self.traces for mark in t.marks)
        total = len(self.traces) + 1
        self._mass: Mapping[tuple[str, str], float] = {
            mark: WEIGHTS[mark[0]] * math.log(total / count) for mark, count in seen.items()
        }

    def _traces(self, reading: Reading) -> list[Trace]:
        return [
            Trace(
                reading=reading,
                span=span,
                marks=self._marks(reading, span),
                negated="not" in concepts(span.of(reading.report.text), reading.lang, "stance"),
            )
            for span in reading.sentences
        ]

    def _marks(self, reading: Reading, span: Span) -> frozenset[tuple[str, str]]:
        def inside(other: Span) -> bool:
            return span.start <= other.start and other.end <= span.end

        text = span.of(reading.report.text)
        marks = {
            ("f", f"{f.value:.9g}{f.unit}") for f in reading.figures if inside(f.span) and f.kind != "ordinal"
        }
        marks |= {("n", self._ids.get(m.text, m.key)) for m in reading.names if inside(m.span)}
        marks |= {("d", d.first) for d in reading.dates if inside(d.span) and d.first == d.last}
        marks |= {("c", f"{t}:{c}") for t in TABLES for c in concepts(text, reading.lang, t)}
        return frozenset(marks)

    def _weight(self, marks: frozenset[tuple[str, str]]) -> float:
        return math.fsum(self._mass[m] for m in marks)

    def alike(self, a: Trace, b: Trace, *, without_claims: bool = False) -> float:
        """0 to 1: how much of what the two tell is told by both. ``without_claims``: polar words apart."""
        if without_claims:
            a, b = _unpolar(a), _unpolar(b)
        both = a.marks & b.marks
        shared = self._weight(both) if both else 0.0
        if shared < LEAST:
            return 0.0
        return shared / math.sqrt(self._weight(a.marks) * self._weight(b.marks))

    def between(self, a: tuple[str, int], b: tuple[str, int]) -> float:
        """``alike`` of two sentences, each given as its report's id and its start."""
        return self.alike(self._at[a], self._at[b])

    def figures(self, at: tuple[str, int]) -> frozenset[str]:
        """The figures and years of the sentence at report id and start."""
        return frozenset(value for kind, value in self._at[at].marks if kind == "f")

    def tellers(self, key: tuple[str, int]) -> dict[str, tuple[float, Trace]]:
        """Report id -> likeness and place of its sentence that tells most of the same, where one does."""
        if key not in self._told:
            mine, found = self._at[key], self._told.setdefault(key, {})
            for other in self.traces:
                report = other.reading.report.id
                near = self.alike(mine, other) if report != key[0] else 0.0
                if near >= NEAR and near > found.get(report, (0.0, other))[0]:
                    found[report] = near, other
        return self._told[key]
