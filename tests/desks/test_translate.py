"""Translate: which languages, from which article, sentence by sentence with the cites kept."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from broadsheet.desks.translate import Translate, best, marked
from broadsheet.desks.translate.chat import ChatTranslate
from broadsheet.desks.write import Write
from broadsheet.errors import BadReply, ModelDown
from broadsheet.languages import written
from broadsheet.models.chat import make_chat
from broadsheet.models.translate import Apertium
from broadsheet.news import Form, Slate, SlateEntry
from broadsheet.settings import Models
from broadsheet.text.lexicon import concepts
from tests import ferry
from tests.models.apertium import program
from tests.models.chat_routes import ChatRoutes

from .readings import assign, pack

LANGUAGES = ("en", "es", "de", "ja")
LONG = "The port authority said that nobody had been hurt."


@pytest.fixture
def slate() -> Slate:
    readings = pack("urge")
    assignment = assign("en", readings)
    (made,) = Write().work([assignment])
    entry = SlateEntry(story=assignment.story, readings=readings, articles=made.made)
    return Slate(entries=(entry,), due=frozenset({assignment.story.id}), at=readings[-1].report.published)


@pytest.fixture
def desk(tmp_path) -> Translate:
    return Translate(Apertium(program(tmp_path)), LANGUAGES)


def test_without_a_translator_nothing_is_made(slate):
    (outcome,) = Translate(None, LANGUAGES).work([slate])
    assert outcome.subject == slate.id and outcome.made == ()


def test_missing_languages_the_translator_knows_are_made(slate, desk):
    (outcome,) = desk.work([slate])
    source = slate.entries[0].articles[0]
    assert {a.lang for a in outcome.made} == {"es", "de"}
    for article in outcome.made:
        assert article.translation_of == "en" and article.slug == source.slug
        assert [s.cites for s in article.body] == [s.cites for s in source.body]
        assert [len(p) for p in article.paragraphs] == [len(p) for p in source.paragraphs]
        assert article.headline.text


@pytest.mark.parametrize("form", list(Form))
def test_what_stands_beside_the_prose_is_translated_but_for_quotations(desk, form):
    source = ferry.article("en", form)
    entry = SlateEntry(
        story=ferry.galley(source).assignment.story, readings=ferry.readings(), articles=(source,)
    )
    (outcome,) = desk.work([Slate(entries=(entry,), due=frozenset({entry.story.id}), at=ferry.AT)])
    for article in outcome.made:
        assert article.form is form
        assert [i.part for i in article.items] == [i.part for i in source.items]
        assert [i.sentence.cites for i in article.items] == [i.sentence.cites for i in source.items]
        figures, outlet = article.items[:3], article.items[5]
        assert all(
            item.sentence.text != was.sentence.text for item, was in zip(figures, source.items, strict=False)
        )
        assert all(item.sentence.text.startswith(f"{item.of}: ") for item in figures)
        assert outlet.of == ferry.OUTLETS["en"][1] and outlet.sentence.text != ferry.OWN["en"]
        english, german = article.items[3:5]
        assert (english.sentence.text, german.sentence.text) == (ferry.SAID["en"][0], ferry.SAID["de"][0])
        assert (english.lang, german.lang) == ("en", "" if article.lang == "de" else "de")


def test_a_rendering_that_is_up_to_date_is_left_alone(slate, desk):
    (outcome,) = desk.work([slate])
    entry = replace(slate.entries[0], articles=(*slate.entries[0].articles, *outcome.made))
    (again,) = desk.work([replace(slate, entries=(entry,))])
    assert again.made == ()


def test_a_newer_original_gives_a_new_revision(slate, desk):
    (outcome,) = desk.work([slate])
    source = slate.entries[0].articles[0]
    newer = replace(source, revision=2, updated=source.updated.replace(year=source.updated.year + 1))
    entry = replace(slate.entries[0], articles=(newer, *outcome.made))
    (again,) = desk.work([replace(slate, entries=(entry,))])
    assert {(a.lang, a.revision) for a in again.made} == {("es", 2), ("de", 2)}
    assert all(a.published == source.published for a in again.made)


def test_stories_that_are_not_due_wait(slate, desk):
    (outcome,) = desk.work([replace(slate, due=frozenset({"another"}))])
    assert outcome.made == ()


def test_a_failing_translator_is_for_the_loop(slate, tmp_path):
    with pytest.raises(ModelDown):
        list(Translate(Apertium(str(tmp_path / "none")), LANGUAGES).work([slate]))


def test_whole_articles_are_preferred_to_short_ones(slate):
    source = slate.entries[0].articles[0]
    whole, short = replace(source, short=False), replace(source, short=True, lang="fr")
    pairs = frozenset({("en", "es"), ("fr", "es")})
    assert best([short, whole], "es", pairs) is whole
    assert best([whole], "ja", pairs) is None


@pytest.mark.parametrize(
    ("text", "target", "out"),
    [
        ("«Hicimos todo», dijo Lund.", "es", "«Hicimos todo», dijo Lund (traducido del inglés)."),
        ("「全力を尽くした」とルンド氏。", "ja", "「全力を尽くした」とルンド氏（英語からの翻訳）。"),
        ('"최선을 다했다"고 말했다.', "ko", '"최선을 다했다"고 말했다 (영어에서 번역).'),
        (
            "„Wir haben alles getan“, sagte Lund.",
            "de",
            "„Wir haben alles getan“, sagte Lund (übersetzt: Englisch).",
        ),
    ],
)
def test_a_translated_quotation_says_so(text, target, out):
    assert marked(text, "en", target) == out


class TestChat:
    """A language model behind a real server."""

    @staticmethod
    def door(hostile, script, *, most_tokens=2500, attempts=2):
        routes = ChatRoutes(hostile, script)
        chat = make_chat("openai:small", Models(base_url=routes.openai))
        return routes, ChatTranslate(
            chat, ("en", "ko", "zh-Hans"), most_tokens=most_tokens, attempts=attempts
        )

    def test_it_translates_between_any_two_languages_of_the_site(self, hostile):
        _, door = self.door(hostile, [{"texts": []}])
        assert ("en", "zh-Hans") in door.pairs() and ("ko", "en") in door.pairs()
        assert ("en", "en") not in door.pairs() and len(door.pairs()) == 6
        assert door.trained and "/translate-" in door.model

    def test_texts_go_out_numbered_behind_a_fence_and_come_back_in_order(self, hostile, model_requests):
        routes, door = self.door(hostile, [{"texts": ["배가  가라앉았다.", "선장이 떠났다."]}])
        found = door.translate(["The ship\nsank.", "The captain left."], source="en", target="ko", story="s")
        assert found == ["배가 가라앉았다.", "선장이 떠났다."]
        asked = str(routes.questions[0]["messages"])
        assert "1. The ship sank." in asked and "from English into Korean (ko)" in asked and "---" in asked

    def test_more_than_an_answer_holds_is_asked_for_in_parts(self, hostile, model_requests):
        def echo(question):
            listed = re.findall(r"\d\. (Sentence \d+ of many words)", str(question["messages"]))
            return {"texts": [f"문장 {text.split()[1]}" for text in listed]}

        routes, door = self.door(hostile, [echo], most_tokens=120)
        texts = [f"Sentence {n} of many words" for n in range(9)]
        assert door.translate(texts, source="en", target="ko") == [f"문장 {n}" for n in range(9)]
        assert len(routes.questions) > 1

    @pytest.mark.parametrize(
        "said",
        [
            {"texts": ["하나"]},
            {"texts": ["하나", " "]},
            {"texts": ["하나", "둘", "셋"]},
            {"texts": ["One.", LONG]},
        ],
    )
    def test_texts_that_are_lost_empty_or_as_they_were_are_a_bad_reply(self, hostile, model_requests, said):
        routes, door = self.door(hostile, [said])
        with pytest.raises(BadReply):
            door.translate(["One.", LONG], source="en", target="ko")
        assert len(routes.questions) == 2


@pytest.mark.parametrize("lang", written())
def test_a_translated_sentence_says_so_in_words_that_are_read_as_such(lang: str) -> None:
    source = "ja" if lang == "en" else "en"
    said = marked("7.", source, lang)
    assert said != "7." and "translated" in concepts(said, lang, "stance")
