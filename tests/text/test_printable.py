"""Foreign words in messages."""

from __future__ import annotations

import pytest

from broadsheet.text.printable import printable


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("two\nlines", "two lines"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("half \ud83d", "half \\ud83d"),
        ("서울 東京 Köln مصر Київ 😀", "서울 東京 Köln مصر Київ 😀"),
    ],
)
def test_what_steers_a_terminal_is_shown(words: str, seen: str) -> None:
    assert printable(words) == seen


def test_long_words_are_cut_in_the_middle() -> None:
    assert printable("a" * 400 + "z" * 400, 100) == "a" * 47 + " ... " + "z" * 47
