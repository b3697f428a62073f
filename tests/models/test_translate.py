"""The Apertium adapter against a program with its command line, and against Apertium itself where it is installed."""

from __future__ import annotations

import pytest

from broadsheet.errors import BadReply, ModelDown
from broadsheet.models.translate import Apertium

from .apertium import program


@pytest.fixture
def door(tmp_path) -> Apertium:
    return Apertium(program(tmp_path))


def test_pairs_are_read_from_the_program(door):
    assert door.pairs() == {("en", "es"), ("en", "de")}


def test_texts_come_back_in_order_without_marks(door):
    found = door.translate(["The ferry sank", "The captain left"], source="en", target="es")
    assert list(found) == ["El transbordador se hundió", "El captain salió"]


def test_a_missing_program_or_pair_is_model_down(door, tmp_path):
    with pytest.raises(ModelDown):
        Apertium(str(tmp_path / "nothing")).pairs()
    with pytest.raises(ModelDown):
        door.translate(["x"], source="en", target="ja")


def test_a_failing_program_is_model_down(door):
    with pytest.raises(ModelDown):
        door.translate(["fail"], source="en", target="es")


def test_a_lost_text_is_a_bad_reply(door):
    with pytest.raises(BadReply):
        door.translate(["swallow this", "The ferry"], source="en", target="es")


def test_the_real_program_where_there_is_one():
    if not Apertium.installed():
        assert not Apertium.installed("no-such-apertium")
        return
    door = Apertium()
    if ("en", "es") in door.pairs():
        one, other = door.translate(["The house is big.", "Two cats sleep."], source="en", target="es")
        assert "casa" in one and "gatos" in other
