"""What a cut leaves of a sentence is a whole main clause.

Japanese and Korean have their verb at the end, Chinese no words that open a tail:
what is cut there is tested with the versions.
"""

from __future__ import annotations

import pytest

from broadsheet.desks.write.passages import printable
from broadsheet.desks.write.shorten import versions
from broadsheet.desks.write.whole import torn

BROKEN = [
    ("en", "By the time the snow reached the harbour, the ferries to the islands had been cancelled for a day.",
     "By the time the snow reached the harbour."),
    ("es", "Cuando la nieve llegó al viejo puerto de la ciudad, los ferris a las islas llevaban un día parados.",
     "Cuando la nieve llegó al viejo puerto de la ciudad."),
    ("fr", "Lorsque la neige a atteint le vieux port de la ville, les ferries étaient à quai depuis un jour.",
     "Lorsque la neige a atteint le vieux port de la ville."),
    ("it", "Quando la neve è arrivata al vecchio porto, i traghetti per le isole erano fermi da un giorno.",
     "Quando la neve è arrivata al vecchio porto."),
    ("ru", "Когда снег дошёл до старого порта города, Хельсинки уже сутки оставался без паромов.",
     "Когда снег дошёл до старого порта города."),
    ("en",
     "The harbour master told captains on Monday that the ferry, which carries ninety people, was likely to stay.",
     "The harbour master told captains on Monday that the ferry."),
    ("fr",
     "Les ferries sont repartis lundi 3 novembre, après la fin, à midi, d'une grève des marins qui durait depuis mai.",
     "Les ferries sont repartis lundi 3 novembre, après la fin."),
    ("fr",
     "Les ferries sont repartis lundi 3 novembre, après la fin, à midi, d'une grève des marins qui durait depuis mai.",
     "Les ferries sont repartis lundi 3 novembre à midi, d'une grève des marins qui durait depuis mai."),
    ("es", "Los ferris volvieron a zarpar el lunes, tras el fin, al mediodía, de una huelga de marineros de dos meses.",
     "Los ferris volvieron a zarpar el lunes, tras el fin."),
    ("ru", "Капитан порта отменил в понедельник все рейсы и тем самым, по закону, взял на себя расходы пассажиров.",
     "Капитан порта отменил в понедельник все рейсы и тем самым."),
    ("ru", "Капитан порта в понедельник осмотрел паром и предупредил, что ждать рейса придётся до весны.",
     "Капитан порта в понедельник осмотрел паром и предупредил."),
    ("ru", "По подсчётам порта, за новый причал проголосовали 52% жителей, за старый паромный причал — 47%.",
     "По подсчётам порта, за новый причал проголосовали 52% жителей, за старый паромный причал."),
    ("ar", "وحصلت بيرغ، وهي معلمة في السابعة والأربعين من عمرها، على 52 في المئة من الأصوات في الجزيرة.",
     "وحصلت بيرغ، وهي معلمة في السابعة والأربعين من عمرها."),
    ("it", ("Ci sono anche novemila famiglie svedesi, molte delle quali hanno "
            "una casa sulle isole, tra i clienti della compagnia."),
            "Ci sono anche novemila famiglie svedesi, molte delle quali hanno una casa sulle isole."),
    ("de", ("Die Kapitänin Anna Berg leitet seit Montag den Hafen und ist dort die erste Frau, die in dieses Amt "
            "gewählt worden ist."),
            "Die Kapitänin Anna Berg leitet seit Montag den Hafen und ist dort die erste Frau."),
    ("ru",
     "Капитан Анна Берг с понедельника руководит портом и стала первой женщиной, которую избрали на эту должность.",
     "Капитан Анна Берг с понедельника руководит портом и стала первой женщиной."),
    ("en", "The harbour master said on Monday that no ferry to the islands would be cancelled before the spring.",
     "The harbour master said on Monday that no ferry to the islands would be cancelled."),
    ("es", "La capitana aseguró el lunes que no cerrará la línea de las islas antes de la primavera de 2030.",
     "La capitana aseguró el lunes que no cerrará la línea de las islas."),
    ("fr", "La capitaine a promis lundi de ne fermer aucune ligne vers les îles avant le printemps de 2030.",
     "La capitaine a promis lundi de ne fermer aucune ligne vers les îles."),
    ("en",
     "A little after six in the morning, when the first crane shuddered and began to move, the men did not cheer.",
     "A little after six in the morning, when the first crane shuddered."),
    ("fr", ("Les marchands, qui avaient commencé à envoyer leurs bateaux vers Odense, au Danemark, et vers le "
            "nord, n'ont pas attendu."), "Les marchands, qui avaient commencé à envoyer leurs bateaux vers Odense."),
    ("en",
     "By nightfall 41 vessels, among them two ferries, tankers and a barge, were lying at anchor off the old harbour.",
     "By nightfall 41 vessels tankers and a barge, were lying at anchor off the old harbour."),
    ("pt", "A ministra das Pescas, Ana Berg, determinou na quarta-feira a suspensão imediata da licença do porto.",
     "Ana Berg, determinou na quarta-feira a suspensão imediata da licença do porto."),
    ("de", ("Nach dem Bruch stellt sich im ganzen Norden eine Frage, die als "
            "beantwortet galt: Wie sicher sind die alten Deiche?"),
            "Nach dem Bruch stellt sich im ganzen Norden eine Frage, die als beantwortet galt."),
    ("ru", "Владелец небольшой лодки Николай Берг начинал каждое утро одинаково: пересчитывал точки на карте.",
     "Владелец небольшой лодки Николай Берг начинал каждое утро одинаково."),
    ("es", ("La capitana Ana Berg y los dueños de los barcos firmaron el lunes, tras nueve días de paro, un "
            "convenio que sube los sueldos."),
            "La capitana Ana Berg y los dueños de los barcos firmaron el lunes, tras nueve días de paro."),
    ("es", ("La capitana Ana Berg y los dueños de los barcos firmaron el lunes, tras nueve días de paro, un "
            "convenio que sube los sueldos."), "La capitana Ana Berg y los dueños de los barcos firmaron el lunes."),
    ("de", ("Ein Werk aus der Gegend um Passau ließ Kabel, die sonst im "
            "Container kommen, eine Woche lang mit Lastwagen holen."), "Ein Werk aus der Gegend um Passau ließ Kabel."),
    ("ru", "Кроме денег — а зарплата моряков вырастет на десятую часть, причём уже в мае, — они добились новых кают.",
     "Кроме денег — а зарплата моряков вырастет на десятую часть."),
]  # fmt: skip
TOLD = [
    ("en", "Anna Berg leads the harbour from Monday and is the first woman elected to the post in the whole country.",
     "Anna Berg leads the harbour from Monday."),
    ("de", "Die Kapitänin Anna Berg leitet seit Montag den Hafen und ist dort die erste Frau, die gewählt worden ist.",
     "Die Kapitänin Anna Berg leitet seit Montag den Hafen."),
    ("es",
     "La capitana Anna Berg ha asumido este lunes el mando del puerto y es la primera mujer elegida para el cargo.",
     "La capitana Anna Berg ha asumido este lunes el mando del puerto."),
    ("fr", "La capitaine Anna Berg dirige le port depuis lundi et est la première femme élue à ce poste.",
     "La capitaine Anna Berg dirige le port depuis lundi."),
    ("ru",
     "Капитан Анна Берг с понедельника руководит портом и стала первой женщиной, которую избрали на эту должность.",
     "Капитан Анна Берг с понедельника руководит портом."),
    ("ar", "وحصلت بيرغ، وهي معلمة في السابعة والأربعين من عمرها، على 52 في المئة من الأصوات في الجزيرة.",
     "وحصلت بيرغ على 52 في المئة من الأصوات في الجزيرة."),
    ("en", "Controllers then heard nothing for an hour before an antenna caught the signal, and applause broke out.",
     "Controllers then heard nothing for an hour before an antenna caught the signal."),
]  # fmt: skip


LIMITED = [
    ("en", "The harbour town of Elling pays its islanders for every lost day until the ferries sail again.",
     "The harbour town of Elling pays its islanders for every lost day."),
    ("en", "The harbour town of Elling has promised to pay its islanders for all lost days, but only by loan.",
     "The harbour town of Elling has promised to pay its islanders for all lost days."),
    ("de",
     "Die Stadt will den Leuten auf den Inseln alle Tage bezahlen, sobald der Landtag dem Vertrag zugestimmt hat.",
     "Die Stadt will den Leuten auf den Inseln alle Tage bezahlen."),
    ("es",
     "El ayuntamiento ha dado de plazo a la compañía hasta el 11 de mayo para que explique cómo pagará los barcos.",
     "El ayuntamiento ha dado de plazo a la compañía hasta el 11 de mayo."),
    ("fr", "La ville paiera aux habitants des îles tous les jours perdus, à moins que le conseil ne refuse le contrat.",
     "La ville paiera aux habitants des îles tous les jours perdus."),
    ("it",
     "Il comune pagherà agli abitanti delle isole tutti i giorni persi, ma soltanto con un prestito della regione.",
     "Il comune pagherà agli abitanti delle isole tutti i giorni persi."),
    ("pt", "A cidade pagará aos moradores das ilhas todos os dias perdidos, mas apenas com um empréstimo do estado.",
     "A cidade pagará aos moradores das ilhas todos os dias perdidos."),
    ("ru", "Город оплатит жителям островов все потерянные дни, если областной совет утвердит новый договор.",
     "Город оплатит жителям островов все потерянные дни."),
    ("ar", "طلبت البلدية من سكان الجزر الثلاث البقاء في منازلهم طوال النهار، قبل أن يرفع القيد مساء عن أغلبهم.",
     "طلبت البلدية من سكان الجزر الثلاث البقاء في منازلهم طوال النهار."),
    ("zh", "市政府表示将向各岛居民赔偿停航期间的全部损失，但前提是州议会批准这份合同。",
     "市政府表示将向各岛居民赔偿停航期间的全部损失。"),
    ("zh", "按照协议，码头工人的基本工资明年1月先涨7%，7月再涨4%。", "按照协议，码头工人的基本工资明年1月先涨7%。"),
    ("ja", "当局によると、島に向かう船の傾きは当初およそ20度とみられていたが、その後に23度に修正された。",
     "当局によると、島に向かう船の傾きは当初およそ20度とみられていた。"),
    ("ko", "당국에 따르면 섬으로 가던 배의 승객 312명은 다섯 시간 만에 모두 구조됐지만, 17명은 크게 다쳤다.",
     "당국에 따르면 섬으로 가던 배의 승객 312명은 다섯 시간 만에 모두 구조됐다."),
    ("it", "Nel luglio del 1985, in val di Stava, il crollo di due bacini di decantazione uccise 268 persone.",
     "Nel luglio del 1985 il crollo di due bacini di decantazione uccise 268 persone."),
    ("fr", "Dans l'estuaire de la Seine, les conséquences de la grève des ports auront été limitées.",
     "Les conséquences de la grève des ports auront été limitées."),
    ("ja", "堆積場は揺れで中の土砂が液体のようになることがあり、日本でも1978年の地震で伊豆の堆積場が崩れ、死者が出た。",
     "堆積場は日本でも1978年の地震で伊豆の堆積場が崩れ、死者が出た。"),
]  # fmt: skip
TORN = [
    ("ar", "بعدما أنهى عمال الشحن في ميناء كونستانتسا الروماني،، إضرابًا استمر تسعة أيام."),
    ("en", '"Nobody got everything," Ana Berg, told reporters outside the town hall.'),
    ("en", "The mayor said on Wednesday."),
    ("pt", "Ximena Larrondo, determinou a suspensão imediata da licença da mina."),
    ("ru", "Кроме денег —."),
    ("zh", "工会主席走出省政府大楼时说。"),
    ("ja", "組合長は庁舎を出る際に語った。"),
    ("ko", "위원장은 청사 앞에서 말했다."),
    ("de", "Die Stadt zahlt, , sagte Berg."),
    ("fr", "Le maire (), absent, a signé."),
    ("es", "La ciudad pagará los días perdidos,."),
]
SOUND = [
    ("ar", "أنهى عمال الشحن في الميناء، مساء الأربعاء، إضرابًا استمر تسعة أيام."),
    ("en", "Ana Berg, who leads the union, told reporters that the strike was over."),
    ("en", "Nobody got everything, Berg said on Wednesday."),
    ("pt", "A ministra, Ximena Larrondo, determinou a suspensão imediata da licença."),
    ("ru", "Утром сообщалось о 41 жертве."),
    ("zh", "“桥已经关闭。”市长说。"),
    ("ja", "市長は橋を閉じると述べた。"),
    ("ko", "시장은 다리를 닫겠다고 말했다."),
    ("de", "In Riga, sagte Berg, zahlt die Stadt."),
    ("fr", "Mardi, a dit le maire, la ville paiera."),
    ("es", "Además, pidió que la ciudad pague los días perdidos."),
]


@pytest.mark.parametrize(("lang", "text", "part"), LIMITED)
def test_what_limits_a_statement_is_not_cut_off(lang: str, text: str, part: str) -> None:
    found = versions(text, lang, 60)
    assert text in found and part not in found, found


def test_a_lead_alone_loses_a_phrase_of_how_or_where() -> None:
    text = (
        "La compagnie offre 58 euros par action aux anciens propriétaires, en numéraire, soit un tiers "
        "de plus que mardi."
    )
    part = "La compagnie offre 58 euros par action aux anciens propriétaires."
    assert part in versions(text, "fr", 60, lead=True) and part not in versions(text, "fr", 60)


@pytest.mark.parametrize(("lang", "text"), TORN)
def test_a_sentence_that_shows_a_cut_is_not_printed(lang: str, text: str) -> None:
    assert torn(text, lang)
    assert not printable(text, lang)


@pytest.mark.parametrize(("lang", "text"), SOUND)
def test_a_whole_sentence_shows_no_cut(lang: str, text: str) -> None:
    assert not torn(text, lang)


@pytest.mark.parametrize(("lang", "text", "part"), BROKEN)
def test_what_is_no_whole_main_clause_is_no_version(lang: str, text: str, part: str) -> None:
    found = versions(text, lang, 60)
    assert text in found and part not in found, found


@pytest.mark.parametrize(("lang", "text", "part"), TOLD)
def test_a_main_clause_is_told_without_what_comes_after_it(lang: str, text: str, part: str) -> None:
    assert part in versions(text, lang, 60)


def test_no_estimate_is_made_of_a_predicate_at_the_end():
    text = (
        "The harbour master told captains the ferry, which carries ninety people, was likely to stay in port."
    )
    assert not any("ferry, was" in part for part in versions(text, "en", 60))


def test_who_says_it_stays_with_the_verb_of_saying():
    text = '"Nobody got all of it," Anna Berg, who heads the union, told reporters outside the old town hall.'
    assert not any("Berg, told" in part for part in versions(text, "en", 60))
