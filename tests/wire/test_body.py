"""Bodies: decoded as they come, never more than the cap."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.errors import FetchError, TooLarge
from broadsheet.wire.body import read_body

TEXT = "Der Fährverkehr läuft wieder. 運航を再開した。".encode() * 500


def cut(body: bytes, size: int) -> list[bytes]:
    return [body[start : start + size] for start in range(0, len(body), size)] or [b""]


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize("size", [1, 7, 1000, 10**6])
@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("GZIP ", gzip.compress(TEXT)),
        ("gzip", gzip.compress(TEXT[:900]) + gzip.compress(TEXT[900:])),
        ("gzip", gzip.compress(TEXT) + b"\0" * 50),
        ("x-gzip", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
        ("br", brotli.compress(TEXT)),
    ],
)
def test_decoding(encoding: str, packed: bytes, size: int) -> None:
    assert read_body(cut(packed, size), encoding, len(TEXT), url="u") == TEXT


@pytest.mark.parametrize(
    ("encoding", "pack"), [("", bytes), ("gzip", gzip.compress), ("br", brotli.compress)]
)
def test_the_cap(encoding: str, pack) -> None:
    packed = pack(TEXT)
    with pytest.raises(TooLarge):
        read_body(cut(packed, 500), encoding, len(TEXT) - 1, url="u")
    assert read_body(cut(packed, 500), encoding, 100, url="u", cut=True) == TEXT[:100]


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [("gzip", gzip.compress(b"\0" * 60_000_000)), ("br", brotli.compress(b"\0" * 60_000_000, quality=1))],
)
def test_a_bomb_is_never_unpacked(encoding: str, bomb: bytes) -> None:
    tracemalloc.start()
    with pytest.raises(TooLarge):
        read_body([bomb], encoding, 1_000_000, url="u")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6_000_000


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(TEXT)[:-30]),
        ("br", brotli.compress(TEXT)[:-5]),
        ("br", b"\x00\xff\xfe"),
        ("deflate", b"\x78\x9c\xff\xff\xff"),
        ("gzip, br", b"x"),
        ("compress", b"x"),
    ],
)
def test_broken_bodies(encoding: str, body: bytes) -> None:
    with pytest.raises(FetchError) as caught:
        read_body([body], encoding, 10**7, url="u")
    assert caught.value.code == "bad-encoding"


def test_empty_bodies() -> None:
    for encoding in ("", "gzip", "br", "deflate"):
        assert read_body([], encoding, 10, url="u") == b""
        assert read_body([b""], encoding, 10, url="u") == b""


@given(st.lists(st.binary(max_size=40), max_size=5), st.sampled_from(["gzip", "br", "deflate", ""]))
def test_any_bytes_end_as_bytes_or_as_our_error(chunks: list[bytes], encoding: str) -> None:
    try:
        assert isinstance(read_body(chunks, encoding, 1000, url="u"), bytes)
    except (FetchError, TooLarge) as error:
        assert error.verdict in ("hold", "spike")
