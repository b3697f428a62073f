"""Languages that are read and not written: who speaks, where sentences end, which words mean nothing and what words name."""

from __future__ import annotations

import pytest

from broadsheet.languages import language, tables
from broadsheet.text.lexicon import concepts
from broadsheet.text.quotes import quotations
from broadsheet.text.sentences import split
from broadsheet.text.words import content, word_texts

READ = ("fa", "hi", "id", "pl", "sv", "vi")
LEFT_OUT = {("stance", "already")}
"""Where a language says it with the mark of any past."""

SPOKEN = [
    ("pl", "„Nie zamkniemy portu” – powiedział burmistrz Jan Wilk.", "Jan Wilk"),
    ("pl", "Minister Anna Zając oświadczyła: „Umowa jest gotowa i czeka na podpis”.", "Minister Anna Zając"),
    ("pl", "Według Piotra Lisa „most jest w złym stanie i trzeba go zamknąć”.", "Piotra Lisa"),
    ("sv", "”Vi stänger inte hamnen”, sade borgmästaren Nils Berg.", "Nils Berg"),
    ("sv", "Ministern Anna Ek förklarade: ”Avtalet är klart och väntar på underskrift.”", "Ministern Anna Ek"),
    ("sv", "Enligt Lars Holm är bron ”i mycket dåligt skick just nu”.", "Lars Holm"),
    ("id", "“Kami tidak akan menutup pelabuhan,” kata Budi Santoso.", "Budi Santoso"),
    ("id", "Siti Rahma mengatakan, “Perjanjian itu sudah siap ditandatangani.”", "Siti Rahma"),
    ("id", "Menurut Joko Susilo, “jembatan itu dalam keadaan yang buruk”.", "Joko Susilo"),
    ("hi", "रमेश वर्मा ने कहा, “हम बंदरगाह बंद नहीं करेंगे।”", "रमेश वर्मा"),
    ("hi", "“समझौता तैयार है,” सीता देवी ने कहा।", "सीता देवी"),
    ("hi", "मोहन लाल के अनुसार “पुल बहुत खराब हालत में है”।", "मोहन लाल"),
    ("fa", "رضا کریمی گفت: «بندر را نمی‌بندیم.»", "رضا کریمی"),
    ("fa", "«توافق آماده است»، مریم احمدی گفت.", "مریم احمدی"),
    ("fa", "به گفته حسن نوری، «پل در وضع بسیار بدی است».", "حسن نوری"),
    ("vi", "“Chúng tôi sẽ không đóng cảng”, ông Trần Văn Ước nói.", "Trần Văn Ước"),
    ("vi", "Bà Lê Thị Đào cho biết: “Thỏa thuận đã sẵn sàng để ký.”", "Lê Thị Đào"),
    ("vi", "Theo Nguyễn Anh Ỷ, “cây cầu đang ở trong tình trạng rất xấu”.", "Nguyễn Anh Ỷ"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "speaker"), SPOKEN)
def test_who_said_it(lang: str, text: str, speaker: str) -> None:
    (found,) = quotations(text, lang)
    assert found.speech
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hi", "“समझौता तैयार है,” उन्होंने कहा।"),
        ("fa", "«توافق آماده است»، او گفت."),
    ],
)
def test_a_pronoun_is_no_speaker_where_nobody_is_named(lang: str, text: str) -> None:
    (found,) = quotations(text, lang)
    assert (found.speech, found.speaker) == (True, "")


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        ("pl", ["Dr. Wilk przyjechał o godz. 8 na ul. Leśną.", "Prof. Lis mieszka tam od 2010 r. w nowym domu.", "Wróci."]),
        ("sv", ["Dr. Ek kom kl. 8 med bl.a. Nils Berg.", "Hon bor där.", "Slut."]),
        ("id", ["Dr. Budi tinggal di Jl. Merdeka No. 8.", "Prof. Siti datang.", "Selesai."]),
        ("hi", ["डॉ. वर्मा आए।", "वे रु. 500 लाए।", "प्रो. लाल गए।"]),
        ("fa", ["شهردار در ص. ۱۲ نوشت.", "خانم Dr. Ek رفت.", "تمام شد؟", "بله."]),
        ("vi", ["TS. Trần Văn Nam đến TP. Huế.", "PGS. Lê Đào ở lại.", "Hết."]),
    ],
)  # fmt: skip
def test_sentences_end_behind_no_abbreviation(lang: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split(text, lang)] == sentences


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("pl", "Burmistrz i rada są w mieście", ["burmistrz", "rada", "mieście"]),
        ("sv", "Borgmästaren och rådet är i staden", ["borgmästaren", "rådet", "staden"]),
        ("id", "Wali kota dan dewan ada di kota itu", ["wali", "kota", "dewan", "kota"]),
        ("hi", "महापौर और परिषद शहर में हैं", ["महापौर", "परिषद", "शहर"]),
        ("fa", "شهردار و شورا در شهر هستند", ["شهردار", "شورا", "شهر"]),
        ("vi", "Thị trưởng và hội đồng ở trong thành phố", ["thị", "trưởng", "hội", "đồng", "thành", "phố"]),
    ],
)
def test_stop_words_mean_nothing(lang: str, text: str, expected: list[str]) -> None:
    assert [word.text for word in content(text, lang)] == expected


def test_vowel_signs_are_letters_of_their_word() -> None:
    assert word_texts("प्रधानमंत्री ने कहा", "hi") == ["प्रधानमंत्री", "ने", "कहा"]
    assert "killed" not in concepts("कामारे शहर", "hi", "counts")
    assert "accuse" in concepts("उन पर आरोप लगाया", "hi", "acts")


@pytest.mark.parametrize("lang", READ)
def test_every_concept_has_words(lang: str) -> None:
    lacking = {
        (name, key)
        for name, table in tables().items()
        for key in table.concepts
        if not language(lang).lexicon.get(name, {}).get(key)
    }
    assert lacking <= LEFT_OUT


NAMED = [
    ("pl", "W pożarze zginęło dwanaście osób.", "counts", "killed"),
    ("pl", "Rada odrzuciła projekt.", "polar", "reject"),
    ("pl", "Ceny wzrosły w maju.", "polar", "up"),
    ("pl", "Burmistrz nie przyszedł.", "stance", "not"),
    ("pl", "Sąd uniewinnił kierowcę.", "polar", "acquitted"),
    ("pl", "Rzeczniczka zaprzeczyła.", "offices", "spokesperson"),
    ("sv", "Tolv personer omkom i branden.", "counts", "killed"),
    ("sv", "Rådet röstade ner förslaget.", "polar", "reject"),
    ("sv", "Priserna ökade i maj.", "polar", "up"),
    ("sv", "Borgmästaren kom inte.", "stance", "not"),
    ("sv", "Domstolen friade föraren och han friades helt.", "polar", "acquitted"),
    ("sv", "Utrikesministern reste.", "offices", "minister"),
    ("id", "Dua belas orang tewas.", "counts", "killed"),
    ("id", "Dewan menolak rencana itu.", "polar", "reject"),
    ("id", "Harga naik pada Mei.", "polar", "up"),
    ("id", "Wali kota tidak datang.", "stance", "not"),
    ("id", "Pemilu ditunda.", "polar", "postpone"),
    ("id", "Juru bicara membantah.", "offices", "spokesperson"),
    ("hi", "आग में बारह लोग मारे गए।", "counts", "killed"),
    ("hi", "परिषद ने योजना खारिज कर दी।", "polar", "reject"),
    ("hi", "मई में कीमतें बढ़ी हैं।", "polar", "up"),
    ("hi", "महापौर नहीं आए।", "stance", "not"),
    ("hi", "अदालत ने चालक को बरी कर दिया।", "polar", "acquitted"),
    ("hi", "प्रवक्ता ने खंडन किया।", "offices", "spokesperson"),
    ("fa", "دوازده نفر کشته شدند.", "counts", "killed"),
    ("fa", "شورا طرح را رد کرد.", "polar", "reject"),
    ("fa", "قیمت‌ها در ماه مه افزایش یافت.", "polar", "up"),
    ("fa", "شهردار نیامد.", "stance", "not"),
    ("fa", "دادگاه راننده را تبرئه کرد.", "polar", "acquitted"),
    ("fa", "نخست‌وزیر رفت.", "offices", "prime-minister"),
    ("vi", "Mười hai người thiệt mạng.", "counts", "killed"),
    ("vi", "Hội đồng bác bỏ kế hoạch.", "polar", "reject"),
    ("vi", "Giá tăng trong tháng 5.", "polar", "up"),
    ("vi", "Thị trưởng không đến.", "stance", "not"),
    ("vi", "Tòa tuyên tài xế trắng án.", "polar", "acquitted"),
    ("vi", "Người phát ngôn phủ nhận.", "offices", "spokesperson"),
]
NOT_NAMED = [
    ("pl", "Większość radnych przyszła.", "polar", "more"),
    ("pl", "Centrum miasta jest puste.", "topics", "price"),
    ("pl", "W tym przypadku most jest nowy.", "counts", "infected"),
    ("sv", "Öknen är stor.", "polar", "up"),
    ("sv", "Hon reste under natten.", "polar", "less"),
    ("sv", "En administrator satt där.", "offices", "minister"),
    ("id", "Dia meninggalkan kota itu.", "counts", "killed"),
    ("id", "Partai Buruh bersidang.", "counts", "jobs"),
    ("id", "Ia menerima umpan itu.", "polar", "accept"),
    ("hi", "पुलिस ने चालक को गिरफ्तार किया।", "polar", "down"),
    ("hi", "अधिकारियों ने लिखा।", "polar", "more"),
    ("hi", "अस्पताल में उपचार हुआ।", "offices", "deputy"),
    ("fa", "مردم در شهر هستند.", "grave", "death"),
    ("fa", "در مورد شهر نوشت.", "counts", "infected"),
    ("fa", "او با افتخار رفت.", "polar", "down"),
    ("vi", "Bà từ chối quà.", "polar", "deny"),
    ("vi", "Anh đối phó với bão.", "offices", "deputy"),
    ("vi", "Dịch vụ này tốt.", "stance", "translated"),
]


@pytest.mark.parametrize(("lang", "text", "table", "concept"), NAMED)
def test_words_name_concepts(lang: str, text: str, table: str, concept: str) -> None:
    assert concept in concepts(text, lang, table)


@pytest.mark.parametrize(("lang", "text", "table", "concept"), NOT_NAMED)
def test_what_looks_like_a_word_names_nothing(lang: str, text: str, table: str, concept: str) -> None:
    assert concept not in concepts(text, lang, table)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [("hi", "लोग", "लोगों"), ("hi", "घटना", "घटनाओं"), ("fa", "کشور", "کشورهای"), ("fa", "خانه", "خانه‌ها")],
)
def test_two_forms_share_a_stem(lang: str, one: str, other: str) -> None:
    assert language(lang).stem(one) == language(lang).stem(other)


def test_two_syllables_of_vietnamese_share_no_stem() -> None:
    assert language("vi").stem("chính") != language("vi").stem("chín")
