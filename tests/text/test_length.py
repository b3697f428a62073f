from broadsheet.text.length import counts_characters, length, shorten


def test_words_and_characters() -> None:
    assert length("Die Grünen legten auf 17,8 Prozent zu .", "de") == 7
    assert length("7000億円 を投じる。", "ja") == 11
    assert length("물가 흐름을 지켜본다", "ko") == 3
    assert counts_characters("zh-Hans") and counts_characters("th") and not counts_characters("ko")


def test_shorten_cuts_at_words_and_says_so() -> None:
    assert shorten("one two, three", "en", 2) == "one two…"
    assert shorten("one two", "en", 2) == "one two"
    assert shorten("高市首相、ロシア", "ja", 5) == "高市首相…"
    assert length(shorten("أعلنت وزارة الصحة المصرية", "ar", 2), "ar") == 2
