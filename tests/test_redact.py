"""Keys and passwords are in no message, whoever made it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
import structlog

from broadsheet.errors import ModelDown, MorgueError, StylebookError
from broadsheet.log import configure, log
from broadsheet.redact import MOST, one_line, redacted
from broadsheet.settings import Models, Morgue, Understand, read_stylebook

KEY = "sk-qzv-7741-harbour"
MISTYPED = [
    ({"BROADSHEET_MODELS__KEYS": KEY}, ""),
    ({"BROADSHEET_MODEL__KEY": KEY}, ""),
    ({"BROADSHEET_MODELS_KEY": KEY}, ""),
    ({"BROADSHEET_MORGUE__URLL": f"postgresql://u:{KEY}@db/news"}, ""),
    ({"BROADSHEET_MORGUE__URL": f"mysql://u:{KEY}@db/news"}, ""),
    ({"BROADSHEET_MODELS__BASE_URL": f"ftp://u:{KEY}@db/news"}, ""),
    ({}, f'[models]\nkye = "{KEY}"\n'),
    ({}, f'[models]\nkey = ["{KEY}"]\n'),
    ({}, f'[models.key]\nvalue = "{KEY}"\n'),
    ({}, f'[[models]]\nkey = "{KEY}"\n'),
    ({}, f'models = "{KEY}"\n'),
    ({}, f'key = "{KEY}"\n'),
    ({}, f'[modles]\nkey = "{KEY}"\n'),
    ({}, f'[understand]\nembed_key = {{ value = "{KEY}" }}\n'),
    ({}, f'[understand]\nkey = "{KEY}"\n'),
    ({}, f'[[edit.sections]]\nname = "Port"\nwords = ["quay"]\nkey = "{KEY}"\n'),
    ({}, f'[models]\nkey = "{KEY}\n'),
    ({}, f'[models]\nkey = "{KEY}"\ntimeout_s = -1\n'),
]


@pytest.mark.parametrize(
    ("environ", "toml"), MISTYPED, ids=[next(iter(e), t.split("=")[0]) for e, t in MISTYPED]
)
def test_a_mistyped_setting_never_shows_its_value(tmp_path: Path, environ: dict[str, str], toml: str) -> None:
    (tmp_path / "broadsheet.toml").write_text(toml, "utf-8")
    with pytest.raises(StylebookError) as told:
        read_stylebook(tmp_path, environ=environ)
    assert KEY not in f"{told.value} {told.value.fields} {told.value.args} {told.value.message}"
    assert str(told.value)


def test_what_the_settings_hide_is_in_no_message_and_in_no_log_line(monkeypatch: pytest.MonkeyPatch) -> None:
    Models(key="sk-alpha-1234", base_url="http://desk:p%40ss-beta@models.example.org/v1?api_key=gamma-5678")
    Understand(embed_key="delta-9012")
    Morgue(url="postgresql://news:epsilon@3456@db/news")
    said = (
        "sk-alpha-1234 p@ss-beta p%40ss-beta gamma-5678 delta-9012 http://a:zz@h/x https://token77@h/feed "
        "postgresql://news:epsilon@3456@db/news Basic ZGVzazpwQHNzLWJldGE="
    )
    secrets = ("alpha", "beta", "gamma", "delta", "zz", "token77", "epsilon", "3456", "ZGVzazpw")
    error = ModelDown(said)
    error.__cause__ = ValueError(said)
    caught = io.StringIO()
    monkeypatch.setattr(sys, "stderr", caught)
    configure(level="info", as_json=True)
    try:
        raise error
    except ModelDown:
        log.exception("write.stopped", note=said, held={"by": [said]}, error=error)
    finally:
        structlog.reset_defaults()
    for text in (str(error), error.message, str(error.args), redacted(said), caught.getvalue()):
        assert text
        assert not [s for s in secrets if s in text]
    assert json.loads(caught.getvalue())["event"] == "write.stopped"


def test_addresses_without_a_password_stay_as_they_are() -> None:
    for said in (
        "https://social.example.org/@harbour/feed.rss",
        "http://127.0.0.1:11434/v1 and desk@example.org",
        "postgresql://USER@HOST/NAME",
        "16:30, see https://example.org:8080/a?b=c",
    ):
        assert redacted(said) == said


def test_a_short_key_does_not_eat_words() -> None:
    Models(key="a")
    assert redacted("a harbour") == "a harbour"


def test_messages_are_one_bounded_line_whatever_the_cause_says() -> None:
    error = MorgueError("first\nline \x1b[31m\u202e" + "x" * 50_000)
    error.__cause__ = ValueError("y" * 50_000)
    said = str(error)
    assert len(said) <= 2 * MOST and "\n" not in said
    assert said.isprintable() and "first line \\x1b" in said
    assert one_line("bad \ud800 \x00 end", 40) == "bad \\ud800 \\x00 end"


def test_a_secret_at_the_cut_is_gone_as_a_whole() -> None:
    Models(key="sk-omega-5544332211")
    for before in range(280, 301):
        assert "sk-" not in one_line("x" * before + "sk-omega-5544332211" + "y" * 100, 300)
