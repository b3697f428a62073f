"""Routes that speak the chat protocols of OpenAI and Anthropic, well or badly.

A script is a list of what to answer, one for each question, the last one for ever: a value (sent as the
typed answer), raw text, a status number, or a function of the question that gives one of these.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from typing import Any

from tests.servers import Answer, Handler, HostileServer

JSON = "application/json"


class ChatRoutes:
    """Puts both protocols on a server; ``questions`` holds every body that came."""

    def __init__(self, server: HostileServer, script: Sequence[Any], *, delay_s: float = 0.0) -> None:
        self.questions: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self._script = list(script)
        self._delay_s = delay_s
        self._lock = threading.Lock()
        server.put("/v1/chat/completions", self._openai)
        server.put("/v1/messages", self._anthropic)
        self.openai = server.url("/v1")
        self.anthropic = server.url("")

    def _next(self, handler: Handler) -> Any:
        with self._lock:
            turn = min(len(self.questions), len(self._script) - 1)
            self.questions.append(json.loads(handler.body))
            sent = (handler.headers.get(name) for name in ("Authorization", "X-Api-Key"))
            self.keys.append(" ".join(key for key in sent if key))
        if self._delay_s:
            handler.server.owner.closing.wait(self._delay_s)
        said = self._script[turn]
        return said(json.loads(handler.body)) if callable(said) else said

    def _openai(self, handler: Handler) -> None:
        said = self._next(handler)
        if isinstance(said, Answer):
            handler.reply(said)
        elif isinstance(said, int):
            handler.reply(Answer(b'{"error": {"message": "no"}}', status=said, type=JSON))
        else:
            text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
            handler.reply(Answer(json.dumps(openai_answer(text)).encode(), type=JSON))

    def _anthropic(self, handler: Handler) -> None:
        said = self._next(handler)
        if isinstance(said, Answer):
            handler.reply(said)
        elif isinstance(said, int):
            body = b'{"type": "error", "error": {"type": "api_error", "message": "no"}}'
            handler.reply(Answer(body, status=said, type=JSON))
        else:
            handler.reply(Answer(json.dumps(anthropic_answer(said)).encode(), type=JSON))


def openai_answer(text: str) -> dict[str, Any]:
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "served",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
        "usage": {"prompt_tokens": 700, "completion_tokens": 300, "total_tokens": 1000},
    }


def anthropic_answer(said: Any) -> dict[str, Any]:
    """Text for a string, else a call of the tool the answer was asked for by."""
    block: dict[str, Any] = {"type": "tool_use", "id": "t1", "name": "article", "input": said}
    if isinstance(said, str):
        block = {"type": "text", "text": said}
    return {
        "id": "m1",
        "type": "message",
        "role": "assistant",
        "model": "served",
        "content": [block],
        "stop_reason": "tool_use" if block["type"] == "tool_use" else "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 500, "output_tokens": 200},
    }
