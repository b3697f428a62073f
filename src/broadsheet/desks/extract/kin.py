"""Paragraphs that stand where the article's paragraphs stand: for articles cut into pieces by adverts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from ...text.html import clean, link_share
from .chaff import Block

_LEAST = 8
"""Fewer missing paragraphs than this are more often asides than article."""
_LEAST_SHARE = 0.5
"""They must make up at least this part of what was found."""
_ASIDE = re.compile(
    r"comment|related|promo|sidebar|footer|newsletter|teaser|recommend|widget|advert|outbrain|taboola|cookie|consent"
    r"|caption|share|social|nav|menu|modal|popup|card|trending|popular|author-bio",
    re.I,
)
_OUTSIDE = frozenset(["aside", "nav", "footer", "figure", "form", "header"])


def with_kin(tree: HtmlElement, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, completed by the page's other paragraphs of the same place where many are missing.

    The place of a paragraph is the tags and first classes of its three nearest ancestors.
    """
    texts = {block.text for block in blocks}
    found = [(node, clean("".join(node.itertext()))) for node in tree.iter("p")]
    places = Counter(_place(node) for node, text in found if len(text) > 60 and text in texts)
    homes = {place for place, count in places.items() if count >= 2}
    if not homes:
        return list(blocks)
    whole = "\n".join(texts)
    order = {text: number for number, (_, text) in enumerate(found)}
    missing = [
        (number, text)
        for number, (node, text) in enumerate(found)
        if len(text) >= 50
        and text not in texts
        and _place(node) in homes
        and not text.endswith(("...", "…"))
        and not _aside(node)
        and link_share(node) < 0.3
        and text not in whole
    ]
    if len(missing) < _LEAST or sum(len(text) for _, text in missing) < _LEAST_SHARE * len(whole):
        return list(blocks)
    return _placed(blocks, missing, order)


def _placed(
    blocks: Sequence[Block], missing: Sequence[tuple[int, str]], order: dict[str, int]
) -> list[Block]:
    """Each missing paragraph after the last block that stands before it in the page."""
    ranked: list[tuple[int, int, Block]] = []
    last = -1
    for number, block in enumerate(blocks):
        last = max(last, order.get(block.text, last))
        ranked.append((last, number, block))
    ranked += [(number, -1, Block("p", text)) for number, text in missing]
    return [block for _, _, block in sorted(ranked, key=lambda entry: entry[:2])]


def _place(node: HtmlElement) -> tuple[str, ...]:
    found: list[str] = []
    for parent in node.iterancestors():
        if parent.tag in ("body", "html") or len(found) == 3:
            break
        classes = (parent.get("class") or "").split()
        found.append(f"{parent.tag}.{classes[0] if classes else ''}")
    return tuple(found)


def _aside(node: HtmlElement) -> bool:
    return any(
        parent.tag in _OUTSIDE or _ASIDE.search(f"{parent.get('class') or ''} {parent.get('id') or ''}")
        for parent in node.iterancestors()
        if parent.tag not in ("body", "html")
    )
