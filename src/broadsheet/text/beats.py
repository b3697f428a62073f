"""The beat of a report by its vector: one weight row for each topic, learned from headlines.

A ridge classifier in closed form: targets 1 for a headline's own topic and -1/16 for the others, rows
weighted by the root of how rare their topic is, the last weight of a row its constant. For the bundled
embedders the weights are on the shelf (``vectors/beats.json``, made by ``evals/beat/train.py``); for any
other model they are made when first asked for, from the invented headlines of ``lists/beats.tsv``.

Source: Hoerl and Kennard, Ridge Regression, Technometrics 12 (1970).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

import numpy as np

from .topics import TOPICS

Opener = Callable[[str], IO[bytes]]
Embedder = Callable[[Sequence[str], Sequence[str]], np.ndarray]
RIDGE = 1.0
"""Pull of the weights to nothing; chosen by five-fold cross-validation of the headlines learned from."""
CLEAR = 0.02
"""By so much the best topic must lead the second, else the beat is left open."""
SCALE = 0.001
"""Weights on the shelf are whole multiples of this."""


@dataclass(frozen=True, slots=True)
class Beats:
    """Topics and their weights, shape (topics, dimensions + 1)."""

    names: tuple[str, ...]
    weights: np.ndarray

    @classmethod
    def load(cls, open_shelf: Opener, model: str, embed: Embedder) -> Beats:
        """The weights for vectors of ``model``; where the shelf has none, headlines go to ``embed``."""
        with open_shelf("vectors/beats.json") as file:
            known = json.load(file).get(model)
        if known is not None:
            return cls(tuple(known), np.asarray(list(known.values()), np.float32) * SCALE)
        topics, langs, headlines = headlines_of(open_shelf)
        return fit(embed(headlines, langs), topics)

    def name(self, row: np.ndarray) -> str:
        """The topic of one vector, empty where two are about equally near or the vector is of zeros."""
        if not row.any():
            return ""
        scores = self.weights[:, :-1] @ row + self.weights[:, -1]
        second, first = np.argsort(scores)[-2:]
        return self.names[first] if scores[first] - scores[second] >= CLEAR else ""


def headlines_of(open_shelf: Opener) -> tuple[list[str], list[str], list[str]]:
    """Topics, languages and texts of the invented headlines, in the order of the list."""
    with open_shelf("lists/beats.tsv") as file:
        rows = [line.split("\t") for line in file.read().decode("utf-8").splitlines()]
    return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]


def fit(rows: np.ndarray, topics: Sequence[str], ridge: float = RIDGE) -> Beats:
    """Weights from unit vectors, shape (n, dimensions), and the topic of each."""
    names = tuple(TOPICS)
    count = Counter(topics)
    rarity = np.array([count[topic] ** -0.5 for topic in topics])
    rarity /= rarity.mean()
    targets = np.array([[1.0 if t == name else -1 / (len(names) - 1) for name in names] for t in topics])
    wide = np.hstack([rows, np.ones((len(rows), 1))]).astype(np.float64)
    pull = ridge * np.eye(wide.shape[1])
    pull[-1, -1] = ridge * 0.001
    solved = np.linalg.solve(wide.T @ (rarity[:, None] * wide) + pull, wide.T @ (rarity[:, None] * targets))
    return Beats(names, solved.T.astype(np.float32))
