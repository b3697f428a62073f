"""The sample newspaper, printed once, and the real server before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from broadsheet.press import print_edition
from broadsheet.serve.site import site_app

from ..serve.running import running
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
    with running(site_app(site)) as port:
        yield f"http://127.0.0.1:{port}"
