"""Pictures of an image model: which news has one, what is asked for, what is said of it; a real server answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from broadsheet.desks.illustrate import Illustrate
from broadsheet.desks.illustrate.painted import Order, grave
from broadsheet.models.paint_openai import OpenAIPaint
from broadsheet.morgue import open_morgue
from broadsheet.news import WORDLESS, Filed, Picture, Slate
from broadsheet.press.tongue import say
from broadsheet.settings import INTERFACE, Models
from broadsheet.settings import Illustrate as Settings
from tests.models.conftest import HandClock
from tests.models.paint_routes import PaintRoutes, picture

from .test_illustrate import SPEAKERS, changed, one, sample_slate

GRAVE = {
    "en": ("At least 120 people killed in ferry fire", "Minister accused of taking bribes",
           "Two men arrested after bank raid"),
    "de": ("120 Tote bei Brand auf Fähre", "Minister der Bestechung beschuldigt",
           "Zwei Männer nach Überfall festgenommen"),
    "es": ("Mueren 120 personas en un incendio", "Acusan al ministro de soborno",
           "Detienen a dos hombres tras un robo"),
    "fr": ("120 morts dans un incendie", "Le ministre accusé de corruption", "Deux hommes arrêtés après un vol"),
    "ru": ("120 человек погибли при пожаре", "Министра обвинили во взятке", "Задержаны двое мужчин"),
    "ja": ("火災で120人死亡", "男2人を逮捕", "大臣に贈賄の疑い"),
    "ko": ("화재로 120명 사망", "남성 2명 체포", "장관 뇌물 수수 혐의"),
    "zh-Hans": ("火灾造成120人死亡", "两名男子被捕", "部长被指控受贿"),
    "ar": ("مقتل 120 شخصا في حريق", "اعتقال رجلين بعد سرقة", "اتهام الوزير بالرشوة"),
}  # fmt: skip
CALM = {
    "en": "Energy ministers agree on new power lines",
    "de": "Energieminister einigen sich auf neue Stromleitungen",
    "es": "Los ministros de Energía acuerdan nuevas líneas eléctricas",
    "fr": "Les ministres de l’Énergie s’accordent sur de nouvelles lignes",
    "ru": "Министры энергетики договорились о новых линиях",
    "ja": "エネルギー相、新しい送電線で合意",
    "ko": "에너지 장관들, 새 송전선에 합의",
    "zh-Hans": "能源部长就新输电线路达成一致",
    "ar": "وزراء الطاقة يتفقون على خطوط كهرباء جديدة",
}


@pytest.mark.parametrize(
    ("lang", "headline"), [(lang, said) for lang, all_of_them in GRAVE.items() for said in all_of_them]
)
def test_news_of_deaths_crimes_and_accusations_is_known_in_every_language(lang: str, headline: str) -> None:
    facts = one(lang, headline)
    assert grave(facts.articles, facts.own(facts.articles[0]))


@pytest.mark.parametrize(("lang", "headline"), CALM.items())
def test_other_news_is_not_taken_for_it(lang: str, headline: str) -> None:
    facts = one(lang, headline)
    assert not grave(facts.articles, facts.own(facts.articles[0]))


ORDER = Order(section="economy", subjects=("energy", "trade"), countries=("JP",))


@pytest.mark.parametrize("lang", INTERFACE)
def test_what_was_asked_for_is_said_in_whole_sentences_of_the_language(lang: str) -> None:
    speaker = SPEAKERS[lang]
    alt = ORDER.alt(speaker)
    for word in ("energy", "trade"):
        assert say(lang, word, context="subject") in alt
    assert say(lang, "economy", context="beat") in alt and speaker.country("JP") in alt
    assert alt[-1] in ".。" and alt.count(alt[-1]) >= 2


def test_the_prompt_is_the_order_and_the_hand_of_the_house() -> None:
    asked = ORDER.prompt(SPEAKERS["en"])
    assert "Subject: Business, energy, and trade. Setting: Japan." in asked
    for forbidden in (
        "real person",
        "logos",
        "flags and emblems of parties",
        "never photo-realistic",
        "event that took place",
    ):
        assert forbidden in asked
    assert Order("sport", (), ()).__bool__() is False, "a section alone is no subject"


def slate(lang: str, headline: str, **fields: Any) -> Slate:
    """A story of one report whose article says the same."""
    facts = one(lang, headline)
    base = sample_slate("fishing-treaty-port-alma")
    [article] = facts.articles
    readings = tuple(replace(r, beat="economy") for r in facts.own(article))
    story = replace(base.entries[0].story, reports=(readings[0].report.id,))
    changed_to = changed(
        base, story=story, readings=readings, articles=(replace(article, story=story.id),), **fields
    )
    return replace(changed_to, due=frozenset({story.id}))


@pytest.fixture
def painting(hostile: Any, model_requests: None, make_web: Any) -> Any:
    def make(script: list[Any], **more: Any) -> tuple[Illustrate, PaintRoutes]:
        routes = PaintRoutes(hostile, script)
        settings = Settings(paint_model="openai:sd", paint_url=routes.url, paint_timeout_s=1.0, **more)
        morgue = open_morgue("sqlite://", clock=HandClock())
        paint = OpenAIPaint(settings, Models(), make_web(), morgue.till, HandClock())
        return Illustrate(settings=settings, languages=INTERFACE, words=say, paint=paint), routes

    return make


def filed(desk: Illustrate, given: Slate) -> tuple[Filed[Picture], Picture | None]:
    [outcome] = desk.work([given])
    assert isinstance(outcome, Filed), outcome
    return outcome, outcome.made[0] if outcome.made else None


@pytest.mark.parametrize("lang", CALM)
def test_a_story_nothing_can_be_drawn_of_has_the_models_picture(painting: Any, lang: str) -> None:
    desk, routes = painting([picture()])
    if lang not in INTERFACE:
        pytest.skip("no words of the interface in this language")
    outcome, made = filed(desk, slate(lang, CALM[lang]))
    assert made and made.kind == "model" and not outcome.code
    assert made.source_type.endswith("/trainedAlgorithmicMedia") and made.model == "openai:sd"
    assert {i.lang for i in made.images} == {WORDLESS}
    assert [lang for lang, _ in made.alt] == list(INTERFACE)
    assert dict(made.alt)[lang] != CALM[lang] and CALM[lang] not in dict(made.alt)[lang]
    assert "energy" in routes.questions[0]["prompt"] and routes.questions[0]["prompt"] == made.prompt


def test_the_same_is_not_asked_for_twice(painting: Any) -> None:
    desk, routes = painting([picture()])
    given = slate("en", CALM["en"])
    _, made = filed(desk, given)
    outcome, again = filed(desk, changed(given, picture=made))
    assert again is None and not outcome.code and len(routes.questions) == 1
    _, other = filed(desk, changed(slate("en", "Farm ministers agree on new power lines"), picture=made))
    assert other and other.prompt != made.prompt and len(routes.questions) == 2


@pytest.mark.parametrize(("when", "kind"), [("missing", "figure"), ("always", "model")])
def test_what_can_be_drawn_goes_first_unless_the_owner_says_otherwise(
    painting: Any, when: str, kind: str
) -> None:
    desk, routes = painting([picture()], paint_when=when)
    headline = "Energy imports rise to 8.6 percent"
    given = slate("en", headline)
    article = given.entries[0].articles[0]
    said = "The office of statistics gave 8.6 percent as the number of the month."
    body = replace(article.headline, text=said)
    given = changed(given, articles=(replace(article, paragraphs=((body,),)),))
    _, made = filed(desk, given)
    assert made and made.kind == kind and len(routes.questions) == (kind == "model")


@pytest.mark.parametrize(("allowed", "asked"), [(False, 0), (True, 1)])
def test_grave_news_has_no_models_picture_unless_the_owner_allows_it(
    painting: Any, allowed: bool, asked: int
) -> None:
    desk, routes = painting([picture()], paint_grave=allowed)
    outcome, made = filed(desk, slate("en", "Energy minister accused of taking bribes"))
    assert len(routes.questions) == asked
    assert made and made.kind == ("model" if allowed else "none")
    assert outcome.code == ("" if allowed else "grave-news") and ("accusation" in outcome.note) is not allowed


def test_no_name_of_a_person_reaches_the_server(painting: Any) -> None:
    desk, routes = painting([picture()])
    filed(desk, slate("en", "Energy minister Mara Lindqvist agrees with Jonas Okoro on new power lines"))
    assert "Lindqvist" not in str(routes.questions) and "Okoro" not in str(routes.questions)


@pytest.mark.parametrize(("said", "code"), [(b"<html>", "bad-reply"), ({"data": []}, "bad-reply")])
def test_what_is_no_picture_leaves_the_story_without_one(painting: Any, said: Any, code: str) -> None:
    desk, _ = painting([said])
    outcome, made = filed(desk, slate("en", CALM["en"]))
    assert made and made.kind == "none" and not made.images
    assert outcome.code == code
