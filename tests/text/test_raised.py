"""Raised and lowered characters keep their sense; footnote marks go."""

from __future__ import annotations

import pytest

from broadsheet.text.html import paragraphs, parse, plain

KEPT = [
    ("an area of 100 m<sup>2</sup>.", "an area of 100 m²."),
    ("350 km<sup>2</sup> and 3 km <sup>2</sup>", "350 km² and 3 km²"),
    ("240 cm<sup>3</sup>, 9.81 m s<sup>−2</sup>", "240 cm³, 9.81 m s⁻²"),
    ("350 <b>km<sup>2</sup></b>", "350 km²"),
    ("площадь 350 км<sup>2</sup>", "площадь 350 км²"),
    ("مساحة 350 كم<sup>2</sup>", "مساحة 350 كم²"),
    ("面積は350km<sup>2</sup>。", "面積は350km²。"),
    ("면적 350km<sup>2</sup>로", "면적 350km²로"),
    ("面积350平方公里，长20公里<sup>2</sup>", "面积350平方公里，长20公里²"),
    ("調査による<sup>注1</sup>。", "調査による。"),
    ("根据调查<sup>注1</sup>。", "根据调查。"),
    ("조사에 따르면<sup>주1</sup>", "조사에 따르면"),
    ("CO<sub>2</sub> und H<sub>2</sub>O", "CO₂ und H₂O"),
    ("PM<sub>2.5</sub>", "PM2.5"),
    ("5 × 10<sup>6</sup> and 10<sup>-9</sup>", "5 × 10⁶ and 10⁻⁹"),
    ("E = mc<sup>2</sup> and x<sup>2</sup>", "E = mc² and x²"),
    ("<sup>235</sup>U and Ca<sup>2+</sup>", "²³⁵U and Ca²⁺"),
    (
        "la 1<sup>re</sup> fois, le 1<sup>er</sup> mai, XX<sup>e</sup> siècle",
        "la 1re fois, le 1er mai, XXe siècle",
    ),
    ("M<sup>me</sup> Dupont", "Mme Dupont"),
    ("the 21<sup>st</sup> day", "the 21st day"),
    ("la 3<sup>a</sup> vez, el n<sup>o</sup> 4", "la 3ª vez, el nº 4"),
    ("Phone<sup>TM</sup>, Cola<sup>®</sup>", "Phone™, Cola®"),
]
GONE = [
    ("64 percent in 2024<sup>1</sup>, and", "64 percent in 2024, and"),
    ("100<sup>2</sup> fewer ships", "100 fewer ships"),
    ("in 2023<sup><a href='#fn2'>2</a></sup>, on", "in 2023, on"),
    ("in 2023<a href='#fn2'><sup>2</sup></a>, on", "in 2023, on"),
    ("km<sup><a href='/p#n2'>2</a></sup> later", "km later"),
    ("said so<sup>[3]</sup>.", "said so."),
    ("said so<sup>[citation needed]</sup>.", "said so."),
    ("the EU<sup>2</sup> and the US<sup>1, 2</sup>", "the EU and the US"),
    ("Kohle<sup>*</sup> im Jahr 2025<sup>†</sup>", "Kohle im Jahr 2025"),
    ("charbon<sup class='footnote'>12</sup>", "charbon"),
    ("уголь<sup>1</sup> в 2025", "уголь в 2025"),
    ("石炭<sup>1</sup>は2025年<sup>注2</sup>", "石炭は2025年"),
    ("煤炭<sup>1</sup>在2025年<sup>[2]</sup>", "煤炭在2025年"),
    ("석탄<sup>1</sup>은 2025년<sup>주2</sup>", "석탄은 2025년"),
    ("الفحم<sup>1</sup> في 2025<sup>2</sup>", "الفحم في 2025"),
]


@pytest.mark.parametrize(("markup", "text"), KEPT)
def test_what_carries_sense_stays(markup, text):
    assert plain(f"<p>{markup}</p>") == text


@pytest.mark.parametrize(("markup", "text"), GONE)
def test_footnote_marks_go(markup, text):
    assert plain(f"<p>{markup}</p>") == text


def test_small_print_in_a_raised_element_is_text():
    small = "The figures of this table are those of the ministry and were not checked by the court."
    assert paragraphs(f"<div><p><sup>{small}</sup></p></div>") == (small,)


@pytest.mark.parametrize("code", [1, 8, 11, 12, 31, 127, 0x202E, 0xFEFF])
def test_controls_behind_character_references_go(code):
    tree = parse(f"<p title='x&#{code};y'>one &#{code};<font>two</font> &#{code}; three<br>&#{code};four</p>")
    assert tree is not None
    node = tree.find(".//p")
    assert " ".join("".join(node.itertext()).split()) == "one two threefour"
    assert node.get("title") == "xy"


def test_references_to_the_hole_in_latin_1_are_windows_1252():
    assert plain("<p>&#147;It&#146;s over&#148; &#150; 5 &#128;</p>") == "“It’s over” – 5 €"
