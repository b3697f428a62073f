"""`broadsheet eval beat`: is a report put in its section?"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..news import Feed, Filed, Report
from ..ports import Desk
from ..text.language import identify, tag


def evaluate_beat(
    rows: Sequence[Mapping[str, Any]], desk: Desk[Any, Any], out: list[dict[str, Any]]
) -> dict[str, Any]:
    """Rows ``{id, lang?, title, text?, section?, beat?, also?}`` through the real understand desk.

    ``beat``: the section an editor chose; ``also``: others that would do. Returns
    ``{n, coverage, accuracy, accuracy_any, precision_any, by_beat, by_lang, reports_per_s}``: coverage is the
    share of labelled rows that were given a section at all; accuracy counts only ``beat``, and a row left open
    is wrong; accuracy_any also counts ``also``; precision_any is over the rows not left open. Null where no
    row has gold. Predictions are appended to ``out`` as ``{id, beat}``, beat empty where it was left open.
    """
    reports = [report_of(row, number, datetime(2000, 1, 1, tzinfo=UTC)) for number, row in enumerate(rows)]
    started = time.perf_counter()
    found = {o.subject: o.made[0].beat for o in desk.work(reports) if isinstance(o, Filed) and o.made}
    took = time.perf_counter() - started
    given = [found.get(report.id, "") for report in reports]
    out += [{"id": row.get("id", ""), "beat": beat} for row, beat in zip(rows, given, strict=True)]
    marked = [(row, beat) for row, beat in zip(rows, given, strict=True) if row.get("beat")]
    langs = sorted({str(row.get("lang") or "und") for row, _ in marked})
    return {
        "n": len(rows),
        **_scores(marked),
        "by_beat": {
            beat: _scores([m for m in marked if m[0]["beat"] == beat])["accuracy_any"]
            for beat in sorted({row["beat"] for row, _ in marked})
        },
        "by_lang": {
            lang: {"n": len(own := [m for m in marked if str(m[0].get("lang") or "und") == lang]), **_scores(own)}
            for lang in langs
        },
        "reports_per_s": round(len(rows) / took, 1) if took else None,
    }  # fmt: skip


def _scores(marked: Sequence[tuple[Mapping[str, Any], str]]) -> dict[str, float | None]:
    if not marked:
        return {"coverage": None, "accuracy": None, "accuracy_any": None, "precision_any": None}
    named = sum(bool(beat) for _, beat in marked)
    exact = sum(beat == row["beat"] for row, beat in marked)
    near = sum(beat in (row["beat"], *(row.get("also") or ())) for row, beat in marked)
    return {
        "coverage": round(named / len(marked), 4),
        "accuracy": round(exact / len(marked), 4),
        "accuracy_any": round(near / len(marked), 4),
        "precision_any": round(near / named, 4) if named else None,
    }


def report_of(row: Mapping[str, Any], key: object, at: datetime) -> Report:
    """A row ``{lang?, title, text?, section?}`` as a report, which no other of this key is; paragraphs are lines."""
    text, title = str(row.get("text") or ""), str(row.get("title") or "")
    lang = identify(f"{title}\n{text}", tag(str(row.get("lang") or "und")))
    return Report(
        feed=Feed(url="eval:", outlet="eval"),
        url=f"eval:{key}",
        headline=title,
        lang=lang,
        paragraphs=tuple(p for p in text.split("\n") if p.strip()),
        published=at,
        section=str(row.get("section") or ""),
    )
