"""Certainty: may must not become will, a plan not a deed, an accusation not a fact."""

from .hedges import RULES

__all__ = ["RULES"]
