"""A day is dated once: the weekday and the bare day beside it are one day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.desks.write.headline import _of_its_day
from broadsheet.desks.write.passages import Passage, _passage
from broadsheet.desks.write.wording import completed
from broadsheet.text.words import opened

from .readings import read, report


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("금요일인 2일 전국에서 대회가 열렸다.", "금요일인 1월 2일 전국에서 대회가 열렸다."),
        ("대회는 금요일 전국에서 열렸다.", "대회는 금요일(1월 2일) 전국에서 열렸다."),
    ],
)
def test_a_weekday_and_its_day_are_dated_once(text: str, printed: str) -> None:
    (reading,) = read(report(text, "ko", headline="전국 대회 열려", at=datetime(2026, 1, 4, 9, tzinfo=UTC)))
    passage = Passage(
        reading=reading,
        key=(reading.report.id, 0),
        place=0,
        span=reading.sentences[0],
        text=text,
        stems=frozenset(),
        names=frozenset(),
        figures=frozenset(),
        length=len(text),
        leans=False,
        refers_back=False,
    )
    assert completed(passage, "ko", set()) == printed


@pytest.mark.parametrize(
    ("lang", "told", "headline"),
    [
        ("en", "Yesterday, Sanders won the caucuses", "Sanders won the caucuses"),
        ("en", "On Tuesday, Sanders won the caucuses", "Sanders won the caucuses"),
        ("es", "Hoy, las bolsas de todo el mundo han caído", "las bolsas de todo el mundo han caído"),
        ("fr", "Hier, les bourses ont chuté", "les bourses ont chuté"),
        ("ru", "Вчера акции упали", "акции упали"),
        ("ar", "أمس، انخفضت الأسهم", "انخفضت الأسهم"),
        ("ja", "昨日、株価が下落した", "株価が下落した"),
        ("zh", "昨天，股市下跌", "股市下跌"),
        ("ko", "어제 증시가 하락했다", "증시가 하락했다"),
        # the verb comes second: without the day it would come first
        ("de", "Gestern gewann Sanders die Wahl", "Gestern gewann Sanders die Wahl"),
        ("en", "Sanders won yesterday", "Sanders won yesterday"),
    ],
)
def test_a_headline_taken_over_does_not_begin_with_a_bare_day(lang: str, told: str, headline: str) -> None:
    (reading,) = read(report(told, lang, headline=told, at=datetime(2026, 1, 4, 9, tzinfo=UTC)))
    assert _of_its_day(told, reading) == headline


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("however, no", "However, no"),
        ("iPod owners can wait", "iPod owners can wait"),
        ("eBay", "eBay"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_but_for_names_written_otherwise(text: str, begun: str) -> None:
    assert opened(text) == begun


@pytest.mark.parametrize(
    ("lang", "old", "new", "printed"),
    [
        (
            "en",
            "The vote was held on Tuesday in Riga.",
            "The vote was counted yesterday in Riga.",
            "yesterday (4 March)",
        ),
        ("de", "Am Dienstag wurde in Riga gewählt.", "Gestern wurde in Riga gezählt.", "Gestern (4. März)"),
        ("fr", "Le vote a eu lieu mardi à Riga.", "Le vote a été compté hier à Riga.", "hier (4 mars)"),
    ],
)
def test_yesterday_of_a_later_report_is_another_day(lang: str, old: str, new: str, printed: str) -> None:
    days: set[str] = set()
    texts = []
    for text, day in ((old, 4), (new, 5)):
        (reading,) = read(report(text, lang, at=datetime(2026, 3, day, 9, tzinfo=UTC)))
        texts.append(completed(_passage(reading, 0, reading.sentences[0], text), lang, days))
    assert printed in texts[1]
    again = completed(_passage(reading, 0, reading.sentences[0], new), lang, days)
    assert "(" not in again
