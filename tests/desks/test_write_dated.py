"""Days in print: dated in place, never in brackets."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from broadsheet.desks.write import phrases
from broadsheet.desks.write.hanging import Context
from broadsheet.desks.write.headline import _of_its_day
from broadsheet.desks.write.passages import _passage
from broadsheet.desks.write.undated import undated
from broadsheet.desks.write.wording import completed
from broadsheet.text.words import opened

from .readings import read, report


@pytest.mark.parametrize(
    ("lang", "text", "printed"),
    [
        ("en", "Stock markets have fallen dramatically today across Europe.",
         "Stock markets have fallen dramatically on 29 March across Europe."),
        ("en", "Yesterday, the council closed the bridge.", "On 28 March, the council closed the bridge."),
        ("en", "Yesterday's vote was close in the old town.", "Yesterday's vote was close in the old town."),
        ("en", "She has died yesterday at the age of 56, the company said.",
         "She has died on 28 March at the age of 56, the company said."),
        ("es", "Murió ayer a la edad de 56 años, según la empresa.",
         "Murió el 28 de marzo a la edad de 56 años, según la empresa."),
        ("it", "È morta ieri alle 17 a Roma, dice l’azienda.", "È morta il 28 marzo alle 17 a Roma, dice l’azienda."),
        ("pt", "O jogo foi ontem às 21h, segundo a liga.", "O jogo foi em 28 de março às 21h, segundo a liga."),
        ("en", "The mayor said yesterday morning that it was closed.",
         "The mayor said yesterday morning that it was closed."),
        ("en", "The vote was held on Tuesday in Riga.", "The vote was held on Tuesday in Riga."),
        ("en", "The mayor said: “The bridge was closed yesterday by the council.”",
         "The mayor said: “The bridge was closed yesterday by the council.”"),
        ("de", "Gestern wurde in Riga gezählt.", "Am 28. März wurde in Riga gezählt."),
        ("de", "Der Rat hat heute die Brücke gesperrt.", "Der Rat hat am 29. März die Brücke gesperrt."),
        ("de", "Bis heute ist die Brücke gesperrt worden.", "Bis heute ist die Brücke gesperrt worden."),
        ("fr", "Le vote a été compté hier à Riga.", "Le vote a été compté le 28 mars à Riga."),
        ("fr", "Aujourd'hui, le conseil a fermé le pont.", "Le 29 mars, le conseil a fermé le pont."),
        ("es", "Las bolsas han caído hoy en todo el mundo.", "Las bolsas han caído el 29 de marzo en todo el mundo."),
        ("es", "Ayer por la noche cerró el puente viejo.", "Ayer por la noche cerró el puente viejo."),
        ("it", "Il ponte è stato chiuso ieri a Riga.", "Il ponte è stato chiuso il 28 marzo a Riga."),
        ("nl", "De brug is gisteren gesloten in Riga.", "De brug is op 28 maart gesloten in Riga."),
        ("ru", "Вчера совет закрыл старый мост в Риге.", "28 марта совет закрыл старый мост в Риге."),
        ("ar", "أغلق المجلس الجسر أمس في ريغا القديمة.", "أغلق المجلس الجسر يوم 28 مارس في ريغا القديمة."),
        ("ja", "市は昨日、古い橋を閉鎖したと発表した。", "市は3月28日、古い橋を閉鎖したと発表した。"),
        ("ja", "市は28日、古い橋を閉鎖した。", "市は3月28日、古い橋を閉鎖した。"),
        ("zh", "市议会昨天关闭了旧桥,引起关注。", "市议会3月28日关闭了旧桥,引起关注。"),
        ("zh", "市议会昨天下午关闭了旧桥,引起关注。", "市议会3月28日下午关闭了旧桥,引起关注。"),
        ("ko", "시의회는 어제 옛 다리를 폐쇄했다고 밝혔다.", "시의회는 3월 28일 옛 다리를 폐쇄했다고 밝혔다."),
        ("ko", "시의회는 어제 오전 다리를 폐쇄했다.", "시의회는 어제 오전 다리를 폐쇄했다."),
        ("ko", "대회는 토요일인 28일 전국에서 열렸다.", "대회는 토요일인 3월 28일 전국에서 열렸다."),
        ("ko", "대회는 금요일 전국에서 열렸다.", "대회는 금요일 전국에서 열렸다."),
    ],
)  # fmt: skip
def test_the_day_stands_in_place_of_today_and_yesterday(lang: str, text: str, printed: str) -> None:
    (reading,) = read(report(text, lang, at=datetime(2026, 3, 29, 9, tzinfo=UTC)))
    assert completed(_passage(reading, 0, 0, text, Context(reading)), lang) == printed


AT_A_CLOCK_TIME = {
    "en": (
        "The council met on 29 March. The bridge gave way at about 5:40 a.m. near Riga.",
        "on 29 March at about",
    ),
    "de": (
        "Der Rat tagte am 29. März. Die Brücke brach kurz nach 5.40 Uhr.",
        "am 29. März kurz nach 5.40 Uhr",
    ),
    "fr": ("Le conseil a siégé le 29 mars. Le pont a cédé vers 5h40 à Riga.", "le 29 mars vers 5h40"),
    "es": (
        "El consejo se reunió el 29 de marzo. El puente cedió a las 5.40 en Riga.",
        "el 29 de marzo a las 5.40",
    ),
    "it": ("Il consiglio si è riunito il 29 marzo. Il ponte ha ceduto alle 5.40.", "il 29 marzo alle 5.40"),
    "pt": ("O conselho reuniu-se em 29 de março. A ponte cedeu às 5h40 em Riga.", "em 29 de março às 5h40"),
    "ru": ("Совет собрался 29 марта. Мост рухнул около 5:40 утра.", "29 марта около 5:40"),
    "ar": ("اجتمع المجلس يوم 29 مارس. انهار الجسر عند الساعة 5:40 في ريغا.", "يوم 29 مارس عند الساعة 5:40"),
    "ko": ("의회는 3월 29일 회의를 열었다. 다리는 오전 5시 40분 무너졌다.", "3월 29일 오전 5시 40분"),
    "ja": ("市議会は3月29日に開かれた。橋は午前5時40分に崩れた。", "3月29日午前5時40分"),
    "zh": ("市议会3月29日召开了会议。大桥上午5时40分倒塌。", "3月29日上午5时40分"),
}


@pytest.mark.parametrize("lang", AT_A_CLOCK_TIME)
def test_a_clock_time_of_a_day_before_has_its_day(lang: str) -> None:
    """Beside reports of the day after it would be taken for theirs; on its own day it needs none."""
    text, printed = AT_A_CLOCK_TIME[lang]
    (reading,) = read(report(text, lang, at=datetime(2026, 3, 29, 9, tzinfo=UTC)))
    last = len(reading.sentences) - 1
    p = _passage(reading, last, last, reading.sentences[-1].of(reading.report.text), Context(reading))
    assert printed in completed(p, lang, date(2026, 3, 30))
    assert completed(p, lang, date(2026, 3, 29)) == completed(p, lang) == p.text


IN_A_PART = {
    "en": ("The council met on 29 March.", "In the evening police arrested an engineer.", "On 29 March in the evening"),
    "de": ("Der Rat tagte am 29. März.", "Am Abend hatte die Polizei einen Mann gefasst.", "Am 29. März am Abend"),
    "fr": ("Le conseil a siégé le 29 mars.", "En fin d’après-midi, la police a arrêté un homme.", "Le 29 mars en fin"),
    "es": ("El consejo se reunió el 29 de marzo.", "Por la tarde la policía había detenido a un hombre.",
           "El 29 de marzo por la tarde"),
    "it": ("Il consiglio si è riunito il 29 marzo.", "Nel pomeriggio la polizia ha arrestato un uomo.",
           "Il 29 marzo nel pomeriggio"),
    "pt": ("O conselho reuniu-se em 29 de março.", "À tarde, a polícia anunciou a prisão.", "Em 29 de março à tarde"),
    "ko": ("의회는 3월 29일 회의를 열었다.", "저녁 경찰이 기술자를 체포했다.", "3월 29일 저녁 경찰이"),
    "ja": ("市議会は3月29日に開かれた。", "夕方には警察が技術者を逮捕した。", "3月29日夕方には"),
    "zh": ("市议会3月29日召开了会议。", "下午，警方拘留了一名工程师。", "3月29日下午"),
}  # fmt: skip


@pytest.mark.parametrize("lang", IN_A_PART)
def test_a_part_of_a_day_before_has_its_day_at_the_head_of_a_sentence(lang: str) -> None:
    first, text, printed = IN_A_PART[lang]
    (reading,) = read(report(f"{first} {text}", lang, at=datetime(2026, 3, 29, 9, tzinfo=UTC)))
    p = _passage(reading, 1, 1, reading.sentences[1].of(reading.report.text), Context(reading))
    assert completed(p, lang, date(2026, 3, 30)).startswith(printed)
    assert completed(p, lang, date(2026, 3, 29)) == p.text


@pytest.mark.parametrize(
    "text",
    [
        "It was closed on 27 March, and opened on 28 March. Cracks were found there at 5:40 a.m. yesterday.",
        "It was closed on 27 March, and on 28 March. It was dry. It was old. It stood. It fell at 5:40 a.m. in Riga.",
        "It was closed on 29 March. “It fell at 5:40 a.m. in Riga,” the mayor said.",
        "It was closed on 29 March. It was shut between 5:40 a.m. and 6:10 a.m. in Riga.",
        "It was closed on 29 March. Riga won the match 21:15 in the end.",
        "It was closed in the old town. It fell at 5:40 a.m. in Riga.",
    ],
)
def test_a_clock_time_has_no_day_that_is_not_sure(text: str) -> None:
    (reading,) = read(report(text, "en", at=datetime(2026, 3, 29, 9, tzinfo=UTC)))
    last = len(reading.sentences) - 1
    said = reading.sentences[-1].of(text)
    assert "March at" not in completed(
        _passage(reading, last, last, said, Context(reading)), "en", date(2026, 3, 30)
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The bridge was closed on 29 March. In the evening of the vote police had held three men there.",
        ),
        ("fr", "Le pont a été fermé le 29 mars. Au soir du vote, la participation plafonnait à 47,2 %."),
        ("es", "El puente cerró el 29 de marzo. En la noche de la votación se contaron doce votos."),
        ("it", "Il ponte ha chiuso il 29 marzo. La sera del voto la polizia aveva fermato tre uomini."),
        ("pt", "A ponte fechou em 29 de março. Na noite da votação a polícia tinha detido três homens."),
    ],
)
def test_the_evening_of_something_is_of_its_own_day(lang: str, text: str) -> None:
    (reading,) = read(report(text, lang, at=datetime(2026, 3, 29, 9, tzinfo=UTC)))
    said = reading.sentences[1].of(text)
    p = _passage(reading, 1, 1, said, Context(reading))
    assert completed(p, lang, date(2026, 3, 30)) == said


def test_a_day_spoken_with_a_vowel_elides_its_article() -> None:
    days = {
        day: phrases.on(phrases.day(f"2026-03-{day}", "it", year=False), "it") for day in ("08", "11", "18")
    }
    assert list(days.values()) == ["l'8 marzo", "l'11 marzo", "il 18 marzo"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "市は28日、橋の閉鎖を発表した。27日の調査で傷が見つかった。市の債券は同日、値を下げた。"),
        ("zh", "市议会28日宣布关闭旧桥。27日的检查发现裂缝。市债券当天下跌。"),
        ("en", "The council closed the bridge on 28 March. Cracks were found on 27 March. Its bonds fell that day."),
        ("es", ("El consejo cerró el puente el 28 de marzo. Las grietas se "
                "hallaron el 27 de marzo. Los bonos cayeron ese día.")),
    ],
)  # fmt: skip
def test_the_same_day_is_no_date_where_two_days_were_named(lang: str, text: str) -> None:
    (reading,) = read(report(text, lang, at=datetime(2026, 3, 29, 9, tzinfo=UTC)))
    span = reading.sentences[-1]
    last = span.of(reading.report.text)
    assert (
        completed(
            _passage(reading, len(reading.sentences) - 1, len(reading.sentences) - 1, last, Context(reading)),
            lang,
        )
        == last
    )


@pytest.mark.parametrize(
    ("lang", "told", "headline"),
    [
        ("en", "Yesterday, Sanders won the caucuses", "Sanders won the caucuses"),
        ("en", "On Tuesday, Sanders won the caucuses", "Sanders won the caucuses"),
        ("es", "Hoy, las bolsas de todo el mundo han caído", "las bolsas de todo el mundo han caído"),
        ("fr", "Hier, les bourses ont chuté", "les bourses ont chuté"),
        ("ru", "Вчера акции упали", "акции упали"),
        ("ar", "أمس، انخفضت الأسهم", "انخفضت الأسهم"),
        ("ja", "昨日、株価が下落した", "株価が下落した"),
        ("zh", "昨天，股市下跌", "股市下跌"),
        ("ko", "어제 증시가 하락했다", "증시가 하락했다"),
        # the verb comes second: without the day it would come first
        ("de", "Gestern gewann Sanders die Wahl", "Gestern gewann Sanders die Wahl"),
        ("en", "Sanders won yesterday", "Sanders won yesterday"),
    ],
)
def test_a_headline_taken_over_does_not_begin_with_a_bare_day(lang: str, told: str, headline: str) -> None:
    (reading,) = read(report(told, lang, headline=told, at=datetime(2026, 1, 4, 9, tzinfo=UTC)))
    assert _of_its_day(told, reading) == headline


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("however, no", "However, no"),
        ("iPod owners can wait", "iPod owners can wait"),
        ("eBay", "eBay"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_but_for_names_written_otherwise(text: str, begun: str) -> None:
    assert opened(text) == begun


UNDATED = [
    ("en", "The government announced a plan this Tuesday in Lima.", "The government announced a plan in Lima."),
    ("en", "Police said late Tuesday that two ships sank.", "Police said that two ships sank."),
    ("en", "The port stays shut until this Tuesday, officials said.", ""),
    ("en", "The court ruled Tuesday morning that ports stay shut.", "The court ruled that ports stay shut."),
    ("de", "Die Regierung hat diesen Dienstag einen Plan vorgelegt.", "Die Regierung hat einen Plan vorgelegt."),
    ("de", "Das Gericht hat in der Nacht zum Dienstag den Hafen geschlossen.",
     "Das Gericht hat den Hafen geschlossen."),
    ("fr", "La cour a fermé ce mardi le port de Brest.", "La cour a fermé le port de Brest."),
    ("fr", "La cour a fermé mardi soir le port de Brest.", "La cour a fermé le port de Brest."),
    ("es", "El Gobierno anunció este martes un plan.", "El Gobierno anunció un plan."),
    ("es", "El Gobierno anunció el pasado martes un plan.", ""),
    ("it", "Il tribunale ha chiuso questo martedì il porto.", "Il tribunale ha chiuso il porto."),
    ("it", "Il tribunale ha chiuso lo scorso martedì il porto.", ""),
    ("nl", "De rechter sloot deze dinsdag de haven.", "De rechter sloot de haven."),
    ("pt", "O governo anunciou na terça-feira um plano.", "O governo anunciou um plano."),
    ("pt", "O tribunal fechou na terça-feira à noite o porto.", "O tribunal fechou o porto."),
    ("ru", "Правительство объявило в эту среду план для портов.", "Правительство объявило план для портов."),
    ("ru", "Суд закрыл порт в прошлый вторник.", ""),
    ("uk", "Уряд оголосив у вівторок план для портів.", "Уряд оголосив план для портів."),
    ("ar", "أعلنت الحكومة يوم الثلاثاء خطة للموانئ.", "أعلنت الحكومة خطة للموانئ."),
    ("ar", "ويغلق الميناء حتى يوم الثلاثاء بقرار من المحكمة.", ""),
    ("ja", "政府は4日、港湾計画を発表した。", "政府は港湾計画を発表した。"),
    ("ja", "政府は4日夜、港湾計画を発表した。", "政府は港湾計画を発表した。"),
    ("en", "The court closed the port in the early hours of Tuesday.", "The court closed the port."),
    ("es", "El juez cerró el puerto en la madrugada de este martes.", "El juez cerró el puerto."),
    ("ru", "Суд закрыл порт в ночь на вторник.", "Суд закрыл порт."),
    ("zh", "政府4日宣布港口计划。", "政府宣布港口计划。"),
    ("zh", "政府4日起关闭港口。", ""),
    ("zh", "会议于4日上午在港口举行。", "会议在港口举行。"),
    ("en", "The ministry of the port, on Tuesday, closed two docks.", "The ministry of the port closed two docks."),
    ("ar", "قررت وزارة الصحة، الثلاثاء، تجميد اللقاح.", "قررت وزارة الصحة تجميد اللقاح."),
    ("ar", "أعلنت الحكومة صباح الثلاثاء خطة للموانئ.", "أعلنت الحكومة خطة للموانئ."),
    ("ko", "정부는 4일 새벽 항만 계획을 발표했다.", "정부는 항만 계획을 발표했다."),
    ("ko", "정부는 4일 항만 계획을 발표했다.", "정부는 항만 계획을 발표했다."),
    ("ko", "정부는 4일까지 계획을 낸다고 했다.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted"), UNDATED)
def test_a_headline_loses_its_day_with_all_that_belongs_to_it_or_keeps_it(
    lang: str, text: str, wanted: str
) -> None:
    """Nothing of "this Tuesday" or "in the night to Tuesday" is left behind without its day."""
    (reading,) = read(report(text, lang))
    assert undated(text, reading, reading.sentences[0]) == (wanted or text)
