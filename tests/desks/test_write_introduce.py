"""Who is named first by surname alone gets the full name of the report, and what must stay as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.verify.desk import verbatim
from broadsheet.desks.write.arrange import settled
from broadsheet.desks.write.choose import Weighed
from broadsheet.desks.write.introduce import Introductions, introduced
from broadsheet.desks.write.passages import passages
from broadsheet.desks.write.tellings import told
from broadsheet.news import Cite, Person, Sentence, Span

from .readings import read, report
from .test_write_gold import EDITIONS, written

FIRST = {
    "en": (
        "Finance Minister Anna Vella spoke to reporters in Valletta.",
        "Vella said the budget would grow by a tenth.",
    ),
    "de": (
        "Finanzministerin Anna Vella sprach am Morgen in Valletta vor Journalisten.",
        "Vella sagte, der Haushalt werde um ein Zehntel wachsen.",
    ),
    "fr": (
        "La ministre des Finances Anna Vella a parlé aux journalistes à La Valette.",
        "Le budget augmentera d'un dixième, a assuré Vella.",
    ),
    "es": (
        "La ministra de Finanzas Anna Vella habló con los periodistas en La Valeta.",
        "El presupuesto crecerá una décima parte, dijo Vella.",
    ),
    "it": (
        "La ministra delle Finanze Anna Vella ha parlato ai giornalisti a La Valletta.",
        "Il bilancio crescerà di un decimo, ha detto Vella.",
    ),
    "nl": (
        "Minister van Financiën Anna Vella sprak met journalisten in Valletta.",
        "De begroting groeit met een tiende, zei Vella.",
    ),
}


@pytest.mark.parametrize("lang", FIRST)
def test_the_first_mention_has_the_full_name_and_the_second_has_not(lang):
    (reading,) = read(report(" ".join([*FIRST[lang], FIRST[lang][1]]), lang))
    later = passages(reading)[1]
    names = Introductions((), lang)
    assert names.put(later.text, later) == FIRST[lang][1].replace("Vella", "Anna Vella")
    assert names.put(later.text, later) == FIRST[lang][1]


@pytest.mark.parametrize(
    "text",
    [
        "The Vella administration promised more money for the schools.",
        "The plan was praised by Mr Vella on Monday evening.",
        "“We trust Vella to find the money,” said the mayor.",
        "The Vella-led government promised more money for the schools.",
        "Joseph Vella promised more money for the schools.",
        "Anna Vella promised more money for the schools.",
    ],
)
def test_what_is_no_surname_alone_stays(text):
    (reading,) = read(report(f"Finance Minister Anna Vella spoke in Valletta. {text}", "en"))
    later = passages(reading)[1]
    assert Introductions((), "en").put(later.text, later) == text


@pytest.mark.parametrize("lang", FIRST)
def test_a_sentence_whose_surname_is_introduced_may_stand_without_the_one_before(lang):
    first, last = FIRST[lang]
    (reading,) = read(report(f"{first} {first} {last}", lang))
    *_, between, later = (Weighed(passage=p, told_by=0, gist=0.0, agreed=0.0) for p in passages(reading))
    head = Sentence(text="–", cites=(Cite(report=reading.report.id, span=Span(start=0, end=1)),))
    assert later.passage.known == introduced(later.passage, lang) != frozenset()
    opening = replace(between, passage=replace(between.passage, names=frozenset(), place=7))
    assert settled([[opening, later]], opening, (), head, lang) == [[opening, later]]
    (two,) = read(report(f"{first.replace('Anna', 'Joseph')} {first} {last}", lang))
    assert not introduced(passages(two)[-1], lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "All iPhone 4 cases are free."),
        ("en", "Owners of a Nokia 6 ill with rage protested."),
        ("fr", "La société offre des étuis iPhone 4 aux malades."),
        ("de", "Das iPhone 4 Fälle gibt es umsonst."),
    ],
)
def test_a_figure_in_a_name_counts_nothing(lang, text):
    (reading,) = read(report(text, lang))
    assert [t.counted for t in told(reading) if t.figure.value in (4, 6)] == []


@pytest.mark.parametrize(("event", "lang"), EDITIONS)
def test_no_body_begins_with_what_outlets_tell_differently(event, lang):
    first = written(event, lang).body[0]
    assert len({c.report for c in first.cites}) <= 4


@pytest.mark.parametrize("lang", FIRST)
def test_the_copy_desk_knows_the_full_name_for_the_surname(lang):
    cited = read(report(" ".join(FIRST[lang]), lang))
    assert verbatim(FIRST[lang][1].replace("Vella", "Anna Vella"), lang, cited)
    assert not verbatim(FIRST[lang][1].replace("Vella", "Carla Vella"), lang, cited)


PARTICLES = {
    "en": ("Transport Minister Pieter van der Hoeven spoke in Delft.", "{} said the port would close.",
           "Van der Hoeven"),
    "de": ("Der Minister Pieter van der Hoeven sprach am Morgen in Delft.", "Das teilte {} am Abend mit.",
           "van der Hoeven"),
    "nl": ("Minister Pieter van der Hoeven sprak met journalisten in Delft.", "De haven gaat dicht, zei {}.",
           "Van der Hoeven"),
    "fr": ("La présidente Ursula von der Leyen a parlé aux journalistes à Lyon.", "Le budget augmentera, a assuré {}.",
           "von der Leyen"),
    "es": ("La ministra María de la Cruz habló con los periodistas en Cádiz.", "{} dijo que el puerto cierra.",
           "De la Cruz"),
    "it": ("Il ministro Luigi di Maio ha parlato ai giornalisti a Bari.", "Il bilancio crescerà, ha detto {}.",
           "Di Maio"),
    "pt": ("O ministro José dos Santos falou aos jornalistas no Porto.", "O porto vai fechar, disse {}.", "dos Santos"),
    "ar": ("قال الأمير محمد بن سلمان ذلك للصحفيين في المدينة صباح يوم الاثنين.",
           "قال {} إن الميناء سيبقى مغلقا أمام جميع السفن.", "بن سلمان"),
}  # fmt: skip


@pytest.mark.parametrize("lang", PARTICLES)
def test_a_family_name_takes_its_particles_along(lang):
    first, second, short = PARTICLES[lang]
    (reading,) = read(report(f"{first} {second.format(short)}", lang))
    later = passages(reading)[1]
    (full,) = {m.text for m in reading.names if m.kind == "person" and m.span.end <= later.span.start}
    names = Introductions(
        (
            Person(
                id="p",
                names=((lang, full),),
                variants=((lang, full),),
                votes=((lang, "A", full), (lang, "B", full)),
            ),
        ),
        lang,
    )
    said = names.put(later.text, later)
    assert said == second.format(full)
    assert verbatim(said, lang, [reading])
    assert names.put(later.text, later) == later.text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Karel van der Hoeven said the port would close."),
        ("en", "Joan de Hoeven said the port would close."),
        ("en", "Pieter Van der Hoeven said the port would close."),
        ("en", "Mr van der Hoeven said the port would close."),
        ("en", "The van der Hoeven plan was praised."),
        ("de", "Der van-der-Hoeven-Plan wurde von den Gewerkschaften im Hafen gelobt."),
        ("de", "Das Lob der Gewerkschaften gilt Karel van der Hoevens Plan."),
    ],
)
def test_another_name_with_the_same_end_stays(lang, text):
    (reading,) = read(report(f"{PARTICLES[lang][0]} {text}", lang))
    later = passages(reading)[-1]
    assert Introductions((), lang).put(later.text, later) == text
