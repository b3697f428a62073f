"""Relate: the summit pack's relations, direction in time, reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from broadsheet.desks.relate import Relate, relate
from broadsheet.news import Feed, Mention, Reading, Report, Slate, Span, Vector
from broadsheet.text.numbers import figures

from . import pack

KIND = {"follow_up": "follow-up", "background": "background"}


def found():
    """(event told of in the link, event it stands beside) -> link."""
    event = {pack.stories()[article]: event for article, event in pack.EVENT.items()}
    return {(event[k.to], event[k.story]): k for links in relate(pack.slate()) for k in links.links}


def test_the_pack_relations_are_found_with_their_kinds():
    links = found()
    gold = {(r["from"], r["to"]): KIND[r["type"]] for r in pack.GOLD["relations"]}
    assert gold.keys() <= links.keys()
    assert {pair: links[pair].kind for pair in gold} == gold
    assert len(links) <= 40


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


def test_names_of_a_reason_are_spelled_in_the_languages_the_register_knows():
    call = {(k.to, k.story): k for links in relate(pack.slate()) for k in links.links}
    spelled = [dict(names) for link in call.values() for names in link.names if names]
    assert any(
        names.get("ja", "").startswith("高市") and "Takaichi" in names.get("en", "") for names in spelled
    )
    for link in call.values():
        assert len(link.names) == len(link.why)


def test_earlier_stories_have_a_place_beside_many_later_ones():
    links = {pair: link for pair, link in found().items() if pair[1] == "main_summit"}
    assert len(links) == 6
    assert links["us_urges_stop", "main_summit"].kind == "background"


def story(
    number: int,
    text: str,
    *,
    hours: float = 0.0,
    names=(),
    vector=(1.0, 0.0),
    figures_lang="en",
    kind="person",
):
    at = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(hours=hours)
    report = Report(
        feed=Feed(url=f"https://o{number}.example/feed", outlet=f"O{number}"),
        url=f"https://o{number}.example/{text[:9]}",
        headline="", lang=figures_lang, paragraphs=(text,), published=at,
    )  # fmt: skip
    mentions = tuple(
        Mention(span=Span(start=0, end=1), text=name, kind=kind, key=f"name:{name.lower()}") for name in names
    )
    data = np.asarray(vector, "<f2") / np.linalg.norm(vector)
    reading = Reading(
        report=report, lang=figures_lang, sentences=(), names=mentions, figures=figures(text, figures_lang),
        quotations=(), dates=(), vector=Vector(model="planted", data=data.astype("<f2").tobytes()),
    )  # fmt: skip
    return pack.entry_of(f"s{number}", [reading])


def planted(*entries):
    at = max(entry.story.updated for entry in entries)
    slate = Slate(entries=entries, due=frozenset(e.story.id for e in entries), at=at)
    return {(k.story, k.to): k for links in relate(slate) for k in links.links}


def test_other_numbers_for_the_same_thing_contradict_across_languages():
    names = ("Marrowbridge", "Ottoline Vance")
    one = story(1, "The fire in Marrowbridge killed 12 people.", names=names)
    other = story(2, "El incendio de Marrowbridge dejó 19 muertos.", names=names, hours=2, figures_lang="es")
    agreeing = story(3, "12 Menschen wurden getötet.", names=names, hours=3, figures_lang="de")
    late = story(4, "The fire in Marrowbridge killed 21 people.", names=names, hours=80)
    links = planted(one, other, agreeing, late)
    assert links["s1", "s2"].kind == links["s2", "s1"].kind == "contradicts"
    assert links["s1", "s3"].kind == "follow-up"
    assert links["s1", "s4"].kind == "follow-up" and links["s4", "s1"].kind == "background"


def test_no_link_without_a_shared_name_and_short_sounds_must_be_written_alike():
    alike = [story(1, "a", names=("Vance",)), story(2, "b", names=("Ottoline",), hours=5)]
    assert planted(*alike) == {}
    outlets = [
        replace(
            e, readings=(replace(e.readings[0], names=(replace(e.readings[0].names[0], key="name:pk"),)),)
        )
        for e in (story(1, "a", names=("BBC",)), story(2, "b", names=("PKK",), hours=5))
    ]
    assert planted(*outlets) == {}


def test_what_a_due_story_leads_to_is_filed_too():
    both = ("Ottoline Vance", "Marrowbridge")
    old, new = story(1, "a", names=both), story(2, "b", names=both, hours=30)
    slate = Slate(entries=(old, new), due=frozenset({"s2"}), at=new.story.updated)
    made = {links.story: [k.kind for k in links.links] for links in relate(slate)}
    assert made == {"s2": ["background"], "s1": ["follow-up"]}


def test_only_due_stories_are_filed_and_lonely_ones_have_no_links():
    slate = pack.slate()
    one = slate.entries[0]
    alone = Slate(entries=(one,), due=frozenset({one.story.id}), at=slate.at)
    (filed,) = Relate().work([alone])
    assert [(links.story, links.links) for links in filed.made] == [(one.story.id, ())]
    golf = pack.stories()["dis-matsuyama-en"]
    few = Slate(entries=slate.entries, due=frozenset({golf}), at=slate.at)
    assert [(links.story, links.links) for links in relate(few)] == [(golf, ())]
    assert relate(Slate(entries=(), at=slate.at)) == []


NAMES = {
    "en": ("Ottoline Vance", "Jonas Ferreira"),
    "de": ("Jürgen Weiß", "Anke Lübbers"),
    "es": ("Íñigo Peña", "Lucía Ibáñez"),
    "fr": ("Hélène Dubreuil", "Loïc Kerbrat"),
    "ru": ("Мария Соколова", "Игорь Петренко"),
    "ja": ("高市早苗", "片山さつき"),
    "ko": ("이재명", "조현우"),
    "zh-Hans": ("王毅", "张又侠"),
    "ar": ("سلمى الخطيب", "ياسر منصور"),
}


@pytest.mark.parametrize("lang", NAMES)
def test_two_rare_names_and_one_theme_make_a_relation(lang: str):
    both = NAMES[lang]

    def linked(names, vector=(1.0, 0.0), kind="person"):
        one = story(1, "a", names=both, figures_lang=lang, kind=kind)
        other = story(2, "b", names=names, hours=300, vector=vector, figures_lang=lang, kind=kind)
        return planted(one, other)

    assert linked(both)
    assert not linked(both[:1]), "one name is chance"
    assert not linked(both, vector=(0.0, 1.0)), "another theme"
    assert not linked(both, kind="other"), "adjectives and other words"


def test_what_is_no_rare_name_relates_nothing():
    for names in (("UTC", "GMT+2"), ("Airbus A", "Boeing B"), ("japanse", "duitse"), ("Apple", "Apple Inc")):
        for kind in ("person", "organisation", "place"):
            one, other = (story(n, "a", names=names, hours=n * 30, kind=kind) for n in (1, 2))
            assert planted(one, other) == {}, names
    crowd = [story(n, "a", names=("Ottoline Vance", "Marrowbridge"), hours=n * 30) for n in range(1, 41)]
    assert planted(*crowd) == {}, "whom everybody names is not rare"


@pytest.mark.parametrize(
    ("kind", "said"), [("person", "people"), ("place", "place"), ("organisation", "subject")]
)
def test_same_people_are_persons(kind: str, said: str):
    """Stories that do not go on with each other: the link says what they share, and only that."""
    names = ("Ottoline Vance", "Marrowbridge")
    filler = [
        story(n, "x", names=(f"Filler{n}", f"Other{n}"), vector=(0.0, 1.0), hours=n) for n in range(10, 20)
    ]
    one = story(1, "a", names=(*names, "Aster", "Birch", "Cedar"), kind=kind)
    other = story(2, "b", names=(*names, "Dogwood", "Elm", "Fir"), hours=9000, vector=(0.35, 1.0), kind=kind)
    link = planted(one, other, *filler)["s1", "s2"]
    assert (link.kind, set(link.why)) == (said, set(names))
