"""One list of checks for everybody, named rules, and what a doubt may and may not do."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.desks.verify import checks
from broadsheet.desks.verify.evidence import contradicted, fails
from broadsheet.desks.verify.rule import Rule, first
from broadsheet.news import CHECKS, DOUBTING, SHOWN, Article, Ruling, Sentence, Verdict, Writer, stands

from .readings import AT

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "broadsheet" / "desks" / "verify" / "checks"


def test_every_check_has_its_folder_its_row_in_the_docs_and_its_word_in_each_catalogue():
    names = [check.name for check in CHECKS]
    assert sorted(names) == sorted(p.name for p in FOLDER.iterdir() if (p / "__init__.py").exists())
    assert list(checks.RUN) == names[: len(checks.RUN)]
    doc = (ROOT / "docs" / "desks" / "verify.md").read_text("utf-8")
    assert [n for n in names if f"| `{n}` |" not in doc] == []
    for catalogue in (ROOT / "src" / "broadsheet" / "press" / "locale").glob("*/LC_MESSAGES/broadsheet.po"):
        text = catalogue.read_text("utf-8")
        missing = [n for n in SHOWN if f'msgctxt "check"\nmsgid "{n}"' not in text]
        assert missing == [], catalogue


def test_names_of_rules_are_one_each():
    names = checks.names_of_rules()
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+/\+?[a-z-]+", name) for name in names)


def test_what_can_be_shown_comes_before_a_doubt():
    doubt = Rule(name="doubt", find=lambda s, e: contradicted("one"), doubt=True)
    shown = Rule(name="shown", find=lambda s, e: contradicted("other"))
    found = first((doubt, shown), None, None)  # type: ignore[arg-type]
    assert found is not None and (found.rule, found.ruling) == ("shown", Ruling.CONTRADICTED)
    unsure = first((doubt,), None, None)  # type: ignore[arg-type]
    assert unsure is not None and fails(unsure) and unsure.ruling is Ruling.UNSURE


@pytest.mark.parametrize("check", sorted(check.name for check in CHECKS))
def test_a_doubt_of_meaning_is_printed_in_the_digest_writers_own_sentences_alone(check):
    own = Article(
        story="s",
        slug="s",
        lang="en",
        revision=1,
        headline=Sentence(text="Boats left", cites=()),
        dek=(),
        paragraphs=(),
        writer=Writer.DIGEST,
        made_from=(),
        published=AT,
        updated=AT,
    )
    unsure = Verdict(part="body", place=0, check=check, ruling=Ruling.UNSURE)
    others = [
        replace(own, writer=Writer.MODEL),
        replace(own, writer=Writer.PERSON),
        replace(own, translation_of="en"),
    ]
    assert stands(unsure, own) is (check in DOUBTING)
    assert not any(stands(unsure, other) for other in others)
    assert not stands(replace(unsure, ruling=Ruling.CONTRADICTED), own)
    assert stands(replace(unsure, ruling=Ruling.SUPPORTED), others[0])
