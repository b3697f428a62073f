"""What a sentence can be shortened to under narrow rights, and what needs a sentence above it."""

from __future__ import annotations

import pytest

from broadsheet.desks.write.antecedents import has_no_subject
from broadsheet.desks.write.openers import hangs, leans
from broadsheet.desks.write.shorten import versions

OWN_CLAUSE = {
    "en": (("The mayor opened the old bridge in the spring rain, and the "
            "two governments have signed memoranda on minerals."),
            "The two governments have signed memoranda on minerals."),
    "de": (("Die Bürgermeisterin eröffnete im Frühling die alte Brücke, und die beiden Regierungen haben mehrere "
            "Verträge unterzeichnet."), "Die beiden Regierungen haben mehrere Verträge unterzeichnet."),
    "es": (("La alcaldesa prometió reparar el viejo puente antes del invierno, y los dos gobiernos firmaron "
            "memorandos sobre minerales."), "Los dos gobiernos firmaron memorandos sobre minerales."),
    "fr": (("La maire a promis de réparer le vieux pont avant l'hiver, et "
            "les deux gouvernements ont signé des protocoles."), "Les deux gouvernements ont signé des protocoles."),
    "zh-Hans": ("高市早苗参观了横须贺的新港口，特朗普对日本大幅增强军力表示赞赏。",
                "特朗普对日本大幅增强军力表示赞赏。"),
}  # fmt: skip
BOUND = {
    "en": "If the council agrees next week, the old bridge over the river will be closed for a whole year.",
    "es": "Si el ayuntamiento lo aprueba la próxima semana, el viejo puente sobre el río se cerrará un año.",
    "fr": "Si la mairie l'approuve la semaine prochaine, le vieux pont sur le fleuve sera fermé un an.",
}
WHOSE = {
    "ja": ("警察によると、運航会社は岩場に乗り上げて座礁し、乗客312人を全員救助した。", "警察によると、"),
    "ko": (
        "경찰에 따르면 선사는 승객 312명을 전원 구조했고, 다음 날 운항을 다시 시작했다.",
        "경찰에 따르면 ",
    ),
}


@pytest.mark.parametrize("lang", OWN_CLAUSE)
def test_a_later_clause_with_its_own_subject_stands_alone(lang):
    text, clause = OWN_CLAUSE[lang]
    found = versions(text, lang, 60, frozenset({"特朗普", "高市早苗"}))
    assert clause in found and text in found


@pytest.mark.parametrize("lang", BOUND)
def test_a_condition_stays(lang):
    assert all(found.startswith(BOUND[lang][:4]) for found in versions(BOUND[lang], lang, 60))


@pytest.mark.parametrize("lang", WHOSE)
def test_whose_word_it_is_stands_before_every_clause(lang):
    text, whose = WHOSE[lang]
    found = versions(text, lang, 90)
    assert len(found) > 1 and all(part.startswith(whose) for part in found)


ASIDES = {
    "fr": ("La maire, Anne Berger, qui est en poste depuis mai, a fermé le vieux pont sur le fleuve.",
           "La maire, Anne Berger, a fermé le vieux pont sur le fleuve."),
    "es": ("La alcaldesa, Ana Berg, que asumió el cargo en mayo, cerró el viejo puente sobre el río.",
           "La alcaldesa, Ana Berg, cerró el viejo puente sobre el río."),
}  # fmt: skip


@pytest.mark.parametrize("lang", ASIDES)
def test_a_name_explained_twice_keeps_both_its_commas(lang):
    text, told = ASIDES[lang]
    found = versions(text, lang, 60, frozenset({"Anne Berger", "Ana Berg"}))
    assert told in found and told.replace("Berg,", "Berg").replace("Berger,", "Berger") not in found


def test_two_subjects_make_no_clause_of_one():
    text = "3人が死亡し、容疑者が事前に監視対象となっていたことが批判を浴びた。"
    assert not any(part.startswith("3人が容疑者が") for part in versions(text, "ja", 60))


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("ja", "大統領選の決選投票が行われ、小児科医のルシア・アンドラデ氏が52%の票を得て、実業家の対立候補を破った。",
         "大統領選の決選投票が", "破った。"),
        ("ja", "会議が開かれ、首相が演説して、計画の中止を発表した。", "会議が", "発表した。"),
        ("ko", "대선 결선투표가 치러졌고, 안드라데 후보가 52%를 얻어, 경쟁 후보를 꺾었다.", "대선 결선투표가",
         "꺾었다."),
        ("ko", "회의가 열렸고, 총리가 연설하면서, 계획 중단을 발표했다.", "회의가", "발표했다."),
    ],
)  # fmt: skip
def test_of_two_subjects_in_a_chain_the_first_did_not_do_the_last(
    lang: str, text: str, first: str, last: str
) -> None:
    shorter = [part for part in versions(text, lang, 60) if part != text]
    assert not any(part.startswith(first) and part.endswith(last) for part in shorter), shorter


def test_the_one_subject_of_a_chain_stays_with_its_last_clause() -> None:
    text = "首相は28日に東京で会談し、協力の拡大で合意して、計画の中止を発表した。"
    assert any(
        part.startswith("首相は") and part.endswith("発表した。")
        for part in versions(text, "ja", 60)
        if part != text
    )


def test_an_and_without_its_verb_is_no_end():
    text = "Auf dem Plakat steht der Name des Bauherrn in Gold, und das Haus, das dahinter lag, ist verschwunden."
    assert not any(part.endswith("und das Haus.") for part in versions(text, "de", 60))


PARALLEL = [
    ("en", "In parallel, prosecutors opened an inquiry into the mine."),
    ("de", "Parallel dazu leitete die Staatsanwaltschaft Ermittlungen ein."),
    ("es", "Paralelamente, la fiscalía abrió una investigación."),
    ("fr", "Parallèlement, le parquet a ouvert une enquête."),
    ("it", "Parallelamente la procura ha aperto un'inchiesta."),
    ("pt", "Paralelamente, o Ministério Público abriu um inquérito."),
    ("ru", "Параллельно прокуратура начала проверку."),
    ("ar", "وبالتوازي فتحت النيابة تحقيقا."),
    ("ja", "これとは別に検察が捜査を始めた。"),
    ("ko", "이와 별도로 검찰은 수사에 착수했다."),
    ("zh", "与此同时，检察院展开调查。"),
]


@pytest.mark.parametrize(("lang", "text"), PARALLEL)
def test_what_happens_beside_something_leans_on_it(lang, text):
    assert leans(text, lang)


HANGS = {
    "en": ("The ministry said it had nothing to do with it.",
           "The bank raised its rate, and the ministry had nothing to do with it."),
    "it": ("A guidarli era la maestra del paese.", "La maestra del paese ha promesso di guidarli."),
    "pt": ("O Japão também viveu um colapso.", "O Japão viveu em maio um colapso."),
    "de": ("Die Ministerin äußerte sich dazu nicht.",
           "Die Notenbank hat den Leitzins erhöht und sich damit gegen die Regierung gestellt."),
}  # fmt: skip


@pytest.mark.parametrize("lang", HANGS)
def test_what_points_to_a_clause_of_its_own_sentence_hangs_on_no_other(lang):
    alone, told = HANGS[lang]
    assert hangs(alone, lang) and not hangs(told, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "En 2024, la Russie a fourni 8,6 % du gaz importé par le Japon."),
        ("de", "Im Jahr 2024 lieferte Russland 8,6 Prozent des Gases, das Japan einführte."),
        ("es", "En 2024, Rusia suministró el 8,6 % del gas que importó Japón."),
    ],
)
def test_a_decimal_comma_parts_no_clauses(lang, text):
    assert all("8,6" in part or "8" not in part for part in versions(text, lang, 60))


@pytest.mark.parametrize(
    ("lang", "text", "none"),
    [
        ("ja", "東京で会談した。", True),
        ("ja", "首相は東京で会談した。", False),
        ("ko", "도쿄로 이동했다.", True),
        ("ko", "총리는 도쿄로 이동했다.", False),
        ("en", "Met in Tokyo.", False),
        ("es", "Anunció después que dimitiría.", True),
        ("es", "Murieron tres personas.", False),
        ("it", "Hanno chiesto di rinviare tutto.", True),
        ("it", "Il ministro ha chiesto di rinviare tutto.", False),
        ("pt", "Determinou suspensão imediata da licença.", True),
        ("pt", "Subiu para sete o número de mortos.", False),
    ],
)
def test_a_sentence_that_leaves_out_its_subject(lang, text, none):
    assert has_no_subject(text, lang) is none


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Rebuilding the bridge will cost 23 million euros and take two years, the city council estimates.",
        ),
        ("de", "Der Wiederaufbau der Brücke kostet 23 Millionen Euro, schätzt der Stadtrat."),
        ("es", "La reconstrucción del puente costará 23 millones de euros, calcula el ayuntamiento."),
        ("fr", "La reconstruction du pont coûtera 23 millions d'euros, estime la mairie."),
        ("ru", "Восстановление моста обойдётся в 23 миллиона евро, подсчитали в мэрии."),
    ],
)
def test_an_estimate_stays_that_of_whoever_makes_it(lang, text):
    whose = text.rpartition(",")[2]
    assert text in versions(text, lang, 60)
    assert all(part.endswith(whose) for part in versions(text, lang, 60))


def test_nobody_says_a_place():
    text = (
        "В польском городе Явожец, где живут 34 тысячи человек, после аварии на насосной станции заболели "
        "не менее 640 жителей, сообщили власти."
    )
    assert all("заболели" in part for part in versions(text, "ru", 60))


@pytest.mark.parametrize(
    ("lang", "text", "lost"),
    [
        (
            "ja",
            "リガ市で6日にあった、橋の通行料からの離脱を問う住民投票で、市選管は8日、集計漏れの票が見つかり、"
            "投票率が51％に上がったと発表した。",
            "集計漏れ",
        ),
        (
            "ko",
            "리가에서 6일 열린 주민투표와 관련해, 시 선관위는 8일, 빠진 표가 나와 투표율이 51%로 올랐다고 "
            "발표했다.",
            "빠진 표",
        ),
    ],
)
def test_a_last_clause_keeps_the_topic_right_before_it(lang, text, lost):
    assert not any(part.startswith(lost) for part in versions(text, lang, 100, fulls=[text]))
