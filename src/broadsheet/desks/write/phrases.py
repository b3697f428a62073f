"""What the digest writer says itself, in the phrases of each language's pack; names and figures are slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_compact_decimal, get_currency_name
from babel.units import format_unit

from ...languages import language
from ...news import Figure
from ...text.lexicon import base
from ...text.numbers import figures, format_number
from ...text.numbers.measures import UNITS, same_amount
from ...text.words import opened

_VOWEL = re.compile(r"(?:8|11)\b")
"""Days of the month that are spoken with a vowel at their head, where an article is elided before one."""


GENDERED = 2
"""Numbers up to this have more than one gender."""


def known(lang: str) -> bool:
    return language(lang).level == "written"


def locale(lang: str) -> Locale:
    try:
        return Locale.parse(lang.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(base(lang)) if known(lang) else Locale("en")


def language_name(code: str, lang: str) -> str:
    """Name of the language ``code`` in ``lang``: ("ja", "en") gives "Japanese"."""
    return str(locale(lang).languages.get(base(code)) or code)


def listed(words: Sequence[str], lang: str) -> str:
    """The words as a list of that language: "a, b and c"."""
    return str(format_list(list(words), style="standard", locale=locale(lang)))


def day(iso: str, lang: str, *, year: bool) -> str:
    """A date in words of ``lang``, with the year or without."""
    days = language(lang).phrases.days
    shape = days.full if year else days.short
    return str(format_date(date.fromisoformat(iso), shape, locale=locale(lang)))


def on(day: str, lang: str) -> str:
    """That something was "on 6 October"."""
    days = language(lang).phrases.days
    return (days.on_vowel if days.on_vowel and _VOWEL.match(day) else days.on).format(day=day)


def figure(found: Figure, lang: str, *, persons: bool = False) -> str:
    """A figure as ``lang`` writes it, with its unit; empty for a unit nobody can word. ``persons``: it counts these."""
    value = amount(found.value, found.unit, lang)
    if value and persons:
        value = language(lang).phrases.figures.persons.format(v=value)
    if value and found.high is not None and found.high != found.value:
        value = f"{_number(found.value, lang)}–{amount(found.high, found.unit, lang)}"
    if value and found.approximate:
        bounds = language(lang).phrases.bounds
        return bounds[found.bound or "about"].format(v=value)
    return value


def amount(value: float, unit: str, lang: str) -> str:
    """``value`` with its unit in words of ``lang``: the first wording that is read back as the same, else empty."""
    for shown in _wordings(value, unit, lang):
        found = figures(shown, lang)
        if len(found) == 1 and same_amount(value, unit, found[0].value, found[0].unit):
            return shown
    return ""


def spelled(like: str, was: float, value: float, lang: str) -> str:
    """``value`` in words as ``like`` spells ``was``, "four" like "three"; empty where it has no form like that."""
    cardinals = language(lang).numbers.cardinals
    old, new = (cardinals.get(f"{number:g}", ()) for number in (was, value))
    at = old.index(like.casefold()) if like.casefold() in old else -1
    if 0 <= at < len(new) and (at == 0 or len(old) == len(new)):
        said = new[at]
    elif like.casefold() == _small(was, lang) and min(was, value) > GENDERED:
        said = _small(value, lang)
    else:
        return ""
    return opened(said) if like[:1].isupper() else said


def _wordings(value: float, unit: str, lang: str) -> Iterator[str]:
    """Ways to write an amount, the best first."""
    where, number = locale(lang), _number(value, lang)
    traits, told = language(lang).traits, language(lang).phrases
    if unit == "":
        yield number
    elif unit in ("%", "pp", "magnitude"):
        shape = {"%": told.figures.percent, "pp": told.figures.points, "magnitude": told.figures.magnitude}
        yield shape[unit].format(v=number)
    elif len(unit) == 3 and unit.isupper():
        name = get_currency_name(unit, count=value, locale=where)
        scale = (
            told.figures.scale_vowel
            if name[:1] in "aeiou" and told.figures.scale_vowel
            else told.figures.scale
        )
        gap = "" if traits.spacing == "none" else scale if abs(value) >= 1e6 else " "
        yield f"{number}{gap}{name}"
        yield f"{number} {unit}"
    elif unit in UNITS:
        for size in _SIZES if UNITS[unit].cldr else ():
            form = str(format_unit(value, UNITS[unit].cldr, length=size, locale=where))
            yield re.sub(r"\s", " " if traits.spacing == "words" else "", form)
        if unit in told.durations:
            yield told.durations[unit].format(v=number)
        yield f"{number} {unit}"
        if unit in ("decade", "century"):
            yield from _wordings(value * UNITS[unit].factor / UNITS["year"].factor, "year", lang)


_SIZES: tuple[Literal["long", "short"], ...] = ("long", "short")


def _number(value: float, lang: str) -> str:
    """Separators of ``lang`` in Western digits; from a million on with the language's word for the scale."""
    where = locale(lang)
    if abs(value) >= (1e6 if language(lang).traits.spacing == "words" else 1e4):
        width: Literal["long", "short"] = "long" if "long" in where.compact_decimal_formats else "short"
        for digits in range(4):
            shown = format_compact_decimal(value, format_type=width, fraction_digits=digits, locale=where)
            head = next((f.value for f in figures(shown, lang)), None)
            if head is not None and abs(head - value) <= 1e-9 * abs(value):
                return str(shown)
    return format_number(value, lang)


def toll(counts: Mapping[str, Figure], lang: str) -> str:
    """ "Seven people were killed and 26 are missing.": concept -> its figure, in the order given;
    empty where one cannot be worded."""
    again = language(lang).phrases.figures.again
    clauses: list[str] = []
    for concept, found in counts.items():
        clause = _counted(language(lang).phrases.tolls, concept, found, in_words(found, lang), lang)
        for noun in again if clauses and found.value != 1 else ():
            if any(f" {other} " in clauses[0] for other in again):
                clause = clause.replace(f" {noun} ", " ")
        clauses.append(clause)
    said = _together(clauses, lang)
    return opened(language(lang).phrases.tolls["all"].format(s=said)) if said else ""


def headed(counts: Mapping[str, Figure], place: str, lang: str) -> str:
    """The same as a headline behind the place: "South Korea: 7 dead and 26 missing"."""
    told = language(lang).phrases.heads
    said = _together([_counted(told, concept, found, "", lang) for concept, found in counts.items()], lang)
    return language(lang).phrases.lists.placed.format(place=place, Told=said, told=said) if said else ""


def _counted(told: Mapping[str, str], concept: str, found: Figure, words: str, lang: str) -> str:
    """That so many persons met with it, in the grammatical number of the figure; empty where it cannot be worded."""
    exact = not found.approximate and found.value == int(found.value)
    form = locale(lang).plural_form(int(found.value)) if exact else ""
    shown = words or figure(found, lang, persons=True)
    return told.get(f"{concept}-{form}", told[concept]).format(v=shown) if shown else ""


def _together(clauses: Sequence[str], lang: str) -> str:
    """The clauses as one; nothing where one is empty."""
    if not clauses or not all(clauses):
        return ""
    return listed(clauses, lang) if language(lang).traits.spacing == "words" else comma(clauses, lang)


def in_words(found: Figure, lang: str) -> str:
    """So many persons in words, where they are counted and the language says a number that small so; else empty."""
    return "" if found.approximate else _small(found.value, lang)


def _small(value: float, lang: str) -> str:
    words = language(lang).phrases.figures.words
    return words[int(value) - 1] if 1 <= value <= len(words) and value == int(value) else ""


def say_raw(pattern: str, lang: str, **slots: str) -> str:
    """The pattern as a part of a sentence: case left alone."""
    return language(lang).phrases.sentences[pattern].format(**slots)


def comma(words: Sequence[str], lang: str) -> str:
    """The words side by side without "and"."""
    return language(lang).phrases.lists.comma.join(words)


MOST_OUTLETS = 3


def some(outlets: Sequence[str], lang: str) -> str:
    """The outlets in a list of that language, three at most: "A, B and others"."""
    names = list(dict.fromkeys(outlets))
    if len(names) > MOST_OUTLETS:
        names = [*names[: MOST_OUTLETS - 1], others(lang)]
    return listed(names, lang)


def others(lang: str) -> str:
    """What stands for the outlets that are not named."""
    return language(lang).phrases.lists.others


def label(concept: str, lang: str) -> str:
    """What a figure counts, as a noun of ``lang``; empty where no table has it."""
    return language(lang).phrases.labels.get(concept, "")


def short_label(concept: str, lang: str) -> str:
    """``label`` without its article, for brackets."""
    text = label(concept, lang)
    for article in language(lang).words.articles:
        if text.startswith(article if article.endswith("'") else f"{article} "):
            return text[len(article) :].lstrip()
    return text


def labelled(label: str, shown: str, lang: str) -> str:
    """A figure behind what it counts: "Number of injured: 12"; what it counts once, where the figure says it too."""
    pack = language(lang)
    said = label.casefold() if pack.traits.spacing == "none" else label.casefold().split()[-1]
    shown = shown[len(said) :].strip() if shown.casefold().startswith(said) else shown
    return language(lang).phrases.lists.labelled.format(what=opened(label), shown=shown)


def quoted(words: str, lang: str) -> str:
    """The words between the quotation marks of their language."""
    return language(lang).phrases.lists.quoted.format(words=words.strip())
