"""Offices: what a person is called must be what the sources call that person."""

from .holder import RULES

__all__ = ["RULES"]
