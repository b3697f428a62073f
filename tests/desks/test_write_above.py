"""What a printed sentence points to stands above it: a span of time, whoever spoke, its day."""

from __future__ import annotations

import pytest

from broadsheet.desks.write.antecedents import has_no_subject
from broadsheet.desks.write.introduce import Introductions
from broadsheet.desks.write.passages import Passage, passages, rests
from broadsheet.desks.write.whole import whole
from broadsheet.news import Use

from .readings import read, report

BETWEEN = {
    "en": (
        "The judge moved the oath to 11 January.",
        "In the meantime the head of the council runs the city.",
    ),
    "de": (
        "Die Richterin verschob den Eid auf den 11. Januar.",
        "In der Zwischenzeit führt der Stadtrat die Stadt.",
    ),
    "fr": (
        "La juge a repoussé le serment au 11 janvier.",
        "D’ici là, le conseil municipal dirige la ville du lac.",
    ),
    "es": (
        "La jueza aplazó la jura al 11 de enero.",
        "Entretanto, el concejo municipal dirigirá toda la ciudad.",
    ),
    "it": (
        "La giudice ha rinviato il giuramento a gennaio.",
        "Frattanto il consiglio comunale guida la città.",
    ),
    "pt": (
        "A juíza adiou a posse para 11 de janeiro.",
        "Nesse intervalo, o conselho municipal governa a cidade.",
    ),
    "ja": ("判事は宣誓式を来年1月11日に延期した。", "その間は市議会の議長が市長の職務を代行する。"),
    "ko": (
        "판사는 취임 선서를 내년 1월 11일로 미뤘다.",
        "그사이 일주일은 시의회 의장이 시장 직무를 대신한다.",
    ),
    "zh": ("法官将就职宣誓推迟到明年1月11日举行。", "其间由市议会议长代理市长的全部职务。"),
    "ru": (
        "Суд в четверг отложил присягу мэра до 11 января.",
        "В это время городом руководит глава городского совета.",
    ),
    "ar": ("أجلت القاضية أداء اليمين إلى 11 يناير.", "في هذه الأثناء يدير رئيس المجلس البلدي شؤون المدينة."),
}


@pytest.mark.parametrize("lang", BETWEEN)
def test_a_span_between_two_days_leans_on_the_sentence_that_names_them(lang: str) -> None:
    (reading,) = read(report(" ".join(BETWEEN[lang]), lang))
    assert [rests(s, reading, place) for place, s in enumerate(BETWEEN[lang])] == [False, True]


@pytest.mark.parametrize(
    ("lang", "text", "none"),
    [
        ("it", "«Li ho contati e siamo saliti», ha raccontato.", True),
        ("it", "«Non si può», ha detto ieri sera il sindaco.", False),
        ("it", "«Li ho contati», ha raccontato Rosa Vella.", False),
        ("es", "«Los conté a todos», dijo en el puerto.", True),
        ("es", "«Los conté a todos», dijo en el puerto la maestra.", False),
        ("pt", "«Contei-os a todos», disse à noite.", True),
        ("pt", "«Contei-os a todos», disse à noite a professora.", False),
        ("en", "“I counted them,” said the teacher.", False),
        ("es", "Fueron 12.000 según la policía y 30.000 según los sindicatos.", True),
        ("ko", "그날 저녁 길이 1.3㎞, 깊이 17m까지 불어났다.", True),
        ("ko", "호수는 길이 1.3㎞까지 불어났다.", False),
        ("ko", "투표 봉투 14개도 열어 집계에 넣으라고 명령했다.", True),
        ("ko", "판사는 투표 봉투 14개도 열라고 명령했다.", False),
        ("ja", "少なくとも11月30日まで続く見通しだ。", True),
        ("ja", "休校は少なくとも11月30日まで続く見通しだ。", False),
    ],
)
def test_who_spoke_and_what_a_verb_is_of_has_to_be_named(lang: str, text: str, none: bool) -> None:
    assert has_no_subject(text, lang) is none


def second(lang: str, text: str) -> Passage:
    (reading,) = read(report(text, lang))
    return passages(reading)[1]


def test_a_later_clause_of_a_sentence_that_leans_leans_too() -> None:
    text = (
        "The second slide swallowed an old market hall near the harbour of the town on Tuesday morning at ten. "
        "It had been emptied the day before by the fire brigade and the police of the town and the whole district, "
        "but two rescuers were hurt by falling masonry."
    )
    (reading,) = read(report(text, "en", use=Use.BRIEF))
    later = [p for p in passages(reading) if p.text.startswith("Two rescuers")]
    assert later and all(rests(p.text, reading, p.place) for p in later)


@pytest.mark.parametrize(
    ("lang", "text", "leans"),
    [
        ("ja", "村は3日に孤立した。橋は5日に落ちた。市は同日夜、住民640人を避難させたと発表した。", True),
        ("ja", "村は3日に孤立した。橋は5日に落ちた。市は5日夜、同日中に住民640人が避難したと発表した。", False),
        ("ja", "村は3日に孤立した。橋は5日に落ちた。市は同じ日、住民640人を避難させたと発表した。", True),
        ("ko", "마을은 3일 고립됐다. 다리는 5일 무너졌다. 시장은 같은 날 저녁 주민을 대피시켰다.", True),
        ("en", "The village was cut off on 3 May. The bridge fell on 5 May. The mayor "
         "of the town resigned the same day.", True),
        ("de", "Das Dorf war am 3. Mai ohne Strom. Die Brücke fiel am 5. Mai. Der Rat trat am selben Tag ab.", True),
        ("es", "El pueblo quedó aislado el 3 de mayo. El puente cayó el 5 de mayo. El alcalde "
         "del pueblo dimitió ese mismo día.", True),
        ("it", "Il paese è rimasto isolato il 3 maggio. Il ponte è caduto il 5 maggio. Il sindaco si è dimesso lo "
         "stesso giorno.", True),
        ("ru", "Деревня была отрезана 3 мая. Мост рухнул 5 мая. Мэр города ушёл в отставку в тот же день.", True),
        ("zh", "村庄3日与外界失去联系。大桥于5日突然倒塌。市长当天晚上宣布辞去全部职务。", True),
    ],
)  # fmt: skip
def test_the_same_day_needs_the_day_that_was_named_last_of_several(lang: str, text: str, leans: bool) -> None:
    (reading,) = read(report(text, lang))
    last = passages(reading)[-1]
    assert rests(last.text, reading, last.place) is leans


@pytest.mark.parametrize(
    ("lang", "text", "full"),
    [
        ("ja", "元監査官のマリベル・オソリオ氏が当選者となった。オソリオ氏が8票を加え、2票は無効とされた。",
         "マリベル・オソリオ氏が8票を加え、2票は無効とされた。"),
        ("en", "A recount in the town made Maribel Osorio the winner. The board was told to certify Osorio at once.",
         "The board was told to certify Maribel Osorio at once."),
    ],
)  # fmt: skip
def test_whom_the_report_names_twice_is_introduced_without_an_office(lang: str, text: str, full: str) -> None:
    later = second(lang, text)
    names = Introductions((), lang)
    assert names.put(later.text, later) == full
    assert names.put(later.text, later) == later.text


@pytest.mark.parametrize(
    ("lang", "head", "tail"),
    [
        (
            "en",
            "About 1,200 residents left after the first collapse and 700 more",
            "after the second, when it grew",
        ),
        ("de", "Rund 1200 Anwohner gingen nach dem ersten Einsturz und 700 weitere", "nach dem zweiten"),
        ("fr", "Quelque 1 200 habitants sont partis après le premier et 700 autres", "après le second"),
        ("es", "Unos 1.200 vecinos salieron tras el primero y otros 700", "tras el segundo"),
        ("it", "Circa 1.200 abitanti sono usciti dopo il primo e altri 700", "dopo il secondo"),
        ("pt", "Cerca de 1.200 moradores saíram após o primeiro e outros 700", "após o segundo"),
        ("ru", "Около 1200 жителей уехали после первого и ещё 700", "после второго"),
    ],
)
def test_the_second_of_two_counts_keeps_what_tells_it_from_the_first(lang: str, head: str, tail: str) -> None:
    assert not whole(head, tail, lang)


@pytest.mark.parametrize(
    ("lang", "head", "tail", "stands"),
    [
        (
            "en",
            "At 3.40pm, less than ten hours after the guns were due to fall silent",
            "shooting broke out",
            False,
        ),
        ("fr", "À 15 h 40, moins de dix heures après que les armes se sont tues", "Moussa a tiré", False),
        ("es", "A las 15.40, menos de diez horas después de que callaran las armas", "Moussa disparó", False),
        ("it", "Alle 15.40, meno di dieci ore dopo che le armi tacquero", "Moussa ha sparato", False),
        ("en", "On Tuesday the council voted for the tax", "officials said", True),
        ("en", "At noon, the council voted for the tax", "officials said", True),
    ],
)
def test_a_span_of_time_behind_an_hour_is_no_main_clause(
    lang: str, head: str, tail: str, stands: bool
) -> None:
    assert whole(head, tail, lang, ",") == stands


@pytest.mark.parametrize(
    ("lang", "text", "leans"),
    [
        ("en", "Nine hours later, on Wednesday, a second slope came down.", False),
        ("en", "Nine hours later, a second slope came down on the village.", True),
        ("es", "Nueve horas más tarde, a las 4.20 del miércoles, cayó otra ladera.", False),
        ("es", "Nueve horas más tarde cayó otra ladera sobre el pueblo.", True),
        ("de", "Neun Stunden später, am Mittwoch, brach der nächste Hang ab.", False),
        ("de", "Neun Stunden später brach über dem Dorf der nächste Hang ab.", True),
        ("fr", "Neuf heures plus tard, mercredi, une autre paroi a cédé.", False),
        ("fr", "Neuf heures plus tard, une autre paroi a cédé sur le village.", True),
    ],
)
def test_a_span_of_time_whose_day_follows_leans_on_nothing(lang: str, text: str, leans: bool) -> None:
    before = {
        "en": "The wall fell on Tuesday.",
        "es": "La pared cayó el martes en el valle del río.",
        "de": "Die Wand brach am Dienstag über dem Dorf ab.",
        "fr": "La paroi a cédé mardi au-dessus du village.",
    }
    (reading,) = read(report(f"{before[lang]} {text}", lang))
    last = passages(reading)[-1]
    assert rests(last.text, reading, last.place) is leans
