"""Who fell or rose by how many per cent: what an article tells in several sentences, set side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.units import format_unit

from broadsheet.languages import language
from broadsheet.news import Article, Figure, Sentence
from broadsheet.text.dates import dates
from broadsheet.text.length import counts_characters
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import figures
from broadsheet.text.words import means

from .facts import Facts

FEWEST, MOST = 2, 6
LONGEST_NAME = 36
_SIGNS = {"down": -1, "lose": -1, "lowest": -1, "up": 1, "highest": 1}
"""What the lexicon calls a fall or a rise."""
_BETWEEN, _BEHIND = 60, 24
"""Characters at most between a name and its value, and behind the value, where the word for the move may stand."""
_REACH = 40
"""Characters behind a value that say since when."""
_KINDS = frozenset({"organisation", "other"})
_SPANS = frozenset({"duration", "year"})
_FULL_NAME = re.compile(r"(?: & [A-Z][\w’']*)?(?: \d{2,3}(?!\d|%|[.,]\d))?")
"""What belongs to the name of an index: "Standard & Poor’s 500"."""

_JOINED = 6
"""Fewer characters between two names make them one subject, of which no value is one's own."""


@dataclass(frozen=True)
class Moves:
    """``values``: (name, per cent, as written) the most first; all fell, or all rose."""

    fell: bool
    values: tuple[tuple[str, float, str], ...]


def moves(article: Article, facts: Facts) -> Moves | None:
    """Three names or more (two where the headline names nobody) with the per cent by which each fell, or rose, the most first; None where there
    are fewer, the headline has a per cent of its own, some fell and others rose as often, or headline, dek and first sentence do not tell of such a move. Where the headline names somebody, one of them is among them.

    A sentence that speaks of more than a day ("since January", "in nine days") gives none.
    """
    if any(f.kind == "percent" for f in figures(article.headline.text, article.lang)):
        return None
    head = " ".join(s.text for s in (article.headline, *article.dek[:1], *article.body[:1]))
    told, matter = _signs(head, article.lang), facts.matter(article)
    found: dict[int, dict[str, tuple[float, str]]] = {-1: {}, 1: {}}
    for sentence in (*article.dek, *article.body):
        for sign, name, figure in _moved(sentence, article, facts):
            if not any(_is_one(name, other) for known in found.values() for other in known):
                found[sign][name] = (figure.value, figure.text.strip())
    sign = -1 if len(found[-1]) > len(found[1]) else 1
    few = len(found[sign]) < (FEWEST + 1 if matter.names else FEWEST)
    if few or len(found[-sign]) * 2 > len(found[sign]) or sign not in told:
        return None
    if matter.names and not any(matter.is_named_in(name) for name in found[sign]):
        return None
    values = [(name, *value) for name, value in found[sign].items()][:MOST]
    return Moves(sign < 0, tuple(sorted(values, key=lambda value: -value[1])))


def _moved(sentence: Sentence, article: Article, facts: Facts) -> Iterator[tuple[int, str, Figure]]:
    text, lang = sentence.text, article.lang
    all_of_it = figures(text, lang)
    stretches = [f.span.start for f in all_of_it if f.kind in _SPANS]
    stretches += [d.span.start for d in dates(text, lang, article.published) if d.first != d.last]
    stretches += [m.start() for m in _time(lang).finditer(text)]
    names = _names(text, article, facts)
    shares = sorted((f for f in all_of_it if f.kind == "percent"), key=lambda f: f.span.start)
    for n, figure in enumerate(shares):
        plain = not figure.bound and figure.high is None and any(c.isdigit() for c in figure.text)
        if not plain or not facts.states(figure, sentence):
            continue
        least = shares[n - 1].span.end if n else 0
        before = [name for name in names if least <= name[0] and name[1] <= figure.span.start]
        if not before or not before[-1][2] or figure.span.start - before[-1][1] > _BETWEEN:
            continue
        following = min((at for at, _, _ in names if at > figure.span.end), default=len(text))
        if n + 1 < len(shares):
            following = min(following, shares[n + 1].span.start)
        signs = _signs(text[before[-1][1] : min(following, figure.span.end + _BEHIND)], lang)
        if len(signs) == 1 and not any(at < figure.span.end + _REACH for at in stretches):
            yield next(iter(signs)), before[-1][2], figure


def _is_one(name: str, other: str) -> bool:
    """True for two forms of one name: "Ford", "Ford Motor Company"."""
    return name in other or other in name


def _signs(text: str, lang: str) -> frozenset[int]:
    return frozenset(_SIGNS[c] for c in concepts(text, lang, "polar") if c in _SIGNS)


def _names(text: str, article: Article, facts: Facts) -> Sequence[tuple[int, int, str]]:
    """Names in a sentence: where they begin and end, the longest where they overlap; the name is empty where it is none that stands
    alone: a part of one, one of two, a person, a country."""
    known = {m.text: m for r in facts.own(article) for m in r.names}
    taken: list[tuple[int, int, str]] = []
    for name in sorted((name for name in known if name in text), key=len, reverse=True):
        edge = r"(?<!\w){}(?!\w)" if name.isascii() else "{}"
        for hit in re.finditer(edge.format(re.escape(name)), text, re.ASCII):
            more = _FULL_NAME.match(text, hit.end())
            start, end = hit.start(), more.end() if more else hit.end()
            if not any(start < other and first < end for first, other, _ in taken):
                taken.append((start, end, name))
    taken.sort()
    found: list[tuple[int, int, str]] = []
    for n, (start, end, name) in enumerate(taken):
        whose = known[name].kind in _KINDS and not known[name].country
        joined = whose and found and found[-1][2] and start - taken[n - 1][1] < _JOINED
        is_whole = 1 < end - start <= LONGEST_NAME and not joined and not _is_part(text[:start], article.lang)
        found.append((start, end, text[start:end] if is_whole and whose else ""))
    return found


def _is_part(before: str, lang: str) -> bool:
    """True behind a word that belongs to the name: one with a capital, where common nouns have none ("Motors" behind "General"),
    or "&"."""
    word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    if word == "&":
        return True
    return (
        word[:1].isupper()
        and word.isalpha()
        and language(lang).traits.capitals == "names"
        and means(word.lower(), lang)
    )


@lru_cache(maxsize=64)
def _time(lang: str) -> re.Pattern[str]:
    """A word for a year, a month or a week."""
    locale = Locale.parse(lang, sep="-")
    counted = (
        format_unit(n, f"duration-{unit}", locale=locale)
        for unit in ("year", "month", "week")
        for n in (1, 2, 5)
    )
    words = {word for text in counted for word in re.findall(r"[^\W\d_]+", text)}
    edge = "" if counts_characters(lang) else r"(?<!\w)"
    return re.compile(edge + "(?:" + "|".join(sorted(map(re.escape, words))) + ")", re.IGNORECASE)
