"""The house spelling: one name for one person in all a page prints, quotations left as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ...languages import all_names, language
from ...news import Article, Assignment, Item, Person, Sentence
from ..quotes import quotations
from ..scripts import script
from .family import family_only, is_full, units
from .match import same_name
from .spelled import DENSE, count_words, shortens

ALIKE = 0.7
"""Least likeness of two spellings, one of which is printed for the other."""
LETTERS = 3
"""Least length of a full name in scripts without blanks."""


def in_house_spelling(article: Article, people: Iterable[Person]) -> Article:
    """The article with one full name for each person. The cites stay what the reports have."""
    pairs = spellings(people, article.lang)
    return _each(article, lambda s: house_spelling(s.text, article.lang, pairs)) if pairs else article


def as_reports_spell(article: Article, assignment: Assignment) -> Article:
    """The article with each person's name as its cited reports write it: the register says that they are one."""
    pairs = spellings(assignment.people, article.lang)
    if not pairs:
        return article
    texts = {r.report.id: f"{r.report.headline}\n{r.report.text}" for r in assignment.readings}

    def put(sentence: Sentence) -> str:
        cited = [texts[c.report] for c in sentence.cites if c.report in texts]
        return as_reported(sentence.text, article.lang, pairs, cited)

    return _each(article, put)


def _each(article: Article, put: Callable[[Sentence], str]) -> Article:
    def one(sentence: Sentence) -> Sentence:
        return replace(sentence, text=put(sentence))

    def of(item: Item) -> str:
        """The speaker or what is counted; an outlet is named as it names itself."""
        return item.of if item.part == "outlets" else put(replace(item.sentence, text=item.of))

    changed = article.each(one)
    news = put(Sentence(text=article.news, cites=())) if article.news else ""
    return replace(changed, news=news, items=tuple(replace(item, of=of(item)) for item in changed.items))


def spellings(people: Iterable[Person], lang: str) -> list[tuple[str, str]]:
    """(another spelling, the one that stands) of each person in ``lang``, longest first.

    Full names, and the short forms in use that are a word of another full spelling. Names too unlike, full
    names longer or shorter by a word, and short forms that somebody else has too are left out. What the owner
    decided stands for every other spelling of as many words, however unlike, also of organisations and places.
    """
    code = lang.split("-")[0]
    if code in all_names().declined:
        return []
    found: dict[str, str] = {}
    people = tuple(people)
    bearers = Counter(
        text for person in people for text in {t for of, t in person.variants if of.split("-")[0] == code}
    )
    holders = Counter(word for person in people for word in _words(person, code))
    for person in people:
        stands = next((s for of, s in person.names if of == lang), "") or next(
            (s for of, s in person.names if of.split("-")[0] == code), ""
        )
        decided = any(of.split("-")[0] == code for of in person.decided)
        if person.same_as or not stands or not (decided or (person.kind == "person" and _full(stands))):
            continue
        written = {text for of, text in person.variants if of.split("-")[0] == code}
        for other in sorted(written):
            instead = decided and _instead(other, stands) and bearers[other] == 1
            if not instead and not _another(other, stands, code):
                continue
            found[other] = stands
            for ours, theirs in _word_by_word(other, stands):
                used = ours in written or _lowered(ours) in written
                wanted = instead and used and person.kind == "person"
                if holders[ours] <= 1 and (wanted or ((decided or used) and _alike(ours, theirs, code))):
                    found.setdefault(ours, theirs)
    return sorted(found.items(), key=lambda pair: (-len(pair[0]), pair))


def house_spelling(text: str, lang: str, pairs: Sequence[tuple[str, str]]) -> str:
    """``text`` with each first of ``pairs`` put as its second, but for what stands in quotation marks.

    What is written as it is wanted stays whole: "Hoeven" in "van der Hoeven" is not put as "van der Hoeven" once more.
    """
    known = {other: stands for other, stands in pairs if other in text}
    if not known:
        return text
    known = {stands: stands for stands in known.values()} | known
    grown = language(lang).traits.grown_on
    ending = r"(?=s?(?!\w))" if lang.split("-")[0] in all_names().genitive_s else r"(?!\w)"
    pattern = re.compile(
        "|".join(_edged(other, ending, grown) for other in sorted(known, key=len, reverse=True))
    )
    quoted = [q.span for q in quotations(text, lang)]

    def put(match: re.Match[str]) -> str:
        inside = any(s.start <= match.start() and match.end() <= s.end for s in quoted)
        return match.group() if inside else known[match.group()]

    return pattern.sub(put, text)


def as_reported(text: str, lang: str, pairs: Sequence[tuple[str, str]], reports: Sequence[str]) -> str:
    """``text`` with the spellings its reports have: what ``house_spelling`` put, taken back."""
    back = [
        (stands, other)
        for other, stands in pairs
        if stands in text
        and any(other in report for report in reports)
        and not any(stands in report for report in reports)
    ]
    return house_spelling(text, lang, sorted(back, key=lambda pair: -len(pair[0])))


def _full(name: str) -> bool:
    return is_full(name) or (script(name) in DENSE and len(name) >= LETTERS)


def _another(other: str, stands: str, code: str) -> bool:
    """Another full spelling of the same name, neither longer nor shorter by words or what is grown onto it."""
    if other == stands or not _full(other) or script(other) != script(stands):
        return False
    if script(other) in DENSE and count_words(other) != count_words(stands):
        return False
    if any(
        short(*names)
        for short in (shortens, family_only, _grown)
        for names in ((other, stands), (stands, other))
    ):
        return False
    return same_name(other, code, stands, code) >= ALIKE


def _instead(other: str, stands: str) -> bool:
    """May the owner's spelling be put for this one: as many words, and no short or longer form of it?"""
    return (
        other != stands
        and len(other) >= 2
        and len(units(other)) == len(units(stands))
        and not (family_only(other, stands) or family_only(stands, other))
        and not (script(other) in DENSE and (other in stands or stands in other))
        and not (_grown(other, stands) or _grown(stands, other))
    )


def _words(person: Person, code: str) -> set[str]:
    of_code = [text for of, text in person.variants if of.split("-")[0] == code]
    return {w for text in of_code for u in units(text) for w in (u, _opening(u), u.split()[-1])}


def _word_by_word(one: str, other: str) -> list[tuple[str, str]]:
    """The words of two names of as many, particles with their word, also with a capital; then the bare words."""
    left, right = units(one), units(other)
    if not len(left) == len(right) > 1:
        return []
    pairs = [(o, t) for o, t in zip(left, right, strict=True) if o != t and o not in right and t not in left]
    pairs += [(_opening(ours), _opening(theirs)) for ours, theirs in pairs if ours[0].islower()]
    for ours, theirs in tuple(pairs):
        if ours.split()[:-1] == theirs.split()[:-1]:
            pairs.append((ours.split()[-1], theirs.split()[-1]))
    return pairs


def _opening(name: str) -> str:
    """As it opens a sentence."""
    return name[:1].upper() + name[1:]


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]


def _alike(ours: str, theirs: str, code: str) -> bool:
    """Two spellings of one word of a name, long enough to be told from other words."""
    return (
        ours != theirs
        and min(len(ours), len(theirs)) >= LETTERS
        and script(ours) == script(theirs)
        and same_name(ours, code, theirs, code) >= ALIKE
    )


def _grown(name: str, whole: str) -> bool:
    """Is ``whole`` the name with a genitive or another word grown onto it ("McDonnell Douglas-vliegtuigen")?"""
    return whole == f"{name}s" or whole.startswith((f"{name}-", f"{name}'", f"{name}’"))


def _edged(name: str, ending: str, grown: str) -> str:
    """A pattern for the name, whole words only where words are parted, but for the letters ``grown`` on to it."""
    if script(name) in DENSE:
        return re.escape(name)
    begins = rf"(?:(?<!\w)|(?<=\W[{grown}])|(?<=^[{grown}]))" if grown else r"(?<!\w)"
    return begins + re.escape(name) + ending
