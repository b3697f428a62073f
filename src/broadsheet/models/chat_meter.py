"""A model with a purse: what it uses up is written down, and past the budget it is not asked.

A model that was down is left alone for a while, so that a dead server costs one wait and not one for every
article.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from ..errors import BudgetSpent, ModelDown, ModelError, StylebookError
from ..news import Spent
from ..ports import Chat, Clock, Reply, Till
from ..settings import Models
from ..text.foreign import seconds
from ..text.tokens import tokens

LOCAL = ("ollama:", "gguf:", "tape:")
"""Models nobody charges for, unless the settings give a price."""


class Purse:
    """What one model may use up, written down as it does. ``limits``: [models]."""

    def __init__(self, model: str, till: Till, clock: Clock, limits: Models) -> None:
        self.model = model
        self._till = till
        self._clock = clock
        self._limits = limits
        self._rests_until: datetime | None = None
        self._lock = threading.Lock()
        """One question at a time: two at once could both take the last of a budget."""

    def pay_for(
        self, ask: Callable[[], Reply], *, tokens: int, usd: float, story: str, per_day: int = 0
    ) -> Reply:
        """The answer, paid. ``tokens``, ``usd``: the most it can cost; ``per_day``:
        most calls in a day, 0 for no limit.

        Raises BudgetSpent before it asks, and what ``ask`` raises.
        """
        with self._lock:
            self._check_rest()
            self._check_budget(tokens, usd, story, per_day)
            try:
                reply = ask()
            except ModelError as error:
                spent = getattr(error, "spent", None)
                if spent is not None and (spent.tokens or not isinstance(error, ModelDown)):
                    self._till.pay(spent)
                if isinstance(error, ModelDown):
                    wait_s = max(self._limits.rest_s, seconds(error.retry_after_s) or 0.0)
                    self._rests_until = self._clock.now() + timedelta(seconds=wait_s)
                raise
            self._till.pay(reply.spent)
            return reply

    def _check_rest(self) -> None:
        now = self._clock.now()
        if self._rests_until is not None and now < self._rests_until:
            left = (self._rests_until - now).total_seconds()
            raise ModelDown(
                f"{self.model} was down and is left alone for {left:.0f} s more",
                model=self.model,
                retry_after_s=left,
            )
        self._rests_until = None

    def _check_budget(self, most: int, cost: float, story: str, per_day: int) -> None:
        """Raises BudgetSpent where a call of that size could pass a limit."""
        limits = self._limits
        now = self._clock.now()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        wait_s = (midnight + timedelta(days=1) - now).total_seconds()
        if per_day and (calls := self._till.spent(since=midnight, model=self.model).calls) >= per_day:
            raise BudgetSpent(f"{calls} of {per_day} calls are spent today", retry_after_s=wait_s)
        if limits.tokens_per_day or limits.usd_per_day:
            today = self._till.spent(since=midnight)
            _check("today", today, most, cost, limits.tokens_per_day, limits.usd_per_day, wait_s)
        if story and (limits.tokens_per_story or limits.usd_per_story):
            told = self._till.spent(story=story)
            _check("this story", told, most, cost, limits.tokens_per_story, limits.usd_per_story, wait_s)


class Metered:
    """``ports.Chat`` around another. Raises BudgetSpent before it asks, with what is left and when it refills."""

    def __init__(self, chat: Chat, till: Till, clock: Clock, settings: Models) -> None:
        self.model = chat.model
        self._chat = chat
        self._purse = Purse(chat.model, till, clock, settings)
        self._settings = settings

    def ask(
        self, prompt: str, *, system: str = "", schema: type[Any], max_tokens: int, story: str = ""
    ) -> Reply:
        asked = tokens(system) + tokens(prompt)
        usd = asked * self._settings.usd_per_million_prompt_tokens / 1e6
        usd += max_tokens * self._settings.usd_per_million_reply_tokens / 1e6
        reply = self._purse.pay_for(
            lambda: self._chat.ask(prompt, system=system, schema=schema, max_tokens=max_tokens, story=story),
            tokens=asked + max_tokens,
            usd=usd,
            story=story,
        )
        self._check_price(reply.spent)
        return reply

    def _check_price(self, spent: Spent) -> None:
        """A budget in money needs a price: without one the first answer would never be counted."""
        limits = self._settings
        wants = limits.usd_per_day or limits.usd_per_story
        if wants and spent.tokens and not spent.usd and not self.model.startswith(LOCAL):
            raise StylebookError(
                f"no list price is known for {self.model}; a budget in dollars needs "
                "models.usd_per_million_prompt_tokens and models.usd_per_million_reply_tokens",
                key="models.usd_per_million_prompt_tokens",
                value=0,
            )


def _check(
    what: str, spent: Spent, most: int, cost: float, token_limit: int, usd_limit: float, wait_s: float
) -> None:
    if token_limit and spent.tokens + most > token_limit:
        raise BudgetSpent(
            f"{spent.tokens} of {token_limit} tokens are spent {what}, {most} more could be needed",
            retry_after_s=wait_s,
        )
    if usd_limit and (spent.usd + cost > usd_limit or spent.usd >= usd_limit):
        raise BudgetSpent(f"{spent.usd:.4f} of {usd_limit:g} dollars are spent {what}", retry_after_s=wait_s)
