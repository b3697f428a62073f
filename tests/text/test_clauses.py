"""A finite verb, or what stands for one, in fourteen languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from broadsheet.text.clauses import has_finite_verb

LABELLED = Path(__file__).parents[2] / "evals" / "reading" / "labelled.jsonl"

WHOLE = {
    "en": [
        "Output grew by 2 percent.", "They now lead the table.", "The storm hits the coast tonight.", "It isn't over.",
        "Police in Lyon seized 40 kilos of gold.", "Oil prices fell.", "Nobody knows why the bridge gave way.",
    ],
    "de": [
        "Das Werk schließt im März.", "Zwei Menschen starben.", "Die Stadt plant einen neuen Hafen.",
        "Gebaut wird ab Mai.", "Er versprach Hilfe.", "Der Umsatz stieg um 4 Prozent.", "Die Polizei sucht Zeugen.",
    ],
    "fr": [
        "L'usine fermera en mars.", "Deux personnes sont mortes.", "Les pompiers cherchent des survivants.",
        "Il n'y a pas de blessés.", "Le chiffre d'affaires a progressé de 4 %.", "Elle se rendra à Lyon.",
        "La ville prévoit un nouveau port.",
    ],
    "es": [
        "La planta cerrará en marzo.", "Murieron dos personas.", "Los bomberos buscan supervivientes.",
        "No hay heridos.", "Se vendieron 4.000 entradas.", "La ola golpea la costa.", "Viajó a Lima con su familia.",
    ],
    "it": [
        "La fabbrica chiuderà a marzo.", "Due persone sono morte.", "I pompieri cercano superstiti.",
        "Non ci sono feriti.", "Si contano 40 feriti.", "Il fiume minaccia la città.", "Volò a Torino con la famiglia.",
    ],
    "pt": [
        "A fábrica fechará em março.", "Duas pessoas morreram.", "Os bombeiros procuram sobreviventes.",
        "Não há feridos.", "Esperam-se chuvas.", "A onda atinge a costa.", "Viajou a Lima com a família.",
    ],
    "nl": [
        "De fabriek sluit in maart.", "Twee mensen kwamen om.", "De stad bouwt een nieuwe haven.",
        "Niemand raakte gewond.", "De omzet groeide met 4 procent.", "Volgens de politie zijn er geen gewonden.",
    ],
    "ru": [
        "Завод закроют в марте.", "Погибли два человека.", "Полиция ищет свидетелей.", "Раненых нет.",
        "Выручка выросла на 4 процента.", "Мост построен в 1962 году.", "Осло — столица Норвегии.",
        "Неизвестно, кто стрелял.",
    ],
    "uk": [
        "Завод закриють у березні.", "Загинули двоє людей.", "Поліція шукає свідків.", "Поранених немає.",
        "Виручка зросла на 4 відсотки.", "Міст збудовано 1962 року.", "Осло — столиця Норвегії.",
    ],
    "tr": [
        "Fabrika mart ayında kapanacak.", "İki kişi öldü.", "Polis tanık arıyor.", "Yaralı yok.",
        "Ciro yüzde 4 arttı.", "Köprü 1962 yılında yapılmıştır.",
    ],
    "ar": [
        "ويغلق المصنع في مارس.", "قتل شخصان في الحادث.", "وتبحث الشرطة عن شهود.", "ولم يصب أحد.",
        "وارتفعت الإيرادات 4 في المئة.", "هذا القرار نهائي.", "وأعلنت الوزارة حالة الطوارئ.",
    ],
    "ja": [
        "工場は3月に閉鎖される。", "2人が死亡した。", "けが人はいない。", "橋は1962年に完成しました。",
        "影響は大きい。", "「道は一つだ」と語った。", "交渉は続くとみられる。",
    ],
    "ko": [
        "공장은 3월에 문을 닫는다.", "두 명이 숨졌다.", "다친 사람은 없습니다.", "다리는 1962년에 완공됐다.",
        "“길은 하나뿐이다”라고 말했다.", "누가 비용을 낼 것인가?",
    ],
    "zh": [
        "该厂将于3月关闭。", "两人死亡。", "無人受傷。", "大桥建于1962年。", "警方正在寻找目击者。", "营收增长4%。",
    ],
}  # fmt: skip

FRAGMENTS = {
    "en": ["The co-founder and former chief executive of Apple Inc.", "Six people injured in a bus crash.",
           "A day of mourning in Lisbon.", "No end in sight."],
    "de": ["Der Mitgründer und frühere Chef des Konzerns.", "Zwei Menschen bei Unfall verletzt.",
           "Ein Tag der Trauer in Lissabon.", "Kein Ende in Sicht."],
    "fr": ["Le cofondateur et ancien patron du groupe.", "Six blessés dans un accident de car.",
           "Un jour de deuil à Lisbonne."],
    "es": ["El cofundador y antiguo director de Apple Inc.", "Seis heridos en un accidente de autobús.",
           "Un día de luto en Lisboa."],
    "it": ["Il cofondatore ed ex amministratore delegato di Apple Inc.", "Sei feriti in un incidente.",
           "Una giornata di lutto a Lisbona."],
    "pt": ["O cofundador e antigo diretor da empresa.", "Seis feridos num acidente de autocarro.",
           "Um dia de luto em Lisboa."],
    "nl": ["De medeoprichter en vroegere topman van het concern.", "Zes gewonden bij een ongeluk.",
           "Een dag van rouw in Lissabon."],
    "ru": ["Сооснователь и бывший глава компании.", "Шесть раненых в аварии с автобусом.", "День траура в Лиссабоне."],
    "uk": ["Співзасновник і колишній голова компанії.", "Шестеро поранених в аварії з автобусом.",
           "День жалоби в Лісабоні."],
    "tr": ["Şirketin kurucu ortağı ve eski başkanı.", "Otobüs kazasında altı yaralı.", "Lizbon'da yas günü."],
    "ar": ["أحد مؤسسي الشركة ورئيسها السابق.", "ستة جرحى في حادث حافلة.", "يوم حداد في لشبونة."],
    "ja": ["同社の共同創業者で前最高経営責任者。", "バス事故でけが人6人。", "リスボンで追悼の一日。",
           "3月にも閉鎖の見通し。"],
    "ko": ["회사의 공동 창업자이자 전 대표.", "버스 사고로 여섯 명 부상.", "리스본에서 추모의 하루.", "3월 폐쇄 전망."],
    "zh": ["公司联合创始人兼前任总裁。", "里斯本的哀悼日。", "三月的最后一天。"],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "sentence"), [(lang, s) for lang, each in WHOLE.items() for s in each])
def test_whole(lang: str, sentence: str):
    assert has_finite_verb(sentence, lang)


@pytest.mark.parametrize(("lang", "sentence"), [(lang, s) for lang, each in FRAGMENTS.items() for s in each])
def test_fragment(lang: str, sentence: str):
    assert not has_finite_verb(sentence, lang)


def test_region_and_unknown_language():
    assert not has_finite_verb("里斯本的哀悼日。", "zh-Hans")
    assert has_finite_verb("Lissabonin surupäivä.", "fi"), "nothing is known against it"


def test_odd_text():
    for lang in FRAGMENTS:
        assert not has_finite_verb("", lang)
        assert not has_finite_verb("…", lang)
        assert not has_finite_verb("2008", lang)


def test_labelled():
    rows = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    rows = [row for row in rows if "finite" in row["labels"]]
    wrong = [
        row["sentence"]
        for row in rows
        if has_finite_verb(row["sentence"], row["lang"]) != row["labels"]["finite"]
    ]
    assert len(wrong) <= 0.02 * len(rows), wrong
