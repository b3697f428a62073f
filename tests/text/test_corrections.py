"""Marked corrections in fourteen languages, and ordinary sentences that only look a little like one."""

from __future__ import annotations

import pytest

from broadsheet.text.corrections import marked_correction

MARKED = [
    ("en", "Correction: An earlier version of this report gave the wrong number of passengers."),
    ("en", "Correction, 5 March 2026: The port is run by the city, not the state."),
    ("en", "This article was amended on 5 March 2026 to correct the name of the mayor."),
    ("en", "An earlier version of this article misstated the length of the bridge."),
    ("de", "Berichtigung: In der ersten Fassung stand eine falsche Zahl."),
    ("de", "In einer früheren Version dieses Textes hieß es, die Brücke sei gesperrt."),
    ("fr", "Rectificatif : le nombre de passagers était inexact."),
    ("fr", "Une version précédente de cet article donnait un autre chiffre."),
    ("es", "Corrección: una versión anterior daba otra cifra de heridos."),
    ("es", "Fe de errores: el puente mide 40 metros."),
    ("it", "Errata corrige: i feriti sono sei."),
    ("nl", "Correctie: in een eerdere versie stond een verkeerd aantal."),
    ("pt", "Correção: o número de passageiros estava errado."),
    ("ru", "Исправление: в первой версии текста было указано другое число."),
    ("ru", "В более ранней версии этой статьи говорилось о сорока пассажирах."),
    ("ar", "تصحيح: ذكرت نسخة سابقة من هذا الخبر رقماً غير صحيح."),
    ("ko", "[정정] 승객 수를 바로잡습니다."),
    ("ko", "바로잡습니다: 다리 길이는 40미터입니다."),
    ("ja", "【訂正】乗客の人数に誤りがありました。"),
    ("ja", "お詫びと訂正：橋の長さは40メートルでした。"),
    ("zh-Hans", "更正：此前报道的乘客人数有误。"),
    ("zh-Hant", "本文較早版本所載的乘客人數有誤。"),
    ("tr", "Düzeltme: yolcu sayısı yanlış verilmişti."),
    ("uk", "Виправлення: у тексті було вказано інше число."),
]
PLAIN = [
    ("en", "The correction of the river's course took four years."),
    ("en", "Corrections officers in the state prison went on strike on Monday."),
    ("en", "Markets expect a correction, analysts said."),
    ("de", "Die Berichtigung der Grenze dauerte vier Jahre."),
    ("fr", "La correction du tracé a duré quatre ans."),
    ("es", "La corrección del cauce duró cuatro años."),
    ("ru", "Исправление русла реки заняло четыре года."),
    ("ar", "تصحيح مسار النهر استغرق أربع سنوات."),
    ("ko", "정정당당하게 겨뤘다고 감독이 말했다."),
    ("ja", "訂正申告の期限は三月だと税務署が述べた。"),
    ("zh-Hans", "更正错误需要勇气，市长说。"),
]
BODY = "x y z " * 20


@pytest.mark.parametrize(("lang", "text"), MARKED)
@pytest.mark.parametrize("place", [0, 1, -1])
def test_a_marked_correction_is_found_at_head_and_foot(lang: str, text: str, place: int) -> None:
    paragraphs = [BODY] * 9
    paragraphs[place] = text
    assert marked_correction(paragraphs, lang) == text


@pytest.mark.parametrize(("lang", "text"), PLAIN)
def test_a_sentence_about_corrections_is_none(lang: str, text: str) -> None:
    assert marked_correction([text, BODY, text], lang) == ""


def test_the_middle_of_a_text_is_not_read_and_a_bare_heading_takes_the_next_paragraph() -> None:
    assert marked_correction([BODY] * 5 + ["Correction: x"] + [BODY] * 5, "en") == ""
    assert marked_correction([BODY, "Correction", "The bridge is 40 metres long."], "en") == (
        "Correction The bridge is 40 metres long."
    )
    assert marked_correction([], "en") == ""
    assert len(marked_correction(["Correction: " + "long " * 400], "en")) == 600
