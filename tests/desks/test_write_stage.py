"""The newest stage of a story leads it: headline, dek and lede; what came before is background."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from broadsheet.desks.write import Write
from broadsheet.desks.write.differences import gaps
from broadsheet.desks.write.stages import Stages
from broadsheet.news import Returned, Verdict

from .readings import AT, assign, read, report

STAGES = {
    "en": (
        "Senate rejects rescue of the Vella shipyard",
        "The Senate in Valletta rejected the rescue plan for the Vella shipyard on Monday. Three senators of the "
        "ruling party voted against it. The shipyard employs 4,000 people.",
        "Government considers loan for the Vella shipyard",
        "The government is considering a loan of 30 million euros for the Vella shipyard after the Senate rejected "
        "the rescue plan. Finance Minister Anna Vella spoke of jobs that "
        "must not be lost. A decision is expected in May.",
    ),
    "de": (
        "Senat lehnt Rettung der Vella-Werft ab",
        "Der Senat in Valletta hat am Montag den Rettungsplan für die Vella-Werft abgelehnt. Drei Senatoren der "
        "Regierungspartei stimmten dagegen. Die Werft beschäftigt 4000 Menschen.",
        "Regierung erwägt Kredit für die Vella-Werft",
        "Die Regierung erwägt einen Kredit von 30 Millionen Euro für die "
        "Vella-Werft, nachdem der Senat den Rettungsplan "
        "abgelehnt hatte. Finanzministerin Anna Vella sprach von Arbeitsplätzen, die nicht verloren gehen "
        "dürften. Eine Entscheidung der Regierung wird erst im Mai erwartet.",
    ),
    "ko": (
        "상원, 벨라 조선소 구제안 부결",
        (
            "발레타의 상원은 월요일 벨라 조선소 구제안을 부결했다. 여당 의원 세 명이 반대표를 던졌다. "
            "조선소에는 4천 명이 일하고 있다."
        ),
        "정부, 벨라 조선소에 대출 검토",
        "정부는 상원이 구제안을 부결한 뒤 벨라 조선소에 3천만 유로의 대출을 검토하고 있다. 재무장관은 "
        "일자리를 지켜야 한다고 말했다. 결정은 5월에 나올 것으로 보인다.",
    ),
    "ja": (
        "上院、ベラ造船所の救済案を否決",
        (
            "バレッタの上院は月曜日、ベラ造船所の救済案を否決した。与党の議員3人が反対票を投じた。"
            "造船所では4000人が働いている。"
        ),
        "政府、ベラ造船所への融資を検討",
        "政府は上院が救済案を否決したことを受け、ベラ造船所への3000万ユーロの融資を検討している。"
        "財務相は雇用を守る必要があると述べた。決定は5月になる見通しだ。",
    ),
    "ar": (
        "مجلس الشيوخ يرفض إنقاذ حوض فيلا لبناء السفن",
        "رفض مجلس الشيوخ في فاليتا يوم الاثنين خطة إنقاذ حوض فيلا لبناء السفن. وصوت ثلاثة أعضاء من الحزب الحاكم ضدها. "
        "ويعمل في الحوض 4000 شخص.",
        "الحكومة تدرس قرضا لحوض فيلا لبناء السفن",
        "تدرس الحكومة منح حوض فيلا لبناء السفن قرضا بقيمة 30 مليون يورو بعد أن رفض مجلس الشيوخ خطة الإنقاذ. "
        "وتحدثت وزيرة المالية عن وظائف يجب ألا تضيع. ومن المتوقع صدور القرار في مايو.",
    ),
}


def both(lang: str, hours: float):
    old_head, old, new_head, new = STAGES[lang]
    return read(
        report(
            old, lang, share=0.9, headline=old_head, outlet="Harbour Ledger", at=AT - timedelta(hours=hours)
        ),
        report(new, lang, share=0.9, headline=new_head, outlet="Quarry Hill Post"),
    )


@pytest.mark.parametrize("lang", STAGES)
def test_headline_dek_and_lede_are_of_the_newest_stage(lang):
    older, newer = both(lang, hours=30)
    (outcome,) = Write().work([assign(lang, (older, newer))])
    article = outcome.made[0]
    leads = (article.headline, *(article.dek or article.body[:1]))
    assert {s.cites[0].report for s in leads} == {newer.report.id}, [s.text for s in leads]


def test_what_the_copy_desk_drops_from_the_body_costs_no_headline():
    assignment = assign("en", both("en", hours=30))
    (outcome,) = Write().work([assignment])
    first = outcome.made[0]
    wrong = Verdict(part="body", place=len(first.body) - 1, check="rights", ruling="unsupported", note="")
    again = assign("en", assignment.readings, returned=Returned(article=first, verdicts=(wrong,)))
    (outcome,) = Write().work([again])
    assert outcome.made[0].headline == first.headline
    assert first.body[-1].text not in {s.text for s in outcome.made[0].body}


HISTORY = {
    "en": ("A dam broke on Monday.", "In July 1985 a dam failed there and 268 people died.",
           "In January 2019 another failed and 270 people died."),
    "de": ("Am Montag brach ein Damm.", "Dort starben im Juli 1985 nach einem Dammbruch 268 Menschen.",
           "Dort starben im Januar 2019 nach einem anderen 270 Menschen."),
    "es": ("El lunes cedió una presa.", "En julio de 1985 murieron allí 268 personas al romperse una presa.",
           "En enero de 2019 murieron 270 personas en otra."),
    "fr": ("Lundi, un barrage a cédé.", "En juillet 1985, 268 personnes sont mortes dans une rupture de barrage.",
           "En janvier 2019, 270 personnes sont mortes dans une autre."),
    "ru": ("В понедельник прорвало дамбу.", "В июле 1985 года при прорыве дамбы погибли 268 человек.",
           "В январе 2019 года при другом погибли 270 человек."),
    "ar": ("انهار سد يوم الاثنين.", "وفي يوليو 1985 قتل 268 شخصا في انهيار سد هناك.",
           "وفي يناير 2019 قتل 270 شخصا في انهيار آخر."),
    "ja": ("月曜日にダムが決壊した。", "1985年7月にはダムの決壊で268人が死亡した。",
           "2019年1月には別の決壊で270人が死亡した。"),
    "ko": ("월요일 댐이 무너졌다.", "1985년 7월에는 댐 붕괴로 268명이 숨졌다.",
           "2019년 1월에는 다른 붕괴로 270명이 숨졌다."),
    "zh-Hans": ("周一一座大坝溃决。", "1985年7月，那里的溃坝造成268人死亡。", "2019年1月，另一起溃坝造成270人死亡。"),
}  # fmt: skip


@pytest.mark.parametrize("lang", HISTORY)
def test_the_dead_of_other_years_are_neither_a_difference_nor_of_the_event(lang):
    news, then, other = HISTORY[lang]
    joint = "" if lang in ("ja", "zh-Hans") else " "
    stages = Stages(
        read(
            report(f"{news}{joint}{then}", lang, outlet="Harbour Ledger"),
            report(f"{news}{joint}{other}", lang, outlet="Quarry Hill Post"),
        )
    )
    assert gaps(stages) == [] and not {268, 270} & {value for main in stages.main.values() for value in main}


@pytest.mark.parametrize("lang", HISTORY)
def test_the_same_dead_without_a_year_are_of_the_event(lang):
    news, then, other = HISTORY[lang]
    joint = "" if lang in ("ja", "zh-Hans") else " "

    def now(text: str) -> str:
        text = re.sub(
            (
                r"(?:In|[Ii]m|En|В|وفي) \w+ (?:de )?(?:1985|2019)(?: года)?,? ?|(?:1985|2019)[年년] "
                r"?[17][月월](?:には|에는|，)? ?"
            ),
            "",
            text,
        )
        text = text.replace("allí ", "").replace("there ", "").replace("dort ", "")
        return text[0].upper() + text[1:]

    stages = Stages(
        read(
            report(f"{news}{joint}{now(then)}", lang, outlet="Harbour Ledger"),
            report(f"{news}{joint}{now(other)}", lang, outlet="Quarry Hill Post"),
        )
    )
    assert {268, 270} & {value for main in stages.main.values() for value in main}
