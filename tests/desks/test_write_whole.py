"""What a cut leaves of a sentence is a whole main clause.

Japanese and Korean have their verb at the end, Chinese no words that open a tail: what is cut there is tested with the versions.
"""

from __future__ import annotations

import pytest

from broadsheet.desks.write.shorten import versions

BROKEN = [
    ("en", "By the time the snow reached the harbour, the ferries to the islands had been cancelled for a day.", "By the time the snow reached the harbour."),
    ("es", "Cuando la nieve llegó al viejo puerto de la ciudad, los ferris a las islas llevaban un día parados.", "Cuando la nieve llegó al viejo puerto de la ciudad."),
    ("fr", "Lorsque la neige a atteint le vieux port de la ville, les ferries étaient à quai depuis un jour.", "Lorsque la neige a atteint le vieux port de la ville."),
    ("it", "Quando la neve è arrivata al vecchio porto, i traghetti per le isole erano fermi da un giorno.", "Quando la neve è arrivata al vecchio porto."),
    ("ru", "Когда снег дошёл до старого порта города, Хельсинки уже сутки оставался без паромов.", "Когда снег дошёл до старого порта города."),
    ("en", "The harbour master told captains on Monday that the ferry, which carries ninety people, was likely to stay.", "The harbour master told captains on Monday that the ferry."),
    ("fr", "Les ferries sont repartis lundi 3 novembre, après la fin, à midi, d'une grève des marins qui durait depuis mai.", "Les ferries sont repartis lundi 3 novembre, après la fin."),
    ("fr", "Les ferries sont repartis lundi 3 novembre, après la fin, à midi, d'une grève des marins qui durait depuis mai.", "Les ferries sont repartis lundi 3 novembre à midi, d'une grève des marins qui durait depuis mai."),
    ("es", "Los ferris volvieron a zarpar el lunes, tras el fin, al mediodía, de una huelga de marineros de dos meses.", "Los ferris volvieron a zarpar el lunes, tras el fin."),
    ("ru", "Капитан порта отменил в понедельник все рейсы и тем самым, по закону, взял на себя расходы пассажиров.", "Капитан порта отменил в понедельник все рейсы и тем самым."),
    ("ru", "Капитан порта в понедельник осмотрел паром и предупредил, что ждать рейса придётся до весны.", "Капитан порта в понедельник осмотрел паром и предупредил."),
    ("ru", "По подсчётам порта, за новый причал проголосовали 52% жителей, за старый паромный причал — 47%.", "По подсчётам порта, за новый причал проголосовали 52% жителей, за старый паромный причал."),
    ("ar", "وحصلت بيرغ، وهي معلمة في السابعة والأربعين من عمرها، على 52 في المئة من الأصوات في الجزيرة.", "وحصلت بيرغ، وهي معلمة في السابعة والأربعين من عمرها."),
    ("it", "Ci sono anche novemila famiglie svedesi, molte delle quali hanno una casa sulle isole, tra i clienti della compagnia.", "Ci sono anche novemila famiglie svedesi, molte delle quali hanno una casa sulle isole."),
    ("de", "Die Kapitänin Anna Berg leitet seit Montag den Hafen und ist dort die erste Frau, die in dieses Amt gewählt worden ist.", "Die Kapitänin Anna Berg leitet seit Montag den Hafen und ist dort die erste Frau."),
    ("ru", "Капитан Анна Берг с понедельника руководит портом и стала первой женщиной, которую избрали на эту должность.", "Капитан Анна Берг с понедельника руководит портом и стала первой женщиной."),
    ("en", "The harbour master said on Monday that no ferry to the islands would be cancelled before the spring.", "The harbour master said on Monday that no ferry to the islands would be cancelled."),
    ("es", "La capitana aseguró el lunes que no cerrará la línea de las islas antes de la primavera de 2030.", "La capitana aseguró el lunes que no cerrará la línea de las islas."),
    ("fr", "La capitaine a promis lundi de ne fermer aucune ligne vers les îles avant le printemps de 2030.", "La capitaine a promis lundi de ne fermer aucune ligne vers les îles."),
    ("en", "A little after six in the morning, when the first crane shuddered and began to move, the men did not cheer.", "A little after six in the morning, when the first crane shuddered."),
    ("fr", "Les marchands, qui avaient commencé à envoyer leurs bateaux vers Odense, au Danemark, et vers le nord, n'ont pas attendu.", "Les marchands, qui avaient commencé à envoyer leurs bateaux vers Odense."),
    ("en", "By nightfall 41 vessels, among them two ferries, tankers and a barge, were lying at anchor off the old harbour.", "By nightfall 41 vessels tankers and a barge, were lying at anchor off the old harbour."),
    ("pt", "A ministra das Pescas, Ana Berg, determinou na quarta-feira a suspensão imediata da licença do porto.", "Ana Berg, determinou na quarta-feira a suspensão imediata da licença do porto."),
    ("ru", "Кроме денег — а зарплата моряков вырастет на десятую часть, причём уже в мае, — они добились новых кают.", "Кроме денег — а зарплата моряков вырастет на десятую часть."),
]  # fmt: skip
TOLD = [
    ("en", "Anna Berg leads the harbour from Monday and is the first woman elected to the post in the whole country.", "Anna Berg leads the harbour from Monday."),
    ("de", "Die Kapitänin Anna Berg leitet seit Montag den Hafen und ist dort die erste Frau, die gewählt worden ist.", "Die Kapitänin Anna Berg leitet seit Montag den Hafen."),
    ("es", "La capitana Anna Berg ha asumido este lunes el mando del puerto y es la primera mujer elegida para el cargo.", "La capitana Anna Berg ha asumido este lunes el mando del puerto."),
    ("fr", "La capitaine Anna Berg dirige le port depuis lundi et est la première femme élue à ce poste.", "La capitaine Anna Berg dirige le port depuis lundi."),
    ("ru", "Капитан Анна Берг с понедельника руководит портом и стала первой женщиной, которую избрали на эту должность.", "Капитан Анна Берг с понедельника руководит портом."),
    ("ar", "وحصلت بيرغ، وهي معلمة في السابعة والأربعين من عمرها، على 52 في المئة من الأصوات في الجزيرة.", "وحصلت بيرغ على 52 في المئة من الأصوات في الجزيرة."),
    ("en", "Controllers then heard nothing for an hour before an antenna caught the signal, and applause broke out.", "Controllers then heard nothing for an hour before an antenna caught the signal."),
    ("de", "Wer Strom versprochen hat, muss im Frühjahr Rechnungen vorlegen: Allein die Kabel kosten eine Milliarde.", "Wer Strom versprochen hat, muss im Frühjahr Rechnungen vorlegen."),
    ("fr", "La compagnie offre 58 euros par action aux anciens propriétaires, en numéraire, soit un tiers de plus que mardi.", "La compagnie offre 58 euros par action aux anciens propriétaires."),
]  # fmt: skip


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
