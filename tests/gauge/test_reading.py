"""The protocol of a reading: what is drawn, what stands on a sheet, how forms are scored."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest

READING = Path(__file__).parents[2] / "evals" / "reading"
sys.path.insert(0, str(READING))

import count  # noqa: E402
import draw  # noqa: E402
import printed  # noqa: E402
import score  # noqa: E402


def _site(folder: Path, langs: str = "en en en de de ja ar fr") -> Path:
    for n, lang in enumerate(langs.split()):
        at = folder / lang / "articles" / f"story-{n}"
        at.mkdir(parents=True)
        cite = {"report": "r1", "span": [0, 9], "quote": f"It rained {n}."}
        (at / "evidence.json").write_text(
            json.dumps(
                {
                    "lang": lang,
                    "slug": f"story-{n}",
                    "form": "article",
                    "published": "2025-10-28T08:00:00Z",
                    "updated": "2025-10-28T08:00:00Z",
                    "sentences": [
                        {"part": "headline", "paragraph": 0, "text": f"Rain {n}", "cites": [cite]},
                        {"part": "dek", "paragraph": 0, "text": "Rain fell.", "cites": [cite]},
                        {"part": "body", "paragraph": 1, "text": "It rained in Oslo.", "cites": [cite]},
                        {"part": "body", "paragraph": 2, "text": "雨が降った。", "cites": []},
                        {"part": "figures", "paragraph": 0, "text": "40 mm", "cites": [cite], "of": "rain"},
                    ],
                    "differences": [{"what": "rain", "values": [{"value": "40 mm", "reports": ["r1"]}]}],
                    "reports": [
                        {"id": "r1", "outlet": "The Quay", "lang": "en", "headline": "Rain!", "use": "brief"}
                    ],
                    "picture": {"alt": "Card with the figure “40 mm”."},
                }
            ),
            "utf-8",
        )
        (at / "index.html").write_text("<html><p class='kicker'>Weather</p></html>", "utf-8")
    (folder / "fr" / "articles" / "elsewhere").mkdir(parents=True)
    row = {
        "id": "r1",
        "outlet": "The Quay",
        "lang": "en",
        "headline": "Rain!",
        "text": "It rained in Oslo. All day.",
    }
    (folder / "reports.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    return folder


def test_the_same_seed_draws_the_same_and_no_language_is_left_out(tmp_path: Path):
    found = list(printed.editions(_site(tmp_path)))
    assert len(found) == 8, "a page that points elsewhere is none"
    one, two = (draw.drawn(found, 7, "s") for _ in range(2))
    assert [e.name for e in one] == [e.name for e in two]
    assert {e.lang for e in one} == {"en", "de", "ja", "ar", "fr"}
    drawn = {tuple(e.name for e in draw.drawn(found, 4, seed)) for seed in "abcdefgh"}
    assert len(drawn) > 1, "the seed decides"
    assert len(draw.drawn(found, 40, "s")) == 8


def test_a_sheet_has_the_article_and_what_it_rests_on(tmp_path: Path):
    text = draw.sheet(next(printed.editions(_site(tmp_path))), 3)
    article, _, rests = text.partition("CITES")
    for told in (
        "Weather",
        "[1] It rained in Oslo.",
        "[2] 雨が降った。",
        "* 40 mm  (rain)",
        "40 mm (The Quay)",
        "Card with",
    ):
        assert told in article
    assert "The Quay: It rained" in rests and "All day." in rests and "(en, brief)" in rests


def test_a_drawn_form_can_be_filled_in_and_scored(tmp_path: Path):
    found = list(printed.editions(_site(tmp_path)))
    blank = draw.form(found)
    assert score.read_form(blank, "a") == ("a", {})
    filled = blank.replace('verdict = ""', 'verdict = "small fix"').replace(
        "flaws = []", 'flaws = ["dek", "torn"]'
    )
    reader, judged = score.read_form(filled.replace('reader = ""', 'reader = "Ada"'), "a")
    assert reader == "Ada" and len(judged) == 8 and set(judged.values()) == {("small fix", ("dek", "torn"))}
    told = score.report({"Ada": judged, "Bo": judged})
    assert "small fix 16 (100%)" in told and "16  100.0%  torn" in told and "1.00  1.00  8" in told


@pytest.mark.parametrize(("verdict", "flaws"), [("fine", "[]"), ("rewrite", '["ugly"]'), ("rewrite\n", "[")])
def test_a_form_that_cannot_be_scored_says_where(verdict: str, flaws: str):
    text = f'[[article]]\nsheet = 7\nname = "en/a"\nverdict = """{verdict}"""\nflaws = {flaws}\n'
    with pytest.raises(score.BadForm, match=r"b\.toml: sheet 7|b\.toml"):
        score.read_form(text, "b.toml")


def test_kappa_by_hand():
    fix, no, good, anew = "small fix", "not to be printed", "as it is", "rewrite"
    assert score.kappa([(fix, fix), (no, no)], weighted=False) == 1
    assert score.kappa([(fix, no), (no, fix)], weighted=False) == -1
    pairs = [(good, good)] * 20 + [(good, fix)] * 5 + [(fix, good)] * 10 + [(fix, fix)] * 15
    assert score.kappa(pairs, weighted=False) == pytest.approx(0.4)
    near, far = [(good, fix), (fix, fix), (no, no)], [(good, no), (fix, fix), (no, no)]
    assert score.kappa(near, weighted=True) > score.kappa(far, weighted=True)
    assert score.kappa([(anew, anew)] * 3, weighted=True) == 1


def test_the_form_names_the_kinds_of_the_protocol():
    told = (READING / "README.md").read_text("utf-8")
    for kind, meaning in draw.KINDS.items():
        assert f"| `{kind}` | {meaning} |" in told
    assert len(draw.KINDS) == 12
    assert all(f"| {verdict} |" in told for verdict in draw.VERDICTS)
    assert tomllib.loads(draw.form([]))["reader"] == ""


def test_the_count_prints_its_figures_and_fails_above_a_limit(tmp_path: Path, monkeypatch, capsys):
    site = _site(tmp_path)
    monkeypatch.setattr(sys, "argv", ["count.py", "--site", str(site), "--lang", "en", "--most", "finite=3"])
    assert count.main() == 0
    told = capsys.readouterr().out
    assert "3 editions; article 3 (100%)" in told and "finite " in told
    page = site / "en" / "articles" / "story-0" / "evidence.json"
    page.write_text(page.read_text("utf-8").replace("It rained in Oslo.", "A wet day in Oslo."), "utf-8")
    assert count.main() == 1
    out, err = capsys.readouterr()
    assert "finite\ten/story-0\tA wet day in Oslo." in out and "finite: 4, at most 3" in err
