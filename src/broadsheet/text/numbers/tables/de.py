"""German."""

TABLE = {
    "decimal": ",",
    "group": ".",
    "compound": "de",
    "cardinals": "null=0 zwei=2 zwo=2 zweien=2 zweier=2 drei=3 dreien=3 dreier=3 vier=4 vieren=4 fünf=5 fünfen=5 sechs=6 "
    "sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 hundert=100",
    "hundred": "hundert",
    "scales": "tausend=3 tsd=3 million=6 millionen=6 mio=6 milliarde=9 milliarden=9 mrd=9 billion=12 billionen=12 bio=12 "
    "billiarde=15 billiarden=15",
    "bare": "tausend",
    "joiners": "und",
    "articles": "ein eine einen einem einer eines eins",
    "percent": "prozent|v . h .|prozents|prozentige|prozentigen|prozentiger|prozentiges",
    "points": "prozentpunkte|prozentpunkten|prozentpunkt|prozentpunkts|%-punkte",
    "money": "dollar|us-dollar|dollars=USD; euro|euros=EUR; pfund|britische pfund=GBP; yen=JPY; yuan|renminbi=CNY; won=KRW; "
    "rubel=RUB; rupien=INR; franken|schweizer franken=CHF; hrywnja|griwna=UAH; lira|türkische lira=TRY; zloty=PLN; "
    "real|reais=BRL; pesos=MXN; schekel=ILS; schwedische kronen=SEK; dänische kronen=DKK; norwegische kronen=NOK; cent=EUR/100; "
    "dirham=AED; kanadische dollar=CAD; australische dollar=AUD",
    "measures": "kilometer|kilometern|kilometers=km; meter|metern|meters=m; zentimeter|zentimetern=cm; millimeter|millimetern=mm; "
    "meilen|meile=mi; kilogramm|kilo|kilos=kg; gramm=g; tonnen|tonne=t; liter|litern=L; barrel|fass=bbl; "
    "hektar|hektare|hektaren=ha; quadratkilometer|quadratkilometern=km²; quadratmeter|quadratmetern=m²; "
    "kubikmeter|kubikmetern=m³; kilometer pro stunde|stundenkilometer|stundenkilometern|km/h=km/h; grad celsius|grad=°C; "
    "megawatt=MW; gigawatt=GW; kilowatt=kW; kilowattstunden=kWh; megawattstunden=MWh; gigawattstunden=GWh; terawattstunden=TWh; "
    "sekunden|sekunde=s; minuten|minute=min; stunden|stunde=h; tage|tagen|tag=day; wochen|woche=week; "
    "monate|monaten|monat=month; jahre|jahren|jahr=year; jahrzehnte|jahrzehnten=decade; "
    "minütige|minütigen|minütiger|minütiges|minütigem=min; stündige|stündigen|stündiger|stündiges|stündigem=h; "
    "tägige|tägigen|tägiger|tägiges|tägigem=day; wöchige|wöchigen|wöchiges|wöchiger=week; monatige|monatigen|monatiges|monatiger=month",
    "magnitude": "magnitude|stärke|der stärke|magnitude von",
    "age_before": "im alter von|alter von",
    "age_after": "jahre alt|jährige|jähriger|jährigen|jähriges|jährigem|-jährige|-jähriger|-jährigen|-jähriges|jahre alter|jahre alten|jahre alte",
    "about_before": "etwa|rund|ungefähr|circa|ca .|ca|knapp|fast|nahezu|beinahe|gut|mehr als|über|mindestens|weniger als|unter|bis zu|"
    "gegen|schätzungsweise|höchstens|annähernd|um die|an die|zirka|wenigstens|maximal",
    "about_after": "oder mehr|oder weniger",
    "ordinals": "erste=1 ersten=1 erster=1 erstes=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 drittes=3 "
    "vierte=4 vierten=4 vierter=4 viertes=4 fünfte=5 fünften=5 fünfter=5 fünftes=5 sechste=6 sechsten=6 siebte=7 siebten=7 "
    "achte=8 achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10 elfte=11 elften=11 zwölfte=12 zwölften=12 zwanzigste=20 zwanzigsten=20",
    "suffixes": "te ten ter tes",
    "parts": "drittel=3 dritteln=3 viertel=4 vierteln=4 fünftel=5 fünfteln=5 sechstel=6 siebtel=7 achtel=8 neuntel=9 zehntel=10",
    "half": "die hälfte|hälfte|der hälfte",
    "unit_parts": "halbes jahrhundert|ein halbes jahrhundert|halben jahrhundert|einem halben jahrhundert|halben jahrhunderts=century; halbes jahr|halben jahr|einem halben jahr|halben jahres=year; halbe stunde|halben stunde|einer halben stunde|halbstündig=h; halber kilometer|halben kilometer|einem halben kilometer|einen halben kilometer=km; halber meter|halben meter|einem halben meter|einen halben meter=m; halber prozentpunkt|halben prozentpunkt|einem halben prozentpunkt|einen halben prozentpunkt=pp; halbes prozent|halben prozent|einem halben prozent=%; einer viertelstunde|eine viertelstunde|viertelstunde=h/4; einem vierteljahrhundert|ein vierteljahrhundert|vierteljahrhundert=century/4; einem vierteljahr|ein vierteljahr|vierteljahr=year/4",
    "vague": "mehrere mehrerer mehreren einige einiger einigen viele vieler vielen paar zig etliche",
    "dozens": "dutzend=12",
    "times": "einmal=1 zweimal=2 dreimal=3 viermal=4 fünfmal=5",
    "links": "",
    "between": "zwischen",
    "span_from": "von",
    "span_to": "bis auf und",
    "year_before": "im in seit bis ab von vor nach jahr jahre jahres anfang ende mitte und zwischen sommer winter herbst frühjahr "
    "januar februar märz april mai juni juli august september oktober november dezember",
    "stops": "von in im an am auf aus bei mit zu zum zur für und oder aber dass die der das den dem des ein eine einer einem einen "
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien nach vor seit bis über unter pro weniger mehr als "
    "gegen sowie durch um ab je sich auch nicht noch nur",
}
