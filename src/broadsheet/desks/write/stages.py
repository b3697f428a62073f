"""Which counts of persons later reports put others in place of: an update of a toll is no difference between
outlets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations

from ...languages import language
from ...languages.slots import HARMED
from ...news import STAGE, Figure, Reading, Span
from ...news.base import noun
from ...text.dates import dates
from ...text.lexicon import concepts, find
from ...text.moved import LATER, as_of
from ...text.numbers import figures
from . import phrases
from .echo import SMALL
from .hours import hours
from .tellings import OF_PERSONS, Told, alike, apart, near, told
from .wholes import parts_of_wholes, risen

_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f]*\d)?")
LONG_AGO = timedelta(days=400)
"""What a sentence dates further back than this before its report is history."""
VERSIONED = frozenset({"count", "money", "percent", "measure"})
REVISED = 0.2
"""How far a figure and what a later report puts in its place may lie apart."""
AT_ODDS = 100
"""So many times another one a count of the same persons is none."""
FEW = 2
"""A number up to this may be of anything."""
LEADING = 2
"""Sentences at the head of a report in which a count far from the one before it is that of the event."""


@noun
class _Given:
    """A count of a concept that a report gives: when, by whom."""

    at: datetime
    outlet: str
    all: frozenset[float]
    """All counts in the sentences of that report on the concept: "risen from six to nine" gives both."""
    leads: bool
    """Does it stand at the head of the report?"""
    told: Told
    main: bool
    """Is it the largest of the first sentence that gives one, of those whose own noun says so, and does the report
    give none higher that is that of another one? What follows is a part of it, or was another time."""


class Stages:
    """The counts of a story's persons as time went on."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        _, known = alike([t for reading in readings for t in told(reading)])
        plain, _ = alike([t for reading in readings for t in told(reading, known)])
        counted = [
            (reading, [t for t in plain if t.reading is reading and not _long_ago(t)]) for reading in readings
        ]
        self.told = [t for _, own in counted for t in own]
        """The figures of all readings that can differ between reports."""
        given = {concept: values for concept in OF_PERSONS if (values := _values(concept, counted))}
        self._by = {
            r.report.id: frozenset((c, t.figure.value) for t in plain if t.reading is r for c in t.counted)
            for r in readings
        }
        """Report id -> the counts it gives."""
        self.overtaken: Mapping[str, frozenset[float]] = {
            concept: old
            for concept, values in given.items()
            if (old := _overtaken(values, falls=concept == "missing"))
        }
        """Concept -> counts that a later one took the place of."""
        self.main: Mapping[str, frozenset[float]] = {
            concept: frozenset(value for value, own in values.items() if any(g.main for g in own))
            for concept, values in given.items()
        }
        """Concept -> counts of the event itself: the first that a report gives, parts and other times set aside."""
        self.outgrown = frozenset(
            concept
            for concept, values in self.main.items()
            if any(_ordinal(reading, concept) > max(values, default=0) for reading in readings)
        )
        """Concepts of which a report tells "a second death" where no count is as high."""
        self._standing = {concept: self.main[concept] - old for concept, old in self.overtaken.items()}
        self._since = {
            concept: min(g.at for value in standing for g in given[concept][value] if g.main)
            for concept, standing in self._standing.items()
            if standing
        }
        """Concept -> when a count that still stands was first given."""
        self._corrected = _corrected(readings)
        self._risen = risen(readings)
        """Part and whole, "three of nine", that later reports count higher -> the part that stands now."""
        self._newest = {
            concept: given[concept][value][0].told
            for concept, standing in self._standing.items()
            for value in standing
            if len(standing) == 1
        }

    def at_odds(self, concept: str) -> bool:
        """Do the counts of the concept that still stand lie so far apart that one of them must count something else?"""
        standing = self.main.get(concept, frozenset()) - self.overtaken.get(concept, frozenset())
        return bool(standing) and max(standing) > AT_ODDS * max(1.0, min(standing))

    def is_old(self, t: Told) -> bool:
        """Has a later count taken the place of this one?"""
        return any(t.figure.value in self.overtaken.get(concept, ()) for concept in t.counted)

    def gives_old(self, text: str, lang: str) -> bool:
        """Does the text give a count that was overtaken, and none that stands beside it?"""
        return bool(self._old(text, lang) or self._old_parts(text, lang))

    def counts_before(self, text: str, lang: str, at: datetime) -> bool:
        """Does a sentence of a report of ``at`` count persons of whom others counted more since, and give
        none of the newest counts: a part of an old toll, "the second death"?"""
        moved = {c for c, since in self._since.items() if at < since} & concepts(text, lang, "counts")
        values = {f.value for f in figures(text, lang) if f.kind in ("count", "ordinal")}
        return bool(values) and any(not values & self._standing[c] for c in moved)

    def corrected(self, text: str, lang: str, at: datetime) -> frozenset[tuple[float, str]]:
        """Figures and units that later reports put in the place of those of a sentence of a report of ``at``."""
        given = {(f.value, f.unit) for f in figures(text, lang)}
        later = {self._corrected[old] for old in given & self._corrected.keys()}
        return frozenset(new for new, since in later if at < since and new not in given)

    def is_corrected(self, t: Told) -> bool:
        """Did a later report put another figure in the place of this one?"""
        return (t.figure.value, t.figure.unit) in self._corrected

    def renewed(
        self, headline: str, lang: str, at: datetime, report: str = ""
    ) -> tuple[str, tuple[Told, ...]]:
        """The headline with the newest counts in place of those overtaken, and who gives these; empty where
        that cannot be: it names a day or an hour, or a part of the old count; the counts are worded apart
        ("about"), or their noun would need another form. ``at``: of its ``report``, whose old counts are such in
        the headline too, where it does not say of what."""
        old = self._old(headline, lang, report)
        parts = self._old_parts(headline, lang)
        if not old and not parts:
            return headline, ()
        if language(lang).grammar.multiplied.regex.search(headline):
            return "", ()  # "tripled to 27"
        given: list[Told] = []
        counted = [f for f in figures(headline, lang) if f.kind == "count" and _of_persons(f, lang)]
        if old and (len(counted) > len(old) or not all(_of_persons(f, lang) for f, _ in old)):
            return "", ()  # "17 injured, four of them badly", "three members": a part of the old count
        put = [(f, self._newest.get(_nearest(f, about, headline, lang))) for f, about in old]
        for figure, newest in sorted([*put, *parts], key=lambda pair: -pair[0].span.start):
            timed = dates(headline, lang, at) or any(hours(headline, lang))
            if newest and newest.figure.value < figure.value and "up" in concepts(headline, lang, "polar"):
                return "", ()  # "rises to five", and now four
            if newest is None or not _worded_alike(figure, newest.figure, lang) or timed:
                return "", ()
            amount = phrases.amount(newest.figure.value, "", lang)
            scale = re.escape(_NUMBER.sub("", amount))  # "45万"
            now = re.sub(f"{_NUMBER.pattern}(?:{scale})?", amount, figure.text, count=1)
            if now == figure.text:
                now = phrases.spelled(now, figure.value, newest.figure.value, lang) or amount
            elif [f.value for f in figures(now, lang)] != [newest.figure.value]:
                now = amount  # "450 thousand"
            headline = headline[: figure.span.start] + now + headline[figure.span.end :]
            given.append(newest)
        return ("", ()) if self.gives_old(headline, lang) else (headline, tuple(given))

    def _old_parts(self, text: str, lang: str) -> list[tuple[Figure, Told]]:
        """The parts of a whole in the text that later reports count higher, with what stands in their place."""
        if not self._risen:
            return []
        pairs = ((part, (part.value, whole.value)) for part, whole in parts_of_wholes(text, lang))
        return [(part, self._risen[key]) for part, key in pairs if key in self._risen]

    def _old(self, text: str, lang: str, report: str = "") -> list[tuple[Figure, frozenset[str]]]:
        """The counts of the text that were overtaken, with what they count, where none that stands is beside them."""
        if not self.overtaken:
            return []
        counts = [f for f in figures(text, lang) if f.kind == "count"]
        values = {f.value for f in counts if _of_persons(f, lang)}
        about: Set[str] = concepts(text, lang, "counts") & OF_PERSONS
        if not about and any("people" in concepts(f.of, lang, "counts") for f in counts):
            about = self.overtaken.keys()  # "took 31 people in": said in words no table has
        free = {c for c in self.overtaken if not values & self._standing[c]}
        own = self._by.get(report, frozenset())
        found = (
            (
                f,
                frozenset(
                    c
                    for c in free
                    if f.value in self.overtaken[c]
                    and (not report or (c, f.value) in own or _of_persons(f, lang))
                    and (c in about or f.value > SMALL or (c in HARMED and (c, f.value) in own and _bare(f)))
                ),
            )
            for f in counts
        )
        return [(figure, of) for figure, of in found if of]


def _corrected(
    readings: Sequence[Reading],
) -> dict[tuple[float, str], tuple[tuple[float, str], datetime]]:
    """Figure and unit -> what stands in its place, and since when: a later report gives the two in one
    sentence ("1,240 jobs in place of 1,150"), nobody the new one before, and nobody the old one alone after
    it; none where it could be in the place of two."""
    given: dict[tuple[float, str], list[tuple[datetime, frozenset[tuple[float, str]]]]] = defaultdict(list)
    pairs: set[tuple[tuple[float, str], tuple[float, str]]] = set()
    for reading in readings:
        at, all_ = as_of(reading.report), {(f.value, f.unit) for f in reading.figures if f.kind in VERSIONED}
        for key in all_:
            given[key].append((at, frozenset(all_)))
        for span in reading.sentences:
            inside = {
                (f.value, f.unit) for f in reading.figures if f.kind in VERSIONED and span.holds(f.span.start)
            }
            pairs |= {
                (a, b) for a, b in permutations(inside, 2) if a[1] == b[1] and _revised(a[0], b[0], a[1])
            }
    found = {}
    for new, old in pairs:
        since = min(at for at, _ in given[new])
        alone = [at for at, others in given[old] if new not in others]
        if alone and since - min(alone) >= LATER and max(alone) < since + LATER:
            found[old] = new, since
    times = Counter(new for new, _ in found.values())
    return {old: pair for old, pair in found.items() if times[pair[0]] == 1}


def _revised(a: float, b: float, unit: str) -> bool:
    """May one figure be the other, counted anew: neither small, near one another, and not the two shares of a whole?"""
    shares = unit == "%" and abs(a + b - 100) <= 1
    return (unit == "%" or min(a, b) > SMALL) and abs(a - b) <= REVISED * max(a, b) and not shares


def _of_persons(figure: Figure, lang: str) -> bool:
    """May the figure count persons by its own noun, where it has one: not "four countries"?"""
    named = concepts(figure.of, lang, "counts")
    return not figure.of or bool(named & (OF_PERSONS | {"people"}))


def _bare(figure: Figure) -> bool:
    """Is it a number of nothing, as in "toll reaches nine", in letters: "platform 7" is a name?"""
    return figure.value > FEW and not figure.of and not _NUMBER.search(figure.text)


def _ordinal(reading: Reading, concept: str) -> float:
    """Highest ordinal in the headline and first sentences of a report that tell of the concept; 0 without one."""
    heads = [reading.report.headline, *(s.of(reading.report.text) for s in reading.sentences[:LEADING])]
    return max(
        (
            f.value
            for text in heads
            if concept in concepts(text, reading.lang, "counts")
            for f in figures(text, reading.lang)
            if f.kind == "ordinal"
        ),
        default=0.0,
    )


def _long_ago(t: Told) -> bool:
    """Does its sentence name a day or year that was over a year before the report? Its figures are of another event."""
    before = (t.reading.report.published - LONG_AGO).date()
    within = (d for d in t.reading.dates if t.sentence.holds(d.span.start))
    years = (f.value for f in t.reading.figures if f.kind == "year" and t.sentence.holds(f.span.start))
    return t.figure.kind == "count" and (
        any(d.last < before.isoformat() for d in within) or any(year < before.year for year in years)
    )


def _nearest(figure: Figure, about: frozenset[str], text: str, lang: str) -> str:
    """The concept, of those a count may be of, whose word stands nearest to it, of two as near the first by name."""
    if len(about) == 1:
        return next(iter(about))
    found = [
        (apart(text, figure.span.start, figure.span.end, hit, lang)[1], hit.concept)
        for hit in find(text, lang, "counts")
        if hit.concept in about
    ]
    return min(found, default=(0, ""))[1]


def _worded_alike(old: Figure, new: Figure, lang: str) -> bool:
    """May the number alone be put in the other's place: both exact, or of one bound, in the same grammatical number?"""
    bound = (old.approximate, old.bound) == (new.approximate, new.bound)
    form = phrases.locale(lang).plural_form
    return (bound or (old.bound == "at least" and not new.approximate)) and form(int(old.value)) == form(
        int(new.value)
    )


def _given(concept: str, counted: Sequence[tuple[Reading, Sequence[Told]]]) -> Iterator[tuple[float, _Given]]:
    """Each count of the concept that each report gives."""
    of = [
        (reading, tellings)
        for reading, own in counted
        if (tellings := [t for t in own if t.figure.kind == "count" and concept in t.counted])
    ]
    heads = [min(tellings, key=lambda t: t.figure.span.start).sentence for _, tellings in of]
    first = [_main(*one, concept, head) for one, head in zip(of, heads, strict=True)]
    for (reading, tellings), head, main in zip(of, heads, first, strict=True):
        values = {t.figure.value for t in tellings}
        if concept != "missing":  # these may become fewer
            below = {t.figure.value for t in tellings if t.sentence != head}
            others = {
                value
                for (other, _), value in zip(of, first, strict=True)
                if other is not reading and as_of(other.report) > as_of(reading.report) - STAGE
            }
            main = max([main, *(v for v in below & others if not near(v, main))])
        said = {t.sentence for t in tellings}
        beside = {
            f.value for f in reading.figures if f.kind == "count" and any(s.holds(f.span.start) for s in said)
        }
        for value in values:
            yield (
                value,
                _Given(
                    at=as_of(reading.report),
                    outlet=reading.report.outlet,
                    told=next(t for t in tellings if t.figure.value == value),
                    all=frozenset(values | beside),
                    leads=head in reading.sentences[:LEADING],
                    main=value == main,
                ),
            )


def _main(reading: Reading, tellings: Sequence[Told], concept: str, head: Span) -> float:
    """The largest count of ``head``, the first sentence that gives one, of those whose noun says what is counted."""
    at_head = [t for t in tellings if t.sentence == head]
    named = [t for t in at_head if concept in concepts(t.figure.of, reading.lang, "counts")]
    return max(t.figure.value for t in named or at_head)


def _values(
    concept: str, counted: Sequence[tuple[Reading, Sequence[Told]]]
) -> Mapping[float, Sequence[_Given]]:
    """Count of the concept -> who gives it."""
    values: dict[float, list[_Given]] = defaultdict(list)
    for value, one in _given(concept, counted):
        values[value].append(one)
    if concept == "missing":  # these may become fewer
        return values
    return {
        value: [replace(g, main=False) for g in own] if _is_a_part(value, values) else own
        for value, own in values.items()
    }


def _is_a_part(value: float, values: Mapping[float, Sequence[_Given]]) -> bool:
    """Is a count far below one that two outlets gave before, of one outlet alone and not at the head of its report:
    "eight of the wounded are still in danger"?"""
    own = [g for g in values[value] if g.main]
    if not own or any(g.leads for g in own) or len({g.outlet for g in own}) > 1:
        return False
    since = min(g.at for g in own)
    return any(
        value < other <= AT_ODDS * value
        and not near(other, value)
        and len({g.outlet for g in before if g.main and g.at < since} - {g.outlet for g in own}) > 1
        for other, before in values.items()
    )


def _overtaken(values: Mapping[float, Sequence[_Given]], *, falls: bool) -> frozenset[float]:
    return frozenset(
        a for a, b in permutations(values, 2) if _overtakes(b, values[b], a, values[a], falls=falls)
    )


def _overtakes(
    new: float, later: Sequence[_Given], old: float, before: Sequence[_Given], *, falls: bool
) -> bool:
    """Was ``new`` first given later than ``old``, and ``old`` by nobody any more a while after that?

    A count far from the old one must be higher, unless it ``falls`` as that of the missing does, and stand at the head
    of its report or be given by two outlets.
    """
    main = [g for g in later if g.main]
    alone = [g for g in before if new not in g.all]
    if not main or not alone or not any(g.main for g in before):
        return False
    sure = any(g.leads for g in main) or len({g.outlet for g in main}) > 1
    since = min(g.at for g in main)
    first = min(g.at for g in before)
    moved = any(o.outlet == n.outlet and o.at < n.at for o in alone for n in main)
    return (
        (near(new, old) or ((new > old or falls) and sure))
        and (since - first >= LATER or (moved and since > first))
        and max(g.at for g in alone) < since + LATER
    )
