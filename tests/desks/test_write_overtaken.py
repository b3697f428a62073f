"""What the days since have overtaken is not printed: what was announced for a day that is past, and parts of
an old toll."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from broadsheet.desks.write.desk import Draft
from broadsheet.desks.write.passages import is_overtaken
from broadsheet.desks.write.stages import Stages
from broadsheet.settings import Write as Settings

from .readings import assign, read, report

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


SO_FAR = {
    "en": ("The airport is still closed.", "The airport was closed."),
    "de": ("Der Flughafen ist nach wie vor geschlossen.", "Der Flughafen war geschlossen."),
    "fr": ("L'aéroport est toujours fermé.", "L'aéroport a été fermé."),
    "es": ("El aeropuerto sigue cerrado.", "El aeropuerto fue cerrado."),
    "it": ("Sopra la frana c'è ancora un pilastro.", "Sopra la frana c'era un pilastro."),
    "pt": ("O aeroporto está por enquanto fechado.", "O aeroporto foi fechado."),
    "ru": ("Аэропорт по-прежнему закрыт.", "Аэропорт закрыли."),
    "ar": ("لا يزال المطار مغلقا.", "أُغلق المطار."),
    "ko": ("공항은 여전히 폐쇄돼 있다.", "공항이 폐쇄됐다."),
    "ja": ("空港は依然閉鎖されている。", "空港は閉鎖された。"),
    "zh-Hans": ("机场依然关闭。", "机场关闭了。"),
}


@pytest.mark.parametrize("lang", SO_FAR)
def test_what_was_so_far_is_overtaken_the_day_after(lang):
    far, done = SO_FAR[lang]
    for text, days, overtaken in ((far, 0, False), (far, 1, True), (done, 1, False)):
        (reading,) = read(report(text, lang, at=THURSDAY))
        assert is_overtaken(text, reading, Stages(()), THURSDAY.date() + timedelta(days=days)) is overtaken


AT_AN_HOUR = {
    "en": ("The council meets in the evening.", "The council met in the evening."),
    "de": ("Der Rat tritt am Abend zusammen.", "Der Rat trat am Abend zusammen."),
    "fr": ("Le conseil se réunit à midi.", "Le conseil s'était réuni à midi."),
    "es": ("El consejo se reúne por la tarde.", "El consejo se reunió por la tarde."),
    "it": ("Il consiglio si riunisce nel pomeriggio.", "Il consiglio si era riunito nel pomeriggio."),
    "pt": ("O conselho se reúne à noite.", "O conselho reuniu-se à noite."),
    "ru": ("Совет начинается вечером.", "Совет начался вечером."),
    "ar": ("يجتمع المجلس مساء.", "عقد المجلس جلسته مساء."),
    "ko": ("의회는 오후 회의를 연다.", "의회는 오후 회의를 열었다."),
    "ja": ("議会は午後に会合を開く。", "議会は午後に会合を開いた。"),
    "zh-Hans": ("议会将于下午召开会议。", "议会下午召开了会议。"),
}


@pytest.mark.parametrize("lang", AT_AN_HOUR)
def test_what_was_to_come_at_an_hour_of_its_day_is_overtaken_the_day_after(lang):
    to_come, done = AT_AN_HOUR[lang]
    for text, days, overtaken in ((to_come, 0, False), (to_come, 1, True), (done, 1, False)):
        (reading,) = read(report(text, lang, at=THURSDAY))
        assert is_overtaken(text, reading, Stages(()), THURSDAY.date() + timedelta(days=days)) is overtaken


@pytest.mark.parametrize(
    ("text", "lang", "overtaken"),
    [
        ("Two French planes are expected at dawn.", "en", True),
        ("Due Canadair francesi sono attesi all'alba.", "it", True),
        ("Forty firefighters will leave tonight.", "en", True),
        ("The council meets tonight.", "en", True),
        ("Quarenta bombeiros partem esta noite.", "pt", True),
        ("Der Rat sagte am Nachmittag, er werde alles prüfen.", "de", False),
        ("If nobody acts, the lake will spill over on Saturday evening.", "en", False),
        ("The yield will rise to 3.16 percent.", "en", False),
        ("Der Nachtwächter wird bleiben.", "de", False),
    ],
)
def test_an_hour_of_what_was_done_and_a_day_to_come_overtake_nothing(text, lang, overtaken):
    (reading,) = read(report(text, lang, at=THURSDAY))
    assert is_overtaken(text, reading, Stages(()), THURSDAY.date() + timedelta(days=1)) is overtaken


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


HISTORY = {
    "en": ("The slide killed 12 people.", "In 1978 a slide killed three people."),
    "de": ("Die Lawine hat 12 Menschen getötet.", "Im Jahr 1978 hatte eine Lawine drei Menschen getötet."),
    "fr": ("L’avalanche a fait 12 morts.", "En 1978, une avalanche avait fait trois morts."),
    "es": ("La avalancha ha dejado 12 muertos.", "En 1978 una avalancha dejó tres muertos."),
    "ru": ("От лавины погибли 12 человек.", "В 1978 году от лавины погибли три человека."),
    "ar": ("قُتل 12 شخصًا في الانهيار.", "وقُتل 3 أشخاص في انهيار عام 1978."),
    "ko": ("눈사태로 12명이 숨졌다.", "1978년에는 눈사태로 3명이 숨졌다."),
    "ja": ("雪崩で12人が死亡した。", "1978年には雪崩で3人が死亡した。"),
    "zh-Hans": ("雪崩造成12人死亡。", "1978年雪崩曾造成3人死亡。"),
}


@pytest.mark.parametrize("lang", HISTORY)
def test_the_dead_of_an_old_year_are_none_of_the_event(lang):
    now, then = HISTORY[lang]
    readings = read(
        *(report(f"{now} {then}", lang, outlet=name, at=THURSDAY) for name in ("First", "Second"))
    )
    assert {t.figure.value for t in Stages(readings).told} == {12}


SECOND = {
    "en": ("One person was killed by the salad.", "A second person was killed by the salad."),
    "de": ("Der Salat hat einen Menschen getötet.", "Der Salat hat einen zweiten Menschen getötet."),
    "fr": ("La salade a fait un mort.", "La salade a fait un deuxième mort."),
    "es": ("La ensalada ha dejado un muerto.", "La ensalada ha dejado un segundo muerto."),
    "ru": ("От салата погиб один человек.", "От салата погиб второй человек."),
}


@pytest.mark.parametrize("lang", SECOND)
def test_no_count_stands_that_is_lower_than_a_second_death(lang):
    one, two = SECOND[lang]
    early, late = (
        report(one, lang, at=THURSDAY),
        report(two, lang, outlet="Second", at=THURSDAY + timedelta(days=1)),
    )
    assert "killed" not in Stages(read(early)).outgrown
    assert "killed" in Stages(read(early, late)).outgrown


CORRECTED = {
    "en": "The yard keeps 1,240 jobs in place of 1,150.",
    "de": "Die Werft behält 1240 statt bisher 1150 Stellen.",
    "fr": "Le chantier garde 1 240 emplois au lieu de 1 150.",
    "es": "El astillero conserva 1.240 empleos en lugar de 1.150.",
    "ru": "Верфь сохранит 1240 рабочих мест вместо прежних 1150.",
    "ar": "يحتفظ الحوض بـ 1240 وظيفة بدلاً من 1150.",
    "ko": "조선소는 기존 1150명 대신 1240명을 유지한다.",
    "ja": "造船所は従来の1150人ではなく1240人を維持する。",
    "zh-Hans": "船厂将保留1240个岗位，而不是此前的1150个。",
}


@pytest.mark.parametrize("lang", CORRECTED)
def test_a_figure_is_corrected_by_a_later_report_that_gives_both(lang):
    """Also where the older report is in another language; never by one of the same hour."""
    old = "The yard keeps 1,150 jobs, the buyer said."
    for hours, found in ((24, {1240}), (1, set())):
        at = THURSDAY + timedelta(hours=hours)
        readings = read(report(old, "en", at=THURSDAY), report(CORRECTED[lang], lang, outlet="Second", at=at))
        assert {value for value, _ in Stages(readings).corrected(old, "en", THURSDAY)} == found


def test_the_day_of_the_newest_report_is_that_where_an_edition_is_read():
    """What a newsroom wrote this afternoon is of today, though it is tomorrow in Seoul."""
    early = report("The airport is still closed.", "en", at=THURSDAY)
    late = report("공항은 폐쇄돼 있다.", "ko", outlet="Second", at=THURSDAY + timedelta(hours=3))
    readings = read(early, late)
    days = {lang: Draft(assign(lang, readings), Settings(), None).today for lang in ("en", "ko")}
    assert days == {"en": THURSDAY.date(), "ko": THURSDAY.date() + timedelta(days=1)}
