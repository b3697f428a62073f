"""What is told twice, whose name is spelt in two ways, and what is no sentence: one class a test, in nine languages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "evals" / "reading"))

from counters import same
from predicates import is_whole
from spelling import spellings

TOLD = {
    "en": ("Exports of wool from the port rose in May", "by 12 percent"),
    "de": ("Die Wollausfuhr über den Hafen stieg im Mai deutlich", "um 12 Prozent"),
    "fr": ("Les exportations de laine du port ont augmenté en mai", "de 12 %"),
    "es": ("Las exportaciones de lana del puerto crecieron en mayo", "un 12 %"),
    "ru": ("Вывоз шерсти через северный порт в мае вырос", "на 12 процентов"),
    "ar": ("ارتفعت صادرات الصوف عبر الميناء الشمالي في مايو", "بنسبة 12 في المئة"),
    "ja": ("北港からの羊毛の輸出は五月に増加した", "前年比十二％"),
    "ko": ("북항을 거친 양모 수출이 오월에 늘었다", "12% 늘었다"),
    "zh": ("北港五月羊毛出口增长", "增幅达百分之十二"),
}


@pytest.mark.parametrize("lang", TOLD)
def test_a_new_figure_is_no_repetition_and_one_left_out_is(lang: str):
    plain, figure = TOLD[lang]
    assert same(plain, plain, lang)
    assert not same(plain, f"{plain} {figure}", lang)
    assert same(f"{plain} {figure}", plain, lang)


def test_the_contrary_is_no_repetition():
    assert not same(
        "Exports of wool from the port rose in May.", "Exports of wool from the port fell in May.", "en"
    )


@pytest.mark.parametrize(
    ("lang", "text", "two"),
    [
        ("de", "Lewan Brtskinwadse kam. Brtskinvadze sprach.", True),
        ("de", "Lewan Maisuradse kam. Gia Maisaia sprach.", False),
        ("es", "Abdel Rahim Yusrawi llegó. Abdelrahim Yousrawi habló.", True),
        ("es", "Jana Horakova ganó. Jana Holubova perdió.", False),
        ("ja", "マルジニーが来た。マルズニー氏は話した。", True),
        ("ja", "マルジニーが来た。カルロフ氏は話した。", False),
        ("ko", "얀 크루지카가 왔다. 크르지카는 말했다.", True),
        ("ko", "얀 크루지카가 왔다. 노바코바는 말했다.", False),
        ("zh", "叶尔兰·朱尔马托夫来了。叶尔兰·茹尔马托夫发言。", True),
        ("zh", "叶尔兰·朱尔马托夫来了。叶尔兰·萨比罗夫发言。", False),
    ],
)
def test_one_name_in_two_spellings_is_known_by_its_sound(lang: str, text: str, two: bool):
    assert bool(spellings(text, lang)) is two


@pytest.mark.parametrize(
    ("lang", "sentence", "whole"),
    [
        ("en", "Crews from two towns reached the dam on Monday, with pumps and dogs.", True),
        ("de", "Der Damm, der seit Montag leckt, wird geflickt.", True),
        ("ru", "Плотина, которая течёт с понедельника, закрыта.", True),
        ("fr", "Deux trains à l'arrêt toute la matinée.", False),
        ("ar", "من دون ماء أو كهرباء في المدينة.", False),
        ("ar", "المدينة بلا ماء والطريق مغلق.", True),
        ("zh", "两百余件来自北方的陶器与织物。", False),
        ("zh", "两百余件来自北方的陶器昨天展出。", True),
    ],
)
def test_a_verb_beside_is_no_predicate(lang: str, sentence: str, whole: bool):
    assert is_whole(sentence, lang) is whole
