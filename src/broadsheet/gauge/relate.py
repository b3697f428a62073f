"""`broadsheet eval relate`: do stories lead to stories that have to do with them?"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..news import Filed, Link, Reading, Slate, SlateEntry, Story
from ..ports import Desk
from .beat import report_of

_DIRECTED = frozenset({"follow-up", "background"})


def evaluate_relate(
    rows: Sequence[Mapping[str, Any]],
    understand: Desk[Any, Any],
    desk: Desk[Any, Any],
    out: list[dict[str, Any]],
    *,
    most: int = 5,
) -> dict[str, Any]:
    """Stories ``{id, lang?, published, title, text?}`` and pairs ``{story, other, related?, kind?}``, in any order.

    Each story is one report; all of them are one slate. Pairs are without direction but for ``kind``, which says
    what ``other`` is to ``story``: follow-up, background, or same (people or place). Returns
    ``{stories, pairs, precision_at_5, judged_at_5, found, kind_right, stories_per_s}``: of the first five links of
    each ``story`` of a pair, the share that is related among those that are judged, and the share that is judged;
    ``found``: the share of the related pairs that are linked from either side; ``kind_right``: of these, the share
    with the right kind. Null where no pair has gold. Predictions: ``{story, other, kind, score, why}``.
    """
    pairs = [row for row in rows if "story" in row and "other" in row]
    slate, ids = _slate([row for row in rows if "title" in row], understand)
    started = time.perf_counter()
    made = [links for o in desk.work([slate]) if isinstance(o, Filed) for links in o.made]
    took = time.perf_counter() - started
    found = {ids[links.story]: [(ids[link.to], link) for link in links.links] for links in made}
    for story, links in found.items():
        out += [
            {"story": story, "other": to, "kind": k.kind, "score": k.score, "why": list(k.why)}
            for to, k in links
        ]
    return {
        "stories": len(slate.entries),
        "pairs": len(pairs),
        **_scores([row for row in pairs if "related" in row], found, most),
        "stories_per_s": round(len(slate.entries) / took, 1) if took else None,
    }


def _scores(
    judged: Sequence[Mapping[str, Any]], found: Mapping[str, Sequence[tuple[str, Link]]], most: int
) -> dict[str, float | None]:
    if not judged:
        return {"precision_at_5": None, "judged_at_5": None, "found": None, "kind_right": None}
    truth = {frozenset((str(row["story"]), str(row["other"]))): bool(row["related"]) for row in judged}
    shown = [
        frozenset((story, other))
        for story in sorted({str(row["story"]) for row in judged})
        for other, _ in found.get(story, ())[:most]
    ]
    known = [truth[pair] for pair in shown if pair in truth]
    linked = {(story, other): link for story, links in found.items() for other, link in links}
    kinds = [_kinds(row, linked) for row in judged if row["related"]]
    hits = [right for right in kinds if right is not None]
    return {
        "precision_at_5": round(sum(known) / len(known), 4) if known else None,
        "judged_at_5": round(len(known) / len(shown), 4) if shown else None,
        "found": round(len(hits) / len(kinds), 4) if kinds else None,
        "kind_right": round(sum(hits) / len(hits), 4) if hits else None,
    }


def _kinds(row: Mapping[str, Any], linked: Mapping[tuple[str, str], Link]) -> bool | None:
    """Whether the link of a related pair has the right kind; None where there is no link."""
    story, other, kind = str(row["story"]), str(row["other"]), str(row.get("kind") or "same")
    turned = {"follow-up": "background", "background": "follow-up"}.get(kind, kind)
    for pair, wanted in (((story, other), kind), ((other, story), turned)):
        if link := linked.get(pair):
            return link.kind == wanted if wanted in _DIRECTED else link.kind not in _DIRECTED
    return None


def _slate(rows: Sequence[Mapping[str, Any]], understand: Desk[Any, Any]) -> tuple[Slate, dict[str, str]]:
    """One story for each row, all due, and its id by the story's."""
    reports = [report_of(row, row["id"], _at(row)) for row in rows]
    read = {o.subject: o.made[0] for o in understand.work(reports) if isinstance(o, Filed) and o.made}
    entries = tuple(_entry(read[report.id]) for report in reports if report.id in read)
    ids = {report.id: str(row["id"]) for row, report in zip(rows, reports, strict=True)}
    at = max((report.published for report in reports), default=datetime(2000, 1, 1, tzinfo=UTC))
    return Slate(entries=entries, due=frozenset(e.story.id for e in entries), at=at), ids


def _entry(reading: Reading) -> SlateEntry:
    report = reading.report
    story = Story(
        id=report.id,
        slug=report.id,
        headline=report.headline,
        lang=reading.lang,
        reports=(report.id,),
        opened=report.published,
        updated=report.published,
    )
    return SlateEntry(story=story, readings=(reading,))


def _at(row: Mapping[str, Any]) -> datetime:
    at = datetime.fromisoformat(str(row["published"]))
    return at if at.tzinfo else at.replace(tzinfo=UTC)
