"""Every noun comes back exactly as it was, and what no archive can hold is refused when it is filed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.errors import CopyError, Corrupt
from broadsheet.morgue import stacks
from broadsheet.morgue.codec import Codec, squeeze, storable, unsqueeze
from broadsheet.morgue.tables import Moment, microseconds
from broadsheet.news import (
    Article,
    Assignment,
    Dispatch,
    Feed,
    Image,
    Organisation,
    Page,
    Person,
    Place,
    Reading,
    Report,
    Story,
    Use,
    Vector,
    Visit,
)

CODECS: tuple[Codec[Any], ...] = (
    stacks.VISITED,
    stacks.DISPATCH,
    stacks.REPORT,
    stacks.MOVE,
    stacks.ARTICLE,
    stacks.PASSED_BY_DESK,
    stacks.RETURNED_BY_DESK,
    stacks.LINKS_OF_STORY,
    stacks.EDITION,
    stacks.WITHDRAWAL,
    *stacks.NAMED.values(),
    Codec(Visit),
    Codec(Image),
)
APART = (
    (stacks.PAGE, ("dispatch", "body")),
    (stacks.READING, ("report", "vector")),
    (stacks.ASSIGNMENT, ("readings", "before", "returned", "former")),
    (stacks.CORRECTION, ("story",)),
    (stacks.PICTURE, ("images",)),
)

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
moments = st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC))
numbers = st.floats(allow_nan=False, allow_infinity=False)
for kind, strategy in ((str, words), (datetime, moments), (float, numbers)):
    st.register_type_strategy(kind, strategy)
st.register_type_strategy(int, st.integers(-(2**53), 2**53))

quick = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.noun.__name__)
def test_round_trip(codec: Codec[Any]) -> None:
    @quick
    @given(st.from_type(codec.noun))
    def check(noun: Any) -> None:
        back = codec.decode(codec.encode(noun))
        assert back == noun
        assert type(back) is type(noun)
        assert back.id == noun.id if hasattr(noun, "id") else True

    check()


@pytest.mark.parametrize(("codec", "apart"), APART, ids=lambda x: getattr(x, "noun", type(x)).__name__)
def test_round_trip_of_what_is_kept_apart(codec: Codec[Any], apart: tuple[str, ...]) -> None:
    @quick
    @given(st.from_type(codec.noun))
    def check(noun: Any) -> None:
        kept = codec.encode(noun)
        assert codec.decode(kept, **{name: getattr(noun, name) for name in apart}) == noun

    check()


@given(st.datetimes(timezones=st.just(UTC)))
def test_moments_are_exact_and_sorted(moment: datetime) -> None:
    column = Moment()
    assert column.process_result_value(column.process_bind_param(moment, None), None) == moment
    assert (microseconds(moment) < 0) == (moment.year < 1970)


@given(st.binary(max_size=3000))
def test_bytes_are_exact(content: bytes) -> None:
    assert unsqueeze(squeeze(content)) == content


def report(headline: str) -> Report:
    feed = Feed(url="https://a.example", outlet="A", use=Use.DIGEST)
    return Report(
        feed=feed, url="https://a.example/1", headline=headline, lang="ko", paragraphs=("x",) * 400,
        published=datetime(2026, 1, 1, tzinfo=UTC)
    )  # fmt: skip


def test_long_nouns_are_compressed_and_short_ones_readable() -> None:
    long = stacks.REPORT.encode(report("긴 기사"))
    assert long[:1] == b"\x78"
    assert len(long) < 600
    feed = Codec(Feed).encode(report("x").feed)
    assert b'"use":"digest"' in feed


@pytest.mark.parametrize("hostile", ["half \ud83d character", "nul \0"])
def test_text_that_no_archive_holds_is_refused(hostile: str) -> None:
    with pytest.raises(CopyError):
        stacks.REPORT.encode(report(hostile))
    assert "\ufffd" in storable(hostile) or "?" in storable(hostile)


def test_a_backslash_and_u0000_in_letters_is_no_nul() -> None:
    words = report(r"\u0000 and \\u0000")
    assert stacks.REPORT.decode(stacks.REPORT.encode(words)) == words


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_a_figure_without_end_is_refused(value: float) -> None:
    from .smalltown import HandClock, Town

    reading: Reading = next(iter(Town(HandClock()).understand(report("x"))))
    endless = replace(reading, figures=(replace(reading.figures[0], value=value),))
    with pytest.raises(CopyError):
        stacks.READING.encode(endless)


def test_other_zones_come_back_as_the_same_moment() -> None:
    from datetime import timedelta

    seoul = datetime(2026, 1, 1, 9, tzinfo=timezone(timedelta(hours=9)))
    back = stacks.REPORT.decode(stacks.REPORT.encode(replace(report("x"), published=seoul)))
    assert back.published == seoul
    assert back.published.isoformat() == seoul.isoformat()


@pytest.mark.parametrize("body", [b"", b"{", b"{}", b"\x78garbage", b'{"feed": 1}', b"\xff"])
def test_what_cannot_be_read_is_corrupt(body: bytes) -> None:
    with pytest.raises(Corrupt):
        stacks.REPORT.decode(body)
    with pytest.raises(Corrupt):
        unsqueeze(b"no zlib")


def test_every_noun_the_desks_file_has_a_codec() -> None:
    from broadsheet.morgue.filing import _PUT

    known = {codec.noun for codec in (*CODECS, *(codec for codec, _ in APART))}
    assert set(_PUT) <= known
    assert {Article, Dispatch, Page, Vector} - known == {Vector}


def test_an_identity_in_an_assignment_keeps_its_kind() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    story = Story(id="s", slug="s", headline="h", lang="es", reports=(), opened=day, updated=day)
    people = tuple(
        make(id=str(n), names=(("es", "Los Ángeles"),), variants=(("es", "Los Ángeles"),))
        for n, make in enumerate((Person, Organisation, Place))
    )
    assignment = Assignment(story=story, lang="es", readings=(), people=people)
    kept = stacks.ASSIGNMENT.encode(assignment)
    back = stacks.ASSIGNMENT.decode(kept, readings=(), before=None, returned=None, former=())
    assert [p.kind for p in back.people] == ["person", "organisation", "place"]
