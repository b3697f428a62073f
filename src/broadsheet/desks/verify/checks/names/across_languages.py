"""Names of a sentence in another language than its sources, where the name itself may be translated.

A body, a title or an unlisted name need not stand in the source as it stands here. Held against it is only: a
place in it that the sources do not name although they name another; a person's name of which the source has one
part with another beside it.
"""

from __future__ import annotations

import re

from broadsheet.news import Mention
from broadsheet.text.names.places import cldr, places
from broadsheet.text.scripts import script
from broadsheet.text.words import words

from ...evidence import Evidence, Finding, Statement, contradicted
from .by_sound import generic, heard
from .ordinary_words import heard_in, ordinary, said_otherwise

KNOWN = 100_000
"""Least inhabitants of a place in the name of a body that is taken for that place."""


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
        if any(heard_in(word.group(), claim, whole) for whole in evidence.wholes):
            continue
        start = mention.span.start + word.start()
        return contradicted(f"no source names {word.group()}", start, start + len(word.group()))
    return None


def is_language(name: str, lang: str) -> bool:
    """Is the word the name of a language in ``lang``, by CLDR?"""
    return name.casefold() in {said.casefold() for said in cldr(lang).languages.values()}


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
                if not any(heard_in(other, claim, w) for w in evidence.wholes) and not said_otherwise(
                    other, statement, evidence
                ):
                    return contradicted(
                        f"{first} {other} where a source names {name}", hit.start(), hit.end()
                    )
    return None
