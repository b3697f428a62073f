"""The whole way of names with particles: feeds in eleven languages, articles, the owner's spelling on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from lxml import html

from broadsheet.newsroom import open_newsroom
from broadsheet.office.names import set_spellings
from broadsheet.office.rounds import run_round
from broadsheet.settings import read_stylebook

from ..servers import HostileServer
from .test_lives import DayClock, Outlet, Paper, Wire
from .test_names_set import said

REPORTS = {
    "en": (
        "Storm shuts Rotterdam port in the Netherlands and injures 23",
        (
            "Dutch transport minister Pieter van der Hoeven closed the port of Rotterdam on Tuesday "
            "after a storm damaged 14 ships."
        ),
        "Van der Hoeven said the port would stay closed until Thursday.",
        (
            "The storm injured 23 people, said Layla al-Mansouri, a spokeswoman for the port. "
            "Al-Mansouri praised the rescuers."
        ),
    ),
    "de": (
        "Sturm legt Hafen von Rotterdam in den Niederlanden lahm, 23 Verletzte",
        (
            "Verkehrsminister Pieter van der Hoeven hat am Dienstag den Hafen von Rotterdam gesperrt, "
            "nachdem ein Sturm 14 Schiffe beschädigt hatte."
        ),
        (
            "Der Hafen bleibe bis Donnerstag geschlossen, teilte van der Hoeven mit. Am Abend gab "
            "Pieter van der Hoeven Entwarnung."
        ),
        "Bei dem Sturm wurden 23 Menschen verletzt, sagte Hafensprecherin Layla al-Mansouri am Abend in Rotterdam.",
    ),
    "nl": (
        "Storm legt haven van Rotterdam in Nederland plat, 23 gewonden",
        (
            "Minister Pieter van der Hoeven heeft dinsdag de haven van Rotterdam gesloten nadat een "
            "storm 14 schepen had beschadigd."
        ),
        "De haven blijft tot donderdag dicht, zei Van der Hoeven dinsdagavond tegen journalisten.",
        "Door de storm raakten 23 mensen gewond, zei woordvoerder Layla al-Mansouri van de haven.",
    ),
    "fr": (
        "La tempête ferme le port de Rotterdam aux Pays-Bas et fait 23 blessés",
        (
            "Le ministre des Transports Pieter van der Hoeven a fermé mardi le port de Rotterdam après "
            "une tempête qui a endommagé 14 navires."
        ),
        "Le port restera fermé jusqu'à jeudi, a annoncé mardi soir M. van der Hoeven.",
        "La tempête a blessé 23 personnes, a déclaré Layla al-Mansouri, porte-parole du port.",
    ),
    "es": (
        "La tormenta cierra el puerto de Róterdam en Países Bajos y deja 23 heridos",
        (
            "El ministro de Transporte Pieter van der Hoeven cerró el martes el puerto de Róterdam "
            "después de que una tormenta dañara 14 barcos."
        ),
        "El puerto seguirá cerrado hasta el jueves, anunció Van der Hoeven el martes.",
        "La tormenta dejó 23 heridos, dijo Layla al-Mansouri, portavoz del puerto.",
    ),
    "it": (
        "La tempesta chiude il porto di Rotterdam nei Paesi Bassi, 23 feriti",
        (
            "Il ministro dei Trasporti Pieter van der Hoeven ha chiuso martedì il porto di Rotterdam "
            "dopo che una tempesta ha danneggiato 14 navi."
        ),
        "Il porto resterà chiuso fino a giovedì, ha annunciato van der Hoeven martedì sera.",
        "La tempesta ha ferito 23 persone, ha detto Layla al-Mansouri, portavoce del porto.",
    ),
    "pt": (
        "Tempestade fecha o porto de Roterdã na Holanda e deixa 23 feridos",
        (
            "O ministro dos Transportes Pieter van der Hoeven fechou na terça-feira o porto de Roterdã "
            "depois que uma tempestade danificou 14 navios."
        ),
        "O porto ficará fechado até quinta-feira, anunciou Van der Hoeven na terça-feira.",
        "A tempestade deixou 23 feridos, disse a porta-voz Layla al-Mansouri.",
    ),
    "ar": (
        "عاصفة تغلق ميناء روتردام في هولندا وتصيب 23 شخصا",
        "أغلق وزير النقل بيتر فان دير هوفن يوم الثلاثاء ميناء روتردام في هولندا بعد أن ألحقت عاصفة أضرارا بـ 14 سفينة.",
        "وقال فان دير هوفن إن الميناء سيبقى مغلقا حتى يوم الخميس المقبل.",
        "وقالت ليلى المنصوري المتحدثة باسم الميناء إن العاصفة أصابت 23 شخصا.",
    ),
    "ko": (
        "네덜란드 로테르담 항구 폭풍으로 폐쇄, 23명 부상",
        "피터르 판데르후번 교통장관은 화요일 폭풍으로 선박 14척이 파손되자 네덜란드 로테르담 항구를 폐쇄했다.",
        "판데르후번 장관은 항구가 목요일까지 폐쇄된다고 밝혔다.",
        "폭풍으로 23명이 다쳤다고 라일라 알만수리 대변인이 말했다.",
    ),
    "ja": (
        "オランダのロッテルダム港が嵐で閉鎖、23人負傷",
        (
            "ピーテル・ファン・デル・フーフェン運輸相は火曜日、嵐で船14隻が損傷したため、"
            "オランダのロッテルダム港を閉鎖した。"
        ),
        "ファン・デル・フーフェン氏は、港は木曜日まで閉鎖されると述べた。",
        "嵐で23人が負傷したと、ライラ・アル・マンスーリ報道官は述べた。",
    ),
    "zh-Hans": (
        "风暴迫使荷兰鹿特丹港关闭，23人受伤",
        "荷兰交通部长彼得·范德胡芬星期二宣布关闭鹿特丹港，此前风暴损坏了14艘船只。",
        "范德胡芬说，港口将关闭到星期四。",
        "港口发言人莱拉·曼苏里说，风暴造成23人受伤。",
    ),
}
"""Headline and paragraphs by language."""
SITE = tuple(lang for lang in REPORTS if lang != "pt")
LATIN = ("en", "de", "nl", "fr", "es", "it", "pt")
DECIDED = {
    **dict.fromkeys(LATIN, "Piet van der Höfen"),
    "ar": "بيتر فان دير هوفين",
    "ko": "피터르 판데르호번",
    "ja": "ピーテル・ファン・デル・フーヘン",
    "zh-Hans": "彼得·范德霍芬",
}
GONE = {
    **dict.fromkeys(LATIN, "Hoeven"),
    "ar": "هوفن",
    "ko": "판데르후번",
    "ja": "フーフェン",
    "zh-Hans": "范德胡芬",
}
SHORT = {
    **dict.fromkeys(LATIN, "van der Höfen"),
    "ar": "فان دير هوفين",
    "ko": "판데르호번",
    "ja": "ファン・デル・フーヘン",
    "zh-Hans": "范德霍芬",
}


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paper]:
    folder = tmp_path_factory.mktemp("particles")
    with HostileServer() as server:
        wire = Wire(server)
        for n, (lang, (headline, *paragraphs)) in enumerate(REPORTS.items()):
            published = datetime(2025, 10, 28, 8, n, tzinfo=UTC)
            wire.outlets[lang] = Outlet(
                f"storm-{lang}", f"Courier {lang}", lang, headline, published, paragraphs
            )
            wire.serve(wire.outlets[lang])
        book = read_stylebook(
            folder, environ={}, wire={"allow_private_addresses": True, "min_gap_s": 0.0},
            paper={"base_url": "https://news.example", "languages": list(SITE)},
            gather={"max_age_days": 30.0, "min_interval_s": 0.0}, crew={"processes": 1},
        )  # fmt: skip
        clock = DayClock()
        with open_newsroom(book, feeds=wire.feeds(), clock=clock) as room:
            run_round(room)
            yield Paper(room=room, wire=wire, clock=clock)


def pages(paper: Paper, lang: str) -> str:
    return "\n".join(
        html.fromstring(path.read_bytes()).text_content()
        for path in (paper.site / lang / "articles").glob("*/index.html")
    )


def test_names_with_particles_are_one_identity_and_what_is_set_reaches_every_page(paper: Paper) -> None:
    known = [p for p in paper.room.library.people() if p.kind == "person" and not p.same_as]
    (minister,) = [p for p in known if ("en", "Pieter van der Hoeven") in p.variants]
    (spokeswoman,) = [p for p in known if ("en", "Layla al-Mansouri") in p.variants]
    assert set(dict(minister.names)) == set(REPORTS)
    assert {dict(minister.names)[lang] for lang in LATIN} == {"Pieter van der Hoeven"}
    assert {dict(spokeswoman.names)[lang] for lang in LATIN} == {"Layla al-Mansouri"}
    printed = {lang: said(paper, lang) for lang in SITE}
    naming = {lang for lang, text in printed.items() if GONE[lang] in text}
    assert naming >= {"en", "de", "nl", "fr", "es", "it"} and len(naming) >= 8
    for lang in SITE:
        assert not re.search(r"der Pieter|Pieter van der Pieter|al-Layla", pages(paper, lang)), lang
    set_spellings(paper.room, "Pieter van der Hoeven", [f"{lang}={name}" for lang, name in DECIDED.items()])
    paper.round(minutes=1)
    for lang in sorted(naming):
        text = said(paper, lang)
        assert GONE[lang] not in text, (lang, text)
        assert SHORT[lang].casefold() in text.casefold(), (lang, text)
        assert not re.search(r"der Piet|der van", text), (lang, text)
    assert paper.room.morgue.check() == []
