"""Spanish."""

TABLE = {
    "decimal": ",",
    "group": ". ",
    "cardinals": "cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 "
    "catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintiuna=21 "
    "veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 "
    "treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 "
    "doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 "
    "seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900",
    "hundred": "",
    "scales": "mil=3 millón=6 millones=6 mill=6 billón=12 billones=12",
    "bare": "mil",
    "joiners": "y",
    "articles": "un una uno",
    "percent": "por ciento|porciento|por cien",
    "points": "puntos porcentuales|punto porcentual|puntos de porcentaje",
    "money": "dólares|dólar|dólares estadounidenses=USD; euros|euro=EUR; libras|libras esterlinas=GBP; yenes|yen=JPY; yuanes|yuan=CNY; "
    "wones=KRW; rublos|rublo=RUB; rupias=INR; francos suizos|francos=CHF; grivnas=UAH; liras|liras turcas=TRY; eslotis=PLN; "
    "reales=BRL; pesos mexicanos|pesos=MXN; pesos argentinos=ARS; pesos chilenos=CLP; pesos colombianos=COP; soles=PEN; "
    "séqueles=ILS; céntimos=EUR/100; dírhams=AED; dólares canadienses=CAD; bolívares=VES",
    "measures": "kilómetros|kilómetro=km; metros|metro=m; centímetros|centímetro=cm; milímetros=mm; millas|milla=mi; pies=ft; "
    "kilogramos|kilos|kilo=kg; gramos=g; toneladas|tonelada=t; litros|litro=L; barriles|barril=bbl; hectáreas|hectárea=ha; "
    "kilómetros cuadrados|kilómetro cuadrado=km²; metros cuadrados=m²; metros cúbicos=m³; kilómetros por hora=km/h; grados celsius|"
    "grados centígrados|grados=°C; megavatios=MW; gigavatios=GW; kilovatios hora=kWh; segundos|segundo=s; minutos|minuto=min; "
    "horas|hora=h; días|día=day; semanas|semana=week; meses|mes=month; años|año=year; décadas=decade",
    "magnitude": "magnitud|magnitud de",
    "age_before": "edad de|, de",
    "age_after": "años de edad",
    "about_before": "unos|unas|alrededor de|cerca de|aproximadamente|casi|más de|al menos|menos de|hasta|en torno a|por lo menos|"
    "como mínimo|como máximo|poco más de|poco menos de|cerca del|alrededor del|más del|menos del|en torno al|algo más de",
    "about_after": "aproximadamente|o más|o menos|al menos",
    "ordinals": "primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 "
    "sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10",
    "suffixes": "º ª o a er",
    "parts": "tercio=3 tercios=3 cuarto=4 cuartos=4 quinto=5 quintos=5 sexto=6 octavo=8 décimo=10",
    "half": "la mitad|mitad",
    "unit_parts": "medio siglo=century; media década=decade; medio año=year; media hora=h; medio kilómetro=km; medio metro=m; medio punto=pp; un cuarto de hora|cuarto de hora=h/4; un cuarto de siglo|cuarto de siglo=century/4",
    "half_more": "y medio|y media",
    "vague": "varios varias algunos algunas muchos muchas pocos tantos cuantos",
    "dozens": "decena=10 docena=12 quincena=15 veintena=20 treintena=30 cincuentena=50 centenar=100",
    "times": "",
    "links": "de",
    "between": "entre",
    "span_from": "de",
    "span_to": "a y",
    "year_before": "en desde de a del hasta entre y año fines finales principios mediados antes enero febrero marzo abril mayo junio julio "
    "agosto septiembre octubre noviembre diciembre verano invierno otoño primavera",
    "stops": "de del en a al por para con y o u e pero que quien cuyo es son era eran fue fueron ha han había habían será serán el la los "
    "las un una su sus este esta desde hasta tras ante contra según sobre más menos se no como entre sin lo",
}
