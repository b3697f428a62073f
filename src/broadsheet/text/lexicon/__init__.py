"""Concepts in many languages: which words of a text name which concept.

The tables stand in ``counts`` (what news counts), ``polar`` (words with an opposite), ``stance`` (negation,
possibility, plans, claims, causes) and ``offices`` (what a person is). ``find`` reads a text with one table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ...news.base import noun
from .acts import ACTS
from .counts import COUNTS
from .events import EVENTS
from .grave import GRAVE
from .matters import MATTERS
from .occasions import OCCASIONS
from .offices import OFFICES
from .polar import ALSO_OPPOSED, POLAR, POLES
from .portfolios import PORTFOLIOS
from .stance import STANCE
from .topics import TOPICS

TABLES: Mapping[str, Mapping[str, str]] = {
    "acts": ACTS,
    "counts": COUNTS,
    "polar": POLAR,
    "stance": STANCE,
    "events": EVENTS,
    "grave": GRAVE,
    "matters": MATTERS,
    "occasions": OCCASIONS,
    "offices": OFFICES,
    "portfolios": PORTFOLIOS,
    "topics": TOPICS,
}
UNSPACED = frozenset({"ja", "zh", "ko"})
"""Languages whose patterns are searched inside words."""


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

    A word may name several concepts. Languages the table does not hold give nothing.
    """
    found: list[Hit] = []
    for concept, pattern in _patterns(table, base(lang)):
        found += [
            Hit(concept=concept, start=m.start(), end=m.end(), text=m.group())
            for m in pattern.finditer(text)
            if m.end() > m.start()
        ]
    return tuple(sorted(found, key=lambda hit: (hit.start, -hit.end, hit.concept)))


def concepts(text: str, lang: str, table: str) -> frozenset[str]:
    """The concepts of ``table`` that ``text`` names."""
    return frozenset(hit.concept for hit in find(text, lang, table))


def opposite(concept: str) -> str:
    """The other pole of a polar concept, else empty."""
    return next((b for pair in POLES.values() for a, b in (pair, pair[::-1]) if a == concept), "")


def opposites(concept: str) -> frozenset[str]:
    """The other poles of a polar concept, none for a word without one."""
    return frozenset(
        b for pair in (*POLES.values(), *ALSO_OPPOSED) for a, b in (pair, pair[::-1]) if a == concept
    )


@lru_cache(maxsize=256)
def _patterns(table: str, lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    compiled = []
    for concept, block in TABLES[table].items():
        for line in block.strip().splitlines():
            code, _, words = line.partition(":")
            if code.strip() == lang and words.strip():
                former = FORMER if table == "offices" and lang not in UNSPACED else ""
                compiled.append((concept, _compile(words.split(), lang, former)))
    if table == "stance" and lang == "ar":
        compiled.append(("plan", _AR_FUTURE))
    return tuple(compiled)


FORMER = r"(?:ex-?|экс-?|екс-?|vice-?|вице-?|віце-?)?"
"""What may be grown onto an office: former, deputy."""


def _compile(words: list[str], lang: str, head: str = "") -> re.Pattern[str]:
    if lang in UNSPACED:
        return re.compile("|".join(_spaced(word) for word in sorted(words, key=len, reverse=True)))
    options = "|".join(_spelled(word) for word in sorted(words, key=len, reverse=True))
    if lang == "ar":
        options += "|" + "|".join(_imperfect(word) for word in words if len(word) > 3 and word[0] != "*")
    proclitic = r"(?:[وفبلك]{0,2}(?:ال)?)" if lang == "ar" else ""
    return re.compile(rf"(?<!\w){proclitic}{head}(?:{options})", re.IGNORECASE)


_AR_FUTURE = re.compile(
    r"(?<!\w)و?س(?:ي(?!ار|اس|اد|اق|ط[رى]|نم|ن[اي]|ول|ئ|رة|ف|د[اة]|ل)|ت(?!ة|ون|ين|ار|وك|ال|مئة|مائة|راتي|ّ)|ن(?!ة|وات|وي|د|ت|غ|ين))[\u0621-\u064a]{3,}"
)
"""An Arabic verb in the future: سيغلق, ستبدأ; not the nouns that begin alike (سيارة, ستة, سنوات)."""


def _imperfect(word: str) -> str:
    """An Arabic verb of the table in its present or future: اتهم also يتهم and ستتهم."""
    return "س?[يتن]" + _spelled(word[1:] if word[0] in "اأ" else word)


def _spaced(word: str) -> str:
    head, barred, tail = word.partition("!")
    body = re.escape(head).replace("_", " ?").replace(r"\*", "")
    return f"{body}(?![{tail}])" if barred else body


def _spelled(word: str) -> str:
    """``nahm*~an`` a separable verb, its prefix later in the clause; ``sank*`` any ending, ``*minister`` any beginning, ``at_least`` words with white space between."""
    verb, parted, prefix = word.partition("~")
    if parted:
        return (
            _spelled(verb)
            + rf"(?=(?:[^.;:!?]|\.(?=\d)){{0,90}}?\s{prefix}(?=\s*(?:[.,;:!?]|$)|\s(?:und|en|sowie)\b))"
        )
    head = r"\w*" if word.startswith("*") else ""
    tail = r"\w*" if word.endswith("*") else ("" if word.endswith("'") else r"(?!\w)")
    body = re.escape(word.strip("*")).replace(r"\*", r"\w*").replace("_", r"\s+").replace("'", "['’]")
    return head + body + tail
