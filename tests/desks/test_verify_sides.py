"""Who did it, who took which side, what was refused, what is only planned: between languages, and within one."""

from __future__ import annotations

import pytest

from broadsheet.desks.verify.checks.names.han import foreign
from broadsheet.news import Cite, Ruling, Sentence

from .readings import read, report
from .test_verify_languages import THURSDAY, desk

RESCUE = "Anna Keller rescued Paul Ferreira from the river in Basel on Thursday, the fire service said."
RESCUED = (
    "Paul Ferreira was rescued by Anna Keller from the river in Basel on Thursday, the fire service said."
)
COURT = "A court in Porto refused to extend the licence of the quarry on Tuesday, the mayor said."
TOWED = "The ferry will be towed to Ostend on Thursday. It ran aground on Tuesday near Dover."

CASES = [
    # source language, source, language, right, wrong, check
    ("en", RESCUE, "de", "Anna Keller rettete Paul Ferreira aus dem Fluss in Basel.",
     "Paul Ferreira rettete Anna Keller aus dem Fluss in Basel.", "roles"),
    ("en", RESCUE, "fr", "Anna Keller a sauvé Paul Ferreira de la rivière à Bâle.",
     "Paul Ferreira a sauvé Anna Keller de la rivière à Bâle.", "roles"),
    ("en", RESCUE, "es", "Paul Ferreira fue rescatado del río en Basilea por Anna Keller.",
     "Anna Keller fue rescatada del río en Basilea por Paul Ferreira.", "roles"),
    ("en", RESCUED, "ko", "안나 켈러가 바젤의 강에서 폴 페레이라를 구조했다.",
     "폴 페레이라가 바젤의 강에서 안나 켈러를 구조했다.", "roles"),
    ("en", RESCUED, "ja", "アンナ・ケラーがバーゼルの川でパウル・フェレイラを救助した。",
     "パウル・フェレイラがバーゼルの川でアンナ・ケラーを救助した。", "roles"),
    ("en", RESCUE, "ar", "أنقذت آنا كيلر بول فيريرا من النهر في بازل.", "أنقذ بول فيريرا آنا كيلر من النهر في بازل.",
     "roles"),
    ("en", RESCUE, "ru", "Анна Келлер спасла Пауля Феррейру из реки в Базеле.",
     "Пауль Феррейра спас Анну Келлер из реки в Базеле.", "roles"),
    ("en", COURT, "fr", "Un tribunal de Porto a refusé mardi de prolonger la licence de la carrière.",
     "Un tribunal de Porto a prolongé mardi la licence de la carrière.", "polarity"),
    ("en", COURT, "es", "Un tribunal de Oporto se negó el martes a prorrogar la licencia de la cantera.",
     "Un tribunal de Oporto prorrogó el martes la licencia de la cantera.", "polarity"),
    ("en", COURT, "ru", "Суд в Порту во вторник отказался продлить лицензию карьера.",
     "Суд в Порту во вторник продлил лицензию карьера.", "polarity"),
    ("en", TOWED, "de", "Die Fähre wird am Donnerstag nach Ostende geschleppt.",
     "Die Fähre ist am Donnerstag nach Ostende geschleppt worden.", "certainty"),
    ("en", TOWED, "fr", "Le ferry sera remorqué jeudi vers Ostende.", "Le ferry a été remorqué jeudi vers Ostende.",
     "certainty"),
    ("en", TOWED, "es", "El ferri será remolcado el jueves a Ostende.", "El ferri fue remolcado el jueves a Ostende.",
     "certainty"),
    ("de", "Die Gewerkschaft nahm das Angebot von 45.000 Euro am Mittwoch an.", "de",
     "Am Mittwoch nahm die Gewerkschaft das Angebot über 45.000 Euro an.",
     "Am Mittwoch lehnte die Gewerkschaft das Angebot über 45.000 Euro ab.", "polarity"),
    ("ru", "Проезд по мосту будет бесплатным до конца года, сообщила мэрия.", "ru",
     "До конца года проезд по мосту будет бесплатным.", "До конца года проезд по мосту будет платным.", "polarity"),
    ("ja", "美術館の入場は年末まで無料だと市が発表した。", "ja", "市によると、美術館の入場は年末まで無料だ。",
     "市によると、美術館の入場は年末まで有料だ。", "polarity"),
    ("zh", "市政府宣布，博物馆年底前免费开放。", "zh", "博物馆在年底前免费开放，市政府说。",
     "博物馆在年底前收费开放，市政府说。", "polarity"),
]  # fmt: skip


def held(source_lang: str, source: str, lang: str, text: str) -> list[str]:
    (reading,) = read(report(source, source_lang, at=THURSDAY))
    sentence = Sentence(text=text, cites=(Cite(report=reading.report.id, span=reading.sentences[0]),))
    found = desk().sentence(sentence, lang, {reading.report.id: reading}, "body", 0)
    return [v.check for v in found if v.ruling is not Ruling.SUPPORTED]


@pytest.mark.parametrize(("source_lang", "source", "lang", "right", "wrong", "check"), CASES)
def test_the_right_one_stands(
    source_lang: str, source: str, lang: str, right: str, wrong: str, check: str
) -> None:
    assert held(source_lang, source, lang, right) == []


@pytest.mark.parametrize(("source_lang", "source", "lang", "right", "wrong", "check"), CASES)
def test_the_wrong_one_falls_to_its_check(
    source_lang: str, source: str, lang: str, right: str, wrong: str, check: str
) -> None:
    assert check in held(source_lang, source, lang, wrong)


FIRE = {
    "ja": "ハンブルクの倉庫で火災があり、3人が死亡したとパウル・フェレイラ署長が明らかにした。現場は港に近い。",
    "zh": "汉堡一座仓库发生火灾，造成3人死亡，消防局长保罗·费雷拉说。现场靠近港口。",
    "ko": "함부르크의 한 창고에서 불이 나 3명이 숨졌다고 파울 페레이라 소방서장이 밝혔다. 현장은 항구 근처다.",
}


@pytest.mark.parametrize("source_lang", FIRE)
def test_a_foreign_name_must_be_spelled_in_a_source_without_letters(source_lang: str) -> None:
    said = "Three people died in a fire at a warehouse in Hamburg, {} said."
    assert held(source_lang, FIRE[source_lang], "en", said.format("Paul Ferreira")) == []
    for other in ("Marta Lindgren", "Daniel Okafor", "Anna Keller"):
        assert "names" in held(source_lang, FIRE[source_lang], "en", said.format(other))


@pytest.mark.parametrize(
    ("name", "is_foreign"),
    [
        ("Xi Jinping", False), ("Sanae Takaichi", False), ("Lee Jae Myung", False), ("Park Geun-hye", False),
        ("Shohei Ohtani", False), ("Paul Ferreira", True), ("Anna Keller", True), ("Elena Markova", True),
    ],
)  # fmt: skip
def test_which_names_may_be_written_in_characters_nobody_can_read(name: str, is_foreign: bool) -> None:
    assert foreign(name) is is_foreign


LOST = [
    # source language, source, language, sentence that keeps it, sentence that lost it, check
    ("en", "The animal that killed the farmer did not belong to his cousin.", "de",
     "Das Tier, das den Bauern tötete, gehörte nicht seinem Cousin.",
     "Das Tier, das den Bauern tötete, gehörte seinem Cousin.", "polarity"),
    ("en", "The animal that killed the farmer did not belong to his cousin.", "es",
     "El animal que mató al granjero no pertenecía a su primo.",
     "El animal que mató al granjero pertenecía a su primo.", "polarity"),
    ("fr", "Les églises ne seront pas remplacées par des immeubles d'habitation.", "en",
     "The churches will not be replaced by apartment buildings.",
     "The churches will be replaced by apartment buildings.", "polarity"),
    ("en", "Heavy rain might cause floods in the canyons of Arizona.", "fr",
     "De fortes pluies pourraient provoquer des inondations dans les canyons de l'Arizona.",
     "De fortes pluies provoqueront des inondations dans les canyons de l'Arizona.", "certainty"),
    ("de", "Starker Regen könnte in den Schluchten von Arizona Überschwemmungen auslösen.", "en",
     "Heavy rain could cause floods in the canyons of Arizona.",
     "Heavy rain will cause floods in the canyons of Arizona.", "certainty"),
    ("ko", "폭우로 애리조나 협곡에 홍수가 날 수 있다.", "en", "Heavy rain may cause floods in the canyons of Arizona.",
     "Heavy rain will cause floods in the canyons of Arizona.", "certainty"),
]  # fmt: skip


@pytest.mark.parametrize(("source_lang", "source", "lang", "kept", "lost", "check"), LOST)
def test_what_a_translation_loses(
    source_lang: str, source: str, lang: str, kept: str, lost: str, check: str
) -> None:
    assert held(source_lang, source, lang, kept) == []
    assert check in held(source_lang, source, lang, lost)
