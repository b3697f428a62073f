"""One outline of the owner's list changed, moved or taken out; every other character of the file stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

from lxml import etree

from ..errors import StylebookError
from ..text.charsets import decode
from ..text.urls import feed_key
from .opml import opml_read

_OUTLINE = re.compile(
    r"""<outline\b(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>(?:(?<!/>)\s*+</outline\s*+>)?+""", re.I
)
_TAG = re.compile(rf"{_OUTLINE.pattern}|</outline\s*+>", re.I)
_CLOSED = re.compile(r"(?:/|</outline\s*+)>\Z", re.I)
_LENIENT = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
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


def opml_move(file: bytes, url: str, folder: str) -> bytes:
    """The outline of a feed moved into a folder ("World/Asia"; empty: into none), which is made where there is none.

    Raises like ``opml_remove``.
    """
    text, start, end = _found(file, url)
    outline = text[start:end]
    text = decode(opml_remove(file, url)).text
    names = [name for name in folder.split("/") if name.strip()]
    at = next((at for path, at in _folders(text) if path == names), -1)
    if names and at >= 0:
        return _written(file, text[:at] + "\n" + _indent(text, at) + outline + text[at:])
    ends = list(re.finditer(r"(?:(?<![ \t])[ \t]++)?+</body\s*+>", _uncommented(text), re.I))
    if not ends:
        raise StylebookError("the list of sources has no <body>", key="feeds.opml", allowed="OPML 2.0")
    at = ends[-1].start()
    heads = [f"{'  ' * (n + 2)}<outline text={quoteattr(name)}>\n" for n, name in enumerate(names)]
    tails = [f"{'  ' * (n + 2)}</outline>\n" for n in reversed(range(len(names)))]
    inner = f"{'  ' * (len(names) + 2)}{outline}\n"
    before = "" if text[:at].endswith("\n") else "\n"
    return _written(file, text[:at] + before + "".join((*heads, inner, *tails)) + text[at:])


def _folders(text: str) -> Iterator[tuple[list[str], int]]:
    """(names from the outermost, where what it holds begins) of each folder of the list."""
    path: list[str] = []
    for tag in _TAG.finditer(_uncommented(text)):
        if tag[0].startswith("</"):
            path[-1:] = []
        elif not _CLOSED.search(tag[0]):
            alone = etree.fromstring(f"{tag[0][:-1]}/>".encode(), _LENIENT)
            path.append("" if alone is None else alone.get("text") or alone.get("title") or "")
            yield [name.replace("/", "-") for name in path], tag.end()


def _indent(text: str, at: int) -> str:
    """The blanks before the line that ends at ``at``, and one step more."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line[: len(line) - len(line.lstrip())] + "  "


def _uncommented(text: str) -> str:
    """The text with its comments blanked, as long as before."""
    return _COMMENT.sub(lambda comment: " " * len(comment[0]), text)


def _found(file: bytes, url: str) -> tuple[str, int, int]:
    text = decode(file).text
    for tag in _OUTLINE.finditer(_uncommented(text)):
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
