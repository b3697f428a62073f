"""Edit: rank, sections, the outlets' share of the front page, sign-off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.desks.edit import Edit, Standing, beat, rank, standing
from broadsheet.news import (
    Article,
    Cite,
    Feed,
    Reading,
    Report,
    Sentence,
    Slate,
    SlateEntry,
    Span,
    Story,
    Vector,
    Writer,
)  # fmt: skip
from broadsheet.stylebook import Edit as Settings

NOW = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
WORDS = [
    "harbour",
    "bridge",
    "council",
    "vote",
    "river",
    "flood",
    "school",
    "teacher",
    "market",
    "price",
    "court",
    "judge",
    "train",
    "signal",
]


def read(story: str, number: int, outlet: str, *, lang="en", hours=1.0, weight=1.0, named="") -> Reading:
    words = " ".join(WORDS[(number * 5 + i * (number + 2)) % len(WORDS)] + str(number) for i in range(12))
    return Reading(
        report=Report(
            feed=Feed(url=f"https://{outlet}.example/{lang}", outlet=outlet, country=lang.upper(), weight=weight),
            url=f"https://{outlet}.example/{story}/{number}",
            headline=f"{story} {number}",
            lang=lang,
            paragraphs=(words,),
            published=NOW - timedelta(hours=hours),
        ),
        lang=lang, sentences=(), names=(), figures=(), quotations=(), dates=(), beat=named,
        vector=Vector(model="none", data=b"\x00\x00"),
    )  # fmt: skip


def entry(story: str, readings: list[Reading], langs=("en",), **words) -> SlateEntry:
    reports = [r.report for r in readings]
    line = Sentence(text=story, cites=(Cite(report=reports[0].id, span=Span(start=0, end=1)),))
    at = max(r.published for r in reports)
    articles = tuple(
        Article(
            story=story, slug=story, lang=lang, revision=1, headline=line, dek=(), paragraphs=((line,),),
            writer=Writer.DIGEST, made_from=tuple(r.id for r in reports), published=at, updated=at,
        )
        for lang in langs
    )  # fmt: skip
    told = Story(
        id=story, slug=story, headline=story, lang="en", reports=tuple(r.id for r in reports),
        opened=min(r.published for r in reports), updated=at,
    )  # fmt: skip
    return SlateEntry(story=told, readings=tuple(readings), articles=articles, **words)


def edition(entries, mode="auto", languages=("en", "ko"), **settings):
    slate = Slate(entries=tuple(entries), at=NOW)
    (filed,) = Edit(settings=Settings(**settings), languages=languages, mode=mode).work([slate])
    (made,) = filed.made
    return made


counts = st.integers(1, 50)


@given(counts, counts, st.integers(0, 50), st.floats(0, 1), st.floats(0, 1000), st.floats(0.1, 5))
def test_rank_grows_with_breadth_novelty_weight_and_falls_with_age(o, n, c, novelty, age, weight):
    base = Standing(o, n, c, novelty, age, weight)
    assert rank(replace(base, outlets=o + 1)) >= rank(base)
    assert rank(replace(base, languages=n + 1)) >= rank(base)
    assert rank(replace(base, countries=c + 1)) >= rank(base)
    assert rank(replace(base, novelty=1.0)) >= rank(base)
    assert rank(replace(base, weight=weight * 2)) >= rank(base)
    assert 0 < rank(replace(base, age_days=age + 1)) <= rank(base)


def test_rank_is_the_formula():
    assert (
        rank(Standing(1, 1, 0, 0.0, 0.0)) == round(0.693147 * 1.5, 5) + 0.000001
        or abs(rank(Standing(1, 1, 0, 0.0, 0.0)) - 1.0397) < 1e-3
    )
    assert abs(rank(Standing(4, 4, 4, 1.0, 2.0, 2.0)) - 2 * 1.609438 * 1.75 * 2 / 2) < 1e-4


def test_copies_count_as_one_outlet():
    first = read("a", 1, "one")
    copy = replace(
        first, report=replace(first.report, feed=Feed(url="u", outlet="two"), url="https://two.example/")
    )
    assert standing([first, copy], NOW).outlets == 1
    assert standing([first, read("a", 2, "two")], NOW).outlets == 2


def test_broad_and_fresh_stories_lead_and_say_why():
    broad = entry(
        "broad", [read("broad", n, f"o{n}", lang=lang) for n, lang in enumerate(["en", "ko", "ar", "de"])]
    )
    narrow = entry("narrow", [read("narrow", n, f"o{n}") for n in (5, 6)])
    stale = entry(
        "stale",
        [read("stale", n, f"o{n}", lang=lang, hours=400) for n, lang in enumerate(["en", "ja", "ru"])],
    )
    made = edition([stale, narrow, broad])
    assert [p.story for p in made.placements] == ["broad", "narrow", "stale"]
    assert {"outlets 4", "languages 4", "countries 4"} <= set(made.placements[0].why)
    assert all(a.rank >= b.rank for a, b in pairwise(made.placements))


def test_sections_by_majority():
    assert beat([read("a", 1, "x", named="sport"), read("a", 2, "y", named="politics", hours=3),
                 read("a", 3, "z", named="sport")]) == "sport"  # fmt: skip
    assert (
        beat([read("a", 1, "x", named="sport"), read("a", 2, "y", named="politics", hours=3)]) == "politics"
    )
    assert beat([read("a", 1, "x")]) == ""


def test_no_outlet_fills_more_than_a_third_of_the_front():
    loud = [entry(f"loud{n}", [read(f"loud{n}", n * 3 + k, "loud") for k in range(3)] + [read(f"loud{n}", 90 + n, "o1")])
            for n in range(9)]  # fmt: skip
    calm = [entry(f"calm{n}", [read(f"calm{n}", 200 + n, f"o{n % 4}", hours=90), read(f"calm{n}", 300 + n, f"o{n % 4 + 1}", hours=90)])
            for n in range(6)]  # fmt: skip
    made = edition([*loud, *calm], max_front=12)
    front = [p for p in made.placements if p.front]
    mine = [p for p in front if p.story.startswith("loud")]
    assert mine and len(mine) * 3 <= len(front)
    assert made.placements[: len(front)] == tuple(front)
    behind = [p for p in made.placements if not p.front]
    assert len(front) + len(behind) == 15
    assert any("share of loud reached" in p.why for p in behind)


def test_two_outlets_leave_no_choice():
    only = [entry(f"s{n}", [read(f"s{n}", n * 2, "one"), read(f"s{n}", n * 2 + 1, "one")]) for n in range(5)]
    assert all(p.front for p in edition(only).placements)


def test_old_stories_leave_the_front_but_stay_printed():
    old = entry("old", [read("old", n, f"o{n}", hours=24 * 40) for n in (1, 2)])
    new = entry("new", [read("new", n, f"o{n}") for n in (3, 4)])
    made = edition([old, new], max_age_days=30)
    assert [(p.story, p.front) for p in made.placements] == [("new", True), ("old", False)]


def test_approve_prints_what_a_person_signed():
    plain = entry("a", [read("a", 1, "x"), read("a", 2, "y")], langs=("en", "ko"))
    korean = next(a.id for a in plain.articles if a.lang == "ko")
    assert edition([plain], mode="approve").placements == ()
    signed = replace(plain, signed_off=frozenset({korean}))
    assert edition([signed], mode="approve").placements[0].articles == (("ko", korean),)
    assert [lang for lang, _ in edition([plain]).placements[0].articles] == ["en", "ko"]


def test_merged_stories_and_stories_without_articles_are_not_printed():
    bare = entry("bare", [read("bare", 1, "x")], langs=())
    gone = entry("gone", [read("gone", 2, "x")])
    gone = replace(gone, story=replace(gone.story, merged_into="a"))
    assert edition([bare, gone]).placements == ()
    assert edition([]).placements == ()
