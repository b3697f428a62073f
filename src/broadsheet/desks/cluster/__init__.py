"""Which story a report tells: one event, one story, in every language."""

from .desk import Cluster

__all__ = ["Cluster"]
