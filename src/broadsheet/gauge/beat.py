"""`broadsheet eval beat`: is a report put in its section?"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..news import Feed, Filed, Report
from ..ports import Desk
from ..text.language import identify, tag


def evaluate_beat(
    rows: Sequence[Mapping[str, Any]], desk: Desk[Any, Any], out: list[dict[str, Any]]
) -> dict[str, Any]:
    """Rows ``{id, lang?, title, text?, section?, beat?}`` through the real understand desk.

    Returns ``{n, accuracy, by_beat, reports_per_s}``; null where no row has gold. Predictions are
    appended to ``out`` as ``{id, beat}``.
    """
    reports = [_report(number, row) for number, row in enumerate(rows)]
    started = time.perf_counter()
    found = {o.subject: o.made[0].beat for o in desk.work(reports) if isinstance(o, Filed) and o.made}
    took = time.perf_counter() - started
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row, report in zip(rows, reports, strict=True):
        beat = found.get(report.id, "")
        out.append({"id": row.get("id", ""), "beat": beat})
        if gold := row.get("beat"):
            total[gold] += 1
            right[gold] += beat == gold
    n = sum(total.values())
    return {
        "n": len(rows),
        "accuracy": round(sum(right.values()) / n, 4) if n else None,
        "by_beat": {beat: round(right[beat] / count, 4) for beat, count in sorted(total.items())},
        "reports_per_s": round(len(rows) / took, 1) if took else None,
    }


def _report(number: int, row: Mapping[str, Any]) -> Report:
    text, title = str(row.get("text") or ""), str(row.get("title") or "")
    lang = identify(f"{title}\n{text}", tag(str(row.get("lang") or "und")))
    return Report(
        feed=Feed(url="eval:", outlet="eval"),
        url=f"eval:{number}",
        headline=title,
        lang=lang,
        paragraphs=tuple(p for p in text.split("\n") if p.strip()),
        published=datetime(2000, 1, 1, tzinfo=UTC),
        section=str(row.get("section") or ""),
    )
