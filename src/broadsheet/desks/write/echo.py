"""What sentences tell in no language, to see where reports in any language tell the same.

Figures, years, days, names and the concepts of the word tables are marks that a translation keeps. Marks few
sentences of the story have count most. Where there is a sentence encoder its likeness counts as much.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property, lru_cache
from statistics import median
from typing import TYPE_CHECKING, Any, cast

from ...news import Person, Reading, Span
from ...news.base import noun
from ...ports import Embed
from ...text.lexicon import concepts
from ...text.numbers import figures

if TYPE_CHECKING:
    import numpy as np

TABLES = ("counts", "topics", "events", "acts", "polar")
WEIGHTS = {"f": 1.5, "d": 0.6, "n": 1.0, "c": 0.5}
"""Of a figure or year, a day, a name, a concept."""
NEAR = 0.3
"""Likeness from which one sentence lends weight to another."""
SAME = 0.4
"""Likeness from which two sentences are taken to tell the same."""
LEAST = 2.5
"""Least mass of what they share."""
SHARED = {"f": 1.5, "d": 0.5, "n": 0.5, "c": 0.7, "m": 1.5}
"""What telling a figure, a day, a name, a concept, a matter is worth beside one another."""
COMMON = 0.4
"""Share of the outlets from which on what they tell is owed to the reader."""
UNIQUE = 0.9
"""So near to the best of its report no second sentence may come that is cited."""
SMALL = 12
"""Bare numbers up to this tell nothing by themselves."""
STORIES = 8
"""Sets of sentences or headlines whose vectors are kept; a story has one of each."""
SCENE, SCENES = 0.3, 8
"""Of less than this share of what the others tell of the report's best sentence is a scene; longest one."""
MANY = 4
"""Reports from which on what the others tell says what is the news."""
SAME_FACT = {"cosine": 9.47, "f": 1.45, "d": 1.27, "n": 0.73, "c": 0.95, "rest": -5.35}
"""Log odds that two sentences of different reports tell the same fact: by their cosine, for a figure, a day, a name in
common and for each concept. Logistic regression over pairs in the packs of the tests (``evals/facts.py`` fits it)."""
MAIN = {"heads": 3.1, "all": 3.6, "depth": -2.1, "d": 31.0, "m": 11.4, "rest": -2.2}
"""Log odds that a sentence tells a main fact of its story: by how far the heads of the other reports tell it, how far
all of them do, how deep it stands in its own, and its share of the days and matters in common, which ``SHARED`` and
``COMMON`` say. The same, over 8,700 sentences."""
MOST_SHARED = {"d": 0.05, "m": 0.2}
"""Such a share counts up to here, where nearly all of these were: in a story with little in common one day is all."""
HEADS = 3
"""Sentences at the head of a report."""
UNRELATED, ONE = 0.3, 0.8
"""Cosine of two sentences of one story that share nothing but the story, and of two that state the same."""


Marks = frozenset[tuple[str, str]]


@noun
class Trace:
    """A sentence of a report and its marks: ("f", "40min"), ("n", "place:JP"), ("c", "polar:rise")."""

    reading: Reading
    span: Span
    marks: Marks
    negated: bool


def _unpolar(trace: Trace) -> Trace:
    marks = frozenset(m for m in trace.marks if not m[1].startswith("polar:"))
    return replace(trace, marks=marks)


class Echoes:
    """All sentences of a story, in every language, by their marks."""

    def __init__(
        self, readings: Sequence[Reading], people: Sequence[Person] = (), embed: Embed | None = None
    ) -> None:
        self._ids = {spelling: person.id for person in people for _, spelling in person.variants}
        self.traces = [t for reading in readings for t in self._traces(reading)]
        self._at = {(t.reading.report.id, t.span.start): t for t in self.traces}
        self.row = {at: row for row, at in enumerate(self._at)}
        self._embed = embed if len(readings) > 1 else None
        said = [(t.span.of(t.reading.report.text), t.reading.lang) for t in self.traces]
        self.rows = None if self._embed is None else _rows(self._embed, said)
        """A unit vector for each sentence, None without an encoder."""
        self.sense = None if self.rows is None else meant(self.rows @ self.rows.T)
        """How alike any two sentences are by what they mean, 0 to 1."""
        self._readings = readings
        self._told: dict[tuple[str, int], dict[str, tuple[float, Trace]]] = {}
        seen = Counter(mark for t in self.traces for mark in t.marks)
        total = len(self.traces) + 1
        self._mass: Mapping[tuple[str, str], float] = {
            mark: WEIGHTS[mark[0]] * math.log(total / count) for mark, count in seen.items()
        }
        self._all = [
            t.marks | self.matters(t.span.of(t.reading.report.text), t.reading.lang) for t in self.traces
        ]
        self.shared = self._in_many()
        """What each matter is worth that several reports tell, in any language; the sum is 1."""

    @cached_property
    def reports(self) -> np.ndarray:
        """The number of each sentence's report, among the readings; shape (traces,)."""
        import numpy as np

        return np.repeat(np.arange(len(self._readings)), [len(r.sentences) for r in self._readings])

    @cached_property
    def place(self) -> np.ndarray:
        """How many sentences of its report stand before each; shape (traces,)."""
        import numpy as np

        return np.concatenate([np.arange(len(r.sentences), dtype=np.float32) for r in self._readings])

    def _traces(self, reading: Reading) -> list[Trace]:
        return [
            Trace(
                reading=reading,
                span=span,
                marks=self.marks(reading, span, span.of(reading.report.text)),
                negated="not" in concepts(span.of(reading.report.text), reading.lang, "stance"),
            )
            for span in reading.sentences
        ]

    def marks(self, reading: Reading, span: Span, text: str) -> Marks:
        """The marks of the sentence at ``span`` that ``text``, the sentence or what is left of it, still has."""

        marks = {
            ("f", f"{f.value:.9g}{f.unit}")
            for f in reading.figures
            if span.covers(f.span) and f.kind != "ordinal" and f.text in text
        }
        marks |= {
            ("n", self._ids.get(m.text, m.key))
            for m in reading.names
            if span.covers(m.span) and m.text in text
        }
        marks |= {
            ("d", d.first)
            for d in reading.dates
            if span.covers(d.span) and d.first == d.last and d.text in text
        }
        marks |= {("c", f"{t}:{c}") for t in TABLES for c in concepts(text, reading.lang, t)}
        return frozenset(marks)

    def _weight(self, marks: Marks) -> float:
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

    def meant(self, texts: Sequence[str], lang: str) -> np.ndarray | None:
        """How alike each text is to each sentence of the story by what they mean, 0 to 1; None without an encoder."""
        return None if self.rows is None else meant(self._vectors(texts, lang) @ self.rows.T)

    def _vectors(self, texts: Sequence[str], lang: str) -> np.ndarray:
        """A unit vector for each text; a sentence of the story has its already."""
        import numpy as np

        assert self._embed is not None and self.rows is not None
        at = {t.span.of(t.reading.report.text): row for row, t in enumerate(self.traces)}
        rows = {text: self.rows[at[text]] for text in texts if text in at}
        others = [text for text in dict.fromkeys(texts) if text not in rows]
        if others:
            rows |= zip(others, self._embed.embed(others, [lang] * len(others)), strict=True)
        return np.stack([rows[text] for text in texts])

    def same(self, texts: Sequence[str], marks: Sequence[Marks], lang: str) -> np.ndarray | None:
        """How likely each text, with its marks, tells a fact that each sentence of the story does; shape (texts,
        traces), None without an encoder."""
        return None if self.rows is None else self._same(self._vectors(texts, lang), marks)

    def _same(self, rows: np.ndarray, marks: Sequence[Marks]) -> np.ndarray:
        import numpy as np

        assert self.rows is not None
        odds = SAME_FACT["cosine"] * np.round(rows @ self.rows.T, 3) + SAME_FACT["rest"]
        for kind in "fdnc":
            common = _in_common(kind, marks, [t.marks for t in self.traces])
            odds += SAME_FACT[kind] * (common if kind == "c" else np.minimum(common, 1))
        return _chance(odds)

    @cached_property
    def _pairs(self) -> np.ndarray:
        """``same`` of any two sentences of different reports."""
        import numpy as np

        assert self.rows is not None
        found = self._same(self.rows, [t.marks for t in self.traces])
        return np.where(self.reports[:, None] == self.reports, np.float32(0), found)

    def tells_main(self, some: Set[int]) -> np.ndarray | None:
        """How likely each sentence tells a main fact of the story, as ``some`` of its reports, its own apart, tell it;
        shape (traces,), None without an encoder or in a story of few reports."""
        if self.few or self.rows is None:
            return None
        *weights, rest = MAIN.values()
        return _chance(self.features(some) @ weights + rest)

    def features(self, some: Set[int]) -> np.ndarray:
        """What ``tells_main`` goes by, in the order of ``MAIN``; shape (traces, 5)."""
        import numpy as np

        others = np.maximum(1, len(some) - np.isin(self.reports, list(some)))
        far = [
            sum(self._pairs[:, of & (self.reports == r)].max(axis=1, initial=0.0) for r in sorted(some))
            for of in (self.place < HEADS, self.place >= 0)
        ]
        return np.column_stack([*(told / others for told in far), self._own_features])

    @cached_property
    def _own_features(self) -> np.ndarray:
        """Those that no other report says: how deep each sentence stands, its share of days and of matters."""
        import numpy as np

        depth = self.place / np.bincount(self.reports)[self.reports]
        shares = [
            [min(most, math.fsum(self.shared.get(m, 0.0) for m in own if m[0] == kind)) for own in self._all]
            for kind, most in MOST_SHARED.items()
        ]
        return np.column_stack([depth, *shares])

    @property
    def few(self) -> bool:
        """Are the reports too few to say what is the news of them?"""
        return len({r.report.id for r in self._readings}) < MANY

    def news(self, text: str, lang: str, report: str) -> float:
        """0 to 2: how far the headlines and sentences of the other reports, in any language, tell what a text, a
        headline made of ``report``, does, and how much it has of what most outlets tell. A scene, a view or a market
        has little of it. 0 in a story of few reports: each tells its own."""

        if self.few:
            return 0.0
        has = {("c", f"{t}:{c}") for t in TABLES for c in concepts(text, lang, t)} | self.matters(text, lang)
        has |= {("f", f"{f.value:.9g}{f.unit}") for f in figures(text, lang)}
        common = math.fsum(self.shared.get(mark, 0.0) for mark in has)
        said = self.meant([text], lang)
        if self._embed is None or said is None:
            return common
        heads = _rows(self._embed, [(r.report.headline, r.lang) for r in self._readings])
        (row,) = meant(self._embed.embed([text], [lang]) @ heads.T)
        others = [(i, self.reports == i) for i, r in enumerate(self._readings) if r.report.id != report]
        near = [0.5 * (row[i] + said[0][own].max(initial=0.0)) for i, own in others]
        return common + float(sum(near) / len(near))

    @cached_property
    def typical(self) -> float:
        """How much news half of the reports' headlines tell."""
        return median(self.news(r.report.headline, r.lang, r.report.id) for r in self._readings)

    @cached_property
    def likeness(self) -> np.ndarray:
        """How alike any two sentences of different reports are, 0 to 1; shape (traces, traces)."""
        import numpy as np

        size = len(self.traces)
        near = np.zeros((size, size), np.float32)
        for i, a in enumerate(self.traces):
            for j in range(i):
                if a.reading is not self.traces[j].reading:
                    near[i, j] = near[j, i] = self.alike(a, self.traces[j])
        return near if self.sense is None else 0.5 * (near + self.sense)

    @cached_property
    def told(self) -> np.ndarray:
        """How far the reports tell each sentence of the story, on average, 0 to 1; shape (traces,). Its own counts
        as one that tells half of it: in a story of two reports what one alone tells is worth telling too."""
        import numpy as np

        reports = np.unique(self.reports)
        told = np.zeros(len(self.traces), np.float32)
        for report in reports:
            told += self.likeness[:, self.reports == report].max(axis=1, initial=0.0)
        return told / max(1, len(reports) - 1)

    def scenes(self) -> dict[str, int]:
        """Report id -> sentences at its head that hardly any other report tells: a scene, a local angle, before the
        news. None in a story of few reports, nor where the news comes late."""
        if self.few:
            return {}
        told: dict[str, list[float]] = {}
        for trace, share in zip(self.traces, self.told, strict=True):
            told.setdefault(trace.reading.report.id, []).append(float(share))
        news = {
            report: next(i for i, share in enumerate(shares) if share >= SCENE * max(shares))
            for report, shares in told.items()
        }
        return {report: first for report, first in news.items() if first <= SCENES}

    def _in_many(self) -> dict[tuple[str, str], float]:
        reports: dict[tuple[str, str], set[str]] = {}
        for t, own in zip(self.traces, self._all, strict=True):
            for mark in own:
                reports.setdefault(mark, set()).add(t.reading.report.outlet)
        outlets = len({t.reading.report.outlet for t in self.traces})
        worth = {
            mark: SHARED[mark[0]] * (len(told) / outlets) ** 2
            for mark, told in reports.items()
            if len(told) >= max(2, COMMON * outlets) and not _says_little(mark)
        }
        total = math.fsum(worth.values())
        return {mark: value / total for mark, value in worth.items()}

    @staticmethod
    def matters(text: str, lang: str) -> Marks:
        """What kinds of matter a text speaks of: ("m", "inquiry")."""
        return frozenset(("m", concept) for concept in concepts(text, lang, "matters"))

    def sense_of(self, a: tuple[str, int], b: tuple[str, int]) -> float:
        """How alike two sentences are in meaning, each given as its report's id and its start; 0 without an encoder."""
        return 0.0 if self.sense is None else float(self.sense[self.row[a], self.row[b]])

    def between(self, a: tuple[str, int], b: tuple[str, int]) -> float:
        """``alike`` of two sentences, each given as its report's id and its start."""
        return self.alike(self._at[a], self._at[b])

    def figures(self, at: tuple[str, int]) -> frozenset[str]:
        """The figures and years of the sentence at report id and start."""
        return frozenset(value for kind, value in self._at[at].marks if kind == "f")

    def says(self, key: tuple[str, int], at: tuple[str, int]) -> bool:
        """Does the second sentence say what the first does: a figure or day, or two things done, in common, as no other
        sentence of its report nearly does?"""
        mine, other = self._at[key], self._at[at]
        both = {mark for mark in mine.marks & other.marks if not _says_little(mark)}
        told = any(kind in "fd" for kind, _ in both) or sum(kind == "c" for kind, _ in both) >= 2
        near = self.alike(mine, other)
        return told and not any(
            t is not other and t.reading is other.reading and self.alike(mine, t) >= UNIQUE * near
            for t in self.traces
        )

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


def _rows(embed: Embed, said: Sequence[tuple[str, str]]) -> np.ndarray:
    """A unit vector for each (text, language)."""
    import numpy as np

    rows = _of_a_story(cast(Hashable, embed), tuple(sorted(set(said))))
    return np.stack([rows[text] for text in said]) if said else np.zeros((0, embed.dims), np.float32)


@lru_cache(maxsize=STORIES)
def _of_a_story(embed: Any, said: tuple[tuple[str, str], ...]) -> dict[tuple[str, str], np.ndarray]:
    """The vectors of a story's sentences: its editions are written one after another and all need them."""
    return dict(zip(said, embed.embed([text for text, _ in said], [lang for _, lang in said]), strict=True))


def _in_common(kind: str, these: Sequence[Marks], those: Sequence[Marks]) -> np.ndarray:
    """How many marks of a kind each of these has in common with each of those; shape (these, those)."""
    import numpy as np

    known = frozenset[tuple[str, str]]().union(*these) & frozenset[tuple[str, str]]().union(*those)
    column = {mark: at for at, mark in enumerate(sorted(m for m in known if m[0] == kind))}
    held = [np.zeros((len(of), len(column)), np.float32) for of in (these, those)]
    for rows, of in zip(held, (these, those), strict=True):
        for row, marks in zip(rows, of, strict=True):
            row[[column[m] for m in marks if m in column]] = 1
    common: np.ndarray = held[0] @ held[1].T
    return common


def _chance(odds: np.ndarray) -> np.ndarray:
    """Log odds as chances, to four places."""
    import numpy as np

    chances: np.ndarray = np.round(1 / (1 + np.exp(-odds)), 4).astype(np.float32)
    return chances


def _says_little(mark: tuple[str, str]) -> bool:
    """A small bare number, or that people are counted."""
    kind, value = mark
    return value == "counts:people" or (kind == "f" and value.isdigit() and int(value) <= SMALL)


def meant(cosines: np.ndarray) -> np.ndarray:
    """Cosines of sentences of one story as likeness, 0 to 1, to three places: a batch may change the last bits."""
    import numpy as np

    return np.clip((np.round(cosines, 3) - UNRELATED) / (ONE - UNRELATED), 0, 1)
