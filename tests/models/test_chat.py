"""Language models behind servers: real HTTP, answers good and bad, nothing sent to anybody else."""

from __future__ import annotations

import time

import pytest
from pydantic import BaseModel, Field

from broadsheet.errors import BadReply, ModelDown, ModelRefused, StylebookError
from broadsheet.models.chat import make_chat, requests_allowed
from broadsheet.settings import Models
from tests.servers import Answer, HostileServer

from .chat_routes import ChatRoutes


class Answered(BaseModel):
    town: str = Field(max_length=40)
    boats: int = Field(ge=0, le=9)


GOOD = {"town": "Port Alma", "boats": 3}


def ask(chat, **more):
    return chat.ask("How many boats?", system="Answer.", schema=Answered, max_tokens=100, **more)


@pytest.mark.parametrize("provider", ["openai", "ollama"])
@pytest.mark.parametrize("reply", ["schema", "prompt"])
def test_a_compatible_server_answers_typed(hostile: HostileServer, model_requests, provider, reply) -> None:
    routes = ChatRoutes(hostile, [GOOD])
    chat = make_chat(f"{provider}:small", Models(base_url=routes.openai, key="secret", reply=reply))
    got = ask(chat, story="s1")
    assert got.value == Answered(**GOOD)
    assert (got.spent.prompt_tokens, got.spent.reply_tokens, got.spent.story) == (700, 300, "s1")
    [question] = routes.questions
    assert question["model"] == "small"
    assert question["max_completion_tokens" if "max_completion_tokens" in question else "max_tokens"] == 100
    assert "How many boats?" in str(question["messages"])
    if reply == "schema":
        assert "boats" in str(question["response_format"])
    assert routes.keys == ["Bearer secret"]


@pytest.mark.parametrize("reply", ["tool", "prompt"])
def test_anthropic_answers_typed(hostile: HostileServer, model_requests, reply) -> None:
    routes = ChatRoutes(hostile, [GOOD if reply == "tool" else '{"town": "Port Alma", "boats": 3}'])
    chat = make_chat("anthropic:served", Models(base_url=routes.anthropic, key="secret", reply=reply))
    got = ask(chat)
    assert got.value == Answered(**GOOD)
    assert got.spent.tokens == 700
    assert set(routes.keys[0].split()) <= {"Bearer", "secret"}
    assert "Answer." in str(routes.questions[0]["system"])


@pytest.mark.parametrize("said", ["{broken", '{"town": "x"}', {"town": "x", "boats": 99}, ""])
def test_an_answer_of_another_form_is_a_bad_reply_and_is_paid_for(hostile, model_requests, said) -> None:
    routes = ChatRoutes(hostile, [said])
    chat = make_chat("openai:m", Models(base_url=routes.openai))
    with pytest.raises(BadReply) as caught:
        ask(chat)
    assert caught.value.spent.tokens == 1000
    assert len(routes.questions) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_refusals_are_not_asked_again(hostile, model_requests, status) -> None:
    routes = ChatRoutes(hostile, [status])
    with pytest.raises(ModelRefused):
        ask(make_chat("openai:m", Models(base_url=routes.openai)))
    assert len(routes.questions) == 1


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_in_trouble_is_asked_once_more_then_down(hostile, model_requests, status) -> None:
    routes = ChatRoutes(hostile, [status])
    with pytest.raises(ModelDown):
        ask(make_chat("openai:m", Models(base_url=routes.openai)))
    assert len(routes.questions) == 2
    routes = ChatRoutes(hostile, [status, GOOD])
    assert ask(make_chat("openai:m", Models(base_url=routes.openai))).value.boats == 3


def test_retry_after_is_passed_on(hostile, model_requests) -> None:
    busy = Answer(b"{}", status=429, type="application/json", headers={"Retry-After": "1"})
    routes = ChatRoutes(hostile, [busy])
    with pytest.raises(ModelDown) as caught:
        ask(make_chat("openai:m", Models(base_url=routes.openai)))
    assert caught.value.retry_after_s == 1


def test_a_slow_server_is_down_in_time(hostile, model_requests) -> None:
    routes = ChatRoutes(hostile, [GOOD], delay_s=20)
    began = time.monotonic()
    with pytest.raises(ModelDown):
        ask(make_chat("openai:m", Models(base_url=routes.openai, timeout_s=0.5)))
    assert time.monotonic() - began < 8


def test_nobody_answers(model_requests) -> None:
    with pytest.raises(ModelDown):
        ask(make_chat("ollama:m", Models(base_url="http://127.0.0.1:9/v1")))


def test_redirects_lead_nowhere(hostile, model_requests) -> None:
    with HostileServer() as other:
        elsewhere = ChatRoutes(other, [GOOD])
        moved = Answer(status=307, headers={"Location": elsewhere.openai + "/chat/completions"})
        routes = ChatRoutes(hostile, [moved])
        with pytest.raises((ModelRefused, ModelDown)):
            ask(make_chat("openai:m", Models(base_url=routes.openai)))
        assert elsewhere.questions == []


def test_keys_of_the_environment_are_not_used(hostile, model_requests, monkeypatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "not-named-by-the-owner")
    monkeypatch.setenv("ANTHROPIC_API_KEY", "not-named-by-the-owner")
    routes = ChatRoutes(hostile, [GOOD])
    ask(make_chat("openai:m", Models(base_url=routes.openai)))
    ask(make_chat("anthropic:m", Models(base_url=routes.anthropic, reply="tool")))
    assert "not-named-by-the-owner" not in " ".join(routes.keys)


def test_a_price_of_the_owner_counts(hostile, model_requests) -> None:
    routes = ChatRoutes(hostile, [GOOD])
    prices = {"usd_per_million_prompt_tokens": 2.0, "usd_per_million_reply_tokens": 10.0}
    got = ask(make_chat("openai:m", Models(base_url=routes.openai, **prices)))
    assert got.spent.usd == pytest.approx(0.0044)


def test_requests_are_forbidden_in_tests(hostile) -> None:
    routes = ChatRoutes(hostile, [GOOD])
    with pytest.raises(RuntimeError, match="forbidden"):
        ask(make_chat("openai:m", Models(base_url=routes.openai)))
    with requests_allowed(True):
        assert ask(make_chat("openai:m", Models(base_url=routes.openai))).value.boats == 3
    assert len(routes.questions) == 1


@pytest.mark.parametrize("name", ["qwen3", "other:x", "ollama:", "gguf:nowhere.gguf", "tape:nowhere.jsonl"])
def test_names_that_mean_nothing_are_wrong_settings(name, tmp_path) -> None:
    with pytest.raises(StylebookError):
        make_chat(name, Models(), tmp_path)
