"""Text that gives orders to whoever reads it by machine: prompt injection.

A report tells what happened. A sentence of it that tells its reader to ignore instructions, to write
this or that, or that speaks in the marks of a chat protocol is no news: it is neither sent to a model nor
printed. Imperatives are told from reporting by their form where the language has one, else by their place
at the head of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..news.read import Span

_HEAD = r"(?:^|[.!?…:;,\"“”«»(\[*>-]\s*|\b(?:please|now|then|instead|must|should|you|just)\s+)"
_EN = {
    "override": _HEAD + r"(?:ignore|disregard|forget|bypass|override|discard)\b",
    "command": _HEAD
    + r"(?:do not|don't|never)?\s?(?:write|say|print|reply|respond|output|translate|mention|include|"
    r"add|insert|append|publish|state|repeat|reveal|pretend|act|answer|summari[sz]e|report|begin|start|end|tell)\b",
    "rules": r"\b(?:(?:previous|prior|above|earlier|preceding|your|all|any|these|system|safety|developer)\s(?:\w+\s){0,2}"
    r"(?:instructions?|prompts?|rules?|guidelines?|orders|directions?|text|context)|system prompt|everything above|the above)\b",
    "machine": r"\b(?:AI|A\.I\.|LLM|language models?|chatbots?|(?:ai|virtual) assistants?|assistant|GPT\S*|summari[sz]er|automated readers?)\b",
    "product": r"\b(?:your|the|this|every|each)\s(?:\w+\s)?(?:summary|article|headline|answer|response|reply|output|translation)\b",
    "role": r"\byou are (?:now|no longer)\b|\bfrom now on,? you\b|\bact as\b",
}
_DE = {
    "override": r"\b(?:ignorier(?:e|en sie|t)?|vergiss|vergessen sie|missachte[nt]?(?: sie)?|verwirf)\b",
    "command": r"\b(?:schreib(?:e|en sie|t)?|gib|geben sie|antworte(?:n sie)?|übersetze?(?:n sie)?|erwähne(?:n sie)?|nenne|sage?|"
    r"füge|behaupte(?:n sie)?|veröffentliche|drucke|verrate|wiederhole)\b",
    "rules": r"\b(?:(?:vorherigen?|bisherigen?|obigen?|früheren?|alle|deine|ihre)\s(?:\w+\s){0,2}(?:anweisung(?:en)?|regeln?|vorgaben?|instruktionen?|"
    r"befehle?)|system-?prompt|systemanweisung(?:en)?)",
    "machine": r"\b(?:KI|sprachmodelle?|sprachmodell|chatbots?|assistent|künstliche intelligenz)\b",
    "product": r"\b(?:deine[rnm]?|ihre[rnm]?|die|den|der|dem)\s(?:\w+\s)?(?:zusammenfassung|artikel|überschrift|antwort|ausgabe)\b",
    "role": r"\bdu bist (?:jetzt|nun|ab sofort)\b|\bab sofort bist du\b|\bsie sind (?:jetzt|nun) ein\b",
}
_FR = {
    "override": r"\b(?:ignore[zs]?|oublie[zs]?|ne tene[zs] pas compte|ne tiens pas compte|faites abstraction)\b",
    "command": r"\b(?:écri(?:s|vez)|répond(?:s|ez)|affiche[zs]?|imprime[zs]?|tradui(?:s|sez)|mentionne[zs]?|ajoute[zs]?|dis|dites|"
    r"publie[zs]?|révèle[zs]?|révélez|indique[zs]?|répète[zs]?|répétez)\b",
    "rules": r"\b(?:instructions?|consignes?|directives?|règles)\s(?:\w+\s){0,2}(?:précédentes?|antérieures?|ci-dessus|du système|données)|"
    r"\b(?:tes|vos|toutes (?:les|vos|tes)|ces)\s(?:\w+\s)?(?:instructions?|consignes?|directives?|règles)|\b(?:invite|prompt) (?:du )?système",
    "machine": r"\b(?:IA|modèles? de langage|assistante?|agent conversationnel|intelligence artificielle|chatbot)\b",
    "product": r"\b(?:ta|ton|votre|le|la|l'|dans le|dans l')\s?(?:\w+\s)?(?:résumé|article|titre|réponse|sortie)\b",
    "role": r"\b(?:tu es|vous êtes) (?:désormais|maintenant|dorénavant|à présent)\b",
}
_ES = {
    "override": r"\b(?:ignor[ae]n?|olvid[ae]n?|olvídate|descart[ae]|haz caso omiso|hagan caso omiso)\b",
    "command": r"\b(?:escrib[ae]n?|respond[ae]n?|imprim[ae]n?|traduzca|traduce|mencion[ae]n?|añad[ae]n?|agreg[ae]n?|di|diga|publi(?:ca|que)|"
    r"revel[ae]n?|indi(?:ca|que)|repite|repita)\b",
    "rules": r"\b(?:instrucciones|órdenes|reglas|indicaciones|directrices)\s(?:\w+\s){0,2}(?:anteriores|previas|de arriba|del sistema|recibidas)|"
    r"\b(?:tus|sus|todas las|estas)\s(?:\w+\s)?(?:instrucciones|reglas|directrices)|\bprompt del sistema|mensaje del sistema",
    "machine": r"\b(?:IA|modelos? de lenguaje|asistente|chatbot|inteligencia artificial)\b",
    "product": r"\b(?:tu|su|el|la|en el|en la)\s(?:\w+\s)?(?:resumen|artículo|titular|respuesta|salida)\b",
    "role": r"\b(?:ahora eres|a partir de ahora eres|usted es ahora|eres ahora)\b",
}
_IT = {
    "override": r"\b(?:ignora(?:te)?|ignori|dimentica(?:te)?|non considerare|trascura(?:te)?)\b",
    "command": r"\b(?:scriv(?:i|ete|a)|rispond(?:i|ete|a)|stampa(?:te)?|traduc(?:i|ete)|menziona(?:te)?|aggiung(?:i|ete)|di'|dite|pubblica(?:te)?|"
    r"rivela(?:te)?|indica(?:te)?|ripet(?:i|ete))\b",
    "rules": r"\b(?:istruzioni|regole|direttive|indicazioni)\s(?:\w+\s){0,2}(?:precedenti|sopra|di sistema|ricevute)|\b(?:tue|vostre|tutte le)\s(?:\w+\s)?"
    r"(?:istruzioni|regole)|\bprompt di sistema",
    "machine": r"\b(?:IA|modell[oi] linguistic[oi]|assistente|chatbot|intelligenza artificiale)\b",
    "product": r"\b(?:tuo|tua|vostro|vostra|il|la|l'|nel|nella)\s?(?:\w+\s)?(?:riassunto|articolo|titolo|risposta)\b",
    "role": r"\b(?:ora sei|da ora in poi sei|d'ora in poi sei)\b",
}
_NL = {
    "override": r"\b(?:negeer|vergeet|sla .{0,20} over)\b",
    "command": r"\b(?:schrijf|antwoord|druk|vertaal|vermeld|voeg|zeg|publiceer|onthul|herhaal|geef)\b",
    "rules": r"\b(?:vorige|eerdere|bovenstaande|alle|jouw|uw|je)\s(?:\w+\s){0,2}(?:instructies?|opdrachten|regels|aanwijzingen)|\bsysteem-?prompt",
    "machine": r"\b(?:AI|taalmodel(?:len)?|assistent|chatbot|kunstmatige intelligentie)\b",
    "product": r"\b(?:je|jouw|uw|de|het)\s(?:\w+\s)?(?:samenvatting|artikel|kop|antwoord|uitvoer)\b",
    "role": r"\b(?:je bent (?:nu|vanaf nu)|vanaf nu ben je|u bent nu)\b",
}
_PT = {
    "override": r"\b(?:ignor[ae]m?|esqueç[ao]m?|esquece|desconsidere|descarte)\b",
    "command": r"\b(?:escrev[ae]|respond[ae]|imprim[ae]|traduz[a]?|mencion[ae]|adicion[ae]|acrescent[ae]|diga|publi(?:ca|que)|revel[ae]|indi(?:ca|que)|repit[ae])\b",
    "rules": r"\b(?:instruções|ordens|regras|diretrizes)\s(?:\w+\s){0,2}(?:anteriores|acima|prévias|do sistema)|\b(?:suas|tuas|todas as)\s(?:\w+\s)?(?:instruções|regras)|\bprompt do sistema",
    "machine": r"\b(?:IA|modelos? de linguagem|assistente|chatbot|inteligência artificial)\b",
    "product": r"\b(?:seu|sua|teu|tua|o|a|no|na)\s(?:\w+\s)?(?:resumo|artigo|título|manchete|resposta)\b",
    "role": r"\b(?:agora você é|você agora é|a partir de agora você)\b",
}
_RU = {
    "override": r"\b(?:игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|отбрось(?:те)?|не обращай(?:те)? внимания)\b",
    "command": r"\b(?:напиши(?:те)?|пиши(?:те)?|ответь(?:те)?|выведи(?:те)?|переведи(?:те)?|упомяни(?:те)?|добавь(?:те)?|скажи(?:те)?|"
    r"опубликуй(?:те)?|раскрой(?:те)?|укажи(?:те)?|повтори(?:те)?|сообщи(?:те)?|напечатай(?:те)?)\b",
    "rules": r"\b(?:предыдущи[ехм]\w*|прежни[ехм]\w*|вышеуказанн\w+|все|свои|ваши|твои)\s(?:\w+\s){0,2}(?:инструкци\w+|указани\w+|правил\w*|команд\w*)|\bсистемн\w+ (?:промпт\w*|инструкци\w+|подсказк\w+)",
    "machine": r"\b(?:ИИ|языков\w+ модел\w+|ассистент\w*|помощник\w*|чат-?бот\w*|искусственн\w+ интеллект\w*|нейросет\w+)\b",
    "product": r"\b(?:сво[её]\w*|твое?\w*|ваш\w*|в|эт\w+)\s(?:\w+\s)?(?:резюме|пересказ\w*|стать\w+|заголов\w+|ответ\w*|сводк\w+)\b",
    "role": r"\b(?:теперь ты|ты теперь|вы теперь|отныне ты|отныне вы)\b",
}
_UK = {
    "override": r"\b(?:ігноруй(?:те)?|проігноруй(?:те)?|забудь(?:те)?|не зважай(?:те)?)\b",
    "command": r"\b(?:напиши|напишіть|пиши|відповідай(?:те)?|виведи|виведіть|переклади|перекладіть|згадай(?:те)?|додай(?:те)?|скажи|скажіть|опублікуй(?:те)?|розкрий(?:те)?)\b",
    "rules": r"\b(?:попередн\w+|вищенаведен\w+|усі|всі|свої|ваші|твої)\s(?:\w+\s){0,2}(?:інструкці\w+|вказівк\w+|правил\w*)|\bсистемн\w+ (?:промпт\w*|інструкці\w+)",
    "machine": r"\b(?:ШІ|мовн\w+ модел\w+|асистент\w*|помічник\w*|чат-?бот\w*|штучн\w+ інтелект\w*)\b",
    "product": r"\b(?:сво\w+|тво\w+|ваш\w*|у|в|ц\w+)\s(?:\w+\s)?(?:резюме|статт\w+|заголов\w+|відповід\w+)\b",
    "role": r"\b(?:тепер ти|ти тепер|відтепер ти|відтепер ви)\b",
}
_TR = {
    "override": r"\b(?:yok say(?:ın|ınız)?|görmezden gel(?:in|iniz)?|unut(?:un|unuz)?|dikkate alma(?:yın|yınız)?)\b",
    "command": r"\b(?:yaz(?:ın|ınız)?|yanıtla(?:yın)?|cevapla(?:yın)?|çevir(?:in)?|ekle(?:yin)?|söyle(?:yin)?|yayımla(?:yın)?|belirt(?:in)?|açıkla)\b",
    "rules": r"(?:önceki|yukarıdaki|tüm|bütün)\s(?:\w+\s){0,2}(?:talimat\w*|komut\w*|kural\w*|yönerge\w*)|sistem (?:istemi\w*|komutu\w*)",
    "machine": r"\b(?:yapay zek[âa]\w*|dil modeli\w*|asistan\w*|sohbet robotu\w*)\b",
    "product": r"\b(?:özet\w*|makale\w*|başlı[kğ]\w*|yanıt\w*|cevab\w*)\b",
    "role": r"\b(?:artık sen|sen artık|bundan böyle sen)\b",
}
_AR = {
    "override": r"(?:تجاهل(?:وا|ي)?\s|انس(?:َ|وا)?\s|اهمل\s|أهمل\s|لا تلتفت|تغاض\s)",
    "command": r"(?:^|[\s،.:«\"(])(?:و|ف)?(?:اكتب|أكتب|اطبع|أجب|ترجم|اذكر|أضف|قل|انشر|اكشف|كرر|ضع|لا تذكر)(?:وا|ي)?\s",
    "rules": r"(?:التعليمات|الأوامر|القواعد|الإرشادات|التوجيهات)\s(?:\S+\s)?(?:السابقة|أعلاه|المذكورة|الأصلية)|(?:جميع|كل|كافة)\s(?:التعليمات|الأوامر|القواعد)|تعليماتك|تعليمات النظام|موجه النظام",
    "machine": r"(?:الذكاء الاصطناعي|ذكاء اصطناعي|نموذج (?:ال)?لغ\w+|(?:ال)?مساعد (?:ال)?(?:ذكي|آلي|افتراضي)|روبوت (?:ال)?(?:دردشة|محادثة))",
    "product": r"(?:ملخصك|مقالك|مقالتك|عنوانك|ردك|إجابتك|(?:في|من) (?:الملخص|المقال|المقالة|العنوان|الرد))",
    "role": r"(?:أنت الآن|أنت من الآن|من الآن فصاعدا\w* أنت)",
}
_JA = {
    "override": r"(?:無視(?:して(?:ください|下さい)?|せよ|しなさい|すること|しろ)|忘れ(?:て(?:ください|下さい)|なさい|ろ|よ)|従わないで)",
    "command": r"(?:書いて(?:ください|下さい)?|書け|書きなさい|記載(?:して(?:ください|下さい)|せよ|すること)|出力(?:して(?:ください|下さい)?|せよ|しろ)|"
    r"答え(?:て(?:ください|下さい)|なさい|よ)|翻訳(?:して(?:ください|下さい)|せよ)|述べ(?:て(?:ください|下さい)|よ)|追加して(?:ください|下さい)|伝えて(?:ください|下さい)|含めて(?:ください|下さい))",
    "rules": r"(?:これまで|以前|前|上記|すべて|全て|先)の(?:すべての|全ての)?(?:指示|命令|ルール|プロンプト|内容|規則)|システムプロンプト|あなたへの指示",
    "machine": r"(?:(?<![A-Za-z])AI(?![A-Za-z])|ＡＩ|人工知能|言語モデル|アシスタント|チャットボット)",
    "product": r"(?:要約|記事|見出し|回答|返答|出力)(?:に|には|では|の中|を|として)",
    "role": r"(?:あなたは(?:今|これ)から|今からあなたは|あなたはもう)",
}
_KO = {
    "override": r"(?:무시(?:하(?:라|세요|시오|십시오|고)|해(?:라|주세요| 주세요)?)|잊(?:어(?:라|버려|주세요)?|으(?:라|세요|십시오))|따르지 (?:마|말))",
    "command": r"(?:쓰(?:라|세요|십시오|시오)|써(?:라|주세요| 주세요)|작성(?:하(?:라|세요|십시오)|해(?:라|주세요| 주세요))|출력(?:하(?:라|세요|십시오)|해)|답(?:하(?:라|세요|십시오)|해)|"
    r"번역(?:하(?:라|세요)|해)|말(?:하(?:라|세요|십시오)|해(?:라|주세요))|추가(?:하(?:라|세요)|해)|포함(?:하(?:라|세요)|시켜|해)|밝혀(?:라|주세요)|언급(?:하(?:라|세요)|하지 마|해))",
    "rules": r"(?:이전|앞|위|지금까지|기존|모든|위쪽)의?\s?(?:모든\s)?(?:지시|명령|지침|규칙|프롬프트|내용)|시스템\s?프롬프트",
    "machine": r"(?:(?<![A-Za-z])AI(?![A-Za-z])|인공지능|언어\s?모델|어시스턴트|챗봇)",
    "product": r"(?:요약|기사|제목|답변|응답|출력)(?:에|에는|을|를|문에)",
    "role": r"(?:(?:너|당신|귀하)(?:는|은) (?:이제|지금부터)|(?:이제|지금)부터 (?:너|당신))",
}
_ZH = {
    "override": r"(?:(?:请|請|务必|必须)?(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|不要遵循|不要遵守|抛开))",
    "command": r"(?:(?:请|請|务必|必须|然后|并)(?:在.{0,12})?(?:写|寫|输出|輸出|回答|回复|翻译|翻譯|说|說|加入|添加|声明|打印|重复|提到|提及|发布|写明))|(?:只(?:需)?(?:输出|回答|回复)|直接输出)",
    "rules": r"(?:(?:之前|以上|上述|先前|前面|此前|所有|一切|原来|原有)(?:的)?(?:所有|全部|任何)?(?:的)?(?:指令|指示|提示词?|命令|规则|規則|要求|内容))|系统提示|系統提示",
    "machine": r"(?:(?<![A-Za-z])AI(?![A-Za-z])|人工智能|人工智慧|语言模型|語言模型|助手|聊天机器人|大模型)",
    "product": r"(?:(?:你的|您的|在|该|此)(?:摘要|文章|标题|標題|回答|回复|输出|总结|译文))",
    "role": r"(?:(?:你|您)(?:现在|現在|从现在起|從現在起)(?:是|将|要|扮演)|从现在(?:开始|起).{0,3}(?:你|您))",
}
_TABLES = (_EN, _DE, _FR, _ES, _IT, _NL, _PT, _RU, _UK, _TR, _AR, _JA, _KO, _ZH)
_FORMS = tuple({kind: re.compile(form, re.IGNORECASE) for kind, form in table.items()} for table in _TABLES)
_LATIN, _CYRILLIC, _ARABIC = (
    re.compile(r"[A-Za-z]"),
    re.compile(r"[\u0400-\u04ff]"),
    re.compile(r"[\u0600-\u06ff]"),
)
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LETTERS = (*[_LATIN] * 7, *[_CYRILLIC] * 2, _LATIN, _ARABIC, *[_EAST_ASIAN] * 3)
"""For each of the tables the letters without which no order can be written in its language."""
_MARKUP = re.compile(
    r"<\|[\w ]{1,30}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|user|instructions?|prompt|evidence|reports?)>|"
    r"^[^\S\n]*+#{2,}+\s*+(?:system|instructions?|assistant|new task)\b|^[^\S\n]*+(?:system|assistant|developer)\s*+(?:prompt|message)?\s*:|"
    r"\b(?:begin|end) (?:of )?(?:system|prompt|instructions)\b",
    re.IGNORECASE | re.MULTILINE,
)


def gives_orders(text: str) -> bool:
    """Does the sentence speak to a machine that reads it, in any of the languages known here?

    Tables in 14 languages, all tried on every text: an order need not be in the report's language.
    """
    if _MARKUP.search(text):
        return True
    written = {letters for letters in set(_LETTERS) if letters.search(text)}
    return any(
        _orders(text, forms) for letters, forms in zip(_LETTERS, _FORMS, strict=True) if letters in written
    )


def without_orders(text: str, sentences: Sequence[Span]) -> str:
    """The text with line breaks, one for each character, in the place of sentences that give orders."""
    for span in sentences:
        if gives_orders(span.of(text)):
            text = text[: span.start] + "\n" * (span.end - span.start) + text[span.end :]
    return text


def _orders(text: str, forms: dict[str, re.Pattern[str]]) -> bool:
    def has(kind: str) -> bool:
        return forms[kind].search(text) is not None

    override, command = has("override"), has("command")
    if (override or command) and has("rules"):
        return True
    if override and (has("machine") or has("product")):
        return True
    if command and has("machine") and has("product"):
        return True
    return has("role") and (override or command or has("machine") or has("rules"))
