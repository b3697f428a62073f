"""The name plate: in every language, marked, and none where the name cannot be drawn."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from broadsheet.press.plate import _drawn
from broadsheet.settings import INTERFACE


@pytest.mark.parametrize("lang", INTERFACE)
def test_it_is_drawn_and_marked_in_every_language(lang: str) -> None:
    made = _drawn(lang, "The Harbour", "News of the bay")
    assert made
    with Image.open(BytesIO(made[1])) as opened:
        assert opened.size == (1200, 630)
        assert "digitalsourcetype/algorithmicMedia" in opened.info["XML:com.adobe.xmp"]
    assert made == _drawn.__wrapped__(lang, "The Harbour", "News of the bay"), "the same name, the same bytes"


@pytest.mark.parametrize("title", ["ไทย", "x" * 300])
def test_a_name_that_cannot_be_drawn_has_none(title: str) -> None:
    assert _drawn("en", title, "") is None


@pytest.mark.parametrize("pages", ["*/articles/*/index.html", "*/index.html", "*/categories/*/index.html"])
def test_every_page_of_articles_has_an_image_for_previews(site: Path, pages: str) -> None:
    found = 0
    for page in sorted(site.glob(pages)):
        for address in html.document_fromstring(page.read_bytes()).xpath(
            "//meta[@property='og:image']/@content"
        ):
            found += 1
            assert (site / "pictures" / address.rpartition("/")[2]).is_file(), (page, address)
    assert found
