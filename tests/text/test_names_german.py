"""Names among German nouns, which have a capital as names have."""

from __future__ import annotations

import pytest

from broadsheet.text.names import mentions

from .gazette import shelf_gazetteer


def people(text: str) -> list[str]:
    return [m.text for m in mentions(text, "de", shelf_gazetteer()) if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Verkehrsminister Pieter van der Hoeven sagte am Montag ab.", ["Pieter van der Hoeven"]),
        ("Nach Angaben der Klimaforscherin Sabine Fehrenbach schmilzt das Eis.", ["Sabine Fehrenbach"]),
        ("Das bestätigte Behördensprecher Conor O'Neill der Zeitung.", ["Conor O'Neill"]),
        ("Bauingenieurin Hanneke ter Haar prüfte die Brücke.", ["Hanneke ter Haar"]),
        ("Die Hafenmeisterin Layla al-Mansouri sperrte den Kai.", ["Layla al-Mansouri"]),
        ("Bürgermeister Youssef el-Khatib kam.", ["Youssef el-Khatib"]),
        ("EU-Kommissionschefin Ursula von der Leyen sprach.", ["Ursula von der Leyen"]),
        ("Kronprinz Mohammed bin Salman empfing Luigi di Maio.", ["Mohammed bin Salman", "Luigi di Maio"]),
        ("Trainer José dos Santos lobte Torwart Peter Obermoser.", ["José dos Santos", "Peter Obermoser"]),
        ("Rettungsschwimmer Larry Giles sah den Hai.", ["Larry Giles"]),
    ],
)
def test_a_noun_before_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Am Abend gibt Sabine Fehrenbach Entwarnung.", ["Sabine Fehrenbach"]),
        ("Am Montag legte Peter Obermoser Berufung ein.", ["Peter Obermoser"]),
        ("Scharf übte Hans Wallner Kritik am Plan.", ["Hans Wallner"]),
        ("Jetzt nimmt Anna Lena Brugger Abschied.", ["Anna Lena Brugger"]),
        ("Damit hatte Maria de la Cruz Erfolg.", ["Maria de la Cruz"]),
        ("Dort gab Pieter van der Hoeven Interviews.", ["Pieter van der Hoeven"]),
        ("Später gab Layla al-Mansouri Auskunft.", ["Layla al-Mansouri"]),
        ("Danach hielt Peter Obermoser von der Gewerkschaft eine Rede.", ["Peter Obermoser"]),
        ("Heute ruft Bürgermeister Hans Wallner Freiwillige auf.", ["Hans Wallner"]),
        ("Das verneinte Peter Obermoser zur Eröffnung.", ["Peter Obermoser"]),
    ],
)
def test_a_noun_behind_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das ist Hans Obermosers Anwalt.", ["Hans Obermoser"]),
        ("Ursula von der Leyens Sprecher schwieg.", ["Ursula von der Leyen"]),
        ("Das ist Layla al-Mansouris Werft.", ["Layla al-Mansouri"]),
        ("Das sagte Hans Peters der Zeitung.", ["Hans Peters"]),
        ("Der Kandidat Karl Brax Anders schwieg.", ["Karl Brax"]),
    ],
)
def test_a_genitive_s_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gabriel García Márquez schrieb. Das las Peter Obermoser.", "Gabriel García Márquez"),
        ("Anna Brugger Zenz kam. Später ging Anna Brugger Zenz.", "Anna Brugger Zenz"),
        ("Frank-Walter Steinmeier und Hans J. Wallner kamen.", "Hans J. Wallner"),
        ("Christine Blasey Ford sprach. Danach wurde Ford befragt.", "Christine Blasey Ford"),
    ],
)
def test_a_long_name_stays_whole_where_the_text_or_the_lists_bear_it_out(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Terrorgruppe al-Shabaab griff an.",
        "Das Schiff fuhr nach Deir al-Balah.",
        "In Washington Forderungen zu stellen, ist leicht.",
        "Die Art des Einkaufens ändert sich.",
        "Die Miliz al-Mahdi zog ab.",
    ],
)
def test_nouns_with_particles_are_nobody(text: str) -> None:
    assert people(text) == []
