"""Where reports count the same thing and come to different figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...news import Difference, Figure, Reading, Span
from ...news.base import noun
from ...text.lexicon import Hit, base, concepts, find
from ...text.words import overlap, stems
from . import phrases

REACH = 60
"""Characters between a figure and the word for what it is about."""
TOPICS = {
    "count": frozenset(
        {"killed", "injured", "missing", "arrested", "evacuated", "infected", "homes", "jobs", "children"}
    ),
    "duration": frozenset({"meeting", "prison"}),
    "percent": frozenset(
        {
            "imports",
            "exports",
            "defence",
            "inflation",
            "interest-rate",
            "vote",
            "wages",
            "tariffs",
            "revenue",
            "price",
        }
    ),
    "points": frozenset({"inflation", "interest-rate", "vote", "revenue"}),
    "money": frozenset({"investment", "revenue", "price", "wages", "tariffs", "defence"}),
    "measure": frozenset({"magnitude", "area", "power"}),
}
OF_PERSONS = frozenset({"killed", "injured", "missing", "arrested", "evacuated", "infected"})
"""Concepts that count persons, of which an event has one figure."""
_UNCOUNTED = frozenset({"year", "age", "ordinal", "score"})
NEAR = {"count": 0.5, "percent": 0.15, "points": 0.15, "money": 0.3, "duration": 0.3, "measure": 0.3}
"""How far two values of a kind may lie apart and still be two versions of one figure."""


@noun
class Told:
    """One figure in one report, with the sentence it stands in and what that sentence is about."""

    reading: Reading
    figure: Figure
    sentence: Span
    counted: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]


@noun
class Gap:
    """A difference with the places it was found at: per value the reports' figures."""

    what: str
    unit: str
    values: tuple[tuple[float, tuple[Told, ...]], ...]


def told(reading: Reading) -> list[Told]:
    """The figures of a reading that can differ between reports."""
    found = []
    for figure in reading.figures:
        if figure.kind in _UNCOUNTED or figure.high is not None:
            continue
        span = next((s for s in reading.sentences if s.start <= figure.span.start < s.end), None)
        if span is None:
            continue
        text = reading.report.text
        counted = counts(reading, figure, span)
        if figure.kind == "count" and not figure.unit and (not counted or _in_a_name(reading, figure, span)):
            continue
        found.append(
            Told(
                reading=reading,
                figure=figure,
                sentence=span,
                counted=counted,
                names=frozenset(m.key for m in reading.names if span.start <= m.span.start < span.end),
                stems=stems(span.of(text), reading.lang),
            )
        )
    return found


def _in_a_name(reading: Reading, figure: Figure, sentence: Span) -> bool:
    """Does the figure follow on a name, as in "iPhone 4"? Then it may count nothing."""
    if any(m.span.start <= figure.span.start <= m.span.end + 1 for m in reading.names):
        return True
    before = reading.report.text[sentence.start : figure.span.start]
    word = before.split()[-1] if before.endswith((" ", "\u00a0")) and before.strip() else ""
    return any(c.isupper() for c in word[1:]) or (
        word[:1].isupper() and before.strip() != word and base(reading.lang) != "de"
    )


def counts(reading: Reading, figure: Figure, sentence: Span) -> frozenset[str]:
    """What the figure counts: the nearest word of its sentence that such a figure can count."""
    fitting = TOPICS.get(figure.kind, frozenset())
    text = sentence.of(reading.report.text)
    start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    table = "counts" if figure.kind == "count" else "topics"
    near: list[tuple[int, str]] = []
    for hit in find(text, reading.lang, table):
        if hit.concept not in fitting or (
            figure.kind == "count" and not _counted_by(figure, hit, reading.lang)
        ):
            continue
        gap = hit.start - end if hit.start >= end else start - hit.end
        if 0 <= gap <= (REACH if table == "topics" else REACH // 3):
            near.append((gap, hit.concept))
    return frozenset({min(near)[1]}) if near else frozenset()


def _counted_by(figure: Figure, hit: Hit, lang: str) -> bool:
    """May the figure count what the word says? Its own noun says so, or that it counts people where these are hurt."""
    noun = figure.of.casefold()
    if not noun or noun in hit.text.casefold() or hit.text.casefold() in noun:
        return True
    return hit.concept in OF_PERSONS and ("people" in concepts(noun, lang, "counts") or len(noun) < 2)


def gaps(readings: Sequence[Reading]) -> list[Gap]:
    """Differences between the readings, surest first.

    Two figures are versions of one when unit and kind agree, the values lie near one another, their
    sentences tell of the same thing, and no report or outlet gives both.
    """
    all_told = [t for reading in readings for t in told(reading)]
    by_unit: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for t in all_told:
        by_unit[(t.figure.kind, t.figure.unit)].append(t)
    found: list[Gap] = []
    for (kind, unit), group in by_unit.items():
        found += _within(group, kind, unit)
    return sorted(found, key=lambda gap: -sum(len(t) for _, t in gap.values))


def _within(group: list[Told], kind: str, unit: str) -> list[Gap]:
    by_value: dict[float, list[Told]] = defaultdict(list)
    for t in group:
        value = float(f"{t.figure.value:.9g}")
        if all(t.reading.report.id != other.reading.report.id for other in by_value[value]):
            by_value[value].append(t)
    found: list[Gap] = []
    used: set[float] = set()
    for value in sorted(by_value, key=lambda v: -len(by_value[v])):
        if value in used or value <= 0:
            continue
        rivals = [v for v in by_value if v not in used and _rival(value, v, by_value, kind)]
        if not rivals:
            continue
        used |= {value, *rivals}
        values = [value, *sorted(rivals, key=lambda v: (-len(by_value[v]), v))]
        what = _common([t for v in values for t in by_value[v]])
        found.append(Gap(what=what, unit=unit, values=tuple((v, tuple(by_value[v])) for v in values)))
    return found


def _rival(a: float, b: float, by_value: dict[float, list[Told]], kind: str) -> bool:
    if a == b or abs(a - b) / max(abs(a), abs(b)) > NEAR.get(kind, 0.3):
        return False
    ours, theirs = by_value[a], by_value[b]
    if kind == "duration" or rounded(ours, theirs):
        return False
    if {t.reading.report.outlet for t in ours} & {t.reading.report.outlet for t in theirs}:
        return False
    if any(_gives(t.reading, b) for t in ours) or any(_gives(t.reading, a) for t in theirs):
        return False
    return any(_same_matter(x, y) for x in ours for y in theirs)


def rounded(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Is one value what the other rounds to? Counts of people and things only where the rounder one says "about"."""
    return _rounds(one, other[0].figure.value) or _rounds(other, one[0].figure.value)


def _rounds(given: Sequence[Told], exact: float) -> bool:
    figure = given[0].figure
    if figure.kind == "count" and not any(t.figure.approximate for t in given):
        return False
    digits = len(f"{figure.value:.9g}".replace(".", "").strip("0")) or 1
    return float(f"{exact:.{digits}g}") == figure.value


def _gives(reading: Reading, value: float) -> bool:
    """Does the report have that number anywhere, whatever it counts there?"""
    return any(abs(f.value - value) <= 1e-9 * abs(value) for f in reading.figures)


def _same_matter(x: Told, y: Told) -> bool:
    common = x.counted & y.counted
    if x.figure.kind == "count":
        return bool(common) and not _elsewhere(x, y)
    if (x.counted and y.counted and not common) or _elsewhere(x, y) or _elsewhere(y, x):
        return False
    if common or x.figure.unit in ("min", "h"):
        return True
    if x.reading.lang == y.reading.lang:
        ours, theirs = _beside(x.reading, x.sentence), _beside(y.reading, y.sentence)
        apart = len(ours) > 1 and len(theirs) > 1 and not ours & theirs
        return not apart and overlap(x.stems, y.stems) >= 0.5
    return x.figure.kind != "measure" and len(x.names & y.names) >= 2


def _elsewhere(x: Told, y: Told) -> bool:
    """Do the other figures beside ``y`` stand in another sentence of the report of ``x``?

    Then that sentence, not the one of ``x``, is the one that tells what ``y`` does.
    """
    beside = _beside(y.reading, y.sentence) - {y.figure.value}
    if not beside:
        return False
    here = len(beside & _beside(x.reading, x.sentence))
    return any(len(beside & _beside(x.reading, s)) > here for s in x.reading.sentences if s != x.sentence)


def _beside(reading: Reading, span: Span) -> set[float]:
    return {
        f.value for f in reading.figures if span.start <= f.span.start < span.end and f.kind not in _UNCOUNTED
    }


def _common(group: Sequence[Told]) -> str:
    """The concept most of them count, else empty."""
    tally: dict[str, int] = defaultdict(int)
    for t in group:
        for concept in t.counted:
            tally[concept] += 1
    return max(tally, key=lambda c: (tally[c], c), default="")


def worded(gap: Gap, lang: str) -> Difference:
    """The difference in words of ``lang``; a value that cannot be written is empty."""
    values = tuple(
        (phrases.figure(group[0].figure, lang), tuple(t.reading.report.id for t in group))
        for _, group in gap.values
    )
    return Difference(what=phrases.short_label(gap.what, lang) or gap.unit, values=values)
