"""Verify: every sentence of an article against the reports it cites."""

from .desk import Verify

__all__ = ["Verify"]
