"""Stories equal the replay of their moves, whatever the moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.morgue import open_morgue
from broadsheet.morgue.filing import Occasion, put_all, put_moves
from broadsheet.morgue.stories import Fact, Fold, replay
from broadsheet.news import Feed, MoveKind, Report, StoryMove

from .smalltown import HEADLINES, LANGS, T0, HandClock

REPORTS = [
    Report(
        feed=Feed(url="https://a.example", outlet="A"),
        url=f"https://a.example/{n}",
        headline=HEADLINES[LANGS[n % len(LANGS)]],
        lang=LANGS[n % len(LANGS)],
        paragraphs=("x",),
        published=T0 + timedelta(hours=n * 7 % 5),
    )
    for n in range(12)
]
STORIES = [f"story{n}" for n in range(5)]

steps = st.lists(
    st.tuples(
        st.sampled_from(list(MoveKind)),
        st.sampled_from(STORIES),
        st.sampled_from(STORIES),
        st.sampled_from(REPORTS),
        st.booleans(),
    ),
    max_size=25,
)


def chain(steps_taken) -> list[StoryMove]:  # type: ignore[no-untyped-def]
    """Moves a clusterer or a person could make: only stories that exist are merged or left."""
    moves: list[StoryMove] = []
    told: set[str] = set()
    for kind, story, other, report, by_hand in steps_taken:
        if kind in (MoveKind.MERGE, MoveKind.UNMERGE) and not {story, other} <= told:
            continue
        if kind not in (MoveKind.MERGE, MoveKind.UNMERGE, MoveKind.SPIKE):
            told.add(story)
        moves.append(
            StoryMove(
                kind=kind,
                story=story,
                other=other if kind in (MoveKind.MERGE, MoveKind.UNMERGE, MoveKind.SPLIT) else "",
                report="" if kind is MoveKind.MERGE else report.id,
                at=report.published,
                before=moves[-1].id if moves else "",
                by_hand=by_hand,
            )
        )
    return moves


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps, st.integers(1, 6))
def test_the_tables_equal_the_replay(steps_taken, size: int) -> None:  # type: ignore[no-untyped-def]
    moves = chain(steps_taken)
    with open_morgue("sqlite://", clock=HandClock()) as morgue:
        occasion = Occasion(T0, 0, "")
        with morgue._store.write() as c:
            put_all(c, REPORTS, occasion)
            for start in range(0, len(moves), size):
                put_moves(c, moves[start : start + size], occasion)
        assert morgue.check() == []
        live = {story.id: story for story in morgue.library.stories()}
        slugs = {
            id: morgue.library.story(id).slug
            for id in {
                m.story for m in moves if m.kind not in (MoveKind.MERGE, MoveKind.UNMERGE, MoveKind.SPIKE)
            }
        }
        assert len(set(slugs.values())) == len(slugs)
        facts = {r.id: Fact(r.headline, r.lang, r.published) for r in REPORTS}
        folded = replay(moves, slugs, facts)
        assert live == {id: s for id, s in folded.items() if s.reports and not s.merged_into}
        every = [report for story in live.values() for report in story.reports]
        assert len(every) == len(set(every))


def move(kind: MoveKind, story: str, report: str = "", other: str = "") -> StoryMove:
    return StoryMove(kind=kind, story=story, report=report, other=other, at=T0, before="")


def folded(*moves: StoryMove) -> Fold:
    fold = Fold()
    for step in moves:
        fold.apply(step)
    return fold


def test_joining_a_merged_story_joins_the_one_it_went_to() -> None:
    fold = folded(
        move(MoveKind.OPEN, "a", "1"),
        move(MoveKind.OPEN, "b", "2"),
        move(MoveKind.OPEN, "c", "3"),
        move(MoveKind.MERGE, "b", other="a"),
        move(MoveKind.MERGE, "c", other="b"),
        move(MoveKind.JOIN, "a", "4"),
    )
    assert fold.told == {"a": set(), "b": set(), "c": {"1", "2", "3", "4"}}
    assert fold.merged == {"a": "b", "b": "c"}


def test_merging_back_makes_no_circle() -> None:
    fold = folded(
        move(MoveKind.OPEN, "a", "1"),
        move(MoveKind.OPEN, "b", "2"),
        move(MoveKind.MERGE, "a", other="b"),
    )
    assert fold.apply(move(MoveKind.MERGE, "b", other="a")) == set()
    assert fold.now("b") == "a"


def test_a_merge_taken_back_gives_back_what_was_put_in() -> None:
    fold = folded(
        move(MoveKind.OPEN, "a", "1"),
        move(MoveKind.OPEN, "b", "2"),
        move(MoveKind.OPEN, "c", "3"),
        move(MoveKind.MERGE, "b", other="c"),
        move(MoveKind.MERGE, "a", other="b"),
        move(MoveKind.JOIN, "a", "4"),
    )
    assert fold.told["a"] == {"1", "2", "3", "4"}
    assert fold.apply(move(MoveKind.UNMERGE, "b", other="a")) == {"a", "b"}
    assert fold.told == {"a": {"1", "4"}, "b": {"2", "3"}, "c": set()}
    assert fold.merged == {"c": "b"}
    assert fold.apply(move(MoveKind.UNMERGE, "b", other="a")) == set()


def test_headline_follows_the_earliest_when_the_opener_leaves() -> None:
    facts = {"1": Fact("First", "en", T0), "2": Fact("둘째", "ko", T0 + timedelta(hours=1))}
    fold = Fold()
    fold.apply(move(MoveKind.OPEN, "a", "1"))
    fold.apply(move(MoveKind.JOIN, "a", "2"))
    first = fold.story("a", "first", facts)
    fold.apply(move(MoveKind.SPIKE, "a", "1"))
    assert fold.story("a", "first", facts) == replace(
        first, headline="둘째", lang="ko", reports=("2",), opened=facts["2"].published
    )
