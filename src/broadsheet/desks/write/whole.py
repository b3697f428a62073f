"""Whether what a cut leaves of a sentence is a whole main clause: its verb, its subject, and what these ask for."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import NEVER, alternation, language
from ...text.caps import outside_quotes
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.length import counts_characters, length
from ...text.lexicon import find
from ...text.listed import listed
from ...text.numbers import figures
from .openers import opening, opens, opens_apposition, opens_tail, opens_with_phrase

COMMA = re.compile(r"[,،](?=\s)|，")
_SCARS = re.compile(
    r"[,،，、;；:：]\s*[,،，、;；:：.。]|[,،，、;；–—]\s*$|[–—]\s*[.。]|[(（\[]\s*[)）\]]|\s[,،，]|(?<![.\w])\.\.(?!\.)"
)
"""What is left where too much or too little was cut."""
LEAST_WORDS, LEAST_CHARACTERS = 7, 14
LEAST_PHRASES = 4
"""What is left must be a statement; phrases: words with their particles, as in Korean."""
SHORT = 4
"""Most words behind a verb of saying that are no more than when and where it was said."""
BESIDE = 3
"""Last words before a cut among which is what a relative clause limits: "the first woman"."""


def least(lang: str) -> int:
    """Length from which words can be a statement, as ``text.length`` counts it."""
    if counts_characters(lang):
        return LEAST_CHARACTERS
    return LEAST_PHRASES if language(lang).traits.spacing == "phrases" else LEAST_WORDS


def whole(head: str, tail: str, lang: str, mark: str = "") -> bool:
    """Is ``head`` a whole main clause without ``tail``, which stood behind it after ``mark``?

    Not where it only leads to the main clause, where that goes on behind an aside, where its verb stood in the tail, or
    where the tail limits what it says. Asked of languages with their verb before the end.
    """
    tail = tail.strip()
    if mark in tuple(";；"):
        return True
    if opens("limits", tail, lang):
        return False
    if counts_characters(lang):
        return True
    return not (
        _leads_to(head, tail, lang)
        or _goes_on(head, tail, lang)
        or awaits(head, tail, lang)
        or _has_its_verb_behind(head, mark, lang)
        or _limited(head, tail, lang)
        or _verb_to_come(head, tail, lang)
        or _closes_it(head, tail, lang)
        or _counts_on(head, tail, lang)
        or _lists_on(head, tail, lang)
        or _goes_with(head, tail, lang)
        or (head.count(" — ") % 2 and tail.count(" — ") % 2)
        or (head.count(" – ") % 2 and tail.count(" – ") % 2)
    )


def torn(text: str, lang: str) -> bool:
    """Does a finished sentence show a cut: two marks in a row, a dash or mark before its end, a word at its
    end that joins it to more, a comma between a name and its verb, a verb of saying and nothing said?"""
    told = outside_quotes(text)
    if _SCARS.search(text) or _parted(told, lang):
        return True
    return told == text and (_says_nothing(text, lang) or bool(_joins_more(lang).search(text)))


@lru_cache(maxsize=64)
def _joins_more(lang: str) -> re.Pattern[str]:
    """An "or", "and" or "the" before the end of a sentence, where words are parted by blanks and verbs do not
    end it."""
    pack = language(lang)
    if pack.traits.spacing != "words" or pack.traits.verb == "last":
        return re.compile("(?!)")
    words = [w for w in (*pack.words.ands, *pack.words.ors, *pack.words.articles) if w.isalpha()]
    return (
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\s*[.!?]?$")
        if words
        else re.compile("(?!)")
    )


def _parted(told: str, lang: str) -> bool:
    """Is all that stands before the one comma a name, and its verb behind it: "Ana Berg, said"?"""
    first, *others = (part.strip() for part in COMMA.split(told))
    words = [word for word in first.split() if any(map(str.isalpha, word))]
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return named and len(others) == 1 and opens_with_verb(others[0], lang)


def _says_nothing(text: str, lang: str) -> bool:
    """Is a verb of saying all that a sentence without quotation has: "The mayor said on Wednesday"?"""
    if COMMA.search(text) or ":" in text or "：" in text:
        return False
    if language(lang).grammar.unsaid is not NEVER:
        return language(lang).grammar.unsaid.regex.search(text) is not None
    for said in find(text, lang, "stance"):
        rest = text[said.end :].strip(" .")
        when = len(rest.split()) <= SHORT and opens_with_phrase(rest, lang) and not figures(rest, lang)
        short = not rest or when
        if said.concept in ("said", "alleged") and short and not has_finite_verb(text[: said.start], lang):
            return True
    return False


def verb_behind(text: str, lang: str) -> bool:
    """Has the text its verb only behind its first comma: "tankers and two barges, were waiting"?"""
    first, *others = (part.strip() for part in COMMA.split(text))
    return bool(others) and opens_with_verb(others[0], lang) and not has_finite_verb(first, lang)


def _verb_to_come(head: str, tail: str, lang: str) -> bool:
    """Has the head no verb outside clauses that tell more of its words, and the tail one: "The traders, who
    had gone to Varna"?"""
    _, *rest = COMMA.split(tail, maxsplit=1)
    return bool(rest) and not has_main_verb(head, lang) and has_main_verb(rest[0], lang)


def has_main_verb(text: str, lang: str) -> bool:
    """Has a text a verb outside clauses that tell more of one of its words: not "In Varna, where the works
    have closed"?"""
    parts = (part.strip() for part in COMMA.split(text))
    return any(has_finite_verb(p, lang) for p in parts if _has_subject(p, lang) or not opens_tail(p, lang))


def _closes_it(head: str, tail: str, lang: str) -> bool:
    """Where the verb stands second: ends the tail, without a verb of its own, in the participle of the head's, which
    has none itself?"""
    pack = language(lang)
    first = _CLAUSE_END.split(tail)[0].rstrip(" .")
    ends, has_own = (ends_in_participle(part, lang) for part in (first, head))
    joined = has_own and opens("ands", tail, lang)
    return pack.traits.verb == "second" and not has_finite_verb(first, lang) and ends and not joined


def ends_in_participle(text: str, lang: str) -> bool:
    """Is the last word a participle by its form?"""
    last = text.rpartition(" ")[2]
    return last.islower() and language(lang).grammar.bare_participle.regex.search(last) is not None


def _counts_on(head: str, tail: str, lang: str) -> bool:
    """Does the main clause go on naming or counting behind an aside: "a shepherd died, who had gone back, and a
    firefighter", "three voted for, the chair among them, and two against"?"""
    parts = [part.strip() for part in COMMA.split(tail)[1:]]
    joints = [(part, opening(lang, "joints", marks=False).match(part)) for part in parts]
    more = [part[m.end() :].strip() for part, m in joints if m and not has_finite_verb(part, lang)]
    counts = any(f.kind == "count" for f in figures(head, lang))
    return any(_has_subject(part, lang) or (counts and figures(part, lang)) for part in more)


def is_clause(part: str, lang: str) -> bool:
    """Has a part of a sentence a finite verb of its own, not one of what tells more of its noun: "the coach who
    began at home"?"""
    return has_finite_verb(listed(lang, "relatives").split(part, maxsplit=1)[0], lang)


def _lists_on(head: str, tail: str, lang: str) -> bool:
    """Is the tail one more of what is listed behind a colon: "four were held: three men, and a woman of 34"?"""
    joint = opening(lang, "ands", marks=False).match(tail)
    rest = COMMA.split(tail[joint.end() :])[0].strip() if joint else ""
    return ":" in head and bool(rest) and not is_clause(rest, lang)


def _goes_with(head: str, tail: str, lang: str) -> bool:
    """Opens the tail as a phrase of the head does that stands before an "and" and a number: "1,200 left after the first
    slide and 700 **after the second**"?"""
    *before, last = listed(lang, "ands").split(head)
    word = tail.split(maxsplit=1)[:1]
    counts = bool(before) and bool(figures(last, lang)) and not has_finite_verb(last, lang)
    return (
        counts and bool(word) and re.search(rf"(?<!\w){re.escape(word[0])}\s", " ".join(before)) is not None
    )


_CLAUSE_END = re.compile(r"[,;]")


def _has_subject(clause: str, lang: str) -> bool:
    """Does a clause open with a noun and its article?"""
    return opens("determiners", clause, lang)


def _leads_to(head: str, tail: str, lang: str) -> bool:
    """Is the head a clause or phrase before the main clause, and the tail that: "By the time he came, the
    house was empty", "At noon, an hour after the guns were to fall silent, shooting broke out"?"""
    first, parts = COMMA.split(tail)[0], COMMA.split(head)
    led = all(opens_with_phrase(part.strip(), lang) for part in parts)
    own = _has_subject(tail, lang) or tail[:1].isupper()
    own = own or (len(parts) > 1 and not has_finite_verb(parts[0], lang))
    return bool(led and own) and has_finite_verb(first, lang)


def _goes_on(head: str, tail: str, lang: str) -> bool:
    """Does the main clause go on behind an aside at the head of the tail: with its verb, its object, or what
    belongs to its noun?"""
    if opens("joints", tail, lang):
        return False
    first, *rest = (part.strip() for part in COMMA.split(tail, maxsplit=1))
    phrase = opens_with_phrase(first, lang) and not has_finite_verb(first, lang)
    framed = language(lang).traits.verb == "second" and has_finite_verb(first, lang)
    return any(
        (opens_with_verb(part, lang) and not opens_tail(part, lang))
        or _belonging(lang).match(part)
        or (phrase and _has_subject(part, lang) and not _has_object(head, lang))
        or (framed and not opens_tail(part, lang))
        for part in rest
    )


def _has_object(head: str, lang: str) -> bool:
    """Names the head something new, so that its verb does not wait for that: "opened an inquiry"?"""
    return any(word in language(lang).words.indefinite for word in head.casefold().split()[1:])


def awaits(head: str, tail: str, lang: str) -> bool:
    """Does the head end in an aside before its main clause is told, and the tail go on with that: "The
    council gave Ms Berg, a teacher", "The two signed on Monday, after a long night"?"""
    parts = COMMA.split(outside_quotes(head))
    last = parts[-1].strip()
    if len(parts) < 2 or not has_finite_verb(parts[0], lang):
        return False
    short = opens_tail(last, lang) and length(",".join(parts[:-1]), lang) < least(lang)
    return (short and opens_with_phrase(tail, lang)) or (
        (opens_with_phrase(last, lang) or _names_or_age(last, tail, len(parts), lang))
        and not has_finite_verb(last, lang)
        and _has_subject(tail, lang)
        and not _has_object(parts[0], lang)
    )


def _names_or_age(last: str, tail: str, parts: int, lang: str) -> bool:
    """Does a main clause before its object end in whom it speaks of by name or in an age, between two commas?"""
    named = last[:1].isupper() and not has_finite_verb(COMMA.split(tail)[0], lang)
    return parts == 2 and (last[:1].isdigit() or named)


def belongs_behind(rest: str, lang: str) -> bool:
    """Stands behind a phrase what belongs to a noun before that, at the head of ``rest`` or after one more:
    "after the end, at dawn, of a strike"?"""
    parts = [part.strip() for part in COMMA.split(rest, maxsplit=1)]
    if _belonging(lang).match(parts[0]):
        return True
    return len(parts) > 1 and opens_with_phrase(parts[0], lang) and bool(_belonging(lang).match(parts[1]))


def _has_its_verb_behind(head: str, mark: str, lang: str) -> bool:
    """Was the mark cut at a dash in the place of a verb: "за него — 47 %"?"""
    is_verb = language(lang).traits.dash == "is" and mark in ("—", "–")
    last = COMMA.split(head)[-1].strip()
    return is_verb and (opens_with_phrase(last, lang) or not has_finite_verb(last, lang))


def _limited(head: str, tail: str, lang: str) -> bool:
    """Does the tail say which first one it was that the head tells of?"""
    words = " ".join(head.split()[-BESIDE:])
    return opens_apposition(tail, lang) and _of_a_first(lang).search(words) is not None


@lru_cache(maxsize=64)
def _of_a_first(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"(?<!\w){alternation(pack.words.firsts, pack.traits)}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _belonging(lang: str) -> re.Pattern[str]:
    """What opens with a word for what belongs to a noun before it."""
    return opening(lang, "belongings", marks=False)
