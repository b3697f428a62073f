"""Words with an opposite: (one pole, other pole). See counts.py for the notation."""

from .courses import COURSES
from .decisions import DECISIONS

POLES = {
    "rise": ("up", "down"),
    "more": ("more", "less"),
    "accept": ("accept", "refuse"),
    "approve": ("approve", "reject"),
    "win": ("win", "lose"),
    "begin": ("begin", "end"),
    "release": ("release", "arrested"),
    "guilty": ("guilty", "acquitted"),
    "allow": ("allow", "ban"),
    "confirm": ("confirm", "deny"),
    "profit": ("profit", "loss"),
    "open": ("open", "shut"),
    "support": ("support", "oppose"),
    "find": ("found", "vanished"),
    "before": ("before", "after"),
    "highest": ("highest", "lowest"),
    "increase": ("import", "export"),
    "hire": ("hire", "fire"),
    "praise": ("praise", "criticise"),
    "better": ("improve", "worsen"),
    "time": ("advance", "postpone"),
    "last": ("keep", "withdraw"),
    "side": ("ruling", "opposing"),
    "supply": ("ample", "short"),
    "price": ("free_of_charge", "paid_for"),
    "latitude": ("north", "south"),
    "longitude": ("east", "west"),
}
ALSO_OPPOSED = (
    ("approve", "withdraw"), ("accept", "withdraw"), ("confirm", "withdraw"), ("approve", "refuse"), ("accept", "reject"),
    ("support", "criticise"), ("guilty", "release"), ("praise", "oppose"), ("support", "reject"), ("profit", "lose"),
)  # fmt: skip
"""More pairs that cannot both be true of one thing."""

POLAR = {
    **DECISIONS,
    **COURSES,
    "up": """
en: swelled ballooned doubled tripled quadrupled rebounded strengthened mounted multiplied topped rose rise rises rising risen increased increase increases increasing grew grow grows growing growth climbed climb gained gain gains jumped jump surged surge soared widened widen expanded raised raise raises raising up accelerated accelerate higher improved hastened quickened
de: verdoppel* verdreifach* nahm*~zu nahm*_zu zunehm* angezogen* anzieh* ausgeweitet* stieg* steigt steigen steigend* gestiegen* erhöh* wuchs* wächst gewachsen zugenommen Zunahme* Anstieg* zulegt* legt*~zu legt*_zu zugelegt kletter* hob angehoben* legte*~zu legte*_zu legten*~zu legten*_zu hochgesetzt beschleunig*
fr: doubl* tripl* gonfl* élev* remont* renforc* bondit accroiss* augment* hausse hausses progress* grimp* accru* accroît* bondi* relev* s'élargi* montée monté en_hausse accélér*
es: duplic* triplic* se_dispar* ascend* ascens* alza amplía* amplió amplian amplían ampliar* ampliad* ampliación repunte subió suben sube subida* subir subido aument* creció creci* crece* increment* elev* repunt* aceler*
it: raddoppi* triplic* lievit* impenn* rafforz* salg* ampliat* ampliar* ampliamento aument* salit* sale cresc* cresciut* rialz* increment* in_crescita è_cresciuta alz* acceler*
nl: verdubbel* nam~toe nam_toe opgelopen oploop* aangetrokken steeg* stijg* gestegen groei* toegenomen toename verhoog* verhoging klom* omhoog versnel* aangewakkerd
pt: dobr* triplic* disparou ampliou ampliar* ampliad* ampliação amplia ascend* subiram alta subiu subir* aument* cresc* elev* alta avanç* acelerou aceler*
ru: удво* утро* выраст* растёт растет растут рост роста повыш* расшир* взлет* прибав* вырос* рост* повыс* увелич* подня* возрос* подорож* поднялся ускор*
uk: подво* потро* зростан* зрост* розшир* додал* підскоч* зрос* зріс* підвищ* збільш* підня* подорожч* прискор* пришвидш*
tr: katla* fırla* çoğal* yükseliş zamlan* yüksel* artt* artar* artır* artma* artan* artıy* artac* arttı artış* çıktı tırman* büyüdü* büyüme* büyüy* büyür zam hızlan*
ar: تضاعف* قفز* نمت ازداد* تصاعد* توسع* ارتفع* ارتفاع* زاد* زيادة صعد* نما نمو رفع* تزايد ترتفع تسارع* تعزز
ja: 膨ら 膨張 倍増 上がり 増し 伸ば 高ま 上げ 上昇 増加 増え 引き上げ 値上げ 値上がり 高騰 急増 上がっ 拡大 増 伸び 上回 加速
ko: 불어 두_배 늘린 커졌 뛰었 치솟 높아 올랐 올렸 올라 올린 올리 오르 늘리 상향 높였 높이 증가 상승 인상 늘었 늘어 확대 오른 급등 가속 빨라 높아졌 뛰어
zh: 翻番 翻倍 飙升 激增 膨胀 上扬 走高 上升 增长 涨 调高 攀升 上涨 增加 提高 上调 增 扩大 升 上漲 增長 加快 加速""",
    "down": """
en: halved contracted weakened dwindled receded plummeted sank contraction trimmed slashed shed cheaper fell fall falls falling fallen decreased decrease decreases decreasing dropped drop drops declined decline declines cut cuts cutting reduced reduce reduces reduction shrank shrink shrunk slumped slump narrowed lowered lower down slowed slow slid slipped tumbled plunged eased moderated cooled slows slowing shrinks
de: halbier* nahm*~ab nahm*_ab nachgelassen* nachgeb* eingebrochen* kürz* gekürzt* verbillig* zurückgeh* zurückging* sank sanken sinkt sinken gesunken* fiel* fällt gefallen* zurückgegangen Rückgang* verringert* gesenkt* senkt* senken reduzier* Senkung* schrumpf* abgenommen verlor* verloren verliert Verlust* eingebüßt Minus verlangsam* abgeschwächt* verlier*
fr: divis*_par_deux fond fondent fondu plong* effondr* réduction rétréc* fléch* déclin* moindre baiss* recul* diminu* chut* rédui* ralenti* abaiss* perdu repli* en_baisse modér* ralentis*
es: redujo desplom* merm* encog* contrae* contraj* contracción bajar bajada recorta* decrec* bajó baja* bajan cayó caída* cae disminu* reduj* reduc* descen* retroced* recort* desaceler* perdió modera moderan moderó moderar* moderación ralentiz* rebaj*
it: dimezz* croll* contrae* contrass* contrazion* flession* restring* ribass* abbass* cala calano calo cali calare calò calat* sces* scend* diminu* ridott* ridu* riduzion* taglio tagliat* abbassat* rallent* modera moderano moderat* moderazione abbassa*
nl: halveer* gehalveerd liep_terug teruggelopen teruggang slonk daal* gedaald zakt* zakte gezakt afgenomen afname verlaag* verlaging kromp* omlaag vermind* vertraag* afgezwakt verlaag* zakt zakken
pt: despenc* encolh* contrai* contraiu contração recuar* diminuiç* desabou reduziu caiu caíram queda* cair* reduz* reduç* diminu* baix* recuo* recuou desaceler* abrand* moder* recuar
ru: сжал* обвал* рухн* падал* спад* сужен* просел* потерял* сократ* сниз* снижен* упал* уменьш* паден* понизи* сокращ* подешев* замедл* ослаб*
uk: стисн* обвал* рухн* падін* спад* звуж* втрат* скорот* зниз* зниж* впал* зменш* паді* скороч* подешев* сповільн* уповільн*
tr: yarıya çök* küçül* azalt* gerileyen düşüş düştü* düşer* düşen* düşür* düşüy* düşec* düşme* geriled* gerile* azal* indir* daral* yavaşla* yavaş*
ar: هوى هوت تدنى تقليص خفضت انكمش* نزل* انخفض* انخفاض* تراجع* هبط* هبوط خفض* تقلص* نقص تنخفض تباطأ* تباطؤ
ja: 縮ま 半減 落ち込 落ち 減り 下げ 弱ま 低下 減少 減っ 引き下げ 値下げ 値下がり 急落 急減 下がっ 縮小 下落 減 下回 鈍化 減速 緩や
ko: 반토막 떨어졌 내림 작아 줄인 꺾 내렸 내려 내린 내리 줄이 하향 낮췄 낮추 감소 하락 인하 줄었 줄어 축소 급락 떨어 둔화 느려 낮아 내렸
zh: 腰斩 锐减 暴跌 下滑 萎缩 收窄 走低 下降 减少 调低 回落 下跌 降低 下调 缩小 减 降!雨水落临 跌 減少 放缓 减速 趋缓""",
    "more": """
en: more higher above over exceeding greater larger
de: mehr höher* über größer*
fr: plus supérieur* davantage de_plus
es: más superior* mayor*
it: più superior* maggior*
nl: meer hoger* groter
pt: mais superior* maior*
ru: больше выше более
uk: більше вище більш*
tr: fazla daha_çok yüksek
ar: أكثر أعلى أكبر
ja: 多い 多く 上回
ko: 많은 높은 많이
zh: 更多 高于 多于
""",
    "less": """
en: less lower below fewer smaller under
de: weniger niedriger* unter geringer*
fr: moins inférieur*
es: menos inferior* menor*
it: meno inferior* minor*
nl: minder lager* kleiner
pt: menos inferior* menor*
ru: меньше ниже менее
uk: менше нижче менш*
tr: az daha_az düşük
ar: أقل أدنى أصغر
ja: 少ない 少なく!と 下回
ko: 적은 낮은 적게
zh: 更少 低于 少于
""",
    "win": """
en: won win wins winning victory beat beats beating defeated defeats triumph
de: gewann* gewonnen* gewinn* siegt* Sieg* besieg*
fr: gagn* remport* victoire battu battre
es: ganó gan* victoria venció vencer derrotó
it: vint* vinc* vittoria battut* sconfitto
nl: won wonnen gewonnen wint overwinning versloeg*
pt: venceu venc* ganh* vitória derrotou
ru: победил* выигр* побед* обыгра*
uk: перем* виграл* перемог*
tr: kazan* yen* galip
ar: فاز* فوز انتصر* تغلب*
ja: 勝っ 勝利 優勝 勝ち 破っ 下し
ko: 이겼 승리 우승 꺾 이긴
zh: 获胜 赢 击败 胜 战胜
""",
    "lose": """
en: lost lose loses losing defeat
de: verlor* verloren* verlier* Niederlage* unterlag*
fr: perdu* perd défaite s'inclin*
es: perdió perd* derrota
it: pers* perso perd* sconfitta
nl: verloor* verloren verliest nederlaag
pt: perdeu perd* derrota
ru: проиграл* поражен*
uk: програл* поразк*
tr: kaybet* yenil*
ar: خسر* خسارة هزيمة
ja: 敗れ 負け 敗北 敗戦
ko: 졌다 패배 패했
zh: 失败 输 负于 落败
""",
    "begin": """
en: began begin begins started start starts starting launched launch beginning
de: begann* begonnen* beginn* startet* gestartet* Beginn
fr: commenc* début* lanc* démarr*
es: comenz* empez* inici* comienz*
it: iniziat* inizi* cominci* avviat*
nl: begon* begonnen beginn* gestart start*
pt: começ* inici*
ru: начал* начин* старт*
uk: почал* почин* розпоч*
tr: başla*
ar: بدأ* بداية انطلق* تبدأ
ja: 始ま 開始 始め
ko: 시작 개시 착수
zh: 开始 启动
""",
    "end": """
en: ended end ends ending finished completed concluded halted stopped suspended
de: endet* beendet* Ende abgeschlossen* gestoppt* eingestellt*
fr: termin* fin achev* cess* suspend*
es: termin* finaliz* acab* conclu* suspend*
it: terminat* finit* conclus* sospes* cess*
nl: eindig* geëindigd beëindigd afgelopen stopgezet
pt: termin* acab* encerr* conclu* suspend*
ru: закончил* завершил* прекра* окончан*
uk: закінч* заверш* припин*
tr: bitti bit* sona_er* tamamla* durdur*
ar: انتهى* انتهت نهاية أنهى توقف*
ja: 終了 終わ 停止 終え
ko: 종료 끝났 중단 마쳤
zh: 结束 停止 终止 完成
""",
    "profit": """
en: profit profits earned surplus
de: Gewinn* Überschuss*
fr: bénéfice* profit* excédent
es: ganancia* beneficio* superávit
it: utile utili profitt* avanzo
nl: winst*
pt: lucro* superávit
ru: прибыл*
uk: прибут*
tr: kâr kar kârı
ar: ربح أرباح
ja: 黒字 利益
ko: 흑자 이익
zh: 盈利 利润
""",
    "loss": """
en: loss losses deficit
de: Verlust* Defizit*
fr: perte* déficit*
es: pérdida* déficit
it: perdita perdite deficit disavanzo
nl: verlies* tekort*
pt: prejuízo* déficit
ru: убыт*
uk: збит*
tr: zarar*
ar: خسائر خسارة عجز
ja: 赤字 損失
ko: 적자 손실
zh: 亏损 损失
""",
    "open": """
en: open opens opened opening reopened reopen reopening
de: öffnet* geöffnet* eröffnet* Eröffnung*
fr: ouvert* ouvr* rouvert*
es: abiert* abrir* abr* reabr* inaugur*
it: apert* apr* riapert* inaugur*
nl: geopend open opent heropend
pt: abert* abr* reabr* inaugur*
ru: откры*
uk: відкри*
tr: aç* açıl*
ar: افتتح* افتتاح فتح*
ja: 開業 開設 再開 開場 開館
ko: 개장 개설 재개 문을_열
zh: 开放 开业 重新开放 开设
""",
    "shut": """
en: shut shuts shutting close closes closed closing closure
de: schließ* geschlossen* schloss Schließung*
fr: ferm* fermeture*
es: cerr* cierr* cierre*
it: chius* chiud* chiusura
nl: gesloten sluit* sluiting
pt: fech* encerr*
ru: закры*
uk: закри*
tr: kapat* kapan*
ar: أغلق* إغلاق تغلق
ja: 閉鎖 閉店 休業 閉館
ko: 폐쇄 폐점 닫
zh: 关闭 停业 关停
""",
    "highest": """
en: highest biggest largest record_high most
de: höchste* größte* meisten
fr: plus_haut plus_élevé* plus_grand*
es: más_alt* mayor
it: più_alt* maggior*
nl: hoogste grootste
pt: mais_alt* maior
ru: самый_высокий наибольш* крупнейш*
uk: найвищ* найбільш*
tr: en_yüksek en_büyük
ar: الأعلى الأكبر
ja: 最高 最大 最多
ko: 최고 최대 최다
zh: 最高 最大 最多
""",
    "lowest": """
en: lowest smallest record_low least fewest
de: niedrigste* kleinste* wenigsten tiefste*
fr: plus_bas* plus_faible* plus_petit*
es: más_baj* menor
it: più_bass* minor*
nl: laagste kleinste
pt: mais_baix* menor
ru: самый_низкий наименьш*
uk: найнижч* найменш*
tr: en_düşük en_küçük
ar: الأدنى الأصغر الأقل
ja: 最低 最小 最少
ko: 최저 최소
zh: 最低 最小 最少
""",
    "import": """
en: imports import imported importing
de: Import* Einfuhr* importier*
fr: import*
es: import*
it: import*
nl: invoer* import* geïmporteerd
pt: import*
ru: импорт* ввоз*
uk: імпорт* ввез*
tr: ithal*
ar: استيراد* واردات استورد*
ja: 輸入
ko: 수입
zh: 进口
""",
    "export": """
en: exports export exported exporting
de: Export* Ausfuhr* exportier*
fr: export*
es: export*
it: export* esport*
nl: uitvoer* export* geëxporteerd
pt: export*
ru: экспорт* вывоз*
uk: експорт* вивез*
tr: ihra*
ar: تصدير* صادرات صدر*
ja: 輸出
ko: 수출
zh: 出口
""",
    "hire": """
en: hire hired hiring recruit recruited
de: einstell* eingestellt*
fr: embauch* recrut*
es: contrat*
it: assun*
nl: aannemen aangenomen aanwerven
pt: contrat*
ru: нанял* нанять наним*
uk: найня* найм*
tr: işe_al*
ar: توظيف وظف*
ja: 採用 雇用
ko: 채용 고용
zh: 招聘 雇用
""",
    "fire": """
en: laid_off lay_off layoffs sacked dismissed job_cuts redundancies redundant
de: entlassen* Entlassung* Kündigung* Stellenabbau
fr: licenci* supprim*
es: despid* despid*
it: licenzi*
nl: ontslag* ontslagen
pt: demit* demiss*
ru: уволи* увольн*
uk: звільнен*_працівник*
tr: işten_çıkar*
ar: تسريح
ja: 解雇 削減
ko: 해고 감원
zh: 裁员 解雇
""",
    "ruling": """
en: ruling_party governing_party ruling_coalition government_party
de: Regierungspartei* Regierungsfraktion* Koalitionspartei*
fr: parti_au_pouvoir majorité_présidentielle
es: partido_gobernante partido_en_el_gobierno oficialis*
it: partito_di_governo partito_al_governo
nl: regeringspartij* coalitiepartij*
pt: partido_no_poder partido_governista governist*
ru: правящ*
uk: правляч*
tr: iktidar*
ar: الحزب_الحاكم الحاكم الحاكمة
ja: 与党 政権党
ko: 여당 집권당
zh: 执政党 執政黨
""",
    "opposing": """
en: opposition_party opposition opposition's
de: Opposition* oppositionell*
fr: opposition d'opposition
es: oposición opositor*
it: opposizione
nl: oppositie*
pt: oposição oposicionist*
ru: оппозиц*
uk: опозиц*
tr: muhalefet*
ar: المعارضة المعارض
ja: 野党
ko: 야당 야권
zh: 反对党 在野党
""",
    "ample": """
en: sufficient ample plentiful enough adequate
de: ausreichend* genügend* reichlich*
fr: suffisant* abondant*
es: suficiente* abundante*
it: sufficient* abbondant*
nl: voldoende ruim_voldoende
pt: suficiente* abundante*
ru: достаточн* хватает
uk: достатн* вистачає
tr: yeterli bol
ar: كاف كافية وفير*
ja: 十分 足りて 充足
ko: 충분 넉넉
zh: 充足 足够 充裕
""",
    "short": """
en: insufficient shortage* scarce inadequate short_supply running_out
de: unzureichend* Mangel* knapp* Engpass*
fr: insuffisant* pénurie* manque
es: insuficiente* escase* escasez
it: insufficient* scars* carenza
nl: onvoldoende tekort* schaars*
pt: insuficiente* escass*
ru: недостат* нехват* дефицит*
uk: нестач* дефіцит* недостат* бракує
tr: yetersiz* kıtlık
ar: نقص غير_كاف غير_كافية شح
ja: 不足 足りな
ko: 부족 모자라
zh: 短缺 不足 紧缺
""",
}
