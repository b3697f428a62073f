"""Patterns of what a page says to its reader about itself. Each holds for a whole block or the beginning of one."""

from __future__ import annotations

import re

MORE = re.compile(
    r"^\W{0,3}(?:(?:read|see|watch|listen|hear|discover|learn)\s+(?:more|also|next|now|on)\b"
    r"|also (?:read|see|on|watch)\b|related(?: \w+)?\s*[:|]|related (?:articles?|stories|content|topics)\b|don['’]?t miss\b"
    r"|more (?:on this|from|about|stories|like this)\b|most (?:read|popular)\b|you (?:may|might) (?:also )?(?:like|be interested)"
    r"|recommended\b.{0,20}$|trending\b.{0,20}$|up next\b|click here\b|(?:sponsored|advertisement|story continues|article continues)\b"
    r"|lesen sie (?:auch|mehr|hier)|lies (?:auch|mehr)|mehr (?:zum thema|dazu|lesen|themen|infos|aus)\b.{0,60}$|auch interessant"
    r"|das könnte (?:sie|dich)|weiterlesen|zum thema:|siehe auch|ähnliche (?:artikel|beiträge)|ähnliche:"
    r"|à lire(?: aussi| également)?\b|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|passer la publicité|articles? (?:liés|similaires)"
    r"|le(?:e|a) (?:también|tambien|más|mas)|lea además|te puede interesar|ver (?:también|más)|más (?:información|noticias)\b.{0,40}$"
    r"|(?:noticias?|artículos?) relacionad|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|leggi tutto|approfondisci"
    r"|potrebbe interessarti|guarda anche|articoli correlati|lees (?:ook|meer|verder)|bekijk ook|les også|les mer|läs (?:också|mer|även)"
    r"|læs (?:også|mere)|lue myös|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również|więcej)|čtěte (?:také|více)"
    r"|olvasta már|ilginizi çekebilir|читайте (?:также|ещё|еще)|по теме|смотрите также|читайте на|читайте також"
    r"|関連(?:記事|ニュース|リンク)|あわせて読みたい|【関連|続きを読む|관련\s?(?:기사|뉴스)|더\s?보기|相关(?:阅读|报道|新闻|文章)|延伸阅读|推荐阅读"
    r"|相關(?:報道|新聞|文章)|延伸閱讀|اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)|مواضيع ذات صلة|شاهد أيضا)",
    re.I,
)
"""A line that sends the reader elsewhere, if it is no sentence of the story: the caller asks for more than these words."""

SENDS = re.compile(
    r"^\W{0,3}(?:(?:read|see|watch)\s+(?:more|also)(?:\s*[:|…»>→-]|\s+(?:here|about|on|at|from)\b)|click here\b|related(?: \w+)?\s*:"
    r"|lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu)\b|siehe auch:|à lire (?:aussi|également)|lire (?:aussi|également)\b"
    r"|le(?:e|a) también|te puede interesar|leia também|veja também|leggi anche|lees ook|les også|läs också|læs også|lue myös"
    r"|czytaj (?:też|także|również)|zobacz (?:też|także|również)|читайте (?:также|ещё|еще)|смотрите также|читайте також"
    r"|関連記事|あわせて読みたい|관련\s?기사|相关阅读|延伸阅读|相關報道|延伸閱讀|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً)",
    re.I,
)
"""The same so plainly that a short sentence of it is one too."""

_OURS = r"(?:our|my|the (?:free|daily|weekly|morning))"
_PLATFORM = (
    r"(?:twitter|facebook|instagram|x\b|youtube|linkedin|tiktok|telegram|whatsapp|threads|bluesky|mastodon|google news|linkedin"
    r"|вконтакте|телеграм\w*|дзен\w*|微信|微博|ライン|line\b|카카오\w*|네이버|فيسبوك|تويتر|واتساب|تليغرام|تلغرام)"
)
OFFER = re.compile(
    r"(?:^|[.!?:…–|。！？؟]\s*|\s-\s)\W{0,3}(?:please |jetzt |bitte |nun |then |dann )?(?:"
    rf"(?:subscribe to|sign up (?:to|for)|register for|get|join) (?:{_OURS}) .{{0,40}}(?:newsletter|briefing|app|channel|community|email|emails|free trial)"
    rf"|(?:subscribe|sign up|register|log in|sign in)(?: (?:now|here|today|free|for free))?(?:\s*[!:.»>]|$)|(?:sign up|subscribe) (?:here|now|today|for (?:free|our|my))\b"
    rf"|subscribe to [^.!?]{{1,40}} (?:newsletters?|channel|podcast)\b|sign up\s*:|follow (?:us|me|@\w+)\b|follow (?:him|her|them|[^.!?]{{3,60}}) (?:on|at) (?:{_PLATFORM}|@)|like us on\b"
    rf"|follow [^.!?]{{3,60}} @\w+|join (?:our|us on)\b|download (?:our|the [^.!?]{{0,20}}app\b)|become a (?:member|supporter|patron)\b(?=.{{0,40}}(?:today|now|!|$))|start your free trial"
    r"|share (?:this|on|via)\b|(?:do you )?have a (?:tip|story)\b|got a (?:tip|story)\b|(?:e-?mail|contact|reach) (?:the (?:author|writer|reporters?)|us|me)\b|email [^.!?]{3,40} at \S+@|support (?:our|independent|quality) journalism"
    r"|want more [^.!?]{2,30}\? |if you (?:enjoyed|liked) (?:this|our)\b|enjoy(?:ed|ing) (?:this|our)\b|this (?:article|post|page) (?:contains|may contain) affiliate|we (?:may )?(?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission"
    r"|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|(?:we|this (?:web)?site) and our partners|by (?:clicking|continuing|using) .{0,60}(?:you (?:agree|accept|consent))|stay informed with\b|get the latest (?:updates|news) .{0,40}inbox"
    r"|(?:abonnieren|folgen|teilen|unterstützen|registrieren|melden) sie (?:uns|unser\w*|jetzt|hier|den|diesen|sich (?:jetzt|hier|für (?:unser|den newsletter)))|folge? uns\b|abonnier\w* (?:sie )?(?:unser\w*|den|jetzt|hier)\b"
    r"|(?:jetzt|hier|kostenlos) (?:testen|abonnieren|anmelden|registrieren|bestellen|downloaden)|\d+ \w+ (?:kostenlos|gratis) testen|hol dir (?:jetzt )?mein\w*|newsletter abonnieren|wir (?:verwenden|nutzen) cookies|diese (?:web)?seite (?:verwendet|nutzt) cookies"
    r"|liken sie uns|schreiben sie uns\b|haben sie (?:hinweise|fragen|anregungen)[^.?]{0,40}\? |inscrivez-vous (?:à (?:notre|la)|ici|gratuitement)|abonnez-vous\b|suivez[- ]nous\b|rejoignez[- ](?:nous|notre)|recevez (?:notre|nos|gratuitement)|téléchargez (?:notre|l['’]app)|partage[rz] (?:cet|sur)"
    r"|nous utilisons des cookies|ce site utilise des cookies|suscríb(?:ase|ete)\b|síg(?:ue|ui)(?:nos|enos)\b|síguenos\b|únete a nuestr|regístrate\b|recibe (?:nuestr|gratis|las)|descarga (?:nuestr|la app)|(?:utilizamos|este sitio (?:web )?utiliza) cookies"
    r"|assine (?:o|a|nossa|já|agora|gratuitamente)\b|siga[- ]?nos\b|siga (?:o|a|os) [^.!?]{2,40} (?:no|na) \w+$|inscreva-se\b|receba (?:nossa|as)\b|iscriviti (?:alla|al|a|ora|qui)\b|abbonati (?:ora|a|al|alla|qui)\b|seguici\b|scarica (?:la nostra|l['’]app)"
    r"|meld je (?:nu )?aan\b|volg ons\b|abonneer (?:je|u)\b|schrijf je in\b|wij gebruiken cookies|prenumerera (?:på|här|nu)\b|följ oss\b|anmäl dig\b|følg oss\b|meld deg på|tilmeld dig|følg os\b|tilaa uutiskir|seuraa meitä"
    r"|zapisz się (?:na|do)\b|obserwuj nas|śledź nas|dołącz do nas|přihlaste se k|sledujte nás|iratkozz(?:on)? fel|bizi takip|abone ol(?:un)?\b|подпи(?:сывайтесь|шитесь)\b|присоединяйтесь к наш|следите за нами|читайте нас|підпи(?:суйтесь|шіться)\b|слідкуйте за нами"
    r"|اشترك(?:وا)? (?:في|الآن|معنا)|تابعون[اي]|تابعنا|انضم(?:وا)? إلين|سجل(?:وا)? الآن|حمل(?:وا)? تطبيق)"
    r"|(?:メルマガ|ニュースレター).{0,12}(?:登録|購読).{0,8}(?:こちら|する|ください)|(?:無料|新規)?会員登録(?:は|する|して|$)|フォロー(?:する|して|お願い|$)|チャンネル登録"
    r"|(?:뉴스레터|채널|기자|페이지)?\s?구독(?:하기|하세요|해 ?주세요)|팔로우\s?하|제보\s?(?:하기|하세요|해 ?주세요|는\s|를 기다)|회원\s?가입(?:하기|하세요)"
    r"|(?:扫码|扫一扫|点击|點擊|欢迎|歡迎|立即|请|請)(?:.{0,4})(?:关注|關注|订阅|訂閱|下载|下載)|关注我们|關注我們|追蹤我們|أدخل بريدك",
    re.I,
)
"""An offer or instruction to the reader about the outlet itself: an imperative that begins a sentence, with "us", "our" or where."""

_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    r"|\d{1,2}(?:\.|st|nd|rd|th|er|º)? ?(?:de |d['’])?[^\W\d]{3,12}\.?,?(?: de| del)? ?(?:19|20)\d\d|[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?, ?(?:19|20)\d\d)"
)
DAY = re.compile(_DAY, re.I)
"""A whole date: day, month and year."""
_CLOCK = r"(?:\d{1,2}(?:[:.h]\d{2}| ?uhr)|\d{1,2} ?[ap]\.?m\b)"
_STAMPED = (
    r"(?:stand|aktualisiert|veröffentlicht|erstellt|published|updated|posted|modified|uppdaterad|publicerad|mis à jour|publié|modifié|actualizado|publicado|creado"
    r"|aggiornato|pubblicato|bijgewerkt|gepubliceerd|geplaatst|atualizado|opublikowano|aktualizacja|güncelle\w*|yayın\w*|обновлен[оа]?|опубликован[оа]?|оновлено|опубліковано|更新|公開|掲載|配信"
    r"|입력|수정|등록|发布|更新时间|发布时间|發佈|نشر|تحديث|آخر تحديث|datum|date|fecha|data|дата|日付|日期|날짜|التاريخ)"
)
STAMP = re.compile(
    rf"^\W{{0,3}}{_STAMPED}(?: (?:on|at|le|el|il|em|am|um|på|op|в|at:))? ?[:|]? ?(?:[^\W\d]{{2,12}}[.,]? )?(?:{_DAY}|{_CLOCK}|\d{{1,3}} [^\W\d]+ (?:ago|önce|назад))[^.!?。！？]{{0,50}}\.?$"
    rf"|^\W{{0,3}}{_STAMPED} ?[:|] ?[^.!?。]{{0,30}}\d[^.!?。]{{0,30}}$",
    re.I,
)
"""When a page was made or changed: the word and a whole date or an hour, and no sentence."""

FURNITURE = re.compile(
    r"^(?:\W{0,3}(?:©|ⓒ|\(c\)|copyright\s*(?:©|ⓒ|\(c\)|@|by\b|\d{4})|저작권자|版权所有|版權所有).{0,160}|\W{0,2}copyright|.{0,80}\ball rights reserved\W*"
    r"|.{0,60}(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены|alle rechten voorbehouden)\W*"
    r"|.{0,24}(?:무단\s?(?:전재|복제).{0,20}금지|無断(?:転載|複製|での).{0,16}(?:禁|お断り|ご遠慮)|(?:(?:未经|未經).{2,8})?(?:禁止|不得|严禁|嚴禁).{0,8}(?:转载|轉載)).{0,12}"
    r"|(?:tags?|topics?|themen(?:seiten)?|schlag(?:worte|wörter)|stichwörter|mots[- ]clés|etiquetas|temas|argomenti|tópicos|trefwoorden|теги|тэги|темы|タグ|キーワード|标签|标籤|關鍵字|关键词|태그|키워드|وسوم|الوسوم|categor(?:y|ies)|kategorien?|filed under|posted in|rubrik(?:en)?)"
    r"(?:\s*[:：].{0,200}|\s*|(?:\s+[^,.!?。]{2,30},){2,}[^.!?。]{2,40})"
    r"|(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|комментарии|コメント|评论|댓글|تعليقات)(?: ?\(?\d+\)?)?|(?:\d+ )(?:comments?|kommentare|commentaires|comentarios|min(?:ute)?s? read)"
    r"|share(?: this.{0,30})?|teilen|partager|compartir|condividi|compartilhar|delen|поделиться|シェア|分享|공유(?:하기)?|شارك|print|drucken|imprimer|imprimir|stampa|afdrukken|печать|распечатать|印刷|打印|인쇄(?:하기)?|طباعة"
    r"|the post .{3,200} (?:appeared first|first appeared) on .{2,80}|permalink\b.{0,200}|https?://\S{1,200}|advert(?:isement)?|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|reklama?|реклама|広告|광고|广告|إعلان|loading\b.{0,20}|view (?:gallery|image|comments|on)\b.{0,40}|article content"
    r"|[_\-*=~•·#◇◆■□▲▼]{1,40}|＞＞.{0,80}|→.{0,80})$",
    re.I,
)
"""A whole block that is a label, a notice of rights, a row of tags, a button."""

CREDIT = re.compile(
    r"^(?:photos?|images?|pictures?|fotos?|bild(?:er)?|abbildung|grafik|quellen?|verwendete quellen|sources?|credits?|crédits?|foto di|video|pictured?)(?: credits?)?\s*[:/©].{0,160}$",
    re.I,
)

SECTION = re.compile(
    r"^\W{0,3}(?:related (?:articles?|stories|topics|news)|more stories|most (?:read|popular)|recommended(?: for you)?|comments?|leave a (?:comment|reply)|ähnliche (?:artikel|beiträge|themen)|kommentare?|kommentar (?:abgeben|schreiben)|mehr zum thema"
    r"|meistgelesen|das könnte (?:sie|dich) auch interessieren|articles (?:liés|similaires)|sur le même sujet|à lire aussi|les plus lus|commentaires|noticias relacionadas|artículos relacionados|lo más (?:leído|visto)|te puede interesar|comentarios"
    r"|notícias relacionadas|leia também|mais lidas|comentários|articoli correlati|leggi anche|potrebbe interessarti|i più letti|commenti|lees ook|gerelateerde? artikelen|meest gelezen|reacties|читайте также|по теме|похожие (?:новости|статьи)|комментарии|популярное"
    r"|関連(?:記事|ニュース)|あわせて読みたい|人気記事|アクセスランキング|コメント|관련\s?(?:기사|뉴스)|많이\s?본\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|댓글|相关(?:阅读|报道|新闻|文章)|相關(?:報道|新聞|文章|閱讀)|推荐阅读|延伸閱讀|热门(?:新闻|文章)|评论|مواضيع ذات صلة|أخبار ذات صلة|اقرأ أيضا|الأكثر قراءة|تعليقات)\W{0,3}(?:\(?\d+\)?)?$",
    re.I,
)
"""A heading under which a page lists other pages or its readers speak."""

DATE_LINE = re.compile(rf"^[^.!?。！？]{{0,45}}?{_DAY}[^.!?。！？]{{0,45}}$")
BYLINE = re.compile(
    r"^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Tt]ext|[Aa]utor(?:in|e|a)?|[Aa]uteur|[Аа]втор|[Тт]екст)(?: ?:)? "
    r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w.'’-]*[,;]?(?: |$)|(?:and|und|et|y|e|en|och|og|и|de|von|van|der|den|la|del|di) |& ){1,8}(?:[/|(].{0,60})?$"
)
