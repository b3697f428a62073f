"""Demo: what the counters of a reading see in every printed edition of the demo, and the forms of its editions."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

READING = Path(__file__).parents[1] / "evals" / "reading"
sys.path.insert(0, str(READING))

from counters import COUNTERS, Case, count  # noqa: E402
from printed import Edition, editions  # noqa: E402

Found = Sequence[tuple[Edition, Sequence[Case]]]
"""Each edition with its cases."""


def printed(out: Path, *options: str, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """Print the demo with ``broadsheet demo --once``, the texts of its reports beside it; what the command says.

    ``cwd``: where it runs. Raises AssertionError where it fails.
    """
    command = [sys.executable, str(READING / "export.py"), "--demo", "--out", str(out), *options]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=env, timeout=900)
    if done.returncode:
        raise AssertionError(done.stderr[-3000:])
    return done.stdout


def found(site: Path) -> Found:
    return [(edition, count(edition)) for edition in editions(site)]


def cases(counted: Found) -> Mapping[str, float]:
    """Cases by counter, and ``short``: editions that are no article though two reports are in their language."""
    seen = {counter.__name__: 0.0 for counter in COUNTERS} | {"short": float(len(short(counted)))}
    for _, one in counted:
        for case in one:
            seen[case.counter] += 1
    return seen


def short(counted: Found) -> list[Edition]:
    return [edition for edition, _ in counted if edition.form != "article" and _own(edition) >= 2]


def _own(edition: Edition) -> int:
    """Reports in the language of the edition."""
    return sum(source.lang.partition("-")[0] == edition.lang.partition("-")[0] for source in edition.sources)


def forms(counted: Found) -> Mapping[str, float]:
    """The share of editions that are articles, and how many there are at all."""
    articles = sum(edition.form == "article" for edition, _ in counted)
    return {"editions": float(len(counted)), "article": articles / len(counted)}


def measure(section: str) -> Mapping[str, float]:
    """The figures of ``demo`` or ``demo_at_most``, over a demo printed for them."""
    return forms(_counted()) if section == "demo" else cases(_counted())


@cache
def _counted() -> Found:
    with tempfile.TemporaryDirectory() as folder:
        printed(Path(folder) / "site", cwd=Path(folder))
        return found(Path(folder) / "site")
