"""No pattern of the package takes more than linear time, whatever text it meets.

The one place where tests look at time: what is given four times as much may take eight times as long, best
of five, where it takes more than 20 ms at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from . import clock, grammar
from .collected import Place, patterns

SIZE = 1500
BAD = [
    r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>",
    r"(a+)+$",
    r"\S*\w\S*",
    r"\s*[;|]\s*",
    r"^\s*:?\s+x",
    r"([ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]+)*)首相",
    r"<!--.*?-->",
    r"(?:an|ang|ga|a)+$",
]


def test_patterns_of_every_kind_are_collected():
    places = {place.where for place in patterns().values()}
    assert len(places) > 300
    assert "broadsheet.text.html._TAG" in places  # held by a module
    assert "broadsheet.text.orders._forms" in places  # in a tuple of records
    assert "broadsheet.text.names.japanese._japanese_patterns" in places  # made when first wanted
    assert any(place.startswith("broadsheet.text.quotes.speakers:") for place in places)  # where it is used


@pytest.mark.parametrize("source", BAD)
def test_what_is_superlinear_is_found(source):
    """In one of three looks: each of them takes the kindest of its measurements, for whose clock a busy machine is no
    proof. Texts are longer than the package's patterns are given, so that no fast machine is done below the floor."""
    with pytest.raises(AssertionError):
        for _ in range(3):
            _require_linear(re.compile(source, re.DOTALL), Place("here", False), size=4 * SIZE)


def test_what_can_be_read_in_two_ways_is_found_without_a_clock():
    for source in (r"(a+)+$", r"\s*:?\s+x", r"(\w+\s?)*!", r"[^<>]*[\w:-]*>", r"\S*\w\S*!"):
        assert grammar.ambiguous(re.compile(source)), source
    for source in (r"\s*+:?\s*x", r"(?>a+)b", r"\d+(?:\.\d+)*", r"\w+\s+\w+!", r"(?:\w+ )+x"):
        assert not grammar.ambiguous(re.compile(source)), source


def test_no_pattern_can_read_a_text_in_two_ways():
    assert not {place.where: notes for p, place in patterns().items() if (notes := grammar.ambiguous(p))}


def test_no_pattern_takes_more_than_linear_time():
    failed = []
    for pattern, place in patterns().items():
        try:
            _require_linear(pattern, place)
        except AssertionError as error:
            failed.append(str(error))
    assert not failed


def _require_linear(pattern: re.Pattern[Any], place: Place, size: int = SIZE) -> None:
    for parts in grammar.strings(pattern):
        try:
            times = clock.growth(_call(pattern, place), _text(pattern, *parts), size)
        except clock.TooSlow as error:
            raise AssertionError(f"{place.where}: {parts} {error}") from error
        assert times <= clock.GROWTH, f"{place.where}: {parts} takes {times:.1f} times as long"


def _call(pattern: re.Pattern[Any], place: Place) -> Callable[[Any], object]:
    return pattern.match if place.anchored else lambda text: sum(1 for _ in pattern.finditer(text))


def _text(pattern: re.Pattern[Any], before: str, pump: str, after: str) -> Callable[[int], Any]:
    def made(size: int) -> Any:
        text = before + pump * (size // len(pump) + 1) + after
        return text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text

    return made
