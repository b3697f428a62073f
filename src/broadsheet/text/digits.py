"""Digits of all scripts, one code point each, so that spans stay where they are."""

from __future__ import annotations

import sys
import unicodedata


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0x80, sys.maxunicode + 1):
        char = chr(code)
        if char.isdecimal():
            table[code] = str(unicodedata.decimal(char))
    table |= {ord(full): chr(ord(full) - 0xFEE0) for full in "，．％＋－：／（）＄￥"}
    table |= {ord("￥"): "¥", ord("￡"): "£", ord("￦"): "₩"}
    table |= {ord("٫"): ".", ord("٬"): ",", ord("٪"): "%", ord("﹪"): "%"}
    table |= {ord("−"): "-", ord("\u2011"): "-"}
    table |= dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007"), "\u00a0")
    return table


TABLE = _table()


def numerals(text: str) -> str:
    """``text`` with all decimal digits as ASCII ("８．６％", "٨٫٦٪" -> "8.6%").

    Full-width signs around numbers, Arabic decimal and group marks and narrow spaces are folded too.
    One code point gives one code point: spans of the result are spans of ``text``.
    """
    return text.translate(TABLE)
