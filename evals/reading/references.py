"""References without antecedent: what a sentence points back to and nothing above it in print has told.

Judged with the report at hand: a sentence that stands in print behind the sentence it stands behind in its report
points to it; only where that one was dropped something can be missing. Knows nothing of how the text was made.
"""

from __future__ import annotations

import re

from context import (
    NEAR,
    OPENING,
    Place,
    akin,
    brings_in,
    class_met,
    in_common,
    join,
    missing_person,
    names_of,
    near_above,
    parties,
    people_of,
    retold,
    unmarked,
)
from lists import Lists, lists
from pointers import implied, latter, of_them, surname, then, there

from broadsheet.text.clauses import has_finite_verb, opens_with_verb
from broadsheet.text.words import alike, content, stem

_DIGITS = "0-9０-９十百千万億亿零〇一二三四五六七八九"
_LARGER = re.compile(
    rf"(?<=[{_DIGITS}.,点])[2２二两]|[2２二两](?=[{_DIGITS}.,点割%％成年月日号時时点分回期週周次度位世]|百分|か月|カ月)"
    + r"|と(?![\u4e00-\u9fffァ-ヺA-Z])|(?<![\u4e00-\u9fffァ-ヺー々A-Z])と"
)
"""Digits of two that are part of a larger number, a date or a share; the Japanese "to" that joins no nouns."""
PAIR = 60
"""Farther back "both" belongs to something in its own sentence: "frostbite to both hands"."""
HEAD = 12
"""In so many characters a sentence names what it is about."""
LEAD = 25
"""In so many characters a definite noun is looked for: at the head, or behind one word."""
SUBJECT = 4
"""So many words behind a verb its subject may stand."""


def dangling(place: Place) -> str:
    """What in the sentence has no antecedent, in a few words; empty where nothing is missed."""
    place, words = unmarked(place), lists(place.lang)
    if words is None or not place.before or retold(place.before, place.above[-NEAR:], place.lang):
        return ""
    for judge in (
        _pairs,
        _other,
        _also,
        _reply,
        _this,
        _kind,
        _person,
        _thing,
        latter,
        there,
        then,
        of_them,
        surname,
        implied,
        _dropped_subject,
    ):
        found = judge(place, words)
        if found:
            return f"{judge.__name__.strip('_').replace('_', ' ')}: {found}"
    return ""


def _pairs(place: Place, words: Lists) -> str:
    found = words.pairs.search(place.sentence)
    if not found or found.start() > PAIR:
        return ""
    head = place.sentence[: found.start()]
    joined = words.joined.match(place.sentence[found.end() :])
    if joined and not has_finite_verb(joined.group(), place.lang):
        return ""
    within = words.two.search(head) if words.spaced else re.search(r"[と和与、]", head)
    within = within or (words.lang == "ar" and len(head) > HEAD)
    near = _LARGER.sub("", re.sub(r"[-–]\d+|\d+[.,]\d+", "", near_above(place)))
    if within or parties(near, words) > 1:
        return ""
    told = {m.group().lower() for m in words.two.finditer(near)}
    if told <= set(words.joint.split("|")) and (_two(place.before, words) or not told):
        return found.group()
    return ""


def _two(text: str, words: Lists) -> bool:
    """Are there two in a text, by their number or their names?"""
    numbered = {m.group().lower() for m in words.two.finditer(_LARGER.sub("", text))}
    return bool(numbered - set(words.joint.split("|"))) or parties(text, words) > 1


def _other(place: Place, words: Lists) -> str:
    found = words.other.search(place.sentence)
    if not found or found.start() > HEAD:
        return ""
    after = place.sentence[found.end() :]
    if words.lang == "ko" and found.group().endswith("다른") and not _KO_HEAD.match(after):
        return ""
    heads = [w.text for w in content(after, place.lang)[:2]]
    above = [w.text for w in content(join(place.above, place.lang), place.lang)]
    met = sum(any(alike(head, word, place.lang) for word in above) for head in heads)
    return "" if met else found.group()


def _also(place: Place, words: Lists) -> str:
    found = words.also.search(place.sentence)
    near = near_above(place)
    if not found or not place.above:
        return ""
    alike_kind = any(
        k.told_by.search(near) and k.told_by.search(place.sentence) for k in (*words.kinds, *words.implied)
    )
    return "" if alike_kind or in_common(place.sentence, near, place.lang) else found.group()


def _reply(place: Place, words: Lists) -> str:
    found = words.replies.search(place.sentence)
    if not found or words.speech.search(place.sentence[: found.start()]):
        return ""
    return found.group() if not words.speech.search(near_above(place)) else ""


def _this(place: Place, words: Lists) -> str:
    """A demonstrative that opens the sentence, and its noun."""
    found = words.this.match(place.sentence)
    if not found or words.latter.match(place.sentence):
        return ""
    after = place.sentence[found.end() :].lstrip()
    if words.times.match(after):
        return ""
    alone = words.spaced and has_finite_verb(f"x {' '.join(after.split()[:2])} x", place.lang)
    nouns = [w.text for w in content(after, place.lang)[: 6 if alone else 2]]
    if not nouns or words.empty.match(place.sentence):
        return ""
    near = [w.text for w in content(near_above(place), place.lang)]
    met = any(akin(n, word, place.lang) for n in nouns for word in near) or class_met(after, place, words)
    return "" if met else f"{found.group()} {nouns[0]}"


def _kind(place: Place, words: Lists) -> str:
    """A noun for a class of things, as subject, with nothing of that class above."""
    head = place.sentence[:OPENING]
    above = join(place.above, place.lang)
    for kind in words.kinds:
        found = kind.stands.search(head)
        if not found or kind.told_by.search(above) or kind.stands.search(above):
            continue
        lead, rest = head[: found.start()], place.sentence[found.end() :].lstrip()
        if words.spaced and (rest[:1].isupper() or rest[:1].isdigit()):
            continue
        if words.definite.pattern != "(?!)":
            definite = words.definite.search(lead) or words.this.search(lead)
            if not definite or len(lead[definite.end() :].split()) > 2:
                continue
        elif len(lead) > 12 or not _stands_bare(place.sentence, found.end(), words):
            continue
        dropped = place.before + place.earlier
        if kind.told_by.search(dropped) or kind.stands.search(dropped):
            return found.group()
    return ""


def _stands_bare(sentence: str, end: int, words: Lists) -> bool:
    """Without articles: a noun at the head that nothing of its own says more of."""
    rest = sentence[end:]
    if words.lang == "ja":
        return bool(re.match(r"は|が|も", rest))
    if words.lang == "ko":
        return bool(re.match(r"[은는이가]", rest))
    return True


def _person(place: Place, words: Lists) -> str:
    """A personal pronoun at the head whose person stands in the dropped sentence alone."""
    found = words.people.search(place.sentence[:OPENING])
    if not found or (found.start() > 0 and words.lang != "ko"):
        return ""
    return found.group() if missing_person(place, words) else ""


def _thing(place: Place, words: Lists) -> str:
    """ "It", "they" at the head with nothing in common between the dropped sentence and what stands above."""
    found = words.things.match(place.sentence)
    if not found or not place.above or words.empty.match(place.sentence):
        return ""
    shared = in_common(place.before, near_above(place), place.lang)
    return found.group() if not shared and brings_in(place, words) else ""


def _dropped_subject(place: Place, words: Lists) -> str:
    """No subject of its own, and the one of the dropped sentence is not that of the sentence above."""
    if words.null is None and words.lang != "ar":
        return ""
    if not _subjectless(place.sentence, words):
        return ""
    return "no subject" if missing_person(place, words) and _new_subject(place, words) else ""


def _new_subject(place: Place, words: Lists) -> bool:
    before = people_of(place.before, words) if words.lang == "ar" else names_of(place.before, words)
    before = before or {stem(m.group().lower(), place.lang) for m in words.groups.finditer(place.before)}
    return bool(before) and not before & names_of(near_above(place), words)


def _clause(sentence: str, words: Lists) -> str:
    """The sentence without phrases of time and place before its main clause."""
    parts = sentence.split(", ")
    while len(parts) > 1 and words.leads.match(parts[0]) and not has_finite_verb(parts[0], words.lang):
        parts = parts[1:]
    return ", ".join(parts)


_JA_SUBJECT = re.compile(r"(?:は|が|も)(?![るたっ])")
_AR_SAYS = re.compile(r"و?[أاتي]?\w{2,}ت? (?:أن|إن|إنه|إنها|أنه|أنها|ب\w{2,}|عن|من|على|إلى|في) ")
_KO_HEAD = re.compile(r" [가-힣]+[은는이가도] ")
_KO_SUBJECT = re.compile(r"\w(?:은|는|이|가|께서|도|에서는)(?= |,|$)")


def _subjectless(sentence: str, words: Lists) -> bool:
    if words.lang == "ar":
        return bool(_AR_SAYS.match(sentence))
    if words.lang == "ja":
        return not _JA_SUBJECT.search(re.sub(r"「[^」]*」", "", sentence))
    if words.lang == "ko":
        return not _KO_SUBJECT.search(re.sub(r"[“\"][^”\"]*[”\"]", "", sentence))
    sentence = re.sub(r"[“«\"][^”»\"]*[”»\"],?\s*", "", sentence)
    sentence = _clause(sentence, words)
    opened = sentence[:1].lower() + sentence[1:]
    first, _, rest = sentence.partition(" ")
    if first.lower() in ("se", "lo", "la", "le", "les", "si"):
        second, _, rest = rest.partition(" ")
        first = f"{first} {second}"
    if words.verbless.match(first) or not (
        has_finite_verb(f"{first}.", words.lang) or opens_with_verb(opened, words.lang)
    ):
        return False
    if words.null is not None and words.null.match(rest.partition(" ")[0]):
        return False
    return not any(word[:1].isupper() for word in rest.split()[:SUBJECT])
