"""The digest writer on bad input: the article is right, or there is none."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Filed, Galley, Passed, Report, Spiked, Use

from .readings import assign, gazetteer, read, report

TOLL = {
    "en": (
        "A ferry sank off the coast of Cebu on Monday. The accident left "
        "12 people killed, the coast guard of Cebu said.\n\n"
        "The ferry Maria Clara had left Cebu for Bohol with 80 passengers "
        "on board. Rescue boats searched the sea until night.",
        "A ferry went down near Cebu on Monday after its engine failed. The accident left 15 people killed, "
        "officials in Manila said."
        "\n\nThe Maria Clara was built in 1998 and had passed an "
        "inspection in May. Divers from Manila will look at the wreck.",
    ),
    "de": (
        "Vor der Küste von Cebu ist am Montag eine Fähre gesunken. Dabei wurden 12 Menschen getötet, teilte die "
        "Küstenwache von Cebu "
        "mit.\n\nDie Fähre Maria Clara war von Cebu nach Bohol unterwegs und hatte 80 Passagiere an Bord. "
        "Rettungsboote suchten bis "
        "in die Nacht.",
        "Eine Fähre ist am Montag bei Cebu nach einem Maschinenschaden "
        "untergegangen. Bei dem Unglück wurden 15 Menschen getötet, "
        "sagten Beamte in Manila.\n\nDie Maria Clara war 1998 gebaut und im Mai geprüft worden. Taucher aus Manila "
        "sollen das Wrack "
        "untersuchen.",
    ),
    "es": (
        "Un transbordador se hundió el lunes frente a la costa de Cebú. El naufragio dejó 12 muertos, informó la "
        "guardia costera de "
        "Cebú.\n\nEl transbordador Maria Clara viajaba de Cebú a Bohol con 80 pasajeros a bordo. Los botes de "
        "rescate buscaron hasta "
        "la noche.",
        "Un transbordador naufragó el lunes cerca de Cebú tras una avería "
        "del motor. El accidente causó 15 muertos, según las "
        "autoridades de Manila.\n\nEl Maria Clara fue construido en 1998 y "
        "había pasado una inspección en mayo. Buzos de Manila "
        "examinarán los restos.",
    ),
    "ko": (
        "필리핀 세부 앞바다에서 월요일 여객선이 침몰했다. 세부 해안경비대는 이 사고로 12명이 사망했다고 밝혔다.\n\n"
        "여객선 마리아클라라호는 "
        "승객 80명을 태우고 세부에서 보홀로 가던 중이었다. 구조선들은 "
        "밤까지 사고 해역의 바다를 수색했다고 한다. 세부 항구에는 "
        "가족들이 모여 소식을 기다리고 있다고 현지 방송이 전했다.",
        "세부 인근에서 월요일 여객선이 엔진 고장 뒤 가라앉았다. 마닐라 당국은 이 사고로 15명이 사망했다고 전했다.\n"
        "\n마리아클라라호는 "
        "1998년에 건조돼 5월 검사를 통과했다. 마닐라에서 온 잠수부들이 선체를 조사할 예정이다.",
    ),
}  # fmt: skip
VERDICT = {
    "en": (
        "A court in Valletta acquitted former minister Carlo Bensi of fraud "
        "on Monday. Judge Anna Vella read the decision in the "
        "afternoon.\n\nCarlo Bensi had been accused of selling land in "
        "Gozo in 2019. The trial in Valletta took nine weeks.",
        "A court in Valletta convicted former minister Carlo Bensi of fraud on Monday. Prosecutors had asked for "
        "six years in prison."
        "\n\nThe land in Gozo was worth 12 million euros in 2019. Carlo "
        "Bensi left the building in Valletta through a side door.",
    ),
    "fr": (
        "Un tribunal de La Valette a acquitté lundi l'ancien ministre Carlo Bensi, poursuivi pour fraude. La juge "
        "Anna Vella a lu la "
        "décision dans l'après-midi.\n\nCarlo Bensi était accusé d'avoir vendu des terrains à Gozo en 2019. Le "
        "procès à La Valette a "
        "duré neuf semaines.",
        "Un tribunal de La Valette a condamné lundi l'ancien ministre Carlo Bensi, poursuivi pour fraude. Le "
        "parquet avait requis six "
        "ans de prison.\n\nLes terrains de Gozo valaient 12 millions d'euros en 2019. Carlo Bensi a quitté le "
        "bâtiment par une porte "
        "latérale.",
    ),
}  # fmt: skip
OUTLETS = ("Harbour Ledger", "Pacific Tidings")
LONG = {
    "en": "The new vaccine of the state institute contains microchips, the opposition politician Carlo Bensi "
          "claimed at a rally in "
    "the port of Valletta on Monday evening in front of several hundred people.",
    "de": "Der neue Impfstoff des staatlichen Instituts enthält Mikrochips, "
          "behauptete der Oppositionspolitiker Carlo Bensi am "
    "Montagabend auf einer Kundgebung im Hafen von Valletta vor mehreren hundert Menschen aus der Stadt.",
    "es": "La nueva vacuna del instituto estatal contiene microchips, afirmó "
          "el político opositor Carlo Bensi en un mitin en el "
    "puerto de La Valeta el lunes por la noche ante varios cientos de personas de la ciudad.",
    "fr": "Le nouveau vaccin de l'institut public contient des puces, a "
          "affirmé l'opposant Carlo Bensi lors d'une réunion dans le "
    "port de La Valette lundi soir devant plusieurs centaines de personnes de la ville.",
    "ru": "Новая вакцина государственного института содержит микрочипы, утверждал оппозиционный политик Карло "
          "Бенси на митинге в порту "
    "Валлетты в понедельник вечером перед несколькими сотнями человек из города и окрестных деревень острова.",
}  # fmt: skip


def both(texts: tuple[str, str], lang: str, use: Use = Use.DIGEST) -> tuple[Report, ...]:
    return tuple(
        report(text, lang, outlet=outlet, use=use, headline=text.split(". ")[0].split("다. ")[0])
        for text, outlet in zip(texts, OUTLETS, strict=True)
    )


def write(lang: str, *reports: Report) -> Article | None:
    (outcome,) = Write().work([assign(lang, read(*reports))])
    if isinstance(outcome, Spiked):
        assert outcome.code == "too-little"
        return None
    return outcome.made[0]


def passes(lang: str, *reports: Report) -> bool:
    assignment = assign(lang, read(*reports))
    (outcome,) = Write().work([assignment])
    (judged,) = Verify(gazetteer(), Usem3()).work([Galley(article=outcome.made[0], assignment=assignment)])
    return isinstance(judged, Filed) and isinstance(judged.made[0], Passed)


def sentences(article: Article) -> list[str]:
    return [s.text for s in (article.headline, *article.dek, *article.body)]


@pytest.mark.parametrize("lang", TOLL)
def test_two_tolls_are_a_difference_and_neither_is_told_as_a_fact(lang):
    article = write(lang, *both(TOLL[lang], lang))
    assert article is not None
    (difference,) = article.differences
    assert {v for v, _ in difference.values} == {"12", "15"}
    holding = [s for s in sentences(article) if re.search(r"(?<!\d)1[25](?!\d)", s)]
    assert not any("12" in s and "15" in s for s in holding)
    sources = (*OUTLETS, "said", "informó", "según", "teilte", "sagten", "밝혔다", "전했다")
    assert all(any(source in s for source in sources) for s in holding), holding
    assert not re.search(r"(?<!\d)1[25](?!\d)", article.headline.text)
    assert passes(lang, *both(TOLL[lang], lang))


@pytest.mark.parametrize("lang", VERDICT)
def test_opposite_verdicts_are_each_given_as_their_outlets_word(lang):
    article = write(lang, *both(VERDICT[lang], lang))
    assert article is not None
    claims = [s for s in sentences(article) if re.search(r"acquitt|convict|condamn", s)]
    assert {o for o in OUTLETS if any(o in s for s in claims)} == set(OUTLETS), claims
    assert all(any(o in s for o in OUTLETS) for s in claims), claims


@pytest.mark.parametrize("genre", ["satire", "opinion"])
@pytest.mark.parametrize("lang", TOLL)
def test_satire_and_opinion_are_no_source(lang, genre):
    sound, other = read(*both(TOLL[lang], lang))
    (outcome,) = Write().work([assign(lang, (sound, replace(other, genre=genre)))])
    assert isinstance(outcome, Filed)
    article = outcome.made[0]
    cited = {c.report for s in (article.headline, *article.dek, *article.body) for c in s.cites}
    assert cited == {sound.report.id}
    assert article.differences == () and not any("15" in s for s in sentences(article))


@pytest.mark.parametrize("use", [Use.DIGEST, Use.BRIEF])
@pytest.mark.parametrize("lang", LONG)
def test_a_false_claim_is_never_told_without_who_makes_it(lang, use):
    names = {"ru": "Бенси"}.get(lang, "Bensi")
    chip = {"fr": "puces", "ru": "микрочип", "es": "microchips"}.get(lang, "icrochips")
    more = {
        "en": ("The health ministry in Valletta said on Monday that the "
               "claim was false. The institute was founded in 1964."),
        "de": ("Das Gesundheitsministerium in Valletta nannte die Behauptung am "
               "Montag falsch. Das Institut wurde 1964 gegründet."),
        "es": ("El Ministerio de Sanidad en La Valeta calificó el lunes de "
               "falsa la afirmación. El instituto se fundó en 1964."),
        "fr": ("Le ministère de la Santé à La Valette a jugé lundi cette "
               "affirmation fausse. L'institut a été fondé en 1964."),
        "ru": ("Министерство здравоохранения в Валлетте назвало в понедельник это утверждение ложным. Институт был "
               "основан в 1964 году."),
    }[lang]  # fmt: skip
    article = write(
        lang, report(f"{LONG[lang]}\n\n{more}", lang, use=use, headline="Carlo Bensi in Valletta")
    )
    for text in sentences(article) if article else ():
        assert chip not in text or names in text, text


@pytest.mark.parametrize("lang", [*TOLL, "fr", "ja", "zh-Hans", "ar", "ru", "it", "nl"])
def test_an_empty_report_makes_no_article_and_spoils_none(lang):
    empty = report("", lang, outlet="Empty Sheet", headline="")
    assert write(lang, empty) is None
    if lang in TOLL:
        alone = write(lang, both(TOLL[lang], lang)[0])
        assert alone is not None
        beside = write(lang, both(TOLL[lang], lang)[0], empty)
        assert beside is not None and beside.body == alone.body
