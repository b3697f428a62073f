"""What is no story of its own: live tickers, news in brief, listings; in twelve languages."""

from __future__ import annotations

import pytest

from broadsheet.text.topics import genre

LIVE = (
    "Summit in Tokyo: live updates",
    "Liveticker: Gipfel in Tokio",
    "EN DIRECT : le sommet de Tokyo",
    "La cumbre de Tokio, minuto a minuto",
    "In diretta: il vertice di Tokyo",
    "Liveblog: top in Tokio",
    "Ao vivo: a cúpula de Tóquio",
    "Саммит в Токио. Онлайн-трансляция",
    "قمة طوكيو لحظة بلحظة",
    "【ライブ】東京の首脳会談",
    "[실시간] 도쿄 정상회담",
    "【直播】东京首脑会谈",
)
LABELS = (
    "Storm Berit live: three dead in Galway as Ireland shuts schools",
    "Live: vote count in Moldova",
    "LIVE: Parliament votes on budget",
    "LIVE | Parliament votes on budget",
    "Strait crisis live",
    "Ukraine-Krieg live: Selenskyj in Paris",
    "Terremoto in Giappone, la diretta",
    "Storm Berit – live updates",
    "Séisme au Japon, en direct",
    "EN DIRECT. Séisme au Japon",
    "[DIRECT] Séisme au Japon",
    "Guerra en Ucrania, en directo",
    "EN DIRECTO | Guerra en Ucrania",
    "Ukraine-Krieg im Liveticker",
    "Séance à l'Assemblée – en direct",
    "Выборы в Молдавии: онлайн",
    "Онлайн: выборы в Молдавии",
    "Вибори в Молдові наживо: перші результати",
    "مباشر: الانتخابات في مولدوفا",
    "الانتخابات في مولدوفا | مباشر",
    "ライブ：モルドバ議会選の開票",
    "【LIVE】モルドバ議会選の開票",
    "생중계: 몰도바 총선 개표",
    "[생중계] 몰도바 총선 개표",
    "몰도바 총선 개표, 실시간",
    "直播：摩尔多瓦议会选举计票",
    "摩尔多瓦议会选举计票：直播",
    "Wybory w Mołdawii: relacja na żywo",
    "Moldova seçimleri canlı anlatım",
)
CONCERTS = (
    "U2 to play live in Dublin",
    "Band to play live",
    "Radiohead will perform live for the first time in seven years",
    "Where the last forty bears live",
    "People who live near the river asked to leave",
    "Live music returns to the harbour",
    "U2 spielen live in Dublin",
    "U2 chante en direct à Dublin devant 80 000 personnes",
    "U2 actuará en directo en Dublín",
    "U2 выступит вживую в Дублине",
    "Продажи онлайн выросли на треть",
    "U2がダブリンでライブを開催",
    "U2 더블린에서 라이브 공연",
    "电商直播销售额增长三成",
    "فرقة يو تو تغني مباشرة في دبلن",
    "Koncert na żywo w Dublinie",
)
BRIEF = (
    "News in brief",
    "Nachrichten kompakt: Das war der Tag",
    "En bref : ce qu'il faut retenir",
    "Noticias breves de la jornada",
    "Notizie in breve: cosa è successo oggi",
    "Kort nieuws van dinsdag",
    "Giro de notícias: o que aconteceu hoje",
    "Коротко: что произошло за день",
    "موجز أنباء الثلاثاء",
    "主なニュース(28日)",
    "[아침 브리핑] 오늘의 소식",
    "要闻速览:今天发生了什么",
)
LISTING = (
    "Your horoscope for Tuesday",
    "Horoskop für Dienstag",
    "L'horoscope de mardi",
    "Horóscopo de hoy martes",
    "L'oroscopo di oggi",
    "Horoscoop van dinsdag",
    "Horóscopo do dia",
    "Гороскоп на вторник",
    "حظك اليوم وتوقعات الأبراج",
    "今日の運勢ランキング",
    "오늘의 운세",
    "每日运势:星座运势一览",
)
NEWS = (
    "Minister in brief remarks to reporters after the summit",
    "Lives lost as ferry sinks",
    "Direktflug nach Tokio wird eingestellt",
    "Le président interpellé en direct à la télévision par un agriculteur",
    "La directora deja el museo tras diez años",
    "La diretta concorrente vince la gara",
    "Korte stroomstoring treft het noorden",
    "Trabalhadores vivem ao lado da usina",
    "Короткое замыкание вызвало пожар на складе",
    "وزير الخارجية يلتقي نظيره مباشرة بعد القمة",
    "直播带货新规下月起施行",
    "실시간 검색어 제도 폐지 1년",
)


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        *((headline, "live") for headline in LIVE),
        *((headline, "brief") for headline in BRIEF),
        *((headline, "listing") for headline in LISTING),
        *((headline, "news") for headline in NEWS),
    ],
)
def test_genre(headline, wanted):
    assert genre(headline) == wanted


@pytest.mark.parametrize("headline", LABELS)
def test_label_of_a_live_page_first_or_last_in_every_language(headline):
    assert genre(headline) == "live"


@pytest.mark.parametrize("headline", CONCERTS)
def test_concerts_and_lives_are_news(headline):
    assert genre(headline) == "news"
