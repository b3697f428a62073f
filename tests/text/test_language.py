import pytest

from broadsheet.text.language import identify, of_script, script_of, site_language, tag, with_script

INTERFACE = ("en", "de", "es", "fr", "it", "nl", "ja", "ko", "zh-Hans", "ar")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("eng", "en"), ("ENG", "en"), ("pt_br", "pt-BR"), ("zh-CN", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zho", "zh"),
        ("jpn", "ja"), ("kor", "ko"), ("ara", "ar"), ("iw", "he"), ("xx", "und"), ("", "und"), ("qqq", "und"),
        ("simple", "und"), ("1", "und"), ("no", "nb"), ("in", "id"), ("sh", "sr"), ("cmn", "zh"), ("zh-HK", "zh-Hant"),
        ("zh-hant-HK", "zh-Hant"), ("zh-SG", "zh-Hans"), ("zh-Latn", "zh"),
    ],
)  # fmt: skip
def test_tag(code: str, expected: str) -> None:
    assert tag(code) == expected


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("The committee approved the budget on Tuesday after a long debate.", "und", "en"),
        ("Die Grünen legten bei der Landtagswahl auf 17,8 Prozent zu.", "und", "de"),
        ("Les syndicats ont refusé jeudi la proposition de la direction.", "und", "fr"),
        ("El terremoto sacudió la provincia chilena de Limarí.", "und", "es"),
        ("Il ponte sulla statale è crollato nella notte.", "und", "it"),
        ("De bewoners kunnen vrijdag misschien naar huis.", "und", "nl"),
        ("Президент Росії заявив про це у вівторок", "und", "uk"),
        ("Президент России заявил об этом во вторник", "und", "ru"),
        ("أعلنت وزارة الصحة المصرية يوم الأربعاء", "und", "ar"),
        ("半導体大手は新工場を建設すると発表した", "und", "ja"),
        ("日本首相高市早苗会談", "ja", "ja"),
        ("中国汽车工业协会周三公布出口数据", "und", "zh-Hans"),
        ("中國汽車工業協會週三公布出口數據", "und", "zh-Hant"),
        ("한국은행은 기준금리를 내렸다", "en", "ko"),
        ("iPhone 17", "de", "de"),
        ("中國汽車工業", "zh-Hans", "zh-Hant"),
        ("中文", "zh-Hant", "zh-Hant"),
        ("中文", "und", "zh-Hans"),
        ("ייִדישע צײַטונג", "yi", "yi"),
        ("עיתון חדש", "en", "he"),
        ("Скупштинска комисија", "und", "sr"),
        ("Народните представители приеха бюджета", "bg", "bg"),
        ("یکی از منابع گفت", "und", "fa"),
        ("حکومت نے کہا ہے", "und", "ur"),
        ("أعلنت الحكومة", "und", "ar"),
        ("", "fr", "fr"),
        ("123", "und", "und"),
    ],
)
def test_identify(text: str, declared: str, expected: str) -> None:
    assert identify(text, declared) == expected


def test_declared_never_beats_the_script() -> None:
    assert identify("Η κυβέρνηση ανακοίνωσε νέα μέτρα", "en") == "el"


def test_site_language() -> None:
    assert site_language("zh", INTERFACE) == "zh-Hans"
    assert site_language("zh-Hant", INTERFACE) == site_language("zh-TW", INTERFACE) == ""
    assert site_language("zh-CN", INTERFACE) == "zh-Hans"
    assert site_language("en-GB", INTERFACE) == "en"
    assert site_language("pt-BR", INTERFACE) == ""


def test_scripts_lead_to_languages_and_back() -> None:
    assert [of_script(name) for name in ("Hang", "Kana", "Hani", "Cyrl", "Deva", "Latn", "Xxxx")] == [
        "ko", "ja", "zh", "ru", "hi", "und", "und",
    ]  # fmt: skip
    assert [script_of(lang) for lang in ("ko", "ja", "zh", "zh-TW", "zh-Hant", "sr", "sr-Latn", "en-GB", "")] == [
        "Kore", "Jpan", "Hans", "Hant", "Hant", "Cyrl", "Latn", "Latn", "",
    ]  # fmt: skip
    assert [with_script(lang) for lang in ("zh", "zh-Hant", "ja")] == ["zh-Hans", "zh-Hant", "ja"]
