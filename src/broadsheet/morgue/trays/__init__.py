"""One tray for each desk, by what the flow says lies before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...errors import NoSuch
from ...flow import DESKS, Unit
from ...news import Assignment, Dispatch, Feed, Galley, Page, Picture, Report
from ...settings import Stylebook
from .base import Backroom, BaseTray
from .gathering import GatherTray
from .single import ExtractTray, FetchTray, UnderstandTray, VerifyTray, WriteTray
from .slates import EditTray, PaintedTray, RelateTray, SignedTray, SlateTray
from .window import ClusterTray

_OF_NOUNS: dict[type, type[BaseTray[Any]]] = {
    Page: ExtractTray,
    Report: UnderstandTray,
    Assignment: WriteTray,
    Galley: VerifyTray,
}


def make_tray(
    desk: str, room: Backroom, *, stylebook: Stylebook, feeds: Sequence[Feed], all_now: bool
) -> BaseTray[Any]:
    """Raises NoSuch."""
    if desk not in DESKS:
        raise NoSuch(f"there is no tray for {desk!r}", noun="desk", id=desk)
    row, gather, cluster = DESKS[desk], stylebook.gather, stylebook.cluster
    match row.unit:
        case Unit.FEED:
            longest = max(gather.max_interval_s, gather.min_interval_s)
            return GatherTray(row, room, feeds=feeds, all_now=all_now, spiked_interval_s=longest)
        case Unit.WINDOW:
            return ClusterTray(row, room, window_days=cluster.window_days, late_hours=cluster.late_hours)
        case Unit.STORIES:
            return RelateTray(row, room)
        case Unit.EDITION:
            return EditTray(row, room)
        case Unit.STORY if Picture in row.files:
            return (SignedTray if stylebook.publish.mode == "approve" else PaintedTray)(row, room)
        case Unit.STORY:
            return SlateTray(row, room)
        case Unit.NOUN if row.takes is Dispatch:
            return FetchTray(row, room, revisit_h=gather.revisit_h, window_days=cluster.window_days)
        case Unit.NOUN:
            return _OF_NOUNS[row.takes](row, room)


__all__ = ["Backroom", "BaseTray", "make_tray"]
