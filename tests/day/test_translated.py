"""Translation through the whole newsroom: reports in English alone, a site in English and German,
a real server that translates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from broadsheet.models.chat import requests_allowed
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.doctor import examine
from broadsheet.settings import read_stylebook
from tests.models.chat_routes import ChatRoutes
from tests.servers import HostileServer

from .test_model_writer import STORIES, printed, serve_reports

GERMAN = {
    "Ferry Aurora hits pier in Port Alma, two sailors injured": (
        "Fähre Aurora rammt Pier in Port Alma, zwei Seeleute verletzt"
    ),
    "Two sailors hurt as ferry Aurora strikes Port Alma pier": (
        "Zwei Seeleute verletzt, als die Fähre Aurora den Pier von Port Alma rammt"
    ),
    "Two sailors were injured": (
        "Zwei Seeleute wurden verletzt, als die Fähre Aurora den Nordpier von Port Alma rammte."
    ),
    "The ferry Aurora struck": "Die Fähre Aurora rammte den Nordpier von Port Alma und verletzte zwei Seeleute.",
    "140 passengers were on board": (
        "Die Hafenbehörde sagte, 140 Passagiere seien an Bord gewesen und hätten das Schiff zu Fuß verlassen."
    ),
    "All 140 passengers": "Alle 140 Passagiere gingen an Land, sagte die Hafenbehörde.",
    "2.4 million euros": "Die Reparatur des Piers wird 2,4 Millionen Euro kosten, sagte Hafenmeisterin Ana Ruiz.",
    "until Friday": "„Der Pier bleibt bis Freitag geschlossen“, sagte Ruiz vor Reportern.",
    "12 percent": "Der Verkehr zur Insel Kestrel stieg im vergangenen Jahr um 12 Prozent.",
    "second pier": "Inselbürgermeister Tom Falk forderte einen zweiten Pier.",
    "replacement boat": "Auf der Insel Kestrel musste man bis spät am Abend auf ein Ersatzschiff warten.",
    "on the phone": "Die Reederei Alma Lines bestritt, dass der Kapitän telefoniert habe.",
    "hospital": "Das Krankenhaus der Insel behandelte beide Seeleute und behielt einen von ihnen über Nacht.",
}
"""By words of the English sentence. What is not here is given back as it came."""


def german(question: dict[str, Any]) -> dict[str, Any]:
    content = question["messages"][-1]["content"]
    asked = content if isinstance(content, str) else "\n".join(part["text"] for part in content)
    assert "from English into German (de)" in asked
    listed = re.findall(r"^\d+\. (.+)$", asked, re.MULTILINE)
    return {"texts": [next((de for words, de in GERMAN.items() if words in text), text) for text in listed]}


def newsroom(folder: Path, feeds: list[Any], model: str, **models: Any) -> Newsroom:
    book = read_stylebook(
        folder,
        environ={},
        paper={"languages": ["en", "de"]},
        translate={"model": model},
        models=models,
        wire={"allow_private_addresses": True, "min_gap_s": 0.0},
        gather={"max_age_days": 0.0},
        crew={"processes": 1},
    )
    return open_newsroom(book, feeds=feeds)


def day(folder: Path, script: list[Any], **models: Any) -> tuple[dict[str, dict[str, Any]], int]:
    """evidence.json by language, and how often the translator was asked."""
    with HostileServer() as server, requests_allowed(True):
        routes = ChatRoutes(server, script)
        feeds = serve_reports(server, [STORIES["en"]])
        with newsroom(folder, feeds, "openai:planted", base_url=routes.openai, **models) as room:
            room.round()
            room.print()
        return printed(folder), len(routes.questions)


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, dict[str, Any]]]:
    folder = tmp_path_factory.mktemp("translated")
    return folder, day(folder, [german])[0]


def test_the_german_page_is_a_translation_with_the_cites_of_the_original(translated):
    _, found = translated
    english, made = found["en"], found["de"]
    assert (made["translation_of"], made["writer"]) == ("en", "model") and english["translation_of"] is None
    assert {s["text"] for s in made["sentences"] if s["part"] == "headline"} <= set(GERMAN.values())
    cites = {tuple(c["report"] for c in s["cites"]) for s in english["sentences"]}
    assert {tuple(c["report"] for c in s["cites"]) for s in made["sentences"]} <= cites
    assert all(check["ruling"] == "supported" for s in made["sentences"] for check in s["checks"])


def test_readers_are_told_that_a_model_translated_it(translated):
    folder, _ = translated
    (page,) = (folder / "site" / "de" / "articles").glob("*/index.html")
    html = page.read_text("utf-8")
    assert "Durch Software aus" in html or "übersetzt" in html
    assert 'content="autonomous"' in html and "trainedAlgorithmicMedia" in html


def test_a_figure_changed_in_translation_is_not_printed(tmp_path):
    def wrong(question: dict[str, Any]) -> dict[str, Any]:
        return {"texts": [text.replace("140", "410") for text in german(question)["texts"]]}

    found, _ = day(tmp_path, [wrong])
    assert not any("410" in s["text"] for s in found.get("de", {"sentences": []})["sentences"])
    assert any("140" in s["text"] for s in found["en"]["sentences"])


def test_a_lost_text_is_asked_for_again(tmp_path):
    found, asked = day(tmp_path, [{"texts": ["nur einer"]}, german])
    assert "de" in found and asked == 2


@pytest.mark.parametrize("said", [503, "{broken", {"texts": []}])
def test_a_translator_that_fails_holds_nothing_else_up(tmp_path, said):
    found, _ = day(tmp_path, [said], rest_s=0.0)
    assert set(found) == {"en"}
    (page,) = (tmp_path / "site" / "de" / "articles").glob("*/index.html")
    assert "Port Alma" in page.read_text("utf-8")


def test_past_its_budget_nothing_is_translated(tmp_path):
    found, asked = day(tmp_path, [german], tokens_per_day=10)
    assert set(found) == {"en"} and asked == 0


def test_what_cannot_be_used_is_said_before_the_round(tmp_path):
    with newsroom(tmp_path, [], "gguf:missing.gguf") as room:
        (line,) = room.unusable
        assert "[translate] model" in line and "Until then nothing is translated" in line


@pytest.mark.parametrize(
    ("model", "state", "told"),
    [
        ("", "good", "no translator"),
        ("gguf:missing.gguf", "wrong", "no model file"),
        ("apertium", "wrong", "not installed"),
    ],
)
def test_the_doctor_says_whether_the_translator_can_be_used(tmp_path, monkeypatch, model, state, told):
    monkeypatch.setenv("PATH", str(tmp_path))  # no program is on it
    (tmp_path / "broadsheet.toml").write_text(f'[translate]\nmodel = "{model}"\n', "utf-8")
    (found,) = [row for row in examine(tmp_path) if row["what"] == "translator"]
    assert found["state"] == state and told in found["advice"]
