"""Where a sentence stands in print and in its report, and what is told there: the common ground of the judges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from known import named
from lists import Lists

from broadsheet.languages import language
from broadsheet.text.words import alike, content, means, stem, stems

TOLD = 0.5
"""Share of a report's sentence that, told above in other words, stands for it."""
OPENING = 40
"""In so many characters of a sentence its subject is looked for."""
NEAR = 2
"""So many sentences above are near: a pronoun does not look farther back."""
_MANY = re.compile(r"\w+(?:s|men|ы|и)")
"""First words that may be no name."""
UNCASED = ("ar", "ja", "ko", "zh")
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W_]+)*")
NAME = re.compile(r"(?<=[\w,.;:\"“„«»”] )(?:[A-ZÀ-ÞА-ЯЁĄ-Ž][\w’'\-]+)")
_VOWEL_SIGN = re.compile("[\u064b-\u0652\u0640]")
FULL_NAME = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w’'\-]+(?: [A-ZÀ-ÞА-ЯЁ][\w’'.\-]*)+")


@dataclass(frozen=True)
class Place:
    """A printed sentence where it stands."""

    sentence: str
    above: Sequence[str]
    """The printed sentences above it, headline and dek too, in order."""
    before: str
    """The sentence before it in its report; empty where it is the first or nothing is known."""
    earlier: str = ""
    """All of its report before it."""
    lang: str = "en"


def unmarked(place: Place) -> Place:
    """A place without the vowel signs of Arabic."""
    if place.lang.partition("-")[0] != "ar":
        return place
    bare = [_VOWEL_SIGN.sub("", t) for t in (place.sentence, place.before, place.earlier)]
    above = [_VOWEL_SIGN.sub("", t) for t in place.above]
    return Place(sentence=bare[0], above=above, before=bare[1], earlier=bare[2], lang=place.lang)


def retold(sentence: str, printed: Sequence[str], lang: str) -> bool:
    """Is a sentence of the report told by one of the printed ones, word for word or nearly so?"""
    wanted, numbers = stems(sentence, lang), set(re.findall(r"\d+", sentence))
    for other in printed:
        have = stems(other, lang)
        if (
            wanted
            and not numbers - set(re.findall(r"\d+", other))
            and len(wanted & have) / len(wanted) >= TOLD
        ):
            return True
    return False


def near_above(place: Place) -> str:
    return join(place.above[-NEAR:], place.lang)


def join(texts: Sequence[str], lang: str) -> str:
    return ("" if lang.partition("-")[0] in ("ja", "zh") else " ").join(texts)


def in_common(one: str, two: str, lang: str) -> int:
    """How many stems two texts share, forms of one word taken as one."""
    a, b = stems(one, lang), stems(two, lang)
    return sum(any(x == y or (len(x) > 3 and y.startswith(x)) for y in b) for x in a)


def class_met(text: str, place: Place, words: Lists) -> bool:
    """Does a text begin with a noun for a class of things of which something is told above?"""
    above = join(place.above, place.lang)
    return any(
        (k.stands.match(text) or k.stands.match(place.sentence)) and k.told_by.search(above)
        for k in (*words.kinds, *words.implied)
    )


def names_of(text: str, words: Lists) -> set[str]:
    """Stems of what is named in a text: capitals inside sentences; where there are none, whatever it tells."""
    if words.lang in UNCASED:
        return set(stems(text, words.lang))
    names = {m.group() for m in NAME.finditer(f"x {text}")} | set(
        WORD.findall(" ".join(FULL_NAME.findall(text)))
    )
    return {stem(name.lower(), words.lang) for name in names if means(name.lower(), words.lang)}


def somebody(text: str, words: Lists) -> bool:
    """Is a person told of: by an office or a trade, or by a full name?"""
    if words.lang in UNCASED:
        return bool(words.persons.search(text)) or any(
            kind == "person" for _, kind in named(text, words.lang)
        )
    return bool(words.persons.search(text) or full_names(text, words))


def full_names(text: str, words: Lists) -> list[str]:
    """Runs of two capitals or more, a small word at the head left out."""
    out = []
    for run in FULL_NAME.findall(text):
        first, _, rest = run.partition(" ")
        name = run if means(first.lower(), words.lang) else rest
        out += [name] if " " in name else []
    return out


def missing_person(place: Place, words: Lists) -> bool:
    """Did the dropped sentence bring in somebody, or something named, of whom nothing near above tells?"""
    near = near_above(place)
    if not somebody(place.before, words) and not brings_in(place, words):
        return False
    if not somebody(near, words):
        return True
    if not somebody(place.before, words) or people_of(place.before, words) & names_of(near, words):
        return False
    roles = [m.group().lower() for m in words.persons.finditer(place.before)]
    return bool(full_names(place.before, words)) or not all(r in near.lower() for r in roles)


def brings_in(place: Place, words: Lists) -> bool:
    """Does the dropped sentence have a name, or a noun behind an indefinite article, that is not told above?"""
    above = join(place.above, place.lang)
    if words.lang == "ar" and any(name not in above for name, _ in named(place.before, "ar")):
        return True
    names = {m.group() for m in NAME.finditer(place.before)} | set(FULL_NAME.findall(place.before))
    if words.lang != "de" and any(name not in above for name in names):
        return True
    told = [w.text for w in content(above, place.lang)]
    for found in words.indefinite.finditer(place.before):
        noun = next(iter(content(place.before[found.end() :], place.lang)), None)
        if noun and not any(alike(noun.text, w, place.lang) for w in told):
            return True
    return False


def people_of(text: str, words: Lists) -> set[str]:
    """Stems of the full names in a text; of all its names where it has none."""
    if words.lang in UNCASED:
        persons = [name for name, kind in named(text, words.lang) if kind == "person"]
        if words.lang == "ar":
            persons += [" ".join(WORD.findall(text[m.start() :])[:3]) for m in words.persons.finditer(text)]
        return {part for name in persons for part in stems(name, words.lang)} or names_of(text, words)
    full = WORD.findall(" ".join(full_names(text, words)))
    return {stem(name.lower(), words.lang) for name in full} or names_of(text, words)


def parties(text: str, words: Lists) -> int:
    """How many are named in a text, apart from one another; days and months are nobody."""
    if words.lang in ("de", *UNCASED):
        return len({name for name, _ in named(text, words.lang)})
    calendar = language(words.lang).calendar
    days = {name for group in (*calendar.weekdays, *calendar.months) for name in group}
    runs = set(re.findall(r"[A-ZÀ-ÞА-ЯЁ][\w’'\-]+(?: [A-ZÀ-ÞА-ЯЁ][\w’'.\-]*)*", text))
    runs -= {r for r in runs if text.startswith(f"{r} ") and (_MANY.fullmatch(r))}
    runs -= {r for m in words.at.finditer(text) for r in runs if text[m.end() :].lstrip().startswith(r)}
    return sum(means(r.lower(), words.lang) and not days & set(r.lower().split()) for r in runs)


def akin(word: str, other: str, lang: str) -> bool:
    """Are two words alike, or formed from one: "increase", "increasing"; "повысил", "повышение"?"""
    size = max(5, min(len(word), len(other)) - 3)
    return alike(word, other, lang) or word[:size] == other[:size]
