"""Text that gives orders to whoever reads it by machine: prompt injection.

A report tells what happened. A sentence of it that tells its reader to ignore instructions, to write
this or that, or that speaks in the marks of a chat protocol is no news: it is neither sent to a model nor
printed. Imperatives are told from reporting by their form where the language has one, else by their place
at the head of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..languages import ANY, Orders, Traits, all_pages, alternation, anywhere
from ..news.base import noun
from ..news.read import Span

_HEAD = r"(?:^|[.!?…:;,。！？：；，、\"“”«»「」(\[*>-])\s*"
"""Where a clause begins."""
_SHORT = r"\w{0,12}"
_MARKUP = re.compile(
    r"<\|[\w ]{1,30}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|user|instructions?|prompt|evidence|reports?)>|"
    r"^[^\S\n]*+#{2,}+\s*+(?:system|instructions?|assistant|new task)\b|^[^\S\n]*+(?:system|assistant|"
    r"developer)\s*+(?:prompt|message)?\s*:|"
    r"\b(?:begin|end) (?:of )?(?:system|prompt|instructions)\b",
    re.IGNORECASE | re.MULTILINE,
)


def gives_orders(text: str) -> bool:
    """Does the sentence speak to a machine that reads it, in any language whose pack has the words?

    All are tried on every text: an order need not be in the report's language.
    """
    small = text.lower()
    return bool(_MARKUP.search(text)) or any(_orders(small, forms) for forms in _forms())


def without_orders(text: str, sentences: Sequence[Span]) -> str:
    """The text with line breaks, one for each character, in the place of sentences that give orders."""
    for span in sentences:
        if gives_orders(span.of(text)):
            text = text[: span.start] + "\n" * (span.end - span.start) + text[span.end :]
    return text


@noun
class _Patterns:
    """What an order is made of, in one language, in small letters."""

    any: re.Pattern[str]
    """An override, a task or ``becomes``, without which there is no order."""
    override: re.Pattern[str]
    task: re.Pattern[str]
    rules: re.Pattern[str]
    machine: re.Pattern[str]
    product: re.Pattern[str]
    becomes: re.Pattern[str]


@lru_cache(maxsize=1)
def _forms() -> tuple[_Patterns, ...]:
    return tuple(_compiled(pages.orders, traits) for pages, traits in all_pages() if pages.orders.tasks)


def _compiled(orders: Orders, traits: Traits) -> _Patterns:
    parted = traits.spacing == "words"

    def some(words: Sequence[str]) -> str:
        return near(anywhere(map(str.lower, words), traits))

    def ends(words: Sequence[str]) -> str:
        return near(alternation(map(str.lower, words), traits))

    def near(pattern: str) -> str:
        """Where blanks part no words "anything" ends at none: it is short."""
        return pattern if parted else pattern.replace(ANY, _SHORT)

    def imperative(words: Sequence[str]) -> str:
        if not orders.tasks_after:
            return some(words)
        gap = r"\s+" if parted else ""
        return rf"(?:{_HEAD}|{some(orders.tasks_after)}{gap}){ends(words)}"

    given, told = some(orders.given), ends(orders.instructions)
    between = rf"{ANY}\s(?:\w+\s){{0,2}}"
    rules = rf"{given}{between}{told}" if parted else rf"(?:{given}\s?){{1,3}}{told}"
    if orders.given_after:
        rules += rf"|{some(orders.instructions)}{between}{ends(orders.given_after)}"
    rules += rf"|{some(orders.prompts)}"
    texts = ends(orders.texts)
    other = rf"(?:{ANY}\s(?:\w+\s)?)?" if parted else ""
    product = rf"{some(orders.whose)}{other}{texts}" if orders.whose else some(orders.texts)
    blank = r"\s+" if parted else r"\s?"
    becomes = some(orders.becomes).replace(blank, rf"[,،，]?{blank}")
    made = {
        "override": imperative(orders.overrides),
        "task": imperative(orders.tasks),
        "becomes": becomes,
        "rules": rules,
        "machine": some(orders.machines),
        "product": product,
    }
    made["any"] = f"{imperative((*orders.overrides, *orders.tasks))}|{becomes}"
    return _Patterns(**{name: re.compile(form) for name, form in made.items()})


def _orders(text: str, forms: _Patterns) -> bool:
    if not forms.any.search(text):
        return False
    override, task = forms.override.search(text), forms.task.search(text)
    if (override or task) and forms.rules.search(text):
        return True
    if override and (forms.machine.search(text) or forms.product.search(text)):
        return True
    if task and forms.machine.search(text) and forms.product.search(text):
        return True
    becomes = forms.becomes.search(text)
    return bool(becomes and (override or task or forms.machine.search(text) or forms.rules.search(text)))
