"""What can be drawn as a course or as a table of persons: dated sentences of a running story, who met with whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from broadsheet.languages import alternation, language
from broadsheet.news import Article, DateMention, Sentence
from broadsheet.text.dates import dates
from broadsheet.text.length import counts_characters
from broadsheet.text.lexicon import concepts

from .facts import Facts
from .line import says_again
from .matter import stands_alone
from .spoken import explained

FEWEST_DAYS, MOST_DAYS = 3, 4
_LONGEST, _LONGEST_CJK = 110, 48
"""Characters of a sentence of the course."""
MOST_PEOPLE = 3
_KNOWN = "person:"
"""How the key of a person begins whom a shipped list knows."""
_MEETINGS = frozenset({"meeting", "host", "visit"})
"""What the lexicon knows of people who come together."""
LONGEST_NAME, LONGEST_OFFICE = 40, 70


def course(article: Article, facts: Facts) -> tuple[tuple[date, str], ...]:
    """What happened on three days or four, in order, each in a whole sentence of the article;
    empty where there is less.

    A day counts where a sentence names one day only and a report that it cites names the same. The sentence tells the
    news of the headline, needs no other one before it and names its day by number:
    "yesterday" says another thing beside a date.
    """
    most = _LONGEST_CJK if counts_characters(article.lang) else _LONGEST
    found: dict[date, str] = {}
    for sentence in (*article.dek, *article.body):
        if len(sentence.text) > most or says_again(sentence.text, article.headline.text):
            continue
        if not facts.matter(article).is_told_in(sentence.text) or not stands_alone(
            sentence.text, article.lang
        ):
            continue
        day = the_day(sentence, article, facts)
        named = dates(sentence.text, article.lang, article.published)
        if day and day not in found and all(any(c.isdigit() for c in mention.text) for mention in named):
            found[day] = sentence.text
    days = sorted(found.items())
    return tuple(days[-MOST_DAYS:]) if len(days) >= FEWEST_DAYS else ()


def the_day(sentence: Sentence, article: Article, facts: Facts) -> date | None:
    """The one day of a sentence, by the clock of the report it cites; None where it has none, more than one, or one
    that it only reckons from or to: "the biggest fall since 11 September".
    """
    days: set[str] = set()
    for told in facts.dates(sentence):
        days |= _one_day(told)
    own: set[str] = set()
    for mention in dates(sentence.text, article.lang, article.published):
        own |= _one_day((mention,))
        if mention.first != mention.last or _binds(article.lang).search(sentence.text[: mention.span.start]):
            return None
    if len(own) != 1:
        return None
    shared = days & own
    if len(shared) != 1:
        return None
    return date.fromisoformat(next(iter(shared)))


@lru_cache(maxsize=64)
def _binds(lang: str) -> re.Pattern[str]:
    """A word before a day that makes it the beginning or end of something."""
    pack = language(lang)
    if not pack.words.binds_day:
        return re.compile("(?!)")
    article = rf"(?:{alternation(pack.words.articles, pack.traits)}\s+)?" if pack.words.articles else ""
    return re.compile(rf"(?<!\w){alternation(pack.words.binds_day, pack.traits)}\s*{article}$", re.IGNORECASE)


def _one_day(mentions: Sequence[DateMention]) -> set[str]:
    return {m.first for m in mentions if m.first == m.last}


def met(article: Article, facts: Facts) -> tuple[tuple[str, str], ...]:
    """(name, office) of two or three persons whom the news says met or spoke with each other; else empty."""
    head = " ".join((article.headline.text, *(s.text for s in article.dek[:1])))
    if not tells_of_meeting(head, article.lang):
        return ()
    first = " ".join((head, *(s.text for s in article.body[:1])))
    people: dict[str, str] = {}
    for reading in facts.own(article):
        for mention in (*reading.headline_names, *reading.names):
            if mention.kind == "person" and mention.key:
                name = people.get(mention.key, "")
                people[mention.key] = max(name, mention.text, key=len)
    names = [
        (first.find(match.group()), name)
        for key, name in people.items()
        if len(name) <= LONGEST_NAME and (match := called(name, first))
    ]
    whole = [name for _, name in sorted(names) if not any(name != n and name in n for _, n in names)]
    found = [(name, facts.office(name, article)) for name in whole]
    offices = [(name, office) for name, office in found if office and len(office) <= LONGEST_OFFICE]
    return tuple(offices) if len(offices) == len(found) and 2 <= len(found) <= MOST_PEOPLE else ()


def tells_of_meeting(text: str, lang: str) -> bool:
    """True for a text that says that people met, spoke, or that one was the other's guest."""
    return bool((concepts(text, lang, "topics") | concepts(text, lang, "acts")) & _MEETINGS)


def figure_of_headline(article: Article, facts: Facts) -> tuple[str, str] | None:
    """(name, office) of the only person that the headline names, one the register knows,
    the office empty where the reports give none; else None."""
    forms: dict[str, set[str]] = {}
    for reading in facts.own(article):
        for mention in (*reading.headline_names, *reading.names):
            if mention.kind == "person" and mention.key:
                forms.setdefault(mention.key, set()).add(mention.text)
    head = article.headline.text
    of_it = [
        (key, max(names, key=len))
        for key, names in forms.items()
        if any(called(name, head) for name in names)
    ]
    known = [name for key, name in of_it if key.startswith(_KNOWN)]
    if len(known) != 1 or not all(set(name.split()) & set(known[0].split()) for _, name in of_it):
        return None
    [name] = known
    if len(name) > LONGEST_NAME:
        return None
    office = facts.office(name, article)
    return (name, office if len(office) <= LONGEST_OFFICE else "")


def holder(article: Article, facts: Facts) -> tuple[str, str] | None:
    """(name, office) of the only person whom dek or first sentence gives an office that the headline names without its
    holder: "the transport minister tells airlines"; else None.
    """
    lang = article.lang
    told = concepts(article.headline.text, lang, "offices")
    known = {
        m.text
        for r in facts.own(article)
        for m in r.names
        if m.kind == "person" and len(m.text) <= LONGEST_NAME
    }
    for sentence in (*article.dek[:1], *article.body[:1]) if told else ():
        here = [name for name in known if name in sentence.text and name not in article.headline.text]
        whole = [name for name in here if not any(name != other and name in other for other in here)]
        offices = {
            name: facts.office(name, article) or explained(name, sentence.text, lang) for name in whole
        }
        found = [
            (name, office) for name, office in offices.items() if concepts(office, lang, "offices") & told
        ]
        if len(found) == 1 and len(found[0][1]) <= LONGEST_OFFICE:
            return found[0]
    return None


def called(name: str, text: str) -> re.Match[str] | None:
    """The name in the text, or its last word."""
    return re.search(re.escape(name), text) or (
        re.search(rf"(?<!\w){re.escape(name.split()[-1])}(?!\w)", text) if " " in name else None
    )
