"""The desk that fetches publishers' photographs, against a real server: what may be printed, what may not, and servers
of every kind."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image as Pixels

from broadsheet.desks.acquire import Acquire
from broadsheet.desks.illustrate import Illustrate
from broadsheet.easel import photograph
from broadsheet.errors import FetchError
from broadsheet.news import Filed, Form, Photo, Picture, Pictures, Slate, Use
from broadsheet.press.tongue import say
from broadsheet.settings import INTERFACE, Stylebook
from broadsheet.settings import Illustrate as Settings
from broadsheet.text.caps import may_copy
from broadsheet.wire.web import PoliteWeb
from tests.models.paint_routes import bomb
from tests.photographs import photo_file, said
from tests.servers import Answer, Handler, HostileServer

from .slates import sample_slate

TREATY = "fishing-treaty-port-alma"
BY = {
    "licence": "CC BY 4.0",
    "terms": "https://creativecommons.org/licenses/by/4.0/",
    "credit": "I. Quill / Harbour Ledger",
}


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as found:
        yield found


_OPENED: list[PoliteWeb] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Connections of the test's desks end with it."""
    yield
    while _OPENED:
        _OPENED.pop().close()


def desk(**wire: Any) -> Acquire:
    settings = {"allow_private_addresses": True, "min_gap_s": 0.0, "total_timeout_s": 1.5, **wire}
    _OPENED.append(PoliteWeb(Stylebook.model_validate({"wire": settings})))
    return Acquire(web=_OPENED[-1], languages=INTERFACE, words=say, develop=photograph)


def with_photo(*photos: Photo | None, pictures: Pictures = Pictures.LICENSED, use: Use = Use.BRIEF) -> Slate:
    """The treaty's slate, its first reports with these pictures."""
    slate = sample_slate(TREATY)
    entry = slate.entries[0]
    readings = list(entry.readings)
    for n, photo in enumerate(photos):
        feed = replace(readings[n].report.feed, pictures=pictures)
        readings[n] = replace(
            readings[n], report=replace(readings[n].report, photo=photo, feed=feed, use=use)
        )
    return replace(slate, entries=(replace(entry, readings=tuple(readings)),))


def outcome(at: Acquire, slate: Slate) -> Filed[Picture]:
    (found,) = at.work([slate])
    assert isinstance(found, Filed)
    return found


def photo_at(server: HostileServer, path: str = "/quay.jpg", **more: str) -> Photo:
    if path not in server.routes:
        server.put(path, Answer(photo_file(), type="image/jpeg"))
    return Photo(url=server.url(path), **(BY | more))


def test_one_under_an_open_licence_is_fetched_and_described_in_every_language(server: HostileServer) -> None:
    photo = photo_at(server, caption="Boats at the quay of Port Alma.")
    slate = with_photo(photo)
    (made,) = outcome(desk(), slate).made
    assert (made.kind, made.photo, made.source_type) == ("photo", photo, "")
    assert len(made.images) == 4 and {lang for lang, _ in made.alt} == set(INTERFACE)
    outlet = slate.entries[0].readings[0].report.outlet
    for lang, alt in made.alt:
        assert outlet in alt and "Boats at the quay of Port Alma" in alt and alt.count("{") == 0
        assert alt[-1] in ".。" and ".." not in alt, (lang, alt)
    assert dict(made.alt)["en"] == (
        f"{outlet} published this photograph. Its caption there: “Boats at the quay of Port Alma”."
    )


def test_without_a_caption_it_says_no_more_than_whose_it_is(server: HostileServer) -> None:
    (made,) = outcome(desk(), with_photo(photo_at(server))).made
    assert dict(made.alt)["en"].endswith(" published this photograph.")


def test_what_stands_is_not_fetched_again_and_illustrate_leaves_it_alone(server: HostileServer) -> None:
    slate = with_photo(photo_at(server))
    (made,) = outcome(desk(), slate).made
    standing = replace(slate, entries=(replace(slate.entries[0], picture=replace(made, images=())),))
    assert outcome(desk(), standing).made == () and server.count("/quay.jpg") == 1
    draws = Illustrate(settings=Settings(), languages=INTERFACE, words=say)
    assert [o.made for o in draws.work([standing]) if isinstance(o, Filed)] == [()]
    forbidden = with_photo(standing.entries[0].readings[0].report.photo, pictures=Pictures.NONE)
    overtaken = replace(forbidden, entries=(replace(forbidden.entries[0], picture=made),))
    (drawn,) = draws.work([overtaken])
    assert isinstance(drawn, Filed) and drawn.made and drawn.made[0].kind != "photo"


@pytest.mark.parametrize(
    ("stated", "pictures", "use", "allowed"),
    [
        (BY, Pictures.LICENSED, Use.BRIEF, True),
        (BY | {"licence": "CC BY-SA 4.0"}, Pictures.LICENSED, Use.DIGEST, True),
        (BY | {"licence": "CC0"}, Pictures.LICENSED, Use.BRIEF, True),
        (BY | {"licence": "Public Domain Mark 1.0"}, Pictures.LICENSED, Use.BRIEF, True),
        ({}, Pictures.LICENSED, Use.DIGEST, False),
        ({"credit": "I. Quill"}, Pictures.LICENSED, Use.BRIEF, False),
        (BY | {"licence": "CC BY-NC 4.0"}, Pictures.LICENSED, Use.BRIEF, False),
        (BY | {"licence": "CC BY-ND 4.0"}, Pictures.LICENSED, Use.BRIEF, False),
        (BY, Pictures.LICENSED, Use.LINK, False),
        (BY, Pictures.NONE, Use.DIGEST, False),
        ({}, Pictures.ALLOWED, Use.BRIEF, True),
        (BY | {"licence": "CC BY-NC 4.0"}, Pictures.ALLOWED, Use.LINK, True),
    ],
)
def test_only_what_is_allowed_is_asked_for(
    server: HostileServer, stated: dict[str, str], pictures: Pictures, use: Use, allowed: bool
) -> None:
    server.put("/quay.jpg", Answer(photo_file(), type="image/jpeg"))
    slate = with_photo(Photo(url=server.url("/quay.jpg"), **stated), pictures=pictures, use=use)
    assert may_copy(slate.entries[0].readings[0].report) is allowed
    assert len(outcome(desk(), slate).made) == allowed
    assert server.count("/quay.jpg") == allowed


def test_a_licence_of_the_text_alone_allows_none(server: HostileServer) -> None:
    slate = with_photo(Photo(url=server.url("/quay.jpg")))
    reading = slate.entries[0].readings[0]
    licensed = replace(reading, report=replace(reading.report, licence="CC BY 4.0", use=Use.DIGEST))
    entry = replace(slate.entries[0], readings=(licensed, *slate.entries[0].readings[1:]))
    assert outcome(desk(), replace(slate, entries=(entry,))).made == () and not server.count("/quay.jpg")


def slowly(handler: Handler) -> None:
    handler.start("image/jpeg")
    for byte in photo_file()[:200]:
        handler.wfile.write(bytes([byte]))
        time.sleep(0.05)


def elsewhere(handler: Handler) -> None:
    there = handler.server.owner.url("/other.jpg", host="localhost")
    handler.reply(Answer(status=302, headers={"Location": there}))


SILENT: dict[str, tuple[Any, str]] = {
    "html that says so": (Answer(b"<!doctype html><h1>Log in</h1>"), "wrong-type"),
    "html that does not": (Answer(b"<!doctype html><h1>Log in</h1>", type="image/jpeg"), "no-photograph"),
    "a PDF": (Answer(b"%PDF-1.7", type="application/pdf"), "wrong-type"),
    "an SVG": (Answer(b"<svg xmlns='http://www.w3.org/2000/svg'/>", type="image/svg+xml"), "wrong-type"),
    "nothing": (Answer(b"", type="image/jpeg"), "no-photograph"),
    "a bomb of 100 megapixels": (Answer(bomb(), type="image/png"), "no-photograph"),
    "too many bytes": (Answer(bytes(10_000_001), type="image/jpeg"), "too-large"),
    "too small": (Answer(photo_file(size=(590, 400)), type="image/jpeg"), "no-photograph"),
    "made by a model": (
        Answer(photo_file(xmp=said("trainedAlgorithmicMedia")), type="image/jpeg"),
        "no-photograph",
    ),
    "404": (Answer(b"", status=404), "http-404"),
    "410": (Answer(b"", status=410), "http-410"),
    "403": (Answer(b"", status=403), "http-403"),
    "another host": (elsewhere, "unsafe-address"),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_is_no_photograph_gives_none_and_a_line_in_the_ledger(server: HostileServer, name: str) -> None:
    answer, code = SILENT[name]
    server.put("/other.jpg", Answer(photo_file(), type="image/jpeg"))
    server.put("/quay.jpg", answer)
    found = outcome(desk(), with_photo(photo_at(server)))
    assert found.made == () and found.code == code and server.url("/quay.jpg") in found.note
    second = photo_at(server, "/second.jpg")
    (made,) = outcome(desk(), with_photo(photo_at(server), second)).made
    assert made.photo == second, "the next one that may be printed is taken"


@pytest.mark.parametrize(
    "answer",
    [slowly, Answer(b"", status=503), Answer(b"", status=429), lambda handler: handler.connection.close()],
)
def test_what_may_be_had_later_is_held(server: HostileServer, answer: Any) -> None:
    server.put("/quay.jpg", answer)
    with pytest.raises(FetchError):
        outcome(desk(), with_photo(photo_at(server)))


def test_robots_are_asked_and_obeyed(server: HostileServer) -> None:
    server.put("/robots.txt", Answer(b"User-agent: *\nDisallow: /quay", type="text/plain"))
    found = outcome(desk(), with_photo(photo_at(server)))
    assert found.made == () and found.code == "robots-refused" and not server.count("/quay.jpg")


def test_no_address_inside_the_house_is_asked(server: HostileServer) -> None:
    found = outcome(desk(allow_private_addresses=False), with_photo(photo_at(server)))
    assert found.made == () and found.code == "unsafe-address" and not server.count("/quay.jpg")


@pytest.mark.parametrize(
    "path", ["/logo.png", "/site-icon-512.jpg", "/img/Placeholder_news.webp", "/brand/logos.jpg"]
)
def test_a_logo_is_not_even_asked_for(server: HostileServer, path: str) -> None:
    assert outcome(desk(), with_photo(photo_at(server, path))).made == () and not server.count(path)


@pytest.mark.parametrize("path", ["/iconic-bridge.jpg", "/analogous.jpg"])
def test_words_that_only_begin_so_are_no_logo(server: HostileServer, path: str) -> None:
    assert outcome(desk(), with_photo(photo_at(server, path))).made


def test_only_reports_that_articles_were_made_from_count(server: HostileServer) -> None:
    slate = with_photo(photo_at(server))
    entry = slate.entries[0]
    briefs = tuple(replace(a, form=Form.BRIEF) for a in entry.articles)
    assert outcome(desk(), replace(slate, entries=(replace(entry, articles=briefs),))).made == ()
    others = tuple(replace(a, made_from=()) for a in entry.articles)
    assert outcome(desk(), replace(slate, entries=(replace(entry, articles=others),))).made == ()


def test_one_on_its_side_is_printed_upright(server: HostileServer) -> None:
    exif = Pixels.Exif()
    exif[0x0112] = 6
    server.put("/quay.jpg", Answer(photo_file(size=(1000, 1400), exif=exif), type="image/jpeg"))
    (made,) = outcome(desk(), with_photo(photo_at(server))).made
    assert made.images[0].width_px == 1200
