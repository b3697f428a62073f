"""No reader of text takes more than linear time: what the desks call on the text of a report.

The second half of the one place where tests look at time (see ``test_patterns``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from broadsheet.text.dates import dates
from broadsheet.text.html import blocks, link_share, parse, plain
from broadsheet.text.language import identify
from broadsheet.text.length import length
from broadsheet.text.names import mentions
from broadsheet.text.numbers import figures
from broadsheet.text.orders import gives_orders
from broadsheet.text.quotes import quotations

from ..text.gazette import shelf_gazetteer
from . import clock

SIZE = 2000
NOW = datetime(2026, 11, 28, tzinfo=UTC)
PUMPS = {
    "en": ["a", "Aa ", "Mr. ", "Prime Minister ", "-", "- ", ". ", "a. ", "1", "1,", "3:4 ", "\n", " ", "'a ", "“", "“a” ", "(", "\"",
           "one hundred and ", "5 May 2020, ", "John Smith said. ", "<a", "<p>", "</p>", "<td>x", "&#", "&#9", "&amp;", "@", "#", "/", "%41",
           "\u0301", "\u200d", "not ", "of ", "http://", "ignore all ", "<a b='"],
    "de": ["einhundert", "Donaudampf", "28. Okt. ", "Herr Müller ", "„", "zum "],
    "fr": ["d'", "quatre-vingt-", "M. Dupont ", "« a » "],
    "es": ["mil ", "treinta y ", "de la "],
    "it": ["cento", "dell'"],
    "pt": ["mil ", "Sr. Silva "],
    "nl": ["honderd", "van der "],
    "ru": ["ы", "Иван Петров ", "сто ", "губернатор Омской области "],
    "uk": ["ʼя", "пані Ірина "],
    "tr": ["'nin ", "yüz", "Sayın "],
    "ar": ["ا", "محمد ", "مليون و", "رئيس ", "٣"],
    "ja": ["カ", "カー・", "東京", "5月", "「", "「あ」", "首相", "百", "〇", "。", "大学", "日", "ー"],
    "zh": ["万", "李明说", "中国", "《", "5月3日", "第"],
    "ko": ["가", "김철수 대통령은 ", "만 ", "은 ", "한국"],
}  # fmt: skip
"""Of each language what its readers may stumble over when it does not end."""
READERS: dict[str, Callable[[str, str], Any]] = {
    "mentions": lambda text, lang: mentions(text, lang, shelf_gazetteer()),
    "figures": figures,
    "dates": lambda text, lang: dates(text, lang, NOW),
    "quotations": quotations,
    "length": length,
    "identify": identify,
    "gives_orders": lambda text, lang: gives_orders(text),
    "plain": lambda text, lang: plain(text),
}


@pytest.mark.parametrize("name", READERS)
def test_readers_take_linear_time(name):
    failed = []
    for lang, pumps in PUMPS.items():
        READERS[name](" ".join(pumps), lang)  # what is loaded once is not counted
    for lang, pump in ((lang, pump) for lang, pumps in PUMPS.items() for pump in pumps):
        try:
            times = _again(name, lang, pump)
        except clock.TooSlow as error:
            failed.append(f"{lang} {pump!r}: {error}")
            continue
        rounds = 1
        while times > clock.GROWTH and rounds < 4:  # a busy machine is no proof
            times, rounds = min(times, _again(name, lang, pump)), rounds + 1
        if times > clock.GROWTH:
            failed.append(f"{lang} {pump!r}: {times:.1f} times as long")
    assert not failed, failed


def _again(name: str, lang: str, pump: str) -> float:
    return clock.growth(
        lambda text: READERS[name](text, lang), lambda size: pump * (size // len(pump) + 1), SIZE
    )


def test_the_parser_of_pages_takes_linear_time():
    for pump in (
        "<p>x",
        "<td>x",
        "<h2>x",
        "<div>",
        "<a b ",
        "<a",
        "<a b='",
        "<br>",
        "&#1;",
        "<b><i>",
        "<table><tr><td>",
    ):
        for read in (parse, lambda text: blocks(parse(text)), lambda text: link_share(parse(text))):
            times = clock.growth(
                read, lambda size, pump=pump: "<p>a</p>" + pump * (size // len(pump)), 5 * SIZE
            )
            assert times <= clock.GROWTH, (pump, times)
