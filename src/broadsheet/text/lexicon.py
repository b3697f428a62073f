"""Concepts in any language: which words of a text name which concept.

The concepts stand in ``languages/concepts.toml``, their words in the packs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..languages import ANY, BEGINS, Language, alternation, grown_on, language, tables
from ..news.base import noun
from .scripts import VOWEL_SIGNS


@noun
class Hit:
    """A word of the text that names ``concept``."""

    concept: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=256)
def base(lang: str) -> str:
    """Primary subtag: "zh-Hans" gives "zh"."""
    return lang.partition("-")[0].lower()


@lru_cache(maxsize=16_384)
def find(text: str, lang: str, table: str) -> tuple[Hit, ...]:
    """All words of ``text`` that name a concept of ``table``, in order, longest first at one place.

    A word may name several concepts. A language without words for it gives nothing. Marks above letters tell no
    words apart ("قُتلوا").
    """
    found: list[Hit] = []
    bare, at = _bare(text) if VOWEL_SIGNS.search(text) else (text, range(len(text) + 1))
    for concept, pattern in _patterns(table, base(lang)):
        found += [
            Hit(concept=concept, start=at[m.start()], end=at[m.end()], text=text[at[m.start()] : at[m.end()]])
            for m in pattern.finditer(bare)
            if m.end() > m.start()
        ]
    return tuple(sorted(found, key=lambda hit: (hit.start, -hit.end, hit.concept)))


def _bare(text: str) -> tuple[str, Sequence[int]]:
    """The text without VOWEL_SIGNS, and where each of its letters, and its end, stands in the text."""
    marked = {i for m in VOWEL_SIGNS.finditer(text) for i in range(*m.span())}
    kept = [i for i in range(len(text)) if i not in marked]
    return VOWEL_SIGNS.sub("", text), [*kept, len(text)]


def concepts(text: str, lang: str, table: str) -> frozenset[str]:
    """The concepts of ``table`` that ``text`` names."""
    return frozenset(hit.concept for hit in find(text, lang, table))


def opposite(concept: str) -> str:
    """The other pole of a concept of the table ``polar``, else empty."""
    known = tables()["polar"].concepts.get(concept)
    return known.opposite if known else ""


def opposites(concept: str) -> frozenset[str]:
    """All that goes against a concept of the table ``polar``."""
    known = tables()["polar"].concepts.get(concept)
    return frozenset(known.opposed) if known else frozenset()


@lru_cache(maxsize=256)
def _patterns(table: str, lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    pack = language(lang)
    former = pack.words.former if table == "offices" else ()
    compiled = [
        (concept, _compile(words, pack, former)) for concept, words in pack.lexicon.get(table, {}).items()
    ]
    if table == "stance":
        compiled.append(("plan", pack.grammar.future.regex))
    return tuple(compiled)


def _compile(words: tuple[str, ...], pack: Language, former: tuple[str, ...]) -> re.Pattern[str]:
    """Any form of the words, to its end; behind no letter where blanks part words, but what is written on to it."""
    traits = pack.traits
    every = list(dict.fromkeys(VOWEL_SIGNS.sub("", form) for word in words for form in pack.forms(word)))
    if traits.spacing != "words":
        return re.compile(alternation(every, traits))
    before = f"(?:{'|'.join(map(re.escape, former))})?" if former else ""
    options = alternation(every, traits, pack.words.joints)
    return re.compile(rf"{BEGINS}{grown_on(traits)}{before}{options}(?:(?<=['’])|{ANY})", re.IGNORECASE)
