"""What stands among an article's paragraphs without being of them: read-more lines, offers, furniture.

No word makes a paragraph chaff. What is told by is the whole block: its place, that it is a link, that it repeats,
that it is no sentence, or that it speaks to the reader about the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .chaff_words import DATE_LINE, byline, credit, furniture, more, offer, section, sends, stamp

_END = ".!?。！？…؟।"
_CLOSE = "\"'”’»›)]」』）】"

_SENTENCE = 60
"""A finished block longer than this is a sentence of the story unless something else speaks against it."""
_TEASER = 20
"""A finished block longer than this ends a list of teasers."""
_LONG = 100
"""A paragraph longer than this that comes again tells nothing new; shorter lines of lists and tables may."""
_HEADLINE = 500
"""Longest beginning of a text that may be the headline again."""
_BEGUN, _ALIKE = 4, 40
"""Letters by which a link's text is looked for; so many links that begin alike are told apart, the longest."""
_QUOTED = re.compile(r"[“„«「『\"][^“”„«»「」『』\"]{15,300}[”“»」』\"]")


@dataclass(frozen=True)
class Block:
    """One block of a page's text and what it is."""

    kind: str
    """p, head, item, quote, row."""
    text: str

    @property
    def finished(self) -> bool:
        """True where the text ends as sentences end."""
        bare = self.text.rstrip(_CLOSE + " ")
        return bare[-1:] in _END if bare else False


def winnow(
    blocks: Sequence[Block], *, headline: str, linked: frozenset[str], names: Sequence[str] = ()
) -> list[Block]:
    """The blocks that tell the story, subheadings among them.

    Out go: the headline repeated on top; date lines and bylines before the first paragraph; lines that
    only send elsewhere (``linked`` holds the texts of links and of blocks that are mostly links); lists under
    headings like "Related articles"; labels, offers to the reader, notices of rights; headings that nothing follows;
    long paragraphs that were there before. A finished sentence goes only where it speaks of the page or is a link.
    """
    kept: list[Block] = []
    seen: set[str] = set()
    body_begun = aside = False
    title, links = _bare(headline), _Links(linked)
    for place, block in enumerate(blocks):
        text = block.text
        late = place >= len(blocks) - max(3, len(blocks) // 8)
        if not body_begun and (_same(_bare(text), title) or _top_line(block, names)):
            continue
        if section().match(text) and not block.finished:
            aside = True
            continue
        aside = (
            aside
            and not (block.finished and len(text) > _TEASER and text not in linked)
            and block.kind != "head"
        )
        if (
            aside
            or _is_chaff(block, links, late=late)
            or (text in seen and block.finished and len(text) > _LONG)
        ):
            continue
        seen.add(text)
        body_begun = body_begun or (block.kind == "p" and len(text) > 80)
        kept.append(block)
    while kept and kept[-1].kind == "head":
        kept.pop()
    return kept


class _Links:
    """The texts of a page's links, found again in text in a time that grows with the text alone."""

    def __init__(self, texts: frozenset[str]) -> None:
        self._texts = texts
        self._begun: dict[str, list[str]] = {}
        for text in sorted(texts, key=len, reverse=True):
            if _BEGUN <= len(text) < 200:
                alike = self._begun.setdefault(text[:_BEGUN], [])
                if len(alike) < _ALIKE:
                    alike.append(text)

    def __contains__(self, text: object) -> bool:
        return text in self._texts

    def share(self, text: str) -> float:
        """How much of the text the links told in it take, each counted once."""
        found = {
            link
            for at in range(len(text) - _BEGUN + 1)
            for link in self._begun.get(text[at : at + _BEGUN], ())
            if text.startswith(link, at)
        }
        return sum(map(len, found)) / len(text)


def _bare(text: str) -> str:
    """What two headlines are compared by: letters and digits, folded."""
    return re.sub(r"\W+", "", text[:_HEADLINE]).lower()


def _same(one: str, other: str) -> bool:
    """Is it (``_bare``) the headline, perhaps cut off, with a kicker before it or a few words more?"""
    return bool(one) and (
        one == other
        or (len(one) > 15 and other.startswith(one) and len(one) * 2 > len(other))
        or (len(other) > 15 and (one.startswith(other) or one.endswith(other)) and len(one) < 2 * len(other))
    )


def _top_line(block: Block, names: Sequence[str]) -> bool:
    text = block.text
    if len(text) < 120 and not block.finished and (DATE_LINE.match(text) or byline(text)):
        return True
    return len(text) < 90 and any(name and name in text and len(text) < 3 * len(name) for name in names)


def _is_chaff(block: Block, links: _Links, *, late: bool) -> bool:
    text = block.text
    link = text in links
    if any(p.match(text) for p in furniture()) or (len(text) < 120 and stamp().match(text)):
        return True
    if credit().match(text) and (not block.finished or len(text) < _SENTENCE):
        return True
    if link and not block.finished and len(text) > 15:
        return True
    if (
        len(text) < 300
        and more().match(text)
        and (not block.finished or link or (len(text) < 120 and sends().match(text)))
    ):
        return True
    return _offers(text, late=late or not block.finished or link) or _dumped(block, links)


def _offers(text: str, *, late: bool) -> bool:
    """A short block that offers something to the reader: that begins with it, or at the end also ends with it."""
    if _QUOTED.search(text):
        return False
    found = offer(text)
    return found is not None and (late or found == 0)


def _dumped(block: Block, links: _Links) -> bool:
    """A whole page in one block: much of it are the texts of links, menus above all."""
    return len(block.text) >= 600 and links.share(block.text) > 0.2
