"""From when on a changed setting counts: told of every setting, and done at the start of a round.

Most settings are read anew by each round. Some decide what is printed of work that was done already: that work
is done again. What a desk made of older pieces under the others stays as it is until the owner says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from ..flow import woken
from ..news import Withdrawal, content_id
from ..newsroom import Newsroom
from ..settings import Stylebook, sections
from .articles import few_outlets


@dataclass(frozen=True, kw_only=True, slots=True)
class Effect:
    """What follows from a changed value."""

    told: str
    """For the page of settings."""
    redo: tuple[str, ...] = ()
    """Desks whose work of the open stories the next round does again."""
    keeps: str = ""
    """What stays as it was, in words; empty where nothing does."""
    command: str = ""
    """What applies it to that."""


NEXT = Effect(told="next round")


def _redone(*desks: str) -> Effect:
    return Effect(told="next round, also for what is printed", redo=desks)


def _kept(what: str, command: str) -> Effect:
    return Effect(told=f"what comes after; for the rest: `{command}`", keeps=what, command=command)


BY_HAND = "broadsheet stories merge (split, move)"
EFFECTS: Mapping[str, Effect] = {
    "paper.languages": _redone(*(row.name for row in woken(Withdrawal))),  # other articles stand in print
    "publish": _redone("edit"),
    "gather": NEXT,
    "gather.revisit_h": Effect(told="next round, also for looks that are planned"),
    "extract": _kept("pages already read", "broadsheet rework extract"),
    "understand": _kept("reports already read", "broadsheet rework understand"),
    "understand.embed_key": NEXT,
    "cluster": _kept("stories that are there", BY_HAND),
    "assign": _redone("assign"),
    "assign.min_outlets": Effect(
        told="next round; what is printed stays: `broadsheet article list --outlets-below N`",
        redo=("assign",),
    ),
    "assign.max_articles_per_round": NEXT,
    "write": _kept("articles already written", "broadsheet rework write"),
    "verify": _kept("articles already checked", "broadsheet rework verify"),
    "illustrate": _kept("pictures already drawn", "broadsheet rework illustrate"),
    **{f"illustrate.paint_{key}": NEXT for key in ("url", "key", "timeout_s", "usd", "per_day")},
    "translate": _kept("stories that do not move again", "broadsheet rework translate"),
    "edit": _redone("edit"),
}
"""By section, or by section.key where one key differs from its section; what is not here counts from the next round.

A desk's section always answers: what the desk made before may stay as it was.
"""
RECENT = frozenset({"assign"})
"""Desks that decide anew only about stories that may still take reports."""


def effect_of(section: str, key: str) -> Effect:
    return EFFECTS.get(f"{section}.{key}") or EFFECTS.get(section, NEXT)


def settled(stylebook: Stylebook) -> dict[str, str]:
    """A digest of each setting that counts beyond the next round; of secrets none."""
    found = {}
    for name, section in sections().items():
        for key in section.model_fields:
            if effect_of(name, key) is not NEXT:
                value = getattr(stylebook, name).model_dump(mode="json", include={key})
                found[f"{name}.{key}"] = content_id("setting", repr(value))
    return found


def take_effect(room: Newsroom) -> tuple[list[str], set[str]]:
    """Do what follows from settings changed since the last round.

    (lines that tell the owner what stays as it was and which command changes that, desks that work again).
    Raises MorgueError.
    """
    now, before = settled(room.stylebook), room.morgue.last_settings()
    if now == before:
        return [], set()
    changed = [key for key in now if before is not None and before.get(key, now[key]) != now[key]]
    redo: set[str] = set()
    kept: dict[str, list[str]] = {}
    for key in changed:
        effect = effect_of(*key.split(".", 1))
        redo |= set(effect.redo)
        if effect.keeps:
            kept.setdefault(f"{effect.keeps} keep the old one; to change them: {effect.command}", []).append(
                key
            )
    if "gather.revisit_h" in changed:
        room.morgue.plan_looks(room.stylebook.gather.revisit_h)
    open_since = room.clock.now() - timedelta(days=room.stylebook.cluster.window_days)
    for desk in sorted(redo):
        room.morgue.rework(desk, since=open_since if desk in RECENT else None)
    room.morgue.note_settings(now)
    told = [f"{', '.join(_shown(key) for key in keys)} changed: {what}" for what, keys in kept.items()]
    return told + (few_outlets(room) if "assign.min_outlets" in changed else []), redo


def _shown(key: str) -> str:
    section, _, name = key.partition(".")
    return f"[{section}] {name}"
