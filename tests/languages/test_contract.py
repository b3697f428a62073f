"""What each language pack must pass. A language is ours when this file is green for it."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

from broadsheet.desks.write import phrases
from broadsheet.languages import (
    NEVER,
    AllNames,
    Calendar,
    Grammar,
    Names,
    Numbers,
    OneWord,
    Traits,
    Words,
    codes,
    language,
    written,
)
from broadsheet.languages.schema import Verbs
from broadsheet.languages.slots import BOUNDS, HURT, NEWS, SENTENCES
from broadsheet.news import Figure, Span
from broadsheet.text.lexicon import concepts
from broadsheet.text.numbers import figures
from broadsheet.text.topics import TOPICS, section_beat

PACKS = sorted(codes())
PATTERNS = [
    (c, f.name) for c in PACKS for f in fields(Grammar) if getattr(language(c).grammar, f.name) is not NEVER
]
PAGES = [
    (c, name)
    for c in PACKS
    for name in ("offer", "no_copying")
    if getattr(language(c).pages, name) is not NEVER
]
PLAIN = ("spans", "theirs", "articles", "addresses", "day_nouns", "light", "homonyms", "bare_votes")
"""Lists whose entries are compared with words as they stand."""


def test_no_pack_is_lost() -> None:
    assert {"en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "ja", "ko", "zh", "ar"} <= set(written())
    assert {*written(), "tr"} <= set(PACKS)


@pytest.mark.parametrize("record", [Words, Verbs, Traits, Numbers, OneWord, Calendar, Names, AllNames])
def test_each_list_and_trait_is_explained(record: type) -> None:
    page = (Path(__file__).parents[2] / "docs" / "languages.md").read_text("utf-8")
    assert [f.name for f in fields(record) if f"`{f.name}`" not in page] == []


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_knows_what_leans_and_which_words_connect(code: str) -> None:
    words = language(code).words
    assert words.leaning and words.soft


@pytest.mark.parametrize("code", written())
@pytest.mark.parametrize(
    "name", ["no_denials", "ands", "ors", "expects", "below_zero", "parts_of", "times_as"]
)
def test_a_written_language_has_what_the_copy_desk_asks_for(code: str, name: str) -> None:
    assert getattr(language(code).words, name)


@pytest.mark.parametrize(("code", "name"), PATTERNS)
def test_a_pattern_is_found_in_its_samples_and_not_in_the_others(code: str, name: str) -> None:
    pattern = getattr(language(code).grammar, name)
    assert [text for text in pattern.matches if not pattern.regex.search(text)] == []
    assert [text for text in pattern.misses if pattern.regex.search(text)] == []


@pytest.mark.parametrize(("code", "name"), PAGES)
def test_a_pattern_of_pages_is_too(code: str, name: str) -> None:
    pattern = getattr(language(code).pages, name)
    assert [text for text in pattern.matches if not pattern.regex.search(text)] == []
    assert [text for text in pattern.misses if pattern.regex.search(text)] == []


@pytest.mark.parametrize("code", PACKS)
@pytest.mark.parametrize("name", PLAIN)
def test_words_that_are_compared_whole_bear_no_mark(code: str, name: str) -> None:
    assert [word for word in getattr(language(code).words, name) if set(word) & set("*!")] == []


@pytest.mark.parametrize("code", written())
def test_a_written_language_has_every_phrase_with_its_slots(code: str) -> None:
    told = language(code).phrases
    for name, known in (("sentences", SENTENCES), ("news", NEWS), ("bounds", BOUNDS)):
        table = getattr(told, name)
        assert set(table) == set(known)
        for key, wanted in known.items():
            slots = _slots(table[key])
            optional = {"n"}
            assert wanted - optional <= slots, f"{key} without {wanted - optional - slots}"
    assert "{v}" in told.figures.points and "{v}" in told.figures.magnitude
    assert told.days.full and told.days.short and told.lists.others


@pytest.mark.parametrize("code", written())
def test_every_written_language_words_the_same_concepts(code: str) -> None:
    assert set(language(code).phrases.labels) == set(language("en").phrases.labels)
    assert all(language(code).phrases.labels.values())


@pytest.mark.parametrize("code", written())
@pytest.mark.parametrize("concept", HURT)
@pytest.mark.parametrize("value", [3, 7, 21, 52, 910, 1340])
def test_how_many_were_hurt_is_read_back_as_that(code: str, concept: str, value: int) -> None:
    figure = Figure(span=Span(start=0, end=1), text=str(value), value=value, kind="count")
    said = phrases.toll({concept: figure}, code)
    assert concept in concepts(said, code, "counts")
    assert value in {found.value for found in figures(said, code)}


@pytest.mark.parametrize("code", written())
def test_one_who_was_hurt_is_worded_as_one(code: str) -> None:
    one, many = (Figure(span=Span(start=0, end=1), text="", value=value, kind="count") for value in (1, 7))
    if phrases.locale(code).plural_form(1) == "one":
        said = [phrases.toll({concept: figure}, code) for concept in HURT[:3] for figure in (one, many)]
        assert all(a.replace("1", "7") != b for a, b in zip(said[::2], said[1::2], strict=True))


@pytest.mark.parametrize("code", written())
def test_bounds_are_worded_apart(code: str) -> None:
    assert len(set(language(code).phrases.bounds.values())) == len(BOUNDS)


def _slots(text: str) -> set[str]:
    return {slot for _, slot, _, _ in Formatter().parse(text) if slot}


@pytest.mark.parametrize(
    ("code", "plain", "denied"),
    [
        ("tr", "kapattı", "kapatmadı"),
        ("tr", "açıldı", "açılmadı"),
        ("ko", "복귀할", "복귀하지"),
        ("ar", "أغلقت", "يغلق"),
    ],
)
def test_a_denied_verb_has_the_root_of_the_plain_one(code: str, plain: str, denied: str) -> None:
    root = language(code).root
    assert root is not None and root(plain).lstrip("ا") == root(denied).lstrip("ا")


@pytest.mark.parametrize("code", PACKS)
def test_sections_stand_for_topics(code: str) -> None:
    told = language(code).pages.sections
    assert set(told) <= set(TOPICS)
    assert all(section_beat(word) for words in told.values() for word in words)
