"""Polarity: yes must not become no, up not down, accepted not refused."""

from .opposites import RULES

__all__ = ["RULES"]
