"""How a figure is shown, and what it is in its sentence: a model's number, an aside,
one of two, a thing of the past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import chain, pairwise

from broadsheet.languages import alternation, language
from broadsheet.news import Article, Figure
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.dates import dates
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import concept, figures
from broadsheet.text.numbers.counted import HEAD_CONCEPTS
from broadsheet.text.scripts import CAPITALS, SMALL
from broadsheet.text.words import means

from .matter import course_of

KINDS = frozenset({"money", "percent", "points", "count", "measure"})
_NOUN_WORDS = 3
"""So many words after a number may hold the noun it counts."""
LEAST = 10
"""A smaller count is none to show."""
_NAME_BEFORE = re.compile(rf"(?<![\w-])[{CAPITALS}][\w&.-]*+[ \u00a0]$")
_CAPITALISED = re.compile(rf"[ \u00a0-][{CAPITALS}]")
_NAME_IN = re.compile(rf"(?<![\w-])[{CAPITALS}][\w&]{{2,}}")
_UP_TO_NAME = re.compile(
    rf"((?:[ \u00a0][{SMALL}]{{3,}}){{0,2}})((?:[ \u00a0](?:[{CAPITALS}][\w&-]+|\d{{2,4}}\b)){{1,4}})"
)
"""At most two words, then a name with its number: " nuovi aeromobili Boeing 787 Dreamliner"; without either it is the
number of a model: "787 Dreamliner"."""
_COMMA = re.compile(r"[,،](?=\s)|[，、;；(（)）–—]")
_BEFALLS = {"count": frozenset({"cut", "closure"}), "money": frozenset({"loss"})}
_IN_BRACKETS = re.compile(r"[^()]{0,24}\((?:[^\W\d]|[ \u00a0]){0,14}")
_RECENT, _BESIDE = timedelta(days=45), 30
"""How old what a month counts may be, and how many characters from a figure a day may stand that is its own."""


def named(figure: Figure, sentence: str, lang: str) -> str:
    """The figure with its unit, or with the noun it counts, as the sentence has it; else empty.

    A count of less than ten is none to show, nor one in words, nor one whose noun is not known as one.
    """
    if figure.kind not in KINDS or not any(c.isdigit() for c in figure.text):
        return ""
    text = figure.text.strip()
    if figure.kind != "count":
        return text if figure.unit and text.strip("0123456789.,\u00a0\u202f ") else ""
    base = lang.split("-")[0]
    if figure.value < LEAST or not figure.of or _is_in_name(figure, sentence, lang):
        return ""
    if _raised(base).match(sentence, figure.span.end):
        return ""
    if language(lang).traits.spacing != "words":
        return (
            text if _counts(figure.of, base) and text[-1].isalpha() and text[-1] not in _scales(base) else ""
        )
    words = _words_behind(sentence[figure.span.end :], base)
    last = next((n for n, word in enumerate(words, 1) if _counts(word, base)), 0)
    kind = language(lang).grammar.kind_noun.regex.match(sentence, figure.span.end)
    if kind and last == 1 and concept(words[0], base) not in HEAD_CONCEPTS:
        return f"{text} {kind.group().strip()}"
    return with_what_it_is_of(" ".join(words[:last]), text, figure.span.end, sentence, base) if last else ""


def with_what_it_is_of(noun: str, number: str, at: int, sentence: str, lang: str) -> str:
    """Number and noun, with the word that makes one name with the noun: "30.000 puestos de trabajo"; none where that
    word is told of further."""
    pack = language(lang)
    of = alternation(pack.words.belongings, pack.traits)
    whole = re.compile(rf"{_blanks(noun)}([ \u00a0]{of}\s?([^\W\d_]{{3,}}))(?!\w)", re.IGNORECASE)
    found = whole.search(sentence, at) if pack.words.belongings else None
    if not found or not found[2].islower() or not means(found[2], lang):
        return f"{number} {noun}"
    behind = re.match(r"[ \u00a0-]([^\W\d_]+)", sentence[found.end() :])
    goes_on = (
        behind and behind[1].islower() and means(behind[1], lang) and not has_finite_verb(behind[1], lang)
    )
    return f"{number} {noun}" if goes_on else f"{number} {noun}{found[1]}"


def _blanks(words: str) -> str:
    return r"[ \u00a0]".join(map(re.escape, words.split()))


@lru_cache(maxsize=64)
def _raised(lang: str) -> re.Pattern[str]:
    """What made an ordinal of a number, raised in print."""
    pack = language(lang)
    return re.compile(rf"\s?{alternation(pack.numbers.suffixes, pack.traits)}")


@lru_cache(maxsize=64)
def _scales(lang: str) -> frozenset[str]:
    numbers = language(lang).numbers
    return frozenset(chain.from_iterable((*numbers.scales.values(), *numbers.multiples.values())))


def _words_behind(after: str, lang: str) -> list[str]:
    """Words that may hold the noun a number counts: three, and names between:
    "22 new Boeing 787 Dreamliner aircraft"."""
    most = _NOUN_WORDS if language(lang).traits.capitals == "nouns" else 2 * _NOUN_WORDS
    found = re.match(rf"(?:[ \u00a0][\w’'-]+){{1,{most}}}", after)
    words = found.group().split() if found else []
    plain = [n for n, word in enumerate(words) if not (word[0].isupper() or word[0].isdigit())]
    return words[: plain[_NOUN_WORDS] if len(plain) > _NOUN_WORDS else len(words)]


def _is_in_name(figure: Figure, sentence: str, lang: str) -> bool:
    """True for a number between two capitalised words, where a common noun has no capital: "Boeing 787 Dreamliner".

    The first word of a sentence, and a headline of capitalised words, say nothing.
    """
    before, after = sentence[: figure.span.start], _CAPITALISED.match(sentence, figure.span.end)
    if (
        not after
        or language(lang).traits.capitals == "nouns"
        or not _NAME_BEFORE.search(before)
        or " " not in before.strip()
    ):
        return False
    words: list[str] = re.findall(r"[^\W\d_]{4,}", sentence)
    return 2 * sum(word[0].isupper() for word in words) <= len(words)


def follows_name(figure: Figure, sentence: str) -> bool:
    """True for a number behind a name: no count but a part of it."""
    return bool(_NAME_BEFORE.search(sentence[: figure.span.start]))


def counted_by_name(figure: Figure, sentence: str, headline: str) -> str:
    """A count with the words behind it as far as a name, which the headline has too: "12 nieuwe Airbus-machines"."""
    if figure.kind != "count" or figure.value < LEAST or not figure.text.strip()[-1:].isdigit():
        return ""
    found = _UP_TO_NAME.match(sentence, figure.span.end)
    if not found or not (found[1] or found[2][-1].isdigit()):
        return ""
    if not any(name in headline for name in _NAME_IN.findall(found.group())):
        return ""
    return f"{figure.text.strip()}{found.group()}"


def _counts(word: str, lang: str) -> bool:
    """True for a word that names what news counts: people, what befell them, ships, houses, votes."""
    return concept(word, lang) not in ("", "times")


def is_aside(figure: Figure, sentence: str, lang: str, course: str = "") -> bool:
    """True for a figure in words put between two commas, dashes or brackets of a longer sentence: not for one in its
    main clause, "the index, the oldest one, fell by 2%, which is a record", nor for a share that went the way of the
    headline (``course``): "after losing 2%, the lowest since May"."""
    before = [m.end() for m in _COMMA.finditer(sentence, 0, figure.span.start)]
    after = _COMMA.search(sentence, figure.span.end)
    if not before or not after:
        return False
    between = sentence[before[-1] : after.start()].strip()
    if course and figure.kind == "percent" and course_of(between, lang) == course:
        return False
    if _opens_aside(lang).match(between):
        return True
    return not has_finite_verb(between, lang) and not course_of(between, lang)


@lru_cache(maxsize=64)
def _opens_aside(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    words = (*pack.words.appositions, *pack.words.introductions, *pack.words.tails, *pack.words.clauses)
    return re.compile(alternation(words, pack.traits) + r"(?!\w)" if words else "(?!)", re.IGNORECASE)


def rivals(figure: Figure, others: Sequence[Figure]) -> tuple[Figure, ...]:
    """Other values of the figure's kind and unit in the same sentence: one of them is a part, or an older one."""
    if figure.kind == "count":
        return ()
    return tuple(
        o for o in others if (o.kind, o.unit) == (figure.kind, figure.unit) and o.value != figure.value
    )


def ends_range(figure: Figure, sentence: str, lang: str) -> bool:
    """True for the second of two numbers with a word for "to" between, which is read alone: "210 to 330 passengers"."""
    return bool(_after_number(lang).search(sentence[: figure.span.start]))


@lru_cache(maxsize=64)
def _after_number(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"\d\s?(?:[–-]|{alternation(pack.words.to_value, pack.traits)})\s?$", re.IGNORECASE)


def is_past(figure: Figure, sentence: str, article: Article) -> bool:
    """True for a figure beside a past month or year: "a profit of $565 million in the same quarter of last year"."""
    return any(
        day.first[:7] != day.last[:7] or day.last < (article.published - _RECENT).date().isoformat()
        for day in dates(sentence, article.lang, article.published)
        if day.first != day.last and day.last < article.published.date().isoformat()
        if max(day.span.start - figure.span.end, figure.span.start - day.span.end) < _BESIDE
    )


def befell(figure: Figure, text: str, lang: str) -> str:
    """``cut``, ``closure`` or ``loss`` where the clause of the figure says that of it; else empty.

    Things are cut or closed and money is lost; what is cut *to* a number is still there.
    """
    before, after = text[: figure.span.start], text[figure.span.end :]
    since = max((m.end() for m in _COMMA.finditer(before)), default=0)
    until = next((m.start() for m in _COMMA.finditer(after)), len(after))
    clause = f"{before[since:]}{figure.text}{after[:until]}"
    told = concepts(clause, lang, "losses") & _BEFALLS.get(figure.kind, frozenset())
    if len(told) != 1 or "profit" in concepts(clause, lang, "polar") or _to_number(lang).search(before):
        return ""
    return next(iter(told))


@lru_cache(maxsize=64)
def _to_number(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"(?<!\w){alternation(pack.words.to_value, pack.traits)}\s?$", re.IGNORECASE)


def contradicts_itself(text: str, lang: str) -> bool:
    """True where a sum is explained in brackets by another one in the same money: of "$57 million (US$78 million)" one
    has lost its sign."""
    sums = [f for f in figures(text, lang) if f.kind == "money"]
    return any(
        _IN_BRACKETS.fullmatch(text[one.span.end : two.span.start])
        and one.unit == two.unit
        and one.value != two.value
        for one, two in pairwise(sorted(sums, key=lambda f: f.span.start))
    )


def is_same(one: Figure, two: Figure) -> bool:
    return bool(one.value == two.value and (one.unit == two.unit or not one.unit or not two.unit))
