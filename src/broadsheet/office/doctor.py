"""broadsheet doctor: is this machine and this folder fit for work?"""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from ..errors import BadReply, BroadsheetError, ModelDown, ModelRefused
from ..languages import FALLBACK
from ..models.chat import split_name, unusable
from ..models.entail_onnx import unusable_entail
from ..models.roll import is_among, served
from ..models.translate import unusable_translator
from ..newsroom import open_newsroom, read_owner
from ..ports import FeedState
from ..settings import Models, Stylebook, read_stylebook
from .articles import leaving
from .names import unknown_names
from .sources import named
from .words import advice, counted, said

Finding = dict[str, str]
DEAD = timedelta(days=2)
"""So long after its last answer a feed that fails counts as dead."""
LATELY = timedelta(days=7)
"""How far back failures of the program itself are told."""


def examine(folder: Path) -> list[Finding]:
    """Findings in order: ``state`` is "good", "note" or "wrong"; ``advice`` says what to do."""
    checks: tuple[tuple[str, Callable[[Path], tuple[str, str]]], ...] = (
        ("python", _python),
        ("sqlite", _sqlite),
        ("settings", _settings),
        ("archive", _archive),
        ("names", _names),
        ("embedder", _embedder),
        ("writer", _writer),
        ("entailment", _entailment),
        ("translator", _translator),
        ("chromium", _chromium),
    )
    findings = []
    for what, check in checks:
        try:
            state, advice = check(folder)
        except BroadsheetError as error:
            state, advice = "wrong", f"{error} [{error.code}]"
        findings.append({"what": what, "state": state, "advice": advice})
    with suppress(BroadsheetError):  # the archive and the settings are told of above
        findings += _past(folder)
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


def _names(folder: Path) -> tuple[str, str]:
    if not (folder / "names.toml").exists():
        return "good", "no names.toml"
    with open_newsroom(read_stylebook(folder)) as room:
        unknown = unknown_names(room, read_owner(room.stylebook))
    return ("note", "; ".join(unknown)) if unknown else ("good", "names.toml: every name is known")


def _archive(folder: Path) -> tuple[str, str]:
    if not (folder / "morgue.sqlite").exists() and not (folder / "broadsheet.toml").exists():
        return "note", "no archive here"
    with open_newsroom(read_stylebook(folder)) as room:
        problems = list(room.morgue.check())
    return ("wrong", "; ".join(problems)) if problems else ("good", "sound")


def _embedder(folder: Path) -> tuple[str, str]:
    with open_newsroom(read_stylebook(folder), feeds=(), archive="sqlite://") as room:
        shape = room.staff.embed.embed(["One line of text."], [FALLBACK]).shape
        return "good", f"{room.staff.embed.model}, {shape[1]} dimensions"


def _writer(folder: Path) -> tuple[str, str]:
    book = read_stylebook(folder)
    if not book.write.model:
        return "good", "the digest writer; no language model is configured"
    return _usable(book.write.model, unusable, book)


def _entailment(folder: Path) -> tuple[str, str]:
    book = read_stylebook(folder)
    if not book.verify.entail and book.write.model:
        return "good", f"{book.write.model}, which writes too, as far as it answers"
    if not book.entailment:
        return "good", "rules alone; no entailment model is configured"
    return _usable(book.verify.entail, unusable_entail, book)


def _translator(folder: Path) -> tuple[str, str]:
    book = read_stylebook(folder)
    if not book.translate.model:
        return "good", "nothing is translated; no translator is configured"
    return _usable(book.translate.model, unusable_translator, book)


def _usable(named: str, unusable: Callable[[str, Models, Path], str], book: Stylebook) -> tuple[str, str]:
    """Can this model be asked from here, and is it there?"""
    if why := unusable(named, book.models, book.folder):
        return "wrong", f"{named}: {why}"
    without_server = named == "apertium" or named.startswith("onnx:")
    return ("good", named) if without_server else _asked(named, book.models)


def _asked(model: str, settings: Models) -> tuple[str, str]:
    """Is the server of a model there, and does it have the model?"""
    provider, name = split_name(model)
    if not provider.base_url:
        return "good", model
    try:
        names = served(model, settings)
    except ModelDown as error:
        start = "start it with: ollama serve" if provider.name == "ollama" else "is the server running?"
        return "wrong", f"{model}: {error}; {start} Its address is [models] base_url"
    except ModelRefused as error:
        return "wrong", f"{model}: {error}; set [models] key, or BROADSHEET_MODELS__KEY in the environment"
    except BadReply as error:
        return "note", f"{model}: {error}; try: broadsheet models check"
    if is_among(name, names):
        return "good", f"{model} is there; try it with: broadsheet models check"
    known = ", ".join(names[:8]) or "none"
    get = (
        f"get it with: ollama pull {name}"
        if provider.name == "ollama"
        else "set [write] model to one of them"
    )
    return "wrong", f"{model}: the server has no model of this name; it has {known}; {get}"


def _past(folder: Path) -> list[Finding]:
    """Feeds that are dead, and pieces at which the program itself failed lately."""
    if not (folder / "broadsheet.toml").exists():
        return []
    with open_newsroom(read_stylebook(folder)) as room:
        now = room.clock.now()
        states = room.library.feed_states()
        lately = room.morgue.library.tally(now - LATELY)
        read = [feed for feed in named(room) if not feed.paused]
        found = [line for feed in read if (line := _feed(feed.outlet, states.get(feed.url), now))]
        if not room.feeds:
            found.append({"what": "feeds", "state": "note",
                          "advice": "there are none yet; add one with: broadsheet sources add URL"})  # fmt: skip
        elif not found:
            failed = sum(bool(feed.url in states and states[feed.url].errors_in_row) for feed in read)
            now_failing = (
                f"; {failed} did not answer the last time: broadsheet sources list" if failed else ""
            )
            found.append(
                {"what": "feeds", "state": "good", "advice": f"{len(read)}, none is dead{now_failing}"}
            )
        found += [{"what": "sign-off", "state": "note", "advice": line} for line in leaving(room)]
    for code, what in (("bug", "hit a bug"), ("too-slow", "took too long")):
        if n := sum(t.count for t in lately if t.code == code):
            told = f"{counted(n, 'piece')} {what}: broadsheet ledger --code {code}"
            found.append({"what": "bugs" if code == "bug" else "slow", "state": "note", "advice": told})
    return found


def _feed(outlet: str, state: FeedState | None, now: datetime) -> Finding | None:
    """A feed that never worked, or has failed for days."""
    if state is None or not state.errors_in_row:
        return None
    last = state.visited.at if state.visited else None
    if last is not None and now - last < DEAD:
        return None
    since = f"has not worked for {(now - last).days} days" if last else "has never worked"
    advised = (
        f"{outlet or state.url} {since} ({said(state.code)}): {advice(state.code)}; its feed is {state.url}"
    )
    return {"what": "feed", "state": "note", "advice": advised}


def _chromium(_: Path) -> tuple[str, str]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    return ("good", found) if found else ("note", "not found; only browser tests need it")
