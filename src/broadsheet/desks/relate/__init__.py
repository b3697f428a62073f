"""Story -> Links: which stories lead to which."""

from .desk import Relate, relate

__all__ = ["Relate", "relate"]
