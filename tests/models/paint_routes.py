"""A route that speaks the protocol of image servers, well or badly.

A script is a list of what to answer, one for each question, the last one for ever: bytes of a picture (sent inline), an
``Answer``, a value sent as JSON, or a function of the handler.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from tests.servers import Answer, Handler, HostileServer

JSON = "application/json"


class PaintRoutes:
    """Puts the protocol on a server; ``questions`` holds every body that came, ``keys`` every key."""

    def __init__(self, server: HostileServer, script: Sequence[Any]) -> None:
        self.questions: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self._script = list(script)
        server.put("/v1/images/generations", self._answer)
        self.url = server.url("/v1")

    def _answer(self, handler: Handler) -> None:
        said = self._script[min(len(self.questions), len(self._script) - 1)]
        self.questions.append(json.loads(handler.body))
        self.keys.append(handler.headers.get("Authorization"))
        if callable(said):
            said(handler)
        elif isinstance(said, Answer):
            handler.reply(said)
        else:
            value = inline(said) if isinstance(said, bytes) else said
            handler.reply(Answer(json.dumps(value).encode(), type=JSON))


def inline(file: bytes) -> dict[str, Any]:
    return {"created": 1, "data": [{"b64_json": base64.b64encode(file).decode(), "revised_prompt": "x"}]}


def at(url: str) -> dict[str, Any]:
    return {"created": 1, "data": [{"url": url}]}


def picture(kind: str = "PNG", size: tuple[int, int] = (1536, 1024), mode: str = "RGB", **how: Any) -> bytes:
    """A drawing with something on it."""
    made = Image.new(mode, size, "#e9dfc8" if mode != "P" else 0)
    if mode != "P":
        ImageDraw.Draw(made).ellipse((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), fill="#9a2617")
    held = BytesIO()
    made.save(held, kind, **how)
    return held.getvalue()


def bomb(width: int = 10_000, height: int = 10_000) -> bytes:
    """A sound PNG of 100 megapixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compressobj(9)
    line = b"\0" + bytes((width + 7) // 8)
    packed = b"".join(rows.compress(line) for _ in range(height)) + rows.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
