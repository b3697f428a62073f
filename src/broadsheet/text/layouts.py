"""What the layout of a text gives it away as, in any language: a ticker of timed lines, an interview."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from ..languages import of_clocks
from .listed import on_pages

TIMED = 0.5
"""Share of the paragraphs that begin with a time of day in a ticker."""
ASKED = 0.25
"""Share of the paragraphs that are questions in an interview."""
LEAST = 3
"""So many of them at least."""
LONGEST_QUESTION = 400
_ASKS = ("?", "？", "؟")


def layout(paragraphs: Sequence[str]) -> str:
    """brief (news in brief: a ticker of unrelated lines), interview, or empty for running text."""
    told = [text.strip() for text in paragraphs if text.strip()]
    timed = sum(_time().match(text) is not None for text in told)
    if timed >= max(LEAST, TIMED * len(told)):
        return "brief"
    asked = sum(_is_question(text) for text in told)
    return "interview" if asked >= max(LEAST, ASKED * len(told)) else ""


@cache
def _time() -> re.Pattern[str]:
    """A time of day, in figures."""
    hours = "|".join(of_clocks("clock_signs"))
    return re.compile(rf"\W{{0,3}}(?:[01]?\d|2[0-4])\s?(?:[:.：h]|{hours})\s?[0-5]\d(?!\d)")


@cache
def _label() -> re.Pattern[str]:
    """The letter before a question, in the languages that set one."""
    return re.compile(rf"{on_pages('asks')}(?:\d{{0,2}}\s?[.:：]|\s?[-–—]\s)")


def _is_question(paragraph: str) -> bool:
    bare = paragraph.rstrip("»”\"'）)* ")
    return len(paragraph) <= LONGEST_QUESTION and (
        bare.endswith(_ASKS) or _label().match(paragraph) is not None
    )


def folders(url: str) -> tuple[str, ...]:
    """The folders of an address: newspapers keep opinion in one of its own."""
    return tuple(part for part in urlsplit(url).path.split("/")[:-1] if part)[:8]
