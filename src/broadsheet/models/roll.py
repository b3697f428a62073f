"""Which models a server has: asked before anything is written with one, so that a wrong name is known at once."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

import httpx

from ..errors import BadReply, ModelDown, ModelRefused
from ..settings import Models
from .chat import check_allowed, split_name

TIMEOUT_S = 10.0
MOST_BYTES = 2_000_000


def served(model: str, settings: Models) -> tuple[str, ...]:
    """Names of the models at the server that ``model`` is asked of. Sends no text of a report.

    Raises ModelDown (nobody answers), ModelRefused (the key is not taken) and BadReply (no list is given).
    """
    check_allowed()
    provider, _ = split_name(model)
    base = (settings.base_url or provider.base_url).rstrip("/")
    url = f"{base}/v1/models" if provider.name == "anthropic" else f"{base}/models"
    shown = address_shown(base)
    try:
        with (
            httpx.Client(timeout=TIMEOUT_S, trust_env=False) as client,
            client.stream("GET", url, headers=_headers(provider.name, settings.key)) as answer,
        ):
            status, body = answer.status_code, b""
            for part in answer.iter_bytes():
                body += part
                if len(body) > MOST_BYTES:
                    raise BadReply(f"the list of models at {shown} has no end", model=model)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ModelDown(f"no answer from {shown} ({type(error).__name__})", model=model) from None
    if status in (401, 403):
        raise ModelRefused(f"{shown} does not take the key ({status})", model=model)
    if status != 200:
        raise BadReply(f"{shown} gives no list of its models ({status})", model=model)
    return _names(body, shown, model)


def _headers(provider: str, key: str) -> dict[str, str]:
    if provider == "anthropic":
        return {"anthropic-version": "2023-06-01", **({"x-api-key": key} if key else {})}
    return {"authorization": f"Bearer {key}"} if key else {}


def _names(body: bytes, shown: str, model: str) -> tuple[str, ...]:
    try:
        found = httpx.Response(200, content=body).json()["data"]
        return tuple(str(entry["id"])[:200] for entry in found[:10_000])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BadReply(f"{shown} gives no list of its models", model=model) from None


def is_among(name: str, names: tuple[str, ...]) -> bool:
    """Ollama takes a name without a tag for ":latest"."""
    return name in names or f"{name}:latest" in names


def address_shown(url: str) -> str:
    """The address without account and password."""
    split = urlsplit(url)
    return urlunsplit((split.scheme, split.netloc.rpartition("@")[2], split.path, "", ""))
