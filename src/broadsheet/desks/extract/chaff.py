"""What stands among an article's paragraphs without being of them: read-more lines, promos, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_END = ".!?。！？…؟।"
_CLOSE = "\"'”’»›)]」』）】"


@dataclass(frozen=True)
class Block:
    """One block of a page's text and what it is."""

    kind: str
    """p, head, item, quote, row."""
    text: str

    @property
    def finished(self) -> bool:
        """True where the text ends as sentences end."""
        bare = self.text.rstrip(_CLOSE + " ")
        return bare[-1:] in _END if bare else False


_MORE = re.compile(
    r"^(?:\W{0,3})(?:(?:read|see|watch|listen|hear|discover|learn)\s+(?:more|also|next|now|on|all)\b|also (?:read|see|on|watch)\b"
    r"|related(?: \w+)?\s*[:|]|related (?:articles?|stories|content|topics)\b|don['’]?t miss\b|more (?:on this|from|about|stories|like this)\b|most (?:read|popular)\b"
    r"|(?:you (?:may|might) (?:also )?(?:like|be interested))|recommended\b.{0,20}$|trending\b.{0,20}$|up next\b|click here\b|(?:sponsored|advertisement|story continues|article continues)\b"
    r"|lesen sie (?:auch|mehr|hier)|lies (?:auch|mehr)|mehr (?:zum thema|dazu|lesen|themen|infos|aus)\b.{0,60}$|auch interessant|das könnte (?:sie|dich)|weiterlesen|zum thema:|siehe auch"
    r"|à lire(?: aussi| également)?\b|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|passer la publicité|publicité$"
    r"|le(?:e|a) (?:también|tambien|más|mas)|lea además|te puede interesar|ver (?:también|más)|más (?:información|noticias)\b.{0,40}$|noticias? relacionad|publicidad$"
    r"|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|leggi tutto|approfondisci|potrebbe interessarti|guarda anche"
    r"|lees (?:ook|meer|verder)|bekijk ook|les også|les mer|läs (?:också|mer|även)|læs (?:også|mere)|lue myös|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również|więcej)"
    r"|čtěte (?:také|více)|olvasta már|ilginizi çekebilir|читайте (?:также|ещё|еще)|по теме|смотрите также|читайте на"
    r"|関連(?:記事|ニュース)|あわせて読みたい|【関連|続きを読む|관련\s?기사|관련\s?뉴스|더\s?보기|相关(?:阅读|报道|新闻|文章)|延伸阅读|推荐阅读|相關(?:報道|新聞|文章)|延伸閱讀|اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)|مواضيع ذات صلة|شاهد أيضا)",
    re.I,
)
_PROMO = re.compile(
    r"\bnewsletters?\b|\bsign up\b|\bsubscri(?:be|ption)\b|\bfollow (?:us|him|her|them|@|\w+ on\b)|\bfollow .{3,60} on (?:twitter|facebook|instagram|x|youtube|linkedin|tiktok)\b"
    r"|\blike us on\b|\bjoin (?:our|the) (?:\w+ )?(?:community|discord|telegram|whatsapp|channel)|\bdownload (?:our|the) (?:\w+ )?app\b|\bfree trial\b|\bmembership\b|\bbecome a (?:member|supporter|patron)"
    r"|\bshare (?:it|this|on|via)\b|\bget in touch\b|\bhave a (?:tip|story)\b|\b(?:email|contact|reach) (?:the (?:author|writer|reporters?)|us|me)\b|\bmay be reached at\b|\bour (?:privacy policy|terms)\b|\bcookies?\b"
    r"|\baffiliate\b|\bcommission\b.{0,60}\blinks?\b|\benjoy(?:ed|ing) (?:this|our)\b|\bsupport (?:our|independent|quality) journalism\b|\bsign in\b|\blog in\b"
    r"|\babonn(?:ieren|ement|ent|ez|é)|\bnewsletter-|\bfolgen sie\b|\bfolge uns\b|\bjetzt (?:testen|abonnieren|lesen|anmelden)\b|\bkostenlos (?:testen|abonnieren|anmelden)|\bwhatsapp-(?:kanal|channel)|\bteilen sie\b"
    r"|\binscri(?:vez-vous|ption)|\bsuivez[- ]nous\b|\bsuscri(?:b|pci)|\bsuscríb|\bsíguenos\b|\bsigue a\b|\bboletín\b|\bassine\b|\bsiga\b.{0,30}\b(?:instagram|twitter|facebook|whatsapp)|\biscriviti\b|\babbonat|\bseguici\b|\bmeld je aan\b|\bvolg ons\b|\bnieuwsbrief\b"
    r"|\bprenumerera\b|\bnyhetsbrev\b|\bzapisz się\b|\bподпи(?:сывайтесь|шитесь|саться)|\bрассылк"
    r"|メルマガ|会員登録|フォローする|購読|구독|뉴스레터|제보|订阅|关注我们|扫码|訂閱|追蹤我們|اشترك|تابعنا|النشرة البريدية",
    re.I,
)
_FURNITURE = re.compile(
    r"^(?:(?:©|\(c\)|copyright\b)|.{0,80}\ball rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tags?\s*:?$|tags?\s*:|topics?\s*:?$|filed under|posted in|categories?\s*:|schlagworte|mots-clés|etiquetas|comments?(?: \(?\d+\)?)?$|share(?: this.*)?$|print$|advert(?:isement)?$|anzeige$|werbung$|publicidad$|reklama$|реклама$|広告$|광고$|广告$|إعلان$"
    r"|\d+ (?:comments?|kommentare|commentaires|comentarios|min(?:ute)?s? read)$|loading\b.{0,20}$|view (?:gallery|image|comments|on)\b.{0,40}$"
    r"|(?:photo|image|picture|foto|bild|fotos|photos|abbildung|grafik|quelle|source|credit|crédit|credits|foto di|video|pictured?)(?: credit| credits)?\s*[:/©].{0,160}$"
    r"|(?:stand|aktualisiert|veröffentlicht|published|updated|uppdaterad|publicerad|mis à jour|publié|actualizado|publicado|aggiornato|pubblicato|bijgewerkt|gepubliceerd|opublikowano|обновлено|опубликовано)(?: (?:on|at|le|el|il|am|um))?\s*+[:|]?\s*+.{0,12}\d.{0,50}$"
    r"|무단\s?전재.{0,40}|.{0,20}(?:무단전재|無断転載|未经许可|禁止转载).{0,30}|[_\-*=~•·#]{1,}$|＞＞.{0,80}|→.{0,80})$",
    re.I,
)
_DATE_LINE = re.compile(
    r"^[^.!?]{0,45}?(?:\d{1,2}[./:-]\d{1,2}[./-]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}\.? ?(?:de )?[^\W\d]{3,12}\.?,? ?(?:de )?(?:19|20)\d\d|[^\W\d]{3,12} \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d)"
    r"[^.!?]{0,45}$"
)
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|af|av|text|autor(?:in)?)(?:\s*:)?\s+[A-ZÀ-Þ][^.!?]{2,80}$", re.I
)


def winnow(
    blocks: Sequence[Block], *, headline: str, linked: frozenset[str], names: Sequence[str] = ()
) -> list[Block]:
    """The blocks that tell the story.

    Out go: the headline repeated on top; date lines and bylines before the first paragraph; lines that
    only send elsewhere (``linked`` holds the texts of all links of the page); promos and furniture at
    the end, or anywhere where short; headings that nothing follows; repetitions.
    """
    kept: list[Block] = []
    seen: set[str] = set()
    body_begun = False
    for place, block in enumerate(blocks):
        text = block.text
        if text in seen and len(text) > 25:
            continue
        if not body_begun and (_same(text, headline) or _top_line(text, names)):
            continue
        if _elsewhere(block, linked) or _dumped(block, linked) or _FURNITURE.match(text):
            continue
        if _promo(block, place, len(blocks)):
            continue
        seen.add(text)
        body_begun = body_begun or (block.kind == "p" and len(text) > 80)
        kept.append(block)
    while kept and kept[-1].kind == "head":
        kept.pop()
    return [
        block
        for n, block in enumerate(kept)
        if not (
            block.kind == "head"
            and n + 1 < len(kept)
            and kept[n + 1].kind == "head"
            and _MORE.match(block.text)
        )
    ]


def _same(text: str, headline: str) -> bool:
    one, other = (re.sub(r"\W+", "", words).lower() for words in (text, headline))
    return bool(one) and (
        one == other
        or (len(one) > 15 and other.startswith(one) and len(one) * 2 > len(other))
        or (len(other) > 15 and one.startswith(other) and len(one) < 1.3 * len(other))
    )


def _top_line(text: str, names: Sequence[str]) -> bool:
    if len(text) < 120 and (_DATE_LINE.match(text) or _BYLINE.match(text)):
        return True
    return len(text) < 90 and any(name and name in text and len(text) < 3 * len(name) for name in names)


def _elsewhere(block: Block, linked: frozenset[str]) -> bool:
    """A line that only sends the reader elsewhere."""
    if len(block.text) < 300 and _MORE.match(block.text) and (not block.finished or len(block.text) < 120):
        return True
    return block.text in linked and not block.finished and len(block.text) > 15


def _dumped(block: Block, linked: frozenset[str]) -> bool:
    """A whole page in one block: much of it are the texts of links, menus above all."""
    text = block.text
    if len(text) < 600:
        return False
    return sum(len(link) for link in linked if 3 < len(link) < 200 and link in text) > 0.2 * len(text)


def _promo(block: Block, place: int, of: int) -> bool:
    late = place >= of - max(3, of // 8)
    if len(block.text) >= (220 if late else 160):
        return False
    return bool(_PROMO.search(block.text)) and not _told(block.text)


def _told(text: str) -> bool:
    """Sentences with a quotation are told by the story, whatever they speak of."""
    return bool(re.search(r"[“„«「『\"].{15,}[”“»」』\"]", text))
