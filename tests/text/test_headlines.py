"""Headlines without the names of outlets; letter groups across scripts."""

from __future__ import annotations

import pytest

from broadsheet.text.headlines import bare_headline
from broadsheet.text.letters import BUCKETS, letter_groups


@pytest.mark.parametrize(
    ("headline", "bare"),
    [
        ("Flood cuts off three villages - The Alder Gazette", "Flood cuts off three villages"),
        ("Hochwasser trennt drei Dörfer ab | Der Deichbote", "Hochwasser trennt drei Dörfer ab"),
        ("Crue : trois villages coupés du monde - Monde - Le Quai", "Crue : trois villages coupés du monde"),
        ("Riada aísla tres pueblos | Sucesos | Cuaderno del Istmo", "Riada aísla tres pueblos"),
        ("Наводнение отрезало три деревни - Вечерний Берег", "Наводнение отрезало три деревни"),
        ("فيضان يعزل ثلاث قرى في الشمال | مرفأ الأخبار", "فيضان يعزل ثلاث قرى في الشمال"),
        ("洪水で三つの村が孤立、住民避難 | 朝凪新報", "洪水で三つの村が孤立、住民避難"),
        ("北部洪水围困三个村庄 居民撤离 - 海灯观察", "北部洪水围困三个村庄 居民撤离"),
        ("북부 홍수로 세 마을 고립 주민 대피 | 너울일보", "북부 홍수로 세 마을 고립 주민 대피"),
        (
            "Flood cuts off three villages - and the rain goes on",
            "Flood cuts off three villages - and the rain goes on",
        ),
        ("Judo - Finale", "Judo - Finale"),
        ("Flood cuts off villages |", "Flood cuts off villages"),
        ("", ""),
        (" | - | ", "| - |"),
    ],
)
def test_names_of_outlets_are_cut(headline, bare):
    assert bare_headline(headline) == bare


def test_a_name_gives_the_same_letters_in_other_scripts():
    osaka = set(letter_groups("Osaka", "en"))
    assert osaka and osaka == set(letter_groups("Осака", "ru"))
    latin, cyrillic = letter_groups("Minister Ivanova resigns", "en"), letter_groups("Иванова", "ru")
    assert len(set(latin) & set(cyrillic)) >= 4


@pytest.mark.parametrize("text", ["", "!?", "the of and", "ᚠᚢᚦ", "word " * 5000])
def test_letter_groups_of_anything(text):
    groups = letter_groups(text, "und")
    assert list(groups) == sorted(set(groups)) and len(groups) <= 96
    assert all(0 <= group < BUCKETS for group in groups)
