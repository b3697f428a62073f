"""Sentences to paragraphs by theme, the newest and most widely told first."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.words import overlap
from .choose import Weighed
from .passages import Passage

MOST_PARAGRAPHS = 6
MOST_SENTENCES = 4
JOINS = 0.22


def lede(chosen: Sequence[Weighed]) -> Weighed:
    """The sentence that opens the article: widely told, near the head of its report, leaning on nothing."""

    def rank(w: Weighed) -> tuple[float, float, str]:
        p = w.passage
        score = w.weight + 0.6 * w.told_by - 0.8 * p.place
        score += 0.5 if len(p.names) >= 2 else 0
        return (-2.0 if p.leans else 0.0) + score, p.report.published.timestamp(), p.report.id

    return max(chosen, key=rank)


def paragraphs(chosen: Sequence[Weighed], opening: Weighed) -> list[list[Weighed]]:
    """Two to six paragraphs; the first begins with ``opening``. Order inside follows the reports."""
    after = (opening.passage.report.id, opening.passage.place + 1)
    leaning = [w for w in chosen if w.passage.leans and w.passage.key == after]
    groups: list[list[Weighed]] = [[opening, *leaning]]
    rest = [w for w in chosen if w is not opening and w not in leaning]
    for unit in sorted(_units(rest), key=lambda u: -max(w.weight for w in u)):
        best = max(groups, key=lambda g: _near(unit, g))
        if _near(unit, best) >= JOINS and len(best) + len(unit) <= MOST_SENTENCES:
            best += unit
        elif len(groups) < MOST_PARAGRAPHS:
            groups.append(list(unit))
        else:
            min(groups, key=len).extend(unit)
    groups = _evened(groups)
    first, tail = groups[0], groups[1:]
    tail.sort(key=lambda g: -sum(w.weight for w in g) / len(g) * (0.8 + 0.1 * len(g)))
    return [_ordered(g, opening) for g in [first, *tail]]


def _units(rest: Sequence[Weighed]) -> list[list[Weighed]]:
    """Sentences that belong together: one that leans follows the one it leans on."""
    units: dict[tuple[str, int], list[Weighed]] = {}
    for w in sorted(rest, key=lambda w: (w.passage.report.id, w.passage.place)):
        report, place = w.passage.key
        if w.passage.leans and (report, place - 1) in units:
            unit = units[(report, place - 1)]
            unit.append(w)
            units[(report, place)] = unit
        else:
            units[(report, place)] = [w]
    seen: list[list[Weighed]] = []
    for unit in units.values():
        if all(unit is not other for other in seen):
            seen.append(unit)
    return seen


def _near(unit: Sequence[Weighed], group: Sequence[Weighed]) -> float:
    return max(_pair(u.passage, g.passage) for u in unit for g in group)


def _pair(a: Passage, b: Passage) -> float:
    score = overlap(a.stems, b.stems) + 0.04 * len(a.names & b.names)
    if a.report.id == b.report.id and abs(a.place - b.place) == 1:
        score += 0.2 if _same_paragraph(a, b) else 0.05
    return score


def _same_paragraph(a: Passage, b: Passage) -> bool:
    first, last = sorted((a, b), key=lambda p: p.place)
    return "\n\n" not in a.report.text[first.span.end : last.span.start]


def _evened(groups: list[list[Weighed]]) -> list[list[Weighed]]:
    """No paragraph of one sentence where it can stand with its nearest."""
    while len(groups) > 2:
        single = next((i for i in range(len(groups) - 1, 0, -1) if len(groups[i]) == 1), None)
        if single is None:
            break
        unit = groups.pop(single)
        room = [g for g in groups if len(g) < MOST_SENTENCES]
        if not room or (len(groups) <= 2 and len(groups[0]) >= 2 and len(groups[1]) >= 2):
            groups.insert(single, unit)
            break
        max(room, key=lambda g: (_near(unit, g), -len(g))).extend(unit)
    return groups


def _ordered(group: list[Weighed], opening: Weighed) -> list[Weighed]:
    """The opening first, then by where the reports have it; leaning sentences after their own."""
    head = [w for w in group if w is opening]

    def depth(w: Weighed) -> tuple[float, str, int]:
        total = max(1, len(w.passage.reading.sentences))
        return w.passage.place / total, w.passage.report.id, w.passage.place

    rest = sorted((w for w in group if w is not opening), key=depth)
    ordered = head + [w for w in rest if not _follower(w, group)]
    for w in rest:
        if _follower(w, group):
            at = next(
                i
                for i, o in enumerate(ordered)
                if o.passage.key == (w.passage.report.id, w.passage.place - 1)
            )
            ordered.insert(at + 1, w)
    return ordered


def _follower(w: Weighed, group: Sequence[Weighed]) -> bool:
    before = (w.passage.report.id, w.passage.place - 1)
    return w.passage.leans and any(o.passage.key == before for o in group)
