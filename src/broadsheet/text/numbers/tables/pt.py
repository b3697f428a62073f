"""Portuguese."""

TABLE = {
    "decimal": ",",
    "group": ". ",
    "cardinals": "zero=0 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 quatorze=14 "
    "catorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 "
    "quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 "
    "trezentas=300 quatrocentos=400 quatrocentas=400 quinhentos=500 quinhentas=500 seiscentos=600 seiscentas=600 setecentos=700 "
    "setecentas=700 oitocentos=800 oitocentas=800 novecentos=900 novecentas=900",
    "hundred": "",
    "scales": "mil=3 milhão=6 milhões=6 mi=6 bilhão=9 bilhões=9 bi=9 trilhão=12 trilhões=12 bilião=12 biliões=12",
    "bare": "mil",
    "joiners": "e",
    "articles": "um uma",
    "percent": "por cento|porcento",
    "points": "pontos percentuais|ponto percentual|p . p .",
    "money": "dólares|dólar|dólares americanos=USD; euros|euro=EUR; libras|libras esterlinas=GBP; ienes|iene=JPY; yuans|yuan=CNY; wons=KRW; "
    "rublos=RUB; rúpias=INR; francos suíços|francos=CHF; grívnias=UAH; liras turcas=TRY; reais|real=BRL; pesos=MXN; centavos=BRL/100; kwanzas=AOA; meticais=MZN",
    "measures": "quilômetros|quilómetros|quilômetro|quilómetro=km; metros|metro=m; centímetros=cm; milímetros=mm; milhas|milha=mi; pés=ft; "
    "quilogramas|quilos|quilo=kg; gramas=g; toneladas|tonelada=t; litros=L; barris|barril=bbl; hectares|hectare=ha; "
    "quilômetros quadrados|quilómetros quadrados|quilômetro quadrado=km²; metros quadrados=m²; metros cúbicos=m³; "
    "quilômetros por hora|quilómetros por hora=km/h; graus celsius|graus=°C; megawatts=MW; gigawatts=GW; segundos|segundo=s; "
    "minutos|minuto=min; horas|hora=h; dias|dia=day; semanas|semana=week; meses|mês=month; anos|ano=year; décadas=decade",
    "magnitude": "magnitude|magnitude de",
    "age_before": "idade de|, de",
    "age_after": "anos de idade",
    "about_before": "cerca de|aproximadamente|quase|mais de|pelo menos|ao menos|menos de|até|em torno de|por volta de|uns|umas|perto de|"
    "no mínimo|no máximo|pouco mais de|pouco menos de",
    "about_after": "aproximadamente|ou mais|ou menos|em números arredondados",
    "ordinals": "primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 sexta=6 "
    "sétimo=7 sétima=7 oitavo=8 oitava=8 nono=9 nona=9 décimo=10 décima=10",
    "suffixes": "º ª ° o a",
    "parts": "terço=3 terços=3 quarto=4 quartos=4 quinto=5 quintos=5 décimo=10 décimos=10",
    "half": "a metade|metade",
    "unit_parts": "meio século=century; meia década=decade; meio ano=year; meia hora=h; meio quilômetro|meio quilómetro=km; meio metro=m; meio ponto=pp; um quarto de hora|quarto de hora=h/4; um quarto de século|quarto de século=century/4",
    "half_more": "e meio|e meia",
    "vague": "vários várias algalgumas muitos muitas uns poucos",
    "dozens": "dezena=10 dúzia=12 vintena=20 centena=100 milhar=1000",
    "times": "",
    "links": "de",
    "between": "entre",
    "span_from": "de",
    "span_to": "a e para",
    "year_before": "em desde de a até do entre e ano fim final início meados antes janeiro fevereiro março abril maio junho julho agosto "
    "setembro outubro novembro dezembro",
    "stops": "de do da dos das em no na nos nas a ao à aos às por pelo pela para com e ou mas que quem é são era eram foi foram há tem têm "
    "tinha será serão o os as um uma seu sua desde até após contra segundo sobre mais menos se não como entre",
}
