"""Names in Japanese texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...languages import Names, language
from .gazetteer import Gazetteer
from .tokens import Candidate
from .unspaced import HAN, KATA, alternatives


@lru_cache(maxsize=4)
def _japanese_patterns(lang: str) -> dict[str, re.Pattern[str]]:
    names = language(lang).names
    titles, surnames, nations = map(alternatives, (names.titles, names.surnames, names.nations))
    late = alternatives(names.late)
    return {
        "surname": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{surnames}){HAN}{{0,3}}?[ぁ-ん]{{0,4}}?)(?P<title>(?:{titles})+)"
        ),
        "kana_title": re.compile(
            rf"(?<!{KATA})(?P<name>{KATA}{{2,}}+(?:[・＝=]{KATA}++){{0,7}})(?:{nations})?(?P<title>{titles})"
        ),
        "han_title": re.compile(rf"(?<!{HAN})(?P<name>{HAN}{{2,5}}?)(?P<title>{titles})(?![{HAN[1:-1]}])"),
        "dotted": re.compile(rf"(?<!{KATA})(?:{KATA}{{2,}}+)(?:[・＝]{KATA}{{2,}}+)+"),
        "late": re.compile(rf"(?:{late})(?P<name>(?:{surnames}){HAN}{{1,3}}?)(?P<title>{titles})"),
        "full": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{surnames}){HAN}{{1,2}})(?=[（(]\d)|(?<!{HAN})"
            rf"(?P<long>(?:{surnames}){HAN}{{2}})(?=[はが])"
        ),
        "glossed": re.compile(
            rf"(?<!{HAN})(?P<name>{HAN}{{2,4}})[（(]{KATA}+[・＝]{KATA}+[）)](?P<title>{titles})?"
        ),
        "organisation_tail": re.compile(rf"(?:{alternatives(names.organisations)})(?!{HAN})"),
        "place": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{HAN}{{1,3}}?|{KATA}{{2,8}})(?:{alternatives(names.places)}))(?!{HAN}|長|民|議|立)"
        ),
    }


_RUN = re.compile(rf"(?:{KATA}|{HAN}|[A-Za-z])+")


def _of_office(han: str, names: Names) -> bool:
    """A country and a ministry ("米財務"), no person."""
    return han.lstrip("".join(names.nations)) in names.portfolios or any(
        han.endswith(body) and len(han) > len(body) for body in names.portfolios
    )


def _organisations(text: str, tail: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """In each run of Han, katakana and Latin letters: from its start to the first tail ("銀行"), then on from there."""
    for run in _RUN.finditer(text):
        start, last = run.span()
        while found := tail.search(text, start + 1, last):
            yield start, found.end()
            start = found.end()


def japanese(text: str, lang: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Persons by office, family name, dot or reading, and words that end as organisations and places do."""
    names, patterns = language(lang).names, _japanese_patterns(lang)
    for name in ("late", "surname", "kana_title", "han_title"):
        for match in patterns[name].finditer(text):
            spelled, title = match["name"], match["title"]
            if spelled in names.not_names or (
                name == "han_title"
                and (
                    gazetteer.places.get(spelled)
                    or spelled[:2] in names.not_names
                    or _of_office(spelled, names)
                )
            ):
                continue
            if (
                name == "kana_title"
                and (entry := gazetteer.places.get(spelled))
                and entry.weight > 1e6
                and title not in names.addresses
            ):
                continue
            start = match.start("name") + next((len(w) for w in names.late if spelled.startswith(w)), 0)
            spelled = text[start : match.end("name")]
            yield Candidate(start, start + len(spelled), spelled, "person", title, sure=True)
    for match in patterns["glossed"].finditer(text):
        yield Candidate(*match.span("name"), match["name"], "person", match["title"] or "", sure=True)
    for match in patterns["dotted"].finditer(text):
        yield Candidate(*match.span(), match.group(), "person")
    for match in patterns["full"].finditer(text):
        group = "name" if match["name"] else "long"
        yield Candidate(*match.span(group), match[group], "person")
    for start, end in _organisations(text, patterns["organisation_tail"]):
        if end - start > 2:
            yield Candidate(start, end, text[start:end], "organisation", sure=True)
    for match in patterns["place"].finditer(text):
        if len(match["name"]) > 2 or gazetteer.places.get(match["name"]):
            entry = gazetteer.places.get(match["name"]) or gazetteer.places.get(match["name"][:-1])
            yield Candidate(
                *match.span("name"), match["name"], "place", key=entry.key if entry else "", sure=True
            )
