"""Where it happened, under the name the reports give, beside a sentence that says what happened there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.places import Places
from broadsheet.desks.illustrate.told import Teller
from broadsheet.news import Mention, Span

from .test_illustrate import SPEAKERS, one

TOLD = {
    "en": ("Fire destroys market in Tokyo", "Tokyo", "place:geonames:1850147"),
    "de": ("Feuer zerstört Markthalle in Tokio", "Tokio", "place:geonames:1850147"),
    "es": ("Un incendio destruye un mercado en Tokio", "Tokio", "place:geonames:1850147"),
    "fr": ("Un incendie détruit un marché à Tokyo", "Tokyo", "place:geonames:1850147"),
    "it": ("Un incendio distrugge un mercato a Tokyo", "Tokyo", "place:geonames:1850147"),
    "nl": ("Brand verwoest markt in Tokio", "Tokio", "place:geonames:1850147"),
    "ja": ("東京で火災、市場が全焼", "東京", "place:geonames:1850147"),
    "ko": ("도쿄에서 화재로 시장 전소", "도쿄", "place:geonames:1850147"),
    "zh-Hans": ("大火在东京烧毁市场", "东京", "place:geonames:1850147"),
    "ar": ("حريق يدمر سوقا في طوكيو", "طوكيو", "place:geonames:1850147"),
    "ru": ("Пожар уничтожил рынок в Токио", "Токио", "place:geonames:1850147"),
}


WHAT = {
    "en": "Firemen fought the flames at the market of Tokyo until morning, and the fire left nothing of its halls.",
    "de": "Die Feuerwehr kämpfte bis zum Morgen gegen den Brand, der vom Markt in Tokio nur Mauern ließ.",
    "es": "Los bomberos lucharon toda la noche contra el incendio que dejó sin techo el mercado de Tokio.",
    "fr": "Les pompiers ont lutté toute la nuit contre l’incendie qui laisse sans toit le marché de Tokyo.",
    "it": "I pompieri hanno lottato tutta la notte contro l’incendio che lascia senza tetto il mercato di Tokyo.",
    "nl": "De brandweer vocht de hele nacht tegen de brand die van de markt in Tokio alleen muren overliet.",
    "ja": "消防隊は東京の市場の火災を朝まで消し止められず、全焼した建物は七棟に上った。",
    "ko": "소방대가 도쿄 시장에서 난 화재를 아침까지 껐으나 건물 일곱 채가 탔다.",
    "zh-Hans": "消防队直到清晨才扑灭东京市场的大火，七座大厅被烧毁。",
    "ar": "كافح رجال الإطفاء حتى الصباح حريقا في طوكيو لم يترك من سوقا قديمة سوى الجدران.",
}


def placed(lang: str, headline: str, *names: tuple[str, str], text: str = "") -> tuple[Facts, Places]:
    """Of a disaster; ``text``: what happened, without which no map is drawn."""
    facts = one(lang, headline, text)
    [reading] = facts.own(facts.articles[0])
    mentions = tuple(
        Mention(span=Span(start=0, end=1), text=name, kind="place", key=key) for name, key in names
    )
    reading = replace(reading, names=mentions, beat="disaster")
    return Facts(facts.articles, (reading,)), Places((reading,), ())


@pytest.mark.parametrize("lang", TOLD)
def test_where_it_happened_is_drawn_under_the_name_the_reports_give(lang: str) -> None:
    headline, name, key = TOLD[lang]
    facts, places = placed(lang, headline, (name, key))
    [found] = places.of(facts.articles[0])
    assert (found.name, found.country, found.at) == (name, "JP", True)
    if lang in SPEAKERS:
        assert Teller(facts, places, SPEAKERS, "held").tell(facts.articles[0]) == (), "a map alone"
        facts, places = placed(lang, headline, (name, key), text=WHAT[lang])
        [told, *_] = Teller(facts, places, SPEAKERS, "held").tell(facts.articles[0])
        assert told.kind == "map" and told.alt(SPEAKERS[lang]).endswith(WHAT[lang])
        assert name in told.alt(SPEAKERS[lang]).removesuffix(WHAT[lang])


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Tokyo denies report on gas", [("Tokyo", "place:geonames:1850147")]),
        ("Ford sells Toyota cars", [("Toyota", "place:geonames:1849846")]),
        ("Sales fall at Toyota", [("Toyota", "place:geonames:1849846")]),
        ("Fire in " + "x" * 300, [("x" * 300, "place:geonames:1850147")]),
        ("Fire in Valencia", [("Valencia", "place:geonames:2509954")]),
        ("Fire in Nowhere", [("Nowhere", "place:geonames:99999999999")]),
        ("Fire in Nowhere", [("Nowhere", "place:geonames:x")]),
        ("Fire in Nowhere", []),
    ],
)  # fmt: skip
def test_what_is_no_place_of_the_news_or_not_sure_to_be_that_place_is_not_drawn(
    headline: str, names: list[tuple[str, str]]
) -> None:
    facts, places = placed("en", headline, *names)
    assert places.of(facts.articles[0]) == ()


def test_a_city_whose_name_is_shared_needs_its_country_in_the_reports() -> None:
    facts, places = placed(
        "en", "Fire in Valencia", ("Valencia", "place:geonames:2509954"), ("Spain", "place:ES")
    )
    assert [p.country for p in places.of(facts.articles[0])] == ["ES"]


def test_a_way_from_one_city_to_another() -> None:
    names = (
        ("Frankfurt", "place:geonames:2925533"),
        ("Chicago", "place:geonames:4887398"),
        ("Germany", "place:DE"),
        ("US", "place:US"),
    )
    facts, places = placed("en", "Jumbo flies from Frankfurt to Chicago", *names)
    article = facts.articles[0]
    assert [p.name for p in places.way(article, places.of(article))] == ["Frankfurt", "Chicago"]
