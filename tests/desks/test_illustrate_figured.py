"""Which figure is that of the news: also one of the beginning, where its sentence is near to the headline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.compared import gathered
from broadsheet.desks.illustrate.course import figure_of_headline
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.figured import Number, news_figure
from broadsheet.desks.illustrate.matter import course_of
from broadsheet.desks.illustrate.named import parties
from broadsheet.desks.illustrate.places import Places
from broadsheet.desks.illustrate.shown import is_aside
from broadsheet.desks.illustrate.told import Teller
from broadsheet.easel import Card, FigureCard
from broadsheet.news import Cite, Mention, Sentence, Span
from broadsheet.text.numbers import figures

from .test_illustrate import SPEAKERS, one, tell

NEAR = {
    "en": ("Norwa doubles its profits", "Norwa earned profits of $565 million in three months.",
           "Norwa rents out a hall of 500 km."),
    "de": ("Norwa verdoppelt seinen Gewinn", "Der Gewinn von Norwa erreichte 565 Millionen Euro.",
           "Norwa betreibt 500 km Leitungen."),
    "es": ("Norwa duplica sus beneficios", "Los beneficios de Norwa llegaron a 565 millones de euros.",
           "Norwa tiene 500 km de cables."),
    "fr": ("Norwa double ses bénéfices", "Les bénéfices de Norwa ont atteint 565 millions d’euros.",
           "Norwa possède 500 km de câbles."),
    "it": ("Norwa raddoppia i profitti", "I profitti di Norwa hanno raggiunto 565 milioni di euro.",
           "Norwa possiede 500 km di cavi."),
    "nl": ("Norwa verdubbelt de winsten", "De winsten van Norwa bedroegen 565 miljoen euro.",
           "Norwa bezit 500 km kabel."),
    "ru": ("Norwa удвоила прибыль", "Прибыль Norwa достигла 565 миллионов рублей.", "Norwa владеет 500 км кабеля."),
    "ja": ("Norwa、年間利益を倍増", "Norwaの年間利益は過去最高となる565億円に達したと、会社が水曜に発表した。",
           "Norwaは500キロの電線を持つ。"),
    "ko": ("Norwa 이익 두 배로 늘어", "Norwa의 이익은 565억 원에 달했다.", "Norwa는 500km의 전선을 가지고 있다."),
    "zh-Hans": ("Norwa年度利润翻倍", "周三数字显示，Norwa年度利润达到创纪录的565亿元。", "Norwa拥有500公里电线。"),
    "ar": ("شركة Norwa تضاعف أرباحها", "بلغت أرباح Norwa نحو 565 مليون دولار.",
           "تملك Norwa نحو 500 كيلومتر من الكابلات."),
}  # fmt: skip


def in_dek(lang: str, headline: str, text: str, names: tuple[tuple[str, str, str], ...] = ()) -> Facts:
    """The text in the dek, far from where its report begins."""
    facts = one(lang, headline, "Norwa. " * 27 + text, names)
    [article] = facts.articles
    [reading] = facts.own(article)
    at = reading.report.text.index(text)
    sentence = Sentence(
        text=text, cites=(Cite(report=reading.report.id, span=Span(start=at, end=at + len(text))),)
    )
    return Facts([replace(article, dek=(sentence,), paragraphs=())], [reading])


@pytest.mark.parametrize("lang", NEAR)
def test_a_figure_outside_the_headline_is_that_of_the_news_where_its_sentence_is_near_to_it(
    lang: str,
) -> None:
    """Who is named there alone may do anything else."""
    headline, near, far = NEAR[lang]
    for text, drawn in ((near, True), (far, False)):
        facts = in_dek(lang, headline, text, (("Norwa", "organisation", ""),))
        number = news_figure(facts.articles[0], facts)
        assert bool(number) is drawn, text
        assert number is None or number.line == text


def test_a_sentence_of_the_body_shares_three_things_with_the_headline() -> None:
    names = (("Norwa", "organisation", ""),)
    for text, drawn in (
        ("Norwa earned profits of $565 million in three months.", False),
        ("Norwa earned profits of $565 million in the whole quarter.", True),
    ):
        facts = one("en", "Norwa doubles its profits in quarter", text, names)
        assert bool(news_figure(facts.articles[0], facts)) is drawn, text


@pytest.mark.parametrize(
    ("headline", "drawn"),
    [
        ("Norwa closes plant with 3,000 jobs", "3,000 jobs"),
        ("Norwa closes plant; 3,000 jobs go", ""),
        ("Norwa closes plant with 5,000 jobs", ""),
    ],
)
def test_the_figure_is_that_of_the_headline_where_it_has_one_and_of_the_first_of_two(
    headline: str, drawn: str
) -> None:
    text = "Norwa closes a plant at the harbour where 3,000 jobs were kept for years."
    facts = in_dek("en", headline, text, (("Norwa", "organisation", ""),))
    number = news_figure(facts.articles[0], facts)
    assert (number.shown if number else "") == drawn


FALLS = {
    "en": ("World markets plunge", "The Nikkor index dropped by 9.6%.", "The Nikkor index rose by 9.6%."),
    "de": ("Börsen der Welt stürzen ab", "Der Nikkor fiel um 9,6 %.", "Der Nikkor stieg um 9,6 %."),
    "es": ("Las bolsas caen en picado", "El Nikkor bajó un 9,6 %.", "El Nikkor subió un 9,6 %."),
    "fr": ("Les marchés dégringolent", "Le Nikkor a reculé de 9,6 %.", "Le Nikkor a progressé de 9,6 %."),
    "it": ("I mercati affondano", "Il Nikkor è sceso del 9,6%.", "Il Nikkor è salito del 9,6%."),
    "nl": ("Beurzen in vrije val", "De Nikkor daalde 9,6%.", "De Nikkor steeg 9,6%."),
    "ru": ("Биржи обрушились", "Индекс Nikkor упал на 9,6 %.", "Индекс Nikkor вырос на 9,6 %."),
    "ja": ("世界で株価暴落", "Nikkorは9.6%下落した。", "Nikkorは9.6%上昇した。"),
    "ko": ("세계 증시 폭락", "Nikkor는 9.6% 하락했다.", "Nikkor는 9.6% 상승했다."),
    "zh-Hans": ("全球股市暴跌", "Nikkor指数下跌9.6%。", "Nikkor指数上涨9.6%。"),
    "ar": ("انهيار الأسواق العالمية", "تراجع مؤشر Nikkor بنسبة 9.6 في المئة.", "ارتفع مؤشر Nikkor بنسبة 9.6 في المئة."),
}  # fmt: skip


@pytest.mark.parametrize("lang", FALLS)
def test_a_headline_of_a_fall_has_a_mark_that_points_down_beside_the_share_that_fell(lang: str) -> None:
    """And none beside a rise; how far one thing fell is no news of a fall of all."""
    headline, fall, rise = FALLS[lang]
    assert course_of(headline, lang) == course_of(fall, lang) == "down" and course_of(rise, lang) == "up"
    if lang in SPEAKERS:
        facts = one(lang, headline, fall, (("Nikkor", "other", ""),))
        assert tell(facts) == {}
        as_dek = replace(facts.articles[0], dek=facts.articles[0].body, paragraphs=())
        told = Teller(Facts([as_dek], facts.own(as_dek)), Places((), ()), SPEAKERS, "held")
        card = told._figure(
            Card(lang=lang, label=""), Number(figures(fall, lang)[0], "9.6%", "", fall), as_dek
        ).card
        assert isinstance(card, FigureCard) and card.course == "down"


SHARES = {
    "en": ("{} fell by {}.", "Markets around the world fell on Friday for fear of a long crisis."),
    "de": ("Der {} fiel um {}.", "Die Börsen in aller Welt sind am Freitag aus Furcht vor einer Krise gefallen."),
    "es": ("El {} bajó un {}.", "Las bolsas de todo el mundo bajaron el viernes por miedo a una crisis larga."),
    "fr": ("Le {} a reculé de {}.", "Les marchés du monde entier ont reculé vendredi par crainte d’une longue crise."),
    "it": ("Il {} è sceso del {}.", "I mercati di tutto il mondo sono scesi venerdì per timore di una lunga crisi."),
    "nl": ("De {} daalde {}.", "De beurzen in de hele wereld daalden vrijdag uit vrees voor een lange crisis."),
    "ja": ("{}は{}下落した。", "世界の株価は金曜、長い危機への懸念から下落した。"),
    "ko": ("{}는 {} 하락했다.", "세계 증시는 금요일 긴 위기에 대한 우려로 하락했다."),
    "zh-Hans": ("{}指数下跌{}。", "周五，各地市场因担心长期危机而下跌。"),
    "ar": ("تراجع مؤشر {} بنسبة {}.", "تراجعت الأسواق في أنحاء العالم يوم الجمعة خوفا من أزمة طويلة."),
}  # fmt: skip


@pytest.mark.parametrize("lang", SHARES)
def test_what_several_sentences_say_that_fell_is_set_side_by_side(lang: str) -> None:
    pattern, whole = SHARES[lang]
    share = next(f.text.strip() for f in figures(FALLS[lang][1], lang) if f.kind == "percent")
    names = ("Nikkor", "Dauw", "Footsie")
    told = [pattern.format(name, share.replace("9", str(7 + n))) for n, name in enumerate(names)]
    rose = FALLS[lang][2].replace("Nikkor", "Basdaq")
    for sentences, drawn in (([whole, *told, rose], 3), ([whole, *told[:2], rose], 0)):
        facts = one(
            lang, FALLS[lang][0], " ".join(sentences), tuple((n, "other", "") for n in (*names, "Basdaq"))
        )
        [article] = facts.articles
        body = tuple(Sentence(text=text, cites=article.headline.cites) for text in sentences)
        found = gathered(replace(article, paragraphs=(body,)), facts)
        assert (len(found.values) if found else 0) == drawn
        if found:
            assert found.title == whole and [name for name, *_ in found.values] == [*reversed(names)]
            assert all(shown.startswith("−") for *_, shown in found.values)


PICKED = {
    "en": "The biggest drop was {}, which fell by {}.",
    "de": "Am härtesten traf es den Titel {}, der um {} fiel.",
    "es": "La mayor caída ha sido la de {}, que ha bajado un {}.",
    "fr": "La plus forte baisse a été celle de {}, qui a reculé de {}.",
    "it": "Una delle azioni che è scesa di più è stata {}, che è scesa del {}.",
    "nl": "De grootste daler was {}, dat {} daalde.",
    "ja": "最も下落したのは{}で、{}下落した。",
    "ko": "가장 크게 하락한 것은 {}로, {} 하락했다.",
    "zh-Hans": "跌幅最大的是{}，下跌{}。",
    "ar": "كان أكبر الخاسرين {}، الذي تراجع بنسبة {}.",
}


@pytest.mark.parametrize("lang", PICKED)
def test_one_picked_out_of_many_is_not_set_beside_whole_markets(lang: str) -> None:
    pattern, whole = SHARES[lang]
    share = next(f.text.strip() for f in figures(FALLS[lang][1], lang) if f.kind == "percent")
    told = [
        pattern.format(n, share.replace("9", d))
        for n, d in (("Nikkor", "7"), ("Dauw", "8"), ("Footsie", "6"))
    ]
    picked = PICKED[lang].format("Barkley", share.replace("9", "13"))
    names = tuple((name, "other", "") for name in ("Nikkor", "Dauw", "Footsie", "Barkley"))
    facts = one(lang, FALLS[lang][0], " ".join((whole, *told, picked)), names)
    [article] = facts.articles
    body = tuple(Sentence(text=text, cites=article.headline.cites) for text in (whole, *told, picked))
    found = gathered(replace(article, paragraphs=(body,)), facts)
    assert found and {name for name, *_ in found.values} == {"Nikkor", "Dauw", "Footsie"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Norwa lost $4.8 billion in the quarter and $8.6 billion in all.", ""),
        ("Norwa lost $4.8 billion ($8.6 billion) in the quarter.", ""),
        ("Norwa has 210 to 330 passengers a day after the loss.", ""),
        ("Norwa lost $4.8 billion in the quarter.", "$4.8 billion"),
    ],
)
def test_of_two_values_of_a_sentence_none_is_shown_as_nothing_says_which_is_which(
    text: str, figure: str
) -> None:
    facts = one("en", "Norwa posts a loss after strike", text, (("Norwa", "organisation", ""),))
    [article] = facts.articles
    told = tell(Facts([replace(article, dek=article.body, paragraphs=())], facts.own(article))).get("en")
    assert (told.card.figure if told and told.kind == "figure" else "") == figure


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The index, the oldest one, dropped by 8.5%, as markets fell.", False),
        ("At the close, down 8.5%, the index was low.", False),
        ("The index, which has 8.5% of the markets, fell.", True),
        ("The index, with 8.5% of the markets, fell.", True),
    ],
)
def test_what_stands_in_the_main_clause_between_commas_is_no_aside(text: str, aside: bool) -> None:
    [figure] = [f for f in figures(text, "en") if f.kind == "percent"]
    assert is_aside(figure, text, "en") is aside


def test_the_only_person_of_the_headline_has_a_picture_with_what_he_did() -> None:
    text = "Mara Lindqvist, who led the port for ten years, has died at the age of 81."
    for others, drawn in (((), True), (("Jonas Okoro",), False)):
        facts = one("en", "Mara Lindqvist dies" + "".join(f" beside {name}" for name in others), text)
        mentions = tuple(
            Mention(span=Span(start=0, end=1), text=name, kind="person", key=f"person:{name}")
            for name in ("Mara Lindqvist", *others)
        )
        [reading] = facts.own(facts.articles[0])
        as_dek = replace(facts.articles[0], dek=facts.articles[0].body, paragraphs=())
        facts = Facts([as_dek], [replace(reading, names=mentions)])
        assert bool(figure_of_headline(facts.articles[0], facts)) is drawn
        told = tell(facts).get("en")
        assert bool(told) is drawn
        assert not told or told.alt(SPEAKERS["en"]) == f"The picture names Mara Lindqvist. {text}"


PARTIES = {
    "en": ("Norwa sues Dauwco over licence",
           "Norwa has taken Dauwco to court because of a licence from the year 1998."),
    "de": ("Norwa verklagt Dauwco wegen Lizenz",
           "Norwa zieht gegen Dauwco vor Gericht, weil es um eine Lizenz von 1998 geht."),
    "es": ("Norwa demanda a Dauwco por una licencia",
           "Norwa ha llevado a Dauwco ante un tribunal de Londres por una licencia antigua."),
    "fr": ("Norwa poursuit Dauwco pour une licence",
           "Norwa a porté plainte contre Dauwco à Londres au sujet d’une licence ancienne."),
    "it": ("Norwa cita Dauwco per una licenza",
           "Norwa ha portato Dauwco davanti a un tribunale di Londra per una licenza antica."),
    "nl": ("Norwa klaagt Dauwco aan om licentie",
           "Norwa heeft Dauwco in Londen voor de rechter gedaagd vanwege een oude licentie."),
    "ja": ("Norwa、Dauwcoを特許権侵害で提訴",
           "Norwaは水曜、古い特許権を侵害されたとしてDauwcoをロンドンの裁判所に訴えた。"),
    "ko": ("Norwa, Dauwco 상대로 특허 소송",
           "Norwa는 수요일 오래된 특허 문제로 Dauwco를 런던 법원에 제소했다고 밝혔다."),
    "zh-Hans": ("Norwa就专利权起诉Dauwco", "周三，Norwa因一项旧专利权纠纷将Dauwco告上伦敦法庭。"),
    "ar": ("Norwa تقاضي Dauwco بسبب ترخيص", "رفعت Norwa دعوى على Dauwco أمام محكمة في لندن بسبب ترخيص قديم."),
}  # fmt: skip


@pytest.mark.parametrize("lang", PARTIES)
def test_the_parties_of_the_headline_stand_side_by_side_above_what_they_did(lang: str) -> None:
    headline, text = PARTIES[lang]
    names = tuple((name, "organisation", "") for name in ("Norwa", "Dauwco"))
    told = tell(one(lang, headline, text, names))[lang]
    assert told.kind == "parties" and [p.name for p in told.card.people] == ["Norwa", "Dauwco"]
    assert told.alt(SPEAKERS[lang]).endswith(text)
    of_one = tell(one(lang, headline, text.replace("Dauwco", "Norwa"), names)).get(lang)
    assert not of_one or [p.name for p in of_one.card.people] == ["Norwa"], "the sentence names one only"


@pytest.mark.parametrize(
    ("headline", "names", "found"),
    [
        ("Norwa buys Dauwco in the north", ("Norwa", "Dauwco"), ("Norwa", "Dauwco")),
        ("Norwa opens a plant in the north", ("Norwa",), ()),
        ("Norwa B400 flies for Dauwco", ("Norwa", "Dauwco"), ()),
        ("Court hears “New Norwa” and Dauwco", ("Norwa", "Dauwco"), ()),
        ("Basdaq's Norwa sues Dauwco", ("Basdaq", "Norwa", "Dauwco"), ("Norwa", "Dauwco")),
        ("Footsies' Norwa wins in court", ("Footsies", "Norwa"), ()),
        ("Norwa's bid for Dauwco fails", ("Norwa", "Dauwco"), ("Norwa", "Dauwco")),
        ("Dauwco answers for Norwa flight 447", ("Norwa", "Dauwco"), ()),
        ("Norwa, Dauwco, Footsie, Basdaq merge", ("Norwa", "Dauwco", "Footsie", "Basdaq"), ()),
    ],
)
def test_there_are_two_parties_or_three_and_none_is_a_part_of_a_name(
    headline: str, names: tuple[str, ...], found: tuple[str, ...]
) -> None:
    facts = one("en", headline, " ".join(names), tuple((name, "organisation", "") for name in names))
    assert parties(facts.articles[0], facts) == found


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        ("en", "Norwa of the Footsies sues Dauwco"),
        ("de", "Norwa von der Footsies verklagt Dauwco"),
        ("es", "Norwa de los Footsies demanda a Dauwco"),
        ("fr", "Norwa des Footsies poursuit Dauwco"),
        ("it", "Norwa dei Footsies cita Dauwco"),
        ("nl", "Norwa van de Footsies klaagt Dauwco aan"),
        ("ja", "FootsiesのNorwa、Dauwcoを提訴"),
        ("ko", "Footsies의 Norwa, Dauwco 제소"),
        ("zh-Hans", "Footsies的Norwa起诉Dauwco"),
    ],
)
def test_who_owns_another_is_no_party(lang: str, headline: str) -> None:
    names = ("Norwa", "Dauwco", "Footsies")
    facts = one(lang, headline, " ".join(names), tuple((name, "organisation", "") for name in names))
    assert parties(facts.articles[0], facts) == ("Norwa", "Dauwco")
