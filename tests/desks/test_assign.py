"""Assign: independent outlets, languages, revisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from broadsheet.desks.assign import Assign, independent_outlets, what_moved
from broadsheet.news import Article, Cite, Feed, Filed, Sentence, Slate, SlateEntry, Span, Spiked, Writer
from broadsheet.settings import INTERFACE
from broadsheet.settings import Assign as Settings
from broadsheet.text.sameness import voices

from . import pack

TEXTS = {
    "en": "The river rose two metres in the night and three villages were cut off, the mayor said on Monday. ",
    "ja": "川の水位は一晩で二メートル上がり、三つの村が孤立したと町長が月曜日に述べた。",
    "ko": "강물이 밤사이 2미터 불어나 마을 세 곳이 고립됐다고 시장이 월요일 밝혔다. ",
    "zh": "市长周一表示，河水一夜之间上涨两米，三个村庄与外界隔绝。",
    "ar": "ارتفع منسوب النهر مترين خلال الليل وعزلت ثلاث قرى بحسب ما قال رئيس البلدية يوم الاثنين. ",
    "ru": "Река за ночь поднялась на два метра, три деревни отрезаны, сообщил мэр в понедельник. ",
}


def main_event() -> SlateEntry:
    story = pack.stories()["main-en-harbour"]
    return next(e for e in pack.slate().entries if e.story.id == story)


def slate_of(entry: SlateEntry, **words) -> Slate:
    return Slate(entries=(entry,), due=frozenset({entry.story.id}), at=pack.slate().at, **words)


def assign(entry: SlateEntry, languages=INTERFACE, **settings):
    (outcome,) = Assign(settings=Settings(**settings), languages=languages).work([slate_of(entry)])
    return outcome


def article(entry: SlateEntry, lang: str, used) -> Article:
    line = Sentence(text="x", cites=(Cite(report=used[0].report.id, span=Span(start=0, end=1)),))
    at = used[0].report.published
    return Article(
        story=entry.story.id, slug="x", lang=lang, revision=1, headline=line, dek=(), paragraphs=((line,),),
        writer=Writer.DIGEST, made_from=tuple(r.report.id for r in used), published=at, updated=at,
    )  # fmt: skip


def test_the_main_event_is_assigned_in_its_eight_languages():
    entry = main_event()
    made = assign(entry).made
    assert [a.lang for a in made] == ["en", "de", "es", "fr", "ja", "ko", "zh-Hans", "ar"]
    assert {a.revision for a in made} == {1} and all(len(a.readings) == 10 for a in made)
    assert [a.lang for a in assign(entry, ("ko", "en")).made] == ["ko", "en"]


def test_one_outlet_is_not_enough():
    for entry in pack.slate().entries:
        if len(entry.readings) == 1:
            outcome = assign(entry)
            assert isinstance(outcome, Spiked) and outcome.code == "few-outlets"
            assert assign(entry, min_outlets=1).made


def test_no_language_of_the_site():
    outcome = assign(main_event(), ("it", "nl"))
    assert isinstance(outcome, Spiked) and outcome.code == "other-languages"
    assert (
        outcome.reason.startswith("told in ar, de, en, es, fr, ja, ko, zh")
        and "the site has it, nl" in outcome.reason
    )


@pytest.mark.parametrize("lang", ["en", "ko", "ja", "de", "es", "fr", "ar"])
def test_a_language_of_the_site_without_enough_text_is_another_thing(lang):
    entry = main_event()
    short = tuple(
        replace(r, report=replace(r.report, paragraphs=(r.report.paragraphs[0][:20],)))
        if r.lang == lang
        else r
        for r in entry.readings
    )
    outcome = assign(replace(entry, readings=short), (lang,))
    assert isinstance(outcome, Spiked) and outcome.code == "no-material"


def test_one_agency_text_in_many_outlets_is_one_voice():
    first = main_event().readings[0]
    copies = [
        replace(first, report=replace(first.report, url=f"https://c{n}.example/",
                                      feed=Feed(url=f"f{n}", outlet=f"c{n}")))
        for n in range(5)
    ]  # fmt: skip
    assert len(independent_outlets([first, *copies])) == 1
    entry = replace(main_event(), readings=(first, *copies))
    assert assign(entry).code == "few-outlets"


@pytest.mark.parametrize("lang", sorted(TEXTS))
def test_copies_are_seen_in_every_script(lang):
    text = TEXTS[lang] * 3
    other = " ".join(TEXTS[key] for key in TEXTS if key != lang)
    assert voices([text, "» " + text + "!", other, ""]) == ((0, 1), (2,), (3,))


def test_opinion_does_not_make_a_story():
    entry = main_event()
    opinion = tuple(replace(r, genre="opinion") for r in entry.readings[1:])
    assert assign(replace(entry, readings=(entry.readings[0], *opinion))).code == "few-outlets"


def test_nothing_moved_nothing_assigned():
    entry = main_event()
    done = tuple(article(entry, a.lang, entry.readings) for a in assign(entry).made)
    outcome = assign(replace(entry, articles=done))
    assert isinstance(outcome, Filed) and outcome.made == ()


def test_new_outlets_and_languages_make_a_revision_that_says_why():
    entry = main_event()
    before = article(entry, "en", entry.readings[:4])
    made = assign(replace(entry, articles=(before,)), ("en",)).made
    assert [(a.revision, a.before) for a in made] == [(2, before)]
    assert "new-outlets" in made[0].why


def test_a_new_version_moves_the_story_only_by_what_it_says():
    entry = main_event()
    before = article(entry, "en", entry.readings)
    old = entry.readings[0]
    newer = replace(old, report=replace(old.report, version=2))
    assert what_moved(before, [newer, *entry.readings[1:]], [old]) == ()
    assert what_moved(before, entry.readings[1:], [old]) == ("reports-left",)


def test_a_small_late_echo_changes_nothing():
    entry = main_event()
    before = article(entry, "en", entry.readings)
    first = entry.readings[0]
    echo = replace(
        first,
        figures=(),
        report=replace(
            first.report, url="https://late.example/", published=first.report.published + timedelta(days=2)
        ),
    )
    assert what_moved(before, [*entry.readings, echo]) == ()


def test_a_round_has_its_limit():
    entry = main_event()
    desk = Assign(settings=Settings(max_articles_per_round=1), languages=("en",))
    first, second = desk.work([slate_of(entry), slate_of(replace(entry, signed_off=frozenset({"x"})))])
    assert isinstance(first, Filed) and second.code == "round-full"
