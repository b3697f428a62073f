"""Roles: who did what to whom must stand as it stands in the source."""

from .word_order import RULES

__all__ = ["RULES"]
