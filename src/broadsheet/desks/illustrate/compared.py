"""What can be drawn as bars: values of one unit that a sentence of the article sets side by side,
or what came of one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from broadsheet.languages import alternation, language
from broadsheet.news import Article, Figure, Mention, Sentence
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.dates import dates
from broadsheet.text.lexicon import concepts
from broadsheet.text.listed import follows_listed
from broadsheet.text.numbers import figures

from .facts import Facts
from .line import can_stand, says_again
from .matter import Matter, course_of, courses, stands_alone
from .shown import follows_name, is_past
from .words import countries

FEWEST, MOST = 2, 6
LONGEST_NAME = 36
_KINDS = frozenset({"money", "percent", "points", "count", "measure"})
_CHANGES = frozenset({"up", "down", "more", "less", "better"})
"""What the lexicon calls a change of a value."""
_AFTER_CLOCK = re.compile(r"\d[ \u00a0]\Z|\d[ \u00a0]\w{1,6}[ \u00a0]\Z")
"""Before the name of a time zone: "16:08 UTC"."""
_NUMBER_OF_NAME = re.compile(r"[ \u00a0]\d{2,3}(?!\w|%|[.,]\d)")
"""What belongs to the name of an index: "FTSE 100"."""
_CLAUSE = re.compile(r"[,،;؛](?!\d)|[，、；]")
_CLAUSE_ENDS = re.compile(r"[)]?\s?[,،，、;—–]")
_FEWEST_GATHERED = 3
_SIGN = {"up": "+", "down": "−"}
_NEAR = 40
"""Characters at most between a name and its value."""
_LONGEST_TITLE, _LONGEST_TITLE_GATHERED = 150, 200
"""Characters of the sentence above the bars."""


@dataclass(frozen=True)
class Compared:
    """``title``: what the bars show. ``values``: (name, value, as written); names are empty for before and after."""

    title: str
    values: tuple[tuple[str, float, str], ...]
    in_time: bool = False
    """The first value was before, the second is after."""
    course: str = ""
    """``up`` or ``down`` where all values say what rose, or fell."""


def compared(article: Article, facts: Facts) -> Compared | None:
    """The first comparison that a sentence of dek or body states whole that tells the news of the headline
    and is not the headline again."""
    return _stated(article, facts, _mentions(article, facts))


def _mentions(article: Article, facts: Facts) -> list[Mention]:
    kinds = ("person", "organisation", "place", "other")
    return [m for r in facts.own(article) for m in r.names if m.kind in kinds]


def gathered(article: Article, facts: Facts) -> Compared | None:
    """By what share three or more things fell, or rose, as one sentence each says: the indices of "Markets plunge"."""
    matter = facts.matter(article)
    course = course_of(article.headline.text, article.lang)
    if not course:
        return None
    found: dict[str, tuple[float, str, str]] = {}
    mentions = _mentions(article, facts)
    for sentence in (*article.dek, *article.body):
        for name, kind, figure in _named_shares(sentence, mentions, article.lang, course):
            if not stands_alone(sentence.text[: figure.span.end], article.lang):
                continue
            if facts.states(figure, sentence) and _is_of_the_day(figure, sentence.text, article):
                shown = _SIGN[course] + _spelled(figure.text.strip(), article.lang)
                found.setdefault(name, (figure.value, shown, kind))
    rows = _as_exact(_of_a_kind(found))
    persons = [m.text for m in mentions if m.kind == "person"]
    title = _title(article, matter, course, persons, rows[0][1]) if len(rows) >= _FEWEST_GATHERED else ""
    if not title or _leaves_out_first(article, facts, course, rows):
        return None
    falls = -1 if course == "down" else 1
    values = tuple((name, falls * value, shown) for name, value, shown in rows[:MOST])
    return Compared(title, values, course=course)


def _of_a_kind(found: Mapping[str, tuple[float, str, str]]) -> list[tuple[str, float, str]]:
    """The rows, the largest first: of indices or of countries, whichever are more, as a comparison has one kind."""
    indices, places = (
        [
            (name, value, shown)
            for name, (value, shown, kind) in found.items()
            if (kind == "place") is is_place
        ]
        for is_place in (False, True)
    )
    return sorted(indices if len(indices) >= len(places) else places, key=lambda row: -row[1])


def _as_exact(rows: list[tuple[str, float, str]]) -> list[tuple[str, float, str]]:
    """The rows with decimals where most have them, else those without: a round share is one of an hour of the day, or
    about right, and no match for what markets closed with."""
    exact = [row for row in rows if re.search(r"\d[.,]\d", row[2])]
    return exact if 2 * len(exact) > len(rows) else [row for row in rows if row not in exact]


def _leaves_out_first(
    article: Article, facts: Facts, course: str, rows: Sequence[tuple[str, float, str]]
) -> bool:
    """True where the first share that the article tells, of its day and not of the other course, is none of the rows:
    bars without what the news begins with say that something else is the most of it."""
    for sentence in (*article.dek, *article.body):
        if courses(sentence.text, article.lang) - {course}:
            continue
        for share in _shares(sentence.text, article.lang):
            if facts.states(share, sentence) and _is_of_the_day(share, sentence.text, article):
                return all(value != share.value for _, value, _ in rows)
    return False


def _spelled(shown: str, lang: str) -> str:
    """A share with the decimal mark of the language, whatever the report has: "14,66%" in an English one."""
    mark = language(lang).numbers.decimal
    return re.sub(r"^(\d+)[.,](\d{1,2})(?!\d)", rf"\g<1>{mark}\g<2>", shown)


def _title(article: Article, matter: Matter, course: str, persons: Sequence[str], most: float) -> str:
    """A sentence of the beginning that tells the same course and names nobody: one without a figure,
    of all that is set below, else that of the largest."""
    told = [
        s
        for s in (*article.dek, *article.body[:3])
        if len(s.text) <= _LONGEST_TITLE_GATHERED
        and (
            matter.is_near(s.text)
            or (course in courses(s.text, article.lang) and not any(name in s.text for name in persons))
        )
        and can_stand(s, article)
    ]
    whole = [s for s in told if not any(f.kind in _KINDS for f in figures(s.text, article.lang))]
    largest = [s for s in told if any(f.value == most for f in _shares(s.text, article.lang))]
    return next((s.text for s in (*whole, *largest)), "")


def _shares(text: str, lang: str) -> list[Figure]:
    return [
        f
        for f in figures(text, lang)
        if f.kind == "percent" and f.high is None and not f.bound and any(c.isdigit() for c in f.text)
    ]


def _is_of_the_day(figure: Figure, text: str, article: Article) -> bool:
    """True for a figure beside no past month or year, in a sentence of no earlier day: "fell 8.3 percent on Friday"."""
    last = (article.published - timedelta(days=1)).date().isoformat()
    earlier = any(day.first == day.last < last for day in dates(text, article.lang, article.published))
    return not earlier and not is_past(figure, text, article)


def _named_shares(
    sentence: Sentence, mentions: Sequence[Mention], lang: str, course: str
) -> list[tuple[str, str, Figure]]:
    """Each share of which its clause says that so much was lost (``course`` "down"), or won, with the only thing named
    in its clause before it, else since the share before it; without those that have none or two,
    and those picked out of many."""
    text = sentence.text
    names = [n for n in _names(text, mentions) if n[2] != "person" and not _AFTER_CLOCK.search(text[: n[0]])]
    found: list[tuple[str, str, Figure]] = []
    last = 0
    for share in sorted(_shares(text, lang), key=lambda f: f.span.start):
        since, last = last, share.span.end
        marks = [mark.end() for mark in _CLAUSE.finditer(text, since, share.span.start)]
        end = _CLAUSE.search(text, share.span.end)
        until = end.start() if end else len(text)
        said = (course_of(text[at:until], lang) for at in (*reversed(marks), since, 0))
        here = _nearest(names, (*reversed(marks), since), share.span.start)
        if len(here) != 1 or next(filter(None, said), "") != course:
            continue
        [(at, name, kind)] = here
        if _picks_out(text[since:at], text[at + len(name) :], lang):
            continue
        number = _NUMBER_OF_NAME.match(text, at + len(name))
        found.append((_without_country(name, lang) + (number.group() if number else ""), kind, share))
    return found


def _nearest(
    names: Sequence[tuple[int, str, str]], starts: Sequence[int], end: int
) -> list[tuple[int, str, str]]:
    """What is named between the nearest of these marks and the end; places only where nothing else is, so that an aside
    hides nothing: "The FTSE 100, the main index of Britain, lost 2%"."""
    for is_place in (False, True):
        for start in starts:
            if there := [n for n in names if start <= n[0] < end and (n[2] == "place") is is_place]:
                return there
    return []


def _without_country(name: str, lang: str) -> str:
    """The name of an index without the country before it, with which it was read as one name:
    Italian "Regno Unito FTSE"."""
    known = (country for _, country in countries(lang) if name.startswith(f"{country} "))
    return name.removeprefix(next(known, "")).strip()


def _picks_out(before: str, after: str, lang: str) -> bool:
    """True for a name behind its clause's verb and at its end (where verbs are last: behind the word for the fall):
    "the biggest drop was Barclays, which lost 13%" names one of many firms beside what is told of whole markets."""
    if language(lang).traits.verb == "last":
        return bool(course_of(before, lang))
    return bool(_CLAUSE_ENDS.match(after)) and has_finite_verb(before, lang)


def _stated(article: Article, facts: Facts, mentions: Sequence[Mention]) -> Compared | None:
    matter, models = facts.matter(article), facts.numbers_of_names(article)
    for sentence in (*article.dek, *article.body[:4]):
        if len(sentence.text) > _LONGEST_TITLE or says_again(sentence.text, article.headline.text):
            continue
        if not matter.is_told_in(sentence.text) or not stands_alone(sentence.text, article.lang):
            continue
        found = [
            f
            for f in figures(sentence.text, article.lang)
            if f.kind in _KINDS and facts.states(f, sentence) and any(c.isdigit() for c in f.text)
        ]
        if any(f.kind == "count" and (f.value in models or follows_name(f, sentence.text)) for f in found):
            continue
        if len({f.of for f in found if f.kind == "count"}) > 1:
            continue
        if not FEWEST <= len(found) <= MOST or len({(f.kind, f.unit) for f in found}) > 1:
            continue
        if len({f.value for f in found}) < 2 or any(f.bound or f.high is not None for f in found):
            continue
        if made := _changed(sentence, found, article.lang) or _side_by_side(sentence, found, mentions):
            return made
    return None


def _changed(sentence: Sentence, found: Sequence[Figure], lang: str) -> Compared | None:
    """From one value to another, in a sentence that tells of a change: "losses from 3% to 7%" is a range."""
    if len(found) != 2 or not (found[0].unit or found[0].of):
        return None
    if not concepts(sentence.text, lang, "polar") & _CHANGES:
        return None
    first, second = sorted(found, key=lambda f: f.span.start)
    text = sentence.text
    pack = language(lang)
    if pack.traits.verb == "last":
        came = follows_listed(lang, "from_value").match(text, first.span.end) and follows_listed(
            lang, "to_value"
        ).match(text, second.span.end)
        close = True
    else:
        came = _leads(lang, "from").search(text[: first.span.start]) and _leads(lang, "to").search(
            text[: second.span.start]
        )
        close = second.span.start - first.span.end < 40
    if not (came and close):
        return None
    values = tuple(("", f.value, f.text.strip()) for f in (first, second))
    return Compared(text, values, in_time=True, course="up" if second.value > first.value else "down")


@lru_cache(maxsize=64)
def _leads(lang: str, which: str) -> re.Pattern[str]:
    pack = language(lang)
    words = pack.words.from_value if which == "from" else pack.words.to_value
    return re.compile(r"(?<!\w)" + alternation(words, pack.traits) + r"\s*$", re.IGNORECASE)


def _side_by_side(
    sentence: Sentence, found: Sequence[Figure], mentions: Sequence[Mention]
) -> Compared | None:
    """Each value with a name of its own near it, all names of one kind, all before their values or all behind them."""
    text = sentence.text
    names = _names(text, mentions)
    if len({kind for _, _, kind in names}) > 1:
        return None
    ordered = sorted(found, key=lambda f: f.span.start)
    for behind in (False, True):
        edges = (
            [f.span.start for f in ordered] + [len(text)] if behind else [0] + [f.span.end for f in ordered]
        )
        pairs = [[name for at, name, _ in names if low <= at < high] for low, high in pairwise(edges)]
        if behind and any(at < edges[0] for at, _, _ in names):
            continue
        if all(len(pair) == 1 for pair in pairs[1:]) and len(pairs[0]) == 1:
            chosen = [pair[0] for pair in pairs]
            near = all(_gap(text, name, f) <= _NEAR for name, f in zip(chosen, ordered, strict=True))
            if near and len(set(chosen)) == len(ordered):
                values = [(n, f.value, f.text.strip()) for n, f in zip(chosen, ordered, strict=True)]
                return Compared(text, tuple(values))
    return None


def _gap(text: str, name: str, figure: Figure) -> int:
    """Characters between a name and a figure."""
    at = text.find(name)
    return max(figure.span.start - at - len(name), at - figure.span.end)


def _names(text: str, mentions: Sequence[Mention]) -> list[tuple[int, str, str]]:
    """Names in a sentence with where they begin and their kind, the longest where they overlap."""
    kinds = {m.text: m.kind for m in mentions if 1 < len(m.text) <= LONGEST_NAME}
    taken: list[tuple[int, int, str]] = []
    for name in sorted(kinds, key=len, reverse=True):
        edge = r"A-Za-z0-9" if name.isascii() else ""
        pattern = rf"(?<![{edge}]){re.escape(name)}(?![{edge}])" if edge else re.escape(name)
        for hit in re.finditer(pattern, text):
            if not any(hit.start() < end and start < hit.end() for start, end, _ in taken):
                taken.append((hit.start(), hit.end(), name))
    return sorted((start, name, kinds[name]) for start, _, name in taken)
