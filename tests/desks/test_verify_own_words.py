"""A sentence in words of its own: what can be worked out of the sources stands, and words are not laid beside words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.news import Cite, Sentence

from .readings import read, report
from .test_verify_languages import desk

QUARRY = (
    "The council of Ostrow rejected the quarry on Monday by 52 votes to 47. Of 37 people hurt in the slide "
    "of 2024, nine were badly injured. "
    "Two of the six suspects were released on bail of 20,000 euros each. The state pays for 60 percent of "
    "the new road, the rest comes from the town. "
    "Of the four pits it is the first to be closed. Power failed at 2:07 p.m. and was back "
    "in every street by 7:40 p.m. Work was to begin in March 2027 but will take place four "
    "months later. The hall grows from 3,200 to 4,500 seats. The owner, Anna Brunner, did "
    "not rule out an appeal. The last inspection was in 1995."
)
"""Read on Tuesday 14 April 2026."""
RIGHT = [
    ("en", "The quarry failed in the Ostrow council by a margin of five votes."),
    ("de", "Im Rat von Ostrow fehlten dem Steinbruch fünf Stimmen."),
    ("ru", "В совете Острова карьеру не хватило пяти голосов."),
    ("en", "About a quarter of those hurt in the slide were in a grave state."),
    ("es", "Cerca de una cuarta parte de los heridos por el alud estaba grave."),
    ("fr", "Environ un quart des blessés de la coulée étaient dans un état grave."),
    ("ar", "نحو ربع المصابين في الانزلاق كانت إصاباتهم بالغة."),
    ("en", "The town has to find two fifths of the cost of the road."),
    ("ja", "道路の費用の4割は町が負担する。"),
    ("zh", "道路费用的四成由镇里承担。"),
    ("en", "Three of the four pits stay open."),
    ("es", "Tres de los cuatro pozos siguen abiertos."),
    ("en", "It took five and a half hours until the lights were on again everywhere."),
    ("ko", "정전은 다섯 시간 반가량 지나서야 끝났다."),
    ("zh", "停电持续了约五个半小时。"),
    ("ru", "Зал станет больше примерно на 40 %."),
]
WRONG = [
    ("figures", "en", "The council of Ostrow rejected the quarry on Monday by 58 votes to 47."),
    ("figures", "en", "Of 37 people hurt in the slide of 2024, twelve were badly injured."),
    ("figures", "en", "Two of the six suspects were released on bail of 30,000 euros each."),
    ("figures", "de", "Der Staat zahlt 72 Prozent der neuen Straße, den Rest die Stadt."),
    ("figures", "ru", "Зал вырастет с 3200 до 4700 мест."),
    ("dates", "en", "Work was to begin in May 2027 but will take place four months later."),
    ("figures", "ja", "最後の検査は1980年代だった。"),
]


def _failing(lang: str, text: str) -> dict[str, str]:
    (reading,) = read(report(QUARRY, "en", at=datetime(2026, 4, 14, 12, tzinfo=UTC)))
    cite = Cite(report=reading.report.id, span=reading.sentences[0])
    found = desk().sentence(Sentence(text=text, cites=(cite,)), lang, {reading.report.id: reading}, "body", 0)
    return {v.check: v.note for v in found if v.ruling.value != "supported"}


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_what_can_be_worked_out_stands(lang: str, text: str) -> None:
    assert {c: n for c, n in _failing(lang, text).items() if c in ("figures", "dates")} == {}


@pytest.mark.parametrize(("check", "lang", "text"), WRONG)
def test_another_value_falls(check: str, lang: str, text: str) -> None:
    assert check in _failing(lang, text)
