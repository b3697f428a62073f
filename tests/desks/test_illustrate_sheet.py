"""What a sheet of a hundred pictures showed to be no picture of the news, kind by kind,
in each language it can happen in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.illustrate.course import met, the_day
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.figured import news_figure
from broadsheet.desks.illustrate.places import Places
from broadsheet.news import Cite, Mention, Reading, Sentence, Span
from broadsheet.text.dates import dates
from tests.press.library import START

from .test_illustrate import one, tell


@pytest.mark.parametrize(
    ("lang", "headline", "text"),
    [
        ("en", "Airline negotiates purchase of new Boeing 787 Dreamliner aircraft", ""),
        ("es", "La aerolínea compra nuevos Boeing 787 Dreamliner aviones", ""),
        ("fr", "La compagnie achète des Boeing 787 Dreamliner avions", ""),
        ("it", "La compagnia acquista nuovi Boeing 787 Dreamliner aerei", ""),
        (
            "en",
            "Storm destroys 350 wooden houses on the coast",
            "A gale from the west tore down 350 wooden houses between midnight and five.",
        ),
        (
            "en",
            "Storm Destroys 350 Wooden Houses on the Coast",
            "A gale from the west tore down 350 wooden houses between midnight and five.",
        ),
        (
            "en",
            "Airline buys 22 new Boeing aircraft for its fleet",
            "The order of 22 new aircraft from Boeing is the largest the airline ever placed.",
        ),
        (
            "de",
            "Konzern streicht 30.000 Stellen",
            "Der Autobauer will bis 2028 weltweit 30.000 Stellen abbauen, sagte der Vorstand des Konzerns.",
        ),
    ],
)
def test_the_number_of_a_model_is_no_count(lang: str, headline: str, text: str) -> None:
    """And a count stands beside a sentence that says what it is, or is not drawn."""
    facts = one(lang, headline, text or headline)
    assert bool(news_figure(facts.articles[0], facts)) is bool(text)
    bare = one(lang, headline)
    assert news_figure(bare.articles[0], bare) is None


def test_a_count_in_the_dek_is_shown_with_what_it_counts_or_not_at_all() -> None:
    for text, kept in (
        ("The aircraft seats 555 people.", True),
        ("The aircraft seats " + "very " * 50 + "many, 555 people.", False),
    ):
        facts = one("en", "Maker presents largest aircraft", text)
        [article] = facts.articles
        as_dek = replace(article, dek=article.body, paragraphs=())
        assert bool(news_figure(as_dek, facts)) is kept


FRAGMENTS = {
    "en": ("“today’s plan is more aggressive because it has to be,” said {who}.", "Mara Lindqvist"),
    "es": ("«el plan de hoy es más agresivo porque tiene que serlo», dijo {who}.", "Mara Lindqvist"),
    "fr": ("« le plan est plus agressif parce qu’il doit l’être », a déclaré {who}.", "Mara Lindqvist"),
    "it": ("«il piano di oggi è più aggressivo perché deve esserlo», ha detto {who}.", "Mara Lindqvist"),
    "ru": ("«план стал более жестким, потому что так надо», — заявила {who}.", "Мара Линдквист"),
}


@pytest.mark.parametrize("lang", FRAGMENTS)
def test_a_quotation_that_begins_in_the_middle_is_none(lang: str) -> None:
    words, who = FRAGMENTS[lang]
    for text, kept in (
        (words, False),
        (words.replace(words[1:3].strip()[0], words[1:3].strip()[0].upper(), 1), True),
    ):
        news = f"{who}: aggressive, agresivo, agressif, aggressivo, жестким"
        facts = one(lang, news, text.format(who=who), ((who, "person", ""),))
        assert bool(facts.quote(facts.articles[0])) is kept, text


@pytest.mark.parametrize(
    ("lang", "text", "drawn"),
    [
        ("en", "Markets in six countries had losses from 3% to 7% that day.", False),
        ("nl", "In zes landen werden verliezen van 3% tot 7% genoteerd.", False),
        ("de", "In sechs Ländern gab es Werte von 3 % bis 7 %.", False),
        ("en", "The rate was raised from 3% to 7% that day.", True),
        ("nl", "De rente steeg van drie naar zeven procent.", False),
    ],
)
def test_a_range_is_no_change(lang: str, text: str, drawn: bool) -> None:
    told = tell(one(lang, "Rate, Werte, rente, losses", text)).get(lang)
    assert bool(told and told.kind == "chart") is drawn


MEETINGS = {
    "ja": ("高市早苗首相とトランプ大統領が会談", (("高市早苗", "首相"), ("トランプ", "大統領")), "氏"),
    "ko": ("이재명 대통령, 다카이치 총리와 정상회담", (("이재명", "대통령"), ("다카이치", "총리")), "씨"),
    "zh-Hans": ("李在明总统与高市首相会谈", (("李在明", "总统"), ("高市", "首相")), "先生"),
}


@pytest.mark.parametrize("lang", MEETINGS)
def test_a_form_of_address_is_no_office(lang: str) -> None:
    headline, people, address = MEETINGS[lang]
    text = "".join(f"{name}{office}。" for name, office in people)
    names = tuple((name, "person", office) for name, office in people)
    facts = one(lang, headline, text, names)
    assert met(facts.articles[0], facts) == people
    addressed = (names[0], (people[1][0], "person", address))
    facts = one(lang, headline, text, addressed)
    assert met(facts.articles[0], facts) == ()


def test_one_person_under_two_names_is_one() -> None:
    text = "高市早苗首相はトランプ大統領と会談した。高市首相は歓迎した。"
    names = (("高市早苗", "person", "首相"), ("高市", "person", "首相"), ("トランプ", "person", "大統領"))
    facts = one("ja", "高市早苗首相とトランプ大統領が会談", text, names)
    assert [name for name, _ in met(facts.articles[0], facts)] == ["高市早苗", "トランプ"]


def test_who_hosts_somebody_meets_him() -> None:
    names = (("Mara Lindqvist", "person", "Prime Minister"), ("Jonas Okoro", "person", "President"))
    text = "Prime Minister Mara Lindqvist hosted President Jonas Okoro at the old harbour."
    told = tell(one("en", "Lindqvist hosts Okoro in her home town", text, names))["en"]
    assert told.kind == "people"


def test_the_place_of_the_story_is_that_of_each_edition_that_names_it() -> None:
    key = "place:geonames:1855612"
    fr = one("fr", "À Nara, les deux dirigeants se rencontrent")
    en = one(
        "en",
        "Leaders meet in ancient capital",
        "The ancient capital of Nara made a friendly setting in Japan.",
    )
    [there], [here] = fr.articles, en.articles
    as_dek = replace(here, dek=here.body, paragraphs=())

    def read(facts: Facts) -> object:
        [reading] = facts.own(facts.articles[0])
        span = Span(start=0, end=1)
        names = (
            Mention(span=span, text="Nara", kind="place", key=key),
            Mention(span=span, text="x", kind="place", key="place:JP"),
        )
        return replace(reading, names=names)

    readings = [read(fr), read(en)]
    assert not [p for p in Places(readings, ()).of(as_dek) if p.at]  # type: ignore[arg-type]
    [found] = Places(readings, (), [there, as_dek]).of(as_dek)  # type: ignore[arg-type]
    assert (found.name, found.at) == ("Nara", True)
    elsewhere = replace(
        as_dek,
        dek=(),
        paragraphs=(
            (Sentence(text="Nara was silent.", cites=(Cite(report="r", span=Span(start=0, end=1)),)),),
        ),
    )
    assert not Places(readings, (), [there, elsewhere]).of(elsewhere)  # type: ignore[arg-type]


def test_a_noun_that_stands_for_a_kind_is_shown_with_the_one_it_belongs_to() -> None:
    for headline, shown in (
        ("Maker recalls 148,000 home batteries after fires", "148,000 home batteries"),
        ("Storm destroys 350 homes across the coast", "350 homes"),
        ("At least 120 people across the bay leave", "120 people"),
    ):
        facts = one("en", headline, f"The office gave {shown} as the number.")
        number = news_figure(facts.articles[0], facts)
        assert number and number.shown == shown


def reports(lang: str, *texts: str) -> list[Reading]:
    """A reading of a report for each text."""
    found = []
    for n, text in enumerate(texts):
        facts = one(lang, f"Report {n}", text)
        [reading] = facts.own(facts.articles[0])
        report = replace(reading.report, url=f"https://example.org/{n}")
        found.append(replace(reading, report=report))
    return found


@pytest.mark.parametrize(
    ("others", "kept"),
    [(("Shares fell 21 percent.", "Shares fell 21 percent."), True), (("It rests.", "It stands."), False)],
)
def test_a_figure_of_the_dek_is_that_of_most_reports(others: tuple[str, ...], kept: bool) -> None:
    facts = one("en", "Lander reaches the Moon", "Shares of the lander’s maker fell 21 percent on Thursday.")
    [article] = facts.articles
    as_dek = replace(article, dek=article.body, paragraphs=())
    told = Facts([as_dek], [*facts.own(article), *reports("en", *others)])
    assert bool(news_figure(as_dek, told)) is kept


def test_the_town_of_one_report_is_not_the_place_of_the_news() -> None:
    facts = one("en", "Maker recalls batteries", "Shares of the maker sank in Frankfurt in Germany.")
    [article] = facts.articles
    span = Span(start=0, end=1)
    names = tuple(
        Mention(span=span, text=name, kind="place", key=key)
        for name, key in (("Frankfurt", "place:geonames:2925533"), ("Germany", "place:DE"))
    )
    [own] = facts.own(article)
    [one_more, two_more] = reports("en", "Batteries burnt.", "Batteries are recalled.")
    alone = Places([replace(own, names=names)], ())
    assert [p.name for p in alone.of(article) if p.city] == ["Frankfurt"]
    assert not Places([replace(own, names=names), one_more, two_more], ()).of(article)


@pytest.mark.parametrize(
    ("lang", "text", "drawn"),
    [
        ("en", "A jet flies from London to Sydney without a stop.", False),
        ("es", "Un avión vuela de Londres a Sydney sin escalas.", False),
        ("it", "Un aereo vola da Londra a Sydney senza scalo.", False),
        ("fr", "Un avion vole de Londres à Sydney sans escale.", False),
        ("it", "Un incendio distrugge un mercato a Sydney.", True),
        ("fr", "Un incendie détruit un marché à Sydney.", True),
    ],
)
def test_where_something_goes_is_not_where_it_is(lang: str, text: str, drawn: bool) -> None:
    facts = one(lang, text)
    [article] = facts.articles
    span = Span(start=0, end=1)
    pairs = (("Sydney", "place:geonames:2147714"), ("Londra", "place:geonames:2643743"),
             ("Londres", "place:geonames:2643743"),
             ("London", "place:geonames:2643743"), ("AU", "place:AU"), ("GB", "place:GB"))  # fmt: skip
    names = tuple(Mention(span=span, text=name, kind="place", key=key) for name, key in pairs)
    found = Places([replace(facts.own(article)[0], names=names)], ()).of(article)
    assert bool([p for p in found if p.at and p.name == "Sydney"]) is drawn


@pytest.mark.parametrize(
    ("lang", "text", "dated"),
    [
        ("en", "It was the biggest fall since the 3 March 2026 storm.", False),
        ("en", "The cases are free until 3 March 2026.", False),
        ("en", "The ship left the port on 3 March 2026.", True),
        ("de", "Das Angebot gilt bis 3. März 2026.", False),
        ("de", "Das Schiff lief am 3. März 2026 aus.", True),
        ("ru", "Выставка открыта до 3 марта 2026 года.", False),
        ("es", "La oferta vale hasta 3 de marzo de 2026.", False),
        ("fr", "L’offre vaut jusqu'à 3 mars 2026.", False),
    ],
)
def test_a_day_that_is_reckoned_from_or_to_is_not_the_day_of_the_sentence(
    lang: str, text: str, dated: bool
) -> None:
    facts = one(lang, "Nachricht", text)
    [reading] = facts.own(facts.articles[0])
    with_dates = Facts(facts.articles, [replace(reading, dates=dates(reading.report.text, lang, START))])
    assert bool(the_day(facts.articles[0].body[0], facts.articles[0], with_dates)) is dated


def test_another_figure_than_that_of_the_headline_is_not_drawn() -> None:
    facts = one(
        "en",
        "Maker reports loss of $6 billion",
        "Analysts had forecast the loss to be over $6.7 billion this year.",
    )
    [article] = facts.articles
    as_dek = replace(article, dek=article.body, paragraphs=())
    assert news_figure(as_dek, facts) is None
