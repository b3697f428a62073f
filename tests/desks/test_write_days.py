"""Stories of several days: paragraphs of one day stand together, the newest reports weigh their own news, and what a
later day overtook is put in no new words that were true of the old count alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from broadsheet.desks.write.arrange import by_day
from broadsheet.desks.write.choose import Weighed
from broadsheet.desks.write.echo import Echoes
from broadsheet.desks.write.parts import agreed
from broadsheet.desks.write.passages import passages
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.standfirst import standfirst
from broadsheet.models.embed import Usem3
from broadsheet.text.dates import local_day

from .readings import AT, read, report
from .test_write_packs import editions, rows
from .test_write_packs import report as packed

TWO_DAYS = ["bankraid", "court", "election", "portstrike", "refinery", "resign", "trainfire", "verdict"]


@pytest.mark.parametrize("name", TWO_DAYS)
def test_paragraphs_of_one_day_stand_together_the_newest_first(name: str) -> None:
    """That of the opening stands ahead of all others. A count of ours stands in any."""
    reports = {r.id: r for r in map(packed, rows(name)["reports"])}
    for lang, article in editions(name).items():
        days = []
        for paragraph in article.paragraphs:
            own = [reports[s.cites[0].report] for s in paragraph]
            days.append(max((local_day(r.published, lang) for r in own if r.lang == lang), default=None))
        told = [day for day in days if day]
        changes = [day for before, day in zip([None, *told], told, strict=False) if day != before]
        assert len(changes) == len(set(changes)), (lang, days)
        assert changes[1:] == sorted(changes[1:], reverse=True), (lang, days)


def weighed(*texts: str, days_ago: int = 0) -> list[Weighed]:
    one = report(" ".join(texts), "en", at=AT - timedelta(days=days_ago), outlet=f"Outlet {days_ago}")
    (reading,) = read(one)
    found = [p for p in passages(reading) if p.share == 1.0]
    return [Weighed(passage=p, told_by=1, gist=0.5, agreed=0.5) for p in found]


def outlets(*groups: list[Weighed]) -> list[list[str]]:
    """The outlets of the paragraphs, in order."""

    def day(w: Weighed) -> date:
        return local_day(w.passage.report.published.astimezone(UTC), "en")

    return [[w.passage.report.outlet for w in group] for group in by_day(list(groups), day)]


def test_a_paragraph_of_two_days_is_parted() -> None:
    new = weighed("The port of Alma opened again at noon.", "It had been closed for two days.")
    old = weighed("Two cranes of the yard broke in a storm in Port Alma.", days_ago=1)
    assert outlets([new[0], new[1], old[0]]) == [["Outlet 0", "Outlet 0"], ["Outlet 1"]]


def test_the_day_of_the_opening_stands_ahead() -> None:
    new = weighed("The port of Alma opened again at noon.")
    cranes, storm = (
        "Two cranes of the yard broke in a storm in Port Alma.",
        "A storm hit the town of Port Alma.",
    )
    old = weighed(cranes, storm, days_ago=1)
    told = outlets([old[0]], [new[0]], [old[1]])
    assert [name for group in told for name in group] == ["Outlet 1", "Outlet 1", "Outlet 0"]


HOSPITAL = {
    "en": "All 186 patients were moved, and three of them died on the way. The death toll rose from 27 to 41.",
    "de": "Alle 186 Patienten wurden verlegt, drei von ihnen starben. Die Zahl der Toten stieg von 27 auf 41.",
    "fr": "Ils étaient 186 malades ; trois sont morts. Le cyclone a fait 41 morts, contre 27 la veille.",
    "es": "Los 186 enfermos fueron trasladados y tres murieron. El ciclón deja 41 muertos, frente a 27 el martes.",
    "ja": "入院患者186人は避難したが、3人が死亡した。サイクロンの死者は41人になった。前日は27人だった。",
    "ko": "환자 186명이 대피했지만 3명이 숨졌다. 사이클론 사망자는 41명으로 늘었다. 전날은 27명이었다.",
}
TOLL = {
    "en": "The cyclone has killed 41 people, officials said.",
    "de": "Der Zyklon hat 41 Menschen getötet, teilten die Behörden mit.",
    "fr": "Le cyclone a fait 41 morts, selon les autorités.",
    "es": "El ciclón deja 41 muertos, según las autoridades.",
    "ja": "サイクロンによる死者は41人になったと当局が発表した。",
    "ko": "사이클론으로 41명이 숨졌다고 당국이 밝혔다.",
}


@pytest.mark.parametrize("lang", HOSPITAL)
def test_the_toll_of_a_report_is_the_one_that_others_head_their_reports_with(lang: str) -> None:
    """Three patients died, 41 people in all: the report that tells of the three first has no other toll."""
    reports = [report(HOSPITAL[lang], lang, outlet=f"First {n}") for n in range(2)]
    reports += [report(TOLL[lang], lang, outlet=f"Second {n}") for n in range(3)]
    readings = read(*reports)
    counts = {c.concept: c for c in agreed(readings, Stages(readings), lang)}
    assert [t.figure.value for t in counts["killed"].groups[0]] == [41] * 5
    assert "infected" not in counts  # patients of a hospital are no cases of an illness


def test_a_correction_downwards_stays_the_toll_of_its_report() -> None:
    """140,000, then 112,000: a sentence that gives both says which of them stands."""
    old = report(
        "Officials said 140,000 people were evacuated.", "en", outlet="Old", at=AT - timedelta(days=1)
    )
    new = report("112,000 people were evacuated, not 140,000, officials said.", "en", outlet="New")
    stages = Stages(read(old, new))
    assert stages.overtaken["evacuated"] == {140000}


@pytest.mark.parametrize(
    "both", ["9 were killed. Earlier they had said that 12 people were killed.", "9 were killed, not 12."]
)
def test_a_toll_that_is_corrected_downwards_is_the_newest(both: str) -> None:
    old = [
        report("Officials said 12 people were killed.", "en", outlet=f"O{n}", at=AT - timedelta(days=1))
        for n in range(2)
    ]
    new = [report(f"Officials said {both}", "en", outlet=f"N{n}") for n in range(2)]
    assert Stages(read(*old, *new)).overtaken["killed"] == {12}


PARTS = {
    "en": (
        "31 people were injured in Alma.",
        "Eight injured are still in danger.",
        "Rain fell on Alma again.",
    ),
    "de": (
        "In Alma wurden 31 Menschen verletzt.",
        "Acht Verletzte schweben in Gefahr.",
        "In Alma fiel Regen.",
    ),
    "fr": (
        "31 personnes ont été blessées à Alma.",
        "Huit blessés sont en danger.",
        "La pluie tombait sur Alma.",
    ),
    "es": (
        "Hay 31 heridos en Alma.",
        "Ocho heridos siguen graves.",
        "Llovía otra vez en Alma.",
    ),
    "ru": ("В Алме ранены 31 человек.", "Восемь раненых в тяжёлом состоянии.", "В Алме снова шёл дождь."),
    "ar": ("أصيب 31 شخصا في ألما.", "لا يزال ثمانية جرحى في خطر.", "هطل المطر على ألما مرة أخرى."),
    "ko": ("알마에서 31명이 다쳤다.", "부상자 8명이 위독하다.", "알마에 다시 비가 내렸다."),
    "ja": ("アルマで31人が負傷した。", "負傷者8人が重体だ。", "アルマにまた雨が降った。"),
    "zh-Hans": ("阿尔马有31人受伤。", "8名伤者仍未脱离危险。", "阿尔马又下起了雨。"),
}
"""A toll, a part of it, something else."""


@pytest.mark.parametrize("lang", PARTS)
def test_a_part_of_the_hurt_that_one_report_gives_late_is_not_their_number(lang: str) -> None:
    """At the head of its report, or of two outlets, it may be the toll, counted anew."""
    all_, part, other = PARTS[lang]
    old = [report(all_, lang, outlet=f"O{n}", at=AT - timedelta(days=1)) for n in range(2)]
    below = f"{other} {other} {part}"
    assert Stages(read(*old, report(below, lang, outlet="N"))).main["injured"] == {31}
    assert 8 in Stages(read(*old, report(part, lang, outlet="N"))).main["injured"]
    two = (report(below, lang, outlet=f"N{n}") for n in range(2))
    assert 8 in Stages(read(*old, *two)).main["injured"]


def test_the_missing_may_become_fewer() -> None:
    first, later = (
        "Officials said 40 people are missing.",
        "12 people are missing. At noon 40 had been missing.",
    )
    old = [report(first, "en", outlet=f"O{n}", at=AT - timedelta(hours=6)) for n in range(2)]
    stages = Stages(read(*old, *(report(later, "en", outlet=f"N{n}") for n in range(2))))
    assert stages.overtaken["missing"] == {40}


def test_two_groups_far_apart_in_size_are_not_listed_side_by_side() -> None:
    valley = "Officials said 112,000 people were evacuated from the coast."
    ward = "The 186 patients were evacuated from the hospital of Alma."
    readings = read(*(report(f"{valley} {ward}", "en", outlet=name) for name in ("First", "Second", "Third")))
    (count,) = [c for c in agreed(readings, Stages(readings), "en") if c.concept == "evacuated"]
    assert count.shown("en") == "112,000"


@pytest.mark.parametrize("tell", [2, 3])
def test_arrests_stand_beside_the_prose_where_most_outlets_count_them(tell: int) -> None:
    reports = [
        report("The port is shut. 34 people were arrested.", "en", outlet=f"T{n}") for n in range(tell)
    ]
    reports += [report("The port of Alma is shut.", "en", outlet=f"S{n}") for n in range(2)]
    readings = read(*reports)
    assert [c.concept for c in agreed(readings, Stages(readings), "en")] == ["arrested"] * (tell == 3)


TRIPLED = {
    "en": ("The number of people killed in the storm tripled to 27.", "27 people were killed in the storm."),
    "de": (
        "Die Zahl der Toten des Sturms hat sich auf 27 verdreifacht.",
        "Bei dem Sturm starben 27 Menschen.",
    ),
    "fr": ("Le bilan de la tempête a triplé, à 27 morts.", "La tempête a fait 27 morts."),
    "es": ("El número de muertos por la tormenta se triplicó hasta 27.", "La tormenta deja 27 muertos."),
    "ru": ("Число погибших во время шторма утроилось до 27.", "Во время шторма погибли 27 человек."),
    "ar": ("تضاعف عدد القتلى في العاصفة إلى 27 قتيلا.", "أسفرت العاصفة عن مقتل 27 شخصا."),
}
NEWER = {
    "en": "41 people were killed in the storm.",
    "de": "Bei dem Sturm starben 41 Menschen.",
    "fr": "La tempête a fait 41 morts.",
    "es": "La tormenta deja 41 muertos.",
    "ru": "Во время шторма погиб 41 человек.",
    "ar": "أسفرت العاصفة عن مقتل 41 شخصا.",
}


@pytest.mark.parametrize("lang", TRIPLED)
def test_what_has_tripled_to_one_count_has_not_to_the_next(lang: str) -> None:
    multiplied, plain = TRIPLED[lang]
    old = [report(plain, lang, outlet=f"Old {n}", at=AT - timedelta(days=1)) for n in range(2)]
    new = [report(NEWER[lang], lang, outlet=f"New {n}") for n in range(2)]
    stages = Stages(read(*old, *new))
    assert stages.overtaken["killed"] == {27}
    assert stages.renewed(multiplied, lang, AT) == ("", ())
    if lang != "ru":  # 41 takes another form there
        assert "41" in stages.renewed(plain, lang, AT)[0]


@pytest.mark.parametrize(("days", "stands"), [(0, True), (2, False)])
def test_a_summary_with_a_figure_is_of_the_newest_stage(days: int, stands: bool) -> None:
    text = "The harbour of Port Alma is closed because of a storm that broke 19 cranes of the yard."
    dek = "Nineteen cranes of the yard broke."
    first = replace(report(text, "en", headline="Harbour closed", at=AT - timedelta(days=days)), dek=dek)
    last = report("The harbour of Port Alma has opened again.", "en", outlet="Later")
    made = standfirst(
        read(first, last), ("Harbour closed",), 0.0, "en", frozenset(), Stages(()), Echoes(()), AT.date()
    )
    assert [s.text for s in made] == [dek] * stands


def test_reports_of_the_newest_stage_say_what_is_told_among_them() -> None:
    """What only the newest can know is told by all of them, by half of all reports."""
    weeks = " ".join(f"In week {n} the guards of the jail were {n + 20} men." for n in range(2, 12))
    old = [
        report(
            f"Nine prisoners escaped from the jail of Alma. {weeks}",
            "en",
            outlet=f"Old {n}",
            at=AT - timedelta(days=2),
        )
        for n in range(2)
    ]
    new = [
        report(f"Governor {name} Reyes resigned over the 12 million dollar jail of Alma.", "en", outlet=name)
        for name in ("Ana", "Anna", "Ane")
    ]
    readings = read(*old, *new)
    echoes = Echoes(readings, embed=Usem3(together=True))
    old_row, row = (echoes.row[r.report.id, r.sentences[0].start] for r in (readings[0], readings[2]))
    by_all, by_new = echoes.tells_main({0, 1, 2, 3, 4}), echoes.tells_main({2, 3, 4})
    assert by_all is not None and by_new is not None
    assert by_new[row] > by_all[row] > by_all[old_row] > by_new[old_row]
    assert Echoes(readings).tells_main({0, 1, 2, 3, 4}) is None, (
        "nothing says what is the news without an encoder"
    )
