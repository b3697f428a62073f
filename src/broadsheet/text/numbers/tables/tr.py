"""Turkish."""

TABLE = {
    "decimal": ",",
    "compound": "tr",
    "group": ".",
    "cardinals": "sıfır=0 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 "
    "seksen=80 doksan=90 yüz=100",
    "hundred": "yüz",
    "scales": "bin=3 milyon=6 milyar=9 trilyon=12",
    "bare": "bin",
    "joiners": "",
    "articles": "bir",
    "percent_before": "yüzde %",
    "percent": "yüzde|yüzdelik",
    "points": "yüzde puan|puan|yüzdelik puan",
    "money": "dolar|doları|dolarlık|dolara|abd doları|amerikan doları=USD; avro|euro|avroluk|euroluk=EUR; sterlin=GBP; yen=JPY; yuan=CNY; won=KRW; "
    "ruble=RUB; lira|lirayı|liralık|liraya|türk lirası|tl=TRY; rupi=INR; frank=CHF; grivna=UAH",
    "measures": "kilometre|kilometrelik|kilometreye|kilometreden|kilometreyi|kilometrenin=km; metre|metrelik|metreye|metreden|metreyi|metrenin=m; santimetre|santimetreye|santimetrelik|santimetreden|santimetreyi=cm; milimetre|milimetreye|milimetrelik=mm; mil=mi; kilogram|kilo=kg; gram=g; ton|tonluk|tona|tondan|tonu=t; "
    "litre=L; varil=bbl; hektar|hektarlık=ha; kilometrekare=km²; metrekare=m²; metreküp=m³; derece=°C; megavat=MW; gigavat=GW; "
    "saniye=s; dakika|dakikalık|dakikada=min; saat|saatlik|saatte=h; gün|günlük|günde=day; hafta|haftalık=week; ay|aylık=month; yıl|yıllık|yılda|sene=year",
    "magnitude": "büyüklüğünde|büyüklüğündeki",
    "age_before": "",
    "age_after": "yaşındaki|yaşında|yaşındayken|yaş",
    "about_before": "yaklaşık|yaklaşık olarak|takriben|neredeyse|hemen hemen|en az|en fazla|aşkın",
    "about_after": "civarında|kadar|dolayında|aşkın|fazla|yakın|den fazla|dan fazla",
    "ordinals": "ilk=1 birinci=1 ikinci=2 üçüncü=3 dördüncü=4 beşinci=5 altıncı=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10",
    "suffixes": "inci ıncı uncu üncü nci ncı",
    "parts": "",
    "half": "yarısı|yarısını|yarısının|yarım",
    "unit_parts": "yarım asır|yarım yüzyıl=century; yarım yıl=year; yarım saat=h; yarım kilometre=km; yarım metre=m; yarım puan=pp; çeyrek asır|çeyrek yüzyıl=century/4; çeyrek saat=h/4",
    "half_more": "buçuk",
    "vague": "birkaç kaç",
    "dozens": "düzine=12",
    "times": "",
    "links": "",
    "between": "",
    "span_from": "",
    "span_to": "ila ile",
    "year_before": "",
    "stops": "ve veya ile için bu şu o da de den dan ise ki olarak göre kadar sonra önce gibi her daha çok az en ya",
}
