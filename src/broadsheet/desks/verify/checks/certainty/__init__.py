"""Certainty: may must not become will, a plan not a deed, an accusation not a fact."""

from ...rule import Rule, by_meaning
from . import hedges, lost_hedge

RULES = (
    *hedges.RULES,
    Rule(name="lost-hedge", find=by_meaning(lost_hedge.check), doubt=True),
)

__all__ = ["RULES"]
