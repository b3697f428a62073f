"""One exchange with a model server that the owner named: bounded in time and size, no redirect followed."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from ..errors import BadReply, ModelDown, ModelRefused
from ..text.foreign import seconds


def exchange(
    method: str, url: str, *, model: str, timeout_s: float, most_bytes: int, key: str = "", value: Any = None
) -> bytes:
    """The body of the answer. ``value`` is sent as JSON, ``key`` as a bearer token.

    Raises ModelDown (no whole answer in ``timeout_s``, 429, 5xx; ``retry_after_s`` as the server says, a day at most),
    ModelRefused (any other status but 200) and BadReply (more than ``most_bytes``).
    """
    headers = {"authorization": f"Bearer {key}"} if key else {}
    sent = {} if value is None else {"json": value}

    async def asked() -> bytes:
        body = bytearray()
        async with (
            asyncio.timeout(timeout_s),
            httpx.AsyncClient(headers=headers, timeout=timeout_s, follow_redirects=False) as client,
            client.stream(method, url, **sent) as answer,
        ):
            _check_status(answer, url, model)
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > most_bytes:
                    raise BadReply(f"{url} answers without end", model=model)
        return bytes(body)

    try:
        return asyncio.run(asked())
    except TimeoutError as error:
        raise ModelDown(f"no whole answer from {url} in {timeout_s:g} s", model=model) from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ModelDown(f"no answer from {url}", model=model) from error


def _check_status(answer: httpx.Response, url: str, model: str) -> None:
    if answer.status_code == 429 or answer.status_code >= 500:
        raise ModelDown(
            f"{url} answered {answer.status_code}",
            model=model,
            retry_after_s=seconds(answer.headers.get("retry-after")),
        )
    if answer.status_code != 200:
        raise ModelRefused(f"{url} answered {answer.status_code}", model=model)
