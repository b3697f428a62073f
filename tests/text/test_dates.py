from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.dates import dates

CASES = [
    # lang, published, text, first, last
    ("en", "2025-10-28", "on October 28", "2025-10-28", "2025-10-28"),
    ("en", "2026-03-20", "from March 15 to 17", "2026-03-15", "2026-03-17"),
    ("ko", "2026-10-14", "오는 30일 첫 결과를 내놓기로 했다", "2026-10-30", "2026-10-30"),
    ("ko", "2026-10-14", "지난 30일 발표했다", "2026-09-30", "2026-09-30"),
    ("ja", "2026-10-14", "来る30日に公表する", "2026-10-30", "2026-10-30"),
    ("tr", "2026-02-03", "pazar gününün programı", "2026-02-01", "2026-02-01"),
    ("ar", "2026-02-03", "يبدأ غداً", "2026-02-04", "2026-02-04"),
    ("zh", "2026-02-03", "去年十月份的选举", "2025-10-01", "2025-10-31"),
    ("ru", "2026-02-03", "7 сентября 2025 г. (вс)", "2025-09-07", "2025-09-07"),
    ("es", "2026-02-03", "el comité se reunirá mañana", "2026-02-04", "2026-02-04"),
    ("nl", "2026-02-03", "dinsdag (3/2) in Gent", "2026-02-03", "2026-02-03"),
    ("zh", "2026-02-03", "官員在禮拜一表示", "2026-02-02", "2026-02-02"),
    ("en", "2025-06-20", "on Thursday, June 19, 2025.", "2025-06-19", "2025-06-19"),
    ("en", "2026-01-09", "sentenced on April 16", "2026-04-16", "2026-04-16"),
    ("en", "2026-02-18", "on Monday after a leak", "2026-02-16", "2026-02-16"),
    ("en", "2026-02-03", "in December, official data", "2025-12-01", "2025-12-31"),
    ("en", "2025-11-07", "between August 2024", "2024-08-01", "2024-08-31"),
    ("de", "2025-10-29", "am 28. Okt. 2025", "2025-10-28", "2025-10-28"),
    ("de", "2026-03-09", "Bei der Wahl am Sonntag", "2026-03-08", "2026-03-08"),
    ("de", "2026-03-09", "am 08.03.2026", "2026-03-08", "2026-03-08"),
    ("fr", "2025-12-05", "commencée le 1er décembre", "2025-12-01", "2025-12-01"),
    ("fr", "2025-12-05", "ont refusé jeudi", "2025-12-04", "2025-12-04"),
    ("es", "2026-01-20", "la madrugada del lunes", "2026-01-19", "2026-01-19"),
    ("en", "2025-10-28", "killed in Saturday's crash", "2025-10-25", "2025-10-25"),
    ("en", "2025-10-28", "the council met last night", "2025-10-27", "2025-10-27"),
    ("tr", "2026-02-03", "bu akşam oynanacak", "2026-02-03", "2026-02-03"),
    ("zh", "2025-10-29", "据报道，28日下午，两位领导人", "2025-10-28", "2025-10-28"),
    ("ja", "2025-10-29", "報道によると,28日に会談した", "2025-10-28", "2025-10-28"),
    ("ja", "2025-10-29", "3人1日10時に発表した", "2025-10-01", "2025-10-01"),
    ("zh", "2025-10-29", "三人1日10时宣布", "2025-10-01", "2025-10-01"),
    ("it", "2025-11-19", "nella notte tra lunedì e martedì", "2025-11-17", "2025-11-18"),
    ("nl", "2026-01-14", "bereikte dinsdag een stand", "2026-01-13", "2026-01-13"),
    ("pt", "2025-11-07", "divulgados na quinta-feira", "2025-11-06", "2025-11-06"),
    ("pt", "2026-05-13", "começam em 1º de junho", "2026-06-01", "2026-06-01"),
    ("ru", "2025-09-12", "сообщил в четверг", "2025-09-11", "2025-09-11"),
    ("ru", "2026-02-04", "в ночь на 3 февраля", "2026-02-03", "2026-02-03"),
    ("uk", "2026-02-04", "У ніч на вівторок", "2026-02-03", "2026-02-03"),
    ("tr", "2026-02-03", "salı günü açıkladığı", "2026-02-03", "2026-02-03"),
    ("tr", "2026-02-03", "enflasyon ocak ayında", "2026-01-01", "2026-01-31"),
    ("ar", "2026-01-22", "يوم الأربعاء", "2026-01-21", "2026-01-21"),
    ("ar", "2025-12-11", "في 9 ديسمبر", "2025-12-09", "2025-12-09"),
    ("ja", "2026-03-17", "仙台市で16日夜", "2026-03-16", "2026-03-16"),
    ("ja", "2025-10-29", "2025年10月28日(火)", "2025-10-28", "2025-10-28"),
    ("ja", "2025-12-11", "来月5日に会談", "2026-01-05", "2026-01-05"),
    ("ko", "2026-02-27", "한국은행은 26일 기준금리를", "2026-02-26", "2026-02-26"),
    ("ko", "2026-03-02", "지난달 28일", "2026-02-28", "2026-02-28"),
    ("ko", "2026-03-02", "2일 전국에서 열렸다", "2026-03-02", "2026-03-02"),
    ("ko", "2026-03-03", "2일 만났다", "2026-03-02", "2026-03-02"),
    ("ko", "2026-03-02", "어제 밤", "2026-03-01", "2026-03-01"),
    ("zh", "2026-01-15", "协会周三公布", "2026-01-14", "2026-01-14"),
    ("zh", "2026-01-15", "于1月14日公布", "2026-01-14", "2026-01-14"),
    ("xx", "2026-01-15", "2026-01-14", "2026-01-14", "2026-01-14"),
]
NO_DAY = [
    ("en", "told The Sunday Times"),
    ("en", "was a guest of Saturday Night Live"),
    ("ko", "주 4일 근무제를 도입한다"),
    ("zh", "每周四天工作制"),
    ("ar", "في اليوم الأخير من المعرض"),
    ("en", "COVID-19 may spread"),
    ("es", "el jefe habló por la mañana"),
    ("zh", "第十月球车"),
    ("zh", "接受《星期日泰晤士报》采访"),
    ("ar", "قرب باب المزرعة"),
    ("ar", "في أمس الحاجة إلى الطعام"),
]


@pytest.mark.parametrize(("lang", "text"), NO_DAY)
def test_what_only_looks_like_a_day(lang: str, text: str) -> None:
    assert dates(text, lang, datetime(2026, 5, 14, 12, tzinfo=UTC)) == ()


# Published on Monday, 5 January 2026: the Friday before is the 2nd, the next the 9th.
FRIDAYS = [
    ("en", "The court will rule on Friday.", 9),
    ("en", "The bank said investors await an expected announcement Friday.", 9),
    ("en", "On Friday, the ministers are due to meet again.", 9),
    ("en", "The verdict is scheduled for Friday.", 9),
    ("en", "The court ruled on Friday.", 2),
    ("en", "The minister said on Friday it will cut taxes.", 2),
    ("en", "The law passed on Friday will be published.", 2),
    ("en", "The two meet next Friday.", 9),
    ("en", "Prices will rise, the bank said Friday.", 2),
    ("de", "Das Gericht wird am Freitag entscheiden.", 9),
    ("de", "Für Freitag ist eine Sitzung geplant.", 9),
    ("de", "Das Gericht hat am Freitag entschieden.", 2),
    ("de", "Der Minister sagte am Freitag, er werde zurücktreten.", 2),
    ("de", "Er kommt nächsten Freitag.", 9),
    ("fr", "Le tribunal se prononcera vendredi.", 9),
    ("fr", "Le sommet est prévu vendredi à Paris.", 9),
    ("fr", "Le ministre doit se rendre vendredi à Lyon.", 9),
    ("fr", "Le tribunal a annoncé vendredi que la loi sera publiée.", 2),
    ("fr", "L'opéra a ouvert vendredi.", 2),
    ("es", "El tribunal se pronunciará el viernes.", 9),
    ("es", "La reunión está prevista para el viernes.", 9),
    ("es", "El tribunal anunció el viernes que publicará la ley.", 2),
    ("es", "Llega el próximo viernes.", 9),
    ("it", "Il tribunale si pronuncerà venerdì.", 9),
    ("it", "Il tribunale ha deciso venerdì.", 2),
    ("nl", "De rechtbank zal vrijdag uitspraak doen.", 9),
    ("nl", "De rechtbank heeft vrijdag uitspraak gedaan.", 2),
    ("ru", "Матч состоится в пятницу.", 9),
    ("ru", "В пятницу пройдёт заседание совета.", 9),
    ("ru", "Министр сообщил в пятницу, что налог будет снижен.", 2),
    ("ru", "Встреча назначена на следующую пятницу.", 9),
    ("ar", "سيعقد المجلس جلسة يوم الجمعة.", 9),
    ("ar", "من المقرر أن تجتمع اللجنة الجمعة.", 9),
    ("ar", "أعلن المجلس الجمعة أن الحكومة ستعقد جلسة.", 2),
    ("ar", "وصلت السيارة يوم الجمعة.", 2),
    ("ar", "يصل الوزير الجمعة المقبلة.", 9),
    ("ja", "金曜日に会談する予定だ。", 9),
    ("ja", "金曜日に、両首脳が会談する見通しだ。", 9),
    ("ja", "金曜日に発表した計画を実施する予定だ。", 2),
    ("ja", "裁判所は金曜日に判決を言い渡した。", 2),
    ("ja", "来週の金曜日に会う。", 16),
    ("zh", "央行将于周五公布数据。", 9),
    ("zh", "周五，法院将作出裁决。", 9),
    ("zh", "警方周五将一名男子逮捕。", 2),
    ("zh", "央行周五宣布将于月底降息。", 2),
    ("zh", "他下周五抵达。", 16),
    ("ko", "금요일 회의를 열 예정이다.", 9),
    ("ko", "정부는 금요일에 대책을 발표할 계획이다.", 9),
    ("ko", "법원은 금요일 판결을 내렸다.", 2),
    ("ko", "정부는 다음 달 시행할 예정이라고 금요일 밝혔다.", 2),
    ("ko", "다음 주 금요일에 만난다.", 16),
]


@pytest.mark.parametrize(("lang", "text", "day"), FRIDAYS)
def test_a_day_to_come_is_told_from_one_gone_by(lang: str, text: str, day: int) -> None:
    found = [d for d in dates(text, lang, datetime(2026, 1, 5, 12, tzinfo=UTC)) if d.weekday == 4]
    assert [(d.first, d.last) for d in found] == [(f"2026-01-{day:02}",) * 2]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ja", "28日に会談する予定だ。"), ("zh", "双方将于28日举行会谈。"), ("ko", "28일 회담을 열 예정이다.")],
)
def test_a_bare_day_to_come(lang: str, text: str) -> None:
    assert [d.first for d in dates(text, lang, datetime(2026, 1, 5, 12, tzinfo=UTC))] == ["2026-01-28"]


def test_on_the_day_itself_the_day_to_come_is_today() -> None:
    for text, lang in (("The court will rule on Friday.", "en"), ("央行将于周五公布数据。", "zh")):
        assert [d.first for d in dates(text, lang, datetime(2026, 1, 9, tzinfo=UTC))] == ["2026-01-09"]


@pytest.mark.parametrize(("lang", "published", "text", "first", "last"), CASES)
def test_one_date(lang: str, published: str, text: str, first: str, last: str) -> None:
    when = datetime.fromisoformat(published).replace(tzinfo=UTC)
    found = dates(text, lang, when)
    assert [(d.first, d.last) for d in found] == [(first, last)]
    assert found[0].span.of(text) == found[0].text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "on Thursday, June 19, 2025"),
        ("de", "am Donnerstag, 19.6.2025"),
        ("de", "am Donnerstag, den 19.6.2025"),
        ("fr", "jeudi 19/06/2025"),
        ("pl", "w czwartek, 19.06.2025"),
        ("cs", "ve čtvrtek dne 19. 6. 2025"),
        ("cs", "čt 19. 6. 2025"),
    ],
)
def test_weekday_and_date_are_one_mention(lang: str, text: str) -> None:
    found = dates(text, lang, datetime(2025, 6, 23, tzinfo=UTC))
    assert [(d.first, d.weekday) for d in found] == [("2025-06-19", 3)]
    assert not found[0].relative


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("po 23. 6. 2025", 0), ("po 24. 6. 2025", None), ("Po 24. červnu 2025", None), ("po 23. červnu", None)],
)
def test_a_short_weekday_that_is_another_word_is_one_where_the_date_is_on_it(
    text: str, weekday: int | None
) -> None:
    assert [d.weekday for d in dates(text, "cs", datetime(2025, 6, 23, tzinfo=UTC))] == [weekday]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "vom 5. bis 7. Mai 2025"),
        ("cs", "od 5. do 7. května 2025"),
        ("cs", "5.–7. května 2025"),
        ("en", "from 5 to 7 May 2025"),
    ],
)
def test_days_of_one_month_are_a_stretch(lang: str, text: str) -> None:
    found = dates(text, lang, datetime(2025, 6, 23, tzinfo=UTC))
    assert [(d.first, d.last) for d in found] == [("2025-05-05", "2025-05-07")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "he may march on"),
        ("de", "am Morgen danach"),
        ("ja", "3日間の会談"),
        ("ja", "1日で約2度下がった"),
        ("ja", "計画停電が1日9時間に及んだ"),
        ("ja", "1日3回、1日最大12便"),
        ("ja", "1日平均500人が訪れる"),
        ("ja", "市を訪れる人に1人1日20ユーロを課す"),
        ("ja", "入場者から1人1日3ドルを取る"),
        ("zh", "每人1日20欧元"),
        ("zh", "每人1日30件"),
        ("zh", "每人1日3次, 1日9小时"),
        ("ko", "1일 9시간, 1일 3회 운행한다"),
        ("ko", "1일 평균 500명이 찾는다"),
        ("ko", "3일간 열린"),
        ("ko", "3일 전에 열린"),
        ("ko", "3일 만에 다시"),
        ("zh", "日元和月球"),
        ("tr", "pazar yeri"),
    ],
)
def test_no_date(lang: str, text: str) -> None:
    assert dates(text, lang, datetime(2026, 1, 15, tzinfo=UTC)) == ()


def test_morning_in_tokyo_is_the_day_before_in_utc() -> None:
    found = dates("28日朝", "ja", datetime(2025, 10, 27, 22, 30, tzinfo=UTC))
    assert found[0].first == "2025-10-28"


@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "es", "ru", "ar", "ja", "ko", "zh", "tr"]))
def test_any_text_gives_real_days(text: str, lang: str) -> None:
    for found in dates(text, lang, datetime(2024, 2, 29, tzinfo=UTC)):
        assert found.first <= found.last
        assert found.span.of(text) == found.text


SATURDAY = datetime(2026, 11, 28)
LAST_WEEK = [
    # lang, text, the day; said on Saturday, 28 November 2026
    ("en", "closed last Saturday", 21), ("en", "closed on Saturday", 28), ("en", "Friday last week", 20),
    ("en", "last week on Friday", 20), ("de", "am vergangenen Samstag", 21), ("de", "am Samstag", 28),
    ("de", "Freitag letzter Woche", 20), ("de", "am Freitag der vergangenen Woche", 20),
    ("de", "letzte Woche Freitag", 20),
    ("fr", "samedi dernier", 21), ("fr", "ce samedi", 28), ("fr", "vendredi de la semaine dernière", 20),
    ("es", "el sábado pasado", 21), ("es", "el pasado sábado", 21), ("es", "el viernes de la semana pasada", 20),
    ("it", "sabato scorso", 21), ("it", "venerdì della scorsa settimana", 20),
    ("nl", "afgelopen zaterdag", 21), ("nl", "vrijdag vorige week", 20),
    ("pt", "no sábado passado", 21), ("pt", "na sexta-feira da semana passada", 20),
    ("ru", "в прошлую субботу", 21), ("ru", "в субботу", 28), ("ru", "в пятницу на прошлой неделе", 20),
    ("uk", "минулої суботи", 21), ("uk", "у п'ятницю минулого тижня", 20),
    ("tr", "geçen cumartesi", 21), ("tr", "geçen hafta cuma günü", 20),
    ("ar", "يوم السبت الماضي", 21), ("ar", "الجمعة من الأسبوع الماضي", 20),
    ("ja", "前の土曜日に", 21), ("ja", "土曜日に", 28), ("ko", "지난 토요일", 21), ("ko", "토요일", 28),
    ("zh", "上周六", 21), ("zh", "上個禮拜六", 21), ("zh", "周六", 28),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "day"), LAST_WEEK)
def test_words_of_direction_beside_a_weekday(lang: str, text: str, day: int) -> None:
    assert [(d.first, d.last) for d in dates(text, lang, SATURDAY)] == [(f"2026-11-{day:02}",) * 2]


MAY_LAST_YEAR = [
    ("en", "in May of last year"), ("de", "im Mai vergangenen Jahres"), ("fr", "en mai de l'année dernière"),
    ("es", "en mayo del año pasado"), ("it", "a maggio dello scorso anno"), ("nl", "in mei vorig jaar"),
    ("pt", "em maio do ano passado"), ("ru", "в мае прошлого года"), ("uk", "у травні минулого року"),
    ("tr", "geçen yıl mayıs ayında"), ("ar", "في مايو من العام الماضي"), ("ja", "昨年5月に"), ("ko", "지난해 5월"),
    ("zh", "去年5月"), ("en", "last year in May"), ("cs", "loni v květnu"), ("cs", "loňského května"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), MAY_LAST_YEAR)
def test_a_month_is_of_the_year_that_is_named_beside_it(lang: str, text: str) -> None:
    assert [(d.first, d.last) for d in dates(text, lang, SATURDAY)] == [("2025-05-01", "2025-05-31")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "on 5 May last year"), ("de", "am 5. Mai letzten Jahres"), ("ru", "5 мая прошлого года")],
)
def test_and_so_is_a_day(lang: str, text: str) -> None:
    assert [d.first for d in dates(text, lang, SATURDAY)] == ["2025-05-05"]


POINTING_BACK = [
    ("zh", "议会星期四投票。市场当天上涨，次日下跌。"),
    ("ja", "議会は26日に採決した。同日、市場は上昇し、翌日下落した。"),
    ("ko", "의회는 26일 표결했다. 이날 시장은 올랐고 다음 날 내렸다."),
    ("en", "Parliament voted on Thursday. Markets rose the same day and fell the next day."),
    ("de", "Am Donnerstag wurde gewählt. Am selben Tag stiegen die Kurse, am nächsten Tag fielen sie."),
    ("fr", "On vota jeudi. Ce jour-là la bourse monta; le lendemain elle baissa."),
    ("es", "El jueves votaron. Ese mismo día subió la bolsa; al día siguiente cayó."),
    ("it", "Giovedì il voto. Lo stesso giorno la borsa è salita, il giorno dopo è scesa."),
    ("nl", "Donderdag werd gestemd. Diezelfde dag stegen de markten, een dag later daalden ze."),
    ("pt", "Na quinta-feira votaram. No mesmo dia a bolsa subiu; no dia seguinte caiu."),
    ("ru", "В четверг голосовали. В тот же день рынок вырос, на следующий день упал."),
    ("uk", "У четвер голосували. Того ж дня ринок зріс, наступного дня впав."),
    ("tr", "Perşembe günü oylandı. Aynı gün piyasalar yükseldi, ertesi gün düştü."),
    ("ar", "صوت البرلمان يوم الخميس. وفي اليوم نفسه ارتفعت السوق وفي اليوم التالي انخفضت"),
]


@pytest.mark.parametrize(("lang", "text"), POINTING_BACK)
def test_words_that_point_back_count_from_the_day_named_before(lang: str, text: str) -> None:
    assert [d.first for d in dates(text, lang, SATURDAY)] == ["2026-11-26", "2026-11-26", "2026-11-27"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "市场当日上涨"),
        ("en", "Markets rose that day"),
        ("ja", "同日、市場は上昇した"),
        ("ko", "이날 시장은"),
        ("de", "am selben Tag"),
    ],
)
def test_a_word_that_points_back_to_no_day_is_none(lang: str, text: str) -> None:
    assert dates(text, lang, SATURDAY) == ()


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("ja", "現場を通る路線は30日まで不通となる。", "2026-11-30"),
        ("ja", "大会は5日まで開かれた。", "2026-11-05"),
        ("ko", "사고 구간은 오는 30일까지 폐쇄된다.", "2026-11-30"),
        ("ko", "대회는 5일까지 열렸다.", "2026-11-05"),
    ],
)
def test_until_a_bare_day_is_the_next_one_where_nothing_says_that_it_is_over(lang, text, day):
    assert [d.first for d in dates(text, lang, datetime(2026, 11, 11, 12, tzinfo=UTC))] == [day]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "宣誓式を来年1月4日から11日に延期した。"),
        ("zh", "仪式从明年1月4日推迟到11日。"),
        ("ko", "취임식을 내년 1월 4일에서 11일로 미뤘다."),
    ],
)
def test_a_bare_day_right_behind_a_day_of_a_month_is_of_that_month(lang: str, text: str) -> None:
    found = dates(text, lang, datetime(2026, 12, 3, tzinfo=UTC))
    assert [day.first for day in found] == ["2027-01-04", "2027-01-11"]


def test_a_bare_day_in_another_clause_is_of_its_own_month() -> None:
    found = dates("1月4日に開会し、3日に発表した。", "ja", datetime(2026, 2, 5, tzinfo=UTC))
    assert [day.first for day in found] == ["2026-01-04", "2026-02-03"]
