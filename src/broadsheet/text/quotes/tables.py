"""Verbs of saying, as regular expressions over lower-case text, one language a line."""

SAYS = {
    "en": r"said|says|say|saying|told|tells|telling|added|adds|adding|asked|asks|called|calls|calling|wrote|writes|writing|replied|explained|insisted|warned|argued|declared|"
    r"announced|stated|stressed|noted|claimed|claims|alleged|admitted|acknowledged|described|remarked|commented|tweeted|posted|shouted|testified|"
    r"recalled|joked|concluded|continued|responded|pledged|vowed|promised|urged|according to|denied|dubbed|labelled|labeled|branded",
    "de": r"sagte|sagten|sagt|sage|gesagt|erklärte|erklärten|erklärt|betonte|betonten|betont|meinte|meint|fügte|schrieb|schrieben|schreibt|teilte|teilten|kritisierte|kritisierten|forderte|forderten|warnte|warnten|"
    r"mahnte|kündigte|berichtete|berichteten|antwortete|äußerte|nannte|nannten|bezeichnete|bezeichneten|sprach|so|rief|lobte|hieß|zitierte|ergänzte|versprach|räumte|hob",
    "fr": r"dit|dits|déclaré|déclare|déclarait|affirmé|affirme|affirment|ajouté|ajoute|expliqué|explique|estimé|estime|indiqué|indique|souligné|souligne|assuré|assure|lancé|lance|lâché|lâche|"
    r"prévenu|prévient|écrit|répondu|répond|dénoncé|dénonce|raconté|raconte|confié|confie|annoncé|annonce|précisé|précise|rappelé|rappelle|martelé|selon|qualifié|regretté|regrette|commenté|s'est félicité|insisté|insiste|salué",
    "es": r"dijo|dijeron|dice|dicen|afirmó|afirmaron|afirma|declaró|declararon|señaló|señala|añadió|agregó|aseguró|asegura|explicó|explica|indicó|indica|sostuvo|comentó|subrayó|advirtió|manifestó|expresó|"
    r"escribió|respondió|denunció|anunció|reiteró|calificó|calificaron|destacó|apuntó|recordó|según|llamó|preguntó|insistió|lamentó|celebró|precisó",
    "it": r"detto|dice|dicono|disse|affermato|afferma|dichiarato|dichiara|spiegato|spiega|aggiunto|aggiunge|sottolineato|sottolinea|commentato|commenta|scritto|scrive|ribadito|annunciato|risposto|risponde|"
    r"osservato|ricordato|ricorda|definito|definisce|secondo|sostiene|sostenuto|precisato|precisa|raccontato|racconta|avvertito|denunciato|chiesto|concluso|conclude|ha parlato",
    "nl": r"zei|zeiden|zegt|zeggen|zegt|verklaarde|verklaarden|vertelde|vertelt|voegde|benadrukte|benadrukt|schreef|schrijft|meldde|meldt|stelde|stelt|noemde|noemden|noemt|noemen|reageerde|reageert|antwoordde|legde|"
    r"waarschuwde|waarschuwt|aldus|liet|volgens|vindt|vond|vroeg|concludeerde|twitterde",
    "pt": r"disse|disseram|diz|dizem|afirmou|afirmaram|afirma|declarou|declara|explicou|explica|acrescentou|ressaltou|destacou|informou|escreveu|comentou|argumentou|alertou|respondeu|anunciou|segundo|"
    r"classificou|chamou|defendeu|criticou|completou|avaliou|contou|lembrou|garantiu|frisou|sublinhou|referiu|salientou",
    "ru": r"сказал|сказала|сказали|говорит|говорят|говорил|заявил|заявила|заявили|заявляет|отметил|отметила|отметили|подчеркнул|подчеркнула|добавил|добавила|сообщил|сообщила|сообщили|написал|написала|пояснил|пояснила|рассказал|рассказала|"
    r"считает|ответил|ответила|назвал|назвала|назвали|признал|признала|предупредил|предупредила|по словам|объяснил|объяснила|уточнил|уточнила|пообещал|пообещала|указал|указала|спросил|спросила|приводит|цитирует",
    "uk": r"сказав|сказала|сказали|говорить|заявив|заявила|заявили|заявляє|зазначив|зазначила|зазначили|наголосив|наголосила|додав|додала|повідомив|повідомила|повідомили|написав|написала|пояснив|пояснила|розповів|розповіла|"
    r"вважає|відповів|відповіла|назвав|назвала|назвали|підкреслив|підкреслила|визнав|визнала|попередив|попередила|за словами|уточнив|уточнила|йдеться|запитав",
    "tr": r"dedi|diyor|diye|demişti|söyledi|söylüyor|açıkladı|belirtti|ifade etti|ifadesini|ifadelerini|vurguladı|kaydetti|ekledi|konuştu|yazdı|yanıtladı|sordu|aktardı|dile getirdi|savundu|paylaştı|nitelendirdi|anlattı|bildirdi|uyardı",
    "ar": r"قال|قالت|قالوا|يقول|تقول|أضاف|أضافت|مضيفا|مضيفة|وأضاف|صرح|صرحت|مصرحا|أكد|أكدت|مؤكدا|مؤكدة|أوضح|أوضحت|موضحا|موضحة|أعلن|أعلنت|كتب|كتبت|ذكر|ذكرت|أشار|أشارت|مشيرا|مشيرة|اعتبر|اعتبرت|معتبرا|وصف|وصفت|واصفا|رد|ردت|قائلا|قائلة|تابع|تابعت|شدد|شددت|نقل|تساءل|حذر|حذرت|لفت|تحدث|تحدثت|بحسب",
}
SAYS_JA = r"(?:など|等)?と(?:も|は)?(?:の?(?:声|考え|認識|見方|コメント|談話|発言|見解|意見|指摘|不満)|[^。「」]{0,14}?(?:述べ|語|話|言|強調|指摘|説明|答|応じ|訴え|批判|主張|呼びか|つぶや|発言|明か|投稿|書|記し|伝え|報告|表明|評価|評し|称賛|反論|胸を|振り返|喜|嘆|問|警告|断言|宣言|気を引き締))|など。|^。$"
SAYS_ZH = r"说|說|表示|称|稱|指出|强调|強調|认为|認為|写道|寫道|回应|回應|回答|告诉|告訴|透露|坦言|宣布|警告|补充|補充|问道|喊道|直言|批评|解释|介绍|呼吁|呼籲|评论|评价|形容|提到|声明|聲明|谈到|感叹|道"
SAYS_KO = r"(?:이?라|다|냐|자|라)?고\s?(?:[가-힣]+\s){0,2}?(?:말|밝|전|강조|설명|주장|답|덧붙|지적|비판|했|언급|호소|반박|평가|표현|적|썼|당부|토로|경고|요청|약속|물|외|선언|발표|역설|촉구|회고|인정|한)|(?:이?라|다)(?:며|면서|는\s(?:입장|목소리|지적|반응|의견|평가|말|취지))|(?:이?라|다)고"
PRONOUNS = {
    "en": "he she they it", "de": "er sie", "fr": "il elle ils elles on", "es": "él ella", "it": "egli lui lei", "nl": "hij zij ze", "pt": "ele ela",
    "ru": "он она они", "uk": "він вона вони", "tr": "o", "ar": "",
}  # fmt: skip
PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "dos",
        "das",
        "do",
        "van",
        "der",
        "den",
        "von",
        "zu",
        "zur",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "bint",
        "abu",
        "e",
        "y",
        "of",
        "ter",
        "ten",
        "af",
        "av",
        "dalla",
        "degli",
    ]
)
NOT_SPEAKERS = {
    "en": "The A An In On At But And He She They It We I This That These Those However Meanwhile Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December",
    "de": "Der Die Das Ein Eine In Im Am Er Sie Es Wir Ich Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Und Aber Nach Bei Auf Den Dem",
    "fr": "Le La Les L Un Une Il Elle Ils Elles On Dans En Mais Et Ce Cette Ces Au Aux À Pour Je Nous C", "es": "El La Los Las Un Una En Pero Y Él Ella Según No Por Con Yo Nosotros", "it": "Il Lo La I Gli Le Un Una In Ma E L Per Con Secondo Io Noi",
    "nl": "De Het Een In Op Maar En Hij Zij Ze Wij Ik Volgens Dat Dit", "pt": "O A Os As Um Uma Em No Na Mas E Ele Ela Segundo Eu Nós Para", "ru": "В На И Но Он Она Они По Это Мы Я Как", "uk": "В У На І Та Але Він Вона Вони За Це Ми Я Як", "tr": "Bu Şu O Ve Ama Bir Ben Biz",
}  # fmt: skip
