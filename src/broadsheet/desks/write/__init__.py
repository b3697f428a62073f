"""Write: an article in one language from all reports of a story, without a model."""

from .desk import Write

__all__ = ["Write"]
