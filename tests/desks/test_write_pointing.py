"""What points at something not named, and what a difference makes needless, in the languages of the digest."""

from __future__ import annotations

import pytest

from broadsheet.desks.write.passages import passages, rests
from broadsheet.desks.write.pointing import points_back

from .readings import read, report
from .test_write_gold import EDITIONS, pack, written


@pytest.mark.parametrize(
    ("lang", "back", "not_back"),
    [
        ("en", "The list price of these orders is $5 billion.", "This week the army left."),
        ("de", "Nach Angaben dieser Behörde sank die Zahl.", "In dieser Woche sank die Zahl."),
        ("fr", "Selon ces chiffres, la hausse continue.", "Ce mardi, le ministre a parlé."),
        ("es", "Entre estas aplicaciones, destacaron dos.", "El ministro está satisfecho con el acuerdo."),
        ("it", "Con questi ordini Boeing cresce.", "Quest'anno Boeing cresce."),
        ("nl", "Volgens de prijslijst zijn deze orders duur.", "Deze week komt hij."),
        ("ru", "По этим данным, цены выросли.", "На этой неделе цены выросли."),
        ("ar", "وتأتي هذه التصريحات بعد أيام.", "وصل الوزير هذا الأسبوع إلى طوكيو."),
        ("ja", "政府はこの計画を見直す。", "政府はこの日、計画を見直した。"),
        ("ko", "정부는 이 계획을 다시 검토한다.", "정부는 이 날 발표했다."),
        ("zh", "据该机构称，价格上涨。", "政府应该尽快行动。"),
    ],
)
def test_a_demonstrative_points_back_unless_it_names_a_moment(lang: str, back: str, not_back: str) -> None:
    assert points_back(back, lang)
    assert not points_back(not_back, lang)


def test_a_quotation_alone_needs_the_sentence_with_its_speaker() -> None:
    text = (
        "Anna Vella, the judge, spoke on Monday in Valletta. “The court has heard all the evidence it needs.”"
    )
    (reading,) = read(report(text, "en"))
    assert [rests(p.text, reading, p.place) for p in passages(reading)] == [False, True]


def test_several_may_own_something_though_only_places_are_named() -> None:
    text = "Ties between Tokyo and Beijing are at their lowest point in ten years."
    (reading,) = read(report(f"A minister resigned on Monday. {text}", "en"))
    assert not rests(text, reading, 1)


@pytest.mark.parametrize(("event", "lang"), [e for e in EDITIONS if e != ("main", "en")])
def test_sentences_of_one_report_stand_in_its_order(event: str, lang: str) -> None:
    (native,) = (r for r in pack(event) if r.lang.startswith(lang[:2]))
    told = [s for s in written(event, lang).body if s.cites[0].report == native.report.id]
    starts = [s.cites[0].span.start for s in told if len({c.report for c in s.cites}) <= 4]
    assert starts and starts == sorted(starts)
