"""Numbers and header values of others, bounded."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.foreign import DAY_S, number, seconds, sendable


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("5", 5.0), (" 7.5 ", 7.5), ("+3", 3.0), ("1e2", 100.0), ("0", 0.0), (12, 12.0), (b"9", 9.0), ("10.", 10.0),
        ("1e12", 1000.0), ("1e308", 1000.0), ("1e9999", 1000.0), (math.inf, 1000.0), ("9" * 10_000, 1000.0),
        (10**400, 1000.0), ("-5", None), (-1, None), (-math.inf, None), ("nan", None), (math.nan, None), ("inf", None),
        ("Infinity", None), ("²", None), ("٣", None), ("１２", None), ("三", None), ("일", None), ("zehn", None),
        ("0x10", None), ("1_000", None), ("1,5", None), ("", None), ("1 2", None), ("10;", None), (None, None),
        (True, None), ([5], None), ("5\n", None),
    ],
)  # fmt: skip
def test_a_number_is_bounded_or_none(said: object, read: float | None) -> None:
    assert number(said, 1000.0) == read


@given(
    st.one_of(st.text(), st.binary(), st.floats(), st.integers(), st.from_regex(r"[+-]?\d+(\.\d+)?(e\d+)?"))
)
def test_whatever_is_said_a_wait_can_be_reckoned_with(said: object) -> None:
    wait = seconds(said)
    assert wait is None or 0 <= wait <= DAY_S
    assert datetime(9000, 1, 1, tzinfo=UTC) + timedelta(seconds=wait or 0.0) < datetime.max.replace(
        tzinfo=UTC
    )


@pytest.mark.parametrize("header", ['"v1"', 'W/"67ab9-1f"', "Tue, 17 Nov 2026 10:00:00 GMT", '"a", "b"', "x"])
def test_what_can_be_sent_again_is_kept(header: str) -> None:
    assert sendable(header) == header


@pytest.mark.parametrize(
    "header",
    ["", '"é"', '"ü"', "Дата", "日付", "오늘", "\u0627", '"a\x01"', '"a\r\nX: 1"', "a\n", " a", "a ", '"a\x7f"',
     "x" * 100_000],
)  # fmt: skip
def test_what_cannot_be_sent_again_is_not_kept(header: str) -> None:
    assert sendable(header) == ""
