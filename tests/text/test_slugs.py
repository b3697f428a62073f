import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.slugs import slug


@given(st.text(max_size=200))
def test_slugs_are_short_plain_and_never_empty(headline: str) -> None:
    made = slug(headline)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 80
    assert slug(headline) == made


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Müller's große Reise", "mullers-grosse-reise"),
        ("Трамп в Токио", "tramp-v-tokio"),
        ("Élysée : l'accord", "elysee-laccord"),
    ],
)
def test_known_headlines(headline: str, expected: str) -> None:
    assert slug(headline) == expected


@pytest.mark.parametrize(
    ("lang", "headline", "expected"),
    [
        ("ja", "高市首相、東京で会見", "takaichi-shushou-tokyo-de-kaiken"),
        ("ja", "!?", ""),
        ("ko", "항만 대교 개통", "hangman-daegyo-gaetong"),
        ("zh-Hans", "海港大桥通车", "hai-gang-da-qiao-tong-che"),
        ("ar", "جسر الميناء في مصر", "jasr-al-mina-fi-masr"),
        ("ar", "حريق بالإسكندرية", "hariq-bil-iskandarya"),
        ("de", "Müllers größte Brücke", "muellers-groesste-bruecke"),
        ("uk", "Міст відкрито", "mist-vidkryto"),
        ("fa", "المپیک امروز", "almapik-amruz"),
        ("tr", "İğdır'da şölen", "igdirda-solen"),
        ("es", "El año del niño", "el-ano-del-nino"),
        ("fr", "L'été à Nîmes", "lete-a-nimes"),
        ("ru", "Мост открыт", "most-otkryt"),
    ],
)
def test_each_language_is_romanised_its_own_way(lang: str, headline: str, expected: str) -> None:
    made = slug(headline, lang)
    assert made == expected or (not expected and made.startswith("story-"))


@given(st.text(max_size=200), st.sampled_from(["ja", "ar", "zh-Hant", "de", "ko"]))
def test_every_language_keeps_to_the_form(headline: str, lang: str) -> None:
    made = slug(headline, lang)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 80


def test_headlines_without_letters_differ() -> None:
    assert slug("!!!") != slug("???")
