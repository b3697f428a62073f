"""Dates of feeds in the language of the feed; the CLDR writes them, we read them back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from time import process_time

import pytest
from babel.dates import format_datetime
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.languages import PackError
from broadsheet.text.stamps import read_stamp

READ = [
    "en",
    "es",
    "de",
    "fr",
    "it",
    "pt",
    "nl",
    "ru",
    "uk",
    "pl",
    "tr",
    "sv",
    "fi",
    "ja",
    "ko",
    "zh",
    "ar",
    "da",
    "cs",
    "el",
    "id",
]


@pytest.mark.parametrize("lang", READ)
@pytest.mark.parametrize(
    "pattern", ["EEE, dd MMM yyyy HH:mm:ss Z", "EEEE d MMMM yyyy HH:mm Z", "d MMM yyyy HH:mm Z"]
)
@pytest.mark.parametrize("said", [True, False])
def test_what_the_cldr_writes_is_read_back(lang: str, pattern: str, said: bool) -> None:
    for month in range(1, 13):
        for day, hours in ((3, 0), (8, 2), (21, -3), (28, 9)):
            moment = datetime(2025, month, day, 14, 30, tzinfo=timezone(timedelta(hours=hours)))
            text = format_datetime(moment, pattern, locale=lang)
            found = read_stamp(text, lang if said else "und")
            assert found == moment or (not said and found is None), text


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("mié., 08 oct. 2025 13:00:00 +0000", "und", "2025-10-08 13:00"),
        ("Ke, 08 Loka 2025 11:34:37 +0000", "und", "2025-10-08 11:34"),
        ("dom, 05 ott 2025 18:55:00 GMT", "und", "2025-10-05 18:55"),
        ("Ср, 08 окт 2025 07:00:00 +0700", "und", "2025-10-08 00:00"),
        ("ma, 06 okt 2025 10:00:00 +0200", "und", "2025-10-06 08:00"),
        ("mar, 07 oct 2025 10:00:00 +0200", "es", "2025-10-07 08:00"),
        ("mar., 03 mars 2026 10:00:00 +0100", "fr", "2026-03-03 09:00"),
        ("mar, 3 mar 2026 10:00:00 +0100", "it", "2026-03-03 09:00"),
        ("mercredi 8 octobre 2025 à 14h30", "fr", "2025-10-08 12:30"),
        ("8. Oktober 2025, 14:30 Uhr", "de", "2025-10-08 12:30"),
        ("am Mittwoch, 8. Oktober 2025 um 09:30 Uhr", "de", "2025-10-08 07:30"),
        ("08.10.2025 - 14:30", "de", "2025-10-08 12:30"),
        ("8 января 2026 г., 14:30 МСК", "ru", "2026-01-08 11:30"), ("8 Eki 2025 Çar 14:30", "tr", "2025-10-08 11:30"),
        ("2025年10月8日(水) 午後3時20分", "ja", "2025-10-08 06:20"),
        ("2025年10月8日 星期三 下午3:20", "zh", "2025-10-08 07:20"),
        ("2025年10月8日(三) 下午3:20", "zh", "2025-10-08 07:20"),
        ("2025年10月8日 礼拜三 15:20:30秒", "und", "2025-10-08 07:20"),
        ("2025年10月8日 15時20分", "und", "2025-10-08 06:20"),
        ("2025년 10월 8일 수요일 오후 3시 20분", "ko", "2025-10-08 06:20"),
        ("2025. 10. 8. 오후 3:20:00", "und", "2025-10-08 06:20"),
        ("수, 08 10월 2025 14:30:00 +0900", "und", "2025-10-08 05:30"),
        ("周三, 08 十月 2025 14:30:00 +0800", "und", "2025-10-08 06:30"),
        ("الأربعاء، 8 أكتوبر 2025 3:20 م", "ar", "2025-10-08 15:20"),
        ("٨ أكتوبر ٢٠٢٥ ١٤:٣٠ +0300", "ar", "2025-10-08 11:30"),
        ("8 تشرين الأول 2025 10:00 +0300", "ar", "2025-10-08 07:00"),
        ("Thứ Tư, 08 tháng 10 2025 10:00 +0700", "vi", "2025-10-08 03:00"),
        ("Wed, 08 Oct 2025 3:20 PM EST", "en", "2025-10-08 20:20"),
        ("Oct 8, 2025 12:05 a.m.", "en", "2025-10-08 00:05"),
        ("mié, 8 de octubre de 2025 3:20 p. m.", "es", "2025-10-08 15:20"),
        ("2025-10-08 3:20 PM", "en", "2025-10-08 15:20"),
        ("Wed, 08 Oct 2025 14:30:00 +0200 (CEST)", "en", "2025-10-08 12:30"),
        ("Wed, 08 Oct 2025 14:30:00 GMT+2", "en", "2025-10-08 12:30"),
        ("8/10/2025 14:30", "fr", "2025-10-08 12:30"), ("28/10/2025 14:30 GMT", "und", "2025-10-28 14:30"),
        ("2025-10-08", "ja", "2025-10-08 00:00"),
        ("2025年10月8日", "ja", "2025-10-08 00:00"), ("2025年10月8日", "und", "2025-10-08 00:00"),
        ("2025-10-08T14:30:00.5+09:00", "", "2025-10-08 05:30"),
    ],
)  # fmt: skip
def test_stamps(text: str, lang: str, expected: str) -> None:
    found = read_stamp(text, lang)
    assert found is not None and f"{found:%Y-%m-%d %H:%M}" == expected
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    ["Wed, 08 Oct 2025 14:30:00 XYZT", "Wed, 08 Foo 2025 14:30:00 +0000", "8 ott 2025 3:20 di notte",
     "08/10/2025 14:30", "8 lis 2025 10:00", "Wed, 08 2025 14:30:00 +0000", "08 Oct 14:30", "14:30:10 +0000",
     "Oct 2025 10:11", "2025年10月 14:30", "2025-10-08 15:20 XYZT", "31 Feb 2025", "Wed, 08 Oct 2025 25:30:00 GMT",
     "Wed, 08 Oct 2025 14:30:00 +9900", "8 Oct 2025 15:20 PM", "昨日 14:30", "어제", "heute", "vor 3 Stunden",
     "8 Oct 3025 10:00", "8 Oct 1925 10:00", "8 9 Oct 2025", "8 Oct Nov 2025 10:00", "2025. 10. 8. 새벽녘 3:20",
     "9" * 5000, "1 " * 49],
)  # fmt: skip
def test_what_is_read_in_part_is_not_read(text: str) -> None:
    assert read_stamp(text) is None


@pytest.mark.parametrize(
    ("url", "lang", "hour"),
    [("https://a.example.kr/f", "en", 5), ("https://a.co.uk/f", "en", 13), ("https://a.jp", "und", 5),
     ("http://a.example:80/", "ja", 5), ("https://a.co", "en", 19), ("https://a.de/f", "en", 12),
     ("https://a.cn", "und", 6), ("https://a.com", "en", 14), ("", "es", 14)],
)  # fmt: skip
def test_a_stamp_without_a_zone_is_in_that_of_the_outlet(url: str, lang: str, hour: int) -> None:
    for text in ("2025-10-08 14:30:00", "Wed, 08 Oct 2025 14:30:00", "2025/10/08 14:30"):
        assert read_stamp(text, lang, url) == datetime(2025, 10, 8, hour, 30, tzinfo=UTC), text


@given(st.text(max_size=120), st.sampled_from(READ))
def test_any_text_is_a_moment_or_nothing(text: str, lang: str) -> None:
    found = read_stamp(text, lang)
    assert found is None or (found.tzinfo is UTC and 1989 <= found.year <= 2101)


@pytest.mark.parametrize(
    "pump", ["1", "1 ", "1.", "-1", "年", "1年", "oct ", "+01", "(", "\u0301", "ﷺ", "a."]
)
def test_no_stamp_takes_long(pump: str) -> None:
    read_stamp("8 Okt 2025", "de")
    began = process_time()
    read_stamp(pump * 200_000)
    read_stamp(pump * (100 // len(pump)))
    assert process_time() - began < 1


@pytest.mark.parametrize(
    ("raw", "lang", "hour"),
    [
        ("30 November 2026 3:15 PM UTC", "en", 15),
        ("30. November 2026, 15:15 Uhr", "de", 14),
        ("30 novembre 2026 à 15 h 15", "fr", 14),
        ("30 ноября 2026 г., 15:15", "ru", 12),
        ("2026年11月30日 午後3:15", "ja", 6),
        ("2026년 11월 30일 오후 3:15", "ko", 6),
        ("2026年11月30日 下午3:15", "zh", 7),
        ("30 نوفمبر 2026 الساعة 3:15 م", "ar", 15),
        ("30 de noviembre de 2026, 15:15", "es", 15),
        ("30 नवंबर 2026, 3:15 अपराह्न", "hi", 9),
        ("30. november 2026 15:15", "et", 13),
        ("30 พฤศจิกายน 2026 15:15 น.", "th", 8),
    ],
)
def test_a_stamp_is_read_with_the_words_and_the_zone_of_its_language(raw: str, lang: str, hour: int) -> None:
    read = read_stamp(raw, lang)
    assert read is not None and (read.day, read.hour) == (30, hour)


def test_a_fault_of_a_pack_is_no_date_that_nobody_understands() -> None:
    """It is ours: a ValueError would be taken for the feed's."""
    assert not issubclass(PackError, ValueError)
