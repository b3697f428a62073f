"""From passages to printed sentences: days in place, people introduced, other outlets cited, whose word it is."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ...languages import language
from ...news import Cite, DateMention, Person, Sentence
from ...text.dates import local_day
from ...text.lexicon import concepts
from ...text.words import opened
from . import phrases
from .choose import Weighed
from .echo import Echoes
from .hours import of_many, with_day
from .introduce import Introductions
from .openers import opens
from .passages import Passage
from .undated import around_day

MOST_BACKING = 3
"""Other outlets cited beside the one a sentence is taken from."""
WHOLE = 0.9
"""Share of its words from which on a version says all that its sentence does."""
BACKS = 0.5
"""Likeness from which another report's sentence with the same figures bears one out."""
BACKS_BARE = 0.65
"""The same where the sentences have no figures."""
_QUOTED_END = re.compile(r"[\"”“»」』][.。]?$")


class Wording:
    """Prints the passages of one article in order, remembering which persons it has named.

    The cite is the attribution: an outlet is named only for what it alone claims or presumes, and for ``doubted``,
    report id and start of what other outlets tell otherwise; of a sentence that is shortened only while it gives one
    of the ``disputed`` figures. ``today``: the day of the newest report of the story.
    """

    def __init__(
        self,
        lang: str,
        echoes: Echoes,
        people: Iterable[Person] = (),
        *,
        doubted: Container[tuple[str, int]] = (),
        disputed: frozenset[str] = frozenset(),
        today: date | None = None,
    ) -> None:
        self.lang = lang
        self.echoes = echoes
        self.doubted = doubted
        self.disputed = disputed
        self.today = today
        self._introductions = Introductions(people, lang)

    def paragraph(self, group: Sequence[Weighed]) -> list[Sentence]:
        """The sentences of a paragraph."""
        return [self._sentence(w) for w in group]

    def _sentence(self, w: Weighed) -> Sentence:
        p = w.passage
        text = self._introductions.put(completed(p, self.lang, self.today), p)
        cites = tuple(dict.fromkeys((Cite(report=p.report.id, span=p.span), *p.newest, *self.backing(p))))
        stance = concepts(text, self.lang, "stance")
        claim = len(cites) == 1 and w.told_by == 0 and bool(stance & {"alleged", "possible"})
        whole = p.share > WHOLE or bool(p.figures & self.disputed)
        if (claim or (p.at in self.doubted and whole)) and "said" not in stance:
            text = attributed(text, p.report.outlet, self.lang)
        return Sentence(text=text, cites=cites)

    def backing(self, p: Passage) -> tuple[Cite, ...]:
        """Where other outlets tell the same, all its figures included: places that bear the sentence out too."""
        figures = self.echoes.figures(p.at)
        enough = BACKS if figures else BACKS_BARE
        near = sorted(self.echoes.tellers(p.at).values(), key=lambda t: (-t[0], t[1].reading.report.id))
        found: dict[str, Cite] = {p.report.outlet: Cite(report=p.report.id, span=p.span)}
        for likeness, other in near:
            at = (other.reading.report.id, other.span.start)
            same = likeness >= enough and figures == self.echoes.figures(at) and self.echoes.says(p.at, at)
            if at not in self.doubted and same:
                found.setdefault(
                    other.reading.report.outlet, Cite(report=other.reading.report.id, span=other.span)
                )
        return tuple(found.values())[1 : MOST_BACKING + 1]


def attributed(text: str, outlet: str, lang: str) -> str:
    """``text`` with "according to OUTLET", as that language says it; unchanged where it would read badly."""
    if _QUOTED_END.search(text) or ":" in text[:-1] or outlet in text or text[-1] in "!！":
        return text
    bare = text.rstrip(".。．")
    if language(lang).traits.spacing == "words" and len(bare) > 260:
        return text
    return phrases.say_raw("according", lang, s=bare, outlet=outlet)


def as_claim(headline: Sentence, outlet: str, lang: str) -> Sentence:
    """The headline as its outlet's word: for what other outlets tell otherwise."""
    stop = language(lang).traits.full_stop
    return replace(headline, text=attributed(headline.text + stop, outlet, lang).rstrip(stop))


def completed(p: Passage, lang: str, today: date | None = None) -> str:
    """The passage with the day in place of "today", "yesterday" and a bare day of the month; before a clock time too,
    where its report is of a day before ``today``.

    A weekday stands as it is: it is read from the day of the report. What stands in a quotation is not touched, nor
    what cannot be put in its place without the words beside it ("until today", "yesterday's", "last night").
    """
    text, put = p.text, set[str]()
    for mention in p.reading.dates:
        inside = p.span.start <= mention.span.start and mention.span.end <= p.span.end
        if not inside or not mention.relative or mention.first != mention.last or mention.weekday is not None:
            continue
        if mention.text in put or of_many(mention, p.reading):
            continue  # of two mentions of one wording, one was cut off with what was cut
        if len(mention.text) < 2 or text.count(mention.text) != 1 or _quoted(text, text.index(mention.text)):
            continue
        text = _dated(text, mention, p, lang)
        put.add(mention.text)
    if today and local_day(p.report.published, lang) < today:
        text = with_day(text, p.reading, p.span)
    return text


_HELD = re.compile(r"\d|\s")
"""In what the text says for a day: it is more than a word for it."""


def _dated(text: str, mention: DateMention, p: Passage, lang: str) -> str:
    """The text with the day itself in place of the mention, as it is where that cannot be."""
    at = text.index(mention.text)
    before, after = text[:at], text[at + len(mention.text) :]
    pack = language(lang)
    day = phrases.day(mention.first, lang, year=False)
    bare = pack.grammar.bare_day.regex
    if bare.match(mention.text):
        beside = any(
            d is not mention and _near(d, mention) and d.first == mention.first for d in p.reading.dates
        )
        return text if beside and bare.search(text[:at][-4:]) else f"{before}{day}{after}"
    off = abs((date.fromisoformat(mention.first) - p.report.published.date()).days)
    if off > 2 or _HELD.search(mention.text) or after[:1] in ("'", "’", "(", "（", "-"):
        return text
    bound, parted = around_day(lang)
    timed = opens("at_hour", f"{after.lstrip()} ", lang)  # goes with any day
    if bound.search(before) or (parted.match(after) and not timed):
        return text
    said = phrases.on(day, lang)
    if before.rstrip().endswith(pack.words.day_nouns):
        said = day
    first = not re.search(r"\w", before)
    return f"{before}{opened(said) if first else said}{after}"


def _near(one: DateMention, other: DateMention) -> bool:
    return min(abs(one.span.start - other.span.end), abs(other.span.start - one.span.end)) < 12


def _quoted(text: str, at: int) -> bool:
    """Does the place stand inside a quotation, whose words are not to be touched?"""
    head = text[:at]
    pairs = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"))
    return head.count('"') % 2 == 1 or any(head.count(a) > head.count(b) for a, b in pairs)
