"""A sentence and what it cites, both read the same way, so that the checks can lay them side by side."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Generic, TypeVar

from ...languages import Language, language
from ...news import DateMention, Figure, Mention, Quotation, Reading, Ruling, Sentence, Span
from ...news.base import noun
from ...text.dates import dates
from ...text.lexicon import Hit, base, find
from ...text.names import Gazetteer, mentions
from ...text.numbers import concept, figures
from ...text.quotes import quotations
from ...text.words import Word, content, stem, words
from .meaning import Meaning

T = TypeVar("T")
_CLAUSE = re.compile(r"[;:；：。!?]|[,،、，](?=\s|[^\d])|\s[–—-]\s|[.](?=\s|$)")


@noun
class Finding:
    """What a check holds against a sentence."""

    ruling: Ruling
    note: str
    span: Span | None = None
    rule: str = ""
    """The rule that found it, or the excuses that bore the sentence out."""


def fails(finding: Finding | None) -> bool:
    """Is anything held against the sentence?"""
    return finding is not None and finding.ruling is not Ruling.SUPPORTED


def unsupported(note: str, start: int = -1, end: int = -1, *, rule: str = "") -> Finding:
    return _against(Ruling.UNSUPPORTED, note, start, end, rule)


def contradicted(note: str, start: int = -1, end: int = -1, *, rule: str = "") -> Finding:
    return _against(Ruling.CONTRADICTED, note, start, end, rule)


def _against(ruling: Ruling, note: str, start: int, end: int, rule: str) -> Finding:
    span = Span(start=start, end=end) if start >= 0 else None
    return Finding(ruling=ruling, note=note, span=span, rule=rule)


@noun
class Text:
    """A stretch of text with what was read in it; all spans point into ``text``."""

    text: str
    lang: str
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Mention, ...]
    report: str = ""

    @property
    def code(self) -> str:
        return base(self.lang)

    @property
    def pack(self) -> Language:
        return language(self.lang)

    @property
    def verb_last(self) -> bool:
        """Does the finite verb end its clause?"""
        return self.pack.traits.verb == "last"

    @property
    def verb_second(self) -> bool:
        """May the rest of the verb, and what denies it, stand at the end of its clause?"""
        return self.pack.traits.verb == "second"

    @property
    def spaced(self) -> bool:
        """Do blanks part words?"""
        return self.pack.traits.spacing == "words"

    def quoted(self, at: int) -> bool:
        """Does a quotation stand there?"""
        return any(q.span.holds(at) for q in self.quotations)

    @property
    def words(self) -> tuple[Word, ...]:
        return words(self.text, self.lang)

    @property
    def content(self) -> tuple[Word, ...]:
        return content(self.text, self.lang)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem(w.text, self.lang) for w in self.content)

    @property
    def name_keys(self) -> frozenset[str]:
        return frozenset(m.key for m in self.names)

    def hits(self, table: str) -> tuple[Hit, ...]:
        return find(self.text, self.lang, table)

    def concepts(self, start: int = 0, end: int | None = None) -> frozenset[str]:
        """What the stretch speaks of, in words of no language: concepts of all tables but stance."""
        stop = len(self.text) if end is None else end
        found = {
            f"{table}:{hit.concept}"
            for table in ("counts", "polar", "topics", "offices")
            for hit in self.hits(table)
            if start <= hit.start and hit.end <= stop
        }
        found |= {
            f"of:{name}"
            for w in self.words
            if start <= w.start and w.end <= stop and (name := concept(w.text, self.lang))
        }
        return frozenset(found)

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around the offset ``at``."""
        start, end = 0, len(self.text)
        for mark in _CLAUSE.finditer(self.text):
            if mark.end() <= at:
                start = mark.end()
            elif mark.start() >= at:
                end = mark.start()
                break
        return start, end


@noun
class Statement:
    """The sentence under check: read with the days of its sources, without the outlets it names."""

    text: Text
    published: datetime
    outlets: tuple[str, ...]
    gazetteer: Gazetteer
    meaning: Meaning


@noun
class Evidence:
    """The cited reports: whole, and sentence by sentence."""

    readings: tuple[Reading, ...]
    lines: tuple[Text, ...]
    wholes: tuple[Text, ...]

    @property
    def langs(self) -> frozenset[str]:
        return frozenset(line.code for line in self.lines)

    def own(self, lang: str) -> tuple[Text, ...]:
        """The lines in the language of the sentence."""
        return tuple(line for line in self.lines if line.code == base(lang))

    def figures(self) -> list[tuple[Figure, Text]]:
        return [(f, line) for line in self.lines for f in line.figures]


def statement(
    sentence: Sentence, lang: str, readings: Sequence[Reading], gazetteer: Gazetteer, meaning: Meaning
) -> Statement:
    """Read the sentence as its sources were read; days count back from the newest source."""
    published = max(r.report.published for r in readings)
    text = sentence.text
    return Statement(
        text=Text(
            text=text,
            lang=lang,
            figures=figures(text, lang),
            dates=dates(text, lang, published),
            quotations=quotations(text, lang),
            names=mentions(text, lang, gazetteer),
        ),
        published=published,
        outlets=tuple(dict.fromkeys(r.report.outlet for r in readings)),
        gazetteer=gazetteer,
        meaning=meaning,
    )


def evidence(readings: Sequence[Reading], *, headlines: bool = False) -> Evidence:
    """``headlines``: the reports' headlines count too, for an article's own headline."""
    above = tuple(heading(r) for r in readings if headlines and r.report.headline)
    return Evidence(
        readings=tuple(readings),
        lines=tuple(line for r in readings for line in lines(r)) + above,
        wholes=tuple(whole(r) for r in readings) + above,
    )


def heading(reading: Reading) -> Text:
    """The headline of a report, read as its text was."""
    text = reading.report.headline
    return Text(
        text=text,
        lang=reading.lang,
        figures=figures(text, reading.lang),
        dates=dates(text, reading.lang, reading.report.published),
        quotations=quotations(text, reading.lang),
        names=reading.headline_names,
        report=reading.report.id,
    )


class Same(Generic[T]):
    """What no two are equal to but itself, as a key of a cache."""

    def __init__(self, held: T) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.held is self.held


def lines(reading: Reading) -> tuple[Text, ...]:
    """The sentences of a report; its text is cut once however many articles cite it."""
    return _lines(Same(reading))


@lru_cache(maxsize=512)
def _lines(reading: Same[Reading]) -> tuple[Text, ...]:
    own = reading.held
    return tuple(_cut(own, own.report.text, span) for span in own.sentences)


def whole(reading: Reading) -> Text:
    return Text(
        text=reading.report.text,
        lang=reading.lang,
        figures=reading.figures,
        dates=reading.dates,
        quotations=reading.quotations,
        names=reading.names,
        report=reading.report.id,
    )


def _cut(reading: Reading, text: str, span: Span) -> Text:
    def moved(other: Span) -> Span:
        return Span(start=other.start - span.start, end=other.end - span.start)

    return Text(
        text=span.of(text),
        lang=reading.lang,
        figures=tuple(replace(f, span=moved(f.span)) for f in reading.figures if span.covers(f.span)),
        dates=tuple(replace(d, span=moved(d.span)) for d in reading.dates if span.covers(d.span)),
        quotations=tuple(replace(q, span=moved(q.span)) for q in reading.quotations if span.covers(q.span)),
        names=tuple(replace(m, span=moved(m.span)) for m in reading.names if span.covers(m.span)),
        report=reading.report.id,
    )
