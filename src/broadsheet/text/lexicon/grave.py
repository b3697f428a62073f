"""What news of deaths, crimes and accusations says of them. Read by the desk illustrate alone. Notation: counts.py."""

GRAVE = {
    "death": """
en: die dies died dying death* dead deadly fatal* kill* murder* slain victim* drown* perish* funeral* mourn* obituary suicide* corpse* bodies
de: stirbt sterben gestorben starb* tot tote toten toter tödlich* Tod Todes* töte* getötet* tötet* Mord* ermord* ums_Leben Opfer* *opfer ertrunken ertrink* Leiche* Trauer* Beerdigung* Beisetzung Suizid*
es: muere* mueren muert* murió murieron morir fallec* mata matan mataron mató matar asesin* víctima* mortal* ahogad* cadáver* funeral* suicid* letal*
fr: meurt meurent mort morte morts mortes mortel* mourir décè* décéd* tue tué* tuent tuer meurtr* assassin* victime* noyé* noie* cadavre* obsèques deuil suicid* funérailles
it: muore muoiono mort* morir* decedut* uccis* uccid* uccide* assassin* omicid* vittim* annegat* cadaver* funeral* lutto suicid* letal*
nl: sterft sterven overleden overlijd* dood doden dode dodelijk* omgekomen gedood* moord* vermoord* slachtoffer* verdronk* lijk begrafenis rouw* zelfmoord*
pt: morre* morrem morto* morta* morte* morr* faleceu falec* mata matou matar assassin* vítima* fatal* afogad* cadáver* funeral suicíd* homicíd*
ru: умер* умир* погиб* смерт* мертв* мёртв* убит* убил* убийств* убива* жертв* утону* похорон* скончал* самоубий* труп* гибел*
uk: помер* помир* загин* загибел* смерт* мертв* убит* вбит* вбив* убив* жертв* потону* похорон* самогуб*
tr: öld* ölü* ölen* öldür* hayatını_kayb* cinayet* kurban* boğul* cenaze* intihar* can_verdi
ar: مقتل قتل* قتيل قتلى مصرع وفاة توفي* مات موت ضحايا ضحية جثة جثث غرق اغتيال جنازة انتحار يقتل لقوا_حتفهم
ja: 死亡 死者 死去 死体 遺体 殺 犠牲 亡くな 死んだ 溺れ 葬儀 自殺 訃報 死刑
ko: 숨지 숨져 숨졌 숨진 사망 죽 살해 살인 희생 시신 익사 장례 자살 별세 사형
zh: 死亡 死者 身亡 遇难 遇難 丧生 喪生 杀 殺 罹难 溺亡 去世 逝世 遗体 自杀 死刑 致死 人死 牺牲
""",
    "harm": """
en: injur* wound* missing hostage* abduct* kidnap* attack* bomb* shooting* stabb* rape* raping abuse* assault* massacre* terror* crash* collision* shot poison* missile* airstrike* knife knives invade* invasion war wars survivor* casualt* impeach* deceased downing
de: verletz* vermiss* Geisel* entführ* Entführ* Angriff* angegriffen Anschlag* Bombe* bomb* Schüsse* schoss erschoss* Messer* vergewaltig* Vergewaltig* missbrauch* Missbrauch* überfall* Überfall* Terror* Absturz* Unglück* vergift* Rakete* *krieg Krieg* Invasion* Überlebend* abgeschossen erschossen
es: herid* lesionad* desaparecid* rehén rehenes secuestr* ataque* atac* atentado* bomba* bombarde* tirote* apuñal* viol* abus* agred* agresi* masacre terror* envenen* misil* guerra* invad* invasi* superviv*
fr: bless* disparu* otage* enlev* attaque* attentat* bombe* bombard* fusillade* poignard* viol* abus* agress* massacre terror* empoisonn* missile* guerre* invasion* envahi* rescap* survivant*
it: ferit* dispers* ostagg* rapit* rapiment* attacc* attentat* bomb* sparator* accoltell* stupr* abus* aggre* strage terror* avvelen* missil* guerra guerre invas* invad* superstit*
nl: gewond* vermist* gijzel* ontvoer* aanval* aanslag* bom bommen bombard* schietpartij* neergestoken verkracht* misbruik* mishandel* terreur* terror* vergiftig* raket* oorlog* invasie* overlevenden
pt: ferid* desaparecid* refém reféns sequestr* ataque* atac* atentado* bomba* tiroteio* esfaque* estupr* abus* agred* massacre terror* envenen* míss* guerra* invas* invad* sobreviv*
ru: ранен* пострада* пропал* заложник* похищ* похит* напад* напал* теракт* бомб* взрыв* стрельб* изнасил* насил* террор* авар* обстрел* отрав* ракет* войн* вторж* выживш* сбит*
uk: поранен* постражд* зникл* заручник* викра* напад* напал* теракт* бомб* вибух* стріл* зґвалт* насил* терор* авар* обстріл* отру* ракет* війн* вторгн* вижив* збит*
tr: yaral* kayıp rehin* kaçır* saldır* bomba* silahlı bıçak* tecavüz* istismar* katliam terör* kaza* zehir* füze* savaş* işgal* hayatta_kal*
ar: مصاب* أصيب إصابة* جريح جرحى مفقود* رهينة رهائن اختطاف خطف هجوم* هاجم* قصف تفجير* انفجار* إطلاق_نار طعن اغتصاب اعتداء مجزرة إرهاب* تحطم تسميم صاروخ* صواريخ حرب غزو ناجين ناجون
ja: けが 負傷 重傷 軽傷 行方不明 人質 誘拐 拉致 襲撃 攻撃 爆撃 爆破 爆発 銃撃 発砲 刺さ 性的暴行 虐待 暴行 テロ 墜落 衝突 毒 ミサイル 戦争 侵攻 生存者 撃墜
ko: 부상 다쳐 다쳤 다친 실종 인질 납치 공격 폭격 폭발 폭탄 총격 흉기 성폭행 학대 폭행 테러 추락 충돌 독살 미사일 전쟁 침공 생존자 격추
zh: 受伤 受傷 重伤 轻伤 失踪 人质 绑架 袭击 攻击 轰炸 爆炸 枪击 刺伤 强奸 性侵 虐待 殴打 恐怖 坠毁 空袭 毒 导弹 战争 入侵 幸存者 击落
""",
    "crime": """
en: arrest* detain* crime* criminal* police robb* theft thief thieves stole* steal* fraud* brib* corrupt* launder* smuggl* traffick* convict* sentenc* jail* prison* guilty court trial prosecut* indict* charged suspect* raid* hack* scam* gang* embezzl*
de: festgenommen Festnahme* verhaft* Verhaft* Verbrech* krimin* Krimin* Polizei* Raub* raubte* Diebstahl* Dieb* stahl gestohlen Betrug* betrog* Bestech* bestech* Korrupt* korrupt* Geldwäsche Schmuggel* verurteil* Urteil* Haft* Gefängnis* schuldig* Gericht* Prozess* Anklage* angeklagt* Staatsanwalt* Razzia* verdächtig* Verdacht* Hacker* Bande* Veruntreu*
es: detien* deten* arrest* crimen* criminal* delito* policía* robo* roba* robó ladr* fraude* estafa* sobor* corrup* lavado_de_dinero contraband* conden* sentenci* cárcel prisión culpable* tribunal* juicio fiscal* procesad* imput* sospechos* redada* banda*
fr: arrêté* arrestation* interpell* crime* crimin* délit* police vol_ vols voleur* volé* fraud* escroqu* corrup* pot-de-vin pots-de-vin blanchiment trafic* condamn* prison* coupable* tribunal* procès procureur* mis_en_examen soupçon* suspect* perquisition* gang*
it: arrest* ferma* crimin* reat* polizia rapin* furt* ladr* rubat* frod* truff* corruz* tangent* riciclagg* contrabband* traffic* condann* carcer* prigion* colpevol* tribunal* process* procur* indagat* sospett* perquis* banda
nl: gearresteerd* arrest* aangehouden opgepakt misdaad* misdrijf* crimine* politie* overval* diefstal* dief dieven gestolen fraude* oplicht* omkop* corrup* witwas* smokkel* veroordeel* celstraf* gevangen* schuldig* rechtbank* rechtszaak proces aanklacht* aangeklaagd verdacht* inval* bende*
pt: prende* preso* presa* detid* deten* crime* criminos* polícia* roub* furt* ladr* fraude* golpe* suborno* propina* corrup* lavagem_de_dinheiro contraband* tráfico conden* sentenç* cadeia prisão culpad* tribunal* julgament* procurad* denunciad* indiciad* suspeit* gangue*
ru: задерж* арест* преступ* криминал* полиц* ограб* краж* украл* мошен* взятк* корруп* контрабанд* приговор* осужд* тюрьм* виновн* суд_ суда суде судебн* прокур* обвин* подозр* обыск* банд*
uk: затрим* арешт* злочин* кримінал* поліц* пограб* крад* украл* шахрай* хабар* корупц* контрабанд* вирок* засудж* тюрм* винн* суд_ суду суді судов* прокур* звинувач* підозр* обшук* банд*
tr: tutuklan* gözaltı* suç* polis* soygun* hırsız* çal* dolandır* rüşvet* yolsuzluk* kaçakç* mahkum* hapis* cezaev* mahkeme* dava* savcı* iddianame* şüpheli* baskın* çete*
ar: اعتقال* اعتقل* توقيف أوقف* جريمة جرائم مجرم* الشرطة سرقة سرق* احتيال رشوة رشاوى الرشوة فساد غسل_الأموال تهريب إدانة أدين حكم_على سجن* محكمة محاكمة النيابة المدعي متهم* مشتبه* مداهمة عصابة*
ja: 逮捕 拘束 犯罪 犯人 警察 強盗 窃盗 盗 詐欺 贈賄 収賄 賄賂 汚職 密輸 有罪 判決 懲役 刑務所 裁判 起訴 検察 容疑 疑い 家宅捜索 摘発 横領
ko: 체포 구속 검거 범죄 범인 경찰 강도 절도 도둑 사기 뇌물 부패 비리 밀수 유죄 선고 징역 교도소 재판 기소 검찰 혐의 용의자 압수수색 횡령
zh: 被捕 逮捕 拘留 抓获 犯罪 罪犯 警方 警察 抢劫 盗窃 偷 诈骗 受贿 行贿 贿赂 腐败 贪污 走私 有罪 判处 判刑 监狱 法院 审判 起诉 检察 嫌疑 涉嫌 搜查
""",
    "accusation": """
en: accus* alleg* blame* denounc* sue sues sued suing lawsuit* libel* scandal* misconduct harass* whistleblow* wrongdoing
de: beschuldig* vorgeworfen vorwerf* wirft*~vor Vorwurf* Vorwürf* angeblich* verklag* klagt* Klage* Skandal* Belästig* Fehlverhalten
es: acus* presunt* supuest* denunci* demanda* culpa* escándalo* acoso
fr: accus* présumé* dénonc* plainte* porte_plainte scandale* harcèl*
it: accus* presunt* denunc* querel* scandal* molest*
nl: beschuldig* vermeend* aangifte* aanklag* klaagt schandaal* intimidatie wangedrag
pt: acus* supost* denúnci* denunci* process* escândalo* assédio
ru: обвин* якобы скандал* иск_ иски иском домогат* разоблач*
uk: звинувач* нібито скандал* позов* домаган*
tr: suçla* iddia* skandal* taciz* dava_aç*
ar: اتهام* اتهم* يتهم مزاعم مزعوم* فضيحة تحرش دعوى
ja: 非難 告発 告訴 提訴 訴え スキャンダル 不祥事 ハラスメント セクハラ
ko: 비난 고발 고소 제소 의혹 스캔들 성희롱 갑질
zh: 指控 指责 控告 起诉 丑闻 骚扰 举报
""",
}
