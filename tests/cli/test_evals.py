"""Each `broadsheet eval` through the program: rows in a file, one JSON object on stdout, predictions in a file."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.day.conftest import broadsheet

FERRY = "The ferry between the two harbours ran again on Tuesday after three days of storm, the port authority said."
QUAY = (
    "Some 340 passengers were waiting on the quay when the first boat came in, and all of them found a place."
)
BURNT = {
    "id": "s1",
    "lang": "ja",
    "published": "2026-03-04",
    "text": "火曜日、港の倉庫で火災があり、9人が負傷した。",
}
HALL = "the town hall of Port Alma"
ROWS: dict[str, list[dict[str, Any]]] = {
    "cluster": [
        {"id": "a", "lang": "en", "published": "2026-03-02T08:00:00Z", "cluster": "sea",
         "title": "Ferry sinks off Port Alma, nine rescued",
         "text": "A ferry sank off Port Alma on Monday morning. The coast guard rescued nine people."},
        {"id": "b", "lang": "de", "published": "2026-03-02T09:00:00Z", "cluster": "sea",
         "title": "Fähre vor Port Alma gesunken, neun Menschen gerettet",
         "text": "Vor Port Alma ist am Montagmorgen eine Fähre gesunken. Die Küstenwache rettete neun Menschen."},
        {"id": "c", "lang": "fr", "published": "2026-03-02T11:00:00Z", "cluster": "bank",
         "title": "La banque centrale relève son taux directeur à 4,5 %",
         "text": "La banque centrale a relevé son taux directeur à 4,5 %. L'inflation montait depuis cinq mois."},
    ],
    "extract": [
        {"id": "p", "url": "https://ledger.example/1", "articleBody": f"{FERRY}\n{QUAY}",
         "html": f"<html lang='en'><body><nav><a href='/'>Home</a></nav><article><h1>Ferry runs</h1><p>{FERRY}</p>"
                 f"<p>{QUAY}</p></article><footer>All rights reserved</footer></body></html>"},
    ],
    "ground": [
        {"id": "right", "kind": "other words", "lang": "ja", "sources": [BURNT], "cites": ["s1"],
         "candidate": "港の倉庫火災で9人が負傷した。", "label": "supported"},
        {"id": "wrong", "kind": "number", "lang": "ja", "sources": [BURNT], "cites": ["s1"],
         "candidate": "港の倉庫火災で6人が負傷した。", "label": "contradicted"},
    ],
    "names": [
        {"name1": "Pavel Gromov", "lang1": "en", "name2": "Павел Громов", "lang2": "ru", "is_match": True},
        {"name1": "Pavel Gromov", "lang1": "en", "name2": "Ольга Смирнова", "lang2": "ru", "is_match": False},
    ],
    "beat": [
        {"id": "cup", "lang": "en", "title": "Team wins cup final on penalties", "beat": "sport",
         "text": "The team won the cup final on penalties after a goalless match."},
        {"id": "rate", "lang": "ko", "title": "중앙은행, 기준금리 4.5%로 인상", "beat": "economy",
         "text": "중앙은행이 기준금리를 4.5%로 인상했다. 물가는 다섯 달째 올랐다."},
    ],
    "relate": [
        {"id": "shots", "lang": "en", "published": "2026-03-02", "title": "Gunman kills six at Port Alma town hall",
         "text": f"A gunman killed six people at {HALL} on Monday, police said. Mayor Elena Markova was not in the "
                 "building. Police arrested a former clerk, Daniel Okafor."},
        {"id": "charge", "lang": "en", "published": "2026-03-05", "title": "Former clerk charged over six killings",
         "text": f"Prosecutors charged Daniel Okafor with six murders on Thursday, days after the shots at {HALL}."
                 " Mayor Elena Markova thanked police."},
        {"id": "rate", "lang": "en", "published": "2026-03-05", "title": "Central bank raises key rate",
         "text": "The central bank raised its key rate to 4.5 percent."},
        {"story": "shots", "other": "charge", "related": True, "kind": "follow-up"},
        {"story": "shots", "other": "rate", "related": False},
    ],
}  # fmt: skip
SCORES: dict[str, dict[str, Any]] = {
    "cluster": {"n": 3, "undated": 0, "bcubed": {"p": 1.0, "r": 1.0, "f1": 1.0}},
    "extract": {"n": 1, "spiked": 0, "shingle_f1": 1.0, "rouge_lsum_f1": 1.0},
    "ground": {"n": 2, "precision": 1.0, "recall": 1.0, "f1": 1.0, "false_alarm_rate": 0.0},
    "names": {"n": 2, "p": 1.0, "r": 1.0, "wrong_joins_per_1000": 0.0, "register": True},
    "beat": {"n": 2, "coverage": 1.0, "accuracy": 1.0, "by_beat": {"economy": 1.0, "sport": 1.0}},
    "relate": {"stories": 3, "pairs": 2, "precision_at_5": 1.0, "found": 1.0, "kind_right": 1.0},
}
PREDICTED: dict[str, tuple[str, list[Any]]] = {
    "extract": ("text", [f"{FERRY}\n{QUAY}"]),
    "ground": ("ruling", ["supported", "contradicted"]),
    "names": ("same", [True, False]),
    "beat": ("beat", ["sport", "economy"]),
    "relate": ("kind", ["follow-up", "background"]),
}


def _written(file: Path, rows: list[dict[str, Any]]) -> Path:
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return file


def _predicted(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("kind", ROWS)
def test_rows_with_gold_are_scored_and_predicted(kind: str, tmp_path: Path) -> None:
    _written(tmp_path / "rows.jsonl", ROWS[kind])
    done = broadsheet("eval", kind, "rows.jsonl", "--out", "out.jsonl", cwd=tmp_path)
    scores = json.loads(done.stdout)
    assert {key: scores[key] for key in SCORES[kind]} == SCORES[kind]
    out = _predicted(tmp_path / "out.jsonl")
    if kind == "cluster":
        assert [row["id"] for row in out] == ["a", "b", "c"]
        assert out[0]["cluster"] == out[1]["cluster"] != out[2]["cluster"]
    else:
        key, values = PREDICTED[kind]
        assert [row[key] for row in out] == values


def test_what_is_wrong_lowers_the_scores_and_the_register_can_be_left_out(tmp_path: Path) -> None:
    turned = [row | {"is_match": not row["is_match"]} for row in ROWS["names"]]
    rows = gzip.compress(_written(tmp_path / "plain.jsonl", turned).read_bytes())
    (tmp_path / "rows.jsonl.gz").write_bytes(rows)
    done = broadsheet("eval", "names", "rows.jsonl.gz", "--no-register", cwd=tmp_path)
    scores = json.loads(done.stdout)
    assert (scores["n"], scores["p"], scores["r"], scores["register"]) == (2, 0.0, 0.0, False)


def test_what_is_no_row_is_named_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"id": 1, "title": "Rain"}\n\n["rain"]\n', "utf-8")
    done = broadsheet("eval", "beat", "rows.jsonl", cwd=tmp_path, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "rows.jsonl, line 3: expected an object" in done.stderr
