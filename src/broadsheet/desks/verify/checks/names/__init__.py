"""Names: every person, organisation and place of a sentence must be one a cited report names."""

from .spelling import EXCUSES, RULES

__all__ = ["EXCUSES", "RULES"]
