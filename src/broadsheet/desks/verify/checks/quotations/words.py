"""Quotations: verbatim in a cited report, said by the same person; a translated one says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from broadsheet.news import Mention, Quotation
from broadsheet.text.lexicon import find
from broadsheet.text.listed import listed
from broadsheet.text.quotes import normalise_quote
from broadsheet.text.scripts import CAPITALS, within
from broadsheet.text.words import Word, alike, content

from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
from ...rule import Excuse, Rule, excuse, passed
from ..names.by_sound import heard

ALTERED = 0.6
"""Likeness from which other words are an altered quotation rather than an invented one."""


def _first_of(
    judge: Callable[[Quotation, Statement, Evidence], Finding | None],
) -> Callable[[Statement, Evidence], Finding | None]:
    """What is held against the first quotation that has something against it."""

    def find(statement: Statement, evidence: Evidence) -> Finding | None:
        found = (
            judge(q, statement, evidence)
            for q in statement.text.quotations
            if bare(q.text) and not excuse(EXCUSES, q, statement, evidence)
        )
        return next((f for f in found if f), None)

    return find


def _printed(quotation: Quotation, evidence: Evidence) -> list[Text]:
    """The lines that print the words as a quotation."""
    words = bare(quotation.text)
    printed = [line for line in evidence.lines if any(words in bare(q.text) for q in line.quotations)]
    return printed or _across_lines(words, evidence)


def _said_by_another(quotation: Quotation, statement: Statement, evidence: Evidence) -> Finding | None:
    printed = _printed(quotation, evidence)
    return _speaker(quotation, statement.text, printed, evidence) if printed else None


def _is_translated(claim: Text) -> bool:
    return any(h.concept == "translated" for h in claim.hits("stance"))


def _other_words(quotation: Quotation, statement: Statement, evidence: Evidence) -> Finding | None:
    """Words no source prints between marks; a translation says so, and a source quotes somebody."""
    if _printed(quotation, evidence):
        return None
    spoken = any(q.speech for line in evidence.lines for q in line.quotations)
    if spoken and _is_translated(statement.text):
        return None
    words, start, end = bare(quotation.text), quotation.span.start, quotation.span.end
    near = [
        (SequenceMatcher(None, words, bare(q.text)).ratio(), q.text)
        for line in evidence.lines
        for q in line.quotations
    ]
    likeness, nearest = max(near, default=(0.0, ""))
    if likeness >= ALTERED:
        return contradicted(f"{quotation.text} where the source has {nearest}", start, end)
    return unsupported(f"no source prints {quotation.text} as a quotation", start, end)


def bare(text: str) -> str:
    return normalise_quote(text).strip(" .,;:!?。，、！？؟،").casefold()


def _across_lines(words: str, evidence: Evidence) -> list[Text]:
    """Lines of reports whose quotation runs over several sentences."""
    found = []
    for whole in evidence.wholes:
        for quotation in whole.quotations:
            if words in bare(quotation.text):
                found += [
                    line
                    for line in evidence.lines
                    if line.report == whole.report
                    and bare(line.text)[:20]
                    and any(
                        part and part in bare(line.text) for part in (bare(quotation.text)[:25], words[:25])
                    )
                ]
    return found


def _named(quotation: Quotation, evidence: Evidence) -> bool:
    """Words in marks that nobody said, a ship or a book: they stand in the source, marked or not."""
    words = bare(quotation.text)
    return any(words in bare(whole.text) for whole in evidence.wholes) or not evidence.own(quotation.text)


def _speaker(quotation: Quotation, claim: Text, printed: list[Text], evidence: Evidence) -> Finding | None:
    """Who is said to have said it must stand where the source has the quotation."""
    around = _outside(claim, quotation)
    said_by = [
        m for m in claim.names if m.kind in ("person", "organisation", "other") and _in(m.span.start, around)
    ]
    speaker = "" if listed(claim.lang, "speakers").fullmatch(quotation.speaker.strip()) else quotation.speaker
    if speaker and _described(speaker, claim, printed, evidence):
        return None
    for line in printed:
        before, near = _before(line, evidence), _unquoted(line)
        names = [m for m in line.names if not line.quoted(m.span.start)]
        if before is not None and _pronoun_led(line):
            near, names = f"{before.text} {near}", [*names, *before.names]
        if speaker and (_same_words(speaker, near, claim, line) or _surname(speaker, claim, names)):
            return None
        if line.code == claim.code and any(_surname_written(m.text, claim, near) for m in said_by):
            return None
        if any(heard(m.text, claim.lang, n.text, line.lang) for m in said_by for n in names):
            return None
    if not speaker and not said_by:
        return _plain_speaker(quotation, claim, printed, evidence, around)
    who = speaker or said_by[0].text
    at = claim.text.find(who)
    return contradicted(
        f"said by {who} here, not in the source", *((at, at + len(who)) if at >= 0 else (-1, -1))
    )


def _surname(speaker: str, claim: Text, names: list[Mention]) -> bool:
    """Korean, Chinese, Japanese: a surname with an office stands for the whole name."""
    if claim.spaced:
        return False
    bare = _without_office(speaker, claim.lang).strip()
    return bool(bare) and any(m.kind == "person" and m.text.startswith(bare) for m in names)


def _surname_written(speaker: str, claim: Text, near: str) -> bool:
    """Chinese and Japanese: the bare surname stands before a given name the lists do not know."""
    if claim.pack.traits.spacing != "none":
        return False
    bare = _without_office(speaker, claim.lang)
    return len(bare) >= 2 and bool(re.search(rf"{re.escape(bare)}[\u3400-\u9fff]", near))


def _without_office(speaker: str, lang: str) -> str:
    for hit in sorted(find(speaker, lang, "offices"), key=lambda h: -h.start):
        speaker = speaker[: hit.start] + speaker[hit.end :]
    return speaker


def _plain_speaker(
    quotation: Quotation, claim: Text, printed: list[Text], evidence: Evidence, around: list[tuple[int, int]]
) -> Finding | None:
    """No name: the words outside the quotation that the source has only in other sentences."""
    own = [line for line in printed if line.code == claim.code]
    if not own:
        return None
    spoken = {h.start for h in claim.hits("stance") if h.concept == "said"}
    outside = [w for w in claim.content if _in(w.start, around) and w.start not in spoken]
    if not outside:
        return None
    here = [w for line in own for w in line.content]
    there = [w for line in evidence.own(claim.lang) if line not in own for w in line.content]
    missing = [w for w in outside if not any(alike(w.text, h.text, claim.lang) for h in here)]
    moved = [w for w in missing if any(alike(w.text, t.text, claim.lang) for t in there)]
    moved = [w for w in moved if not _said_of_speaker(w, claim, printed, evidence)]
    first = outside[0]
    if moved and (first in moved or len(moved) * 2 > len(outside)):
        return contradicted(f"beside {moved[0].text} here, not in the source", moved[0].start, moved[0].end)
    return None


def _described(speaker: str, claim: Text, printed: list[Text], evidence: Evidence) -> bool:
    """A speaker without a name, described by a word that the source has beside the real speaker's name."""
    if any(c.isupper() for c in speaker) or claim.pack.traits.capitals == "none":
        return False
    described = content(speaker, claim.lang)[:1]
    return bool(described) and _said_of_speaker(described[0], claim, printed, evidence)


def _said_of_speaker(word: Word, claim: Text, printed: list[Text], evidence: Evidence) -> bool:
    """Does another line put the word beside a name the printed line has ("the Colombian" for Rincón)?"""
    keys = {part for line in printed for m in line.names for part in m.text.split() if len(part) > 2}
    return any(
        any(alike(word.text, w.text, claim.lang) for w in line.content)
        and any(part in m.text for m in line.names for part in keys)
        for line in evidence.own(claim.lang)
    )


def _unquoted(line: Text) -> str:
    text = line.text
    for q in reversed(line.quotations):
        text = f"{text[: q.span.start]} {text[q.span.end :]}"
    return text


def _outside(claim: Text, quotation: Quotation) -> list[tuple[int, int]]:
    return [(0, quotation.span.start), (quotation.span.end, len(claim.text))]


def _in(at: int, ranges: list[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in ranges)


def _before(line: Text, evidence: Evidence) -> Text | None:
    """The nearest line before this one that names somebody."""
    own = [other for other in evidence.lines if other.report == line.report]
    at = next((i for i, other in enumerate(own) if other is line), 0)
    return next(
        (o for o in reversed(own[max(0, at - 3) : at]) if any(m.kind == "person" for m in o.names)), None
    )


def _pronoun_led(line: Text) -> bool:
    """Does the line leave its speaker to the line before: no name outside the quotation, or a pronoun there?"""
    if not line.quotations:  # one of several sentences of a quotation
        return False
    outside = [(0, line.quotations[0].span.start), (line.quotations[-1].span.end, len(line.text))]
    named = any(
        m.kind in ("person", "organisation", "other") and _in(m.span.start, outside) for m in line.names
    )
    words = " ".join(line.text[a:b] for a, b in outside)
    return not named and (
        bool(listed(line.lang, "speakers").search(words)) or not words.strip(' .,:;—-–"”“«»')
    )


def _same_words(speaker: str, near: str, claim: Text, line: Text) -> bool:
    if claim.code == line.code:
        ours = [w.text for w in content(speaker, claim.lang)]
        theirs = [w.text for w in content(near, line.lang)]
        if not ours:
            return True
        hit = sum(any(alike(a, b, claim.lang) for b in theirs) for a in ours)
        return hit * 2 > len(ours)
    return any(heard(speaker, claim.lang, m.text, line.lang) for m in line.names)


def _a_name(quotation: Quotation, statement: Statement, evidence: Evidence) -> bool:
    """A ship or a book between marks, which nobody said: a name by its form, or words the source has without marks."""
    if quotation.speech or not _named(quotation, evidence):
        return False
    return _NAME.fullmatch(quotation.text.strip()) is not None or not _printed(quotation, evidence)


_WORD = rf"(?:[{CAPITALS}]\S{{0,30}}|\d{{1,9}}|[a-zà-ÿ]{{1,3}})"
_NAME = re.compile(rf"[{CAPITALS}]\S{{0,30}}(?: {_WORD})*+|[{within('Hira', 'Kana', 'Hani', 'Hang')}]{{1,8}}")


def _unprinted(statement: Statement, evidence: Evidence) -> Finding | None:
    found = _first_of(_other_words)(statement, evidence)
    excuses = [excuse(EXCUSES, q, statement, evidence) for q in statement.text.quotations]
    return found or passed([e for e in excuses if e])


EXCUSES: tuple[Excuse[Quotation], ...] = (Excuse(name="a-name", holds=_a_name),)
RULES = (
    Rule(name="another-speaker", find=_first_of(_said_by_another)),
    Rule(name="other-words", find=_unprinted),
)
