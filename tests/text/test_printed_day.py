"""A line that is a date and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.text.printed_day import printed_day

DAY = datetime(2025, 10, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "October 28, 2025"),
        ("en", "Tuesday, 28 Oct 2025"),
        ("ko", "2025년 10월 28일"),
        ("ja", "2025年10月28日"),
        ("zh-Hant", "2025年10月28日 星期二"),
        ("de", "Dienstag, 28. Oktober 2025"),
        ("es", "28 de octubre del 2025"),
        ("fr", "mardi 28 octobre 2025"),
        ("ru", "28 октября 2025 г."),
        ("ar", "٢٨ أكتوبر ٢٠٢٥"),
        ("it", "28 ottobre 2025"),
        ("nl", "28-Oct-25"),
        ("xx", "28 October 2025"),
        ("und", "2025-10-28"),
    ],
)
def test_a_whole_date(lang, line):
    assert printed_day(["Flood in the north", line, "The river rose."], lang) == DAY


def test_numbers_are_read_in_the_order_of_the_language():
    assert printed_day(["05/06/2025"], "fr") == datetime(2025, 6, 5, tzinfo=UTC)
    assert printed_day(["05/06/2025"], "en") == datetime(2025, 5, 6, tzinfo=UTC)


def test_an_hour_and_a_zone():
    assert printed_day(["28 October 2025, 14:30"], "en") == DAY.replace(hour=14, minute=30)
    assert printed_day(["2025-10-28T14:30:00Z"], "en") == DAY.replace(hour=14, minute=30)
    assert printed_day(["28 October 2025 14:30 +0200"], "en") == DAY.replace(hour=12, minute=30)


@pytest.mark.parametrize(
    "line",
    [
        "October 28",
        "October 2025",
        "2025",
        "Tuesday",
        "yesterday",
        "in 3 days",
        "3 days ago",
        "1761600000",
        "Windows 28 October 2025 update",
        "Matsuyama, 28 October 2025",
        "10:28",
        "3-2",
        "31 February 2025",
        "٢٨",
        "",
        "1" * 39,
    ],
)
def test_no_whole_date_or_more_than_a_date(line):
    assert printed_day([line], "en") is None


def test_only_at_the_head():
    assert printed_day(["a", "b", "c", "28 October 2025"], "en") is None
    assert printed_day([], "en") is None
