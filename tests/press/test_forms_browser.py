"""What stands beside the prose, and briefs, in a real browser: narrow and wide, in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from broadsheet.press import print_edition
from broadsheet.serve.site import site_app
from tests import ferry
from tests.serve.running import running

from .sample import stylebook
from .sample_forms import ARTICLE, BRIEF, Forms
from .test_browser import Visit, browser, overflow

__all__ = ["browser"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("forms") / "site"
    forms = Forms()
    print_edition(forms.library, forms.edition, stylebook(), folder)
    with running(site_app(folder)) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def visited(browser: Browser, address: str) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield Visit(page, address)
    page.close()


@pytest.mark.parametrize("slug", [ARTICLE, BRIEF])
@pytest.mark.parametrize("lang", [lang for lang in ferry.LANGS if lang != "ru"] + ["nl"])
def test_it_fits_and_each_figure_stands_above_what_it_counts(visited: Visit, lang: str, slug: str) -> None:
    assert visited.open(f"/{lang}/articles/{slug}/") == 200
    page = visited.page
    for width in (1280, 800, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert overflow(page) <= 0, width
        prose, side = (page.locator(css).bounding_box() for css in (".body", ".side"))
        assert prose and side
        edge = "x" if lang != "ar" else "right"
        for box in (prose, side):
            box["right"] = -box["x"] - box["width"]  # type: ignore[typeddict-unknown-key]
        assert (side[edge] > prose[edge]) == (width == 1280)  # type: ignore[literal-required]
        for row in page.locator(".part.figures .sentence").all():
            value, label = (row.locator(css).bounding_box() for css in ("strong", ".counted"))
            assert value and label
            assert value["y"] + value["height"] <= label["y"] + 1
            start = [box["x"] + (box["width"] if lang == "ar" else 0) for box in (value, label)]
            assert start[0] == pytest.approx(start[1], abs=1)
    assert visited.complaints == []


@pytest.mark.parametrize("lang", ["en", "ar", "ja", "de"])
@pytest.mark.parametrize("slug", [ARTICLE, BRIEF])
def test_axe_finds_nothing(visited: Visit, lang: str, slug: str) -> None:
    visited.open(f"/{lang}/articles/{slug}/")
    visited.page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    visited.page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
    for scheme in ("light", "dark"):
        visited.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found: Any = visited.page.evaluate(f"axe.run(document, {{runOnly: {rules}}})")
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found["violations"]] == []


@pytest.mark.parametrize("lang", [lang for lang in ferry.LANGS if lang != "ru"] + ["nl"])
@pytest.mark.parametrize("slug", [ARTICLE, BRIEF])
def test_axe_finds_nothing_with_the_sources_below_each_paragraph(
    visited: Visit, lang: str, slug: str
) -> None:
    """The switch by its keyboard: what it shows is reached, named, fits and has its contrast, closed and unfolded."""
    visited.open(f"/{lang}/articles/{slug}/")
    page = visited.page
    marks = page.locator(".originals")
    assert marks.count() and not any(mark.is_visible() for mark in marks.all())
    page.locator(".switch input").focus()
    page.keyboard.press("Space")
    assert page.locator(".switch input").is_checked() and all(mark.is_visible() for mark in marks.all())
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
    for unfolded, width, scheme in ((0, 1280, "light"), (1, 1280, "dark"), (1, 360, "light")):
        page.evaluate(f"for (const d of document.querySelectorAll('.originals')) d.open = {unfolded}")
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert overflow(page) <= 0, width
        found: Any = page.evaluate(f"axe.run(document, {{runOnly: {rules}}})")
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found["violations"]] == [], (width, scheme)


@pytest.mark.parametrize("lang", ["en", "ar", "ko"])
def test_the_number_of_an_item_opens_its_evidence(visited: Visit, lang: str) -> None:
    visited.open(f"/{lang}/articles/{ARTICLE}/")
    page = visited.page
    for part in ("figures", "quotations", "outlets"):
        sentence = page.locator(f".part.{part} .sentence").first
        sentence.locator("sup a").first.click()
        dialog = page.locator("dialog.evidence")
        assert dialog.is_visible() and dialog.locator("q").first.inner_text()
        told = sentence.evaluate("e => e.textContent.replace(/\\s+/g, ' ')")
        assert told.startswith(" ".join(dialog.locator("dt").inner_text().split())[:12])
        page.keyboard.press("Escape")


def test_words_of_the_other_direction_run_their_way(visited: Visit) -> None:
    """Japanese words on the Arabic page run to the right and stand at its right edge."""
    visited.open(f"/ar/articles/{ARTICLE}/")
    style = "e => [getComputedStyle(e).direction, getComputedStyle(e).textAlign]"
    quote = visited.page.locator(".part blockquote").nth(1)
    assert quote.get_attribute("lang") == "ja"
    assert quote.evaluate(style) == ["ltr", "right"]
