"""How much of anything foreign our readers see: every limit of a text in one place, and the cut at it.

What is longer was not written for readers: it is cut, and the cut is told (``Cut.note``), so that the ledger
shows it. The readers behind this point take linear time, and these limits say how much that can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

REPORT = 150_000
"""Characters of a report's text; the longest features have some 90,000."""
PARAGRAPH = 20_000
"""Characters of one paragraph."""
SENTENCE = 2_000
"""Characters of one sentence; a longer one is read in parts."""
WORD = 200
"""Letters, digits or marks in a row without a blank between them."""
DENSE = 1_000
"""The same in scripts written without blanks (Han, kana, Thai, Lao, Khmer, Burmese, Tibetan)."""
RUN = 1_000
"""Characters without a blank, of whatever kinds, where none is of such a script."""
FIELD = 20_000
"""Characters of markup of one field: a title, a summary, a name, a value of a page's head."""
NAME = 160
"""Characters of the name of a person, an organisation, a place."""
NAME_WORDS = 20
"""Words of a name; what has more is compared with nothing."""
PERSONS = 400
"""Full names of one text by which a family name alone is understood."""
DIGITS = 40
"""Digits of a number; one of more is unreadable, no figure."""
ELEMENTS = 20_000
"""Elements of a page; what follows the last of them is not read."""
ATTRIBUTES = 200
"""Attributes of an element; the others are left out."""

_UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LONG = re.compile(rf"(?<!\S)\S{{{WORD + 1},}}+")
_LETTERS = re.compile(rf"\w{{{WORD + 1},}}+|[^\w\s]{{{WORD + 1},}}+")
_DENSE = re.compile(f"[{_UNSPACED}]")


class Cut(NamedTuple):
    """Paragraphs within the limits, and what was cut off, in words for the ledger (empty: nothing)."""

    paragraphs: tuple[str, ...]
    note: str


def within(paragraphs: Iterable[str]) -> Cut:
    """The paragraphs of a report within the limits of word, paragraph and report."""
    kept: list[str] = []
    words = long = left = room = 0
    room = REPORT
    for paragraph in paragraphs:
        if room <= 0:
            left += 1
            continue
        text = cut_words(paragraph)
        words += text != paragraph
        if len(text) > min(PARAGRAPH, room):
            text, long = f"{text[: min(PARAGRAPH, room) - 1].rstrip()}…", long + 1
        kept.append(text)
        room -= len(text) + 2
    told = (
        (words, f"words of more than {WORD} characters shortened in {words} paragraphs"),
        (long, f"{long} paragraphs cut"),
        (left, f"{left} paragraphs beyond {REPORT} characters left out"),
    )
    return Cut(tuple(kept), "; ".join(note for count, note in told if count))


def cut_words(text: str) -> str:
    """The text with every word that is too long shortened to the limit, "…" in the place of the rest."""
    return _LONG.sub(lambda found: _shortened(found.group()), text)


def _shortened(run: str) -> str:
    run = _LETTERS.sub(
        lambda found: _begun(found.group(), DENSE if _DENSE.search(found.group()) else WORD), run
    )
    return run if _DENSE.search(run) else _begun(run, RUN)


def _begun(run: str, most: int) -> str:
    return run if len(run) <= most else f"{run[: most - 1]}…"
