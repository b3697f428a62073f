"""Figures: every number of a sentence must stand in a cited report, with its unit, counting the same."""

from .values import EXCUSES, RULES

__all__ = ["EXCUSES", "RULES"]
