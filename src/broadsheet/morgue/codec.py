"""Nouns to bytes and back, exactly.

A noun is JSON (msgspec, compiled from the type hints); longer ones are compressed. Fields that are
kept elsewhere (nested nouns by reference, large bytes in columns of their own) are left out of the
JSON and given back on decoding. A field an older program did not write has its default.
"""

from __future__ import annotations

import zlib
from dataclasses import MISSING, fields
from typing import Any, Generic, TypeVar, cast, get_type_hints

import msgspec

from ..errors import CopyError, Corrupt
from ..news import Reading
from ..redact import redacted

N = TypeVar("N")
COMPRESS_FROM_BYTES = 1024
LONGEST_NOTE = 4000
"""Characters of a note in the ledger."""
_encoder = msgspec.json.Encoder()


class Codec(Generic[N]):
    """Encodes one noun type without the fields named in ``apart``."""

    def __init__(self, noun: type[N], *apart: str) -> None:
        self.noun = noun
        self.kept = tuple(f.name for f in fields(cast(Any, noun)) if f.name not in apart)
        hints = get_type_hints(noun)
        defaults = {f.name: f.default for f in fields(cast(Any, noun)) if f.default is not MISSING}
        record = msgspec.defstruct(
            f"{noun.__name__}Record",
            [(n, hints[n], defaults[n]) if n in defaults else (n, hints[n]) for n in self.kept],
            kw_only=True,
        )
        self._record: type[Any] = record
        self._decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(record)

    def encode(self, noun: N) -> bytes:
        """Raises CopyError for text no archive can hold: lone surrogates, NUL, numbers without end."""
        record = self._record(**{name: getattr(noun, name) for name in self.kept})
        try:
            plain = _encoder.encode(record)
        except UnicodeEncodeError as error:
            raise CopyError("the text holds half a character (a lone surrogate)") from error
        if b"\\u0000" in plain and "\0" in _strings(plain):
            raise CopyError("the text holds a NUL character")
        if self.noun is Reading and self._finite(plain) is False:
            raise CopyError("a figure has no finite value")
        return zlib.compress(plain, 1) if len(plain) >= COMPRESS_FROM_BYTES else plain

    def decode(self, body: bytes, /, **apart: Any) -> N:
        """The noun again; ``apart`` gives the fields kept elsewhere. Raises Corrupt."""
        try:
            plain = zlib.decompress(body) if body[:1] == b"\x78" else body
            record = self._decoder.decode(plain)
        except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise Corrupt(f"a stored {self.noun.__name__} cannot be read") from error
        return self.noun(**{name: getattr(record, name) for name in self.kept}, **apart)

    def _finite(self, plain: bytes) -> bool:
        """JSON has no NaN and no infinity: they come back as null, which is no number."""
        try:
            self._decoder.decode(plain)
        except msgspec.ValidationError:
            return False
        return True


def _strings(plain: bytes) -> str:
    """All that stands in a JSON text, decoded: tells a NUL from the six characters of its escape."""
    found: list[str] = []
    stack: list[Any] = [msgspec.json.decode(plain)]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            stack += value
        elif isinstance(value, dict):
            stack += value.values()
    return "".join(found)


def squeeze(content: bytes) -> bytes:
    """Large bytes for a column of their own."""
    return zlib.compress(content, 3)


def unsqueeze(content: bytes) -> bytes:
    """Raises Corrupt."""
    try:
        return zlib.decompress(content)
    except zlib.error as error:
        raise Corrupt("stored bytes cannot be read") from error


def storable(words: str) -> str:
    """A note for the ledger: bounded, without secrets of the settings; what no archive can hold becomes U+FFFD."""
    said = redacted(words)[:LONGEST_NOTE]
    return said.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
