"""The sentence's one figure or day beside words of another line:
what the sentence tells stands where the sources have another."""

from __future__ import annotations

from broadsheet.news import DateMention, Figure

from ...evidence import Evidence, Finding, Statement, Text, unsupported
from ...telling import telling, told_in
from ..dates.days import fits
from ..figures.pairs import equal
from ..figures.worked_out import merged

TOLD, AHEAD = 2.0, 1.5
"""Words of the sentence that its line must tell, and how many times as much as any line that has the figure."""

OF_A_KIND = 10
"""How many times the other a figure may be to stand in its place."""


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    claim, meaning = statement.text, statement.meaning
    spans = [x.span for part in (claim.figures, claim.dates) for x in part]
    words = [w for w in claim.content if not any(s.start <= w.start < s.end for s in spans)]
    anchors = _anchors(claim)
    having = [[line for line in evidence.lines if any(_one(a, o) for o in _anchors(line))] for a in anchors]
    if len(words) < 2 or not anchors or not all(having):
        return None
    line = telling(claim, words, evidence, meaning, least=TOLD, ahead=1.0, figures=False)
    if line is None:
        return None
    told = told_in(claim, words, line, (0, len(line.text)), meaning, figures=False)
    there = [a for a, lines in zip(anchors, having, strict=True) if line in lines]
    for anchor, lines in zip(anchors, having, strict=True):
        if anchor in there or any(_alike(anchor, other) for other in there):
            continue
        own = max(told_in(claim, words, o, (0, len(o.text)), meaning, figures=False) for o in lines)
        rival = next((o for o in _anchors(line) if _rivals(anchor, o)), None)
        if rival is not None and told >= AHEAD * own:
            return unsupported(
                f"{anchor.text} where the source has {rival.text}", anchor.span.start, anchor.span.end
            )
    return None


def _anchors(text: Text) -> list[Figure | DateMention]:
    """Figures but ordinals, ages and a bare one; days."""
    figures = [f for f in merged(text) if f.kind not in ("ordinal", "age") and (f.value != 1 or f.unit)]
    return [*figures, *text.dates]


def _alike(a: Figure | DateMention, b: Figure | DateMention) -> bool:
    """Are both figures, or both days?"""
    return isinstance(a, Figure) == isinstance(b, Figure)


def _one(a: Figure | DateMention, b: Figure | DateMention) -> bool:
    if isinstance(a, Figure) and isinstance(b, Figure):
        return equal(a, b) and a.unit == b.unit
    if isinstance(a, DateMention) and isinstance(b, DateMention):
        return fits(a, b)
    return False


def _rivals(a: Figure | DateMention, b: Figure | DateMention) -> bool:
    """May the one stand in the other's place: figures of one kind and unit, days, a year and a day?"""
    if isinstance(a, Figure) and isinstance(b, Figure):
        least, most = sorted((abs(a.value), abs(b.value)))
        return a.unit == b.unit and a.kind == b.kind and most <= OF_A_KIND * least
    days = [x for x in (a, b) if isinstance(x, DateMention)]
    return len(days) == 2 or any(isinstance(x, Figure) and x.kind == "year" for x in (a, b))
