"""Which sentences make the article: those that together tell most of what all reports tell, within the room there is.

A facility location objective (Lin and Bilmes, ACL 2011): every sentence of every report, in any language, wants to be
told, as far as it is likely to tell a main fact of the story; a chosen sentence tells another as far as the two are
likely to tell the same fact. What is told already adds nothing, so nothing is said twice.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...news import STAGE, Reading, Use
from ...news.base import noun
from ...text.caps import extract_cap
from ...text.length import counts_characters
from ...text.words import overlap, stems
from .contested import contested
from .echo import SAME, Echoes, Marks
from .passages import Passage

if TYPE_CHECKING:
    import numpy as np

TELLS = 0.6
"""Likeness from which the headline, or without an encoder any sentence, tells all of another."""
OWN = 0.15
"""What a sentence is worth that no other report tells, where 1 is what all tell."""
DEPTH = 1.0
"""How much less each sentence further down its report is worth."""
PROMISE = 0.15
"""What telling all words of the headline is worth, as a share of all there is to tell."""
OF_A_HEADLINE = 0.3
"""How much of a sentence the headline tells that says the same."""
MATTERS = 0.8
"""What telling all that several reports have in common is worth, where 1 is telling all sentences."""
CONTESTED = 0.3
"""What a claim is worth whose opposite another outlet tells: both are told, or neither can be believed."""
SIDE = 0.02
"""What a side of a difference is worth beside what it tells."""
LENGTH_COST = 0.8
"""Exponent: how much dearer long sentences are."""
LEAST = 0.1
"""Least that a sentence must add, as a share of what a sentence is worth on average."""
WORTH, ENOUGH = 4.0, 5
"""The same where all reports are ``brief`` and the article has so many: of what may be printed in patches alone, what
adds little leaves more that hangs."""
REPEATS = 0.45
"""Likeness from which two sentences are one statement."""
IN_A_ROW = 2
"""Sentences in a row that a ``brief`` source allows."""
SAID = 0.7
"""How far a chosen sentence of another report tells one that need not be told any more."""
MEANT = 0.5
"""Likeness of meaning from which a sentence of another report with no figure of its own says nothing new."""
DOUBT = 1.5
"""Exponent of the chance that what is taken can be read where it stands."""
RUN = 3
"""Longest run of neighbours taken because the last leans on the first."""
COMMON = 0.3
"""Share of the sentences from which on a name tells nothing about what a sentence is about."""
DEEP, ALONE = 8, 0.2
"""From so far down the report that the article opens with, and anywhere in another one, a sentence of which little may
be printed is left, if the others tell less of it than this share of what they do of the best one."""


@noun
class Weighed:
    passage: Passage
    told_by: int
    """Other reports that tell the same."""
    gist: float
    """How much of what the reports put first it tells."""
    agreed: float
    """How far the other reports tell what is printed of it, on average, 0 to 1."""


class Field:
    """All printable sentences of a story in one language, and how far each tells what the reports tell."""

    def __init__(self, found: Sequence[Passage], echoes: Echoes) -> None:
        self.passages = found
        self.echoes = echoes
        self.contested = contested(echoes)
        total = max(1, len(found))
        seen = Counter(stem for p in found for stem in p.stems)
        named = Counter(key for p in found for key in p.names)
        self._idf = {stem: math.log((total + 1) / count) for stem, count in seen.items()}
        self._rare = frozenset(key for key, count in named.items() if count <= max(2, COMMON * total))
        self._gist = _gist(found)
        self._near = echoes.likeness
        marks = [
            echoes.marks(p.reading, p.span, p.text) | {("f", f) for f in p.figures if p.newest} for p in found
        ]
        self.worth = self._worths()
        self.tells = self._tells(marks)
        self.shared = echoes.shared
        self.marks = [
            (own | echoes.matters(p.text, p.reading.lang)) & self.shared.keys()
            for p, own in zip(found, marks, strict=True)
        ]

    def _worths(self) -> np.ndarray:
        """What each sentence of the story is worth, the sum being 1: by how likely it tells a main fact, as all reports
        or those of the newest stage that the language has reports of tell it, whichever is more; older ones can't know
        the news. In a story of few reports, or without an encoder, by how many tell it and its place."""
        import numpy as np

        echoes, last = self.echoes, max(p.report.published for p in self.passages)
        at = {int(r): t.reading.report.published for r, t in zip(echoes.reports, echoes.traces, strict=True)}
        newest = {report for report, published in at.items() if abs(published - last) <= STAGE}
        some = [at.keys(), newest] if len(newest) > 2 else [at.keys()]  # not one report alone
        main = [chances for of in some if (chances := echoes.tells_main(of)) is not None]
        worth: np.ndarray = (
            np.max(main, axis=0) if main else (echoes.told + OWN) ** 2 / (1 + DEPTH * echoes.place)
        )
        return worth / (worth.sum() or 1.0)

    def _tells(self, marks: Sequence[Marks]) -> np.ndarray:
        """How far each passage, with its marks, tells each sentence of the story, 0 to 1; none of its own report but
        itself; shape (passages, sentences)."""
        import numpy as np

        echoes, row = self.echoes, self.echoes.row
        told = echoes.same([p.text for p in self.passages], marks, self.passages[0].reading.lang)
        if told is None:
            near = np.stack([self._near[row[p.at]] for p in self.passages])
            told = np.clip(near * np.array([[p.share] for p in self.passages], np.float32) / TELLS, 0, 1)
        for i, p in enumerate(self.passages):
            told[i, echoes.reports == echoes.reports[row[p.at]]] = 0.0
            told[i, row[p.at]] = p.share
        return told

    def agreed(self) -> np.ndarray:
        """How far the other reports tell each passage, as it would be printed: their nearest sentence's
        share, on average."""
        import numpy as np

        reports = self.echoes.reports
        nearest = {r: self.tells[:, reports == r].max(axis=1) for r in np.unique(reports)}
        own = [reports[self.echoes.row[p.at]] for p in self.passages]
        found = [[near[i] for r, near in nearest.items() if r != mine] for i, mine in enumerate(own)]
        return np.array([sum(row) / max(1, len(row)) for row in found], np.float32)

    def tellers(self, p: Passage) -> dict[str, float]:
        """Report id -> how near its sentence that tells most of the same is."""
        found: dict[str, float] = {}
        for trace, near in zip(self.echoes.traces, self._near[self.echoes.row[p.at]], strict=True):
            if near >= SAME:
                found[trace.reading.report.id] = max(found.get(trace.reading.report.id, 0.0), float(near))
        return found

    def told_in(self, text: str, lang: str) -> np.ndarray:
        """How far a text of our own, as the headline, tells each sentence of the story."""
        import numpy as np

        said = self.echoes.meant([text], lang)
        return np.zeros(len(self.worth), np.float32) if said is None else np.clip(said[0] / TELLS, 0, 1)

    def alike(self, a: Passage, b: Passage) -> float:
        """0 to 1: do the two speak of the same? By the rarer words."""
        both = math.fsum(self._idf[s] ** 2 for s in a.stems & b.stems)
        return both / math.sqrt(self._mass(a.stems) * self._mass(b.stems))

    def _mass(self, stems: frozenset[str]) -> float:
        return math.fsum(self._idf[s] ** 2 for s in stems) or 1.0

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
    reports = {p.report.id: (p.reading, p.place - p.depth) for p in found}
    tally: Counter[str] = Counter()
    for reading, scene in reports.values():
        head = stems(reading.report.headline, reading.lang)
        lead = stems(
            " ".join(s.of(reading.report.text) for s in reading.sentences[scene : scene + 2]), reading.lang
        )
        tally.update(head)
        tally.update(lead | head)
    return {stem: count / (2 * len(reports)) for stem, count in tally.items()}


def weigh(field: Field) -> list[Weighed]:
    """All printable sentences with what they tell of the gist, and by how many they are told."""
    weighed = []
    agreed = field.agreed()
    for p, share in zip(field.passages, agreed, strict=True):
        told = field.tellers(p)
        for q in field.passages:
            if q.key[0] != p.key[0] and field.repeats(p, q):
                told[q.key[0]] = 1.0
        by = sum(1 for near in told.values() if near >= SAME)
        weighed.append(Weighed(passage=p, told_by=by, gist=field.gist(p), agreed=float(share)))
    return weighed


class Budget:
    """What may still be taken of each report."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._left = {r.report.id: extract_cap(r.report, r.lang) for r in readings}

    def take(self, passages: Sequence[Passage]) -> None:
        """Take all of them, whatever is left."""
        for p in passages:
            self._left[p.report.id] = self._left.get(p.report.id, 0) - p.length

    def allows(self, passages: Sequence[Passage]) -> bool:
        """Is there room for all of them? They are of one report."""
        return self._left.get(passages[0].report.id, 0) >= sum(p.length for p in passages)

    def spend(self, reading: Reading, size: int) -> bool:
        """Take ``size`` of a report, of any language, or nothing."""
        left = self._left.setdefault(reading.report.id, extract_cap(reading.report, reading.lang))
        if left < size:
            return False
        self._left[reading.report.id] = left - size
        return True


class Choice:
    """The sentences of one article, taken one run after another."""

    def __init__(
        self,
        weighed: Sequence[Weighed],
        field: Field,
        budget: Budget,
        *,
        most: int,
        barred: Container[tuple[str, int]],
        rivals: Mapping[tuple[str, int], int],
        least: float = LEAST,
        without: Container[tuple[str, int]] = (),
    ) -> None:
        """``most``: length of all together. ``barred``: not to be printed; ``without``: left out of the prose.
        ``least``: what a sentence must add once there is enough, as a share of what one is worth on average.
        ``rivals``: report and start of a sentence that gives one side of a difference -> the difference's number; one
        side is enough, the box tells the other."""
        import numpy as np

        self.field, self.budget, self.barred, self.rivals = field, budget, barred, rivals
        self.without = without
        self.left, self.least = most, least
        self.value = 0.0
        """What all that was taken adds, to compare choices of one story by."""
        self.told = np.zeros(len(field.worth), np.float32)
        self.chosen: list[Weighed] = []
        self._index = {id(p): i for i, p in enumerate(field.passages)}
        self._versions: dict[tuple[str, int], list[Weighed]] = {}
        for w in weighed:
            self._versions.setdefault(w.passage.key, []).append(w)
        self.weighed = weighed
        self._least = ALONE * max((w.agreed for w in weighed), default=0.0)
        self._keys: set[tuple[str, int]] = set()
        self._owed: frozenset[str] = frozenset()
        self._promised = 1
        self._said: set[str] = set()
        self._marked: set[tuple[str, str]] = set()
        self._sides: set[int] = set()
        self._claims: set[tuple[str, str]] = set()

    def headline(self, text: str, lang: str) -> None:
        """What the headline says is owed to the reader, and half told."""
        import numpy as np

        said = stems(text, lang)
        self._owed, self._promised = said, max(1, len(said))
        self._said |= said
        self.told = np.maximum(self.told, OF_A_HEADLINE * self.field.told_in(text, lang))

    def beside(self, told: np.ndarray, figures: Collection[str]) -> None:
        """How far what stands beside the prose tells each sentence of the story, and the figures it gives."""
        import numpy as np

        self.told = np.maximum(self.told, told)
        self._marked |= {("f", figure) for figure in figures}

    def take(self, run: Sequence[Weighed]) -> None:
        """Take the run, whatever room there is."""
        self.value += self._adds(run)
        self.told = self._with(run)
        self._marked |= self._marks(run)
        self._claims |= self._claimed(run)
        self.budget.take([w.passage for w in run])
        for w in run:
            p = w.passage
            self.chosen.append(w)
            self._keys.add(p.key)
            self.left -= p.length
            self._owed -= p.stems
            self._said |= p.stems
            if (side := self.rivals.get(p.at)) is not None:
                self._sides.add(side)

    def fill(self) -> None:
        """Take what adds most for its length, again and again, while there is room and it adds enough."""
        usual = 1 / max(1, len(self.field.worth))
        while best := max(self._fitting(), key=lambda found: found[:2], default=None):
            if best[2] < usual * (self.least if len(self.chosen) >= ENOUGH else LEAST):
                break
            self.take(best[3])
        self._fill_out()

    def _fill_out(self) -> None:
        """Put fuller versions in the place of shortened ones, where there is room left."""
        for at, w in enumerate(self.chosen):
            p = w.passage
            fuller = [
                v
                for v in self._versions[p.key]
                if v.passage.share > p.share
                and v.passage.length - p.length <= self.left
                and v.passage.leans <= p.leans
                and (at or v.passage.opens >= p.opens)
            ]
            for v in sorted(fuller, key=lambda v: (-v.passage.share, v.passage.text)):
                more = v.passage.length - p.length
                if self.budget.spend(p.reading, more):
                    self.chosen[at] = v
                    self.left -= more
                    self._said |= v.passage.stems
                    break

    def _fitting(self) -> Iterator[tuple[float, tuple[str, int], float, list[Weighed]]]:
        """(for its length, key, what it adds, run) of each run that may be taken."""
        for run in filter(None, map(self._run, self.weighed)):
            size = sum(x.passage.length for x in run)
            if size > self.left or not self.budget.allows([x.passage for x in run]) or self._crowded(run):
                continue
            usual = 40 if counts_characters(run[0].passage.reading.lang) else 20
            adds = self._adds(run) * self._stands(run)
            yield adds / math.pow(max(0.4, size / usual), LENGTH_COST), run[-1].passage.key, adds, run

    def _stands(self, run: Sequence[Weighed]) -> float:
        """What is left of what a run adds, 0 to 1, as its first sentence may hang all the same."""
        p = run[0].passage
        return 1.0 if self._follows(p) else (1.0 - p.hangs) ** DOUBT

    def _with(self, run: Sequence[Weighed]) -> np.ndarray:
        import numpy as np

        told: np.ndarray = np.maximum(
            self.told, self.field.tells[[self._index[id(w.passage)] for w in run]].max(axis=0)
        )
        return told

    def _marks(self, run: Sequence[Weighed]) -> frozenset[tuple[str, str]]:
        return frozenset(m for w in run for m in self.field.marks[self._index[id(w.passage)]])

    def _adds(self, run: Sequence[Weighed]) -> float:
        adds = float(((self._with(run) - self.told) * self.field.worth).sum())
        adds += MATTERS * math.fsum(self.field.shared[m] for m in self._marks(run) - self._marked)
        pays = frozenset(s for w in run for s in w.passage.stems) & self._owed
        adds += PROMISE * len(pays) / self._promised
        adds += SIDE * any(w.passage.at in self.rivals for w in run)
        adds += CONTESTED * bool(self._claimed(run) - self._claims)
        return adds

    def _claimed(self, run: Sequence[Weighed]) -> frozenset[tuple[str, str]]:
        """What the run claims that other outlets tell otherwise."""
        contested = self.field.contested
        return frozenset((w.passage.report.outlet, c) for w in run for c in contested.get(w.passage.at, ()))

    def _run(self, w: Weighed) -> list[Weighed]:
        """The sentence with those before it that it hangs by; empty where it may not be taken or cannot stand."""
        p = w.passage
        side = self.rivals.get(p.at)
        if p.key in self._keys or self._is_out(p.key) or (side is not None and side in self._sides):
            return []
        beside = bool(self.chosen) and p.key[0] != self.chosen[0].passage.key[0]
        aside = p.report.use is Use.BRIEF and (beside or p.depth >= DEEP) and w.agreed < self._least
        if self._covered(p) or aside:
            return []
        run = [w]
        while run[0].passage.leans and not self._follows(run[0].passage):
            before = self._before(run[0].passage) if len(run) < RUN else None
            if before is None:
                return []
            run.insert(0, before)
        return run

    def _is_out(self, key: tuple[str, int]) -> bool:
        """May a sentence not stand in the prose?"""
        return key in self.barred or key in self.without

    def _follows(self, p: Passage) -> bool:
        """Is the sentence before it taken?"""
        return (p.key[0], p.place - 1) in self._keys

    def _before(self, p: Passage) -> Weighed | None:
        """The fullest version of the sentence before ``p``."""
        key = (p.key[0], p.place - 1)
        if self._is_out(key):
            return None
        fit = [b for b in self._versions.get(key, ()) if not self._covered(b.passage)]
        return max(fit, key=lambda b: (b.passage.share, b.passage.text), default=None)

    def _covered(self, p: Passage) -> bool:
        """Has the article said this already? What is told otherwise elsewhere has to be said each time."""
        if p.at in self.field.contested:
            return (p.report.outlet, next(iter(self.field.contested[p.at]))) in self._claims
        row = self.field.echoes.row[p.at]
        if any(
            self.field.repeats(p, w.passage)
            or (w.passage.key[0] != p.key[0] and self.field.tells[self._index[id(w.passage)], row] >= SAID)
            for w in self.chosen
        ):
            return True
        fresh = p.figures - frozenset(f for w in self.chosen for f in w.passage.figures)
        if not fresh and any(
            w.passage.key[0] != p.key[0] and self.field.echoes.sense_of(p.at, w.passage.at) >= MEANT
            for w in self.chosen
        ):
            return True
        return not fresh and bool(p.stems) and len(p.stems - self._said) / len(p.stems) < 0.34

    def can_spare(self, p: Passage) -> bool:
        """Is there room for the passage beside the prose?"""
        w = self.weighed[self._index[id(p)]]
        return p.key not in self.barred and self.budget.allows([p]) and not self._crowded([w])

    def _crowded(self, run: Sequence[Weighed]) -> bool:
        """Would a source with a limit on passages give three sentences in a row?"""
        places = self._keys | {w.passage.key for w in run}
        for w in run:
            report, place = w.passage.key
            rows = (range(first, first + IN_A_ROW + 1) for first in range(place - IN_A_ROW, place + 1))
            if w.passage.report.use is Use.BRIEF and any(all((report, n) in places for n in r) for r in rows):
                return True
        return False
