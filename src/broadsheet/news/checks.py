"""The copy desk's checks: the one list that the desk, the press, its catalogues and the docs follow."""

from __future__ import annotations

from .base import noun
from .written import Article, Ruling, Verdict, Writer


@noun
class Check:
    """One check of a sentence. Its function is ``desks/verify/checks/<name>``; readers are told of it by ``name``
    in the catalogues (context "check")."""

    name: str
    always: bool = False
    """Every sentence carries its verdict, also where it holds nothing of the kind."""
    shown: bool = True
    """Readers are told of it."""
    doubts: bool = False
    """It reads meaning, and may rule ``unsure``."""


CHECKS = (
    Check(name="figures", always=True),
    Check(name="quotations", always=True),
    Check(name="names", always=True),
    Check(name="dates"),
    Check(name="offices"),
    Check(name="roles", doubts=True),
    Check(name="polarity", doubts=True),
    Check(name="certainty", doubts=True),
    Check(name="support", doubts=True),
    Check(name="rights"),
    Check(name="entailment", shown=False),
)
ALWAYS = tuple(check.name for check in CHECKS if check.always)
SHOWN = tuple(check.name for check in CHECKS if check.shown)
DOUBTING = frozenset(check.name for check in CHECKS if check.doubts)


def stands(verdict: Verdict, article: Article) -> bool:
    """May the sentence be printed as far as this verdict goes?

    A doubt of meaning is allowed in the digest writer's own sentences only, which are the reports' words; a
    translation or another writer's sentence must be shown to be right.
    """
    if verdict.ruling is not Ruling.UNSURE:
        return verdict.ruling is Ruling.SUPPORTED
    return verdict.check in DOUBTING and article.writer is Writer.DIGEST and not article.translation_of
