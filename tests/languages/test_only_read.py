"""Languages that are read and not written: who speaks, where sentences end,
which words mean nothing and what words name.

The sentences stand in the packs (``samples.toml``).
"""

from __future__ import annotations

import pytest

from broadsheet.languages import codes, language, tables
from broadsheet.text.lexicon import concepts
from broadsheet.text.quotes import quotations
from broadsheet.text.sentences import split
from broadsheet.text.words import content, word_texts

from .samples import each, having

READ = having("speakers")
TABLES = ("speakers", "sentences", "content", "concepts", "no_concepts", "figures", "dates")
WRITTEN_ONCE = {"tr"}
"""Read now, with tests from when articles were printed in it."""
LEFT_OUT = {("stance", "already")}
"""Where a language says it with the mark of any past."""


def test_each_language_that_is_read_has_samples_of_all() -> None:
    read = {code for code in codes() if language(code).level == "read"} - WRITTEN_ONCE
    assert read >= {"fa", "hi", "id", "pl", "sv", "vi"}
    assert {table: sorted(read - set(having(table))) for table in TABLES} == {table: [] for table in TABLES}


@pytest.mark.parametrize(("lang", "text", "speaker"), each("speakers"))
def test_who_said_it(lang: str, text: str, speaker: str) -> None:
    """Nobody where a pronoun stands for the speaker."""
    (found,) = quotations(text, lang)
    assert found.speech
    assert found.speaker == speaker


@pytest.mark.parametrize(("lang", "text", "sentences"), each("sentences"))
def test_sentences_end_behind_no_abbreviation(lang: str, text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split(text, lang)] == sentences


@pytest.mark.parametrize(("lang", "text", "words"), each("content"))
def test_stop_words_mean_nothing(lang: str, text: str, words: list[str]) -> None:
    assert [word.text for word in content(text, lang)] == words


def test_vowel_signs_are_letters_of_their_word() -> None:
    assert word_texts("प्रधानमंत्री ने कहा", "hi") == ["प्रधानमंत्री", "ने", "कहा"]
    assert "killed" not in concepts("कामारे शहर", "hi", "counts")
    assert "accuse" in concepts("उन पर आरोप लगाया", "hi", "acts")


@pytest.mark.parametrize("lang", READ)
def test_every_concept_has_words(lang: str) -> None:
    lacking = {
        (name, key)
        for name, table in tables().items()
        for key in table.concepts
        if not language(lang).lexicon.get(name, {}).get(key)
    }
    assert lacking <= LEFT_OUT


def _named(lang: str, text: str, asked: list[str]) -> list[str]:
    return [name for name in asked if name.split()[1] in concepts(text, lang, name.split()[0])]


@pytest.mark.parametrize(("lang", "text", "named"), each("concepts"))
def test_words_name_concepts(lang: str, text: str, named: list[str]) -> None:
    assert _named(lang, text, named) == named


@pytest.mark.parametrize(("lang", "text", "named"), each("no_concepts"))
def test_what_looks_like_a_word_names_nothing(lang: str, text: str, named: list[str]) -> None:
    assert _named(lang, text, named) == []


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [("hi", "लोग", "लोगों"), ("hi", "घटना", "घटनाओं"), ("fa", "کشور", "کشورهای"), ("fa", "خانه", "خانه‌ها")],
)
def test_two_forms_share_a_stem(lang: str, one: str, other: str) -> None:
    assert language(lang).stem(one) == language(lang).stem(other)


def test_two_syllables_of_vietnamese_share_no_stem() -> None:
    assert language("vi").stem("chính") != language("vi").stem("chín")
