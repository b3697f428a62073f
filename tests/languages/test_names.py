"""What each pack with names must pass: its offices, particles and samples are read, and nothing stands in it twice."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from importlib.resources import files

import pytest

from broadsheet.languages import AllNames, Names, all_names, codes, in_all, language, written
from broadsheet.text.names import Gazetteer, mentions
from broadsheet.text.names.house import spellings
from broadsheet.text.names.offices import office

from ..text.gazette import shelf_gazetteer

PACKS = sorted(code for code in codes() if language(code).names != Names())
BESIDE = {
    "": "{title} Marta Gil",
    "Jpan": "佐藤花子{title}は",
    "Hani": "王小明{title}说",
    "Hang": "김민수 {title}는",
    "Arab": "{title} محمد خليل",
}
"""A name beside an office, by the script that names are read in."""
NAMED = {"Marta Gil", "佐藤花子", "王小明", "김민수", "محمد خليل"}


def _samples(code: str) -> dict[str, list[str]]:
    path = files("broadsheet.languages") / code / "samples.toml"
    return dict(tomllib.loads(path.read_text("utf-8")).get("names", {})) if path.is_file() else {}


def _persons(text: str, code: str) -> list[str]:
    found = mentions(text, code, shelf_gazetteer())
    return [f"{m.title}: {m.text}" if m.title else m.text for m in found if m.kind == "person"]


@pytest.mark.parametrize("code", PACKS)
def test_the_persons_of_the_samples_are_read_and_nobody_else(code: str) -> None:
    samples = _samples(code)
    assert samples and not all(samples.values())
    assert {text: _persons(text, code) for text in samples} == samples


@pytest.mark.parametrize("code", [code for code in PACKS if language(code).names.titles])
def test_each_office_and_form_of_address_is_read_beside_a_name(code: str) -> None:
    names = language(code).names
    unread = []
    for title in names.titles:
        text = BESIDE[names.script].format(title=title)
        if not any(
            m.kind == "person" and m.title and m.text in NAMED for m in mentions(text, code, Gazetteer())
        ):
            unread.append(title)
    assert unread == []


@pytest.mark.parametrize("code", PACKS)
def test_each_word_of_an_office_names_it_and_no_other(code: str) -> None:
    offices = language(code).names.offices
    assert {word: office(word, code) for words in offices.values() for word in words} == {
        word: name for name, words in offices.items() for word in words
    }
    assert set(offices) <= set(language("en").names.offices) | {"chair-of-state", "company-president"}


@pytest.mark.parametrize("particle", sorted(p for p in in_all("particles") if p.isascii()))
def test_a_particle_stands_inside_a_name(particle: str) -> None:
    (found,) = mentions(f"Yesterday Marta {particle} Kowalczyk spoke.", "en", shelf_gazetteer())
    assert found.text == f"Marta {particle} Kowalczyk"


@pytest.mark.parametrize("code", written())
def test_a_written_language_knows_offices_organisations_and_what_is_no_name(code: str) -> None:
    names = language(code).names
    assert names.titles and names.offices and names.not_names
    assert names.organisations or names.script == "Arab", (
        "in Arabic letters organisations are not read by their words"
    )
    assert bool(names.script) == (language(code).traits.capitals == "none")


@pytest.mark.parametrize("code", PACKS)
def test_lists_that_are_part_of_another_are(code: str) -> None:
    names = language(code).names
    assert set(names.addresses) <= set(names.titles) and set(names.genitives) <= set(names.particles)
    assert not {*names.sons} & {*names.personal}
    assert not {*names.guest_surnames} & {*names.surnames}


@pytest.mark.parametrize("record", [Names, AllNames])
def test_each_list_of_names_is_used(record: type) -> None:
    said = {f.name for f in fields(record)}
    packs = [language(code).names for code in codes()] if record is Names else [all_names()]
    assert {name for name in said if any(getattr(pack, name) for pack in packs)} == said


def test_languages_that_put_names_into_cases_have_no_house_spelling() -> None:
    assert {"ru", "uk", "pl", "tr", "fi"} <= set(all_names().declined)
    assert spellings((), "fi") == []
