"""Report to Reading, with the bundled models."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import numpy as np
import pytest

from broadsheet.desks.understand import Understand
from broadsheet.models.embed import make_embed
from broadsheet.news import Feed, Reading, Report
from broadsheet.shelf import open_shelf
from broadsheet.stylebook import Understand as Settings

from ..text.gazette import shelf_gazetteer


@cache
def desk() -> Understand:
    return Understand(
        embed=make_embed(Settings(embedder="fast")), gazetteer=shelf_gazetteer(), shelf=open_shelf
    )


def report(headline: str, text: str, lang: str = "und", *, section: str = "", beat: str = "") -> Report:
    return Report(
        feed=Feed(url="https://a.example/feed", outlet="A", beat=beat),
        url=f"https://a.example/{abs(hash(headline + text))}",
        headline=headline,
        lang=lang,
        paragraphs=tuple(text.split("\n")),
        published=datetime(2025, 10, 29, 3, tzinfo=UTC),
        section=section,
    )


def read(*reports: Report) -> list[Reading]:
    return [outcome.made[0] for outcome in desk().work(reports)]


STORIES = [
    ("en", "Takaichi meets Trump", "Prime Minister Sanae Takaichi met U.S. President Donald Trump on Tuesday in Tokyo for 40 minutes."),
    ("ja", "高市首相、トランプ氏と会談", "高市早苗首相は28日、東京でトランプ米大統領と会談した。会談時間は約40分だった。"),
    ("zh-Hans", "高市早苗会见特朗普", "日本首相高市早苗28日在东京与美国总统特朗普举行会谈。会谈历时约40分钟。"),
    ("de", "Takaichi trifft Trump", "Ministerpräsidentin Sanae Takaichi traf am Dienstag in Tokio US-Präsident Donald Trump. Das Gespräch dauerte 40 Minuten."),
    ("es", "Takaichi se reúne con Trump", "La primera ministra Sanae Takaichi se reunió el martes en Tokio con Donald Trump durante 40 minutos."),
    ("fr", "Takaichi rencontre Trump", "La Première ministre Sanae Takaichi a rencontré mardi à Tokyo Donald Trump pendant 40 minutes."),
    ("it", "Takaichi incontra Trump", "La prima ministra Sanae Takaichi ha incontrato martedì a Tokyo Donald Trump per 40 minuti."),
    ("nl", "Takaichi ontmoet Trump", "Premier Sanae Takaichi ontmoette dinsdag in Tokio Donald Trump. Het gesprek duurde 40 minuten."),
    ("ko", "다카이치, 트럼프와 회담", "다카이치 사나에 총리는 28일 도쿄에서 도널드 트럼프 대통령과 40분 동안 회담했다."),
    ("ru", "Такаити встретилась с Трампом", "Премьер-министр Санаэ Такаити встретилась во вторник в Токио с Дональдом Трампом. Беседа длилась 40 минут."),
    ("ar", "تاكايتشي تلتقي ترامب", "التقت رئيسة الوزراء ساناي تاكايتشي الرئيس دونالد ترامب يوم الثلاثاء في طوكيو نحو أربعين دقيقة."),
]  # fmt: skip


def test_the_same_facts_in_eleven_languages() -> None:
    readings = read(*(report(headline, text) for _, headline, text in STORIES))
    for (lang, _, _), reading in zip(STORIES, readings, strict=True):
        text = reading.report.text
        assert reading.lang == lang
        assert reading.sentences
        assert (40, "min") in {(f.value, f.unit) for f in reading.figures}, lang
        assert "2025-10-28" in {d.first for d in reading.dates}, lang
        assert "place:geonames:1850147" in {m.key for m in reading.names} or lang == "ru", lang
        assert any(m.kind == "person" for m in reading.names), lang
        for part in (*reading.names, *reading.figures, *reading.dates, *reading.quotations):
            assert part.span.of(text) == part.text
        assert np.linalg.norm(reading.vector.array) == pytest.approx(1, abs=0.01)


def test_headline_names_point_into_the_headline() -> None:
    (reading,) = read(report("Sanae Takaichi in Tokyo", "Text about something else entirely."))
    assert [m.span.of(reading.report.headline) for m in reading.headline_names] == [
        m.text for m in reading.headline_names
    ]
    assert "Tokyo" in {m.text for m in reading.headline_names}


@pytest.mark.parametrize(
    ("section", "beat"),
    [
        ("Politik", "politics"),
        ("経済", "economy"),
        ("스포츠", "sport"),
        ("رياضة", "sport"),
        ("Santé", "health"),
        ("Science", "science"),
        ("体育", "sport"),
    ],
)
def test_the_section_gives_the_beat(section: str, beat: str) -> None:
    assert read(report("Headline", "Some text.", "en", section=section))[0].beat == beat


@pytest.mark.parametrize(
    ("headline", "lang", "beat"),
    [
        ("Striker's late goal sends the hosts into the quarter-finals", "en", "sport"),
        ("Notenbank senkt den Leitzins", "de", "economy"),
        ("강진으로 건물 붕괴, 수십 명 매몰", "ko", "disaster"),
        ("", "en", ""),
    ],
)
def test_without_a_section_the_vector_gives_the_beat_or_leaves_it_open(
    headline: str, lang: str, beat: str
) -> None:
    assert read(report(headline, "", lang))[0].beat == beat


@pytest.mark.parametrize(
    ("headline", "genre"),
    [
        ("Opinion: Why we need trains", "opinion"),
        ("[사설] 물가를 잡아라", "opinion"),
        ("Liveticker zur Wahl", "live"),
        ("Horoscope for Tuesday", "listing"),
        ("Nachrichten kompakt", "brief"),
        ("Trump meets Xi", "news"),
    ],
)
def test_genre(headline: str, genre: str) -> None:
    assert read(report(headline, "Some text."))[0].genre == genre


def test_odd_reports_are_read_too() -> None:
    readings = read(report("", "x"), report("12345", "67890"), report("مرحبا", "hello 世界"))
    assert len(readings) == 3
    assert readings[1].lang == "und"


def test_same_report_same_reading() -> None:
    one = report("Takaichi meets Trump", STORIES[0][2])
    assert read(one) == read(one)
