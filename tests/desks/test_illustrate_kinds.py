"""What is drawn shows what happened: bars of one kind with what the news begins with, falls as falls, maps only where
the place is the news, and of one name what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.compared import Compared, _spelled, compared, gathered
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.places import Places
from broadsheet.desks.illustrate.told import Teller
from broadsheet.easel import Bar, ChartCard, Faces, PeopleCard, Person, draw
from broadsheet.news import Sentence
from broadsheet.settings import INTERFACE
from broadsheet.text.numbers import figures

from .test_illustrate import SPEAKERS, one, tell
from .test_illustrate_doer import MET
from .test_illustrate_figured import FALLS, SHARES
from .test_illustrate_places import placed

NAMES = ("Nikkor", "Dauw", "Footsie")


def share(lang: str, whole: str) -> str:
    """``whole`` for the 9 of the sample's share."""
    return next(f.text.strip() for f in figures(FALLS[lang][1], lang) if f.kind == "percent").replace(
        "9", whole
    )


def set_side_by_side(lang: str, sentences: Sequence[str], kinds: dict[str, str]) -> Compared | None:
    facts = one(lang, FALLS[lang][0], " ".join(sentences), tuple((n, k, "") for n, k in kinds.items()))
    [article] = facts.articles
    body = tuple(Sentence(text=text, cites=article.headline.cites) for text in sentences)
    return gathered(replace(article, paragraphs=(body,)), facts)


@pytest.mark.parametrize("lang", SHARES)
def test_bars_without_what_the_news_begins_with_are_not_drawn(lang: str) -> None:
    pattern, whole = SHARES[lang]
    told = [pattern.format(name, share(lang, str(6 + n))) for n, name in enumerate(NAMES)]
    unread = pattern.format("qwx", share(lang, "13"))
    kinds = dict.fromkeys(NAMES, "other")
    assert set_side_by_side(lang, (whole, unread, *told), kinds) is None
    found = set_side_by_side(lang, (whole, *told, unread), kinds)
    assert found and [value < 0 for _, value, _ in found.values] == [True] * 3


@pytest.mark.parametrize("lang", SHARES)
def test_indices_and_countries_are_not_set_side_by_side(lang: str) -> None:
    pattern, whole = SHARES[lang]
    names = (*NAMES, "Atlantia", "Borduria")
    told = [pattern.format(name, share(lang, str(4 + n))) for n, name in enumerate(names)]
    kinds = dict.fromkeys(NAMES, "other") | {"Atlantia": "place", "Borduria": "place"}
    found = set_side_by_side(lang, (whole, *told), kinds)
    assert found and {name for name, *_ in found.values} == set(NAMES)
    few = {name: kind for name, kind in kinds.items() if name != "Footsie"}
    assert set_side_by_side(lang, (whole, *(t for t in told if "Footsie" not in t)), few) is None


ASIDES = {
    "en": "{}, the main index of Atlantia, fell by {}.",
    "de": "Der {}, der wichtigste Index in Atlantia, fiel um {}.",
    "es": "El {}, el principal índice de Atlantia, bajó un {}.",
    "fr": "Le {}, principal indice en Atlantia, a reculé de {}.",
    "it": "Il {}, il principale indice in Atlantia, è sceso del {}.",
    "nl": "De {}, de belangrijkste index van Atlantia, daalde {}.",
}


@pytest.mark.parametrize("lang", ASIDES)
def test_a_place_in_an_aside_is_not_what_fell(lang: str) -> None:
    _, whole = SHARES[lang]
    told = [ASIDES[lang].format(name, share(lang, str(6 + n))) for n, name in enumerate(NAMES)]
    found = set_side_by_side(lang, (whole, *told), dict.fromkeys(NAMES, "other") | {"Atlantia": "place"})
    assert found and {name for name, *_ in found.values} == set(NAMES)


@pytest.mark.parametrize(
    ("lang", "shown", "said"),
    [
        ("en", "14,66%", "14.66%"), ("en", "8.26%", "8.26%"), ("de", "8.26 %", "8,26 %"), ("fr", "1,2 %", "1,2 %"),
        ("ja", "9,6%", "9.6%"), ("ar", "9.6%", "9.6%"), ("en", "1,200%", "1,200%"), ("zh-Hans", "9%", "9%"),
    ],
)  # fmt: skip
def test_a_share_has_the_mark_of_its_language(lang: str, shown: str, said: str) -> None:
    assert _spelled(shown, lang) == said


@pytest.mark.parametrize(
    ("lang", "headline", "text"),
    [
        ("en", "Norair orders Dauwco 787 jets", "Norair has ordered 22 new Dauwco 787 jets for its fleet."),
        (
            "es",
            "Norair negocia la compra de Dauwco 787",
            "Norair ha negociado la compra de 22 nuevos Dauwco 787.",
        ),
        ("de", "Norair kauft Dauwco 787", "Norair hat den Kauf von 22 neuen Dauwco 787 vereinbart."),
        ("fr", "Norair achète des Dauwco 787", "Norair a négocié l’achat de 22 nouveaux Dauwco 787."),
        ("ko", "Norair, Dauwco 787 구매", "Norair가 22대의 Dauwco 787 구매를 협상했다."),
    ],
)
def test_the_number_of_a_model_is_no_bar(lang: str, headline: str, text: str) -> None:
    facts = one(lang, headline, text, (("Norair", "organisation", ""), ("Dauwco", "organisation", "")))
    assert compared(facts.articles[0], facts) is None


@pytest.mark.parametrize("lang", INTERFACE)
def test_falls_hang_from_the_far_edge_and_rises_start_at_the_names(lang: str) -> None:
    def middle(sign: int) -> float:
        """Where the shorter bars have their middle, of the width, from the edge at which the language begins."""
        bars = tuple(Bar(name, sign * (9 - 3 * n), f"{9 - 3 * n}%", n == 0) for n, name in enumerate(NAMES))
        image = draw(ChartCard(lang=lang, label="x", title="Nikkor", bars=bars), Faces(lang)).convert("RGB")
        grey = (0x8B, 0x85, 0x7A)
        found = [x for x in range(image.width) for y in range(200, 560, 8) if image.getpixel((x, y)) == grey]
        at = sum(found) / len(found) / image.width
        return 1 - at if Faces(lang).rtl else at

    assert middle(1) < 0.5 < middle(-1)


HELD = {
    "en": (
        "The old workshop builds a large wooden glider",
        "The old workshop builds its large wooden glider for two pilots in Tokyo.",
    ),
    "de": (
        "Alte Werkstatt baut großes hölzernes Segelflugzeug",
        "Die alte Werkstatt baut ein großes hölzernes Segelflugzeug für zwei Piloten in Tokio.",
    ),
    "es": (
        "Un viejo taller construye un gran planeador",
        "El viejo taller construye un gran planeador para dos pilotos en Tokio.",
    ),
    "fr": (
        "Un vieil atelier construit un grand planeur",
        "Le vieil atelier construit un grand planeur pour deux pilotes à Tokyo.",
    ),
    "it": (
        "Una vecchia officina costruisce un grande aliante",
        "La vecchia officina costruisce un grande aliante per due piloti a Tokyo.",
    ),
    "nl": (
        "Oude werkplaats bouwt groot houten zweefvliegtuig",
        "De oude werkplaats bouwt een groot houten zweefvliegtuig voor twee piloten in Tokio.",
    ),
    "ja": ("古い工房が大型の木製滑空機を製作", "古い工房が東京で二人乗りの大型の木製滑空機を製作した。"),
    "ko": (
        "오래된 공방 대형 목재 활공기 제작",
        "오래된 공방이 도쿄에서 두 사람이 타는 대형 목재 활공기를 제작했다.",
    ),
    "zh-Hans": ("老作坊制造大型木制滑翔机", "老作坊在东京制造供两人乘坐的大型木制滑翔机。"),
    "ar": ("ورشة قديمة تبني طائرة شراعية كبيرة", "بنت ورشة قديمة طائرة شراعية كبيرة لطيارين في طوكيو."),
}
TOKYO = {
    "en": "Tokyo",
    "fr": "Tokyo",
    "it": "Tokyo",
    "ja": "東京",
    "ko": "도쿄",
    "zh-Hans": "东京",
    "ar": "طوكيو",
}


def maps(lang: str, headline: str, text: str, beat: str) -> bool:
    facts, _ = placed(lang, headline, (TOKYO.get(lang, "Tokio"), "place:geonames:1850147"), text=text)
    [article] = facts.articles
    as_dek = replace(article, dek=article.body, paragraphs=())
    readings = tuple(replace(reading, beat=beat) for reading in facts.own(article))
    teller = Teller(Facts([as_dek], readings), Places(readings, ()), SPEAKERS, "held")
    return "map" in [told.kind for told in teller.tell(as_dek)]


@pytest.mark.parametrize("lang", HELD)
def test_a_map_is_drawn_where_the_place_is_the_news(lang: str) -> None:
    """Where nothing befell a place the headline has to name it: a fair, a launch or a speech is only held somewhere."""
    headline, text = HELD[lang]
    assert maps(lang, headline, text, "disaster") and not maps(lang, headline, text, "economy")


@pytest.mark.parametrize("lang", INTERFACE)
def test_of_one_name_what_happened_is_the_larger_part(lang: str) -> None:
    card = PeopleCard(
        lang=lang, label="x", people=(Person("Norwa", ""),), line="Norwa 787 Dauwco Footsie 22 Nikkor."
    )
    image = draw(card, Faces(lang)).convert("RGB")
    colours = {colour: count for count, colour in image.getcolors(image.width * image.height) or ()}
    assert colours[(0x1B, 0x1A, 0x18)] > 2 * colours[(0x9A, 0x26, 0x17)]


@pytest.mark.parametrize("lang", MET)
def test_persons_stand_in_the_order_of_the_sentence(lang: str) -> None:
    headline, text = MET[lang]
    other = headline.replace("Lindqvist", "_").replace("Okoro", "Lindqvist").replace("_", "Okoro")
    facts = one(lang, other, text, (("Mara Lindqvist", "person", ""), ("Jonas Okoro", "person", "")))
    [article] = facts.articles
    as_dek = Facts([replace(article, dek=article.body, paragraphs=())], facts.own(article))
    assert [person.name for person in tell(as_dek)[lang].card.people] == ["Mara Lindqvist", "Jonas Okoro"]


def test_persons_stand_in_the_order_of_the_sentence_where_nothing_parts_words() -> None:
    names = (("奥科罗", "person", "总理"), ("霍尔特", "person", "总统"))
    facts = one("zh-Hans", "奥科罗总理与霍尔特总统会谈", "霍尔特总统星期二与奥科罗总理在港口会谈。", names)
    assert [person.name for person in tell(facts)["zh-Hans"].card.people] == ["霍尔特", "奥科罗"]
