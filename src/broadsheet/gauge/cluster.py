"""Scores the stories: are reports of one event together, and only these?

BCubed: Bagga and Baldwin 1998, Amigó et al. 2009.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ..errors import StylebookError
from ..news import Feed, Filed, Member, MoveKind, Reading, Report, StoryMove, Window
from ..ports import Desk
from ..text.language import tag
from ..text.printed_day import printed_day

_WINDOW = 64
_START = datetime(2000, 1, 1, tzinfo=UTC)
_MOST = 0.9
"""Days printed in the texts are believed where so many of the rows have one."""


def evaluate_cluster(
    rows: Sequence[Mapping[str, Any]],
    understand: Desk[Report, Reading],
    cluster: Desk[Window, StoryMove],
    out: list[dict[str, Any]],
) -> dict[str, Any]:
    """``{n, undated, bcubed: {p, r, f1}, pairwise: {p, r, f1}, docs_per_s}``.

    Rows ``{id, lang, published?, title, text? | sentences?, cluster?}`` go in order of time through the
    real desks. Where no row has a time, but nine in ten print their day on a line of its own at the head
    of the text, that day is its time. Rows without a time stand an hour apart in file order, and where none
    has one the desk is told that times mean nothing. ``docs_per_s`` is of both desks together. A report the
    desk keeps out of the stories (a live ticker, news in brief) is predicted with the story it stands beside,
    or alone. Predictions ``{id, cluster}`` are appended to ``out`` in the order given; scores are null where
    no row has gold. Raises StylebookError for a time that is none.
    """
    times = times_of(rows)
    timeless = not any(times)
    reports = reports_of(rows, times)
    started = time.perf_counter()
    stories = place(reports, understand, cluster, timeless=timeless)
    took = time.perf_counter() - started
    told = [stories[report.id] for report in reports]
    for line, (row, story) in enumerate(zip(rows, told, strict=True), 1):
        out.append({"id": row.get("id", str(line)), "cluster": story})
    pairs = [(s, str(row["cluster"])) for row, s in zip(rows, told, strict=True) if row.get("cluster")]
    return {
        "n": len(rows),
        "undated": times.count(None),
        "bcubed": bcubed(pairs) if pairs else None,
        "pairwise": pairwise(pairs) if pairs else None,
        "docs_per_s": round(len(rows) / took, 1) if rows and took else None,
    }


def place(
    reports: Sequence[Report],
    understand: Desk[Report, Reading],
    cluster: Desk[Window, StoryMove],
    *,
    timeless: bool = False,
) -> dict[str, str]:
    """Report id -> story id at the end, after all merges and splits, through the real desks."""
    ordered = sorted(reports, key=lambda report: (report.published, report.id))
    told: dict[str, str] = {}
    redirects: dict[str, str] = {}
    placed: list[Reading] = []

    def members() -> list[Member]:
        return [Member.of(r, _now(told[r.report.id], redirects)) for r in placed]

    mark = ""
    for start in range(0, len(ordered), _WINDOW):
        batch = ordered[start : start + _WINDOW]
        readings = [
            made for outcome in understand.work(batch) if isinstance(outcome, Filed) for made in outcome.made
        ]
        by_report = {reading.report.id: reading for reading in readings}
        window = Window(readings=tuple(readings), mark=mark, members=members, timeless=timeless)
        moves = [
            move for outcome in cluster.work([window]) if isinstance(outcome, Filed) for move in outcome.made
        ]
        for move in moves:
            mark = move.id
            if move.kind is MoveKind.MERGE:
                redirects[move.other] = move.story
                continue
            told[move.report] = move.story or f"alone {move.report}"
            if move.kind is not MoveKind.SPIKE and move.report in by_report:
                placed.append(by_report.pop(move.report))
    return {report.id: _now(told.get(report.id, f"alone {report.id}"), redirects) for report in reports}


def _now(story: str, redirects: Mapping[str, str]) -> str:
    while story in redirects:
        story = redirects[story]
    return story


def reports_of(rows: Sequence[Mapping[str, Any]], times: Sequence[datetime | None]) -> list[Report]:
    """Each row as a report of an outlet of its own (the rows do not name any)."""
    return [
        Report(
            feed=Feed(url=f"https://row.example/{place}", outlet=f"row {place}"),
            url=f"https://row.example/{place}",
            headline=str(row.get("title") or ""),
            lang=_lang(row),
            paragraphs=_paragraphs(row),
            published=at or _START + timedelta(hours=place),
        )
        for place, (row, at) in enumerate(zip(rows, times, strict=True))
    ]


def times_of(rows: Sequence[Mapping[str, Any]]) -> list[datetime | None]:
    """When each row was published: as the rows say or, where none does and most texts print it, as these do.

    Raises StylebookError for a time that is none.
    """
    given = [_time(row.get("published")) for row in rows]
    if any(given):
        return given
    printed = [printed_day("\n".join(_paragraphs(row)).splitlines(), _lang(row)) for row in rows]
    return printed if len(rows) - printed.count(None) >= _MOST * len(rows) else given


def _lang(row: Mapping[str, Any]) -> str:
    return tag(str(row.get("lang") or "und"))


def _paragraphs(row: Mapping[str, Any]) -> tuple[str, ...]:
    body = row.get("text") or row.get("sentences") or ()
    lines = (body,) if isinstance(body, str) else tuple(str(part) for part in body)
    return tuple(line for line in lines if line.strip())


def _time(value: object) -> datetime | None:
    if not value:
        return None
    try:
        found = datetime.fromisoformat(str(value).strip())
    except ValueError:
        raise StylebookError(
            f"published = {value!r}: not an ISO 8601 time", key="published", value=value
        ) from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def bcubed(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Means over reports: share of its predicted story that is gold (p), of its gold story found (r)."""
    predicted, gold = Counter(p for p, _ in pairs), Counter(g for _, g in pairs)
    both = Counter(pairs)
    p = sum(count * count / predicted[one] for (one, _), count in both.items()) / len(pairs)
    r = sum(count * count / gold[other] for (_, other), count in both.items()) / len(pairs)
    return _scores(p, r)


def pairwise(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Over pairs of reports put together; large stories dominate it."""

    def count(found: Counter[Any]) -> float:
        return sum(n * (n - 1) / 2 for n in found.values())

    both = count(Counter(pairs))
    predicted, gold = count(Counter(p for p, _ in pairs)), count(Counter(g for _, g in pairs))
    return _scores(both / predicted if predicted else 0.0, both / gold if gold else 0.0)


def _scores(p: float, r: float) -> dict[str, float]:
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(f1, 4)}
