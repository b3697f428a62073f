"""Dates: a day of a sentence must be a day the sources name for the event, not that of publication."""

from .days import EXCUSES, RULES

__all__ = ["EXCUSES", "RULES"]
