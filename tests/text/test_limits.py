"""The limits of what readers see, each cut told."""

from __future__ import annotations

from itertools import pairwise

import pytest

from broadsheet.text import limits
from broadsheet.text.html import parsed, plain
from broadsheet.text.limits import cut_words, within
from broadsheet.text.names import mentions
from broadsheet.text.numbers import figures
from broadsheet.text.sentences import split
from broadsheet.text.stretches import Stretches

from .gazette import shelf_gazetteer


@pytest.mark.parametrize(
    "text",
    [
        "A report of ordinary words, at https://www.example.org/a/very/long/address?with=queries.",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwe " * 3,
        "東京都は五日、新しい条例案を議会に提出した。" * 30,
        "รัฐบาลประกาศมาตรการใหม่" * 20,
        "다카이치 총리는 " * 100,
    ],
)
def test_what_people_write_is_not_cut(text):
    assert within([text]) == ((text,), "")


@pytest.mark.parametrize("letter", ["-", "a", "=", "1", "é", "ы", "ا", "가", "!"])
def test_words_that_never_end_are_shortened(letter):
    cut = within([f"Before {letter * 100_000} after.", "Next."])
    assert cut.paragraphs == (f"Before {letter * (limits.WORD - 1)}… after.", "Next.")
    assert "shortened in 1 paragraphs" in cut.note


@pytest.mark.parametrize("letter", ["カ", "東", "ก", "ခ"])
def test_scripts_without_blanks_have_a_limit_of_their_own(letter):
    assert cut_words(letter * limits.DENSE) == letter * limits.DENSE
    assert cut_words(letter * 20_000) == letter * (limits.DENSE - 1) + "…"


def test_paragraphs_and_reports_are_cut():
    cut = within(["word " * 10_000] * 20)
    assert sum(map(len, cut.paragraphs)) <= limits.REPORT
    assert max(map(len, cut.paragraphs)) <= limits.PARAGRAPH
    assert "paragraphs cut" in cut.note and "left out" in cut.note


def test_pages_have_a_limit_of_elements_and_of_attributes():
    crowded = parsed("<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">words</p>")
    assert "attributes" in crowded.note and crowded.tree.text_content() == "words"
    for stray in ("=", "'<' ", "/", " <", '" '):
        tree = parsed("<p " + "".join(f"b{i}{stray}" for i in range(30_000)) + ">words</p>").tree
        assert max(len(node.attrib) for node in tree.iter()) <= 2 * limits.ATTRIBUTES
    long = parsed("<td>x" * (limits.ELEMENTS + 5))
    assert "elements" in long.note and sum(1 for _ in long.tree.iter("td")) <= limits.ELEMENTS
    assert parsed("<p class='a b' id=c>words</p>").note == ""


def test_references_to_no_character_are_no_number():
    assert plain("a &#" + "9" * 5000 + "; b") == "a \ufffd b"


@pytest.mark.parametrize(
    "lang", ["en", "de", "fr", "es", "it", "nl", "pt", "ru", "uk", "tr", "ar", "ja", "zh", "ko"]
)
@pytest.mark.parametrize("digits", [limits.DIGITS + 1, 309, 5000])
def test_numbers_of_too_many_digits_are_unreadable(lang, digits):
    assert all(abs(figure.value) < 1e40 for figure in figures("1" * digits + " 7 5", lang))


@pytest.mark.parametrize(
    "text",
    ["Mr. " * 3000 + "John Smith", "Prime Minister " * 3000, "Dr. Prof. " * 2000, "President Aa " * 3000],
)
def test_titles_without_end(text):
    assert mentions(text, "en", shelf_gazetteer()) is not None


@pytest.mark.parametrize("lang", ["en", "ja", "de", "ar"])
def test_sentences_have_a_limit(lang):
    text = "a, b “c” ; " * 2000 + "x" * 9000
    spans = split(text, lang)
    assert max(span.end - span.start for span in spans) <= limits.SENTENCE
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_stretches():
    taken = Stretches([(5, 9), (1, 3), (2, 4), (20, 30)])
    assert [taken.touch(*one) for one in [(0, 1), (0, 2), (4, 5), (8, 12), (9, 20), (25, 26)]] == [
        False, True, False, True, False, True,
    ]  # fmt: skip
    taken.add(10, 12)
    assert taken.touch(11, 20) and not taken.touch(12, 20)
