"""Italian."""

TABLE = {
    "decimal": ",",
    "group": ".",
    "compound": "it",
    "cardinals": "zero=0 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 cento=100",
    "hundred": "",
    "scales": "mille=3 mila=3 milione=6 milioni=6 mln=6 miliardo=9 miliardi=9 mld=9 bilione=12 bilioni=12",
    "bare": "mille",
    "joiners": "e",
    "articles": "un uno una",
    "percent": "per cento|percento",
    "points": "punti percentuali|punto percentuale",
    "money": "dollari|dollaro|dollari americani=USD; euro=EUR; sterline|sterlina=GBP; yen=JPY; yuan=CNY; won=KRW; rubli|rublo=RUB; "
    "rupie=INR; franchi svizzeri|franchi=CHF; grivnie=UAH; lire turche=TRY; zloty=PLN; real|reais=BRL; pesos=MXN; centesimi=EUR/100; "
    "dollari canadesi=CAD",
    "measures": "chilometri|chilometro=km; metri|metro=m; centimetri|centimetro=cm; millimetri=mm; miglia=mi; piedi=ft; chilogrammi|chili|"
    "chilo|chilogrammo=kg; grammi=g; tonnellate|tonnellata=t; litri|litro=L; barili|barile=bbl; ettari|ettaro=ha; "
    "chilometri quadrati|chilometro quadrato=km²; metri quadrati|metri quadri=m²; metri cubi=m³; chilometri orari|chilometri all ' ora|"
    "km all ' ora=km/h; gradi celsius|gradi centigradi|gradi=°C; megawatt=MW; gigawatt=GW; chilowattora=kWh; secondi|secondo=s; "
    "minuti|minuto=min; ore|ora=h; giorni|giorno=day; settimane|settimana=week; mesi|mese=month; anni|anno=year; decenni=decade",
    "magnitude": "magnitudo|magnitudo di",
    "age_before": "all ' età di|età di|di anni",
    "age_after": "anni di età|enne|enni",
    "about_before": "circa|quasi|oltre|più di|almeno|meno di|fino a|intorno a|attorno a|intorno ai|poco più di|poco meno di|"
    "all ' incirca|approssimativamente|non meno di|al massimo|un|una",
    "about_after": "circa|o più|o meno|almeno",
    "ordinals": "primo=1 prima=1 primi=1 prime=1 secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5 quinta=5 sesto=6 sesta=6 "
    "settimo=7 settima=7 ottavo=8 ottava=8 nono=9 nona=9 decimo=10 decima=10",
    "suffixes": "º ª ° o a",
    "parts": "terzo=3 terzi=3 quarto=4 quarti=4 quinto=5 quinti=5 sesto=6 sesti=6 ottavi=8 decimo=10 decimi=10",
    "half": "la metà|metà",
    "unit_parts": "mezzo secolo=century; mezz ' ora|mezza ora|mezzora=h; mezzo chilometro=km; mezzo metro=m; mezzo punto=pp; un quarto d ' ora|quarto d ' ora=h/4; un quarto di secolo|quarto di secolo=century/4",
    "half_more": "e mezzo|e mezza",
    "vague": "alcune alcuni diverse diversi parecchie qualche varie",
    "dozens": "decina=10 dozzina=12 quindicina=15 ventina=20 trentina=30 quarantina=40 cinquantina=50 sessantina=60 centinaio=100 migliaio=1000",
    "times": "",
    "links": "di d",
    "between": "tra fra",
    "span_from": "da dai dal dalle",
    "span_to": "a e ai al alle",
    "year_before": "nel dal del al il e tra fra entro fino anno fine inizio metà dopo prima gennaio febbraio marzo aprile maggio giugno luglio "
    "agosto settembre ottobre novembre dicembre estate inverno",
    "stops": "di del della dei degli delle dell d in nel nella nei a al alla ai alle da dal dalla per con e o ma che chi cui è sono era "
    "erano ha hanno aveva avevano sarà saranno il lo la i gli le l un una su sul sulla tra fra dopo contro secondo più meno si non come",
}
