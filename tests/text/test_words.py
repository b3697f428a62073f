"""Words that carry meaning: what is a function word in one language is none in another."""

import pytest

from broadsheet.languages import codes, language
from broadsheet.text.words import content

MEANING = [
    ("en", "Leaders met after the war", ["leaders", "met", "war"]),
    ("en", "The man will die in prison for a son", ["man", "die", "prison", "son"]),
    ("de", "Die Leiter waren nach dem Krieg in der Stadt", ["leiter", "krieg", "stadt"]),
    ("de", "Die Ware las niemand", ["ware", "las", "niemand"]),
    ("fr", "Le maire est dans le car avec un hat", ["maire", "car", "hat"]),
    ("es", "Van a dar pan con sal", ["van", "dar", "pan", "sal"]),
    ("it", "Il mare e la sera", ["mare", "sera"]),
    ("nl", "Het las over de burgemeester", ["las", "burgemeester"]),
    ("pt", "O sol e a lua na cidade", ["sol", "lua", "cidade"]),
    ("ru", "Глава города и та школа", ["глава", "города", "та", "школа"]),
    ("tr", "Bakan ve iki ton un", ["bakan", "iki", "ton", "un"]),
    ("ar", "الوزير في المدينة", ["الوزير", "المدينة"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), MEANING)
def test_stop_words_are_those_of_the_language(lang: str, text: str, expected: list[str]) -> None:
    assert [word.text for word in content(text, lang)] == expected


@pytest.mark.parametrize("lang", sorted(codes()))
def test_function_words_of_a_language_mean_nothing(lang: str) -> None:
    assert content(" ".join(language(lang).words.stopwords), lang) == ()
