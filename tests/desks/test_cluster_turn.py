"""Cluster: which directions near pairs turn down."""

from __future__ import annotations

import numpy as np

from broadsheet.desks.cluster.lens import FULL, LETTER_SHARE, Lens, whole
from broadsheet.desks.cluster.turn import near_pairs

NONE = np.zeros(0, np.uint16)


def rows_of(events: int, each: int, dims: int = 64) -> tuple[np.ndarray, np.ndarray]:
    """Reports of ``events`` events that differ by wording, which lies in the last eight dimensions."""
    rng = np.random.default_rng(7)
    told = np.repeat(np.arange(events), each)
    rows = rng.normal(size=(events, dims))[told]
    rows[:, -8:] += 2.0 * rng.normal(size=(len(told), 8))
    return whole((rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)), told


def likeness(lens: Lens, rows: np.ndarray, langs: np.ndarray) -> np.ndarray:
    seen = lens.through(rows, langs, [NONE] * len(rows))[:, : rows.shape[1]].astype(np.float64)
    return seen @ seen.T / (FULL**2 * (1 - LETTER_SHARE))


def test_what_near_pairs_differ_in_is_turned_down():
    rows, told = rows_of(100, 3)
    langs = np.zeros(len(rows), np.int32)
    same = told[:, None] == told[None, :]
    np.fill_diagonal(same, False)
    spread, pairs = (Lens(rows, langs, [NONE] * len(rows), near) for near in (None, (rows, langs)))
    assert spread.learned == 0.0 and pairs.learned > 0.5
    before, after = (likeness(lens, rows, langs)[same].mean() for lens in (spread, pairs))
    assert after > before + 0.1


def test_where_pairs_are_few_the_lens_is_that_of_the_spread():
    rows, _ = rows_of(100, 1)
    langs = np.zeros(len(rows), np.int32)
    spread, pairs = (Lens(rows, langs, [NONE] * len(rows), near) for near in (None, (rows, langs)))
    assert pairs.learned == 0.0
    assert np.array_equal(*(lens.through(rows, langs, [NONE] * len(rows)) for lens in (spread, pairs)))


def test_near_pairs_are_mutual_and_few_however_many_are_alike():
    rows = np.tile(whole(np.eye(16, dtype=np.float32)[:1]), (500, 1))
    one, other = near_pairs(rows, FULL)
    assert (one < other).all() and 0 < len(one) <= 3 * len(rows)
    assert not len(near_pairs(whole(np.eye(16, dtype=np.float32)), FULL)[0])
