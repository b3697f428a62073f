"""Scores the copy desk: does it hold back what the cited sources do not say, and nothing else?"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..news import (
    Article,
    Assignment,
    Cite,
    Feed,
    Filed,
    Galley,
    Passed,
    Reading,
    Report,
    Returned,
    Ruling,
    Sentence,
    Span,
    Spiked,
    Story,
    Use,
    Verdict,
    Writer,
    content_id,
)
from ..ports import Desk
from ..text.language import tag

WRONG = ("unsupported", "contradicted")


def evaluate_ground(
    rows: Sequence[Mapping[str, Any]],
    understand: Desk[Report, Reading],
    verify: Desk[Galley, Passed | Returned],
    out: list[dict[str, Any]],
) -> dict[str, Any]:
    """``{n, precision, recall, f1, false_alarm_rate, by_kind, cases_per_s}``; positive means wrong.

    Each row becomes a one-sentence galley over the readings of its sources and goes through the desk's
    ``work``. Scores are null where no row has a label. ``by_kind``: share ruled as labelled. Predictions
    are appended to ``out`` as ``{id, ruling, note}``.
    """
    read = _read(rows, understand)
    galleys = [
        _galley(row, {str(s["id"]): read[r] for s in row["sources"] if (r := _report(s).id) in read})
        for row in rows
    ]
    started = time.perf_counter()
    rulings = [_ruling(next(iter(verify.work([galley])))) for galley in galleys]
    took = time.perf_counter() - started
    for number, (row, (ruling, note)) in enumerate(zip(rows, rulings, strict=True), 1):
        out.append({"id": row.get("id", str(number)), "ruling": ruling, "note": note})
    pairs = [
        (str(row.get("kind") or ""), str(row["label"]), ruling)
        for row, (ruling, _) in zip(rows, rulings, strict=True)
        if row.get("label")
    ]
    return {"n": len(rows), **_scores(pairs), "cases_per_s": round(len(rows) / took, 1) if took else None}


def _scores(pairs: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    names = ("precision", "recall", "f1", "false_alarm_rate")
    if not pairs:
        return {**dict.fromkeys(names), "by_kind": None}
    hit = sum(label in WRONG and ruling in WRONG for _, label, ruling in pairs)
    alarm = sum(label not in WRONG and ruling in WRONG for _, label, ruling in pairs)
    wrong = sum(label in WRONG for _, label, _ in pairs)
    right = len(pairs) - wrong
    precision = hit / (hit + alarm) if hit + alarm else 0.0
    recall = hit / wrong if wrong else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    values = (precision, recall, f1, alarm / right if right else 0.0)
    kinds: dict[str, list[bool]] = defaultdict(list)
    for kind, label, ruling in pairs:
        kinds[kind].append((label in WRONG) == (ruling in WRONG))
    by_kind = {
        kind: {"n": len(found), "right": round(sum(found) / len(found), 3)}
        for kind, found in sorted(kinds.items())
    }
    return {**{n: round(v, 4) for n, v in zip(names, values, strict=True)}, "by_kind": by_kind}


def _ruling(outcome: object) -> tuple[str, str]:
    """The worst verdict on the one body sentence, with its note."""
    if isinstance(outcome, Spiked):
        return Ruling.UNSUPPORTED.value, outcome.reason
    if not isinstance(outcome, Filed):
        raise TypeError(f"verify gave {outcome!r} for a piece of the evaluation")
    verdicts: list[Verdict] = [v for made in outcome.made for v in made.verdicts if v.part == "body"]
    for ruling in (Ruling.CONTRADICTED, Ruling.UNSUPPORTED):
        found = next((v for v in verdicts if v.ruling is ruling), None)
        if found:
            return ruling.value, f"{found.check}: {found.note}"
    return Ruling.SUPPORTED.value, ""


def _read(rows: Sequence[Mapping[str, Any]], understand: Desk[Report, Reading]) -> dict[str, Reading]:
    """Report id -> reading, each source read once; what the desk spikes (no text) is left out."""
    reports = {r.id: r for row in rows for source in row["sources"] for r in [_report(source)]}
    return {
        outcome.subject: outcome.made[0]
        for outcome in understand.work(list(reports.values()))
        if isinstance(outcome, Filed)
    }


def _report(source: Mapping[str, Any]) -> Report:
    lang = tag(str(source.get("lang") or "und"))
    published = datetime.fromisoformat(str(source.get("published") or "1970-01-01"))
    if len(str(source.get("published") or "")) <= 10:
        published = published.replace(hour=12)
    url = f"https://sources.invalid/{content_id(lang, source.get('published'), source['text'])}"
    feed = Feed(url=url, outlet="Source", lang=lang, use=Use.DIGEST, share=1.0)
    return Report(
        feed=feed,
        url=url,
        headline="",
        lang=lang,
        paragraphs=tuple(p for p in str(source["text"]).split("\n\n") if p.strip()),
        published=published if published.tzinfo else published.replace(tzinfo=UTC),
        use=Use.DIGEST,
        licence="evaluation",
    )


def _galley(row: Mapping[str, Any], readings: Mapping[str, Reading]) -> Galley:
    lang = tag(str(row.get("lang") or "und"))
    cited = [readings[str(c)] for c in row["cites"] if str(c) in readings]
    cites = tuple(Cite(report=r.report.id, span=Span(start=0, end=len(r.report.text))) for r in cited)
    at = max((r.report.published for r in readings.values()), default=datetime(1970, 1, 1, tzinfo=UTC))
    story = Story(
        id=f"row-{row.get('id', '')}",
        slug="row",
        headline="",
        lang=lang,
        reports=tuple(r.report.id for r in readings.values()),
        opened=at,
        updated=at,
    )
    assignment = Assignment(story=story, lang=lang, readings=tuple(readings.values()))
    article = Article(
        story=story.id,
        slug=story.slug,
        lang=lang,
        revision=1,
        headline=Sentence(text="", cites=cites),
        dek=(),
        paragraphs=((Sentence(text=str(row["candidate"]), cites=cites),),),
        writer=Writer.PERSON,
        made_from=story.reports,
        published=at,
        updated=at,
    )
    return Galley(article=article, assignment=assignment)
