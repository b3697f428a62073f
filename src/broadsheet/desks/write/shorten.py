"""A sentence shortened to what it says first: its main clause, with its subject and whoever's word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...languages import language
from ...text.caps import outside_quotes
from ...text.length import counts_characters, length
from ...text.lexicon import concepts
from .openers import clause_starts, leans, opens_apposition, opens_tail, opens_with_phrase

_BRACKETS = re.compile(r"\s?[(（][^()（）]{1,60}[)）]")
_CLAUSE_MARKS = re.compile(r"[,;،；，–—]")
LEAST_WORDS, LEAST_CHARACTERS = 7, 14
"""What is left must be a statement."""


def shortened(text: str, lang: str, limit: int) -> str:
    """``text`` cut to ``limit`` at its clauses, still a sentence; the longest such; empty where that fails.

    Never cut off: whose word it is, doubt and denial. Languages with the verb at the end keep their last clause with
    the subject of the sentence; the others lose what explains a name between two commas, and their tail.
    """
    bare = _BRACKETS.sub("", text)
    if _fits(bare, lang, limit):
        return bare
    found = _last_clauses(bare, lang) if language(lang).traits.verb == "last" else _heads(bare, lang)
    least = LEAST_CHARACTERS if counts_characters(lang) else LEAST_WORDS
    fitting = [part for part in found if _fits(part, lang, limit) and length(part, lang) >= least]
    return max(fitting, key=lambda part: length(part, lang), default="")


def _fits(text: str, lang: str, limit: int) -> bool:
    return length(outside_quotes(text), lang) <= limit and balanced(text)


def balanced(text: str) -> bool:
    """Are all quotation marks and brackets closed?"""
    if text.count('"') % 2:
        return False
    pairs = (("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"), ("（", "）"), ("[", "]"))
    if any(text.count(a) != text.count(b) for a, b in pairs):
        return False
    return sum(text.count(c) for c in "„“”") % 2 == 0


def _binding(part: str, lang: str) -> bool:
    """Does the part say whose word the rest is, or that it is doubted or denied? Then it may not go."""
    return bool(concepts(part, lang, "stance") & {"said", "alleged", "not", "possible"})


# -- verb before the end: the tail goes ------------------------------------------------------------------


def _heads(text: str, lang: str) -> Iterator[str]:
    """The sentence without an aside, and each of these without its tail."""
    traits = language(lang).traits
    for whole in (text, *_without_asides(text, lang)):
        yield whole
        for cut, tail in _tails(whole, lang):
            head = whole[:cut].rstrip(" ,;،，；–—")
            last = _CLAUSE_MARKS.split(head)[-1].split()
            torn = traits.spacing != "none" and len(last) < 3 and last[:1] and last[0][:1].islower()
            if not torn and not _binding(tail, lang):
                yield head + traits.full_stop


def _tails(text: str, lang: str) -> Iterator[tuple[int, str]]:
    """Where a tail begins that the sentence can do without, and the tail."""
    pack = language(lang)
    for mark in _CLAUSE_MARKS.finditer(text):
        tail = text[mark.end() :]
        if pack.grammar.infinitive.regex.search(tail):
            continue
        if pack.traits.spacing == "none" or mark.group() in ";；–—" or opens_tail(tail, lang):
            yield mark.start(), tail
    for start in clause_starts(text, lang):
        yield start, text[start:]


def _without_asides(text: str, lang: str) -> Iterator[str]:
    """The sentence without one thing that stands between two commas: an explanation of a name, a time, a place."""
    marks = [mark.start() for mark in re.finditer("[,،]", text)]
    for first, second in pairwise(marks):
        inside, rest = text[first + 1 : second].strip(), text[second + 1 :].strip()
        aside = opens_apposition(inside, lang) or opens_with_phrase(inside, lang)
        if (
            aside
            and not _binding(inside, lang)
            and rest[:1].lower() == rest[:1]
            and not opens_tail(rest, lang)
        ):
            yield f"{text[:first]} {rest}"


# -- verb at the end: what stands before the last clause goes ------------------------------------------------


def _last_clauses(text: str, lang: str) -> Iterator[str]:
    pack = language(lang)
    grammar, mark = pack.grammar, pack.traits.comma
    blank = "" if pack.traits.spacing == "none" else " "
    topic = grammar.topic.regex.match(text)
    for cut in (m.end() for m in re.finditer(mark, text)):
        before, tail = text[:cut], text[cut:].strip()
        if _binding(before, lang):
            continue
        own = grammar.subject.regex.match(tail)
        shared = (
            topic is not None and topic.end() <= cut and not (own and own.group().strip()[-1:] in "は은는")
        )
        if leans(tail, lang):
            continue
        if topic and shared:
            clauses = before[topic.end() :].split(mark)[:-1]
            chained = grammar.chained.regex.search(before.rstrip(f"{mark} "))
            if chained and not any(grammar.turning.regex.search(clause) for clause in clauses):
                yield f"{topic.group()}{blank}{tail}".replace("  ", " ")
        elif own and not shared:
            yield tail
