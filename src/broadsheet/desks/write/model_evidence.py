"""What the model writer is given to write from: numbered sentences of the reports, and what was kept from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...news import Assignment, Reading, Span, Use, content_id
from ...news.base import noun
from ...text.language import site_language
from ...text.orders import gives_orders
from ...text.tokens import tokens
from ...text.words import overlap, stems
from .openers import leans
from .stages import Stages

GENRES = ("news", "brief", "live")
"""Opinion and satire are no source of facts."""
REPEATS = 0.85
"""Share of words from which two sentences of one language are one statement."""
MOST_TELLERS = 2
"""Reports of one language that may each give one statement: a second source is worth its tokens, a third not."""
MOST_NAMES = 12
_CHAT_MARKS = re.compile(r"<\|.{0,40}?\|>|\[/?INST\]|</?\w{2,16}>")


@noun
class Evidence:
    """One sentence of a report. ``n`` is what the model cites it by, from 1."""

    n: int
    reading: Reading
    span: Span
    text: str


@noun
class Material:
    """All that one article may be written from."""

    evidence: tuple[Evidence, ...]
    ignored: tuple[tuple[str, str], ...]
    """(report id, sentence): text that gives orders to its reader, kept back."""

    @property
    def fence(self) -> str:
        """A mark that no report can have guessed: it depends on all of them."""
        return f"EVIDENCE-{content_id('fence', *(e.text for e in self.evidence))[:8]}"

    def listed(self) -> str:
        """The evidence as the prompt has it, report by report."""
        lines: list[str] = []
        last = ""
        for e in self.evidence:
            report = e.reading.report
            if report.id != last:
                lines.append(_head(e.reading))
                last = report.id
            lines.append(f"[{e.n}] {e.text}")
        return "\n".join(lines)


def _head(reading: Reading) -> str:
    report = reading.report
    return f"{_plain(report.outlet)} ({reading.lang}, {report.published:%Y-%m-%d}):"


def material(assignment: Assignment, most_tokens: int) -> Material:
    """Sentences of all reports in turn, each report's best first, the article's own language twice as often.

    What gives a count that later reports put another in place of is left out.
    ``most_tokens``: of the evidence as listed, by estimate. A sentence that leans on the one before it
    comes with that one.
    """
    usable = [r for r in assignment.readings if r.genre in GENRES and r.report.use is not Use.LINK]
    ignored = tuple(
        (reading.report.id, " ".join(span.of(reading.report.text).split()))
        for reading in usable
        for span in reading.sentences
        if gives_orders(span.of(reading.report.text))
    )
    stages = Stages(assignment.readings)
    barred = set(ignored).union(
        (reading.report.id, _text(reading, place))
        for reading in usable
        for place, span in enumerate(reading.sentences)
        if stages.gives_old(span.of(reading.report.text), reading.lang)
    )
    left = most_tokens
    taken: dict[str, set[int]] = {}
    said: dict[str, list[frozenset[str]]] = {}
    for reading, places in _turns(usable, assignment.lang, barred):
        report = reading.report.id
        have = taken.setdefault(report, set())
        fresh = [place for place in places if place not in have]
        words = stems(" ".join(_text(reading, place) for place in fresh), reading.lang)
        told = said.setdefault(reading.lang, [])
        if sum(overlap(words, other) >= REPEATS for other in told) >= MOST_TELLERS:
            continue
        size = sum(tokens(_text(reading, place)) + 4 for place in fresh)
        size += 0 if have else tokens(_head(reading)) + 2
        if fresh and size <= left:
            left -= size
            have.update(fresh)
            told.append(words)
    found = [(r, place) for r in usable for place in sorted(taken.get(r.report.id, ()))]
    return Material(
        evidence=tuple(
            Evidence(n=n, reading=r, span=r.sentences[place], text=_text(r, place))
            for n, (r, place) in enumerate(found, 1)
        ),
        ignored=ignored,
    )


def _turns(
    usable: Sequence[Reading], lang: str, barred: set[tuple[str, str]]
) -> Iterator[tuple[Reading, tuple[int, ...]]]:
    """Report after report, each with its next best sentence; native ones take two turns."""
    queues = [(r, _ranked(r, barred)) for r in usable]
    queues.sort(key=lambda queue: not site_language(queue[0].lang, (lang,)))
    while any(queue for _, queue in queues):
        for reading, queue in queues:
            for _ in range(2 if site_language(reading.lang, (lang,)) else 1):
                if queue:
                    yield reading, queue.pop(0)


def _ranked(reading: Reading, barred: set[tuple[str, str]]) -> list[tuple[int, ...]]:
    """Places of the report's sentences, best first, each with the one it leans on."""
    ranked = []
    for place, span in enumerate(reading.sentences):
        places = [place]
        if place and leans(_text(reading, place), reading.lang):
            places.insert(0, place - 1)
        if any((reading.report.id, _text(reading, at)) in barred for at in places):
            continue
        ranked.append((-_weight(reading, span, place), tuple(places)))
    return [places for _, places in sorted(ranked)]


def _weight(reading: Reading, span: Span, place: int) -> float:
    def inside(found: Sequence[object]) -> int:
        return sum(span.start <= f.span.start < span.end for f in found)  # type: ignore[attr-defined]

    weight = 3.0 / (1 + place) + 0.5 * min(3, inside(reading.figures)) + 0.2 * min(4, inside(reading.names))
    return weight + 0.4 * min(1, inside(reading.quotations)) + 0.2 * min(1, inside(reading.dates))


def _text(reading: Reading, place: int) -> str:
    return _plain(reading.sentences[place].of(reading.report.text))


def _plain(text: str) -> str:
    """One line without marks of a chat protocol."""
    return _CHAT_MARKS.sub(" ", " ".join(text.split()))


def spellings(assignment: Assignment, found: Material) -> tuple[tuple[str, str], ...]:
    """(as a report of another language has it, as the article's language spells it)."""
    lang = assignment.lang
    foreign = [e for e in found.evidence if not site_language(e.reading.lang, (lang,))]
    text = "\n".join(e.text for e in foreign)
    pairs = []
    for person in assignment.people:
        name = person.name(lang)
        seen = [v for _, v in (*person.names, *person.variants) if v != name and len(v) > 1 and v in text]
        if name and seen:
            pairs.append((max(seen, key=len), name))
    return tuple(pairs[:MOST_NAMES])
