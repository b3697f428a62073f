"""Budgets: counted in the archive at once, kept before a model is asked, refilled at midnight."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from broadsheet.errors import BadReply, BudgetSpent, ModelDown, StylebookError
from broadsheet.models.chat_meter import Metered
from broadsheet.morgue import Morgue
from broadsheet.settings import Models
from broadsheet.text.tokens import tokens

from .chat_routes import ChatRoutes
from .conftest import HandClock
from .test_chat import GOOD, ask


def metered(hostile: Any, morgue: Morgue, clock: HandClock, script: list[Any], **more: Any) -> Any:
    from broadsheet.models.chat import make_chat

    routes = ChatRoutes(hostile, script)
    settings = Models(base_url=routes.openai, **more)
    return Metered(make_chat("openai:m", settings), morgue.till, clock, settings), routes


def test_every_call_is_written_down_with_its_story(hostile, model_requests, morgue, clock) -> None:
    chat, _ = metered(hostile, morgue, clock, [GOOD, "{broken"], usd_per_million_prompt_tokens=10.0)
    ask(chat, story="one")
    with pytest.raises(BadReply):
        ask(chat, story="two")
    both = morgue.till.spent()
    assert (both.calls, both.prompt_tokens, both.reply_tokens) == (2, 1400, 600)
    assert both.usd == pytest.approx(0.014)
    assert morgue.till.spent(story="two").tokens == 1000
    [model] = morgue.till.models()
    assert (model.model, model.calls) == ("openai:m", 2)


def test_past_the_day_nothing_is_sent_until_midnight(hostile, model_requests, morgue, clock) -> None:
    chat, routes = metered(hostile, morgue, clock, [GOOD], tokens_per_day=2050, tokens_per_story=0)
    ask(chat)
    with pytest.raises(BudgetSpent) as caught:
        ask(chat, story="any"), ask(chat), ask(chat)
    assert len(routes.questions) == 2
    assert caught.value.retry_after_s == 7200
    clock.at += timedelta(hours=2)
    ask(chat)
    assert len(routes.questions) == 3


def test_one_story_does_not_eat_the_others(hostile, model_requests, morgue, clock) -> None:
    chat, routes = metered(hostile, morgue, clock, [GOOD], tokens_per_story=1100)
    ask(chat, story="one")
    with pytest.raises(BudgetSpent):
        ask(chat, story="one")
    ask(chat, story="two")
    assert len(routes.questions) == 2


def test_money_is_kept_too(hostile, model_requests, morgue, clock) -> None:
    prices = {"usd_per_million_prompt_tokens": 1000.0, "usd_per_million_reply_tokens": 1000.0}
    chat, routes = metered(hostile, morgue, clock, [GOOD], usd_per_day=1.05, **prices)
    ask(chat)
    with pytest.raises(BudgetSpent):
        ask(chat)
    assert len(routes.questions) == 1


def test_money_without_a_price_stops_the_work(hostile, model_requests, morgue, clock) -> None:
    chat, _ = metered(hostile, morgue, clock, [GOOD], usd_per_day=5.0)
    with pytest.raises(StylebookError, match="usd_per_million"):
        ask(chat)
    assert morgue.till.spent().tokens == 1000


def test_a_dead_model_is_left_alone_for_a_while(hostile, model_requests, morgue, clock) -> None:
    chat, routes = metered(hostile, morgue, clock, [500, 500, GOOD], rest_s=60)
    for _ in range(3):
        with pytest.raises(ModelDown):
            ask(chat)
    assert len(routes.questions) == 2  # one call, tried twice
    assert morgue.till.spent().calls == 0
    clock.at += timedelta(seconds=61)
    assert ask(chat).value.boats == 3


def test_estimates_are_on_the_high_side_in_every_script() -> None:
    """Against what large multilingual tokenizers make of such sentences (about four letters a token in
    English, one and a half characters in Korean, one in Chinese and Japanese)."""
    assert tokens("") == 0
    assert 10 <= tokens("The port said the ferry ran again on Tuesday.") <= 20
    assert 12 <= tokens("항구는 화요일에 여객선이 다시 운항했다고 밝혔다.") <= 40
    assert 15 <= tokens("港湾局は火曜日に連絡船が再開したと発表した。") <= 40
    assert 10 <= tokens("Порт сообщил, что паром снова ходит.") <= 30
    assert 10 <= tokens("قال الميناء إن العبارة أبحرت مجددا.") <= 30
