"""Slate -> Edition: what is printed, in which order and section, and why."""

from .desk import Edit
from .ranking import Standing, beat, rank, reasons, standing
from .storylines import storylines

__all__ = ["Edit", "Standing", "beat", "rank", "reasons", "standing", "storylines"]
