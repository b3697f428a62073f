"""Leads that are too long: with their day in full, without what stands between subject and verb; and sentences as whole
as there is room for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.desks.write.passages import passages
from broadsheet.desks.write.shorten import versions
from broadsheet.desks.write.undated import dated, undated
from broadsheet.news import Use
from broadsheet.text.clauses import opens_with_verb

from .readings import read
from .readings import report as one
from .test_write_packs import editions

DAY = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
"""A Wednesday."""

DATED = {
    "en": ("The court freed the men on Tuesday after a long night.", "on 9 June after"),
    "de": ("Das Gericht ließ die Männer am Dienstag nach einer langen Nacht frei.", "am 9. Juni nach"),
    "fr": ("Le tribunal a libéré les hommes mardi après une longue nuit.", "le 9 juin après"),
    "es": ("El tribunal liberó a los hombres este martes tras una larga noche.", "el 9 de junio tras"),
    "it": ("Il tribunale ha liberato gli uomini martedì dopo una lunga notte.", "il 9 giugno dopo"),
    "pt": ("O tribunal libertou os homens na terça-feira após uma longa noite.", "em 9 de junho após"),
    "ru": ("Суд освободил мужчин во вторник после долгой ночи.", "9 июня после"),
    "ar": ("أفرجت المحكمة عن الرجال يوم الثلاثاء بعد ليلة طويلة.", "9 يونيو بعد"),
    "ja": ("裁判所は9日、長い夜の後に男性らを釈放した。", "6月9日"),
    "zh-Hans": ("法院9日在漫长的一夜之后释放了这些人。", "6月9日"),
    "ko": ("법원은 9일 긴 밤 끝에 남성들을 석방했다.", "6월 9일"),
}


@pytest.mark.parametrize("lang", DATED)
def test_a_weekday_can_stand_in_full(lang: str) -> None:
    text, said = DATED[lang]
    (reading,) = read(one(text, lang, at=DAY))
    full = dated(text, reading, reading.sentences[0], weekdays=True)
    assert said in full
    assert dated(full, reading, reading.sentences[0], weekdays=True) == full


BOUND = {
    "en": "The court holds the men until Tuesday.",
    "de": "Das Gericht hält die Männer bis Dienstag fest.",
    "fr": "Le tribunal retient les hommes jusqu'à mardi.",
    "es": "El tribunal retiene a los hombres hasta el martes.",
    "it": "Il tribunale trattiene gli uomini fino a martedì.",
    "ru": "Суд держит мужчин до вторника.",
}


@pytest.mark.parametrize("lang", BOUND)
def test_a_weekday_that_limits_something_stays(lang: str) -> None:
    (reading,) = read(one(BOUND[lang], lang, at=DAY))
    assert dated(BOUND[lang], reading, reading.sentences[0], weekdays=True) == BOUND[lang]


def test_a_lead_of_thirty_words_is_whole_with_its_day_in_full() -> None:
    """No 25 words in a row are the report's then, and nothing need be cut off."""
    text = (
        "A Slovak court sentenced a former inspection chief on Tuesday to nine years in prison over a bridge collapse "
        "that killed 21 people and wounded dozens of others in the north."
    )
    (reading,) = read(one(text, "en", at=DAY, use=Use.BRIEF))
    assert text.replace("on Tuesday", "on 9 June") in {p.text for p in passages(reading)}


def test_a_day_counted_from_another_is_not_left_out() -> None:
    text = "病人数已升至780人，比前一天增加140人，当地卫生部门9日通报。"
    (reading,) = read(one(text, "zh-Hans", at=DAY))
    assert "比前一天增加" in undated(text, reading, reading.sentences[0])


ALONE = {
    "en": (
        "The cuts, to be spread over three years and equal to almost nine per cent of the workforce of 21,000, were "
        "disclosed at a news conference in Lyon.",
        "The cuts were disclosed at a news conference in Lyon.",
    ),
    "es": (
        "El seísmo, de magnitud 6,8 y sentido en varias provincias del norte y del centro del país, se produjo a las "
        "cuatro de la madrugada con epicentro cerca de Karakol.",
        "El seísmo se produjo a las cuatro de la madrugada con epicentro cerca de Karakol.",
    ),
    "fr": (
        "Le résultat du vote, auquel ont pris part 7 900 praticiens sur les 9 400 que comptent les hôpitaux publics du "
        "pays, a été proclamé peu après dix-neuf heures par le syndicat.",
        "Le résultat du vote a été proclamé peu après dix-neuf heures par le syndicat.",
    ),
    "it": (
        "Il corso, impartito per la prima volta quest'anno agli studenti di tutte le facoltà della più antica "
        "università del paese, spiega come le buone abitudini aiutano le prestazioni accademiche.",
        "Il corso spiega come le buone abitudini aiutano le prestazioni accademiche.",
    ),
    "pt": (
        "A força, comandada por um oficial dos sapadores e vinda de três distritos do norte e do centro do país, "
        "chegou na terça-feira com 14 veículos ligeiros para abrir faixas.",
        "A força chegou na terça-feira com 14 veículos ligeiros para abrir faixas.",
    ),
    "ru": (
        "Один из переводов, на 160 тысяч евро от девятого марта 2022 года из банка в столице в пользу небольшой "
        "фирмы на юге, был посчитан в отчёте прокуратуры дважды.",
        "Один из переводов был посчитан в отчёте прокуратуры дважды.",
    ),
}


@pytest.mark.parametrize("lang", ALONE)
def test_a_lead_can_lose_what_stands_between_its_subject_and_verb(lang: str) -> None:
    text, short = ALONE[lang]
    assert short in versions(text, lang, 25, lead=True)
    assert short not in versions(text, lang, 25)  # a last resort


ASIDES = {
    "en": "The next step, he hopes, will be a course for all students of the university before they may begin "
    "to study there, and a second one for those who teach at it.",
    "it": "Il passo successivo, spera, sarà un corso per tutti gli studenti della facoltà prima di iniziare "
    "a studiare nella sede, e un secondo per quelli che insegnano da noi.",
    "ru": "Министр, казалось, сравнивал реакцию депутатов с критикой судьи, которого газеты "
    "обвиняли в том, что он слишком зол на слушаниях в парламенте страны и в суде.",
}


@pytest.mark.parametrize("lang", ASIDES)
def test_whose_hope_or_impression_it_is_stays(lang: str) -> None:
    aside = ASIDES[lang].split(",")[1]
    shorter = [v for v in versions(ASIDES[lang], lang, 25, lead=True) if v != ASIDES[lang]]
    assert all(aside in v for v in shorter)


def test_a_claimant_with_an_office_keeps_the_name() -> None:
    text = (
        "The fire has burned 900 hectares of scrub and pasture since the alarm was raised at 2.20 p.m., Efisio "
        "Manconi, the head of the regional civil protection agency, told reporters."
    )
    found = versions(text, "en", 25, lead=True)
    assert any(v.endswith("at 2.20 p.m., Efisio Manconi told reporters.") for v in found)
    assert not any(".." in v for v in found)


def test_of_two_participles_the_second_can_go() -> None:
    text = (
        "Die Notenbank hat ihren Leitzins am Dienstag um einen vollen Punkt auf acht Prozent erhöht und sich damit "
        "offen gegen die Regierung gestellt, die seit Monaten vor einem Abwürgen der Konjunktur warnt."
    )
    short = "Die Notenbank hat ihren Leitzins am Dienstag um einen vollen Punkt auf acht Prozent erhöht."
    assert short in versions(text, "de", 25)


def test_what_else_the_subject_did_can_go_behind_an_indefinite_noun() -> None:
    text = (
        "A court convicted the governor of taking bribes from the builder to which he had steered a hospital contract, "
        "and sentenced him to twelve years in prison on Thursday evening."
    )
    assert text[: text.rindex(",")] + "." in versions(text, "en", 25)


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [("وحكمت عليه", True), ("أعلنت الشركة", True), ("وأعلنت الشركة", True), ("الشركة أعلنت", False)],
)
def test_a_script_without_capitals_has_verbs_at_the_head_too(text: str, is_verb: bool) -> None:
    assert opens_with_verb(text, "ar") is is_verb


def test_what_is_told_stands_as_whole_as_there_is_room_for() -> None:
    """The vote had six abstentions: that fits once the article has all it wants to tell."""
    told = " ".join(s.text for s in editions("nightlaw")["en"].body)
    assert "116 to 108" not in told or "abstentions" in told


def test_the_toll_that_is_printed_is_the_whole_one() -> None:
    """The headline has the dead: a sentence of ours on the missing alone would be half of it."""
    first = next(s.text for s in editions("sinkhole")["en"].body if "missing" in s.text)
    assert first == "Eleven people have died and six are missing."


def test_a_lead_that_later_reports_turn_opens_nothing() -> None:
    """Rejected on the 8th, accepted on the 10th."""
    edition = editions("strike")["fr"]
    assert "rejet" not in edition.headline.text and "rejet" not in edition.body[0].text


OBJECTS = {
    "en": "The party kept on Monday, by 743 votes, the city of Alma, in the north, after a count of three days.",
    "pt": "A oposição manteve na segunda-feira, por 743 votos, a cidade de Alma, no norte, depois de três dias.",
    "es": "La oposición mantuvo el lunes, por 743 votos, la ciudad de Alma, en el norte, tras tres días de recuento.",
    "fr": "L'opposition a gardé lundi, par 743 voix, la ville d'Alma, dans le nord, après trois jours de comptage.",
    "it": "L'opposizione ha tenuto lunedì, per 743 voti, la città di Alma, nel nord, dopo tre giorni di conteggio.",
}


@pytest.mark.parametrize("lang", OBJECTS)
def test_an_object_behind_a_phrase_is_no_aside(lang: str) -> None:
    """ "It kept, by 743 votes, the city": without the city nothing was kept."""
    assert all("Alma" in version for version in versions(OBJECTS[lang], lang, 14, lead=True))
