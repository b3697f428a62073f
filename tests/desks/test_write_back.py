"""What points back to a sentence above it, in every language, and a scene before the news."""

from __future__ import annotations

import pytest

from broadsheet.desks.write.echo import Echoes
from broadsheet.desks.write.openers import hangs, leans
from broadsheet.desks.write.passages import passages
from broadsheet.desks.write.pointing import points_back
from broadsheet.models.embed import Usem3

from .readings import read
from .test_write_packs import editions, report, rows

BACK = {
    "en": (
        "The rest were taken to a clinic in the town.",
        "The remaining nine boats will be sold in spring.",
        "Two of them died on the way to hospital.",
        "Most of them live abroad.",
        "Schools there will stay shut on Monday.",
        "Trains there run every hour.",
        "At the time, the bank had 40 branches.",
        "By then the fire had reached the roof.",
        "Neither of the two has been charged.",
        "That was the third fire this year.",
        "Then came the second wave.",
    ),
    "de": (
        "Die übrigen Passagiere wurden nach Graz gebracht.",
        "Zwei von ihnen starben im Krankenhaus.",
        "Die meisten davon leben im Ausland.",
        "Damals hatte die Bank 40 Filialen.",
        "Keiner der beiden wurde angeklagt.",
        "Letztere beschäftigt 300 Menschen.",
        "Bis dahin hatte das Feuer das Dach erreicht.",
        "Die Schulen dort bleiben am Montag zu.",
    ),
    "es": (
        "Los demás fueron llevados a una clínica.",
        "Dos de ellos murieron camino del hospital.",
        "Las de mayor tamaño llegarán en barco.",
        "Entonces el banco tenía 40 sucursales.",
        "Ninguno de los dos ha sido acusado.",
        "Esta última emplea a 300 personas.",
        "Para entonces el fuego había llegado al tejado.",
        "Los trenes de allí circulan cada hora.",
        "El resto fue trasladado a Lima.",
        "Otros tres siguen en el hospital.",
    ),
    "fr": (
        "Les autres passagers ont été conduits à Lyon.",
        "Deux d'entre eux sont morts à l'hôpital.",
        "La ville n'en veut pas.",
        "À l'époque, la banque comptait 40 agences.",
        "Aucun des deux n'a été inculpé.",
        "Cette dernière emploie 300 personnes.",
        "À ce moment-là, le feu avait atteint le toit.",
        "Les écoles y resteront fermées lundi.",
        "Le reste a été vendu.",
        "Trois autres sont toujours à l'hôpital.",
        "À deux cents kilomètres de là, les ministres ont signé l'accord.",
    ),
    "ru": (
        "Остальных доставили в больницу города.",
        "Двое из них скончались в больнице.",
        "Тогда у банка было 40 отделений.",
        "Ни одному из двоих обвинение не предъявлено.",
        "К тому времени огонь дошёл до крыши.",
        "Школы там останутся закрытыми.",
        "Ещё трое остаются в больнице.",
        "С этим не согласился профсоюз.",
    ),
    "it": (
        "Gli altri sono stati portati in una clinica.",
        "Due di loro sono morti in ospedale.",
        "All'epoca la banca aveva 40 filiali.",
        "Nessuno dei due è stato incriminato.",
        "Quest'ultima dà lavoro a 300 persone.",
        "A quel punto il fuoco aveva raggiunto il tetto.",
        "Lì le scuole resteranno chiuse.",
        "Il resto è stato venduto.",
        "Altri tre sono ancora in ospedale.",
        "Dall’altra parte del confine non la pensano così.",
    ),
    "pt": (
        "Os demais foram levados a uma clínica.",
        "Dois deles morreram no hospital.",
        "Na época, o banco tinha 40 agências.",
        "Nenhum dos dois foi acusado.",
        "Esta última emprega 300 pessoas.",
        "Àquela altura o fogo tinha chegado ao telhado.",
        "As escolas de lá ficarão fechadas.",
        "O restante foi vendido.",
        "Outros três seguem no hospital.",
        "As de maior porte chegarão de navio.",
    ),
    "ar": (
        "ونقل الآخرون إلى مستشفى المدينة.",
        "وتوفي اثنان منهم في المستشفى.",
        "وكان للبنك آنذاك أربعون فرعا.",
        "ولم توجه التهمة إلى أي منهما.",
        "وستبقى المدارس هناك مغلقة.",
        "أما الباقون فنقلوا إلى العاصمة.",
        "وردت الشركة بأن التأخير يعود إلى الجمارك.",
        "وسبق لهاتين اللجنتين أن رفضتا المشروع.",
        "وفي ذلك الوقت كان الحريق قد بلغ السطح.",
    ),
    "ja": (
        "残りの9隻は来春に売却される。",
        "このうち2人が病院で死亡した。",
        "当時、銀行には40の支店があった。",
        "もう一方は帰還用のカプセルに載せる。",
        "同地の学校は月曜日まで休校となる。",
        "ほかの3人は今も入院している。",
        "そこでは学校が閉鎖された。",
        "後者は300人を雇用する。",
    ),
    "ko": (
        "나머지 9척은 내년 봄에 팔린다.",
        "이 중 2명이 병원에서 숨졌다.",
        "당시 은행에는 40개 지점이 있었다.",
        "그곳의 학교는 월요일까지 문을 닫는다.",
        "다른 3명은 아직 입원해 있다.",
        "후자는 300명을 고용하고 있다.",
        "당시에도 관제 요원이 자리를 비웠다.",
    ),
    "zh-Hans": (
        "其余9艘船将于明年春天出售。",
        "其中两人在医院死亡。",
        "当时该银行有40家分行。",
        "另外三人仍在医院。",
        "后者雇用300人。",
        "那里的学校将停课。",
        "对此，工会表示反对。",
        "到那时，火势已蔓延到屋顶。",
    ),
}

ALONE = {
    "en": (
        "The minister says there will be a vote on the harbour.",
        "Two of the boats were sold in spring.",
    ),
    "de": (
        "Drei weitere Brücken werden gesperrt.",
        "Die geplante neue Brücke kostet zwei Millionen Euro.",
        "Das Land sagte den Gemeinden Geld zu.",
    ),
    "es": (
        "El alcalde y dos de ellas viajaron a Lima.",
        "Después de la cumbre, el ministro viajó a Lima.",
    ),
    "fr": (
        "Le pont, où il y a eu deux accidents, a été fermé.",
        "Trois autres ponts ont été fermés.",
    ),
    "ru": (
        "Ещё три моста закрыты в городе.",
        "Суд закрыл три моста.",
    ),
    "it": (
        "Nessuno dei due piloti è stato ferito.",
        "Il pilota non è stato ferito così gravemente.",
    ),
    "pt": ("O alcaide e dois pilotos viajaram a Lima.",),
    "ar": (
        "أصيب 40 شخصا منهم عشرة أطفال.",
        "قال الوزير إن هناك حاجة إلى السلام.",
    ),
    "ja": ("市は9隻の船を来春に売却する。",),
    "ko": ("시는 배 9척을 내년 봄에 판다.",),
    "zh-Hans": (
        "当地时间9日，市政府关闭了三座桥。",
        "市政府关闭了三座桥。",
    ),
}


def _back(text: str, lang: str) -> bool:
    return leans(text, lang) or hangs(text, lang) or points_back(text, lang)


@pytest.mark.parametrize("lang", BACK)
def test_what_points_back_is_known(lang):
    assert [text for text in BACK[lang] if not _back(text, lang)] == []


@pytest.mark.parametrize("lang", ALONE)
def test_its_neighbours_stand_alone(lang):
    assert [text for text in ALONE[lang] if leans(text, lang) or hangs(text, lang)] == []


SCENES = {
    ("avalanche", "it"): (3, "Brina"),
    ("bankraid", "de"): (4, "Schnittwunden"),
    ("blackout", "en"): (2, "Calderbeck"),
    ("chemfire", "fr"): (1, "panache"),
    ("confidence", "fr"): (2, "Il pleut"),
    ("dambreak", "zh-Hans"): (2, "灯火通明"),
    ("merger", "es"): (2, "seis de la mañana"),
    ("outbreak", "ar"): (1, "باربرا"),
    ("quake", "fr"): (1, "moteurs"),
    ("rates", "es"): (1, "televisión rumana"),
    ("runoff", "de"): (1, "Handytaschenlampen"),
    ("shipyard", "it"): (2, "Bartolomeo"),
    ("spill", "es"): (3, "Píriz"),
}


@pytest.mark.parametrize("name, lang", SCENES)
def test_a_scene_before_the_news_is_found_and_not_printed(name, lang):
    least, word = SCENES[name, lang]
    readings = read(*map(report, rows(name)["reports"]))
    scenes = Echoes(readings, (), Usem3(together=True)).scenes()
    reading = next(r for r in readings if r.lang == lang and word in r.report.text[:400])
    assert scenes[reading.report.id] == least
    article = editions(name)[lang]
    assert not any(word in s.text for s in (*article.dek, *article.body))


def test_most_reports_begin_with_their_news():
    for name in ("ferry", "salad", "vaccine"):
        readings = read(*map(report, rows(name)["reports"]))
        scenes = Echoes(readings, (), Usem3(together=True)).scenes()
        assert sum(first > 0 for first in scenes.values()) <= 3, name


def test_passages_of_a_scene_are_left_out_of_a_brief_report_only():
    reading = read(*map(report, rows("quake")["reports"]))[0]
    assert next(p.place for p in passages(reading, 2)) >= 2
    assert {p.depth for p in passages(reading, 2)} >= {1}
