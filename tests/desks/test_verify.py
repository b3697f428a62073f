"""The copy desk: right and wrong sentences in many languages, and what follows from a wrong one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.models.embed import Usem3
from broadsheet.news import (
    Article,
    Cite,
    Filed,
    Galley,
    Passed,
    Reading,
    Returned,
    Ruling,
    Sentence,
    Span,
    Spiked,
    Use,
    Writer,
)  # fmt: skip

from .readings import assign, gazetteer, pack, read, report

EN = report(
    "A ferry ran aground near Port Ellan on Monday, killing three "
    "people and injuring 21, the coast guard said. Captain "
    "Maria Lund refused to leave the ship. The owner, Norvik Lines, plans to sell the ferry for $4.2 million.\n\n"
    '"We did everything we could," said Lund. An investigator alleged '
    'that the radar had been switched off. No other ship was '
    "damaged. Shares of Norvik Lines fell 6.5 percent on Tuesday.",
    "en",
)  # fmt: skip
DE = report(
    "Eine Fähre ist am Montag vor Port Ellan auf Grund gelaufen. Drei "
    "Menschen starben, 21 wurden verletzt, teilte die Küstenwache "
    "mit. Kapitänin Maria Lund sagte: „Wir haben alles getan, was wir "
    "konnten.“ Die Aktie der Reederei Norvik fiel um 6,5 Prozent.",
    "de",
)  # fmt: skip
JA = report(
    (
        "北海市で2日夜、工場が焼ける火事があり、2人が死亡、7人がけがをした。市は約3000万円の支援を決めた"
        "。鈴木市長は「原因の究明を急ぐ」と述べた。"
    ),
    "ja",
)
KO = report(
    (
        "강릉시는 3일 버스 요금을 1500원으로 200원 올리기로 했다. 시의원 9명 가운데 6명이 찬성했고 "
        '3명은 반대했다. 박민수 시장은 "적자를 줄이겠다"고 말했다.'
    ),
    "ko",
)
FR = report(
    "Le maire de Vaudreuil, Luc Perrin, a rejeté mardi le projet de parc éolien. Douze éoliennes étaient "
    "prévues. « Le paysage n'est pas à vendre », a-t-il déclaré.",
    "fr",
)
ES = report(
    (
        "El paro bajó un 2,3 % en febrero, según el Ministerio de Trabajo. La ministra Ana Robles "
        "podría presentar el plan en abril."
    ),
    "es",
)
RU = report(
    "Губернатор Павел Громов не подписал закон о тарифах. Цены на воду выросли на 8 процентов в феврале.",
    "ru",
)
AR = report("أعلنت الشرطة يوم الاثنين أن انفجارا في مدينة صفاقس أسفر عن مقتل 4 أشخاص وإصابة 12 آخرين.", "ar")
ZH = report(
    "市政府周二宣布，新地铁线路将于2028年开通，全长36公里，投资120亿元。市长李建国表示，票价不会上涨。",
    "zh-Hans",
)

RIGHT = [
    (EN, "en", "Three people died and 21 were hurt when the ferry ran aground near Port Ellan."),
    (EN, "en", "Norvik Lines shares lost 6.5% on Tuesday."),
    (EN, "en", "The ferry ran aground on 2 March 2026."),
    (EN, "en", "‘We did everything we could,’ Lund said."),
    (EN, "en", "The radar had been switched off, an investigator claimed."),
    (EN, "de", "Bei dem Unglück nahe Port Ellan starben drei Menschen, 21 wurden verletzt."),
    (EN, "fr", "Trois personnes ont été tuées et 21 blessées, selon les garde-côtes."),
    (EN, "ja", "ポート・エランの沖でフェリーが座礁し、3人が死亡、21人がけがをした。"),
    (EN, "ko", "여객선이 좌초해 3명이 숨지고 21명이 다쳤다."),
    (DE, "en", "The shipping line's share price fell by 6.5 percent."),
    (JA, "ja", "火事で2人が亡くなり、7人が負傷した。"),
    (JA, "en", "Two people were killed and seven injured in the fire."),
    (KO, "en", "Six of the nine council members voted in favour and three against."),
    (FR, "fr", "“Le paysage n'est pas à vendre”, a déclaré Luc Perrin."),
    (ES, "es", "En febrero el desempleo cayó un 2,3 por ciento."),
    (RU, "ru", "В феврале вода подорожала на 8 %."),
    (AR, "ar", "قُتل 4 أشخاص وأصيب 12 في انفجار بمدينة صفاقس."),
    (ZH, "zh-Hans", "新地铁线路全长36公里，总投资120亿元。"),
]
WRONG = [
    (EN, "en", "The ferry killed 21 people and injured three.", "figures"),
    (EN, "en", "Norvik Lines plans to sell the ferry for $42 million.", "figures"),
    (EN, "en", "Norvik Lines plans to sell the ferry for €4.2 million.", "figures"),
    (EN, "en", "Norvik Lines shares rose 6.5 percent on Tuesday.", "polarity"),
    (EN, "en", "Captain Maria Lund agreed to leave the ship.", "polarity"),
    (EN, "en", "Norvik Lines has sold the ferry for $4.2 million.", "certainty"),
    (EN, "en", "The radar had been switched off.", "certainty"),
    (EN, "en", '"We did nothing we could," said Lund.', "quotations"),
    (EN, "en", "The ferry ran aground near Port Kerrin on Monday.", "names"),
    (EN, "en", "Captain Marta Lundqvist refused to leave the ship.", "names"),
    (EN, "en", "The ferry ran aground on 4 March 2026.", "dates"),
    (EN, "en", "The ferry ran aground because the helmsman had fallen asleep.", "support"),
    (EN, "de", "Bei dem Unglück starben 21 Menschen, drei wurden verletzt.", "figures"),
    (DE, "de", "Die Aktie der Reederei Norvik stieg um 6,5 Prozent.", "polarity"),
    (JA, "ja", "火事で7人が死亡し、2人がけがをした。", "figures"),
    (JA, "ja", "鈴木知事は「原因の究明を急ぐ」と述べた。", "offices"),
    (KO, "ko", "강릉시는 버스 요금을 200원 내리기로 했다.", "polarity"),
    (KO, "ko", "시의원 9명 가운데 3명이 찬성했고 6명은 반대했다.", "figures"),
    (FR, "fr", "Le maire de Vaudreuil, Luc Perrin, a accepté mardi le projet de parc éolien.", "polarity"),
    (FR, "fr", "Quinze éoliennes étaient prévues.", "figures"),
    (ES, "es", "El paro subió un 2,3 % en febrero.", "polarity"),
    (ES, "es", "La ministra Ana Robles presentará el plan en abril.", "certainty"),
    (RU, "ru", "Губернатор Павел Громов подписал закон о тарифах.", "polarity"),
    (AR, "ar", "أسفر الانفجار عن مقتل 12 شخصا وإصابة 4 آخرين.", "figures"),
    (ZH, "zh-Hans", "市长李建国表示，票价会上涨。", "polarity"),
    (ZH, "zh-Hans", "新地铁线路投资12亿元。", "figures"),
]


@cache
def desk() -> Verify:
    return Verify(gazetteer=gazetteer(), embed=Usem3())


def verdicts(source, lang: str, text: str):
    (reading,) = read(source)
    sentence = Sentence(text=text, cites=(Cite(report=reading.report.id, span=reading.sentences[0]),))
    return desk().sentence(sentence, lang, {reading.report.id: reading}, "body", 0)


@pytest.mark.parametrize(("source", "lang", "text"), RIGHT, ids=[t for _, _, t in RIGHT])
def test_right_sentences_stand(source, lang, text):
    found = verdicts(source, lang, text)
    assert [(v.check, v.note) for v in found if v.ruling is not Ruling.SUPPORTED] == []
    assert {"figures", "quotations", "names"} <= {v.check for v in found}


@pytest.mark.parametrize(("source", "lang", "text", "check"), WRONG, ids=[t for _, _, t, _ in WRONG])
def test_wrong_sentences_fall_to_the_check_that_is_for_them(source, lang, text, check):
    wrong = [v.check for v in verdicts(source, lang, text) if v.ruling is not Ruling.SUPPORTED]
    assert check in wrong


def test_only_cited_reports_count():
    both = read(EN, FR)
    sentence = Sentence(
        text="Douze éoliennes étaient prévues.",
        cites=(Cite(report=both[0].report.id, span=both[0].sentences[0]),),
    )
    found = desk().sentence(sentence, "fr", {r.report.id: r for r in both}, "body", 0)
    assert any(v.ruling is not Ruling.SUPPORTED for v in found)


def test_a_cite_outside_the_report_or_of_no_report_is_unsupported():
    (reading,) = read(EN)
    for cite in (
        Cite(report="nobody", span=Span(start=0, end=4)),
        Cite(report=reading.report.id, span=Span(start=0, end=99_999)),
    ):
        found = desk().sentence(
            Sentence(text="Three people died.", cites=(cite,)), "en", {reading.report.id: reading}, "body", 0
        )
        assert {v.ruling for v in found if v.check in ("figures", "quotations", "names")} == {
            Ruling.UNSUPPORTED
        }


def galley(
    lines: list[tuple[str, ...]], attempt: int = 1, headline: str = "Ferry runs aground near Port Ellan"
) -> Galley:
    (reading,) = read(EN)
    cites = (Cite(report=reading.report.id, span=reading.sentences[0]),)
    article = Article(
        story="story", slug="story", lang="en", revision=1, headline=Sentence(text=headline, cites=cites), dek=(),
        paragraphs=tuple(tuple(Sentence(text=t, cites=cites) for t in p) for p in lines), writer=Writer.DIGEST,
        made_from=(reading.report.id,), published=reading.report.published, updated=reading.report.published,
        attempt=attempt,
    )  # fmt: skip
    return Galley(article=article, assignment=assign("en", (reading,)))


GOOD = (
    "Three people died near Port Ellan.",
    "The coast guard said 21 were hurt.",
    "Maria Lund refused to leave the ship.",
)
BAD = "The ferry was sold for $42 million."


def judge(piece: Galley):
    (outcome,) = desk().work([piece])
    return outcome


def test_a_right_article_passes_with_verdicts_on_every_sentence():
    outcome = judge(galley([GOOD[:2], GOOD[2:]]))
    (passed,) = outcome.made
    assert isinstance(passed, Passed) and passed.dropped == ()
    for place in range(3):
        checks = {v.check for v in passed.verdicts if (v.part, v.place) == ("body", place)}
        assert {"figures", "quotations", "names"} <= checks
    assert any(v.part == "headline" for v in passed.verdicts)


def test_a_wrong_sentence_goes_back_once_with_the_reason():
    outcome = judge(galley([GOOD[:2], (*GOOD[2:], BAD)]))
    (returned,) = outcome.made
    assert isinstance(returned, Returned)
    bad = [v for v in returned.verdicts if v.ruling is not Ruling.SUPPORTED]
    assert {(v.part, v.place) for v in bad} == {("body", 3)}
    assert bad[0].note and bad[0].span is not None
    assert bad[0].span.of(BAD) == "$42 million"


def test_the_second_time_it_is_dropped():
    outcome = judge(galley([GOOD[:2], (BAD, *GOOD[2:])], attempt=2))
    (passed,) = outcome.made
    assert isinstance(passed, Passed)
    assert [s.text for s in passed.article.body] == list(GOOD)
    assert [s.text for s, _ in passed.dropped] == [BAD]
    assert all(v.ruling is Ruling.SUPPORTED for v in passed.verdicts)
    assert max(v.place for v in passed.verdicts if v.part == "body") == 2


@pytest.mark.parametrize(
    ("lines", "headline", "code"),
    [
        ([(BAD, GOOD[0]), GOOD[1:]], "Ferry runs aground near Port Ellan", "lede-lost"),
        ([GOOD[:2], GOOD[2:]], "Ferry kills 42 near Port Ellan", "lede-lost"),
        ([(GOOD[0], BAD), (BAD, BAD, GOOD[1])], "Ferry runs aground near Port Ellan", "too-much-lost"),
    ],
)
def test_an_article_that_loses_too_much_is_spiked(lines, headline, code):
    outcome = judge(galley(lines, attempt=2, headline=headline))
    assert isinstance(outcome, Spiked) and outcome.code == code and outcome.reason


def test_a_wrong_dek_is_dropped_too():
    piece = galley([GOOD[:2], GOOD[2:]], attempt=2)
    dek = (Sentence(text="Forty people died.", cites=piece.article.headline.cites),)
    outcome = judge(replace(piece, article=replace(piece.article, dek=dek)))
    assert outcome.made[0].article.dek == ()


@pytest.mark.parametrize("use", [Use.BRIEF, Use.LINK])
def test_long_copies_of_a_brief_source_are_held_back(use):
    text = (
        "The council of the small harbour town of Port Ellan decided on Monday "
        "evening after a debate of many hours that the old ferry is to be replaced "
        "by a new one within the next two years. The mayor said so."
    )
    (reading,) = read(report(text, "en", use=use, share=0.25))
    sentence = Sentence(
        text=text.split(". ")[0] + ".", cites=(Cite(report=reading.report.id, span=reading.sentences[0]),)
    )
    found = desk().sentence(sentence, "en", {reading.report.id: reading}, "body", 0)
    assert [v.check for v in found if v.ruling is not Ruling.SUPPORTED] == ["rights"]


@pytest.mark.parametrize("lang", ["en", "ja", "ko", "zh-Hans", "de", "es", "fr", "ar"])
@pytest.mark.parametrize("event", ["main", "call", "nara"])
def test_what_the_digest_writes_passes(event, lang):
    readings = pack(event)
    (made,) = Write().work([assign(lang, readings)])
    if isinstance(made, Spiked):
        assert all(r.lang != lang for r in readings)
        return
    outcome = judge(Galley(article=made.made[0], assignment=assign(lang, readings)))
    assert isinstance(outcome, Filed)
    found = [v for v in outcome.made[0].verdicts if v.ruling is not Ruling.SUPPORTED]
    assert [(v.part, v.check, v.note) for v in found] == []


def test_sentences_of_a_report_follow_from_that_report():
    """The checks themselves, without the shortcut for copied sentences: at most one alarm in a hundred."""
    from broadsheet.desks.verify.checks import RUN
    from broadsheet.desks.verify.evidence import evidence, fails, statement

    alarms, seen = [], 0
    readings: list[Reading] = [
        r for event in ("main", "call", "nara", "taiwan", "urge", "patrol") for r in pack(event)
    ]
    for reading in readings:
        facing = evidence([reading])
        for span in reading.sentences:
            seen += 1
            stated = statement(
                Sentence(text=span.of(reading.report.text), cites=()),
                reading.lang,
                [reading],
                gazetteer(),
                desk().meaning,
            )
            alarms += [
                (name, stated.text.text) for name, check in RUN.items() if fails(check(stated, facing))
            ]
    assert len(alarms) <= 0.01 * seen, alarms
