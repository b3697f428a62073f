"""Stories that the digest writer was not built on, with the default rights: the main facts every edition must tell.

A fact counts as told where one printed text (headline, a sentence of dek or body, an item) holds a pattern of it in
the edition's language: any alternative, its parts joined by " & ".
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from broadsheet.desks.write import Write
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Feed, Filed, Reading, Report, Use

from .readings import assign, gazetteer, read

PACKS = Path(__file__).parents[1] / "gold/packs"
EVALS = Path(__file__).parents[2] / "evals"
NAMES, HELD_OUT = (sorted(file.stem for file in folder.glob("*.json")) for folder in (PACKS, EVALS / "packs"))
"""Those that the tests go by, and those that nothing is fitted on."""
LEAST_TOLD, LEAST_OF_A_PACK = 0.755, 0.57
"""Of the main facts over all editions of all packs, and of the poorest: 1,308 of 1,720, seen, 24 of 40. The first look
at 41 of them, each with the writer of its day, before anybody who made it had read them: 1,172 of 1,640."""
LEAST_OPENED = 0.81
"""Of all editions. The first figure of ``railstrike`` and ``outbreak``, unseen, was 14 of 16; of ``chemfire``
and ``runoff`` 11 of 16, of ``dambreak`` and ``portstrike`` 13 of 16, of ``salad`` and ``verdict`` 10 of 16,
of ``avalanche``, ``confidence`` and ``shipyard`` 19 of 24, of ``bankraid`` and ``vaccine`` 13 of 16, of ``strike``,
``shipmerge``, ``escape`` and ``landslip`` 31 of 32, of ``cablecar`` and ``hospitalhack`` 12 of 16, of ``airline``,
``court`` and ``stadium`` 15 of 24, of ``bribery``, ``cyclone`` and ``refinery`` 13 of 24 with the writer before, of
``election``, ``hostages`` and ``trainfire`` 21 of 24."""

LEAST_IN_PROSE = 0.7
"""Of the main facts of all packs, told in headline, dek or body and not only beside it, a seen figure. Of
``salad`` and ``verdict`` 45 of 80 at the first look, 57 since a toll has a sentence of its own. Five packs more,
with 139 of 200, and what was so only "so far", left out, took it from .71."""

MOST_TORN = 0.145
"""Of the sentences of all editions, those that hang, as labelled, by one that is not printed above them: 269 of 1,884,
seen; 381 of 2,013 while rules alone said what hangs. Of the packs in ``evals/packs``, on which nothing was fitted, 27
of 139, and 40 of 147 before."""


@cache
def rows(name: str) -> Any:
    folder = EVALS / "packs" if name in HELD_OUT else PACKS
    return json.loads((folder / f"{name}.json").read_text("utf-8"))


def report(row: dict[str, Any]) -> Report:
    lang = "zh-Hans" if row["lang"] == "zh" else row["lang"]
    return Report(
        feed=Feed(url=f"{row['url']}/feed", outlet=row["outlet"], lang=lang, use=Use.BRIEF),
        url=row["url"],
        headline=row["headline"],
        dek=row["dek"],
        lang=lang,
        paragraphs=tuple(row["text"].split("\n\n")),
        published=datetime.fromisoformat(row["published"]).astimezone(UTC),
        use=Use.BRIEF,
    )


@cache
def readings(name: str) -> tuple[Reading, ...]:
    """Those of a pack, the oldest first."""
    return read(*sorted(map(report, rows(name)["reports"]), key=lambda r: (r.published, r.id)))


@cache
def editions(name: str) -> dict[str, Article]:
    """Language -> the edition of the pack in it."""
    made = {}
    for lang in sorted({r.lang for r in readings(name)}):
        assignment = assign(lang, readings(name))
        (outcome,) = Write(embed=Usem3(together=True), gazetteer=gazetteer()).work([assignment])
        if isinstance(outcome, Filed):
            made[lang] = outcome.made[0]
    return made


def tells(article: Article, options: list[str]) -> bool:
    beside = [item.sentence for item in article.items]
    return any(tells_so(s.text, options) for s in (article.headline, *article.dek, *article.body, *beside))


def tells_so(text: str, options: list[str]) -> bool:
    return any(
        all(re.search(part, text, re.IGNORECASE) for part in option.split(" & ")) for option in options
    )


def worded(fact: Any, lang: str) -> list[str]:
    """How the fact is worded in the language."""
    return next(options for code, options in fact["patterns"].items() if code[:2] == lang[:2])


@cache
def hangs() -> dict[str, dict[int, int]]:
    """Report id -> place of each of its sentences that hangs -> place of the one it hangs by, as labelled."""
    found = map(json.loads, (EVALS / "hanging/labelled.jsonl").read_text("utf-8").splitlines())
    return {row["report"]: {int(k): by for k, by in row["hangs"].items()} for row in found}


def torn(name: str) -> tuple[int, int]:
    """Of the sentences of the editions how many hang by one that is not printed above them, and all of them."""
    by_id = {r.report.id: r for r in readings(name)}
    found = every = 0
    for article in editions(name).values():
        above: set[tuple[str, int]] = set()
        for sentence in (*article.dek, *article.body):
            cite = next((c for c in sentence.cites if by_id[c.report].lang == article.lang), None)
            if cite is not None and cite.span in by_id[cite.report].sentences:
                place = by_id[cite.report].sentences.index(cite.span)
                every += 1
                found += place in (by := hangs()[cite.report]) and (cite.report, by[place]) not in above
                above.add((cite.report, place))
    return found, every


def told(name: str) -> tuple[int, int]:
    """How many main facts the editions tell, and how many they could."""
    main = [fact for fact in rows(name)["facts"] if fact["main"]]
    langs = {row["lang"] for row in rows(name)["reports"]}
    by_code = {lang[:2]: article for lang, article in editions(name).items()}
    found = sum(
        lang[:2] in by_code and tells(by_code[lang[:2]], worded(fact, lang))
        for fact in main
        for lang in langs
    )
    return found, len(main) * len(langs)


@pytest.mark.parametrize("name", NAMES)
def test_every_language_of_a_pack_has_an_edition(name):
    assert {row["lang"][:2] for row in rows(name)["reports"]} == {lang[:2] for lang in editions(name)}


def test_articles_open_with_the_news():
    """What stands first under the headline tells one of the main facts, whatever scene a report begins with."""
    opened = [
        any(
            tells_so((article.dek or article.body)[0].text, worded(fact, lang))
            for fact in rows(name)["facts"]
            if fact["main"]
        )
        for name in NAMES
        for lang, article in editions(name).items()
    ]
    assert sum(opened) / len(opened) >= LEAST_OPENED, f"{sum(opened)} of {len(opened)}"


def test_the_prose_tells_what_happened():
    """What stands only beside the prose is not told to who reads the article."""
    told_so = [
        any(tells_so(s.text, worded(fact, lang)) for s in (article.headline, *article.dek, *article.body))
        for name in NAMES
        for lang, article in editions(name).items()
        for fact in rows(name)["facts"]
        if fact["main"]
    ]
    assert sum(told_so) / len(told_so) >= LEAST_IN_PROSE, f"{sum(told_so)} of {len(told_so)}"


def test_a_sentence_stands_below_the_one_it_hangs_by():
    found, every = map(sum, zip(*map(torn, NAMES), strict=True))
    assert found / every <= MOST_TORN, f"{found} of {every}"


def test_a_headline_that_others_contest_gives_way_to_one_of_a_later_stage():
    """The doctors refused the first offer; two days later, when this is written, they had signed the second."""
    newest = max(
        (report(r) for r in rows("strike")["reports"] if r["lang"] == "fr"), key=lambda r: r.published
    )
    assert editions("strike")["fr"].headline.cites[0].report == newest.id


def test_the_editions_tell_the_main_facts():
    found = {name: told(name) for name in NAMES}
    share, of = map(sum, zip(*found.values(), strict=True))
    assert share / of >= LEAST_TOLD, f"{share} of {of}"
    assert min(some / each for some, each in found.values()) >= LEAST_OF_A_PACK, found
