"""Tapes give back what was said, failures too, and notice a changed question."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from broadsheet.errors import BadReply, ModelDown, StylebookError
from broadsheet.models.chat import make_chat
from broadsheet.models.tape import TapeChat, tape_key
from broadsheet.settings import Models

from .chat_routes import ChatRoutes
from .test_chat import GOOD, Answered, ask


def test_what_was_recorded_is_played_back_without_any_request(
    hostile, model_requests, tmp_path: Path
) -> None:
    routes = ChatRoutes(hostile, [GOOD, "{broken", 500])
    live = make_chat("openai:m", Models(base_url=routes.openai, record="tapes/day.jsonl"), tmp_path)
    first = ask(live, story="s")
    for failure in (BadReply, ModelDown):
        with pytest.raises(failure):
            ask(live)
    asked = len(routes.questions)
    played = make_chat("tape:tapes/day.jsonl", Models(), tmp_path)
    again = ask(played, story="s")
    assert again.value == first.value
    assert again.spent == first.spent
    for failure in (BadReply, ModelDown, ModelDown):
        with pytest.raises(failure):
            ask(played)
    assert len(routes.questions) == asked


def test_another_question_is_not_on_the_tape(tmp_path: Path) -> None:
    line = {"key": tape_key("Answer.", "How many boats?", Answered), "reply": GOOD}
    (tmp_path / "t.jsonl").write_text(json.dumps(line), "utf-8")
    tape = TapeChat(tmp_path / "t.jsonl")
    assert ask(tape).value == Answered(**GOOD)
    with pytest.raises(ModelDown):
        tape.ask("How many ships?", system="Answer.", schema=Answered, max_tokens=10)


def test_a_reply_of_another_form_is_a_bad_reply(tmp_path: Path) -> None:
    line = {"key": tape_key("Answer.", "How many boats?", Answered), "reply": {"boats": -1}}
    (tmp_path / "t.jsonl").write_text(json.dumps(line), "utf-8")
    with pytest.raises(BadReply):
        ask(TapeChat(tmp_path / "t.jsonl"))


@pytest.mark.parametrize("text", ["no json", "[]", '{"reply": 1}'])
def test_what_is_no_tape_is_a_wrong_setting(tmp_path: Path, text: str) -> None:
    (tmp_path / "t.jsonl").write_text(text, "utf-8")
    with pytest.raises(StylebookError):
        TapeChat(tmp_path / "t.jsonl")
