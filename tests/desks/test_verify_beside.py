"""What stands beside the prose before the copy desk: figures, quotations and outlets' own statements,
in nine languages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Cite, Form, Item, Passed, Person, Returned, Ruling, Sentence, Span, Use
from broadsheet.text.names.house import in_house_spelling
from tests import ferry

from .readings import gazetteer, read, report


@cache
def desk() -> Verify:
    return Verify(gazetteer=gazetteer(), embed=Usem3())


def judged(article: Article) -> Any:
    (outcome,) = desk().work([ferry.galley(article)])
    return outcome


def wrong(item: Item, lang: str) -> set[str]:
    """The checks that hold something against an item of an article in ``lang``."""
    by_id = {r.report.id: r for r in ferry.readings()}
    found = desk().sentence(item.sentence, lang, by_id, item.part, 0, item)
    assert {"figures", "quotations", "names"} <= {v.check for v in found}
    return {v.check for v in found if v.ruling is not Ruling.SUPPORTED}


def worded(item: Item, text: str) -> Item:
    return replace(item, sentence=replace(item.sentence, text=text))


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_all_that_is_right_passes_in_place(lang: str) -> None:
    article = ferry.article(lang)
    (passed,) = judged(article).made
    assert isinstance(passed, Passed) and passed.dropped == ()
    assert [i.sentence.text for i in passed.article.items] == [i.sentence.text for i in article.items]
    for part, count in (("figures", 3), ("quotations", 2), ("outlets", 1)):
        for place in range(count):
            checks = {v.check for v in passed.verdicts if (v.part, v.place) == (part, place)}
            assert {"figures", "quotations", "names"} <= checks
    injured = passed.article.items[0]
    assert {c.report for c in injured.sentence.cites} == {both[0].report.id for both in ferry.told().values()}


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_a_figure_is_cited_by_those_alone_that_give_it(lang: str) -> None:
    item = ferry.figures(lang)[0]
    silent = tuple(ferry.cite(both[1]) for both in ferry.told().values())
    sentence = replace(item.sentence, cites=(*silent, *item.sentence.cites))
    article = ferry.article(lang, items=False)
    (passed,) = judged(replace(article, items=(replace(item, sentence=sentence),))).made
    assert passed.article.items[0].sentence.cites == item.sentence.cites


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_another_figure_or_what_it_does_not_count_falls(lang: str) -> None:
    injured, dead, shares = ferry.figures(lang)
    assert "figures" in wrong(worded(injured, injured.sentence.text.replace("21", "27")), lang)
    assert "figures" in wrong(worded(dead, dead.sentence.text.replace("13", "21")), lang)
    told = shares.sentence.text.replace("6.5", "8.5").replace("6,5", "8,5")
    assert "figures" in wrong(worded(shares, told), lang)


@pytest.mark.parametrize("lang", ferry.LANGS)
@pytest.mark.parametrize("of", ferry.LANGS)
def test_words_in_any_language_stand_under_the_name_of_who_said_them(lang: str, of: str) -> None:
    item = ferry.said(lang, of)
    assert wrong(item, lang) == set()
    mark = item.sentence.text
    assert "quotations" in wrong(worded(item, f"{mark[:3]} 7 {mark[3:]}"), lang), "other words"
    assert "quotations" in wrong(replace(item, of=""), lang), "nobody's words"


NAMES = {
    "en": "Prime Minister John Harker", "de": "Anna Kessler", "es": "Pedro Ruiz", "fr": "Jean Petit",
    "ru": "Иван Петров", "ar": "محمد العلي", "ja": "ジョン・ハーカー首相", "ko": "김철수 장관", "zh-Hans": "王建国",
}  # fmt: skip


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_words_under_another_name_fall(lang: str) -> None:
    """In the article's language, and in languages whose letters tell sounds."""
    for of in (lang, "en", "de", "es", "fr", "ru"):
        assert wrong(replace(ferry.said(lang, of), of=NAMES[lang]), lang) & {"quotations", "names"}, of


def test_words_of_another_language_than_is_said_fall() -> None:
    item = ferry.said("en", "ja")
    assert wrong(replace(item, lang="ko"), "en") == {"quotations"}
    assert wrong(replace(item, lang=""), "en") == {"quotations"}


def test_words_without_marks_in_the_report_are_no_quotation() -> None:
    reading = ferry.told()["en"][0]
    text = "Norvik Lines, has ordered an inquiry"
    sentence = Sentence(text=f"“{text}”", cites=(ferry.cite(reading, text),))
    assert wrong(Item(part="quotations", sentence=sentence, of="Maria Lund"), "en") == {"quotations"}


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_a_statement_stands_under_the_name_of_its_outlet_only(lang: str) -> None:
    item = ferry.adds(lang)
    assert wrong(item, lang) == set()
    assert wrong(replace(item, of=ferry.OUTLETS[lang][0]), lang) == {"support"}


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_what_fails_beside_the_prose_is_dropped_alone_and_at_once(lang: str) -> None:
    article = ferry.article(lang)
    items = list(article.items)
    items[0] = worded(items[0], items[0].sentence.text.replace("21", "27"))
    items[4] = replace(items[4], sentence=replace(items[4].sentence, text="“Nobody said this.”"))
    items[5] = replace(items[5], of=ferry.OUTLETS[lang][0])
    (passed,) = judged(replace(article, items=tuple(items))).made
    assert isinstance(passed, Passed), "nothing goes back for it"
    assert passed.article.paragraphs == article.paragraphs
    assert [i.sentence.text for i in passed.article.items] == [items[n].sentence.text for n in (1, 2, 3)]
    assert [s.text for s, _ in passed.dropped] == [items[n].sentence.text for n in (0, 4, 5)]
    assert all(v.ruling is Ruling.SUPPORTED for v in passed.verdicts)
    assert {v.place for v in passed.verdicts if v.part == "figures"} == {0, 1}


def test_prose_that_fails_goes_back_with_what_fails_beside_it() -> None:
    article = ferry.article("en")
    bad = Sentence(text="The ferry was sold for $42 million.", cites=article.headline.cites)
    items = (worded(article.items[0], "Number of injured: 27"), *article.items[1:])
    (returned,) = judged(replace(article, paragraphs=(*article.paragraphs, (bad,)), items=items)).made
    assert isinstance(returned, Returned)
    places = {(v.part, v.place) for v in returned.verdicts if v.ruling is not Ruling.SUPPORTED}
    assert places == {("body", len(article.body)), ("figures", 0)}


@pytest.mark.parametrize("lang", ferry.LANGS)
def test_a_brief_is_one_paragraph(lang: str) -> None:
    article = ferry.article(lang, Form.BRIEF)
    apart = replace(article, dek=article.body[:1], paragraphs=tuple((s,) for s in article.body[1:]))
    (passed,) = judged(apart).made
    assert (passed.article.dek, passed.article.paragraphs) == ((), (article.body,))
    assert passed.article.form is Form.BRIEF and passed.article.teaser == article.body[0].text
    assert {v.place for v in passed.verdicts if v.part == "body"} == set(range(len(article.body)))


def test_an_article_of_which_less_than_four_sentences_stand_becomes_a_brief() -> None:
    article = ferry.article("en", attempt=2)
    bad = Sentence(text="The ferry was sold for $42 million.", cites=article.headline.cites)
    first, second, third, *_, fourth = article.body
    made = replace(article, dek=(fourth,), paragraphs=((first, second), (third, bad)))
    (passed,) = judged(made).made
    assert passed.article.form is Form.BRIEF
    assert passed.article.paragraphs == ((fourth, first, second, third),)
    assert [s.text for s, _ in passed.dropped] == [bad.text]
    places = sorted({v.place for v in passed.verdicts if v.part == "body"})
    assert places == [0, 1, 2, 3] and not any(v.part == "dek" for v in passed.verdicts)


SPELLED = {
    "en": ("Maria Lund", "Maria Lundh"), "de": ("Maria Lund", "Maria Lundh"), "es": ("Maria Lund", "María Lund"),
    "fr": ("Maria Lund", "Marie Lund"), "ar": ("ماريا لوند", "مارية لوند"),
    "ja": ("マリア・ルンド", "マリーア・ルンド"),
    "ko": ("마리아 룬드", "마리아 룬트"), "zh-Hans": ("玛丽亚·伦德", "玛莉亚·伦德"),
}  # fmt: skip


@pytest.mark.parametrize("lang", list(SPELLED))
def test_the_owners_spelling_reaches_the_speaker_and_no_quotation(lang: str) -> None:
    """Printed as the owner writes it, examined as the reports do."""
    other, stands = SPELLED[lang]
    lund = Person(
        id="lund", names=((lang, stands),), variants=((lang, other), (lang, stands)), decided=(lang,)
    )
    article = in_house_spelling(ferry.article(lang), [lund])
    assert [i.of for i in article.items[3:5]] == [ferry.SAID[lang][1].replace(other, stands)] * 2
    assert [i.sentence for i in article.items[3:5]] == [i.sentence for i in ferry.article(lang).items[3:5]]
    piece = ferry.galley(article)
    (outcome,) = desk().work([replace(piece, assignment=replace(piece.assignment, people=(lund,)))])
    (passed,) = outcome.made
    assert isinstance(passed, Passed) and passed.dropped == ()
    assert [i.of for i in passed.article.items] == [i.of for i in article.items]


LONG = (
    "“We saw the light, we called the bridge twice, nobody answered, and then the whole ship shook from "
    "one end to the other end.”"
)


@pytest.mark.parametrize(("use", "stands"), [(Use.LINK, 0), (Use.BRIEF, 1), (Use.DIGEST, 2)])
def test_all_that_is_taken_of_one_report_counts_together(use: Use, stands: int) -> None:
    """A quotation of 24 words and another of 24: what the source allows decides how many stand."""
    second = LONG.replace("light", "rocks").replace("called", "rang")
    filler = " ".join(f"Passenger {n} told of the night." for n in "ABCDEFGHIJ")
    reading = report(
        f"{LONG} said Maria Lund. {second} she said, Maria Lund. {filler}", "en", use=use, share=1.0
    )
    (reading,) = read(reading)
    items = tuple(
        Item(
            part="quotations",
            sentence=Sentence(text=text, cites=(Cite(report=reading.report.id,
                                                     span=Span(start=0, end=len(reading.report.text))),)),
            of="Maria Lund",
        )
        for text in (LONG, second)
    )  # fmt: skip
    article = replace(ferry.article("en", items=False), items=items)
    by_id = {r.report.id: r for r in (*ferry.readings(), reading)}
    found = desk().verdicts(article, tuple(by_id.values()))
    fell = {v.place for v in found if v.part == "quotations" and v.ruling is not Ruling.SUPPORTED}
    assert {v.check for v in found if v.ruling is not Ruling.SUPPORTED} <= {"rights"}
    assert len(items) - len(fell) == stands
