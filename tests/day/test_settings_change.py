"""An owner changes settings between two rounds: what is printed follows, or the program says which command does it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from broadsheet.errors import NoSuch, StylebookError
from broadsheet.flow import DESKS
from broadsheet.news import Feed, Use
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.office.articles import article_rows
from broadsheet.office.effects import EFFECTS, NEXT, effect_of, settled
from broadsheet.office.mending import rework
from broadsheet.office.rounds import Round, needs, reprint, run_round, sentences
from broadsheet.settings import Stylebook, read_stylebook, sections

from ..servers import HostileServer
from .test_lives import START, DayClock, Outlet, Wire

BASE: dict[str, dict[str, Any]] = {
    "wire": {"allow_private_addresses": True, "min_gap_s": 0.0},
    "paper": {"base_url": "https://news.example"},
    "gather": {"max_age_days": 30.0, "min_interval_s": 0.0},
    "crew": {"processes": 1},
}
"""No processes of its own: they start anew in each round, and would take longer than its work."""
NATIVE = ("en", "de", "es", "fr", "ja", "ko", "zh-Hans", "ar")
"""Languages in which the main event has reports."""


@dataclass
class Owner:
    """One folder, opened anew with other settings for each round."""

    folder: Path
    wire: Wire
    clock: DayClock = field(default_factory=DayClock)

    def open(self, **settings: dict[str, Any]) -> Newsroom:
        together = {name: {**BASE.get(name, {}), **settings.get(name, {})} for name in {*BASE, *settings}}
        book = read_stylebook(self.folder, environ={}, **together)
        return open_newsroom(book, feeds=self.wire.feeds(), clock=self.clock)

    def round(self, later_h: float = 0.1, **settings: dict[str, Any]) -> Round:
        self.clock.moment += timedelta(hours=later_h)
        with self.open(**settings) as room:
            return run_round(room)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def languages(self) -> set[str]:
        return {p.parts[-4] for p in self.site.glob("*/articles/*/evidence.json")}

    def told(self) -> dict[str, Any]:
        """The evidence of the one article printed."""
        (path,) = self.site.glob("*/articles/*/evidence.json")
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return found

    def pages(self, lang: str) -> list[Path]:
        return sorted((self.site / lang).rglob("index.html"))


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Owner]:
    with HostileServer() as server:
        wire = Wire(server)
        wire.load()
        yield Owner(tmp_path, wire)


def test_languages_changed_are_printed_in_the_next_round(owner: Owner) -> None:
    owner.round(paper={"languages": ("en", "de", "ko", "ar")})
    assert owner.languages() == {"en", "de", "ko", "ar"}
    done = owner.round(paper={"languages": ("de", "en", "ar", "fr", "ja")})
    assert owner.languages() == {"de", "en", "ar", "fr", "ja"}
    assert not (owner.site / "ko").exists(), "no page of a language that was taken off the site"
    for page in owner.site.rglob("*.html"):
        assert "/ko/" not in page.read_text("utf-8"), page
    for lang in ("de", "en", "ar", "fr", "ja"):
        assert owner.pages(lang)
        for page in owner.pages(lang):
            assert f'<html lang="{lang}"' in page.read_text("utf-8"), page
    assert done.printed.removed
    root = (owner.site / "index.html").read_text("utf-8")
    assert root.index('href="/de/"') < root.index('href="/en/"') < root.index('href="/ar/"')
    assert not owner.round(paper={"languages": ("de", "en", "ar", "fr", "ja")}).printed.written


def test_print_alone_takes_languages_off_and_puts_them_in_order(owner: Owner) -> None:
    owner.round(paper={"languages": ("en", "de", "ko")})
    with owner.open(paper={"languages": ("ko", "en")}) as room:
        printed, _ = reprint(room)
    assert printed.removed and owner.languages() == {"ko", "en"} and not (owner.site / "de").exists()


@pytest.mark.parametrize("lang", ["en", "ko", "ja", "zh-Hans", "de", "fr", "es", "ar"])
def test_one_outlet_is_enough_where_the_owner_says_so(owner: Owner, lang: str) -> None:
    """A story of one outlet, also one that was passed over in an earlier round, in each language."""
    owner.wire.outlets = {key: o for key, o in owner.wire.outlets.items() if o.lang == lang}
    first = next(iter(owner.wire.outlets))
    owner.wire.outlets = {first: owner.wire.outlets[first]}
    owner.round()
    assert not owner.languages()
    done = owner.round(assign={"min_outlets": 1})
    assert owner.languages() == {lang}, sentences(done)
    told = json.loads(next(owner.site.glob("*/articles/*/evidence.json")).read_text("utf-8"))
    assert any(s["part"] == "body" for s in told["sentences"])


def test_more_outlets_wanted_takes_nothing_off_and_says_so(owner: Owner) -> None:
    """Printed addresses stay; what rests on fewer outlets is counted, listed by a command,
    and may be taken off by hand."""
    english = {"paper": {"languages": ("en",)}}
    owner.wire.outlets = dict([o for o in owner.wire.outlets.items() if o[1].lang == "en"][:2])
    owner.round(**english)
    assert owner.languages() == {"en"}
    assert not needs(owner.round(**english, assign={"min_outlets": 1}))
    said = "\n".join(needs(owner.round(**english, assign={"min_outlets": 5})))
    assert owner.languages() == {"en"}
    assert "min_outlets is 5: 1 printed article rests on fewer outlets and stays" in said
    assert "broadsheet article list --outlets-below 5" in said
    with owner.open(**english, assign={"min_outlets": 5}) as room:
        assert [row["outlets"] for row in article_rows(room, outlets_below=5)] == [2]
        assert not article_rows(room, outlets_below=2)


def test_what_a_setting_leaves_as_it_was_is_said_once(owner: Owner) -> None:
    owner.round(paper={"languages": ("en",)})
    done = owner.round(
        paper={"languages": ("en",)}, write={"max_words": 200}, extract={"min_characters": 150}
    )
    said = "\n".join(needs(done))
    assert "[write] max_words changed: articles already written keep the old one" in said
    assert "broadsheet rework write" in said and "broadsheet rework extract" in said
    again = owner.round(
        paper={"languages": ("en",)}, write={"max_words": 200}, extract={"min_characters": 150}
    )
    assert not needs(again)


def test_planned_looks_follow_changed_hours(owner: Owner) -> None:
    owner.round(paper={"languages": ("en",)})

    def asked() -> int:
        return sum(path.endswith(".html") for _, path, _ in owner.wire.server.asked)

    before = asked()
    owner.round(later_h=0.5, paper={"languages": ("en",)})
    assert asked() == before, "the first look is due after an hour"
    owner.round(paper={"languages": ("en",)}, gather={"revisit_h": (0.3, 2.0)})
    assert asked() == before + len(owner.wire.outlets), "it was due after 0.3 h under the new hours"
    owner.round(later_h=1.5, paper={"languages": ("en",)}, gather={"revisit_h": ()})
    assert asked() == before + len(owner.wire.outlets), "no more looks"
    owner.round(later_h=0.1, paper={"languages": ("en",)}, gather={"revisit_h": (1.0, 6.0)})
    owner.round(later_h=5.0, paper={"languages": ("en",)}, gather={"revisit_h": (1.0, 6.0)})
    assert asked() == before + 2 * len(owner.wire.outlets), "looks are planned again"


def test_entries_left_alone_for_their_age_are_taken_when_the_age_is_raised(owner: Owner) -> None:
    owner.round(gather={"max_age_days": 0.01})
    assert not owner.languages()
    owner.round(later_h=24.0, gather={"max_age_days": 30.0})
    assert owner.languages() == set(NATIVE)


def test_every_setting_says_from_when_on_it_counts() -> None:
    known = {f"{name}.{key}" for name, section in sections().items() for key in section.model_fields}
    for name, section in sections().items():
        for key in section.model_fields:
            assert effect_of(name, key).told
    assert {key for key in EFFECTS if "." in key} <= known
    answered = {key for key in EFFECTS if "." not in key}
    assert set(DESKS) & set(sections()) <= answered <= set(sections())


def test_no_secret_is_remembered() -> None:
    secret = {"models": {"key": "K-1"}, "understand": {"embed_key": "K-2"}, "morgue": {"url": "sqlite:///x"}}
    assert settled(Stylebook.model_validate(secret)) == settled(Stylebook())
    assert effect_of("models", "key") is NEXT


SHORT = {
    "en": ("Storm closes harbour of Port Alma",
           ("The storm closed the harbour of Port Alma on Tuesday, and 42 ships wait outside, harbour master Ida "
            "Quill said in the morning."),
           ("Two cranes fell into the dock during the night, and nobody was "
            "hurt, according to the port authority of the town.")),
    "de": ("Sturm schließt Hafen von Port Alma",
           ("Der Sturm hat am Dienstag den Hafen von Port Alma geschlossen, 42 Schiffe warten vor der Einfahrt, "
            "sagte Hafenmeisterin Ida Quill am Morgen."),
           ("Zwei Kräne stürzten in der Nacht in das Becken, verletzt wurde "
            "nach Angaben der Hafenbehörde der Stadt niemand.")),
    "fr": ("La tempête ferme le port de Port Alma",
           ("La tempête a fermé mardi le port de Port Alma et 42 navires attendent au large, a déclaré mardi matin "
            "la capitaine du port Ida Quill."),
           ("Deux grues sont tombées dans le bassin pendant la nuit et personne n'a été blessé, selon l'autorité "
            "portuaire de la ville.")),
    "es": ("La tormenta cierra el puerto de Port Alma",
           ("La tormenta cerró el martes el puerto de Port Alma y 42 barcos esperan fuera, dijo por la mañana la "
            "capitana del puerto Ida Quill."),
           ("Dos grúas cayeron al muelle durante la noche y nadie resultó "
            "herido, según la autoridad portuaria de la ciudad.")),
    "ja": ("嵐で港が閉鎖",
           "嵐のため港は火曜日に閉鎖され、42隻の船が沖で待機していると港長の田中一郎氏が朝の記者会見で述べた。",
           "夜の間に2基のクレーンが岸壁から海に落ちたが、港湾当局によるとけが人はいなかったという。"),
    "ko": ("폭풍으로 항구 폐쇄",
           ("폭풍으로 항구가 화요일에 폐쇄되었으며 선박 42척이 바깥에서 기다리고 있다고 항만장 김민수 씨가 오전 "
            "기자회견에서 말했다."),
           "밤사이 크레인 2대가 부두로 떨어졌지만 다친 사람은 없었다고 이 도시의 항만 당국이 밝혔다."),
    "zh-Hans": ("风暴关闭港口",
                ("风暴使港口在星期二关闭，42艘船在港外等待，港务局长王明在上午的记者会上表示，"
                 "目前还不能确定何时重新开放。"),
                "夜间两台起重机倒入码头，据该市港务局称没有人受伤，维修工作将在风停之后立即开始进行。"),
    "ar": ("عاصفة تغلق ميناء المدينة",
           ("أغلقت العاصفة ميناء المدينة يوم الثلاثاء وتنتظر 42 سفينة في "
            "الخارج، بحسب ما قال مدير الميناء أحمد سالم صباح اليوم."),
           ("سقطت رافعتان في الحوض خلال الليل ولم يصب أحد بأذى، وفقا لما "
            "أعلنته سلطة الميناء في المدينة صباح اليوم نفسه.")),
}  # fmt: skip


MENDED = (("42", "57"), ("Deux", "Trois"), ("两台", "三台"))


def lone(owner: Owner, lang: str) -> Outlet:
    """The wire carries one outlet with one report of two sentences, of which short passages may be taken."""
    headline, *paragraphs = SHORT[lang]
    outlet = Outlet(
        key="short", name="Lone Post", lang=lang, headline=headline, published=START, paragraphs=paragraphs
    )
    owner.wire.outlets = {"short": outlet}
    owner.wire.serve(outlet)
    feed = Feed(url=owner.wire.server.url("/short.xml"), outlet="Lone Post", lang=lang, use=Use.BRIEF)
    owner.wire.feeds = lambda: [feed]  # type: ignore[method-assign]
    return outlet


@pytest.mark.parametrize("lang", sorted(SHORT))
def test_a_lone_report_of_two_sentences_gets_a_short_article(owner: Owner, lang: str) -> None:
    lone(owner, lang)
    done = owner.round(assign={"min_outlets": 1}, extract={"min_characters": 100})
    assert owner.languages() == {lang}, sentences(done)


@pytest.mark.parametrize("lang", sorted(SHORT))
def test_a_page_looked_at_now_goes_through_to_print(owner: Owner, lang: str) -> None:
    """The outlet mends its text; nobody waits for the planned look."""
    outlet = lone(owner, lang)
    settings = {"assign": {"min_outlets": 1}, "extract": {"min_characters": 100}}
    owner.round(**settings)
    before = owner.told()
    for old, new in MENDED:
        outlet.paragraphs = [p.replace(old, new) for p in outlet.paragraphs]
    owner.wire.serve(outlet)
    owner.round(**settings)
    assert owner.told() == before, "no look was due"
    with owner.open(**settings) as room:
        assert "1 page will be looked at" in rework(room, "fetch", (owner.wire.server.url("/short.html"),))
        assert "0 pages" in rework(room, "fetch", (owner.wire.server.url("/short.html"),)), "asked already"
    done = owner.round(**settings)
    assert owner.told()["revision"] == 2, sentences(done)
    for sentence in owner.told()["sentences"]:
        assert all(cite["quote"] in "\n\n".join(outlet.paragraphs) for cite in sentence["cites"]), sentence
    assert owner.told()["sentences"] != before["sentences"]
    with owner.open(**settings) as room:
        (story,) = room.library.stories()
        assert [r.version for r in room.library.reports(story.reports)] == [2]
        assert room.morgue.check() == []


def test_a_page_that_is_as_it_was_changes_nothing(owner: Owner) -> None:
    lone(owner, "en")
    settings = {"assign": {"min_outlets": 1}, "extract": {"min_characters": 100}}
    owner.round(**settings)
    with owner.open(**settings) as room:
        assert "1 item will be worked again" in rework(room, "fetch")
        with pytest.raises(NoSuch):
            rework(room, "fetch", ("https://nobody.example/x",))
        with pytest.raises(StylebookError):
            rework(room, "write", (owner.wire.server.url("/short.html"),))
    done = owner.round(**settings)
    assert not done.printed.written and sentences(done)[0].startswith("Nothing new")
