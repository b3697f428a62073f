"""No public function that reads foreign text takes more than linear time.

The second half of the one place where tests look at time (see ``test_patterns``). ``driven`` says which functions there
are and what each is given; here each gets strings that make readers stumble: those of its language (``PUMPS``) and
those made of the patterns of its own module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from broadsheet.text import limits
from broadsheet.text.html import blocks, link_share, parse
from broadsheet.text.scripts import script

from . import clock, driven, grammar
from .collected import patterns

SIZE = 1500
MOST = 40
"""So many strings of a module's patterns are tried on its functions; on the patterns all are (``test_patterns``)."""
AT_MOST_S = 0.5
"""What is superlinear on purpose takes less than this at its cap."""
PUMPS = {
    "en": ["a", "Aa ", "Mr. ", "Prime Minister ", "-", "- ", ". ", "a. ", "1", "1,", "3:4 ", "\n", " ", "'a ", "“",
           "“a” ", "(", "\"", "one hundred and ", "5 May 2020, ", "John Smith said. ", "<a", "<p>", "</p>", "<td>x",
           "&#", "&#9", "&amp;", "@", "#", "/", "%41", "\u0301", "\u200d", "not ", "of ", "http://", "ignore all ",
           "<a b='"],
    "de": ["einhundert", "Donaudampf", "28. Okt. ", "Herr Müller ", "„", "zum "],
    "fr": ["d'", "quatre-vingt-", "M. Dupont ", "« a » "],
    "es": ["mil ", "treinta y ", "de la "],
    "it": ["cento", "dell'"],
    "pt": ["mil ", "Sr. Silva "],
    "nl": ["honderd", "van der "],
    "ru": ["ы", "Иван Петров ", "сто ", "губернатор Омской области "],
    "uk": ["ʼя", "пані Ірина "],
    "tr": ["'nin ", "yüz", "Sayın "],
    "ar": ["ا", "محمد ", "مليون و", "رئيس ", "٣"],
    "ja": ["カ", "カー・", "東京", "5月", "「", "「あ」", "首相", "百", "〇", "。", "大学", "日", "ー"],
    "zh": ["万", "李明说", "中国", "《", "5月3日", "第"],
    "ko": ["가", "김철수 대통령은 ", "만 ", "은 ", "한국"],
}  # fmt: skip
"""Of each language what its readers may stumble over when it does not end."""
WRITTEN = {"Jpan": "ja", "Kana": "ja", "Hira": "ja", "Hani": "zh", "Hang": "ko", "Arab": "ar", "Cyrl": "ru"}
FUNCTIONS = {
    name: function
    for name, function in driven.public().items()
    if name not in driven.LEFT and name not in driven.CAPPED
}


def test_every_public_function_is_driven_or_left_with_a_reason():
    known = driven.public()
    assert len(FUNCTIONS) > 150
    assert driven.LEFT.keys() | driven.CAPPED.keys() | driven.RECIPES.keys() <= known.keys()
    assert not driven.LEFT.keys() & driven.CAPPED.keys()
    for name, function in FUNCTIONS.items():
        driven.bound(name, function)  # raises where nothing stands for a parameter


def test_what_is_superlinear_is_found():
    def pairs(text: str) -> int:
        return sum(a == b for a in text for b in text)

    with pytest.raises((AssertionError, clock.TooSlow)):
        _require_linear("pairs", lambda text, lang: lambda: pairs(text), "en", ("", "a", ""))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_take_linear_time(name):
    make = driven.bound(name, FUNCTIONS[name])
    failed = []
    for lang, pumps in PUMPS.items():
        make(" ".join(pumps), lang)()  # what is loaded once is not counted
    for lang, parts in _strings(name):
        try:
            _require_linear(name, make, lang, parts)
        except clock.TooSlow as error:
            failed.append(f"{lang} {parts}: {error}")
        except AssertionError as error:
            failed.append(str(error))
    assert not failed, failed


def _require_linear(
    name: str,
    make: Callable[[str, str], Callable[[], Any]],
    lang: str,
    parts: tuple[str, str, str],
) -> None:
    before, pump, after = parts

    def text(size: int) -> Callable[[], Any]:
        return make(before + pump * (size // len(pump) + 1) + after, lang)

    times = clock.growth(_call, text, SIZE)
    assert times <= clock.GROWTH, f"{name} {lang} {parts}: {times:.1f} times as long"


def _call(made: Callable[[], Any]) -> None:
    made()


def _strings(name: str) -> Iterator[tuple[str, tuple[str, str, str]]]:
    yield from ((lang, ("", pump, "")) for lang, pumps in PUMPS.items() for pump in pumps)
    yield from _own(name.rpartition(".")[0])


@cache
def _own(module: str) -> tuple[tuple[str, tuple[str, str, str]], ...]:
    """What makes the patterns of the module work hardest, each with a language that is written so."""
    found: dict[tuple[str, str, str], None] = {}
    for pattern, place in patterns().items():
        of = place.where.partition(":")[0].removeprefix("broadsheet.")
        if of == module or of.rpartition(".")[0] == module:
            found |= dict.fromkeys(grammar.strings(pattern))
    some = list(found)[:: len(found) // MOST + 1]
    return tuple((WRITTEN.get(script("".join(parts)), "en"), parts) for parts in some)


@pytest.mark.parametrize("name", driven.CAPPED)
def test_what_is_superlinear_on_purpose_takes_little_at_its_cap(name):
    make = driven.bound(name, driven.public()[name])
    for lang, pumps in PUMPS.items():
        for pump in pumps:
            words = (pump * limits.NAME)[: limits.NAME].split(" ")
            call = make(" ".join(words[: limits.NAME_WORDS]), lang)
            best = min(clock.took(_call, call) for _ in range(2))
            assert best < AT_MOST_S, (lang, pump, best)


def test_the_parser_of_pages_takes_linear_time():
    for pump in (
        "<p>x",
        "<td>x",
        "<h2>x",
        "<div>",
        "<a b ",
        "<a",
        "<a b='",
        "<br>",
        "&#1;",
        "<b><i>",
        "<table><tr><td>",
    ):
        for read in (parse, lambda text: blocks(parse(text)), lambda text: link_share(parse(text))):
            times = clock.growth(
                read, lambda size, pump=pump: "<p>a</p>" + pump * (size // len(pump)), 5 * SIZE
            )
            assert times <= clock.GROWTH, (pump, times)
