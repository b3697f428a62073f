"""The counters of a reading: their floors on labelled sentences, and that they look where they should."""

from __future__ import annotations

import ast
import sys
from dataclasses import replace
from pathlib import Path

import pytest

READING = Path(__file__).parents[2] / "evals" / "reading"
sys.path.insert(0, str(READING))

import counters  # noqa: E402
import labelled  # noqa: E402
from printed import Edition, Said, Source  # noqa: E402
from references import Place, dangling  # noqa: E402

RECALL, PRECISION = 0.8, 0.7


def test_each_counter_keeps_its_floors_on_the_labelled_sentences():
    counted, wrong = labelled.tally()
    assert sum(counted.values()) > 200
    for label in labelled.LABELS:
        recall, precision, faults = labelled.scores(counted, label)
        assert faults >= 9, label
        assert recall >= RECALL and precision >= PRECISION, (label, recall, precision, wrong)


def test_the_second_set_gets_no_worse():
    counted, wrong = labelled.tally(READING / "labelled_b.jsonl")
    for label, least in (("dangling", (0.65, 0.9)), ("finite", (0.9, 0.9))):
        recall, precision, _ = labelled.scores(counted, label)
        assert recall >= least[0] and precision >= least[1], (label, recall, precision, wrong)


OUTSIDE = {
    "labelled_c.jsonl": {
        "dangling": (0.95, 1.0),
        "unpaid": (1.0, 1.0),
        "finite": (1.0, 1.0),
        "gloss": (1.0, 1.0),
        "repeats": (1.0, 1.0),
        "bare": (1.0, 1.0),
        "twice": (1.0, 1.0),
        "spelling": (1.0, 1.0),
    },
    "labelled_d.jsonl": {
        "dangling": (0.91, 0.94),
        "unpaid": (0.88, 0.76),
        "finite": (0.92, 0.96),
        "gloss": (1.0, 1.0),
        "repeats": (0.92, 1.0),
        "bare": (1.0, 1.0),
        "twice": (0.92, 1.0),
        "spelling": (1.0, 1.0),
    },
    "labelled_e.jsonl": {
        "dangling": (0.64, 0.83),
        "unpaid": (0.94, 0.89),
        "finite": (0.88, 1.0),
        "gloss": (0.77, 1.0),
        "repeats": (1.0, 1.0),
        "bare": (1.0, 1.0),
        "twice": (1.0, 0.93),
        "spelling": (0.66, 0.66),
    },
}
"""What the counters are worth on three sets made outside: c and d as mended by them, less what decided nothing
or one case there; e as it was first scored."""


@pytest.mark.parametrize(
    ("name", "label"), [(name, label) for name, least in OUTSIDE.items() for label in least]
)
def test_the_sets_from_outside_get_no_worse(name: str, label: str):
    counted, wrong = labelled.tally(READING / name)
    recall, precision, _ = labelled.scores(counted, label)
    least = OUTSIDE[name][label]
    assert recall >= least[0] and precision >= least[1], (recall, precision, wrong)


def test_the_labelled_sentences_are_of_nine_languages_and_half_of_them_faulty():
    rows = list(labelled.rows())
    faulty = [any(v is not (k == "finite") for k, v in row["labels"].items()) for row in rows]
    assert {row["lang"] for row in rows} == {"en", "ko", "ja", "zh", "de", "es", "fr", "ru", "ar"}
    assert len(rows) >= 200 and 0.45 < sum(faulty) / len(rows) < 0.6


@pytest.mark.parametrize("path", sorted(READING.glob("*.py")), ids=lambda p: p.name)
def test_the_counters_know_nothing_of_the_desks(path: Path):
    names = [
        n.module or "" for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ImportFrom)
    ]
    assert not [name for name in names if name.startswith("broadsheet.desks")]


REPORT = (
    "Lund Air ordered six jets. A second carrier, Norda, wants ten. Its chief, Eva Strand, spoke in Oslo on Monday. "
    "She said that the price was right."
)


def _edition(*body: str, dek: str = "The airline ordered six jets on Monday.", picture: str = "") -> Edition:
    parts = [("headline", "Lund Air orders six jets"), ("dek", dek), *(("body", text) for text in body)]
    said = []
    for part, text in parts:
        start = REPORT.find(text)
        cites = (("r", start, start + len(text), text),) if start >= 0 else ()
        said.append(Said(part=part, paragraph=1, text=text, cites=cites))
    return Edition(
        lang="en",
        slug="jets",
        form="article",
        kicker="",
        published="",
        updated="",
        picture=picture,
        said=tuple(said),
        differences=(),
        sources=tuple(
            Source(id=i, outlet=i, lang="en", headline="Lund Air", use="digest", text=t)
            for i, t in _TEXTS.items()
        ),
    )


_TEXTS = {"r": REPORT, "s": "It pays $40 million.", "t": "The price is $40 million."}


def _found(edition: Edition, name: str) -> list[str]:
    return [case.text for case in counters.count(edition) if case.counter == name]


def test_a_reference_is_missed_only_where_its_sentence_was_dropped():
    she = "She said that the price was right."
    whole = _edition("Lund Air ordered six jets.", "Its chief, Eva Strand, spoke in Oslo on Monday.", she)
    assert she not in _found(whole, "references")
    assert _found(_edition("Lund Air ordered six jets.", she), "references") == [she]
    without = replace(whole, sources=tuple(replace(s, text="") for s in whole.sources))
    assert _found(without, "references") == [], "without the reports' texts nothing is judged"


def test_what_half_of_three_outlets_tell_is_owed():
    assert _found(_edition("Lund Air ordered six jets."), "half") == ["40000000 USD"]
    assert _found(_edition("Lund Air paid $40 million."), "half") == []


def test_the_other_counters_look_at_the_printed_parts():
    card = "Card with the figure “120”. Below it: Lund Air ordered 120 jets."
    bad = _edition(
        "A rare sight in Oslo.",
        "On Monday (6 October) Zelenskyy came.",
        "Zelensky left.",
        "Lund Air ordered six jets in Oslo.",
        "In Oslo six jets were ordered by Lund Air.",
        dek="Lund Air ordered six jets.",
        picture=card,
    )
    assert _found(bad, "finite") == ["A rare sight in Oslo."]
    assert _found(bad, "gloss") == ["On Monday (6 October) Zelenskyy came."]
    assert _found(bad, "spelling") == ["Zelensky, Zelenskyy"]
    assert _found(bad, "repeats") == ["Lund Air ordered six jets."]
    assert _found(bad, "card") == ["120"]
    assert "In Oslo six jets were ordered by Lund Air." in _found(bad, "twice")
    new = "The carrier pays on delivery in spring."
    good = _edition("Lund Air ordered six jets.", dek=new, picture="Card with the figure “$40 million”.")
    assert not [case for case in counters.count(good) if case.counter not in ("half", "twice")]


@pytest.mark.parametrize(
    "text", ["The plant (opened in 1962) shut.", "He ran 5 miles (8 km).", "It won (3 May 1987 aside)."]
)
def test_other_brackets_are_no_glossed_days(text: str):
    assert counters.glossed(text, "en") == ""


def test_claims_of_the_pack_are_looked_for_in_its_own_stories_alone():
    said = "The summit lasted about 100 minutes."
    edition = _edition(said)
    assert _found(edition, "forbidden") == []
    pack = replace(edition, sources=(replace(edition.sources[0], headline="Takaichi meets Trump"),))
    assert _found(pack, "forbidden") == [said]


def test_a_headline_owes_its_names():
    assert counters.unkept("Norda drops Strand", "Norda parted with its chief on Monday.", "en") == ["strand"]
    assert counters.unkept("Norda drops Strand", "Norda parted with Eva Strand.", "en") == []


@pytest.mark.parametrize(
    ("lang", "above", "before", "sentence"),
    [
        (
            "en",
            "Ford will shut 14 plants.",
            "The Genk and Blanquefort sites close first.",
            "Genk builds the Mondeo.",
        ),
        (
            "es",
            "La ministra firmó el acuerdo.",
            "Pedro Ruiz recibió una medalla.",
            "Horas después, ante la prensa, elogió a su anfitriona.",
        ),
        ("it", "La borsa di Milano è salita.", "Il Merval ha perso il 10%.", "“Non è finita”, ha detto."),
    ],
)
def test_what_a_dropped_sentence_brought_in_is_missed(lang: str, above: str, before: str, sentence: str):
    place = Place(sentence=sentence, above=[above], before=before, earlier=before, lang=lang)
    assert dangling(place)
    assert not dangling(replace(place, above=[above, before])), "it is printed"


@pytest.mark.parametrize(
    ("lang", "above", "before", "sentence"),
    [
        ("en", "Ford will shut 14 plants.", "Genk closes first.", "Volvo builds the V60 in Ghent."),
        (
            "en",
            "Senators voted on the bill.",
            "Forty Democrats were for it.",
            "Both Ann Lee and Bo Ray abstained.",
        ),
        ("es", "El Senado votó.", "Cuarenta votaron a favor.", "“No hay acuerdo”, ha dicho Harry Reid."),
        (
            "it",
            "Singapore Airlines ordina un A380.",
            "Airbus è in ritardo.",
            "SIA ha dichiarato che i dettagli sono riservati.",
        ),
        ("nl", "De beurs sloot lager.", "Ook Parijs verloor.", "Het aandeel van Fortis daalde."),
        ("fr", "La Bourse a baissé.", "Milan a reculé.", "Le marché de Londres a gagné 1 %."),
        ("de", "Die Börse gab nach.", "Auch Mailand verlor.", "Die Aktie von Siemens stieg."),
    ],
)
def test_what_says_itself_what_is_meant_is_not(lang: str, above: str, before: str, sentence: str):
    assert dangling(Place(sentence=sentence, above=[above], before=before, earlier=before, lang=lang)) == ""
