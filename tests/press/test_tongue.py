"""The catalogues are complete, their plurals right, their dates CLDR's."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

import broadsheet.press
from broadsheet.errors import MissingString
from broadsheet.press.tongue import Tongue, catalogue, own_name
from broadsheet.settings import INTERFACE
from broadsheet.text.language import direction
from broadsheet.text.topics import SECTIONS, TOPICS, newspaper_section

UTC_ZONE = ZoneInfo("UTC")
PRESS = Path(broadsheet.press.__file__).parent
CALL = re.compile(r"""\b(?:t|tongue)\(\s*\(?\s*"((?:[^"\\]|\\.)*)"((?:\s*,\s*context="([a-z ]+)")?)""")
PLURAL = re.compile(r"""\bt\.n\("([^"]+)", "([^"]+)"[^)]*?(?:context="([a-z ]+)")?\)""")


def used() -> set[tuple[str, str]]:
    """(text, context) of every string in the templates and the code of the press."""
    found: set[tuple[str, str]] = set()
    for file in [*PRESS.rglob("*.html"), *PRESS.rglob("*.py")]:
        text = file.read_text("utf-8")
        found |= {(m[1], m[3] or "") for m in CALL.finditer(text)}
        found |= {(m[1], m[3] or "") for m in PLURAL.finditer(text)}
    return found


def keys(lang: str) -> set[tuple[str, str]]:
    return {(m.id[0] if isinstance(m.id, tuple) else m.id, m.context or "") for m in catalogue(lang) if m.id}


def test_what_the_pages_say_is_in_the_catalogue() -> None:
    assert len(used()) > 45
    assert used() - keys("en") == set()
    assert {(section, "beat") for section in SECTIONS} == {k for k in keys("en") if k[1] == "beat"}
    assert {
        (k, "link") for k in ("follow-up", "background", "people", "place", "subject", "contradicts")
    } <= keys("en")


@pytest.mark.parametrize("lang", INTERFACE)
def test_every_catalogue_is_complete(lang: str) -> None:
    assert keys(lang) == keys("en")
    labels = [str(Tongue(lang, UTC_ZONE)(section, context="beat")) for section in SECTIONS]
    assert len(set(labels)) == len(SECTIONS)
    rule = catalogue(lang)
    for message in rule:
        if not message.id:
            continue
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        source = message.id if isinstance(message.id, str) else message.id[1]
        assert all(forms) and not message.fuzzy, (lang, message.id)
        if isinstance(message.id, tuple):
            assert len(forms) == rule.num_plurals
        else:
            names = {name for _, name, _, _ in Formatter().parse(source) if name}
            assert {name for _, name, _, _ in Formatter().parse(forms[0]) if name} == names, (lang, source)


def test_every_topic_has_its_section_and_a_section_is_its_own() -> None:
    assert {newspaper_section(topic) for topic in TOPICS} == set(SECTIONS)
    assert [newspaper_section(section) for section in SECTIONS] == list(SECTIONS)
    assert newspaper_section("") == newspaper_section("gossip") == ""


@pytest.mark.parametrize("lang", INTERFACE)
def test_a_tagline_the_catalogue_knows_is_said_in_the_pages_language(lang: str) -> None:
    t = Tongue(lang, UTC_ZONE)
    said = t.known("Many outlets, one page, every sentence with its source")
    assert (said == "Many outlets, one page, every sentence with its source") == (lang == "en")
    assert t.known("My own words") == "My own words" and t.known("") == ""


@pytest.mark.parametrize("lang", sorted(set(INTERFACE) - {"en"}))
def test_translations_are_translations(lang: str) -> None:
    same = {
        m.id
        for m in catalogue(lang)
        if isinstance(m.id, str) and m.id and m.string == catalogue("en").get(m.id, context=m.context).string  # type: ignore[union-attr]
    }
    assert len(same) <= 8, same


def test_arabic_has_six_plural_forms() -> None:
    t = Tongue("ar", UTC_ZONE)
    said = [str(t.n("{n} report", "{n} reports", n)) for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا تقارير", "تقرير واحد", "تقريران", "3 تقارير", "11 تقريرًا", "100 تقرير"]


@pytest.mark.parametrize(
    ("lang", "one", "many"),
    [
        ("en", "1 report", "0 reports"),
        ("fr", "1 article de presse", "2 articles de presse"),
        ("de", "1 Bericht", "2 Berichte"),
        ("ja", "記事1本", "記事2本"),
        ("ko", "기사 1건", "기사 2건"),
    ],
)
def test_plurals(lang: str, one: str, many: str) -> None:
    t = Tongue(lang, UTC_ZONE)
    n = 0 if "0" in many else 2
    assert (str(t.n("{n} report", "{n} reports", 1)), str(t.n("{n} report", "{n} reports", n))) == (one, many)


def test_french_counts_none_as_one() -> None:
    assert str(Tongue("fr", UTC_ZONE).n("{n} report", "{n} reports", 0)) == "0 article de presse"


def test_a_missing_string_raises() -> None:
    with pytest.raises(MissingString) as raised:
        Tongue("de", UTC_ZONE)("A text nobody translated")
    assert raised.value.fields == {"lang": "de", "text": "A text nobody translated"}
    with pytest.raises(MissingString):
        catalogue("tlh")


def test_values_are_escaped_and_never_read_as_patterns() -> None:
    said = Tongue("en", UTC_ZONE)("Reason: {why}", why="<b>{why.__class__}</b>")
    assert said == Markup("Reason: &lt;b&gt;{why.__class__}&lt;/b&gt;")


def test_times_stand_in_the_papers_zone_and_the_readers_form() -> None:
    at = datetime(2025, 10, 28, 23, 5, tzinfo=UTC)
    zone = ZoneInfo("Asia/Tokyo")
    assert Tongue("ja", zone).moment(at) == "2025年10月29日 8:05 JST"
    assert Tongue("de", ZoneInfo("Europe/Berlin")).moment(at) == "29. Oktober 2025, 00:05 CET"
    assert Tongue("ko", zone).moment(at) == "2025년 10월 29일 08:05 JST"
    assert Tongue("ar", UTC_ZONE).day(at) == "28 أكتوبر 2025"
    assert Tongue("zh-Hans", UTC_ZONE).day(at) == "2025年10月28日"


def test_languages_are_named_in_the_readers_language() -> None:
    assert Tongue("de", UTC_ZONE).language("zh-Hans").startswith("Chinesisch")
    assert Tongue("en", UTC_ZONE).language("und") == "unknown language"
    assert Tongue("en", UTC_ZONE).language("x-odd") == "x-odd"
    assert own_name("ko") == "한국어" and own_name("ar") == "العربية"
    assert direction("fa") == "rtl" and direction("zh-Hans") == "ltr"


def test_lists_are_joined_as_the_language_does() -> None:
    assert str(Tongue("en", UTC_ZONE).join(["A", "B<", "C"])) == "A, B&lt;, and C"
    assert str(Tongue("ja", UTC_ZONE).join(["A", "B"])) == "A、B"
    assert str(Tongue("en", UTC_ZONE).join([])) == ""
