"""The sentence of a picture: it tells the news, can be read alone, and is not the headline again."""

from __future__ import annotations

import re
from collections.abc import Callable

from broadsheet.news import Article, Sentence
from broadsheet.text.length import counts_characters, length
from broadsheet.text.scripts import within

from .facts import Facts
from .matter import NEAR, stands_alone
from .shown import contradicts_itself

_LONGEST, _LONGEST_CJK = 42, 100
"""Words, or characters, of the sentence; it is printed whole or not at all."""
DEEP = 3
"""So many sentences of the body are its beginning."""
_AGAIN = 0.6
"""Share of its words that the headline has already, above which a sentence says it again."""
_UNSPACED = re.compile(f"[{within('Hira', 'Kana', 'Hani')}]")
_OPENS_QUOTED = re.compile(r"\W{0,2}[“„«「『‘\"]")


def news_line(
    article: Article,
    facts: Facts,
    fits: Callable[[str], bool],
    *,
    least: int = NEAR,
    least_in_body: int = NEAR,
    opening: bool = True,
) -> str:
    """The first sentence of dek or beginning that tells the news, can stand and fits; else empty."""
    for sentence in (*article.dek, *article.body[:DEEP]):
        enough = least if sentence in dek_of(article) else max(least, least_in_body)
        told = tells_news(sentence, article, facts, least=enough, opening=opening)
        if told and fits(sentence.text) and can_stand(sentence, article):
            return sentence.text
    return ""


def dek_of(article: Article) -> tuple[Sentence, ...]:
    """The dek; where there is none the first sentence stands for it, as on a front page."""
    return article.dek or article.body[:1]


def tells_news(
    sentence: Sentence, article: Article, facts: Facts, *, least: int = NEAR, opening: bool = True
) -> bool:
    """True where the sentence shares ``least`` things with the headline, or, with ``opening``,
    where it stands in the dek, shares one and opens a report."""
    matter = facts.matter(article)
    opens = opening and sentence in dek_of(article) and facts.opens(sentence)
    return matter.is_near(sentence.text, least=least) or (opens and matter.is_told_in(sentence.text))


def can_stand(sentence: Sentence, article: Article) -> bool:
    """True for a short sentence that needs none before it, is nobody's words alone, not the headline again, and does
    not contradict itself."""
    most = _LONGEST_CJK if counts_characters(article.lang) else _LONGEST
    return (
        length(sentence.text, article.lang) <= most
        and not says_again(sentence.text, article.headline.text)
        and not _OPENS_QUOTED.match(sentence.text)
        and stands_alone(sentence.text, article.lang)
        and not contradicts_itself(sentence.text, article.lang)
    )


def says_again(text: str, headline: str) -> bool:
    """True where most of the words of a sentence stand in the headline."""
    one, two = _words(text), _words(headline)
    return bool(one and two) and len(one & two) >= _AGAIN * len(one)


def _words(text: str) -> frozenset[str]:
    """Words, and pairs of characters where no blanks part words."""
    found = re.findall(r"[\w’'-]+", text.lower())
    return frozenset(
        part
        for word in found
        for part in ([word[n : n + 2] for n in range(len(word) - 1)] if _UNSPACED.search(word) else [word])
    )
