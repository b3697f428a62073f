"""The words of an article out of a page: several readings, one choice."""

from __future__ import annotations

from collections.abc import Sequence
from configparser import ConfigParser
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import use_config

from ...text.html import clean, paragraphs
from .chaff import Block, winnow
from .facts import Facts
from .kin import with_kin

_LITTLE = 500
"""Characters below which the slower reading is tried too."""
_HEADINGS = 0.12
"""Part of the text from which on headings are part of the story."""
_KINDS = {"p": "p", "head": "head", "item": "item", "quote": "quote", "row": "row", "code": "p"}
_BREAKS = frozenset((*_KINDS, "table", "list", "div", "ab", "body", "main", "doc", "comments"))


@dataclass(frozen=True)
class Body:
    """Paragraphs of an article and the reading they come from."""

    paragraphs: tuple[str, ...]
    reading: str

    @property
    def characters(self) -> int:
        return sum(map(len, self.paragraphs))


def read_body(tree: HtmlElement, facts: Facts, *, dense: bool = False) -> Body:
    """The article's paragraphs; empty where there are none.

    1. trafilatura in fast mode, for a dense script again with smaller sizes where that gave no paragraphs;
    2. in full mode where that found under ``_LITTLE`` characters; in each of them what is not of the story
    goes (``chaff``), headings too, and paragraphs of the same place join where many are missing (``kin``);
    3. JSON-LD ``articleBody`` where it is more than twice as long, or keeps apart the paragraphs
    that the page runs together.
    ``dense``: the page's script says much in few characters (Chinese, Japanese, Korean).
    """
    tidied = _tidy(tree)
    linked = frozenset(text for link in tidied.iter("a") if (text := clean("".join(link.itertext()))))
    names = (facts.byline,)

    def read(*, fast: bool, small: bool = False) -> Body:
        blocks = winnow(
            _read(tidied, fast=fast, small=small), headline=facts.headline, linked=linked, names=names
        )
        return Body(tuple(_told(with_kin(tidied, blocks))), "fast" if fast else "full")

    body = read(fast=True)
    if dense and len(body.paragraphs) < 3:
        body = max(body, read(fast=True, small=True), key=lambda one: len(one.paragraphs))
    if body.characters < (_LITTLE // 3 if dense else _LITTLE):
        body = max(body, read(fast=False), key=lambda one: one.characters)
    told = Body(paragraphs(facts.linked.body), "json-ld")
    torn = len(body.paragraphs) == 1 < len(told.paragraphs) and told.characters > 0.8 * body.characters
    return told if torn or told.characters > 2 * body.characters else body


def _told(blocks: Sequence[Block]) -> list[str]:
    """The texts without headings, unless headings are much of the text: lists, recipes, tests of products."""
    whole = sum(len(block.text) for block in blocks)
    heads = sum(len(block.text) for block in blocks if block.kind == "head")
    return [block.text for block in blocks if block.kind != "head" or heads > _HEADINGS * whole]


def _tidy(tree: HtmlElement) -> HtmlElement:
    """A copy in which readings of characters (ruby) are gone and no paragraph stands in a paragraph."""
    tidied = deepcopy(tree)
    for note in list(tidied.iter("rt", "rp", "rtc")):
        note.drop_tree()
    for wrap in list(tidied.iter("ruby", "rb", "font", "wbr", "nobr")):
        wrap.drop_tag()
    for outer in list(tidied.iter("p")):
        inside = list(outer)
        first = next((number for number, node in enumerate(inside) if node.tag == "p"), len(inside))
        for node in reversed(inside[first:]):
            outer.addnext(node)
    return tidied


def _read(tree: HtmlElement, *, fast: bool, small: bool) -> Sequence[Block]:
    found: Any = trafilatura.bare_extraction(
        deepcopy(tree), fast=fast, include_comments=False, with_metadata=False, config=_config(small)
    )
    return () if found is None or found.body is None else blocks_of(found.body)


@cache
def _config(small: bool) -> ConfigParser:
    """trafilatura's settings; with ``small`` a third of its sizes, or short articles are taken for none."""
    config: ConfigParser = use_config()
    if small:
        for key in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
            config.set("DEFAULT", key, str(config.getint("DEFAULT", key) // 3))
    return config


def blocks_of(tree: Any) -> list[Block]:
    """Blocks of trafilatura's tree in reading order; two line breaks end a block."""
    found: list[Block] = []
    line: list[str] = []
    kind = ["p"]
    breaks = 0

    def close() -> None:
        if text := clean("".join(line)):
            found.append(Block(kind[-1], text))
        line.clear()

    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if node.tag in _BREAKS:
            close()
            if event == "start":
                kind.append(_KINDS.get(node.tag, "p"))
            else:
                kind.pop()
        if event == "start":
            if node.tag == "lb":
                breaks += 1
                if breaks > 1:
                    close()
            if node.tag in ("lb", "cell"):
                line.append(" ")
        words = (node.text if event == "start" else node.tail) or ""
        breaks = 0 if words.strip() else breaks
        line.append(words)
    close()
    return found
