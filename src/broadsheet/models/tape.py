"""Recordings of what was asked of a language model and what it answered.

A tape is JSON lines: ``{"key", "model", "system", "prompt", "schema", "reply" | "error", "prompt_tokens",
"reply_tokens", "usd"}``. The key is a digest of system, prompt and schema, so a changed prompt finds nothing
and is seen. An error is ``{"code", "message"}``: the failure is played back as it was.
"""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .. import errors
from ..errors import BadReply, ModelDown, ModelError, StylebookError
from ..news import Spent, content_id
from ..ports import Chat, Reply
from ..redact import redacted_value


def tape_key(system: str, prompt: str, schema: type[Any]) -> str:
    """What a question is found by."""
    form = json.dumps(schema.model_json_schema(), sort_keys=True)
    return content_id("tape", system, prompt, form)


class Recorder:
    """``ports.Chat`` that adds each exchange to a tape, without secrets of the settings, and changes nothing else."""

    def __init__(self, chat: Chat, path: Path) -> None:
        self.model = chat.model
        self._chat = chat
        self._path = path
        self._lock = threading.Lock()

    def ask(
        self, prompt: str, *, system: str = "", schema: type[Any], max_tokens: int, story: str = ""
    ) -> Reply:
        line: dict[str, Any] = {
            "key": tape_key(system, prompt, schema),
            "model": self.model,
            "system": system,
            "prompt": prompt,
            "schema": schema.__name__,
        }
        try:
            reply = self._chat.ask(prompt, system=system, schema=schema, max_tokens=max_tokens, story=story)
        except ModelError as error:
            said = {"code": error.code, "message": error.message, "reply": getattr(error, "reply", "")}
            self._add(line | {"error": said}, error)
            raise
        self._add(line | {"reply": reply.value.model_dump(mode="json")}, reply)
        return reply

    def _add(self, line: dict[str, Any], source: Any) -> None:
        spent = getattr(source, "spent", None) or Spent()
        line |= {"prompt_tokens": spent.prompt_tokens, "reply_tokens": spent.reply_tokens, "usd": spent.usd}
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(redacted_value(line), ensure_ascii=False) + "\n")


class TapeChat:
    """``ports.Chat`` from a tape. A question asked again gets the next answer to it, the last one for ever.

    Raises ModelDown for a question that is not on the tape, StylebookError where there is no such tape.
    """

    def __init__(self, path: Path) -> None:
        self.model = f"tape:{path.stem}"
        try:
            lines = path.read_text("utf-8").splitlines()
            rows = [json.loads(line) for line in lines if line.strip()]
            self._answers: dict[str, list[dict[str, Any]]] = defaultdict(list)
            for row in rows:
                self._answers[row["key"]].append(row)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StylebookError(f"{path} is no tape: {error}", key="write.model", value=str(path)) from None
        self._played: dict[str, int] = defaultdict(int)
        self._lock = threading.Lock()

    def ask(
        self, prompt: str, *, system: str = "", schema: type[Any], max_tokens: int, story: str = ""
    ) -> Reply:
        key = tape_key(system, prompt, schema)
        with self._lock:
            answers = self._answers.get(key)
            if not answers:
                raise ModelDown(f"the tape has no answer to {key}", model=self.model, key=key)
            row = answers[min(self._played[key], len(answers) - 1)]
            self._played[key] += 1
        spent = Spent(
            model=row.get("model", self.model),
            story=story,
            prompt_tokens=row.get("prompt_tokens", 0),
            reply_tokens=row.get("reply_tokens", 0),
            usd=row.get("usd", 0.0),
        )
        if "error" in row:
            raise _error_of(row["error"]["code"])(row["error"]["message"], model=self.model, spent=spent)
        try:
            return Reply(value=schema.model_validate(row["reply"]), spent=spent)
        except ValidationError as error:
            raise BadReply(
                f"the answer is not of the schema: {error.errors()[0]['msg']}", model=self.model, spent=spent
            ) from None


def _error_of(code: str) -> type[ModelError]:
    known = {
        cls.code: cls
        for cls in vars(errors).values()
        if isinstance(cls, type) and issubclass(cls, ModelError)
    }
    return known.get(code, ModelDown)
