"""Relate: the summit pack's relations, direction in time, reasons."""

from __future__ import annotations

from broadsheet.desks.relate import Relate, relate
from broadsheet.news import Slate

from . import pack

KIND = {"follow_up": "follow-up", "background": "background"}


def found():
    """(event told of in the link, event it stands beside) -> link."""
    event = {pack.stories()[article]: event for article, event in pack.EVENT.items()}
    return {(event[k.to], event[k.story]): k for links in relate(pack.slate()) for k in links.links}


def test_the_pack_relations_are_found():
    links = found()
    gold = {(r["from"], r["to"]): KIND[r["type"]] for r in pack.GOLD["relations"]}
    hits = [pair for pair in gold if pair in links]
    assert len(hits) >= 8
    assert sum(links[pair].kind == gold[pair] for pair in hits) >= 5


def test_time_decides_between_follow_up_and_background():
    at = {}
    for article, event in pack.EVENT.items():
        at[event] = min(at.get(event, pack.reports()[article].published), pack.reports()[article].published)
    for (to, beside), link in found().items():
        if link.kind == "follow-up":
            assert at[to] > at[beside]
        if link.kind == "background":
            assert at[to] < at[beside]


def test_reasons_are_names_in_the_storys_own_reports():
    slate = pack.slate()
    texts = {
        e.story.id: " ".join(f"{r.report.headline} {r.report.text}" for r in e.readings)
        for e in slate.entries
    }
    for links in relate(slate):
        assert len(links.links) <= 6
        assert [k.score for k in links.links] == sorted((k.score for k in links.links), reverse=True)
        for link in links.links:
            assert link.why and link.to != link.story
            assert all(name in texts[link.story] for name in link.why)


def test_golf_is_not_related_to_diplomacy():
    assert not [pair for pair in found() if "d_matsuyama" in pair]


def test_only_due_stories_are_filed_and_lonely_ones_have_no_links():
    slate = pack.slate()
    one = slate.entries[0]
    alone = Slate(entries=(one,), due=frozenset({one.story.id}), at=slate.at)
    (filed,) = Relate().work([alone])
    assert [(links.story, links.links) for links in filed.made] == [(one.story.id, ())]
    few = Slate(entries=slate.entries, due=frozenset({one.story.id}), at=slate.at)
    assert [links.story for links in relate(few)] == [one.story.id]
    assert relate(Slate(entries=(), at=slate.at)) == []
