from broadsheet.text.length import counts_characters, length


def test_words_and_characters() -> None:
    assert length("Die Grünen legten auf 17,8 Prozent zu .", "de") == 7
    assert length("7000億円 を投じる。", "ja") == 11
    assert length("물가 흐름을 지켜본다", "ko") == 3
    assert counts_characters("zh-Hans") and counts_characters("th") and not counts_characters("ko")
