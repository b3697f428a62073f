"""The top level of IPTC Media Topics as beats, and the words by which sections and genres are known.

Source: IPTC Media Topics NewsCodes, top level (17 topics). Codes here are short slugs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..languages import NEVER, all_pages
from .listed import on_pages

TOPICS = MappingProxyType(
    {
        "culture": "01000000",
        "crime": "02000000",
        "disaster": "03000000",
        "economy": "04000000",
        "education": "05000000",
        "environment": "06000000",
        "health": "07000000",
        "human-interest": "08000000",
        "labour": "09000000",
        "lifestyle": "10000000",
        "politics": "11000000",
        "religion": "12000000",
        "science": "13000000",
        "society": "14000000",
        "sport": "15000000",
        "conflict": "16000000",
        "weather": "17000000",
    }
)
"""Our slug -> code of the topic in IPTC Media Topics (cv.iptc.org/newscodes/mediatopic/)."""

SECTIONS = (
    "world", "politics", "economy", "society", "crime", "disaster", "environment", "science", "health",
    "culture", "sport", "lifestyle",
)  # fmt: skip
"""The sections of the printed paper, in its order. Topics are themes; a newspaper has fewer pages than that."""
_SECTION_OF = {
    "conflict": "world",
    "labour": "economy",
    "education": "society",
    "religion": "society",
    "human-interest": "society",
    "weather": "environment",
}


def newspaper_section(topic: str) -> str:
    """The section a topic is printed in (a section is its own), empty where there is none."""
    section = _SECTION_OF.get(topic, topic)
    return section if section in SECTIONS else ""


_MARK = r"\s*(?:$|[:：|｜丨,.–—\-\]】）)])"
"""What follows a label that stands for itself."""
_SEPARATES = r"\s*(?:$|[:：|｜丨.–—-])"


@cache
def _section_words() -> Mapping[str, str]:
    """Section word in any language -> beat."""
    told = (pages.sections.items() for pages, _ in all_pages())
    return {word.casefold(): topic for table in told for topic, words in table for word in words}


@cache
def _opinions() -> frozenset[str]:
    return frozenset(word.casefold() for pages, _ in all_pages() for word in pages.opinions)


@cache
def _genres() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """By what a headline gives a report away as no news, in any language."""
    labels, opinion = on_pages("live_labels"), on_pages("opinion_labels")
    briefs, brief = on_pages("briefs", inside=True), on_pages("brief_labels")
    live = (
        rf"{on_pages('lives', inside=True)}|^\W*{labels}{_SEPARATES}|[\[【(]{labels}[\]】)]|[:：|｜丨,–—]\s?{labels}$"
        rf"|(?<!\w){on_pages('live_marked')}\s*(?:$|[:|])"
    )
    told = {
        "live": "|".join(
            [live, *(pages.live.regex.pattern for pages, _ in all_pages() if pages.live is not NEVER)]
        ),
        "brief": rf"{briefs}|^{brief}|(?<!\w){brief}{_MARK}",
        "listing": on_pages("listings", inside=True),
        "satire": on_pages("satires", inside=True),
        "opinion": rf"^{opinion}\s*[:|\]】）)\-–—]|[\[【]{opinion}[\]】]",
    }
    return tuple((genre, re.compile(pattern, re.IGNORECASE)) for genre, pattern in told.items())


def section_beat(*sections: str) -> str:
    """The beat that the first known word of these section names stands for, else empty."""
    for section in sections:
        for word in re.split(r"[\s/,;|>&·:]+", section.casefold()):
            if code := _section_words().get(word):
                return code
    return ""


def genre(headline: str, *sections: str) -> str:
    """news, or what the headline and the section's name give the report away as."""
    for name, pattern in _genres():
        if pattern.search(headline):
            return name
    words = {word for section in sections for word in re.split(r"[\s/,;|>]+", section.casefold())}
    return "opinion" if words & _opinions() else "news"
