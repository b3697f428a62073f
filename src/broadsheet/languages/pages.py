"""The record of ``pages.toml``: words of what speaks to whoever reads a page, person or machine, and is no news."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Orders:
    """By which words a sentence gives orders to a machine that reads it, in the notation of words."""

    overrides: tuple[str, ...] = ()
    """Imperatives to leave aside what was told before: "ignore"."""
    tasks: tuple[str, ...] = ()
    """Imperatives to do something with a text: "write"."""
    tasks_after: tuple[str, ...] = ()
    """Behind these, or at the head of a clause, both are imperatives where their form does not tell: "please"."""
    given: tuple[str, ...] = ()
    """Before ``instructions``: "previous", "your"."""
    given_after: tuple[str, ...] = ()
    """The same behind them."""
    instructions: tuple[str, ...] = ()
    """What a machine was told: "instructions"."""
    prompts: tuple[str, ...] = ()
    """Phrases that say so alone: "system prompt"."""
    machines: tuple[str, ...] = ()
    """Names for one: "language model"."""
    whose: tuple[str, ...] = ()
    """Before ``texts``: "your"; where there are none these stand alone."""
    texts: tuple[str, ...] = ()
    """What a machine writes: "summary"."""
    becomes: tuple[str, ...] = ()
    """Say that the reader is something else from now on: "you are now"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    """What stands on pages around the news, and in it, to be told from it (``pages.toml``)."""

    orders: Orders = Orders()
