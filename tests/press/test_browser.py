"""The printed site in a real browser: chromium, through the real server with its strict headers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARTICLE = "/{}/articles/fishing-treaty-port-alma/"
PAGES = [
    "/en/",
    "/ar/",
    "/ja/",
    ARTICLE.format("en"),
    ARTICLE.format("ko"),
    ARTICLE.format("ja"),
    ARTICLE.format("ar"),
    ARTICLE.format("fr"),
    "/de/stories/fishing-treaty-port-alma/",
    "/zh-Hans/categories/environment/",
    "/ar/storylines/alma-port-deal/",
    "/it/sources/",
    "/nl/about/",
    "/es/imprint/",
    "/fr/privacy/",
    "/no-such-page",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no chromium on PATH")
    arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield opened
        opened.close()


class Visit:
    """One page with what it asked for and what it complained of."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str) -> int:
        self.asked.clear()
        self.complaints.clear()
        answer = self.page.goto(self.base + path, wait_until="load")
        assert answer is not None
        return answer.status


@pytest.fixture
def visit(browser: Browser, served: str) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-US")
    yield Visit(page, served)
    page.close()


def overflow(page: Page) -> float:
    found: Any = page.evaluate(
        "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
    )
    return float(found)


@pytest.mark.parametrize("path", PAGES)
def test_pages_ask_for_nothing_outside_and_fit(visit: Visit, path: str) -> None:
    status = visit.open(path)
    assert status == (404 if path == "/no-such-page" else 200)
    assert all(url.startswith(visit.base) for url in visit.asked), visit.asked
    expected = ["Failed to load resource"] if status == 404 else []
    assert [c for c in visit.complaints if not any(c.startswith(e) for e in expected)] == []
    assert visit.page.locator("h1").count() == 1
    for width in (1280, 360):
        visit.page.set_viewport_size({"width": width, "height": 800})
        assert overflow(visit.page) <= 0, f"{path} is wider than {width} px"
    assert visit.page.evaluate("document.cookie") == ""


@pytest.mark.parametrize("path", ["/en/", ARTICLE.format("ar"), ARTICLE.format("fr"), PAGES[8], PAGES[10]])
def test_axe_finds_nothing(visit: Visit, path: str) -> None:
    """WCAG 2.2 A and AA by axe-core, in light and dark, with everything unfolded."""
    source = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    visit.open(path)
    visit.page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    visit.page.evaluate(source)
    rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
    for scheme in ("light", "dark"):
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found: Any = visit.page.evaluate(f"axe.run(document, {{runOnly: {rules}}})")
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found["violations"]] == []


def test_arabic_runs_right_to_left(visit: Visit) -> None:
    visit.open(ARTICLE.format("ar"))
    page = visit.page
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    number = page.locator(".sources li").first.bounding_box()
    words = page.locator(".sources li p").first.bounding_box()
    assert number and words
    assert number["x"] + number["width"] > words["x"] + words["width"], "numbers stand at the right edge"
    heading = page.locator("h1")
    assert heading.evaluate("e => getComputedStyle(e).textAlign") in ("start", "right")


def test_a_number_leads_to_its_evidence_and_its_source_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + ARTICLE.format("en"))
    number = page.locator(".body sup a").nth(1)
    number.click()
    assert page.url.endswith(number.get_attribute("href") or "nothing")
    entry = page.locator(":target")
    assert entry.locator("q").is_visible()
    assert entry.locator("xpath=..").locator(".checks").is_visible()
    entry.locator("a").click()
    assert "#source-" in page.url
    context.close()


@pytest.mark.parametrize("lang", ["en", "ar", "ja"])
def test_a_number_opens_its_evidence_in_place(visit: Visit, lang: str) -> None:
    visit.open(ARTICLE.format(lang))
    page = visit.page
    number = page.locator(".body sup a").nth(1)
    sentence = number.evaluate("a => a.closest('.sentence').firstChild.textContent")
    number.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.evidence")
    assert dialog.is_visible()
    assert dialog.locator("dt").inner_text() == sentence
    assert dialog.locator("q").first.inner_text()
    assert dialog.locator(".checks").is_visible()
    assert "#" not in page.url
    assert page.evaluate("document.activeElement.closest('dialog') !== null"), "the focus is inside"
    box = dialog.bounding_box()
    size = page.viewport_size
    assert box and size and box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
    assert box["y"] >= 0 and box["y"] + box["height"] <= size["height"]
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert number.evaluate("a => a === document.activeElement"), "the focus is back"
    number.click()
    dialog.locator("button").click()
    assert not dialog.is_visible()
    number.click()
    page.mouse.click(5, 5)
    assert not dialog.is_visible(), "a click beside it closes it"
    assert all(url.startswith(visit.base) for url in visit.asked) and visit.complaints == []


def test_the_script_keeps_nothing_and_asks_for_nothing(visit: Visit) -> None:
    """What the privacy page says of it. Pictures further down, which the browser loads as they come near,
    are there first."""
    visit.open(ARTICLE.format("en"))
    visit.page.locator("footer").last.scroll_into_view_if_needed()
    visit.page.wait_for_load_state("networkidle")
    visit.asked.clear()
    visit.page.locator(".body sup a").first.click()
    assert visit.page.locator("dialog.evidence").is_visible()
    kept = "[localStorage.length, sessionStorage.length, document.cookie.length]"
    assert visit.page.evaluate(kept) == [0, 0, 0] and visit.page.context.cookies() == []
    assert [url for url in visit.asked if "/assets/icon." not in url] == []


def test_axe_finds_nothing_in_the_open_evidence(visit: Visit) -> None:
    source = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    for lang in ("ar", "fr"):
        visit.open(ARTICLE.format(lang))
        visit.page.locator(".body sup a").first.click()
        visit.page.evaluate(source)
        rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
        for scheme in ("light", "dark"):
            visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found: Any = visit.page.evaluate(f"axe.run(document, {{runOnly: {rules}}})")
            assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found["violations"]] == []


def test_the_skip_link_comes_first_and_shows(visit: Visit) -> None:
    visit.open(ARTICLE.format("en"))
    visit.page.keyboard.press("Tab")
    focused = visit.page.locator(":focus")
    assert focused.get_attribute("href") == "#text"
    box = focused.bounding_box()
    assert box and box["y"] >= 0


def test_the_root_sends_readers_to_their_language(browser: Browser, served: str) -> None:
    for locale, expected in (("ko-KR", "/ko/"), ("zh-CN", "/zh-Hans/"), ("pt-BR", "/en/")):
        context = browser.new_context(locale=locale)
        page = context.new_page()
        page.goto(served + "/", wait_until="load")
        page.wait_for_url(served + expected)
        context.close()


def test_hostile_text_runs_nothing(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + ARTICLE.format("en"))
    kinds = page.evaluate("[...document.scripts].map(s => s.type || new URL(s.src).pathname.split('.')[0])")
    assert sorted(kinds) == ["/assets/evidence", "application/ld+json"]
    page.close()
