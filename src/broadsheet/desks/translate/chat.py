"""A language model as translator: a ``ports.Translate`` over a ``ports.Chat``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from babel import Locale
from pydantic import BaseModel

from ...errors import BadReply
from ...languages import FALLBACK
from ...news import content_id
from ...ports import Chat
from ...text.tokens import tokens
from ..prompts import prompt

GROWTH = 2
"""A text may take so many times its tokens in another language."""
LONGEST_NAME = 40
"""Characters of a text that may be the same in both languages."""
FORM_TOKENS = 60
"""What the form of the answer takes."""


class Rendering(BaseModel):
    """The translator's answer: one text for each it was given, in order."""

    texts: list[str]


class ChatTranslate:
    """Translates between any two of ``languages``, as many texts at once as an answer of ``most_tokens`` holds.

    Raises what the chat raises, and BadReply where texts are missing, empty or not translated ``attempts`` times.
    """

    trained = True

    def __init__(self, chat: Chat, languages: Sequence[str], *, most_tokens: int, attempts: int) -> None:
        self._chat = chat
        self._languages = tuple(languages)
        self._most = most_tokens
        self._attempts = attempts
        self.model = f"{chat.model}/translate-{prompt('translate').digest[:8]}"

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset((a, b) for a in self._languages for b in self._languages if a != b)

    def translate(self, texts: Sequence[str], *, source: str, target: str, story: str = "") -> Sequence[str]:
        found: list[str] = []
        for batch in self._batches(texts):
            found += self._ask(batch, source, target, story)
        return found

    def _batches(self, texts: Sequence[str]) -> Iterator[list[str]]:
        room = self._most - FORM_TOKENS
        batch: list[str] = []
        used = 0
        for text in texts:
            cost = GROWTH * tokens(text)
            if batch and used + cost > room:
                yield batch
                batch, used = [], 0
            batch.append(text)
            used += cost
        if batch:
            yield batch

    def _ask(self, texts: Sequence[str], source: str, target: str, story: str) -> list[str]:
        asked = _question(texts, source, target)
        for left in reversed(range(self._attempts)):
            try:
                reply = self._chat.ask(asked, schema=Rendering, max_tokens=self._most, story=story)
                return self._read(reply.value.texts, texts)
            except BadReply:
                if not left:
                    raise
        raise BadReply("the translator was not asked", model=self._chat.model)

    def _read(self, found: Sequence[str], wanted: Sequence[str]) -> list[str]:
        texts = [" ".join(text.split()) for text in found]
        if len(texts) != len(wanted) or not all(texts):
            said = f"{len(texts)} translations for {len(wanted)} texts, or an empty one"
            raise BadReply(said, model=self._chat.model)
        if any(a == b and len(a) > LONGEST_NAME for a, b in zip(texts, wanted, strict=True)):
            raise BadReply("a text came back as it was", model=self._chat.model)
        return texts


def _question(texts: Sequence[str], source: str, target: str) -> str:
    shown = "\n".join(f"{n}. {' '.join(text.split())}" for n, text in enumerate(texts, 1))
    english = Locale.parse(FALLBACK)
    named = {code: english.languages.get(code.partition("-")[0], code) for code in (source, target)}
    return prompt("translate").filled(
        fence=f"---{content_id(shown)[:8]}---",
        source=named[source],
        target=f"{named[target]} ({target})",
        texts=shown,
    )
