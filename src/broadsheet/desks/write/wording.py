"""From passages to printed sentences: dates completed, outlets named once in a paragraph."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ...news import Cite, DateMention, Person, Sentence
from ...text.lexicon import base, concepts
from . import phrases
from .choose import Weighed
from .echo import Echoes
from .introduce import Introductions
from .passages import Passage

MOST_NAMED = 2
"""Outlets named in one paragraph."""
MOST_BACKING = 3
"""Other outlets cited beside the one a sentence is taken from."""
BACKS = 0.5
"""Likeness from which another report's sentence with the same figures bears one out."""
BACKS_BARE = 0.65
"""The same where the sentences have no figures."""
_QUOTED_END = re.compile(r"[\"”“»」』][.。]?$")


class Wording:
    """Prints the passages of one article in order, remembering which days, persons and outlets it has named.

    ``alone``: all passages are of one outlet, which then is named once. ``doubted``: report id and start of
    what other outlets tell otherwise; it is always given as its outlet's word.
    """

    def __init__(
        self,
        lang: str,
        echoes: Echoes,
        people: Iterable[Person] = (),
        *,
        alone: bool,
        doubted: Container[tuple[str, int]] = (),
    ) -> None:
        self.lang = lang
        self.echoes = echoes
        self.alone = alone
        self.doubted = doubted
        self._days: set[str] = set()
        self._introductions = Introductions(people, lang)
        self._named: set[str] = set()

    def paragraph(self, group: Sequence[Weighed], *, uncredited: Sequence[Weighed] = ()) -> list[Sentence]:
        """The sentences of a paragraph, with their outlet where that serves and they are not ``uncredited``."""
        if not self.alone:
            self._named.clear()
        return [self._sentence(w, w not in uncredited) for w in group]

    def _sentence(self, w: Weighed, credit: bool) -> Sentence:
        p = w.passage
        text = self._introductions.put(completed(p, self.lang, self._days), p)
        cites = (Cite(report=p.report.id, span=p.span), *self.backing(p))
        outlet = p.report.outlet
        serves = credit and len(cites) == 1 and w.told_by == 0
        serves = serves and outlet not in self._named and len(self._named) < MOST_NAMED
        if (serves or p.at in self.doubted) and "said" not in concepts(text, self.lang, "stance"):
            marked = attributed(text, outlet, self.lang)
            self._named |= {outlet} if marked != text else set()
            text = marked
        return Sentence(text=text, cites=cites)

    def backing(self, p: Passage) -> tuple[Cite, ...]:
        """Where other outlets tell the same, all its figures included: places that bear the sentence out too."""
        figures = self.echoes.figures(p.at)
        enough = BACKS if figures else BACKS_BARE
        near = sorted(self.echoes.tellers(p.at).values(), key=lambda t: (-t[0], t[1].reading.report.id))
        found: dict[str, Cite] = {p.report.outlet: Cite(report=p.report.id, span=p.span)}
        for likeness, other in near:
            at = (other.reading.report.id, other.span.start)
            if at not in self.doubted and likeness >= enough and figures == self.echoes.figures(at):
                found.setdefault(
                    other.reading.report.outlet, Cite(report=other.reading.report.id, span=other.span)
                )
        return tuple(found.values())[1 : MOST_BACKING + 1]


def attributed(text: str, outlet: str, lang: str) -> str:
    """``text`` with "according to OUTLET", as that language says it; unchanged where it would read badly."""
    if _QUOTED_END.search(text) or ":" in text[:-1] or outlet in text or text[-1] in "!！":
        return text
    bare = text.rstrip(".。．")
    if base(lang) in ("ja", "zh", "ko"):
        return phrases.say_raw("according", lang, s=bare, outlet=outlet)
    if len(bare) > 260:
        return text
    return phrases.say_raw("according", lang, s=bare, outlet=outlet)


def as_claim(headline: Sentence, outlet: str, lang: str) -> Sentence:
    """The headline as its outlet's word: for what other outlets tell otherwise."""
    stop = "。" if base(lang) in ("ja", "zh") else "."
    return replace(headline, text=attributed(headline.text + stop, outlet, lang).rstrip(stop))


def completed(p: Passage, lang: str, dated: set[str]) -> str:
    """The passage with a weekday, "today" or bare day dated where the article first needs it.

    ``dated``: days the article has named in full, added to here; "yesterday" of another report is another day, so it
    counts by its word. A weekday some days off is left alone: it may look forward as well as back.
    """
    text = p.text
    for mention in p.reading.dates:
        inside = p.span.start <= mention.span.start and mention.span.end <= p.span.end
        if not inside or not mention.relative or mention.first != mention.last:
            continue
        twice = any(d is not mention and _near(d, mention) and _says_it(d, mention) for d in p.reading.dates)
        key = mention.first if mention.weekday is not None else f"{mention.text.casefold()} {mention.first}"
        if twice or len(mention.text) < 2 or text.count(mention.text) != 1 or key in dated:
            continue
        full = _full(mention, p, lang)
        if full and not _quoted(text, text.index(mention.text)):
            text = text.replace(mention.text, full)
            dated |= {mention.first, key}
    return text


_BARE_DAY = re.compile(r"^\d{1,2}\s?[日일]$")
_CLOSED = re.compile(r"\d")


def _full(mention: DateMention, p: Passage, lang: str) -> str:
    day = phrases.day(mention.first, lang, year=False)
    if _BARE_DAY.match(mention.text):
        return day
    if _CLOSED.search(mention.text):
        return ""
    off = abs((date.fromisoformat(mention.first) - p.report.published.date()).days)
    after = p.text[p.text.index(mention.text) + len(mention.text) :]
    if off > (NEAR_DAYS if mention.weekday is not None else 2) or after[:1] in ("'", "’", "(", "（"):
        return ""
    gap = "" if base(lang) in ("ja", "ko", "zh") else " "
    return f"{mention.text}{gap}({day})"


def _says_it(beside: DateMention, mention: DateMention) -> bool:
    """Does the day ``beside`` date ``mention``? Of "금요일인 2일" the bare day is dated, not the weekday."""
    if mention.weekday is not None and _BARE_DAY.match(beside.text):
        return True
    bare = _BARE_DAY.match(mention.text) and beside.weekday is not None
    return beside.first == mention.first and not bare


def _near(one: DateMention, other: DateMention) -> bool:
    return min(abs(one.span.start - other.span.end), abs(other.span.start - one.span.end)) < 12


NEAR_DAYS = 4
"""Days from the report within which a weekday is taken to be the one meant."""


def _quoted(text: str, at: int) -> bool:
    """Does the place stand inside a quotation, whose words are not to be touched?"""
    head = text[:at]
    pairs = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"))
    return head.count('"') % 2 == 1 or any(head.count(a) > head.count(b) for a, b in pairs)
