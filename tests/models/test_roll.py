"""Which models a server has, asked of real servers that answer well, badly and not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from broadsheet.errors import BadReply, ModelDown, ModelRefused
from broadsheet.models import chat
from broadsheet.models.roll import address_shown, is_among, served
from broadsheet.settings import Models

from ..servers import Answer, HostileServer

JSON = "application/json"


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as running, chat.requests_allowed(True):
        yield running


def ask(server: HostileServer, model: str = "ollama:qwen3:8b", key: str = "") -> tuple[str, ...]:
    return served(model, Models(base_url=server.url("/v1"), key=key))


def test_the_names_a_server_gives(server: HostileServer) -> None:
    body = json.dumps({"object": "list", "data": [{"id": "qwen3:8b"}, {"id": "gemma3:latest"}]}).encode()
    server.put("/v1/models", Answer(body, type=JSON))
    assert ask(server) == ("qwen3:8b", "gemma3:latest")
    assert is_among("gemma3", ask(server)) and not is_among("qwen3", ask(server))


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer(b"no", status=401), ModelRefused),
        (Answer(b"no", status=403), ModelRefused),
        (Answer(b"no", status=404), BadReply),
        (Answer(b"no", status=500), BadReply),
        (Answer(b"<html>hello</html>"), BadReply),
        (Answer(b'{"data": 3}', type=JSON), BadReply),
        (Answer(b'{"data": [{}]}', type=JSON), BadReply),
        (Answer(b'{"data": null}', type=JSON), BadReply),
        (Answer(b"[" * 100_000, type=JSON), BadReply),
        (Answer(b"x" * 3_000_000, type=JSON), BadReply),
    ],
    ids=str,
)
def test_what_is_no_list_of_models(server: HostileServer, answer: Answer, error: type[Exception]) -> None:
    server.put("/v1/models", answer)
    with pytest.raises(error) as caught:
        ask(server, key="K-secret")
    assert "K-secret" not in str(caught.value)


def test_nobody_there() -> None:
    with chat.requests_allowed(True), pytest.raises(ModelDown) as caught:
        served("openai:x", Models(base_url="http://me:geheim@127.0.0.1:9/v1"))
    assert "geheim" not in str(caught.value) and "127.0.0.1:9" in str(caught.value)
    assert address_shown("http://me:geheim@host/v1?k=geheim") == "http://host/v1"
