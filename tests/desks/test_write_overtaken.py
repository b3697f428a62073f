"""What the days since have overtaken is not printed: what was announced for a day that is past, and parts of
an old toll."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from broadsheet.desks.write.passages import is_overtaken
from broadsheet.desks.write.stages import Stages

from .readings import read, report

THURSDAY = datetime(2026, 11, 19, 14, tzinfo=UTC)
TO_COME = {
    "en": ("Her deputy will be sworn in on Friday.", "Her deputy was sworn in on Wednesday."),
    "de": (
        "Die Stellvertreterin wird am Freitag vereidigt.",
        "Die Stellvertreterin wurde am Mittwoch vereidigt.",
    ),
    "fr": ("Son adjointe prêtera serment le 20 novembre.", "Son adjointe a prêté serment le 18 novembre."),
    "es": ("La vicegobernadora jurará el 20 de noviembre.", "La vicegobernadora juró el 18 de noviembre."),
    "ru": ("Её заместитель принесёт присягу 20 ноября.", "Её заместитель принёс присягу 18 ноября."),
    "ar": ("ستؤدي نائبتها اليمين غدًا.", "أدت نائبتها اليمين أمس."),
    "ko": ("부지사는 20일 취임 선서를 할 예정이다.", "부지사는 18일 취임 선서를 했다."),
    "ja": ("副知事は20日に就任宣誓を行う予定だ。", "副知事は18日に就任宣誓を行った。"),
    "zh-Hans": ("副省长将于11月20日宣誓就职。", "副省长11月18日宣誓就职。"),
}


@pytest.mark.parametrize("lang", TO_COME)
def test_what_was_announced_for_a_day_that_is_past_is_overtaken(lang):
    to_come, past = TO_COME[lang]
    for text, days, overtaken in ((to_come, 0, False), (to_come, 4, True), (past, 4, False)):
        (reading,) = read(report(text, lang, at=THURSDAY))
        today = THURSDAY.date() + timedelta(days=days)
        assert is_overtaken(text, reading, Stages(()), today) is overtaken


COUNTED = {
    "en": (
        "Two people were killed by the salad.",
        "Four people were killed by the salad.",
        "It is the second death in the country.",
        "Inspectors shut the plant.",
    ),
    "de": (
        "Der Salat hat zwei Menschen getötet.",
        "Der Salat hat vier Menschen getötet.",
        "Es ist der zweite Tote im Land.",
        "Die Aufsicht schloss das Werk.",
    ),
    "fr": (
        "La salade a fait deux morts.",
        "La salade a fait quatre morts.",
        "C’est le deuxième mort du pays.",
        "Les inspecteurs ont fermé l’usine.",
    ),
    "es": (
        "La ensalada ha dejado dos muertos.",
        "La ensalada ha dejado cuatro muertos.",
        "Es el segundo muerto del país.",
        "Los inspectores cerraron la planta.",
    ),
    "ru": (
        "От салата погибли два человека.",
        "От салата погибли четыре человека.",
        "Это второй погибший в стране.",
        "Инспекторы закрыли завод.",
    ),
    "ar": (
        "قُتل شخصان بسبب السلطة.",
        "قُتل 4 أشخاص بسبب السلطة.",
        "قُتل 2 من السكان في البلاد.",
        "أغلق المفتشون المصنع.",
    ),
    "ko": (
        "샐러드로 2명이 숨졌다.",
        "샐러드로 4명이 숨졌다.",
        "이 나라에서 1명이 숨졌다.",
        "당국은 공장을 폐쇄했다.",
    ),
    "ja": (
        "サラダで2人が死亡した。",
        "サラダで4人が死亡した。",
        "国内では1人が死亡した。",
        "当局は工場を閉鎖した。",
    ),
    "zh-Hans": (
        "沙拉造成2人死亡。",
        "沙拉造成4人死亡。",
        "国内有1人死亡。",
        "监管部门关闭了工厂。",
    ),
}


@pytest.mark.parametrize("lang", COUNTED)
def test_parts_of_an_old_toll_are_overtaken_once_others_count_more(lang):
    early, late, part, other = COUNTED[lang]
    readings = read(
        report(f"{early} {part} {other}", lang, at=THURSDAY),
        report(late, lang, outlet="Second", at=THURSDAY + timedelta(days=1)),
        report(late, lang, outlet="Third", at=THURSDAY + timedelta(days=1, hours=1)),
    )
    stages, today = Stages(readings), THURSDAY.date() + timedelta(days=1)
    assert is_overtaken(part, readings[0], stages, today)
    assert not is_overtaken(other, readings[0], stages, today)
    assert not is_overtaken(late, readings[1], stages, today)
