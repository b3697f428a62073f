"""The words of an article out of a page: several readings, one choice."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from ...text.html import clean

_BLOCKS = frozenset(["p", "head", "item", "quote", "row", "table", "list", "div", "ab", "body", "main", "doc", "comments", "code"])


@dataclass(frozen=True)
class Body:
    """Paragraphs of an article and the reading they come from."""

    paragraphs: tuple[str, ...]
    reading: str

    @property
    def characters(self) -> int:
        return sum(map(len, self.paragraphs))


def read_body(tree: HtmlElement, url: str) -> Body:
    """The article's paragraphs; empty where there are none."""
    fast = _trafilatura(tree, fast=True)
    if fast.characters >= 500:
        return fast
    full = _trafilatura(tree, fast=False)
    return full if full.characters > fast.characters else fast


def _trafilatura(tree: HtmlElement, *, fast: bool) -> Body:
    found: Any = trafilatura.bare_extraction(
        deepcopy(tree), fast=fast, include_comments=False, with_metadata=False
    )
    name = "fast" if fast else "full"
    return Body(() if found is None or found.body is None else tuple(_blocks(found.body)), name)


def _blocks(tree: Any) -> Sequence[str]:
    """Paragraphs of trafilatura's tree in reading order."""
    found: list[str] = []
    line: list[str] = []

    def close() -> None:
        if text := clean("".join(line)):
            found.append(text)
        line.clear()

    for event, node in etree.iterwalk(tree, events=("start", "end")):
        block = node.tag in _BLOCKS
        if block:
            close()
        if event == "start":
            if node.tag in ("lb", "cell"):
                line.append(" ")
            line.append(node.text or "")
        else:
            line.append(node.tail or "")
    close()
    return found
