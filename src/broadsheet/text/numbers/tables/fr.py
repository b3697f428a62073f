"""French."""

TABLE = {
    "decimal": ",",
    "group": " .",
    "cardinals": "zéro=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 "
    "quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 "
    "huitante=80 octante=80 nonante=90 cent=100 cents=100",
    "hundred": "cent cents",
    "scales": "mille=3 million=6 millions=6 milliard=9 milliards=9 md=9 mds=9 mrd=9 billion=12 billions=12",
    "bare": "mille",
    "joiners": "et",
    "articles": "un une",
    "percent": "pour cent|pourcent|pct",
    "points": "points de pourcentage|point de pourcentage|points de pour cent|points de %",
    "money": "dollars|dollar|dollars américains=USD; euros|euro=EUR; livres|livres sterling|livre sterling=GBP; yens|yen=JPY; "
    "yuans|yuan|renminbi=CNY; wons|won=KRW; roubles|rouble=RUB; roupies=INR; francs suisses|francs|franc=CHF; hryvnias=UAH; "
    "livres turques=TRY; zlotys=PLN; reais|réaux=BRL; pesos=MXN; shekels=ILS; couronnes suédoises=SEK; centimes=EUR/100; "
    "dirhams=AED; dollars canadiens=CAD; dollars australiens=AUD; francs cfa=XOF",
    "measures": "kilomètres|kilomètre=km; mètres|mètre=m; centimètres|centimètre=cm; millimètres=mm; miles|milles=mi; pieds=ft; "
    "kilogrammes|kilos|kilo|kilogramme=kg; grammes|gramme=g; tonnes|tonne=t; litres|litre=L; barils|baril=bbl; hectares|hectare=ha; acres|acre=acre; "
    "kilomètres carrés|kilomètre carré=km²; mètres carrés=m²; mètres cubes=m³; kilomètres par heure|kilomètres heure|kilomètres à l ' heure=km/h; "
    "degrés celsius|degrés=°C; mégawatts=MW; gigawatts=GW; kilowattheures=kWh; mégawattheures=MWh; gigawattheures=GWh; térawattheures=TWh; "
    "secondes|seconde=s; minutes|minute=min; heures|heure=h; jours|jour|journées=day; semaines|semaine=week; mois=month; "
    "ans|an|années|année=year; décennies=decade",
    "magnitude": "magnitude|magnitude de|de magnitude",
    "age_before": "âgé de|âgée de|âgés de|âgées de|âgé d '|à l ' âge de",
    "age_after": "ans d ' âge",
    "about_before": "environ|quelque|près de|autour de|presque|à peu près|plus de|au moins|moins de|jusqu ' à|un peu plus de|un peu moins de|"
    "quasiment|approximativement|à peine|au plus|au maximum|pas moins de|plus d '|près d '|moins d '|autour d '|de l ' ordre de",
    "about_after": "environ|ou plus|ou moins|au moins|au plus",
    "ordinals": "premier=1 première=1 premiers=1 premières=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 "
    "sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 vingtième=20",
    "suffixes": "er ère re e ème ième nd nde",
    "parts": "tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 sixièmes=6 septièmes=7 huitièmes=8 dixième=10 dixièmes=10",
    "half": "la moitié|moitié|un demi|une demi",
    "unit_parts": "un demi - siècle|demi - siècle=century; une demi - heure|demi - heure=h; un demi - point|demi - point=pp; un demi - mètre=m; un quart d ' heure|quart d ' heure=h/4; un quart de siècle|quart de siècle=century/4",
    "half_more": "et demi|et demie",
    "vague": "plusieurs quelques",
    "dozens": "dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 millier=1000",
    "times": "",
    "links": "de d des",
    "between": "entre",
    "span_from": "de",
    "span_to": "à et",
    "year_before": "en depuis dès de à d entre et fin début mi avant après jusqu l année janvier février mars avril mai juin juillet "
    "août septembre octobre novembre décembre été hiver printemps automne",
    "stops": "de d du des en dans à au aux sur par pour avec et ou mais que qui dont est sont était étaient a ont avait avaient sera "
    "seront le la les l un une ce cette ces son sa ses leur leurs depuis avant après contre selon plus moins se s ne pas ont été",
}
