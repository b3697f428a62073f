"""Cards: the right facts, the right words, the right marks in the file, and never a box."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image as Canvas

from broadsheet.desks.illustrate import Illustrate
from broadsheet.desks.illustrate.draw import XMP
from broadsheet.desks.illustrate.fonts import Faces, coverage
from broadsheet.desks.illustrate.told import Facts, tell
from broadsheet.desks.illustrate.words import WORDS, describe
from broadsheet.errors import MissingGlyph
from broadsheet.news import Filed, Picture, Slate, SlateEntry, Spiked
from broadsheet.stylebook import INTERFACE
from broadsheet.stylebook import Illustrate as Settings

from .slates import sample_slate

TREATY = "fishing-treaty-port-alma"
PLACES = {
    "en": ("Port Alma",),
    "de": ("Port Alma",),
    "ko": ("포트알마", "서울"),
    "ja": ("ポートアルマ",),
    "ar": ("بورت ألما",),
}
TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"


@pytest.fixture(scope="module")
def desk() -> Illustrate:
    return Illustrate(settings=Settings(), languages=INTERFACE)


@pytest.fixture
def treaty() -> Slate:
    return sample_slate(TREATY, PLACES)


def only(desk: Illustrate, slate: Slate) -> Picture:
    [outcome] = desk.work([slate])
    assert isinstance(outcome, Filed), outcome
    [picture] = outcome.made
    return picture


def changed(slate: Slate, **fields: object) -> Slate:
    return replace(slate, entries=(replace(slate.entries[0], **fields),))


def without_figures(slate: Slate) -> Slate:
    bare = tuple(replace(r, figures=()) for r in slate.entries[0].readings)
    return changed(slate, readings=bare)


def test_a_figure_that_every_edition_cites_is_the_picture(desk: Illustrate, treaty: Slate) -> None:
    picture = only(desk, treaty)
    assert picture.kind == "figure" and picture.source_type == TYPE
    assert picture.story == treaty.entries[0].story.id and picture.of == treaty.id
    alt = dict(picture.alt)
    assert set(alt) == set(INTERFACE)
    assert "8.6 percent" in alt["en"] and "8,6 Prozent" in alt["de"] and "8.6%" in alt["ko"]
    assert "8.6%" in alt["ja"] and "8.6 في المئة" in alt["ar"]


def test_each_edition_gets_both_forms_with_the_kind_in_the_file(desk: Illustrate, treaty: Slate) -> None:
    picture = only(desk, treaty)
    made = {(i.lang, i.media_type) for i in picture.images}
    assert made == {
        (a.lang, kind) for a in treaty.entries[0].articles for kind in ("image/webp", "image/png")
    }
    for image in picture.images:
        opened = Canvas.open(BytesIO(image.data))
        opened.load()
        assert opened.size == (1200, 630) == (image.width_px, image.height_px)
        assert opened.format == image.media_type.removeprefix("image/").upper()
        packet = opened.info.get("XML:com.adobe.xmp") or opened.info["xmp"].decode()
        assert f"<Iptc4xmpExt:DigitalSourceType>{TYPE}</Iptc4xmpExt:DigitalSourceType>" in packet
        assert len(image.data) < 80_000
    ET.fromstring(XMP[XMP.index("<x:") : XMP.index("<?xpacket end")])


def test_the_same_slate_draws_the_same_bytes(treaty: Slate) -> None:
    one = only(Illustrate(settings=Settings(), languages=INTERFACE), treaty)
    two = only(Illustrate(settings=Settings(), languages=INTERFACE), treaty)
    assert [i.data for i in one.images] == [i.data for i in two.images] and one.id == two.id


def test_a_picture_that_would_look_the_same_is_not_filed_again(desk: Illustrate, treaty: Slate) -> None:
    picture = only(desk, treaty)
    [outcome] = desk.work([changed(treaty, picture=picture)])
    assert isinstance(outcome, Filed) and outcome.made == ()


def test_a_figure_the_cited_passage_does_not_state_is_not_drawn(desk: Illustrate, treaty: Slate) -> None:
    assert only(desk, without_figures(treaty)).kind != "figure"


def test_a_quotation_needs_its_speaker_and_the_cited_report(desk: Illustrate, treaty: Slate) -> None:
    bare = without_figures(treaty)
    english = tuple(a for a in bare.entries[0].articles if a.lang == "en")
    picture = only(desk, changed(bare, articles=english))
    assert picture.kind == "quote"
    assert "Mara Lindqvist" in dict(picture.alt)["en"]
    assert "fish cannot read but fleets must" in dict(picture.alt)["fr"]
    other = tuple(
        replace(r, report=replace(r.report, paragraphs=("Nothing was said.",)))
        for r in bare.entries[0].readings
    )
    facts = Facts(english, tuple(replace(r, report=replace(r.report, version=1)) for r in other))
    assert facts.quote(english[0]) is None


def test_without_figure_and_quotation_the_reports_stand_on_a_timeline(
    desk: Illustrate, treaty: Slate
) -> None:
    picture = only(desk, without_figures(treaty))
    assert picture.kind == "timeline"
    alt = dict(picture.alt)
    assert alt["en"] == "Timeline of the reports of October 28, 2025. Reports: 6 · Outlets: 6 · Languages: 6"
    assert alt["ja"].startswith("2025年10月28日の記事の時系列図。")


def test_few_reports_give_place_and_date(desk: Illustrate, treaty: Slate) -> None:
    bare = without_figures(treaty)
    few = changed(bare, readings=bare.entries[0].readings[:3])
    told = tell(Facts(few.entries[0].articles, few.entries[0].readings))
    assert {t.kind for t in told.values()} == {"card"}
    assert told["en"].main == "Port Alma"
    assert only(desk, few).kind == "card"


def test_a_place_no_cited_passage_names_is_not_drawn(treaty: Slate) -> None:
    bare = without_figures(treaty)
    unnamed = tuple(replace(r, names=()) for r in bare.entries[0].readings)
    told = tell(Facts(bare.entries[0].articles, unnamed))
    assert told["en"].main == ""


def test_nothing_written_is_spiked(desk: Illustrate, treaty: Slate) -> None:
    [outcome] = desk.work([changed(treaty, articles=())])
    assert isinstance(outcome, Spiked) and outcome.code == "no-article"


def test_a_language_without_words_is_spiked(desk: Illustrate, treaty: Slate) -> None:
    thai = replace(treaty.entries[0].articles[0], lang="th")
    [outcome] = desk.work([changed(treaty, articles=(thai,))])
    assert isinstance(outcome, Spiked) and outcome.code == "no-words"


def test_a_story_that_is_not_due_is_left_alone(desk: Illustrate, treaty: Slate) -> None:
    other = SlateEntry(story=replace(treaty.entries[0].story, id="other", slug="other"), readings=())
    [outcome] = desk.work([replace(treaty, entries=(*treaty.entries, other))])
    assert isinstance(outcome, Filed) and len(outcome.made) == 1


def test_a_character_no_font_has_raises_and_is_spiked(desk: Illustrate, treaty: Slate) -> None:
    faces = Faces("en")
    assert faces.can_draw("Łódź Київ Ωμέγα 東京 서울 القدس") and not faces.can_draw("ไทย")
    with pytest.raises(MissingGlyph) as raised:
        faces.runs("ราคา 5")
    assert raised.value.fields["character"] == "ร"
    bare = without_figures(treaty)
    named = tuple(
        replace(r, names=tuple(replace(m, text="ไทย") for m in r.names)) for r in bare.entries[0].readings
    )
    english = next(a for a in bare.entries[0].articles if a.lang == "de")
    thai = replace(english, headline=replace(english.headline, text="ไทย"))
    [outcome] = desk.work([changed(bare, readings=named, articles=(thai,))])
    assert isinstance(outcome, Spiked) and outcome.code == "missing-glyph"


def test_runs_keep_the_order_of_the_text_and_their_direction() -> None:
    runs = Faces("ar").runs("قال 항구일보 8.6")
    assert "".join(r.text for r in runs) == "قال 항구일보 8.6"
    assert [(r.face, r.rtl) for r in runs] == [("arabic", True), ("cjk", False), ("arabic", True)]


def test_a_font_without_a_cmap_covers_nothing() -> None:
    assert coverage(b"\x00\x01\x00\x00" + bytes(8)) == ()


@pytest.mark.parametrize("lang", INTERFACE)
def test_words_exist_and_can_be_drawn_in_every_interface_language(lang: str) -> None:
    words = WORDS[lang]
    assert all(words) and Faces(lang).can_draw("".join(words))


@pytest.mark.parametrize("lang", INTERFACE)
def test_every_kind_is_described_in_every_language(lang: str, treaty: Slate) -> None:
    told = tell(Facts(treaty.entries[0].articles, treaty.entries[0].readings))["en"]
    for kind in ("figure", "quote", "timeline", "card"):
        for main in ("8.6 percent", ""):
            said = describe(replace(told, kind=kind, main=main), lang)
            assert "{" not in said and "6" in said
