"""An edition appears whole or not at all, whatever happens, and only what changed is written."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import structlog

from broadsheet.errors import BroadsheetError, PressError
from broadsheet.log import configure
from broadsheet.news import Correction, Edition
from broadsheet.press import finish_print, print_edition
from broadsheet.press.bind import Binder

from .library import START
from .sample import Sample, stylebook
from .trees import page, tree, words

BOOK = stylebook(languages=("en", "ko"))


def small(sample: Sample, *slugs: str) -> Edition:
    placements = tuple(p for p in sample.placements if not slugs or p.slug in slugs)
    return replace(sample.edition, languages=("en", "ko"), placements=placements)


def print_it(sample: Sample, edition: Edition, folder: Path) -> set[str]:
    return set(print_edition(sample.library, edition, BOOK, folder).paths)


def in_child(act: Callable[[], object], *, kill_at: int) -> int:
    """Run ``act`` in a child that is killed at its n-th change to the disk; its exit status."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    left = kill_at

    def count(event: str, _: object) -> None:
        nonlocal left
        if event in ("os.rename", "os.remove", "os.rmdir"):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    try:
        act()
    finally:
        os._exit(0)


@pytest.mark.parametrize("kill_at", [1, 2, 3, 9, 16, 24, 32, 36, 38, 40, 42, 50])
def test_a_kill_at_any_moment_leaves_one_whole_edition(tmp_path: Path, kill_at: int) -> None:
    sample = Sample()
    old = small(sample, "fishing-treaty-port-alma", "storm-north-quay")
    new = small(sample, "fishing-treaty-port-alma", "heat-record-seoul", "alma-port-deal")
    print_it(sample, new, tmp_path / "wanted")
    print_it(sample, old, tmp_path / "site")
    before = tree(tmp_path / "site")
    wanted = tree(tmp_path / "wanted")
    assert before != wanted

    status = in_child(lambda: print_it(sample, new, tmp_path / "site"), kill_at=kill_at)

    half = (tmp_path / ".site.press" / "journal.json").exists()
    if not half and os.WIFSIGNALED(status) and tree(tmp_path / "site") != wanted:
        assert tree(tmp_path / "site") == before
    assert finish_print(tmp_path / "site") is half
    assert tree(tmp_path / "site") in (before, wanted)
    if half:
        assert tree(tmp_path / "site") == wanted
    print_it(sample, new, tmp_path / "site")
    assert tree(tmp_path / "site") == wanted
    assert print_it(sample, new, tmp_path / "site") == set()


def test_the_kills_above_reach_into_the_swap(tmp_path: Path) -> None:
    """Guards the numbers of the test before: some fall before the journal, some after, some past the end."""
    sample = Sample()
    seen = []
    for kill_at in (1, 25, 10_000):
        site = tmp_path / str(kill_at)
        print_it(sample, small(sample, "fishing-treaty-port-alma"), site)
        new = small(sample, "heat-record-seoul", "fishing-treaty-port-alma")
        status = in_child(lambda site=site, new=new: print_it(sample, new, site), kill_at=kill_at)  # type: ignore[misc]
        half = (tmp_path / f".{kill_at}.press" / "journal.json").exists()
        seen.append((os.WIFSIGNALED(status), half))
    assert seen == [(True, False), (True, True), (False, False)]


def test_nothing_new_changes_no_file(tmp_path: Path) -> None:
    sample = Sample()
    print_it(sample, small(sample), tmp_path / "site")
    times = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file() and p.name != "lock"}
    sample.library.asked.clear()
    result = print_edition(sample.library, small(sample), BOOK, tmp_path / "site")
    assert (result.written, result.removed, result.paths) == (0, 0, ())
    assert result.unchanged == len(tree(tmp_path / "site"))
    assert sample.library.asked == [], "what is known is not loaded"
    assert times == {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file() and p.name != "lock"}


def test_one_new_story_prints_its_pages_and_those_that_show_it(tmp_path: Path) -> None:
    sample = Sample()
    sample.placements = [
        replace(p, beat="weather") if p.slug == "sea-museum-opens" else p for p in sample.placements
    ]
    slugs = [p.slug for p in sample.placements]
    print_it(sample, small(sample, *slugs[:-2], slugs[-1]), tmp_path / "site")
    written = print_it(sample, small(sample), tmp_path / "site")
    for path in written:
        assert (
            "/articles/sea-museum-opens/" in path
            or "/stories/sea-museum-opens/" in path
            or path.count("/") == 1
            or "/categories/" in path
            or path == "sitemap.xml"
        ), path
    assert "ko/articles/sea-museum-opens/index.html" in written and "ko/index.html" in written


def test_a_new_section_stands_in_the_head_of_every_page(tmp_path: Path) -> None:
    sample = Sample()
    slugs = [p.slug for p in sample.placements]
    print_it(sample, small(sample, *slugs[:-2], slugs[-1]), tmp_path / "site")
    print_it(sample, small(sample), tmp_path / "site")
    for address in ("/en/", "/ko/articles/storm-north-quay/", "/en/stories/storm-north-quay/", "/en/about/"):
        [named] = page(tmp_path / "site", address).xpath(
            "//nav[@class='sections']//a[contains(@href, '/culture/')]"
        )
        assert words(named) == ("문화" if address.startswith("/ko") else "Culture")


@pytest.mark.parametrize("revision", [1, 2])
def test_a_correction_alone_prints_the_article_again(tmp_path: Path, revision: int) -> None:
    sample = Sample()
    print_it(sample, small(sample), tmp_path / "site")
    story = sample.library.told["story-fishing-treaty-port-alma"]
    own = [p.article for p in sample.library.articles(story.id) if p.article.lang == "en"]
    article = next(a for a in own if a.revision == revision)
    sample.library.corrected.append(
        Correction(article=article.id, story=article.story, at=START, what="Fixed.", why="Wrong.")
    )
    written = print_it(sample, small(sample), tmp_path / "site")
    page = "en/articles/fishing-treaty-port-alma"
    own = {f"{page}/revisions/1/index.html"} if revision == 1 else set()
    assert written == {f"{page}/index.html"} | own
    assert "Fixed." in (tmp_path / "site/en/articles/fishing-treaty-port-alma/index.html").read_text()


def test_a_story_that_is_gone_is_removed_with_its_folders(tmp_path: Path) -> None:
    sample = Sample()
    print_it(sample, small(sample), tmp_path / "site")
    stranger = tmp_path / "site" / "owner.txt"
    stranger.write_text("not of the press")
    result = print_edition(sample.library, small(sample, "fishing-treaty-port-alma"), BOOK, tmp_path / "site")
    assert result.removed > 10
    assert not (tmp_path / "site/en/articles/storm-north-quay").exists()
    assert stranger.read_text() == "not of the press"


def test_a_page_somebody_deleted_or_damaged_is_printed_again(tmp_path: Path) -> None:
    sample = Sample()
    print_it(sample, small(sample), tmp_path / "site")
    whole = tree(tmp_path / "site")
    (tmp_path / "site/en/index.html").unlink()
    (tmp_path / "site/ko/index.html").write_bytes(b"cut")
    assert print_it(sample, small(sample), tmp_path / "site") == {"en/index.html", "ko/index.html"}
    assert tree(tmp_path / "site") == whole


def test_what_another_press_kept_of_articles_is_read_anew(tmp_path: Path) -> None:
    """An earlier release kept other fields of a card; what only this one knows it must look up."""
    sample = Sample()
    print_it(sample, small(sample, "storm-north-quay"), tmp_path / "site")
    manifest = tmp_path / ".site.press/manifest.json"
    kept = json.loads(manifest.read_bytes())
    assert kept["cards"] and kept["arts"]
    rows = {name: {key: row[:-1] for key, row in kept[name].items()} for name in ("cards", "arts")}
    manifest.write_text(json.dumps({**kept, **rows, "maker": "an earlier release"}), "utf-8")
    print_it(sample, small(sample), tmp_path / "site")
    print_it(sample, small(sample), tmp_path / "fresh")
    assert tree(tmp_path / "site") == tree(tmp_path / "fresh")


@pytest.mark.parametrize("damage", [b"", b"{not json", b"[]", b'{"version": 999}'])
def test_a_damaged_manifest_means_printing_anew(tmp_path: Path, damage: bytes) -> None:
    sample = Sample()
    print_it(sample, small(sample, "heat-record-seoul"), tmp_path / "site")
    whole = tree(tmp_path / "site")
    (tmp_path / ".site.press/manifest.json").write_bytes(damage)
    print_it(sample, small(sample, "heat-record-seoul"), tmp_path / "site")
    assert tree(tmp_path / "site") == whole


def test_a_failed_print_leaves_the_old_edition(tmp_path: Path) -> None:
    sample = Sample()
    print_it(sample, small(sample, "storm-north-quay"), tmp_path / "site")
    before = tree(tmp_path / "site")
    article = sample.articles["fishing-treaty-port-alma", "en"]
    del sample.library.held[article.made_from[0]]
    with pytest.raises(BroadsheetError):
        print_it(sample, small(sample), tmp_path / "site")
    assert tree(tmp_path / "site") == before


def test_a_file_where_a_folder_must_be_gives_way(tmp_path: Path) -> None:
    sample = Sample()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/en").write_text("in the way")
    (tmp_path / "site/ko/index.html").mkdir(parents=True)
    print_it(sample, small(sample, "heat-record-seoul"), tmp_path / "site")
    assert (tmp_path / "site/en/index.html").is_file() and (tmp_path / "site/ko/index.html").is_file()


# -- what the disk and others refuse ----------------------------------------------------------------


def test_two_prints_at_once_take_turns_and_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    sample = Sample()
    configure()
    done: list[object] = []
    request.addfinalizer(structlog.reset_defaults)
    with Binder(tmp_path / "site").hold():
        second = threading.Thread(
            target=lambda: done.append(print_it(sample, small(sample), tmp_path / "site"))
        )
        second.start()
        time.sleep(0.5)
        assert not done and not (tmp_path / "site").exists()
    second.join(timeout=60)
    assert len(done) == 1 and (tmp_path / "site/en/index.html").exists()
    said = capsys.readouterr().err
    assert said.count("print.waiting") == 1 and "another prints there" in said


def test_a_print_waits_for_ever_for_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.press.bind.LONGEST_WAIT_S", 0.2)
    sample = Sample()
    with Binder(tmp_path / "site").hold(), pytest.raises(PressError, match="held by another"):
        print_it(sample, small(sample), tmp_path / "site")


def limited(act: Callable[[], object], limit: int) -> str:
    """``act`` in a child whose files may have ``limit`` bytes; what it said."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            try:
                act()
                said = "done"
            except BroadsheetError as error:
                said = f"{error.code} {error}"
            except Exception as error:  # noqa: BLE001 - told to the parent
                said = f"bug {error!r}"
            os.write(writes, said.encode())
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(writes)
    with os.fdopen(reads) as stream:
        return stream.read()


@pytest.mark.parametrize("limit", [0, 100, 2000, 5000])
def test_a_disk_that_takes_no_more_leaves_the_old_edition(tmp_path: Path, limit: int) -> None:
    sample = Sample()
    print_it(sample, small(sample, "storm-north-quay"), tmp_path / "site")
    before = tree(tmp_path / "site")
    said = limited(lambda: print_it(sample, small(sample), tmp_path / "site"), limit)
    assert said.startswith("press ") and "larger than this account may write" in said, said
    assert "\n" not in said and "stays as it was" in said
    assert tree(tmp_path / "site") == before
    assert not (tmp_path / ".site.press/next").exists()
    print_it(sample, small(sample), tmp_path / "site")
    print_it(sample, small(sample), tmp_path / "wanted")
    assert tree(tmp_path / "site") == tree(tmp_path / "wanted")


@pytest.mark.parametrize("where", ["/proc/nowhere/site", "/dev/null/site"])
def test_a_place_nobody_may_write_is_one_plain_line(where: str) -> None:
    sample = Sample()
    with pytest.raises(PressError, match="cannot be written"):
        print_it(sample, small(sample), Path(where))


BROKEN = [
    b"",
    b"\x00" * 200,
    b"{",
    b"[]",
    b"null",
    b"7",
    b'{"put": 5}',
    b'{"put": {}, "remove": []}',
    b"\xff\xfe",
    b"[" * 99_999,
]


@pytest.mark.parametrize("journal", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_journal_means_printing_everything_anew(tmp_path: Path, journal: bytes) -> None:
    sample = Sample()
    site = tmp_path / "site"
    print_it(sample, small(sample, "heat-record-seoul", "storm-north-quay"), site)
    new = small(sample, "heat-record-seoul", "alma-port-deal")
    print_it(sample, new, tmp_path / "wanted")
    in_child(lambda: print_it(sample, new, site), kill_at=25)
    half = tmp_path / ".site.press/journal.json"
    assert half.exists()
    half.write_bytes(journal)
    assert finish_print(site) is False, "serving goes on"
    result = print_edition(sample.library, new, BOOK, site)
    assert any("journal" in note for note in result.notes)
    assert tree(site) == tree(tmp_path / "wanted")
    assert not half.exists()
    assert print_it(sample, new, site) == set()


def test_zeros_of_the_same_size_are_found_when_asked_for(tmp_path: Path) -> None:
    sample = Sample()
    print_it(sample, small(sample), tmp_path / "site")
    whole = tree(tmp_path / "site")
    for name in ("en/index.html", "ko/index.html"):
        page = tmp_path / "site" / name
        page.write_bytes(b"\x00" * page.stat().st_size)
    assert print_it(sample, small(sample), tmp_path / "site") == set()
    result = print_edition(sample.library, small(sample), BOOK, tmp_path / "site", verify=True)
    assert set(result.paths) == {"en/index.html", "ko/index.html"}
    assert any("2 files" in note for note in result.notes)
    assert tree(tmp_path / "site") == whole
    again = print_edition(sample.library, small(sample), BOOK, tmp_path / "site", verify=True)
    assert (again.written, len(again.notes)) == (0, 0)


def test_private_files_can_stand_away_from_a_web_root(tmp_path: Path) -> None:
    sample = Sample()
    root, side = tmp_path / "www", tmp_path / "newsroom/.press/news"
    root.mkdir()
    site = root / "news"

    def print_there(*slugs: str) -> None:
        print_edition(sample.library, small(sample, *slugs), BOOK, site, side=side)

    print_there("storm-north-quay")
    print_there("heat-record-seoul")
    assert sorted(p.name for p in root.iterdir()) == ["news"]
    assert not [p for p in site.rglob(".*")]
    assert (side / "manifest.json").exists()
    assert side.stat().st_mode & 0o077 == 0
    print_it(sample, small(sample, "heat-record-seoul"), tmp_path / "wanted")
    assert tree(site) == tree(tmp_path / "wanted")
