"""What a figure counts, as a noun for readers of each language."""

LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt", "ja", "ko", "zh", "ar", "ru", "uk")
_ROWS = """
killed|number of dead|der Zahl der Toten|el número de muertos|le nombre de morts|il numero dei morti|het aantal doden|o número de mortos|死者数|사망자 수|死亡人数|عدد القتلى|число погибших|кількість загиблих
injured|number of injured|der Zahl der Verletzten|el número de heridos|le nombre de blessés|il numero dei feriti|het aantal gewonden|o número de feridos|負傷者数|부상자 수|受伤人数|عدد المصابين|число пострадавших|кількість поранених
missing|number of missing|der Zahl der Vermissten|el número de desaparecidos|le nombre de disparus|il numero dei dispersi|het aantal vermisten|o número de desaparecidos|行方不明者数|실종자 수|失踪人数|عدد المفقودين|число пропавших|кількість зниклих
arrested|number of arrests|der Zahl der Festnahmen|el número de detenidos|le nombre d'arrestations|il numero degli arresti|het aantal arrestaties|o número de detidos|逮捕者数|체포자 수|被捕人数|عدد الموقوفين|число задержанных|кількість затриманих
evacuated|number of evacuees|der Zahl der Evakuierten|el número de evacuados|le nombre d'évacués|il numero degli evacuati|het aantal geëvacueerden|o número de desalojados|避難者数|대피 인원|疏散人数|عدد النازحين|число эвакуированных|кількість евакуйованих
infected|number of cases|der Zahl der Fälle|el número de casos|le nombre de cas|il numero dei casi|het aantal besmettingen|o número de casos|感染者数|감염자 수|感染人数|عدد الإصابات|число случаев|кількість випадків
homes|number of homes|der Zahl der Häuser|el número de viviendas|le nombre de logements|il numero delle case|het aantal woningen|o número de casas|住宅の数|주택 수|房屋数量|عدد المنازل|число домов|кількість будинків
jobs|number of jobs|der Zahl der Stellen|el número de empleos|le nombre d'emplois|il numero dei posti|het aantal banen|o número de empregos|雇用数|고용 규모|岗位数量|عدد الوظائف|число рабочих мест|кількість робочих місць
children|number of children|der Zahl der Kinder|el número de niños|le nombre d'enfants|il numero dei bambini|het aantal kinderen|o número de crianças|子どもの数|어린이 수|儿童人数|عدد الأطفال|число детей|кількість дітей
imports|share of imports|dem Anteil an den Einfuhren|la parte de las importaciones|la part des importations|la quota delle importazioni|het aandeel in de invoer|a parcela das importações|輸入に占める割合|수입 비중|进口占比|حصة الواردات|доля импорта|частка імпорту
meeting|length of the talks|der Dauer des Gesprächs|la duración de la conversación|la durée de l'entretien|la durata del colloquio|de duur van het gesprek|a duração da conversa|会談の長さ|회담 시간|会谈时长|مدة اللقاء|длительность встречи|тривалість зустрічі
defence|defence spending|den Verteidigungsausgaben|el gasto en defensa|les dépenses de défense|le spese per la difesa|de defensie-uitgaven|os gastos com defesa|防衛費|방위비|防卫费|الإنفاق الدفاعي|расходы на оборону|витрати на оборону
investment|investment|der Investition|la inversión|l'investissement|l'investimento|de investering|o investimento|投資額|투자액|投资额|حجم الاستثمار|сумма инвестиций|сума інвестицій
revenue|revenue|dem Umsatz|los ingresos|le chiffre d'affaires|i ricavi|de omzet|a receita|売上高|매출|营收|الإيرادات|выручка|виручка
inflation|inflation|der Inflation|la inflación|l'inflation|l'inflazione|de inflatie|a inflação|物価上昇率|물가 상승률|通胀率|التضخم|инфляция|інфляція
price|price|den Kosten|el precio|le prix|il prezzo|de prijs|o preço|金額|비용|价格|الكلفة|стоимость|вартість
interest-rate|interest rate|dem Leitzins|el tipo de interés|le taux directeur|il tasso|de rente|a taxa de juros|金利|금리|利率|سعر الفائدة|ставка|ставка
vote|vote|den Stimmen|los votos|les voix|i voti|de stemmen|os votos|得票|득표|得票|الأصوات|голоса|голоси
wages|pay|den Löhnen|los salarios|les salaires|i salari|de lonen|os salários|賃金|임금|工资|الأجور|зарплаты|зарплати
tariffs|tariff|dem Zollsatz|los aranceles|les droits de douane|i dazi|de heffingen|as tarifas|関税|관세|关税|الرسوم الجمركية|пошлины|мита
prison|prison term|der Haftstrafe|la pena de prisión|la peine de prison|la pena|de celstraf|a pena de prisão|刑期|형량|刑期|مدة السجن|срок заключения|строк ув'язнення
magnitude|magnitude|der Stärke|la magnitud|la magnitude|la magnitudo|de kracht|a magnitude|地震の規模|지진 규모|震级|قوة الزلزال|магнитуда|магнітуда
area|area|der Fläche|la superficie|la superficie|la superficie|de oppervlakte|a área|面積|면적|面积|المساحة|площадь|площа
power|electricity supply|der Stromversorgung|el suministro eléctrico|l'électricité|la fornitura elettrica|de stroomvoorziening|o fornecimento de energia|電力|전력|供电|الكهرباء|электроснабжение|електропостачання
"""


def _table() -> dict[str, dict[str, str]]:
    found = {}
    for row in _ROWS.strip().splitlines():
        concept, *labels = row.split("|")
        found[concept] = dict(zip(LANGUAGES, labels, strict=True))
    return found


LABELS = _table()
