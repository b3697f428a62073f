"""What an article opens on: the first sentence of a report that others tell too; how much stands behind it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from broadsheet.desks.write import desk
from broadsheet.desks.write.passages import passages
from broadsheet.desks.write.shorten import versions
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.undated import undated
from broadsheet.desks.write.wording import completed

from .readings import read
from .readings import report as one
from .test_write_packs import editions, report, rows, tells, worded

DAY = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
"""A Wednesday."""

OPENS = (
    ("landslip", "en"),
    ("landslip", "ko"),
    ("shipmerge", "ru"),
    ("shipmerge", "zh-Hans"),
    ("confidence", "ar"),
    ("wildfire", "de"),
    ("railstrike", "fr"),
    ("vaccine", "es"),
    ("shipyard", "ja"),
)


@pytest.mark.parametrize(("name", "lang"), OPENS)
def test_an_edition_opens_on_what_a_report_puts_first(name: str, lang: str) -> None:
    article = editions(name)[lang]
    reports = {r.id: r for r in map(report, rows(name)["reports"])}
    cites = [s.cites[0] for s in (*article.dek[:1], article.body[0])]  # the body, where the dek is another's
    assert any(cite.span == read(reports[cite.report])[0].sentences[0] for cite in cites)


LISTS = {
    "en": "The siege of a bank in Harmelle ended on Wednesday, a day after it began, with a raid by police, "
    "the death of a hostage, six wounded and a political storm over the police of the region.",
    "es": "El secuestro de una sucursal en Harmelle acabó el miércoles, un día después de empezar, con el asalto de "
    "la policía, la muerte de un rehén, seis heridos y una tormenta política sobre la policía de la región.",
    "fr": "Le siège d'une banque à Harmelle a pris fin mercredi, un jour après son début, avec l'assaut de la police, "
    "la mort d'un otage, six blessés et une tempête politique sur la police de la région.",
    "it": "L'assedio di una banca a Harmelle è finito mercoledì, un giorno dopo l'inizio, con l'assalto della polizia, "
    "la morte di un ostaggio, sei feriti e una tempesta politica sulla polizia della regione.",
    "pt": "O cerco de um banco em Harmelle terminou na quarta-feira, um dia depois de começar, com o assalto da "
    "polícia, a morte de um refém, seis feridos e uma tempestade política sobre a polícia da região.",
}
LISTED = {"en": "the death", "es": "la muerte", "fr": "la mort", "it": "la morte", "pt": "a morte"}


@pytest.mark.parametrize("lang", LISTS)
def test_the_first_of_a_list_is_not_cut_out_of_it(lang: str) -> None:
    text, second = LISTS[lang], LISTED[lang]
    assert all(
        second not in v or text[: text.index(second)][-20:] in v for v in versions(text, lang, 25, lead=True)
    )


COMPARED = {
    "en": ("The mills had ten cases more than on Tuesday.", "than on Tuesday"),
    "de": ("Das Werk zählte zehn Fälle mehr als am Dienstag.", "als am Dienstag"),
    "fr": ("L'usine comptait dix cas de plus que mardi.", "que mardi"),
    "es": ("La fábrica tenía diez casos más que el martes.", "que el martes"),
    "it": ("La fabbrica aveva dieci casi in più che martedì.", "che martedì"),
    "pt": ("A fábrica tinha dez casos a mais do que na terça-feira.", "do que na terça-feira"),
    "ru": ("На заводе было на десять случаев больше, чем во вторник.", "чем во вторник"),
}
EXPLAINED = {
    "en": "The court freed the men on Tuesday, when the strike had ended.",
    "fr": "Le tribunal a libéré les hommes mardi, lorsque la grève était finie.",
    "es": "El tribunal liberó a los hombres el martes, cuando la huelga había terminado.",
    "it": "Il tribunale ha liberato gli uomini martedì, quando lo sciopero era finito.",
    "pt": "O tribunal libertou os homens na terça-feira, quando a greve tinha acabado.",
    "ru": "Суд освободил мужчин во вторник, когда забастовка закончилась.",
}


@pytest.mark.parametrize("lang", COMPARED)
def test_a_day_that_something_is_compared_with_stays(lang: str) -> None:
    text, day = COMPARED[lang]
    (reading,) = read(one(text, lang, at=DAY))
    assert day in undated(text, reading, reading.sentences[0])


@pytest.mark.parametrize("lang", EXPLAINED)
def test_a_day_that_a_clause_tells_more_of_stays(lang: str) -> None:
    text = EXPLAINED[lang]
    (reading,) = read(one(text, lang, at=DAY))
    assert undated(text, reading, reading.sentences[0]) == text


@pytest.mark.parametrize(
    ("lang", "text", "torn"),
    [
        (
            "ko",
            "유럽에서 접종이 전면 중단된 백신의 환자가 34명으로 늘고 두 번째 사망자까지 나오면서, "
            "인천에서 이 백신의 원액을 생산해 온 미르온바이오가 12월 생산 물량을 보류하기로 했다.",
            "유럽에서 접종이 인천에서",
        ),
        (
            "ja",
            "欧州で接種が中止されたワクチンの患者が34人に増え、仁川でこのワクチンの原液を生産してきた"
            "ミルオン社が12月の生産を見合わせることを決めた。",
            "欧州で接種が仁川で",
        ),
    ],
)
def test_of_two_subjects_the_last_one_did_it(lang: str, text: str, torn: str) -> None:
    assert not any(torn in version for version in versions(text, lang, 50))


def test_a_day_named_twice_in_a_sentence_is_put_once() -> None:
    reports = [report(r) for r in rows("dambreak")["reports"] if r["lang"] == "ja"]
    printed = [completed(p, "ja") for reading in read(*reports) for p in passages(reading)]
    assert any("11月25日" in text for text in printed)
    assert not any("11月11月" in text for text in printed)


def test_what_adds_little_is_left_and_hardly_a_fact_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("bridge", "chemfire", "ferry")
    all_of_it = [_size_and_facts(name) for name in names]
    monkeypatch.setattr(desk, "WORTH", desk.LEAST)
    editions.cache_clear()
    more = [_size_and_facts(name) for name in names]
    editions.cache_clear()
    assert sum(size for size, _ in all_of_it) < 0.95 * sum(size for size, _ in more)
    assert sum(told for _, told in all_of_it) >= 0.97 * sum(told for _, told in more)


def _size_and_facts(name: str) -> tuple[int, int]:
    """Sentences of all editions of a pack, and the main facts they tell."""
    made = editions(name)
    facts = [f for f in rows(name)["facts"] if f["main"]]
    told = sum(tells(article, worded(f, lang)) for lang, article in made.items() for f in facts)
    return sum(len(article.body) for article in made.values()), told


SUMMED = {
    "en": "Four people have been held: three men aged 24, 31 and 47, and a woman of 34 from a suburb in the north of "
    "the city that lies on the river near the old harbour.",
    "fr": "Quatre personnes ont été arrêtées : trois hommes de 24, 31 et 47 ans, et une femme de 34 ans d'une banlieue "
    "du nord de la ville, au bord du fleuve, près du vieux port.",
    "es": "Cuatro personas fueron detenidas: tres hombres de 24, 31 y 47 años, y una mujer de 34 años de un suburbio "
    "del norte de la ciudad, a orillas del río, cerca del viejo puerto.",
    "it": "Quattro persone sono state fermate: tre uomini di 24, 31 e 47 anni, e una donna di 34 anni di un sobborgo "
    "a nord della città, sulla riva del fiume, vicino al vecchio porto.",
}


@pytest.mark.parametrize("lang", SUMMED)
def test_nothing_of_a_list_behind_a_colon_is_cut_off(lang: str) -> None:
    text = SUMMED[lang]
    assert not any(":" in v and "34" not in v for v in versions(text, lang, 25, lead=True))


AGED = {
    "en": "The court of the world council gave Kollwein, 27, a ban of four years that runs until 16 November 2030 "
    "and wiped out all of the results that he had had since September of the year.",
    "fr": "Le tribunal du conseil mondial a infligé à Kollwein, 27 ans, une suspension de quatre ans qui court "
    "jusqu'au 16 novembre 2030 et annule tous les résultats qu'il a obtenus depuis septembre.",
    "es": "El tribunal del consejo mundial impuso a Kollwein, 27 años, una sanción de cuatro años que dura hasta "
    "el 16 de noviembre de 2030 y anula todos los resultados obtenidos desde septiembre.",
    "it": "Il tribunale del consiglio mondiale ha inflitto a Kollwein, 27 anni, una squalifica di quattro anni che "
    "dura fino al 16 novembre 2030 e annulla tutti i risultati ottenuti da settembre in poi.",
}


@pytest.mark.parametrize("lang", AGED)
def test_what_a_verb_waits_for_behind_an_age_is_not_cut_off(lang: str) -> None:
    text = AGED[lang]
    assert not any(
        v.rstrip(".").endswith(("27", "27 ans", "27 años", "27 anni"))
        for v in versions(text, lang, 25, lead=True)
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "GENÈVE, 17 nov. 2026 - Le coureur a perdu sa victoire dans le Tour de Valdorne."),
        ("es", "GINEBRA, 17 nov 2026 - El corredor perdió su victoria en la Vuelta de Valdorne."),
        ("en", "GENEVA, Nov 17, 2026 - The rider lost his victory in the Tour of Valdorne."),
        ("pt", "GENEBRA, 17 nov. 2026 - O ciclista perdeu a sua vitória na Volta de Valdorne."),
    ],
)
def test_a_dateline_with_its_year_is_no_sentence(lang: str, text: str) -> None:
    (reading,) = read(one(text, lang, at=DAY))
    assert passages(reading)[0].text == text.partition(" - ")[2]


def test_what_a_verb_waits_for_behind_a_name_is_not_cut_off() -> None:
    text = (
        "In der Zwischenzeit führt die Präsidentin des Stadtrats, Ruth Kemp, die Geschäfte, bis das Gericht über die "
        "Klage des unterlegenen Kandidaten entschieden und der neue Bürgermeister seinen Eid geleistet hat."
    )
    assert not any(v.endswith("Ruth Kemp.") for v in versions(text, "de", 25, lead=True))


FALLEN = {
    "en": ("Fourteen people are missing after the collapse.", "Six people are still missing, rescuers said."),
    "de": ("Nach dem Einsturz werden 14 Menschen vermisst.", "Noch sechs Menschen werden vermisst."),
    "fr": ("L'effondrement a fait 14 disparus.", "Il y a encore six disparus."),
    "es": ("Catorce personas están desaparecidas.", "Seis personas siguen desaparecidas."),
    "ru": ("После обвала 14 человек пропали без вести.", "Всё ещё 6 человек пропали без вести."),
    "ja": ("崩落で14人が行方不明になっている。", "行方不明者は6人となった。"),
    "ko": ("붕괴로 14명이 실종됐다.", "실종자는 6명이다."),
    "zh-Hans": ("塌陷造成14人失踪。", "目前仍有6人失踪。"),
    "ar": ("بلغ عدد المفقودين 14 بعد الانهيار.", "لا يزال 6 أشخاص مفقودين."),
}


@pytest.mark.parametrize("lang", FALLEN)
def test_fewer_are_missing_than_before(lang: str) -> None:
    first, later = FALLEN[lang]
    readings = read(
        one(first, lang, at=DAY), one(later, lang, outlet="Second Post", at=DAY + timedelta(hours=20))
    )
    assert Stages(readings).overtaken.get("missing") == frozenset({14.0})


NAMED = {
    "fr": (
        "Le recomptage à la main qui a suivi a renversé le résultat de l'élection municipale du 3 novembre : Maribel "
        "Osorio, ancienne auditrice de la ville, devance désormais Dale Hartigan, ex-chef des pompiers, de 47 voix sur "
        "plus de 181 000 suffrages.",
        "Maribel Osorio devance",
    ),
    "en": (
        "Maribel Osorio, a former auditor of the city, now leads Dale Hartigan by 47 votes in the port city where all "
        "the ballots of the November vote have been counted again by hand.",
        "Maribel Osorio now leads",
    ),
}


@pytest.mark.parametrize("lang", NAMED)
def test_no_comma_is_left_between_a_name_and_its_verb(lang: str) -> None:
    text, joined = NAMED[lang]
    assert any(joined in v for v in versions(text, lang, 25, ("Maribel Osorio", "Dale Hartigan"), lead=True))
