"""The judges of references, kind by kind: what a dropped sentence told is missed, and not where it is printed."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "evals" / "reading"))

from references import Place, dangling

MISSED = """
# a place told by "there"
en | The airline cut 40 routes. | It moved two jets to Porto. | Staff there have asked for a meeting.
de | Die Partei wählt einen Vorstand. | Der Parteitag beginnt in Kassel. | Dort werden 600 Delegierte erwartet.
fr | Le club a vendu son gardien. | Il jouera désormais à Braga. | Son frère y est entraîneur depuis mars.
es | El Gobierno subió el salario mínimo. | Una fábrica de Soria cerró. | Allí trabajaban 80 personas.
ru | Цены на хлеб выросли. | Пекарня в Твери закрылась. | Там работали 80 человек.
ar | ارتفعت أسعار القمح. | وأغلق مخبز كبير في طنطا. | وكان يعمل هناك ثمانون عاملا.
ja | 小麦の価格が上がった。 | 長野の製粉所は休業した。 | 現地では80人が働いていた。
ko | 밀 가격이 올랐다. | 강릉의 제분소는 문을 닫았다. | 그곳에서는 80명이 일했다.
zh | 小麦价格上涨。 | 洛阳一家面粉厂停产。 | 那里原有80名工人。
# a time told by "then"
en | The rail line reopened. | Floods cut it in 2009. | At the time, repairs were put at 4 million euros.
de | Die Strecke ist wieder offen. | 2009 zerstörte sie ein Hochwasser. | Damals rechnete man mit zwei Jahren Bauzeit.
fr | La ligne a rouvert. | Elle avait été coupée en 2009. | À l'époque, les travaux étaient estimés à un an.
es | La línea reabrió. | Una riada la cortó en 2009. | Entonces se habló de un año de obras.
ru | Линию открыли вновь. | Её размыло в 2009 году. | Тогда ремонт оценили в год.
ar | أعيد فتح الخط. | وكانت السيول قد قطعته عام 2009. | وقدرت الوزارة حينها مدة الإصلاح بعام.
ja | 路線が再開した。 | 2009年の水害で不通になった。 | 当時、復旧には1年かかるとされた。
ko | 노선이 다시 열렸다. | 2009년 홍수로 끊겼다. | 당시 복구에 1년이 걸릴 것으로 예상됐다.
zh | 铁路恢复通车。 | 2009年曾被洪水冲断。 | 当时预计修复需一年。
# somebody by surname
en | The yard lost an order. | Its buyer, Ronald Pickett, had doubts. | Pickett wants the price cut.
de | Die Werft verlor einen Auftrag. | Der Reeder Ole Hansmann zögerte. | Hansmann will weniger zahlen.
fr | Le chantier a perdu une commande. | L'armateur Loïc Guivarch hésitait. | Guivarch, lui, veut payer moins.
es | El astillero perdió un pedido. | Dudaba el armador Ginés Lorca. | Lorca quiere pagar menos.
ru | Верфь потеряла заказ. | Сомневался судовладелец Олег Крутов. | Крутов хочет платить меньше.
ar | خسر الحوض طلبية. | وتردد مالك السفينة سامر الجعبري. | وقال الجعبري إن السعر مرتفع.
ja | 造船所は受注を失った。 | 船主の堀江昭社長が渋った。 | 堀江氏は値下げを求めている。
# a class of things told by its noun
en | The ferry firm bought two ships. | Councillors were asked to back a new quay. | The vote is due on Friday.
de | Die Reederei kaufte zwei Schiffe. | Ein neuer Kai ist umstritten. | Die Abstimmung ist für Freitag angesetzt.
fr | L'armateur a acheté deux navires. | Un nouveau quai divise la région. | Le scrutin est prévu vendredi.
es | La naviera compró dos barcos. | Un muelle nuevo divide la comarca. | La votación será el viernes.
ru | Порт купил два крана. | О новом причале спорят. | Голосование назначено на пятницу.
ar | اشترت العبّارة محركين. | ويثير الرصيف الجديد جدلا. | التصويت مقرر يوم الجمعة.
ja | 船会社は2隻を買った。 | 新しい岸壁は意見が割れる。 | 採決は金曜日に行われる。
ko | 선사가 배 두 척을 샀다. | 새 부두를 두고 의견이 갈린다. | 표결은 금요일에 한다.
zh | 船公司买了两艘船。 | 新码头引起争论。 | 表决定于周五进行。
# a reply
en | The mine will reopen. | Villagers fear for their wells. | The owner rejected the criticism as unfounded.
de | Die Mine öffnet wieder. | Anwohner fürchten um ihre Brunnen. | Der Betreiber wies die Kritik zurück.
fr | La mine va rouvrir. | Des riverains craignent pour leurs puits. | L'exploitant a rejeté ces accusations.
es | La mina reabrirá. | Los vecinos temen por sus pozos. | La propietaria rechazó las acusaciones.
ru | Шахту откроют вновь. | Жители боятся за колодцы. | Владелец в ответ обещал проверки.
ar | يعاد فتح المنجم. | ويخشى السكان على آبارهم. | ونفت الإدارة الاتهامات.
ja | 鉱山が再開する。 | 住民は井戸への影響を心配する。 | これに対し、会社側は問題ないとする。
ko | 광산이 다시 문을 연다. | 주민은 우물을 걱정한다. | 이에 대해 업체는 문제가 없다고 했다.
zh | 矿山将重开。 | 村民担心水井。 | 对此，矿主认为没有问题。
# some of several
en | A hotel burned down. | Nine guests jumped from windows. | Three of them were still in hospital on Sunday.
de | Ein Hotel brannte ab. | Neun Gäste sprangen aus dem Fenster. | Drei von ihnen lagen am Sonntag noch in der Klinik.
fr | Un hôtel a brûlé. | Neuf clients ont sauté. | Trois d'entre eux sont toujours hospitalisés.
es | Un hotel ardió. | Nueve huéspedes saltaron. | Tres de ellos siguen ingresados.
ru | Сгорела гостиница. | Девять постояльцев выпрыгнули из окон. | Трое из них остаются в больнице.
ar | احترق فندق. | وقفز تسعة نزلاء من النوافذ. | وما زال ثلاثة منهم في المستشفى.
ja | ホテルが焼けた。 | 客9人が窓から飛び降りた。 | このうち3人はまだ入院している。
ko | 호텔이 불탔다. | 손님 9명이 창문으로 뛰어내렸다. | 이 가운데 3명은 아직 입원 중이다.
zh | 一座酒店被烧毁。 | 9名客人跳窗。 | 其中3人仍在住院。
# both of two, where what is printed has one and an "and"
en | The mill lost money and cut shifts. | Two carriers, Lind and Orsa, left the port. | Both want lower fees.
de | Die Mühle verlor Geld und strich Schichten. | Zwei Reeder verließen den Hafen. | Beide wollen weniger zahlen.
fr | Le moulin perd de l'argent. | Deux armateurs ont quitté le port. | Tous deux veulent payer moins.
es | El molino pierde dinero y turnos. | Dos navieras dejaron el puerto. | Ambas quieren pagar menos.
ru | Мельница терпит убытки и сокращает смены. | Порт покинули две фирмы. | Обе хотят платить меньше.
ar | خسرت المطحنة مالا. | وغادرت شركتان الميناء. | والشركتان تريدان رسوما أقل.
ja | 製粉所は前年比二割の減益となった。 | 海運二社が港を離れた。 | 両社は値下げを求めている。
ko | 제분소는 손실을 냈다. | 해운사 두 곳이 항구를 떠났다. | 두 곳 모두 요금 인하를 원한다.
zh | 面粉厂利润下降百分之十二。 | 两家船公司离港。 | 双方都要求降价。
# a study by its class
en | Bakers raised prices. | A university tested flour from 40 mills. | The study found no mould.
de | Bäcker erhöhten die Preise. | Eine Universität prüfte Mehl aus 40 Mühlen. | Die Studie fand keinen Schimmel.
fr | Les boulangers ont augmenté leurs prix. | Une université a analysé la farine. | L'étude ne trouve rien.
es | Los panaderos subieron los precios. | Una universidad analizó la harina. | El estudio no halló moho.
ru | Пекари подняли цены. | Университет проверил муку. | Исследование не выявило плесени.
ar | رفع الخبازون الأسعار. | وفحصت جامعة دقيق أربعين مطحنة. | الدراسة لم تجد عفنا.
ja | パン屋が値上げした。 | 大学が小麦粉を調べた。 | 論文によると、かびは見つからなかった。
ko | 제빵사들이 값을 올렸다. | 대학이 밀가루를 조사했다. | 연구진은 곰팡이를 찾지 못했다.
zh | 面包店涨价。 | 一所大学检验了面粉。 | 研究人员未发现霉菌。
# what was told, in an oblique case
"""

KEPT = """
en | The airline cut its routes to Porto. | Fares will not change. | Staff there have asked for a meeting.
de | Der Parteitag beginnt in Kassel. | Es regnete. | Dort werden 600 Delegierte erwartet.
fr | Une fabrique de Soria a fermé. | La direction se tait. | Quatre-vingts personnes y ont travaillé.
es | Una fábrica de Soria cerró. | Nadie se lo esperaba. | Allí trabajaban 80 personas.
ru | Пекарня в Твери закрылась. | Причину не называют. | Там работали 80 человек.
ar | أغلق مخبز كبير في طنطا. | ولم تذكر الأسباب. | وكان يعمل هناك ثمانون عاملا.
ja | ホテルで客9人がけがをした。 | 原因は分かっていない。 | このうち3人はまだ入院している。
ko | 호텔에서 손님 9명이 다쳤다. | 원인은 알 수 없다. | 이 가운데 3명은 아직 입원 중이다.
zh | 酒店火灾中9名客人受伤。 | 原因不明。 | 其中3人仍在住院。
en | Councillors will vote on a new quay. | It rained. | The vote is due on Friday.
de | Der Rat stimmt über einen neuen Kai ab. | Es regnete. | Die Abstimmung ist für Freitag angesetzt.
en | Floods cut the line in 2009. | The river is calm now. | At the time, repairs were put at a million.
ko | 농가의 소득이 줄었다. | 쌀값은 오름세다. | 다른 작물로 바꾸는 농가를 돕는 정책이 있다.
ja | 2009年の水害で路線が不通になった。 | 川は静かだ。 | 当時、復旧には1年かかるとされた。
"""


def _rows(table: str) -> list[list[str]]:
    """(language, printed above, dropped, printed sentence)."""
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    return [line.split(" | ") for line in lines]


@pytest.mark.parametrize(("lang", "above", "before", "sentence"), _rows(MISSED))
def test_what_a_dropped_sentence_told_is_missed(lang: str, above: str, before: str, sentence: str):
    place = Place(sentence=sentence, above=[above], before=before, earlier=before, lang=lang)
    assert dangling(place)
    assert not dangling(replace(place, above=[above, before])), "it is printed"


@pytest.mark.parametrize(("lang", "above", "before", "sentence"), _rows(KEPT))
def test_what_is_told_above_is_not(lang: str, above: str, before: str, sentence: str):
    assert not dangling(Place(sentence=sentence, above=[above], before=before, earlier=before, lang=lang))
