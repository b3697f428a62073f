"""Pictures from any server that speaks the OpenAI images protocol (LocalAI, stable-diffusion servers, OpenAI).

What comes back is foreign: bytes of whatever kind, which the desk looks at before anything is made of them.
"""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..errors import BadReply, ModelDown, ModelRefused, WireError
from ..news import Spent
from ..ports import Clock, Reply, Till, Web
from ..settings import Illustrate, Models
from ..text.tokens import tokens
from .chat import check_allowed
from .chat_meter import Purse
from .exchange import exchange

MOST_BYTES = 40_000_000
"""Largest file taken: 2048 by 2048 pixels, not compressed at all, are 13 million."""


class OpenAIPaint:
    """``POST {url}/images/generations``; the answer holds the file or its address.

    A file on the server itself is fetched there, with the key; one elsewhere by ``web``, as any page of the open web
    is. Raises ModelDown, ModelRefused, BadReply and BudgetSpent.
    A call is paid for also where its file turns out to be none.
    """

    def __init__(self, settings: Illustrate, limits: Models, web: Web, till: Till, clock: Clock) -> None:
        self.model = settings.paint_model
        self._name = settings.paint_model.partition(":")[2]
        self._url = settings.paint_url.rstrip("/")
        self._settings = settings
        self._web = web
        self._purse = Purse(self.model, till, clock, limits)

    def paint(self, prompt: str, *, story: str = "") -> Reply:
        check_allowed()
        settings = self._settings
        return self._purse.pay_for(
            lambda: self._asked(prompt, story),
            tokens=tokens(prompt),
            usd=settings.paint_usd,
            story=story,
            per_day=settings.paint_per_day,
        )

    def _asked(self, prompt: str, story: str) -> Reply:
        settings = self._settings
        sent = {"model": self._name, "prompt": prompt, "n": 1, "size": settings.paint_size}
        spent = Spent(model=self.model, story=story, usd=settings.paint_usd)
        try:
            body = self._exchange("POST", f"{self._url}/images/generations", sent)
            return Reply(value=self._file(_read(body, self.model)), spent=spent)
        except BadReply as error:
            error.spent = spent  # type: ignore[attr-defined]
            raise

    def _file(self, answer: dict[str, Any]) -> bytes:
        """The file of a picture. Raises BadReply."""
        if isinstance(inline := answer.get("b64_json"), str) and inline:
            try:
                return base64.b64decode(inline, validate=True)
            except ValueError as error:
                raise BadReply("the picture is not in base64", model=self.model) from error
        address = answer.get("url")
        if not isinstance(address, str) or not address:
            raise BadReply("the answer holds no picture", model=self.model)
        try:
            address = urljoin(f"{self._url}/", address)
            if urlsplit(address)[:2] == urlsplit(self._url)[:2]:
                return self._exchange("GET", address)
            return self._web.get(address, types=("image/*",), max_bytes=MOST_BYTES, robots=False).body
        except (ModelDown, ModelRefused, WireError, ValueError) as error:
            raise BadReply(
                "the picture is not to be had where the server says it is", model=self.model
            ) from error

    def _exchange(self, method: str, url: str, value: Any = None) -> bytes:
        settings = self._settings
        return exchange(
            method,
            url,
            value=value,
            key=settings.paint_key,
            timeout_s=settings.paint_timeout_s,
            most_bytes=MOST_BYTES * 4 // 3 + 10_000,
            model=self.model,
        )


def _read(body: bytes, model: str) -> dict[str, Any]:
    """The first of the pictures the answer tells of. Raises BadReply."""
    try:
        first = json.loads(body)["data"][0]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise BadReply("the image server's answer has not the agreed shape", model=model) from error
    if not isinstance(first, dict):
        raise BadReply("the image server's answer has not the agreed shape", model=model)
    return first
