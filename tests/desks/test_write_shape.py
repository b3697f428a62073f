"""The shape of an article whatever the reports are like: headline, dek and paragraphs within bounds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from broadsheet.desks.write import Write
from broadsheet.desks.write.echo import Echoes
from broadsheet.desks.write.headline import _loses_marks
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.standfirst import standfirst
from broadsheet.news import Filed
from broadsheet.text.words import stems

from .readings import assign, pack, read, report

QUOTED = (
    "“The offer of the Northern Shipyard company for the whole of the old harbour, with its two docks, its four "
    "cranes and the rope works behind them, is the best this town has had in thirty years,” said Mayor Anna Feld."
)
BODY = (
    "The council of Port Alma votes on the offer on 14 March. The shipyard offered 57 million euros for the harbour. "
    "It employs 320 people in Port Alma today.\n\n"
    "A second bidder, the Ferry Union, withdrew in January. The harbour has lost 12 million euros since 2022. "
    "Residents collected 4,100 signatures against the sale.\n\n"
    "The docks were built in 1911. A court in Westhaven will hear the complaint of three fishermen in April."
)


def test_a_headline_stays_short_where_the_opening_is_one_long_quotation() -> None:
    readings = read(
        report(f"{QUOTED} {BODY}", "en", headline="Is this the end of the old harbour?"),
        report(f"{QUOTED}\n\n{BODY}", "en", outlet="Quay Post", headline="Will Port Alma sell?"),
    )
    (outcome,) = Write().work([assign("en", readings)])
    assert isinstance(outcome, Filed)
    article = outcome.made[0]
    assert 0 < len(article.headline.text) <= 110
    assert "“" not in article.headline.text
    assert article.headline.cites


@pytest.mark.parametrize("lang", ("en", "ja", "ko", "zh-Hans", "de", "es", "fr", "ar"))
def test_headline_dek_and_paragraphs_of_the_main_event(lang: str) -> None:
    (outcome,) = Write().work([assign(lang, pack("main"))])
    article = outcome.made[0]
    assert 0 < len(article.headline.text) <= 110
    assert len(article.dek) <= 3
    said = stems(article.headline.text, lang)
    assert all(len(stems(s.text, lang) - said) >= len(stems(s.text, lang)) / 2 for s in article.dek)
    assert 2 <= len(article.paragraphs) <= 6
    assert not {s.text for s in article.dek} & {s.text for s in (article.headline, *article.body)}


def summary_of(text: str, dek: str, lang: str, headline: str, *, later: int = 0) -> list[str]:
    """The dek made of a report's own summary, where the newest report is ``later`` days younger."""
    one = replace(report(text, lang, headline=headline), dek=dek)
    today = one.published.date() + timedelta(days=later)
    made = standfirst(read(one), (headline,), 0.0, lang, frozenset(), Stages(()), Echoes(()), today)
    assert all(cite.span in read(one)[0].sentences for s in made for cite in s.cites)
    return [s.text for s in made]


HARBOUR = (
    "The harbour of Port Alma is closed because of a storm that broke two cranes.\n\n"
    "Work on the cranes takes until Friday, the harbour master said in the town hall of Port Alma."
)


@pytest.mark.parametrize(
    ("dek", "later", "stands"),
    [
        ("Two cranes broke in a storm.", 0, True),
        ("Two cranes lie in pieces and the harbour master has no date for them.", 0, True),
        ("Nine cranes broke in a storm.", 0, False),
        ("Two cranes broke in a storm: who pays?", 0, False),
        ("Two cranes broke in a storm in Lisbon.", 0, False),
        ("Port Alma harbour is closed.", 0, False),
        ("A storm and two cranes in the harbour of a town", 0, False),
        ("Two cranes of the town broke today in a storm.", 0, True),
        ("Two cranes of the town broke today in a storm.", 3, False),
    ],
)
def test_a_dek_is_the_reports_own_summary_with_figures_and_names_of_its_text(dek, later, stands):
    assert summary_of(HARBOUR, dek, "en", "Port Alma harbour closed", later=later) == [dek] * stands


SUMMED = {
    "en": (
        "The council of Varno approved 12 million euros for the school after a long debate.",
        "The school gets 12 million euros at last; building starts in spring.",
    ),
    "de": (
        "Der Gemeinderat von Varno hat nach langer Debatte 12 Millionen Euro für die Schule bewilligt.",
        "Die Schule bekommt endlich 12 Millionen Euro; im Frühjahr wird gebaut.",
    ),
    "fr": (
        "Le conseil de Varno a approuvé après un long débat 12 millions d’euros pour l’école.",
        "L’école recevra enfin 12 millions d’euros ; le chantier débute au printemps.",
    ),
    "es": (
        "El concejo de Varno aprobó tras un largo debate 12 millones de euros para la escuela.",
        "La escuela recibirá por fin 12 millones de euros; las obras empiezan en primavera.",
    ),
    "ru": (
        "Совет Варно после долгих споров выделил на школу 12 миллионов евро.",
        "Школа наконец получит 12 миллионов евро; строить начнут весной.",
    ),
    "ar": (
        "وافق مجلس فارنو بعد نقاش طويل على 12 مليون يورو للمدرسة.",
        "تحصل المدرسة أخيرًا على 12 مليون يورو، ويبدأ البناء في الربيع.",
    ),
    "ko": (
        "바르노 의회는 긴 토론 끝에 학교에 1200만 유로를 지원하는 예산을 승인했다.",
        "학교는 마침내 1200만 유로를 받고 봄에 공사를 시작한다.",
    ),
    "ja": (
        "バルノ市議会は長い議論の末、学校に1200万ユーロを充てる予算を承認した。",
        "学校はようやく1200万ユーロを受け取り、春に工事を始める。",
    ),
    "zh-Hans": (
        "瓦尔诺市议会经过长时间辩论，批准为学校拨款1200万欧元。",
        "学校终于获得1200万欧元，工程将于春季开工。",
    ),
}


@pytest.mark.parametrize("lang", SUMMED)
def test_a_summary_may_say_in_its_own_words_what_its_report_tells(lang):
    text, dek = SUMMED[lang]
    assert summary_of(text, dek, lang, "Varno") == [dek]


VOICED = {
    "en": "“We waited for doctors” at the empty hospital",
    "de": "„Wir warteten auf Ärzte“ am leeren Krankenhaus",
    "fr": "« On attendait des médecins » à l’hôpital vide",
    "es": "«Esperábamos a los médicos» en el hospital vacío",
    "ru": "«Мы ждали врачей» у пустой больницы",
    "ar": "«كنا ننتظر الأطباء» أمام المستشفى الفارغ",
    "ko": "“우리는 의사를 기다렸다” 빈 병원 앞에서",
    "ja": "「医師を待ち続けていた」空の病院の前で",
    "zh-Hans": "“我们一直在等医生”空医院门前",
}


@pytest.mark.parametrize("lang", VOICED)
def test_a_headline_without_the_quotation_marks_of_its_outlet_stands_back(lang):
    """What somebody says is not ours to say; a title of one or two words may lose its marks."""
    bare = re.sub("[“”„«»「」]", "", VOICED[lang])
    assert _loses_marks(re.sub(r"\s+", " ", bare).strip(), VOICED[lang], lang)
    assert not _loses_marks(VOICED[lang], VOICED[lang], lang)
    assert not _loses_marks("Fähre Alma läuft auf Grund", "Fähre „Alma“ läuft auf Grund", lang)
