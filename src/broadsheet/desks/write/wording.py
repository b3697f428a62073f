"""From passages to printed sentences: days in place, people introduced, other outlets cited, whose word it is."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ...languages import language
from ...news import Cite, Person, Sentence
from ...text.dates import local_day
from ...text.lexicon import concepts
from . import phrases
from .choose import Weighed
from .echo import Echoes
from .hours import with_day
from .introduce import Introductions
from .passages import Passage
from .undated import dated

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
    where its report is of a day before ``today``. A weekday stands as it is: it is read from the day of the report."""
    text = dated(p.text, p.reading, p.span)
    if today and local_day(p.report.published, lang) < today:
        text = with_day(text, p.reading, p.span)
    return text
