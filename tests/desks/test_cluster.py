"""Cluster: stories of the summit pack, replay, bad input."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from math import fsum, log, sqrt

import numpy as np
import pytest

from broadsheet.desks.cluster import Cluster
from broadsheet.desks.cluster.evidence import Evidence, Facts, Rarity
from broadsheet.desks.cluster.lens import FULL, LETTER_SHARE, Lens, whole
from broadsheet.desks.cluster.placer import Placer
from broadsheet.news import Feed, Member, MoveKind, Reading, Report, StoryMove, Vector, Window
from broadsheet.settings import Cluster as Settings

from . import pack

DAY = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def reading(number: int, vector: np.ndarray, headline: str | None = None, **words) -> Reading:
    at = words.pop("at", DAY + timedelta(minutes=number))
    return Reading(
        report=Report(
            feed=Feed(url=f"https://o{number % 7}.example/", outlet=f"outlet {number % 7}"),
            url=f"https://o.example/{number}",
            headline=f"Report {chr(97 + number % 26)}{number}" if headline is None else headline,
            lang=words.pop("lang", "en"),
            paragraphs=(),
            published=at,
        ),
        lang="en",
        sentences=(),
        names=(),
        figures=(),
        quotations=(),
        dates=(),
        vector=Vector(model="test", data=vector.astype("<f2").tobytes()),
        **words,
    )


def towns(count: int, each: int, dims: int = 256, noise: float = 0.03) -> list[Reading]:
    """``count`` events of ``each`` reports, mixed in time, around random directions."""
    rng = np.random.default_rng(5)
    centres = rng.normal(size=(count, dims))
    rows = []
    for number in range(count * each):
        row = centres[number % count] / np.linalg.norm(centres[number % count])
        row = row + rng.normal(size=dims) * noise
        rows.append(reading(number, row / np.linalg.norm(row)))
    return rows


def window(readings, mark="", members=()) -> Window:
    return Window(readings=tuple(readings), mark=mark, members=lambda: members)


def fold(moves: list[StoryMove]) -> dict[str, str]:
    told: dict[str, str] = {}
    for move in moves:
        if move.kind is MoveKind.MERGE:
            told = {r: move.story if s == move.other else s for r, s in told.items()}
        elif move.kind is not MoveKind.SPIKE:
            told[move.report] = move.story
    return told


def in_chunks(readings: list[Reading], size: int, *, restart: bool) -> list[StoryMove]:
    desk = Cluster(Settings())
    moves: list[StoryMove] = []
    by_report = {r.report.id: r for r in readings}
    for start in range(0, len(readings), size):
        if restart:
            desk = Cluster(Settings())
        told = fold(moves)
        members = [Member.of(by_report[report], story) for report, story in told.items()]
        mark = moves[-1].id if moves else ""
        (filed,) = desk.work([window(readings[start : start + size], mark, members)])
        moves += filed.made
    return moves


def test_summit_pack_is_told_exactly():
    told: dict[str, set[str]] = defaultdict(set)
    for article, story in pack.stories().items():
        told[story].add(article)
    gold: dict[str, set[str]] = defaultdict(set)
    for article, event in pack.EVENT.items():
        gold[event].add(article)
    assert sorted(map(sorted, told.values())) == sorted(map(sorted, gold.values()))
    languages = {pack.readings()[article].lang.split("-")[0] for article in gold["main_summit"]}
    assert languages == {"en", "ja", "ko", "zh", "de", "es", "fr", "ar"}


@pytest.mark.parametrize("size", [1, 7, 33])
def test_chunks_and_restarts_change_nothing_on_the_pack(size):
    readings = sorted(pack.readings().values(), key=lambda r: (r.report.published, r.report.id))
    whole = in_chunks(readings, len(readings), restart=False)
    assert in_chunks(readings, size, restart=True) == whole
    assert in_chunks(readings, size, restart=False) == whole


def test_chunks_and_restarts_change_nothing_as_the_lens_moves():
    readings = towns(30, 8)
    whole = in_chunks(readings, len(readings), restart=False)
    assert in_chunks(readings, 17, restart=True) == whole
    assert len(set(fold(whole).values())) == 30


def test_moves_are_one_chain_with_reasons():
    moves = in_chunks(towns(3, 4), 12, restart=False)
    before = ""
    for move in moves:
        assert move.before == before
        before = move.id
    joins = [m for m in moves if m.kind is MoveKind.JOIN]
    assert joins and all(m.why and m.score > 0 for m in joins)
    assert any(m.runner_up and m.runner_up != m.story for m in joins)
    opened = [m for m in moves if m.kind is MoveKind.OPEN]
    assert len({m.story for m in opened}) == len(opened) == 3


def test_a_merge_keeps_the_older_story():
    (one,) = towns(1, 1)
    base = one.vector.array
    members = [
        Member.of(reading(5, base), "story-b"),
        Member.of(reading(3, base), "story-a"),
    ]
    moves = Placer(members, Settings(), "m").place(reading(9, base))
    assert [m.kind for m in moves] == [MoveKind.JOIN, MoveKind.MERGE]
    assert (moves[1].story, moves[1].other) == ("story-a", "story-b")
    assert moves[1].why


def test_what_a_person_placed_is_not_merged():
    rng = np.random.default_rng(1)
    base = rng.normal(size=64)
    base /= np.linalg.norm(base)
    first, second = (reading(n, base) for n in (0, 1))
    members = [
        Member.of(first, "story-a", by_hand=True),
        Member.of(second, "story-b", by_hand=True),
    ]
    placer = Placer(members, Settings(), "m")
    moves = placer.place(reading(2, base))
    assert [m.kind for m in moves] == [MoveKind.JOIN]


@pytest.mark.parametrize("genre", ["brief", "live", "listing"])
def test_briefs_tickers_and_listings_are_kept_out(genre):
    base = towns(1, 4)
    placer = Placer((), Settings(), "")
    for one in base[:3]:
        placer.place(one)
    (move,) = placer.place(reading(50, base[3].vector.array, genre=genre))
    assert move.kind is MoveKind.SPIKE and move.why == (genre,)
    assert placer.place(reading(51, base[3].vector.array))[0].story == move.story


def test_nothing_to_compare():
    nothing = np.zeros(64)
    placer = Placer((), Settings(), "")
    (move,) = placer.place(reading(0, nothing, ""))
    assert (move.kind, move.why) == (MoveKind.SPIKE, ("empty",))
    stories = {placer.place(reading(n, nothing, f"ᚠᚢᚦ {n}"))[0].story for n in range(1, 5)}
    assert len(stories) == 4


def test_odd_dates_stand_alone_and_disturb_nobody():
    usual = towns(6, 6)
    plain = fold(in_chunks(usual, 36, restart=False))
    placer = Placer((), Settings(), "")
    told: dict[str, str] = {}
    for number, one in enumerate(usual):
        if number == 9:
            for odd in (datetime(1970, 1, 1, tzinfo=UTC), DAY + timedelta(days=365)):
                (move,) = placer.place(reading(900 + odd.year, usual[3].vector.array, at=odd))
                assert move.kind is MoveKind.OPEN
        told.update(fold(placer.place(one)))
    assert {s: 6 for s in told.values()} == {s: list(told.values()).count(s) for s in told.values()}
    assert len(set(told.values())) == len(set(plain.values()))


def test_a_thousand_copies_are_one_story_and_bend_nothing():
    usual = towns(8, 5)
    copy = usual[0].vector.array
    placer = Placer((), Settings(), "")
    told: dict[str, str] = {}
    for number in range(1000):
        told.update(fold(placer.place(reading(1000 + number, copy, "Agency copy", at=DAY))))
    assert len(set(told.values())) == 1
    own: dict[str, str] = {}
    for one in usual[1:]:
        own.update(fold(placer.place(one)))
    assert len(set(own.values())) == 8


def test_vectors_of_two_models_are_never_compared():
    (one,) = towns(1, 1)
    other = Reading(
        **{
            **{f: getattr(one, f) for f in one.__dataclass_fields__},
            "vector": Vector(model="other", data=one.vector.data),
        }
    )
    placer = Placer((), Settings(), "")
    assert placer.place(one)[0].kind is MoveKind.OPEN
    assert placer.place(other)[0].kind is MoveKind.OPEN


def test_lens_takes_off_what_a_language_shares():
    rng = np.random.default_rng(3)
    own = rng.normal(size=(200, 16)).astype(np.float32)
    langs = np.repeat([0, 1], 100).astype(np.int32)
    tilted = own + np.where(langs[:, None] == 0, 4.0, -4.0)
    tilted /= np.linalg.norm(tilted, axis=1, keepdims=True)
    rows, none = whole(tilted), [np.zeros(0, np.uint16)] * 200
    seen = Lens(rows, langs).through(rows, langs, none)[:, :16] / (FULL * (1 - LETTER_SHARE) ** 0.5)
    before = float((tilted[:100] @ tilted[:100].T).mean() - (tilted[:100] @ tilted[100:].T).mean())
    after = float((seen[:100] @ seen[:100].T).mean() - (seen[:100] @ seen[100:].T).mean())
    assert before > 1.5 and abs(after) < 0.25
    assert np.allclose(np.linalg.norm(seen, axis=1), 1.0, atol=1e-3)


def evidence(rarity: Rarity, one: np.ndarray, *others: np.ndarray) -> Evidence:
    held = Facts()
    held.extend(others)
    rows = np.arange(len(others))
    return rarity.evidence(one, *held.take(rows), rows, np.ones(len(others), bool))


def bonuses(rarity: Rarity, one: np.ndarray, *others: np.ndarray) -> list[float]:
    return evidence(rarity, one, *others).bonus.tolist()


def rarity_of(reports: list[np.ndarray]) -> Rarity:
    return Rarity(np.concatenate(reports), len(reports))


def test_evidence_needs_enough_facts():
    common = numbers(0, 12)
    rarity = rarity_of([common] * 50)
    same, other = np.union1d(numbers(100, 12), common), numbers(200, 12)
    alike, apart = bonuses(rarity, same, same, other)
    assert alike > 0.15 and apart < 0
    few = numbers(300, 2)
    assert bonuses(rarity, few, few) == [0]


def test_time_is_forgiven_as_far_as_it_is_known_what_is_rare():
    shared = numbers(100, 12)
    sure = [
        evidence(rarity_of([numbers(0, 12)] * reports), shared, shared).sure[0]
        for reports in (12, 48, 96, 1000)
    ]
    assert sure == [0.125, 0.5, 1.0, 1.0]


def test_reports_that_name_other_days_are_held_apart():
    rarity = rarity_of([numbers(0, 12)] * 20)
    shared = numbers(100, 12)
    one, other = (np.union1d(shared, np.array([day], np.uint32)) for day in (1001, 1003))
    same, apart = bonuses(rarity, one, one, other)
    assert same - apart >= 0.1


def test_evidence_of_many_is_the_evidence_of_each_by_exact_sums():
    rng = np.random.default_rng(8)
    held = [np.unique(rng.integers(0, 400, count).astype(np.uint32)) for count in rng.integers(0, 40, 90)]
    rarity = rarity_of(held[:60])
    one = held[70]
    many = bonuses(rarity, one, *held)
    assert many == [bonuses(rarity, one, other)[0] for other in held]
    holders = Counter(fact for facts in held[:60] for fact in facts.tolist())
    weight = {fact: log(1 + 60 / holders.get(fact, 1)) ** 2 for facts in held for fact in facts.tolist()}
    for other, bonus in zip(held, many, strict=True):
        own, all_of = set(one.tolist()), other.tolist()
        trust = min(1.0, (min(len(own), len(all_of)) - 3) / 8)
        if trust <= 0:
            assert bonus == 0
            continue
        shared = fsum(weight[fact] for fact in all_of if fact in own)
        both = sqrt(fsum(weight[fact] for fact in own) * fsum(weight[fact] for fact in all_of))
        days = {fact for fact in all_of if fact & 1}
        other_day = bool(days) and any(fact & 1 for fact in own) and days.isdisjoint(own)
        assert bonus == trust * max(-0.4, min(0.2, 2.0 * (shared / both - 0.25)) - other_day * 0.15)


def test_facts_are_those_of_each_row():
    rng = np.random.default_rng(3)
    rows = [np.unique(rng.integers(0, 9999, count).astype(np.uint32)) for count in rng.integers(0, 9, 3000)]
    held = Facts()
    for start in range(0, 3000, 100):
        held.extend(rows[start : start + 100])
    kept = np.flatnonzero(rng.integers(0, 2, 3000))
    for some in (np.arange(3000), kept, kept[::-1], kept[:0]):
        flat, counts = held.take(some)
        assert counts.tolist() == [len(rows[row]) for row in some]
        assert flat.tolist() == [fact for row in some for fact in rows[row].tolist()]
    held.keep(kept)
    held.extend(rows[:2])
    assert held.of(5).tolist() == rows[kept[5]].tolist()
    assert held.of(len(kept) + 1).tolist() == rows[1].tolist()


def numbers(start: int, count: int) -> np.ndarray:
    """Facts that are no days."""
    return np.arange(2 * start, 2 * (start + count), 2, dtype=np.uint32)
