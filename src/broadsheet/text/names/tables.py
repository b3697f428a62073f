"""Offices, forms of address and words that make an organisation or a place, by language."""

import re

TITLES: dict[str, str] = {
    "en": "President|Vice President|Prime Minister|Deputy Prime Minister|Chancellor|Foreign Minister|Defence Minister|Defense Minister|Finance Minister|Interior Minister|Health Minister|Minister|Secretary of State|"
    "Treasury Secretary|Defense Secretary|Secretary|Senator|Sen.|Representative|Rep.|Governor|Gov.|Mayor|Councillor|Council leader|Premier|King|Queen|Prince|Princess|Emperor|Pope|Cardinal|Archbishop|Bishop|General|Gen.|"
    "Colonel|Col.|Captain|Capt.|Major|Sergeant|Admiral|Judge|Justice|Professor|Prof.|Doctor|Dr.|Dr|Mr.|Mr|Mrs.|Mrs|Ms.|Ms|Sir|Lord|Lady|Dame|Chief executive|Chief Executive|CEO|Chairman|Chairwoman|Director|Spokesman|Spokeswoman|"
    "spokesperson|Ambassador|Attorney General|Speaker|Detective Inspector|DI|Inspector|Police chief|Fire chief|Coach|Manager|Midfielder|midfielder|striker|defender|goalkeeper|Study leader|leader|minister|president|chief|"
    "Professor Emeritus|Sheikh|Ayatollah|Crown Prince|Supreme Leader|Party leader|Archduke|Nobel laureate|actor|actress|singer|nurse|lawyer",
    "de": "CEO|Präsident|Präsidentin|US-Präsident|US-Präsidentin|Vizepräsident|Bundespräsident|Bundeskanzler|Bundeskanzlerin|Kanzler|Kanzlerin|Ministerpräsident|Ministerpräsidentin|Premierminister|Premierministerin|Regierungschef|Regierungschefin|"
    "Außenminister|Außenministerin|Verteidigungsminister|Verteidigungsministerin|Finanzminister|Finanzministerin|Innenminister|Innenministerin|Minister|Ministerin|Gouverneur|Gouverneurin|Bürgermeister|Bürgermeisterin|Oberbürgermeister|"
    "Staatschef|Parteichef|Parteichefin|Vorsitzender|Vorsitzende|Vorsitzenden|König|Königin|Kaiser|Papst|Kardinal|Bischof|General|Professor|Professorin|Dr.|Herr|Herrn|Frau|Sprecher|Sprecherin|Trainer|Chef|Chefin|Senator|Senatorin|Richter|Generalsekretär",
    "fr": "CEO|président|présidente|le président|Premier ministre|premier ministre|première ministre|Première ministre|ministre|ministre des Affaires étrangères|chancelier|gouverneur|maire|sénateur|sénatrice|député|députée|roi|reine|empereur|pape|cardinal|évêque|"
    "général|colonel|juge|professeur|docteur|Dr|M.|Mme|Mlle|MM.|directeur général|directrice générale|directeur|directrice|porte-parole|secrétaire général|secrétaire|sous-secrétaire|chef|délégué|déléguée|entraîneur|avocat|avocate|procureur",
    "es": "CEO|presidente|presidenta|primer ministro|primera ministra|ministro|ministra|ministro del Interior|canciller|gobernador|gobernadora|alcalde|alcaldesa|senador|senadora|diputado|diputada|rey|reina|emperador|papa|cardenal|obispo|general|coronel|juez|jueza|"
    "profesor|profesora|doctor|doctora|Dr.|Sr.|Sra.|señor|señora|director|directora|portavoz|secretario general|secretario|líder|entrenador|abogado|abogada|fiscal|expresidente",
    "it": "CEO|presidente|premier|primo ministro|prima ministra|ministro|ministra|cancelliere|governatore|governatrice|sindaco|sindaca|senatore|senatrice|deputato|deputata|re|regina|imperatore|papa|cardinale|vescovo|generale|colonnello|giudice|professore|"
    "professoressa|dottore|dottoressa|signor|signora|amministratore delegato|direttore|direttrice|portavoce|segretario|segretaria|allenatore|avvocato|procuratore|leader",
    "nl": "CEO|president|premier|minister|minister-president|minister van|staatssecretaris|kanselier|gouverneur|burgemeester|senator|koning|koningin|keizer|paus|kardinaal|bisschop|generaal|kolonel|rechter|professor|hoogleraar|dokter|meneer|mevrouw|directeur|"
    "woordvoerder|voorzitter|leider|trainer|advocaat|Kamerlid|wethouder",
    "pt": "CEO|presidente|primeiro-ministro|primeira-ministra|ministro|ministra|chanceler|governador|governadora|prefeito|prefeita|senador|senadora|deputado|deputada|rei|rainha|imperador|papa|cardeal|bispo|general|coronel|juiz|juíza|professor|professora|doutor|"
    "doutora|senhor|senhora|diretor|diretora|porta-voz|secretário|secretária|líder|técnico|advogado|advogada|procurador|ex-presidente",
    "ru": "президент|президента|президенту|президентом|премьер-министр|премьер-министра|премьер|премьера|министр|министра|канцлер|канцлера|губернатор|губернатора|губернатору|мэр|мэра|сенатор|депутат|депутата|король|королева|император|папа|кардинал|генерал|"
    "полковник|судья|профессор|доктор|господин|госпожа|директор|глава|главы|лидер|лидера|пресс-секретарь|секретарь|тренер|адвокат|спикер|посол",
    "uk": "президент|президента|президентка|прем'єр-міністр|прем'єр-міністра|прем'єр|міністр|міністра|міністерка|канцлер|губернатор|мер|мера|сенатор|депутат|депутатка|король|королева|імператор|папа|кардинал|генерал|полковник|суддя|професор|професорка|доктор|пан|пані|"
    "директор|директорка|голова|голови|лідер|лідерка|речник|речниця|секретар|тренер|адвокат|спікер|посол|адміністрації",
    "tr": "Cumhurbaşkanı|Başbakan|Başkan|Bakan|Bakanı|Şansölye|Vali|Valisi|Senatör|Milletvekili|Kral|Kraliçe|İmparator|Papa|General|Albay|Yargıç|Profesör|Prof.|Doktor|Dr.|Bay|Bayan|Direktör|Müdür|Sözcü|Genel Sekreter|Lider|Lideri|Ekonomist|Belediye Başkanı|Genel Başkanı|"
    "Başkanı|teknik direktör|avukat",
}
TITLES_AR = (
    "رئيس الوزراء|رئيسة الوزراء|رئيس مجلس الوزراء|نائب الرئيس|نائب رئيس الوزراء|رئيس بلدية|رئيس البرلمان|وزير الخارجية|وزيرة الخارجية|وزير الدفاع|وزير الداخلية|وزير النقل|وزير المالية|وزير الصحة|وزير|وزيرة|الوزير|الوزيرة|الرئيس|الرئيسة|رئيس|رئيسة|"
    "المستشار|المستشارة|الملك|الملكة|الأمير|الأميرة|ولي العهد|الإمبراطور|البابا|الجنرال|العقيد|اللواء|القاضي|الدكتور|الدكتورة|السيد|السيدة|المدير|المتحدث باسم|المتحدث|الأمين العام|السفير|الشيخ|المحامي|المدرب|النائب|النائبة|السيناتور|حاكم|محافظ|عمدة"
)
NATIONS_AR = "الأمريكي الأمريكية الأميركي الأميركية الياباني اليابانية الروسي الروسية الصيني الصينية الأوكراني الفرنسي الفرنسية البريطاني البريطانية الألماني الألمانية التركي التركية الإيراني الإيرانية الإسرائيلي الإسرائيلية المصري المصرية السوري السورية اللبناني العراقي السعودي الهندي الهندية الكوري الكورية الجنوبي الجنوبية الشمالي الشمالية السابق السابقة الإيطالي الإيطالية الإسباني الأردني"
TITLES_JA = (
    "首相|大統領|総理大臣|総理|副大統領|国務長官|財務長官|国防長官|長官|外相|防衛相|財務相|官房長官|幹事長|大臣|主席|国家主席|総書記|書記|議長|知事|市長|町長|村長|区長|議員|大使|国王|女王|天皇|皇后|皇太子|殿下|陛下|教皇|法王|教授|准教授|博士|医師|弁護士|社長|会長|副社長|頭取|総裁|監督|"
    "選手|投手|容疑者|被告|受刑者|代表|委員長|理事長|所長|部長|局長|課長|次官|報道官|総監|大佐|将軍|氏|さん|君|ちゃん|様|被告人|元首相|前首相|元大統領|前大統領|党首|館長|学長|校長|棋士|九段|八段|七冠|棋聖|名人|相"
)
TITLES_ZH = (
    "国家主席|總理|总理|首相|总统|總統|副总统|副總統|主席|外长|外長|外交部长|防长|国防部长|财政部长|部长|部長|国务卿|國務卿|总书记|總書記|书记|書記|议长|議長|议员|議員|州长|州長|省长|市长|市長|大使|国王|國王|女王|天皇|王储|教皇|教授|博士|医生|律师|董事长|董事長|总裁|總裁|首席执行官|行政总裁|会长|會長|秘书长|秘書長|"
    "副秘书长|发言人|發言人|教练|教練|将军|將軍|上将|法官|先生|女士|主任|局长|局長|院长|院長|校长|校長|记者|領導人|领导人|协会会长|前总统|前首相|大臣|专员"
)
TITLES_KO = (
    "대통령|총리|장관|차관|부총리|외교부 장관|국방부 장관|국무장관|재무장관|주석|국가주석|총서기|서기|의장|위원장|의원|지사|도지사|시장|군수|구청장|대사|국왕|여왕|천황|일왕|왕세자|교황|추기경|교수|박사|의사|변호사|사장|회장|부회장|대표|총재|행장|감독|코치|선수|대변인|"
    "사무총장|국장|부장|과장|청장|처장|원장|소장|실장|기자|앵커|판사|검사|검찰총장|대법원장|장군|대령|씨|님|군|양|여사|前 대통령|전 대통령|전 총리|후보|당대표|원내대표|최고위원|수석|본부장|팀장|서장|이사장|총장|단장|센터장|조합장|노조위원장|지부장|교장|병원장|학장"
)
ORGANISATION_WORDS: dict[str, str] = {
    "en": "Inc Ltd LLC PLC Corp Corporation Company Co Bank University College Institute Ministry Department Office Agency Party Council Committee Commission Union Association Federation Organization Organisation Court Parliament Senate Congress Army Navy Airlines Airways Group "
    "Holdings Chemicals Motors Industries Foundation Museum Gallery Hospital School Church FC United City Rovers Club League Police Press Times Post Journal Tribune Ledger News Authority Board Bureau Centre Center Society Air Electric Energy Telecom Media Medicine Assembly Cabinet Force Guard Reserve Exchange Fund Trust",
    "de": "GmbH AG SE KG Bank Universität Hochschule Institut Ministerium Bundesministerium Amt Bundesamt Partei Rat Ausschuss Kommission Union Verband Verein Gericht Parlament Bundestag Landtag Senat Polizei Zeitung Stiftung Klinik Konzern Gesellschaft",
    "fr": "Banque Université Institut Ministère Agence Parti Conseil Comité Commission Union Association Fédération Organisation Cour Parlement Sénat Assemblée Armée Police Groupe Fondation Musée Hôpital École Société Syndicat",
    "es": "Banco Universidad Instituto Ministerio Agencia Partido Consejo Comité Comisión Unión Asociación Federación Organización Corte Tribunal Parlamento Senado Congreso Ejército Policía Grupo Fundación Museo Hospital Oficina Asamblea",
    "it": "Banca Università Istituto Ministero Agenzia Partito Consiglio Comitato Commissione Unione Associazione Federazione Organizzazione Corte Tribunale Parlamento Senato Camera Esercito Polizia Gruppo Fondazione Museo Ospedale SpA",
    "nl": "Bank Universiteit Instituut Ministerie Agentschap Partij Raad Comité Commissie Unie Vereniging Federatie Organisatie Hof Rechtbank Parlement Senaat Leger Politie Groep Stichting Museum Ziekenhuis NV BV",
    "pt": "Banco Universidade Instituto Ministério Agência Partido Conselho Comitê Comissão União Associação Federação Organização Corte Tribunal Parlamento Senado Congresso Exército Polícia Grupo Fundação Museu Hospital Câmara",
    "ru": "банк банка университет институт министерство министерства агентство партия партии совет комитет комиссия союз союза ассоциация федерация организация суд парламент сенат армия полиция группа фонд музей рада дума думы",
    "uk": "банк банку університет інститут міністерство агентство партія рада ради комітет комісія союз асоціація федерація організація суд парламент сенат армія поліція група фонд музей",
    "tr": "Bankası Üniversitesi Enstitüsü Bakanlığı Kurumu Ajansı Partisi Konseyi Komitesi Komisyonu Birliği Derneği Federasyonu Örgütü Mahkemesi Parlamentosu Meclisi Ordusu Polisi Grubu Vakfı Müzesi Hastanesi",
}
PLACE_WORDS: dict[str, str] = {
    "en": "Street Avenue Road Square Park River Lake Mount Mountain Island Bay Sea Ocean Strait Valley County Province District Airport Station Bridge Palace House Beach Harbour Harbor Creek Hills Gulf Peninsula Canal Desert Forest",
    "de": "Straße Platz Park Fluss See Berg Insel Bucht Meer Tal Kreis Provinz Bezirk Flughafen Bahnhof Brücke Schloss",
    "fr": "rue avenue place parc lac mont île mer vallée province aéroport gare pont palais", "es": "calle avenida plaza río lago monte isla mar valle provincia aeropuerto puente palacio",
}  # fmt: skip
NOT_NAMES: dict[str, str] = {
    "en": "The A An In On At But And He She They It We I You This That These Those However Meanwhile After Before When While Since Until As If For From With By To Of Or So Not No Yes There Here His Her Their Its Our My Your What Who Where Why How All Some Many Most More Both Each Every Several Few One Two Three Four "
    "Five Six Seven Eight Nine Ten  Residents Scientists Detectives Prosecutors Police Officials Councillors Around About Washington's Eighty-three According Study Chief "
    "Council Federal Also Then Now Today Yesterday Earlier Later Last Next First Second Third Another Other Such Only Just Even Still Once Under Over Between During Without Within Despite Although Though Because Through Across Against Among Asked Shares Russian-made Experts Critics Analysts Authorities Lawmakers Witnesses Markets Oil Stocks Investors Inside Outside People Men Women Children Sources",
    "de": "Der Die Das Ein Eine In Im Am An Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Und Oder Aber Er Sie Es Wir Ich Ihr Ihre Sein Seine Dies Diese Dieser Dieses Dann Damit Dabei Denn Doch Auch Als Wenn Weil Während Seit Bis Für Gegen Ohne Um Unter Über Zwischen Nicht Noch Nur Schon So Was Wer Wie Wo Warum",
    "fr": "Le La Les L Un Une Des De Du D Il Elle Ils Elles On Nous Vous Je Ce Cette Ces Cet C Dans En Sur Sous Avec Sans Pour Par Mais Et Ou Où Donc Or Ni Car Que Qui Quoi Quand Comme Si Selon Après Avant Depuis Pendant Au Aux À Son Sa Ses Leur Leurs Plus Moins Tout Tous Toute Toutes Deux Trois Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche",
    "es": "El La Los Las Un Una Unos Unas Lo De Del En Con Sin Por Para Pero Y O Ni Que Quien Cuando Como Si Según Tras Después Antes Desde Durante Al A Su Sus Este Esta Estos Estas Ese Esa Más Menos Todo Todos Dos Tres No Él Ella Ellos Nosotros Yo También Ya",
    "it": "Il Lo La I Gli Le L Un Uno Una Di Del Della In Nel Nella Con Senza Per Ma E O Che Chi Quando Come Se Secondo Dopo Prima Da Dal Durante Al Alla A Il Suo Sua Questo Questa Più Meno Tutto Tutti Due Tre Non Anche Già Nel Nelle Ha",
    "nl": "De Het Een In Op Aan Uit Bij Met Naar Van Voor Door En Of Maar Hij Zij Ze Wij We Ik Dit Dat Deze Die Als Toen Na Sinds Tot Over Onder Tussen Niet Nog Ook Al Volgens Er Zijn Haar Hun Wat Wie Waar Twee Drie Minister Burgemeester",
    "pt": "O A Os As Um Uma De Do Da Em No Na Nos Nas Com Sem Por Para Mas E Ou Que Quem Quando Como Se Segundo Após Antes Desde Durante Ao À Seu Sua Este Esta Esse Essa Mais Menos Todo Todos Dois Duas Três Não Ele Ela Também Já Foram",
    "ru": "В Во На С Со К Ко По Из От До Для О Об При За Под Над И Или Но А Что Который Как Когда Если Он Она Они Оно Мы Я Вы Это Этот Эта Его Её Их После Перед Через Между Против Также Уже Ещё Не Ни Все Всё Так Там Тогда Теперь Сейчас Поэтому Однако Два Три",
    "uk": "В У На З Із Зі До По Від Для Про При За Під Над І Й Та Або Але А Що Який Як Коли Якщо Він Вона Вони Воно Ми Я Ви Це Цей Ця Його Її Їх Після Перед Через Між Проти Також Вже Ще Не Ні Усі Всі Так Там Тоді Тепер Зараз Тому Однак Два Три Унаслідок Без Поранено",
    "tr": "Bu Şu O Ve Ama Fakat Bir İki Üç Ben Biz Siz Onlar Sen Daha En Çok Az Ne Kim Nasıl Neden Nerede Eğer Sonra Önce Göre Kadar İçin Yıllık Ancak Ayrıca",
}
SURNAMES_JA = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|清水|山崎|森|池田|橋本|阿部|安倍|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|"
    "森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|工藤|谷口|今井|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|岩崎|菅原|木下|久保|佐野|野村|松尾|市川|菊地|菊池|杉本|古川|大西|島田|水野|桜井|高野|渡|吉川|山内|西田|飯田|菅|西川|小松|北村|安田|五十嵐|川口|平田|関|中田|久保田|"
    "服部|東|岩田|土屋|川崎|福島|本田|辻|樋口|秋山|田口|永井|中西|吉村|川上|石原|大橋|松岡|馬場|浜田|森本|星野|矢野|浅野|大久保|松下|吉岡|小池|野田|荒木|熊谷|松浦|大谷|内藤|黒田|尾崎|川村|永田|望月|松村|田辺|荒井|堀|早川|平井|大島|栗原|西|広瀬|松原|片山|岩本|高市|石破|岸田|麻生|茂木|河村|二階|小泉|玉木|枝野|志位|山本|若林|鳩山|福山|林"
)
SURNAMES_ZH = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭陆陸汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习習温"
SURNAMES_KO = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염석선설마길연위표명기반라왕금옥육인맹제모탁국여진어은편용"
ORGANISATION_TAILS_JA = "株式会社|ホールディングス|銀行|新聞社|新聞|通信社|放送|大学|研究所|研究院|委員会|協議会|協会|連盟|連合|組合|機構|機関|財団|警察署|警察|消防|裁判所|地検|高裁|最高裁|自衛隊|病院|省|庁|党|社|電子|商事|物産|製薬|自動車|電力|航空|証券|生命|海上|学会"
ORGANISATION_TAILS_ZH = "公司|集团|集團|银行|銀行|大学|大學|研究所|研究院|委员会|委員會|协会|協會|联盟|聯盟|联合会|基金会|法院|检察院|检察院|警方|公安局|医院|外交部|国防部|财政部|商务部|部|局|署|党|黨|电视台|通讯社|日报|晚报|时报|交易所|组织|組織|议会|國會|国会"
ORGANISATION_TAILS_KO = "은행|그룹|전자|자동차|중공업|증권|보험|화학|제약|대학교|대학|연구소|연구원|위원회|협회|연맹|연합|조합|재단|경찰청|경찰서|경찰|검찰청|검찰|법원|병원|방송|신문|일보|통신|국회|정부|부처|공사|공단|청와대|외교부|국방부|기획재정부|교육부|통일부|당|의회|거래소"
PLACE_TAILS_JA = "県|府|都|道|市|町|村|区|州|省|島|半島|湾|海峡|諸島|川|山|湖|空港|駅|地区|地方|郡"
PLACE_TAILS_ZH = (
    "省|市|县|縣|区|區|镇|鎮|乡|村|州|府|岛|島|半岛|海峡|群岛|湾|灣|河|江|山|湖|机场|站|地区|自治区"
)
PLACE_TAILS_KO = (
    "특별시|광역시|특별자치도|특별자치시|도|시|군|구|읍|면|동|현|주|성|섬|반도|해협|강|산|호|공항|역|지역|항"
)
STORMS = frozenset(
    ["Hurricane", "Storm", "Typhoon", "Cyclone", "Huracán", "Tormenta", "Tifón", "Ciclón", "Ouragan", "Tempête", "Typhon", "Uragano", "Tempesta", "Tifone", "Orkaan", "Furacão", "Tempestade", "Tufão", "Тайфун", "Тайфуна", "Ураган", "Урагана", "Шторм", "Урагану", "Тайфуну"]
)  # fmt: skip
"""What is named as persons are."""
PLACED = frozenset(
    ["in", "at", "near", "from", "to", "en", "à", "a", "em", "im", "aus", "nach", "van", "te", "в", "из", "у", "до", "um", "bei", "of", "outside", "around", "over", "di", "da", "de", "próximo"]
)  # fmt: skip
"""Prepositions of place."""
SLAVIC = re.compile(
    r"[а-яіїєґ](?:[оеё]в|[иы]н|ск[иі]й|цк[иі]й|енко|[уюя]к|ич|ян|дзе|швили|швілі)(?:а|у|ом|ым|им|ой|ою|ая|ого|ому|е)?$"
)
"""How family names of Russian and Ukrainian end, in all cases."""
ADJECTIVE = re.compile(
    r"[а-яіїєґ](?:[оые]й|[иі]й|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ым|им|ой|ей|ую|юю|ої|ій|ною|ською)$"
)
"""How a Russian or Ukrainian adjective ends: before a noun it makes a body or a place ("Верховного Суда")."""
