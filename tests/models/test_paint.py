"""Image models behind servers: real HTTP, files inline and by address, nothing believed, everything paid."""

from __future__ import annotations

import time
from typing import Any

import pytest

from broadsheet.errors import BadReply, BudgetSpent, ModelDown, ModelRefused
from broadsheet.models.paint_openai import OpenAIPaint
from broadsheet.morgue import Morgue
from broadsheet.settings import Illustrate, Models
from broadsheet.wire.web import PoliteWeb
from tests.servers import Answer, HostileServer

from .conftest import HandClock
from .paint_routes import JSON, PaintRoutes, at, picture

KEY = "sk-very-secret-key"


@pytest.fixture
def painter(
    hostile: HostileServer, model_requests: None, morgue: Morgue, clock: HandClock, make_web: Any
) -> Any:
    def make(
        script: list[Any], *, limits: Models | None = None, web: PoliteWeb | None = None, **more: Any
    ) -> Any:
        routes = PaintRoutes(hostile, script)
        given = {
            "paint_model": "openai:sd",
            "paint_url": routes.url,
            "paint_key": KEY,
            "paint_timeout_s": 2.0,
        }
        settings = Illustrate(**{**given, **more})
        return OpenAIPaint(settings, limits or Models(), web or make_web(), morgue.till, clock), routes

    return make


def test_it_asks_as_the_protocol_has_it_and_takes_a_file_inline(painter, morgue) -> None:
    file = picture()
    paint, routes = painter([file], paint_usd=0.04)
    reply = paint.paint("A lighthouse", story="s1")
    assert reply.value == file
    assert routes.questions == [{"model": "sd", "prompt": "A lighthouse", "n": 1, "size": "1536x1024"}]
    assert routes.keys == [f"Bearer {KEY}"]
    assert (morgue.till.spent(story="s1").usd, morgue.till.spent(model="openai:sd").calls) == (0.04, 1)


def sent(server: HostileServer) -> dict[str, str]:
    """Headers of the last request."""
    return {name.lower(): value for name, value in server.asked[-1][2].items()}


@pytest.mark.parametrize("address", ["{base}/made/1.png", "/made/1.png"])
def test_a_file_on_the_server_itself_is_fetched_there_with_the_key(hostile, painter, address) -> None:
    file = picture()
    hostile.put("/made/1.png", Answer(file, type="image/png"))
    paint, _ = painter([at(address.format(base=hostile.base))])
    assert paint.paint("A lighthouse").value == file
    assert sent(hostile).get("authorization") == f"Bearer {KEY}"


def test_a_file_elsewhere_is_fetched_as_any_page_is_and_without_the_key(hostile, painter) -> None:
    file = picture()
    hostile.put("/made/1.png", Answer(file, type="image/png"))
    paint, _ = painter([at(hostile.url("/made/1.png", host="localhost"))])
    assert paint.paint("A lighthouse").value == file
    assert "authorization" not in sent(hostile)


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:{port}/x.png",
        "http://169.254.169.254/latest",
        "file:///etc/hostname",
        "http://[",
        "ftp://x/y",
        "x" * 9000,
    ],
)
def test_an_address_that_is_not_on_the_open_web_is_not_fetched(hostile, painter, make_web, address) -> None:
    hostile.put("/x.png", Answer(picture(), type="image/png"))
    web = make_web(allow_private_addresses=False)
    paint, _ = painter([at(address.format(port=hostile.port))], web=web)
    with pytest.raises(BadReply):
        paint.paint("A lighthouse")
    assert not hostile.count("/x.png")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (Answer(b"<h1>It works!</h1>"), BadReply),
        (Answer(b"", type=JSON), BadReply),
        ({"data": []}, BadReply),
        ({"data": [7]}, BadReply),
        ({"data": [{"b64_json": "%%%"}]}, BadReply),
        ({"data": [{"b64_json": 7, "url": None}]}, BadReply),
        ({"error": {"message": f"no such key {KEY}"}}, BadReply),
        (Answer(b"[" * 100_000, type=JSON), BadReply),
        (Answer(b"{}", status=401, type=JSON), ModelRefused),
        (Answer(b"{}", status=400, type=JSON), ModelRefused),
        (Answer(b"", status=302, headers={"Location": "http://127.0.0.1:9/"}), ModelRefused),
        (Answer(b"{}", status=503, type=JSON), ModelDown),
        (lambda handler: handler.server.owner.closing.wait(60), ModelDown),
    ],
)
def test_what_is_no_answer_is_an_error_of_ours(painter, said, error) -> None:
    paint, _ = painter([said], paint_timeout_s=0.5)
    with pytest.raises(error) as caught:
        paint.paint("A lighthouse")
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("route", ["/drip", "/drip-head"])
def test_an_answer_that_drips_ends_by_the_clock(hostile, painter, route) -> None:
    paint, _ = painter([hostile.routes[route]], paint_timeout_s=0.6)
    began = time.monotonic()
    with pytest.raises(ModelDown):
        paint.paint("A lighthouse")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("said", "most"), [("999999999999", 86_400), ("1e400", 86_400), ("-5", 300), ("soon", 300), ("7", 300)]
)
def test_a_busy_server_is_left_alone_for_a_day_at_most(painter, clock, said, most) -> None:
    busy = Answer(b"{}", status=429, type=JSON, headers={"Retry-After": said})
    paint, routes = painter([busy, picture()], limits=Models(rest_s=300.0))
    for _ in range(3):
        with pytest.raises(ModelDown) as caught:
            paint.paint("A lighthouse")
    assert len(routes.questions) == 1 and caught.value.retry_after_s == most
    from datetime import timedelta

    clock.at += timedelta(seconds=most)
    paint.paint("A lighthouse")


def test_money_and_number_of_pictures_have_a_limit(painter, morgue) -> None:
    paint, routes = painter([picture()], limits=Models(usd_per_day=0.1), paint_usd=0.04)
    for _ in range(2):
        paint.paint("A lighthouse")
    with pytest.raises(BudgetSpent):
        paint.paint("A lighthouse")
    paint, again = painter([picture()], paint_per_day=3)
    paint.paint("A lighthouse")
    with pytest.raises(BudgetSpent) as caught:
        paint.paint("A lighthouse")
    assert caught.value.retry_after_s == 2 * 3600
    assert (len(routes.questions), len(again.questions), morgue.till.spent().calls) == (2, 1, 3)


def test_a_useless_answer_is_paid_for(painter, morgue) -> None:
    paint, _ = painter([{"data": []}], paint_usd=0.04)
    with pytest.raises(BadReply):
        paint.paint("A lighthouse")
    assert morgue.till.spent().usd == 0.04
