"""What stands beside the prose, the form, and whose word a sentence is."""

from __future__ import annotations

import pytest

from broadsheet.desks.write import Write, phrases
from broadsheet.desks.write.parts import agreed, figures
from broadsheet.desks.write.stages import Stages
from broadsheet.news import Article, Filed, Form, Use

from .readings import assign, read, report

TOLL = {
    "en": ("A bus fell into a ravine near Orva on Monday. Officials said {n} people were injured. The road is "
           "closed. Divers search the river. The driver was questioned."),
    "de": ("Ein Bus ist am Montag bei Orva in eine Schlucht gestürzt. Nach Angaben der Behörden wurden {n} "
           "Menschen verletzt. Die Straße ist gesperrt."),
    "es": ("Un autobús cayó el lunes a un barranco cerca de Orva. Las autoridades informaron de {n} heridos. La "
           "carretera está cortada."),
    "fr": ("Un bus est tombé lundi dans un ravin près d'Orva. Les "
           "autorités font état de {n} blessés. La route est fermée."),
    "ja": "オルバ近郊で3日、バスが谷に転落した。当局によると{n}人が負傷した。道路は閉鎖されている。",
    "ko": "월요일 오르바 인근에서 버스가 계곡으로 추락했다. 당국은 {n}명이 다쳤다고 밝혔다. 도로는 통제됐다.",
    "zh-Hans": "奥尔瓦附近一辆客车周一坠入峡谷。官员说有{n}人受伤。道路已经封闭。",
    "ru": "Автобус упал в понедельник в ущелье под Орвой. Власти сообщили, что пострадали {n} человек. Дорога закрыта.",
    "ar": "سقطت حافلة يوم الاثنين في واد قرب أورفا. وقالت السلطات إن {n} شخصا أصيبوا. وأغلق الطريق.",
}  # fmt: skip
WRITTEN = [lang for lang in TOLL]


def readings(counts: dict[str, int], use: Use = Use.DIGEST):
    return read(
        *(report(TOLL[lang].format(n=n), lang, outlet=f"Outlet {lang}", headline="Bus", use=use) for lang,
          n in counts.items())
    )  # fmt: skip


def write(lang: str, given) -> Article:
    (outcome,) = Write().work([assign(lang, given)])
    assert isinstance(outcome, Filed), outcome
    return outcome.made[0]


@pytest.mark.parametrize("lang", WRITTEN)
def test_what_outlets_count_alike_stands_beside_the_prose_with_all_their_cites(lang):
    given = readings(dict.fromkeys(TOLL, 17))
    (item,) = figures(agreed(given, Stages(given), lang), lang)
    assert item.part == "figures" and "17" in item.sentence.text and item.of
    assert len(item.sentence.cites) >= 7


OLD = {
    "en": "A museum gives back 263 bronzes. It signed on Monday. They are old. Soldiers took them. 70 people died.",
    "de": "Ein Museum gibt 263 Bronzen zurück. Es unterschrieb am Montag. Alt sind sie. Soldaten nahmen sie. "
          "70 Menschen starben.",
    "es": "Un museo devuelve 263 bronces. Firmó el lunes. Son antiguos. Los tomaron soldados. Murieron 70 personas.",
    "ja": "博物館は青銅器263点を返還する。月曜日に署名した。古い品だ。兵士が持ち去った。70人が死亡した。",
}  # fmt: skip


@pytest.mark.parametrize("lang", OLD)
def test_the_dead_of_long_ago_do_not(lang):
    given = read(*(report(text, code, outlet=f"Outlet {code}") for code, text in OLD.items()))
    assert any("killed" in t.counted for t in Stages(given).told)
    assert figures(agreed(given, Stages(given), lang), lang) == []


@pytest.mark.parametrize("lang", WRITTEN)
def test_two_values_stand_side_by_side_where_nearly_as_many_give_them(lang):
    given = readings({code: 17 if n % 2 else 18 for n, code in enumerate(TOLL)})
    (item,) = figures(agreed(given, Stages(given), lang), lang)
    assert "17" in item.sentence.text and "18" in item.sentence.text
    assert item.sentence.text.index("17") < item.sentence.text.index("18")


@pytest.mark.parametrize("lang", WRITTEN)
def test_what_one_outlet_counts_alone_does_not(lang):
    given = readings({code: 17 for code in list(TOLL)[:1]})
    assert figures(agreed(given, Stages(given), lang), lang) == []


@pytest.mark.parametrize("lang", WRITTEN)
def test_little_material_makes_a_brief_of_one_paragraph_without_dek(lang):
    article = write(
        lang,
        readings(
            {lang: 17, "it" if lang == "en" else "en": 17} if lang != "en" else {"en": 17, "de": 17},
            Use.BRIEF,
        ),
    )
    assert 0 < len(article.body) < 4
    assert article.form is Form.BRIEF and article.dek == () and len(article.paragraphs) == 1


def test_an_outlet_is_not_named_for_what_two_tell():
    other = report(TOLL["en"].format(n=17), "en", outlet="Second Paper", headline="Bus falls", use=Use.DIGEST)
    article = write("en", (*readings({"en": 17, "de": 17}), *read(other)))
    assert not any(
        outlet in s.text for s in article.sentences for outlet in ("Outlet en", "Second Paper", "Outlet de")
    )


QUOTED = (
    "Mayor Anna Feld closed the old bridge on Monday. Cracks were found in two pillars. The bridge was built in 1931. "
    "“Nobody will cross this river on a prayer while I am mayor,” said Anna Feld."
)


def test_words_of_a_named_speaker_stand_in_the_original_where_the_prose_has_none():
    german = report(
        ("Bürgermeisterin Anna Feld hat am Montag die alte Brücke gesperrt. In zwei Pfeilern wurden Risse "
         "gefunden. Die Brücke wurde 1931 gebaut."),
        "de", outlet="Bote", headline="Brücke gesperrt",
    )  # fmt: skip
    article = write("de", read(german, report(QUOTED, "en", outlet="Ledger", headline="Bridge closed")))
    (item,) = article.part("quotations")
    (line,) = [i for i in article.items if i.part == "quotations"]
    assert line.lang == "en" and line.of == "Anna Feld" and "Nobody will cross this river" in item.text
    english = write("en", read(german, report(QUOTED, "en", outlet="Ledger", headline="Bridge closed")))
    assert all(not i.lang for i in english.items)


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        (
            "en",
            "Wages rise by 6.5% and 1,800 jobs go. The army closed 380 bridges. Inflation is at 9.4%.",
            "Inflation: 9.4%",
        ),
        (
            "fr",
            (
                "Les salaires augmentent de 6,5 % et 1 800 emplois disparaissent. L'armée a fermé 380 "
                "ponts. L'inflation est de 9,4 %."
            ),
            "Inflation\u00a0: 9,4 %",
        ),
        (
            "de",
            "Die Löhne steigen um 6,5 Prozent. Mit 82 Helfern kam die Armee. Die Inflation liegt bei 9,4 Prozent.",
            "Inflation: 9,4 %",
        ),
    ],
)
def test_only_figures_that_say_alone_what_they_are_stand_beside_the_prose(lang, text, line):
    readings = read(*(report(text, lang, outlet=f"Outlet {n}", headline=text) for n in range(6)))
    assert [item.sentence.text for item in figures(agreed(readings, Stages(readings), lang), lang)] == [line]


def test_a_sum_is_worded_as_the_language_asks_before_a_vowel():
    assert phrases.amount(11e9, "EUR", "fr").endswith("milliards d'euros")
    assert phrases.amount(11e9, "USD", "fr").endswith("de dollars des États-Unis")
