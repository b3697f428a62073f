"""A sentence shortened to what it says first: its main clause, with its subject and whoever's word it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise

from ...languages import alternation, language
from ...text.caps import copied_run, outside_quotes
from ...text.clauses import has_finite_verb, opens_with_verb
from ...text.length import counts_characters, length
from ...text.lexicon import concepts
from ...text.listed import listed
from ...text.numbers import figures
from ...text.words import opened
from .openers import (
    at_its_verb,
    clause_starts,
    leans,
    opening,
    opens,
    opens_apposition,
    opens_tail,
    opens_with_phrase,
)
from .whole import COMMA, awaits, belongs_behind, ends_in_participle, is_clause, least, verb_behind, whole
from .within import statements

_BRACKETS = re.compile(r"\s?[(（][^()（）]{1,60}[)）]")
_CLAUSE_MARKS = re.compile(r"[,،](?!\d)|[;；，–—]")
_SHORT_END = re.compile(r"(?<!\w)(?:\w\.){2,3}$")
NEAR = 8
"""Words at the head of a tail that bind it to the sentence; twice as many characters."""
PHRASE = 8
"""Most words of a phrase of place or time that a lead can do without."""
AN_ASIDE = 3
"""Words from which on what stands between subject and verb is no "he hopes"."""
CLAIMANT, LONG_CLAIMANT = 7, 10
"""Most words at the end of a sentence that say whose word it is, and where they open as no other tail does."""
MOST = 1.4
"""Longest sentence, as a share of the limit, where no run of its report's own words is over the limit."""
_DAY = re.compile(r"\s?(?:\d+\s?\w{1,2}(?:\s?\w{1,3})?)?")
"""A day or an hour behind a topic of languages with the verb at the end, or nothing."""


def versions(
    text: str,
    lang: str,
    limit: int,
    subjects: Collection[str] = (),
    *,
    fulls: Collection[str] = (),
    lead: bool = False,
) -> list[str]:
    """``text`` whole where it fits ``limit``, then every shorter sentence its clauses make, each once.

    Never cut off: whose word it is, doubt and denial, a condition, a purpose, "until", the other half of a
    contrast, and where and when it was. Languages with the verb at the end keep their last clause with the
    subject of the sentence; the others lose what explains a name between two commas, and their tail; a later
    clause with a subject of its own stands alone. ``subjects``: names a clause of its own can begin with.
    ``fulls``: the whole sentence in other words, with its days in full or without; shorter ones are made of them too.
    ``lead``: a sentence at the head of its report has to be told, and loses phrases of place and time as a last
    resort."""
    bare = _BRACKETS.sub("", text)
    found = [text]
    for full in dict.fromkeys((bare, *(_BRACKETS.sub("", other) for other in fulls))):
        found += [full, *_parts(full, lang, subjects, lead)]
    return [
        part
        for part in dict.fromkeys(found)
        if _fits(part, text, lang, limit) and (part in (text, bare) or length(part, lang) >= least(lang))
    ]


def _parts(text: str, lang: str, subjects: Collection[str], lead: bool) -> Iterator[str]:
    """Every shorter sentence that the clauses of ``text`` make."""
    pack = language(lang)
    if pack.traits.verb == "last":
        whose = pack.grammar.whose.regex.match(text)
        head = whose.group() if whose else ""
        yield from (head + clause for clause in _last_clauses(text[len(head) :], lang))
        return
    yield from statements(text, lang, subjects)
    said, claimant = claimed(text, lang)
    for clause in (said, *_own_clauses(said, lang, subjects, lead)):
        heads = dict.fromkeys((clause, *_heads(clause, lang, subjects, lead)))
        bare = [_without_opening(part, lang) for part in heads] if lead else []
        for part in dict.fromkeys((*heads, *filter(None, bare))):
            if not claimant:
                yield part
            elif _states(part, lang):
                yield stopped(_unstopped(part, lang) + claimant, lang)
                if lead and (said_that := _said_that(part, claimant, lang, subjects)):
                    yield said_that


def _without_opening(text: str, lang: str) -> str:
    """The sentence without the phrase before its subject: "In Turin, the Swiss lost"; empty where it opens with none,
    the phrase limits what is said, or the verb would then be first."""
    blank = ", " if "," in text else "، "
    if language(lang).traits.verb == "second" or not opens_with_phrase(text, lang):
        return ""
    first, _, rest = text.partition(blank)
    while rest and not (
        opens("limits", first, lang) or _binding(first, lang) or has_finite_verb(first, lang)
    ):
        own = _has_own_subject(rest, lang, ()) or rest[:1].isupper()
        if (
            own
            and not (opens_with_verb(rest, lang) or verb_behind(rest, lang))
            and has_finite_verb(rest, lang)
        ):
            return opened(rest)
        first, _, rest = rest.partition(blank)
        if not (opens_with_phrase(first, lang) or figures(first, lang)):
            break  # the subject, or what is none
    return ""


def _said_that(part: str, claimant: str, lang: str, subjects: Collection[str]) -> str:
    """The part behind whose word it is: "Officials said that the dam gave way"; empty where its first word may be a
    name or the language does not say it so."""
    who, that = claimant.strip(" ,"), language(lang).words.that
    if not that or opens_with_phrase(who, lang) or opens_with_verb(who, lang):
        return ""
    if opens("determiners", part, lang) or opens_with_phrase(part, lang):
        part = part[:1].lower() + part[1:]
    elif not part.startswith(tuple(subjects) or ("\0",)):
        return ""
    return f"{opened(who)} {that[0]} {part}"


def _states(part: str, lang: str) -> bool:
    """Has a part a finite verb outside what tells more of one of its words: something that can be somebody's word?"""
    first, *others = _CLAUSE_MARKS.split(part)
    own = [clause for clause in others if not opens_tail(clause.strip(), lang)]
    return has_finite_verb(" ".join((first, *own)), lang)


def shortened(text: str, lang: str, limit: int) -> str:
    """``text`` without its brackets where that fits, else the longest of its other ``versions``; empty where
    there is none."""
    found = [part for part in versions(text, lang, limit) if part != text]
    bare = _BRACKETS.sub("", text)
    return bare if bare in found else max(found, key=lambda part: length(part, lang), default="")


def _fits(part: str, text: str, lang: str, limit: int) -> bool:
    """Has ``part`` of ``text`` no run of its words longer than ``limit``, and is it no long sentence for all that?"""
    size = length(outside_quotes(part), lang)
    return balanced(part) and size <= MOST * limit and not copied_run(part, text, lang, limit)


def balanced(text: str) -> bool:
    """Are all quotation marks and brackets closed?"""
    if text.count('"') % 2:
        return False
    pairs = (("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"), ("（", "）"), ("[", "]"))
    if any(text.count(a) != text.count(b) for a, b in pairs):
        return False
    return sum(text.count(c) for c in "„“”") % 2 == 0


def _binding(part: str, lang: str) -> bool:
    """Does the part say whose word the rest is, or that it is doubted or denied? Then it may not go."""
    return _claims(part, lang) or bool(concepts(part, lang, "stance") & {"not", "possible"})


def _claims(part: str, lang: str) -> bool:
    """Does the part say whose word the rest is?"""
    last = part.rstrip(" .").rpartition(" ")[2].casefold()
    return last in language(lang).words.claims or bool(concepts(part, lang, "stance") & {"said", "alleged"})


def claimed(text: str, lang: str) -> tuple[str, str]:
    """The sentence without whose word it is at its end, and that: ", officials said"; empty where there is none."""
    pack = language(lang)
    if pack.traits.spacing == "none" or pack.traits.verb == "last":
        return text, ""
    stop = pack.traits.full_stop
    end = len(text.removesuffix(stop))
    for mark in list(COMMA.finditer(text))[:-3:-1]:
        head, tail = text[: mark.start()], text[mark.end() : end].strip()
        adds = pack.grammar.participle.regex.match(tail) and not opens_with_phrase(tail, lang)
        most = CLAIMANT if opens_tail(tail, lang) else LONG_CLAIMANT
        if not adds and len(tail.split()) <= most and _claims(tail, lang):
            *before, near = (part.strip() for part in COMMA.split(head))
            named = bool(before) and near[:1].isupper() and not has_finite_verb(near, lang)
            if opens_with_verb(tail, lang) and (opens_tail(near, lang) or named):
                # the subject of "said" stands before an aside, or right before it
                who = before[-1] if len(before) > 1 and not named and _is_name(before[-1], lang) else ""
                rest = head[: head.rfind(f", {who}")] if who else ""
                told = bool(rest) and balanced(rest) and has_finite_verb(rest, lang)
                return (stopped(rest, lang), f", {who} {tail}") if told else (text, "")
            told = balanced(head) and has_finite_verb(head, lang)
            return (stopped(head, lang), text[mark.start() : end]) if told else (text, "")
        if not adds and (not opens_tail(tail, lang) or opens("limits", tail, lang)):
            break
        end = mark.start()
    return text, ""


def _is_name(text: str, lang: str) -> bool:
    """Are all words of a text, two to four, written as those of a name?"""
    words = text.split()
    return (
        1 < len(words) < 5 and all(word[:1].isupper() for word in words) and not has_finite_verb(text, lang)
    )


def _qualifies(tail: str, lang: str) -> bool:
    """Does a tail say whose word the sentence is, or doubt or deny it? Only near its head or where it is
    short: later in a long one such a word belongs to what the tail tells of its own."""
    pack = language(lang)
    if pack.grammar.participle.regex.match(tail):
        return False
    if (joint := opening(lang, "ands", marks=False).match(tail)) and has_finite_verb(tail, lang):
        return "not" in concepts(tail[joint.end() :], lang, "stance")  # a statement of its own
    near = tail.split()[:NEAR] if not counts_characters(lang) else [tail[: 2 * NEAR]]
    return _binding(" ".join(near), lang)


# -- verb before the end: the tail goes ------------------------------------------------------------------


def _heads(text: str, lang: str, subjects: Collection[str], lead: bool) -> Iterator[str]:
    """The sentence without an aside, and each of these without its tail."""
    alone = _subject_alone(text, lang, subjects) if lead else ()
    once = (*_without_asides(text, lang, subjects, lead), *alone)
    twice = [shorter for full in once for shorter in _without_asides(full, lang, subjects, lead)]
    for full in dict.fromkeys((text, *once, *twice)):
        yield full
        for cut, tail in _tails(full, lang, subjects, lead):
            head = full[:cut].rstrip(" ,;،，；–—")
            hollow = _hollow(_CLAUSE_MARKS.split(head)[-1].strip(), lang)
            if not (hollow or _qualifies(tail, lang)) and whole(head, tail, lang, full[cut : cut + 1]):
                yield stopped(head, lang)


def stopped(text: str, lang: str) -> str:
    """The text with one full stop at its end."""
    stop = language(lang).traits.full_stop
    return text if text.endswith(stop) else text + stop


def _unstopped(text: str, lang: str) -> str:
    """The text without its full stop, unless that is of an abbreviation: "at 4 p.m."."""
    return text if _SHORT_END.search(text) else text.removesuffix(language(lang).traits.full_stop)


def _hollow(clause: str, lang: str) -> bool:
    """Does the last clause before a cut only lead to what was to come: a torn phrase, an "and" without its
    verb, a verb of saying at its end?"""
    pack = language(lang)
    if pack.traits.spacing == "none":
        return pack.grammar.waiting.regex.search(clause) is not None or opens_with_phrase(clause, lang)
    words = clause.split()
    torn = len(words) < 3 and bool(words) and words[0][:1].islower()
    torn = torn or (opens("joints", clause, lang) and not has_finite_verb(clause, lang))
    return torn or "said" in concepts(" ".join(words[-1:]), lang, "stance")


def _has_own_subject(clause: str, lang: str, subjects: Collection[str]) -> bool:
    """Does the clause open with one of the names, or with a noun of its own that one of them stands beside?
    In a language without blanks: does a name come before its verb?"""
    if language(lang).traits.spacing == "none":
        at = min((clause.find(name) for name in subjects if name in clause), default=-1)
        return at >= 0 and not has_finite_verb(clause[:at], lang)
    return opens("determiners", clause, lang) or clause.startswith(tuple(subjects) or ("\0",))


def _tails(text: str, lang: str, subjects: Collection[str], lead: bool) -> Iterator[tuple[int, str]]:
    """Where a tail begins that the sentence can do without, and the tail."""
    pack, names = language(lang), tuple(subjects) or ("\0",)
    for mark in _CLAUSE_MARKS.finditer(text):
        tail = text[mark.end() :].strip()
        if _is_infinitive(tail, lang):
            continue
        if _opens_on_indefinite(text[: mark.start()], lang) and not _does_more(tail, lang):
            continue
        phrase = lead and opens_with_phrase(tail, lang) and not _enumerates(tail, lang)
        explains = lead and text[: mark.start()].endswith(names) and _ends_on_what_it_is(tail, lang)
        anyway = pack.traits.spacing == "none" or mark.group() in ";；–—"
        if anyway or opens_tail(tail, lang) or phrase or explains or _does_more(tail, lang):
            yield mark.start(), tail
    for start in clause_starts(text, lang):
        yield start, text[start:]
    if pack.traits.verb == "second":
        yield from _second_participles(text, lang)
    for joint in _joints(lang).finditer(text):
        led = opens_with_phrase(text, lang) and COMMA.search(text[: joint.start()]) is None
        if (
            not led
            and not opens_with_verb(COMMA.split(text[: joint.start()])[-1], lang)
            and has_finite_verb(text[: joint.start()], lang)
            and opens_with_verb(text[joint.end() :], lang)
        ):
            yield joint.start(), text[joint.start() :]


def _ends_on_what_it_is(tail: str, lang: str) -> bool:
    """Says a tail no more than what the name before it is: ", the village that a slide has buried"?"""
    return opens_apposition(tail, lang) and not COMMA.search(tail) and not listed(lang, "ands").search(tail)


def _second_participles(text: str, lang: str) -> Iterator[tuple[int, str]]:
    """Where of two participles of one auxiliary, "has found him guilty and sentenced him", the second begins."""
    for joint in _joints(lang).finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        first = re.split(r"[,;.]", tail)[0]
        if all(ends_in_participle(part, lang) for part in (head, first)) and not has_finite_verb(first, lang):
            yield joint.start(), text[joint.start() :]


def _does_more(tail: str, lang: str) -> bool:
    """Tells a tail what else the subject did: "and sentenced him to 12 years"?"""
    joint = opening(lang, "ands", marks=False).match(tail)
    return joint is not None and any(
        opens_with_verb(at_its_verb(part.strip(), lang), lang) for part in (tail, tail[joint.end() :])
    )


def _enumerates(tail: str, lang: str) -> bool:
    """Is a phrase the second of several of a kind: ", in Carinthia and in almost all of Slovenia without power"?"""
    phrases = re.split(rf"{COMMA.pattern}|{listed(lang, 'ands').pattern}\s", tail)
    return any(opens_with_phrase(part.strip(), lang) for part in phrases[1:])


def _without_asides(text: str, lang: str, subjects: Collection[str], lead: bool) -> Iterator[str]:
    """The sentence without one explanation of a name that stands between two commas; a ``lead`` without a
    phrase there."""
    pack, names = language(lang), tuple(subjects) or ("\0",)
    marks = [mark.start() for mark in COMMA.finditer(text)]
    blank = "" if pack.traits.spacing == "none" else " "
    for first, second in pairwise(marks):
        inside, rest = text[first + 1 : second].strip(), text[second + 1 :].strip()
        if any(mark in inside for mark in ";；:"):
            continue
        phrase = lead and opens_with_phrase(inside, lang) and len(inside.split()) <= PHRASE
        phrase = phrase and not _enumerates(f"{inside}, {rest}", lang)
        aside = opens_apposition(inside, lang) or (text[:first].endswith(names) and _explains(inside, lang))
        aside = aside or (lead and inside in names)
        clause, own = is_clause(inside, lang), opens_tail(inside, lang)
        if (
            has_finite_verb(text[:first], lang)
            and not own
            and has_finite_verb(inside, lang)
            and opens_with_phrase(rest, lang)
        ):
            continue  # a phrase of the clause inside
        goes_on = aside and opens_with_phrase(rest, lang) and not COMMA.search(rest)
        if is_clause(text[:first], lang) and (_listed(rest, lang) or (clause and not goes_on)):
            continue
        if opens("determiners", rest, lang) and (opens("determiners", inside, lang) or _is_list(rest, lang)):
            continue  # one of several: "Styria, Carinthia, the south and", "a raid, the death of one, six hurt and"
        if _goes_on_listing(inside, rest, lang) or _is_object_behind(text[:first], inside, lang):
            continue
        if blank and ((clause and not own) or verb_behind(rest, lang)):
            continue
        led = opens_with_phrase(text, lang) and not has_finite_verb(text[:first], lang)
        if blank and led and not (COMMA.search(text[:first]) or own or phrase):
            continue  # "From Vis, the captain, a Croat, called for help": what stands behind the phrase is the subject
        if not blank and not pack.grammar.waiting.regex.search(text[:first]):
            continue
        if (
            (aside or (phrase and not (awaits(text[:first], inside, lang) or belongs_behind(rest, lang))))
            and not _binding(inside, lang)
            and rest[:1].lower() == rest[:1]
        ):
            if opens_tail(rest, lang):
                if lead and blank and _adds_behind(text[:first], rest, aside, lang):
                    yield f"{text[:first]}, {rest}"
                continue
            told = phrase and not aside and has_finite_verb(text[:first], lang)  # what follows is its object
            told = told or (inside in names and opens_with_verb(at_its_verb(rest, lang), lang))
            told = told or (_is_object(rest, lang) and has_finite_verb(COMMA.split(text[:first])[-1], lang))
            joint = "" if told or not _asks_for_comma(text[:first], rest, lang) else text[second]
            yield f"{text[:first]}{joint}{blank}{rest}"


def _adds_behind(head: str, rest: str, aside: bool, lang: str) -> bool:
    """Can a tail stand behind the head of its sentence without the ``aside``, or phrase, between them: does it tell no
    more of that, nor belong to what is before it, as in "they knew, on Monday, that it was closed"?"""
    joined = opens("joints", rest, lang) or opens("determiners", rest, lang)
    of_noun = opens("subject_relatives", rest, lang) or language(lang).grammar.participle.regex.match(rest)
    of_aside = listed(lang, "relatives").search(" ".join(rest.split()[:2]))
    phrase = opens_with_phrase(rest, lang) and not of_aside
    return has_finite_verb(head, lang) and not (joined or of_noun) and (phrase or not aside)


def _subject_alone(text: str, lang: str, subjects: Collection[str]) -> Iterator[str]:
    """The sentence without all that stands between its subject and its verb: "The vote, 116 to 108, came at four"."""
    marks = list(COMMA.finditer(text))
    subject = text[: marks[0].start()] if marks else ""
    articles = bool(language(lang).words.articles)
    if not subject or (articles and not _has_own_subject(subject, lang, subjects)):
        return
    led = opens_with_phrase(subject, lang) and not opens("determiners", subject, lang)
    if led or has_finite_verb(subject, lang) or leans(subject, lang):
        return
    for mark in marks[1:]:
        inside, rest = text[len(subject) + 1 : mark.start()].strip(), text[mark.end() :].strip()
        named = inside[:1].isupper() or opens("determiners", inside, lang) or opens("limits", inside, lang)
        tells = has_finite_verb(inside, lang) and not opens("tails", inside, lang)
        tells = tells and not (articles and len(inside.split()) >= AN_ASIDE)  # "he hopes", no "built in 1997"
        if named or tells or _binding(inside, lang) or re.search(r"[;:—–]|,[”“\"]", inside):
            return
        if opens_with_verb(at_its_verb(rest, lang), lang):
            yield f"{subject} {rest}"
            return


def _is_object_behind(head: str, inside: str, lang: str) -> bool:
    """Is it the object of the verb in ``head``, behind a phrase: "she kept, by 743 votes, the seat"?"""
    *before, phrase = COMMA.split(head)
    led = bool(before) and opens_with_phrase(phrase.strip(), lang) and opens("determiners", inside, lang)
    return led and has_finite_verb(", ".join(before), lang)


def _goes_on_listing(inside: str, rest: str, lang: str) -> bool:
    """Does a list begun inside, behind its verb, go on in what follows: "which makes a bowl of spinach, mint and"?"""
    first, *others = COMMA.split(rest)
    if not others or has_finite_verb(first, lang) or not has_finite_verb(inside, lang):
        return False
    return _listed(rest, lang) and _joints(lang).search(others[0]) is not None


def _is_list(rest: str, lang: str) -> bool:
    """Are the first two of its parts nouns alone, no verb in either?"""
    parts = COMMA.split(rest)
    return len(parts) > 1 and not any(has_finite_verb(part, lang) for part in parts[:2])


def _asks_for_comma(head: str, rest: str, lang: str) -> bool:
    """Have ``head`` and ``rest``, an aside between them gone, still to be parted: by an explanation begun in the one,
    or because the other opens neither with the verb nor with what belongs to what is before it?"""
    pack = language(lang)
    if pack.traits.spacing == "none":
        return False
    if _aside_is_open(head, lang):
        return True
    led = opens_with_phrase(head, lang) and COMMA.search(head) is None
    own = re.split(r"[:;]\s", head)[-1]
    told = has_finite_verb(own, lang) or opens_with_phrase(own, lang)
    if not told and COMMA.search(own) is None and _ends_in_a_name(own, lang):
        return False  # the subject, and then its verb
    goes_on = (
        opens_with_verb(at_its_verb(rest, lang), lang)
        or opens_with_phrase(rest, lang)
        or opens_tail(rest, lang)
    )
    belongs = opens("belongings", rest, lang) or opens("joints", rest, lang)
    return not (goes_on or belongs) and (pack.traits.fronted_comma or not led)


def _ends_in_a_name(text: str, lang: str) -> bool:
    """Are the last two words of a text, which opens on no word for what belongs to something, written as names?"""
    words = text.split()[-2:]
    return len(words) == 2 and all(w[0].isupper() for w in words) and not opens("belongings", text, lang)


def _is_object(rest: str, lang: str) -> bool:
    """Can what follows a verb and an aside behind it be its object: a noun with its article, or, where the verb comes
    first, what is no tail?"""
    return opens("determiners", rest, lang) or language(lang).traits.verb == "first"


def _aside_is_open(head: str, lang: str) -> bool:
    """Has an explanation begun in ``head`` that a comma has still to end: "The president, Ivan Petrov"?"""
    return (
        len(COMMA.findall(head)) % 2 == 1
        and not opens_with_phrase(head, lang)
        and not has_finite_verb(head, lang)
    )


def _explains(inside: str, lang: str) -> bool:
    """Is what follows a name and a comma an explanation of it: no name of its own, no clause, no list?"""
    return (
        bool(inside)
        and not inside[0].isupper()
        and not inside[0].isdigit()
        and not has_finite_verb(inside, lang)
    )


def _own_clauses(text: str, lang: str, subjects: Collection[str], lead: bool) -> Iterator[str]:
    """Later main clauses that have a subject of their own, as sentences; behind a colon that of a ``lead`` only, for
    elsewhere it rests on what it explains."""
    for mark in re.finditer(rf"{_CLAUSE_MARKS.pattern}|:(?=\s)", text):
        head, tail = text[: mark.start()], text[mark.end() :].strip()
        if concepts(head, lang, "stance") & {"said", "alleged"} or not balanced(tail):
            continue
        joint = opening(lang, "joints", marks=False).match(tail)
        rest = tail[joint.end() :].strip() if joint else tail
        parted = joint is not None or mark.group() in (";；:" if lead else ";；")
        parted = parted or language(lang).traits.spacing == "none"
        led = mark.group() == ":" and opens_with_phrase(rest, lang)
        if not parted or leans(rest, lang) or not (led or _has_own_subject(rest, lang, subjects)):
            continue
        if has_finite_verb(rest, lang) and has_finite_verb(head, lang):
            yield opened(rest)


def _opens_on_indefinite(head: str, lang: str) -> bool:
    """Does the head end in a thing named first and not told yet: "passed a law", "通过一项法案"?"""
    pack = language(lang)
    if pack.traits.spacing == "none":
        return any(word in head[-9:] for word in pack.words.indefinite)
    words = head.split()
    for at in range(max(1, len(words) - 4), len(words)):
        if words[at].casefold() in pack.words.indefinite:
            return not opens_with_phrase(" ".join(words[at - 1 :]), lang)
    return False


def _is_infinitive(tail: str, lang: str) -> bool:
    """Does a tail end in "zu tun": says it what somebody wants or decides, not more about it?"""
    marks, words = language(lang).words.infinitives, tail.split()[-2:]
    if not marks or not words:
        return False
    last = words[-1].rstrip('.!?"»“')
    return last.endswith(marks[1].strip("*")) and (words[0] == marks[0] or marks[0] in last[1:])


def _listed(rest: str, lang: str) -> bool:
    """Does what follows an aside open with a bare noun, as the next of a list?"""
    known = language(lang).words.determiners and not opens_tail(rest, lang)
    return bool(known) and not (opens("determiners", rest, lang) or opens_with_phrase(rest, lang))


@lru_cache(maxsize=64)
def _joints(lang: str) -> re.Pattern[str]:
    """Inside a sentence, without a comma before: a word that joins two predicates of one subject."""
    pack = language(lang)
    return re.compile(rf"(?<![,،\s])\s++{alternation(pack.words.joints, pack.traits)}\s++")


# -- verb at the end: what stands before the last clause goes ------------------------------------------------


def _last_clauses(text: str, lang: str) -> Iterator[str]:
    pack = language(lang)
    grammar, mark = pack.grammar, pack.traits.comma
    blank = "" if pack.traits.spacing == "none" else " "
    topic = grammar.topic.regex.match(text)
    for cut in (m.end() for m in re.finditer(mark, text)):
        before, tail = text[:cut], text[cut:].strip()
        if _binding(before, lang):
            continue
        own = grammar.subject.regex.match(tail) or grammar.topic.regex.match(tail)
        said = [m.group().strip()[-1:] for m in (topic, own) if m]
        alone = len(said) == 2 and (said[0] not in "は은는" or said[1] in "は은는")
        shared = topic is not None and topic.end() <= cut and not alone
        if leans(tail, lang):
            continue
        if topic and shared:
            between = [clause.strip() for clause in before[topic.end() :].split(mark)]
            others = (grammar.topic.regex.match(clause) for clause in (*between, tail))
            if own or (said[0] not in "は은는" and (any(others) or _has_subject_within(tail, lang))):
                continue  # of two subjects the last one did it
            clauses = between[:-1]
            chained = grammar.chained.regex.search(before.rstrip(f"{mark} "))
            if chained and not any(grammar.turning.regex.search(clause) for clause in clauses):
                yield f"{topic.group()}{blank}{tail}".replace("  ", " ")
        elif own and not shared and not _goes_on(before, lang):
            yield tail


def _goes_on(before: str, lang: str) -> bool:
    """Has the last clause before a cut nothing but a topic and a day: "the board on the 8th,"?"""
    last = before.rstrip("、, ").rpartition(language(lang).traits.comma)[2].strip()
    topic = language(lang).grammar.topic.regex.match(last)
    return topic is not None and _DAY.fullmatch(last, topic.end()) is not None


def _has_subject_within(clause: str, lang: str) -> bool:
    """Stands a subject anywhere in a clause?"""
    regex = language(lang).grammar.subject.regex
    return any(regex.match(clause, at.end()) for at in re.finditer(r"\s", clause))
