"""One tray for each desk of the rota."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...errors import NoSuch
from ...news import Feed
from ...stylebook import Stylebook
from .base import Backroom, BaseTray
from .gathering import GatherTray
from .single import ExtractTray, FetchTray, UnderstandTray, VerifyTray, WriteTray
from .slates import (
    ArticleSlateTray,
    AssignTray,
    EditTray,
    RegisterTray,
    RelateTray,
    SignedSlateTray,
    TranslateTray,
)
from .window import ClusterTray

_PLAIN: dict[str, type[BaseTray[Any]]] = {
    "extract": ExtractTray,
    "understand": UnderstandTray,
    "register": RegisterTray,
    "assign": AssignTray,
    "write": WriteTray,
    "verify": VerifyTray,
    "illustrate": ArticleSlateTray,
    "translate": TranslateTray,
    "relate": RelateTray,
    "edit": EditTray,
}
DESKS = (*_PLAIN, "gather", "fetch", "cluster")


def make_tray(
    desk: str, room: Backroom, *, stylebook: Stylebook, feeds: Sequence[Feed], all_now: bool
) -> BaseTray[Any]:
    """Raises NoSuch."""
    if desk == "gather":
        longest = max(stylebook.gather.max_interval_s, stylebook.gather.min_interval_s)
        return GatherTray(room, feeds=feeds, all_now=all_now, spiked_interval_s=longest)
    if desk == "fetch":
        hours, days = stylebook.gather.revisit_h, stylebook.cluster.window_days
        return FetchTray("fetch", room, revisit_h=hours, window_days=days)
    if desk == "cluster":
        return ClusterTray(
            room, window_days=stylebook.cluster.window_days, late_hours=stylebook.cluster.late_hours
        )
    if desk == "illustrate" and stylebook.publish.mode == "approve":
        return SignedSlateTray(desk, room)
    if desk not in _PLAIN:
        raise NoSuch(f"there is no tray for {desk!r}", noun="desk", id=desk)
    return _PLAIN[desk](desk, room)


__all__ = ["DESKS", "Backroom", "BaseTray", "make_tray"]
