"""What can be worked out of the sources stands, another value falls; what a sentence loses or exchanges is doubted."""

from __future__ import annotations

import pytest

from broadsheet.news import Cite, Sentence

from .readings import read, report
from .test_verify_languages import desk

PLANT = (
    "The mill in Halmstad opened in 1987 and will close by the end of June, its owner said on Tuesday. "
    "The company lost 84 million kronor last year, after a profit of 31 million kronor the year before. "
    "The union refused to sign the plan, and no injuries were reported. "
    "A judge sentenced the manager to three years and six months in prison. Prosecutors had asked for seven years. "
    "The ferry from Halmstad to Grenaa carried 214 passengers and 31 crew. "
    "Of the 119 workers, 82 will lose their jobs. The mill was valued at 1.2 billion kronor; it is insured "
    "for half of its value. Karin Ek is the first woman to lead the union."
)
"""Read on 14 May 2026."""
RIGHT = [
    ("en", "After almost four decades the mill in Halmstad is to shut."),
    ("de", "Nach fast vier Jahrzehnten schließt das Werk in Halmstad."),
    ("fr", "Après près de quarante ans, l'usine de Halmstad fermera."),
    ("es", "Tras casi cuatro décadas, la fábrica de Halmstad cerrará."),
    ("ru", "Спустя почти четыре десятилетия завод в Хальмстаде закроют."),
    ("ja", "ハルムスタードの工場は開業から約39年で閉鎖される。"),
    ("zh", "哈尔姆斯塔德的工厂开办约39年后将关闭。"),
    ("ko", "할름스타드 공장은 약 39년 만에 문을 닫는다."),
    ("ar", "بعد نحو أربعة عقود سيغلق المصنع في هالمستاد."),
    ("de", "Der Manager bekam dreieinhalb Jahre, die Hälfte des Geforderten."),
    ("ko", "관리자는 구형의 절반인 3년 반을 선고받았다."),
    ("ja", "責任者は求刑の半分にあたる3年半の刑を言い渡された。"),
    ("en", "Some seven in ten workers will lose their jobs."),
    ("fr", "À Halmstad, près de sept emplois sur dix seront supprimés."),
    ("de", "Fast sieben von zehn Beschäftigten verlieren die Stelle."),
    ("es", "Casi siete de cada diez trabajadores perderán el empleo."),
    ("ru", "Почти семь из десяти рабочих будут уволены."),
    ("ja", "従業員の10人に7人近くが職を失う。"),
    ("ko", "노동자 10명 중 7명 가까이가 일자리를 잃는다."),
    ("zh", "每十名工人中有近七人将失去工作。"),
    ("ar", "سوف يفقد نحو سبعة من كل عشرة عمال وظائفهم."),
    ("en", "Only 600 million kronor of the mill's value is insured."),
    ("es", "La pena quedó tres años y medio por debajo de los siete que se pedían."),
    ("en", "More than 200 passengers were on board the ferry."),
    ("en", "There were 31 crew and 214 passengers on the ferry."),
    ("ko", "여객선에는 승객 214명과 승무원 31명이 타고 있었다."),
    ("fr", "Le ferry transportait 31 membres d'équipage et 214 passagers."),
    ("fr", "Jamais une femme n'avait dirigé le syndicat."),
    ("es", "Nunca una mujer había dirigido el sindicato."),
]
FIGURES = [
    ("en", "After almost six decades the mill in Halmstad is to shut."),
    ("de", "Nach fast sechs Jahrzehnten schließt das Werk in Halmstad."),
    ("ko", "관리자는 5년 반을 선고받았다."),
    ("ja", "責任者は5年半の刑を言い渡された。"),
    ("fr", "Près de 400 personnes se trouvaient à bord du ferry."),
    ("ar", "كان على متن العبارة نحو 400 شخص."),
    ("en", "Some four in ten workers will lose their jobs."),
    ("fr", "À Halmstad, près de quatre emplois sur dix seront supprimés."),
    ("ja", "従業員の10人に4人近くが職を失う。"),
    ("en", "Only 500 million kronor of the mill's value is insured."),
    ("en", "More than 300 passengers were on board the ferry."),
]
DOUBTED = [
    ("figures", "en", "The ferry from Halmstad to Grenaa carried 31 passengers and 214 crew."),
    (
        "figures",
        "de",
        "Die Fähre von Halmstad nach Grenaa hatte 31 Passagiere und 214 Besatzungsmitglieder an Bord.",
    ),
    ("figures", "fr", "Le ferry de Halmstad à Grenaa transportait 31 passagers et 214 membres d'équipage."),
    ("figures", "es", "El ferry de Halmstad a Grenaa llevaba 31 pasajeros y 214 tripulantes."),
    ("figures", "ru", "На пароме из Халмстада в Грено были 31 пассажир и 214 членов экипажа."),
    ("figures", "ja", "ハルムスタード発のフェリーには乗客31人と乗組員214人が乗っていた。"),
    ("figures", "zh", "从哈尔姆斯塔德出发的渡轮载有31名乘客和214名船员。"),
    ("figures", "ar", "كانت العبارة من هالمستاد إلى غرينا تحمل 31 راكبا و214 من أفراد الطاقم."),
    ("polarity", "de", "Das Unternehmen machte im vergangenen Jahr 84 Millionen Kronen Gewinn."),
    ("polarity", "en", "Injuries were reported at the mill."),
    ("polarity", "es", "Se registraron heridos en la fábrica."),
    ("support", "en", "A judge sentenced the manager to seven years in prison."),
]


def held(lang: str, text: str) -> list[str]:
    """The checks that hold something against the sentence."""
    (reading,) = read(report(PLANT, "en"))
    cite = Cite(report=reading.report.id, span=reading.sentences[0])
    found = desk().sentence(Sentence(text=text, cites=(cite,)), lang, {reading.report.id: reading}, "body", 0)
    return [v.check for v in found if v.ruling.value != "supported"]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_what_can_be_worked_out_stands(lang: str, text: str) -> None:
    assert held(lang, text) == []


@pytest.mark.parametrize(("lang", "text"), FIGURES)
def test_what_cannot_be_worked_out_falls(lang: str, text: str) -> None:
    assert "figures" in held(lang, text)


@pytest.mark.parametrize(("check", "lang", "text"), DOUBTED)
def test_what_is_exchanged_or_lost_is_seen(check: str, lang: str, text: str) -> None:
    assert check in held(lang, text)
