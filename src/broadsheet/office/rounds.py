"""One round: every desk, then the press; and how it went, in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..flow import stretch, woken
from ..log import log
from ..news import Article, Page, Passed, Reading, SignOff, content_id
from ..newsroom import Newsroom, Progress, RoundResult
from ..ports import Tally
from ..press import PrintResult
from .articles import sign_off_lines, unsigned_in_print
from .effects import take_effect
from .names import follow_file
from .shelves import waiting_rows
from .sources import named as outlets
from .words import MODEL, counted, listed, said

LONGEST_WAIT_S = 600.0
SHORTEST_WAIT_S = 15.0
READING = stretch(Page, Reading)
"""Desks at which a report is lost that cannot be used."""
WRITING = stretch(Article, Passed)
ABROAD = "other-languages"
"""Code of stories that no report tells in a language of the site."""
NO_LOSS = frozenset({"story-closed", "bug", "too-slow"})
"""Codes of theirs that are no loss, or are told apart."""
UNVISITED = frozenset({"host-quiet", "host-slow", "crawl-delay"})
"""Codes of feeds that were left alone because their site asks for it or costs too much time."""
NAMED = 3
"""Feeds that fail named in a line."""


@dataclass(frozen=True, kw_only=True)
class Round:
    """What one round did, and what came of it that the owner should know."""

    result: RoundResult
    printed: PrintResult
    tallies: Sequence[Tally] = ()
    """The round's part of the ledger, counted."""
    waiting: int = 0
    """Articles that wait for a sign-off."""
    left: int = 0
    """Printed ones that left the site because nobody had signed them."""
    outlets: dict[str, str] = field(default_factory=dict)
    """Address of a feed -> its outlet."""
    model: str = ""
    settings: Sequence[str] = ()
    """What changed settings leave as it was."""


def run_round(room: Newsroom, *, all_now: bool = False, on_progress: Progress | None = None) -> Round:
    """Let changed settings and names.toml take effect, work the rota once and print what changed.

    Raises MorgueError and PressError.
    """
    began = room.clock.now()
    settings, _ = take_effect(room)
    for unknown in follow_file(room):
        log.warning("names.unknown", note=unknown)
    left = unsigned_in_print(room)
    result = room.round(all_now=all_now, on_progress=on_progress)
    printed = room.print()
    return Round(
        result=result,
        printed=printed,
        tallies=room.morgue.library.tally(began),
        waiting=_waiting(room),
        left=left,
        outlets={feed.url: feed.outlet for feed in outlets(room)},
        model=room.stylebook.write.model,
        settings=settings,
    )


def reprint(
    room: Newsroom, target: Path | None = None, *, verify: bool = False
) -> tuple[PrintResult, list[str]]:
    """Make the edition up again where something changed, and print it; with what changed settings leave as it was, and
    what waits for a sign-off.

    What the press keeps for itself about a ``target`` elsewhere, perhaps a web root, stands in the newsroom's folder.
    """
    settings, _ = take_effect(room)
    left = unsigned_in_print(room)
    for row in woken(SignOff):
        room.shift(row.name)
    side = None
    if target is not None and target.absolute() != room.stylebook.site_dir.absolute():
        named = f"{target.name}-{content_id('target', str(target.absolute()))[:8]}"
        side = room.stylebook.folder.absolute() / ".press" / named
    printed = room.print(target, side=side, verify=verify)
    return printed, [*settings, *sign_off_lines(_waiting(room), left)]


def _waiting(room: Newsroom) -> int:
    return len(waiting_rows(room)) if room.stylebook.publish.mode == "approve" else 0


def wait_s(room: Newsroom) -> float:
    """Seconds until the next feed is due, within reason."""
    now = room.clock.now()
    due = [state.next_due for state in room.library.feed_states().values() if state.next_due]
    ahead = min(((when - now).total_seconds() for when in due), default=LONGEST_WAIT_S)
    return min(max(ahead, SHORTEST_WAIT_S), LONGEST_WAIT_S)


def describe(done: Round) -> dict[str, Any]:
    """A round as JSON: counts per desk, what the press did, what waits and what failed."""
    desks: dict[str, dict[str, int]] = {}
    for s in done.result.shifts:
        row = desks.setdefault(s.desk, {"filed": 0, "spiked": 0, "held": 0})
        row["filed"] += s.filed
        row["spiked"] += s.spiked
        row["held"] += s.held
    return {
        "desks": desks,
        "bugs": done.result.bugs,
        "too_slow": done.result.slow,
        "pages": done.printed.pages,
        "written": done.printed.written,
        "removed": done.printed.removed,
        "waiting": done.waiting,
        "notes": [*needs(done), *done.printed.notes],
    }


def sentences(done: Round) -> list[str]:
    """A round in a few lines for people."""
    return [_news(done), *needs(done), *_losses(done), *done.printed.notes]


def needs(done: Round) -> list[str]:
    """What failed or needs the owner: all that is said under ``--quiet``."""
    lines = list(done.settings)
    lines += sign_off_lines(done.waiting, done.left)
    lines += _model(done)
    lines += _all_down(done) or _feeds(done, "spiked", "failed", "broadsheet doctor says what to do")
    if done.result.bugs:
        lines.append(f"{counted(done.result.bugs, 'piece')} hit a bug: broadsheet ledger --code bug")
    if done.result.slow:
        lines.append(f"{counted(done.result.slow, 'piece')} took too long: broadsheet ledger --code too-slow")
    return lines


def _news(done: Round) -> str:
    result, printed = done.result, done.printed
    if not (result.moved or printed.written or printed.removed):
        return "Nothing new: no report came in, no page changed."
    return (
        f"{counted(result.of('extract'), 'new report')}, "
        f"{counted(result.of('register'), 'story', 'stories')} changed, "
        f"{counted(result.of('verify'), 'article')} checked; "
        f"{counted(printed.pages, 'page')}, {printed.written} written, {printed.removed} removed."
    )


def _model(done: Round) -> list[str]:
    """Which model failed how, and what was done instead."""
    failed: Counter[str] = Counter()
    for t in done.tallies:
        if t.desk == "write" and t.outcome != "held" and t.code in MODEL:
            failed[t.code] += t.count
    return [
        f"{done.model} {MODEL[code]}; the digest writer wrote {counted(n, 'article')} instead: "
        f"broadsheet ledger --code {code}"
        for code, n in sorted(failed.items())
    ]


def _all_down(done: Round) -> list[str]:
    """One line where feeds were visited and each failed, whether it is tried again or not."""
    visits = [t for t in done.tallies if t.desk == "gather" and t.code not in UNVISITED]
    if not visits or any(t.outcome == "filed" for t in visits):
        return []
    failed = {t.feed: t.code for t in visits}
    return _named(done, failed, "visited, none could be read", "broadsheet doctor says what to do")


def _feeds(done: Round, outcome: str, how: str, then: str) -> list[str]:
    """Feeds whose visit ended so, by name and reason."""
    failed = {t.feed: t.code for t in done.tallies if t.desk == "gather" and t.outcome == outcome}
    return _named(done, failed, how, then)


def _named(done: Round, failed: dict[str, str], how: str, then: str) -> list[str]:
    if not failed:
        return []
    named = [f"{done.outlets.get(feed, feed)} ({said(code)})" for feed, code in sorted(failed.items())]
    more = [f"{len(named) - NAMED} more"] if len(named) > NAMED else []
    return [f"{counted(len(failed), 'feed')} {how}: {', '.join([*named[:NAMED], *more])}; {then}"]


def _losses(done: Round) -> list[str]:
    """What was left out or put off, in plain words."""
    lines = [] if _all_down(done) else _feeds(done, "held", "did not answer", "tried again later")
    lost: Counter[str] = Counter()
    later = unwritten = abroad = 0
    for t in done.tallies:
        if t.outcome == "spiked" and t.desk in READING and t.code not in NO_LOSS:
            lost[t.code] += t.count
        if t.outcome == "spiked" and t.desk == "assign" and t.code == ABROAD:
            abroad += t.count
        if t.outcome == "held" and t.desk in READING:
            later += t.count
        if t.outcome == "spiked" and t.desk in WRITING and t.code not in NO_LOSS:
            unwritten += t.count
    if lost:
        what = counted(sum(lost.values()), "item")
        lines.append(f"{what} could not be used: {listed(dict(lost))}; see: broadsheet ledger")
    if later:
        lines.append(f"{counted(later, 'page')} will be tried again later")
    if abroad:
        verb = "is" if abroad == 1 else "are"
        lines.append(
            f"{counted(abroad, 'story', 'stories')} {verb} told only in languages the site does not have: "
            f"broadsheet ledger --code {ABROAD}"
        )
    if unwritten:
        lines.append(
            f"{counted(unwritten, 'article')} had too little that stands; see: broadsheet ledger "
            "--desk write, --desk verify"
        )
    return lines
