"""What the disk refuses is one line; what may hold keys is for this account alone; two rounds at once take turns."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

MASK = 0o022


def broadsheet(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "broadsheet", *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, umask=MASK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert broadsheet("init", "paper", "--title", "The Harbour", cwd=tmp_path).returncode == 0
    return tmp_path / "paper"


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize(
    "words",
    [
        ("init", "/proc/nowhere/new"),
        ("init", "/dev/null/new"),
        ("init", "a" * 300),
        ("print", "--out", "/proc/nowhere/foo"),
        ("print", "--out", "/dev/null"),
        ("sources", "export", "/proc/nowhere/feeds.opml"),
        ("morgue", "backup", "/proc/nowhere/backup.sqlite"),
    ],
    ids=" ".join,
)
def test_a_place_nobody_may_write_is_one_line(folder: Path, words: tuple[str, ...]) -> None:
    done = broadsheet(*words, cwd=folder)
    assert done.returncode in (1, 2), done.stderr
    assert "Traceback" not in done.stderr
    if "Usage:" not in done.stderr:
        assert len(done.stderr.strip().splitlines()) == 1 and done.stderr.startswith("broadsheet: ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("init", "/dev/null/new"), "a file stands where a folder must be"),
        (("init", "a" * 300), "the name is too long"),
        (("morgue", "backup", "site"), "site is a folder; name a file in it"),
        (("morgue", "backup", "nowhere/copy.sqlite"), "there is no folder nowhere; make it first"),
        (("morgue", "backup", "broadsheet.toml"),
         "broadsheet.toml is there already; name another file, or add --force"),
        (("morgue", "backup", "morgue.sqlite", "--force"), "morgue.sqlite is the archive itself; name another file"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_refused_is_said_in_plain_words(folder: Path, words: tuple[str, ...], said: str) -> None:
    (folder / "site").mkdir()
    assert broadsheet("pending", cwd=folder).returncode == 0
    settings = (folder / "broadsheet.toml").read_bytes()
    done = broadsheet(*words, cwd=folder)
    assert done.returncode in (1, 2) and said in done.stderr, done.stderr
    assert (folder / "broadsheet.toml").read_bytes() == settings
    assert broadsheet("morgue", "check", cwd=folder).returncode == 0


def test_a_backup_is_written_over_only_where_that_is_asked_for(folder: Path) -> None:
    (folder / "copy.sqlite").write_bytes(b"last week")
    assert broadsheet("morgue", "backup", "copy.sqlite", cwd=folder).returncode == 2
    assert (folder / "copy.sqlite").read_bytes() == b"last week"
    assert broadsheet("morgue", "backup", "copy.sqlite", "--force", cwd=folder).returncode == 0
    assert (folder / "copy.sqlite").read_bytes().startswith(b"SQLite format 3")


def test_settings_and_archive_are_for_this_account_alone_and_the_site_is_not(folder: Path) -> None:
    assert broadsheet("print", cwd=folder).returncode == 0
    assert mode(folder / "broadsheet.toml") == 0o600
    assert mode(folder / "morgue.sqlite") == 0o600
    assert mode(folder / ".site.press") == 0o700
    assert mode(folder / "site/index.html") == 0o644
    assert broadsheet("morgue", "backup", "copy.sqlite", cwd=folder).returncode == 0
    assert mode(folder / "copy.sqlite") == 0o600
    assert not list(folder.glob(".morgue.sqlite.*"))


def test_an_emptied_archive_is_said_and_nothing_starts_anew(folder: Path) -> None:
    assert broadsheet("morgue", "check", cwd=folder).returncode == 0
    for companion in ("", "-wal", "-shm"):
        path = folder / f"morgue.sqlite{companion}"
        if path.exists():
            os.truncate(path, 0)
    for words in (("morgue", "check"), ("run", "--once"), ("stories", "list")):
        done = broadsheet(*words, cwd=folder)
        assert done.returncode == 1, words
        assert (
            "empty file" in done.stderr
            and "[morgue-corrupt]" in done.stderr
            and "Traceback" not in done.stderr
        )
    assert (folder / "morgue.sqlite").stat().st_size == 0
    doctor = broadsheet("doctor", cwd=folder)
    assert doctor.returncode == 1 and "empty file" in doctor.stdout
    (folder / "morgue.sqlite").unlink()
    assert broadsheet("morgue", "check", cwd=folder).returncode == 0


def test_rounds_at_once_take_turns(folder: Path) -> None:
    command = [sys.executable, "-m", "broadsheet", "run", "--once"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    rounds = [subprocess.Popen(command, cwd=folder, **pipes) for _ in range(3)]  # type: ignore[call-overload]
    said = [one.communicate(timeout=300) for one in rounds]
    assert [one.returncode for one in rounds] == [0, 0, 0], said
    assert (folder / "site/index.html").exists()


def test_an_unfinished_start_is_no_emptied_archive(folder: Path) -> None:
    """Killed at any moment of its first start, the archive opens all the same."""
    for wait_s in (0.3, 0.6, 0.9, 1.2, 1.5):
        command = [sys.executable, "-m", "broadsheet", "morgue", "check"]
        with subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as one:
            time.sleep(wait_s)
            one.kill()
        assert not (folder / "morgue.sqlite").exists() or (folder / "morgue.sqlite").stat().st_size
        assert broadsheet("morgue", "check", cwd=folder).returncode == 0
        for path in folder.glob("morgue.sqlite*"):
            path.unlink()
