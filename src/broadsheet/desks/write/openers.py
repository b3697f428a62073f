"""How a sentence opens: with words that lean on one before it, with a phrase, a tail, a pronoun."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import alternation, language
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.numbers import figures
from ...text.words import opened

HEAD = 40
"""Characters at the head of a phrase in which its span of time stands."""


@lru_cache(maxsize=256)
def opening(lang: str, kind: str, *, marks: bool = True) -> re.Pattern[str]:
    """What is found where a text opens with a word of that list of the language; ``marks``:
    after quotation marks too."""
    pack = language(lang)
    words = alternation(getattr(pack.words, kind), pack.traits)
    head = r"[\s\"“„«「『‘'(]*" if marks else ""
    return re.compile(f"^{head}{words}", re.IGNORECASE)


def opens(kind: str, text: str, lang: str) -> bool:
    """Does the text open with a word of that list of the language, no quotation mark before it?"""
    return opening(lang, kind, marks=False).match(text) is not None


def at_its_verb(clause: str, lang: str) -> str:
    """The clause without a word that may stand before its verb, as "se" or "no"."""
    return _before_verb(lang).sub("", clause, count=1)


@lru_cache(maxsize=64)
def _before_verb(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"^{alternation(pack.words.before_verb, pack.traits)}\s")


@lru_cache(maxsize=64)
def _connective(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"^{alternation(pack.words.soft, pack.traits)}\s*[,،、，]\s*", re.IGNORECASE)


def leans(sentence: str, lang: str) -> bool:
    """Does the sentence open with a word that needs the one before it, or with one of several counted before: "The
    third, a carpenter, died"?"""
    return bool(opening(lang, "leaning").match(sentence) or _of_several(sentence, lang))


def alone(sentence: str, lang: str) -> bool:
    """Does the sentence open with no word that needs one before it, and with no pronoun?"""
    return not (leans(sentence, lang) or pronoun(lang).match(sentence))


def _of_several(sentence: str, lang: str) -> bool:
    """Does the sentence open with an article and an ordinal without its noun?"""
    article = opening(lang, "articles", marks=False).match(sentence)
    head = figures(sentence[:HEAD], lang) if article else ()
    figure = next((f for f in head if article and f.span.start <= article.end() + 1), None)
    if figure is None or figure.kind != "ordinal":
        return False
    rest = sentence[figure.span.end :]
    return rest.startswith((",", "،")) or opens_with_verb(rest.lstrip(), lang)


def opens_apposition(text: str, lang: str) -> bool:
    """Is this text, found between two commas after a subject, an explanation of it?"""
    return bool(opening(lang, "appositions").match(text))


def opens_with_phrase(text: str, lang: str) -> bool:
    """Does the sentence open with a phrase that comes before its main clause, or with a span of time and such
    a phrase: "two days after the vote"?"""
    if opening(lang, "introductions").match(text):
        return True
    for figure in figures(text[:HEAD], lang):
        rest = text[figure.span.end :].lstrip()
        hedged = 2 if figure.bound else 1  # "less than ten hours after"
        if figure.kind == "duration" and text[: figure.span.start].count(" ") <= hedged:
            return bool(opening(lang, "after_time").match(rest) or opening(lang, "before_time").match(rest))
    return False


def without_connective(sentence: str, lang: str) -> str:
    """The sentence without "Meanwhile, " and its like at the head."""
    bare = _connective(lang).sub("", sentence, count=1)
    return opened(bare) if bare != sentence else sentence


def opens_tail(text: str, lang: str) -> bool:
    """Is this text, found after a comma, a tail that can be left off?"""
    own = language(lang).grammar.participle.regex
    return bool(opening(lang, "tails").match(text.lstrip()) or own.match(text))


def clause_starts(text: str, lang: str) -> list[int]:
    """Where, after a blank, a clause or phrase begins that the sentence can do without."""
    spans = language(lang).words.spans
    return [m.end(1) for m in _clause(lang).finditer(text) if m.group(1).casefold() not in spans]


@lru_cache(maxsize=64)
def _clause(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"(?<!\w)(\w++)\s++(?={alternation(pack.words.clauses, pack.traits)}\s)")


def hangs(text: str, lang: str) -> bool:
    """Does a word inside the sentence point to one before it, no clause of its own standing before that word?"""
    found = language(lang).grammar.hanging.regex.search(text)
    if found is None:
        return False
    head = max(
        (text[: m.start()] for m in _joint(lang).finditer(text, 0, found.start())), key=len, default=""
    )
    return not has_finite_verb(head, lang)


@lru_cache(maxsize=64)
def _joint(lang: str) -> re.Pattern[str]:
    """Where a clause may end within a sentence: a comma, or a word that joins two."""
    pack = language(lang)
    return re.compile(rf"[,،、，;；]|\s(?={alternation(pack.words.joints, pack.traits)}\s)", re.IGNORECASE)


@lru_cache(maxsize=64)
def pronoun(lang: str) -> re.Pattern[str]:
    """Pronouns that stand for someone named before; matches nothing in languages without such words."""
    pack = language(lang)
    return re.compile(rf"(?<!\w){alternation(pack.words.pronouns, pack.traits)}", re.IGNORECASE)


@lru_cache(maxsize=64)
def own_voice(lang: str) -> re.Pattern[str]:
    """Words with which a report speaks of itself or its writer; matches nothing in languages without such a list."""
    pack = language(lang)
    edge = "" if pack.traits.spacing == "none" else r"(?<!\w)"
    return re.compile(f"{edge}{alternation(pack.words.own_voice, pack.traits)}", re.IGNORECASE)
