"""The figure of the news: which number of an article is shown, and the sentence beside it that says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from broadsheet.languages import language
from broadsheet.news import Article, Figure, Sentence
from broadsheet.text.length import counts_characters
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import concept, figures
from broadsheet.text.words import means

from .facts import Facts
from .line import can_stand, tells_news
from .matter import NEAR, NEARER, course_of
from .shown import (
    KINDS,
    LEAST,
    befell,
    counted_by_name,
    ends_range,
    follows_name,
    is_aside,
    is_past,
    named,
    rivals,
    with_what_it_is_of,
)  # fmt: skip
from .words import bare

_WEIGHT = {"money": 3.0, "percent": 3.0, "points": 2.6, "count": 2.8, "measure": 2.2}
_DEEP = 5
"""So many sentences of the body may hold the figure of the news."""
_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]{3,})")
"""The noun behind a number."""
_SOON, _SOON_WORDS = 40, 3
"""So near behind the number a report has the noun too: "1,100 of its dealerships"."""
_SECOND, _SECOND_CJK = re.compile(r"[;؛]"), re.compile(r"[;；\s]")
"""Before the second of two headlines in one."""
_HUNDRED, _THOUSAND = 100, 1000
"""Smaller numbers before a word are as often the name of a model: "787 Dreamliner"."""
_STEM = 5
"""Letters by which two forms of a noun are one."""
_BEFALLEN = frozenset({"killed", "injured", "missing", "arrested", "evacuated", "infected"})
"""What the house's own word says more of than the noun beside the number."""
_IN_DEK, _IN_BODY = 2.0, 3.0


@dataclass(frozen=True)
class Number:
    """The figure of the news as the article shows it. ``noun``: what it counts in the house's word for what befell
    people, or empty; ``line``: the sentence that states it, or empty; ``befell``: ``cut``, ``closure`` or ``loss``
    where the article says that of it, or empty."""

    figure: Figure
    shown: str
    noun: str
    line: str
    befell: str = ""


def news_figure(article: Article, facts: Facts, prefer: tuple[float, str] | None = None) -> Number | None:
    """The figure of the news with what it counts; None where there is none.

    It stands in headline, dek or one of the first sentences and in a passage cited there, and has a unit, the noun it
    counts or a sentence that says so. Where the headline has a figure it is that one, and none where that stands in the
    second of two headlines. Else it stands in the lead of half of the reports, in a sentence near to the headline. The
    headline goes before the dek, the dek before the body. ``prefer``: (value, unit) that wins where the article has it.
    """
    told = values_of_headline(article, facts)
    models = facts.numbers_of_names(article)
    counts = {f.value for f in figures(article.headline.text, article.lang) if f.kind == "count"} - models
    best: tuple[float, Number] | None = None
    for place, sentence, less in _places(article, facts):
        all_of_it = figures(sentence.text, article.lang)
        for n, found in enumerate(all_of_it):
            if told is not None and (found.value, found.unit) not in told:
                continue
            if not found.unit and found.value in models:
                continue
            if place and not _is_of_news(found, sentence, article, facts):
                continue
            if ends_range(found, sentence.text, article.lang):
                continue
            if rivals(found, all_of_it):
                continue
            weight = _WEIGHT.get(found.kind, 0) - less - 0.12 * place - 0.15 * n
            weight -= found.kind == "count" and not named(found, sentence.text, article.lang)
            weight += 5.0 * (prefer == (found.value, found.unit))
            if best and weight <= best[0]:
                continue
            of_it = told is not None or found.value in counts
            if facts.states(found, sentence) and (made := _number(found, sentence, article, facts, of_it)):
                best = (weight, made)
    return best[1] if best else None


def _places(article: Article, facts: Facts) -> Iterator[tuple[int, Sentence, float]]:
    """Sentences that may hold the figure of the news, in order, with what a figure there weighs less. What is told of
    the dead below a headline that is of none lies before the news."""
    told = article.headline.text
    yield 0, article.headline, 0.0
    for n, sentence in enumerate((*article.dek, *article.body[:_DEEP]), 1):
        in_dek = n <= len(article.dek)
        other = _tells_of_death(sentence.text, article.lang) and not _tells_of_death(told, article.lang)
        nearer = NEARER - bool(facts.matter(article).shared_course(sentence.text))
        if tells_news(
            sentence, article, facts, least=NEAR if in_dek else nearer, opening=in_dek and not other
        ):
            yield n, sentence, _IN_DEK if in_dek else _IN_BODY


def _tells_of_death(text: str, lang: str) -> bool:
    return "death" in concepts(text, lang, "grave") or "killed" in concepts(text, lang, "counts")


def _is_of_news(found: Figure, sentence: Sentence, article: Article, facts: Facts) -> bool:
    """True for a figure outside the headline that is no part, no older value, no aside and no detail."""
    return not (
        _is_part(found, article)
        or is_past(found, sentence.text, article)
        or is_aside(found, sentence.text, article.lang, course_of(article.headline.text, article.lang))
        or not facts.is_told(found)
    )


def values_of_headline(article: Article, facts: Facts) -> set[tuple[float, str]] | None:
    """Value and unit of the figures of the headline, or of the first of two headlines in one; None where it has none
    but numbers of models: those that any sentence has behind a name, "Boeing 717"."""
    text, lang = article.headline.text, article.lang
    models = facts.numbers_of_names(article)
    all_of_it = [
        f
        for f in figures(text, lang)
        if _is_shown_kind(f)
        and f.value not in models
        and (f.unit or f.value >= _THOUSAND or _is_counting(f) or named(f, text, lang))
    ]
    second = (_SECOND_CJK if counts_characters(lang) else _SECOND).search(text)
    last = second.start() if second else len(text)
    return {(f.value, f.unit) for f in all_of_it if f.span.start < last} if all_of_it else None


def _is_counting(figure: Figure) -> bool:
    """True for a number with a word behind it that is too large for one of a list: "340 points"."""
    return figure.value >= _HUNDRED and bool(figure.of)


def _is_shown_kind(figure: Figure) -> bool:
    """True for no year, no ordinal, no length of time, no count of less than ten."""
    return figure.kind in KINDS and (figure.kind != "count" or figure.value >= LEAST)


def _number(
    found: Figure, sentence: Sentence, article: Article, facts: Facts, of_headline: bool
) -> Number | None:
    lang = article.lang
    shown = named(found, sentence.text, lang)
    if not shown and (of_headline or sentence not in article.body):
        shown = _counted(found, sentence.text, article, facts)
    if not shown and of_headline and sentence is not article.headline:
        shown = counted_by_name(found, sentence.text, article.headline.text)
    line = _line(found, sentence, article, facts) if shown else ""
    if not shown:
        return None
    labels = language(lang).phrases.labels
    counted = concept(found.of, lang) if found.of else ""
    people = sentence is article.headline and counted in _BEFALLEN and counted in labels
    noun = bare(labels[counted], lang) if people else ""
    return (
        Number(found, shown, noun, line, _befell(found, sentence.text, line, lang)) if noun or line else None
    )


def _befell(found: Figure, text: str, line: str, lang: str) -> str:
    same = [f for f in figures(line, lang) if (f.value, f.unit) == (found.value, found.unit)]
    return befell(found, text, lang) or next((befell(f, line, lang) for f in same), "")


def _line(found: Figure, sentence: Sentence, article: Article, facts: Facts) -> str:
    """The sentence, where it can stand below a figure, else the first of dek or body that can and states the figure."""
    if sentence is not article.headline and can_stand(sentence, article):
        return sentence.text
    matter = facts.matter(article)
    for other in (*article.dek, *article.body):
        if not can_stand(other, article) or not matter.is_told_in(other.text, given=bool(found.unit)):
            continue
        same = [
            f for f in figures(other.text, article.lang) if (f.value, f.unit) == (found.value, found.unit)
        ]
        if same and facts.states(same[0], other):
            return other.text
    return ""


def _counted(found: Figure, text: str, article: Article, facts: Facts) -> str:
    """A count with the word behind it, where a report has the same number before the same word in its text.

    What stands behind a name is no count but a part of it: "Flight 120".
    """
    counted = found.kind == "count" and found.value >= _THOUSAND and found.text[:1].isdigit()
    kind = language(article.lang).grammar.kind_noun.regex
    after = kind.match(text, found.span.end) or _NEXT.match(text, found.span.end)
    if not counted or not after or follows_name(found, text) or not means(after[1].lower(), article.lang):
        return ""
    noun = after.group().strip()
    stem = after[1].lower()[:_STEM]
    for reading in facts.own(article):
        for known in reading.figures:
            told = reading.report.text[known.span.end : known.span.end + _SOON].lower()
            if known.value == found.value and stem in [word[:_STEM] for word in told.split()[:_SOON_WORDS]]:
                return with_what_it_is_of(noun, found.text.strip(), found.span.end, text, article.lang)
    return ""


def _is_part(figure: Figure, article: Article) -> bool:
    """True where another sentence of the article has more of what the figure counts."""
    if figure.kind != "count" or not (counted := concept(figure.of, article.lang)):
        return False
    return any(
        other.value > figure.value and other.kind == "count" and concept(other.of, article.lang) == counted
        for sentence in article.sentences
        for other in figures(sentence.text, article.lang)
    )
