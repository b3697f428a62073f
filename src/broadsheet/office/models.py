"""What language models there are, what they cost, fetching a model file, trying the one configured."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import BaseModel, Field

from ..errors import StylebookError
from ..models.chat import PROVIDERS, install_hint, split_name
from ..news import Spent
from ..newsroom import Newsroom
from ..settings import Stylebook

SHA256 = re.compile(r"[0-9a-f]{64}")
SYSTEM = "You answer from the numbered sentences alone."
QUESTION = (
    "[1] The ferry between Port Alma and Kestrel Island ran again on Tuesday.\n"
    "[2] The port authority said 40 passengers had waited since Saturday.\n"
    "How many passengers waited, and which sentence says so?"
)


class CheckReply(BaseModel):
    """The form of the answer that ``models check`` asks for."""

    passengers: int = Field(ge=0, le=1_000_000)
    evidence: list[int] = Field(min_length=1, max_length=2)


def cost_row(room: Newsroom) -> dict[str, Any]:
    """What language models used up today (UTC) and ever, and what the budgets leave; ``None`` for no limit."""
    limits = room.stylebook.models
    midnight = room.clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    till = room.morgue.till
    today = till.spent(since=midnight)
    return {
        "model": room.stylebook.write.model,
        "pending": room.morgue.count_pending("write"),
        "today": _sums(today),
        "left_today": {
            "tokens": max(0, limits.tokens_per_day - today.tokens) if limits.tokens_per_day else None,
            "usd": max(0.0, round(limits.usd_per_day - today.usd, 6)) if limits.usd_per_day else None,
        },
        "most_per_story": {
            "tokens": limits.tokens_per_story or None,
            "usd": limits.usd_per_story or None,
        },
        "ever": _sums(till.spent()),
        "models": [{"model": s.model, **_sums(s)} for s in till.models()],
    }


def _sums(spent: Spent) -> dict[str, Any]:
    return {
        "calls": spent.calls,
        "prompt_tokens": spent.prompt_tokens,
        "reply_tokens": spent.reply_tokens,
        "tokens": spent.tokens,
        "usd": round(spent.usd, 6),
    }


def cost_lines(row: dict[str, Any]) -> list[str]:
    """A cost row for people."""

    def said(sums: dict[str, Any]) -> str:
        return f"{sums['calls']} calls, {sums['tokens']} tokens, {sums['usd']:.4f} USD"

    left, most = row["left_today"], row["most_per_story"]
    named = "no limit"
    lines = [
        f"writer      {row['model'] or 'digest (no model)'}, {row['pending']} assignments wait",
        f"today       {said(row['today'])}",
        f"left today  {named if left['tokens'] is None else left['tokens']} (tokens), "
        f"{named if left['usd'] is None else format(left['usd'], '.4f')} (USD)",
        f"per story   {most['tokens'] or named} (tokens), {most['usd'] or named} (USD)",
        f"ever        {said(row['ever'])}",
    ]
    return [*lines, *(f"  {model['model']}: {said(model)}" for model in row["models"])]


def model_rows(stylebook: Stylebook) -> list[dict[str, Any]]:
    """Each way to a model: what it needs, whether that is installed, whether it is the one configured."""
    named = stylebook.write.model
    chosen = split_name(named)[0].name if named else ""
    rows = [
        {
            "provider": p.name,
            "about": p.about,
            "address": (stylebook.models.base_url if p.name == chosen else "") or p.base_url,
            "installed": p.installed,
            "install": install_hint(p.extra) if p.extra else "",
            "configured": named if p.name == chosen else "",
            "files": _files(stylebook) if p.name == "gguf" else [],
        }
        for p in PROVIDERS.values()
    ]
    return [{"provider": "digest", "about": "the digest writer: no model, always there", "address": "",
             "installed": True, "install": "", "configured": "" if named else "digest", "files": []},
             *rows]  # fmt: skip


def _files(stylebook: Stylebook) -> list[str]:
    folder = stylebook.folder / stylebook.models.folder
    return sorted(path.name for path in folder.glob("*.gguf"))


def fetch_model(
    stylebook: Stylebook, source: str, sha256: str, *, advance: Callable[[int, int], None] | None = None
) -> Path:
    """Download a model file into the folder of models. Raises StylebookError, FetchError, WrongType.

    ``source``: an address, or owner/repository/file at the hub of the settings. ``sha256``: what the file
    must be, in hex.
    """
    from ..wire.download import download

    settings = stylebook.models
    if not settings.downloads:
        raise StylebookError(
            "downloads of model files are off; set [models] downloads = true to allow them",
            key="models.downloads",
            value=False,
            allowed=[True],
        )
    if not SHA256.fullmatch(sha256.lower()):
        raise StylebookError(f"{sha256!r} is no SHA-256: 64 hex digits", key="sha256", value=sha256)
    url = source if "://" in source else _hub_address(settings.hub_url, source)
    name = url.partition("?")[0].rstrip("/").rpartition("/")[2]
    if not re.fullmatch(r"[\w.+-]{1,200}", name) or name.startswith("."):
        raise StylebookError(f"{source!r} names no file", key="source", value=source)
    target = stylebook.folder / settings.folder / name
    download(url, target, sha256.lower(), advance=advance)
    return target


def _hub_address(hub: str, source: str) -> str:
    owner, _, rest = source.partition("/")
    repository, _, file = rest.partition("/")
    if not (owner and repository and file):
        raise StylebookError(
            f"{source!r} is neither an address nor owner/repository/file", key="source", value=source
        )
    return f"{hub.rstrip('/')}/{owner}/{repository}/resolve/main/{file}"


def check_model(room: Newsroom) -> dict[str, Any]:
    """Ask the configured model one small question: does a typed answer come, is it right, how fast?

    A model that answers in form but wrongly is told so (``right`` false), not refused. Raises ModelError, and
    StylebookError where none is configured.
    """
    if not room.stylebook.write.model:
        raise StylebookError(
            "no language model is configured, the digest writer writes; to use one set [write] model, for example "
            'model = "ollama:qwen3:8b" (all ways to one: broadsheet models list)',
            key="write.model",
            value="",
        )
    chat = room.staff.chat(room.stylebook.write.model)
    began = perf_counter()
    reply = chat.ask(QUESTION, system=SYSTEM, schema=CheckReply, max_tokens=200)
    took_s = perf_counter() - began
    answer: CheckReply = reply.value
    return {
        "model": chat.model,
        "typed": True,
        "right": answer.passengers == 40 and 2 in answer.evidence,
        "seconds": round(took_s, 2),
        "prompt_tokens": reply.spent.prompt_tokens,
        "reply_tokens": reply.spent.reply_tokens,
        "tokens_per_s": round(reply.spent.reply_tokens / took_s, 1) if took_s else 0.0,
        "usd": round(reply.spent.usd, 6),
    }
