"""The sample newspaper, printed once, and the real server before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from broadsheet.press import print_edition
from broadsheet.serve.site import site_app

from ..serve.running import running
from .sample import Sample, stylebook
from .sample_piers import with_piers, with_sections


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
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with as many stories as make blocks on a front page, a section of the owner's and a photograph."""
    full, folder = with_piers(), tmp_path_factory.mktemp("full") / "site"
    print_edition(full.library, full.edition, with_sections(), folder)
    return folder


@pytest.fixture(scope="session", params=["site", "full_site"])
def any_site(request: pytest.FixtureRequest) -> Path:
    """For what holds on every page: the sample, and the one with blocks."""
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Address of a real server before the printed sample."""
    with running(site_app(site)) as port:
        yield f"http://127.0.0.1:{port}"
