"""Slate of one story -> Person, Organisation, Place."""

from .desk import Register

__all__ = ["Register"]
