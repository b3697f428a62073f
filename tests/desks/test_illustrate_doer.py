"""The one organisation that did it, the holder of an office, persons who met:
drawn only above a sentence that tells the news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.compared import gathered
from broadsheet.desks.illustrate.course import holder, met
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.figured import news_figure, values_of_headline
from broadsheet.desks.illustrate.named import doer
from broadsheet.desks.illustrate.words import is_of_a_place
from broadsheet.news import Sentence
from broadsheet.text.numbers import figures

from .test_illustrate import SPEAKERS, one, tell
from .test_illustrate_figured import FALLS, SHARES

DOES = {
    "en": ("Norwa closes factory in the north",
           "Norwa will close its old factory in the north next spring and build trams at another place by the sea.",
           "Norwa will build a ferry in spring."),
    "de": ("Norwa schließt Fabrik im Norden",
           ("Norwa wird seine alte Fabrik im Norden schließen und ab dem "
            "Frühjahr Straßenbahnen an einem Ort am Meer bauen."), "Norwa baut im Frühjahr eine Fähre."),
    "es": ("Norwa cierra fábrica en el norte",
           "Norwa cerrará en primavera su fábrica del norte, según dijo la empresa.",
           "Norwa construirá un barco en primavera."),
    "fr": ("Norwa ferme une usine dans le nord", "Norwa va fermer au printemps son usine du nord, a dit l’entreprise.",
           "Norwa construira un navire au printemps."),
    "it": ("Norwa chiude fabbrica nel nord",
           "Norwa chiuderà in primavera la sua fabbrica del nord, ha detto la società.",
           "Norwa costruirà una nave in primavera."),
    "nl": ("Norwa sluit fabriek in het noorden",
           ("Norwa zal zijn oude fabriek in het noorden sluiten en vanaf "
            "het voorjaar trams bouwen op een plaats aan zee."), "Norwa bouwt in het voorjaar een schip."),
    "ru": ("Norwa закрывает завод на севере", "Norwa весной закрывает свой завод на севере страны, сообщила компания.",
           "Norwa весной строит новый корабль."),
    "ja": ("Norwa、北部の工場を閉鎖", "Norwaは北部の工場を来春に閉鎖し、海辺の町で路面電車を造ると水曜に発表した。",
           "Norwaは来春に船を造ると発表した。"),
    "ko": ("Norwa, 북부 공장 폐쇄", "Norwa는 내년 봄 북부 공장을 폐쇄한다고 수요일 밝혔다.",
           "Norwa는 내년 봄 선박을 만든다고 밝혔다."),
    "zh-Hans": ("Norwa关闭北部工厂", "周三，Norwa宣布明年春天将关闭位于北部的工厂。", "周三，Norwa宣布明年春天造船。"),
    "ar": ("Norwa تغلق مصنعا في الشمال", "قالت Norwa إنها تغلق مصنعا في الشمال خلال الربيع المقبل.",
           "أعلنت Norwa بناء سفينة كبيرة خلال الربيع."),
}  # fmt: skip


@pytest.mark.parametrize("lang", DOES)
def test_the_one_organisation_of_the_headline_stands_above_what_it_did(lang: str) -> None:
    """And not above anything else it does, nor where a person is named too."""
    headline, did, else_ = DOES[lang]
    names = (("Norwa", "organisation", ""),)
    facts = one(lang, headline, did, names)
    assert doer(facts.articles[0], facts) == "Norwa"
    if lang in SPEAKERS:
        told = tell(facts)[lang]
        assert told.kind == "parties" and [p.name for p in told.card.people] == ["Norwa"]
        assert told.alt(SPEAKERS[lang]).endswith(did)
        assert tell(one(lang, headline, else_, names)) == {}
    with_person = one(lang, f"{headline}, Lindqvist", did, (*names, ("Lindqvist", "person", "")))
    assert doer(with_person.articles[0], with_person) == ""


@pytest.mark.parametrize(
    ("headline", "names", "found"),
    [
        ("The Norwa closes a factory", (("Norwa", "organisation"),), "Norwa"),
        ("Manager at Norwa leaves the company", (("Norwa", "organisation"),), ""),
        ("Asian markets fall", (("Asian", "other"),), "Asian"),
        ("European markets fall", (("European", "other"),), ""),
        ("Norwa B400 flies", (("Norwa", "organisation"),), ""),
    ],
)
def test_it_is_the_first_word_and_whole(
    headline: str, names: tuple[tuple[str, str], ...], found: str
) -> None:
    facts = one("en", headline, " ".join(name for name, _ in names), tuple((n, k, "") for n, k in names))
    assert doer(facts.articles[0], facts) == found


@pytest.mark.parametrize(
    ("lang", "word", "made"),
    [
        ("en", "European", True), ("nl", "Amerikaanse", True), ("de", "Chinesische", True), ("it", "Italiana", True),
        ("es", "Italiana", True), ("fr", "Irlandaise", True), ("en", "Japan", False), ("en", "Apple", False),
        ("ja", "日本", False), ("ko", "일본", False), ("zh-Hans", "日本", False), ("ru", "Япония", False),
        ("ar", "اليابان", False),
    ],
)  # fmt: skip
def test_a_word_made_of_a_country_is_no_name(lang: str, word: str, made: bool) -> None:
    assert is_of_a_place(word, lang) is made


HOLDERS = {
    "en": ("Transport minister warns airlines",
           "Mara Lindqvist, minister of transport, has warned all airlines of the ban.",
           "Mara Lindqvist has warned all airlines of the ban."),
    "de": ("Verkehrsminister warnt Fluglinien",
           "Verkehrsminister Marc Lindqvist hat alle Fluglinien vor dem Verbot gewarnt.",
           "Marc Lindqvist hat alle Fluglinien vor dem Verbot gewarnt."),
    "es": ("El ministro de Transportes advierte a las aerolíneas",
           "Marc Lindqvist, ministro de Transportes, advirtió a las aerolíneas.",
           "Marc Lindqvist advirtió a las aerolíneas."),
    "fr": ("Le ministre des Transports met en garde les compagnies",
           "Marc Lindqvist, ministre des Transports, a mis en garde les compagnies.",
           "Marc Lindqvist a mis en garde les compagnies."),
    "it": ("Il ministro dei Trasporti avverte le compagnie",
           "Marc Lindqvist, ministro dei Trasporti, ha avvertito le compagnie aeree.",
           "Marc Lindqvist ha avvertito le compagnie aeree."),
    "nl": ("Minister van Vervoer waarschuwt maatschappijen",
           "Marc Lindqvist, minister van Vervoer, heeft de maatschappijen gewaarschuwd.",
           "Marc Lindqvist heeft de maatschappijen gewaarschuwd."),
    "ru": ("Министр транспорта предупредил авиакомпании",
           "Министр Марк Линдквист предупредил все авиакомпании о запрете.",
           "Марк Линдквист предупредил все авиакомпании о запрете."),
}  # fmt: skip


@pytest.mark.parametrize("lang", HOLDERS)
def test_the_holder_of_the_office_that_the_headline_names_is_found(lang: str) -> None:
    headline, told, bare = HOLDERS[lang]
    name = next(n for n in ("Mara Lindqvist", "Marc Lindqvist", "Марк Линдквист") if n in told)
    found = []
    for text in (told, bare):
        facts = one(lang, headline, text, ((name, "person", ""),))
        found.append(holder(facts.articles[0], facts))
    assert found[0] and found[0][0] == name and found[0][1] and found[1] is None


MET = {
    "en": ("Lindqvist receives Okoro",
           ("President Mara Lindqvist and Prime Minister Jonas Okoro met "
            "on Tuesday for talks at the palace by the sea.")),
    "de": ("Lindqvist empfängt Okoro",
           ("Präsidentin Mara Lindqvist hat Ministerpräsident Jonas Okoro am "
            "Dienstag zu einem Treffen im Palast am Meer begrüßt.")),
    "es": ("Lindqvist recibe a Okoro",
           ("La presidenta Mara Lindqvist y el primer ministro Jonas Okoro celebraron el martes una reunión en el "
            "palacio junto al mar.")),
    "fr": ("Lindqvist reçoit Okoro",
           ("La présidente Mara Lindqvist et le premier ministre Jonas Okoro ont tenu mardi une rencontre dans le "
            "palais de la mer.")),
    "it": ("Lindqvist riceve Okoro",
           ("La presidente Mara Lindqvist e il primo ministro Jonas Okoro "
            "hanno tenuto martedì un incontro nel palazzo sul mare.")),
    "nl": ("Lindqvist ontvangt Okoro",
           "President Mara Lindqvist en premier Jonas Okoro hadden dinsdag een ontmoeting in het paleis aan de zee."),
}  # fmt: skip


@pytest.mark.parametrize("lang", MET)
def test_persons_who_met_stand_above_the_sentence_of_their_meeting_with_the_offices_before_their_names(
    lang: str,
) -> None:
    headline, text = MET[lang]
    names = (("Mara Lindqvist", "person", ""), ("Jonas Okoro", "person", ""))
    facts = one(lang, headline, text, names)
    [article] = facts.articles
    as_dek = Facts([replace(article, dek=article.body, paragraphs=())], facts.own(article))
    offices = dict(met(as_dek.articles[0], as_dek))
    assert set(offices) == {"Mara Lindqvist", "Jonas Okoro"} and all(offices.values())
    assert tell(as_dek)[lang].kind == "people"


MODELS = {
    "en": ("Norwa delays 717 replacement", "The Norwa 717 is late."),
    "de": ("Norwa verschiebt 717 Nachfolger", "Die Norwa 717 kommt später."),
    "es": ("Norwa retrasa 717 nuevo", "El Norwa 717 llega tarde."),
    "fr": ("Norwa retarde le 717 nouveau", "Le Norwa 717 arrive en retard."),
    "nl": ("Norwa stelt 717 opvolger uit", "De Norwa 717 komt later."),
    "ru": ("Norwa переносит 717 новый", "Самолет Norwa 717 опаздывает."),
    "ja": ("Norwa、717 後継機を延期", "Norwa 717 は遅れている。"),
    "ko": ("Norwa, 717 후속기 연기", "Norwa 717 은 늦어진다."),
    "zh-Hans": ("Norwa推迟 717 后继机", "Norwa 717 推迟。"),
    "ar": ("Norwa تؤجل 717 الجديدة", "طائرة Norwa 717 تتأخر."),
}  # fmt: skip


@pytest.mark.parametrize("lang", MODELS)
def test_a_number_that_stands_behind_a_name_belongs_to_it(lang: str) -> None:
    headline, text = MODELS[lang]
    facts = one(lang, headline, text, (("Norwa", "organisation", ""),))
    assert values_of_headline(facts.articles[0], facts) is None
    assert news_figure(facts.articles[0], facts) is None


@pytest.mark.parametrize(
    ("headline", "text", "shown"),
    [
        ("Dauwco orders 22 new Norwa 787 Dreamers aircraft",
         "Dauwco has placed the order of 22 new Norwa aircraft for its fleet.", "22 new Norwa 787 Dreamers aircraft"),
        ("Dauwco plans to close 1,100 dealerships",
         "Dauwco said on Friday that it plans to shut about 1,100 of its dealerships in all.", "1,100 dealerships"),
        ("Dauwco announces 10,000 job cuts",
         "Dauwco will make 10,000 job cuts over the next four years, it announced on Friday.", "10,000 job cuts"),
    ],
)  # fmt: skip
def test_what_a_number_counts_may_stand_behind_a_name_or_in_two_words(
    headline: str, text: str, shown: str
) -> None:
    facts = one("en", headline, text, (("Norwa", "organisation", ""), ("Dauwco", "organisation", "")))
    found = news_figure(facts.articles[0], facts)
    assert found and found.shown == shown and found.line == text


BUT = {
    "en": "{} fell by {}, a slight rise since noon.",
    "de": "Der {} fiel um {}, ein leichter Anstieg seit Mittag.",
    "es": "El {} bajó un {}, una ligera subida desde mediodía.",
    "fr": "Le {} a reculé de {}, une légère hausse depuis midi.",
    "it": "Il {} è sceso del {}, un lieve aumento da mezzogiorno.",
    "nl": "De {} daalde {}, een lichte stijging sinds de middag.",
    "ja": "{}は{}下落した、昼からは少し上昇した。",
    "ko": "{}는 {} 하락했다, 낮부터는 조금 상승했다.",
    "zh-Hans": "{}指数下跌{}，中午以来略有上涨。",
    "ar": "تراجع مؤشر {} بنسبة {}، وهو ارتفاع طفيف منذ الظهر.",
}


@pytest.mark.parametrize("lang", BUT)
def test_the_clause_of_a_share_says_whether_it_was_lost(lang: str) -> None:
    _, whole = SHARES[lang]
    share = next(f.text.strip() for f in figures(FALLS[lang][1], lang) if f.kind == "percent")
    names = ("Nikkor", "Dauw", "Footsie")
    told = [BUT[lang].format(name, share.replace("9", str(6 + n))) for n, name in enumerate(names)]
    facts = one(lang, FALLS[lang][0], " ".join((whole, *told)), tuple((n, "other", "") for n in names))
    [article] = facts.articles
    body = tuple(Sentence(text=text, cites=article.headline.cites) for text in (whole, *told))
    found = gathered(replace(article, paragraphs=(body,)), facts)
    assert found and {name for name, *_ in found.values} == set(names)
