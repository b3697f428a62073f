"""Edit: rank, sections, the outlets' share of the front page, sign-off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.desks.edit import Edit, rank, section, standing, storylines
from broadsheet.desks.edit.ranking import Standing
from broadsheet.news import (
    Article,
    Cite,
    Feed,
    Link,
    Links,
    Mention,
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
from broadsheet.settings import Edit as Settings
from broadsheet.settings import OwnSection

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
    assert rank(Standing(1, 1, 0, 0.0, 0.0)) == pytest.approx(0.693147)
    assert rank(Standing(4, 4, 4, 1.0, 2.0, 2.0)) == pytest.approx(
        2 * 1.609438 * (1 + 0.693147 + 0.402359) * 2 / 2, rel=1e-5
    )


def test_copies_count_as_one_outlet():
    first = read("a", 1, "one")
    copy = replace(
        first, report=replace(first.report, feed=Feed(url="u", outlet="two"), url="https://two.example/")
    )
    assert standing([first, copy], NOW).outlets == 1
    assert standing([first, read("a", 2, "two")], NOW).outlets == 2


def places(*entries, **settings):
    return [p.story for p in edition(entries, **settings).placements]


def told(story: str, outlets, **words):
    return entry(story, [read(story, n, outlet, **words) for n, outlet in enumerate(outlets)])


def test_more_independent_outlets_stand_higher_at_every_step():
    ladder = [told(f"s{n}", [f"o{k}" for k in range(n)]) for n in (1, 2, 3, 5, 8)]
    assert places(*ladder) == ["s8", "s5", "s3", "s2", "s1"]


def test_forty_copies_of_one_agency_text_stand_below_three_voices():
    agency = read("agency", 7, "first")
    copies = [
        replace(agency, report=replace(agency.report, feed=Feed(url=f"u{n}", outlet=f"copy{n}"),
                                       url=f"https://copy{n}.example/"))
        for n in range(40)
    ]  # fmt: skip
    assert standing([agency, *copies], NOW).outlets == 1
    assert places(entry("agency", [agency, *copies]), told("voices", ["a", "b", "c"])) == ["voices", "agency"]


def test_an_outlet_that_copies_and_writes_counts_once():
    agency = read("agency", 7, "first")
    copy = replace(
        agency,
        report=replace(agency.report, feed=Feed(url="u", outlet="second"), url="https://second.example/"),
    )
    own = read("agency", 8, "second")
    again = read("agency", 9, "second")
    assert standing([agency, copy, own, again], NOW).outlets == 2


def test_older_stands_lower_and_weight_lifts():
    by_age = [told(f"h{hours}", ["a", "b"], hours=hours) for hours in (1, 30, 80, 500)]
    assert places(*reversed(by_age)) == ["h1", "h30", "h80", "h500"]
    assert places(told("plain", ["a", "b"]), told("dear", ["c", "d"], weight=2.0)) == ["dear", "plain"]
    assert places(told("plain", ["a", "b"]), told("cheap", ["c", "d"], weight=0.5)) == ["plain", "cheap"]


def test_more_countries_stand_higher():
    wide = entry("wide", [read("wide", 1, "a", lang="en"), read("wide", 2, "b", lang="en-AU")])
    near = entry("near", [read("near", 1, "a", lang="en"), read("near", 2, "b", lang="en")])
    assert places(near, wide) == ["wide", "near"]


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


def voted(*topics: str) -> str:
    return section([read("a", n, f"o{n}", named=topic) for n, topic in enumerate(topics)])


def test_a_section_needs_two_thirds_of_the_votes() -> None:
    assert voted("sport", "politics", "sport") == "sport"
    assert voted("sport", "politics") == "" == voted("sport", "sport", "politics", "economy")
    assert voted("sport", "", "") == "sport" and voted("", "") == ""


def test_topics_of_one_section_vote_together() -> None:
    assert voted("economy", "labour", "economy") == "economy"
    assert voted("weather", "environment") == "environment"
    assert voted("education", "religion", "human-interest") == "society"
    assert voted("conflict", "conflict") == "world"


@pytest.mark.parametrize(
    ("keys", "filed"),
    [
        (("place:JP", "place:US"), "world"),
        (("place:JP", "place:geonames:1850147"), "politics"),
        (("place:JP", "place:JP"), "politics"),
        ((), "politics"),
    ],
)
def test_politics_between_countries_is_world_news(keys: tuple[str, ...], filed: str) -> None:
    names = tuple(Mention(span=Span(start=0, end=1), text=k, kind="place", key=k) for k in keys)
    one = replace(read("a", 1, "x", named="politics"), headline_names=names)
    assert section([one]) == filed
    beside = tuple(replace(name, span=Span(start=900, end=901)) for name in names)
    assert section([replace(one, headline_names=(), names=beside)]) == "politics", "far down in the text"
    assert section([replace(one, beat="sport")]) == "sport"


def test_days_without_news_make_nothing_old() -> None:
    """In an archive of few days the story of many outlets is not buried by the calendar."""
    wide = entry(
        "wide",
        [
            read("wide", n, f"o{n}", lang=lang, hours=24 * 60)
            for n, lang in enumerate(["en", "de", "fr", "ko", "ja", "ar"])
        ],
    )
    narrow = entry("narrow", [read("narrow", 20, "a", hours=24 * 2), read("narrow", 21, "b", hours=24 * 2)])
    assert places(narrow, wide) == ["wide", "narrow"]
    daily = [told(f"d{n}", ["a"], hours=24 * n) for n in range(1, 60)]
    assert places(narrow, wide, *daily).index("narrow") < places(narrow, wide, *daily).index("wide")


def test_no_outlet_fills_more_than_a_third_of_the_front():
    loud = [entry(f"loud{n}", [read(f"loud{n}", n * 3 + k, "loud") for k in range(3)]
                                + [read(f"loud{n}", 90 + n, "o1")])
            for n in range(9)]  # fmt: skip
    calm = [entry(f"calm{n}", [read(f"calm{n}", 200 + n, f"o{n % 4}", hours=90),
                               read(f"calm{n}", 300 + n, f"o{n % 4 + 1}", hours=90)])
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


def test_the_share_is_kept_on_the_front_page_of_each_language():
    loud = [entry(f"loud{n}", [read(f"loud{n}", n * 3 + k, "loud") for k in range(3)]
                                + [read(f"loud{n}", 90 + n, "o1")],
                  langs=("en", "ko")) for n in range(6)]  # fmt: skip
    calm = [entry(f"calm{n}", [read(f"calm{n}", 200 + n, f"o{n % 4}", hours=90),
                               read(f"calm{n}", 300 + n, f"o{n % 4 + 1}", hours=90)])
            for n in range(12)]  # fmt: skip
    only = entry(
        "korean", [read("korean", 500, "o7", hours=90), read("korean", 501, "o8", hours=90)], langs=("ko",)
    )
    made = edition([*loud, *calm, only])
    for lang in ("en", "ko"):
        front = [p for p in made.placements if lang in dict(p.articles) and lang not in p.off]
        mine = [p for p in front if p.story.startswith("loud")]
        assert mine and (len(mine) * 3 <= len(front) or len(mine) == 1), lang
    half = next(p for p in made.placements if p.story.startswith("loud") and p.off == ("ko",))
    assert half.front and any(why == "ko: share of loud reached" for why in half.why)


def linked(story: str, hours: float, **background: float) -> SlateEntry:
    """A story that has others as its background, with these scores."""
    made = told(story, ["a", "b"], hours=hours)
    links = tuple(
        Link(story=story, to=to, kind="background", score=score) for to, score in background.items()
    )
    return replace(made, links=Links(story=story, links=links, of="slate"))


def test_a_storyline_has_the_slug_of_its_first_story_whatever_comes_later():
    first, second = linked("first", 300), linked("second", 200, first=5.0)
    third = linked("third", 100, second=6.0, first=3.0)
    fourth = linked("fourth", 50, first=4.0)
    lone = linked("lone", 40, gone=9.0)
    assert storylines([first]) == {}
    assert storylines([first, second]) == dict.fromkeys(["first", "second"], "first")
    whole = dict.fromkeys(["first", "second", "third", "fourth"], "first")
    assert storylines([lone, fourth, first, third, second]) == whole
    made = edition([lone, fourth, first, third, second])
    assert {p.story: p.storyline for p in made.placements} == {**whole, "lone": ""}


def test_two_storylines_are_not_joined_by_a_story_that_knows_both():
    a, b = linked("a", 300), linked("b", 250, a=5.0)
    x, y = linked("x", 299), linked("y", 249, x=5.0)
    both = linked("both", 10, b=4.0, y=3.0)
    assert storylines([a, b, x, y, both]) == {"a": "a", "b": "a", "both": "a", "x": "x", "y": "x"}


def test_weak_links_links_of_another_kind_and_long_pauses_make_no_storyline():
    assert storylines([linked("a", 300), linked("b", 200, a=1.4)]) == {}
    assert storylines([linked("a", 24 * 120), linked("b", 1, a=9.0)]) == {}
    people = told("b", ["a", "b"])
    people = replace(
        people, links=Links(story="b", links=(Link(story="b", to="a", kind="people", score=9.0),), of="s")
    )
    assert storylines([linked("a", 30), people]) == {}


def test_a_follow_up_filed_with_the_earlier_story_counts_as_well():
    early, late = told("early", ["a", "b"], hours=90), told("late", ["a", "b"])
    link = Link(story="early", to="late", kind="follow-up", score=5.0)
    early = replace(early, links=Links(story="early", links=(link,), of="s"))
    assert storylines([early, late]) == {"early": "early", "late": "early"}


def test_the_owners_sections_go_by_feeds_and_words_in_any_script():
    harbour = OwnSection(
        name="Harbour", feeds=("Harbour Ledger",), words=("quay", "Hafen", "항구", "港", "ميناء")
    )
    other = OwnSection(name="By address", feeds=("https://x.example/en",))

    def within(headline: str, outlet: str = "x") -> tuple[str, ...]:
        one = read("s", 1, outlet)
        one = replace(one, report=replace(one.report, headline=headline))
        (placement,) = edition([entry("s", [one, read("s", 2, "z")])], sections=(harbour, other)).placements
        return placement.sections

    assert within("Nothing of note", "Harbour Ledger") == ("harbour",)
    assert within("Nothing of note") == ("by-address",)
    for headline in (
        "The Quay is closed",
        "Der Hafen ist zu",
        "항구가 닫혔다",
        "神戸港で火災",
        "حريق في الميناء",
    ):
        assert within(headline, "y") == ("harbour",), headline
    assert within("Hafenbehörde: Turquays", "y") == ()
