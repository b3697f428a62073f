"""A picture shows the news of the article beside it: what another sentence, day or report tells is not drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.course import course
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.figured import news_figure
from broadsheet.desks.illustrate.places import Places
from broadsheet.desks.illustrate.told import Teller
from broadsheet.news import Cite, Mention, Sentence, Span
from broadsheet.text.dates import dates
from tests.press.library import START

from .test_illustrate import SPEAKERS, one
from .test_illustrate_places import placed


def with_dek(lang: str, headline: str, text: str, names: tuple[tuple[str, str, str], ...] = ()) -> Facts:
    """The same as ``one``, its text in the dek."""
    facts = one(lang, headline, text, names)
    [article] = facts.articles
    as_dek = replace(article, dek=article.body, paragraphs=())
    [reading] = facts.own(article)
    dated = replace(reading, dates=dates(reading.report.text, lang, START))
    return Facts([as_dek], [dated])


BESIDE = {
    "en": ("Airline is paid for late aircraft", "The late aircraft has 500 km of wire.",
           "The hotel has 500 km of wire."),
    "de": ("Flugzeuge kommen später", "Das Flugzeug hat 500 km Kabel.", "Das Hotel hat 500 km Kabel."),
    "es": ("Los aviones llegan tarde", "Los aviones tienen 500 km de cable.", "El hotel tiene 500 km de cable."),
    "fr": ("Les avions arrivent en retard", "Les avions ont 500 km de câble.", "L’hôtel a 500 km de câble."),
    "ru": ("Самолеты опаздывают", "Самолеты имеют 500 км кабеля.", "Гостиница имеет 500 км кабеля."),
    "ja": ("旅客機の納入が遅れる", "遅れる旅客機の電線は500キロ。", "宿の電線は500キロ。"),
    "ko": ("여객기 인도 늦어져", "여객기 전선은 500km다.", "호텔 전선은 500km다."),
    "zh-Hans": ("新型客机交付推迟", "新型客机的电线长500公里。", "酒店的电线长500公里。"),
    "ar": ("تأخر تسليم الطائرات", "في الطائرات 500 كيلومتر من الأسلاك.", "في الفندق 500 كيلومتر من الأسلاك."),
}  # fmt: skip


@pytest.mark.parametrize("lang", BESIDE)
def test_a_figure_of_another_matter_than_the_headlines_is_not_drawn(lang: str) -> None:
    headline, told, beside = BESIDE[lang]
    kept = [
        bool(news_figure((facts := with_dek(lang, headline, text)).articles[0], facts))
        for text in (told, beside)
    ]
    assert kept == [True, False]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("GM lost $8.6 billion.", True),
        (
            "GM lost $4.8 billion in the fourth quarter, $2.1 billion in the third and $8.6 billion in all.",
            False,
        ),
        ("GM doubled the $565 million of last year.", False),
        ("GM lost $565 million in October.", True),
    ],
)
def test_a_part_or_an_older_figure_is_not_that_of_the_news(text: str, kept: bool) -> None:
    facts = with_dek("en", "GM posts a loss", text)
    assert bool(news_figure(facts.articles[0], facts)) is kept


def test_a_count_that_another_sentence_exceeds_is_an_older_one() -> None:
    facts = with_dek("en", "Ferry burns", "The burning ferry killed 40 people.")
    [article] = facts.articles
    assert news_figure(article, facts)
    later = replace(article.dek[0], text="By night the fire had killed 55 people.")
    assert news_figure(replace(article, paragraphs=((later,),)), facts) is None


def test_who_is_called_by_first_letters_is_one_with_the_name() -> None:
    names = (("General Motors", "organisation", ""), ("GM", "organisation", ""))
    for named, kept in ((names, True), (names[:1], False)):
        facts = with_dek("en", "GM in the red", "General Motors lost $8.6 billion.", named)
        [reading] = facts.own(facts.articles[0])
        mentions = tuple(Mention(span=Span(start=0, end=1), text=t, kind=k, key=t) for t, k, _ in named)
        facts = Facts(facts.articles, [replace(reading, names=mentions)])
        assert bool(news_figure(facts.articles[0], facts)) is kept


OFFICES = {
    "en": "“We keep this timetable of Malmö,” said Mara Lindqvist, director of the office, on Tuesday.",
    "fr": "« Nous gardons cet horaire pour Malmö », a déclaré Mara Lindqvist, directrice du bureau, mardi.",
    "es": "«Mantenemos este horario para Malmö», dijo Mara Lindqvist, directora de la oficina, el martes.",
    "de": "„Wir behalten diesen Fahrplan für Malmö“, sagte Mara Lindqvist, Direktorin des Amtes, am Dienstag.",
}
PLAN = {
    "en": "Lindqvist keeps timetable",
    "fr": "Lindqvist garde l’horaire",
    "es": "Lindqvist mantiene el horario",
    "de": "Lindqvist behält Fahrplan",
}


@pytest.mark.parametrize("lang", OFFICES)
def test_the_office_stands_behind_the_name(lang: str) -> None:
    facts = one(lang, PLAN[lang], OFFICES[lang], (("Mara Lindqvist", "person", ""), ("Malmö", "place", "")))
    said = facts.quote(facts.articles[0])
    assert said and said.office.lower().startswith("dire")
    elsewhere = PLAN[lang].replace("Lindqvist", "Malmö")
    facts = one(lang, elsewhere, OFFICES[lang], (("Mara Lindqvist", "person", ""), ("Malmö", "place", "")))
    assert facts.quote(facts.articles[0]) is None, "the headline does not name who said it"


COURSE = {
    "en": ("The ship sails", "The ship left the port on {}.", ("3 March 2026", "5 March 2026", "9 March 2026"),
           "yesterday"),
    "de": ("Das Schiff fährt", "Das Schiff verließ den Hafen am {}.", ("3. März 2026", "5. März 2026", "9. März 2026"),
           "Dienstag"),
    "es": ("El barco zarpa", "El barco dejó el puerto el {}.",
           ("3 de marzo de 2026", "5 de marzo de 2026", "9 de marzo de 2026"), "martes"),
    "fr": ("Le navire part", "Le navire a quitté le port le {}.", ("3 mars 2026", "5 mars 2026", "9 mars 2026"),
           "mardi"),
    "ja": ("調査船が出港", "調査船は{}に出港した。", ("2026年3月3日", "2026年3月5日", "2026年3月9日"), "昨日"),
    "ko": ("조사선 출항", "조사선은 {} 출항했다.", ("2026년 3월 3일", "2026년 3월 5일", "2026년 3월 9일"), "어제"),
    "zh-Hans": ("科考船出港", "科考船于{}出港。", ("2026年3月3日", "2026年3月5日", "2026年3月9日"), "昨天"),
}  # fmt: skip


@pytest.mark.parametrize("lang", COURSE)
def test_a_timeline_has_no_yesterday(lang: str) -> None:
    headline, pattern, days, relative = COURSE[lang]
    for chosen, drawn in ((days, 3), ((*days[:2], relative), 0)):
        texts = [pattern.format(day) for day in chosen]
        facts = one(lang, headline, "\n".join(texts))
        [reading] = facts.own(facts.articles[0])
        whole = reading.report.text
        body = tuple(
            Sentence(text=t, cites=(Cite(report=reading.report.id, span=Span(start=at, end=at + len(t))),))
            for t in texts
            if (at := whole.index(t)) >= 0
        )
        article = replace(facts.articles[0], paragraphs=(body,))
        dated = Facts([article], [replace(reading, dates=dates(whole, lang, START))])
        assert len(course(article, dated)) == drawn


def test_what_can_fly_a_way_has_gone_nowhere() -> None:
    names = (
        ("Frankfurt", "place:geonames:2925533"),
        ("Chicago", "place:geonames:4887398"),
        ("Germany", "place:DE"),
        ("US", "place:US"),
    )
    for headline, drawn in (("Jumbo comes to Chicago", True), ("Jumbo is presented", False)):
        facts, places = placed("en", headline, *names)
        text = Sentence(
            text="The jumbo flies from Frankfurt to Chicago.", cites=facts.articles[0].headline.cites
        )
        article = replace(facts.articles[0], paragraphs=((text,),))
        assert bool(places.way(article, places.of(article))) is drawn


def test_a_place_deep_in_the_reports_is_not_where_it_happened() -> None:
    facts, places = placed("en", "Fire in Tokyo", ("Tokyo", "place:geonames:1850147"))
    [article] = facts.articles
    assert [p.name for p in places.of(article)] == ["Tokyo"]
    [reading] = places.readings
    deep = tuple(replace(n, span=Span(start=2000, end=2005)) for n in reading.names)
    assert Places([replace(reading, names=deep)], ()).of(article) == ()


SAID_AT = {
    "en": "Maker presents plan at a press conference in Tokyo",
    "de": "Hersteller stellt Plan auf Pressekonferenz in Tokyo vor",
    "es": "Fabricante presenta plan en rueda de prensa en Tokyo",
    "fr": "Le plan présenté en conférence de presse à Tokyo",
    "it": "Il piano presentato in conferenza stampa a Tokyo",
    "nl": "Fabrikant toont plan op persconferentie in Tokyo",
    "ru": "План показали на пресс-конференции в Tokyo",
    "ja": "Tokyoで記者会見、計画を発表",
    "ko": "Tokyo에서 기자회견, 계획 발표",
    "zh-Hans": "公司在Tokyo举行记者会公布计划",
    "ar": "عرض الخطة في مؤتمر صحفي في Tokyo",
}


JUDGED_AT = {
    "en": "Maker is taken to court in Tokyo",
    "de": "Hersteller vor Gericht in Tokyo",
    "es": "Fabricante ante un tribunal en Tokyo",
    "fr": "Le fabricant devant un tribunal à Tokyo",
    "it": "Il produttore davanti a un tribunale a Tokyo",
    "nl": "Fabrikant voor de rechtbank in Tokyo",
    "ja": "Tokyoで裁判、計画めぐり",
    "ko": "Tokyo에서 재판",
    "zh-Hans": "公司在Tokyo法院受审",
    "ar": "الشركة أمام محكمة في Tokyo",
}


@pytest.mark.parametrize("lang", SAID_AT)
def test_where_something_is_only_said_or_judged_is_not_where_it_happened(lang: str) -> None:
    for headline in (SAID_AT[lang], JUDGED_AT.get(lang, SAID_AT[lang])):
        facts, places = placed(lang, headline, ("Tokyo", "place:geonames:1850147"))
        assert places.of(facts.articles[0]) == (), headline


def test_a_country_alone_is_drawn_only_for_what_befell_it_by_the_headline() -> None:
    for beat, headline, drawn in (
        ("disaster", "Earthquake in Japan", True),
        ("disaster", "Earthquake destroys houses", False),
        ("crime", "Judge jails robber in Japan", False),
        ("politics", "Parliament meets in Japan", False),
        ("economy", "Prices fall in Japan", False),
    ):
        facts, places = placed("en", headline, ("Japan", "place:JP"))
        told_there = "The earthquake struck at night and tore down houses in Japan as parliament met."
        text = Sentence(text=told_there, cites=facts.articles[0].headline.cites)
        article = replace(facts.articles[0], paragraphs=((text,),))
        readings = [replace(r, beat=beat) for r in places.readings]
        told = Teller(Facts([article], readings), Places(readings, ()), SPEAKERS, "held").tell(article)
        assert bool(told) is drawn, headline


@pytest.mark.parametrize(
    ("headline", "text", "drawn"),
    [
        ("Maker presents aircraft", "The maker showed the aircraft at a plant in Tokyo on Tuesday.", True),
        ("Maker presents aircraft in Tokyo", "The maker showed the aircraft in Tokyo.", False),
        ("Maker presents aircraft", "The maker showed the aircraft at a press conference in Tokyo.", False),
        ("Aircraft of maker burns", "He showed it in Tokyo.", False),
    ],
)
def test_a_map_stands_beside_what_happened_there(headline: str, text: str, drawn: bool) -> None:
    """A sentence that names the place, needs none before it and is not the headline again."""
    facts, places = placed("en", headline, ("Tokyo", "place:geonames:1850147"))
    told_there = Sentence(text=text, cites=facts.articles[0].headline.cites)
    article = replace(facts.articles[0], dek=(told_there,))
    told = Teller(Facts([article], places.readings), Places(places.readings, ()), SPEAKERS, "held").tell(
        article
    )
    assert [t.kind for t in told] == (["map"] if drawn else [])
    assert not drawn or text in told[0].alt(SPEAKERS["en"])
