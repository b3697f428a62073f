"""Concepts: what each means is shown by an example, opposites are mutual, no word stands for both."""

from __future__ import annotations

import pytest

from broadsheet.flow import ROTA
from broadsheet.languages import PackError, codes, language, tables
from broadsheet.languages.load import read_pack
from broadsheet.news import CHECKS
from broadsheet.text.lexicon import concepts, find, opposite, opposites

from .test_load import pack

EVERY = [(name, key) for name, table in tables().items() for key in table.concepts]


@pytest.mark.parametrize(("table", "concept"), EVERY)
def test_the_example_of_a_concept_is_read_as_it(table, concept):
    told = tables()[table].concepts[concept]
    assert concept in concepts(told.example, "en", table)


@pytest.mark.parametrize("code", sorted(codes()))
def test_no_word_names_two_things_that_go_against_each_other(code):
    words = {
        concept: {word.casefold().strip("*!") for word in entries}
        for concept, entries in language(code).lexicon.get("polar", {}).items()
    }
    both = [
        (word, concept, other)
        for concept, entries in words.items()
        for other in opposites(concept)
        for word in entries & words.get(other, set())
    ]
    assert not both


def test_a_table_names_the_checks_and_desks_that_read_it():
    readers = {*ROTA, *(check.name for check in CHECKS)}
    assert all(table.read_by and set(table.read_by) <= readers for table in tables().values())


def test_opposites_are_mutual():
    polar = tables()["polar"].concepts
    for concept in polar:
        assert all(concept in opposites(other) for other in opposites(concept) if other in polar)
        assert not opposite(concept) or opposite(concept) in opposites(concept)


@pytest.mark.parametrize(
    ("lang", "text", "table", "concept", "hit"),
    [
        ("en", "Twelve people died.", "counts", "killed", "died"),
        ("de", "Die Zahl nahm im Mai ab.", "polar", "down", "nahm"),
        ("de", "Sie nahm die Blumen ab und ging.", "polar", "down", "nahm"),
        ("es", "La jefa de policía habló.", "offices", "police-chief", "jefa de policía"),
        ("fr", "L'ex-ministre n'attend pas.", "stance", "not", "n'"),
        ("ru", "Экс-президент уехал.", "offices", "president", "Экс-президент"),
        ("ar", "ستتهم النيابة السائق.", "acts", "accuse", "ستتهم"),
        ("ar", "سيغلق المصنع في مايو.", "stance", "plan", "سيغلق"),
        ("ja", "12人が死亡した。", "counts", "killed", "死亡"),
        ("ko", "12명이 숨졌다.", "counts", "killed", "숨졌"),
        ("zh-Hans", "12人死亡。", "counts", "killed", "死亡"),
        ("zh-Hans", "议会将表决。", "stance", "plan", "将"),
    ],
)
def test_words_name_concepts_in_their_forms(lang, text, table, concept, hit):
    assert any((h.concept, h.text) == (concept, hit) for h in find(text, lang, table))


@pytest.mark.parametrize(
    ("lang", "text", "table", "concept"),
    [
        ("zh-Hans", "将军发言。", "stance", "plan"),
        ("de", "Er kam aus dem Rathaus.", "stance", "translated"),
        ("nl", "Ze woont in het dorp.", "stance", "translated"),
        ("ar", "اشترى سيارة.", "stance", "plan"),
        ("en", "The shipment arrived.", "counts", "killed"),
    ],
)
def test_what_looks_like_a_word_names_nothing(lang, text, table, concept):
    assert concept not in concepts(text, lang, table)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[counts]\nkiled = ["dead"]\n', 2, "unknown key 'kiled'"),
        ('[count]\nkilled = ["dead"]\n', 1, "unknown key 'count'"),
        ('[counts]\nkilled = ["dead",\n "DEAD"]\n', 3, "stands twice in killed"),
        ('[counts]\nkilled = "dead"\n', 2, "killed is not"),
        ('[counts]\nkilled = ["lives_lost"]\n', 2, "not in the notation"),
    ],
)
def test_a_fault_in_a_pack_is_named_with_file_and_line(tmp_path, text, line, message):
    with pytest.raises(PackError) as caught:
        read_pack(pack(tmp_path, **{"concepts.toml": text}), "xx")
    assert f"{tmp_path / 'concepts.toml'}:{line}: " in str(caught.value) and message in str(caught.value)


def test_a_language_without_words_reads_nothing():
    assert find("Zwölf Tote", "xx", "counts") == ()


@pytest.mark.parametrize(
    ("lang", "text", "concept", "said"),
    [
        ("ar", "حدادًا على خمسة أشخاص قُتلوا في الحادث", "killed", "قُتلوا"),
        ("ar", "وأُصيبَ ستة ركاب", "injured", "وأُصيبَ"),
        ("ar", "خمسة قتـــلى", "killed", "قتـــلى"),
        ("fa", "پنج کُشته", "killed", "کُشته"),
    ],
)
def test_marks_above_letters_tell_no_words_apart(lang, text, concept, said):
    hits = [hit for hit in find(text, lang, "counts") if hit.concept == concept]
    assert [text[hit.start : hit.end] for hit in hits] == [said] == [hit.text for hit in hits]
