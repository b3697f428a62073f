"""Reading packs: what a pack may not say is an error that names file and line; words in the one notation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from broadsheet.desks.write.openers import opens_apposition
from broadsheet.languages import NEVER, PackError, Traits, alternation, codes, language
from broadsheet.languages.load import digest_of, read_pack
from broadsheet.languages.notation import is_word

GOOD = {
    "language.toml": 'level = "read"\n\n[traits]\nverb = "last"\n',
    "words.toml": 'leaning = ["he", "the other"]\nsoft = ["also"]\n',
    "numbers.toml": 'decimal = ","\n[cardinals]\n2 = ["two"]\n',
    "grammar.toml": '[hanging]\npattern = \'\\bdo so\\b\'\nmatches = ["They do so."]\nmisses = ["They do."]\n',
    "phrases.toml": "",
}
BAD = [
    ("language.toml", 'level = "read"\n\n[traits]\nverb = "last"\nverbs = "last"\n', 5, "unknown key 'verbs'"),
    ("language.toml", 'level = "read"\n[traits]\nverb = "middle"\n', 3, "verb is not"),
    ("language.toml", 'level = "spoken"\n', 1, "level"),
    ("language.toml", 'level = "read"\nside = 1\n', 2, "unknown key 'side'"),
    ("words.toml", 'soft = ["also"]\nleening = ["he"]\n', 2, "unknown key 'leening'"),
    ("words.toml", 'leaning = [\n  "he",\n  "she",\n  "He",\n]\n', 4, "'He' stands twice in leaning"),
    ("words.toml", 'leaning = [\n  "hers",\n  "her",\n  "he*",\n  "her",\n]\n', 5, "'her' stands twice"),
    ("words.toml", 'soft = ["also"]\nleaning = [\n  "the_other",\n]\n', 3, "'the_other' is not in the notation"),
    ("words.toml", 'leaning = "he she"\n', 1, "leaning is not"),
    ("grammar.toml", "[hanging]\npattern = 'a'\nmatches = [\"a\"]\n", 1, "hanging has no samples"),
    ("grammar.toml", "\n[hang]\npattern = 'a'\n", 2, "unknown key 'hang'"),
    ("grammar.toml", "[hanging]\npattern = '('\nmatches = [\"a\"]\nmisses = [\"b\"]\n", 2, "is no pattern"),
    ("grammar.toml", "[hanging]\nmatches = [\"a\"]\nmisses = [\"b\"]\n", 1, "has no pattern"),
    ("grammar.toml", "[hanging]\npattern = '{months}'\nmatches = [\"a\"]\nmisses = [\"b\"]\n", 2, "no list months"),
    ("calendar.toml", 'last = ["last"]\nlatest = ["last"]\n', 2, "unknown key 'latest'"),
    ("calendar.toml", 'last = ["last"]\nmonths = [["january"], ["february"]]\n', 2, "months has 2 groups and not 12"),
    ("calendar.toml", 'weekdays = [["mon"], ["tue"], ["wed"],\n["thu"], ["fri"], ["sat"], ["sun", "Mon"]]\n', 2,
     "stands twice"),
    ("calendar.toml", 'short_days = ["mon"]\n', 1, "short_days is not"),
    ("calendar.toml", '[relative.day]\n0 = ["today"]\nsoon = ["tomorrow"]\n', 3, "soon is no number of days"),
    ("calendar.toml", '[relative.week]\n0 = ["this week"]\n1 = ["this week"]\n', 3, "stands twice in week"),
    ("calendar.toml", '[relative.weak]\n0 = ["this week"]\n', 1, "unknown key 'weak'"),
    ("calendar.toml", '[no_day.eve]\nbefore = ["of_the"]\n', 2, "'of_the' is not in the notation"),
    ("calendar.toml", 'hours_ahead = true\n', 1, "hours_ahead is not"),
    ("calendar.toml", 'capitals = "some"\n', 1, "capitals is not"),
    ("names.toml", 'titles = ["Mayor"]\ntitels = ["Mr."]\n', 2, "unknown key 'titels'"),
    ("names.toml", 'titles = ["Mayor",\n"mayor"]\n', 2, "'mayor' stands twice in titles"),
    ("names.toml", 'script = "Kana"\n', 1, "script is not"),
    ("names.toml", '[offices]\ngovernor = ["mayor"]\nking = ["mayor"]\n', 3, "'mayor' stands twice in offices"),
    ("pages.toml", '[orders]\ntasks = ["write"]\ntask = ["say"]\n', 3, "unknown key 'task'"),
    ("pages.toml", 'more = ["read also"]\nmor = ["see"]\n', 2, "unknown key 'mor'"),
    ("pages.toml", "[offer]\npattern = 'a'\nmatches = [\"a\"]\n", 1, "offer has no samples"),
    ("pages.toml", '[orders]\ntasks = ["write",\n"Write"]\n', 3, "'Write' stands twice in tasks"),
    ("phrases.toml", '[sentences]\nor = "{a} or {c}"\n', 2, "or has no slot c"),
    ("phrases.toml", '[sentences]\nor = "{a} or {b"\n', 2, "or"),
    ("phrases.toml", '[days]\nfull = "d"\nlong = "d"\n', 3, "unknown key 'long'"),
    ("numbers.toml", 'decimal = ","\ncardinal = ["one"]\n', 2, "unknown key 'cardinal'"),
    ("numbers.toml", '[cardinals]\n2 = ["two"]\n3 = ["three", "two"]\n', 3, "'two' stands twice in cardinals"),
    ("numbers.toml", '[cardinals]\n2 = ["two"]\nthree = ["three"]\n', 3, "three is no number"),
    ("numbers.toml", '[cardinals]\n2 = "two"\n', 2, "2 is not"),
    ("numbers.toml", '[bounds_before]\nabout = ["some"]\n"at last" = ["over"]\n', 3, "unknown key 'at last'"),
    ("numbers.toml", '[one_word]\njoint = ["und"]\n', 2, "unknown key 'joint'"),
    ("numbers.toml", 'order = "hundreds"\n', 1, "order is not"),
]  # fmt: skip


def pack(folder: Path, **changed: str) -> Path:
    for name, text in {**GOOD, **changed}.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_a_pack_is_read_with_all_it_says(tmp_path: Path) -> None:
    read = read_pack(pack(tmp_path), "xx")
    assert (read.code, read.level, read.traits.verb) == ("xx", "read", "last")
    assert read.words.leaning == ("he", "the other") and read.words.tails == ()
    assert read.grammar.hanging.regex.search("If they DO SO.") and read.grammar.topic is NEVER


@pytest.mark.parametrize(("name", "text", "line", "message"), BAD, ids=[f"{b[0]}:{b[3]}" for b in BAD])
def test_a_fault_is_named_with_file_and_line(
    tmp_path: Path, name: str, text: str, line: int, message: str
) -> None:
    with pytest.raises(PackError) as caught:
        read_pack(pack(tmp_path, **{name: text}), "xx")
    assert f"{tmp_path / name}:{line}: " in str(caught.value) and message in str(caught.value)


def test_what_is_no_toml_is_named_too(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"words\.toml: .*line 2"):
        read_pack(pack(tmp_path, **{"words.toml": 'soft = ["also"]\nleaning = [he]\n'}), "xx")


def test_a_written_language_lacks_no_phrase(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="sentences lacks according, or"):
        read_pack(pack(tmp_path, **{"language.toml": 'level = "written"\n'}), "xx")


@pytest.mark.parametrize("tag", ["xx", "", "..", "../en", "en/../de", "EN_GB", "x" * 5000, "\0", "und"])
def test_a_language_without_a_pack_knows_nothing(tag: str) -> None:
    assert language(tag).words.leaning == () and language(tag).level == "read"


def test_a_tag_means_the_pack_of_its_primary_subtag() -> None:
    assert language("zh-Hans") is language("zh") and language("PT-br") is language("pt")


def test_packs_are_read_one_by_one() -> None:
    from broadsheet.languages.load import _pack

    _pack.cache_clear(), language.cache_clear()
    language("nl")
    assert _pack.cache_info().currsize == 1 < len(codes())


@pytest.mark.parametrize(
    ("word", "spacing", "found", "not_found"),
    [
        ("ship", "words", "ship, ", "ships"),
        ("ship*", "words", "shipping", "shop"),
        ("*ship", "words", "warship", "warships"),
        ("as a result", "words", "as a  result", "as a results"),
        ("l'accord", "words", "l’accord", "l'accorder"),
        ("qu'", "words", "qu’il", "quand"),
        ("이", "phrases", "이는", "그"),
        ("이!", "phrases", "이 ", "이는"),
        ("这", "none", "这家", "那"),
        ("これ!", "none", "これ、", "これは"),
    ],
)
def test_the_notation(word: str, spacing: str, found: str, not_found: str) -> None:
    traits = Traits(spacing=spacing)  # type: ignore[arg-type]
    pattern = re.compile(alternation([word], traits))
    assert is_word(word) and pattern.match(found) and not pattern.match(not_found)


def test_no_words_match_nothing() -> None:
    assert not re.search(alternation([], Traits()), "") and not is_word("a|b") and not is_word("")


def test_the_digest_depends_on_every_word(tmp_path: Path) -> None:
    for code in ("aa", "bb"):
        (tmp_path / code).mkdir()
        pack(tmp_path / code)
    before = digest_of(tmp_path, ["aa", "bb"])
    assert before == digest_of(tmp_path, ["bb", "aa"]) != digest_of(tmp_path, ["aa"])
    pack(tmp_path / "bb", **{"words.toml": GOOD["words.toml"].replace("also", "too")})
    assert digest_of(tmp_path, ["aa", "bb"]) != before


def test_the_elided_article_opens_an_explanation() -> None:
    for text, lang in (("l’avionneur européen", "fr"), ("l'azienda di Modena", "it")):
        assert opens_apposition(text, lang)
    assert not opens_apposition("lundi matin", "fr")
