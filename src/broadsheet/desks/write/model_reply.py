"""What the model writer answers: a typed article whose sentences name their evidence, and when it will not do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from ...errors import BadReply
from ...languages import language
from ...news import Cite, Item, Sentence
from ...text.language import identify, site_language
from ...text.length import counts_characters, length
from ...text.orders import gives_orders
from ...text.sentences import split
from .model_evidence import Material
from .model_parts import Beside, part_types

MOST_CHARACTERS = 110
LONGEST_SENTENCE = 600
BRIEF = 3
"""Most body sentences of a brief."""
ENOUGH = 8
"""Sentences of evidence from which on an answer of one paragraph is too little."""
SLACK = 1.5
"""Times the length asked for that an answer may have."""
_NO_SENTENCE = re.compile(r"[{}<>\[\]|`*#]|EVIDENCE-|https?://|[?？؟]\s*$|[:：]\s*$")
"""Marks of another form than running text, questions, and heads of lists."""
LEAST_WORDS, LEAST_CHARACTERS = 3, 8
LEAST_TOLD = 40
"""Characters from which on the language of a part is judged."""


@lru_cache(maxsize=256)
def reply_type(last: int, most: int) -> type[BaseModel]:
    """The form of an answer that may cite evidence 1 to ``last``: ``headline``, ``dek``, ``paragraphs`` and what stands
    beside them, ``figures``, ``quotations``, ``outlets``.

    ``most``: words asked for; a short article has fewer paragraphs and shorter ones.
    One paragraph is enough where there is little evidence.
    """
    most_paragraphs = min(6, max(2, most // 60))
    most_sentences = min(6, max(2, most // 30))
    least = 2 if last >= ENOUGH else 1
    strict = ConfigDict(extra="forbid")
    number: Any = Annotated[int, Field(ge=1, le=last)]
    cited: Any = Annotated[list[number], Field(min_length=1, max_length=6)]

    def told(name: str, longest: int) -> Any:
        text: Any = Annotated[str, Field(min_length=1, max_length=longest)]
        return create_model(name, __config__=strict, text=(text, ...), evidence=(cited, ...))

    sentence: Any = told("Sentence", LONGEST_SENTENCE)
    sentences: Any = Annotated[list[sentence], Field(min_length=1, max_length=most_sentences)]
    paragraph: Any = create_model("Paragraph", __config__=strict, sentences=(sentences, ...))
    dek: Any = Annotated[list[sentence], Field(max_length=2)]
    paragraphs: Any = Annotated[list[paragraph], Field(min_length=least, max_length=most_paragraphs)]
    headline = told("Headline", MOST_CHARACTERS)
    return create_model(
        "WrittenArticle",
        __config__=strict,
        headline=(headline, ...),
        dek=(dek, ...),
        paragraphs=(paragraphs, ...),
        **part_types(cited, most),
    )


def is_sentence(text: str, lang: str) -> bool:
    """Is it a statement in running text? A model may leave bits of its form or of the prompt in one."""
    least = LEAST_CHARACTERS if counts_characters(lang) else LEAST_WORDS
    return length(text, lang) >= least and not _NO_SENTENCE.search(text)


class Written:
    """A model's answer as sentences with cites. Raises BadReply for one that cannot be an article."""

    def __init__(self, reply: Any, found: Material, lang: str, most: int) -> None:
        self._found = {e.n: e for e in found.evidence}
        self._lang = lang
        self.headline = self._sentence(reply.headline, stop=False)
        said: set[str] = set()
        self.paragraphs = [kept for p in reply.paragraphs if (kept := self._fresh(p.sentences, said))]
        self.dek = self._fresh(reply.dek, said)
        told = [s.text for p in (self.dek, *self.paragraphs) for s in p]
        self._beside = Beside(reply, self._found, lang, told)
        self._check(lang, most)

    def items(self, typed: Sequence[Item]) -> list[Item]:
        """What stands beside the prose, without bits of the form; ``typed``: the figures that the reports agree on."""
        return [
            item
            for item in self._beside.items(typed)
            if not _NO_SENTENCE.search(item.sentence.text)
            and (item.part != "outlets" or is_sentence(item.sentence.text, self._lang))
        ]

    def _sentence(self, told: Any, *, stop: bool = True) -> Sentence:
        text = " ".join(told.text.split())
        if not stop:
            text = text.rstrip(" .。")
        wanted = [self._found[n] for n in dict.fromkeys(told.evidence)]
        cites = tuple(Cite(report=e.reading.report.id, span=e.span) for e in wanted)
        return Sentence(text=text, cites=cites)

    def _parts(self, sentence: Sentence) -> list[Sentence]:
        """Where a model put two sentences into one, each is checked for itself, with the cites of both."""
        spans = split(sentence.text, self._lang)
        return [replace(sentence, text=span.of(sentence.text)) for span in spans]

    def _fresh(self, told: Sequence[Any], said: set[str]) -> list[Sentence]:
        """Without what is no sentence, or was said before word for word."""
        kept = []
        for sentence in (part for t in told for part in self._parts(self._sentence(t))):
            key = "".join(c for c in sentence.text.casefold() if c.isalnum())
            if is_sentence(sentence.text, self._lang) and key not in said:
                said.add(key)
                kept.append(sentence)
        return kept

    def _check(self, lang: str, most: int) -> None:
        body = [s.text for p in self.paragraphs for s in p]
        if _NO_SENTENCE.search(self.headline.text) or not body:
            raise BadReply("the headline or the text is no running text")
        if len(self.paragraphs) < 2 and (len(body) > BRIEF or len(self._found) >= ENOUGH):
            raise BadReply("too few sentences that are whole and say something new for two paragraphs")
        joint = language(lang).traits.joint
        parts = [self.headline.text, *(joint.join(s.text for s in p) for p in self.paragraphs)]
        for part in parts:
            if len(part) < LEAST_TOLD and part is not parts[-1]:
                continue
            found = identify(part, lang)
            if not site_language(found, (lang,)):
                raise BadReply(f"the answer is in {found}, not in {lang}", reply=part[:200])
        size = sum(length(text, lang) for text in body)
        if size > most * SLACK:
            raise BadReply(f"the answer has {size} words or characters, {most} were asked for")
        whole = (*parts, *(s.text for s in self.dek), *(item.sentence.text for item in self.items(())))
        if any(gives_orders(text) for text in whole):
            raise BadReply("the answer gives orders")
