"""evidence.json holds what the schema says, and every quote is exactly the report's words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from broadsheet.news import ALWAYS, DOUBTING
from broadsheet.press import print_edition

from .sample import BASE, Sample, stylebook
from .trees import evidence, page

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "evidence.schema.json").read_text("utf-8"))
SLUG = "fishing-treaty-port-alma"


def test_every_evidence_file_follows_the_schema(site: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA)
    files = sorted(site.rglob("evidence.json"))
    assert len(files) == 10
    for file in files:
        assert [e.message for e in validator.iter_errors(json.loads(file.read_bytes()))] == [], file


def test_the_schema_names_the_checks_that_may_doubt_and_those_every_sentence_has() -> None:
    checks = SCHEMA["$defs"]["sentence"]["then"]["properties"]["checks"]
    assert set(checks["items"]["then"]["properties"]["check"]["enum"]) == DOUBTING
    always = [part["contains"]["properties"]["check"]["const"] for part in checks["allOf"]]
    assert always == list(ALWAYS)


@pytest.mark.parametrize("lang", ["en", "de", "ja", "ko", "ar"])
def test_quotes_are_the_reports_words_and_texts_are_as_printed(site: Path, sample: Sample, lang: str) -> None:
    found = evidence(site, lang, SLUG)
    article = sample.articles[SLUG, lang]
    assert (found["article"], found["story"], found["lang"]) == (article.id, article.story, lang)
    assert found["url"] == f"{BASE}/{lang}/articles/{SLUG}/"
    for sentence in found["sentences"]:
        for cite in sentence["cites"]:
            text = sample.library.held[cite["report"]].text
            start, end = cite["span"]
            assert cite["quote"] == text[start:end]
    printed = page(site, f"/{lang}/articles/{SLUG}/")
    body = [s["text"] for s in found["sentences"] if s["part"] == "body"]
    assert body == [e.text for e in printed.xpath("//div[@class='body']//span[@class='sentence']")]
    assert [s["paragraph"] for s in found["sentences"] if s["part"] != "body"] == [0, 0]
    assert {r["id"] for r in found["reports"]} == set(article.made_from)
    assert found["picture"]["alt"] and found["picture"]["file"].startswith(f"/pictures/{SLUG}.{lang}.")
    assert len(found["related"]) == 3


def test_body_sentences_carry_the_three_checks(site: Path) -> None:
    for file in site.rglob("evidence.json"):
        for sentence in json.loads(file.read_bytes())["sentences"]:
            if sentence["part"] == "body":
                rulings = {c["check"]: c["ruling"] for c in sentence["checks"]}
                assert (
                    rulings.items() >= dict.fromkeys(("figures", "quotations", "names"), "supported").items()
                )


def test_differences_name_their_reports(site: Path, sample: Sample) -> None:
    [difference] = evidence(site, "en", SLUG)["differences"]
    assert difference["what"] == "minutes of extra time"
    outlets = [sample.library.held[v["reports"][0]].outlet for v in difference["values"]]
    assert outlets == ["Harbour Ledger", "Quai des Nouvelles"]


def test_without_base_url_the_address_is_root_relative(tmp_path: Path) -> None:
    sample = Sample()
    print_edition(sample.library, sample.edition, stylebook(base_url=""), tmp_path / "site")
    assert evidence(tmp_path / "site", "en", SLUG)["url"] == f"/en/articles/{SLUG}/"
