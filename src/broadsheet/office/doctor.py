"""broadsheet doctor: is this machine and this folder fit for work?"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

from ..errors import BroadsheetError
from ..newsroom import open_newsroom
from ..stylebook import read_stylebook

Finding = dict[str, str]


def examine(folder: Path) -> list[Finding]:
    """Findings in order: ``state`` is "good", "note" or "wrong"; ``advice`` says what to do."""
    checks: tuple[tuple[str, Callable[[Path], tuple[str, str]]], ...] = (
        ("python", _python),
        ("sqlite", _sqlite),
        ("settings", _settings),
        ("archive", _archive),
        ("embedder", _embedder),
        ("chromium", _chromium),
    )
    findings = []
    for what, check in checks:
        try:
            state, advice = check(folder)
        except BroadsheetError as error:
            state, advice = "wrong", f"{error} [{error.code}]"
        findings.append({"what": what, "state": state, "advice": advice})
    return findings


def _python(_: Path) -> tuple[str, str]:
    good = sys.version_info >= (3, 11)
    return ("good" if good else "wrong"), sys.version.split()[0]


def _sqlite(_: Path) -> tuple[str, str]:
    good = sqlite3.sqlite_version_info >= (3, 35)
    return ("good" if good else "wrong"), f"SQLite {sqlite3.sqlite_version}"


def _settings(folder: Path) -> tuple[str, str]:
    if not (folder / "broadsheet.toml").exists():
        return "note", "no broadsheet.toml here; defaults are used. Make one with: broadsheet init DIR"
    stylebook = read_stylebook(folder)
    if not stylebook.paper.base_url:
        return "note", "paper.base_url is empty: feeds, canonical addresses and sitemap are not printed"
    return "good", str(folder / "broadsheet.toml")


def _archive(folder: Path) -> tuple[str, str]:
    if not (folder / "morgue.sqlite").exists() and not (folder / "broadsheet.toml").exists():
        return "note", "no archive here"
    with open_newsroom(read_stylebook(folder)) as room:
        problems = list(room.morgue.check())
    return ("wrong", "; ".join(problems)) if problems else ("good", "sound")


def _embedder(folder: Path) -> tuple[str, str]:
    with open_newsroom(read_stylebook(folder), feeds=(), archive="sqlite://") as room:
        shape = room.embed.embed(["One line of text."], ["en"]).shape
        return "good", f"{room.embed.model}, {shape[1]} dimensions"


def _chromium(_: Path) -> tuple[str, str]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    return ("good", found) if found else ("note", "not found; only browser tests need it")
