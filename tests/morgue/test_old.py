"""Archives of earlier releases, one of each in ``tests/old/``: opened, sound, and not worked anew.

They were made by the small town: two rounds, then a sign-off, a correction, a sentence changed, an article taken back,
a story merged into another, a report forgotten. ``python -m tests.morgue.test_old`` makes that of the schema of today.
"""

from __future__ import annotations

import lzma
import tempfile
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from broadsheet.morgue import Morgue, open_morgue
from broadsheet.morgue.store import SCHEMA, VERSION_TABLE
from broadsheet.morgue.tables import METADATA

from .smalltown import HandClock, Town

OLD = Path(__file__).parents[1] / "old"
ARCHIVES = sorted(OLD.glob("*.sqlite.xz"))


def _told(morgue: Morgue) -> list[str]:
    edition = morgue.library.edition()
    assert edition is not None
    return [
        morgue.library.article(id).article.headline.text for p in edition.placements for _, id in p.articles
    ]


def _apart(morgue: Morgue) -> list[Any]:
    """In what its tables are others than those of a fresh archive."""
    with morgue._store.engine.connect() as c:
        context = MigrationContext.configure(c, opts={"version_table": VERSION_TABLE, "compare_type": False})
        return list(compare_metadata(context, METADATA))


def live(morgue: Morgue, town: Town) -> None:
    """What the archives have been through."""
    town.round(morgue)
    town.clock.wait(hours=2)
    town.round(morgue, all_now=True)
    edition = morgue.library.edition()
    assert edition is not None
    first, second, third, fourth = edition.placements[:4]
    morgue.sign_off(first.articles[0][1], "Ana")
    morgue.correct(first.articles[0][1], "the bridge is longer", "a reader wrote")
    morgue.correct_sentence(first.articles[-1][1], 1, "Another sentence.", "a slip of the pen")
    morgue.retract(second.articles[0][1], "not ours")
    morgue.merge_stories(second.story, third.story)
    morgue.forget(morgue.library.story(fourth.story).reports[0], "asked to")
    for _ in range(3):
        town.round(morgue)


def test_there_is_one_of_the_schema_of_today() -> None:
    assert f"{SCHEMA}.sqlite.xz" in {path.name for path in ARCHIVES}


@pytest.mark.parametrize("path", ARCHIVES, ids=lambda path: path.name)
def test_an_archive_of_an_earlier_release_lives_on(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.sqlite"
    file.write_bytes(lzma.decompress(path.read_bytes()))
    clock = HandClock()
    clock.wait(hours=2)
    town = Town(clock)
    with open_morgue(f"sqlite:///{file}", clock=clock) as morgue:
        assert morgue.check() == []
        assert _apart(morgue) == []
        told = _told(morgue)
        assert told
        done = town.round(morgue, all_now=True)
        assert [s.desk for s in done if s.filed and s.desk != "gather"] == []
        assert _told(morgue) == told
        assert morgue.library.withdrawals() and morgue.library.corrections() and morgue.library.signed_off()
        clock.wait(days=1)
        town.entries += 1
        news = town.round(morgue, all_now=True)
        assert {s.desk for s in news if s.filed} >= {
            "gather",
            "fetch",
            "extract",
            "understand",
            "cluster",
            "write",
            "edit",
        }
        assert morgue.check() == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "new.sqlite"
        clock = HandClock()
        with open_morgue(f"sqlite:///{made}", clock=clock) as morgue:
            live(morgue, Town(clock))
            assert morgue.check() == []
            morgue.backup(Path(folder) / "copy.sqlite")
        (OLD / f"{SCHEMA}.sqlite.xz").write_bytes(lzma.compress((Path(folder) / "copy.sqlite").read_bytes()))
