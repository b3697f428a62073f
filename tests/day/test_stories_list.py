"""`stories list --json`: what other programs read."""

from __future__ import annotations

import json
from datetime import datetime

from .conftest import broadsheet


def test_the_list_has_the_promised_keys_newest_first(pack_newsroom):
    stories = pack_newsroom.stories
    assert stories
    for story in stories:
        assert list(story) == ["id", "slug", "title", "languages", "updated", "reports"]
        for report in story["reports"]:
            assert list(report) == ["id", "url", "outlet", "lang", "headline", "published"]
            assert datetime.fromisoformat(report["published"]).tzinfo
    updated = [datetime.fromisoformat(story["updated"]) for story in stories]
    assert updated == sorted(updated, reverse=True)
    assert max(len(story["reports"]) for story in stories) >= 10
    assert min(len(story["reports"]) for story in stories) == 1


def test_limit_and_since(pack_newsroom):
    folder = pack_newsroom.folder
    two = json.loads(broadsheet("stories", "list", "--limit", "2", "--json", cwd=folder).stdout)
    assert [s["id"] for s in two] == [s["id"] for s in pack_newsroom.stories[:2]]
    late = json.loads(broadsheet("stories", "list", "--since", "2026-01-01", "--json", cwd=folder).stdout)
    assert 0 < len(late) < len(pack_newsroom.stories)
    assert all(s["updated"] >= "2026-01-01" for s in late)
    done = broadsheet("stories", "list", "--since", "lately", cwd=folder, check=False)
    assert done.returncode == 2


def test_every_outlet_is_named_as_the_owner_named_it(pack_newsroom):
    outlets = {r["outlet"] for s in pack_newsroom.stories for r in s["reports"]}
    assert {"Harbour Ledger", "朝凪新報", "مرفأ الأخبار"} <= outlets
