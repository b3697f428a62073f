"""The body of an answer: decoded as it comes, with a cap on what comes out."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import brotli

from ..errors import FetchError, TooLarge

ACCEPT_ENCODING = "gzip, br"
_STEP_BYTES = 65_536


def read_body(chunks: Iterable[bytes], encoding: str, limit: int, *, url: str, cut: bool = False) -> bytes:
    """At most ``limit`` decoded bytes. ``encoding`` is the Content-Encoding header.

    More than ``limit`` raises TooLarge, or with ``cut`` gives the first ``limit`` bytes; no more than
    64 KiB beyond it are ever held, however well the body was packed. An encoding we did not ask for, and
    one that is broken or breaks off, raises FetchError.
    """
    kept = bytearray()
    for piece in _decoded(chunks, encoding.strip().lower(), url):
        kept += piece
        if len(kept) > limit:
            if cut:
                return bytes(kept[:limit])
            raise TooLarge(f"{url} is larger than {limit} bytes", url=url, limit_bytes=limit)
    return bytes(kept)


def _decoded(chunks: Iterable[bytes], encoding: str, url: str) -> Iterator[bytes]:
    if encoding in ("", "identity", "utf-8", "none"):  # the last two are common mistakes
        return iter(chunks)
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _inflated(chunks, url)
    if encoding == "br":
        return _unbrotlied(chunks, url)
    raise FetchError(f"{url} is encoded as {encoding!r}", url=url, code="bad-encoding")


def _inflated(chunks: Iterable[bytes], url: str) -> Iterator[bytes]:
    """gzip with any number of members, zlib, raw deflate; a body that only says it is gzip passes."""
    inflate = None
    plain = False
    for chunk in chunks:
        if inflate is None and not plain and chunk:
            plain = chunk[:1] in (b"<", b"{", b"[", b"\xef", b" ", b"\n")
            is_packed = chunk[:1] in (b"\x1f", b"\x78", b"\x58", b"\x48", b"\x38", b"\x28", b"\x18", b"\x08")
            inflate = None if plain else zlib.decompressobj(47 if is_packed else -15)
        if inflate is None:
            yield chunk
            continue
        while chunk:
            if inflate.eof:
                if not chunk.startswith(b"\x1f"):
                    return  # padding after the last member
                inflate = zlib.decompressobj(47)
            try:
                yield inflate.decompress(chunk, _STEP_BYTES)
            except zlib.error as error:
                raise FetchError(f"{url} is badly packed", url=url, code="bad-encoding") from error
            chunk = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
    if inflate is not None and not inflate.eof:
        yield inflate.flush(_STEP_BYTES)
        if not inflate.eof:
            raise FetchError(f"{url} breaks off", url=url, code="bad-encoding")


def _unbrotlied(chunks: Iterable[bytes], url: str) -> Iterator[bytes]:
    decoder = brotli.Decompressor()
    seen = False
    try:
        for chunk in chunks:
            seen = seen or bool(chunk)
            yield decoder.process(chunk, output_buffer_limit=_STEP_BYTES)
            while not decoder.can_accept_more_data():
                yield decoder.process(b"", output_buffer_limit=_STEP_BYTES)
    except brotli.error as error:
        raise FetchError(f"{url} is badly packed", url=url, code="bad-encoding") from error
    if seen and not decoder.is_finished():
        raise FetchError(f"{url} breaks off", url=url, code="bad-encoding")
