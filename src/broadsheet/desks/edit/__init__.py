"""Slate -> Edition: what is printed, in which order and section, and why."""

from .desk import Edit
from .ranking import Standing, news_days, rank, reasons, standing
from .sections import section
from .storylines import storylines

__all__ = ["Edit", "Standing", "news_days", "rank", "reasons", "section", "standing", "storylines"]
