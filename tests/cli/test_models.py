"""broadsheet models and pending --cost through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.day.conftest import ROOT, broadsheet
from tests.models.chat_routes import ChatRoutes
from tests.servers import HostileServer
from tests.wire.test_download import SHA256, Shelf


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    broadsheet("init", "paper", cwd=tmp_path)
    return tmp_path / "paper"


def test_list_says_what_is_installed_and_what_is_configured(paper: Path) -> None:
    (paper / "models").mkdir()
    (paper / "models" / "small.gguf").write_bytes(b"GGUF")
    rows = {r["provider"]: r for r in json.loads(broadsheet("models", "list", "--json", cwd=paper).stdout)}
    assert set(rows) == {"digest", "ollama", "openai", "anthropic", "gguf", "tape"}
    assert rows["digest"]["configured"] == "digest"
    assert rows["gguf"]["files"] == ["small.gguf"]
    env = {"BROADSHEET_WRITE__MODEL": "openai:m", "BROADSHEET_MODELS__BASE_URL": "http://127.0.0.1:8080/v1"}
    rows = {
        r["provider"]: r
        for r in json.loads(broadsheet("models", "list", "--json", cwd=paper, env=env).stdout)
    }
    assert rows["openai"]["configured"] == "openai:m"
    assert rows["openai"]["address"] == "http://127.0.0.1:8080/v1"
    assert rows["digest"]["configured"] == ""
    assert f"-m pip install -e '{ROOT}[llm]'" in rows["openai"]["install"], (
        "from a checkout it is the checkout's"
    )


def test_get_is_off_until_the_owner_allows_it(paper: Path, hostile: HostileServer) -> None:
    shelf = Shelf(hostile)
    done = broadsheet("models", "get", shelf.url, "--sha256", SHA256, cwd=paper, check=False)
    assert done.returncode == 2 and "models] downloads" in done.stderr
    assert shelf.asked == []


def test_get_fetches_from_an_address_and_from_a_hub(paper: Path, hostile: HostileServer) -> None:
    shelf = Shelf(hostile)
    hostile.routes["/owner/repo/resolve/main/hub.gguf"] = hostile.routes["/model.gguf"]
    env = {"BROADSHEET_MODELS__DOWNLOADS": "true", "BROADSHEET_MODELS__HUB_URL": hostile.base}
    done = broadsheet("models", "get", shelf.url, "--sha256", SHA256, cwd=paper, env=env)
    assert 'model = "gguf:model.gguf"' in done.stdout and "bytes" in done.stderr
    broadsheet("models", "get", "owner/repo/hub.gguf", "--sha256", SHA256.upper(), cwd=paper, env=env)
    assert sorted(p.name for p in (paper / "models").iterdir()) == ["hub.gguf", "model.gguf"]
    wrong = broadsheet(
        "models", "get", shelf.url + "?x", "--sha256", "0" * 64, cwd=paper, env=env, check=False
    )
    assert wrong.returncode == 1 and "SHA-256" in wrong.stderr
    for source, digest in ((shelf.url, "abc"), ("owner/file", SHA256), (hostile.base + "/..", SHA256)):
        refused = broadsheet("models", "get", source, "--sha256", digest, cwd=paper, env=env, check=False)
        assert refused.returncode == 2, source


def test_check_and_cost_tell_what_a_model_does(paper: Path, hostile: HostileServer) -> None:
    routes = ChatRoutes(
        hostile, [{"passengers": 40, "evidence": [2]}, {"passengers": 41, "evidence": [1]}, "{no"]
    )
    env = {
        "BROADSHEET_WRITE__MODEL": "openai:m",
        "BROADSHEET_MODELS__BASE_URL": routes.openai,
        "BROADSHEET_MODELS__TOKENS_PER_DAY": "5000",
        "BROADSHEET_MODELS__USD_PER_MILLION_PROMPT_TOKENS": "1",
    }
    first = json.loads(broadsheet("models", "check", "--json", cwd=paper, env=env).stdout)
    assert (first["typed"], first["right"], first["reply_tokens"]) == (True, True, 300)
    second = json.loads(broadsheet("models", "check", "--json", cwd=paper, env=env).stdout)
    assert (second["typed"], second["right"]) == (True, False)
    bad = broadsheet("models", "check", cwd=paper, env=env, check=False)
    assert bad.returncode == 1 and "bad-reply" in bad.stderr
    cost = json.loads(broadsheet("pending", "--cost", "--json", cwd=paper, env=env).stdout)
    assert (cost["today"]["calls"], cost["today"]["tokens"]) == (3, 3000)
    assert cost["left_today"] == {"tokens": 2000, "usd": None}
    assert cost["today"]["usd"] == pytest.approx(0.0021)
    assert cost["models"][0]["model"] == "openai:m"
    said = broadsheet("pending", "--cost", cwd=paper, env=env).stdout
    assert "2000 (tokens)" in said and "openai:m: 3 calls" in said


def test_check_without_a_model_or_without_an_answer(paper: Path) -> None:
    done = broadsheet("models", "check", cwd=paper, check=False)
    assert done.returncode == 2 and done.stdout == ""
    assert (
        "no language model is configured, the digest writer writes; to use one set [write] model"
        in done.stderr
    )
    env = {"BROADSHEET_WRITE__MODEL": "ollama:m", "BROADSHEET_MODELS__BASE_URL": "http://127.0.0.1:9/v1"}
    done = broadsheet("models", "check", cwd=paper, env=env, check=False)
    assert done.returncode == 1 and "model-down" in done.stderr
    wrong = broadsheet("models", "list", cwd=paper, env={"BROADSHEET_WRITE__MODEL": "qwen"}, check=False)
    assert wrong.returncode == 2 and '[write] model = "qwen"' in wrong.stderr
