"""Material no picture can be trusted to: each leaves the story without one, or with one that is right."""

from __future__ import annotations

import pytest

from broadsheet.desks.illustrate import Illustrate
from broadsheet.desks.illustrate.told import Teller
from broadsheet.easel import Faces, FigureCard, MapCard, PeopleCard, Person, QuoteCard, Spot, draw
from broadsheet.easel.canvas import PAPER
from broadsheet.errors import NoRoom
from broadsheet.news import Slate
from broadsheet.press.tongue import say
from broadsheet.settings import INTERFACE
from broadsheet.settings import Illustrate as Settings

from .test_illustrate import SPEAKERS, changed, one, only, sample_slate, tell
from .test_illustrate_places import TOLD, WHAT, placed

PLAIN = {
    "en": "Ministers sign a treaty on fishing",
    "de": "Minister unterzeichnen ein Abkommen über Fischerei",
    "es": "Los ministros firman un tratado de pesca",
    "fr": "Les ministres signent un traité de pêche",
    "ru": "Министры подписали договор о рыболовстве",
    "ja": "閣僚が漁業協定に署名",
    "ko": "장관들, 어업 협정에 서명",
    "zh-Hans": "部长们签署渔业协定",
    "ar": "الوزراء يوقعون معاهدة الصيد",
}


@pytest.mark.parametrize("lang", PLAIN)
def test_no_place_no_figure_no_quotation_is_no_picture(lang: str) -> None:
    if lang in INTERFACE:
        assert tell(one(lang, PLAIN[lang])) == {}


def test_a_story_of_that_kind_is_filed_without_images() -> None:
    slate: Slate = sample_slate("fishing-treaty-port-alma")
    facts = one("en", PLAIN["en"])
    [article] = facts.articles
    bare = changed(slate, readings=tuple(facts.own(article)), articles=(article,))
    picture = only(Illustrate(settings=Settings(), languages=INTERFACE, words=say), bare)
    assert (picture.kind, picture.images, picture.alt) == ("none", (), ())


@pytest.mark.parametrize(
    ("key", "told", "drawn"),
    [
        ("place:geonames:2509954", "ES", True),
        ("place:geonames:2509954", "VE", False),
        ("place:geonames:3625549", "VE", True),
        ("place:geonames:3625549", "ES", False),
        ("place:geonames:2509954", "", False),
    ],
)
def test_a_place_the_gazetteer_has_in_another_country_than_the_reports_is_not_drawn(
    key: str, told: str, drawn: bool
) -> None:
    names = [("Valencia", key), *([("the country", f"place:{told}")] if told else [])]
    facts, places = placed("en", "Fire in Valencia destroys market", *names)
    found = [p for p in places.of(facts.articles[0]) if p.city]
    assert [p.country for p in found] == ([told] if drawn else [])


LONG = "x" * 300


@pytest.mark.parametrize(
    "card",
    [
        MapCard(
            lang="en",
            label="Drawn by software",
            spots=(Spot(LONG, 35.0, 139.0),),
            countries=("JP",),
            named=(("JP", "Japan"),),
        ),
        FigureCard(lang="en", label="Drawn by software", figure=LONG, noun="people"),
        QuoteCard(lang="en", label="Drawn by software", words="“We go.”", speaker=LONG),
        PeopleCard(
            lang="en", label="Drawn by software", people=(Person(LONG, "President"), Person("A", "King"))
        ),
    ],
    ids=lambda card: type(card).__name__,
)
def test_a_name_of_300_letters_has_no_room(card: FigureCard) -> None:
    with pytest.raises(NoRoom):
        draw(card, Faces("en"))


@pytest.mark.parametrize("lang", [lang for lang in WHAT if lang in INTERFACE])
def test_a_place_with_a_name_of_300_letters_is_on_no_map(lang: str) -> None:
    headline, name, key = TOLD[lang]
    for called, drawn in ((name, True), (name * 300, False)):
        facts, places = placed(
            lang, headline.replace(name, called), (called, key), text=WHAT[lang].replace(name, called)
        )
        kinds = [told.kind for told in Teller(facts, places, SPEAKERS, "held").tell(facts.articles[0])]
        assert ("map" in kinds) is drawn


@pytest.mark.parametrize(
    ("lang", "mixed"),
    [
        ("ar", "أعلنت Boeing عن طائرة 787 في Seattle"),
        ("ar", "ارتفع مؤشر S&P 500 بنسبة 8.6%"),
        ("en", "The party الأمل won 12 seats"),
        ("ja", "米Apple社、iPhone 4を発表"),
    ],
)
def test_scripts_of_both_directions_stand_in_one_line_and_inside_the_margins(lang: str, mixed: str) -> None:
    for card in (
        FigureCard(
            lang=lang, label=say(lang, "Drawn by software", context="picture"), figure="8.6%", noun=mixed
        ),
        QuoteCard(lang=lang, label="x", words=f"“{mixed}”", speaker="Mara Lindqvist", office=mixed),
    ):
        drawn = draw(card, Faces(lang)).convert("RGB")
        paper = tuple(int(PAPER[i : i + 2], 16) for i in (1, 3, 5))
        edges = (drawn.crop((0, 0, 60, 630)), drawn.crop((1140, 0, 1200, 630)))
        assert all(edge.getcolors() == [(60 * 630, paper)] for edge in edges)
        assert len(drawn.getcolors(2**20)) > 20, "something is drawn"
