"""How a lead too long for its rights is told, and what a sentence tells within another."""

from __future__ import annotations

import pytest

from broadsheet.desks.write.antecedents import has_no_subject
from broadsheet.desks.write.headline import main_clause
from broadsheet.desks.write.openers import leans
from broadsheet.desks.write.passages import cleaned, passages, rests
from broadsheet.desks.write.shorten import versions
from broadsheet.desks.write.undated import undated
from broadsheet.desks.write.within import statements

from .readings import read, report

LIMIT = 25
TOLD = {
    "claimant behind an article": (
        "en",
        "A ferry that ran aground off Port Ellan has spilled about ninety tonnes of diesel, the coast guard said on "
        "Monday, raising its estimate for the second time in two days as the town took the owner to court.",
        "A ferry that ran aground off Port Ellan has spilled about ninety tonnes of diesel, the coast guard said on "
        "Monday.",
    ),
    "claimant before": (
        "en",
        "A fault at one pumping station in the south of the island caused the flood that cut off nine villages and two "
        "harbours, the harbour board said on Monday.",
        "The harbour board said on Monday that a fault at one pumping station in the south of the island "
        "caused the flood that cut off nine villages and two harbours.",
    ),
    "a span of time behind": (
        "en",
        "The island appointed Anna Berg as harbour master on Monday, two days after dismissing her predecessor over a "
        "grounding in which thirteen people died and that exposed a rift between captains and the board.",
        "The island appointed Anna Berg as harbour master on Monday.",
    ),
    "an explanation with a verb in it": (
        "es",
        "Anna Berg, la capitana que empezó llevando los ferris de su pueblo en un lago de montaña, es desde este lunes "
        "la nueva jefa del puerto, que la semana pasada perdió a su antecesor.",
        "Anna Berg es desde este lunes la nueva jefa del puerto.",
    ),
    "a participle": (
        "it",
        "La capitana Anna Berg, 57 anni, si è dimessa lunedì sera, travolta da una fuga di documenti e da un'inchiesta "
        "della procura per corruzione, aperta lo stesso pomeriggio nella città vecchia.",
        "La capitana Anna Berg, 57 anni, si è dimessa lunedì sera.",
    ),
    "a participle in Spanish": (
        "es",
        "La capitana Anna Berg, de 57 años, dimitió el lunes por la noche, acusada de haber cobrado en secreto durante "
        "siete años de una compañía de ferris de la otra orilla del lago.",
        "La capitana Anna Berg, de 57 años, dimitió el lunes por la noche.",
    ),
    "a participle in Portuguese": (
        "pt",
        "A capitã Anna Berg, de 57 anos, demitiu-se na segunda-feira à noite, acusada de ter recebido em segredo "
        "durante sete anos dinheiro de uma companhia de navios da outra margem do lago.",
        "A capitã Anna Berg, de 57 anos, demitiu-se na segunda-feira à noite.",
    ),
    "a phrase before": (
        "fr",
        "Au lendemain du naufrage du vieux ferry des îles, la commission des ports a décidé lundi soir de fermer "
        "toutes "
        "les lignes de nuit entre le continent et les îles jusqu'au printemps.",
        "La commission des ports a décidé lundi soir de fermer toutes les lignes de nuit entre le continent et les "
        "îles "
        "jusqu'au printemps.",
    ),
}
BROKEN = {
    "the other half of a contrast": (
        "ru",
        "Порт в понедельник пересчитал деньги: компания тайно перечислила капитану не 640 тысяч евро, как сообщалось с "
        "воскресенья, а 480 тысяч.",
        "не 640 тысяч евро, как сообщалось с воскресенья.",
    ),
    "the second who died": (
        "pt",
        "Morreram um pastor de 71 anos, que voltara atrás por causa do rebanho, e uma bombeira voluntária de 29 anos.",
        "Morreram um pastor de 71 anos.",
    ),
    "those against": (
        "fr",
        "Au comité du port, trois membres ont voté pour, dont la capitaine, Anna Berg, et deux contre.",
        "Au comité du port, trois membres ont voté pour.",
    ),
    "one of several places": (
        "de",
        "Sekunden später saßen drei Millionen Menschen in der Steiermark, in Kärnten und in fast ganz Slowenien ohne "
        "Strom da.",
        "Sekunden später saßen drei Millionen Menschen in der Steiermark.",
    ),
    "one of several subjects": (
        "fr",
        "Neuf secondes plus tard, la Styrie, la Carinthie, le sud du Burgenland et la Slovénie étaient privés de "
        "courant.",
        "Neuf secondes plus tard, le sud du Burgenland et la Slovénie étaient privés de courant.",
    ),
}


@pytest.mark.parametrize("kind", TOLD)
def test_a_long_lead_is_told_by_its_main_clause(kind):
    lang, text, told = TOLD[kind]
    assert told in versions(text, lang, LIMIT, ("Anna Berg",), lead=True)


@pytest.mark.parametrize("kind", BROKEN)
def test_no_half_of_what_belongs_together_is_cut_off(kind):
    lang, text, half = BROKEN[kind]
    assert not any(half in made for made in versions(text, lang, LIMIT, lead=True) if made != text)


COMMA = {
    "es": ("En Port Ellan, tras una larga noche, los capitanes votaron por la huelga.",
           "En Port Ellan, los capitanes votaron por la huelga."),
    "pt": ("Quatro dias depois do naufrágio, em Port Ellan, os capitães votaram pela greve.",
           "Quatro dias depois do naufrágio, os capitães votaram pela greve."),
    "ru": ("В финале, который прошёл в Турине, капитаны проиграли рыбакам со счётом 1:4.",
           "В финале капитаны проиграли рыбакам со счётом 1:4."),
}  # fmt: skip


@pytest.mark.parametrize("lang", COMMA)
def test_the_comma_behind_a_phrase_stays_where_the_language_has_one(lang):
    text, told = COMMA[lang]
    found = versions(text, lang, LIMIT, lead=True)
    assert told in found
    assert not {told.replace(", ", " "), told.replace("финале ", "финале, ")} & set(found) - {told}


def test_no_comma_is_left_before_the_object_of_a_verb():
    text = (
        "À deux cents kilomètres de là, jeudi, les ministres Anna Berg et Jan Vos ont signé à Port Ellan, au Danemark, "
        "l'accord par lequel l'île et sa voisine se partagent le hareng, après onze ans de querelles et 43 bateaux "
        "saisis."
    )
    assert not any("à Port Ellan, l'accord" in made for made in versions(text, "fr", LIMIT, lead=True))


def test_a_headline_keeps_what_tells_more_of_the_last_noun():
    text = (
        "Порты подписали соглашение о рыболовстве, которое делит между ними запасы сельди и завершает спор, "
        "продолжавшийся одиннадцать лет."
    )
    assert "рыболовстве продолжавшийся" not in main_clause(text, "ru", clauses=True)


WITHIN = {
    "en": [
        ("She was on holiday near Port Ellan when the tanker Aurelia broke in two in a storm early on Tuesday.",
         "The tanker Aurelia broke in two in a storm early on Tuesday."),
        ("She owns the ferry that broke in two off Port Ellan on Monday night, and two more.",
         "The ferry broke in two off Port Ellan on Monday night."),
    ],
    "fr": [("C'est là que siège la compagnie, propriétaire de l'Aurelia, le pétrolier qui s'est brisé en deux mardi au "
            "large de l'Uruguay.", "Le pétrolier s'est brisé en deux mardi au large de l'Uruguay.")],
    "es": [("Lo que junta salió del Aurelia, el petrolero que se partió en dos el martes frente a Punta Alta "
            "con 52.000 toneladas.",
            "El petrolero se partió en dos el martes frente a Punta Alta con 52.000 toneladas.")],
    "it": [("Dormiva a bordo della Aurelia, la petroliera che si è spezzata in due martedì al largo del porto vecchio.",
            "La petroliera si è spezzata in due martedì al largo del porto vecchio.")],
    "pt": [("O óleo vem do Aurelia, o petroleiro que se partiu em dois na terça-feira diante do porto velho.",
            "O petroleiro se partiu em dois na terça-feira diante do porto velho.")],
}  # fmt: skip
NOT_WITHIN = [
    ("en", "Police said the man who robbed the bank on Monday fled by car."),
    ("en", "The crew of one of the ferries that ran aground on Monday night was rescued."),
    ("en", "The first woman who crossed the strait in a rowing boat lives here."),
    ("es", "La fiscal que nombró el presidente hace dos años renunció."),
    ("en", "They may leave when the court has ruled on the fine."),
    ("de", "Der Tanker, der am Dienstag vor der Küste zerbrach, ist gesunken."),
    ("ja", "沖合で折れたタンカーから油が流れ出た。"),
]


@pytest.mark.parametrize("lang", WITHIN)
def test_what_is_taken_for_granted_is_a_statement(lang):
    for text, told in WITHIN[lang]:
        assert list(statements(text, lang, ())) == [told]


@pytest.mark.parametrize(("lang", "text"), NOT_WITHIN)
def test_what_may_not_be_so_or_has_another_subject_is_none(lang, text):
    assert list(statements(text, lang, ())) == []


DATELINES = {
    "de": ("Trier/Luxemburg. Die Ministerin ist am Montagabend nach einem langen Streit zurückgetreten.", 1),
    "en": ("Port Ellan. The harbour master resigned on Monday evening after a long dispute.", 1),
    "es": ("Puerto Ellan. La capitana dimitió el lunes por la tarde tras una larga disputa.", 1),
    "fr": ("Ils sont partis. La capitaine a démissionné lundi soir après une longue dispute.", 2),
}
DATED = {
    "es": "Port Ellan, 22 oct (Faro).- La capitana dimitió el lunes por la tarde tras una larga disputa.",
    "it": "PORT ELLAN.— La capitana si è dimessa lunedì sera dopo una lunga disputa.",
    "pt": "Port Ellan, 3 de dezembro. A capitã demitiu-se na segunda-feira à noite após uma longa disputa.",
    "ru": "ПОРТ-ЭЛЛАН, 4 декабря. /«Маяк»/. Капитан порта ушла в отставку в понедельник вечером.",
    "de": "Port Ellan (hf/red). Die Ministerin ist am Montagabend nach einem langen Streit zurückgetreten.",
}
"""Place, day and agency before the lead."""


@pytest.mark.parametrize("lang", DATELINES)
def test_a_place_before_the_lead_is_no_sentence(lang):
    text, sentences = DATELINES[lang]
    (reading,) = read(report(text, lang))
    assert len(reading.sentences) == sentences


@pytest.mark.parametrize("lang", DATED)
def test_nor_is_a_place_with_its_day_and_agency(lang):
    (reading,) = read(report(DATED[lang], lang))
    (span,) = reading.sentences
    assert span.of(DATED[lang]).split()[0] in {"La", "A", "Капитан", "Die"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "PORT ELLAN (Danemark), 3 déc. (Phare) – La capitaine a démissionné."),
        ("en", "PORT ELLAN, Dec 3 (Beacon) - The captain resigned."),
        ("de", "PORT ELLAN, 3. Dez. – Die Ministerin trat zurück."),
    ],
)
def test_a_dateline_with_a_country_and_a_day_is_cut_off(lang, text):
    assert cleaned(text, lang) == text.partition("- " if lang == "en" else "– ")[2]


CLEFTS = {
    "fr": (
        "C'est ici, à Port Ellan, dans le sud de l'île, que le ferry a coulé mardi à 2 h 47.",
        "Le ferry a coulé ",
    ),
    "en": (
        "It was in the harbour of Port Ellan that the two captains signed the accord on Tuesday.",
        "The two captains signed the accord on Tuesday.",
    ),
    "it": (
        "È nel porto di Port Ellan che il traghetto è affondato martedì.",
        "Il traghetto è affondato martedì.",
    ),
    "es": (
        "Fue en el puerto de Port Ellan donde el ferry se hundió el martes.",
        "El ferry se hundió el martes.",
    ),
    "pt": (
        "Foi no porto de Port Ellan que o navio afundou na terça-feira.",
        "O navio afundou na terça-feira.",
    ),
}


@pytest.mark.parametrize("lang", CLEFTS)
def test_what_a_cleft_sentence_tells_is_a_statement(lang):
    text, told = CLEFTS[lang]
    assert any(made.startswith(told) for made in statements(text, lang, ()))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It was clear that the ferry had left the harbour at night."),
        ("en", "It was in the harbour, witnesses said, that the ferry sank on Tuesday."),
        ("fr", "C'est à Nantes que s'est tenu le congrès du parti mardi."),
        ("es", "Es en Lima donde el Gobierno no firmó el acuerdo el martes."),
    ],
)
def test_what_is_clear_said_or_denied_is_none(lang, text):
    assert list(statements(text, lang, ())) == []


NO_COMMA = {
    "ar": (
        "وأعلنت وزيرة النقل آنا بيرغ، الأربعاء، تخصيص 40 مليون يورو لإصلاح الأرصفة، وذلك بعد يوم من إغلاق 14 "
        "رصيفا مهددا بالانهيار في موانئ الجزيرة الشمالية والجنوبية.",
        "بيرغ تخصيص",
    ),
    "fr": (
        "Les ministres Anna Berg et Jan Vos ont signé à Port Ellan, au Danemark, l'accord par lequel l'île et sa "
        "voisine se partagent le hareng, après onze ans de querelles et 43 bateaux saisis.",
        "Port Ellan l'accord",
    ),
}


@pytest.mark.parametrize("lang", NO_COMMA)
def test_an_object_stands_behind_its_verb_without_a_comma(lang):
    text, told = NO_COMMA[lang]
    found = versions(text, lang, LIMIT, {"آنا بيرغ", "Port Ellan"}, lead=True)
    assert any(told in made for made in found)
    assert not any(told.replace(" ", ", ").replace("Port, ", "Port ") in made for made in found)


def test_no_subject_gets_the_verb_of_another():
    text = (
        "Le directeur du port, Jan Vos, a été suspendu dimanche après-midi, le temps de l'enquête ; un colonel à la "
        "retraite, Rufus Berg, assure l'intérim."
    )
    found = versions(text, "fr", 16, {"Jan Vos", "Rufus Berg"}, lead=True)
    assert found and not any("enquête, assure" in made or "après-midi, assure" in made for made in found)


def test_no_comma_stands_between_a_subject_and_its_denied_verb():
    text = "La géologue Anna Berg, qui avait prévenu la commune, ne veut pas de polémique sur le chantier du canal."
    found = versions(text, "fr", 12, {"Anna Berg"}, lead=True)
    assert not any("Berg, ne veut" in made for made in found)


def test_a_part_of_the_day_goes_with_its_day():
    text = "Mardi soir, le gouvernement de l'île est tombé, faute d'avoir obtenu la confiance des députés."
    (reading,) = read(report(text, "fr"))
    assert undated(text, reading, reading.sentences[0]).startswith("le gouvernement")
    assert "est tombé" in main_clause(text.partition(", ")[2].capitalize(), "fr")


NO_SUBJECT = {
    "El martes eran 3.000 y el miércoles, 8.500.": True,
    "Se han sumado a dos aviones franceses y a 48 bomberos.": True,
    "Con más pasajeros, esperó cuatro horas.": True,
    "Murieron cuatro personas.": False,
    "El martes murió un motociclista en Graz.": False,
    "En Graz murió un motociclista.": False,
}


@pytest.mark.parametrize("text", NO_SUBJECT)
def test_a_day_or_phrase_before_the_verb_is_no_subject(text):
    assert has_no_subject(text, "es") is NO_SUBJECT[text]


@pytest.mark.parametrize(
    ("lang", "text", "none"),
    [
        ("it", "Con altri passeggeri, ha atteso quattro ore.", True),
        ("it", "Martedì erano 3.000 e mercoledì 8.500.", True),
        ("it", "In serata è morto un motociclista.", False),
        ("pt", "Com mais passageiros, esperou quatro horas.", True),
        ("pt", "Na terça eram 3.000 e na quarta, 8.500.", True),
        ("pt", "Na terça-feira morreram duas pessoas.", False),
    ],
)
def test_nor_in_italian_and_portuguese(lang, text, none):
    assert has_no_subject(text, lang) is none


def test_a_clause_of_time_that_opens_with_a_name_is_a_statement():
    text = "Она была в отпуске, когда Аурелия разломилась надвое во вторник у берегов Уругвая."
    assert list(statements(text, "ru", ("Аурелия",))) == [
        "Аурелия разломилась надвое во вторник у берегов Уругвая."
    ]


def test_one_of_several_counted_before_leans():
    for lang, text in (
        ("it", "Il terzo, un falegname di 58 anni, è morto la notte scorsa."),
        ("en", "The third, a carpenter, died on Monday."),
        ("es", "Los otros dos murieron en el hospital."),
    ):
        assert leans(text, lang), text
    for lang, text in (("en", "The third quarter was better."), ("es", "La primera ministra dimitió.")):
        assert not leans(text, lang), text


def test_who_says_something_is_named_before():
    text = (
        "The board met on Monday. The island would put off the new levy until the spring so as not to add to prices, "
        "he told the council."
    )
    (reading,) = read(report(text, "en"))
    assert [rests(p.text, reading, 1) for p in passages(reading) if p.place == 1] == [True]
