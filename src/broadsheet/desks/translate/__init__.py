"""Translate: an article into the languages of the site in which no report is."""

from .desk import Translate, best, marked

__all__ = ["Translate", "best", "marked"]
