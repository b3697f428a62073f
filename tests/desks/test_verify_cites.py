"""Cites that add nothing, reports that are no source of facts, and headlines as evidence of headlines."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.verify.adding import adding
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Cite, Galley, Passed, Reading, Report, Returned, Ruling, Sentence, Writer

from .readings import assign, gazetteer, read
from .readings import report as written

DAM = {
    "en": ("The dam at Corrow burst on Monday and 340 houses were flooded.", "The council meets again after Easter."),
    "de": ("Der Damm bei Corrow brach am Montag, 340 Häuser wurden überflutet.", "Nach Ostern tagt der Rat wieder."),
    "fr": ("Le barrage de Corrow a cédé lundi et 340 maisons ont été inondées.", "Le conseil se réunira après Pâques."),
    "es": ("La presa de Corrow se rompió el lunes y 340 casas se inundaron.",
           "El concejo volverá a reunirse en abril."),
    "ru": ("Плотина в Корроу прорвалась в понедельник, затоплено 340 домов.", "Совет соберётся снова после Пасхи."),
    "ar": ("انهار سد كورو يوم الاثنين وغمرت المياه 340 منزلا.", "يجتمع المجلس مرة أخرى بعد العيد."),
    "ja": ("コローのダムが2日に決壊し、340棟が浸水した。", "市議会は復活祭の後に再開する。"),
    "ko": ("코로 댐이 2일 무너져 주택 340채가 물에 잠겼다.", "시의회는 부활절 뒤에 다시 열린다."),
    "zh-Hans": ("科罗水坝周一决堤，340间房屋被淹。", "市议会将在复活节后复会。"),
}  # fmt: skip


def report(text: str, lang: str, **more: str) -> Report:
    return written(text, lang, share=1.0, **more)


@cache
def desk() -> Verify:
    return Verify(gazetteer=gazetteer(), embed=Usem3())


def cite(reading: Reading, place: int = 0) -> Cite:
    return Cite(report=reading.report.id, span=reading.sentences[place])


def article(readings: tuple[Reading, ...], lang: str, text: str, cites: tuple[Cite, ...]) -> Article:
    first = readings[0]
    opening = Sentence(text=first.sentences[0].of(first.report.text), cites=(cite(first),))
    return Article(
        story="story", slug="story", lang=lang, revision=1, headline=opening, dek=(),
        paragraphs=((Sentence(text=text, cites=cites),),), writer=Writer.DIGEST,
        made_from=tuple(r.report.id for r in readings), published=first.report.published,
        updated=first.report.published,
    )  # fmt: skip


def judged(readings: tuple[Reading, ...], lang: str, text: str, cites: tuple[Cite, ...]) -> Passed | Returned:
    piece = Galley(article=article(readings, lang, text, cites), assignment=assign(lang, readings))
    (outcome,) = desk().work([piece])
    return outcome.made[0]


@pytest.mark.parametrize(
    ("held", "facts", "kept"),
    [
        ([{"340", "dam"}, {"340", "burst"}], {"340"}, (0, 1)),
        ([{"340", "dam"}, {"340"}], {"340"}, (0, 1)),
        ([{"340", "the", "dam", "has", "burst"}, {"dam"}], {"340"}, (0,)),
        ([{"340", "dam"}, set()], {"340"}, (0,)),
        ([{"40"}, {"45"}], {"40", "45"}, (0, 1)),
        ([{"a", "b", "c", "d"}, {"a", "b"}], set(), (0, 1)),
        ([{"a", "b", "c", "d", "e"}, {"a"}], set(), (0,)),
        ([set(), set()], set(), (0,)),
        ([{"a"}], set(), (0,)),
    ],
)
def test_what_adds_something(held, facts, kept):
    assert adding([frozenset(h) for h in held], frozenset(facts)) == kept


@pytest.mark.parametrize("lang", DAM)
def test_a_cite_that_shares_nothing_is_removed_and_a_second_source_stays(lang):
    fact, aside = DAM[lang]
    one, two, idle = read(
        report(fact, lang),
        report(fact, lang, outlet="Second Ledger"),
        report(aside, lang, outlet="Third Ledger"),
    )
    passed = judged((one, two, idle), lang, fact, (cite(one), cite(two), cite(idle)))
    assert isinstance(passed, Passed)
    assert [c.report for c in passed.article.body[0].cites] == [one.report.id, two.report.id]
    assert {v.place for v in passed.verdicts if v.part == "body"} == {0}


@pytest.mark.parametrize("lang", [lang for lang in DAM if lang != "en"])
def test_a_second_source_in_another_language_stays(lang):
    one, two = read(report(DAM[lang][0], lang), report(DAM["en"][0], "en", outlet="Second Ledger"))
    passed = judged((one, two), lang, DAM[lang][0], (cite(one), cite(two)))
    assert isinstance(passed, Passed)
    assert len(passed.article.body[0].cites) == 2


def test_a_cite_that_the_sentence_needs_stays_though_its_passage_shares_nothing():
    aside, fact = DAM["en"][1], DAM["en"][0]
    one, two = read(
        report(f"{aside} {fact}", "en"), report("A dam stands at Corrow.", "en", outlet="Second Ledger")
    )
    passed = judged((one, two), "en", fact, (cite(one), cite(two)))
    assert isinstance(passed, Passed)
    assert one.report.id in {c.report for c in passed.article.body[0].cites}


SAID = {
    "en": "The dam burst on Monday, according to Harbour Ledger.",
    "de": "Der Damm brach am Montag, berichtet Harbour Ledger.",
    "fr": "Le barrage a cédé lundi, rapporte Harbour Ledger.",
    "es": "La presa se rompió el lunes, según Harbour Ledger.",
    "ru": "Плотина прорвалась в понедельник, сообщает Harbour Ledger.",
    "ar": "انهار السد يوم الاثنين، بحسب Harbour Ledger.",
    "ja": "Harbour Ledgerによると、コローのダムが2日に決壊した。",
    "ko": "Harbour Ledger에 따르면 코로 댐이 2일 무너졌다.",
    "zh-Hans": "据Harbour Ledger报道，科罗水坝周一决堤。",
}


@pytest.mark.parametrize("genre", ["satire", "opinion"])
@pytest.mark.parametrize("lang", SAID)
def test_satire_and_opinion_are_no_facts_but_their_outlets_word(lang, genre):
    (told,) = read(report(DAM[lang][0], lang))
    joke = replace(told, genre=genre)
    by_id = {joke.report.id: joke}

    def rulings(text: str) -> list[str]:
        found = desk().sentence(Sentence(text=text, cites=(cite(joke),)), lang, by_id, "body", 0)
        return [v.note for v in found if v.ruling is not Ruling.SUPPORTED]

    assert rulings(DAM[lang][0]) == [f"genre: {genre} is no source of facts"]
    assert rulings(SAID[lang]) == []


def test_an_author_named_for_an_opinion_is_enough():
    told = read(replace(report(DAM["en"][0], "en"), byline="By Maria Lund"))[0]
    column = replace(told, genre="opinion")
    text = "The dam burst on Monday, Maria Lund wrote."
    found = desk().sentence(
        Sentence(text=text, cites=(cite(column),)), "en", {column.report.id: column}, "body", 0
    )
    assert "genre" not in " ".join(v.note for v in found)


def test_news_beside_satire_carries_the_sentence_alone():
    news, told = read(report(DAM["en"][0], "en"), report(DAM["en"][0], "en", outlet="The Jester"))
    joke = replace(told, genre="satire")
    passed = judged((news, joke), "en", DAM["en"][0], (cite(news), cite(joke)))
    assert isinstance(passed, Passed)
    assert passed.article.body[0].cites == (cite(news),)
    wrong = "The dam at Corrow burst on Monday and 900 houses were flooded."
    (jest,) = read(report(wrong, "en", outlet="The Jester"))
    jest = replace(jest, genre="satire")
    assert isinstance(judged((news, jest), "en", wrong, (cite(news), cite(jest))), Returned)


HEADLINES = {
    "en": ("Corrow flood: 52 roads closed", "52 roads closed after Corrow flood", "25 roads closed after Corrow flood"),
    "de": ("Flut in Corrow: 52 Straßen gesperrt", "52 Straßen nach Flut in Corrow gesperrt",
           "25 Straßen nach Flut gesperrt"),
    "ja": ("コロー洪水、道路52本が通行止め", "コローの洪水で道路52本が通行止め", "コローの洪水で道路25本が通行止め"),
    "ar": ("فيضان كورو: إغلاق 52 طريقا", "إغلاق 52 طريقا بعد فيضان كورو", "إغلاق 25 طريقا بعد فيضان كورو"),
}  # fmt: skip


@pytest.mark.parametrize("lang", HEADLINES)
def test_a_reports_headline_bears_out_a_headline_only(lang):
    above, right, wrong = HEADLINES[lang]
    (reading,) = read(report(DAM[lang][0], lang, headline=above))
    by_id = {reading.report.id: reading}

    def checks(text: str, part: str) -> set[str]:
        found = desk().sentence(Sentence(text=text, cites=(cite(reading),)), lang, by_id, part, 0)
        return {v.check for v in found if v.ruling is not Ruling.SUPPORTED}

    assert checks(right, "headline") == set()
    assert "figures" in checks(right, "body")
    assert "figures" in checks(wrong, "headline")
