"""Names in Chinese texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...languages import Names, language
from .gazetteer import Gazetteer
from .readings import SIMPLE_FORMS, family_names
from .sounds import table
from .tokens import Candidate
from .units import SIMPLE
from .unspaced import HAN, alternatives


@lru_cache(maxsize=4)
def _chinese_patterns(lang: str) -> dict[str, re.Pattern[str]]:
    names = language(lang).names
    titles, surnames, after = (
        alternatives(names.titles),
        alternatives(names.surnames),
        alternatives(names.after_name),
    )
    return {
        "after_title": re.compile(rf"(?:{titles})(?P<name>{HAN}{{2,4}}?)(?=(?:{after}|\d|，|。|、|“|「))"),
        "before_title": re.compile(rf"(?<![\d万亿])(?P<name>(?:{surnames}){HAN}{{1,2}}?)(?P<title>{titles})"),
        "surname": re.compile(
            rf"(?<![\d{HAN[1:-1]}])(?P<name>(?:{surnames}){HAN}{{1,2}}?)(?=(?:{after}|，))"
        ),
        "title": re.compile(f"({titles})$"),
        "office_of_dotted": re.compile(rf"^{HAN}{{0,5}}?(?P<title>{titles})(?={HAN}{{1,6}}[·•‧])"),
        "dotted": re.compile(rf"{HAN}{{1,6}}(?:[·•‧]{HAN}{{1,6}})+"),
        "organisation": re.compile(rf"(?:{HAN}|[A-Za-z]){{2,12}}?(?:{alternatives(names.organisations)})"),
        "place": re.compile(rf"{HAN}{{2,4}}?(?:{alternatives(names.places)})"),
    }


def _sounded(name: str, letters: str) -> tuple[int, int]:
    """Start and end of a dotted name without what stands before and after it ("据" … "介绍")."""
    first, last = re.search(r"^[^·•‧]+", name), re.search(r"[^·•‧]+$", name)
    start, end = 0, len(name)
    if first:
        kept = next((i for i in range(first.end(), 0, -1) if name[i - 1] not in letters), 0)
        start = kept if kept < first.end() else 0
    if last:
        cut = next((i for i in range(last.start(), len(name)) if name[i] not in letters), len(name))
        end = cut if cut > last.start() else len(name)
    return start, end


def _may_be_name(han: str, names: Names) -> bool:
    """Does it begin with a Chinese, Korean or Japanese family name, or is it written in characters for sounds?"""
    if han[0] in (*names.surnames, *names.guest_surnames) or han.translate(SIMPLE_FORMS).startswith(
        family_names()
    ):
        return True
    known = table("Hani", "Latn")
    return all(char in known for char in han.translate(SIMPLE))


def chinese(text: str, lang: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Persons beside an office or a verb of saying, names with dots, words that end as organisations and places do."""
    names, patterns = language(lang).names, _chinese_patterns(lang)
    for match in patterns["after_title"].finditer(text):
        if not _may_be_name(match["name"], names):
            continue
        found = patterns["title"].search(text[max(0, match.start("name") - 6) : match.start("name")])
        yield Candidate(
            *match.span("name"), match["name"], "person", found.group(1) if found else "", sure=True
        )
    for match in patterns["before_title"].finditer(text):
        if match["name"][:2] not in names.not_names:
            yield Candidate(*match.span("name"), match["name"], "person", match["title"], sure=True)
    for match in patterns["dotted"].finditer(text):
        start, end = _sounded(match.group(), names.letters)
        office = patterns["office_of_dotted"].match(match.group())
        start, end = match.start() + (office.end() if office else start), match.start() + end
        title = office["title"] if office else ""
        yield Candidate(start, end, text[start:end], "person", title, sure=True)
    for match in patterns["surname"].finditer(text):
        if (
            match["name"] not in names.not_names
            and not text[: match.start()].rstrip()[-1:].isdigit()
            and not match["name"].endswith(names.never_last)
            and not gazetteer.places.get(match["name"])
        ):
            yield Candidate(*match.span("name"), match["name"], "person")
