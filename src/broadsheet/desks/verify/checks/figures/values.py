"""Figures: every number of a sentence must stand in a cited report, with its unit, counting the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from broadsheet.news import Figure, Span
from broadsheet.text.lexicon import find
from broadsheet.text.numbers.measures import UNITS

from ...align import enumerates
from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
from ...rule import Excuse, Rule, by_text, excuse, passed
from . import counting, time_of_day, worked_out
from .other_forms import otherwise, ranged
from .pairs import equal as _equal

SMALL = 10


def _elsewhere(figure: Figure, claim: Text) -> bool:
    """Is the number part of a day, a name or a quotation, where another check looks at it?"""
    here = figure.span
    spans = [d.span for d in claim.dates] if figure.kind in ("year", "ordinal", "count") else []
    spans += [m.span for m in claim.names]
    spans += [Span(start=h.start, end=h.end) for h in claim.hits("stance") if h.concept == "said"]
    return any(s.covers(here) for s in spans)


def _ends(figure: Figure) -> list[Figure]:
    """A range is two figures, each of which must stand in a source."""
    if figure.high is None:
        return [figure]
    return [replace(figure, value=value, high=None) for value in (figure.value, figure.high)]


def _unborne(statement: Statement, evidence: Evidence) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """The figures that no source has in any form, and the excuses of the others."""
    claim = statement.text

    def read() -> tuple[tuple[Figure, ...], tuple[str, ...]]:
        left, excuses = [], []
        for figure in claim.figures:
            for end in _ends(figure) if not _elsewhere(figure, claim) else ():
                if _stands(end, evidence):
                    continue
                found = excuse(EXCUSES, end, statement, evidence)
                if found:
                    excuses.append(found)
                else:
                    left.append(end)
        return tuple(left), tuple(excuses)

    return statement.meaning.once("figures", statement.text, evidence, read)


def _stands(figure: Figure, evidence: Evidence) -> bool:
    return any(_equal(figure, f) and _one_unit(figure, f) for f, _ in evidence.figures())


def _unfound(statement: Statement, evidence: Evidence) -> Finding | None:
    """The first figure no source has: beside another value of the same kind it is contradicted."""
    left, excuses = _unborne(statement, evidence)
    for figure in left:
        start, end = figure.span.start, figure.span.end
        other = _other_unit(figure, evidence)
        if other is not None:
            return contradicted(f"{figure.text} where a source has {other.text}", start, end)
        near = [f for f, _ in evidence.figures() if _one_unit(figure, f) and f.kind == figure.kind]
        if near:
            rival = min(near, key=lambda f: abs(f.value - figure.value))
            return contradicted(f"{figure.text} where the sources have {rival.text}", start, end)
        return unsupported(f"no source has {figure.text}", start, end)
    return passed(excuses)


def _other_unit(figure: Figure, evidence: Evidence) -> Figure | None:
    """The same number with another unit."""
    if figure.kind == "ordinal":
        return None
    return next((f for f, _ in evidence.figures() if _equal(figure, f) and f.kind != "ordinal"), None)


def _vague(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Is it no figure to be held: a one or none, a word that means another thing as often?"""
    text = figure.text.strip().lower()
    if figure.value in (0, 1) and figure.kind not in ("percent", "points", "money"):
        return True
    return claim.code not in evidence.langs and text in claim.pack.words.homonyms


def _only_said(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """A small number in words, across languages, that the source may say without a number ("a pair", a dual)."""
    if (
        claim.code in evidence.langs
        or figure.unit
        or figure.value > SMALL
        or any(c.isdigit() for c in figure.text)
    ):
        return False
    return not any(
        f.kind == figure.kind and not f.unit and f.value <= 2 * SMALL for f, _ in evidence.figures()
    )


def _one_unit(a: Figure, b: Figure) -> bool:
    if a.unit != b.unit:
        return False
    if "ordinal" in (a.kind, b.kind):
        return a.kind == b.kind or a.value > 3
    return True


def _loose(a: Figure, b: Figure) -> bool:
    """May the two be one although the units read differently? One of them names none, or they are kin."""
    if any(x.of and x.of[: max(4, len(x.of) - 1)] in y.text.lower() for x, y in ((a, b), (b, a))):
        return True
    if b.kind == "money" and not a.unit and not a.of and (a.value % 1 or a.value >= 100):
        return True  # "up from 11.20", the currency said once
    if a.unit and b.unit:
        return any({a.unit, b.unit} <= kin for kin in KIN)
    bare = a if not a.unit else b
    return not bare.of or bare.kind != "count"


KIN = ({"mi", "mph"}, {"km", "km/h"}, {"m", "m/s"}, {"°C", "°F"}, {"year", "d"})
"""Units that one language leaves half unsaid: miles for miles per hour."""


def _converted(a: Figure, b: Figure) -> bool:
    """Is one the other in another unit of the same kind, rounded as people do?"""
    one, other = UNITS.get(a.unit), UNITS.get(b.unit)
    if a.unit == b.unit or one is None or other is None or not one.factor:
        return False
    left, right = a.value * one.factor, b.value * other.factor
    return one.dimension == other.dimension and abs(left - right) <= 0.07 * max(abs(left), abs(right))


def _is_converted(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """ "2 to 4 inches" for 5 to 10 cm: the first number has the unit of the second."""
    one = ranged(figure, claim)
    if not one.unit:
        return False
    theirs = [ranged(f, line) for f, line in evidence.figures()]
    return any(_converted(one, f) or (one.unit == f.unit and _equal(one, f)) for f in theirs)


def _rounds(a: Figure, b: Figure, *, hedged: bool) -> bool:
    """Is ``a`` a rounding of ``b`` that says so?"""
    if not hedged or b.value == 0:
        return False
    off = abs(a.value - b.value)
    digits = f"{a.value:.10g}".rstrip("0").rstrip(".") if a.value % 1 else f"{a.value:.0f}"
    bare = digits.replace(".", "").strip("0-")
    unit = a.value / float(bare or 1) if bare else 1.0
    return (off <= 0.5 * abs(unit) + 1e-9 and off / abs(b.value) <= 0.12) or off / abs(b.value) <= 0.03


def _hedges(claim: Text, figure: Figure) -> list[str]:
    """Words for "about" close before or after the figure."""
    hits = [h for h in find(claim.text, claim.lang, "stance") if h.concept == "approximately"]
    return [h.text for h in hits if figure.span.start - 22 <= h.start <= figure.span.end + 8]


def _dated(figure: Figure, statement: Statement, evidence: Evidence) -> bool:
    """A year that the sources name, or that is theirs."""
    if figure.kind != "year":
        return False
    year = f"{figure.value:.0f}"
    for whole, reading in zip(evidence.wholes, evidence.readings, strict=False):
        if year in whole.text or any(d.first[:4] <= year <= d.last[:4] for d in whole.dates):
            return True
        if str(reading.report.published.year) == year:
            return True
    return False


def _enumerated(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """A small count of what a source lists by name, or a "both" of two it names."""
    if figure.kind != "count" or figure.unit or figure.value > SMALL or figure.value % 1:
        return False
    if figure.value == 2 and _pair(evidence):
        return True
    return any(_listed(line, int(figure.value)) for line in evidence.lines)


def _pair(evidence: Evidence) -> bool:
    return any(len({m.key for m in line.names if m.kind == "person"}) >= 2 for line in evidence.lines)


def _listed(line: Text, count: int) -> bool:
    """Does the line list exactly so many names, one beside the other?"""
    run = 1
    names = list(line.names)
    for one, other in pairwise(names):
        between = line.text[one.span.end : other.span.start]
        joined = bool(enumerates(line.lang).fullmatch(between))
        if not joined and run == count:
            return True
        run = run + 1 if joined else 1
    return run == count and count >= 2


def _on_figures(
    holds: Callable[[Figure, Text, Evidence], bool],
) -> Callable[[Figure, Statement, Evidence], bool]:
    """For every figure but a year, which is excused by its own."""
    return lambda figure, statement, evidence: (
        figure.kind != "year" and holds(figure, statement.text, evidence)
    )


def _rounded(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    hedged = figure.approximate or bool(_hedges(claim, figure))
    return any(_one_unit(figure, f) and _rounds(figure, f, hedged=hedged) for f, _ in evidence.figures())


def _unit_unsaid(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    return any(_equal(figure, f) and _loose(figure, f) for f, _ in evidence.figures())


def _named_one_by_one(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    return _other_unit(figure, evidence) is None and _enumerated(figure, claim, evidence)


def _unsaid(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    return (
        _other_unit(figure, evidence) is None
        and not worked_out.one_of_so_many(figure, claim)
        and _only_said(figure, claim, evidence)
    )


EXCUSES: tuple[Excuse[Figure], ...] = (
    Excuse(name="year", holds=_dated),
    Excuse(name="converted", holds=_on_figures(_is_converted)),
    Excuse(name="vague", holds=_on_figures(_vague)),
    Excuse(name="another-form", holds=_on_figures(otherwise)),
    Excuse(name="added-up", holds=_on_figures(worked_out.added_up)),
    Excuse(name="elapsed", holds=worked_out.elapsed),
    Excuse(name="share", holds=_on_figures(worked_out.share)),
    Excuse(name="rest", holds=worked_out.rest),
    Excuse(name="difference", holds=worked_out.difference),
    Excuse(name="halved", holds=_on_figures(worked_out.halved)),
    Excuse(name="degrees", holds=_on_figures(worked_out.degrees)),
    Excuse(name="bounded", holds=_on_figures(worked_out.bounded)),
    Excuse(name="rounded", holds=_on_figures(_rounded)),
    Excuse(name="unit-unsaid", holds=_on_figures(_unit_unsaid)),
    Excuse(name="listed", holds=_on_figures(_named_one_by_one)),
    Excuse(name="number-unsaid", holds=_on_figures(_unsaid)),
)
"""How sources may say a figure otherwise."""
RULES = (
    Rule(name="unfound", find=_unfound),
    Rule(name="time-of-day", find=by_text(time_of_day.check)),
    *counting.RULES,
)
