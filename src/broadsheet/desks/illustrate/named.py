"""Whom and what the headline names that is no person: the parties of an affair, who did it, the thing it is about."""

from __future__ import annotations

import re
from collections import Counter

from broadsheet.languages import alternation, language
from broadsheet.news import Article
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import figures
from broadsheet.text.scripts import CAPITALS, CASED
from broadsheet.text.words import means

from .course import LONGEST_NAME, MOST_PEOPLE
from .facts import Facts
from .words import is_of_a_place

_PARTIES = frozenset({"organisation", "other"})
_CAPITAL_BEFORE = re.compile(rf"(?:[{CAPITALS}][{CASED}0-9_.&]{{0,30}}[ \u00a0-]|[{CASED}0-9“„«‘\"'])\Z")
_GOES_ON = re.compile(rf"-?[{CASED}0-9]|[ \u00a0](?:[{CAPITALS}0-9]|[^\W\d_]{{2,12}}[ \u00a0]\d)")
"""What makes a name a part of another: "Airbus A400M", "Air France flight 447"."""
_NUMBERED = re.compile(
    rf"[ \u00a0-](?:(?:[{CAPITALS}]\w*[ \u00a0])?\d|\w{{2,12}}[ \u00a0]\d{{2,4}}(?!\d|[.,]\d|%|[ \u00a0]\w))"
)
"""What makes a name in a sentence a part of a longer one with a number: "Air France Flight 447"."""
_WITHIN = "A-Za-z0-9"
_THING = re.compile(
    rf"(?<![{_WITHIN}-])(?:[a-z][A-Z][a-z]\w+(?:[ \u00a0](?:[A-Z]{{2,4}}|\d{{1,3}})(?![{_WITHIN}%]|[.,]\d))?"
    rf"|[A-Z]{{1,2}}-?\d{{2,4}}[A-Z]{{0,3}})(?![{_WITHIN}%]|[.,]\d)",
    re.ASCII,
)
"""A product by how it is written: a small letter before a capital, a capital before a number: "iPhone 4", "A380"."""
_MODEL_OF_NAME = r"(?<![\w.,])\d{{2,4}}[ \u00a0]{name}(?!\w)"
_MODEL = re.compile(r"(?<![\w.,$€£])[1-9]\d{2}(?![\w%]|[.,]\d)")
"""The number of a model alone: "the final 717"."""


def parties(article: Article, facts: Facts) -> tuple[str, ...]:
    """Two or three organisations or things that the headline names, in its order, as it calls them; empty where it
    names a person too, more of them, or a part of a longer name, and where the reports do not call them so;
    who only owns another of them is none, nor is a product with the number of its model.
    """
    head = article.headline.text
    of_it = [one for one in _named_in_headline(article, facts) if not _numbered(one[1], head)]
    if not 2 <= len(of_it) <= MOST_PEOPLE or not all(_is_party(*one, article, facts) for one in of_it):
        return ()
    return tuple(_with_stop(at, name, article) for at, name, _ in of_it)


def doer(article: Article, facts: Facts) -> str:
    """The organisation or thing with which the headline begins, an article apart; empty where it names a person too."""
    of_it = _named_in_headline(article, facts)
    if not of_it or any(kind == "person" for *_, kind in of_it):
        return ""
    at, name, kind = of_it[0]
    before = article.headline.text[:at]
    begins = not before.strip() or _is_article(before, article.lang)
    if _is_of_another(article.headline.text[at + len(name) :], article.lang):
        return ""
    return _with_stop(at, name, article) if begins and _is_party(at, name, kind, article, facts) else ""


def _is_of_another(behind: str, lang: str) -> bool:
    """True where what stands behind a name says that it only tells whose somebody is: "Apple executive leaves"."""
    words = re.findall(r"[^\W\d_]+", behind)[:2]
    if not words or not behind[:1].isspace():
        return False
    if concepts(words[0], lang, "offices"):
        return True
    plain = words[0].islower() and means(words[0], lang) and not has_finite_verb(words[0], lang)
    return plain and len(words) == 2 and has_finite_verb(words[1], lang)


def thing(article: Article, facts: Facts) -> str:
    """The product that the headline names, told by how it is written: "iPhone 4", "Airbus A380", "787 Dreamliner",
    "Boeing 717" for "the final 717" where a report says so; empty where it names none, or a person or an office too."""
    head, lang = article.headline.text, article.lang
    of_it = _named_in_headline(article, facts)
    if any(kind == "person" for *_, kind in of_it) or concepts(head, lang, "offices"):
        return ""
    if numbered := next(filter(None, (_numbered(name, head) for _, name, _ in of_it)), ""):
        return numbered
    makers = [m.text for r in facts.own(article) for m in (*r.headline_names, *r.names) if m.kind in _PARTIES]
    for found in _THING.finditer(head):
        if not _is_sum(head, found, lang):
            before = head[: found.start()].rstrip()
            maker = max(filter(before.endswith, makers), key=len, default="")
            return f"{maker} {found.group()}".strip()
    number = _MODEL.search(head)
    models = [f"{name} {number.group()}" for _, name, _ in of_it] if number else []
    texts = [r.report.text for r in facts.own(article)]
    return next((model for model in models if any(model in text for text in texts)), "")


def _is_sum(text: str, found: re.Match[str], lang: str) -> bool:
    """True where the number goes on in words: "R400 million"."""
    digits = re.search(r"\d", found.group())
    at = found.start() + digits.start() if digits else len(text)
    return any(at + f.span.end > found.end() for f in figures(text[at:], lang)[:1])


def _numbered(name: str, text: str) -> str:
    """The name with the number before it: "787 Dreamliner"; empty where none stands there."""
    found = re.search(_MODEL_OF_NAME.format(name=re.escape(name)), text)
    return found.group() if found else ""


def is_in(name: str, text: str) -> bool:
    """True where the text has a thing: by its name, or by the number of its model alone."""
    last = name.split()[-1]
    return name in text or (last.isdigit() and bool(re.search(rf"(?<![\w.,]){last}(?!\w|[.,]\d)", text)))


def is_part_in(name: str, text: str) -> bool:
    """True where all that the text has of the name is a part of a longer one with a number."""
    ends = [hit.end() for hit in re.finditer(re.escape(name), text)]
    return bool(ends) and all(_NUMBERED.match(text, end) for end in ends)


def _with_stop(at: int, name: str, article: Article) -> str:
    """The name with the full stop that belongs to it, where the sentence goes on behind it: "Apple Inc."."""
    behind = article.headline.text[at + len(name) :]
    short = name.split()[-1] in language(article.lang).words.abbreviations
    return (
        f"{name}." if re.match(r"\.(?:[,;:]|\s+[a-zà-ÿ])", behind) or (short and behind[:1] == ".") else name
    )


def _named_in_headline(article: Article, facts: Facts) -> list[tuple[int, str, str]]:
    """(where, name, kind) of what the headline names, in order: no places, owners of another,
    parts of a longer name."""
    head = article.headline.text
    kinds: dict[str, Counter[str]] = {}
    for reading in facts.own(article):
        for mention in (*reading.headline_names, *reading.names):
            if mention.text in head and len(mention.text) > 1:
                kinds.setdefault(mention.text, Counter())[
                    mention.kind if not mention.country else "place"
                ] += 1
    named = [name for name in kinds if not any(name != other and name in other for other in kinds)]
    read = sorted((head.find(name), name, kinds[name].most_common(1)[0][0]) for name in named)
    placed = [one for one in read if one[2] != "place"]
    owners = {
        owner
        for _, one, _ in placed
        for _, other, _ in placed
        if (owner := _owner(one, other, head, article.lang))
    }
    return [one for one in placed if one[1] not in owners]


def _is_party(at: int, name: str, kind: str, article: Article, facts: Facts) -> bool:
    in_text = any(m.text == name for r in facts.own(article) for m in r.names)
    return (
        kind in _PARTIES
        and in_text
        and len(name) <= LONGEST_NAME
        and _is_whole(name, at, article.headline.text, article.lang)
        and not is_of_a_place(name, article.lang)
    )


def _owner(one: str, other: str, text: str, lang: str) -> str:
    """Which of two things that are named in this order is said to own the other: "the Beatles' Apple Corps",
    "Apple Corps de los Beatles"."""
    between = re.search(rf"{re.escape(one)}(.{{1,24}}?){re.escape(other)}", text)
    if not between:
        return ""
    pack = language(lang)
    words, traits = pack.words, pack.traits
    if re.fullmatch(alternation(words.owns, traits) + r"\s?", between[1]):
        return one
    article = rf"(?:{alternation(words.articles, traits)}\s+)?"
    owned = rf",?\s{alternation(words.belongings, traits)}\s*{article}"
    return other if re.fullmatch(owned, between[1], re.IGNORECASE) else ""


def _is_whole(name: str, at: int, text: str, lang: str) -> bool:
    """True for a name of words with capitals, or without cases, that is no part of a longer one.
    An article at the head is none of it."""
    before, after = text[:at], text[at + len(name) :]
    small = any(word[0].islower() for word in name.split())
    part = bool(_CAPITAL_BEFORE.search(before)) and not _is_article(before, lang)
    return not small and not part and not _GOES_ON.match(after)


def _is_article(text: str, lang: str) -> bool:
    return text.strip().lower() in language(lang).words.articles
