"""One full name for one person in print, and back to what the reports have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.news import Person
from broadsheet.text.names.house import as_reported, house_spelling, spellings
from broadsheet.text.names.owner import with_spellings


def person(names: dict[str, str], *variants: tuple[str, str]) -> Person:
    return Person(id="p", names=tuple(names.items()), variants=(*names.items(), *variants))


ZELENSKY = person(
    {"en": "Volodymyr Zelenskyy", "ru": "Владимир Зеленский"},
    ("en", "Volodymyr Zelensky"),
    ("en", "Vladimir Zelensky"),
    ("en", "Zelensky"),
    ("en", "Mr Volodymyr Zelenskyy"),
    ("en", "Boris Johnson"),
    ("ru", "Владимира Зеленского"),
)
TAKAICHI = person({"ar": "ساناي تاكايتشي"}, ("ar", "سناي تاكايشي"))


def test_other_full_spellings_give_way_and_so_do_their_surnames():
    pairs = spellings([ZELENSKY], "en")
    text = "Volodymyr Zelensky spoke; Zelensky's aides and Boris Johnson listened. Zelenskyy nodded."
    assert house_spelling(text, "en", pairs) == text.replace("Zelensky ", "Zelenskyy ").replace(
        "Zelensky's", "Zelenskyy's"
    )
    report = "Zelensky's aides listened."
    printed = house_spelling(report, "en", pairs)
    assert printed == "Zelenskyy's aides listened."
    assert as_reported(printed, "en", pairs, [report]) == report


def test_a_surname_that_somebody_else_has_stays():
    other = replace(ZELENSKY, id="q", names=(("en", "Ivan Zelensky"),), variants=(("en", "Ivan Zelensky"),))
    pairs = dict(spellings([ZELENSKY, other], "en"))
    assert "Zelensky" not in pairs
    assert pairs["Volodymyr Zelensky"] == "Volodymyr Zelenskyy"


def test_a_surname_with_a_letter_written_on_to_it():
    person_ = person({"ar": "سناي تاكايشي"}, ("ar", "ساناي تاكايتشي"), ("ar", "تاكايتشي"))
    pairs = spellings([person_], "ar")
    assert (
        house_spelling("وتاكايتشي قالت لتاكايتشي، وتاكايتشيون", "ar", pairs)
        == "وتاكايشي قالت لتاكايشي، وتاكايتشيون"
    )


def test_hangul_surnames_with_particles():
    pairs = spellings(
        [person({"ko": "다카이치 사나에"}, ("ko", "타카이치 사나에"), ("ko", "타카이치"))], "ko"
    )
    assert house_spelling("타카이치는 말했다.", "ko", pairs) == "다카이치는 말했다."


def test_a_quotation_is_left_as_it_is():
    pairs = spellings([ZELENSKY], "en")
    text = 'Volodymyr Zelensky is here, he said: "I have met Volodymyr Zelensky and he was well."'
    assert house_spelling(text, "en", pairs) == text.replace("Zelensky is", "Zelenskyy is")


def test_cases_of_a_name_are_no_spellings():
    assert spellings([ZELENSKY], "ru") == []


def test_what_was_put_is_taken_back_for_the_report_that_has_it():
    pairs = spellings([TAKAICHI], "ar")
    report = "قالت سناي تاكايشي إنها ستسافر."
    printed = house_spelling(report, "ar", pairs)
    assert "ساناي تاكايتشي" in printed
    assert as_reported(printed, "ar", pairs, [report]) == report
    assert as_reported(printed, "ar", pairs, ["قالت ساناي تاكايتشي"]) == printed
    assert as_reported(printed, "ar", pairs, ["لم يقل أحد شيئا."]) == printed


def test_a_word_grown_onto_a_name_is_no_spelling_of_it():
    firm = person({"nl": "McDonnell Douglas-vliegtuigen"}, ("nl", "McDonnell Douglas"))
    assert spellings([firm], "nl") == []


def decided(name: str, lang: str, spelling: str, kind: str = "person") -> Person:
    made = Person(id=name, names=((lang, name),), variants=((lang, name),), kind=kind)
    return with_spellings(made, {lang: spelling})


@pytest.mark.parametrize(
    ("lang", "name", "spelling", "kind", "text", "printed"),
    [
        ("en", "Choi Eun-jung", "Choi Eun-jeong", "person", "Choi Eun-jung's firm.", "Choi Eun-jeong's firm."),
        ("en", "Kiev", "Kyiv", "place", "A blast in Kiev. Chicken Kievs.", "A blast in Kyiv. Chicken Kievs."),
        ("de", "Katrin Vogel", "Kathrin Vogel", "person", "Katrin Vogels Amt. „Katrin Vogel kam“, hieß es.",
         "Kathrin Vogels Amt. „Katrin Vogel kam“, hieß es."),
        ("nl", "Jan Smit", "Jan Smidt", "person", "Jan Smits boot", "Jan Smidts boot"),
        ("fr", "Pékin", "Beijing", "place", "À Pékin, on discute.", "À Beijing, on discute."),
        ("es", "Pekín", "Beijing", "place", "Dijo Pekín.", "Dijo Beijing."),
        ("ko", "최은정", "최은증", "person", "최은정 대표는", "최은증 대표는"),
        ("ja", "高市早苗", "髙市早苗", "person", "高市早苗首相は", "髙市早苗首相は"),
        ("zh-Hans", "泽连斯基", "泽伦斯基", "person", "泽连斯基表示", "泽伦斯基表示"),
        ("ar", "حسن المصري", "حسن المصرى", "person", "قال حسن المصري", "قال حسن المصرى"),
        ("ru", "Зеленский", "Зеленський", "person", "Сказал Зеленский.", "Сказал Зеленский."),
    ],
)  # fmt: skip
def test_what_the_owner_decided_is_printed(
    lang: str, name: str, spelling: str, kind: str, text: str, printed: str
) -> None:
    pairs = spellings([decided(name, lang, spelling, kind)], lang)
    assert house_spelling(text, lang, pairs) == printed
