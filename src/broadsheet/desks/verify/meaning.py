"""Which words of two texts mean the same, across languages: by form within one language, else by vectors."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar, cast

import numpy as np

from ...languages import FALLBACK
from ...ports import Embed
from ...text.words import Word, alike

T = TypeVar("T")


class Worded(Protocol):
    """A text read into words."""

    @property
    def lang(self) -> str: ...

    @property
    def content(self) -> tuple[Word, ...]: ...


KEPT = 50_000
"""Vectors of words kept."""
SAME = 1.0


class Meaning:
    """Likeness of words, 0 to 1. Each word is embedded once."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._rows: dict[str, np.ndarray] = {}
        self._lock = threading.Lock()
        self._under_check: tuple[object, object, dict[str, object]] = (None, None, {})

    def warm(self) -> None:
        """Load the model."""
        self._embed.embed(["load"], [FALLBACK])

    def once(self, what: str, claim: object, evidence: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, kept while one sentence is checked against one evidence."""
        kept = self._under_check
        if kept[0] is not claim or kept[1] is not evidence:
            kept = self._under_check = (claim, evidence, {})
        if what not in kept[2]:
            kept[2][what] = make()
        return cast(T, kept[2][what])

    def learn(self, texts: Sequence[Worded]) -> None:
        """Embed the words of all texts at once: many calls for few words each cost several times as much."""
        with self._lock:
            if len(self._rows) > KEPT:
                self._rows.clear()
            langs = {w.text: text.lang for text in texts for w in text.content if w.text not in self._rows}
            if langs:
                made = self._embed.embed(list(langs), list(langs.values()))
                self._rows.update(zip(langs, made, strict=True))

    def likeness(self, ours: Sequence[Word], lang: str, theirs: Sequence[Word], other: str) -> np.ndarray:
        """float32, shape (len(ours), len(theirs)); 1 for forms of one word in one language."""
        if not ours or not theirs:
            return np.zeros((len(ours), len(theirs)), np.float32)
        found: np.ndarray = np.clip(self._vectors(ours, lang) @ self._vectors(theirs, other).T, 0.0, 1.0)
        if lang[:2] == other[:2]:
            for i, a in enumerate(ours):
                for j, b in enumerate(theirs):
                    if alike(a.text, b.text, lang):
                        found[i, j] = SAME
        return found

    def best(self, ours: Sequence[Word], lang: str, lines: Sequence[Worded]) -> np.ndarray:
        """For each word the likeness of the nearest content word of the lines."""
        found = np.zeros(len(ours), np.float32)
        for line in lines:
            if line.content:
                found = np.maximum(found, self.likeness(ours, lang, line.content, line.lang).max(axis=1))
        return found

    def _vectors(self, words: Sequence[Word], lang: str) -> np.ndarray:
        with self._lock:
            new = list(dict.fromkeys(w.text for w in words if w.text not in self._rows))
            if new:
                self._rows.update(zip(new, self._embed.embed(new, [lang] * len(new)), strict=True))
            return np.stack([self._rows[w.text] for w in words])
