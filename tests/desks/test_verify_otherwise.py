"""What a translation says in another form stands; the same form with another value falls."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.news import Cite, Ruling, Sentence

from .readings import read, report
from .test_verify_languages import desk

THURSDAY = datetime(2026, 5, 14, 12, tzinfo=UTC)

CLOCK = "The bridge in Leeds was closed to lorries at 3 p.m. on Thursday, the council said."
DECADE = "The dam was built over a decade by workers from Portugal, the ministry said."
SCORE = "Sheffield beat Leeds 4-1 on Saturday in front of 12,000 supporters, the club said."
COLD = "The temperature in Helsinki fell to minus 12 degrees on Wednesday night, the weather service said."
WALES = "The first minister of Wales opened the new hospital in Cardiff on Monday, officials said."
SCOTS = "A Scottish court rejected the appeal of the fishermen on Tuesday, a spokesman said."

RIGHT = [
    ("de", CLOCK, "Die Brücke in Leeds wurde am Donnerstag um 15 Uhr für Lastwagen gesperrt."),
    ("fr", CLOCK, "Le pont de Leeds a été fermé aux camions jeudi à 15 heures."),
    ("ko", CLOCK, "리즈의 다리는 목요일 오후 3시에 화물차 통행이 금지됐다."),
    ("ja", CLOCK, "リーズの橋は木曜日の午後3時にトラックの通行が禁止された。"),
    ("zh", CLOCK, "利兹的大桥星期四下午3点禁止卡车通行。"),
    ("ru", CLOCK, "Мост в Лидсе закрыли для грузовиков в четверг в 15:00."),
    ("es", CLOCK, "El puente de Leeds fue cerrado a los camiones el jueves a las 15:00."),
    ("es", DECADE, "La presa fue construida durante diez años por obreros de Portugal."),
    ("de", DECADE, "Der Damm wurde in zehn Jahren von Arbeitern aus Portugal gebaut."),
    ("ar", DECADE, "بُني السد على مدى عشر سنوات على يد عمال من البرتغال."),
    ("it", SCORE, "Sabato lo Sheffield ha battuto il Leeds 4:1 davanti a 12.000 tifosi."),
    ("ru", COLD, "В среду ночью температура в Хельсинки упала до 12 градусов ниже нуля."),
    ("fr", COLD, "Mercredi soir, la température est tombée à moins 12 degrés à Helsinki."),
    ("ko", WALES, "웨일스 수석장관이 월요일 카디프에서 새 병원을 열었다."),
    ("ja", WALES, "ウェールズの首席大臣は月曜日、カーディフで新しい病院を開いた。"),
    ("de", WALES, "Der Regierungschef von Wales hat am Montag in Cardiff das neue Krankenhaus eröffnet."),
    ("zh", WALES, "威尔士首席大臣星期一在加的夫为新医院揭幕。"),
    ("ru", WALES, "Первый министр Уэльса открыл в понедельник новую больницу в Кардиффе."),
    ("ar", WALES, "افتتح الوزير الأول في ويلز يوم الاثنين المستشفى الجديد في كارديف."),
    ("es", SCOTS, "Un tribunal de Escocia rechazó el martes el recurso de los pescadores."),
    ("fr", SCOTS, "Mardi, un tribunal d'Écosse a rejeté l'appel des pêcheurs."),
]
WRONG = [
    ("figures", "de", CLOCK, "Die Brücke in Leeds wurde am Donnerstag um 17 Uhr für Lastwagen gesperrt."),
    ("figures", "ko", CLOCK, "리즈의 다리는 목요일 오후 4시에 화물차 통행이 금지됐다."),
    ("figures", "zh", CLOCK, "利兹的大桥星期四下午5点禁止卡车通行。"),
    ("figures", "es", DECADE, "La presa fue construida durante veinte años por obreros de Portugal."),
    ("figures", "ar", DECADE, "بُني السد على مدى عشرين سنة على يد عمال من البرتغال."),
    ("figures", "it", SCORE, "Sabato lo Sheffield ha battuto il Leeds 3:1 davanti a 12.000 tifosi."),
    ("figures", "ru", COLD, "В среду ночью температура в Хельсинки упала до 12 градусов выше нуля."),
    ("names", "fr", SCOTS, "Mardi, un tribunal d'Irlande a rejeté l'appel des pêcheurs."),
    (
        "names",
        "de",
        WALES,
        "Der Regierungschef von Schottland hat am Montag in Cardiff das neue Krankenhaus eröffnet.",
    ),
    ("names", "ko", WALES, "스코틀랜드 수석장관이 월요일 카디프에서 새 병원을 열었다."),
    ("names", "zh", WALES, "苏格兰首席大臣星期一在加的夫为新医院揭幕。"),
    ("names", "ru", WALES, "Первый министр Шотландии открыл в понедельник новую больницу в Кардиффе."),
    ("names", "ar", WALES, "افتتح الوزير الأول في اسكتلندا يوم الاثنين المستشفى الجديد في كارديف."),
    ("names", "ja", WALES, "スコットランドの首席大臣は月曜日、カーディフで新しい病院を開いた。"),
]


def held(lang: str, source: str, text: str) -> list[tuple[str, str]]:
    (reading,) = read(report(source, "en", at=THURSDAY))
    sentence = Sentence(text=text, cites=(Cite(report=reading.report.id, span=reading.sentences[0]),))
    found = desk().sentence(sentence, lang, {reading.report.id: reading}, "body", 0)
    return [(v.check, v.note) for v in found if v.ruling is not Ruling.SUPPORTED]


@pytest.mark.parametrize(("lang", "source", "text"), RIGHT)
def test_another_form_of_the_same_stands(lang: str, source: str, text: str) -> None:
    assert held(lang, source, text) == []


@pytest.mark.parametrize(("check", "lang", "source", "text"), WRONG)
def test_another_value_in_that_form_falls(check: str, lang: str, source: str, text: str) -> None:
    assert check in [name for name, _ in held(lang, source, text)]
