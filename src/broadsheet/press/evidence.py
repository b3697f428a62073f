"""``evidence.json``: each sentence of an article, the words it rests on, the ruling of each check.

The form is docs/evidence.schema.json.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from broadsheet.news import Form, Item, Passed, Report, Verdict

from .days import told_until
from .page import Figure, iso, plain

_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def evidence_json(
    passed: Passed,
    reports: Sequence[Report],
    *,
    slug: str,
    url: str,
    picture: tuple[Figure, str] | None,
    related: Iterable[tuple[str, str, str]],
) -> bytes:
    """``reports`` in the order of the source list; ``related``: (url, language, kind).

    The quote of each cite is exactly ``report.text[start:end]``; characters that steer the
    direction of text stand as \\u escapes, which change nothing for who parses it.
    """
    article = passed.article
    by_id = {r.id: r for r in reports}
    value = {
        "article": article.id,
        "story": article.story,
        "slug": slug,
        "lang": article.lang,
        "revision": article.revision,
        "translation_of": article.translation_of or None,
        "writer": article.writer.value,
        "form": article.form.value,
        "published": iso(article.published),
        "updated": iso(article.updated),
        "told_until": iso(told_until(article, by_id)),
        "url": url,
        "sentences": _sentences(passed, by_id),
        "differences": [
            {"what": d.what, "values": [{"value": v, "reports": list(ids)} for v, ids in d.values]}
            for d in article.differences
        ],
        "reports": [_report(r) for r in reports],
        "picture": _picture(picture),
        "related": [{"url": at, "lang": lang, "kind": kind} for at, lang, kind in related],
    }
    said = "{\n" + ",\n".join(f"{_json(key)}: {_lines(part)}" for key, part in value.items()) + "\n}\n"
    said = _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", said)
    return said.encode("utf-8", "surrogatepass")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(value: object) -> str:
    """JSON with one line for each member of a list, so that two versions compare line by line."""
    if isinstance(value, list) and value:
        return "[\n " + ",\n ".join(_json(member) for member in value) + "\n]"
    return _json(value)


def _sentences(passed: Passed, reports: dict[str, Report]) -> list[dict[str, Any]]:
    article = passed.article
    first = 0 if article.form is Form.BRIEF else 1
    paragraph = [n for n, sentences in enumerate(article.paragraphs, start=first) for _ in sentences]
    items = article.beside
    verdicts: dict[tuple[str, int], list[Verdict]] = {}
    for verdict in passed.verdicts:
        verdicts.setdefault((verdict.part, verdict.place), []).append(verdict)
    return [
        {
            "part": part,
            "paragraph": paragraph[place] if part == "body" else 0,
            "text": plain(sentence.text),
            "cites": [
                {
                    "report": c.report,
                    "span": [c.span.start, c.span.end],
                    "quote": c.span.of(reports[c.report].text),
                }
                for c in sentence.cites
            ],
            "checks": [
                {"check": v.check, "ruling": v.ruling.value, "note": v.note}
                for v in verdicts.get((part, place), [])
            ],
            **_beside(items.get((part, place))),
        }
        for part, place, sentence in article.placed
    ]


def _beside(item: Item | None) -> dict[str, str]:
    """What an item says of itself: what is counted, who speaks or which outlet, and the language of the words."""
    said = {"of": item.of, "lang": item.lang} if item else {}
    return {key: plain(text) for key, text in said.items() if text}


def _report(report: Report) -> dict[str, Any]:
    return {
        "id": report.id,
        "outlet": report.outlet,
        "lang": report.lang,
        "url": report.url,
        "headline": report.headline,
        "published": iso(report.published),
        "use": report.use.value,
        "licence": report.licence or report.feed.licence,
    }


def _picture(picture: tuple[Figure, str] | None) -> dict[str, str] | None:
    if picture is None:
        return None
    figure, source_type = picture
    return {"file": figure.png, "alt": plain(figure.alt), "source_type": source_type}
