"""The ledger: who did what to which piece, and how it ended."""

from __future__ import annotations

from datetime import datetime
from typing import Generic, TypeVar

from .base import content_id, noun

F = TypeVar("F", covariant=True)
ASIDE = "aside"
"""Outcome of a part (a report, a story) that made the desk fail at the piece it is part of."""


@noun
class Recipe:
    """Which desk, at which version, with which models, prompts and settings."""

    desk: str
    version: int
    digest: str

    @property
    def id(self) -> str:
        return content_id("recipe", self.desk, self.version, self.digest)


@noun
class Filed(Generic[F]):
    """The piece ``subject`` was worked; ``made`` may be empty when there was nothing to make."""

    subject: str
    made: tuple[F, ...]
    code: str = ""
    """What the ledger should show beside it (a fallback, what was ignored); lower-case words with "-"."""
    note: str = ""
    trace: str = ""
    """With the code ``bug``: the traceback of what went wrong at a part that was left out, for the log."""


@noun
class Spiked:
    """The piece will never be worked under this recipe. ``code`` is lower-case words with "-"."""

    subject: str
    code: str
    reason: str


@noun
class Held:
    """The piece is to be tried again."""

    subject: str
    code: str
    why: str
    retry_after_s: float


@noun
class Slip:
    """One line of the ledger."""

    subject: str
    recipe: Recipe
    outcome: str
    """filed, spiked, held or aside."""
    at: datetime
    took_s: float
    code: str = ""
    note: str = ""
    tries: int = 1

    @property
    def id(self) -> str:
        return content_id("slip", self.subject, self.recipe.id, self.tries, self.outcome)


@noun
class Spent:
    """What one call of a language model, or many together, used up."""

    model: str = ""
    story: str = ""
    prompt_tokens: int = 0
    reply_tokens: int = 0
    usd: float = 0.0
    calls: int = 1

    @property
    def tokens(self) -> int:
        return self.prompt_tokens + self.reply_tokens
