"""What a sentence speaks of as known has to be named above it; a day of the week is known to everybody."""

from __future__ import annotations

import pytest

from broadsheet.desks.write.antecedents import first_named, needs

from .readings import read, report

DAYS = {
    "en": ("The pump broke on the Wednesday of the fair.", "Players signed a letter on the Wednesday."),
    "de": ("Die Pumpe brach an dem Mittwoch der Messe.", "Spieler schrieben an dem Mittwoch einen Brief."),
    "fr": ("La pompe a cassé le mercredi de la foire.", "Des joueurs ont signé une lettre le mercredi."),
    "es": ("La bomba se rompió el miércoles de la feria.", "Jugadores firmaron una carta el miércoles."),
    "it": (
        "La pompa si è rotta il mercoledì della fiera.",
        "Alcuni giocatori hanno firmato una lettera il mercoledì.",
    ),
    "pt": ("A bomba partiu-se no sábado da feira.", "Jogadores assinaram uma carta o sábado."),
}


@pytest.mark.parametrize("lang", DAYS)
def test_a_day_of_the_week_needs_nothing_said_before_it(lang):
    before, text = DAYS[lang]
    (reading,) = read(report(f"{before} {before} {text}", lang))
    assert not needs(first_named(reading), 2, text, lang)


PUMPS = {
    "en": ("A court met. The dealer sold a pump.", "Players saw the pump."),
    "de": ("Ein Gericht trat zusammen. Der Händler verkaufte eine Pumpe.", "Spieler sahen die Pumpe."),
    "fr": ("Un tribunal s’est réuni. Le marchand a vendu une pompe.", "Des joueurs ont vu la pompe."),
    "es": ("Un tribunal se reunió. El vendedor vendió una bomba.", "Jugadores vieron la bomba."),
    "it": (
        "Un tribunale si è riunito. Il venditore ha venduto una pompa.",
        "I giocatori hanno visto la pompa.",
    ),
    "pt": ("Um tribunal reuniu-se. O vendedor vendeu uma bomba.", "Jogadores viram a bomba."),
}


@pytest.mark.parametrize("lang", PUMPS)
def test_a_thing_named_anywhere_before_in_its_report_is_needed(lang):
    before, text = PUMPS[lang]
    (reading,) = read(report(f"{before} {text}", lang))
    place = len(reading.sentences) - 1
    assert needs(first_named(reading), place, text, lang)
