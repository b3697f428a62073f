"""Words that lean on a sentence before them, per language: what may not open a chosen sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.lexicon import base
from ...text.words import opened

LEANING = {
    "en": "he she it they this that these those his her their its here there such another one neither "
    "we our i you but and or so then also nor yet the_other the_latter the_former the_visitors "
    "the_move the_decision the_same that's it's he's she's they're as_a_result for_that_reason at_the_same_time "
    "by_our_count in_return behind_the on_other a_second the_second the_numbers not_only one_of_them others some "
    "what why how who the_first the_symbolism the_host all_of otherwise afterwards later the_day neither either",
    "de": "er sie es dies diese dieser dieses diesen das_sei ihr ihre ihren ihrem sein seine seinen dort dabei damit dafür "
    "davon dazu darum deshalb dennoch doch aber und oder auch außerdem zudem so dann danach dagegen denn wir "
    "ersatz der_streit solche jene dessen deren letztere hier ein_entsprechendes",
    "fr": "il elle ils elles ce cela c'est cette ces ceci son sa ses leur leurs celui celle ceux puis mais et ou donc ainsi "
    "or car aussi y là ici on nous ce_dernier cette_dernière ensuite enfin pourtant deux_autres l'un l'une",
    "es": "él ella ellos ellas esto esta este estos estas eso esa ese su sus lo allí así pero y e o además también luego "
    "ha han había habían tendrá tendrán será serán está están tiene tienen es son dijo añadió declaró afirmó explicó describió "
    "entonces aquel aquella ello fue era hubo sin_embargo por_eso el_otro la_otra otros nosotros",
    "it": "ha hanno aveva avevano sarà saranno sono possiede dispone "
    "lui lei esso essa loro questo questa questi queste quello quella suo sua suoi ciò così ma e o inoltre anche poi "
    "quindi là qui noi è era si_tratta il_secondo gli_altri altri",
    "nl": "hij zij ze het_gaat dit dat deze die zijn haar hun daar daarom daarmee daarbij maar en of ook toen dan dus "
    "bovendien verder er we wij hier zo",
    "pt": "tem têm terá será serão está estão disse afirmou "
    "ele ela eles elas isto isso este esta esse essa seu sua lá assim mas e ou também depois então além_disso "
    "foi era nós",
    "ru": "он она оно они это этот эта эти его её их там так но и а также затем потом однако кроме_того при_этом тогда",
    "uk": "він вона воно вони це цей ця ці його її їх там так але і й а також потім однак крім_того тоді при_цьому",
    "tr": "o onlar bu bunlar şu ama ve veya ayrıca sonra orada böylece ikisi",
    "ar": "وهو وهي هو هي هم وهم هذا هذه ذلك تلك وكان وكانت كما لكن ولكن ثم وأضاف ويضيف وأضافت غير وسيكون إنه أنه وبذلك فيما بينما وتابع",
    "ja": "これ それ あれ この その ここ そこ 彼 彼女 しかし だが また さらに 一方 ただ ところが そして このため そのため "
    "同 なお ただし これに 続いて 次いで",
    "ko": "이는 그는 그녀는 그들은 이에 이것 그것 이 그 또 또한 그러나 하지만 그리고 다만 이어 한편 특히 따라서 이후 이런 이를 여기",
    "zh": "他 她 它 他们 她们 这 这是 此 其 该 但 但是 而 此外 同时 然而 不过 因此 另外 随后 对此 这番 这次 并 也 有受访者 那",
}
PAIRS = {
    "en": "both the_pair the_two",
    "de": "beide die_beiden",
    "fr": "les_deux tous_deux",
    "es": "ambos ambas los_dos las_dos",
    "it": "entrambi entrambe i_due le_due",
    "nl": "beide beiden de_twee",
    "pt": "ambos ambas os_dois as_duas",
    "ru": "оба обе",
    "uk": "обидва обидві",
    "tr": "ikisi iki_taraf",
    "ar": "الجانبان الزعيمان الطرفان ووقع_الجانبان واتفق_الجانبان",
    "ja": "両氏 両者 両首脳 両国 両社",
    "ko": "두_정상 두_사람 두_나라 양국 양측",
    "zh": "双方 两人 两国 两位",
}
"""Words for two parties, clear where the report names two at its head."""
APPOSITIONS = {
    "en": "a an the which who whose one_of formerly known also",
    "de": "ein eine einer der die das dessen deren eines",
    "fr": "un une le la les l' qui dont",
    "es": "un una el la los las que cuyo cuya",
    "it": "un una uno il lo la i gli le l' che la_cui il_cui",
    "nl": "een de het die dat wiens",
    "pt": "um uma o a os as que cujo cuja",
    "ru": "который которая которое которые",
    "uk": "який яка яке які",
}
"""Words with which what explains a subject between two commas begins."""
INTRODUCTIONS = {
    "en": "on in at after before while with as following during according for to despite since when although if by from under",
    "de": "am im in an auf bei nach vor während mit als seit laut für trotz wenn obwohl zum zur",
    "fr": "dans en après avant pendant avec selon pour malgré depuis lorsque quand si au aux à lors",
    "es": "en tras durante antes después con según para pese desde cuando si a al",
    "it": "in dopo prima durante con secondo per nonostante da quando se a al alla nel nella",
    "nl": "in op na voor tijdens met volgens voor ondanks sinds toen als bij aan",
    "pt": "em no na após antes durante com segundo para apesar desde quando se",
    "ru": "в во на после до во_время с по для несмотря когда если",
    "uk": "в у на після до під_час з за для попри коли якщо",
}
"""Words with which a phrase before the main clause begins."""
SHORTHAND = {
    "en": "the_agreement the_deal the_company the_airline the_firm the_plan the_bill the_news the_case the_takeover the_sale "
    "the_new the_cause the_reason the_meeting the_talks the_attack the_accident the_incident the_storm the_aircraft the_plane the_drop the_vote",
    "de": "das_abkommen die_vereinbarung das_unternehmen die_firma der_plan das_gesetz die_nachricht der_fall die_übernahme "
    "das_treffen der_angriff der_unfall der_vorfall der_sturm das_flugzeug die_neue der_neue das_neue der_grund die_ursache auslöser",
    "fr": "l'accord l'entreprise la_compagnie la_société le_plan la_loi la_nouvelle l'affaire le_rachat la_rencontre "
    "la_réunion l'attaque l'accident l'incident la_tempête l'avion l'appareil le_nouveau la_cause la_raison",
    "es": "el_acuerdo la_empresa la_compañía la_aerolínea el_plan la_ley la_noticia el_caso la_adquisición la_venta la_reunión "
    "el_ataque el_accidente el_incidente la_tormenta el_avión el_nuevo la_nueva la_causa el_motivo",
    "it": "l'accordo la_società l'azienda la_compagnia il_piano la_legge la_notizia il_caso l'acquisizione la_vendita "
    "l'incontro la_riunione l'attacco l'incidente la_tempesta l'aereo il_nuovo la_nuova la_causa il_motivo",
    "nl": "de_overeenkomst het_akkoord de_deal het_bedrijf de_maatschappij het_plan de_wet het_nieuws de_zaak de_overname "
    "de_verkoop de_ontmoeting de_aanval het_ongeluk het_incident de_storm het_vliegtuig het_toestel de_nieuwe het_nieuwe de_oorzaak de_reden",
    "pt": "o_acordo a_empresa a_companhia o_plano a_lei a_notícia o_caso a_venda a_reunião o_ataque o_acidente o_novo a_nova",
    "ru": "соглашение сделка компания авиакомпания встреча авария",
    "uk": "угода компанія авіакомпанія зустріч аварія",
    "ar": "الاتفاق الشركة الخطة الصفقة الاجتماع الهجوم الحادث واستمر ويعود وتشير",
    "ja": "同社 同氏 同紙 同国 会談は 会談時間 合意は 事故は 原因は 大半は",
    "ko": "회사는 회담은 합의는 사고는 계획은 원인은 대부분",
    "zh": "公司 会谈 会议 协议 事故 计划 双方 原因",
}
"""Short names for something told before: no way to open an article or its dek."""
SOFT = {
    "en": "meanwhile however moreover furthermore nevertheless still finally separately instead earlier though "
    "also in_addition by_contrast for_now of_course overall",
    "de": "allerdings jedoch unterdessen inzwischen ferner schließlich zudem außerdem",
    "fr": "par_ailleurs cependant en_outre toutefois néanmoins également de_plus",
    "es": "además asimismo mientras_tanto no_obstante sin_embargo por_su_parte finalmente",
    "it": "inoltre tuttavia intanto infine nel_frattempo",
    "nl": "bovendien intussen daarnaast ten_slotte overigens",
    "pt": "além_disso entretanto no_entanto contudo porém por_fim",
    "ru": "кроме_того однако тем_временем между_тем при_этом также",
    "uk": "крім_того однак тим_часом водночас також",
    "tr": "ayrıca ancak öte_yandan bununla_birlikte",
    "ar": "كما من_جهة_أخرى في_المقابل غير_أن",
    "ja": "一方 また さらに なお ただ しかし",
    "ko": "또 또한 한편 다만 그러나 하지만 이어 특히",
    "zh": "此外 同时 另外 不过 然而 但 但是 随后",
}
"""Connectives that may be cut from the head of a sentence when a comma follows."""
HANGING = {
    "en": r"\b(?:with|of|to|for|from|by|about|in|on) (?:it|them|this)\b[.,]|\bdo so\b|\bsuch a\b|\btied to the\b|\bthe courtesy\b",
    "de": r"\b(?:dort|davon|dafür|daran|damit|darauf|hierzu|diesem|dieser Schritt)\b",
    "fr": r"\bd['’]en\b|\b(?:celui-ci|celle-ci|ceux-ci|ce dernier|cette dernière)\b",
    "es": r"\b(?:allí|ello|éste|ésta|este último|esta última)\b",
    "it": r"\b(?:quest'ultimo|quest'ultima|costui|ciò)\b",
    "nl": r"\b(?:daarvan|daarmee|daaraan|laatstgenoemde)\b",
    "ja": r"これ|それ|そこ|同氏|同社|同国|両者",
    "ko": r"이들은|그곳|이를 |해당 ",
    "zh": r"这番|这次|此举|该国|其中|后者",
}
"""Words inside a sentence that point out of it."""
PRONOUNS = {
    "en": "he she they him her them it his their",
    "de": "er sie ihm ihn ihnen es",
    "fr": "il elle ils elles lui leur",
    "es": "él ella ellos ellas le les",
    "it": "lui lei loro gli",
    "nl": "hij zij ze hem hen",
    "pt": "tem têm terá será serão está estão disse afirmou ele ela eles elas lhe",
    "ru": "он она они ему ей им его её их",
    "uk": "він вона вони йому їй їм його її їх",
}
TAILS = {
    "en": "which who whose where while when after before using as with but and although though because leaving making "
    "including adding saying according a an the in an amid despite followed",
    "de": "die der das dem den deren dessen was wobei während nachdem weil obwohl um und aber darunter sowie wie so",
    "fr": "qui que dont où alors tandis après avant afin mais et selon un une ce",
    "es": "que quien cuyo donde mientras tras después antes aunque pero y según un una lo",
    "it": "che cui dove mentre dopo prima anche ma e secondo un una",
    "nl": "die dat waar terwijl nadat omdat maar en volgens een zo",
    "pt": "que quem cujo onde enquanto após depois antes embora mas e segundo um uma o",
    "ru": "который которая которые которого где пока после хотя но а и что чтобы как сообщает",
    "uk": "який яка які де поки після хоча але а і що щоб як повідомляє",
    "tr": "ve ama ancak ki",
    "ar": "الذي التي حيث بينما فيما بعد قبل على_الرغم وذلك وفق بحسب مع و",
}
"""Words after a comma with which a tail begins that can be left off."""
CLAUSES = {
    "en": "after before while when because although though until amid despite following as_part_of in_order_to so_that",
    "de": "trotz angesichts infolge",
    "fr": "après avant alors_que tandis_que parce_que afin_de malgré en_raison_de au_lendemain",
    "es": "tras después_de antes_de mientras porque aunque para_que pese_a a_pesar_de",
    "it": "dopo prima_di mentre perché nonostante a_seguito",
    "nl": "nadat voordat terwijl omdat ondanks",
    "pt": "após depois_de antes_de enquanto porque embora apesar_de",
    "ru": "после перед несмотря_на",
    "uk": "після перед попри",
    "ar": "بعد_أن قبل_أن بينما رغم على_الرغم عقب",
}
"""Words inside a sentence, without a comma before, with which a clause or phrase begins that the rest can do without."""
_SPANS = """
time times moment day days night week weeks month months year years hour hours minutes shortly long soon just even only
temps moment jour jours semaine semaines mois ans heures peu juste bien
tiempo momento día días semana semanas meses años horas poco justo
tempo giorno giorni settimana settimane mesi anni ore dag dagen week weken maanden jaar jaren uur kort
dia dias semana semanas meses anos horas pouco день дня дней недели месяцев лет часов сразу вскоре
"""
SPANS = frozenset(_SPANS.split())
"""Words before such a clause that are nothing without it: "a day after"."""
_ING = re.compile(r"\s*[a-z]{3,}ing\b")


@lru_cache(maxsize=64)
def _opening(lang: str, kind: str) -> re.Pattern[str]:
    table = {
        "leaning": LEANING,
        "soft": SOFT,
        "tails": TAILS,
        "pairs": PAIRS,
        "shorthand": SHORTHAND,
        "appositions": APPOSITIONS,
        "introductions": INTRODUCTIONS,
    }[kind]
    entries = table.get(base(lang), "").split()
    options = "|".join(
        re.escape(e).replace("_", r"\s+").replace("'", "['’]") for e in sorted(entries, key=len)[::-1]
    )
    if not options:
        return re.compile(r"(?!)")
    unspaced = base(lang) in ("ja", "zh")
    if kind == "soft":
        return re.compile(rf"^(?:{options})\s*[,،、，]\s*", re.IGNORECASE)
    end = "" if unspaced else r"(?!\w)"
    return re.compile(rf"^[\s\"“„«「『‘'(]*(?:{options}){end}", re.IGNORECASE)


def leans(sentence: str, lang: str) -> bool:
    """Does the sentence open with a word that needs the one before it?"""
    return bool(_opening(lang, "leaning").match(sentence))


def speaks_of_two(sentence: str, lang: str) -> bool:
    """Does the sentence open with a word for two parties named before, as "both"?"""
    return bool(_opening(lang, "pairs").match(sentence))


def opens_apposition(text: str, lang: str) -> bool:
    """Is this text, found between two commas after a subject, an explanation of it?"""
    return bool(_opening(lang, "appositions").match(text))


def opens_with_phrase(text: str, lang: str) -> bool:
    """Does the sentence open with a phrase that comes before its main clause?"""
    return bool(_opening(lang, "introductions").match(text))


def in_short(sentence: str, lang: str) -> bool:
    """Does the sentence open with the short name of something told before, as "the deal"?"""
    return bool(_opening(lang, "shorthand").match(sentence))


def without_connective(sentence: str, lang: str) -> str:
    """The sentence without "Meanwhile, " and its like at the head."""
    bare = _opening(lang, "soft").sub("", sentence, count=1)
    return opened(bare) if bare != sentence else sentence


def opens_tail(text: str, lang: str) -> bool:
    """Is this text, found after a comma, a tail that can be left off?"""
    return bool(_opening(lang, "tails").match(text.lstrip())) or (
        base(lang) == "en" and _ING.match(text) is not None
    )


def clause_starts(text: str, lang: str) -> list[int]:
    """Where, after a blank, a clause or phrase begins that the sentence can do without."""
    options = "|".join(CLAUSES.get(base(lang), "").split()).replace("_", r"\s+")
    found = re.finditer(rf"(?<!\w)(\w++)\s++(?=(?:{options})\s)", text) if options else ()
    return [m.end(1) for m in found if m.group(1).casefold() not in SPANS]


@lru_cache(maxsize=64)
def hanging(lang: str) -> re.Pattern[str]:
    """Words inside a sentence that point to one before; matches nothing in languages without a table."""
    return re.compile(HANGING.get(base(lang), r"(?!)"), re.IGNORECASE)


@lru_cache(maxsize=64)
def pronoun(lang: str) -> re.Pattern[str]:
    """Pronouns that stand for someone named before; matches nothing in languages without a table."""
    options = "|".join(PRONOUNS.get(base(lang), "").split())
    return re.compile(rf"(?<!\w)(?:{options})(?!\w)", re.IGNORECASE) if options else re.compile(r"(?!)")
