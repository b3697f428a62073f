"""Which sentences make the article: weighed by how many reports tell the same, chosen without repeating."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

from ...news import Reading, Use
from ...news.base import noun
from ...text.caps import extract_cap
from ...text.length import counts_characters
from ...text.words import overlap, stems
from .contested import contested
from .echo import SAME, Echoes
from .passages import Passage

if TYPE_CHECKING:
    import numpy as np

BASE = 0.15
"""Cosine of two sentences of one story that share nothing but the story."""
ONE = 0.45
"""Likeness by vectors from which two sentences without figures are one statement."""
LEAST_WEIGHT = 0.7
"""What tells less is left out, however much room there is."""
ECHOED = 0.5
"""Likeness by marks from which a sentence tells nothing that another does not."""
ECHO_COST = 3.0
"""What a sentence loses that one of the chosen tells wholly."""
PROMISE = 3.0
"""What a sentence gains that tells all of the headline's words nobody has told yet."""
LENGTH_COST = 0.3
"""Exponent: how much dearer long sentences are."""
SHORT_OF_ROOM = 0.3
"""The same where a report gives a quarter of its text at most."""
TOLD = 4.0
"""Other reports from which on one more adds no weight."""
OWED = 0.5
"""Share of the other reports from which on what they tell as well is owed to the reader."""
DEBT = 2.0
"""What a sentence gains that tells what is owed, before all that is only weighty."""
REPEATS = 0.45
"""Likeness from which two sentences are one statement."""
IN_A_ROW = 2
"""Sentences in a row that a ``brief`` source allows."""
COMMON = 0.3
"""Share of the sentences from which on a name tells nothing about what a sentence is about."""


@noun
class Weighed:
    passage: Passage
    weight: float
    told_by: int
    """Other reports that tell the same."""
    gist: float
    """How much of what the reports put first it tells."""


class Field:
    """All printable sentences of a story in one language, and how alike any two of them are.

    With ``vectors`` (one unit vector for each sentence, in order) likeness is their cosine, without
    that of the rarer words.
    """

    def __init__(self, found: Sequence[Passage], echoes: Echoes, vectors: np.ndarray | None = None) -> None:
        self.passages = found
        self.echoes = echoes
        self.contested = contested(echoes)
        total = max(1, len(found))
        seen = Counter(stem for p in found for stem in p.stems)
        named = Counter(key for p in found for key in p.names)
        self._idf = {stem: math.log((total + 1) / count) for stem, count in seen.items()}
        self._rare = frozenset(key for key, count in named.items() if count <= max(2, COMMON * total))
        self._norm = {p.key: self._mass(p.stems) for p in found}
        self._gist = _gist(found)
        self._place = {p.key: i for i, p in enumerate(found)}
        self._cosines = None if vectors is None else vectors @ vectors.T
        self._words: dict[tuple[int, int], float] = {}

    def _mass(self, stems: frozenset[str]) -> float:
        return math.sqrt(math.fsum(self._idf[s] ** 2 for s in stems)) or 1.0

    def alike(self, a: Passage, b: Passage) -> float:
        """0 to 1: do the two speak of the same?"""
        i, j = self._place[a.key], self._place[b.key]
        if self._cosines is not None:
            return max(0.0, float(self._cosines[i, j]) - BASE) / (1 - BASE)
        if (i, j) not in self._words:
            both = math.fsum(self._idf[s] ** 2 for s in a.stems & b.stems)
            self._words[i, j] = self._words[j, i] = both / (self._norm[a.key] * self._norm[b.key])
        return self._words[i, j]

    def repeats(self, a: Passage, b: Passage) -> bool:
        """Do the two say the same? By likeness, and by figures and names few sentences have."""
        if a.at in self.contested and b.at in self.contested:
            return False
        near = overlap(a.stems, b.stems)
        if a.key[0] == b.key[0]:
            return near >= 0.75
        shared = 0.6 * near + 0.4 * self.alike(a, b)
        figures = a.figures & b.figures
        if a.figures and b.figures and not figures:
            return shared >= 0.75
        if a.figures <= b.figures and self.echoes.between(a.at, b.at) >= ECHOED:
            return True
        if self._cosines is not None and self.alike(a, b) >= ONE and not (a.figures ^ b.figures):
            return True
        if figures:
            shared += 0.22 if any(not f.isdigit() for f in figures) else 0.1
            shared += 0.05 if a.figures == b.figures else 0.0
        rare = a.names & b.names & self._rare
        shared += 0.14 * min(2, len(rare))
        return shared >= REPEATS

    def gist(self, p: Passage) -> float:
        """How much of what the reports put first the sentence tells, 0 to 1."""
        return math.fsum(self._gist.get(s, 0.0) for s in p.stems) / (4 + math.sqrt(len(p.stems)))


def _gist(found: Sequence[Passage]) -> dict[str, float]:
    """Stem -> share of the reports whose headline or first two sentences hold it."""
    reports = {p.report.id: p.reading for p in found}
    tally: Counter[str] = Counter()
    for reading in reports.values():
        head = stems(reading.report.headline, reading.lang)
        lead = stems(" ".join(s.of(reading.report.text) for s in reading.sentences[:2]), reading.lang)
        tally.update(head)
        tally.update(lead | head)
    return {stem: count / (2 * len(reports)) for stem, count in tally.items()}


def weigh(field: Field, newest: Reading, disputed: Container[tuple[str, int]] = ()) -> list[Weighed]:
    """All printable sentences with their weight.

    ``disputed``: report and start of the sentences that give one side of a difference.
    """
    weighed = []
    others = len({t.reading.report.id for t in field.echoes.traces}) - 1
    for p in field.passages:
        told = {report: near for report, (near, _) in field.echoes.tellers(p.at).items()}
        for q in field.passages:
            if q.key[0] != p.key[0] and field.repeats(p, q):
                told[q.key[0]] = 1.0
        gist = field.gist(p)
        total = max(1, len(p.reading.sentences) - 1)
        weight = (
            0.9 * min(TOLD, math.fsum(told.values()))
            + 1.2 * (1 - p.place / total)
            + (0.9 if p.place == 0 else 0)
        )
        weight += 0.25 * min(4, len(p.names)) + 0.3 * min(3, len(p.figures)) + 2.5 * gist
        weight += 0.2 if p.report.published == newest.report.published else 0
        weight += DEBT if len(told) >= max(2, OWED * others) else 0
        weight += 1.5 if p.at in disputed or p.at in field.contested else 0
        weight -= 1.2 if p.leans else 0
        weight -= 1.0 if not p.names and not p.figures else 0
        weight -= 0.8 if p.length < (22 if counts_characters(p.reading.lang) else 10) and not p.figures else 0
        weight -= 1.0 if p.length < (10 if counts_characters(p.reading.lang) else 6) and p.place else 0
        by = sum(1 for near in told.values() if near >= SAME)
        weighed.append(Weighed(passage=p, weight=weight, told_by=by, gist=gist))
    return weighed


class Budget:
    """What may still be taken of each report."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._left = {r.report.id: extract_cap(r.report, r.lang) for r in readings}

    def opens(self, opening: Weighed) -> None:
        """Take the opening, which an article must have, whatever is left for it."""
        self._left[opening.passage.report.id] -= opening.passage.length

    def takes(self, wanted: Sequence[Weighed]) -> bool:
        """Take all of ``wanted`` or nothing. They are of one report."""
        report = wanted[0].passage.report.id
        size = sum(w.passage.length for w in wanted)
        if self._left.get(report, 0) < size:
            return False
        self._left[report] -= size
        return True


class Promise:
    """What the headline of the opening's report says and no chosen sentence has told yet."""

    def __init__(self, opening: Weighed) -> None:
        self._said = stems(opening.passage.report.headline, opening.passage.reading.lang)
        self._owed = set(self._said - opening.passage.stems)

    def worth(self, w: Weighed) -> float:
        """``PROMISE`` for a sentence that tells the whole headline."""
        return PROMISE * len(self._owed & w.passage.stems) / max(1, len(self._said))

    def keep(self, chosen: Sequence[Weighed]) -> None:
        for w in chosen:
            self._owed -= w.passage.stems


def choose(
    weighed: Sequence[Weighed],
    field: Field,
    budget: Budget,
    opening: Weighed,
    *,
    most: int,
    barred: frozenset[tuple[str, int]],
    rivals: Mapping[tuple[str, int], int],
) -> list[Weighed]:
    """The sentences of the article, the opening first, then what adds most for its length.

    ``most``: length of all together. ``rivals``: report and start of a sentence that gives one side of a
    difference -> the difference's number; one side is enough, the difference tells the other. A sentence
    that leans on the one before it comes only with that one.
    """
    by_key = {w.passage.key: w for w in weighed}
    budget.opens(opening)
    chosen: list[Weighed] = [opening]
    promise = Promise(opening)
    spent = opening.passage.length
    sides = {rivals.get(opening.passage.at)}
    left = [
        w for w in weighed if w is not opening and w.weight >= LEAST_WEIGHT and w.passage.key not in barred
    ]
    echoed = {w.passage.key: 0.0 for w in left}
    last = chosen
    while left:
        for w in left:
            for c in last:
                near = field.echoes.between(w.passage.at, c.passage.at)
                echoed[w.passage.key] = max(echoed[w.passage.key], near)
        best = max(left, key=lambda w: (_worth(w, echoed[w.passage.key], promise), w.passage.key))
        left.remove(best)
        last = []
        have = [c.passage for c in chosen]
        side = rivals.get(best.passage.at)
        if (side is not None and side in sides) or _covered(best.passage, have, field):
            continue
        wanted = _with_support(best, by_key, have, barred, field)
        size = sum(x.passage.length for x in wanted)
        if not wanted or spent + size > most or _crowded(wanted, have) or not budget.takes(wanted):
            continue
        last = wanted
        chosen += wanted
        promise.keep(wanted)
        spent += size
        sides |= {rivals.get(x.passage.at) for x in wanted}
        left = [w for w in left if w not in wanted]
    return chosen


def _worth(w: Weighed, echoed: float, promise: Promise) -> float:
    """What the sentence adds for its length. ``echoed``: how much of it the chosen ones tell already."""
    usual = 40 if counts_characters(w.passage.reading.lang) else 20
    dear = SHORT_OF_ROOM if w.passage.report.use is Use.BRIEF else LENGTH_COST
    return (w.weight + promise.worth(w) - ECHO_COST * echoed) / math.pow(
        max(0.5, w.passage.length / usual), dear
    )


def _with_support(
    w: Weighed,
    by_key: dict[tuple[str, int], Weighed],
    have: Sequence[Passage],
    barred: frozenset[tuple[str, int]],
    field: Field,
) -> list[Weighed]:
    """The sentence, with the one it leans on where that is not chosen yet; empty where that cannot be."""
    p = w.passage
    if not p.leans:
        return [w]
    before = by_key.get((p.key[0], p.place - 1))
    if before is None or before.passage.leans or before.passage.key in barred:
        return []
    if any(q.key == before.passage.key for q in have):
        return [w]
    return [] if _covered(before.passage, have, field) else [before, w]


def _covered(p: Passage, chosen: Sequence[Passage], field: Field) -> bool:
    """Has the article said this already? What is told otherwise elsewhere has to be said each time."""
    if p.at in field.contested:
        return any(p.key == q.key for q in chosen)
    if any(p.key == q.key or field.repeats(p, q) for q in chosen):
        return True
    said = frozenset(stem for q in chosen for stem in q.stems)
    fresh = p.figures - frozenset(f for q in chosen for f in q.figures)
    return not fresh and bool(p.stems) and len(p.stems - said) / len(p.stems) < 0.34


def _crowded(wanted: Sequence[Weighed], have: Sequence[Passage]) -> bool:
    """Would a source with a limit on passages give three sentences in a row?"""
    places = {q.key for q in have} | {w.passage.key for w in wanted}
    for w in wanted:
        report, place = w.passage.key
        runs = (range(first, first + IN_A_ROW + 1) for first in range(place - IN_A_ROW, place + 1))
        if w.passage.report.use is Use.BRIEF and any(all((report, n) in places for n in run) for run in runs):
            return True
    return False
