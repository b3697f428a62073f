"""Fixtures for every room: the server that misbehaves, and a web that may talk to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from broadsheet.models import chat
from broadsheet.settings import Publisher, Stylebook, Wire
from broadsheet.wire.web import PoliteWeb

from .servers import HostileServer

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

SHARED = ("demo_site", "pack_newsroom")
"""Fixtures that take a minute: files that want one run in one process, which makes it once."""
ALONE = "tests/hostile/"
"""Of this folder each test may run beside any other: many, long, and none needs what another made."""
ROOT = Path(__file__).parents[1]


@cache
def together(file: str) -> str:
    """What the tests of a file run together with in one process: the file, or all that share its fixture."""
    text = (ROOT / file).read_text("utf-8")
    return next((name for name in SHARED if name in text), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where several processes share the tests (``make test``): which tests stay together."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return nodeid if nodeid.startswith(ALONE) else together(nodeid.partition("::")[0])

    return Scheduling(config, log) if config.getvalue("dist") == "loadscope" else None


@pytest.fixture(autouse=True)
def no_model_requests() -> Iterator[None]:
    """No test asks a language model unless it wants ``model_requests`` (a server of ours, a bundled model)."""
    with chat.requests_allowed(False):
        yield


@pytest.fixture
def model_requests(no_model_requests: None) -> Iterator[None]:
    with chat.requests_allowed(True):
        yield


@pytest.fixture
def hostile() -> Iterator[HostileServer]:
    """A server on loopback with every bad habit of the open web (see ``tests/servers.py``)."""
    with HostileServer() as server:
        yield server


@pytest.fixture
def make_web() -> Iterator[Callable[..., PoliteWeb]]:
    """Builds a PoliteWeb; keywords are settings of [wire] and ``resolve``. Loopback allowed, no gap."""
    opened: list[PoliteWeb] = []

    def make(*, resolve: Any = None, contact: str = "desk@example.org", **wire: Any) -> PoliteWeb:
        settings = Wire(**{"allow_private_addresses": True, "min_gap_s": 0.0, "total_timeout_s": 5.0} | wire)
        book = Stylebook(wire=settings, publisher=Publisher(contact=contact))
        web = PoliteWeb(book, **({"resolve": resolve} if resolve else {}))
        opened.append(web)
        return web

    yield make
    for web in opened:
        web.close()
