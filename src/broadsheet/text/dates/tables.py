"""Words of the calendar in each language, as plain text.

``months`` and ``weekdays``: twelve and seven groups, "|" between the spellings of one. ``days``: words
for a day relative to publication, "word=offset". ``spans``: phrases for weeks, months and years,
"phrase=unit:offset". "phrase=back:offset" counts from the day named before. ``last`` and ``next``: words beside a weekday or
month. ``short_days``: abbreviations of the seven weekdays, days only beside a date. ``prepositions``: words that
must stand before a month that is also a common word.
"""

TABLES: dict[str, dict[str, str]] = {
    "en": {
        "months": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
        "weekdays": "monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed thursday|thursdays|thu|thurs friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun",
        "days": "today=0 tonight=0 yesterday=-1 tomorrow=1",
        "spans": "that day=back:0; that same day=back:0; the same day=back:0; same day=back:0; the next day=back:1; the following day=back:1; a day later=back:1; the previous day=back:-1; a day earlier=back:-1; "
        "last week=week:-1; this week=week:0; next week=week:1; last month=month:-1; this month=month:0; next month=month:1; last year=year:-1; "
        "this year=year:0; next year=year:1; the day before yesterday=day:-2; the day after tomorrow=day:2; last night=day:-1",
        "last": "last past previous", "next": "next coming following", "ago": "ago", "of": "of the",
        "short_days": "mon tue|tues wed thu|thur|thurs fri sat sun",
    },
    "de": {
        "months": "januar|jänner|jan februar|feber|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
        "weekdays": "montag|montags|montagabend|montagmorgen|montagnacht|montagnachmittag|montagmittag dienstag|dienstags|dienstagabend|dienstagmorgen|dienstagnacht|dienstagnachmittag "
        "mittwoch|mittwochs|mittwochabend|mittwochmorgen|mittwochnacht|mittwochnachmittag donnerstag|donnerstags|donnerstagabend|donnerstagmorgen|donnerstagnachmittag "
        "freitag|freitags|freitagabend|freitagmorgen|freitagnachmittag samstag|sonnabend|samstags|samstagabend|samstagmorgen|samstagnachmittag "
        "sonntag|sonntags|sonntagabend|sonntagmorgen|sonntagnachmittag",
        "days": "heute=0 gestern=-1 vorgestern=-2 morgen=1 übermorgen=2",
        "spans": "an diesem tag=back:0; an jenem tag=back:0; am selben tag=back:0; am gleichen tag=back:0; am nächsten tag=back:1; am folgenden tag=back:1; am tag darauf=back:1; tags darauf=back:1; am vortag=back:-1; am tag zuvor=back:-1; tags zuvor=back:-1; "
        "vergangene woche=week:-1; vergangener woche=week:-1; letzter woche=week:-1; voriger woche=week:-1; vergangenen woche=week:-1; letzte woche=week:-1; letzten woche=week:-1; vorige woche=week:-1; diese woche=week:0; dieser woche=week:0; nächste woche=week:1; "
        "kommende woche=week:1; kommender woche=week:1; nächster woche=week:1; kommenden woche=week:1; nächsten woche=week:1; vergangenen monat=month:-1; letzten monat=month:-1; vorigen monat=month:-1; diesen monat=month:0; kommenden monat=month:1; nächsten monat=month:1; "
        "vergangenes jahr=year:-1; vergangenen jahr=year:-1; letztes jahr=year:-1; letzten jahr=year:-1; letzten jahres=year:-1; vergangenen jahres=year:-1; vorigen jahres=year:-1; vorjahr=year:-1; dieses jahr=year:0; diesem jahr=year:0; kommendes jahr=year:1; nächstes jahr=year:1; kommenden jahr=year:1; nächsten jahr=year:1",
        "last": "vergangenen vergangener vergangene letzten letzter letzte vorigen voriger vorige", "next": "kommenden kommender kommende kommendem nächsten nächster nächste nächstem", "of": "des",
        "short_days": "mo di mi do fr sa so",
    },
    "fr": {
        "months": "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc",
        "weekdays": "lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis samedi|samedis dimanche|dimanches",
        "days": "aujourd'hui=0 hier=-1 avant-hier=-2 demain=1 après-demain=2",
        "spans": "ce jour-là=back:0; ce même jour=back:0; le même jour=back:0; le lendemain=back:1; le jour suivant=back:1; la veille=back:-1; "
        "la semaine dernière=week:-1; semaine dernière=week:-1; la semaine passée=week:-1; cette semaine=week:0; la semaine prochaine=week:1; semaine prochaine=week:1; le mois dernier=month:-1; mois dernier=month:-1; ce mois=month:0; ce mois-ci=month:0; le mois prochain=month:1; "
        "l'an dernier=year:-1; l'année dernière=year:-1; l'an passé=year:-1; cette année=year:0; l'an prochain=year:1; l'année prochaine=year:1",
        "last": "dernier dernière passé passée", "next": "prochain prochaine", "of": "", "night": "nuit", "to": "à au",
        "short_days": "lun mar mer jeu ven sam dim",
    },
    "es": {
        "months": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
        "weekdays": "lunes martes miércoles jueves viernes sábado|sábados domingo|domingos",
        "days": "hoy=0 ayer=-1 anteayer=-2 antier=-2 anoche=-1 pasado-mañana=2",
        "spans": "ese día=back:0; ese mismo día=back:0; el mismo día=back:0; aquel día=back:0; al día siguiente=back:1; el día siguiente=back:1; un día después=back:1; el día anterior=back:-1; un día antes=back:-1; la víspera=back:-1; "
        "la semana pasada=week:-1; semana pasada=week:-1; esta semana=week:0; la próxima semana=week:1; próxima semana=week:1; la semana que viene=week:1; el mes pasado=month:-1; mes pasado=month:-1; este mes=month:0; el próximo mes=month:1; próximo mes=month:1; "
        "el año pasado=year:-1; año pasado=year:-1; este año=year:0; el próximo año=year:1; próximo año=year:1; el año que viene=year:1; pasado mañana=day:2",
        "last": "pasado pasada último última", "next": "próximo próxima", "of": "de", "night": "noche madrugada", "to": "al a", "vague": "mañana",
        "short_days": "lun mar mié|mie jue vie sáb|sab dom",
    },
    "it": {
        "months": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
        "weekdays": "lunedì martedì mercoledì giovedì venerdì sabato|sabati domenica|domeniche",
        "days": "oggi=0 ieri=-1 domani=1 dopodomani=2 stasera=0 stamattina=0",
        "spans": "quel giorno=back:0; quello stesso giorno=back:0; lo stesso giorno=back:0; il giorno dopo=back:1; il giorno seguente=back:1; il giorno successivo=back:1; l'indomani=back:1; il giorno prima=back:-1; il giorno precedente=back:-1; "
        "l'altro ieri=day:-2; la scorsa settimana=week:-1; scorsa settimana=week:-1; la settimana scorsa=week:-1; settimana scorsa=week:-1; questa settimana=week:0; la prossima settimana=week:1; prossima settimana=week:1; il mese scorso=month:-1; mese scorso=month:-1; scorso mese=month:-1; "
        "questo mese=month:0; il mese prossimo=month:1; prossimo mese=month:1; l'anno scorso=year:-1; anno scorso=year:-1; scorso anno=year:-1; quest'anno=year:0; l'anno prossimo=year:1; prossimo anno=year:1",
        "last": "scorso scorsa passato", "next": "prossimo prossima", "of": "", "night": "notte", "between": "tra fra", "to": "e",
        "short_days": "lun mar mer gio ven sab dom",
    },
    "nl": {
        "months": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec",
        "weekdays": "maandag|maandagavond|maandagochtend|maandagmiddag|maandagnacht dinsdag|dinsdagavond|dinsdagochtend|dinsdagmiddag|dinsdagnacht woensdag|woensdagavond|woensdagochtend|woensdagmiddag "
        "donderdag|donderdagavond|donderdagochtend|donderdagmiddag vrijdag|vrijdagavond|vrijdagochtend|vrijdagmiddag zaterdag|zaterdagavond|zaterdagochtend|zaterdagmiddag zondag|zondagavond|zondagochtend|zondagmiddag",
        "days": "vandaag=0 gisteren=-1 eergisteren=-2 gisteravond=-1 gisterenavond=-1 morgen=1 overmorgen=2 vanavond=0 vanochtend=0 vanmiddag=0",
        "spans": "die dag=back:0; diezelfde dag=back:0; dezelfde dag=back:0; de volgende dag=back:1; een dag later=back:1; de dag erna=back:1; de dag ervoor=back:-1; een dag eerder=back:-1; "
        "vorige week=week:-1; afgelopen week=week:-1; deze week=week:0; volgende week=week:1; komende week=week:1; vorige maand=month:-1; afgelopen maand=month:-1; deze maand=month:0; volgende maand=month:1; vorig jaar=year:-1; afgelopen jaar=year:-1; dit jaar=year:0; volgend jaar=year:1; komend jaar=year:1",
        "last": "vorige afgelopen", "next": "volgende komende aanstaande aankomende", "of": "",
        "short_days": "ma di wo do vr za zo",
    },
    "pt": {
        "months": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
        "weekdays": "segunda-feira|segunda-feiras terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "days": "hoje=0 ontem=-1 anteontem=-2 amanhã=1",
        "spans": "nesse dia=back:0; nesse mesmo dia=back:0; naquele dia=back:0; no mesmo dia=back:0; no dia seguinte=back:1; um dia depois=back:1; no dia anterior=back:-1; um dia antes=back:-1; na véspera=back:-1; "
        "na semana passada=week:-1; semana passada=week:-1; esta semana=week:0; nesta semana=week:0; na próxima semana=week:1; próxima semana=week:1; semana que vem=week:1; no mês passado=month:-1; mês passado=month:-1; este mês=month:0; neste mês=month:0; próximo mês=month:1; mês que vem=month:1; "
        "no ano passado=year:-1; ano passado=year:-1; este ano=year:0; neste ano=year:0; próximo ano=year:1; ano que vem=year:1; depois de amanhã=day:2",
        "last": "passado passada último última", "next": "próximo próxima", "of": "de", "night": "noite madrugada", "to": "para", "short_weekdays": "segunda terça quarta quinta sexta",
        "short_days": "seg ter qua qui sex sáb|sab dom",
    },
    "ru": {
        "months": "январь|января|январе|январю|янв февраль|февраля|феврале|фев|февр март|марта|марте|мар апрель|апреля|апреле|апр май|мая|мае июнь|июня|июне|июн июль|июля|июле|июл август|августа|августе|авг сентябрь|сентября|сентябре|сен|сент октябрь|октября|октябре|окт ноябрь|ноября|ноябре|нояб декабрь|декабря|декабре|дек",
        "weekdays": "понедельник|понедельника|понедельнику|понедельником вторник|вторника|вторнику среда|среду|среды|среде четверг|четверга|четвергу пятница|пятницу|пятницы|пятнице суббота|субботу|субботы|субботе воскресенье|воскресенья|воскресенью",
        "days": "сегодня=0 вчера=-1 позавчера=-2 завтра=1 послезавтра=2 накануне=-1",
        "spans": "в тот же день=back:0; в тот день=back:0; в этот же день=back:0; на следующий день=back:1; день спустя=back:1; днём ранее=back:-1; днем ранее=back:-1; "
        "на прошлой неделе=week:-1; прошлой неделе=week:-1; на этой неделе=week:0; этой неделе=week:0; на следующей неделе=week:1; следующей неделе=week:1; в прошлом месяце=month:-1; прошлом месяце=month:-1; в этом месяце=month:0; в следующем месяце=month:1; "
        "в прошлом году=year:-1; прошлом году=year:-1; прошлого года=year:-1; в этом году=year:0; этом году=year:0; нынешнем году=year:0; в следующем году=year:1; следующем году=year:1",
        "last": "прошлый прошлую прошлой прошлое прошлого минувший минувшую минувшей минувшее", "next": "следующий следующую следующей следующее ближайший ближайшую ближайшее будущий будущую", "of": "",
        "short_days": "пн вт ср чт пт сб вс",
    },
    "uk": {
        "months": "січень|січня|січні|січ лютий|лютого|лютому|лют березень|березня|березні|бер квітень|квітня|квітні|квіт травень|травня|травні|трав червень|червня|червні|черв липень|липня|липні|лип серпень|серпня|серпні|серп вересень|вересня|вересні|вер жовтень|жовтня|жовтні|жовт листопад|листопада|листопаді|лист грудень|грудня|грудні|груд",
        "weekdays": "понеділок|понеділка|понеділку вівторок|вівторка|вівторку середа|середу|середи|середі четвер|четверга|четвергу пятниця|пятницю|пятниці субота|суботу|суботи|суботі неділя|неділю|неділі",
        "days": "сьогодні=0 вчора=-1 учора=-1 позавчора=-2 завтра=1 післязавтра=2 напередодні=-1",
        "spans": "того ж дня=back:0; того дня=back:0; цього ж дня=back:0; наступного дня=back:1; днем раніше=back:-1; "
        "минулого тижня=week:-1; на минулому тижні=week:-1; цього тижня=week:0; наступного тижня=week:1; минулого місяця=month:-1; цього місяця=month:0; наступного місяця=month:1; минулого року=year:-1; торік=year:-1; цього року=year:0; цьогоріч=year:0; наступного року=year:1",
        "last": "минулий минулу минулої минулого", "next": "наступний наступну наступної наступного", "of": "",
        "short_days": "пн вт ср чт пт сб нд",
    },
    "tr": {
        "months": "ocak|oca|ocakta|ocağın şubat|şub|şubatta mart|mar|martta nisan|nis|nisanda mayıs|may|mayısta haziran|haz|haziranda temmuz|tem|temmuzda ağustos|ağu|ağustosta eylül|eyl|eylülde ekim|eki|ekimde kasım|kas|kasımda aralık|ara|aralıkta|aralığın",
        "weekdays": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
        "days": "bugün=0 dün=-1 evvelsi=-2 yarın=1",
        "spans": "aynı gün=back:0; o gün=back:0; ertesi gün=back:1; bir gün sonra=back:1; bir gün önce=back:-1; "
        "geçen hafta=week:-1; geçen haftanın=week:-1; gelecek haftanın=week:1; bu hafta=week:0; gelecek hafta=week:1; önümüzdeki hafta=week:1; geçen ay=month:-1; bu ay=month:0; gelecek ay=month:1; geçen yıl=year:-1; geçen sene=year:-1; bu yıl=year:0; gelecek yıl=year:1; önceki gün=day:-2; bu akşam=day:0; bu gece=day:0; dün gece=day:-1",
        "last": "geçen geçtiğimiz", "next": "gelecek önümüzdeki", "of": "",
        "short_days": "pzt|pts sal çar per cum cmt|cts paz",
    },
    "ar": {
        "months": "يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|نيسان|ابريل مايو|أيار|ايار يونيو|حزيران يوليو|تموز|يوليوز أغسطس|آب|غشت|اغسطس سبتمبر|أيلول|ايلول|شتنبر أكتوبر|تشرين_الأول|اكتوبر نوفمبر|تشرين_الثاني|نونبر ديسمبر|كانون_الأول|دجنبر",
        "weekdays": "الاثنين|الإثنين|اثنين الثلاثاء|ثلاثاء الأربعاء|أربعاء|اربعاء الخميس|خميس الجمعة|جمعة السبت|سبت الأحد|أحد",
        "days": "اليوم=0 أمس=-1 امس=-1 غدا=1 الليلة=0 البارحة=-1",
        "spans": "في اليوم نفسه=back:0; اليوم نفسه=back:0; في ذلك اليوم=back:0; ذلك اليوم=back:0; في نفس اليوم=back:0; نفس اليوم=back:0; في اليوم التالي=back:1; اليوم التالي=back:1; في اليوم السابق=back:-1; اليوم السابق=back:-1; "
        "أول أمس=day:-2; الأسبوع الماضي=week:-1; الأسبوع الفائت=week:-1; هذا الأسبوع=week:0; الأسبوع الجاري=week:0; الأسبوع المقبل=week:1; الأسبوع القادم=week:1; الشهر الماضي=month:-1; الشهر الجاري=month:0; هذا الشهر=month:0; بداية الشهر=month:0; الشهر المقبل=month:1; "
        "العام الماضي=year:-1; السنة الماضية=year:-1; العام الجاري=year:0; هذا العام=year:0; العام الحالي=year:0; العام المقبل=year:1; السنة المقبلة=year:1",
        "last": "الماضي الماضية الفائت الفائتة المنصرم", "next": "المقبل المقبلة القادم القادمة", "of": "من",
    },
    "ja": {
        "weekdays": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
        "days": "今日=0 本日=0 昨日=-1 きのう=-1 一昨日=-2 おととい=-2 明日=1 あす=1 明後日=2 あさって=2 昨夜=-1 昨晩=-1 今夜=0 きょう=0",
        "spans": "同日=back:0; 当日=back:0; その日=back:0; この日=back:0; 翌日=back:1; 前日=back:-1; "
        "先週=week:-1; 今週=week:0; 来週=week:1; 先月=month:-1; 今月=month:0; 来月=month:1; 昨年=year:-1; 去年=year:-1; 今年=year:0; 来年=year:1; 一昨年=year:-2; 前年=year:-1; 再来年=year:2",
    },
    "zh": {
        "weekdays": "周一|星期一|週一|礼拜一 周二|星期二|週二 周三|星期三|週三 周四|星期四|週四 周五|星期五|週五 周六|星期六|週六 周日|星期日|星期天|週日|周天",
        "days": "今天=0 今日=0 昨天=-1 昨日=-1 前天=-2 明天=1 明日=1 后天=2 後天=2 昨晚=-1 今晚=0",
        "spans": "当天=back:0; 當天=back:0; 当日=back:0; 當日=back:0; 同日=back:0; 次日=back:1; 翌日=back:1; 第二天=back:1; 隔天=back:1; 前一天=back:-1; "
        "上周=week:-1; 上週=week:-1; 本周=week:0; 本週=week:0; 这周=week:0; 下周=week:1; 下週=week:1; 上个月=month:-1; 上個月=month:-1; 上月=month:-1; 本月=month:0; 下个月=month:1; 下個月=month:1; 下月=month:1; 去年=year:-1; 今年=year:0; 明年=year:1; 前年=year:-2; 后年=year:2",
    },
    "ko": {
        "weekdays": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
        "days": "오늘=0 어제=-1 그제=-2 그저께=-2 엊그제=-2 내일=1 모레=2 어젯밤=-1",
        "spans": "이날=back:0; 당일=back:0; 같은 날=back:0; 그날=back:0; 다음 날=back:1; 다음날=back:1; 이튿날=back:1; 전날=back:-1; "
        "지난주=week:-1; 지난 주=week:-1; 이번 주=week:0; 이번주=week:0; 다음 주=week:1; 다음주=week:1; 지난달=month:-1; 지난 달=month:-1; 이번 달=month:0; 이번달=month:0; 이달=month:0; 다음 달=month:1; 다음달=month:1; 지난해=year:-1; 작년=year:-1; 올해=year:0; 내년=year:1; 재작년=year:-2",
    },
}  # fmt: skip
LOCAL_HOURS = {
    "ja": 9,
    "ko": 9,
    "zh": 8,
    "ru": 3,
    "tr": 3,
    "ar": 3,
    "uk": 2,
    "de": 1,
    "fr": 1,
    "it": 1,
    "es": 1,
    "nl": 1,
    "hi": 5,
    "th": 7,
    "vi": 7,
    "id": 7,
}
"""Hours ahead of UTC where most outlets of a language publish."""
