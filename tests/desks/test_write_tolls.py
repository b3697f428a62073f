"""A toll that rises is an update, not a difference: whatever is printed gives the newest count of the reports."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.desks.write.differences import gaps
from broadsheet.desks.write.parts import agreed, not_against, toll
from broadsheet.desks.write.passages import of_now, passages
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.tellings import told
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Cite, Galley, Item, Reading, Sentence, Span, stands
from broadsheet.text.numbers import figures

from ..ferry import MAIN
from .readings import AT, assign, gazetteer, read, report

GIVES = {lang: text.replace("Treize", "13") for lang, text in MAIN.items()}
HEADLINES = {
    "en": "{n} killed as ferry runs aground near Port Ellan",
    "de": "{n} Tote bei Fährunglück vor Port Ellan",
    "es": "{n} muertos al encallar un ferri cerca de Port Ellan",
    "fr": "{n} morts dans l'échouement d'un ferry près de Port Ellan",
    "ru": "{n} погибших: паром сел на мель у Порт-Эллана",
    "ar": "{n} قتيلا في جنوح عبارة قرب بورت إيلان",
    "ja": "ポート・エラン沖でフェリー座礁、{n}人死亡",
    "ko": "포트엘런 앞바다서 여객선 좌초, {n}명 사망",
    "zh-Hans": "渡轮在埃伦港附近搁浅，{n}人死亡",
}
LATER = {
    "en": ("Rescuers found more bodies inside the ferry. The coast guard said {n} people were killed. Port Ellan "
           "remains closed to all ships."),
    "de": ("Retter haben in der Fähre vor Port Ellan weitere Tote gefunden. {n} Menschen starben, teilte die "
           "Küstenwache mit. Der Hafen bleibt für alle Schiffe gesperrt."),
    "es": ("Los equipos de rescate hallaron más cuerpos en el ferri. Murieron {n} personas, según la guardia "
           "costera. El puerto de Port Ellan sigue cerrado a todos los barcos."),
    "fr": ("Les secours ont trouvé d'autres corps dans le ferry. {n} personnes ont été tuées, selon les "
           "garde-côtes. Le port de Port Ellan reste fermé à tous les navires."),
    "ru": ("Спасатели нашли на пароме новые тела. Погибли {n} человека, сообщила береговая охрана. Порт-Эллан "
           "остаётся закрытым для всех судов."),
    "ar": ("عثر رجال الإنقاذ على مزيد من الجثث داخل العبارة. وقال خفر السواحل إن {n} شخصا قتلوا. ولا يزال ميناء "
           "بورت إيلان مغلقا أمام جميع السفن."),
    "ja": ("救助隊はフェリーの中で新たに遺体を発見した。{n}人が死亡したと沿岸警備隊が発表した。"
           "ポート・エラン港は閉鎖されたままだ。"),
    "ko": ("구조대가 여객선 안에서 시신을 더 발견했다. {n}명이 숨졌다고 "
           "해안경비대가 밝혔다. 포트엘런 항은 여전히 폐쇄돼 있다."),
    "zh-Hans": "救援人员在渡轮内发现了更多遗体。海岸警卫队表示，{n}人死亡。埃伦港仍对所有船只关闭。",
}  # fmt: skip


def early(lang: str, n: int, hours: float, outlet: str) -> object:
    text = GIVES[lang].replace("13", str(n), 1)
    at = AT - timedelta(hours=hours)
    return report(text, lang, share=0.9, headline=HEADLINES[lang].format(n=n), outlet=outlet, at=at)


def late(lang: str, n: int, hours: float, outlet: str) -> object:
    text, at = LATER[lang].format(n=n), AT - timedelta(hours=hours)
    return report(text, lang, share=0.9, headline=HEADLINES[lang].format(n=n), outlet=outlet, at=at)


def written(lang: str, *reports: object) -> tuple[Article, tuple[Reading, ...]]:
    readings = read(*sorted(reports, key=lambda r: r.published))  # type: ignore[attr-defined, arg-type]
    (outcome,) = Write().work([assign(lang, readings)])
    return outcome.made[0], readings


def numbers(article: Article) -> set[str]:
    """All that is printed, box and line of news included."""
    told = [s.text for s in article.sentences] + [article.news]
    told += [value for d in article.differences for value, _ in d.values]
    return set(re.findall(r"\d+", " ".join(told)))


def dead(article: Article) -> str:
    """The count of dead beside the prose: it stands first or second of "In figures"."""
    return " ".join(item.sentence.text for item in article.items if item.part == "figures")


@pytest.mark.parametrize("lang", GIVES)
def test_the_newest_count_stands_everywhere(lang):
    other = "de" if lang == "en" else "en"
    article, readings = written(
        lang,
        early(lang, 13, 9, "First Post"),
        early(other, 13, 8, "Second Post"),
        late(other, 23, 4, "Third Post"),
        late(lang, 34, 0, "Fourth Post"),
    )
    assert not numbers(article) & {"13", "23"}, [s.text for s in article.sentences]
    assert "34" in dead(article) and any("34" in s.text for s in (article.headline, *article.body))
    assert article.differences == () and gaps(Stages(readings)) == []


@pytest.mark.parametrize("lang", GIVES)
def test_a_language_whose_reports_are_all_older_has_the_newest_count_beside_the_prose(lang):
    other = "de" if lang == "en" else "en"
    article, _ = written(
        lang,
        early(lang, 13, 9, "First Post"),
        late(other, 34, 1, "Third Post"),
        late(other, 34, 0, "Fourth Post"),
    )
    assert "13" not in numbers(article), [s.text for s in article.sentences]
    assert "34" in dead(article) and article.body


@pytest.mark.parametrize("lang", GIVES)
def test_the_headline_of_an_older_report_gives_the_newest_count_and_cites_who_does(lang):
    other = "de" if lang == "en" else "en"
    article, readings = written(
        lang,
        early(lang, 13, 9, "First Post"),
        late(other, 35, 1, "Third Post"),
        late(other, 35, 0, "Fourth Post"),
    )
    assert article.headline.text.replace("\u3000", " ") == HEADLINES[lang].format(n=35)
    outlets = {r.report.id: r.report.outlet for r in readings}
    assert [outlets[cite.report] for cite in article.headline.cites] == ["First Post", "Third Post"]
    galley = Galley(article=article, assignment=assign(lang, readings))
    (judged,) = Verify(gazetteer(), Usem3()).work([galley])
    assert judged.made[0].article.headline == article.headline
    assert not any(v.part == "headline" and not stands(v, article) for v in judged.made[0].verdicts)


def test_a_headline_is_not_renewed_where_the_number_alone_would_not_do():
    """A day, another bound, another form of the noun: another headline then."""
    first, last = (f"The coast guard said {n} people were killed near Port Ellan." for n in ("13", "35"))
    stages = Stages(
        read(report(first, "en", outlet="First Post", at=AT - timedelta(hours=9)), report(last, "en"))
    )
    renewed = "35 killed as ferry runs aground"
    assert stages.renewed("13 killed as ferry runs aground", "en", AT)[0] == renewed
    assert stages.renewed("Ferry runs aground near Port Ellan", "en", AT) == (
        "Ferry runs aground near Port Ellan",
        (),
    )
    for text in ("13 killed on Tuesday as ferry runs aground", "About 13 killed as ferry runs aground"):
        assert stages.renewed(text, "en", AT) == ("", ()), text
    assert (
        stages.renewed("Паром сел на мель: 13 человек погибли", "ru", AT)[0]
        == "Паром сел на мель: 35 человек погибли"
    )
    assert (
        stages.renewed("Паром сел на мель: погиб 21 человек", "ru", AT)[0]
        == "Паром сел на мель: погиб 21 человек"
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The government will pay 500,000 soms to each family of those killed."),
        ("ru", "Правительство выплатит по 500 тысяч сомов семьям погибших."),
        ("zh-Hans", "政府将向每名遇难者家属发放50万索姆。"),
        ("de", "Die Regierung zahlt 500.000 Som für jeden Getöteten."),
        ("ko", "정부는 사망자 유족에게 50만 솜을 지급한다."),
    ],
)
def test_a_sum_for_the_families_is_no_count_of_the_dead(lang, text):
    (reading,) = read(report(text, lang))
    assert not any("killed" in t.counted for t in told(reading)), text


@pytest.mark.parametrize("lang", GIVES)
def test_counts_of_about_the_same_time_differ(lang):
    other = "de" if lang == "en" else "en"
    article, readings = written(
        lang,
        early(lang, 13, 1, "First Post"),
        early(other, 13, 1, "Second Post"),
        late(other, 14, 0.5, "Third Post"),
        late(lang, 14, 0, "Fourth Post"),
    )
    (gap,) = (g for g in gaps(Stages(readings)) if g.what == "killed")
    assert {value for value, _ in gap.values} == {13, 14}
    assert {"13", "14"} <= set(re.findall(r"\d+", dead(article)))
    assert len(article.differences) == 1


def killed(*told: tuple[str, float, str]) -> frozenset[float]:
    """The counts of dead that are overtaken. ``told``: text, hours before, outlet."""
    reports = (report(text, "en", outlet=outlet, at=AT - timedelta(hours=h)) for text, h, outlet in told)
    return Stages(read(*reports)).overtaken.get("killed", frozenset())


def test_what_a_later_report_tells_beside_the_count_overtakes_nothing():
    now = "The coast guard said 34 people were killed near Port Ellan."
    first = (now, 9.0, "First Post"), (now, 8.0, "Second Post")
    history = (
        "The coast guard said 34 people were killed. In 2010 another ferry sank and 120 people were killed."
    )
    assert killed(*first, (history, 0.0, "Third Post")) == frozenset()
    part = "Three people from Oldenburg were killed near Port Ellan. In all 34 people were killed."
    assert killed(*first, (part, 0.0, "Third Post")) == frozenset()
    alone = "Divers searched the wreck all day. The harbour was closed. In 2010 in the same bay 120 people were killed."
    assert killed(*first, (alone, 0.0, "Third Post")) == frozenset()


def test_a_count_that_an_outlet_still_gives_much_later_is_not_overtaken():
    old, new = (f"The coast guard said {n} people were killed near Port Ellan." for n in (17, 18))
    told = (old, 9.0, "First Post"), (new, 5.0, "Second Post")
    assert killed(*told) == {17}
    assert killed(*told, (old, 4.5, "Third Post")) == {17}, "it had not heard yet"
    assert killed(*told, (old, 1.0, "Third Post")) == frozenset()


def test_a_count_may_be_corrected_downwards_and_rise_far():
    one, two, three = (f"The coast guard said {n} people were killed near Port Ellan." for n in (3, 34, 31))
    assert killed((one, 12.0, "First Post"), (two, 6.0, "Second Post"), (three, 0.0, "First Post")) == {3, 34}


def test_an_outlet_that_counts_anew_within_the_hour_has_an_update():
    one, two = (f"The coast guard said {n} people were killed near Port Ellan." for n in (13, 19))
    assert killed((one, 1.0, "First Post"), (two, 0.5, "First Post")) == {13}
    assert killed((one, 1.0, "First Post"), (two, 0.5, "Second Post")) == frozenset()


@pytest.mark.parametrize(
    ("above", "stays"),
    [
        ("Number of ill people rises to 910", False),
        ("910 people fall ill after drinking tap water", False),
        ("At least 640 people fall ill after drinking tap water", True),
        ("38 people are in hospital after drinking tap water", True),
        ("700 people missing after the flood", True),
        ("Tap water makes people ill", True),
    ],
)
def test_no_count_stands_beside_a_headline_that_gives_another(above, stays):
    cite = Cite(report="r", span=Span(start=0, end=1))
    item = Item(
        part="figures", sentence=Sentence(text="Number of cases: 640", cites=(cite,)), of="number of cases"
    )
    assert bool(not_against([item], [Sentence(text=above, cites=(cite,))], [], "en")) is stays


BOTH = {
    "en": "Three people were killed and eleven are missing after the slide.",
    "de": "Drei Menschen starben, elf werden noch vermisst.",
    "es": "Tres personas murieron y once vecinos siguen desaparecidos.",
    "fr": "Trois personnes sont mortes et onze sont portées disparues.",
    "ru": "Три человека погибли, одиннадцать пропали без вести.",
    "ar": "قُتل 3 أشخاص و11 شخصًا في عداد المفقودين.",
    "ja": "3人が死亡し、11人が行方不明になっている。",
    "ko": "3명이 숨지고 11명이 실종됐다.",
    "zh-Hans": "事故造成3人死亡，11人失联。",
}


@pytest.mark.parametrize("lang", BOTH)
def test_each_word_counts_for_the_figure_it_stands_beside(lang: str) -> None:
    (reading,) = read(report(BOTH[lang], lang))
    assert {(t.figure.value, *t.counted) for t in told(reading)} == {(3.0, "killed"), (11.0, "missing")}


@pytest.mark.parametrize("lang", HEADLINES)
def test_the_dead_are_told_in_a_sentence_where_no_other_does(lang: str) -> None:
    readings = read(early(lang, 13, 1, "Post"), early(lang, 13, 1, "Herald"))
    counts = agreed(readings, Stages(readings), lang)
    said = toll(counts, (), 2, lang)
    assert said is not None and "13" in said.text
    assert {cite.report for cite in said.cites} == {r.report.id for r in readings}
    assert toll(counts, (said,), 2, lang) is None
    headline = Sentence(text=HEADLINES[lang].format(n=13), cites=said.cites)
    assert "13" not in (toll(counts, (headline,), 2, lang) or headline).text.replace(headline.text, "")
    assert toll(counts, (), 9, lang) is None, "few outlets tell of it"


def test_an_outlet_stands_on_one_side_of_a_difference() -> None:
    shares = ((52.3, "A"), (52.1, "B"), (52.4, "C"))
    texts = [f"Her share of the vote was {value}% on Sunday." for value, _ in shares]
    both = texts[0].replace("52.3", "52.4") + " His share of the vote was 47.6% on Sunday."
    given = zip([*texts[:2], both], "ABC", strict=True)
    readings = read(*(report(text, "en", outlet=outlet, headline=text) for text, outlet in given))
    assert all(47.6 not in dict(gap.values) for gap in gaps(Stages(readings)))


CUT_OFF = {
    "en": "The fault cut off 3.6 million people on the coast, the grid operator said, as the death toll rose to five.",
    "de": "Nach dem Blitz saßen 3,6 Millionen Menschen im Dunkeln, fünf Menschen starben.",
    "fr": "La panne a privé de courant 3,6 millions de personnes et fait cinq morts.",
    "es": "El apagón dejó a oscuras a 3,6 millones de personas y causó cinco muertos.",
    "ru": "Без света остались 3,6 млн человек, пять человек погибли.",
    "ar": "غرق 3.6 مليون شخص في الظلام، وقتل خمسة أشخاص.",
    "ja": "この停電で360万人が影響を受け、5人が死亡した。",
    "ko": "이번 정전으로 360만명이 불편을 겪었고 5명이 숨졌다.",
    "zh-Hans": "大面积停电使约360万人陷入黑暗，已致5人死亡。",
}


def test_who_lost_power_did_not_die():
    readings = read(*(report(text, lang, outlet=lang) for lang, text in CUT_OFF.items()))
    counted = {r.lang: {t.figure.value for t in told(r) if "killed" in t.counted} for r in readings}
    assert counted == {r.lang: {5.0} for r in readings}
    stages = Stages(readings)
    (count,) = (c for c in agreed(readings, stages, "en") if c.concept == "killed")
    assert count.shown("en") == "5"


def test_counts_of_the_same_persons_a_hundred_times_apart_stand_nowhere():
    readings = read(
        *(report("Five people were killed in the town on Monday.", "en", outlet=f"A{n}") for n in range(3)),
        *(
            report("Officials said 3,600 people were killed on Monday.", "en", outlet=f"B{n}")
            for n in range(3)
        ),
    )
    assert not any(c.concept == "killed" for c in agreed(readings, Stages(readings), "en"))


def test_a_headline_that_tells_of_a_rise_takes_no_lower_count():
    first = report("Five people were killed in the town, officials said.", "en", outlet="A", at=AT)
    text = "Four people were killed in the town and not five, officials said."
    later = [report(text, "en", outlet=outlet, at=AT + timedelta(hours=20)) for outlet in "BC"]
    stages = Stages(read(first, *later))
    assert stages.renewed("Death toll rises to five", "en", AT) == ("", ())
    assert stages.renewed("Five killed in the town", "en", AT)[0] == "Four killed in the town"


TWO_COUNTS = {
    "en": ("Train derails: 9 killed, 73 injured", "Train derails: 11 killed, 86 injured"),
    "de": ("Zug entgleist: 9 Tote, 73 Verletzte", "Zug entgleist: 11 Tote, 86 Verletzte"),
    "es": ("Descarrila un tren: 9 muertos y 73 heridos", "Descarrila un tren: 11 muertos y 86 heridos"),
    "fr": ("Un train déraille : 9 morts, 73 blessés", "Un train déraille : 11 morts, 86 blessés"),
    "ja": ("夜行列車脱線、9人死亡73人けが", "夜行列車脱線、11人死亡86人けが"),
    "ko": ("열차 탈선해 9명 사망·73명 부상", "열차 탈선해 11명 사망·86명 부상"),
    "zh-Hans": ("列车脱轨，9人死亡73人受伤", "列车脱轨，11人死亡86人受伤"),
}
"""A headline of the first day, and of the next; a night train is no hour at which the counts held."""


@pytest.mark.parametrize("lang", TWO_COUNTS)
def test_both_counts_of_a_headline_are_renewed(lang: str) -> None:
    text = "Nine people were killed and 73 were injured, nine of the injured badly, officials said."
    first = report(text, "en", outlet="A", at=AT)
    text = "Eleven people were killed and 86 were injured, officials said."
    later = [report(text, "en", outlet=outlet, at=AT + timedelta(hours=20)) for outlet in "BC"]
    old, new = TWO_COUNTS[lang]
    assert Stages(read(first, *later)).renewed(old, lang, AT)[0] == new


TWO_GROUPS = {
    "en": (
        "All 312 residents of the village were evacuated.",
        "Down the valley 1,900 people were evacuated.",
    ),
    "de": ("Alle 312 Bewohner des Dorfes wurden evakuiert.", "Talabwärts wurden 1900 Menschen evakuiert."),
    "fr": (
        "Les 312 habitants du village ont été évacués.",
        "Dans la vallée, 1900 personnes ont été évacuées.",
    ),
    "es": ("Los 312 vecinos del pueblo fueron evacuados.", "Río abajo, 1.900 personas fueron evacuadas."),
    "ru": ("Все 312 жителей деревни эвакуированы.", "В долине эвакуированы 1900 человек."),
    "ar": ("تم إجلاء 312 من سكان القرية.", "تم إجلاء 1900 شخص في الوادي."),
    "ko": ("마을 주민 312명이 대피했다.", "하류에서 주민 1900명이 대피했다."),
    "ja": ("村の住民312人が避難した。", "下流では住民1900人が避難した。"),
    "zh-Hans": ("村里312人全部疏散。", "下游有1900人疏散。"),
}


@pytest.mark.parametrize("lang", TWO_GROUPS)
def test_the_counts_of_two_groups_stand_side_by_side(lang):
    """Where the prose counts one group alone, and the box the other, the reader takes one for wrong."""
    village, valley = TWO_GROUPS[lang]
    both = [report(f"{valley} {village}", lang, outlet=name) for name in ("First", "Second", "Third")]
    (count,) = agreed(read(*both), Stages(read(*both)), lang)
    assert [f.value for f in figures(count.shown(lang), lang)] == [312, 1900]
    assert len(count.cites) == 6
    one = [report(valley, lang, outlet=name) for name in ("First", "Second", "Third")]
    (count,) = agreed(read(*one), Stages(read(*one)), lang)
    assert [f.value for f in figures(count.shown(lang), lang)] == [1900]


@pytest.mark.parametrize(
    ("label", "prose", "stays"),
    [
        ("Number of arrests: 4", "Seven people are in custody.", False),
        ("Number of arrests: 4", "Seven people are in custody. Four men were arrested.", True),
        ("Number of arrests: 4", "A man was arrested.", True),
        ("Number of arrests: 4", "The jail was built for 480 prisoners.", True),
        ("Number of evacuees: 1,900", "All 312 residents were evacuated.", False),
        ("Number of injured: 86", "Nine people were badly injured.", True),
    ],
)
def test_no_count_of_one_group_stands_beside_prose_that_counts_another(label, prose, stays):
    cite = Cite(report="r", span=Span(start=0, end=1))
    item = Item(
        part="figures", sentence=Sentence(text=label, cites=(cite,)), of=label.partition(":")[0].lower()
    )
    body = [Sentence(text=f"{text}.", cites=(cite,)) for text in prose.rstrip(".").split(". ")]
    assert bool(not_against([item], [], body, "en")) is stays


OF_A_WHOLE = {
    "en": "Police recaptured {} of nine inmates.",
    "de": "Die Polizei hat {} von neun Häftlingen gefasst.",
    "fr": "La police a repris {} des neuf détenus.",
    "es": "La policía recapturó a {} de los nueve reclusos.",
    "pt": "A polícia recapturou {} dos nove presos.",
    "ru": "Полиция задержала {} из девяти заключённых.",
    "ar": "ألقت الشرطة القبض على {} من تسعة سجناء.",
    "ko": "경찰은 수감자 9명 중 {}을 붙잡았다.",
    "ja": "警察は受刑者9人のうち{}を拘束した。",
    "zh-Hans": "警方抓获了9名囚犯中的{}。",
}
THREE_FOUR_SIX = {
    "en": ("three", "four", "six"),
    "de": ("drei", "vier", "sechs"),
    "fr": ("trois", "quatre", "six"),
    "es": ("tres", "cuatro", "seis"),
    "pt": ("três", "quatro", "seis"),
    "ru": ("троих", "4", "шестерых"),
    "ar": ("ثلاثة", "أربعة", "ستة"),
    "ko": ("3명", "4명", "6명"),
    "ja": ("3人", "4人", "6人"),
    "zh-Hans": ("3人", "4人", "6人"),
}


@pytest.mark.parametrize("lang", OF_A_WHOLE)
def test_a_part_of_a_whole_is_that_of_the_newest_reports_in_any_language(lang):
    """ "Three of nine" where two outlets tell of four later; not of the other six, nor within the hour."""
    three, four = (OF_A_WHOLE[lang].format(number) for number in THREE_FOUR_SIX[lang][:2])
    later = [(OF_A_WHOLE[code].format(THREE_FOUR_SIX[code][1]), code) for code in ("en", "de")]
    rest = [(OF_A_WHOLE[code].format(THREE_FOUR_SIX[code][2]), code) for code in ("en", "de")]

    def renewed(said: list[tuple[str, str]], hours: float) -> str:
        old = report(three, lang, outlet="First", at=AT - timedelta(hours=hours))
        new = [report(text, code, outlet=f"{code} {n}") for n, (text, code) in enumerate(said)]
        return Stages(read(old, *new)).renewed(three, lang, old.published)[0]

    assert renewed(later, 5) == four
    assert renewed(later, 1) == renewed(later[:1], 5) == renewed(rest, 5) == three


HOUR = {
    "it": "«Mi ha scritto alle tredici e dieci», dice la madre. La stazione è chiusa.",
    "es": "«Me escribió a las trece y diez», dice la madre. La estación está cerrada.",
    "pt": "«Escreveu-me às treze e dez», diz a mãe. A estação está fechada.",
    "en": "“He wrote to me at thirteen,” says the mother. The station is closed.",
    "fr": "« Il m'a écrit vers treize », dit la mère. La gare est fermée.",
    "de": "„Er schrieb mir um dreizehn“, sagt die Mutter. Der Bahnhof ist geschlossen.",
}


@pytest.mark.parametrize("lang", HOUR)
def test_an_hour_in_words_is_no_count_of_what_others_count_so_many_of(lang: str) -> None:
    (reading,) = read(report(HOUR[lang], lang))
    assert not [t for t in told(reading, {13.0: "killed"}) if t.counted]


CLAIMED = {
    "en": ("Thirteen people were killed when the ferry ran aground near Port Ellan, officials said.", "officials"),
    "de": ("Dreizehn Menschen starben, als die Fähre vor Port Ellan auf Grund lief, sagten die Behörden.", "Behörden"),
    "fr": ("Treize personnes ont été tuées dans l'échouement du ferry près de Port Ellan, ont dit les autorités.",
           "autorités"),
    "ru": ("При посадке парома на мель у Порт-Эллана погибли 13 человек, сообщили власти.", "власти"),
}  # fmt: skip


@pytest.mark.parametrize("lang", CLAIMED)
def test_nobody_is_made_to_say_the_newest_count(lang: str) -> None:
    """The authorities said 13; that it is 25 now is the word of the outlets that are cited for it."""
    text, who = CLAIMED[lang]
    before = report(text, lang, share=0.9, outlet="One", at=AT - timedelta(hours=20))
    later = [
        report(LATER[lang].format(n=25), lang, share=0.9, outlet=outlet, at=AT) for outlet in ("Two", "Three")
    ]
    readings = read(before, *later)
    now = of_now(passages(readings[0])[0], Stages(readings))
    assert now is not None
    assert who not in now.text
    assert [f.value for f in figures(now.text, lang)] == [25]
