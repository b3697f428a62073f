"""Figures in fourteen languages: what is written, and what it comes to."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.numbers import concept, figures, format_number, numerals

ONE = [
    # lang, text, value, unit, kind
    ("es", "El Ibex 35 ha subido con fuerza", 35, "", "count"),
    ("es", "ardieron 200 ha de bosque", 200, "ha", "measure"),
    ("es", "hay 200 ha quemadas", 200, "ha", "measure"),
    ("it", "il FTSE 100 ha perso terreno", 100, "", "count"),
    ("it", "bruciati 200 ha di terreno coltivato", 200, "ha", "measure"),
    ("de", "verbrannten 200 ha Wald", 200, "ha", "measure"),
    ("ru", "сгорело 200 га леса", 200, "ha", "measure"),
    ("fr", "200 ha de forêt ont brûlé", 200, "ha", "measure"),
    ("en", "8.6 percent of imports", 8.6, "%", "percent"),
    ("de", "8,6 Prozent der Importe", 8.6, "%", "percent"),
    ("fr", "8,6 % des importations", 8.6, "%", "percent"),
    ("ko", "비중은 8.6퍼센트였다", 8.6, "%", "percent"),
    ("ja", "割合は８．６％だった", 8.6, "%", "percent"),
    ("ar", "وفّرت ٨٫٦ في المئة من الواردات", 8.6, "%", "percent"),
    ("ru", "доля составила 8,6 процента", 8.6, "%", "percent"),
    ("tr", "enflasyon yüzde 32,4'e geriledi", 32.4, "%", "percent"),
    ("es", "más de 10,000 personas", 10_000, "", "count"),
    ("vi", "hơn 10,000 người", 10_000, "", "count"),
    ("ru", "в конце 2027 года", 2027, "", "year"),
    ("uk", "з 1994 року", 1994, "", "year"),
    ("it", "milleundici voti", 1011, "", "count"),
    ("sv", "etttusen etthundra röster", 1100, "", "count"),
    ("ko", "40 위안", 40, "CNY", "money"),
    ("ru", "с шестью ранеными", 6, "", "count"),
    ("uk", "із сімома пораненими", 7, "", "count"),
    ("de", "gewann 4:1 gegen Leeds", 4, "", "score"),
    ("it", "ha vinto 3:2 in casa", 3, "", "score"),
    ("ru", "победил со счётом 4:1", 4, "", "score"),
    ("ar", "فاز الفريق 4:1", 4, "", "score"),
    ("ko", "3대 1로 이겼다", 3, "", "score"),
    ("zh", "占百分之二十五", 25, "%", "percent"),
    ("en", "a third of the seats", 33.333333, "%", "percent"),
    ("fr", "un cinquième des voix", 20, "%", "percent"),
    ("es", "una cuarta parte", 25, "%", "percent"),
    ("es", "tres cuartas partes", 75, "%", "percent"),
    ("pt", "a quinta parte", 20, "%", "percent"),
    ("it", "un terzo dei voti", 33.333333, "%", "percent"),
    ("ru", "две пятых", 40, "%", "percent"),
    ("ru", "десятая часть", 10, "%", "percent"),
    ("ru", "треть", 33.333333, "%", "percent"),
    ("ar", "ثلاثة أخماس", 60, "%", "percent"),
    ("ar", "ثلاثة أرباع", 75, "%", "percent"),
    ("ar", "الإحدى عشرة قاعة", 11, "", "count"),
    ("ko", "다섯 시간 반가량", 5.5, "h", "duration"),
    ("zh", "五个半小时", 5.5, "h", "duration"),
    ("zh", "一个半月", 1.5, "month", "duration"),
    ("zh", "为期两年的", 2, "year", "duration"),
    ("es", "la primera parte", 1, "", "ordinal"),
    ("en", "widened by 1.9 percentage points", 1.9, "pp", "points"),
    ("de", "4,5 Prozentpunkte weniger", 4.5, "pp", "points"),
    ("ko", "기준금리를 0.25%포인트 내렸다", 0.25, "pp", "points"),
    ("ja", "7000億円を投じる", 7e11, "JPY", "money"),
    ("en", "spend 700 billion yen", 7e11, "JPY", "money"),
    ("ko", "7,000억 원을 투자해", 7e11, "KRW", "money"),
    ("ja", "13億ドルで買収", 1.3e9, "USD", "money"),
    ("en", "for $1.3 billion.", 1.3e9, "USD", "money"),
    ("en", "save £340,000 a year", 340_000, "GBP", "money"),
    ("es", "2 millones de euros", 2e6, "EUR", "money"),
    ("de", "3,5 Mrd. Euro Umsatz", 3.5e9, "EUR", "money"),
    ("ru", "5 млн рублей", 5e6, "RUB", "money"),
    ("it", "due milioni di euro", 2e6, "EUR", "money"),
    ("zh", "投资300亿元", 3e10, "CNY", "money"),
    ("ko", "3만 2천 명", 32_000, "", "count"),
    ("ja", "3万2千人", 32_000, "", "count"),
    ("ja", "1兆2000億個", 1.2e12, "", "count"),
    ("zh", "258万辆", 2.58e6, "", "count"),
    ("en", "1,234.5 tonnes", 1234.5, "t", "measure"),
    ("de", "1.234,5 Tonnen", 1234.5, "t", "measure"),
    ("fr", "1 234,5 tonnes", 1234.5, "t", "measure"),
    ("pt", "5.796 quilômetros quadrados", 5796, "km²", "measure"),
    ("nl", "een stand van 18,4 meter", 18.4, "m", "measure"),
    ("en", "it was 18 °C outside", 18, "°C", "measure"),
    ("es", "terremoto de magnitud 6,1", 6.1, "magnitude", "measure"),
    ("ja", "マグニチュード6.1の地震", 6.1, "magnitude", "measure"),
    ("de", "das rund vierzigminütige Gespräch", 40, "min", "duration"),
    ("ar", "نحو أربعين دقيقة", 40, "min", "duration"),
    ("it", "dopo tre giorni di pioggia", 3, "day", "duration"),
    ("ja", "約4時間後", 4, "h", "duration"),
    ("en", "more than half a century ago", 0.5, "century", "measure"),
    ("en", "after a half-hour meeting", 0.5, "h", "duration"),
    ("en", "a quarter of an hour later", 0.25, "h", "duration"),
    ("de", "nach einem halben Jahr", 0.5, "year", "duration"),
    ("de", "eine Viertelstunde später", 0.25, "h", "duration"),
    ("fr", "depuis plus d'un demi-siècle", 0.5, "century", "measure"),
    ("fr", "une demi-heure plus tard", 0.5, "h", "duration"),
    ("es", "hace medio siglo", 0.5, "century", "measure"),
    ("it", "mezz'ora dopo", 0.5, "h", "duration"),
    ("pt", "há meio século", 0.5, "century", "measure"),
    ("nl", "na een half uur", 0.5, "h", "duration"),
    ("ru", "более полувека назад", 0.5, "century", "measure"),
    ("uk", "через півгодини", 0.5, "h", "duration"),
    ("tr", "yarım saat sonra", 0.5, "h", "duration"),
    ("ar", "منذ نصف قرن", 0.5, "century", "measure"),
    ("ja", "半世紀にわたり", 0.5, "century", "measure"),
    ("ko", "반세기 만에", 0.5, "century", "measure"),
    ("zh", "过去半个世纪", 0.5, "century", "measure"),
    ("ko", "마지막 일주일을", 1, "week", "duration"),
    ("ko", "사흘 동안", 3, "day", "duration"),
    ("ja", "深さ7メートル半の井戸", 7.5, "m", "measure"),
    ("zh", "深7米半", 7.5, "m", "measure"),
    ("ko", "깊이 7미터 반의", 7.5, "m", "measure"),
    ("zh", "一百多年历史", 100, "year", "duration"),
    ("zh", "疏散二十余万人", 200_000, "", "count"),
    ("zh", "一周内", 1, "week", "duration"),
    ("ru", "стал третьим", 3, "", "ordinal"),
    ("ru", "на пятом месте", 5, "", "ordinal"),
    ("uk", "став третім", 3, "", "ordinal"),
    ("en", "Weston, 44, faces trial", 44, "year", "age"),
    ("en", "a 37-year-old man", 37, "year", "age"),
    ("de", "der 44-jährige Mann", 44, "year", "age"),
    ("ja", "渡辺健一さん（71）", 71, "year", "age"),
    ("ko", "44세 남성", 44, "year", "age"),
    ("ru", "44-летний мужчина", 44, "year", "age"),
    ("en", "the company's fourth plant", 4, "", "ordinal"),
    ("ar", "توفي طالب في التاسعة عشرة من عمره", 19, "", "ordinal"),
    ("ar", "القرن التاسع عشر", 19, "", "ordinal"),
    ("ar", "الدورة الحادية عشرة", 11, "", "ordinal"),
    ("ar", "الذكرى الخامسة للحرب", 5, "", "ordinal"),
    ("en", "the twenty-first day", 21, "", "ordinal"),
    ("fr", "le dix-neuvième jour", 19, "", "ordinal"),
    ("zh", "第四次会议", 4, "", "ordinal"),
    ("ko", "두 번째 회담", 2, "", "ordinal"),
    ("en", "about two thirds", 66.666667, "%", "percent"),
    ("it", "di circa due terzi", 66.666667, "%", "percent"),
    ("ja", "3分の2以上", 66.666667, "%", "percent"),
    ("en", "in 2024, imports fell", 2024, "", "year"),
    ("ja", "2028年春", 2028, "", "year"),
    ("de", "dreiundvierzig Drohnen", 43, "", "count"),
    ("fr", "quatre-vingt-dix-sept élus", 97, "", "count"),
    ("es", "doscientos cuarenta y tres votos", 243, "", "count"),
    ("nl", "tweeëntwintig koeien", 22, "", "count"),
    ("it", "quarantatré operai", 43, "", "count"),
    ("uk", "поранено шістьох людей", 6, "", "count"),
    ("uk", "п'ять ракет", 5, "", "count"),
    ("ru", "двадцать два самолёта", 22, "", "count"),
    ("ar", "قُتل أحد عشر شخصا", 11, "", "count"),
    ("ar", "أصيب سبعة وأربعون آخرون", 47, "", "count"),
    ("tr", "otuz iki kişi", 32, "", "count"),
    ("pt", "trezentos e vinte soldados", 320, "", "count"),
    ("en", "a dozen villages", 12, "", "count"),
    ("hi", "८६ लोग", 86, "", "count"),
    ("zh", "1.2万亿元", 1.2e12, "CNY", "money"),
    ("zh", "一万五千亿元", 1.5e12, "CNY", "money"),
    ("zh", "二十万亿", 2e13, "", "count"),
    ("zh", "3万亿美元", 3e12, "USD", "money"),
    ("zh", "5千亿元", 5e11, "CNY", "money"),
    ("zh", "两千五百人", 2500, "", "count"),
    ("zh", "一万五千人", 15_000, "", "count"),
    ("zh", "一万五元", 15_000, "CNY", "money"),
    ("ja", "1万5千億円", 1.5e12, "JPY", "money"),
    ("ko", "삼억 사천만 원", 3.4e8, "KRW", "money"),
    ("ko", "만 3천 명", 13_000, "", "count"),
    ("es", "dos mil millones de dólares", 2e9, "USD", "money"),
    ("es", "mil millones de dólares", 1e9, "USD", "money"),
    ("es", "mil doscientos millones de euros", 1.2e9, "EUR", "money"),
    ("es", "cien mil millones", 1e11, "", "count"),
    ("es", "12 mil 500 millones de pesos", 1.25e10, "MXN", "money"),
    ("es", "2 mil millones de dólares", 2e9, "USD", "money"),
    ("es", "1.200 millones de euros", 1.2e9, "EUR", "money"),
    ("fr", "deux mille milliards d'euros", 2e12, "EUR", "money"),
    ("it", "mille miliardi di euro", 1e12, "EUR", "money"),
    ("pt", "três mil milhões de euros", 3e9, "EUR", "money"),
    ("en", "two thousand million pounds", 2e9, "GBP", "money"),
    ("en", "a thousand billion dollars", 1e12, "USD", "money"),
    ("ar", "ألف مليار دولار", 1e12, "USD", "money"),
    ("ar", "5 آلاف و300 شخص", 5300, "", "count"),
    ("ar", "مليون و200 ألف دولار", 1.2e6, "USD", "money"),
    ("ar", "واحدٌ وعشرون قتيلاً", 21, "", "count"),
    ("ru", "2 миллиона 300 тысяч рублей", 2.3e6, "RUB", "money"),
    ("ru", "12 тысяч 500 рублей", 12_500, "RUB", "money"),
    ("fr", "1 million 200 000 euros", 1.2e6, "EUR", "money"),
    ("fr", "vingt et une personnes", 21, "", "count"),
    ("es", "ciento treinta y un heridos", 131, "", "count"),
    ("de", "hundertundeins Schafe", 101, "", "count"),
    ("de", "zwölfhundert Schafe", 1200, "", "count"),
    ("nl", "honderdeneen koeien", 101, "", "count"),
    ("it", "centodiciotto feriti", 118, "", "count"),
    ("it", "ventun morti", 21, "", "count"),
    ("en", "two and a half million euros", 2.5e6, "EUR", "money"),
    ("es", "dos millones y medio de euros", 2.5e6, "EUR", "money"),
    ("fr", "trois heures et demie", 3.5, "h", "duration"),
    ("ru", "два с половиной миллиона рублей", 2.5e6, "RUB", "money"),
    ("tr", "iki buçuk milyon kişi", 2.5e6, "", "count"),
    ("nl", "tweeënhalf miljoen euro", 2.5e6, "EUR", "money"),
    ("de", "zweieinhalb Millionen Euro", 2.5e6, "EUR", "money"),
    ("en", "1.2M people", 1.2e6, "", "count"),
    ("es", "1,2M de personas", 1.2e6, "", "count"),
    ("fr", "1,2 M d'habitants", 1.2e6, "", "count"),
    ("zh", "1.2M人", 1.2e6, "", "count"),
    ("en", "a 200m race", 200, "m", "measure"),
    ("en", "5 k€", 5000, "EUR", "money"),
    ("fr", "20 M€", 2e7, "EUR", "money"),
    ("fr", "3 Md€", 3e9, "EUR", "money"),
    ("de", "300 TEUR", 3e5, "EUR", "money"),
    ("en", "50 MUSD", 5e7, "USD", "money"),
    ("ja", "50MUSDを投資", 5e7, "USD", "money"),
    ("ja", "時速80キロで走る", 80, "km/h", "measure"),
    ("ja", "華氏77度", 77, "°F", "measure"),
    ("ko", "시속 80㎞로 달렸다", 80, "km/h", "measure"),
    ("ko", "화씨 77도", 77, "°F", "measure"),
    ("zh", "每小时80公里", 80, "km/h", "measure"),
    ("zh", "5兆瓦", 5, "MW", "measure"),
    ("zh", "100万千瓦", 1e6, "kW", "measure"),
    ("zh", "5千克", 5, "kg", "measure"),
    ("de", "3 Seemeilen", 3, "nmi", "measure"),
    ("ru", "5 литров", 5, "L", "measure"),
    ("uk", "мільйон двісті тисяч гривень", 1.2e6, "UAH", "money"),
    ("ru", "миллион рублей", 1e6, "RUB", "money"),
    ("ar", "ربع مليون دولار", 2.5e5, "USD", "money"),
    ("it", "due miliardi 300 milioni di euro", 2.3e9, "EUR", "money"),
    ("en", "$1.2T", 1.2e12, "USD", "money"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "value", "unit", "kind"), ONE)
def test_one_figure(lang: str, text: str, value: float, unit: str, kind: str) -> None:
    found = figures(text, lang)
    assert [(f.value, f.unit, f.kind) for f in found] == [(value, unit, kind)]
    assert found[0].span.of(text) == found[0].text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "the Sakhalin-2 project and the G7"),
        ("ja", "「サハリン2」から届く"),
        ("ko", "사할린-2 사업에는"),
        ("en", "at 10:30 on October 28, 2025"),
        ("de", "am 28. Oktober um 10:30 Uhr"),
        ("ja", "10月28日午後3時30分"),
        ("fr", "une proposition de la direction"),
        ("de", "ein schneller Ausstieg"),
        ("pt", "segundo dados divulgados na quinta-feira"),
        ("it", "Secondo l'Università di Torino"),
        ("ja", "三井物産と三菱商事"),
        ("ko", "일본 총리와 이 대통령"),
        ("de", "mehrere tausend Menschen"),
        ("tr", "birkaç bin kişi"),
        ("fr", "plusieurs mille tonnes"),
        ("zh", "数千亿元"),
        ("ja", "数十人"),
        ("en", "two million thousand people"),
        ("en", "1.2.3 million people"),
        ("en", "the 5G network"),
        ("en", "won the 100 M hurdles"),
    ],
)
def test_no_figure(lang: str, text: str) -> None:
    assert figures(text, lang) == ()


COUNTED = [
    ("en", "The quake left 83 people dead and 14 injured.", [(83, "killed"), (14, "injured")]),
    ("es", "dejó 14 muertos y 83 heridos", [(14, "killed"), (83, "injured")]),
    ("ar", "أسفر عن مقتل 11 شخصا وإصابة 47 آخرين", [(11, "killed"), (47, "injured")]),
    ("ja", "1人が死亡、3人がけがをした", [(1, "killed"), (3, "injured")]),
    ("zh", "造成3人死亡、1人受伤", [(3, "killed"), (1, "injured")]),
    ("tr", "bir kişi öldü, üç kişi yaralandı", [(1, "killed"), (3, "injured")]),
    ("fr", "3 900 personnes", [(3900, "people")]),
    ("uk", "62 безпілотники", [(62, "drones")]),
    ("nl", "ongeveer 2.300 inwoners", [(2300, "residents")]),
    ("ko", "3명이 숨지고 2명이 다쳤다", [(3, "killed"), (2, "injured")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), COUNTED)
def test_what_is_counted(lang: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert [(f.value, concept(f.of, lang)) for f in figures(text, lang)] == expected


YEARS = [
    ("en", "In 1978 died eight people.", [(1978, "year"), (8, "count")]),
    ("ko", "1978년 8명이 숨졌다.", [(1978, "year"), (8, "count")]),
    ("ja", "1978年に8人が死亡した。", [(1978, "year"), (8, "count")]),
    ("zh", "1978年八人死亡。", [(1978, "year"), (8, "count")]),
    ("de", "Im Jahr 1978 starben acht Menschen.", [(1978, "year"), (8, "count")]),
    ("de", "Das war ein Unglück.\n1978 starben acht Menschen.", [(1978, "year"), (8, "count")]),
    ("es", "En 1978 murieron ocho personas.", [(1978, "year"), (8, "count")]),
    ("fr", "En 1978 décédèrent huit personnes.", [(1978, "year"), (8, "count")]),
    ("ru", "В 1978 погибли восемь человек.", [(1978, "year"), (8, "count")]),
    ("ar", "وفي عام 1978 قُتل ثمانية أشخاص.", [(1978, "year"), (8, "count")]),
    ("ar", "لعام 1978 قتل 12 شخصا", [(1978, "year"), (12, "count")]),
    ("nl", "In 1978 stierven acht mensen.", [(1978, "year"), (8, "count")]),
    ("pt", "Em 1978 morreram oito pessoas.", [(1978, "year"), (8, "count")]),
    ("sv", "År 1978 dog åtta personer.", [(1978, "year"), (8, "count")]),
    ("en", "resulted in 1978 deaths", [(1978, "count")]),
    ("en", "Floods and 1978 died", [(1978, "count")]),
    ("de", "Im Jahr 1978 Tote", [(1978, "count")]),
    ("de", "1978 Tote wurden gezählt", [(1978, "count")]),
    ("es", "acabó en 1978 muertos", [(1978, "count")]),
    ("fr", "ce fut 1978 morts", [(1978, "count")]),
    ("ru", "в числе 1978 погибших", [(1978, "count")]),
    ("ar", "أسفر عن 1978 قتيلا", [(1978, "count")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), YEARS)
def test_a_year_before_a_verb_counts_nobody(lang: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert [(f.value, f.kind) for f in figures(text, lang)] == expected


def test_approximation_and_ranges() -> None:
    assert figures("nearly 9 percent", "en")[0].approximate
    assert figures("約1200人", "ja")[0].approximate
    assert figures("unos 2.200 voluntarios", "es")[0].approximate
    assert not figures("over two years", "en")[0].approximate
    spread = figures("between 5 and 7 percent", "en")
    assert [(f.value, f.high, f.unit) for f in spread] == [(5, 7, "%")]
    assert [(f.value, f.high) for f in figures("30〜40人", "ja")] == [(30, 40)]
    assert [(f.value, f.high, f.kind) for f in figures("beat City 3-2 on Wednesday", "en")] == [
        (3, 2, "score")
    ]


def test_a_scale_or_a_currency_said_once() -> None:
    assert [f.value for f in figures("сократилась с 14 до 9 тысяч гектаров", "ru")] == [14_000, 9_000]
    text = "rose to 3.94 billion euros from 3.61 billion a year earlier"
    assert [(f.value, f.unit) for f in figures(text, "en")] == [(3.94e9, "EUR"), (3.61e9, "EUR")]
    assert [f.value for f in figures("연 2.50%에서 2.25%로", "ko")] == [2.5, 2.25]


@given(
    st.text(max_size=120),
    st.sampled_from(["en", "de", "fr", "it", "nl", "ru", "ar", "ja", "zh", "ko", "tr", "sw"]),
)
def test_any_text_gives_spans_of_itself(text: str, lang: str) -> None:
    for figure in figures(text, lang):
        assert figure.span.of(text) == figure.text


@given(st.text(max_size=60))
def test_numerals_keep_their_place(text: str) -> None:
    assert len(numerals(text)) == len(text)


def test_format_number() -> None:
    assert format_number(1234.5, "de") == "1.234,5"
    assert format_number(1234.5, "en") == "1,234.5"
    assert format_number(40, "ar") == "40"


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("en", "at least 12 people were killed", "at least"),
        ("en", "no more than 12 people were killed", "at most"),
        ("en", "more than 12 people were killed", "more than"),
        ("en", "about 12 people were killed", ""),
        ("de", "mindestens 12 Menschen starben", "at least"),
        ("fr", "jusqu'à 12 personnes", "at most"),
        ("es", "al menos 12 personas murieron", "at least"),
        ("it", "almeno 12 persone", "at least"),
        ("nl", "minder dan 12 mensen", "less than"),
        ("ru", "не менее 12 человек погибли", "at least"),
        ("ru", "более 12 человек погибли", "more than"),
        ("ar", "ما لا يقل عن 12 شخصا", "at least"),
        ("ja", "少なくとも12人が死亡した", "at least"),
        ("ja", "12人以上が死亡した", "at least"),
        ("zh", "至少12人死亡", "at least"),
        ("zh", "超过12人死亡", "more than"),
        ("ko", "최소 12명이 숨졌다", "at least"),
        ("ko", "12명 이상이 숨졌다", "at least"),
        ("ko", "약 12명이 숨졌다", ""),
        ("ko", "12 초과", "more than"),
        ("ko", "12명 초과", "more than"),
        ("ja", "時速12キロ以上", "at least"),
        ("fr", "plus de magnitude 12", "more than"),
        ("en", "at least magnitude 12", "at least"),
    ],
)
def test_a_bound_is_more_than_about(lang: str, text: str, bound: str) -> None:
    assert [(f.value, f.approximate, f.bound) for f in figures(text, lang)] == [(12, True, bound)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("tr", "bin" * 5000), ("de", "hundert" * 5000), ("nl", "duizend" * 5000), ("it", "mille" * 5000),
        ("en", "1 " + "million " * 80), ("de", "1 " + "Million " * 5000), ("zh", "1" + "万亿" * 80),
        ("ja", "1" + "兆" * 5000), ("en", "9" * 400 + " people"), ("es", "mil " * 5000), ("ar", "ألف " * 5000),
    ],
)  # fmt: skip
def test_a_row_of_scale_words_is_no_figure_and_no_stumble(lang: str, text: str) -> None:
    assert all(math.isfinite(f.value) for f in figures(text, lang))
