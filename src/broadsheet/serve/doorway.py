"""What stands before the application: headers every answer has, and an end to connections that ask nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_TIMEOUT_S = 10.0
"""A connection whose next request is not whole, head and all, after so long is closed."""
MOST_CONNECTIONS = 500
"""Connections at once; one more is told to come again (503)."""


class WithHeaders:
    """Adds ``headers`` to every answer that has none of that name: also to refusals the router makes by itself."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                held = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    held.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, sent)


class ImpatientProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it; a request must be whole within ``HEAD_TIMEOUT_S``, however it drips in."""

    _clock: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        self._rest()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """The clock runs from the moment nothing is being answered until a whole request is here."""
        if self._answers:
            self._rest()
        elif self._clock is None and not self.transport.is_closing():
            self._clock = self.loop.call_later(HEAD_TIMEOUT_S, self._close)

    @property
    def _answers(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _rest(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _close(self) -> None:
        self._clock = None
        if not self.transport.is_closing():
            self.transport.close()
