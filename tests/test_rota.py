"""The loop: what follows from every outcome and every error, and the check of the desks' order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from broadsheet import errors
from broadsheet.crew.local import LocalCrew
from broadsheet.errors import BroadsheetError, FetchError, Locked, PressError, TooSlow
from broadsheet.morgue import Morgue, open_morgue
from broadsheet.news import Dispatch, Galley, Held, Page, Report, Slate, Spiked
from broadsheet.rota import FIRST_RETRY_S, LONGEST_RETRY_S, ShiftResult, SlowHosts, shift

from .morgue.smalltown import HandClock, PlainDesk, Town


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def town(clock: HandClock) -> Town:
    return Town(clock)


@pytest.fixture
def morgue(clock: HandClock, town: Town) -> Iterator[Morgue]:
    """Twelve dispatches wait to be fetched."""
    with open_morgue("sqlite://", clock=clock) as morgue:
        town.shift(morgue, "gather")
        yield morgue


def outcomes(morgue: Morgue, desk: str = "fetch") -> list[tuple[str, str, int]]:
    return [(slip.outcome, slip.code, slip.tries) for slip in reversed(morgue.library.ledger(desk=desk))]


def raising(error: BaseException) -> Any:
    def make(piece: Any) -> Any:
        raise error

    return make


def test_filed_and_counted(morgue: Morgue, town: Town) -> None:
    progress: list[tuple[str, int, int]] = []
    with capture_logs() as events:
        result = town.shift(morgue, "fetch", on_progress=lambda *step: progress.append(step))
    assert (result.desk, result.filed, result.spiked, result.held, result.made) == ("fetch", 12, 0, 0, 12)
    assert progress[-1] == ("fetch", 12, 12)
    assert [event["event"] for event in events] == ["fetch.filed"] * 12
    assert {event["log_level"] for event in events} == {"info"}
    assert morgue.count_pending("fetch") == 0


def test_limit(morgue: Morgue, town: Town) -> None:
    assert town.shift(morgue, "fetch", limit=5).filed == 5
    assert town.shift(morgue, "fetch", limit=0).filed == 0
    assert morgue.count_pending("fetch") == 7


def test_an_expected_outcome_is_spiked_for_good(morgue: Morgue, town: Town, clock: HandClock) -> None:
    town.desks["fetch"].make = lambda d: Spiked(subject=d.id, code="too-short", reason="12 words")
    assert town.shift(morgue, "fetch").spiked == 12
    clock.wait(days=30)
    assert town.shift(morgue, "fetch") == ShiftResult(desk="fetch")
    assert morgue.library.ledger(code="too-short", limit=1)[0].note == "12 words"


def test_a_piece_that_only_waits_its_turn_is_never_spiked_for_it(
    morgue: Morgue, town: Town, clock: HandClock
) -> None:
    town.desks["fetch"].make = lambda d: Held(
        subject=d.id, code="crawl-delay", why="its turn", retry_after_s=60
    )
    for _ in range(6):
        result = town.shift(morgue, "fetch", max_tries=3)
        assert (result.held, result.spiked) == (12, 0)
        clock.wait(seconds=61)


def test_held_pieces_wait_and_are_spiked_in_the_end(morgue: Morgue, town: Town, clock: HandClock) -> None:
    town.desks["fetch"].make = lambda d: Held(subject=d.id, code="later", why="busy", retry_after_s=60)
    town.desks["fetch"].make = _only_first(town, town.desks["fetch"].make)
    assert town.shift(morgue, "fetch", max_tries=3).held == 1
    assert town.shift(morgue, "fetch", max_tries=3) == ShiftResult(desk="fetch")
    clock.wait(seconds=61)
    assert town.shift(morgue, "fetch", max_tries=3).held == 1
    clock.wait(seconds=61)
    assert town.shift(morgue, "fetch", max_tries=3).spiked == 1
    assert [o for o in outcomes(morgue) if o[0] != "filed"] == [
        ("held", "later", 1),
        ("held", "later", 2),
        ("spiked", "later", 3),
    ]


def _only_first(town: Town, make: Any) -> Any:
    first: list[str] = []

    def choose(piece: Any) -> Any:
        first[:] = first or [piece.id]
        return make(piece) if piece.id == first[0] else town.fetch(piece)

    return choose


def test_the_other_side_says_when(morgue: Morgue, town: Town, clock: HandClock) -> None:
    town.desks["fetch"].make = raising(FetchError("429", status=429, retry_after_s=5.0))
    town.shift(morgue, "fetch", limit=1)
    clock.wait(seconds=4)
    first = morgue.library.ledger(desk="fetch")[0].subject
    tray = town.tray(morgue, "fetch")
    recipe = town.desks["fetch"].recipe
    assert first not in {piece.id for piece in tray.pending(recipe, 100)}
    clock.wait(seconds=1)
    assert first in {piece.id for piece in tray.pending(recipe, 100)}


def test_waits_grow_to_a_limit(morgue: Morgue, town: Town, clock: HandClock) -> None:
    town.desks["fetch"].make = raising(FetchError("reset"))
    tray = town.tray(morgue, "fetch")
    recipe = town.desks["fetch"].recipe
    town.shift(morgue, "fetch", limit=1, max_tries=99)
    waited = []
    for _ in range(12):
        low, high = 0.0, LONGEST_RETRY_S + 1
        while high - low > 0.5:  # the hold is over at once when this much has passed
            middle = (low + high) / 2
            clock.moment += timedelta(seconds=middle)
            over = len(tray.pending(recipe, 100)) == 12
            clock.moment -= timedelta(seconds=middle)
            low, high = (low, middle) if over else (middle, high)
        waited.append(round(high))
        clock.wait(seconds=high)
        _work_first_held(morgue, town)
    assert waited[:3] == [FIRST_RETRY_S, FIRST_RETRY_S * 2, FIRST_RETRY_S * 4]
    assert waited[-1] == LONGEST_RETRY_S


def _work_first_held(morgue: Morgue, town: Town) -> None:
    held = morgue.library.ledger(desk="fetch", limit=1)[0].subject
    fetch = town.desks["fetch"]
    one = PlainDesk("fetch", fetch.make)
    tray = town.tray(morgue, "fetch")

    class OnlyHeld:
        def __getattr__(self, name: str) -> Any:
            return getattr(tray, name)

        def pending(self, recipe: Any, limit: int) -> Any:
            return [piece for piece in tray.pending(recipe, 100) if piece.id == held]

    shift(one, OnlyHeld(), LocalCrew(), town.clock, max_tries=99)


def test_a_hold_of_no_time_does_not_keep_the_shift_going(morgue: Morgue, town: Town) -> None:
    """The clock stands still: what is held again at once waits for the next shift."""
    town.desks["fetch"].make = raising(FetchError("reset", retry_after_s=0.0))
    assert town.shift(morgue, "fetch", max_tries=99).held == 12
    assert town.shift(morgue, "fetch", max_tries=99).held == 12
    assert {o[2] for o in outcomes(morgue)} == {1, 2}


def every_error() -> list[type[BroadsheetError]]:
    found: list[type[BroadsheetError]] = []
    ahead = [BroadsheetError]
    while ahead:
        kind = ahead.pop()
        found.append(kind)
        ahead += kind.__subclasses__()
    return sorted((kind for kind in found if kind.__module__ == errors.__name__), key=lambda k: k.__name__)


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_ends_as_its_verdict_says(
    kind: type[BroadsheetError], morgue: Morgue, town: Town
) -> None:
    town.desks["fetch"].make = raising(kind("it failed"))
    if kind.verdict in ("stop", "keep"):
        with pytest.raises(kind):
            town.shift(morgue, "fetch")
        noted = [] if issubclass(kind, errors.MorgueError) else [("held", kind.code, 1)]
        assert outcomes(morgue) == noted
        return
    result = town.shift(morgue, "fetch", strict=False)
    assert (result.spiked, result.held) == ((12, 0) if kind.verdict == "spike" else (0, 12))
    assert {o[:2] for o in outcomes(morgue)} == {("spiked" if kind.verdict == "spike" else "held", kind.code)}


def test_under_strict_a_bug_stops_the_shift_and_leaves_the_piece(morgue: Morgue, town: Town) -> None:
    town.desks["fetch"].make = raising(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        town.shift(morgue, "fetch")
    assert morgue.count_pending("fetch") == 12
    assert outcomes(morgue) == []


def failing_at(make: Any, fails: Any) -> Any:
    """The desk's work, but a bug where ``fails(piece)``."""

    def work(piece: Any) -> Any:
        if fails(piece):
            raise OverflowError("cannot convert \x1b[31minfinity\nto integer")
        return make(piece)

    return work


def test_a_bug_costs_its_piece_and_no_more(morgue: Morgue, town: Town, clock: HandClock) -> None:
    fetch = town.desks["fetch"]
    fetch.make = failing_at(fetch.make, lambda d: d.url == "https://outlet1.example/2")
    with capture_logs() as events:
        result = town.shift(morgue, "fetch", strict=False)
    assert (result.filed, result.spiked, result.bugs) == (11, 1, 1)
    (slip,) = morgue.library.ledger(code="bug")
    assert slip.note == "OverflowError: cannot convert \\x1b[31minfinity to integer"
    (bug,) = [event for event in events if event["event"] == "fetch.bug"]
    assert bug["log_level"] == "error" and "in work" in bug["trace"] and "\x1b" not in bug["trace"]
    clock.wait(minutes=30)
    assert town.shift(morgue, "fetch", strict=False) == ShiftResult(desk="fetch")


def test_the_reading_that_hurts_a_window_is_found_and_set_aside(morgue: Morgue, town: Town) -> None:
    for desk in ("fetch", "extract", "understand"):
        town.shift(morgue, desk)
    bad = {"https://outlet0.example/1", "https://outlet2.example/3"}
    cluster = town.desks["cluster"]
    cluster.make = failing_at(cluster.make, lambda w: bad & {r.report.url for r in w.readings})
    result = town.shift(morgue, "cluster", strict=False)
    assert result.bugs == 2
    placed = {r for story in morgue.library.stories() for r in story.reports}
    assert len(placed) == 10
    assert {slip.outcome for slip in morgue.library.ledger(code="bug")} == {"aside"}
    assert town.shift(morgue, "cluster", strict=False) == ShiftResult(desk="cluster")
    assert morgue.check() == []


@pytest.mark.parametrize("desk", ["register", "assign", "write", "illustrate", "translate", "relate", "edit"])
def test_one_report_or_story_hurts_no_other(morgue: Morgue, town: Town, desk: str) -> None:
    """Round for round the desk fails at one report (where it looks over all stories, at one story),
    and all others go on."""

    def parts(piece: Any) -> list[str]:
        if isinstance(piece, Slate) and desk in ("relate", "edit"):
            return [entry.story.id for entry in piece.entries]
        entries = piece.entries if isinstance(piece, Slate) else (piece,)
        return [reading.report.url for entry in entries for reading in entry.readings]

    for name in ("fetch", "extract", "understand", "cluster"):
        town.shift(morgue, name)
    bad = "https://outlet0.example/1"
    if desk in ("relate", "edit"):
        bad = sorted(story.id for story in morgue.library.stories())[1]
    work = town.desks[desk]
    work.make = failing_at(work.make, lambda piece: bad in parts(piece))
    bugs = 0
    for _ in range(3):
        for name in Town.ROTA:
            bugs += town.shift(morgue, name, strict=False).bugs
    assert bugs == (2 if desk == "write" else 1)  # a story in two languages is two pieces there
    slips = morgue.library.ledger(code="bug")
    assert [(s.outcome, s.recipe.desk) for s in slips if s.outcome == "aside"] == [("aside", desk)]
    edition = morgue.library.edition()
    assert edition is not None
    assert len(edition.placements) == len(morgue.library.stories()) - (desk == "edit")
    assert morgue.check() == []


def test_one_sentence_costs_its_article_nothing_else(morgue: Morgue, town: Town) -> None:
    """The copy desk fails at one sentence: it is set aside and the rest read; done again, all of it is read again."""
    for name in ("fetch", "extract", "understand", "cluster", "assign", "write"):
        town.shift(morgue, name)
    verify = town.desks["verify"]
    read: list[tuple[str, frozenset[tuple[str, int]]]] = []

    def failing(galley: Galley) -> Any:
        if "body:1" in {name.split(":", 1)[1] for name in galley.parts} and galley.article.lang == "en":
            raise OverflowError("cannot convert infinity to integer")
        read.append((galley.article.id, galley.unread))
        return town.verify(galley)

    verify.make = failing
    articles = morgue.count_pending("verify")
    result = town.shift(morgue, "verify", strict=False)
    assert (result.filed, result.spiked, result.bugs) == (articles, 0, articles // 2)
    asides = [slip for slip in morgue.library.ledger(code="bug") if slip.outcome == "aside"]
    assert len(asides) == result.bugs and all(slip.subject.endswith(":body:1") for slip in asides)
    ids = {slip.subject.split(":")[0] for slip in asides}
    assert all((id, frozenset({("body", 1)})) in read for id in ids)
    assert town.shift(morgue, "verify", strict=False) == ShiftResult(desk="verify")
    assert morgue.check() == []
    verify.make = lambda galley: read.append((galley.article.id, galley.unread)) or town.verify(galley)
    read.clear()
    assert morgue.rework("verify") >= articles
    town.shift(morgue, "verify")
    assert {unread for _, unread in read} == {frozenset()}
    assert morgue.check() == []


def test_a_part_left_out_by_the_desk_itself_is_counted_and_stops_under_strict(
    morgue: Morgue, town: Town
) -> None:
    fetch = town.desks["fetch"]
    left_out = {
        "code": "bug",
        "note": "1 of 9 entries left out: KeyError: 'x'",
        "trace": "Traceback: in told",
    }

    class Leaving(PlainDesk):
        def work(self, pieces: Any, /) -> Any:
            for outcome in super().work(pieces):
                yield replace(outcome, **left_out)

    town.desks["fetch"] = Leaving("fetch", fetch.make)
    with pytest.raises(errors.Bug, match="1 of 9"):
        town.shift(morgue, "fetch")
    assert outcomes(morgue) == []
    with capture_logs() as events:
        result = town.shift(morgue, "fetch", strict=False)
    assert (result.filed, result.bugs) == (12, 12)
    assert {slip.outcome for slip in morgue.library.ledger(code="bug")} == {"filed"}
    assert "in told" in next(event for event in events if event["event"] == "fetch.bug")["trace"]


def test_three_slow_pieces_make_the_others_of_their_host_wait(
    morgue: Morgue, town: Town, clock: HandClock
) -> None:
    fetch = town.desks["fetch"]
    make = fetch.make

    def slow(dispatch: Dispatch) -> Any:
        if "outlet0" in dispatch.url:
            raise TooSlow("more than 20 s of processor time")
        return make(dispatch)

    town.entries = 9
    town.shift(morgue, "gather", all_now=True)
    fetch.make, fetch.lanes = slow, 1
    slow_hosts = SlowHosts()
    result = town.shift(morgue, "fetch", slow=slow_hosts)
    assert (result.slow, result.spiked) == (3, 3)
    codes = [slip.code for slip in morgue.library.ledger(desk="fetch", limit=1000)]
    assert codes.count("too-slow") == 3
    assert codes.count("host-slow") == result.held == 6
    clock.wait(seconds=2)
    for _ in range(5):  # waiting is no failing: however often, it never counts as a try
        town.shift(morgue, "fetch", slow=slow_hosts)
        clock.wait(seconds=2)
    assert "spiked" not in {s.outcome for s in morgue.library.ledger(code="host-slow", limit=1000)}
    result = town.shift(morgue, "fetch")
    assert (result.slow, result.held) == (3, 3)


def test_what_no_archive_holds_is_spiked_alone(morgue: Morgue, town: Town) -> None:
    """Half a character, from JSON-LD say: its page is spiked, its neighbours are filed."""
    town.shift(morgue, "fetch")
    extract = town.desks["extract"].make

    def hostile(page: Page) -> Any:
        (report,) = extract(page)
        broken = report.url == "https://outlet0.example/1"
        return [Report(**{**_fields(report), "headline": "half \ud83d" if broken else report.headline})]

    town.desks["extract"].make = hostile
    result = town.shift(morgue, "extract")
    assert (result.filed, result.spiked) == (11, 1)
    assert [slip.code for slip in morgue.library.ledger(code="copy")] == ["copy"]
    assert morgue.check() == []


def _fields(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in Report.__dataclass_fields__}


def test_errors_of_the_press_are_noted_and_raised(morgue: Morgue, town: Town) -> None:
    town.desks["fetch"].make = raising(PressError("no glyph"))
    with capture_logs() as events, pytest.raises(PressError):
        town.shift(morgue, "fetch")
    assert events[-1]["event"] == "fetch.stopped"


def test_a_locked_archive_stops_the_shift(tmp_path: Any, clock: HandClock, town: Town) -> None:
    url = f"sqlite:///{tmp_path / 'morgue.sqlite'}"
    with open_morgue(url, clock=clock, lock_timeout_s=0.05) as one, open_morgue(url, clock=clock) as other:
        with other._store.write(), pytest.raises(Locked):
            town.shift(one, "gather")
        assert town.shift(one, "gather").filed == 3
