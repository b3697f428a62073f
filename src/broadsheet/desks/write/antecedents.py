"""What a sentence speaks of as known: "the model", "l'usine". It can stand only below what names it first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from ...languages import NEVER, language
from ...languages.notation import alternation
from ...news import Reading
from ...text.caps import outside_quotes
from ...text.clauses import opens_with_verb
from ...text.numbers import figures
from ...text.words import stems
from .openers import opening, own_voice

SUBJECT = 4
"""So many words behind a verb at the head of its sentence its subject may begin."""


@lru_cache(maxsize=32)
def _definite(lang: str) -> re.Pattern[str]:
    """A definite article, with the two words behind it that may be what it names."""
    pack = language(lang)
    articles = alternation(pack.words.articles, pack.traits)
    return re.compile(rf"(?<!\w){articles}\s*((?:[\w'’-]+)(?:\s+[\w'’-]+)?)", re.IGNORECASE)


def first_named(reading: Reading) -> dict[str, int]:
    """Stem -> place of the sentence that names it first; 0 for what the headline names too. What an outlet
    says of itself names nothing: no other paper prints it."""
    text, lang = reading.report.text, reading.lang
    places = dict.fromkeys(stems(reading.report.headline, lang), 0)
    for place, span in enumerate(reading.sentences):
        if own_voice(lang).search(outside_quotes(span.of(text))):
            continue
        for stem in stems(span.of(text), lang):
            places.setdefault(stem, place)
    return places


def needs(first: Mapping[str, int], place: int, text: str, lang: str) -> frozenset[str]:
    """Stems of definite nouns of ``text`` that its report first names in a sentence before it.

    ``first``: of the report, by ``first_named``. What the headline or the first sentence names is no need:
    every article tells these."""
    return frozenset(
        stem
        for found in _definite(lang).finditer(text)
        if not figures(found.group(1), lang)
        for stem in stems(found.group(1), lang) - _moments(lang)
        if (0 if _opens(found, lang) else 1) <= first.get(stem, place) < place
    )


@lru_cache(maxsize=32)
def _moments(lang: str) -> frozenset[str]:
    """Stems of weekdays, months and parts of a day: "the Tuesday" needs nothing said before it."""
    pack = language(lang)
    groups = chain(pack.calendar.weekdays, pack.calendar.clipped_days, pack.calendar.months)
    words = chain(chain.from_iterable(groups), pack.words.day_parts, pack.words.day_nouns)
    return stems(" ".join(words), lang)


def _opens(found: re.Match[str], lang: str) -> bool:
    """Opens a sentence with a definite noun, no name among its words: what it is about?"""
    named = language(lang).traits.capitals == "names" and found.group(1) != found.group(1).lower()
    return not found.start() and not named


def has_no_subject(text: str, lang: str) -> bool:
    """Does a sentence leave out whom it speaks of, in a language that marks its subjects, or tells them by the verb?"""
    pack = language(lang)
    if not pack.traits.drops_subject:
        marked = pack.grammar.marked_subject
        return marked is not NEVER and not marked.regex.search(text)
    clause = re.split(r"[,;:]", text, maxsplit=1)[0]
    head = re.sub(
        rf"^{alternation(pack.words.before_verb, pack.traits)}\s", "", clause[:1].lower() + clause[1:]
    )
    behind = head.split()[1 : SUBJECT + 1]
    return (
        bool(behind)
        and opens_with_verb(head, lang)
        and not any(
            opening(lang, "determiners", marks=False).match(f"{word} ")
            or word[:1].isdigit()
            or word[:1].isupper()
            for word in behind
        )
    )
