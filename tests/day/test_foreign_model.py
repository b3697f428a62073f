"""A model server that talks nonsense, or says the key aloud: the round ends, the digest writer writes,
no file has the key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.models.chat_routes import JSON, ChatRoutes
from tests.servers import Answer, HostileServer

from .test_model_writer import STORIES, room, serve_reports

KEY = "sk-kestrel-556677"
SAID = {
    "no choices": Answer(b'{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}',
                         type=JSON),
    "wrong shape": Answer(b'[{"choices": 7}]', type=JSON),
    "far too long": Answer(b"{}", status=429, type=JSON, headers={"Retry-After": "99999999999999"}),
    "400": Answer(f'{{"error": {{"message": "no: Bearer {KEY} {KEY * 90}"}}}}'.encode(), status=400, type=JSON),
    "401": Answer(f'{{"error": {{"message": "wrong key {KEY}"}}}}'.encode(), status=401, type=JSON),
    "500": Answer(f"<pre>{KEY}</pre>".encode(), status=500),
    "typed wrongly": {"headline": KEY, "dek": KEY, "paragraphs": KEY},
    "typed": {
        "headline": {"text": f"Council of Alma, said {KEY}", "evidence": [1]},
        "dek": [],
        "paragraphs": [{"sentences": [{"text": f"The key is {KEY}.", "evidence": [1]}]}],
    },
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_the_digest_writer_takes_over_and_no_file_has_the_key(
    hostile: HostileServer, model_requests: None, tmp_path: Path, capfd: Any, said: str
) -> None:
    routes = ChatRoutes(hostile, [SAID[said]])
    feeds = serve_reports(hostile, [STORIES["en"]])
    with room(tmp_path, feeds, "openai:m", base_url=routes.openai, key=KEY, record="asked.jsonl") as newsroom:
        newsroom.round()
        newsroom.print()
        notes = [slip.note for slip in newsroom.library.ledger(desk="write")]
    assert routes.questions and KEY in routes.keys[0]
    assert len(list((tmp_path / "site/en/articles").glob("*/evidence.json"))) == 1
    assert notes and all(len(note) < 1000 for note in notes)
    out = capfd.readouterr()
    assert KEY not in out.out + out.err
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert tmp_path / "asked.jsonl" in files and tmp_path / "morgue.sqlite" in files
    assert not [path for path in files if KEY.encode() in path.read_bytes()]
