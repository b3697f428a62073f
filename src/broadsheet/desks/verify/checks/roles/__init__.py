"""Roles: who did what to whom must stand as it stands in the source."""

from __future__ import annotations

from ...rule import Rule, by_meaning
from . import across_languages, another_actor

RULES = (
    Rule(name="across-languages", find=by_meaning(across_languages.check)),
    Rule(name="another-actor", find=another_actor.check, doubt=True),
)

__all__ = ["RULES"]
