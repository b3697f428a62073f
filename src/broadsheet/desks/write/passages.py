"""What can be printed of a report: its sentences, cleaned, shortened to their rights, weighed alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial

from ...languages import language
from ...news import Cite, Mention, Reading, Report, Span, Use
from ...news.base import noun
from ...text.caps import outside_quotes, passage_cap
from ...text.clauses import has_finite_verb
from ...text.dates import dates, is_ahead, local_day
from ...text.length import counts_characters, length
from ...text.lexicon import concepts, find
from ...text.listed import listed
from ...text.moved import as_of
from ...text.numbers import figures
from ...text.orders import gives_orders
from ...text.words import stems
from .antecedents import has_no_subject
from .hanging import Context
from .hours import of_a_day_before, to_come
from .openers import hangs, leans, opens, own_voice, pronoun, without_connective
from .pointing import points_back
from .shorten import balanced, claimed, versions
from .stages import Stages
from .undated import dated, undated
from .whole import least, torn

_DATELINE = re.compile(
    r"^[A-ZÀ-ÞА-Я][\w .,'’/()À-ÿА-я-]{1,40}?(?:\s[-–—]{1,2}\s|\s?—\s?|:\s)(?=[\"“„«A-ZÀ-ÞА-Я])"
)
_DATELINE_CAPS = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,40}(?:,?\s[A-Z][a-z]{2,15}\.?){0,2}(?:\s?\([\w ./-]{2,20}\))?"
    r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\.?º?\s[^\W\d_]{3,9}\.?)(?:,?\s\d{4})?)?"
    r"(?:\s?\([\w ./-]{2,20}\))?\s*[-–—:]{1,2}\s"
)
_WIRE = re.compile(
    r"^\s*(?:\([\w /.=-]{2,20}\)|【[^】]{1,20}】|\[[^\]]{1,30}\]|（[^）]{1,16}）)\s*[-–—:=＝]?\s*"
)
_CLOSERS = "\"”“»」』)'’）"
LEAST_SHARE = 0.2
"""What has less of its sentence's words has hardly its news."""
HEAD = 12
"""Characters by which a text is known to begin as its sentence does."""
LATER = 30
"""Characters at the head of a sentence in which a span of time stands; twice as many, in which the day follows it."""
LEAD = 3
"""Sentences at the head of a report that an article opens with, where one of them can."""
OPENS, LEANS = 0.65, 0.6
"""Chance to hang up to which a sentence can open an article, and stand without the one before it."""
FAR = 90
"""Characters into a sentence from which on a pronoun has its antecedent in the sentence itself."""
TERSE_WORDS, TERSE_CHARACTERS = 4, 8
"""The same for a sentence that gives a figure."""
_DIGIT = re.compile(r"\d")
_TORN = re.compile(r"^[A-Z]{1,3}\.?,")
"""Head of what was torn off at an abbreviation: "EE. UU., bajará"."""
_DEBRIS = re.compile(r"^\d+px\s+")


@noun
class Passage:
    """A sentence that may be printed. ``text`` is what would be printed of ``span``."""

    reading: Reading
    key: tuple[str, int]
    """Report id and place."""
    place: int
    """Index among the report's sentences."""
    depth: int
    """The same, counted from where the news begins: a scene before it is none."""
    span: Span
    text: str
    stems: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    length: int
    hangs: float
    """How likely it cannot be read without another of its report, 0 to 1; the one before it is put above it."""
    hangs_first: float
    """The same, where nothing but the headline stands above it."""
    share: float
    """How much of the sentence's words it has, 0 to 1: less than 1 where it is shortened."""
    known: frozenset[str] = frozenset()
    """Keys of the persons it names by less than the name that its report gave before."""
    newest: tuple[Cite, ...] = ()
    """Where the counts stand that were put in the place of overtaken ones."""

    @property
    def report(self) -> Report:
        return self.reading.report

    @property
    def leans(self) -> bool:
        """Is it left out where the sentence before it is not printed?"""
        return self.hangs > LEANS

    @property
    def opens(self) -> bool:
        """Can it be read with nothing before it?"""
        return self.hangs_first <= OPENS

    @property
    def at(self) -> tuple[str, int]:
        """Report id and start of the sentence."""
        return self.report.id, self.span.start


def passages(reading: Reading, scene: int = 0) -> list[Passage]:
    """The printable sentences of a reading, in order, under ``brief`` with their shorter versions and without the
    ``scene``, its first so many sentences; none where its rights allow only a link."""
    report, lang = reading.report, reading.lang
    if report.use is Use.LINK:
        return []
    cap, context = passage_cap(report, lang), Context(reading)
    subjects = frozenset[str]() if cap is None else _subjects(reading)
    found = []
    scene = 0 if cap is None else scene
    for place, span in enumerate(reading.sentences[scene:], scene):
        text = cleaned(span.of(report.text), lang)
        depth = place - scene
        forms = [text] if cap is None else _forms(text, reading, span, depth, cap, subjects)
        made = [_passage(reading, place, depth, form, context) for form in forms if printable(form, lang)]
        found += [p for p in made if p.share >= LEAST_SHARE]
    return found


def _forms(
    text: str, reading: Reading, span: Span, depth: int, cap: int, subjects: frozenset[str]
) -> list[str]:
    """The sentence and its shorter versions. Where it is too long, it may have its days in full, which parts what is
    the report's own in a row; the very first may lose them, for an article is of its report's day."""
    lang = reading.lang
    fulls = [text]
    if length(text, lang) > cap:
        fulls.append(dated(text, reading, span, weekdays=True))
        if not depth:
            fulls.append(undated(text, reading, span))
    made = partial(versions, text, lang, cap, subjects, fulls=fulls)
    found = made()
    return found if depth >= LEAD or any(printable(form, lang) for form in found) else made(lead=True)


def of_now(p: Passage, stages: Stages) -> Passage | None:
    """The passage, at the head of its report with the newest counts in place of those overtaken; None where it gives an
    overtaken one that cannot be replaced: it stands in a quotation, or is the word of somebody named."""
    reading, lang = p.reading, p.reading.lang
    if not stages.gives_old(p.text, lang):
        return p
    named = any(
        m.kind in ("person", "organisation")
        and p.span.start <= m.span.start < p.span.end
        and m.text in p.text
        for m in reading.names
    )
    said = "said" in concepts(p.text, lang, "stance")
    if p.depth >= LEAD or (said and named) or outside_quotes(p.text) != p.text:
        return None
    told, _ = claimed(p.text, lang)  # who gave the old count did not give the new one
    text, newest = stages.renewed(told, lang, p.report.published)
    cites = tuple(dict.fromkeys(Cite(report=t.reading.report.id, span=t.sentence) for t in newest))
    kept = frozenset(f"{f.value:g}{f.unit}" for f in figures(text, lang) if f.kind not in ("year", "ordinal"))
    return replace(p, text=text, figures=kept, newest=cites) if text else None


def is_overtaken(text: str, reading: Reading, stages: Stages, today: date) -> bool:
    """Does a ``text`` of the reading announce for ``today``, the day of the newest report, or one before it
    what has come about or not since, or tell how it was so far; or count persons as they were counted before?"""
    report, lang = reading.report, reading.lang
    own = local_day(report.published, lang)
    if own < today:
        named = dates(text, lang, report.published)
        for day in named:
            due = own.isoformat() <= day.first and day.last <= today.isoformat()
            if due and (day.first > own.isoformat() or is_ahead(text, day, lang)):
                return True
        of_today = all(day.first == own.isoformat() for day in named)
        if listed(lang, "so_far").search(text) or (of_today and to_come(text, lang)):
            return True
    return stages.counts_before(text, lang, as_of(report))


def _subjects(reading: Reading) -> frozenset[str]:
    """Names of persons, bodies and places in the report: what a clause of its own can begin with."""
    return frozenset(m.text for m in reading.names if m.kind != "other")


def _passage(reading: Reading, place: int, depth: int, text: str, context: Context) -> Passage:
    span, lang = reading.sentences[place], reading.lang
    own, leaning = stems(text, lang), rests(text, reading, place)
    return Passage(
        reading=reading,
        key=(reading.report.id, place),
        place=place,
        depth=depth,
        span=span,
        text=text,
        stems=own,
        names=(names := _names(reading, span, text)),
        figures=frozenset(figure_keys(reading, span, text)),
        length=length(text, lang),
        hangs=context.chance(text, place, leans=leaning),
        hangs_first=context.chance(text, place, leans=leaning, first=True),
        known=_known(reading, span) & names,
        share=min(1.0, len(own) / max(1, len(stems(span.of(reading.report.text), lang)))),
    )


def _names(reading: Reading, span: Span, text: str) -> frozenset[str]:
    return frozenset(m.key for m in reading.names if span.covers(m.span) and m.text in text)


def rests(text: str, reading: Reading, place: int) -> bool:
    """Does a word in a text, the sentence at ``place`` or what is left of it, rest on one before it?"""
    span, lang = reading.sentences[place], reading.lang
    return bool(place) and (
        leans(text, lang)
        or _stands_for_nobody(text, reading, span)
        or _hangs(text, reading, span)
        or has_no_subject(text, lang)
        or points_back(text, lang)
        or _of_one_that_leans(text, reading, span)
        or of_a_day_before(text, reading, span)
        or not re.search(r"\w", outside_quotes(text))
    )


def _stands_for_nobody(text: str, reading: Reading, span: Span) -> bool:
    """Does a pronoun stand before any name or office that it can stand for?"""
    lang = reading.lang
    found = pronoun(lang).search(outside_quotes(text))
    if found is None:
        return False
    many = found.group().casefold() in language(lang).words.theirs
    named = (text.find(m.text) for m in reading.names if _stands_for(m, span, text, places=many))
    first = min([min(named, default=len(text)), *(hit.start for hit in find(text, lang, "offices"))])
    return found.start() < (first if _says(found, text, lang) else min(first, FAR))


def _hangs(text: str, reading: Reading, span: Span) -> bool:
    """Does a word in the sentence point to one before it? Not "nine hours later", where the day follows."""
    if not hangs(text, reading.lang):
        return False
    spanned = any(f.kind == "duration" for f in figures(text[:LATER], reading.lang))
    named = (text.find(d.text) for d in reading.dates if span.covers(d.span) and d.weekday is not None)
    return not (spanned and any(0 <= at < 2 * LATER for at in named))


def _of_one_that_leans(text: str, reading: Reading, span: Span) -> bool:
    """Is it a later clause of a sentence that leans: "It was empty, **but two rescuers were hurt**"?"""
    whole, lang = cleaned(span.of(reading.report.text), reading.lang), reading.lang
    *_, before = whole[: whole.casefold().find(text[:HEAD].casefold())].rsplit(maxsplit=1) or [""]
    later = before.endswith((",", ";", ":")) or opens("joints", f"{before} ", lang)
    return later and leans(whole, lang)


def _says(found: re.Match[str], text: str, lang: str) -> bool:
    """Is a pronoun that of somebody who says something: "he told parliament"? No noun of the sentence is meant."""
    after = outside_quotes(text)[found.end() :].lstrip()
    spoken = listed(lang, "speakers").fullmatch(found.group())
    return spoken is not None and listed(lang, "says").match(after) is not None


def _stands_for(mention: Mention, span: Span, text: str, *, places: bool) -> bool:
    """Can a pronoun after the mention stand for it? ``places``: it may be one of several, countries too."""
    inside = span.start <= mention.span.start and mention.span.end <= span.end
    return inside and (places or mention.kind != "place") and mention.text in text


def _known(reading: Reading, span: Span) -> frozenset[str]:
    """Keys of the persons that a sentence names by less than the full name given before it."""
    full: dict[str, str] = {}
    found = set()
    for m in reading.names:
        if m.kind == "person" and m.span.start < span.start:
            full.setdefault(m.key, m.text)
        elif m.kind == "person" and m.span.start < span.end and len(full.get(m.key, "")) > len(m.text):
            found.add(m.key)
    return frozenset(found)


def figure_keys(reading: Reading, span: Span, text: str = "") -> list[str]:
    """Value and unit of each figure in the span, years and ordinals left out; of those in ``text``, where given."""
    return [
        f"{f.value:g}{f.unit}"
        for f in reading.figures
        if span.start <= f.span.start
        and f.span.end <= span.end
        and f.kind not in ("year", "ordinal")
        and (not text or f.text in text)
    ]


def cleaned(text: str, lang: str) -> str:
    """One line, without dateline, agency mark and leading connective."""
    text = _DEBRIS.sub("", re.sub(r"\s+", " ", text).strip())
    pack = language(lang)
    text = _WIRE.sub("", text, count=1)
    text = _DATELINE_CAPS.sub("", text, count=1) or text
    text = pack.grammar.dateline.regex.sub("", text, count=1) or text
    if pack.traits.spacing == "words":
        head = _DATELINE.match(text)
        if head and head.group().count(" ") <= 4 and not head.group().rstrip().endswith(":"):
            text = text[head.end() :]
    return without_connective(text, lang)


def printable(text: str, lang: str) -> bool:
    """A whole statement, long enough, closed quotation marks, no question, no order, no talk of the outlet."""
    terse = TERSE_CHARACTERS if counts_characters(lang) else TERSE_WORDS
    if length(text, lang) < (terse if _DIGIT.search(text) else least(lang)) or text.endswith(
        ("?", "？", "؟", ":", "：", "…", "...")
    ):
        return False
    if text.rstrip(_CLOSERS)[-1:] not in ".。!！．।۔" or gives_orders(text):
        return False
    if own_voice(lang).search(outside_quotes(text)):
        return False
    return (
        not torn(text, lang)
        and balanced(text)
        and not text[0].islower()
        and not _TORN.match(text)
        and has_finite_verb(text, lang)
    )
