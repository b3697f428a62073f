"""Each check of the copy desk in nine languages: a right sentence stands, a wrong one falls to its check."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.verify.checks import RUN
from broadsheet.desks.verify.checks.figures import pairs
from broadsheet.desks.verify.checks.polarity.across_languages import refused
from broadsheet.desks.verify.checks.roles import voice
from broadsheet.desks.verify.denials import denies, nots
from broadsheet.desks.verify.evidence import Text
from broadsheet.models.embed import Usem3
from broadsheet.news import Cite, Ruling, Sentence

from .readings import gazetteer, read, report

sys.path.insert(0, str(Path(__file__).parents[2] / "evals"))
from wrong_frames import FIRMS, FRAMES, LANGS, PEOPLE, PLACES, SCALES
from wrong_frames_words import WORDS

SLOTS = {
    "a": 7, "b": 16, "n": 350, "year": 2031, "d": 12, "dx": 7, "d2": 26, "hi": 36, "lo": 17, "a0": 70,
}  # fmt: skip
THURSDAY = datetime(2026, 5, 14, 12, tzinfo=UTC)
RATES = {"p": "0.5", "q": "3.25", "r": "1.9"}
WRONG = {
    "figures": ("plant", "scale_changed"),
    "quotations": ("quote", "quote_altered"),
    "names": ("casualties", "name_substituted"),
    "dates": ("trial", "date"),
    "offices": ("claim", "office_wrong"),
    "roles": ("takeover", "swap"),
    "polarity": ("offer", "negation_flipped"),
    "certainty": ("may", "modality2"),
    "support": ("casualties", "invented_cause"),
}
CASES = {**FRAMES, **WORDS}
PASSES = {
    "claim": {"attribution_dropped": "zh", "negation_flipped": "zh"},
}
"""Wrong sentences that the copy desk lets pass, by frame and kind: one that it finds now goes."""


@cache
def desk() -> Verify:
    return Verify(gazetteer=gazetteer(), embed=Usem3())


def filled(template: str, lang: str, person: int = 0) -> str:
    rates = {k: v.replace(".", ",") if lang in ("de", "es", "fr", "ru") else v for k, v in RATES.items()}
    return template.format(
        person=PEOPLE[person][lang], other=PEOPLE[1][lang], place=PLACES[0][lang], firm=FIRMS[0][lang],
        rival=FIRMS[1][lang], small=SCALES[lang][0], big=SCALES[lang][1], **SLOTS, **rates,
    )  # fmt: skip


def ruled(frame: str, lang: str, text: str) -> list[tuple[str, str]]:
    """(check, note) of what is held against the sentence, told by the frame's report."""
    source = filled(CASES[frame][lang]["src"], lang)
    (reading,) = read(report(source, lang, at=THURSDAY))
    sentence = Sentence(text=text, cites=(Cite(report=reading.report.id, span=reading.sentences[0]),))
    found = desk().sentence(sentence, lang, {reading.report.id: reading}, "body", 0)
    return [(v.check, v.note) for v in found if v.ruling is not Ruling.SUPPORTED]


def test_every_check_has_a_wrong_sentence() -> None:
    assert set(WRONG) == set(RUN)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("check", WRONG)
def test_what_is_wrong_falls_to_its_check(check: str, lang: str) -> None:
    frame, kind = WRONG[check]
    lines = CASES[frame][lang]
    text = filled(lines["right"], lang, person=2) if kind == "name_substituted" else filled(lines[kind], lang)
    assert check in [name for name, _ in ruled(frame, lang, text)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("frame", CASES)
def test_what_is_right_in_other_words_stands(frame: str, lang: str) -> None:
    assert ruled(frame, lang, filled(CASES[frame][lang]["right"], lang)) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("frame", CASES)
def test_every_wrong_sentence_of_a_frame_is_found(frame: str, lang: str) -> None:
    wrong = {kind: text for kind, text in CASES[frame][lang].items() if kind not in ("src", "right")}
    passed = {kind for kind, text in wrong.items() if not ruled(frame, lang, filled(text, lang))}
    assert passed == {kind for kind, langs in PASSES.get(frame, {}).items() if lang in langs.split()}


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("en", "The bank cut its key rate by 0.5 points to 3.25 percent. In March it had raised it to 3.75 percent.",
         "The bank cut its key rate to 3.25 percent.", "The bank raised its key rate to 3.25 percent."),
        ("ko", "은행은 기준금리를 0.5%포인트 내려 3.25%로 정했다. 3월에는 3.75%로 올렸다.",
         "은행은 기준금리를 3.25%로 내렸다.", "은행은 기준금리를 3.25%로 올렸다."),
        ("ja", "銀行は政策金利を0.5ポイント引き下げて3.25%とした。3月には3.75%に引き上げていた。",
         "銀行は政策金利を3.25%に引き下げた。", "銀行は政策金利を3.25%に引き上げた。"),
        ("zh", "央行将基准利率下调0.5个百分点至3.25%。3月曾上调至3.75%。",
         "央行将基准利率下调至3.25%。", "央行将基准利率上调至3.25%。"),
        ("de", "Die Bank hat ihren Leitzins um 0,5 Punkte auf 3,25 Prozent gesenkt. Im März hatte sie ihn auf "
         "3,75 Prozent erhöht.",
         "Die Bank hat ihren Leitzins auf 3,25 Prozent gesenkt.",
         "Die Bank hat ihren Leitzins auf 3,25 Prozent erhöht."),
        ("es", "El banco bajó su tipo de interés 0,5 puntos, hasta el 3,25 %. En marzo lo subió hasta el 3,75 %.",
         "El banco bajó su tipo de interés hasta el 3,25 %.", "El banco subió su tipo de interés hasta el 3,25 %."),
        ("fr", "La banque a abaissé son taux directeur de 0,5 point, à 3,25 %. En mars, elle l'avait relevé à 3,75 %.",
         "La banque a abaissé son taux directeur à 3,25 %.", "La banque a relevé son taux directeur à 3,25 %."),
        ("ru", "Банк снизил ключевую ставку на 0,5 пункта до 3,25%. В марте он повысил её до 3,75%.",
         "Банк снизил ключевую ставку до 3,25%.", "Банк повысил ключевую ставку до 3,25%."),
        ("ar", "خفض البنك سعر الفائدة بمقدار 0.5 نقطة إلى 3.25 في المئة. وكان قد رفعه في مارس إلى 3.75 في المئة.",
         "خفض البنك سعر الفائدة إلى 3.25 في المئة.", "رفع البنك سعر الفائدة إلى 3.25 في المئة."),
    ],
)  # fmt: skip
def test_which_way_a_figure_went_is_asked_of_the_lines_that_give_it(
    lang: str, source: str, right: str, wrong: str
) -> None:
    (reading,) = read(report(source, lang, at=THURSDAY))
    cites = (Cite(report=reading.report.id, span=reading.sentences[0]),)
    checks = [
        {
            v.check
            for v in desk().sentence(
                Sentence(text=text, cites=cites), lang, {reading.report.id: reading}, "body", 0
            )
            if v.ruling is not Ruling.SUPPORTED
        }
        for text in (right, wrong)
    ]
    assert checks == [set(), {"polarity"}]


@pytest.mark.parametrize(
    ("lang", "text", "denied"),
    [
        ("fr", "Il n'a pas annoncé que la grève finit", True),
        ("fr", "Les avions n'étaient remplis qu'à 41 %", False),
        ("ja", "計画は行わず、撤回した", True),
        ("ja", "工場は閉鎖されるかもしれない", False),
        ("zh", "公司不同意收购", True),
        ("zh", "不仅工厂关闭", False),
        ("zh", "火灾中无人死亡", True),
        ("zh", "无人机起飞", False),
        ("ko", "공장으로 가지 않았다", True),
        ("ko", "오랜 동안 해안에 있었다", False),
        ("en", "It was not closed", True),
        ("en", "It was not only closed", False),
        ("de", "Es wurde nicht geschlossen", True),
        ("de", "Nicht nur das Werk schließt", False),
        ("es", "No cerró la fábrica", True),
        ("es", "No solo cerró la fábrica", False),
        ("ru", "Завод не закрыли", True),
        ("ru", "Закрыли не только завод", False),
        ("uk", "Поранено не менше ніж сто людей", False),
        ("uk", "Завод не закрили", True),
        ("ru", "Закрыли не исключительно завод", False),
        ("ar", "لم يغلق المصنع", True),
        ("ar", "ليس فقط المصنع", False),
    ],
)
def test_words_of_negation_that_deny_nothing(lang: str, text: str, denied: bool) -> None:
    said = plain(text, lang)
    assert any(h.concept == "not" and denies(said, h) for h in said.hits("stance")) is denied


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "He refused to sign", "sign"),
        ("fr", "Il refuse de signer", "signer"),
        ("es", "Se negó a firmar", "firmar"),
        ("it", "Ha rifiutato di firmare", "firmare"),
        ("ru", "Он отказался подписать договор", "подписать"),
        ("ru", "Он отказался от договора", ""),
        ("en", "He refused the offer", ""),
        ("ar", "رفض أن يوقع", "يوقع"),
        ("zh", "他拒绝签字", "签字"),
    ],
)
def test_what_is_refused_to_be_done_is_denied(lang: str, text: str, words: str) -> None:
    said = plain(text, lang)
    assert {w.text for w in said.content if w.start in refused(said)} == set(words.split())


@pytest.mark.parametrize(
    ("lang", "passive", "active"),
    [
        ("en", "The bridge was closed by the town", "The town closed the bridge"),
        ("de", "Die Brücke wurde von der Stadt gesperrt", "Die Stadt sperrte die Brücke"),
        ("es", "El puente fue cerrado por la ciudad", "La ciudad cerró el puente"),
        ("fr", "Le pont a été fermé par la ville", "La ville a fermé le pont"),
        ("ru", "Мост закрыт городом и построен ими", "Город закрыл мост"),
        ("ar", "أغلق الجسر من قبل البلدية", "أغلقت البلدية الجسر"),
        ("ja", "橋は市に閉鎖された", "市は橋を閉鎖した"),
        ("ko", "다리는 시에 의해 폐쇄됐다", "시는 다리를 폐쇄했다"),
        ("zh", "桥被市里关闭", "市里关闭了桥"),
    ],
)
def test_the_voice_of_a_clause(lang: str, passive: str, active: str) -> None:
    assert voice.passive(plain(passive, lang)) and not voice.passive(plain(active, lang))


@pytest.mark.parametrize(
    ("lang", "listed", "other"),
    [
        ("en", "68 votes to 52", "68 houses in 52"),
        ("de", "68 Stimmen gegen 52", "68 Häuser in 52"),
        ("es", "68 votos contra 52", "68 casas en 52"),
        ("fr", "68 voix contre 52", "68 maisons dans 52"),
        ("ru", "68 голосов против 52", "68 домов в 52"),
        ("ar", "68 صوتا مقابل 52", "68 بيتا في 52"),
        ("ja", "68票対52", "68軒と52"),
        ("ko", "68표 대 52", "68채와 52"),
        ("zh", "68票对52", "68栋和52"),
    ],
)
def test_what_stands_between_votes_for_and_against(lang: str, listed: str, other: str) -> None:
    for text, between in ((listed, True), (other, False)):
        stretch = text.removeprefix("68").removesuffix("52").strip()
        assert bool(pairs.against(lang).fullmatch(stretch)) is between, text


def test_a_negation_inside_a_name_denies_nothing() -> None:
    text = "Belediye Başkanı Selin Korkmaz filonun yarısını elektrikli istiyor."
    (reading,) = read(report(text, "tr", at=THURSDAY))
    (name,) = [m for m in reading.names if "Korkmaz" in m.text]
    assert nots(Text(text=text, lang="tr", figures=(), dates=(), quotations=(), names=(name,))) == []
    assert nots(plain(text, "tr"))


def plain(text: str, lang: str) -> Text:
    return Text(text=text, lang=lang, figures=(), dates=(), quotations=(), names=())
