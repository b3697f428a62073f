"""From passages to printed sentences: dates completed, outlets named once in a paragraph."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ...news import Cite, DateMention, Person, Sentence
from ...text.lexicon import base, concepts
from ...text.words import opened
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
    """Prints the passages of one article in order, remembering which persons and outlets it has named.

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
        self._introductions = Introductions(people, lang)
        self._named: set[str] = set()

    def paragraph(self, group: Sequence[Weighed], *, uncredited: Sequence[Weighed] = ()) -> list[Sentence]:
        """The sentences of a paragraph, with their outlet where that serves and they are not ``uncredited``."""
        if not self.alone:
            self._named.clear()
        return [self._sentence(w, w not in uncredited) for w in group]

    def _sentence(self, w: Weighed, credit: bool) -> Sentence:
        p = w.passage
        text = self._introductions.put(completed(p, self.lang), p)
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


def completed(p: Passage, lang: str) -> str:
    """The passage with the day in place of "today", "yesterday" and a bare day of the month.

    A weekday stands as it is: it is read from the day of the report. What stands in a quotation is not touched, nor
    what cannot be put in its place without the words beside it ("until today", "yesterday's", "last night").
    """
    text = p.text
    for mention in p.reading.dates:
        inside = p.span.start <= mention.span.start and mention.span.end <= p.span.end
        if not inside or not mention.relative or mention.first != mention.last or mention.weekday is not None:
            continue
        if len(mention.text) < 2 or text.count(mention.text) != 1 or _quoted(text, text.index(mention.text)):
            continue
        text = _dated(text, mention, p, lang)
    return text


_BARE_DAY = re.compile(r"^\d{1,2}\s?[日일]$")
_HELD = re.compile(r"\d|\s")
"""In what the text says for a day: it is more than a word for it."""
_BINDS = {
    "en": r"until|till|since|from|by|of|for|than|as of|late|early|earlier|later",
    "de": r"seit|bis|ab|von|für|noch|erst|spät|früh",
    "fr": r"depuis|jusqu['’]à|d['’]|à|dès|pour|tard|tôt",
    "es": r"desde|hasta|de|para|a partir de|tarde|temprano",
    "it": r"da|fino a|di|per|entro|tardi|presto",
    "nl": r"sinds|tot|vanaf|van|voor|laat|vroeg",
    "pt": r"desde|até|de|para|a partir de",
    "ru": r"с|до|от|на|по|за",
    "uk": r"з|до|від|на|по|за",
    "ar": r"منذ|حتى|من|إلى|مساء|صباح|فجر|ظهر|ليل",
}
"""Words before a day that ask for another form of it."""
_PARTS = {
    "en": r"morning|afternoon|evening|night|noon|at|and|or",
    "de": r"Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht|früh|morgen|mittag|abend|nacht|und|oder|in|vor",
    "fr": r"matin|midi|après-midi|soir|et|ou|en",
    "es": r"por|a|en día|y|o|mismo|mañana",
    "it": r"mattina|pomeriggio|sera|notte|e|o|stesso|alle",
    "nl": r"ochtend|middag|avond|nacht|en|of",
    "pt": r"de|à|pela|e|ou|mesmo",
    "ru": r"утром|вечером|ночью|днём|днем|и|или|же",
    "uk": r"вранці|увечері|вночі|вдень|і|або|ж",
    "ar": r"الأول|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|و",
    "ja": r"[朝昼夜夕未午]|から|まで|の",
    "ko": r"\s?(?:오전|오후|아침|저녁|밤|새벽|낮|부터|까지)",
    "zh": r"[上下中早晚凌夜]|起|的",
}
"""Words after a day that belong to it."""


def _dated(text: str, mention: DateMention, p: Passage, lang: str) -> str:
    """The text with the day itself in place of the mention, as it is where that cannot be."""
    at = text.index(mention.text)
    before, after = text[:at], text[at + len(mention.text) :]
    code = base(lang)
    day = phrases.day(mention.first, lang, year=False)
    if _BARE_DAY.match(mention.text):
        beside = any(
            d is not mention and _near(d, mention) and d.first == mention.first for d in p.reading.dates
        )
        return text if beside and _BARE_DAY.search(text[:at][-4:]) else f"{before}{day}{after}"
    off = abs((date.fromisoformat(mention.first) - p.report.published.date()).days)
    if off > 2 or _HELD.search(mention.text) or after[:1] in ("'", "’", "(", "（", "-"):
        return text
    if re.search(rf"(?:^|[\s\"“„«(])(?:{_BINDS.get(code, '(?!)')})\s?$", before, re.IGNORECASE):
        return text
    apart = "" if code in ("ja", "ko", "zh") else r"\s+"
    ends = "" if code in ("ja", "ko", "zh") else r"(?!\w)"
    if re.match(rf"{apart}(?:{_PARTS.get(code, '(?!)')}){ends}", after):
        return text
    said = phrases.on(day, lang)
    if code == "ar" and before.rstrip().endswith("يوم"):
        said = day
    opens = not re.search(r"\w", before)
    return f"{before}{opened(said) if opens else said}{after}"


def _near(one: DateMention, other: DateMention) -> bool:
    return min(abs(one.span.start - other.span.end), abs(other.span.start - one.span.end)) < 12


def _quoted(text: str, at: int) -> bool:
    """Does the place stand inside a quotation, whose words are not to be touched?"""
    head = text[:at]
    pairs = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"))
    return head.count('"') % 2 == 1 or any(head.count(a) > head.count(b) for a, b in pairs)
