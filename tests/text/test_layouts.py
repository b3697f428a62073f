"""A ticker of timed lines and an interview are told by their form, in every language."""

from __future__ import annotations

import pytest

from broadsheet.text.layouts import layout

LETTERS = {
    "en": "Q: Will the bridge open",
    "de": "F: Wird die Brücke geöffnet",
    "fr": "Q: Le pont va-t-il ouvrir",
    "es": "P: Se abrirá el puente",
    "ru": "В: Откроют ли мост",
    "ja": "問：橋はいつ開くのか",
    "ko": "문: 다리는 언제 열리나",
    "zh": "问：大桥何时开放",
    "ar": "س: متى يفتح الجسر",
}
ANSWER = "The mayor said on Monday that the bridge over the river would stay shut until the end of May."


@pytest.mark.parametrize("lang", LETTERS)
def test_the_letter_before_a_question_tells_an_interview(lang: str) -> None:
    assert layout([text for n in range(3) for text in (f"{LETTERS[lang]} {n}", ANSWER)]) == "interview"


def test_running_text_is_neither() -> None:
    assert layout([ANSWER] * 6) == "" and layout([f"{n}:15 {ANSWER}" for n in range(10, 16)]) == "brief"
