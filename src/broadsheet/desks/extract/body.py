"""The words of an article out of a page: several readings, one choice."""

from __future__ import annotations

import re
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

from ...languages import of_clocks
from ...text.html import blocks, clean, link_share, paragraphs, parse
from ...text.listed import on_pages
from .chaff import Block, winnow
from .facts import Facts
from .kin import with_kin

_LITTLE = 500
"""Characters below which the slower reading is tried too."""
_NO_DATUM = ("table", "aside", "nav", "form", "img", "h1", "h2", "h3", "h4")
_CELL = 300
"""A table's cell with more characters than this is a part of the page, not a datum."""
_KINDS = {"p": "p", "head": "head", "item": "item", "quote": "quote", "row": "row", "code": "p"}
_BREAKS = frozenset((*_KINDS, "table", "list", "div", "ab", "body", "main", "doc", "comments"))


@cache
def _stamp() -> re.Pattern[str]:
    """A time of day, with its date or without."""
    hours, rests, words = map("|".join, map(of_clocks, ("clock_signs", "clock_rests", "clock_words")))
    half = on_pages("before_noon", "after_noon")
    return re.compile(
        rf"(?:\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?,?\s+)?(?:{half}\s?)?"
        rf"\d{{1,2}}\s?(?:[:.h\uff1a]|{hours}|{words})\s?(?:\d{{2}}(?::\d{{2}})?\s?(?:{rests})?)?"
        rf"\s*(?:{half}\.?|{words}|[A-Z]{{2,5}}|h)?\W?",
        re.I,
    )


@cache
def _stamped_line() -> re.Pattern[str]:
    """A time of day at the head of a line of a ticker."""
    half, words = on_pages("before_noon", "after_noon"), "|".join(of_clocks("clock_words"))
    return re.compile(
        rf"^[\[(]?\d{{1,2}}[:.\uff1a]\d{{2}}(?::\d{{2}})?\s?"
        rf"(?:{half}\.?|{words}|(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|JST|KST|MSK)|h)?[\])]?"
        r"(?:\s*[-\u2013\u2014:|]\s*|\s+)(?=[^\W\d_]|[\"\u201c\u00ab\u201e\u300c])",
        re.I,
    )


@dataclass(frozen=True)
class Body:
    """Paragraphs of an article and the reading they come from."""

    paragraphs: tuple[str, ...]
    reading: str
    subheadings: tuple[int, ...] = ()
    """Places in ``paragraphs``."""

    @property
    def prose(self) -> tuple[str, ...]:
        """The paragraphs that are no subheadings."""
        heads = frozenset(self.subheadings)
        return tuple(text for place, text in enumerate(self.paragraphs) if place not in heads)

    @property
    def characters(self) -> int:
        return sum(map(len, self.paragraphs))


def read_body(tree: HtmlElement, facts: Facts, *, dense: bool = False) -> Body:
    """The article's paragraphs; empty where there are none.

    1. trafilatura in fast mode, for a dense script again with smaller sizes where that gave no paragraphs;
    2. in full mode where that found under ``_LITTLE`` characters; in each of them what is not of the story
    goes (``chaff``), and paragraphs of the same place join where many are missing (``kin``);
    3. JSON-LD ``articleBody`` where it is more than twice as long, or keeps apart the paragraphs
    that the page runs together.
    ``dense``: the page's script says much in few characters (Chinese, Japanese, Korean).
    """
    tidied = _tidy(tree)
    linked = _linked(tidied)
    names = (facts.byline,)

    def read(*, fast: bool, small: bool = False) -> Body:
        found = _read(tidied, fast=fast, small=small)
        told = winnow(found, headline=facts.headline, linked=linked, names=names)
        return _body(with_kin(tidied, told), "fast" if fast else "full")

    body = read(fast=True)
    if dense and len(body.paragraphs) < 3:
        body = max(body, read(fast=True, small=True), key=lambda one: len(one.paragraphs))
    if body.characters < (_LITTLE // 3 if dense else _LITTLE):
        body = max(body, read(fast=False), key=lambda one: one.characters)
    told = Body(paragraphs(facts.linked.body), "json-ld")
    torn = len(body.paragraphs) == 1 < len(told.paragraphs) and told.characters > 0.8 * body.characters
    return told if torn or told.characters > 2 * body.characters else body


def _body(told: Sequence[Block], reading: str) -> Body:
    """The blocks as paragraphs; where three or more begin with a clock stamp (a live page), without the stamps."""
    texts = [block.text for block in told]
    bare = [_stamped_line().sub("", text) for text in texts]
    if sum(one != other for one, other in zip(bare, texts, strict=True)) >= 3:
        texts = bare
    return Body(tuple(texts), reading, tuple(n for n, block in enumerate(told) if block.kind == "head"))


def _linked(tree: HtmlElement) -> frozenset[str]:
    """The texts of all links, and of all blocks that are mostly links."""
    found = {clean("".join(link.itertext())) for link in tree.iter("a")}
    for block in tree.iter("p", "li", "h2", "h3", "h4", "h5", "h6", "dd", "td"):
        if block.find(".//a") is not None and link_share(block) > 0.6:
            found.add(clean("".join(block.itertext())))
    return frozenset(found - {""})


def read_fed(content: str, facts: Facts) -> Body:
    """The paragraphs of a feed's full text, winnowed as a page's."""
    tree = parse(f"<html><body><div>{content}</div></body></html>") if "<" in content else None
    if tree is None:
        return _body([Block("p", text) for text in paragraphs(content)], "feed")
    heads = {clean("".join(head.itertext())) for head in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")}
    told = [Block("head" if text in heads else "p", text) for text in blocks(tree)]
    return _body(winnow(told, headline=facts.headline, linked=_linked(tree)), "feed")


def _tidy(tree: HtmlElement) -> HtmlElement:
    """A copy for the reader of articles.

    Readings of characters (ruby) are gone, no paragraph stands in a paragraph, a table's cell that
    holds lists or paragraphs holds their text, and clock stamps of their own element at the beginning
    of a block are gone.
    """
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
    _unfold_cells(tidied)
    _drop_stamps(tidied)
    return tidied


def _unfold_cells(tree: HtmlElement) -> None:
    """Lists and paragraphs inside the small cells of a table of data become plain text: readers lose them there."""
    for cell in list(tree.iter("td", "th")):
        if next(cell.iter(*_NO_DATUM), None) is not None or link_share(cell) > 0.3:
            continue
        inside = [node for node in cell.iter("ul", "ol", "dl", "p", "div", "blockquote") if node is not cell]
        told = blocks(cell) if inside else ()
        if told and sum(map(len, told)) <= _CELL:
            for node in list(cell):
                cell.remove(node)
            cell.text = "; ".join(told)


def _drop_stamps(tree: HtmlElement) -> None:
    """Out go elements that hold a clock time and nothing else, where a block begins with one; others are text."""
    for stamp in list(tree.iter("time", "span", "strong", "b", "em")):
        above = stamp.getparent()
        first = above is not None and stamp.getprevious() is None and not (above.text or "").strip()
        if not first or above.tag not in ("p", "li", "h2", "h3", "h4", "div"):
            continue
        marked = stamp.tag == "time" or re.search(r"time|stamp|clock|date", stamp.get("class") or "", re.I)
        if marked and _stamp().fullmatch("".join(stamp.itertext()).strip()) and (stamp.tail or "").strip():
            stamp.tail = (stamp.tail or "").lstrip(" :|\u2013\u2014-")
            stamp.drop_tree()
    for moment in list(tree.iter("time")):
        if next(moment.iterancestors("p", "li", "td", "dd"), None) is not None:
            moment.drop_tag()


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
