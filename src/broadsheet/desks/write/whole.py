"""Whether what a cut leaves of a sentence is a whole main clause: its verb, its subject, and what these ask for."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import alternation, language
from ...text.caps import outside_quotes
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.length import counts_characters, length
from ...text.lexicon import concepts
from .openers import opening, opens_apposition, opens_tail, opens_with_phrase

COMMA = re.compile(r"[,،](?=\s)|，")
LEAST_WORDS, LEAST_CHARACTERS = 7, 14
LEAST_PHRASES = 4
"""What is left must be a statement; phrases: words with their particles, as in Korean."""
BESIDE = 3
"""Last words before a cut among which is what a relative clause limits: "the first woman"."""


def least(lang: str) -> int:
    """Length from which words can be a statement, as ``text.length`` counts it."""
    if counts_characters(lang):
        return LEAST_CHARACTERS
    return LEAST_PHRASES if language(lang).traits.spacing == "phrases" else LEAST_WORDS


def whole(head: str, tail: str, lang: str, mark: str = "") -> bool:
    """Is ``head`` a whole main clause without ``tail``, which stood behind it after ``mark``?

    Not where it only leads to the main clause, where that goes on behind an aside, where its verb stood in the tail, or
    where the tail limits what it says of the first of all, or denies. Asked of languages with their verb before the end.
    """
    if counts_characters(lang):
        return True
    tail = tail.strip()
    if mark in tuple(";:；："):
        return True
    return not (
        _leads_to(head, tail, lang)
        or _goes_on(tail, lang)
        or (awaits(head, lang) and opens_with_phrase(tail, lang))
        or _has_its_verb_behind(head, mark, lang)
        or _limited(head, tail, lang)
        or _verb_to_come(head, tail, lang)
        or (head.count(" — ") % 2 and tail.count(" — ") % 2)
        or (head.count(" – ") % 2 and tail.count(" – ") % 2)
    )


def verb_behind(text: str, lang: str) -> bool:
    """Has the text its verb only behind its first comma: "tankers and two barges, were waiting"?"""
    first, *others = (part.strip() for part in COMMA.split(text))
    return bool(others) and opens_with_verb(others[0], lang) and not has_finite_verb(first, lang)


def _verb_to_come(head: str, tail: str, lang: str) -> bool:
    """Has the head no verb outside clauses that tell more of its words, and the tail one: "The traders, who had gone to Varna"?"""

    def main(text: str) -> bool:
        parts = (part.strip() for part in COMMA.split(text))
        return any(
            has_finite_verb(p, lang) for p in parts if _has_subject(p, lang) or not opens_tail(p, lang)
        )

    _, *rest = COMMA.split(tail, maxsplit=1)
    return bool(rest) and not main(head) and main(rest[0])


def _has_subject(clause: str, lang: str) -> bool:
    return opening(lang, "determiners", marks=False).match(clause) is not None


def _leads_to(head: str, tail: str, lang: str) -> bool:
    """Is the head a clause or phrase before the main clause, and the tail that: "By the time he came, the house was empty"?"""
    first = COMMA.split(tail)[0]
    led = opens_with_phrase(head, lang) and COMMA.search(head) is None
    own = opening(lang, "determiners", marks=False).match(tail) or tail[:1].isupper()
    return bool(led and own) and has_finite_verb(first, lang)


def _goes_on(tail: str, lang: str) -> bool:
    """Does the main clause go on behind an aside at the head of the tail: with its verb, or with what belongs to its noun?"""
    if opening(lang, "joints", marks=False).match(tail):
        return False
    _, *rest = (part.strip() for part in COMMA.split(tail, maxsplit=1))
    return any(
        (opens_with_verb(part, lang) and not opens_tail(part, lang)) or _belonging(lang).match(part)
        for part in rest
    )


def awaits(head: str, lang: str) -> bool:
    """Does the head end in an aside, its main clause too short before that to be a statement: "The council gave Ms Berg, a
    teacher"?"""
    parts = COMMA.split(outside_quotes(head))
    aside = len(parts) > 1 and opens_tail(parts[-1].strip(), lang)
    before = ",".join(parts[:-1])
    return aside and has_finite_verb(parts[0], lang) and length(before, lang) < least(lang)


def belongs_behind(rest: str, lang: str) -> bool:
    """Stands behind a phrase, at the head of ``rest``, what belongs to a noun before that: "after the end, at dawn, of a strike"?"""
    parts = COMMA.split(rest, maxsplit=1)
    behind = len(parts) > 1 and bool(_belonging(lang).match(parts[1].strip()))
    return behind and opens_with_phrase(parts[0].strip(), lang)


def _has_its_verb_behind(head: str, mark: str, lang: str) -> bool:
    """Was the mark cut at a dash in the place of a verb: "за него — 47 %"?"""
    is_verb = language(lang).traits.dash == "is" and mark in ("—", "–")
    last = COMMA.split(head)[-1].strip()
    return is_verb and (opens_with_phrase(last, lang) or not has_finite_verb(last, lang))


def _limited(head: str, tail: str, lang: str) -> bool:
    """Does the tail limit what the head says: which first one it was, until when something is denied?"""
    last = COMMA.split(head)[-1]
    words = " ".join(head.split()[-BESIDE:])
    if opens_apposition(tail, lang) and _of_a_first(lang).search(words):
        return True
    until = opening(lang, "limits", marks=False).match(tail) is not None
    return until and "not" in concepts(last, lang, "stance")


@lru_cache(maxsize=64)
def _of_a_first(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"(?<!\w){alternation(pack.words.firsts, pack.traits)}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _belonging(lang: str) -> re.Pattern[str]:
    """What opens with a word for what belongs to a noun before it."""
    return opening(lang, "belongings", marks=False)
