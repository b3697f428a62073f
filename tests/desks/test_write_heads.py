"""What stands at the head of an edition: no count that has grown since, nothing laid to an outlet that others tell too,
and numbers in letters where a sentence of ours begins."""

from __future__ import annotations

from datetime import timedelta

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.write.headline import _unbroken
from broadsheet.desks.write.phrases import headed, toll
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.tellings import told
from broadsheet.languages import language
from broadsheet.models.embed import Usem3
from broadsheet.news import Figure, Galley, Reading, Span
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.numbers import figures

from .readings import AT, assign, gazetteer, read, report
from .test_write_packs import editions, rows
from .test_write_packs import report as of_pack


def pack_readings(name: str) -> tuple[Reading, ...]:
    return read(*sorted(map(of_pack, rows(name)["reports"]), key=lambda r: (r.published, r.id)))


SAID = {
    "en": "Eleven people have died and six are missing.",
    "de": "Elf Menschen sind gestorben und sechs werden vermisst.",
    "es": "Once personas han muerto y seis están desaparecidas.",
    "fr": "Onze personnes sont mortes et six sont portées disparues.",
    "it": "Undici persone sono morte e sei risultano disperse.",
    "pt": "Onze pessoas morreram e seis estão desaparecidas.",
    "nl": "Elf mensen zijn overleden en zes worden vermist.",
    "ru": "Погибли 11 человек и пропали без вести 6 человек.",
    "ar": "توفي 11 شخصًا وستة أشخاص في عداد المفقودين.",
    "ja": "死者は11人、行方不明者は6人となっている。",
    "ko": "사망자는 11명, 실종자는 6명이다.",
    "zh-Hans": "11人死亡、6人失踪。",
}


def counted(value: float) -> Figure:
    return Figure(text=f"{value:g}", value=value, kind="count", unit="", span=Span(start=0, end=1))


@pytest.mark.parametrize("lang", SAID)
def test_a_small_number_opens_a_sentence_in_letters_and_no_noun_stands_twice(lang: str) -> None:
    assert toll({"killed": counted(11), "missing": counted(6)}, lang) == SAID[lang]
    for killed, missing in ((1, 3), (3, 1), (2, 468)):
        text = toll({"killed": counted(killed), "missing": counted(missing)}, lang)
        read_back = {f.value for f in figures(text, lang) if f.kind == "count"}
        assert lang == "ar" or read_back == {killed, missing}, text


BEFELL = {
    "en": ("Eleven people lost their lives in the slide.", "killed"),
    "de": ("Bei dem Erdrutsch kamen elf Menschen ums Leben.", "killed"),
    "it": ("Undici persone mancano all’appello.", "missing"),
    "ru": ("Оползень унёс 11 жизней.", "killed"),
}


@pytest.mark.parametrize("lang", BEFELL)
def test_what_news_says_of_the_dead_and_missing_is_known(lang: str) -> None:
    text, concept = BEFELL[lang]
    (reading,) = read(report(text, lang))
    assert {(t.figure.value, *t.counted) for t in told(reading)} == {(11.0, concept)}


BARE = {
    "en": ("The number stands at nine", "The number stands at eleven"),
    "de": ("Erdrutsch: Die Zahl liegt bei neun", "Erdrutsch: Die Zahl liegt bei elf"),
    "es": ("El recuento llega a nueve", "El recuento llega a once"),
    "fr": ("Glissement : le bilan passe à neuf", "Glissement : le bilan passe à onze"),
    "it": ("Frana, il bilancio sale a nove", "Frana, il bilancio sale a undici"),
    "pt": ("Deslizamento: a conta chega a nove", "Deslizamento: a conta chega a onze"),
    "ru": ("Оползень: их уже девять", "Оползень: их уже одиннадцать"),
}


@pytest.mark.parametrize("lang", BARE)
def test_a_bare_number_that_its_report_counts_the_dead_with_is_that_count(lang: str) -> None:
    first = report("Nine people were killed in the slide at Port Ellan, officials said.", "en", outlet="A")
    text = "Eleven people were killed in the slide at Port Ellan, officials said."
    later = [report(text, "en", outlet=outlet, at=AT + timedelta(hours=20)) for outlet in "BC"]
    stages = Stages(read(first, *later))
    was, now = BARE[lang]
    assert stages.renewed(was, lang, AT, first.id)[0] == now
    assert stages.renewed(was, lang, AT)[0] == was, "of no report that counts so"
    assert (
        stages.renewed("Families wait at platform 9", "en", AT, first.id)[0] == "Families wait at platform 9"
    )


def test_a_number_of_others_is_not_renewed() -> None:
    """Three of a club are missing; that three were dead at first is nothing to them."""
    text = "Three people were killed in the slide. Nine members of the club are missing."
    first = report(text, "en", outlet="A")
    text = "Eleven people were killed in the slide at Port Ellan, officials said."
    later = [report(text, "en", outlet=outlet, at=AT + timedelta(hours=20)) for outlet in "BC"]
    stages = Stages(read(first, *later))
    said = "Dead among the climbers, three members of the club missing"
    other = later[0].id
    assert stages.renewed(said, "en", AT, other)[0] == said
    assert stages.renewed("Three dead in the slide", "en", AT, first.id)[0] == "Eleven dead in the slide"


def test_no_headline_is_laid_to_an_outlet_that_is_not_alone_with_it() -> None:
    """The margin was 43 votes, then 47: each is told by several."""
    outlets = [row["outlet"] for row in rows("recount")["reports"]]
    made = editions("recount")
    assert not any(outlet in article.headline.text for article in made.values() for outlet in outlets)
    assert "47" in made["pt"].headline.text, "a clause with nothing but a pronoun for a subject is none"


HEADED = {
    "en": "Chile: 11 dead and 6 missing",
    "de": "Chile: 11 Tote und 6 Vermisste",
    "es": "Chile: 11 muertos y 6 desaparecidos",
    "fr": "Chile\u00a0: 11 morts et 6 disparus",
    "it": "Chile: 11 morti e 6 dispersi",
    "pt": "Chile: 11 mortos e 6 desaparecidos",
    "nl": "Chile: 11 doden en 6 vermisten",
    "ru": "Chile: 11 погибших и 6 пропавших без вести",
    "ar": "Chile: 11 قتيلًا و6 مفقودين",
    "ja": "Chile：11人死亡、6人不明",
    "ko": "Chile: 11명 사망, 6명 실종",
    "zh-Hans": "Chile：11人死亡、6人失踪",
}


@pytest.mark.parametrize("lang", HEADED)
def test_a_headline_of_ours_says_how_many_behind_the_place(lang: str) -> None:
    assert headed({"killed": counted(11), "missing": counted(6)}, "Chile", lang) == HEADED[lang]


def test_a_scene_at_the_head_gives_way_to_the_news() -> None:
    """The only Italian report opens on a laundry, the Spanish one on somebody who got off the bus."""
    made = editions("sinkhole")
    assert made["it"].headline.text == "Corea del Sud: 11 morti e 6 dispersi"
    assert "Once muertos" in made["es"].headline.text
    for lang in ("it", "es"):
        readings = pack_readings("sinkhole")
        galley = Galley(article=made[lang], assignment=assign(lang, readings))
        (judged,) = Verify(gazetteer(), Usem3()).work([galley])
        assert judged.made[0].article.headline.text == made[lang].headline.text


def test_no_dek_tells_what_had_been_before_and_no_body_the_headline_again() -> None:
    for name in ("recount", "sinkhole"):
        for lang, article in editions(name).items():
            earlier = language(lang).grammar.earlier.regex
            for dek in article.dek:
                assert not earlier.search(dek.text) or has_finite_verb(earlier.sub("", dek.text), lang)
            assert article.headline.text not in {s.text.rstrip(".。") for s in article.body}
    assert "112" not in "".join(dek.text for dek in editions("recount")["ja"].dek), "he had won, at first"


@pytest.mark.parametrize(
    ("summary", "whole"),
    [
        ("It rained. Lund is since Thursday…", "It rained."),
        ("Lund is since Thursday...", ""),
        ("雨が降った。ルンド氏は木曜から…", "雨が降った。"),
        ("Lund leads Alma since Thursday.", "Lund leads Alma since Thursday."),
    ],
)
def test_the_end_of_a_summary_that_a_feed_cut_off_makes_no_headline(summary: str, whole: str) -> None:
    assert _unbroken(summary) == whole
