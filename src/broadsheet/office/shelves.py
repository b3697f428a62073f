"""What the archive knows, as rows for people and machines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..flow import ROTA
from ..news import (
    PARTS,
    Article,
    Correction,
    Notice,
    Person,
    Report,
    Sentence,
    Story,
    StoryMove,
    Withdrawal,
)
from ..newsroom import Newsroom
from .ties import moves_of, tie_lines, ties


def report_row(report: Report) -> dict[str, Any]:
    return {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "lang": report.lang,
        "headline": report.headline,
        "published": report.published,
    }


def story_rows(room: Newsroom, *, since: datetime | None, limit: int | None) -> list[dict[str, Any]]:
    """All stories, newest first, with or without an article."""
    return [_story(room, story) for story in room.library.stories(since=since, limit=limit)]


def _story(room: Newsroom, story: Story) -> dict[str, Any]:
    reports = room.library.reports(story.reports)
    return {
        "id": story.id,
        "slug": story.slug,
        "title": story.headline,
        "languages": sorted({report.lang for report in reports}),
        "updated": story.updated,
        "reports": [report_row(report) for report in reports],
    }


def story_row(room: Newsroom, name: str, *, why: bool = False) -> dict[str, Any]:
    """One story by id or slug; with ``why`` also the moves that made it. Raises NoSuch."""
    story = room.morgue.find_story(name)
    row = _story(room, story)
    row["merged_into"] = story.merged_into
    row["slugs"] = _slugs(room, story.id)
    row["articles"] = revision_rows(room, story.id)
    if why:
        row["moves"] = [_move(move) for move in moves_of(room, story)]
        found = ties(room, story)
        for report in row["reports"]:
            report["why"] = found.get(report["id"])
    return row


def _slugs(room: Newsroom, story: str) -> dict[str, str]:
    """Under which slug a story's pages stand in each language of the site."""
    return {lang: slugs[0] for lang, slugs in room.library.addresses().get(story, {}).items()}


def revision_rows(room: Newsroom, story: str, lang: str = "") -> list[dict[str, Any]]:
    """Every revision of a story's articles, by language and number."""
    taken_back = {w.lang: w for _, w in room.library.withdrawals() if w.story == story}
    told = {passed.article.id: passed.article for passed in room.library.articles(story)}
    if any(w.by_hand for w in taken_back.values()):
        names = [name for name in room.morgue.library.article_names() if name.story == story]
        told |= {n.id: room.library.article(n.id).article for n in names if n.id not in told}
    rows = []
    for a in told.values():
        if not lang or a.lang == lang:
            gone = a.lang in taken_back and a.revision <= taken_back[a.lang].revision
            rows.append(
                {"id": a.id, "lang": a.lang, "revision": a.revision, "updated": a.updated, "news": a.news,
                 "headline": a.headline.text, "withdrawn": gone}
            )  # fmt: skip
    return sorted(rows, key=lambda row: (row["lang"], row["revision"]))


def taken_back(room: Newsroom, article: Article) -> Withdrawal | None:
    """The withdrawal in force of this revision, or of a newer one with it."""
    told = (article.story, article.lang)
    found = (w for _, w in room.library.withdrawals() if (w.story, w.lang) == told)
    return next((w for w in found if article.revision <= w.revision), None)


def _move(move: StoryMove) -> dict[str, Any]:
    return {
        "report": move.report,
        "kind": move.kind.value,
        "score": round(move.score, 3),
        "why": list(move.why),
        "runner_up": move.runner_up,
        "runner_up_score": round(move.runner_up_score, 3),
        "by_hand": move.by_hand,
    }


def story_lines(row: dict[str, Any]) -> list[str]:
    """A story row for people."""
    lines = [f"{row['title']}", f"{row['id']}  {row['slug']}  {', '.join(row['languages'])}"]
    if row.get("merged_into"):
        lines.append(f"merged into {row['merged_into']}")
    for report in row["reports"]:
        lines.append(
            f"  {report['id']}  {report['published']:%Y-%m-%d %H:%M}  {report['lang']}  "
            f"{report['outlet']}: {report['headline']}"
        )
        if report.get("why"):
            lines += tie_lines(report["why"])
    for a in row.get("articles", ()):
        state = "withdrawn" if a["withdrawn"] else a["news"]
        lines.append(
            f"  article {a['id']}  {a['lang']}  revision {a['revision']}  {a['updated']:%Y-%m-%d %H:%M}  {state}"
        )
    return lines


def article_row(room: Newsroom, article_id: str) -> dict[str, Any]:
    """One passed article with its cites and verdicts. Raises NoSuch."""
    passed = room.library.article(article_id)
    article = passed.article
    wanted = list(dict.fromkeys([*article.made_from, *article.cited]))
    reports = {report.id: report for report in room.library.reports(wanted)}
    checks: dict[tuple[str, int], list[dict[str, str]]] = {}
    for v in passed.verdicts:
        said = {"check": v.check, "ruling": v.ruling.value, "note": v.note}
        checks.setdefault((v.part, v.place), []).append(said)

    def told(sentence: Sentence, part: str, place: int) -> dict[str, Any]:
        return _sentence(sentence, reports) | {"checks": checks.get((part, place), [])}

    places = iter(range(len(article.body)))
    revisions = revision_rows(room, article.story, article.lang)
    taken = taken_back(room, article)
    own = {article.id, *(row["id"] for row in revisions)}
    return {
        "id": article.id,
        "story": article.story,
        "lang": article.lang,
        "revision": article.revision,
        "published": article.published,
        "updated": article.updated,
        "news": article.news,
        "taken_back": {"at": taken.at, "why": _why(taken)} if taken else None,
        "revisions": revisions,
        "corrections": [_corrected(c) for c in room.library.corrections(article.story) if c.article in own],
        "writer": article.writer.value,
        "form": article.form.value,
        "headline": article.headline.text,
        "dek": [sentence.text for sentence in article.dek],
        "head": [
            told(article.headline, "headline", 0),
            *(told(s, "dek", place) for place, s in enumerate(article.dek)),
        ],
        "body": [[told(s, "body", next(places)) for s in p] for p in article.paragraphs],
        "beside": [
            {"part": part, "of": item.of, "lang": item.lang or article.lang}
            | told(item.sentence, part, place)
            for (part, place), item in article.beside.items()
        ],
        "dropped": [[s.text, [v.note or v.check for v in verdicts]] for s, verdicts in passed.dropped],
        "reports": [report_row(report) for report in reports.values()],
    }


def _corrected(c: Correction) -> dict[str, Any]:
    return {
        "at": c.at,
        "article": c.article,
        "of_our_words": c.of_our_words,
        "what": c.what,
        "why": _why(c),
        "dropped": list(c.dropped),
        "added": list(c.added),
    }


def _why(change: Correction | Withdrawal) -> str:
    return change.why or "; ".join(_noticed(n) for n in change.notices)


def _noticed(notice: Notice) -> str:
    if notice.kind == "person":
        return notice.words
    return f"{notice.outlet}: {notice.kind}" + (f" ({notice.words})" if notice.words else "")


def _sentence(sentence: Sentence, reports: dict[str, Report]) -> dict[str, Any]:
    cites = []
    for cite in sentence.cites:
        report = reports[cite.report]
        cites.append(
            {
                "report": cite.report,
                "outlet": report.outlet,
                "lang": report.lang,
                "url": report.url,
                "span": [cite.span.start, cite.span.end],
                "quote": cite.span.of(report.text),
            }
        )
    return {"text": sentence.text, "cites": cites}


def article_lines(row: dict[str, Any], *, evidence: bool) -> list[str]:
    """An article row for people; with ``evidence`` under each sentence what it rests on and what it passed.

    Sentences are numbered as ``article correct --sentence`` takes them; 0 is the headline.
    """
    lines: list[str] = []
    if gone := row["taken_back"]:
        undo = f"broadsheet article reinstate {row['id']}"
        lines += [f"withdrawn {gone['at']:%Y-%m-%d %H:%M}: {gone['why']}; undo: {undo}", ""]
    number = 0
    parts = ([item for item in row["beside"] if item["part"] == name] for name in PARTS)
    for group in (row["head"], *row["body"], *filter(None, parts)):
        for sentence in group:
            whose = f"{sentence['part']}, {sentence['of']}: " if "part" in sentence else ""
            lines.append(f"[{number}] {whose}{sentence['text']}")
            number += 1
            if evidence:
                lines += [f"    [{c['outlet']}, {c['lang']}] {c['quote']}" for c in sentence["cites"]]
                lines.append(f"    passed: {', '.join(c['check'] for c in sentence['checks'])}")
        lines.append("")
    for r in row["revisions"]:
        here = "*" if r["id"] == row["id"] else " "
        state = "withdrawn" if r["withdrawn"] else r["news"]
        lines.append(f"{here} revision {r['revision']}  {r['id']}  {r['updated']:%Y-%m-%d %H:%M}  {state}")
    for c in row["corrections"]:
        kind = "correction" if c["of_our_words"] else "mended, no word of ours was wrong"
        lines.append(f"  {kind} {c['at']:%Y-%m-%d %H:%M}  {c['what']} {c['why']}")
    return lines


def waiting_rows(room: Newsroom) -> list[dict[str, Any]]:
    """Articles in languages of the site that passed the copy desk and nobody has signed off."""
    signed = room.morgue.signed_off()
    langs = room.stylebook.paper.languages
    waiting: list[Article] = []
    for story in room.library.stories():
        newest = {passed.article.lang: passed.article for passed in room.library.articles(story.id)}
        waiting += [a for a in newest.values() if a.id not in signed and a.lang in langs]
    return [{"id": a.id, "story": a.story, "lang": a.lang, "headline": a.headline.text} for a in waiting]


def edition_rows(room: Newsroom) -> list[dict[str, Any]]:
    """The newest edition in order; empty before the first."""
    edition = room.library.edition()
    stand = room.library.addresses()
    return [
        {"place": n, "rank": round(p.rank, 3), "beat": p.beat, "slug": p.slug, "story": p.story,
         "slugs": {lang: slugs[0] for lang, slugs in stand.get(p.story, {}).items()}, "sections": list(p.sections),
         "storyline": p.storyline, "articles": dict(p.articles),
         "front": [lang for lang, _ in p.articles if lang not in p.off], "why": "; ".join(p.why),
         "reasons": list(p.why)}
        for n, p in enumerate(edition.placements if edition else (), 1)
    ]  # fmt: skip


def name_rows(room: Newsroom, text: str) -> list[dict[str, Any]]:
    """Registered identities with a spelling that holds ``text``, whatever its case."""
    wanted = text.casefold()
    rows = []
    for person in room.library.people():
        if person.same_as:
            continue
        if any(wanted in spelling.casefold() for _, spelling in (*person.names, *person.variants)):
            rows.append(
                {
                    "id": person.id,
                    "kind": type(person).__name__.lower(),
                    "names": dict(person.names),
                    "variants": [list(variant) for variant in person.variants],
                    "votes": _votes(person),
                }
            )
    return rows


def _votes(person: Person) -> dict[str, dict[str, int]]:
    """Language -> spelling -> outlets that wrote it last."""
    out: dict[str, dict[str, int]] = {}
    for lang, _, text in person.votes:
        counts = out.setdefault(lang, {})
        counts[text] = counts.get(text, 0) + 1
    return out


def pending_rows(room: Newsroom) -> list[dict[str, Any]]:
    """How many pieces stand before each desk."""
    return [{"desk": name, "pending": room.morgue.count_pending(name, feeds=room.feeds)} for name in ROTA]


def ledger_rows(room: Newsroom, *, desk: str, code: str, limit: int) -> list[dict[str, Any]]:
    slips: Sequence[Any] = room.library.ledger(desk=desk, code=code, limit=limit)
    return [
        {
            "at": slip.at,
            "desk": slip.recipe.desk,
            "outcome": slip.outcome,
            "code": slip.code,
            "subject": slip.subject,
            "note": slip.note,
        }
        for slip in slips
    ]
