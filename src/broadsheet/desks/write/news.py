"""The line that says what is new in a revision, in the article's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from ...news import Article, Assignment, Difference
from ...text.lexicon import base
from ...text.moved import Shift, shifts
from . import facts, phrases

MOST_FIGURES = 2
_ROWS = """
en|New: |; |{n} more outlet ({names})|{n} more outlets ({names})|{what}: now {now} (was {was})|figure now {now} (was {was})|the reports now differ on {what}|the reports now differ on a figure|written anew after it had been withdrawn
de|Neu: |; |{n} weiteres Medium ({names})|{n} weitere Medien ({names})|{what}: jetzt {now} (vorher {was})|Zahl jetzt {now} (vorher {was})|die Berichte weichen nun voneinander ab: {what}|die Berichte weichen nun bei einer Zahl voneinander ab|nach der Rücknahme neu verfasst
es|Novedades: |; |{n} medio más ({names})|{n} medios más ({names})|{what}: ahora {now} (antes {was})|cifra ahora {now} (antes {was})|las informaciones difieren ahora: {what}|las informaciones difieren ahora en una cifra|redactado de nuevo tras haberse retirado
fr|Nouveau : | ; |{n} média de plus ({names})|{n} médias de plus ({names})|{what} : désormais {now} (auparavant {was})|chiffre désormais {now} (auparavant {was})|les articles divergent désormais : {what}|les articles divergent désormais sur un chiffre|rédigé à nouveau après son retrait
it|Novità: |; |{n} altra testata ({names})|altre {n} testate ({names})|{what}: ora {now} (prima {was})|cifra ora {now} (prima {was})|le fonti ora divergono: {what}|le fonti ora divergono su una cifra|riscritto dopo il ritiro
nl|Nieuw: |; |nog {n} medium ({names})|nog {n} media ({names})|{what}: nu {now} (was {was})|cijfer nu {now} (was {was})|de berichten verschillen nu: {what}|de berichten verschillen nu over een cijfer|opnieuw geschreven na intrekking
pt|Novo: |; |mais {n} meio ({names})|mais {n} meios ({names})|{what}: agora {now} (antes {was})|número agora {now} (antes {was})|as notícias divergem agora: {what}|as notícias divergem agora num número|reescrito depois de retirado
ja|更新：|；|{n}媒体を追加（{names}）|{n}媒体を追加（{names}）|{what}は{now}に（以前は{was}）|数値は{now}に（以前は{was}）|{what}について報道が食い違う|数値について報道が食い違う|取り下げ後に書き直した
ko|새 내용: |; |매체 {n}곳 추가({names})|매체 {n}곳 추가({names})|{what} {now}(이전 {was})|수치 {now}(이전 {was})|{what}에 대해 보도가 엇갈림|한 수치에 대해 보도가 엇갈림|철회 뒤 다시 작성
zh|更新：|；|新增{n}家媒体（{names}）|新增{n}家媒体（{names}）|{what}现为{now}（此前{was}）|数字现为{now}（此前{was}）|各家报道在{what}上出现分歧|各家报道在一个数字上出现分歧|撤回后重新撰写
ar|الجديد: |؛ |وسيلة إعلام إضافية ({names})|وسائل إعلام إضافية: {n} ({names})|{what}: الآن {now} (كان {was})|الرقم الآن {now} (كان {was})|التقارير تتباين الآن بشأن {what}|التقارير تتباين الآن بشأن أحد الأرقام|كُتب من جديد بعد سحبه
ru|Новое: |; |ещё одно издание ({names})|новых изданий: {n} ({names})|{what}: теперь {now} (было {was})|цифра теперь {now} (было {was})|сообщения теперь расходятся: {what}|сообщения теперь расходятся в одной из цифр|написано заново после отзыва
uk|Нове: |; |ще одне видання ({names})|нових видань: {n} ({names})|{what}: тепер {now} (було {was})|цифра тепер {now} (було {was})|повідомлення тепер розходяться: {what}|повідомлення тепер розходяться в одній із цифр|написано заново після відкликання
"""
_KEYS = ("head", "joint", "outlet", "outlets", "figure", "number", "differ", "differ-number", "anew")
WORDS = {
    code: dict(zip(_KEYS, words, strict=True))
    for code, *words in (row.split("|") for row in _ROWS.strip().splitlines())
}


def whats_new(assignment: Assignment, typed: Sequence[Difference]) -> str:
    """Outlets that came since the last revision, figures that changed, differences that opened; else empty."""
    before, lang = assignment.before, assignment.lang
    if before is None:
        return ""
    words = WORDS[base(lang)]
    parts = [words["anew"]] if "taken-back" in assignment.why else []
    parts += _outlets(assignment, before, words)
    used = [r for r in assignment.readings if r.report.id in before.made_from]
    fresh = [r for r in assignment.readings if r.report.id not in before.made_from]
    found = shifts([*used, *assignment.former], fresh)
    parts += [_figure(s, lang, words) for s in found if s.is_update and _shown(s, lang)][:MOST_FIGURES]
    known = {difference.what for difference in before.differences}
    for difference in typed:
        if difference.what not in known:
            key = "differ" if difference.what else "differ-number"
            parts.append(words[key].format(what=difference.what))
    return words["head"] + words["joint"].join(dict.fromkeys(parts)) if parts else ""


def _outlets(assignment: Assignment, before: Article, words: dict[str, str]) -> list[str]:
    knew = {r.report.outlet for r in assignment.former}
    knew |= {r.report.outlet for r in assignment.readings if r.report.id in before.made_from}
    new = [r for r in assignment.readings if r.report.outlet not in knew]
    names = list(dict.fromkeys(facts.outlet(r, assignment.lang) for r in new))
    if not names:
        return []
    pattern = words["outlet" if len(names) == 1 else "outlets"]
    shown = phrases.some(names, assignment.lang)
    return [pattern.format(n=len(names), names=shown)]


def _shown(shift: Shift, lang: str) -> bool:
    return bool(phrases.figure(shift.was, lang) and phrases.figure(shift.now, lang))


def _figure(shift: Shift, lang: str, words: dict[str, str]) -> str:
    what = phrases.short_label(shift.what, lang)
    now, was = phrases.figure(shift.now, lang), phrases.figure(shift.was, lang)
    return words["figure" if what else "number"].format(what=what, now=now, was=was)


def moment(assignment: Assignment) -> datetime:
    """When this revision's newest report was published or changed; after the last revision in any case."""
    reports = [reading.report for reading in assignment.readings]
    newest = max(report.published for report in reports)
    if assignment.before is None:
        return newest
    changed = [report.updated for report in reports if report.updated and report.version > 1]
    return max([newest, *changed, assignment.before.updated + timedelta(seconds=1)])
