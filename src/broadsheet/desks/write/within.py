"""What a sentence tells within another: "the tanker **that broke in two**", "**when** the lights went out"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from ...languages import NEVER, alternation, language
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.lexicon import concepts
from ...text.listed import listed
from ...text.words import opened
from .openers import at_its_verb, leans, opens, opens_with_phrase

OPEN = frozenset({"not", "possible", "plan", "pending", "alleged", "said"})
"""How a statement is said that may not be so, or is somebody's word."""
VERB = 3
"""Words at the head of a clause in which its verb shows that it happened."""
_CLAUSE = r"(?P<clause>(?:[^,;:.—–]|[,.:](?=\w)){10,200}+)"
_END = r"(?=[,;:.—–])"


def statements(text: str, lang: str, subjects: Collection[str]) -> Iterator[str]:
    """Statements made of the clauses of a sentence that take what they say for granted, each with a verb in the past:
    of a noun with its article and what befell it, of what came about "when", and of what "it was in Lima that". Only
    where the verb stands before the end of such a clause. ``subjects``: names such a clause may open with."""
    pack = language(lang)
    if pack.grammar.done is NEVER or concepts(text, lang, "stance") & OPEN:
        return
    for found in _relative(lang).finditer(text):
        noun, clause = found["noun"], " ".join((*found["mark"].split()[1:], found["clause"].strip()))
        before = text[: found.start()].split()[-1:]
        of_it = before and opens("belongings", before[0], lang)
        bound = listed(lang, "relatives", "firsts").search(noun)
        if not (of_it or bound) and _befell(clause, lang):
            yield opened(f"{noun} {clause}{pack.traits.full_stop}")
    cleft = _cleft(lang).match(text)
    led = cleft and any(opens_with_phrase(part.strip(), lang) for part in cleft["frame"].split(","))
    for found in (*([cleft] if cleft and led else ()), *_when(lang).finditer(text)):
        clause = found["clause"].strip()
        own = opens("determiners", clause, lang) or clause.startswith(tuple(subjects) or ("\0",))
        if (
            own
            and not leans(clause, lang)
            and pack.grammar.done.regex.search(clause)
            and _alone(clause, lang)
        ):
            yield opened(f"{clause}{pack.traits.full_stop}")


def _befell(clause: str, lang: str) -> bool:
    """Does a clause open with a verb in the past, and has it no other one?"""
    pack = language(lang)
    head = at_its_verb(clause, lang).split()
    done = pack.grammar.done.regex.search(" ".join(clause.split()[:VERB]))
    second = len(head) > 1 and head[1].casefold() in pack.verbs.finite
    one = not second and not has_finite_verb(" ".join(head[2:]), lang)
    return opens_with_verb(" ".join(head), lang) and done is not None and one


def _alone(clause: str, lang: str) -> bool:
    """Is a clause with its own subject whole: a verb, no relative clause that another one ends, and behind its last
    "and" no subject whose verb is cut off?"""
    last = listed(lang, "ands").split(clause)[-1].strip()
    cut = last != clause and opens("determiners", last, lang) and not has_finite_verb(last, lang)
    return has_finite_verb(clause, lang) and not cut and not listed(lang, "relatives").search(clause)


@lru_cache(maxsize=64)
def _relative(lang: str) -> re.Pattern[str]:
    """A noun with its article, and the clause of which it is the subject, up to a mark."""
    pack = language(lang)
    articles = alternation((*pack.words.articles, *pack.words.indefinite), pack.traits)
    marks = alternation(pack.words.subject_relatives, pack.traits)
    noun = rf"(?P<noun>{articles}\s?[\w'’-]{{2,30}}(?:\s[\w'’-]{{2,30}}){{0,2}})"
    return re.compile(rf"(?<!\w){noun}\s(?P<mark>{marks})\s{_CLAUSE}{_END}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _when(lang: str) -> re.Pattern[str]:
    """A clause of time, up to a mark."""
    pack = language(lang)
    return re.compile(rf"(?<!\w){alternation(pack.words.whens, pack.traits)}\s{_CLAUSE}{_END}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _cleft(lang: str) -> re.Pattern[str]:
    """A sentence that puts a place or time first: "it was in Lima that the train left", up to a mark."""
    pack = language(lang)
    opener, mark = (alternation(words, pack.traits) for words in (pack.words.clefts, pack.words.cleft_marks))
    return re.compile(rf"^{opener}\s(?P<frame>.{{3,90}}?),?\s{mark}\s{_CLAUSE}{_END}", re.IGNORECASE)
