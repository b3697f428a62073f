"""A report is forgotten of which no sentence is printed: its outlet is counted and credited nowhere any more.

The article's words stay as they were, and with them its id; the press must not go by what it kept under that id.
"""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.testclient import TestClient

from broadsheet.newsroom import Newsroom
from broadsheet.office.catalogue import Catalogue
from broadsheet.serve.api import api_routes

from ..servers import HostileServer
from .test_lives import Outlet, Wire
from .test_settings_change import Owner

WIDE = {
    "de": (
        "Elbwacht", "Takaichi sagt Trump ab: Japan kauft weiter russisches Gas",
        ("Sanae Takaichi und Donald Trump haben in Tokio miteinander "
         "gesprochen, und an der Nordsee fragt man sich, was folgt."),
        ("In den Hafenstädten wird die Nachricht aufmerksam gelesen, "
         "denn auch hier hängen Betriebe an langen Verträgen."),
    ),
    "fr": (
        "La Jetée", "Takaichi et Trump à Tokyo : le Japon garde le gaz russe",
        ("Sanae Takaichi et Donald Trump se sont parlé à Tokyo, et dans les "
         "ports de la Manche on se demande ce qui va suivre."),
        ("Les armateurs lisent la nouvelle avec attention, car leurs "
         "contrats courent longtemps et leurs marges sont minces."),
    ),
    "es": (
        "El Faro Lento", "Takaichi y Trump en Tokio: Japón conserva el gas ruso",
        "Sanae Takaichi y Donald Trump hablaron en Tokio, y en los puertos del norte se preguntan qué vendrá después.",
        "Los armadores leen la noticia con atención, porque sus contratos son largos y sus márgenes muy estrechos.",
    ),
    "ko": (
        "물결신문", "다카이치, 트럼프에 거절... 일본은 러시아 가스 계속 구매",
        ("다카이치 사나에 총리와 도널드 트럼프 대통령이 도쿄에서 이야기를 나눴고, 항구 도시에서는 앞으로 무슨 일이 "
         "있을지 궁금해하고 있다."),
        ("선주들은 이 소식을 유심히 읽고 있다. 계약 기간이 길고 남는 것이 "
         "적기 때문이다. 항구의 상인들도 마찬가지라고 말한다."),
    ),
    "ja": (
        "渚日報", "高市首相、トランプ氏に断り　ロシア産ガスの購入を継続",
        "高市早苗首相とトランプ大統領が東京で話し合い、港町では今後どうなるのかと人々が首をかしげている。",
        ("船主たちはこの知らせを注意深く読んでいる。契約が長く、もうけが少ないからだ。"
         "港の商人たちも同じだと口をそろえて話している。"),
    ),
    "ru": (
        "Тихая Гавань", "Такаити отказала Трампу: Япония продолжит покупать российский газ",
        "Санаэ Такаити и Дональд Трамп поговорили в Токио, и в портовых городах гадают, что будет дальше.",
        ("Судовладельцы читают новость внимательно: договоры у них долгие, а "
         "прибыль невелика, и торговцы в порту думают так же."),
    ),
}  # fmt: skip
"""Outlet, headline and text of reports that tell the event and nothing an article would print."""
PAPER = {"languages": ("en",)}


@pytest.fixture
def owner(tmp_path: Path):
    with HostileServer() as server:
        wire = Wire(server)
        wire.load()
        wire.outlets = {key: o for key, o in wire.outlets.items() if o.lang == "en"}
        first = next(iter(wire.outlets.values()))
        for number, (lang, (name, headline, *text)) in enumerate(WIDE.items()):
            wire.outlets[lang] = Outlet(
                key=lang, name=name, lang=lang, headline=headline, paragraphs=text,
                published=first.published + timedelta(minutes=number),
            )  # fmt: skip
            wire.serve(wire.outlets[lang])
        yield Owner(tmp_path, wire)


def holds(folder: Path, word: str) -> set[str]:
    """The printed files in which the word stands."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)) for path in found if word.encode() in path.read_bytes()}


def counted(site: Path) -> int:
    """Outlets that the evidence beside the article names."""
    told = json.loads(next(site.glob("en/articles/*/evidence.json")).read_text("utf-8"))
    return len({report["outlet"] for report in told["reports"]})


def api(room: Newsroom) -> str:
    """All that is answered over HTTP of the one story."""
    client = TestClient(Starlette(routes=api_routes(Catalogue(room))))
    stories = client.get("/api/stories").json()
    answers = [client.get(f"/api/stories/{story['id']}").text for story in stories]
    (placed,) = room.library.edition().placements
    return "".join([*answers, *(client.get(f"/api/articles/{id}").text for _, id in placed.articles)])


@pytest.mark.parametrize("lang", ["de", "ja"])
def test_a_forgotten_outlet_is_counted_and_credited_nowhere(owner: Owner, lang: str) -> None:
    owner.round(paper=PAPER)
    name = WIDE[lang][0]
    outlets = counted(owner.site)
    assert {"en/index.html", "en/sources/index.html"} <= holds(owner.site, name)
    manifest = next(owner.folder.rglob("manifest.json"))
    older = manifest.read_bytes()
    with owner.open(paper=PAPER) as room:
        (placed,) = room.library.edition().placements
        article = room.library.article(placed.articles[0][1]).article
        report = next(r for r in room.library.reports(article.made_from) if r.outlet == name)
        assert report.id not in {cite.report for s in article.body for cite in s.cites}
        assert name in api(room)
        room.morgue.forget(report.url, "asked for")
    owner.round(paper=PAPER)
    with owner.open(paper=PAPER) as room:
        (placed,) = room.library.edition().placements
        assert name not in api(room)
        assert (holds(owner.site, name), counted(owner.site)) == (set(), outlets - 1)
        front = html.fromstring((owner.site / "en" / "index.html").read_bytes()).text_content()
        assert f"{outlets - 1} outlets" in front and f"{outlets} outlets" not in front
        manifest.write_bytes(older)
        room.print()
        assert (holds(owner.site, name), counted(owner.site)) == (set(), outlets - 1)
        assert not room.print().written
