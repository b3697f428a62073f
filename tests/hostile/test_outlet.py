"""A hostile outlet beside good ones: rounds end, the paper is printed. ``python evals/soak.py`` runs it long."""

from __future__ import annotations

from pathlib import Path

import pytest

from .outlet import hostile_rounds


@pytest.mark.parametrize("seed", [0])
def test_the_paper_comes_out_whatever_one_outlet_serves(tmp_path: Path, seed: int) -> None:
    assert hostile_rounds(tmp_path / "paper", rounds=2, seed=seed, longest_s=120) == []
