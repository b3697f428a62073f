"""names.toml: read with line and key in every complaint, applied to what is known."""

from __future__ import annotations

import pytest

from broadsheet.errors import StylebookError
from broadsheet.news import Organisation, Person
from broadsheet.office.names import EXAMPLE
from broadsheet.text.names.owner import NOBODY, Owner, arranged, parse_owner, undone

GOOD = """
[[spelling]]
name = "Volodymyr Zelensky"
spellings = { eng = "Volodymyr Zelenskyy", de = "Wolodymyr Selenskyj" }

[[join]]
names = ["Kyiv", "Kiew"]

[[never]]
names = ["George Bush", "George W. Bush"]
"""


def person(id: str, *variants: tuple[str, str], **more: tuple[tuple[str, str, str], ...]) -> Person:
    names = {lang: text for lang, text in reversed(variants)}
    return Person(id=id, names=tuple(sorted(names.items())), variants=tuple(sorted(variants)), **more)


def test_the_file_is_read() -> None:
    owner = parse_owner(GOOD)
    assert owner.wanted(["volodymyr zelensky"]) == {"de": "Wolodymyr Selenskyj", "en": "Volodymyr Zelenskyy"}
    assert owner.one(["KYIV"], ["Kiew", "x"]) and not owner.one(["Kyiv"], ["Lviv"])
    assert owner.apart(["George Bush"], ["george w. bush"]) and not owner.apart(["George Bush"], ["x"])
    assert parse_owner("") == NOBODY == parse_owner(EXAMPLE)


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("[[spelling]]\nname = 'a'\n", 1, "spellings"),
        ("\n\n[[spelling]]\nname = 'a'\nspellings = { xx = 'b', nolanguage = 'c' }\n", 3, "xx"),
        ("[[spelling]]\nname = ''\nspellings = { en = 'b' }\n", 1, "name"),
        ("[[spelling]]\nname = 'a'\nspellings = { en = 3 }\n", 1, "en"),
        ("[[spelling]]\nname = 'a'\nspellings = {}\n", 1, "spellings"),
        ("[[join]]\nnames = ['a', 'b']\n[[join]]\nnames = ['a']\n", 3, "names"),
        ("[[join]]\nnames = ['a', 'A']\n", 1, "names"),
        ("[[never]]\nnames = 'a'\n", 1, "names"),
        ("[[never]]\nnames = ['a', 'b']\nwhy = 'c'\n", 1, "why"),
        ("[join]\nnames = ['a', 'b']\n", 1, "join"),
        ("# a comment\n[[joins]]\nnames = ['a', 'b']\n", 2, "joins"),
        ("never = ['a']\n", 1, "never"),
    ],
)
def test_a_mistake_names_its_line_and_key(text: str, line: int, key: str) -> None:
    with pytest.raises(StylebookError, match=rf"names\.toml line {line}: {key}: ") as caught:
        parse_owner(text)
    assert caught.value.fields["line"] == line and caught.value.fields["key"] == key


def test_broken_toml_names_its_line() -> None:
    with pytest.raises(StylebookError, match=r"line 2"):
        parse_owner("[[join]]\nnames = [}\n")


def test_joined_identities_become_one_and_come_apart_again() -> None:
    one = person("a1", ("en", "Kyiv"), votes=(("en", "Ledger", "Kyiv"),))
    two = person("b2", ("de", "Kiew"), ("en", "Kiev"), votes=(("de", "Blatt", "Kiew"),))
    bystander = person("c3", ("en", "Lviv"))
    changed = arranged([two, one, bystander], Owner(joins=(("Kyiv", "Kiew"),)))
    kept, gone = changed
    assert (kept.id, gone.id, gone.same_as) == ("a1", "b2", "a1")
    assert dict(kept.names) == {"en": "Kyiv", "de": "Kiew"}
    assert set(kept.variants) == {("en", "Kyiv"), ("de", "Kiew"), ("en", "Kiev")}
    assert arranged([kept, gone, bystander], Owner(joins=(("Kyiv", "Kiew"),))) == []
    assert undone([kept, gone, bystander], ["Kyiv", "Kiew"]) == [one, two]


def test_kinds_are_not_joined() -> None:
    firm = Organisation(id="o", names=(("en", "Ford"),), variants=(("en", "Ford"),))
    assert arranged([firm, person("p", ("en", "Gerald Ford"))], Owner(joins=(("Ford", "Gerald Ford"),))) == []


def test_what_is_never_one_leaves() -> None:
    both = person("a", ("en", "George Bush"), ("en", "George W. Bush"), ("de", "George W. Bush"))
    (left,) = arranged([both], Owner(never=(("George Bush", "George W. Bush"),)))
    assert left.variants == (("en", "George Bush"),) and left.names == (("en", "George Bush"),)


def test_spellings_of_the_owner_stand() -> None:
    known = person("a", ("en", "Vladimir Selenski"), ("uk", "Володимир Зеленський"))
    (made,) = arranged(
        [known], Owner(spellings=(("Володимир Зеленський", (("en", "Volodymyr Zelenskyy"),)),))
    )
    assert made.name("en") == "Volodymyr Zelenskyy"
    assert ("en", "Volodymyr Zelenskyy") in made.variants and ("en", "Vladimir Selenski") in made.variants


def test_chinese_without_a_script_is_what_readings_call_it() -> None:
    owner = parse_owner(
        '[[spelling]]\nname = "Trump"\nspellings = { zh = "特朗普", zh-TW = "川普", de = "Trump" }\n'
    )
    assert dict(owner.spellings[0][1]) == {"zh-Hans": "特朗普", "zh-Hant": "川普", "de": "Trump"}
