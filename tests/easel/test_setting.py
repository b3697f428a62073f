"""Type on the canvas: no line breaks in a name, a number stands with what it is of, and red says what it says in a
language."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from broadsheet.easel import Bar, ChartCard, Faces, FigureCard, canvas, draw
from broadsheet.easel.canvas import Canvas
from broadsheet.easel.cards import Card
from broadsheet.easel.draw import _labels
from broadsheet.easel.setting import Setter
from broadsheet.settings import INTERFACE

RED, BLUE = (0x9A, 0x26, 0x17), (0x1D, 0x58, 0x7C)
NAMED = {
    "en": ("Mara Holt", "The co-founder of the port Mara Holt has died on Monday at the age of 56, it said."),
    "de": ("Mara Holt", "Die Gründerin des Hafens Mara Holt ist am Montag mit 56 Jahren gestorben."),
    "es": ("Mara Holt", "La fundadora del puerto Mara Holt murió el lunes a los 56 años, según la empresa."),
    "fr": ("Mara Holt", "La fondatrice du port Mara Holt est morte lundi à 56 ans, selon la société."),
    "it": ("Mara Holt", "La fondatrice del porto Mara Holt è morta lunedì a 56 anni, dice la società."),
    "nl": ("Mara Holt", "De oprichter van de haven Mara Holt is maandag op 56-jarige leeftijd overleden."),
    "ja": ("マーラ・ホルト", "港の創業者マーラ・ホルト氏が月曜日に五十六歳で死去したと会社が伝えた。"),
    "ko": ("마라 홀트", "항만 창업자인 마라 홀트 씨가 월요일 쉰여섯 살로 별세했다고 회사가 밝혔다."),
    "zh-Hans": ("霍尔特总裁", "港口的创办人霍尔特总裁星期一去世，终年五十六岁，公司在一份声明中说。"),
    "ar": ("مارا هولت", "توفيت مؤسسة الميناء مارا هولت يوم الاثنين عن ستة وخمسين عاما كما قالت الشركة."),
}


def lines(lang: str, text: str, width: int, kept: tuple[str, ...] = (), size: int = 40) -> list[str]:
    setter = Setter(ImageDraw.Draw(Image.new("RGB", (10, 10))), Faces(lang), kept)
    block = setter.block(text, width, sizes=(size,), most_lines=40)
    assert block is not None
    return [line.text for line in block.lines]


@pytest.mark.parametrize("lang", INTERFACE)
def test_no_line_breaks_in_a_name(lang: str) -> None:
    name, text = NAMED[lang]
    widths = range(340, 900, 20)
    assert all(any(name in line for line in lines(lang, text, width, (name,))) for width in widths)


def test_two_words_with_capitals_are_parted_more_seldom_than_others() -> None:
    told = "The maker of automobiles from the north {} said on Friday that it would shut some plants."

    def parted(name: str) -> int:
        widths = range(420, 900, 5)
        return sum(
            all(name not in line for line in lines("en", told.format(name), width)) for width in widths
        )

    assert parted("General Motors") < parted("general motors")


def test_a_text_is_broken_at_a_name_that_nobody_says_is_one() -> None:
    _, text = NAMED["en"]
    assert not all(
        any("Mara Holt" in line for line in lines("en", text, width)) for width in range(340, 900, 20)
    )


def test_a_name_that_is_all_of_a_text_may_break() -> None:
    assert lines("en", "Mara Holt", 140, ("Mara Holt",)) == ["Mara", "Holt"]


def test_a_name_wider_than_its_room_in_small_type_may_break_too() -> None:
    told = lines("en", "It is of Mara Holt-Lindqvist.", 220, ("Mara Holt-Lindqvist",), 30)
    assert told[-1] == "Holt-Lindqvist."


def test_a_word_in_katakana_stays_whole() -> None:
    told = "首相は港の迎賓館でトランプ大統領と初めて会談し、天然ガスの輸入を続ける考えを伝えた。"
    assert all(any("トランプ" in line for line in lines("ja", told, width)) for width in range(300, 900, 10))


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "The index lost a share of its value, or 280 points in all, on Monday at the close.", "280 points"),
        ("nl", "De beurs verloor een deel van haar waarde, of 280 punten, op maandag na een lange dag.", "280 punten"),
        ("it", "La borsa ha perso una parte del suo valore, o 280 punti, alla chiusura di lunedì.", "280 punti"),
        ("en", "The company said it had sold many of its new iPhone 4 handsets on the first day.", "iPhone 4"),
    ],
)  # fmt: skip
def test_a_number_stands_with_what_it_is_of_and_no_line_is_cut_short_for_it(
    lang: str, text: str, whole: str
) -> None:
    setter = Setter(ImageDraw.Draw(Image.new("RGB", (10, 10))), Faces(lang))
    for width in range(460, 900, 20):
        told = lines(lang, text, width)
        assert any(whole in line for line in told), told
        assert all(setter.width(line, 40) > 0.55 * width for line in told[:-1]), told


def test_the_last_line_is_no_word_alone_where_that_can_be_had() -> None:
    told = "Aircraft of the old kind will be taken out of service by the company in the spring"
    assert all(" " in lines("en", told, width)[-1] for width in range(420, 900, 20))


def colours(card: Card) -> set[tuple[int, int, int]]:
    image = draw(card, Faces(card.lang)).convert("RGB")
    return {colour for _, colour in image.getcolors(image.width * image.height) or ()}  # type: ignore[misc]


@pytest.mark.parametrize("lang", INTERFACE)
def test_a_rise_has_another_colour_than_a_fall_and_red_says_in_east_asia_that_it_rose(lang: str) -> None:
    red = "up" if lang in ("ja", "ko", "zh-Hans") else "down"
    for course in ("up", "down"):
        bars = (Bar("A", 3.0, "3%", True), Bar("B", 2.0, "2%"))
        for card in (
            FigureCard(lang=lang, label="x", figure="9%", course=course),
            ChartCard(lang=lang, label="x", title="1", bars=bars, course=course),
        ):
            found = colours(card)
            assert (RED in found, BLUE in found) == ((True, False) if course == red else (False, True))
    assert RED in colours(FigureCard(lang=lang, label="x", figure="9"))


@pytest.mark.parametrize("lang", INTERFACE)
def test_the_rows_of_a_chart_are_of_one_type(lang: str) -> None:
    bars = tuple(Bar(name, 3.0, "3%") for name in ("Nikkor", "An index of rather a long name"))
    card = ChartCard(lang=lang, label="x", title="1", bars=bars)
    size, blocks, _ = _labels(Canvas(card, Faces(lang)), card, 60.0)
    assert {block.size_px for block in blocks} == {size} and [len(block.lines) for block in blocks] == [1, 1]


def test_what_befell_so_many_stands_above_the_figure_in_ink() -> None:
    plain, told = (
        draw(FigureCard(lang="en", label="x", figure="300 jobs", noun="Norwa.", what=what), Faces("en"))
        for what in ("", "Cuts")
    )
    assert plain.tobytes() != told.tobytes()


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Norwa Inc.", [False]),
        ("9.6%", [False]),
        ("رفعت Norwa.", [True]),
        ("9.6 في المئة", [True]),
    ],
)
def test_a_name_of_another_script_runs_in_its_own_direction_with_its_full_stop(
    text: str, directions: list[bool]
) -> None:
    assert [run.rtl for run in Faces("ar").runs(text)] == directions


def test_a_sign_stands_before_its_number_where_the_language_runs_right_to_left() -> None:
    """The mark makes left to right of what follows; elsewhere there is none."""
    assert Faces("ar").runs("−9.6 في المئة")[0].text.startswith("\u200e−9.6")
    assert Faces("en").runs("−9.6 per cent")[0].text.startswith("−9.6")


def _light(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colour", [canvas.INK, canvas.FAINT, canvas.ACCENT, canvas.OTHER])
def test_what_is_written_is_read_by_those_who_see_no_colours(colour: str) -> None:
    assert _contrast(colour, canvas.PAPER) >= 4.5


@pytest.mark.parametrize("colour", [canvas.ACCENT, canvas.OTHER])
def test_the_strong_bar_is_told_from_the_others_by_its_lightness(colour: str) -> None:
    assert _contrast(colour, canvas.QUIET) >= 1.8


def test_a_picture_stands_on_a_light_page_as_on_a_dark_one() -> None:
    """It has a ground of its own to its edges."""
    image = draw(FigureCard(lang="en", label="x", figure="9"), Faces("en"))
    corners = {image.getpixel((x, y)) for x in (0, image.width - 1) for y in (0, image.height - 1)}
    assert image.mode == "RGB" and corners == {tuple(bytes.fromhex(canvas.PAPER[1:]))}
