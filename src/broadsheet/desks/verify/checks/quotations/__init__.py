"""Quotations: verbatim in a cited report, said by the same person; a translated one says so."""

from .words import EXCUSES, RULES

__all__ = ["EXCUSES", "RULES"]
