"""Translate: an article into the languages of the site no report is in, where a translator is configured.

Sentence by sentence from the best native article; every sentence keeps its cites. A sentence with a
quotation says that it is translated; a quotation beside the prose stays in the original.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...languages import language
from ...news import Article, Filed, Item, Person, Recipe, Sentence, Slate, SlateEntry, Writer, content_id
from ...ports import Translate as Translator
from ...text.language import site_language
from ...text.lexicon import base
from ...text.names.house import in_house_spelling
from ...text.quotes import quotations

VERSION = 3
LAST = 3
"""The attempt after which the copy desk returns nothing: what fails in a translation is dropped, not worded anew."""


class Translate:
    """Slate of one story to the articles missing from it. Files nothing without a translator."""

    name = "translate"
    batch = 1
    lanes = 1

    def __init__(self, translate: Translator | None, languages: Sequence[str]) -> None:
        self.translate = translate
        self.languages = tuple(languages)
        model = translate.model if translate else ""
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=content_id(VERSION, model, *self.languages)
        )

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Article]]:
        """Raises ModelError where the translator fails."""
        for slate in pieces:
            made = [
                article
                for entry in slate.entries
                if not slate.due or entry.story.id in slate.due
                for article in self._missing(entry, slate.people)
            ]
            yield Filed(subject=slate.id, made=tuple(made))

    def _missing(self, entry: SlateEntry, people: Sequence[Person]) -> list[Article]:
        if self.translate is None:
            return []
        pairs = self.translate.pairs()
        native = [a for a in entry.articles if not a.translation_of]
        made = []
        for target in self.languages:
            if any(site_language(a.lang, (target,)) for a in native):
                continue
            source = best(native, target, pairs)
            taken_back = {article.lang: (article, w) for article, w in entry.withdrawn}
            if target in taken_back and taken_back[target][1].by_hand:
                continue
            known = (*entry.articles, *(article for article, _ in entry.withdrawn))
            before = next((a for a in known if a.lang == target), None)
            if source is None or (before and before.updated >= source.updated):
                continue
            rendering = self._rendering(self.translate, source, target, before)
            made.append(in_house_spelling(rendering, people))
        return made

    def _rendering(self, door: Translator, source: Article, target: str, before: Article | None) -> Article:
        ours = [sentence for part, _, sentence in source.placed if part != "quotations"]
        names = [item.of for item in source.items if item.part != "outlets" and item.of]
        told = [*(s.text for s in ours), *names, *filter(None, [source.news])]
        texts = _texts(door, told, source, target)
        rendered = iter(texts[: len(ours)])
        said = dict(zip(names, texts[len(ours) :], strict=False))
        parts = iter([part for part, _, _ in source.placed])

        def put(sentence: Sentence) -> Sentence:
            return sentence if next(parts) == "quotations" else replace(sentence, text=next(rendered))

        made = source.each(put)
        return replace(
            made,
            lang=target,
            translation_of=source.lang,
            writer=Writer.MODEL if door.trained else source.writer,
            items=tuple(_item(item, said, source.lang, target) for item in made.items),
            revision=before.revision + 1 if before else 1,
            published=before.published if before else source.published,
            differences=(),
            news=texts[-1] if source.news else "",
            attempt=LAST,
        )


def _item(item: Item, said: Mapping[str, str], source: str, target: str) -> Item:
    """The item in the target language: a quotation stays in the original, and says in which language that is."""
    lang = (item.lang or source) if item.part == "quotations" else item.lang
    return replace(item, of=said.get(item.of, item.of), lang="" if base(lang) == base(target) else lang)


def _texts(door: Translator, texts: Sequence[str], article: Article, target: str) -> list[str]:
    source = article.lang
    found = door.translate(texts, source=source, target=target, story=article.story)
    return [
        marked(text, source, target) if any(q.speech for q in quotations(original, source)) else text
        for original, text in zip(texts, found, strict=True)
    ]


def best(native: Sequence[Article], target: str, pairs: frozenset[tuple[str, str]]) -> Article | None:
    """The native article to translate from: whole before short, then the longest; None without a pair."""
    fitting = [a for a in native if (a.lang, target) in pairs]
    return max(fitting, key=lambda a: (not a.short, len(a.body), a.lang), default=None)


def marked(text: str, source: str, target: str) -> str:
    """``text`` with the words that say it is translated, before its final stop."""
    from babel import Locale

    code = base(target)
    names = Locale.parse(code).languages
    mark = language(code).phrases.sentences["translated"].format(language=names.get(base(source), source))
    if text and text[-1] in ".。!?！？":
        return f"{text[:-1]}{mark}{text[-1]}"
    return text + mark
