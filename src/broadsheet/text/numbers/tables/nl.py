"""Dutch."""

TABLE = {
    "decimal": ",",
    "group": ".",
    "compound": "nl",
    "cardinals": "nul=0 één=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 honderd=100",
    "hundred": "honderd",
    "scales": "duizend=3 miljoen=6 mln=6 miljard=9 mld=9 mrd=9 biljoen=12",
    "bare": "duizend",
    "joiners": "en",
    "articles": "een",
    "percent": "procent|pct",
    "points": "procentpunten|procentpunt|procentpunten",
    "money": "dollar|dollars|amerikaanse dollar=USD; euro|euro's|euros=EUR; pond|pond sterling|britse pond=GBP; yen=JPY; yuan=CNY; won=KRW; "
    "roebel|roebels=RUB; roepies=INR; zwitserse frank|frank=CHF; hryvnia=UAH; lira=TRY; zloty=PLN; peso=MXN; cent=EUR/100",
    "measures": "kilometer|kilometers=km; meter|meters=m; centimeter=cm; millimeter=mm; mijl|mijlen=mi; kilogram|kilo=kg; gram=g; ton=t; "
    "liter=L; vaten|vat=bbl; hectare|hectaren=ha; vierkante kilometer|vierkante kilometers=km²; vierkante meter=m²; kubieke meter=m³; "
    "kilometer per uur=km/h; graden celsius|graden=°C; megawatt=MW; gigawatt=GW; kilowattuur=kWh; seconden|seconde=s; "
    "minuten|minuut=min; uur|uren=h; dagen|dag=day; weken|week=week; maanden|maand=month; jaar|jaren=year; decennia=decade",
    "magnitude": "magnitude|kracht|kracht van|magnitude van",
    "age_before": "de leeftijd van|leeftijd van",
    "age_after": "jaar oud|jarige|-jarige|jarig|-jarigen",
    "about_before": "hoogstens|ten hoogste|ongeveer|circa|ca .|zo'n|zo ' n|rond|rond de|bijna|ruim|meer dan|ten minste|minstens|minder dan|krap|een kleine|"
    "naar schatting|maximaal|hooguit|pakweg|om en nabij de|tegen de|boven de|onder de|zowat|nagenoeg",
    "about_after": "of meer|of minder",
    "ordinals": "eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 elfde=11 twaalfde=12 twintigste=20",
    "suffixes": "e ste de",
    "parts": "derde=3 kwart=4 vierde=4 vijfde=5 zesde=6 achtste=8 tiende=10",
    "half": "de helft|helft",
    "unit_parts": "halve eeuw|een halve eeuw=century; half jaar|halfjaar=year; half uur|halfuur=h; halve kilometer=km; halve meter=m; half procentpunt=pp; half procent=%; een kwartier|kwartier=h/4; een kwart eeuw|kwart eeuw=century/4",
    "half_more": "en een half|en een halve",
    "vague": "enkele meerdere vele veel paar verscheidene",
    "dozens": "dozijn=12 tiental=10 twintigtal=20 dertigtal=30 honderdtal=100",
    "times": "eenmaal=1 tweemaal=2 driemaal=3",
    "links": "",
    "between": "tussen",
    "span_from": "van",
    "span_to": "tot naar en",
    "year_before": "in sinds tot van vanaf uit eind begin medio voor na en tussen jaar januari februari maart april mei juni juli augustus "
    "september oktober november december zomer winter",
    "stops": "van in op aan uit bij met naar te voor en of maar dat die de het een is zijn was waren wordt worden werd werden heeft hebben "
    "had hadden na sinds tot over onder per minder meer dan tegen door om zich ook niet nog als",
}
