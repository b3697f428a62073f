from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.dates import dates

CASES = [
    # lang, published, text, first, last
    ("en", "2025-10-28", "on October 28", "2025-10-28", "2025-10-28"),
    ("en", "2025-06-20", "on Thursday, June 19, 2025.", "2025-06-19", "2025-06-19"),
    ("en", "2026-01-09", "sentenced on April 16", "2026-04-16", "2026-04-16"),
    ("en", "2026-02-18", "on Monday after a leak", "2026-02-16", "2026-02-16"),
    ("en", "2026-02-03", "in December, official data", "2025-12-01", "2025-12-31"),
    ("en", "2025-11-07", "between August 2024", "2024-08-01", "2024-08-31"),
    ("de", "2025-10-29", "am 28. Okt. 2025", "2025-10-28", "2025-10-28"),
    ("de", "2026-03-09", "Bei der Wahl am Sonntag", "2026-03-08", "2026-03-08"),
    ("de", "2026-03-09", "am 08.03.2026", "2026-03-08", "2026-03-08"),
    ("fr", "2025-12-05", "commencée le 1er décembre", "2025-12-01", "2025-12-01"),
    ("fr", "2025-12-05", "ont refusé jeudi", "2025-12-04", "2025-12-04"),
    ("es", "2026-01-20", "la madrugada del lunes", "2026-01-19", "2026-01-19"),
    ("it", "2025-11-19", "nella notte tra lunedì e martedì", "2025-11-17", "2025-11-18"),
    ("nl", "2026-01-14", "bereikte dinsdag een stand", "2026-01-13", "2026-01-13"),
    ("pt", "2025-11-07", "divulgados na quinta-feira", "2025-11-06", "2025-11-06"),
    ("pt", "2026-05-13", "começam em 1º de junho", "2026-06-01", "2026-06-01"),
    ("ru", "2025-09-12", "сообщил в четверг", "2025-09-11", "2025-09-11"),
    ("ru", "2026-02-04", "в ночь на 3 февраля", "2026-02-03", "2026-02-03"),
    ("uk", "2026-02-04", "У ніч на вівторок", "2026-02-03", "2026-02-03"),
    ("tr", "2026-02-03", "salı günü açıkladığı", "2026-02-03", "2026-02-03"),
    ("tr", "2026-02-03", "enflasyon ocak ayında", "2026-01-01", "2026-01-31"),
    ("ar", "2026-01-22", "يوم الأربعاء", "2026-01-21", "2026-01-21"),
    ("ar", "2025-12-11", "في 9 ديسمبر", "2025-12-09", "2025-12-09"),
    ("ja", "2026-03-17", "仙台市で16日夜", "2026-03-16", "2026-03-16"),
    ("ja", "2025-10-29", "2025年10月28日(火)", "2025-10-28", "2025-10-28"),
    ("ja", "2025-12-11", "来月5日に会談", "2026-01-05", "2026-01-05"),
    ("ko", "2026-02-27", "한국은행은 26일 기준금리를", "2026-02-26", "2026-02-26"),
    ("ko", "2026-03-02", "지난달 28일", "2026-02-28", "2026-02-28"),
    ("ko", "2026-03-02", "어제 밤", "2026-03-01", "2026-03-01"),
    ("zh", "2026-01-15", "协会周三公布", "2026-01-14", "2026-01-14"),
    ("zh", "2026-01-15", "于1月14日公布", "2026-01-14", "2026-01-14"),
    ("xx", "2026-01-15", "2026-01-14", "2026-01-14", "2026-01-14"),
]


@pytest.mark.parametrize(("lang", "published", "text", "first", "last"), CASES)
def test_one_date(lang: str, published: str, text: str, first: str, last: str) -> None:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC)
    found = dates(text, lang, when)
    assert [(d.first, d.last) for d in found] == [(first, last)]
    assert found[0].span.of(text) == found[0].text


def test_weekday_and_date_are_one_mention() -> None:
    found = dates("on Thursday, June 19, 2025", "en", datetime(2025, 6, 20, tzinfo=UTC))
    assert [d.weekday for d in found] == [3]
    assert not found[0].relative


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "he may march on"),
        ("de", "am Morgen danach"),
        ("ja", "3日間の会談"),
        ("ko", "3일간 열린"),
        ("zh", "日元和月球"),
        ("tr", "pazar yeri"),
    ],
)
def test_no_date(lang: str, text: str) -> None:
    assert dates(text, lang, datetime(2026, 1, 15, tzinfo=UTC)) == ()


def test_morning_in_tokyo_is_the_day_before_in_utc() -> None:
    found = dates("28日朝", "ja", datetime(2025, 10, 27, 22, 30, tzinfo=UTC))
    assert found[0].first == "2025-10-28"


@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "es", "ru", "ar", "ja", "ko", "zh", "tr"]))
def test_any_text_gives_real_days(text: str, lang: str) -> None:
    for found in dates(text, lang, datetime(2024, 2, 29, tzinfo=UTC)):
        assert found.first <= found.last
        assert found.span.of(text) == found.text
