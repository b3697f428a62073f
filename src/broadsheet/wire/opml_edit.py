"""One outline of the owner's list changed or taken out; every other character of the file stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from ..errors import StylebookError
from ..text.charsets import decode
from ..text.urls import feed_key
from .opml import opml_read

_OUTLINE = re.compile(
    r"""<outline\b(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>(?:(?<!/>)\s*+</outline\s*+>)?+""", re.I
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)


def opml_remove(file: bytes, url: str) -> bytes:
    """Raises StylebookError where the feed is not in the file or the file cannot be written as it was read."""
    text, start, end = _found(file, url)
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip() and re.match(r"[ \t]*\r?\n", text[end : end + 100]):
        start, end = line, text.index("\n", end) + 1
    return _written(file, text[:start] + text[end:])


def opml_set(file: bytes, url: str, changed: Mapping[str, str]) -> bytes:
    """Attributes of one outline set anew; an empty value takes the attribute out. Raises like ``opml_remove``."""
    text, start, end = _found(file, url)
    tag = text[start:end]
    for name, value in changed.items():
        tag = re.sub(rf"""(?<!\s)\s++{name}\s*+=\s*+(?:"[^"]*"|'[^']*')""", "", tag, count=1, flags=re.I)
        if value:
            said = f" {name}={quoteattr(value)}"
            tag = re.sub(r"^<outline\b", lambda head, said=said: head[0] + said, tag, flags=re.I)  # type: ignore[misc]
    return _written(file, text[:start] + tag + text[end:])


def _found(file: bytes, url: str) -> tuple[str, int, int]:
    text = decode(file).text
    shown = _COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    for tag in _OUTLINE.finditer(shown):
        alone = re.sub(r"(?<!\s)\s*+/?>(?:\s*+</outline\s*+>)?$", "/>", tag[0])
        feeds = opml_read(f"<opml><body>{alone}</body></opml>".encode()) if "xmlurl" in alone.lower() else ()
        if feeds and feed_key(feeds[0].url) == feed_key(url):
            return text, tag.start(), tag.end()
    raise StylebookError(f"{url} is not in the list of sources", key="url", value=url)


def _written(file: bytes, text: str) -> bytes:
    decoded = decode(file)
    mark = file[: len(file) - len(decoded.text.encode(decoded.charset, "replace"))]
    if mark + decoded.text.encode(decoded.charset, "replace") != file:
        raise StylebookError(
            "the list of sources has characters that cannot be written back; edit it by hand",
            key="feeds.opml",
        )
    return mark + text.encode(decoded.charset, "xmlcharrefreplace")
