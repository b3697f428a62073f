"""The figures of a report that can differ between reports, each with what its sentence says it counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.numbers import get_currency_name

from ...languages import alternation, language
from ...news import Figure, Reading, Span
from ...news.base import noun
from ...text.lexicon import Hit, concepts, find
from ...text.listed import ends_listed, listed
from ...text.words import stems
from .echo import SMALL

LONGEST_CURRENCY = 24
REACH = 60
"""Characters between a figure and the word for what it is about."""
PART = 16
"""The same between a figure and what says that it is a part of the one before."""
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
UNCOUNTED = frozenset({"year", "age", "ordinal", "score"})
NEAR = {"count": 0.5, "percent": 0.15, "points": 0.15, "money": 0.3, "duration": 0.3, "measure": 0.3}
"""How far two values of a kind may lie apart and still be two versions of one figure."""


_WORD = re.compile(r"\s*[^\W\d_]+")


def near(a: float, b: float) -> bool:
    """Do two counts lie so near one another that they may be two versions of one?"""
    return abs(a - b) <= NEAR["count"] * max(a, b)


HOURS, LONGEST_HOUR = 24, 16
"""Highest number of an hour, and characters of the words before one: "hacia las"."""


@noun
class Told:
    """One figure in one report, with the sentence it stands in and what that sentence is about."""

    reading: Reading
    figure: Figure
    sentence: Span
    counted: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]


def told(reading: Reading, known: Mapping[float, str] = MappingProxyType({})) -> list[Told]:
    """The figures of a reading that can differ between reports. ``known``: count -> what others say that it counts, for
    a count of people of which no table knows what befell them."""
    found = []
    for figure in reading.figures:
        if figure.kind in UNCOUNTED or figure.high is not None or _is_money(reading, figure):
            continue
        span = next((s for s in reading.sentences if s.start <= figure.span.start < s.end), None)
        if span is None:
            continue
        counted = counts(reading, figure, span)
        if not counted and figure.value in known and _of_people(figure, reading):
            counted = frozenset({known[figure.value]})
        if figure.kind == "count" and not figure.unit and (not counted or _in_a_name(reading, figure, span)):
            continue
        found.append(telling(reading, figure, span, counted))
    return found


def telling(reading: Reading, figure: Figure, sentence: Span, counted: frozenset[str] = frozenset()) -> Told:
    """One figure of a sentence, with what the sentence is about."""
    return Told(
        reading=reading,
        figure=figure,
        sentence=sentence,
        counted=counted,
        names=frozenset(m.key for m in reading.names if sentence.start <= m.span.start < sentence.end),
        stems=stems(sentence.of(reading.report.text), reading.lang),
    )


def alike(tellings: Sequence[Told]) -> tuple[list[Told], dict[float, str]]:
    """The tellings of all reports, where a word names two concepts the one that most say plainly; and what a count of
    persons counts that two outlets say so, or that is near what another one says.
    """
    plain = Counter(c for t in tellings if len(t.counted) == 1 for c in t.counted)
    one = [
        replace(t, counted=frozenset({max(t.counted, key=lambda c: (plain[c], c))})) if t.counted else t
        for t in tellings
    ]
    said: dict[str, dict[float, set[str]]] = defaultdict(lambda: defaultdict(set))
    for t in one:
        for concept in t.counted & OF_PERSONS:
            said[concept][t.figure.value].add(t.reading.report.outlet)
    known: dict[float, set[str]] = defaultdict(set)
    for concept, values in said.items():
        for value, outlets in values.items():
            others = [by - outlets for v, by in values.items() if v != value and near(v, value)]
            if value > SMALL and (len(outlets) > 1 or any(others)):
                known[value].add(concept)
    return one, {value: found.pop() for value, found in known.items() if len(found) == 1}


def _of_people(figure: Figure, reading: Reading) -> bool:
    """Is it a bare count of people, or of nothing that is named and no hour, "alle tredici"?"""
    if figure.kind != "count" or figure.unit:
        return False
    if figure.of and len(figure.of) > 1:
        return "people" in concepts(figure.of, reading.lang, "counts")
    before = reading.report.text[max(0, figure.span.start - LONGEST_HOUR) : figure.span.start]
    return figure.value > HOURS or not ends_listed(reading.lang, "at_hour").search(before)


def _is_money(reading: Reading, figure: Figure) -> bool:
    """Does the name of a currency follow that the reader of figures has no unit for?"""
    rest = reading.report.text[figure.span.end : figure.span.end + LONGEST_CURRENCY].casefold()
    if figure.kind != "count":
        return False
    if language(reading.lang).traits.spacing == "words":
        return (_WORD.match(rest) or [""])[0].strip() in currencies(reading.lang)
    return any(rest.lstrip().startswith(name) for name in currencies(reading.lang))


@lru_cache(maxsize=32)
def currencies(lang: str) -> frozenset[str]:
    """Words of the names CLDR has for currencies, one and several of them, in lower case: first and last, or where no
    blanks part words, what the names of several countries' currencies end in."""
    locale = Locale.parse(lang, sep="-")
    codes = [str(code) for code in locale.currencies]
    names = [get_currency_name(code, count, locale).casefold() for code in codes for count in (1, 2, 5)]
    if language(lang).traits.spacing == "words":
        return frozenset(word for name in names for word in name.split()[:: max(1, name.count(" "))])
    return frozenset(name.split()[-1][-size:] for name in names for size in (2, 3) if len(name) > size)


def _in_a_name(reading: Reading, figure: Figure, sentence: Span) -> bool:
    """Does the figure follow on a name, as in "iPhone 4"? Then it may count nothing."""
    if any(m.span.start <= figure.span.start <= m.span.end + 1 for m in reading.names):
        return True
    before = reading.report.text[sentence.start : figure.span.start]
    word = before.split()[-1] if before.endswith((" ", "\u00a0")) and before.strip() else ""
    return any(c.isupper() for c in word[1:]) or (
        word[:1].isupper() and before.strip() != word and language(reading.lang).traits.capitals != "nouns"
    )


def outlets_of(group: Iterable[Told]) -> set[str]:
    """Who gives these figures."""
    return {t.reading.report.outlet for t in group}


def counts(reading: Reading, figure: Figure, sentence: Span) -> frozenset[str]:
    """What the figure counts: the nearest word of its sentence that it can count; all that this word names."""
    fitting = TOPICS.get(figure.kind, frozenset())
    text = sentence.of(reading.report.text)
    start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    table = "counts" if figure.kind == "count" else "topics"
    near: list[tuple[bool, int, str, int]] = []
    rivals = _rivals(reading, figure, sentence)
    for hit in find(text, reading.lang, table):
        if hit.concept not in fitting or (
            figure.kind == "count" and not counted_by(figure, hit, text.casefold(), reading.lang)
        ):
            continue
        parted, gap = apart(text, start, end, hit, reading.lang)
        if 0 <= gap <= (REACH if table == "topics" else REACH // 3) and not any(
            counted_by(other, hit, text.casefold(), reading.lang)
            and apart(text, s, e, hit, reading.lang) < (parted, gap)
            for other, s, e in rivals
        ):
            near.append((parted, gap, hit.concept, hit.start))
    nearest = min(near, default=None)
    return frozenset(concept for *_, concept, at in near if nearest and at == nearest[3])


def _rivals(reading: Reading, figure: Figure, sentence: Span) -> list[tuple[Figure, int, int]]:
    """The other counts of a sentence that are no part of one before, with where they stand in it: a word for what
    befell somebody belongs to the nearest of those that it may count."""
    if figure.kind != "count":
        return []
    text, lang = sentence.of(reading.report.text), reading.lang
    found = []
    for other in reading.figures:
        inside = sentence.covers(other.span) and other.span != figure.span and other.kind == "count"
        if inside and not other.unit and not _is_money(reading, other):
            start, end = other.span.start - sentence.start, other.span.end - sentence.start
            around = text[max(0, start - PART) : start], text[end : end + PART]
            if not any(listed(lang, "parts_of").search(side) for side in around):
                found.append((other, start, end))
    return found


def apart(text: str, start: int, end: int, hit: Hit, lang: str) -> tuple[bool, int]:
    """Whether a comma or an "and" stands between a figure and a word, and how many characters; less than 0 where the
    two overlap."""
    between = text[end : hit.start] if hit.start >= end else text[hit.end : start]
    return _parted(between, lang), hit.start - end if hit.start >= end else start - hit.end


def _parted(between: str, lang: str) -> bool:
    """Do a comma or an "and" stand between the figure and the word?"""
    return any(mark in between for mark in ",，、;；،") or _joint(lang).search(between) is not None


@lru_cache(maxsize=64)
def _joint(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"(?<!\w){alternation(pack.words.joints, pack.traits)}", re.IGNORECASE)


def counted_by(figure: Figure, hit: Hit, sentence: str, lang: str) -> bool:
    """May the figure count what the word says? Its own noun says so, or that it counts people where these are hurt."""
    noun = figure.of.casefold()
    if noun not in sentence or concepts(noun, lang, "counts") & OF_PERSONS:
        return True  # of another sentence, or one of two words beside which the figure stands: the nearer one counts
    if not noun or noun in hit.text.casefold() or hit.text.casefold() in noun:
        return True
    return hit.concept in OF_PERSONS and ("people" in concepts(noun, lang, "counts") or len(noun) < 2)
