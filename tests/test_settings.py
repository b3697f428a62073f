"""Settings: what is wrong is named before anything starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.errors import StylebookError
from broadsheet.settings import read_stylebook

WRONG = [
    ({"BROADSHEET_PAPER__LANGUAGES": "[en"}, "paper.languages", "[en", "JSON list"),
    ({"BROADSHEET_PAPER__LANGUAGES": "en,xx"}, "paper.languages", "xx", '"zh-Hans"'),
    ({"BROADSHEET_PAPER__LANGUAGES": "en,en"}, "paper.languages", "en", "each language once"),
    ({"BROADSHEET_PAPER__TIME_ZONE": "Mars/Base"}, "paper.time_zone", "Mars/Base", "Europe/Berlin"),
    ({"BROADSHEET_PAPER__BASE_URL": "ftp://x"}, "paper.base_url", "ftp://x", "https://news.example.org"),
    ({"BROADSHEET_WIRE__MIN_GAP_S": "soon"}, "wire.min_gap_s", "soon", "number"),
    ({"BROADSHEET_WIRE__MIN_GAP_S": "-1"}, "wire.min_gap_s", "-1", "a number from 0 to 3600"),
    ({"BROADSHEET_PUBLISH__MODE": "sometimes"}, "publish.mode", "sometimes", '"auto" or "approve"'),
    ({"BROADSHEET_MORGUE__URL": "oracle://db"}, "morgue.url", "oracle://db", "postgresql://"),
    ({"BROADSHEET_MORGUE__URL": "news.sqlite"}, "morgue.url", "news.sqlite", "sqlite:///"),
    ({"BROADSHEET_ILLUSTRATE__FONTS_DIR": "no-such"}, "illustrate.fonts_dir", "no-such", "exists"),
    ({"BROADSHEET_WIRE__GAP": "1"}, "wire.gap", "1", "min_gap_s"),
    ({"BROADSHEET_WIRES__MIN_GAP_S": "1"}, "wires", "1", "wire"),
    ({"BROADSHEET_VERBOSE": "1"}, "BROADSHEET_VERBOSE", "1", "BROADSHEET_SECTION__KEY"),
]


@pytest.mark.parametrize(("environ", "key", "value", "allowed"), WRONG, ids=[next(iter(w[0])) for w in WRONG])
def test_a_wrong_setting_of_the_environment_names_key_value_and_what_is_allowed(
    tmp_path: Path, environ: dict[str, str], key: str, value: str, allowed: str
) -> None:
    with pytest.raises(StylebookError) as told:
        read_stylebook(tmp_path, environ=environ)
    said = str(told.value)
    assert allowed in said and said.startswith(next(iter(environ)))
    assert value in said or "unknown se" in said or key == "BROADSHEET_VERBOSE"
    assert str(told.value.fields["key"]).startswith(key)


@pytest.mark.parametrize(
    ("toml", "key", "allowed"),
    [
        ("paper = 3\n", "line 1: paper: ", "a section, written as [section]"),
        ('folder = "elsewhere"\n', "folder", "paper"),
        ("[paper]\nheading = 'x'\n", "line 2: [paper] heading", "title"),
        ("[headings]\nx = 1\n", "line 1: [headings]: unknown section", "[paper]"),
        ("[paper\n", "broadsheet.toml", "TOML"),
        ("[wire]\nmin_gap_s = nan\n", "[wire] min_gap_s = NaN", "a number from 0 to 3600"),
        (
            "[wire]\nmax_redirects = 1.5\n",
            "line 2: [wire] max_redirects = 1.5",
            "a whole number from 0 to 30",
        ),
        ('[paper]\nlanguages = "en"\n', '[paper] languages = "en"', 'a list, for example ["en", "de"]'),
        ("[gather]\nrevisit_h = 3\n", "[gather] revisit_h = 3", "a list, for example [1.0, 6.0]"),
        ('[edit]\nsections = "x"\n', "[edit] sections", "a list"),
        ('[write]\nmodel = "llama3"\n', '[write] model = "llama3"', '"ollama:qwen3:8b"'),
        ('[verify]\nentail = "llama3"\n', '[verify] entail = "llama3"', '"onnx:FOLDER"'),
        ('[models]\nbase_url = "localhost"\n', "[models] base_url", "http://127.0.0.1:11434/v1"),
    ],
)
def test_a_wrong_line_of_the_file_is_named(tmp_path: Path, toml: str, key: str, allowed: str) -> None:
    (tmp_path / "broadsheet.toml").write_text(toml, "utf-8")
    with pytest.raises(StylebookError) as told:
        read_stylebook(tmp_path, environ={"BROADSHEET_PAPER__TITLE": "The Harbour"})
    assert key in str(told.value) and allowed in str(told.value)


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        (
            '[paper]\ntitle = "A"\n\n# [wire]\nmin_gap_s = 2\n',
            "[paper] min_gap_s: unknown setting; it belongs under [wire], whose header is commented out",
        ),
        (
            "#[ wire ]\nmin_gap_s = 2\n",
            "min_gap_s: unknown setting; it belongs under [wire], whose header is commented out",
        ),
        (
            "## [write]\n#max_words = 300\n[gather]\nmax_words = 2\n",
            "[gather] max_words: unknown setting; it belongs under [write], whose header is commented out",
        ),
        (
            "[paper]\nmin_gap_s = 2\n",
            "[paper] min_gap_s: unknown setting; it belongs under [wire]; allowed here: ",
        ),
        (
            "# [wire]\n[wire]\nmin_gap_s = 2\n[paper]\nmin_gap_s = 2\n",
            "[paper] min_gap_s: unknown setting; it belongs under [wire]; allowed here: ",
        ),
        ("[paper]\nheading = 2\n", "[paper] heading: unknown setting; allowed here: "),
    ],
)
def test_a_setting_in_the_wrong_section_is_shown_its_own(tmp_path: Path, toml: str, told: str) -> None:
    (tmp_path / "broadsheet.toml").write_text(toml, "utf-8")
    with pytest.raises(StylebookError) as error:
        read_stylebook(tmp_path, environ={})
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        (
            "[assing]\nmin_outlets = 2\n",
            "line 1: [assing]: unknown section; did you mean [assign]? there are: [paper]",
        ),
        (
            "[paper]\n\nlangauges = ['en']\n",
            "line 3: [paper] langauges: unknown setting; did you mean languages? ",
        ),
        ("[publish]\nmode = 'aprove'\n", '"auto" or "approve"; did you mean "approve"?'),
        ("[assign]\nmin_outlets = 'two'\n", '[assign] min_outlets = "two": a whole number, 1 or more'),
        ("[paper]\ntitle = ''\n", '[paper] title = "": a text that is not empty'),
        ("[paper]\ntitle = 3\n", "[paper] title = 3: a text in quotation marks"),
        ("[log]\njson_lines = 'perhaps'\n", "true or false"),
        ("[paper]\nlanguages = []\n", "a list with at least one entry"),
        ("[paper]\nlanguages = ['en', 'deu']\n", '[paper] languages, entry 2 = "deu": '),
        ("[[edit.sections]]\nname='Port'\nwords='x'\n", '[edit] sections, entry 1, words = "x": a list'),
        (
            "[paper]\ntitle = The Harbour\n",
            "line 2, column 9: not TOML: Invalid value. Settings are lines such as",
        ),
        ("[paper]\ntitle = 'a'\n[paper]\n", "a section or a setting stands there a second time"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words_with_file_line_and_the_nearest_name(
    tmp_path: Path, toml: str, told: str
) -> None:
    (tmp_path / "broadsheet.toml").write_text(toml, "utf-8")
    with pytest.raises(StylebookError) as error:
        read_stylebook(tmp_path, environ={})
    assert str(error.value).startswith(f"{tmp_path / 'broadsheet.toml'} line ")
    assert told in str(error.value) and "Input should" not in str(error.value)


def test_settings_that_are_no_utf_8_are_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "broadsheet.toml").write_bytes("[paper]\ntitle = 'Küste'\n".encode("latin-1"))
    with pytest.raises(StylebookError, match="save it as UTF-8"):
        read_stylebook(tmp_path, environ={})


def test_the_environment_goes_over_the_file_and_lists_are_words_or_json(tmp_path: Path) -> None:
    (tmp_path / "broadsheet.toml").write_text('[paper]\ntitle = "A"\nlanguages = ["en"]\n', "utf-8")
    words = read_stylebook(tmp_path, environ={"BROADSHEET_PAPER__LANGUAGES": "ko, en"})
    assert (words.paper.title, words.paper.languages) == ("A", ("ko", "en"))
    listed = read_stylebook(tmp_path, environ={"BROADSHEET_PAPER__LANGUAGES": '["ja"]'})
    assert listed.paper.languages == ("ja",)


def test_a_folder_of_fonts_starts_where_the_settings_stand(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "broadsheet.toml").write_text('[illustrate]\nfonts_dir = "fonts"\n', "utf-8")
    assert read_stylebook(tmp_path, environ={}).illustrate.fonts_dir == str(tmp_path / "fonts")


def test_own_sections_are_read_from_tables(tmp_path: Path) -> None:
    (tmp_path / "broadsheet.toml").write_text(
        '[edit]\nmax_front = 9\n[[edit.sections]]\nname = "Port & Sea"\nwords = ["quay"]\nnames = { de = "Hafen" }\n'
        '[[edit.sections]]\nslug = "town"\nname = "Town"\nfeeds = ["Town Crier"]\n'
    )
    first, second = read_stylebook(tmp_path, environ={}).edit.sections
    assert (first.slug, first.names, first.words) == ("port-sea", {"de": "Hafen"}, ("quay",))
    assert (second.slug, second.feeds) == ("town", ("Town Crier",))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('name = "Port"', "feeds or words"),
        ('words = ["quay"]', "needs a name"),
        ('name = "Port"\nwords = ["quay"]\nslug = "A B"', "slug"),
        ('name = "Port"\nwords = ["quay"]\nnames = { xx = "Port" }', "names"),
        (
            'name = "Port"\nwords = ["quay"]\n[[edit.sections]]\nname = "Port"\nwords = ["sea"]',
            "each slug once",
        ),
        ('name = "Port"\nwords = ["quay"]\ncolour = "blue"', "colour"),
    ],
)
def test_a_wrong_section_says_what_it_needs(tmp_path: Path, table: str, said: str) -> None:
    (tmp_path / "broadsheet.toml").write_text(f"[[edit.sections]]\n{table}\n")
    with pytest.raises(StylebookError) as told:
        read_stylebook(tmp_path, environ={})
    assert said in str(told.value)
