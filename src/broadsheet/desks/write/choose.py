"""Which sentences make the article: weighed by how many reports tell the same, chosen without repeating."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ...news import Reading
from ...news.base import noun
from ...text.caps import extract_cap
from ...text.words import overlap
from .passages import Passage, passages

REPEATS = 0.45
"""Share of the shorter sentence's words found in the other that makes the two one statement."""


@noun
class Weighed:
    passage: Passage
    weight: float
    told_by: int
    """Reports that tell the same, its own left out."""


def weigh(readings: Sequence[Reading], others: Sequence[Reading]) -> list[Weighed]:
    """All printable sentences of ``readings`` with their weight.

    ``others``: the reports of the story in other languages; figures and names they share count too.
    """
    found = [p for reading in readings for p in passages(reading)]
    idf = _rarity([p.stems for p in found])
    newest = max((r.report.published for r in readings), default=None)
    elsewhere = [_facts(reading) for reading in others]
    weighed = []
    for p in found:
        same = {q.report.id for q in found if q.report.id != p.report.id and repeats(p, q)}
        echoed = sum(1 for facts in elsewhere if _echo(p, facts))
        total = max(1, len(p.reading.sentences) - 1)
        weight = 1.2 * len(same) + 0.35 * echoed
        weight += 1.1 * (1 - p.place / total) + (0.9 if p.place == 0 else 0)
        weight += 0.25 * min(4, len(p.names)) + 0.3 * min(3, len(p.figures))
        weight += 0.12 * sum(sorted((idf[s] for s in p.stems), reverse=True)[:6])
        if newest and p.report.published == newest:
            weight += 0.2
        weight -= 1.2 if p.leans else 0
        weight -= 0.9 if not p.names and not p.figures else 0
        weighed.append(Weighed(passage=p, weight=weight, told_by=len(same) + echoed))
    return weighed


def _rarity(sets: Sequence[frozenset[str]]) -> dict[str, float]:
    """Words told by several sentences are the story's own; each counts by how many sentences hold it."""
    tally = Counter(stem for stems in sets for stem in stems)
    most = max(tally.values(), default=1)
    return defaultdict(float, {stem: (count - 1) / most for stem, count in tally.items()})


def _facts(reading: Reading) -> list[tuple[frozenset[str], frozenset[str]]]:
    from .passages import figure_keys

    return [
        (
            frozenset(figure_keys(reading, span)),
            frozenset(m.key for m in reading.names if span.start <= m.span.start < span.end),
        )
        for span in reading.sentences
    ]


def _echo(p: Passage, facts: list[tuple[frozenset[str], frozenset[str]]]) -> bool:
    return any(len(p.figures & figures) * 2 + len(p.names & names) >= 3 for figures, names in facts)


def repeats(a: Passage, b: Passage) -> bool:
    """Do the two say the same? By words, or by figures and names where the words are few."""
    shared = overlap(a.stems, b.stems)
    if a.figures and b.figures:
        if not a.figures & b.figures:
            return shared >= 0.7
        shared += 0.15
    if a.names and a.names == b.names:
        shared += 0.05
    return shared >= REPEATS


def covered(p: Passage, chosen: Sequence[Passage]) -> bool:
    """Has the article said this already?"""
    if any(repeats(p, q) for q in chosen if q.key != p.key):
        return True
    said = frozenset(stem for q in chosen for stem in q.stems)
    fresh = p.figures - frozenset(f for q in chosen for f in q.figures)
    return not fresh and bool(p.stems) and len(p.stems - said) / len(p.stems) < 0.3


class Budget:
    """What may still be taken of each report."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._left = {r.report.id: extract_cap(r.report, r.lang) for r in readings}

    def takes(self, p: Passage) -> bool:
        if self._left.get(p.report.id, 0) < p.length:
            return False
        self._left[p.report.id] -= p.length
        return True


def choose(
    weighed: Sequence[Weighed], budget: Budget, *, most: int, barred: frozenset[tuple[str, int]]
) -> list[Weighed]:
    """The sentences of the article, best first. ``most``: length of all together.

    A sentence that leans on the one before it comes only with that one.
    """
    by_key = {w.passage.key: w for w in weighed}
    chosen: list[Weighed] = []
    spent = 0
    for w in sorted(weighed, key=lambda w: (-w.weight, w.passage.report.id, w.passage.place)):
        p = w.passage
        have = [c.passage for c in chosen]
        if p.key in barred or any(q.key == p.key for q in have) or covered(p, have):
            continue
        wanted = [w]
        if p.leans:
            before = by_key.get((p.report.id, p.place - 1))
            if before is None or before.passage.leans or before.passage.key in barred:
                continue
            if all(q.key != before.passage.key for q in have):
                if covered(before.passage, have):
                    continue
                wanted = [before, w]
        size = sum(x.passage.length for x in wanted)
        if spent + size > most or _crowded(wanted, have) or not all(budget.takes(x.passage) for x in wanted):
            continue
        chosen += wanted
        spent += size
    return chosen


def _crowded(wanted: Sequence[Weighed], have: Sequence[Passage]) -> bool:
    """Would a source with a limit on passages give two sentences in a row?"""
    from ...news import Use

    keys = {q.key for q in have} | {w.passage.key for w in wanted}
    for w in wanted:
        p = w.passage
        if p.report.use is Use.BRIEF and keys & {(p.report.id, p.place - 1), (p.report.id, p.place + 1)}:
            return True
    return False
