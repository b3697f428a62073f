"""Names of a sentence in another language than its sources, where the name itself may be translated.

A body, a title or an unlisted name need not stand in the source as it stands here. Held against it is only: a
place in it that the sources do not name although they name another; a person's name of which the source has one
part with another beside it; a single name in the sources' own script that neither stands there, nor sounds like,
nor means anything there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from broadsheet.news import Mention
from broadsheet.text.lexicon import find
from broadsheet.text.scripts import script
from broadsheet.text.words import words

from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
from .by_sound import generic, heard, nations, places
from .ordinary_words import ordinary, said_otherwise

KNOWN = 100_000
"""Least inhabitants of a place in the name of a body that is taken for that place."""
FOREIGN = 0.5
"""Likeness of meaning under which a word is no translation of any in the sources."""


def _one_script(mention: Mention, evidence: Evidence) -> bool:
    return script(mention.text) == "Latn" and all(script(w.text) == "Latn" for w in evidence.wholes)


def place_inside(mention: Mention, statement: Statement, evidence: Evidence) -> Finding | None:
    """A listed place within the name of a body."""
    claim, gazetteer = statement.text, statement.gazetteer
    if mention.kind == "person" or not generic().search(mention.text) or " " not in mention.text:
        return None
    for word in re.finditer(r"[^\W\d_]{3,}", mention.text):
        entry = gazetteer.lookup(word.group(), claim.lang, "place")
        if entry is None or not entry.key.startswith("place:") or not word.group()[0].isupper():
            continue
        if entry.weight < KNOWN or any(
            ordinary(w, statement, evidence) for w in words(word.group(), claim.lang)
        ):
            continue  # "Union", "Police", "Hurricane" are towns too
        known: frozenset[str] = frozenset()
        for whole in evidence.wholes:
            known |= places(whole.text, whole.lang, gazetteer)
        if entry.key in known or entry.key.removeprefix("place:") in known or not known:
            continue
        if any(_sounds(word.group(), claim, whole) for whole in evidence.wholes):
            continue
        start = mention.span.start + word.start()
        return contradicted(f"no source names {word.group()}", start, start + len(word.group()))
    return None


def strange(mention: Mention, statement: Statement, evidence: Evidence) -> Finding | None:
    """A single name no word of the sources can stand for."""
    claim = statement.text
    if not _one_script(mention, evidence):
        return None
    name = mention.text.removesuffix("'s").removesuffix("’s")
    if (
        " " in name
        or len(name) < 5
        or mention.span.start == 0
        or claim.pack.traits.capitals == "nouns"
        or not statement.meaning.able
    ):
        return None
    if statement.gazetteer.lookup(name, claim.lang) or statement.gazetteer.demonym(name):
        return None
    if any(nations(name, claim.lang) & nations(whole.text, whole.lang) for whole in evidence.wholes):
        return None
    if name.casefold()[:5] in _peoples(claim.code):
        return None
    if find(mention.text, claim.lang, "offices") or any(_sounds(name, claim, w) for w in evidence.wholes):
        return None
    word = words(name, claim.lang)[:1]
    common = [
        (w, line)
        for line in evidence.lines
        for w in line.content
        if line.text[w.start : w.start + 1].islower()
    ]
    statement.meaning.learn(evidence.lines)
    likeness = [statement.meaning.likeness(word, claim.lang, [w], line.lang)[0, 0] for w, line in common]
    if word and max(likeness, default=0.0) < FOREIGN:
        return unsupported(f"no source names {name}", mention.span.start, mention.span.start + len(name))
    return None


def is_language(name: str, lang: str) -> bool:
    """Is the word the name of a language in ``lang``, by CLDR?"""
    try:
        return name.casefold() in {said.casefold() for said in Locale(lang).languages.values()}
    except UnknownLocaleError:
        return False


@lru_cache(maxsize=64)
def _peoples(lang: str) -> frozenset[str]:
    """Beginnings of the names of languages and countries in ``lang``, by CLDR: "French", "Duits"."""
    try:
        locale = Locale(lang)
    except UnknownLocaleError:
        return frozenset()
    names = [*locale.languages.values(), *locale.territories.values()]
    return frozenset(word[:5] for name in names for word in name.casefold().split() if len(word) >= 4)


def exchanged_part(statement: Statement, evidence: Evidence) -> Finding | None:
    """The first word of a name of the sources with another capitalised word after it than theirs."""
    claim = statement.text
    for whole in evidence.wholes:
        if script(whole.text) != script(claim.text):
            continue
        for name in {m.text for m in whole.names if m.kind in ("person", "other") and " " in m.text}:
            first, *rest = name.split()
            for hit in re.finditer(rf"(?<!\w){re.escape(first)}\s([^\W\d_]{{3,}})", claim.text):
                other = hit.group(1)
                if not other[0].isupper() or any(heard(other, claim.lang, r, whole.lang) for r in rest):
                    continue
                if not any(_sounds(other, claim, w) for w in evidence.wholes) and not said_otherwise(
                    other, statement, evidence
                ):
                    return contradicted(
                        f"{first} {other} where a source names {name}", hit.start(), hit.end()
                    )
    return None


def _sounds(word: str, claim: Text, whole: Text) -> bool:
    theirs = re.findall(r"[^\W\d_]+", whole.text)
    return (
        any(t[0].isupper() and heard(word, claim.lang, t, whole.lang) for t in theirs) or word in whole.text
    )
