"""init and settings: what a newcomer meets first."""

from __future__ import annotations

import tomllib

from tests.day.conftest import broadsheet


def test_init_writes_settings_that_are_read_back(tmp_path):
    done = broadsheet(
        "init", "paper", "--title", "The Harbour “Post”", "--language", "ko", "--language", "en", cwd=tmp_path
    )
    assert "broadsheet run --once" in done.stdout
    text = (tmp_path / "paper" / "broadsheet.toml").read_text("utf-8")
    tree = tomllib.loads(text)
    assert tree["paper"]["title"] == "The Harbour “Post”"
    assert tree["paper"]["languages"] == ["ko", "en"]
    for key in ("title", "tagline", "base_url", "time_zone", "languages", "licence"):
        assert key in tree["paper"]
    assert {"name", "address", "contact"} <= set(tree["publisher"])
    assert tree["publish"]["mode"] == "auto"
    uncommented = "\n".join(
        line.removeprefix("# ") if line.startswith(("# [", "# min_", "# max_")) else line
        for line in text.splitlines()
    )
    assert "wire" in tomllib.loads(uncommented)
    assert (tmp_path / "paper" / "feeds.opml").exists()


def test_init_never_writes_over_what_is_there(tmp_path):
    broadsheet("init", "paper", cwd=tmp_path)
    before = (tmp_path / "paper" / "broadsheet.toml").read_bytes()
    done = broadsheet("init", "paper", cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert "exists already" in done.stderr
    assert (tmp_path / "paper" / "broadsheet.toml").read_bytes() == before


def test_a_round_without_feeds_and_base_url_prints_and_says_why_no_feeds(tmp_path):
    broadsheet("init", "paper", cwd=tmp_path)
    done = broadsheet("run", "--once", cwd=tmp_path / "paper")
    assert "base_url" in done.stdout
    assert (tmp_path / "paper" / "site" / "en" / "index.html").exists()
    assert not (tmp_path / "paper" / "site" / "sitemap.xml").exists()


def test_a_bad_setting_names_key_value_and_what_is_allowed(tmp_path):
    broadsheet("init", "paper", cwd=tmp_path)
    done = broadsheet(
        "run", "--once", cwd=tmp_path / "paper", env={"BROADSHEET_PUBLISH__MODE": "sometimes"}, check=False
    )
    assert done.returncode == 2
    assert "[publish] mode" in done.stderr
    assert "sometimes" in done.stderr
    assert "approve" in done.stderr


def test_an_unknown_key_is_refused_with_the_known_ones(tmp_path):
    broadsheet("init", "paper", cwd=tmp_path)
    path = tmp_path / "paper" / "broadsheet.toml"
    path.write_text(path.read_text("utf-8") + "\n[wire]\nmin_gap = 3\n", "utf-8")
    done = broadsheet("run", "--once", cwd=tmp_path / "paper", check=False)
    assert done.returncode == 2
    assert "[wire] min_gap: unknown setting; did you mean min_gap_s?" in done.stderr
    assert "min_gap_s" in done.stderr


def test_outside_a_newsroom_a_command_says_how_to_make_one(tmp_path):
    done = broadsheet("run", "--once", cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert "broadsheet init" in done.stderr
