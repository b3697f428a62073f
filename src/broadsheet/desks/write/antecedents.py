"""Whom a sentence speaks of, where its language need not say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from ...languages import NEVER, language
from ...languages.notation import alternation
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.listed import listed
from ...text.numbers import figures
from ...text.words import stems
from .openers import at_its_verb, opens, opens_with_phrase

SUBJECT = 4
"""So many words behind a verb at the head of its sentence its subject may begin."""
_SAID = re.compile(r"[“«\"„][^“”«»\"„]+[”»\"“]\s?,\s(?P<rest>.+)", re.DOTALL)
"""A quotation at the head of a sentence, and what says whose it is."""


@lru_cache(maxsize=32)
def _moments(lang: str) -> frozenset[str]:
    """Stems of weekdays, months and parts of a day: no subject."""
    pack = language(lang)
    groups = chain(pack.calendar.weekdays, pack.calendar.clipped_days, pack.calendar.months)
    words = chain(chain.from_iterable(groups), pack.words.day_parts, pack.words.day_nouns)
    return stems(" ".join(words), lang)


def has_no_subject(text: str, lang: str) -> bool:
    """Does a sentence leave out whom it speaks of, in a language that marks its subjects, or tells them by the verb?"""
    pack = language(lang)
    if not pack.traits.drops_subject:
        marked = pack.grammar.marked_subject
        return marked is not NEVER and not marked.regex.search(text)
    if said := _SAID.match(text):
        rest = listed(lang, "relatives").split(said["rest"], maxsplit=1)[0]
        words = rest.split()
        return len(words) == 1 or (opens_with_verb(rest, lang) and not _names_one(words, lang, len(rest)))
    clause = _of_the_subject(text, lang)
    head = at_its_verb(clause[:1].lower() + clause[1:], lang)
    return len(head.split()) > 1 and opens_with_verb(head, lang) and not _names_one(head.split(), lang)


def _names_one(words: Sequence[str], lang: str, within: int = SUBJECT) -> bool:
    """Does a clause that opens with its verb name a subject ``within`` so many words behind it, not behind a
    preposition: a noun with its article, a name, a number of something?"""
    governed = counted = False
    for at, (before, word) in enumerate(pairwise(words[: within + 1])):
        if opens("ands", f"{word} ", lang):
            break
        counts = any(not f.span.start and f.kind == "count" for f in figures(" ".join(words[at + 1 :]), lang))
        article = opens("determiners", f"{word} ", lang)
        governed = _governs(lang).match(f"{before} ") is not None or (governed and counted and not article)
        counted = counts or article
        following = words[at + 2 : at + 3]
        bare = counts and (
            not following
            or not following[0][:1].isalpha()
            or opens("ands", f"{following[0]} ", lang)
            or opens_with_phrase(" ".join(words[at + 2 :]), lang)
        )
        if not governed and not bare and (counted or word[:1].isupper()):
            return True
    return False


def _of_the_subject(text: str, lang: str) -> str:
    """The clause in which the subject stands, without the day or the phrase before it: "El martes eran 3.000", "Con
    más pasajeros, esperó"."""
    first, *others = re.split(r"[,;:]\s", text, maxsplit=1)
    if others and opens_with_phrase(first, lang) and not has_finite_verb(first, lang):
        return re.split(r"[,;:]", others[0], maxsplit=1)[0]
    words = first.split()
    while len(words) > 3:
        day = next((n for n in (1, 2) if frozenset() < stems(words[n - 1], lang) <= _moments(lang)), 0)
        if not day or (day == 2 and opens_with_verb(f"{words[0].lower()} {words[1]}", lang)):
            break
        words = words[day:]
    return " ".join(words)


@lru_cache(maxsize=32)
def _governs(lang: str) -> re.Pattern[str]:
    """A word before what is no subject: "a", "en", "de"."""
    pack = language(lang)
    words = (*pack.words.placed, *pack.words.oblique, *pack.words.belongings)
    return re.compile(rf"{alternation(words, pack.traits)}\s", re.IGNORECASE)
