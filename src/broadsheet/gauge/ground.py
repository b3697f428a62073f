"""Scores the copy desk: does it hold back what the cited sources do not say, and nothing else?"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from ..news import (
    Article,
    Assignment,
    Cite,
    Feed,
    Filed,
    Galley,
    Reading,
    Report,
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


class Verifies(Protocol):
    """The copy desk, which may name its rules (``check/rule``, ``check/+excuse``): those that never fire are seen."""

    def work(self, pieces: Sequence[Galley], /) -> Iterable[Any]: ...


def evaluate_ground(
    rows: Sequence[Mapping[str, Any]],
    understand: Desk[Report, Reading],
    verify: Verifies,
    out: list[dict[str, Any]],
) -> dict[str, Any]:
    """``{n, precision, recall, f1, false_alarm_rate, strict, lenient, by_kind, by_rule, cases_per_s}``;
    positive means wrong.

    Each row becomes a one-sentence galley over the readings of its sources and goes through the desk's
    ``work``. Scores are null where no row has a label. ``strict`` counts ``unsure`` as wrong, as the first four scores
    and ``by_kind`` do (share ruled as labelled), ``lenient`` as right. ``by_rule``: on how many wrong and right
    sentences each rule fired, or each excuse (``+``) passed a piece. Predictions are appended to ``out`` as ``{id,
    ruling, note}``.
    """
    read = _read(rows, understand)
    galleys = [
        _galley(row, {str(s["id"]): read[r] for s in row["sources"] if (r := _report(s).id) in read})
        for row in rows
    ]
    started = time.perf_counter()
    outcomes = [next(iter(verify.work([galley]))) for galley in galleys]
    took = time.perf_counter() - started
    rulings = [_ruling(outcome) for outcome in outcomes]
    for number, (row, (ruling, note)) in enumerate(zip(rows, rulings, strict=True), 1):
        out.append({"id": row.get("id", str(number)), "ruling": ruling, "note": note})
    labelled = [i for i, row in enumerate(rows) if row.get("label")]
    scores = _scores(
        [(str(rows[i].get("kind") or ""), str(rows[i]["label"]), rulings[i][0]) for i in labelled]
    )
    fired = [(str(rows[i]["label"]) in WRONG, rule) for i in labelled for rule in _fired(outcomes[i])]
    return {
        "n": len(rows),
        **scores,
        "by_rule": _by_rule(fired, getattr(verify, "rules", ())) if labelled else None,
        "cases_per_s": round(len(rows) / took, 1) if took else None,
    }


def _by_rule(fired: Sequence[tuple[bool, str]], rules: Sequence[str]) -> dict[str, dict[str, int]]:
    """``{rule: {"on_wrong", "on_right"}}``, rules that never fired too."""
    found = Counter(fired)
    names = sorted({*rules, *(rule for _, rule in fired)})
    return {n: {"on_wrong": found[True, n], "on_right": found[False, n]} for n in names}


def _fired(outcome: object) -> Iterable[str]:
    """``check/rule`` of each rule against the body sentence, ``check/+excuse`` of what passed pieces of it."""
    for v in _verdicts(outcome):
        rule = v.note.partition(": ")[0]
        if v.ruling is not Ruling.SUPPORTED and v.note:
            yield f"{v.check}/{rule}"
        elif rule:
            yield from (f"{v.check}/+{excuse}" for excuse in v.note.split(", "))


def _scores(pairs: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    if not pairs:
        counts = dict.fromkeys(("precision", "recall", "f1", "false_alarm_rate"))
        return {**counts, "strict": counts, "lenient": counts, "by_kind": None}
    strict = _counted([(label in WRONG, ruling != "supported") for _, label, ruling in pairs])
    lenient = _counted([(label in WRONG, ruling in WRONG) for _, label, ruling in pairs])
    kinds: dict[str, list[bool]] = defaultdict(list)
    for kind, label, ruling in pairs:
        kinds[kind].append((label in WRONG) == (ruling != "supported"))
    by_kind = {
        kind: {"n": len(found), "right": round(sum(found) / len(found), 3)}
        for kind, found in sorted(kinds.items())
    }
    return {**strict, "strict": strict, "lenient": lenient, "by_kind": by_kind}


def _counted(pairs: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    """Scores of (is wrong, ruled wrong)."""
    hit, alarm = sum(a and b for a, b in pairs), sum(b and not a for a, b in pairs)
    wrong = sum(a for a, _ in pairs)
    right = len(pairs) - wrong
    precision = hit / (hit + alarm) if hit + alarm else 0.0
    recall = hit / wrong if wrong else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    rate = alarm / right if right else 0.0
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "false_alarm_rate": round(rate, 4),
    }


def _ruling(outcome: object) -> tuple[str, str]:
    """The worst verdict on the one body sentence, with its note."""
    if isinstance(outcome, Spiked):
        return Ruling.UNSUPPORTED.value, outcome.reason
    verdicts = _verdicts(outcome)
    for ruling in (Ruling.CONTRADICTED, Ruling.UNSUPPORTED, Ruling.UNSURE):
        found = next((v for v in verdicts if v.ruling is ruling), None)
        if found:
            return ruling.value, f"{found.check}: {found.note}"
    return Ruling.SUPPORTED.value, ""


def _verdicts(outcome: object) -> list[Verdict]:
    """The verdicts on the body sentence. Raises TypeError where the desk held the piece."""
    if isinstance(outcome, Spiked):
        return []
    if not isinstance(outcome, Filed):
        raise TypeError(f"verify gave {outcome!r} for a piece of the evaluation")
    return [v for made in outcome.made for v in made.verdicts if v.part == "body"]


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
