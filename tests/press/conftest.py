"""The sample newspaper, printed once, and the real server before it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from broadsheet.press import print_edition
from broadsheet.serve.site import free_port, site_app

from .sample import Sample, stylebook


@pytest.fixture(scope="session")
def sample() -> Sample:
    """Not to be changed by a test; make another one for that."""
    return Sample()


@pytest.fixture(scope="session")
def site(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it is printed with the banner of sample material."""
    folder = tmp_path_factory.mktemp("printed") / "site"
    print_edition(sample.library, sample.edition, stylebook(banner="sample"), folder)
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Address of a real server before the printed sample."""
    port = free_port("127.0.0.1", 18_800)
    config = uvicorn.Config(site_app(site), host="127.0.0.1", port=port, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)
