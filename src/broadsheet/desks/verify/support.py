"""Support: a cause or a detail no source gives, or a sentence that rests on something else than the report."""

from __future__ import annotations

from . import causes, covering
from .evidence import Evidence, Finding, Statement


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    return causes.check(statement, evidence) or covering.check(statement, evidence)
