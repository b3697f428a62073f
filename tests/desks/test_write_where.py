"""The country of the news before a headline that nothing near it places, and where it must not stand."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.desks.write.where import where
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Galley, Passed, Reading, Returned, Ruling, Sentence

from .readings import assign, gazetteer, read, report

ABROAD = {
    "en": (
        "Two traders die in market fire in Paraguay",
        "Two traders died in a fire in a covered market in Paraguay on Tuesday. The mayor shut the building.",
    ),
    "de": (
        "Zwei Händler sterben bei Marktbrand in Paraguay",
        "Bei einem Brand in einer Markthalle in Paraguay sind am Dienstag zwei Händler ums Leben gekommen.",
    ),
    "fr": (
        "Paraguay : deux marchands tués dans l'incendie d'un marché",
        "Deux marchands sont morts mardi dans l'incendie d'un marché couvert au Paraguay. Le maire a fermé la halle.",
    ),
    "pt": (
        "Incêndio em mercado mata dois comerciantes no Paraguai",
        "Dois comerciantes morreram na terça-feira no incêndio de um mercado no Paraguai. O prefeito fechou o prédio.",
    ),
}
"""Headline and text of reports that say where it was."""
LOCAL = {
    "en": (
        "Covered market burns down, two traders dead",
        "Fire swept through the covered market on Tuesday morning and killed two traders. "
        "Firefighters needed four hours to put it out. The mayor shut the building. "
        "The traders will be buried on Friday. Prosecutors opened an inquiry.",
        "Paraguay: Covered market burns down, two traders dead",
    ),
    "de": (
        "Markthalle brennt nieder, zwei Händler tot",
        "Ein Feuer hat am Dienstagmorgen die Markthalle zerstört und zwei Händler getötet. "
        "Die Feuerwehr brauchte vier Stunden, um es zu löschen. Der Bürgermeister ließ das Gebäude sperren. "
        "Die Händler werden am Freitag beigesetzt. Die Staatsanwaltschaft ermittelt.",
        "Paraguay: Markthalle brennt nieder, zwei Händler tot",
    ),
    "fr": (
        "Le marché couvert brûle, deux marchands sont morts",
        "Le feu a ravagé mardi matin le marché couvert et tué deux marchands. "
        "Les pompiers ont mis quatre heures à l'éteindre. Le maire a fermé le bâtiment. "
        "Les marchands seront enterrés vendredi. Le parquet a ouvert une enquête.",
        "Paraguay\u00a0: le marché couvert brûle, deux marchands sont morts",
    ),
    "es": (
        "El mercado cubierto arde y mueren dos comerciantes",
        "El fuego arrasó el martes el mercado cubierto y mató a dos comerciantes. "
        "Los bomberos tardaron cuatro horas en apagarlo. El alcalde cerró el edificio. "
        "Los comerciantes serán enterrados el viernes. La fiscalía abrió una investigación.",
        "Paraguay: el mercado cubierto arde y mueren dos comerciantes",
    ),
    "ru": (
        "Крытый рынок сгорел, погибли два торговца",
        "Пожар во вторник утром уничтожил крытый рынок, погибли два торговца. "
        "Пожарные тушили его четыре часа. Мэр закрыл здание. "
        "Торговцев похоронят в пятницу. Прокуратура начала проверку.",
        "Парагвай: крытый рынок сгорел, погибли два торговца",
    ),
    "ar": (
        "حريق يلتهم السوق المغطاة ويقتل تاجرين",
        "التهم حريق صباح الثلاثاء السوق المغطاة وقتل تاجرين. "
        "واحتاج رجال الإطفاء إلى أربع ساعات لإخماده. وأغلق رئيس البلدية المبنى. "
        "وسيدفن التاجران يوم الجمعة. وفتحت النيابة العامة تحقيقا.",
        "باراغواي: حريق يلتهم السوق المغطاة ويقتل تاجرين",
    ),
    "ja": (
        "屋内市場が全焼、商人2人死亡",
        "火曜日の朝、屋内市場で火災があり、商人2人が死亡した。消防は4時間かけて火を消した。"
        "市長は建物を閉鎖した。2人の葬儀は金曜日に行われる。検察は捜査を始めた。",
        "パラグアイ：屋内市場が全焼、商人2人死亡",
    ),
    "zh-Hans": (
        "室内市场起火 两名商贩死亡",
        "星期二早晨，室内市场发生火灾，造成两名商贩死亡。消防员用了四个小时才将大火扑灭。"
        "市长关闭了这座建筑。两名商贩将于星期五下葬。检方已经展开调查。",
        "巴拉圭：室内市场起火 两名商贩死亡",
    ),
    "ko": (
        "실내 시장 화재로 상인 2명 숨져",
        "화요일 아침 실내 시장에서 불이 나 상인 2명이 숨졌다. 소방대는 네 시간 만에 불을 껐다. "
        "시장은 건물을 폐쇄했다. 숨진 상인들의 장례식은 금요일에 열린다. 검찰은 수사에 들어갔다.",
        "파라과이: 실내 시장 화재로 상인 2명 숨져",
    ),
}
"""Headline and text of a report that does not, and the headline printed."""


@cache
def story(lang: str, headline: str = "", text: str = "") -> tuple[Reading, ...]:
    """The readings of a local report and of three from abroad, in other languages."""
    told = [
        report(body, code, outlet=f"Outlet {code}", headline=head)
        for code, (head, body) in ABROAD.items()
        if code != lang
    ]
    own = LOCAL[lang]
    return read(report(text or own[1], lang, outlet="Local", headline=headline or own[0]), *told[:3])


def written(lang: str, readings: tuple[Reading, ...]) -> Article:
    (outcome,) = Write(gazetteer=gazetteer()).work([assign(lang, readings)])
    return outcome.made[0]


@pytest.mark.parametrize("lang", LOCAL)
def test_a_headline_nothing_places_stands_behind_its_country(lang):
    head = written(lang, story(lang)).headline
    assert head.text == LOCAL[lang][2]
    abroad = {r.report.id: r for r in story(lang)[1:]}
    assert any(
        c.report in abroad and "Paragua" in c.span.of(abroad[c.report].report.text) for c in head.cites
    )


def read_by_the_copy_desk(lang: str, article: Article) -> Passed | Returned:
    galley = Galley(article=article, assignment=assign(lang, story(lang)))
    (outcome,) = Verify(gazetteer=gazetteer(), embed=Usem3(together=True)).work([galley])
    return outcome.made[0]


@pytest.mark.parametrize("lang", LOCAL)
def test_the_copy_desk_bears_it_out(lang):
    passed = read_by_the_copy_desk(lang, written(lang, story(lang)))
    assert isinstance(passed, Passed)
    assert passed.article.headline.text == LOCAL[lang][2]
    assert len(passed.article.headline.cites) == 2
    assert {v.ruling for v in passed.verdicts if v.part == "headline"} == {"supported"}


BELGIUM = {
    "en": "Belgium", "de": "Belgien", "fr": "Belgique", "es": "Bélgica", "ru": "Бельгия",
    "ar": "بلجيكا", "ja": "ベルギー", "zh-Hans": "比利时", "ko": "벨기에",
}  # fmt: skip


@pytest.mark.parametrize("lang", LOCAL)
def test_the_copy_desk_sends_another_country_back(lang):
    article = written(lang, story(lang))
    here = re.split("[:：\u00a0]", article.headline.text)[0]
    wrong = replace(article.headline, text=article.headline.text.replace(here, BELGIUM[lang]))
    returned = read_by_the_copy_desk(lang, replace(article, headline=wrong))
    assert any(v.part == "headline" and v.ruling != "supported" for v in returned.verdicts)


SAID = {
    "en": "Paraguayan market burns down, two traders dead",
    "de": "Paraguayische Markthalle brennt nieder, zwei Händler tot",
    "fr": "Un marché paraguayen brûle, deux marchands sont morts",
    "es": "Arde un mercado paraguayo y mueren dos comerciantes",
    "ru": "В Парагвае сгорел крытый рынок, погибли два торговца",
    "ar": "حريق يلتهم سوقا في باراغواي ويقتل تاجرين",
    "ja": "パラグアイの屋内市場が全焼、商人2人死亡",
    "zh-Hans": "巴拉圭室内市场起火 两名商贩死亡",
    "ko": "파라과이 실내 시장 화재로 상인 2명 숨져",
}


@pytest.mark.parametrize("lang", SAID)
def test_a_headline_that_says_where_is_left(lang):
    assert written(lang, story(lang, SAID[lang])).headline.text == SAID[lang]


LABELLED = {
    "en": ("Market fire", ": two traders are dead", "Market fire (Paraguay): two traders are dead"),
    "de": ("Marktbrand", ": Zwei Händler sind tot", "Marktbrand (Paraguay): Zwei Händler sind tot"),
    "fr": ("Feu au marché", " : deux morts", "Feu au marché (Paraguay) : deux morts"),
    "es": (
        "Incendio en el mercado",
        ": hay dos muertos",
        "Incendio en el mercado (Paraguay): hay dos muertos",
    ),
    "ru": ("Пожар на рынке", ": погибли двое", "Пожар на рынке (Парагвай): погибли двое"),
    "ar": ("حريق السوق", ": مقتل تاجرين", "حريق السوق (باراغواي): مقتل تاجرين"),
    "ja": ("市場火災", "：商人2人死亡", "市場火災（パラグアイ）：商人2人死亡"),
    "zh-Hans": ("市场火灾", "：两名商贩死亡", "市场火灾（巴拉圭）：两名商贩死亡"),
    "ko": ("시장 화재", ": 상인 2명 숨져", "시장 화재(파라과이): 상인 2명 숨져"),
}
"""A label, what it is of, and both with the country."""


@pytest.mark.parametrize("lang", LABELLED)
def test_behind_a_label_the_country_stands_in_brackets(lang):
    label, told, printed = LABELLED[lang]
    place = where(story(lang), lang, gazetteer())
    assert place.told(Sentence(text=label + told, cites=()), (), 110).text == printed
    for text in (f"«{label}»{told}", f"{label}{told}{told}"):
        assert place.told(Sentence(text=text, cites=()), (), 110).text == text


CLAUSES = {
    "en": "The market burned down: two traders are dead",
    "de": "Die Markthalle brennt nieder: Zwei Händler sind tot",
    "fr": "Le marché a brûlé : deux marchands sont morts",
    "es": "El mercado ardió ayer: hay dos muertos",
    "ru": "Рынок сгорел ночью: погибли двое",
}


@pytest.mark.parametrize("lang", CLAUSES)
def test_a_clause_before_a_colon_is_no_label(lang):
    head = Sentence(text=CLAUSES[lang], cites=())
    assert where(story(lang), lang, gazetteer()).told(head, (), 110) == head


@pytest.mark.parametrize("lang", LOCAL)
def test_it_stands_once_at_the_top_and_within_the_length(lang):
    head, place = Sentence(text=LOCAL[lang][0], cites=()), where(story(lang), lang, gazetteer())
    assert place.told(head, (), 110).text == LOCAL[lang][2]
    assert place.told(head, (Sentence(text=SAID[lang], cites=()),), 110) == head
    assert place.told(head, (), len(LOCAL[lang][2]) - 1) == head


def test_a_name_stays_a_name_behind_the_colon():
    place = where(story("es"), "es", gazetteer())
    named = story(
        "es", "", "El alcalde Ramón Duarte cerró el mercado. Duarte habló el martes con los comerciantes."
    )
    own = replace(place, readings=(*place.readings, *named[:1]))
    assert own.told(Sentence(text="Duarte cierra el mercado", cites=()), (), 110).text.endswith(
        ": Duarte cierra el mercado"
    )


def country(*told: tuple[str, str, str]) -> str:
    """Of reports with a language, a headline and a text each."""
    made = [
        report(text, lang, outlet=f"Outlet {n}", headline=head) for n, (lang, head, text) in enumerate(told)
    ]
    return where(read(*made), "es", gazetteer()).code


FIRE = [(lang, *ABROAD[lang]) for lang in ABROAD]
SILENT = ("es", *LOCAL["es"][:2])


def test_half_of_the_languages_have_to_name_it():
    silent = [(lang, *LOCAL[lang][:2]) for lang in ("es", "ru", "ar", "ko")]
    assert country(*FIRE[:3]) == "PY"
    assert country(*FIRE[:3], *silent[:3]) == "PY"
    assert country(*FIRE[:3], *silent) == ""
    assert country(*FIRE[:2]) == ""


def test_one_language_has_one_voice():
    """Many outlets of one country are silent on it, and name another that the news is about."""
    about = ("en", "Inquiry on Russia goes on", "The inquiry into ties of the campaign to Russia goes on.")
    assert country(*[about] * 8) == ""
    assert country(*[FIRE[0]] * 8, *FIRE[1:3]) == "PY"


def test_a_word_that_is_a_country_elsewhere_is_none():
    man = [
        ("en", "Man killed by car", "Man killed in a street. The driver fled before the police came."),
        ("de", "Man sucht den Fahrer", "Man sucht den Fahrer des Wagens. Man hat keine Spur."),
        ("nl", "Man gedood op straat", "Man gedood door een auto. De bestuurder vluchtte."),
    ]
    assert country(*man) == ""


def test_news_of_two_countries_is_in_neither():
    both = [
        ("en", "Peru and Chile sign pact", "Peru and Chile signed a fishing pact on Tuesday in a school."),
        (
            "de",
            "Peru und Chile schließen Pakt",
            "Peru und Chile haben am Dienstag ein Abkommen unterzeichnet.",
        ),
        (
            "fr",
            "Le Pérou et le Chili signent",
            "Le Pérou et le Chili ont signé mardi un accord sur la pêche.",
        ),
    ]
    assert country(*both) == ""


def test_a_visitor_from_elsewhere_does_not_move_it():
    assert country(*FIRE[:3], ("en", FIRE[0][1], FIRE[0][2] + " A trader from Brazil was hurt.")) == "PY"


def test_a_match_or_a_market_is_nowhere():
    readings = read(*(report(text, lang, outlet=lang, headline=head) for lang, head, text in FIRE))
    assert where(readings, "es", gazetteer()).code == "PY"
    for beat in ("sport", "economy", "science"):
        assert where([replace(r, beat=beat) for r in readings], "es", gazetteer()).code == ""


@pytest.mark.parametrize(
    ("lang", "code"), [("en", "US"), ("de", "DE"), ("fr", "FR"), ("es", "ES"), ("ja", "JP"), ("ko", "KR")]
)
def test_nobody_at_home_is_told_where(lang, code):
    head = Sentence(text=LOCAL[lang][0], cites=())
    assert replace(where(story(lang), lang, gazetteer()), code=code).told(head, (), 110) == head


def test_what_the_copy_desk_sent_back_stands_without_its_country():
    lang = "es"
    first = written(lang, story(lang))
    passed = read_by_the_copy_desk(lang, first)
    wrong = tuple(
        replace(v, ruling=Ruling.UNSUPPORTED) if v.part == "headline" else v for v in passed.verdicts
    )
    returned = Returned(article=first, verdicts=wrong)
    (again,) = Write(gazetteer=gazetteer()).work([assign(lang, story(lang), returned=returned)])
    assert not again.made[0].headline.text.startswith("Paraguay:")
