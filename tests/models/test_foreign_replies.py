"""A model server's reply is foreign: whatever it says, a ModelError follows and the digest writer can take over."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from broadsheet.errors import ModelDown, ModelError
from broadsheet.models.chat import make_chat
from broadsheet.models.chat_meter import Metered
from broadsheet.models.chat_server import MOST_TOKENS, price_usd, token_count
from broadsheet.models.embed_openai import OpenAIEmbed
from broadsheet.morgue import open_morgue
from broadsheet.settings import Models
from broadsheet.text.foreign import DAY_S
from broadsheet.wire.clock import WallClock
from tests.servers import Answer, HostileServer

from .chat_routes import JSON, ChatRoutes, anthropic_answer, openai_answer

KEY = "sk-zebra-918273"


class Answered(BaseModel):
    town: str = Field(max_length=200)
    boats: int = Field(ge=0, le=9)


GOOD = {"town": "Port Alma", "boats": 3}
WHOLE = openai_answer(json.dumps(GOOD))
ODD = [
    b"",
    b"null",
    b"[]",
    b'"text"',
    b"7",
    b"{}",
    b"<html>",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    *(
        json.dumps({**WHOLE, **change}).encode()
        for change in (
            {"choices": []},
            {"choices": None},
            {"choices": {}},
            {"choices": "none"},
            {"choices": [None]},
            {"choices": [{}]},
            {"choices": [{"index": 0, "finish_reason": "stop", "message": None}]},
            {
                "choices": [
                    {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": {}}}
                ]
            },
            {
                "choices": [
                    {"index": 0, "finish_reason": "boredom", "message": {"role": "pirate", "content": 7}}
                ]
            },
            {
                "choices": [
                    {"index": 0, "message": {"role": "assistant", "tool_calls": [{"type": "nothing"}]}}
                ]
            },
        )
    ),
]
GOOD_BUT = [
    {"usage": None},
    {"usage": {"prompt_tokens": "many"}},
    {"usage": {"prompt_tokens": -5, "completion_tokens": 10**30, "total_tokens": 10**30}},
    {"created": 10**30},
    {"created": -(10**30)},
    {"created": None},
    {"model": None},
    {"model": "x" * 100_000},
    {"id": 7},
]


def ask(chat, **more):
    return chat.ask("How many boats?", system="Answer.", schema=Answered, max_tokens=100, **more)


@pytest.mark.parametrize("body", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("reply", ["schema", "tool"])
def test_an_odd_answer_of_an_openai_server_is_a_model_error(hostile, model_requests, body, reply) -> None:
    routes = ChatRoutes(hostile, [Answer(body, type=JSON)])
    with pytest.raises(ModelError) as caught:
        ask(make_chat("openai:m", Models(base_url=routes.openai, key=KEY, reply=reply)))
    assert len(str(caught.value)) < 3000
    assert routes.questions


@pytest.mark.parametrize(
    "change",
    [
        {"content": []},
        {"content": None},
        {"content": "x"},
        {"content": [None]},
        {"content": [{"type": "song"}]},
        {"usage": None},
        {"stop_reason": "x"},
    ],
    ids=str,
)
def test_an_odd_answer_of_an_anthropic_server_is_a_model_error_or_an_answer(
    hostile, model_requests, change
) -> None:
    body = json.dumps({**anthropic_answer(GOOD), **change}).encode()
    routes = ChatRoutes(hostile, [Answer(body, type=JSON)])
    chat = make_chat("anthropic:m", Models(base_url=routes.anthropic, key=KEY, reply="tool"))
    try:
        assert ask(chat).value == Answered(**GOOD)
    except ModelError as error:
        assert len(str(error)) < 3000
    assert routes.questions


@pytest.mark.filterwarnings("ignore::pydantic_ai.exceptions.UsageExtractionFailedWarning")
@pytest.mark.parametrize("change", GOOD_BUT, ids=lambda c: str(c)[:40])
def test_odd_fields_beside_the_answer_are_bounded_and_can_be_paid(hostile, model_requests, change) -> None:
    routes = ChatRoutes(hostile, [Answer(json.dumps({**WHOLE, **change}).encode(), type=JSON)])
    settings = Models(base_url=routes.openai)
    with open_morgue("sqlite://", clock=WallClock()) as morgue:
        chat = Metered(make_chat("ollama:m", settings), morgue.till, WallClock(), settings)
        try:
            spent = ask(chat).spent
        except ModelError:
            spent = morgue.till.spent()
        assert 0 <= spent.tokens <= 2 * MOST_TOKENS


@pytest.mark.parametrize("after", ["99999999999999", "1e308", "inf", "nan", "-7", "²", "soon", "9" * 5000])
def test_an_absurd_retry_after_keeps_a_model_away_for_a_day_at_most(hostile, model_requests, after) -> None:
    busy = Answer(b"{}", status=429, type=JSON, headers={"Retry-After": after.encode().decode("latin-1")})
    routes = ChatRoutes(hostile, [busy])
    settings = Models(base_url=routes.openai, rest_s=60, timeout_s=5)
    with open_morgue("sqlite://", clock=WallClock()) as morgue:
        chat = Metered(make_chat("openai:m", settings), morgue.till, WallClock(), settings)
        for _ in range(2):
            with pytest.raises(ModelDown) as caught:
                ask(chat)
        assert 0 <= caught.value.retry_after_s <= DAY_S
    hostile.put("/v1/embeddings", lambda handler: handler.reply(busy))
    with pytest.raises(ModelDown) as told:
        OpenAIEmbed(routes.openai, "m").embed(["harbour"], ["en"])
    assert told.value.retry_after_s is None or 0 <= told.value.retry_after_s <= DAY_S


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"[]",
        b'{"data": null}',
        b'{"data": [null]}',
        b'{"data": ["x"]}',
        b'{"data": [{"index": 1e999, "embedding": [1]}]}',
        b'{"data": [{"index": 0, "embedding": [NaN]}]}',
        b'{"data": [{"index": 0, "embedding": [1e999, 1]}]}',
        b'{"data": [{"index": 0, "embedding": [' + b"9" * 400 + b"]}]}",
        b'{"data": [{"index": 0, "embedding": "abc"}]}',
        b"[" * 200_000,
        b"\xff\xfe",
    ],
    ids=lambda b: b[:40].decode("latin-1"),
)
def test_an_odd_answer_of_an_embedding_server_is_a_model_error(hostile: HostileServer, body) -> None:
    hostile.put("/v1/embeddings", lambda handler: handler.reply(Answer(body, type=JSON)))
    with pytest.raises(ModelError):
        OpenAIEmbed(hostile.url("/v1"), "m").embed(["harbour"], ["en"])


def test_numbers_are_bounded() -> None:
    assert [token_count(x) for x in (None, "x", 5, -1, float("inf"), 10**40)] == [0, 0, 5, 0, 0, MOST_TOKENS]
    assert [price_usd(x) for x in (None, "x", 0.5, -1, float("nan"), float("inf"))] == [0, 0, 0.5, 0, 0, 0]


ECHOES = {
    "400": lambda key: Answer(json.dumps({"error": {"message": f"bad header Bearer {key}"}}).encode(), status=400,
                              type=JSON),
    "401": lambda key: Answer(json.dumps({"error": {"message": f"wrong key {key} {key * 400}"}}).encode(), status=401,
                              type=JSON),
    "500": lambda key: Answer(f"<pre>Authorization: {key}</pre>".encode(), status=500, type="text/html"),
    "typed": lambda key: {"town": key, "boats": 3},
    "wrongly typed": lambda key: {"town": key * 300, "boats": key},
    "no JSON": lambda key: "Your key is " + key,
}  # fmt: skip


@pytest.mark.parametrize("echo", ECHOES)
def test_a_key_that_comes_back_is_nowhere(hostile, model_requests, tmp_path: Path, echo) -> None:
    routes = ChatRoutes(hostile, [ECHOES[echo](KEY)])
    base = routes.openai.replace("://", "://desk:pass-wort-77@")
    settings = Models(base_url=base, key=KEY, record="asked.jsonl")
    chat = make_chat("openai:m", settings, tmp_path)
    said = ""
    try:
        said = str(ask(chat).value)
    except ModelError as error:
        said = f"{error} {error.args} {error.fields}"
    said += (tmp_path / "asked.jsonl").read_text("utf-8")
    assert said and KEY not in said and "pass-wort-77" not in said
    assert "***" in said


def test_models_check_and_doctor_show_no_password(hostile, tmp_path: Path) -> None:
    (tmp_path / "broadsheet.toml").write_text(
        '[write]\nmodel = "openai:m"\n[models]\nbase_url = "http://desk:pass-wort-77@127.0.0.1:9/v1"\n'
        f'key = "{KEY}"\n[understand]\nembedder = "openai"\nembed_url = "http://desk:pass-wort-88@127.0.0.1:9/v1"\n',
        "utf-8",
    )
    for command in (
        ["models", "check"],
        ["models", "list"],
        ["doctor"],
        ["doctor", "--json"],
        ["pending", "--cost"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "broadsheet", *command, "-C", str(tmp_path)],
            capture_output=True,
            text=True,
        )
        assert done.stdout + done.stderr
        assert "pass-wort" not in done.stdout + done.stderr and KEY not in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
