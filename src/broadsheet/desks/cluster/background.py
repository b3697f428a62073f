"""What is known of news before the first report is placed: how alike any two reports are, which facts are common.

Among four reports everything looks like evidence: two quakes are the most alike of all, and a country both
name is held by half of them. The background is what a newsroom of some age has learned of both, made by
``evals/background/learn.py`` from material that comes with the program. It counts as so many reports
more, and for less the more reports are held.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import IO, Any

import numpy as np

from .evidence import figure_fact, name_fact

Opener = Callable[[str], IO[bytes]]
ROWS = 256
"""Of the spread of vectors the background counts as so many reports."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Vectors of one model, in whole numbers of the length of a row: their mean, that of each language, their spread.

    ``spread``: what the products of ``rows`` centred rows with themselves come to, float64, shape (dims, dims).
    """

    langs: tuple[str, ...]
    common: np.ndarray
    means: np.ndarray
    spread: np.ndarray
    rows: int

    @classmethod
    def none(cls, dims: int) -> Ground:
        """Nothing is known."""
        return cls((), np.zeros(dims), np.zeros((0, dims)), np.zeros((1, 1)), 0)


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """``facts``: the facts of ``events`` events one after another, uint32; ``grounds`` by model."""

    facts: np.ndarray = field(default_factory=lambda: np.zeros(0, np.uint32))
    events: int = 0
    grounds: Mapping[str, Ground] = field(default_factory=dict)


@cache
def load(open_shelf: Opener) -> Background:
    """The background on the shelf, read once."""
    with open_shelf("vectors/background.json") as file:
        kept = json.load(file)
    facts = [number for key, count in kept["facts"].items() for number in [_fact(key)] * count]
    return Background(np.array(facts, np.uint32), kept["events"], _grounds(kept))


def _fact(key: str) -> int:
    kind, name = key.split(" ", 1)
    return name_fact(name) if kind == "name" else figure_fact(name)


def _grounds(kept: Mapping[str, Any]) -> dict[str, Ground]:
    """Of the two embedders side by side, and of each alone: what is kept of the two holds of their parts."""
    first, second = kept["parts"]
    dims = first["dims"] + second["dims"]
    rest = np.repeat([float(part["rest"]) for part in kept["parts"]], [first["dims"], second["dims"]])
    return {
        kept["model"]: _ground(kept, slice(0, dims), 1.0, rest),
        first["model"]: _ground(kept, slice(0, first["dims"]), first["share"], rest),
        second["model"]: _ground(kept, slice(first["dims"], dims), second["share"], rest),
    }


def _ground(kept: Mapping[str, Any], part: slice, share: float, rest: np.ndarray) -> Ground:
    def rows(name: str) -> np.ndarray:
        return np.asarray(np.rint(np.asarray(kept[name], np.float64)[..., part] / share**0.5))

    wide = rows("directions")
    spread = wide.T @ wide + np.diag(np.rint(rest[part] / share))
    means = np.asarray(np.rint(np.array(list(kept["means"].values()))[:, part] / share**0.5))
    return Ground(tuple(kept["means"]), rows("common"), means, ROWS * spread, ROWS)
