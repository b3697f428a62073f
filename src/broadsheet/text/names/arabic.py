"""Names in texts in Arabic letters, where no capital tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...languages import Language, language
from .gazetteer import Gazetteer, fold
from .tokens import Candidate
from .unspaced import alternatives

ARABIC_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652\u0670-\u06d3]+(?:-[\u0621-\u064a]+)?")


BLANKS = re.compile(r"[^\S\n]*+")
LETTER = r"[\u0621-\u064a]"


@lru_cache(maxsize=8)
def _arabic_patterns(lang: str) -> dict[str, re.Pattern[str]]:
    pack = language(lang)
    titles = alternatives(pack.names.titles)
    grown = f"[{pack.traits.grown_on}]?" if pack.traits.grown_on else ""
    inside = alternatives((*pack.names.sons, *pack.names.particles))
    says, that = alternatives(pack.words.says), alternatives(pack.names.that)
    return {
        "title": re.compile(rf"(?<!{LETTER}){grown}({titles})(?!{LETTER})"),
        "in_title": re.compile(titles),
        "speaker": re.compile(
            rf"(?<!{LETTER})[وف]?(?:{says})\s(?P<name>{LETTER}{{3,}}\s(?:(?:{inside})\s){{0,2}}{LETTER}{{3,}})"
            rf"(?=\s(?:{that})\s|\s?[:،]|\s(?:{pack.traits.article})?(?:{titles})ة?(?!{LETTER}))"
        ),
    }


def arabic(text: str, lang: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Persons behind an office and beside a verb of saying, and places of the lists."""
    pack, patterns = language(lang), _arabic_patterns(lang)
    names, article = pack.names, pack.traits.article
    inside = {*names.sons, *names.particles}
    for match in patterns["title"].finditer(text):
        at = match.end()
        taken: list[re.Match[str]] = []
        office = match.group(1)
        while word := ARABIC_WORD.match(text, BLANKS.match(text, at).end()):  # type: ignore[union-attr]
            at = word.end()
            if word.group() in names.nations and not taken:
                continue
            entry = gazetteer.lookup(word.group(), lang, "place")
            if entry and not taken and office.endswith(names.of_place):
                continue
            if _ends(word.group(), taken, gazetteer, pack):
                break
            if not taken and _definite(word.group(), article):
                continue_title = len(word.group()) > 4
                if continue_title and not gazetteer.people.get(fold(word.group())):
                    office = f"{office} {word.group()}"
                    continue
            taken.append(word)
        while taken and taken[-1].group() in inside:
            taken.pop()
        if len(taken) == 3 and _runs_on(taken, text):
            taken.pop()
        if taken:
            start, end = taken[0].start(), taken[-1].end()
            yield Candidate(start, end, text[start:end], "person", office, sure=True)
    in_title = patterns["in_title"]
    for match in patterns["speaker"].finditer(text):
        words = match["name"].split()
        family = words.pop() if words[0] in names.given and words[-1] not in names.not_names else ""
        if not any(
            w in names.stops
            or w in names.not_names
            or w.startswith(article)
            or w.endswith(names.never_last)
            or in_title.search(w)
            for w in words
        ) and not in_title.search(family):
            yield Candidate(*match.span("name"), match["name"], "person")
    yield from _arabic_listed(text, gazetteer, pack)


def _definite(word: str, article: str) -> bool:
    """Does the word begin with the article, or with one that has lost its vowel behind "for"?"""
    return bool(article) and word.startswith((article, 2 * article[1:]))


def _ends(word: str, taken: list[re.Match[str]], gazetteer: Gazetteer, pack: Language) -> bool:
    """Does the name end before this word?"""
    names, article, grown = pack.names, pack.traits.article, pack.traits.grown_on
    if word in names.titles or word.endswith(names.never_last) or word in names.stops:
        return True
    if sum(w.group() not in names.sons and w.group() not in names.particles for w in taken) == 3:
        return True
    glued = bool(article) and (
        (word[:1] in grown and word.startswith(article, 1)) or word.startswith(2 * article[1:])
    )
    joined = word[:1] in grown[:1] and len(word) > 4 and word not in gazetteer.people
    return bool(taken) and (glued or joined)


def _runs_on(taken: list[re.Match[str]], text: str) -> bool:
    """Is the third word no name? Elsewhere the second stands without it, as a surname does, and it nowhere else."""
    written = [word.group() for word in ARABIC_WORD.finditer(text)]
    return written.count(taken[1].group()) > 1 == written.count(taken[2].group())


def _arabic_listed(text: str, gazetteer: Gazetteer, pack: Language) -> Iterator[Candidate]:
    names, article, grown = pack.names, pack.traits.article, pack.traits.grown_on
    found = list(ARABIC_WORD.finditer(text))
    i = 0
    while i < len(found):
        for n in (3, 2, 1):
            if i + n > len(found):
                continue
            start, end = found[i].start(), found[i + n - 1].end()
            piece = text[start:end]
            if (
                "\n" in piece
                or "،" in piece
                or piece in names.not_names
                or piece.lstrip(grown[:2]) in names.stops
            ):
                continue
            cut = 0
            entry = gazetteer.places.get(fold(piece))
            if (
                entry is None
                and piece[0] in grown
                and len(piece) > 4
                and piece[1:] not in names.not_names
                and piece[1:] not in names.stops
            ):
                definite = article + piece[2:] if piece.startswith(2 * article[1:]) else piece[1:]
                entry, cut = gazetteer.places.get(fold(definite)), 1
            if entry and (entry.weight >= 150_000 or n > 1) and len(piece) - cut > 2:
                yield Candidate(start + cut, end, text[start + cut : end], "place", key=entry.key, sure=True)
                i += n - 1
                break
        i += 1
