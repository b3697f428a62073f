"""Family names with their particles: where a text names somebody by them, and how they are printed."""

from __future__ import annotations

import pytest

from broadsheet.news import Person
from broadsheet.text.names.family import is_full, mention, surname, units
from broadsheet.text.names.house import house_spelling, spellings
from broadsheet.text.names.owner import with_spellings
from broadsheet.text.names.spelled import shortens

FULL_AND_SHORT = [
    ("nl", "Pieter van der Hoeven", "van der Hoeven", "Hoeven"),
    ("de", "Ursula von der Leyen", "von der Leyen", "Leyen"),
    ("es", "María de la Cruz", "de la Cruz", "Cruz"),
    ("en", "Layla al-Mansouri", "al-Mansouri", "Mansouri"),
    ("en", "Layla al-Mansouri", "Al Mansouri", "Mansouri"),
    ("tr", "Youssef el-Khatib", "El-Khatib", "Khatib"),
    ("en", "Mohammed bin Salman", "Bin Salman", "Salman"),
    ("en", "Sean Mac Donald", "Mac Donald", "Donald"),
    ("pt", "Luiz Inácio Lula da Silva", "Lula da Silva", "Silva"),
    ("pt", "José dos Santos", "dos Santos", "Santos"),
    ("it", "Luigi di Maio", "Di Maio", "Maio"),
    ("nl", "Hanneke ter Haar", "Ter Haar", "Haar"),
    ("en", "Conor O'Neill", "O'Neill", "O'Neill"),
    ("es", "José Ortega y Gasset", "Ortega y Gasset", "Gasset"),
    ("fr", "Charles de Gaulle", "de Gaulle", "Gaulle"),
    ("en", "David Ben Gurion", "Ben Gurion", "Gurion"),
    ("ru", "Питер ван дер Хувен", "Ван дер Хувен", "Хувен"),
    ("ru", "Урсула фон дер Ляйен", "фон дер Ляйен", "Ляйен"),
    ("uk", "Лейла аль-Мансурі", "Аль-Мансурі", "Мансурі"),
    ("ar", "بيتر فان دير هوفن", "فان دير هوفن", "هوفن"),
    ("ar", "ليلى المنصوري", "المنصوري", "المنصوري"),
    ("ja", "ピーテル・ファン・デル・フーフェン", "フーフェン", "フーフェン"),
    ("ko", "피터르 판데르후번", "판데르후번", "판데르후번"),
]


@pytest.mark.parametrize(("lang", "full", "short", "core"), FULL_AND_SHORT)
def test_a_short_mention_takes_its_particles_along(lang: str, full: str, short: str, core: str) -> None:
    assert surname(full) == core
    for text in (f"{short} – 123.", f"123 {short}."):
        at = mention(text, full, lang)
        assert at and text[slice(*at)] == short
    assert shortens(short, full)


@pytest.mark.parametrize(
    ("lang", "text", "full", "found"),
    [
        ("de", "Der Plan van der Hoevens gilt.", "Pieter van der Hoeven", "van der Hoeven"),
        ("sv", "Det är al-Mansouris plan.", "Layla al-Mansouri", "al-Mansouri"),
        ("en", "Pieter Van Der Hoeven came.", "Pieter van der Hoeven", "Pieter Van Der Hoeven"),
        ("en", "Karel van der Hoeven came.", "Pieter van der Hoeven", "van der Hoeven"),
        ("en", "The van-der-Hoeven plan.", "Pieter van der Hoeven", None),
        ("en", "Hoevens came.", "Pieter van der Hoeven", None),
        ("en", "The Hoeven-led board.", "Pieter van der Hoeven", None),
        ("en", "Ivan der Hoeven came.", "Pieter van der Hoeven", "der Hoeven"),
    ],
)
def test_what_is_of_the_name_and_what_is_not(lang: str, text: str, full: str, found: str | None) -> None:
    at = mention(text, full, lang)
    assert (text[slice(*at)] if at else None) == found


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Pieter van der Hoeven", ("Pieter", "van der Hoeven")),
        ("Van der Hoeven", ("Van der Hoeven",)),
        ("von der Leyen", ("von der Leyen",)),
        ("Van Morrison", ("Van", "Morrison")),
        ("Al Gore", ("Al", "Gore")),
        ("Ben Wallace", ("Ben", "Wallace")),
        ("Khalid Al Falih", ("Khalid", "Al Falih")),
        ("al-Mansouri", ("al-Mansouri",)),
        ("Robert De Niro", ("Robert", "De Niro")),
        ("Урсула фон дер Ляйен", ("Урсула", "фон дер Ляйен")),
        ("Anna", ("Anna",)),
    ],
)
def test_units(name: str, parts: tuple[str, ...]) -> None:
    assert units(name) == parts
    assert is_full(name) == (len(parts) > 1)


HOUSE = [
    ("en", "Pieter van der Hoeven", "Piet van der Höven",
     "Van der Hoeven spoke; Pieter van der Hoeven, then van der Hoeven left. Hoeven's aides, too.",
     "Van der Höven spoke; Piet van der Höven, then van der Höven left. Höven's aides, too."),
    ("de", "Pieter van der Hoeven", "Pieter van der Höven", "Van der Hoevens Plan. Das sagte van der Hoeven.",
     "Van der Hövens Plan. Das sagte van der Höven."),
    ("en", "Pieter Hoeven", "Pieter van der Hoeven", "Hoeven and van der Hoeven and Pieter Hoeven spoke.",
     "van der Hoeven and van der Hoeven and Pieter van der Hoeven spoke."),
    ("en", "Layla al-Mansouri", "Layla Al Mansouri",
     "Layla al-Mansouri spoke. Al-Mansouri left, so al-Mansouri is gone.",
     "Layla Al Mansouri spoke. Al Mansouri left, so Al Mansouri is gone."),
    ("fr", "Youssef al-Khatib", "Youssef El-Khatib", "Al-Khatib et al-Khatib ont parlé.",
     "El-Khatib et El-Khatib ont parlé."),
    ("es", "María de la Cruz", "María de la Kruz", "De la Cruz habló; la ministra María de la Cruz.",
     "De la Kruz habló; la ministra María de la Kruz."),
    ("it", "Luigi di Maio", "Luigi Di Maio", "Luigi di Maio parla. Di Maio tace.",
     "Luigi Di Maio parla. Di Maio tace."),
    ("nl", "Hanneke ter Haar", "Hanneke ter Haer", "Ter Haar zei dat, aldus ter Haar.",
     "Ter Haer zei dat, aldus ter Haer."),
    ("pt", "José dos Santos", "José dos Sanctos", "Dos Santos falou com José dos Santos.",
     "Dos Sanctos falou com José dos Sanctos."),
    ("ar", "بيتر فان دير هوفن", "بيتر فان دير هوفين", "قال فان دير هوفن إن بيتر فان دير هوفن عاد.",
     "قال فان دير هوفين إن بيتر فان دير هوفين عاد."),
    ("ja", "ピーテル・ファン・デル・フーヘン", "ピーテル・ファン・デル・フーフェン",
     "ファン・デル・フーヘン氏は述べた。", "ファン・デル・フーフェン氏は述べた。"),
    ("ko", "피터르 판데르호번", "피터르 판데르후번", "판데르호번은 말했다.", "판데르후번은 말했다."),
    ("zh-Hans", "彼得·范德胡芬", "彼得·范德霍芬", "范德胡芬说，彼得·范德胡芬也说。", "范德霍芬说，彼得·范德霍芬也说。"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "written", "decided", "text", "printed"), HOUSE)
def test_a_decided_spelling_reaches_short_mentions_once(
    lang: str, written: str, decided: str, text: str, printed: str
) -> None:
    short = units(written)[-1]
    person = Person(id="p", names=((lang, written),), variants=((lang, written), (lang, short)))
    pairs = spellings([with_spellings(person, {lang: decided})], lang)
    once = house_spelling(text, lang, pairs)
    assert once == printed
    assert house_spelling(once, lang, pairs) == printed


@pytest.mark.parametrize(
    ("lang", "full", "shorts"),
    [
        ("en", "Pieter van der Hoeven", ["Van der Hoeven", "van der Hoeven", "der Hoeven", "Hoeven", "Van der Hooven"]),
        ("en", "Layla al-Mansouri", ["Al Mansouri", "Al-Mansouri", "al-Mansouri", "Al Mansuri", "El Mansouri"]),
        ("de", "Mohammed bin Salman", ["Bin Salman", "bin Salman"]),
        ("fr", "Ursula von der Leyen", ["Von der Leyen", "von der Leyen"]),
        ("es", "Juan de la Cruz", ["De la Cruz", "de la Cruz"]),
        ("it", "Luigi di Maio", ["Di Maio", "di Maio"]),
        ("pt", "Luiz da Silva", ["Da Silva", "da Silva"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("decided", [False, True])
def test_no_full_name_is_put_for_a_family_name(
    lang: str, full: str, shorts: list[str], decided: bool
) -> None:
    person = Person(id="p", names=((lang, full),), variants=((lang, full), *((lang, s) for s in shorts)))
    pairs = spellings([with_spellings(person, {lang: full}) if decided else person], lang)
    assert full not in dict(pairs).values()
