"""A headline of our own: the main clause of a lead, else a report's headline; short and borne by its report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...languages import language
from ...news import Cite, Reading, Sentence, Use
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.dates import dates
from ...text.length import counts_characters, length
from ...text.lexicon import concepts
from ...text.numbers import figures
from ...text.words import opened, stems
from . import openers
from .echo import Echoes
from .openers import (
    clause_starts,
    leans,
    opens_apposition,
    opens_tail,
    opens_with_phrase,
)
from .passages import LEAD, Passage, printable
from .shorten import balanced, shortened
from .stages import Stages
from .undated import behind, undated
from .whole import has_main_verb, is_clause

MOST_CHARACTERS = 110
HEADLINE_CHARACTERS, HEADLINE_CJK = 100, 40
"""Longest main clause that reads as a headline."""
LEAST_STEMS = 4
SHORTER = 0.75
"""Share of its sentence that a main clause may have: a whole sentence is no headline."""
UNBORNE, UNCOUNTED = 0.5, 2.0
"""What a headline loses that uses other words than its report, which the copy desk may yet pass, or a figure
that it does not give."""
TELLS = 0.4
"""How much of what the best headline tells one of the newest stage of the story must tell to stand in its place."""
SHORT = 0.3
"""What a headline loses without its kicker or its end."""
UNMARKED, QUOTED = 1.5, 3
"""What it loses without the quotation marks that its outlet has around so many words or more: they are
somebody's, not ours."""
SAFE = 2.0
"""What a whole lead is worth once the copy desk has sent a headline or sentence back; before that it would be
read twice."""
CENTRAL = 0.5
"""What it is worth that the heads of all reports of the language have its words."""
NEWS = 3.0
"""What it is worth that all other reports tell what a headline does: one of a scene, a view or a market is
told by none."""
KEEPS, OWN = 0.5, 0.6
"""In a story of few reports, where none says what the news is: least share of its report's headline that a
clause of a lead must tell to stand in its place, and what it is worth more, if it has all of its words."""
LIFTED = 0.8
"""What a clause or summary loses beside a headline: it stands in its place only where that hardly tells the news."""
NAMELESS = 0.8
"""The same once more where it names nobody and nothing."""
SCENE = 0.16
"""What tells less than this share of what the best does, a scene or a view, loses as much."""
SCENE_OF_ALL = 0.4
"""The same as a share of what half of the reports' headlines tell."""
BORNE, BORNE_UNCASED = 0.5, 0.4
"""Share of a headline's words that its report must hold; where the script has no capitals."""
_WIRE_MARK = re.compile(
    r"^(?:(?:UPDATE|CORRECTED|REFILE|WRAPUP|EXCLUSIVE|BREAKING|URGENT)\s?\d*\s?[-–—:]|\[[^\[\]]{1,12}\]|【[^【】]{1,12}】)\s*"
)
_KICKER = re.compile(r"^[^:：|\d]{1,30}[:：|]\s+")
_TAIL = re.compile(r"(?<!\s)\s+[|–—-]\s++[^|–—]{2,40}$")
_MARKS = re.compile(r"[\"“”„«»「」『』]")
_MARKED = re.compile('“[^“”]+”|„[^„“]+“|«[^«»]+»|「[^「」]+」|『[^『』]+』|"[^"]+"')
_PARTS = re.compile(r"[;；•*]|(?<=[.。!！])\s*")
_ENDS = ".。!！?？;；•*"
"""What a part of a summary ends with."""
_STATEMENTS = re.compile(r"[;；:：…]\s*|\s[–—]\s|\u3000")
_COMMAS = re.compile(r"[,،]\s(?=\S+\s\S+\s\S+)|[、，]")
"""Between what a headline tells and what it tells besides."""
_TAILS = re.compile(r"[,،]\s")
"""Before what may be left off behind all that stands before it."""
_QUESTION = ("?", "？", "؟")
_BRACKETS = re.compile(r"\s?[(（][^()（）]{1,60}[)）]")
_COMMA = re.compile(r"[,،](?=\s)|[，、,；;](?=\S)|\s[–—]\s")


_Scored = tuple[float, str, float, bool, Sentence]
"""A candidate: its score, text, news, whether its report is of the newest stage, and with its cites."""


def headlines(
    readings: Sequence[Reading],
    stage: Sequence[Reading],
    leads: Sequence[Passage],
    opening: Passage,
    lang: str,
    barred: frozenset[str],
    stages: Stages,
    echoes: Echoes,
) -> list[Sentence]:
    """The candidates, first the one that tells what the other reports tell, whose words most reports share and a cited
    report bears out; one sentence of a report where there is no other.

    ``stage``: those of the ``readings`` that are news still. ``leads``: passages that tell the gist and could
    open the article. ``barred``: what the copy desk sent back; where there is any, a whole short lead is the
    safest headline. A count that a later one took the place of is replaced by it."""
    open_ones = [r for r in readings if r.report.use is not Use.LINK]
    pool = [stems(f"{r.report.headline} {r.report.text[:700]}", lang) for r in open_ones]
    wholes = {_plain(undated(p.text, p.reading, p.span), p.report.text) for p in leads if p.depth < LEAD}
    found: list[_Scored] = []
    few = echoes.few
    for text, reading, own in _candidates(open_ones, leads, lang, stages, whole=bool(barred), few=few):
        words = stems(text, lang)
        theirs = stems(reading.report.headline, lang)
        kept = len(words & theirs) / max(1, len(theirs))
        counts = {f.value for f in figures(reading.report.headline, lang)}
        if own and few and (kept < KEEPS or counts - {f.value for f in figures(text, lang)}):
            continue
        cite, lost = _ground(text, reading)
        text, newest = stages.renewed(text, lang, reading.report.published, reading.report.id)
        if text in barred or not _fits(text, lang) or cite is None or len(words) < LEAST_STEMS - (not own):
            continue
        central = sum(len(words & other) / len(words) for other in pool) / len(pool)
        news = echoes.news(text, lang, reading.report.id)
        score = NEWS * news + (1.0 if few else CENTRAL) * central - (UNCOUNTED if few and lost else lost)
        score += (OWN * kept if few else -LIFTED) if own else 0.0
        score += 0.1 * min(1.0, len(words) / 7) + 0.15 * len(words & opening.stems) / len(words)
        score += 0.2 if reading.report.id == opening.key[0] else 0.0
        score += SAFE if text in wholes and not own else 0.0
        score -= _lacks(text, reading, own, few, lang)
        cites = dict.fromkeys((cite, *(Cite(report=t.reading.report.id, span=t.sentence) for t in newest)))
        found.append((score, text, news, reading in stage, Sentence(text=text, cites=tuple(cites))))
    if ranked := _ranked(found, SCENE_OF_ALL * echoes.typical):
        return ranked
    whole = sorted(leads, key=lambda p: echoes.news(p.text, lang, p.report.id), reverse=True)
    return [_fallback(open_ones, [*whole, opening], lang, barred, stages)]


def _ranked(found: Sequence[_Scored], least: float) -> list[Sentence]:
    """The candidates, each with its score, text, news, and whether its report is of the newest stage, best first:
    one of that stage before all others unless all of it tells too little. What tells less than ``least`` is a scene,
    where anything tells more."""
    most = max((news for _, _, news, _, _ in found), default=0.0)
    known = _lifted(found, SCENE * most)
    first = next((f for f in known if f[3]), None)
    least = least if most >= least else 0.0
    led = [first] if first and first[2] >= max(least, TELLS * most) else []
    return list({f[1]: f[-1] for f in [*led, *_lifted(found, max(least, SCENE * most))]}.values())


def _lifted(found: Sequence[_Scored], least: float) -> list[_Scored]:
    """The candidates, best first, where those that tell less than ``least`` lose as much as a clause does."""
    marked = [
        (score - (LIFTED if news < least else 0.0), text, news, new, said)
        for score, text, news, new, said in found
    ]
    return sorted(marked, key=lambda f: f[:2], reverse=True)


def _fallback(
    readings: Sequence[Reading], leads: Sequence[Passage], lang: str, barred: frozenset[str], stages: Stages
) -> Sentence:
    """The main clause of the first lead where it fits, else the first sentence of a report that does, else it
    chopped."""
    for lead in leads:
        first = _from_opening(lead, lang)
        if _fits(first.text, lang) and first.text not in barred:
            return first
    opening = leads[-1]
    for reading in sorted(readings, key=lambda r: r is not opening.reading):
        for span in reading.sentences:
            whole = re.sub(r"\s+", " ", span.of(reading.report.text)).strip()
            text = _plain(_of_its_day(whole, reading))
            used = text in barred or stages.gives_old(text, lang)
            if len(text) > MOST_CHARACTERS or used or _MARKS.search(whole):
                continue
            if printable(whole, lang) and not leans(whole, lang):
                return Sentence(text=text, cites=(Cite(report=reading.report.id, span=span),))
    return replace(first, text=_chopped(first.text)) if len(first.text) > MOST_CHARACTERS else first


def _fits(text: str, lang: str) -> bool:
    return 0 < len(text) <= MOST_CHARACTERS and balanced(text) and length(text, lang) > 0


def _candidates(
    readings: Sequence[Reading],
    leads: Sequence[Passage],
    lang: str,
    stages: Stages,
    *,
    whole: bool,
    few: bool,
) -> Iterator[tuple[str, Reading, bool]]:
    """Text, the reading it is of, and whether it is a wording of our own. ``whole``: leads as they are, too.
    ``few``: no clauses cut off, and no summaries."""
    for p in leads:
        if whole and p.depth < LEAD:
            yield (
                _plain(undated(p.text, p.reading, p.span), p.report.text),
                p.reading,
                False,
            )
    taken = {_plain(r.report.headline).casefold() for r in readings}
    for p in leads:
        text = main_clause(undated(p.text, p.reading, p.span), lang, clauses=not few)
        if p.place and openers.opening(lang, "articles").match(text):
            continue  # "the count" that the sentence before it told of
        if text and len(text) <= SHORTER * len(p.span.of(p.report.text)) and text.casefold() not in taken:
            yield text, p.reading, True
    for reading in () if few else readings:
        for part in _PARTS.split(_unbroken(reading.report.dek)):
            if text := _of_a_summary(part.strip(), reading):
                yield text, reading, True
    for reading in readings:
        given = _WIRE_MARK.sub("", re.sub(r"\s+", " ", reading.report.headline).strip())
        forms = [given, _TAIL.sub("", given), _KICKER.sub("", given)]
        old = not stages.renewed(given, lang, reading.report.published, reading.report.id)[0]
        if (
            old
            or len(given) > MOST_CHARACTERS
            or _loses_marks(_plain(given, reading.report.text), given, lang)
        ):
            # what it tells besides the count, or what somebody said
            blanks = given.split() if counts_characters(lang) else []
            heads = (given[: m.start()] for part in (_STATEMENTS, _TAILS) for m in part.finditer(given))
            parts = [p for part in (*_STATEMENTS.split(given), *blanks) for p in (part, *_COMMAS.split(part))]
            free = (p for p in (*heads, *parts) if balanced(p) and not _loses_marks(_plain(p), given, lang))
            forms += (part for part in free if not stages.gives_old(part, lang))
        for form in dict.fromkeys(forms):
            if form and not form.endswith(_QUESTION):
                yield _plain(_of_its_day(form, reading), reading.report.text), reading, False


def _of_its_day(text: str, reading: Reading) -> str:
    """A sentence or headline taken over whole, without the bare day at its head."""
    for mention in dates(text, reading.lang, reading.report.published)[:1]:
        if mention.relative and mention.first == mention.last:
            return behind(mention.text, text, reading.lang)
    return text


def main_clause(text: str, lang: str, *, clauses: bool = False) -> str:
    """The sentence as a headline: without brackets, appositions and tails; empty where that cannot be done.

    Nothing is cut off that limits what is said: a tail with a claim, a doubt or a denial stays, or nothing is
    made of the sentence. ``clauses``: those that the sentence can do without may go too.
    """
    if _MARKS.search(text) or "：" in text or opens_with_phrase(text, lang) or not openers.alone(text, lang):
        return ""
    bare = _without_apposition(_BRACKETS.sub("", text).rstrip(".。!！ "), lang)
    most = HEADLINE_CJK if counts_characters(lang) else HEADLINE_CHARACTERS
    starts = clause_starts(bare, lang) if clauses else []
    ends = {*(m.start() for m in _COMMA.finditer(bare)), *starts, len(bare)}
    for end in sorted(ends, reverse=True):
        head, tail = bare[:end].rstrip(" ,，、;"), bare[end:].lstrip(" ,，、;–—")
        if len(head) > most:
            continue
        if tail and (not _may_go(tail, lang, free=end in starts) or language(lang).traits.verb == "last"):
            return ""
        bare_verb = opens_with_verb(head.rpartition(" ")[2], lang)  # "The siege ended": its day is gone
        return "" if bare_verb or language(lang).grammar.waiting.regex.search(head) else _plain(head)
    return ""


def _unbroken(summary: str) -> str:
    """A summary without its last part, where that breaks off: "... is since Thursday…"."""
    text = summary.rstrip()
    if not text.endswith(("…", "...")):
        return text
    text = text.rstrip("….")
    return text[: max(map(text.rfind, _ENDS)) + 1]


def _of_a_summary(part: str, reading: Reading) -> str:
    """A statement of a summary as a headline; without a phrase of time or place that it opens with, if that names
    none."""
    lang = reading.lang
    text, comma = main_clause(part, lang, clauses=True), _COMMA.search(part)
    if text or comma is None or not opens_with_phrase(part, lang):
        return text
    phrase, rest = part[: comma.end()], part[comma.end() :].strip()
    if not is_clause(rest, lang) or not has_main_verb(rest, lang):
        return ""
    text = main_clause(opened(rest), lang, clauses=True)
    named = any(word[:1].isupper() for word in phrase.split()[1:])
    pointing = language(lang).grammar.demonstrative.regex.search(phrase)
    if not text or not named or pointing or len(phrase) + len(text) >= MOST_CHARACTERS:
        return text
    return f"{phrase} {rest[0]}{text[1:]}"


def _without_apposition(text: str, lang: str) -> str:
    """The sentence without what explains its subject between two commas: "Airbus, the aircraft maker, has"."""
    if language(lang).traits.capitals == "none":
        return text
    marks = [m.start() for m in _COMMA.finditer(text)]
    if len(marks) < 2:
        return text
    first, second = marks[:2]
    inside, rest = text[first + 1 : second].strip(), text[second + 1 :].strip()
    subject = first <= 60 and not has_finite_verb(text[:first], lang)
    explains = opens_apposition(inside, lang) and not is_clause(inside, lang)
    fits = subject and explains and rest[:1].islower() and not opens_tail(rest, lang)
    if "," in rest and not has_finite_verb(rest.partition(",")[0], lang):
        return text  # a comma more inside what explains
    return f"{text[:first]} {rest}" if fits else text


def _may_go(tail: str, lang: str, *, free: bool) -> bool:
    """May the tail be left off without saying more, or other, than the sentence does? ``free``: it is a
    clause of that kind."""
    if concepts(tail, lang, "stance") or any(mark in tail for mark in "“«„「"):
        return False
    traits = language(lang).traits
    return free or (traits.spacing == "none" and traits.verb != "last") or opens_tail(tail, lang)


def _plain(text: str, source: str = "") -> str:
    """The text as a headline: without its full stop, and without quotation marks unless ``source`` has the same words
    between marks."""
    marked = [found.group() for found in _MARKED.finditer(text)]
    kept = bool(marked) and all(words[1:-1] in source for words in marked) and balanced(text)
    bare = text if kept else _MARKS.sub("", text)
    bare = re.sub(r"\s+", " ", bare.rstrip(" .。…")).strip()
    return opened(bare)


def _lacks(text: str, reading: Reading, own: bool, few: bool, lang: str) -> float:
    """What a headline loses that lacks its kicker, its end or the quotation marks it was given, or a name."""
    report, names = reading.report, (*reading.headline_names, *reading.names)
    given = _plain(report.headline, report.text)
    lost = UNMARKED if not own and _loses_marks(text, report.headline, lang) else 0.0
    lost += NAMELESS if own and not few and not any(m.text in text for m in names) else 0.0
    return lost + (SHORT if len(text) < len(given) and text.casefold() in given.casefold() else 0.0)


def _loses_marks(text: str, given: str, lang: str) -> bool:
    """Do words that a headline quotes stand in ``text`` without their marks?"""
    quoted = (found.group()[1:-1].strip() for found in _MARKED.finditer(given))
    least = QUOTED * (2 if counts_characters(lang) else 1)
    return not _MARKED.search(text) and any(
        length(said, lang) >= least and said.casefold() in text.casefold() for said in quoted
    )


def _from_opening(opening: Passage, lang: str) -> Sentence:
    """The opening's main clause, else the opening cut at a clause, else whole."""
    text = main_clause(undated(opening.text, opening.reading, opening.span), lang) or opening.text.rstrip(
        ".。"
    )
    if len(text) > MOST_CHARACTERS:
        text = shortened(opening.text, lang, 40 if counts_characters(lang) else 16).rstrip(".。") or text
    return Sentence(text=text, cites=(Cite(report=opening.report.id, span=opening.span),))


def _chopped(text: str) -> str:
    cut = text[: MOST_CHARACTERS - 1]
    stop = cut.rfind(" ")
    return cut[: stop if stop > 40 else None].rstrip(" ,、，") + "…"


def _ground(text: str, reading: Reading) -> tuple[Cite | None, float]:
    """The sentence of the report nearest to the headline, and what the headline loses where the report does
    not bear it out."""
    lang = reading.lang
    own, whole = stems(text, lang), reading.report.text
    values = {f.value for f in reading.figures}
    share = len(own & stems(whole, lang)) / max(1, len(own))
    least = BORNE_UNCASED if language(lang).traits.capitals == "none" else BORNE
    lost = 0.0 if share >= least else UNBORNE
    lost += 0.0 if all(f.value in values for f in figures(text, lang)) else UNCOUNTED
    scored = [(len(own & stems(s.of(whole), lang)), -i, s) for i, s in enumerate(reading.sentences)]
    most = max(scored, key=lambda entry: entry[:2], default=None)
    cite = Cite(report=reading.report.id, span=most[2]) if most and most[0] else None
    return cite, lost
