"""How likely a sentence cannot be read without the one before it: of labelled ones, and what a word of it says."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from broadsheet.desks.write.hanging import HANGS, Context
from broadsheet.desks.write.passages import passages, rests

from .readings import read, report

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "evals/hanging"))

import fit  # noqa: E402

LEAST_AREA = 0.81
"""Of packs on which nothing was fitted: of two sentences, one of which hangs, so often that one has the higher chance.
The rules alone .64."""
LEAST_AREA_OF_A_LANGUAGE = 0.79
"""The same of the packs on which it was fitted, seen."""
LEAST_AGREED = 0.96
"""Of 562 sentences labelled twice."""


def areas(*, held_out: bool) -> dict[str, float]:
    """Language -> area under the curve, and of all together under ""."""
    *weights, rest = HANGS.values()
    x, y, lang = fit.material(held_out=held_out)
    odds = x @ np.array(weights) + rest
    found = {code: fit.area(odds[lang == code], y[lang == code]) for code in sorted(set(lang))}
    return {"": fit.area(odds, y), **found}


def test_sentences_that_hang_are_told_from_those_that_stand():
    assert areas(held_out=True)[""] >= LEAST_AREA


def test_every_language_is_told():
    found = areas(held_out=False)
    assert len(found) == 12 and min(found.values()) >= LEAST_AREA_OF_A_LANGUAGE, found


def test_the_weights_are_those_that_the_labels_give():
    x, y, _ = fit.material(held_out=False)
    assert np.allclose(fit.fitted(x, y), list(HANGS.values()), atol=0.01)


def test_two_who_label_agree():
    _, agreed, _ = fit.agreement()
    assert agreed >= LEAST_AGREED


def reports(text: str, lang: str):
    (reading,) = read(report(text, lang, headline="A bridge in Riga is closed"))
    return reading


def test_who_was_named_in_between_has_to_be_above():
    head = "The council of Riga closed the old bridge on Monday. Traffic was sent to the tunnel. "
    met = reports(f"{head}Karl Berg owns a shop there. Berg lost half of his trade in a week.", "en")
    own = reports(f"{head}The shops lost half of their trade in a week.", "en")
    assert passages(met)[-1].hangs > passages(own)[-1].hangs


@pytest.mark.parametrize(
    ("lang", "text", "leaning"),
    [
        (
            "en",
            "The council of Riga closed the old bridge on Monday.",
            "It had been built a century ago by the port.",
        ),
        ("ja", "リガ市議会は月曜日に古い橋を閉鎖した。", "その後、住民は港の近くの新しい橋を使っている。"),
        (
            "ar",
            "أغلق مجلس مدينة ريغا الجسر القديم يوم الاثنين.",
            "وكان قد بني قبل قرن من الزمان قرب الميناء.",
        ),
    ],
)
def test_a_word_that_leans_raises_the_chance(lang, text, leaning):
    reading = reports(f"{text} {text} {leaning}", lang)
    chance = Context(reading).chance
    assert rests(leaning, reading, 2) and not rests(text, reading, 1)
    assert chance(leaning, 2, leans=True) > 0.5 > chance(text, 2, leans=False)


def test_below_the_headline_alone_more_hangs():
    reading = reports(
        "The council of Riga closed the bridge. The closure of the bridge by the council is to last.", "en"
    )
    later = passages(reading)[1]
    assert later.hangs < later.hangs_first


def test_a_report_of_one_sentence_hangs_by_nothing():
    (only,) = passages(
        reports("The council of Riga closed the old bridge on Monday after cracks were found.", "en")
    )
    assert not only.leans and only.opens
