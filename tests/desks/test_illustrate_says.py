"""A picture says what befell, in whole names and units, and nothing that its sentence contradicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.compared import _as_exact
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.figured import news_figure
from broadsheet.desks.illustrate.matter import stands_alone
from broadsheet.desks.illustrate.named import doer, is_part_in, parties, thing
from broadsheet.desks.illustrate.shown import befell, contradicts_itself, counted_by_name, is_aside, named
from broadsheet.desks.illustrate.words import WHAT, bare, is_of_a_place
from broadsheet.easel import ChartCard, FigureCard
from broadsheet.news import Sentence
from broadsheet.text.numbers import figures

from .test_illustrate import SPEAKERS, one, tell
from .test_illustrate_figured import FALLS, SHARES
from .test_illustrate_kinds import share

LOSSES = {
    "en": ("Dauwco will cut 3,000 jobs in the north, it said.", "The bank will close 300 branches in the north.",
           "Dauwco reported a loss of $6 billion for the year."),
    "de": ("Dauwco streicht 3.000 Stellen im Norden.", "Die Bank schließt 300 Filialen im Norden.",
           "Dauwco meldet einen Verlust von 6 Milliarden Dollar."),
    "es": ("Dauwco recortará 3.000 empleos en el norte.", "El banco cerrará 300 oficinas en el norte.",
           "Dauwco registró unas pérdidas de 6.000 millones de dólares."),
    "fr": ("Dauwco supprimera 3 000 emplois dans le nord.", "La banque fermera 300 agences dans le nord.",
           "Dauwco annonce une perte de 6 milliards de dollars."),
    "it": ("Dauwco taglia 3.000 posti nel nord.", "La banca chiude 300 filiali nel nord.",
           "Dauwco registra una perdita di 6 miliardi di dollari."),
    "nl": ("Dauwco schrapt 3.000 banen in het noorden.", "De bank sluit 300 kantoren in het noorden.",
           "Dauwco boekt een verlies van 6 miljard dollar."),
    "ru": ("Dauwco сократит 3000 сотрудников на севере.", "Банк закроет 300 отделений на севере.",
           "Dauwco сообщила об убытке в 6 миллиардов долларов."),
    "ja": ("Dauwcoは北部で従業員3000人を削減する。", "銀行は北部の300店を閉鎖する。",
           "Dauwcoは60億ドルの損失を計上した。"),
    "ko": ("Dauwco는 북부에서 직원 3000명을 감축한다.", "은행은 북부 지점 300곳을 폐쇄한다.",
           "Dauwco는 60억 달러의 손실을 기록했다."),
    "zh-Hans": ("Dauwco将在北方裁员3000人。", "该银行将关闭300家分行。", "Dauwco公布亏损60亿美元。"),
    "ar": ("ستقوم Dauwco بتسريح 3000 موظف في الشمال.", "ستغلق المصارف 300 فرع في الشمال.",
           "أعلنت Dauwco خسارة قدرها 6 مليارات دولار."),
}  # fmt: skip


@pytest.mark.parametrize("lang", LOSSES)
def test_the_clause_of_a_figure_says_that_so_much_was_cut_closed_or_lost(lang: str) -> None:
    told = [befell(figures(text, lang)[0], text, lang) for text in LOSSES[lang]]
    assert told == ["cut", "closure", "loss"]


@pytest.mark.parametrize(
    "text",
    [
        "Dauwco will cut its staff to 3,000 people.",
        "Dauwco hired 3,000 people, and it closed a plant.",
        "Dauwco made a profit of $6 billion after the loss of a year ago.",
        "Dauwco cut the price by $6 billion.",
        "The market closed at 3,000 points and lost 300 jobs after cuts.",
    ],
)
def test_what_is_left_is_not_what_was_cut(text: str) -> None:
    assert befell(figures(text, "en")[0], text, "en") == ""


def test_a_figure_of_a_loss_says_so_in_the_picture_and_in_its_description() -> None:
    text = "Dauwco said on Friday that it would do away with 3,000 jobs, cutting them over two years."
    told = tell(one("en", "Dauwco cuts 3,000 jobs in the north", text))["en"]
    assert isinstance(told.card, FigureCard)
    assert (told.card.what, told.card.figure) == ("Cuts", "3,000 jobs")
    assert "“Cuts: 3,000 jobs”" in told.alt(SPEAKERS["en"])


def test_a_figure_that_says_so_itself_has_no_word_above() -> None:
    text = "Dauwco said on Friday that it would make 3,000 job cuts over the next two years."
    told = tell(one("en", "Dauwco announces 3,000 job cuts", text))["en"]
    assert isinstance(told.card, FigureCard) and (told.card.what, told.card.figure) == ("", "3,000 job cuts")


@pytest.mark.parametrize("lang", [lang for lang in LOSSES if lang in SPEAKERS])
def test_the_words_above_a_figure_stand_in_every_catalogue(lang: str) -> None:
    told = {SPEAKERS[lang](word) for word in WHAT.values()}
    assert len(told) == len(WHAT) and (lang == "en" or not told & set(WHAT.values()))


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("it", "Dauwco taglia 3.000 dipendenti di fabbrica nel nord.", "3.000 dipendenti di fabbrica"),
        (
            "es",
            "Dauwco despide a 3.000 trabajadores de temporada y cierra.",
            "3.000 trabajadores de temporada",
        ),
        ("fr", "Dauwco supprime 3 000 emplois d’ouvriers.", "3 000 emplois d’ouvriers"),
        ("es", "Dauwco tiene 3.000 empleados de la fábrica antigua.", "3.000 empleados"),
        ("en", "Dauwco lost 3,000 homes of wooden build.", "3,000 homes"),
    ],
)
def test_a_unit_of_two_words_is_not_cut_short(lang: str, text: str, shown: str) -> None:
    [found] = [f for f in figures(text, lang) if f.value == 3000]
    assert named(found, text, lang) == shown


@pytest.mark.parametrize(
    ("lang", "headline", "text", "shown"),
    [
        ("it", "Norwa taglia 10.000 posti di lavoro alla Dauwco",
         "La Norwa ha detto che intende tagliare 10.000 posti di lavoro nella sua divisione Dauwco.",
         "10.000 posti di lavoro"),
        ("es", "Norwa recortará 30.000 puestos de trabajo en Dauwco",
         "La Norwa recortará en su plan 30.000 puestos de trabajo y 14 plantas de la empresa Dauwco.",
         "30.000 puestos de trabajo"),
    ],
)  # fmt: skip
def test_nor_where_only_the_reports_say_that_it_is_one(
    lang: str, headline: str, text: str, shown: str
) -> None:
    facts = one(lang, headline, text, (("Norwa", "organisation", ""), ("Dauwco", "organisation", "")))
    found = news_figure(facts.articles[0], facts)
    assert found and (found.shown, found.befell) == (shown, "cut")


@pytest.mark.parametrize(
    ("lang", "text", "contradicts"),
    [
        ("en", "Norwa will pay $57 million (US$78 million) for a stake.", True),
        ("nl", "Norwa zal $57 miljoen (US$78 miljoen) betalen.", True),
        ("es", "Norwa pagará 57 millones de $ (78 millones de US$) por la empresa.", True),
        ("en", "Norwa gives between $12 million and $20 million (about US$16 million to $28 million).", True),
        ("nl", "Norwa geeft $12 tot 20 miljoen (ongeveer US$16 tot 28 miljoen).", True),
        ("en", "Norwa will pay €57 million (US$78 million) for a stake.", False),
        ("it", "Norwa pagherà 57 milioni di euro (78 milioni di dollari).", False),
        ("en", "Norwa lost $57 million and Dauwco $78 million (all in one year).", False),
    ],
)
def test_two_sums_of_one_money_for_one_thing_contradict_each_other(
    lang: str, text: str, contradicts: bool
) -> None:
    assert contradicts_itself(text, lang) is contradicts


def test_no_picture_enlarges_a_sum_that_its_sentence_contradicts() -> None:
    text = "Norwa, the maker of cars, will pay {} million (US$78 million) for a large stake in the plant."
    drawn = [
        news_figure(facts.articles[0], facts)
        for sum_of_it in ("$57", "€57")
        for facts in [one("en", "Norwa offers US$78 million for plant", text.format(sum_of_it))]
    ]
    assert [bool(found) for found in drawn] == [False, True]


POINTS_BACK = {
    "en": "To this end, 300 jobs are cut.", "de": "Hierzu werden 300 Stellen gestrichen.",
    "es": "Para ello, se recortan 300 empleos.", "fr": "Pour ce faire, 300 emplois sont supprimés.",
    "it": "A tal fine si tagliano 300 posti.", "nl": "Hiertoe worden 300 banen geschrapt.",
    "ru": "Для этого сократят 300 мест.", "ja": "このため300人を減らす。", "ko": "이를 위해 300명을 줄인다.",
    "zh-Hans": "为此，公司裁员300人。", "ar": "ولهذا ألغت الشركة 300 وظيفة.",
}  # fmt: skip


@pytest.mark.parametrize("lang", POINTS_BACK)
def test_a_sentence_that_opens_with_a_word_for_what_was_said_before_cannot_stand(lang: str) -> None:
    assert not stands_alone(POINTS_BACK[lang], lang)


@pytest.mark.parametrize(
    ("lang", "headline", "found"),
    [
        ("en", "Norwa Inc., Dauwco settle a dispute", ("Norwa Inc.", "Dauwco")),
        ("es", "Norwa Inc. y Dauwco resuelven la disputa", ("Norwa Inc.", "Dauwco")),
        ("nl", "Norwa Inc. en Dauwco lossen het conflict op", ("Norwa Inc.", "Dauwco")),
        ("de", "Norwa Inc. und Dauwco legen Streit bei", ("Norwa Inc.", "Dauwco")),
        ("en", "Norwa Inc sues Dauwco", ("Norwa Inc", "Dauwco")),
    ],
)
def test_a_name_keeps_its_full_stop(lang: str, headline: str, found: tuple[str, ...]) -> None:
    names = (("Norwa Inc", "organisation", ""), ("Dauwco", "organisation", ""))
    facts = one(lang, headline, "Norwa Inc. Dauwco.", names)
    assert parties(facts.articles[0], facts) == found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Norwa pays for the search for Air Dauwco Flight 447.", True),
        ("Norwa betaalt voor de zoektocht naar Air Dauwco-vlucht 447.", True),
        ("Norwa paie les recherches du vol Air Dauwco 447.", True),
        ("Norwa pays Air Dauwco for Air Dauwco Flight 447.", False),
        ("Norwa and Air Dauwco cut 447 jobs.", False),
        ("Norwa sues Air Dauwco.", False),
    ],
)
def test_who_is_named_only_as_a_part_of_a_flight_is_no_party(text: str, part: bool) -> None:
    assert is_part_in("Air Dauwco", text) is part


THINGS = {
    "en": ("Norwa delays the new yPhone 4", "yPhone 4"), "de": ("Norwa verschiebt neues yPhone 4", "yPhone 4"),
    "es": ("Norwa retrasa el nuevo yPhone 4", "yPhone 4"), "fr": ("Norwa retarde le nouvel yPhone 4", "yPhone 4"),
    "it": ("Norwa rinvia il nuovo yPhone 4", "yPhone 4"), "nl": ("Norwa stelt nieuwe yPhone 4 uit", "yPhone 4"),
    "ja": ("Norwa、新型yPhone 4を延期", "yPhone 4"), "ko": ("Norwa, 새 yPhone 4 출시 연기", "yPhone 4"),
    "zh-Hans": ("Norwa推迟新款yPhone 4上市", "yPhone 4"), "ar": ("Norwa تؤجل هاتف yPhone 4 الجديد", "yPhone 4"),
}  # fmt: skip


@pytest.mark.parametrize("lang", THINGS)
def test_the_thing_of_the_news_is_told_by_how_it_is_written(lang: str) -> None:
    headline, name = THINGS[lang]
    facts = one(lang, headline, "Norwa.", (("Norwa", "organisation", ""),))
    assert thing(facts.articles[0], facts) == name


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Norwa unveils new 787 Dreamer", "Norwa.", "787 Dreamer"),
        ("Norwa delivers final 717 to Dauwco", "The Norwa 717 is old.", "Norwa 717"),
        ("Norwa cuts 717 jobs", "Norwa is old.", ""),
        ("Technical problem on Norwa B400M", "Norwa.", "Norwa B400M"),
        ("Norwa executive leaves over yPhone 4", "Norwa.", "yPhone 4"),
        ("President of Norwa leaves over yPhone 4", "Norwa.", ""),
        ("Norwa pays R400 million", "Norwa.", ""),
        ("Norwa opens a plant", "Norwa.", ""),
    ],
)
def test_a_product_is_none_without_its_number_and_a_sum_is_none(headline: str, text: str, found: str) -> None:
    names = tuple((name, "other", "") for name in ("Norwa", "Dauwco", "Dreamer"))
    facts = one("en", headline, text, names)
    assert thing(facts.articles[0], facts) == found


def test_a_product_is_no_party_and_stands_alone_above_who_makes_it() -> None:
    text = "The maker of aircraft Norwa has unveiled its new 787 Dreamer at the plant near Port Alma."
    facts = one("en", "Norwa unveils 787 Dreamer", text, (("Norwa", "other", ""), ("Dreamer", "other", "")))
    assert parties(facts.articles[0], facts) == ()
    as_dek = replace(facts.articles[0], dek=facts.articles[0].body, paragraphs=())
    card = tell(Facts([as_dek], facts.own(as_dek)))["en"].card
    assert [person.name for person in card.people] == ["787 Dreamer"] and card.line == text  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Norwa announces a new plant", "Norwa"),
        ("Norwa executive leaves the company", ""),
        ("Norwa manager named", ""),
        ("Norwa plans another event", "Norwa"),
    ],
)
def test_who_only_employs_whom_the_news_is_of_did_nothing(headline: str, found: str) -> None:
    facts = one("en", headline, "Norwa.", (("Norwa", "organisation", ""),))
    assert doer(facts.articles[0], facts) == found


@pytest.mark.parametrize(
    ("lang", "word", "made"),
    [
        ("nl", "Russische", True),
        ("de", "Russische", True),
        ("de", "Finnische", True),
        ("nl", "Rustica", False),
    ],
)
def test_a_word_made_of_a_land_is_of_a_place(lang: str, word: str, made: bool) -> None:
    assert is_of_a_place(word, lang) is made


@pytest.mark.parametrize(
    ("text", "headline", "shown"),
    [
        ("Dauwco koopt 12 nieuwe Norwa-machines.", "Dauwco koopt twaalf nieuwe Norwa-toestellen",
         "12 nieuwe Norwa-machines"),
        ("Dauwco compra 22 nuovi Norwa 787 Dreamer.", "Dauwco compra 22 aerei Norwa 787", "22 nuovi Norwa 787 Dreamer"),
        ("Dauwco compra 22 nuovi aerei.", "Dauwco compra 22 aerei Norwa", ""),
        ("Norwa presenta il 787 Dreamer.", "Norwa presenta il 787 Dreamer", ""),
        ("Dauwco compra 22 nuovi Footsie.", "Dauwco compra 22 Norwa", ""),
    ],
)  # fmt: skip
def test_a_count_may_be_of_a_name_that_the_headline_has_too(text: str, headline: str, shown: str) -> None:
    [found, *_] = [f for f in figures(text, "it") if f.value >= 10]
    assert counted_by_name(found, text, headline) == shown


def test_a_share_that_went_the_way_of_the_headline_is_no_aside() -> None:
    text = "The index reached its lowest point, after losing 1.16%, or 89 points, and ended at 700."
    [found] = [f for f in figures(text, "en") if f.kind == "percent"]
    assert is_aside(found, text, "en") and not is_aside(found, text, "en", "down")
    assert is_aside(found, text, "en", "up")


@pytest.mark.parametrize(
    ("shown", "kept"),
    [(("−11%", "−9.62%", "−7.19%"), 2), (("−11%", "−9%", "−7.19%"), 2), (("−1,1%", "−9,0%", "−7,19%"), 3)],
)
def test_a_round_share_is_not_set_beside_exact_ones(shown: tuple[str, ...], kept: int) -> None:
    assert len(_as_exact([(str(n), 1.0, text) for n, text in enumerate(shown)])) == kept


OFFICES = {
    "ko": ("다카이치 사나에 일본 총리와 이재명 대통령이 월요일 도쿄에서 회담했다.",
           "다카이치 사나에", "총리", "일본 총리"),
    "zh-Hans": ("日本首相高市早苗星期一在东京与李在明总统会谈。", "高市早苗", "首相", "日本首相"),
    "ja": ("李在明・韓国大統領は月曜日、東京で高市早苗首相と会談した。韓国の大統領李在明氏は笑った。",
           "李在明", "大統領", "韓国の大統領"),
}  # fmt: skip


@pytest.mark.parametrize("lang", OFFICES)
def test_an_office_has_its_country_where_the_sentence_has_it(lang: str) -> None:
    text, name, title, office = OFFICES[lang]
    facts = one(lang, text[:12], text, ((name, "person", title),))
    assert facts.office(name, facts.articles[0]) == office


@pytest.mark.parametrize("lang", SHARES)
def test_a_chart_says_of_what_day_its_reports_are(lang: str) -> None:
    pattern, whole = SHARES[lang]
    names = ("Nikkor", "Dauw", "Footsie")
    told = [pattern.format(name, share(lang, str(7 + n))) for n, name in enumerate(names)]
    facts = one(lang, FALLS[lang][0], " ".join((whole, *told)), tuple((n, "other", "") for n in names))
    [article] = facts.articles
    body = tuple(Sentence(text=text, cites=article.headline.cites) for text in (whole, *told))
    apart = Facts([replace(article, paragraphs=(body,))], facts.own(article))
    card = tell(apart)[lang].card
    assert isinstance(card, ChartCard) and card.course == "down"
    assert SPEAKERS[lang].day(facts.reported(article)) in card.foot


VOTES = {
    "en": ("Holt beats Okoro at the polls",
           "Holt won 54 percent of the votes and Okoro 46 percent.", ("Holt", "Okoro")),
    "de": ("Holt schlägt Okoro bei der Wahl",
           "Holt gewann 54 Prozent der Stimmen und Okoro 46 Prozent.", ("Holt", "Okoro")),
    "es": ("Holt gana a Okoro en las urnas", "Holt ganó el 54 % de los votos y Okoro el 46 %.", ("Holt", "Okoro")),
    "fr": ("Holt bat Okoro aux élections", "Holt a obtenu 54 % des voix et Okoro 46 %.", ("Holt", "Okoro")),
    "it": ("Holt batte Okoro alle urne", "Holt ha ottenuto il 54% dei voti e Okoro il 46%.", ("Holt", "Okoro")),
    "nl": ("Holt verslaat Okoro bij de verkiezingen",
           "Holt kreeg 54% van de stemmen en Okoro 46%.", ("Holt", "Okoro")),
    "ja": ("選挙でホルト氏がオコロ氏を破る", "得票率はホルト氏が54%、オコロ氏が46%だった。", ("ホルト", "オコロ")),
    "ko": ("홀트, 선거에서 오코로 꺾어", "득표율은 홀트 54%, 오코로 46%였다.", ("홀트", "오코로")),
    "zh-Hans": ("霍尔特在选举中击败奥科罗", "霍尔特得票率为54%，奥科罗为46%。", ("霍尔特", "奥科罗")),
    "ar": ("هولت تهزم أوكورو في الانتخابات",
           "حصلت هولت على 54 في المئة من الأصوات وأوكورو على 46 في المئة.", ("هولت", "أوكورو")),
}  # fmt: skip
QUAKES = {
    "en": ("Two quakes shake Norwa and Dauwco", "Norwa had a quake of magnitude 6.1, Dauwco one of magnitude 5.4."),
    "de": ("Zwei Beben erschüttern Norwa und Dauwco",
           "In Norwa hatte das Beben die Stärke 6,1, in Dauwco die Stärke 5,4."),
    "es": ("Dos sismos sacuden Norwa y Dauwco", "En Norwa el sismo fue de magnitud 6,1 y en Dauwco de magnitud 5,4."),
    "fr": ("Deux séismes secouent Norwa et Dauwco",
           "À Norwa le séisme était de magnitude 6,1 et à Dauwco de magnitude 5,4."),
    "it": ("Due scosse in Norwa e Dauwco",
           "In Norwa la scossa è stata di magnitudo 6,1 e in Dauwco di magnitudo 5,4."),
    "nl": ("Twee bevingen in Norwa en Dauwco", "In Norwa had de beving magnitude 6,1 en in Dauwco magnitude 5,4."),
    "ja": ("NorwaとDauwcoで地震", "Norwaの地震はマグニチュード6.1、Dauwcoの地震はマグニチュード5.4だった。"),
    "ko": ("Norwa와 Dauwco에서 지진", "Norwa 지진은 규모 6.1, Dauwco 지진은 규모 5.4였다."),
    "zh-Hans": ("Norwa和Dauwco发生地震", "台站测得Norwa为6.1级，Dauwco为5.4级，地震未造成伤亡。"),
    "ar": ("زلزالان يهزان Norwa و Dauwco", "بلغت قوة زلزال Norwa 6.1 درجة وبلغت قوة زلزال Dauwco 5.4 درجة."),
}  # fmt: skip


@pytest.mark.parametrize("lang", VOTES)
def test_the_shares_of_votes_are_bars(lang: str) -> None:
    headline, text, names = VOTES[lang]
    card = tell(one(lang, headline, text, tuple((name, "person", "") for name in names)))[lang].card
    assert isinstance(card, ChartCard) and card.title == text
    assert [(bar.name, bar.value) for bar in card.bars] == [(names[0], 54.0), (names[1], 46.0)]


@pytest.mark.parametrize("lang", QUAKES)
def test_quakes_are_set_side_by_side_by_their_magnitude(lang: str) -> None:
    headline, text = QUAKES[lang]
    card = tell(one(lang, headline, text, (("Norwa", "place", ""), ("Dauwco", "place", ""))))[lang].card
    assert isinstance(card, ChartCard)
    assert [(bar.name, bar.value) for bar in card.bars] == [("Norwa", 6.1), ("Dauwco", 5.4)]


@pytest.mark.parametrize(
    ("lang", "office", "shown"),
    [
        ("fr", "Le président", "président"), ("fr", "L’ambassadeur", "ambassadeur"), ("fr", "leader", "leader"),
        ("de", "Der Präsident", "Präsident"), ("es", "El presidente", "presidente"), ("en", "the mayor", "mayor"),
        ("it", "Il ministro", "ministro"), ("nl", "De premier", "premier"), ("ko", "총리", "총리"),
        ("ja", "首相", "首相"),
        ("zh-Hans", "总统", "总统"), ("ar", "الرئيس", "الرئيس"), ("ru", "президент", "президент"),
    ],
)  # fmt: skip
def test_an_office_stands_without_the_article_before_it(lang: str, office: str, shown: str) -> None:
    assert bare(office, lang) == shown


def test_without_a_dek_the_first_sentence_stands_for_it() -> None:
    text = "The head of state Mara Lindqvist met Prime Minister Jonas Okoro for talks at the sea."
    names = (("Mara Lindqvist", "person", "President"), ("Jonas Okoro", "person", "Prime Minister"))
    facts = one("en", "Lindqvist hosts Okoro: rates stay low for now", text, names)
    assert not facts.articles[0].dek and tell(facts)["en"].kind == "people"
