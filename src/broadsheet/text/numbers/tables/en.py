"""English."""

TABLE = {
    "decimal": ".",
    "group": ",",
    "cardinals": "zero=0 nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 "
    "twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 "
    "thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
    "hundred": "hundred",
    "scales": "thousand=3 million=6 mn=6 billion=9 bn=9 trillion=12 trn=12 tn=12 quadrillion=15 lakh=5 lakhs=5 "
    "crore=7 crores=7",
    "joiners": "and",
    "articles": "one a an",
    "percent": "percent|per cent|pct|percents",
    "points": "percentage points|percentage point|percent points|per cent points|pp|ppt|ppts|basis-free points",
    "money": "dollars|dollar|us dollars|us dollar|u . s . dollars|american dollars|bucks=USD; euros|euro=EUR; "
    "pounds|pound|pounds sterling|british pounds|quid=GBP; yen|japanese yen=JPY; "
    "yuan|renminbi|chinese yuan|rmb=CNY; won|south korean won=KRW; rubles|roubles|ruble|rouble=RUB; "
    "rupees|rupee|indian rupees=INR; francs|swiss francs=CHF; hryvnias|hryvnia|hryvnyas=UAH; lira|liras|turkish lira=TRY; "
    "zlotys|zloty|zlotych=PLN; reais|brazilian reais=BRL; pesos|mexican pesos=MXN; shekels|shekel=ILS; "
    "kronor|swedish kronor=SEK; danish kroner=DKK; norwegian kroner=NOK; dirhams|dirham=AED; riyals|saudi riyals=SAR; "
    "canadian dollars=CAD; australian dollars=AUD; new zealand dollars=NZD; singapore dollars=SGD; "
    "hong kong dollars=HKD; taiwan dollars=TWD; rand=ZAR; naira=NGN; baht=THB; cents=USD/100; pence=GBP/100",
    "measures": "magnitude=magnitude; kilometers|kilometres|kilometer|kilometre=km; meters|metres|meter|metre=m; centimeters|centimetres|"
    "centimeter|centimetre=cm; millimeters|millimetres|millimetre|millimeter=mm; miles|mile=mi; feet|foot=ft; "
    "inches|inch=in; yards|yard=yd; kilograms|kilogrammes|kilos|kilo|kilogram=kg; grams|gram|grammes=g; "
    "tons|tonnes|ton|tonne|metric tons|metric tonnes=t; pounds weight=lb; ounces|ounce=oz; liters|litres|liter|litre=L; "
    "gallons|gallon=gal; barrels|barrel|barrels of oil=bbl; hectares|hectare=ha; acres|acre=acre; "
    "square kilometers|square kilometres|square kilometer|square kilometre|sq km=km²; square miles|square mile=mi²; "
    "square meters|square metres=m²; square feet=ft²; cubic meters|cubic metres=m³; kilometers per hour|kilometres per hour|"
    "kilometers an hour|kilometres an hour|kph=km/h; miles per hour|miles an hour|mph=mph; knots=kn; "
    "degrees celsius|degrees centigrade|celsius|° celsius=°C; degrees fahrenheit|fahrenheit=°F; "
    "megawatts|megawatt=MW; gigawatts|gigawatt=GW; kilowatts=kW; kilowatt hours|kilowatt-hours=kWh; "
    "megawatt hours|megawatt-hours=MWh; gigawatt hours|gigawatt-hours=GWh; terawatt hours|terawatt-hours=TWh; "
    "seconds|second=s; minutes|minute|mins=min; hours|hour|hrs=h; days|day=day; weeks|week=week; "
    "months|month=month; years|year|yrs=year; decades|decade=decade",
    "magnitude": "magnitude|magnitude of",
    "age_before": "aged|age|aged between|ages",
    "age_after": "year-old|years old|year old|year-olds|-year-old|-year-olds|years of age",
    "about_before": "about|around|roughly|approximately|approx|some|nearly|almost|close to|just under|just over|"
    "an estimated|estimated|more than|over|at least|fewer than|less than|under|up to|as many as|as much as|"
    "as few as|no more than|at most|circa|upwards of|well over|well under|nearly|not quite|in excess of|below|above|"
    "no fewer than|no less than|somewhere around|an average of",
    "about_after": "or so|or more|or less|or fewer|-odd|-plus|approximately|at least",
    "ordinals": "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 "
    "twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 "
    "twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100",
    "suffixes": "st nd rd th",
    "parts": "half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 "
    "sevenths=7 eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10",
    "half": "half|one half|half of",
    "unit_parts": "half a century|half - century|half century=century; half a decade=decade; half a year=year; half an hour|half - hour|half hour=h; half a mile=mi; half a kilometre|half a kilometer=km; half a metre|half a meter=m; half a percentage point|half a point=pp; half a percent|half a per cent=%; a quarter of an hour|quarter of an hour=h/4; a quarter of a century|quarter of a century|quarter - century|quarter century=century/4; a quarter of a mile|quarter of a mile=mi/4",
    "half_more": "and a half",
    "vague": "several many few some various",
    "dozens": "dozen=12",
    "times": "twice=2 thrice=3",
    "links": "of",
    "between": "between",
    "span_from": "from",
    "span_to": "to and",
    "year_before": "in since until till by of from to between and after before late early mid around through during for "
    "spring summer autumn fall winter january february march april may june july august september october november december",
    "stops": "of in on at to for from by with and or but that which who whom whose is are was were be been being has have "
    "had will would could should may might can did does do not no as than then the a an this these those it its his her "
    "their our your my since until after before during into over under per about while when where because if so "
    "against between among across through near off up down out said says ago",
}
